"""Jobs by fleetctl for real devices over MQTT, on MiniStack: who gets them, how they are watched, who gets them again.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address.
Arguments: the fleetctl binary, a folder to work in, the policy of devices. MiniStack enforces policies (AUTH=true).
Prints one JSON object: what each step came to. What became of jobs and executions is asked with boto3.
"""

import json
import subprocess
import sys
from pathlib import Path

from mtls import HERE, MQTT, Fleetctl, client, loopback_up, ministack

FLEETCTL, HOME, POLICY = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
fleetctl = Fleetctl(FLEETCTL, HOME)
run = fleetctl.run
ENV = fleetctl.environment
SERVER = ["--connect", f"127.0.0.1:{MQTT}", "--trust", "broker.pem", *HERE]
PUMPS = [f"sim-{n}" for n in range(1, 9)]


def name(arn):
    return arn.rsplit("/", 1)[1]


def targets(iot, job):
    return sorted(name(arn) for arn in iot.describe_job(jobId=job)["job"]["targets"])


def executions(iot, job, *states):
    """The things whose executions are in one of these states, as boto3 finds them."""
    found = iot.list_job_executions_for_job(jobId=job, maxResults=250)["executionSummaries"]
    return sorted(name(e["thingArn"]) for e in found if e["jobExecutionSummary"]["status"] in states)


def answer(how, *more):
    """Devices that answer what they are given."""
    return [FLEETCTL, "devices", "simulate", "--identities", "pumps", "--answer-jobs", how, "--seed", "3", *more, *SERVER]


def make_devices(iot):
    iot.create_policy(policyName="device", policyDocument=POLICY.read_text())
    iot.create_thing_type(thingTypeName="pump")
    fleetctl("index", "enable", "--wait", *HERE)
    fleetctl("ca", "create", "--cn", "Acme devices", "--out", "ca")
    fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", *HERE)
    fleetctl("devices", "simulate", "--create", len(PUMPS), "--ca", "ca", "--policy", "device", "--thing-type", "pump",
             "--name-template", "sim-{n}", "--out", "pumps", "--connect-only", "--yes", *SERVER)
    iot.create_thing(thingName="lamp")


def create_and_watch(result, iot):
    (HOME / "job.json").write_text('{"operation":"update","version":"{version}"}')
    create = ["jobs", "create", "fw", "--document", "job.json", "--set", "version=2", "--where", "thingTypeName:pump", *HERE]
    code, rows, error = run(*create, "--expect", len(PUMPS) + 1)
    result["create: unexpected"] = [code, iot.list_jobs()["jobs"]]
    rows = fleetctl(*create, "--expect", len(PUMPS))
    result["create"] = [rows[0]["status"], targets(iot, "fw") == PUMPS,
                        json.loads(iot.get_job_document(jobId="fw")["document"])]
    result["create again"] = fleetctl(*create)[0]["status"]
    code, rows, error = run("jobs", "watch", "fw", "--timeout", "0s", *HERE)
    result["watch: nobody is there"] = [code, rows[0]["queued"]]
    # It is watched while devices answer.
    watch = subprocess.Popen([FLEETCTL, "jobs", "watch", "fw", "--interval", "1s", *HERE, "-o", "jsonl"], env=ENV, cwd=HOME,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    subprocess.run(answer("fail=40%", "--jobs", "1"), env=ENV, cwd=HOME, stdout=subprocess.DEVNULL, timeout=180)
    row = json.loads(watch.communicate(timeout=120)[0])
    failed, succeeded = executions(iot, "fw", "FAILED"), executions(iot, "fw", "SUCCEEDED")
    result["watch: some failed"] = [watch.returncode, row["status"], 0 < len(failed) < len(PUMPS),
                                    [row["failed"], row["succeeded"]] == [len(failed), len(succeeded)]]
    rows = fleetctl("jobs", "executions", "fw", "--status", "FAILED", "--details", *HERE)
    result["executions"] = [sorted(row["thingName"] for row in rows) == failed,
                            all(isinstance(row["statusDetails"], dict) for row in rows)]


def retry(result, iot):
    failed = executions(iot, "fw", "FAILED")
    rows = fleetctl("jobs", "retry", "fw", *HERE)
    result["retry"] = [rows[0]["jobId"], rows[0]["things"] == len(failed), targets(iot, "fw-retry1") == failed,
                       json.loads(iot.get_job_document(jobId="fw-retry1")["document"])]
    result["retry again"] = [row["status"] for row in fleetctl("jobs", "retry", "fw", *HERE)]
    devices = subprocess.Popen(answer("succeed", "--duration", "60s"), env=ENV, cwd=HOME, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    code, rows, error = run("jobs", "watch", "fw-retry1", "--interval", "1s", "--timeout", "50s", *HERE)
    devices.terminate()
    devices.wait()
    result["retry: watch"] = [code, executions(iot, "fw-retry1", "SUCCEEDED") == failed]
    code, rows, error = run("jobs", "retry", "fw-retry1", *HERE)
    result["retry: nothing left"] = [code, rows]


def by_group(result, iot):
    (HOME / "list").write_text("\n".join(PUMPS[:5]) + "\n")
    create = ["jobs", "create", "fg", "--document", "job.json", "--set", "version=3", "--things", "list", "--via", "group", *HERE]
    rows = fleetctl(*create)
    members = iot.list_things_in_thing_group(thingGroupName="job-fg")["things"]
    result["group"] = [rows[0]["status"], targets(iot, "fg"), sorted(members) == PUMPS[:5],
                       executions(iot, "fg", "QUEUED") == PUMPS[:5]]
    result["group again"] = fleetctl(*create)[0]["status"]
    result["group: cancel"] = [fleetctl("jobs", "cancel", "fg", "--yes", *HERE)[0]["status"],
                               iot.describe_job(jobId="fg")["job"]["status"]]
    code, rows, error = run("jobs", "watch", "fg", *HERE)
    result["group: watch"] = [code, rows[0]["canceled"]]
    fleetctl("jobs", "delete", "fg", "--with-group", "--yes", *HERE)
    result["group: deleted"] = ["fg" in [job["jobId"] for job in iot.list_jobs()["jobs"]],
                                [g["groupName"] for g in iot.list_thing_groups()["thingGroups"]]]


def templates(result, iot):
    fleetctl("jobs", "templates", "create", "t", "--document", "job.json", "--set", "version=4", "--description", "Four", *HERE)
    described = iot.describe_job_template(jobTemplateId="t")
    result["template"] = [json.loads(described["document"]), described["description"],
                          [row["jobTemplateId"] for row in fleetctl("jobs", "templates", "list", *HERE)]]
    fleetctl("jobs", "create", "of-t", "--template", "t", "--thing", "sim-1", *HERE)
    result["template: job"] = json.loads(iot.get_job_document(jobId="of-t")["document"])
    fleetctl("jobs", "templates", "delete", "t", "--yes", *HERE)
    result["template: deleted"] = iot.list_job_templates()["jobTemplates"]


def stored(result):
    """A document that boto3 put into S3, filled in for one job and left behind its link for another."""
    iot, s3 = client("iot"), client("s3")
    s3.create_bucket(Bucket="acme-docs")
    s3.put_object(Bucket="acme-docs", Key="a b/fw.json", Body=b'{"operation":"update","version":"{version}"}')
    s3.put_object(Bucket="acme-docs", Key="full.json", Body=b'{"operation":"update","version":"6"}')
    create = ["jobs", "create", "st", "--document", "s3://acme-docs/a b/fw.json", "--thing", "sim-1", *HERE]
    code, rows, error = run(*create)
    result["stored: a place is open"] = [code, "st" in [job["jobId"] for job in iot.list_jobs()["jobs"]]]
    fleetctl(*create, "--set", "version=5")
    result["stored"] = json.loads(iot.get_job_document(jobId="st")["document"])
    devices = subprocess.Popen(answer("succeed", "--duration", "60s"), env=ENV, cwd=HOME, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    run("jobs", "watch", "st", "--interval", "1s", "--timeout", "50s", *HERE)
    devices.terminate()
    devices.wait()
    result["stored: the device"] = executions(iot, "st", "SUCCEEDED")
    fleetctl("jobs", "create", "sl", "--document", "s3://acme-docs/full.json", "--thing", "sim-1", *HERE)
    result["stored: link"] = iot.describe_job(jobId="sl").get("documentSource", "").endswith("/acme-docs/full.json")
    code, rows, error = run("jobs", "create", "sn", "--document", "s3://acme-docs/none.json", "--thing", "sim-1", *HERE)
    result["stored: no such key"] = code


def main():
    loopback_up()
    result = {}
    with ministack(HOME):
        iot = client("iot")
        make_devices(iot)
        for part in [create_and_watch, retry, by_group, templates]:
            part(result, iot)
        stored(result)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
