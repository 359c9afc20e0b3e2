"""Test devices of fleetctl's meet MiniStack's broker: by claim, with own identities, and as a fleet that is created.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address.
Arguments: the fleetctl binary, a folder to work in, the policy of devices. MiniStack enforces policies (AUTH=true).
Prints one JSON object: what each step came to. What the devices
say is never taken from fleetctl alone: boto3 asks MiniStack, and mosquitto_sub listens.
"""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

from mtls import HERE, MQTT, Fleetctl, client, loopback_up, ministack

FLEETCTL, HOME, POLICY = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
fleetctl = Fleetctl(FLEETCTL, HOME)
run = fleetctl.run
ENV = fleetctl.environment
SERVER = ["--connect", f"127.0.0.1:{MQTT}", "--trust", "broker.pem", *HERE]
TEMPLATE = {
    "Parameters": {"SerialNumber": {"Type": "String"}, "Model": {"Type": "String", "Default": "m1"}},
    "Resources": {
        "thing": {
            "Type": "AWS::IoT::Thing",
            "Properties": {
                "ThingName": {"Ref": "SerialNumber"},
                "ThingTypeName": "lamp",
                "ThingGroups": ["claimed"],
                "AttributePayload": {"serial": {"Ref": "SerialNumber"}, "model": {"Ref": "Model"}},
            },
        },
        "certificate": {
            "Type": "AWS::IoT::Certificate",
            "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "Active"},
        },
        "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
    },
    "DeviceConfiguration": {"site": "north"},
}


def listen(topic):
    """Somebody else's client that prints each topic of a message; it is there once it has its own first message."""
    base = ["-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem"]
    listener = subprocess.Popen(["mosquitto_sub", *base, "-t", topic, "-t", "here", "-q", "1", "-F", "%t"],
                                stdout=subprocess.PIPE, text=True)
    waiting = True
    os.set_blocking(listener.stdout.fileno(), False)
    while waiting:
        subprocess.run(["mosquitto_pub", *base, "-t", "here", "-m", "x", "-q", "1"], check=True)
        time.sleep(0.2)
        waiting = "here" not in (listener.stdout.readline() or "")
    os.set_blocking(listener.stdout.fileno(), True)
    return listener


def heard(listener):
    """The topics that it heard."""
    time.sleep(0.5)
    listener.terminate()
    return sorted(line.strip() for line in listener.stdout if line.strip() != "here")


def things(iot):
    return sorted(thing["thingName"] for thing in iot.list_things()["things"])


def certificates(iot):
    return sorted(c["certificateId"] for c in iot.list_certificates()["certificates"])


def make_role():
    """The role in which AWS IoT makes what a template says."""
    iam = client("iam")
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    permissions = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}
    iam.create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(trust))
    iam.put_role_policy(RoleName="provisioning", PolicyName="things", PolicyDocument=json.dumps(permissions))


def by_claim(result, iot):
    make_role()
    iot.create_thing_type(thingTypeName="lamp")
    iot.create_thing_group(thingGroupName="claimed")
    iot.create_policy(policyName="device", policyDocument=POLICY.read_text())
    (HOME / "lamps.json").write_text(json.dumps(TEMPLATE))
    fleetctl("provisioning", "create", "lamps", "--kind", "fleet", "--document", "lamps.json", "--role", "provisioning",
             *HERE)
    fleetctl("provisioning", "claim", "--template", "lamps", "--count", "2", "--out", "claims", *HERE)
    simulate = ["devices", "simulate", "--claim", "claims", "--count", "3", "--out", "devices",
                "--parameter", "SerialNumber=sim-{n:04}", *SERVER]
    listener = listen("devices/+/telemetry")
    rows = fleetctl(*simulate, "--publish", "devices/{name}/telemetry", "--messages", "2", "--every", "0s")
    result["claim: names"] = sorted(row["thingName"] for row in rows)
    result["claim: connected"] = [row["connected"] for row in rows]
    result["claim: heard by another"] = heard(listener)
    result["claim: configuration"] = rows[0]["deviceConfiguration"]
    thing = iot.describe_thing(thingName="sim-0002")
    result["claim: thing"] = [thing["thingTypeName"], thing["attributes"]]
    result["claim: group"] = sorted(iot.list_things_in_thing_group(thingGroupName="claimed")["things"])
    mine = {row["thingName"]: row["certificateId"] for row in rows}
    principals = iot.list_thing_principals(thingName="sim-0002")["principals"]
    result["claim: certificate"] = [arn.rsplit("/", 1)[1] == mine["sim-0002"] for arn in principals]
    result["claim: policy"] = sorted(p["policyName"] for p in iot.list_attached_policies(target=principals[0])["policies"])
    result["claim: status"] = iot.describe_certificate(certificateId=mine["sim-0002"])["certificateDescription"]["status"]
    result["claim: mode of the key"] = oct(stat.S_IMODE((HOME / "devices/sim-0002/key.pem").stat().st_mode))
    again = fleetctl(*simulate, "--connect-only")
    result["claim again: same certificates"] = {row["thingName"]: row["certificateId"] for row in again} == mine
    result["claim again: things"] = things(iot)
    code, rows, error = run("devices", "simulate", "--claim", "claims", "--out", "refused", "--parameter",
                            "Nothing=1", "--name-template", "sim-x", *SERVER)
    result["claim without its parameter"] = [code, [row["error"] for row in rows],
                                             json.loads(error.splitlines()[-1])["code"],
                                             (HOME / "refused/sim-x").exists(), things(iot)]
    # AWS answers this one; MiniStack is silent.
    code, rows, error = run("devices", "simulate", "--claim", "claims", "--out", "csr", "--from-csr",
                            "--answer-timeout", "2s", "--name-template", "sim-y", *SERVER)
    result["claim with a request"] = [code, "no answer at `$aws/certificates/create-from-csr/json/accepted`" in error,
                                      (HOME / "csr/sim-y").exists()]


def with_a_claim_of_the_factory(result, iot):
    """A claim that is built into devices: its policy allows no client id but its own kind, and only to provision."""
    fleetctl("provisioning", "claim-certificate", "--template", "lamps", "--client-id", "factory-*", "--out", "built-in",
             *HERE)
    simulate = ["devices", "simulate", "--claim", "built-in", "--name-template", "sim-built-{n}", "--out", "built", *SERVER]
    code, rows, error = run(*simulate, "--claim-client-id", "other-{name}")
    result["built-in claim as another"] = [code, rows[0]["connected"]]
    rows = fleetctl(*simulate, "--publish", "devices/{name}/t", "--messages", "1")
    result["built-in claim"] = [rows[0]["thingName"], rows[0]["published"]]
    # As a device the claim may not even connect, and devices may not publish for others.
    (HOME / "thief").mkdir()
    (HOME / "built-in").rename(HOME / "thief/factory-1")
    code, rows, error = run("devices", "simulate", "--identities", "thief", "--publish", "devices/sim-0001/t",
                            "--messages", "1", *SERVER)
    result["built-in claim as a device"] = [code, rows[0]["published"]]
    code, rows, error = run("devices", "simulate", "--identities", "built", "--publish", "devices/sim-0001/t",
                            "--messages", "1", *SERVER)
    result["built-in device for another"] = [code, rows[0]["connected"], rows[0]["published"]]


def jobs_and_shadow(result, iot):
    (HOME / "job.json").write_text('{"operation":"reboot"}')
    names = ["sim-0001", "sim-0002", "sim-0003"]
    for job, how in [("works", "succeed"), ("fails", "fail"), ("mixed", "fail=50%")]:
        fleetctl("jobs", "create", job, "--document", "job.json", *[w for n in names for w in ("--thing", n)], *HERE)
        rows = fleetctl("devices", "simulate", "--identities", "devices", "--answer-jobs", how, "--jobs", "1",
                        "--seed", "3", *SERVER)
        said = {row["name"]: "SUCCEEDED" if row["jobsSucceeded"] else "FAILED" for row in rows}
        executions = iot.list_job_executions_for_job(jobId=job)["executionSummaries"]
        found = {e["thingArn"].rsplit("/", 1)[1]: e["jobExecutionSummary"]["status"] for e in executions}
        result[f"job {job}"] = [sorted(found.values()), found == said]
        result[f"job {job}: status"] = iot.describe_job(jobId=job)["job"]["status"]
    # Two that wait already, and are done one after the other.
    for job in ["first", "second"]:
        fleetctl("jobs", "create", job, "--document", "job.json", "--thing", "sim-0001", *HERE)
    rows = fleetctl("devices", "simulate", "--identities", "devices", "--count", "1", "--answer-jobs", "succeed",
                    "--jobs", "2", "--report-shadow", "version=1.2", "--report-shadow", "site=north", *SERVER)
    result["two jobs"] = [rows[0]["jobsSucceeded"], *(iot.describe_job(jobId=j)["job"]["status"] for j in ["first", "second"])]
    shadow = json.loads(client("iot-data").get_thing_shadow(thingName="sim-0001")["payload"].read())
    result["shadow"] = shadow["state"]["reported"]


def a_job_comes_later(result, iot):
    """The device is there before the job: it hears of it."""
    listener = listen("devices/+/up")
    device = subprocess.Popen(
        [FLEETCTL, "devices", "simulate", "--identities", "devices", "--count", "1", "--answer-jobs", "succeed",
         "--jobs", "1", "--publish", "devices/{name}/up", "--messages", "1", *SERVER, "-o", "jsonl"],
        env=ENV, cwd=HOME, stdout=subprocess.PIPE, text=True)
    # It publishes after it has asked for jobs, and there was none.
    listener.stdout.readline()
    listener.terminate()
    fleetctl("jobs", "create", "later", "--document", "job.json", "--thing", "sim-0001", *HERE)
    row = json.loads(device.communicate(timeout=120)[0])
    result["a job that comes later"] = [row["jobsSucceeded"], iot.describe_job(jobId="later")["job"]["status"]]


def first_connection(result, iot):
    """JITR with the test device in the device's place."""
    fleetctl("ca", "create", "--cn", "Acme devices", "--out", "ca")
    fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", "--auto-register", *HERE)
    fleetctl("certs", "issue", "--ca", "ca", "--name", "newcomer", "--out", "ids")
    before = set(certificates(iot))
    code, rows, error = run("devices", "simulate", "--identities", "ids", "--connect-only", *SERVER)
    result["first connection"] = [code, rows[0]["connected"], "the server closed the connection" in rows[0]["error"]]
    new = sorted(set(certificates(iot)) - before)
    result["after it"] = [iot.describe_certificate(certificateId=c)["certificateDescription"]["status"] for c in new]
    fleetctl("certs", "activate-pending", "--ca", "ca/ca.crt", "--policy", "device", "--yes", *HERE)
    rows = fleetctl("devices", "simulate", "--identities", "ids", "--connect-only", *SERVER)
    result["second connection"] = rows[0]["connected"]
    fleetctl("certs", "issue", "--ca", "ca", "--name", "another", "--out", "ids")
    code, rows, error = run("devices", "simulate", "--identities", "ids", "--connect-only", *SERVER)
    result["one of two"] = [code, {row["name"]: row["status"] for row in rows}]


def has_shadow(thing):
    data = client("iot-data")
    try:
        data.get_thing_shadow(thingName=thing)
    except data.exceptions.ResourceNotFoundException:
        return False
    return True


def whole_life(result, iot):
    state = (things(iot), certificates(iot))
    for how, flags in [("own ca", ["--ca", "ca"]), ("aws", ["--aws-issued"])]:
        listener = listen("devices/+/life")
        rows = fleetctl("devices", "simulate", "--create", "5", *flags, "--policy", "device", "--thing-type", "lamp",
                        "--name-template", "sim-life-{n}", "--out", "life", "--publish", "devices/{name}/life", "--messages",
                        "1", "--report-shadow", "a=1", "--clean-up", "--yes", *SERVER)
        result[f"life {how}"] = [[row["connected"] and row["published"] == 1 and row["shadow"] for row in rows],
                                 heard(listener), (things(iot), certificates(iot)) == state, (HOME / "life").exists(),
                                 has_shadow("sim-life-3")]


def interrupted(result, iot):
    """Ctrl-C while devices live, with and without the clean-up."""
    state = (things(iot), certificates(iot))
    for how, flags in [("cleans up", ["--clean-up"]), ("leaves all", [])]:
        listener = listen("devices/+/on")
        command = subprocess.Popen(
            [FLEETCTL, "devices", "simulate", "--create", "3", "--ca", "ca", "--policy", "device", "--out", "on",
             "--name-template", "sim-on-{n}", "--publish", "devices/{name}/on", "--every", "1s", "--yes", *SERVER, *flags],
            env=ENV, cwd=HOME, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        seen = set()
        while len(seen) < 3:
            seen.add(listener.stdout.readline().strip())
        during = len(things(iot)) - len(state[0])
        command.send_signal(signal.SIGINT)
        error = command.communicate(timeout=120)[1]
        listener.terminate()
        after = len(things(iot)) - len(state[0])
        result[f"interrupted, {how}"] = [command.returncode, during, after]
    run_id = error.split("devices clean --run ")[1].split("`")[0]
    fleetctl("devices", "clean", "--run", run_id, "--dry-run", *HERE)
    result["clean, dry run"] = len(things(iot)) - len(state[0])
    fleetctl("devices", "clean", "--run", run_id, "--yes", *HERE)
    result["clean"] = (things(iot), certificates(iot)) == state
    # By claim: what the folders say goes, and what they do not stays.
    iot.create_thing(thingName="real", attributePayload={"attributes": {"simulation": run_id}})
    fleetctl("devices", "clean", "--all", "--yes", *HERE)
    fleetctl("devices", "clean", "--provisioned", "devices", "--yes", *HERE)
    result["left at the end"] = things(iot)


def main():
    loopback_up()
    result = {}
    with ministack(HOME):
        iot = client("iot")
        for part in [by_claim, with_a_claim_of_the_factory, jobs_and_shadow, a_job_comes_later, first_connection, whole_life, interrupted]:
            part(result, iot)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
