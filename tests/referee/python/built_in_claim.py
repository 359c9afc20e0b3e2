"""A claim that is built into devices can provision by its template and do nothing else: on MiniStack's broker, with its
authorization on, mosquitto's clients being the devices.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in. Prints one JSON object: what each attempt came to.
"""

import json
import subprocess
import sys
from pathlib import Path

from mtls import HERE, MQTT, Fleetctl, client, loopback_up, ministack

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
fleetctl = Fleetctl(FLEETCTL, HOME)
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}
ALL = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}
TEMPLATE = {
    "Parameters": {"SerialNumber": {"Type": "String"}, "AWS::IoT::Certificate::Id": {"Type": "String"}},
    "Resources": {
        "thing": {"Type": "AWS::IoT::Thing", "Properties": {"ThingName": {"Ref": "SerialNumber"}}},
        "certificate": {
            "Type": "AWS::IoT::Certificate",
            "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "ACTIVE"},
        },
        "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
    },
}
CREATE = "$aws/certificates/create/json"


def mosquitto(program, folder, name, *more):
    identity = ["--cert", HOME / folder / "certificate.pem", "--key", HOME / folder / "key.pem"]
    return subprocess.run(
        [program, "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", *identity, "-i", name]
        + ["-q", "1", *more],
        capture_output=True, text=True, timeout=60,
    )


def asks(folder, name, topic, payload, patience=8):
    """The answer to a request, or None."""
    more = ["-t", topic, "-e", f"{topic}/accepted", "-W", str(patience), "-m", json.dumps(payload)]
    done = mosquitto("mosquitto_rr", folder, name, *more)
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def publishes(folder, name, topic):
    return mosquitto("mosquitto_pub", folder, name, "-t", topic, "-m", "{}").returncode == 0


def scenario():
    iot = client("iot")
    client("iam").create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(TRUST))
    # The broker makes things with the role's rights, as AWS IoT does.
    client("iam").put_role_policy(RoleName="provisioning", PolicyName="provisioning", PolicyDocument=json.dumps(ALL))
    iot.create_policy(policyName="device", policyDocument=json.dumps(ALL))
    (HOME / "template.json").write_text(json.dumps(TEMPLATE))
    for name in ["lamps", "doors"]:
        fleetctl("provisioning", "create", name, "--kind", "fleet", "--document", "template.json", "--role",
                 "provisioning", *HERE)
    fleetctl("provisioning", "claim-certificate", "--template", "lamps", "--out", "factory", *HERE)
    result = {"another client id": asks("factory", "lamp-1", CREATE, {}) is not None}
    made = asks("factory", "claim-1", CREATE, {}, 30)
    result["certificate"] = made is not None
    token = {"certificateOwnershipToken": made["certificateOwnershipToken"], "parameters": {"SerialNumber": "lamp-1"}}
    doors = "$aws/provisioning-templates/doors/provision/json"
    result["another template"] = asks("factory", "claim-1", doors, token) is not None
    result["things then"] = [thing["thingName"] for thing in iot.list_things()["things"]]
    lamps = "$aws/provisioning-templates/lamps/provision/json"
    result["provisioned"] = asks("factory", "claim-1", lamps, token, 30)["thingName"]
    result["publishes"] = publishes("factory", "claim-1", "devices/lamp-1/state")
    result["shadow"] = asks("factory", "claim-1", "$aws/things/lamp-1/shadow/get", {}) is not None
    (HOME / "lamp-1").mkdir()
    (HOME / "lamp-1" / "certificate.pem").write_text(made["certificatePem"])
    (HOME / "lamp-1" / "key.pem").write_text(made["privateKey"])
    result["the device publishes"] = publishes("lamp-1", "lamp-1", "devices/lamp-1/state")
    fleetctl("certs", "deactivate", "factory/certificate.pem", "--yes", *HERE)
    result["after its end"] = asks("factory", "claim-1", CREATE, {}) is not None
    return result


def main():
    loopback_up()
    with ministack(HOME):
        print(json.dumps(scenario()))


main()
