"""A device with an identity of fleetctl's meets real TLS servers that require client certificates.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address.
Arguments: the fleetctl binary, a folder to work in. Prints one JSON object: what each step came to.
"""

import json
import socket
import subprocess
import sys
from pathlib import Path

from mtls import ACCOUNT, HERE, MQTT, environment, loopback_up, ministack, wait_for

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
PLAIN = 18884
ENV = environment(HOME, {"AWS_ACCESS_KEY_ID": ACCOUNT, "AWS_SECRET_ACCESS_KEY": "any"})


def fleetctl(*words):
    done = subprocess.run(
        [FLEETCTL, *words, "-o", "jsonl"], env=ENV, cwd=HOME, capture_output=True, text=True, timeout=120
    )
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def openssl(*words):
    subprocess.run(["openssl", *words], cwd=HOME, check=True, capture_output=True)


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
    mosquitto = subprocess.Popen(["mosquitto", "-c", HOME / "mosquitto.conf"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for("mosquitto", mosquitto_is_ready, mosquitto)
        for name in ["dev-ec-p256", "dev-ec-p384", "dev-rsa-2048", "stranger"]:
            result[f"mosquitto {name}"] = publishes(PLAIN, HOME / "server.crt", HOME / "ids" / name)

        with ministack(HOME, authorize=False):
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
        mosquitto.terminate()
        mosquitto.wait()
    print(json.dumps(result))


main()
