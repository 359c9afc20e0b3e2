"""A device with an identity of fleetctl's meets real TLS servers that require client certificates.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address.
Arguments: the fleetctl binary, a folder to work in. Prints one JSON object: what each step came to.
"""

import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
HTTP, MQTT, PLAIN = 4611, 18883, 18884
# MiniStack's default account, which is its organization's management account.
ACCOUNT = "000000000000"
HERE = ["--account", ACCOUNT]
URL = f"http://127.0.0.1:{HTTP}"
ENV = {
    "PATH": os.environ["PATH"],
    "HOME": str(HOME),
    "AWS_ENDPOINT_URL": URL,
    "AWS_ACCESS_KEY_ID": ACCOUNT,
    "AWS_SECRET_ACCESS_KEY": "any",
    "AWS_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": str(HOME / "empty"),
    "AWS_SHARED_CREDENTIALS_FILE": str(HOME / "empty"),
    "FLEETCTL_STATE_DIR": str(HOME / "state"),
}


def loopback_up():
    """Sets the flags IFF_UP and IFF_RUNNING of `lo`, which is down in a new namespace."""
    sixteen, up, set_flags = b"lo".ljust(16, b"\0"), 0x41, 0x8914
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        fcntl.ioctl(s, set_flags, struct.pack("16sh14x", sixteen, up))


def fleetctl(*words):
    done = subprocess.run(
        [FLEETCTL, *words, "-o", "jsonl"], env=ENV, cwd=HOME, capture_output=True, text=True, timeout=120
    )
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def openssl(*words):
    subprocess.run(["openssl", *words], cwd=HOME, check=True, capture_output=True)


def wait_for(what, ready, server):
    for _ in range(600):
        if server.poll() is not None:
            sys.exit(f"{what} ended with {server.returncode}")
        if ready():
            return
        time.sleep(0.1)
    sys.exit(f"{what} does not answer")


def ministack_is_ready():
    try:
        with urllib.request.urlopen(f"{URL}/_ministack/ready", timeout=2) as answer:
            return json.load(answer).get("iot_mtls") == "listening"
    except OSError:
        return False


def mosquitto_is_ready():
    with socket.socket() as s:
        return s.connect_ex(("127.0.0.1", PLAIN)) == 0


def publishes(port, servers_ca, identity):
    """Whether the server takes a message of the device with this identity's folder."""
    name = identity.name
    whole = HOME / f"{name}.handshake.pem"
    chain = identity / "chain.pem"
    whole.write_text((identity / "certificate.pem").read_text() + (chain.read_text() if chain.exists() else ""))
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(port), "--cafile", servers_ca, "--cert", whole]
        + ["--key", identity / "key.pem", "-i", name, "-t", f"devices/{name}", "-m", "hello", "-q", "1"],
        capture_output=True, text=True, timeout=30,
    )
    return done.returncode == 0


def main():
    loopback_up()
    (HOME / "empty").write_text("")
    result = {}
    fleetctl("ca", "create", "--cn", "Acme root", "--out", "root")
    fleetctl("ca", "create", "--cn", "Acme devices", "--parent", "root", "--out", "ca")
    fleetctl("ca", "create", "--cn", "Somebody else", "--out", "other")
    for kind in ["ec-p256", "ec-p384", "rsa-2048"]:
        fleetctl("certs", "issue", "--ca", "ca", "--name", f"dev-{kind}", "--key-kind", kind, "--out", "ids")
    fleetctl("certs", "issue", "--ca", "other", "--name", "stranger", "--out", "ids")

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.crt",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2")
    (HOME / "mosquitto.conf").write_text(
        f"listener {PLAIN} 127.0.0.1\ncafile {HOME}/root/ca.crt\ncertfile {HOME}/server.crt\n"
        f"keyfile {HOME}/server.key\nrequire_certificate true\nuse_identity_as_username true\nuser root\n"
    )
    servers = []
    try:
        servers.append(subprocess.Popen(["mosquitto", "-c", HOME / "mosquitto.conf"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        wait_for("mosquitto", mosquitto_is_ready, servers[-1])
        for name in ["dev-ec-p256", "dev-ec-p384", "dev-rsa-2048", "stranger"]:
            result[f"mosquitto {name}"] = publishes(PLAIN, HOME / "server.crt", HOME / "ids" / name)

        servers.append(subprocess.Popen(
            [sys.executable, "-m", "ministack"], cwd=HOME, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "HOME": str(HOME), "BIND_HOST": "127.0.0.1", "GATEWAY_PORT": str(HTTP),
                 "IOT_MTLS_PORT": str(MQTT), "SFTP_ENABLED": "0", "LOG_LEVEL": "ERROR"}))
        wait_for("MiniStack", ministack_is_ready, servers[-1])
        with urllib.request.urlopen(f"{URL}/_ministack/iot/ca.pem") as answer:
            (HOME / "broker.pem").write_bytes(answer.read())
        fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", *HERE)
        names = ["dev-ec-p256", "dev-ec-p384", "dev-rsa-2048"]
        files = [f"ids/{name}/certificate.pem" for name in names]
        fleetctl("certs", "register", *files, "--ca", "ca/ca.crt", *HERE)
        for name in [*names, "stranger"]:
            result[f"ministack {name}"] = publishes(MQTT, HOME / "broker.pem", HOME / "ids" / name)
        fleetctl("certs", "deactivate", files[0], "--yes", *HERE)
        result["ministack inactive"] = publishes(MQTT, HOME / "broker.pem", HOME / "ids" / names[0])
        fleetctl("certs", "activate", files[0], *HERE)
        result["ministack active again"] = publishes(MQTT, HOME / "broker.pem", HOME / "ids" / names[0])
        fleetctl("certs", "delete", files[0], "--yes", *HERE)
        result["ministack deleted"] = publishes(MQTT, HOME / "broker.pem", HOME / "ids" / names[0])
    finally:
        for server in servers:
            server.terminate()
            server.wait()
    print(json.dumps(result))


main()
