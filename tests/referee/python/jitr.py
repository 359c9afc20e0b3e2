"""Devices of fleetctl's CA come by just-in-time registration, on MiniStack's broker with its authorization on.

The devices are mosquitto's client. Run in a network namespace of its own (`unshare --net`), because MiniStack's broker
binds every address. boto3 says what is registered. Arguments: the fleetctl binary, a folder to work in, the policy of
devices and the one by subject. Prints one JSON object: what each step came to.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

from mtls import HERE, MQTT, Fleetctl, client, loopback_up, ministack

FLEETCTL, HOME, POLICY, BY_SUBJECT = sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4]
fleetctl = Fleetctl(FLEETCTL, HOME)
ENV = fleetctl.environment
TABLE = "fleetctl-allow-list"
PENDING = ["certs", "activate-pending", "--ca", "ca/ca.crt", "--policy", "device", "--allow", "allow.csv", "--crl", "ca.crl"]


def rows(answer):
    """Status and error code of each row of a run by its thing, or by its certificate where it got none."""
    found = [row for row in answer if row["type"] == "row"]
    return {row.get("thingName") or name_of(row["certificateId"]): [row["status"], (row["error"] or {}).get("code")]
            for row in found}


def name_of(certificate):
    """The device that has a certificate, by its fingerprint as openssl says it."""
    for folder in (HOME / "ids").glob("*-*"):
        said = openssl("x509", "-in", folder / "certificate.pem", "-noout", "-fingerprint", "-sha256")
        if said.split("=")[1].replace(":", "").strip().lower() == certificate:
            return folder.name
    return certificate


def openssl(*words):
    return subprocess.run(["openssl", *words], cwd=HOME, check=True, capture_output=True, text=True).stdout


def revocation_list(revoked):
    """A list of the CA that openssl makes, with this certificate in it."""
    (HOME / "index").write_text("")
    (HOME / "ca.cnf").write_text(
        "[ca]\ndefault_ca = it\n[it]\ndatabase = index\ndefault_md = sha256\ndefault_crl_days = 1\n"
    )
    ours = ["-config", "ca.cnf", "-cert", "ca/ca.crt", "-keyfile", "ca/ca.key"]
    openssl("ca", *ours, "-revoke", revoked, "-crl_reason", "keyCompromise")
    openssl("ca", *ours, "-gencrl", "-out", "ca.crl")


def publishes(name, topic, client_id=None):
    """Whether the broker takes a message of a device on a topic."""
    identity = HOME / "ids" / name
    whole = HOME / f"{name}.handshake.pem"
    whole.write_text((identity / "certificate.pem").read_text() + (identity / "chain.pem").read_text())
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", "--cert", whole]
        + ["--key", identity / "key.pem", "-i", client_id or name, "-t", topic, "-m", "hello", "-q", "1"],
        capture_output=True, text=True, timeout=30,
    )
    return done.returncode == 0


def statuses():
    found = client("iot").list_certificates(pageSize=100)["certificates"]
    return {name_of(one["certificateId"]): one["status"] for one in found}


def thing(name):
    """A thing's attributes, the devices whose certificates it has, and their policies."""
    iot = client("iot")
    principals = iot.list_thing_principals(thingName=name)["principals"]
    policies = [iot.list_attached_policies(target=principal)["policies"] for principal in principals]
    return {
        "attributes": iot.describe_thing(thingName=name)["attributes"],
        "principals": [name_of(principal.rsplit("/", 1)[1]) for principal in principals],
        "policies": [[policy["policyName"] for policy in each] for each in policies],
    }


def scenario():
    result = {}
    fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", "--auto-register", *HERE)
    fleetctl("policies", "create", "device", "--document", POLICY, *HERE)

    devices = ["lamp-1", "lamp-2", "lamp-3"]
    result["first connections"] = [publishes(name, f"devices/{name}/state") for name in devices]
    result["registered"] = statuses()

    answer = fleetctl(*PENDING, "--attribute", "batch=@batch", *HERE, code=3)
    result["activated"] = rows(answer)
    result["then"] = statuses()
    result["things"] = {one["thingName"]: thing(one["thingName"]) for one in client("iot").list_things()["things"]}

    result["own topic"] = publishes("lamp-1", "devices/lamp-1/state")
    result["another's topic"] = publishes("lamp-1", "devices/lamp-2/state")
    result["second connection of those refused"] = [publishes(name, f"devices/{name}/state") for name in devices[1:]]

    # What was refused is turned away, and the others are not pending any more.
    answer = fleetctl(*PENDING, "--reject", "deactivate", *HERE, code=1)
    result["turned away"] = rows(answer)
    result["in the end"] = statuses()
    return result


def watch():
    """A device that comes while a watch goes on."""
    (HOME / "allow.csv").write_text("cn,batch\nlamp-4,8\n")
    process = subprocess.Popen(
        [FLEETCTL, *PENDING, "--watch", "--interval", "1s", "-o", "jsonl", *HERE],
        env=ENV, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    try:
        result = {"first connection": publishes("lamp-4", "devices/lamp-4/state")}
        line = json.loads(process.stdout.readline())
        result["line"] = [line["thingName"], line["status"]]
        result["second connection"] = publishes("lamp-4", "devices/lamp-4/state")
        process.send_signal(signal.SIGTERM)
        rest, _ = process.communicate(timeout=60)
        result["ends"] = [process.returncode, rest]
        return result
    finally:
        process.kill()


def by_subject():
    """A device under the policy that goes by its certificate's subject; one of another subject is turned away."""
    fleetctl("policies", "create", "by-subject", "--document", BY_SUBJECT, *HERE)
    result = {"first connections": [publishes(name, f"devices/{name}/state") for name in ["lamp-5", "door-1"]]}
    words = ["certs", "activate-pending", "--ca", "ca/ca.crt", "--policy", "by-subject", "--require-subject", "CN=lamp-*"]
    result["activated"] = rows(fleetctl(*words, *HERE, code=3))
    result["statuses"] = {name: status for name, status in statuses().items() if name in ["lamp-5", "door-1"]}
    result["own topic"] = publishes("lamp-5", "devices/lamp-5/state")
    result["another's topic"] = publishes("lamp-5", "devices/lamp-1/state")
    result["as another client"] = publishes("lamp-5", "devices/lamp-5/state", "lamp-1")
    result["the other subject"] = publishes("door-1", "devices/door-1/state")
    return result


def by_table():
    """A device that the table has as pending; one that it does not know, and one that is blocked there."""
    devices = ["lamp-6", "lamp-7", "lamp-8"]
    fleetctl("provisioning", "allow", "add", "lamp-6", "--create-table", *HERE)
    fleetctl("provisioning", "allow", "add", "lamp-8", "--status", "blocked", *HERE)
    result = {"first connections": [publishes(name, f"devices/{name}/state") for name in devices]}
    words = ["certs", "activate-pending", "--ca", "ca/ca.crt", "--policy", "device", "--allow-table", TABLE]
    result["activated"] = rows(fleetctl(*words, *HERE, code=3))
    result["statuses"] = {name: status for name, status in statuses().items() if name in devices}
    entries = client("dynamodb").scan(TableName=TABLE, ConsistentRead=True)["Items"]
    result["table"] = {
        entry["serial"]["S"]: [entry["status"]["S"], name_of(entry.get("certificateId", {}).get("S"))]
        for entry in entries
    }
    result["thing"] = thing("lamp-6")
    made = {one["thingName"] for one in client("iot").list_things()["things"]}
    result["things of those refused"] = sorted(made & {"lamp-7", "lamp-8", "door-1"})
    result["own topic"] = publishes("lamp-6", "devices/lamp-6/state")
    result["another's topic"] = publishes("lamp-6", "devices/lamp-1/state")
    result["second connection of those refused"] = [publishes(name, f"devices/{name}/state") for name in devices[1:]]
    return result


def main():
    loopback_up()
    fleetctl("ca", "create", "--cn", "Acme devices", "--out", "ca")
    for name in ["lamp-1", "lamp-2", "lamp-3", "lamp-4", "lamp-5", "lamp-6", "lamp-7", "lamp-8", "door-1"]:
        fleetctl("certs", "issue", "--ca", "ca", "--name", name, "--out", "ids")
    revocation_list(HOME / "ids/lamp-3/certificate.pem")
    (HOME / "allow.csv").write_text("cn,batch\nlamp-1,7\nlamp-3,7\n")
    with ministack(HOME):
        print(json.dumps({**scenario(), "watch": watch(), "by subject": by_subject(), "by table": by_table()}))


main()
