"""A job campaign by fleetctl for real devices over MQTT, on MiniStack: one tenant from the plan to the last gate.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address.
Arguments: the fleetctl binary, a folder to work in, the policy of devices. Prints one JSON object: what each step came
to. What became of jobs and executions is asked with boto3.
"""

import json
import shutil
import subprocess

from jobs import ENV, HOME, PUMPS, answer, executions, fleetctl, make_devices, run, targets
from mtls import HERE, client, loopback_up, ministack

FILE = """schemaVersion: 1
kind: JobCampaign
name: {name}
query: thingTypeName:pump
document: {{file: job.json, set: {{version: '{version}'}}}}
waves:
- {{name: half, percent: 50}}
- {{name: rest, all: true}}
gates: {{successShare: 90%}}
"""


def campaign(verb, name, *more):
    return run("jobs", "campaign", verb, f"{name}.yaml", *more, *HERE)


def write(name, version):
    (HOME / f"{name}.yaml").write_text(FILE.format(name=name, version=version))


def jobs(iot):
    return sorted(job["jobId"] for job in iot.list_jobs()["jobs"])


def tags(iot, job):
    arn = iot.describe_job(jobId=job)["job"]["jobArn"]
    return {tag["Key"]: tag["Value"] for tag in iot.list_tags_for_resource(resourceArn=arn)["tags"]}


def forget():
    """What another machine knows."""
    shutil.rmtree(ENV["FLEETCTL_STATE_DIR"], ignore_errors=True)


def through(result, iot):
    write("fw", 2)
    code, rows, error = campaign("plan", "fw", "--expect", len(PUMPS))
    planned = {row["jobId"]: row["things"] for row in rows}
    result["plan"] = [code, jobs(iot), sorted(planned), sum(planned.values()) == len(PUMPS)]
    code, rows, error = campaign("start", "fw", "--expect", len(PUMPS))
    result["start"] = [code, jobs(iot), len(targets(iot, "fw-w1")) == planned["fw-w1"]]
    result["tags"] = [tags(iot, "fw-w1")[tag] for tag in ["fleetctl:campaign", "fleetctl:job", "fleetctl:wave"]]
    result["nobody has answered"] = campaign("resume", "fw")[0]
    forget()
    devices = subprocess.Popen(answer("succeed", "--duration", "120s"), env=ENV, cwd=HOME, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    code, rows, error = campaign("resume", "fw", "--watch", "--interval", "1s", "--timeout", "90s")
    devices.terminate()
    devices.wait()
    first, second = targets(iot, "fw-w1"), targets(iot, "fw-w2")
    result["through"] = [code, [row["gate"] for row in rows], sorted(first + second) == PUMPS, bool(first and second)]
    result["succeeded"] = sorted(executions(iot, "fw-w1", "SUCCEEDED") + executions(iot, "fw-w2", "SUCCEEDED")) == PUMPS
    result["document"] = json.loads(iot.get_job_document(jobId="fw-w2")["document"])
    result["again"] = campaign("start", "fw")[0]


def stopped(result, iot):
    write("bad", 3)
    devices = subprocess.Popen(answer("fail=100%", "--duration", "60s"), env=ENV, cwd=HOME, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    code, rows, error = campaign("start", "bad", "--watch", "--interval", "1s", "--timeout", "50s")
    devices.terminate()
    devices.wait()
    result["gate"] = [code, [row["gate"] for row in rows], executions(iot, "bad-w1", "FAILED") == targets(iot, "bad-w1"),
                      "bad-w2" in jobs(iot)]


def held(result, iot):
    write("held", 4)
    campaign("start", "held")
    paused = campaign("pause", "held")[0]
    forget()
    result["pause"] = [paused, tags(iot, "held-w1")["fleetctl:campaign-state"], campaign("resume", "held")[0]]
    code, rows, error = campaign("resume", "held", "--unpause")
    result["unpause"] = [code, "fleetctl:campaign-state" in tags(iot, "held-w1")]
    fleetctl("jobs", "campaign", "abort", "held", "--yes", *HERE)
    result["abort"] = [iot.describe_job(jobId="held-w1")["job"]["status"], campaign("resume", "held")[0]]
    rows = fleetctl("jobs", "campaign", "list", *HERE)
    result["list"] = [[row["campaignName"], row["wave"], row["state"]] for row in rows]


def main():
    loopback_up()
    result = {}
    with ministack(HOME):
        iot = client("iot")
        make_devices(iot)
        (HOME / "job.json").write_text('{"operation":"update","version":"{version}"}')
        for part in [through, stopped, held]:
            part(result, iot)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
