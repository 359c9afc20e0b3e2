"""Real mosquitto as a gateway, with the bridge, the identity and the policy that the README's commands make.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in. Prints one JSON object: what arrived where. The messages are published and heard by
mosquitto's clients: on the gateway as its devices, and on MiniStack as a client without a certificate, which it lets do
everything.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from mtls import HERE, MQTT, environment, loopback_up, ministack, wait_for

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
ENV = environment(HOME)
LOCAL = 18885
CLOUD = ["-h", "localhost", "-p", str(MQTT), "--cafile", str(HOME / "broker.pem")]
DEVICES = ["-h", "127.0.0.1", "-p", str(LOCAL)]


def fleetctl(*words):
    done = subprocess.run([FLEETCTL, *words], env=ENV, cwd=HOME, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def publish(where, topic, message):
    subprocess.run(["mosquitto_pub", *where, "-q", "1", "-t", topic, "-m", message], check=True, timeout=30)


class Listener:
    """Somebody else's client; it is there once it has its own first message."""

    all = []

    def __init__(self, where, *topics):
        words = [word for topic in (*topics, "here") for word in ("-t", topic)]
        self.process = subprocess.Popen(["mosquitto_sub", *where, *words, "-q", "1", "-F", "%t %p"],
                                        stdout=subprocess.PIPE, text=True)
        Listener.all.append(self.process)
        os.set_blocking(self.process.stdout.fileno(), False)
        line = ""
        while not line:
            publish(where, "here", "x")
            time.sleep(0.2)
            line = self.process.stdout.readline()
        os.set_blocking(self.process.stdout.fileno(), True)

    def until(self, topic):
        """What it hears before this topic, and that."""
        found = []
        for line in self.process.stdout:
            heard = line.strip().split(" ")
            if heard[0] == "here":
                continue
            found.append(heard)
            if heard[0] == topic:
                return found
        sys.exit(f"{topic} was not heard, but {found}")


@contextlib.contextmanager
def gateway(bridge, ready):
    """mosquitto with this bridge, once its log says so; the function tells whether it says another thing."""
    log = HOME / "mosquitto.log"
    (HOME / "mosquitto.conf").write_text(f"listener {LOCAL} 127.0.0.1\nallow_anonymous true\nuser root\n{bridge}")
    with log.open("w") as out:
        process = subprocess.Popen(["mosquitto", "-v", "-c", HOME / "mosquitto.conf"], stdout=out, stderr=out)
    try:
        said = lambda text: wait_for(f"mosquitto to say `{text}`", lambda: text in log.read_text(), process)
        said(ready)
        yield said
    finally:
        process.terminate()
        process.wait()


def scenario():
    result = {}
    fleetctl("ca", "create", "--cn", "Acme gateways", "--out", "ca")
    fleetctl("ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", *HERE)
    (HOME / "gateway.json").write_text(fleetctl("templates", "show", "gateway-policy"))
    fleetctl("policies", "create", "gateway", "--document", "gateway.json", *HERE)
    fleetctl("certs", "issue", "--ca", "ca", "--name", "gateway-1", "--out", "gateways")
    fleetctl("things", "import", "gateways/manifest.csv", "--policy", "gateway", *HERE)
    identity = HOME / "gateways/gateway-1"
    render = ["templates", "render", "mosquitto-bridge", "--set", "data_endpoint=localhost", "--set", f"port={MQTT}",
              "--set", f"root_ca={HOME}/broker.pem", "--set", f"certificate={identity}/certificate.pem",
              "--set", f"key={identity}/key.pem"]
    bridge = fleetctl(*render, "--set", "client_id=gateway-1")

    cloud = Listener(CLOUD, "gateways/#", "done")
    with gateway(bridge, "Received SUBACK"):
        publish(DEVICES, "devices/lamp-1/state", "on")
        result["comes to the cloud"] = cloud.until("gateways/gateway-1/devices/lamp-1/state")[-1]
        devices = Listener(DEVICES, "commands/#")
        publish(CLOUD, "gateways/gateway-2/commands/lamp-1/switch", "no")
        publish(CLOUD, "gateways/gateway-1/commands/lamp-1/switch", "off")
        *besides, result["comes to the devices"] = devices.until("commands/lamp-1/switch")
        result["comes besides"] = besides
        devices.process.terminate()

    # What it publishes for another ends its connection, and is not heard before what comes later.
    more = "topic # out 1 stolen/ gateways/gateway-2/devices/\n"
    with gateway(bridge + more, "Received SUBACK") as said:
        publish(DEVICES, "stolen/lamp-9/state", "on")
        said("Sending PUBLISH to local.gateway-1")
        said("Client local.gateway-1 closed its connection")
    publish(CLOUD, "done", "x")
    heard = cloud.until("done")
    result["published for another"] = [topic for topic, _ in heard if topic.startswith("gateways/gateway-2/devices")]

    # MiniStack ends the connection of who asks for what is not permitted; the first answer is for its own commands.
    more = "topic # in 1 stolen/ gateways/gateway-2/commands/\n"
    with gateway(bridge + more, "Received SUBACK") as said:
        said("Client local.gateway-1 closed its connection")
        result["hears another's commands"] = (HOME / "mosquitto.log").read_text().count("Received SUBACK") > 1

    with gateway(fleetctl(*render, "--set", "client_id=gateway-2"), "Connecting bridge") as said:
        said("Client local.gateway-2 closed its connection")
        result["connected as another"] = "Received CONNACK" in (HOME / "mosquitto.log").read_text()
    return result


def main():
    loopback_up()
    with ministack(HOME):
        try:
            print(json.dumps(scenario()))
        finally:
            for process in Listener.all:
                process.kill()


main()
