"""The hook of the allow list where it belongs: a device provisions itself by a claim on MiniStack's broker, whose
RegisterThing calls the pre-provisioning hook, a Lambda function that MiniStack runs by its own local runtime.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in. Prints one JSON object: what each attempt came to.
"""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

from mtls import ACCOUNT, HERE, MQTT, REGION, client, environment, loopback_up, ministack

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
ENV = environment(HOME, {"AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": "of-the-root"})
TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}
ALL = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}
PARAMETERS = ["SerialNumber", "Owner", "AWS::IoT::Certificate::Id"]
TEMPLATE = {
    "Parameters": {name: {"Type": "String"} for name in PARAMETERS},
    "Resources": {
        "thing": {
            "Type": "AWS::IoT::Thing",
            "Properties": {"ThingName": {"Ref": "SerialNumber"}, "AttributePayload": {"owner": {"Ref": "Owner"}}},
        },
        "certificate": {
            "Type": "AWS::IoT::Certificate",
            "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "ACTIVE"},
        },
        "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
    },
}


def run(*words):
    done = subprocess.run([FLEETCTL, *words], env=ENV, cwd=HOME, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def fleetctl(*words):
    return [json.loads(line) for line in run(*words, "-o", "jsonl").splitlines()]


def asks(topic, payload):
    """The claim's answer to a request, or None where it is refused."""
    identity = ["--cert", HOME / "factory" / "certificate.pem", "--key", HOME / "factory" / "key.pem"]
    done = subprocess.run(
        ["mosquitto_rr", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", *identity]
        + ["-i", "claim-1", "-q", "1", "-t", topic, "-e", f"{topic}/accepted", "-W", "20", "-m", json.dumps(payload)],
        capture_output=True, text=True, timeout=60,
    )
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def deploy():
    """As the head of the hook says."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("allow_list_hook.py", run("templates", "show", "allow-list-hook.py"))
    functions = client("lambda")
    functions.create_function(
        FunctionName="fleetctl-allow-list", Runtime="python3.12", Timeout=5, Handler="allow_list_hook.handler",
        Role=f"arn:aws:iam::{ACCOUNT}:role/provisioning", Code={"ZipFile": packed.getvalue()},
        Environment={"Variables": {"SERIAL_PARAMETER": "SerialNumber", "OWNER_PARAMETER": "Owner"}},
    )
    functions.add_permission(
        FunctionName="fleetctl-allow-list", StatementId="lamps", Action="lambda:InvokeFunction",
        Principal="iot.amazonaws.com", SourceAccount=ACCOUNT,
        SourceArn=f"arn:aws:iot:{REGION}:{ACCOUNT}:provisioningtemplate/lamps",
    )


def provisions(serial):
    made = asks("$aws/certificates/create/json", {})
    token = {"certificateOwnershipToken": made["certificateOwnershipToken"], "parameters": {"SerialNumber": serial}}
    answer = asks("$aws/provisioning-templates/lamps/provision/json", token)
    return answer and answer["thingName"]


def scenario():
    iot = client("iot")
    client("iam").create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(TRUST))
    client("iam").put_role_policy(RoleName="provisioning", PolicyName="provisioning", PolicyDocument=json.dumps(ALL))
    iot.create_policy(policyName="device", policyDocument=json.dumps(ALL))
    run("provisioning", "allow", "add", "lamp-1", "--owner", "line-3", "--create-table", *HERE)
    run("provisioning", "allow", "add", "lamp-2", "--status", "blocked", *HERE)
    deploy()
    (HOME / "template.json").write_text(json.dumps(TEMPLATE))
    run("provisioning", "create", "lamps", "--kind", "fleet", "--document", "template.json", "--role", "provisioning",
        "--hook", "fleetctl-allow-list", *HERE)
    run("provisioning", "claim-certificate", "--template", "lamps", "--out", "factory", *HERE)
    result = {name: provisions(name) for name in ["lamp-1", "lamp-2", "lamp-3"]}
    result["lamp-1 again"] = provisions("lamp-1")
    result["things"] = {row["thingName"]: row["attributes"] for row in fleetctl("things", "list", *HERE)}
    rows = fleetctl("provisioning", "allow", "list", *HERE)
    result["entries"] = {row["serial"]: row["status"] for row in rows}
    return result


def main():
    loopback_up()
    with ministack(HOME, authorize=False):
        print(json.dumps(scenario()))


main()
