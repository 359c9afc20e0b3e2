"""A device makes its key itself and provisions itself by claim with a signing request, on mosquitto with mutual TLS.

MiniStack's broker does not answer CreateCertificateFromCsr. Here mosquitto is the broker, and a responder that hears
all that is asked answers as AWS documents it: MiniStack's CreateCertificateFromCsr signs, and boto3 makes the thing.

Run in a network namespace of its own (`unshare --net`). Arguments: the fleetctl binary, a folder to work in. Prints one
JSON object: what each step came to.
"""

import json
import re
import subprocess
import sys
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from mtls import HERE, Fleetctl, client, loopback_up, ministack, wait_for

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
fleetctl = Fleetctl(FLEETCTL, HOME)
run = fleetctl.run
TLS, PLAIN = 28883, 21883
SERVER = ["--endpoint", "localhost", "--connect", f"127.0.0.1:{TLS}", "--trust", "server.crt", *HERE]
CREATE = "$aws/certificates/create-from-csr/json"
PROVISION = "$aws/provisioning-templates/lamps/provision/json"
INSIDE = ["-h", "127.0.0.1", "-p", str(PLAIN), "-q", "1"]
TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}]}


def spki(key):
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def broker():
    """mosquitto: mutual TLS for devices, whose certificates MiniStack's CA signs, and a door for what is inside."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.crt",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-addext",
         "basicConstraints=critical,CA:FALSE", "-days", "2"], cwd=HOME, check=True, capture_output=True)
    (HOME / "mosquitto.conf").write_text(
        f"per_listener_settings true\nuser root\nlog_type all\n"
        f"listener {PLAIN} 127.0.0.1\nallow_anonymous true\n"
        f"listener {TLS} 127.0.0.1\nallow_anonymous true\nrequire_certificate true\ncafile {HOME}/broker.pem\n"
        f"certfile {HOME}/server.crt\nkeyfile {HOME}/server.key\n")
    with open(HOME / "mosquitto.log", "w") as log:
        return subprocess.Popen(["mosquitto", "-c", HOME / "mosquitto.conf"], stdout=log, stderr=log)


def says(topic, answer):
    subprocess.run(["mosquitto_pub", *INSIDE, "-t", topic, "-m", json.dumps(answer)], check=True)


class Responder:
    """Answers what devices ask, and keeps all that it heard."""

    def __init__(self, iot):
        self.iot, self.heard = iot, []
        self.client = subprocess.Popen(["mosquitto_sub", *INSIDE, "-t", "#", "-t", "$aws/#", "-F", "%t %p"],
                                       stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.listen, daemon=True).start()
        wait_for("the responder", self.is_there, self.client)

    def is_there(self):
        says("here", {})
        return any(topic == "here" for topic, _ in self.heard)

    def listen(self):
        for line in self.client.stdout:
            topic, _, text = line.rstrip("\n").partition(" ")
            self.heard.append((topic, text))
            if topic in (CREATE, PROVISION):
                answer = (self.signs if topic == CREATE else self.registers)(json.loads(text))
                says(f"{topic}/accepted" if answer else f"{topic}/rejected", answer or {
                    "statusCode": 400, "errorCode": "InvalidCertificateOwnershipToken", "errorMessage": "no such token"})

    def signs(self, question):
        made = self.iot.create_certificate_from_csr(certificateSigningRequest=question["certificateSigningRequest"],
                                                    setAsActive=False)
        self.made = made
        return {"certificateId": made["certificateId"], "certificatePem": made["certificatePem"],
                "certificateOwnershipToken": "token-of-" + made["certificateId"]}

    def registers(self, question):
        if question["certificateOwnershipToken"] != "token-of-" + self.made["certificateId"]:
            return None
        thing = "lamp-" + question["parameters"]["SerialNumber"]
        self.iot.create_thing(thingName=thing)
        self.iot.update_certificate(certificateId=self.made["certificateId"], newStatus="ACTIVE")
        self.iot.attach_thing_principal(thingName=thing, principal=self.made["certificateArn"])
        return {"thingName": thing, "deviceConfiguration": {}}

    def asked(self, topic):
        return [json.loads(text) for heard, text in self.heard if heard == topic]


def prepare(iot):
    client("iam").create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(TRUST))
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}
    iot.create_policy(policyName="device", policyDocument=json.dumps(policy))
    (HOME / "lamps.json").write_text(json.dumps({
        "Parameters": {"SerialNumber": {"Type": "String"}, "AWS::IoT::Certificate::Id": {"Type": "String"}},
        "Resources": {
            "thing": {"Type": "AWS::IoT::Thing",
                      "Properties": {"ThingName": {"Fn::Join": ["", ["lamp-", {"Ref": "SerialNumber"}]]}}},
            "certificate": {"Type": "AWS::IoT::Certificate",
                            "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "ACTIVE"}},
            "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
        },
    }))
    fleetctl("provisioning", "create", "lamps", "--kind", "fleet", "--document", "lamps.json", "--role", "provisioning",
             *HERE)
    fleetctl("provisioning", "claim-certificate", "--template", "lamps", "--out", "factory", *HERE)


def scenario(iot):
    prepare(iot)
    before = sorted(c["certificateId"] for c in iot.list_certificates()["certificates"])
    responder = Responder(iot)
    rows = fleetctl("devices", "simulate", "--claim", "factory", "--out", "came", "--from-csr", "--publish",
                    "devices/{name}/x", "--messages", "1", *SERVER)
    result = {"row": [rows[0]["thingName"], rows[0]["connected"], rows[0]["published"]]}
    own = HOME / "came" / "sim-0001"
    certificate = x509.load_pem_x509_certificate((own / "certificate.pem").read_bytes())
    text = (own / "key.pem").read_text()
    key = serialization.load_pem_private_key(text.encode(), None)
    asked = responder.asked(CREATE)
    result["asked"] = [sorted(question) for question in asked]
    request = x509.load_pem_x509_csr(asked[0]["certificateSigningRequest"].encode())
    result["one key"] = [request.is_signature_valid, spki(request.public_key()) == spki(key.public_key()),
                         spki(certificate.public_key()) == spki(key.public_key())]
    result["mode of the key"] = oct((own / "key.pem").stat().st_mode & 0o777)
    # The part of PKCS #8 that nobody but the device knows; what is before it is alike in all keys, the rest public.
    secret = "".join(text.splitlines()[1:-1])[48:88]
    everything = "".join(text for _, text in responder.heard).replace("\\n", "")
    result["key left"] = [secret in everything, "PRIVATE KEY" in everything]
    result["registered"] = [question["parameters"] for question in responder.asked(PROVISION)]
    result["heard of it"] = [topic for topic, _ in responder.heard if topic.startswith("devices/")]
    # Its own identity is all that it has now, and nobody gets in without one.
    for file in (HOME / "factory").iterdir():
        file.unlink()
    rows = fleetctl("devices", "simulate", "--identities", "came", "--connect-only", *SERVER)
    result["comes back"] = [row["connected"] for row in rows]
    stranger = subprocess.run(["mosquitto_pub", "-h", "localhost", "-p", str(TLS), "--cafile", HOME / "server.crt", "-t",
                               "x", "-m", "x"], capture_output=True, timeout=60)
    result["without a certificate"] = stranger.returncode == 0
    connected = re.findall(r"New client connected from \S+ as (\S+) ", (HOME / "mosquitto.log").read_text())
    result["client ids"] = [name for name in connected if not name.startswith("auto-")]
    fleetctl("devices", "clean", "--provisioned", "came", "--yes", *HERE)
    after = sorted(c["certificateId"] for c in iot.list_certificates()["certificates"])
    result["left"] = [iot.list_things()["things"], after == before, (HOME / "came").exists()]
    responder.client.terminate()
    return result


def main():
    loopback_up()
    with ministack(HOME):
        mosquitto = broker()
        try:
            wait_for("mosquitto", lambda: subprocess.run(
                ["mosquitto_pub", *INSIDE, "-t", "x", "-m", "x"], capture_output=True).returncode == 0, mosquitto)
            print(json.dumps(scenario(client("iot"))))
        finally:
            mosquitto.terminate()
            mosquitto.wait()


main()
