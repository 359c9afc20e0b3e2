"""A Greengrass core is provisioned by the claim, the template and the policy that the README's commands make.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in. Prints one JSON object: what became of the core, as boto3 says it, and what
mosquitto's client may do with its identity, by Greengrass's client ids and topics.
"""

import json
import subprocess
import sys
from pathlib import Path

from mtls import HERE, MQTT, client, environment, loopback_up, ministack

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
ENV = environment(HOME)
TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
ALL = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}


def fleetctl(*words):
    done = subprocess.run([FLEETCTL, *words], env=ENV, cwd=HOME, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def publishes(name, topic):
    identity = HOME / "cores/core-7"
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "claim/root-ca.pem", "-i", name]
        + ["--cert", identity / "certificate.pem", "--key", identity / "key.pem", "-q", "1", "-t", topic, "-m", "{}"],
        capture_output=True, text=True, timeout=30,
    )
    return done.returncode == 0


def scenario():
    iot = client("iot")
    client("iam").create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(TRUST))
    # The broker makes things with the role's rights, as AWS IoT does.
    client("iam").put_role_policy(RoleName="provisioning", PolicyName="provisioning", PolicyDocument=json.dumps(ALL))
    fleetctl("templates", "render", "greengrass-core-policy", "--set", "role_alias=GreengrassCore", "--out", "core.json",
             *HERE)
    fleetctl("policies", "create", "greengrass-core", "--document", "core.json", *HERE)
    fleetctl("groups", "create", "greengrass-cores", *HERE)
    (HOME / "cores.json").write_text(fleetctl("templates", "show", "fleet-greengrass"))
    fleetctl("provisioning", "create", "cores", "--kind", "fleet", "--document", "cores.json", "--role", "provisioning",
             *HERE)
    certificate = ["provisioning", "claim-certificate", "--template", "cores", "--out", "claim", *HERE]
    fleetctl(*certificate)
    fleetctl(*certificate, "--root-ca", "broker.pem")
    result = {"handed out": sorted(path.name for path in (HOME / "claim").iterdir())}
    # The plugin's client id is that of the rendered configuration.
    config = fleetctl("templates", "render", "greengrass", "--set", "template=cores", "--set", "role_alias=GreengrassCore",
                      "--set", "serial_number=7", "--set", "data_endpoint=localhost", "--set",
                      "credential_endpoint=localhost", *HERE)
    name = next(line.split('"')[1] for line in config.splitlines() if line.strip().startswith("deviceId:"))
    fleetctl("devices", "simulate", "--claim", "claim", "--claim-client-id", name, "--name-template", "core-7", "--out",
             "cores", "--parameter", "SerialNumber=7", "--connect", f"127.0.0.1:{MQTT}", "--trust", "claim/root-ca.pem",
             "--connect-only", *HERE)
    attributes = iot.describe_thing(thingName="core-7")["attributes"]
    own = attributes.pop("onboardingCertificateId")
    result["thing"] = attributes
    result["group"] = iot.list_things_in_thing_group(thingGroupName="greengrass-cores")["things"]
    principal = iot.list_thing_principals(thingName="core-7")["principals"][0]
    result["names its certificate"] = principal.endswith(f":cert/{own}")
    result["policy"] = [policy["policyName"] for policy in iot.list_attached_policies(target=principal)["policies"]]
    health = "$aws/things/core-7/greengrassv2/health/json"
    result["health"] = publishes("core-7", health)
    # A core makes several connections, of which the others have a suffix.
    result["a second connection"] = publishes("core-7#2", health)
    result["another topic"] = publishes("core-7", "devices/lamp-1/state")
    result["another client id"] = publishes("lamp-1", health)
    return result


def main():
    loopback_up()
    with ministack(HOME):
        print(json.dumps(scenario()))


main()
