"""MiniStack with its MQTT broker, for scripts whose devices connect over mutual TLS.

Its broker binds every address, so such a script runs in a network namespace of its own (`unshare --net`), where there is
only the loopback interface and no other test has these ports.
"""

import contextlib
import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import time
import urllib.request

HTTP, MQTT = 4611, 18883
URL = f"http://127.0.0.1:{HTTP}"
# MiniStack's default account, which is its organization's management account.
ACCOUNT, REGION = "000000000000", "us-east-1"
HERE = ["--account", ACCOUNT]
# The root of that account, where MiniStack authorizes.
KEYS = {"AWS_ACCESS_KEY_ID": "referee", "AWS_SECRET_ACCESS_KEY": "of-the-root"}


def environment(home, keys=KEYS):
    """What fleetctl needs to find MiniStack, and nothing else."""
    (home / "empty").write_text("")
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "AWS_ENDPOINT_URL": URL,
        "AWS_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(home / "empty"),
        "AWS_SHARED_CREDENTIALS_FILE": str(home / "empty"),
        "FLEETCTL_STATE_DIR": str(home / "state"),
        **keys,
    }


class Fleetctl:
    """The program that is tried, with what it needs to find MiniStack."""

    def __init__(self, program, home, keys=KEYS):
        self.program, self.home, self.environment = program, home, environment(home, keys)

    def run(self, *words):
        """The exit code, the rows and the text on stderr."""
        done = subprocess.run([self.program, *map(str, words), "-o", "jsonl"], env=self.environment, cwd=self.home,
                              capture_output=True, text=True, timeout=300)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr

    def __call__(self, *words, code=0):
        """The rows; it must end with this code."""
        ended, rows, error = self.run(*words)
        if ended != code:
            sys.exit(f"fleetctl {' '.join(map(str, words))} ended with {ended}:\n{rows}\n{error}")
        return rows


def client(service):
    import boto3
    return boto3.client(
        service, endpoint_url=URL, region_name=REGION,
        aws_access_key_id=KEYS["AWS_ACCESS_KEY_ID"], aws_secret_access_key=KEYS["AWS_SECRET_ACCESS_KEY"],
    )


def loopback_up():
    """Sets the flags IFF_UP and IFF_RUNNING of `lo`, which is down in a new namespace."""
    sixteen, up, set_flags = b"lo".ljust(16, b"\0"), 0x41, 0x8914
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        fcntl.ioctl(s, set_flags, struct.pack("16sh14x", sixteen, up))


def wait_for(what, ready, server):
    """What `ready` finds, once it finds something."""
    for _ in range(600):
        if server.poll() is not None:
            sys.exit(f"{what} ended with {server.returncode}")
        found = ready()
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"{what}: waited in vain")


def is_ready():
    try:
        with urllib.request.urlopen(f"{URL}/_ministack/ready", timeout=2) as answer:
            return json.load(answer).get("iot_mtls") == "listening"
    except OSError:
        return False


@contextlib.contextmanager
def ministack(home, authorize=True):
    """MiniStack while it runs; what its broker is to be trusted by is in `broker.pem`."""
    more = {"AUTH": "true", **KEYS} if authorize else {}
    server = subprocess.Popen(
        [sys.executable, "-m", "ministack"], cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(HTTP),
             "IOT_MTLS_PORT": str(MQTT), "SFTP_ENABLED": "0", "LOG_LEVEL": "ERROR", **more})
    try:
        wait_for("MiniStack", is_ready, server)
        with urllib.request.urlopen(f"{URL}/_ministack/iot/ca.pem") as answer:
            (home / "broker.pem").write_bytes(answer.read())
        yield server
    finally:
        server.terminate()
        server.wait()
