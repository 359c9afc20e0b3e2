"""The activation function where it belongs: MiniStack's broker registers a device, the topic rule that fleetctl made calls
the Lambda function that `deploy.sh` deployed, and MiniStack runs it by its own local runtime.

Nobody calls anything between the device's first connection and its second. Run in a network namespace of its own
(`unshare --net`), because MiniStack's broker binds every address. Arguments: the fleetctl binary, a folder to work in, the
policy of devices. Prints one JSON object: what each step came to.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from mtls import ACCOUNT, HERE, MQTT, client, environment, loopback_up, ministack

FLEETCTL, HOME, POLICY = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
# MiniStack takes an account's id for its root's key, and gives its functions such keys.
ENV = environment(HOME, {"AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": "of-the-root"})


def run(words, env):
    done = subprocess.run(words, env=env, cwd=HOME, capture_output=True, text=True, timeout=240)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def fleetctl(*words):
    return [json.loads(line) for line in run([FLEETCTL, *words, "-o", "jsonl"], ENV).splitlines()]


def connects(name):
    """Whether the broker takes a message of a device on its own topic."""
    identity, whole = HOME / "ids" / name, HOME / f"{name}.handshake.pem"
    whole.write_text((identity / "certificate.pem").read_text() + (identity / "chain.pem").read_text())
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", "--cert", whole]
        + ["--key", identity / "key.pem", "-i", name, "-t", f"devices/{name}/state", "-m", "hello", "-q", "1"],
        capture_output=True, text=True, timeout=30,
    )
    return done.returncode == 0


def deploy():
    (HOME / "bin").mkdir()
    aws = HOME / "bin" / "aws"
    aws.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m awscli \"$@\"\n")
    aws.chmod(0o755)
    env = {**ENV, "PATH": f"{HOME / 'bin'}:{os.environ['PATH']}", "AWS_DEFAULT_REGION": ENV["AWS_REGION"]}
    run(["sh", "jitr/deploy.sh"], env)


def entries():
    """Status of each serial, and whose certificate has it."""
    rows = fleetctl("provisioning", "allow", "list", "--table", "fleet", *HERE)
    return {row["serial"]: [row["status"], row["thingName"]] for row in rows}


def scenario():
    fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", "--auto-register", *HERE)
    fleetctl("policies", "create", "device", "--document", POLICY, *HERE)
    fleetctl("provisioning", "allow", "add", "lamp-1", "--table", "fleet", "--create-table", *HERE)
    fleetctl("provisioning", "jitr-rule", "--ca", "ca", "--policy", "device", "--allow-table", "fleet", "--out", "jitr", *HERE)
    deploy()
    fleetctl("provisioning", "jitr-rule", "--ca", "ca", "--function", "fleetctl-jitr", *HERE)

    result = {"first connections": [connects("lamp-2"), connects("lamp-1")]}
    iot = client("iot")
    for _ in range(600):
        found = iot.list_certificates()["certificates"]
        if any(one["status"] == "ACTIVE" for one in found):
            break
        time.sleep(0.1)
    result["statuses"] = sorted(one["status"] for one in found)
    result["entries"] = entries()
    # lamp-2 is not on the list: its event is told again at each try, and refused again.
    result["second connections"] = [connects("lamp-2"), connects("lamp-1")]
    result["things"] = [row["thingName"] for row in fleetctl("things", "list", *HERE)]
    return result


def main():
    loopback_up()
    fleetctl("ca", "create", "--cn", "Acme devices", "--out", "ca")
    for name in ["lamp-1", "lamp-2"]:
        fleetctl("certs", "issue", "--ca", "ca", "--name", name, "--out", "ids")
    with ministack(HOME, authorize=False):
        print(json.dumps(scenario()))


main()
