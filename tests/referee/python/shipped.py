"""The templates that come with fleetctl, on MiniStack's broker with its authorization on: devices provision themselves
by them, nobody takes a device over, and the clean-up leaves what was there before.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in. Prints one JSON object: what each step came to, as boto3 and mosquitto see it.
"""

import json
import subprocess
import sys
from pathlib import Path

from mtls import ACCOUNT, HERE, MQTT, REGION, Fleetctl, client, loopback_up, ministack

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
fleetctl = Fleetctl(FLEETCTL, HOME)
run = fleetctl.run
ENV = fleetctl.environment
SERVER = ["--connect", f"127.0.0.1:{MQTT}", "--trust", "broker.pem", *HERE]
TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "iot.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
ALL = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}


def simulate(claim, out, *more):
    return run("devices", "simulate", "--claim", claim, "--out", out, *more, *SERVER)


def shipped(name):
    """A file of templates/, as the program has it."""
    done = subprocess.run([FLEETCTL, "templates", "show", name], env=ENV, capture_output=True, text=True, check=True)
    (HOME / f"{name}.json").write_text(done.stdout)
    return f"{name}.json"


def prepare(iot):
    iam = client("iam")
    iam.create_role(RoleName="provisioning", AssumeRolePolicyDocument=json.dumps(TRUST))
    iam.put_role_policy(RoleName="provisioning", PolicyName="things", PolicyDocument=json.dumps(ALL))
    # What the templates name has to be there.
    iot.create_thing_type(thingTypeName="device")
    iot.create_thing_group(thingGroupName="devices")
    fleetctl("policies", "create", "device", "--document", shipped("device-policy"), *HERE)
    for name, file in [("by-claim", "fleet-by-claim"), ("by-user", "fleet-by-trusted-user")]:
        fleetctl("provisioning", "create", name, "--kind", "fleet", "--document", shipped(file), "--role",
                 "provisioning", *HERE)
    fleetctl("provisioning", "claim-certificate", "--template", "by-claim", "--out", "factory", *HERE)
    fleetctl("provisioning", "claim", "--template", "by-user", "--count", "2", "--out", "claims", *HERE)


def state(iot):
    return (sorted(thing["thingName"] for thing in iot.list_things()["things"]),
            sorted(c["certificateId"] for c in iot.list_certificates()["certificates"]))


def principals(iot, thing):
    return [arn.rsplit("/", 1)[1] for arn in iot.list_thing_principals(thingName=thing)["principals"]]


def whole(iot, row):
    """A thing with everything that the template gives it; the certificate by whether it is the row's."""
    thing = iot.describe_thing(thingName=row["thingName"])
    arns = iot.list_thing_principals(thingName=row["thingName"])["principals"]
    certificate = iot.describe_certificate(certificateId=row["certificateId"])["certificateDescription"]
    attributes = dict(thing["attributes"])
    return {
        "type": thing["thingTypeName"],
        "groups": [g["groupName"] for g in iot.list_thing_groups_for_thing(thingName=row["thingName"])["thingGroups"]],
        "billing group": thing.get("billingGroupName"),
        "names its certificate": attributes.pop("onboardingCertificateId") == row["certificateId"],
        "attributes": attributes,
        "own certificate": [arn.rsplit("/", 1)[1] == row["certificateId"] for arn in arns],
        "status": certificate["status"],
        "policies": [p["policyName"] for p in iot.list_attached_policies(target=arns[0])["policies"]],
    }


def publishes(folder, name, topic):
    """Whether the broker takes a message of the device with this identity: mosquitto's client, not fleetctl's."""
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", "--cert",
         folder / "certificate.pem", "--key", folder / "key.pem", "-i", name, "-t", topic, "-m", "{}", "-q", "1"],
        capture_output=True, text=True, timeout=60)
    return done.returncode == 0


def has_shadow(thing):
    data = client("iot-data")
    try:
        data.get_thing_shadow(thingName=thing)
    except data.exceptions.ResourceNotFoundException:
        return False
    return True


def come(result, iot, name, claim, flags):
    """Devices come by this claim; nobody else becomes one of them; the same ones come back."""
    out = HOME / name
    # It was imported before it was ever switched on, say.
    iot.create_thing(thingName=f"device-{name}-3", thingTypeName="device")
    how = ["--name-template", f"{name}-{{n}}", *flags]
    code, rows, error = simulate(claim, out, "--count", "3", *how, "--publish", "devices/{name}/x", "--messages", "1",
                                 "--every", "0s")
    rows = {row["name"]: row for row in rows}
    third = rows.pop(f"{name}-3")
    result[f"{name}: code"] = [code, sorted(row["thingName"] for row in rows.values())]
    result[f"{name}: there before"] = ["ProvisioningFailed" in third["error"], principals(iot, f"device-{name}-3"),
                                       (out / f"{name}-3").exists()]
    first = rows[f"{name}-1"]
    result[f"{name}: thing"] = whole(iot, first)
    result[f"{name}: configuration"] = first["deviceConfiguration"]
    written = json.loads((out / f"{name}-1" / "thing.json").read_text())["provisioned"]
    here = (written["account"], written["region"], written["newThing"]) == (ACCOUNT, REGION, True)
    result[f"{name}: written down"] = here and bool(written["run"] and written["endpoint"])
    thing = first["thingName"]
    result[f"{name}: publishes"] = [publishes(out / f"{name}-1", thing, f"devices/{thing}/x"),
                                    publishes(out / f"{name}-1", thing, "devices/another/x"),
                                    publishes(out / f"{name}-1", "another", f"devices/{thing}/x")]
    # Somebody with a claim and all that the device says of itself.
    code, rows, error = simulate(claim, HOME / "thief", *how)
    result[f"{name}: taken over"] = [code, "ProvisioningFailed" in error, len(principals(iot, thing))]
    code, again, error = simulate(claim, out, "--count", "2", *how, "--connect-only")
    same = [row["certificateId"] in principals(iot, row["thingName"]) for row in again]
    result[f"{name}: comes back"] = [code, [row["connected"] for row in again], same]


def cleaned_up(result, iot):
    before = state(iot)
    code, rows, error = simulate("factory", "fresh", "--count", "3", "--name-template", "fresh-{n}", "--report-shadow",
                                 "a=1", "--clean-up", "--yes")
    # By the certificate's thing the policy knows the device, and the shadow was its own.
    result["clean-up"] = [code, [row["connected"] and row["shadow"] for row in rows], state(iot) == before,
                          (HOME / "fresh").exists(), has_shadow("device-fresh-1")]
    # These are an earlier run's.
    code, rows, error = simulate("factory", "claim", "--count", "2", "--name-template", "claim-{n}", "--connect-only",
                                 "--clean-up", "--yes")
    result["clean-up of others"] = [code, "they were provisioned by another run" in error, state(iot) == before]


def cleaned_later(result, iot):
    """Somebody gives one of them another certificate: it is theirs, too."""
    other = iot.create_keys_and_certificate(setAsActive=True)
    iot.attach_thing_principal(thingName="device-claim-2", principal=other["certificateArn"])
    clean = ["devices", "clean", "--provisioned", "claim", "--yes", *HERE]
    code, rows, error = run(*clean)
    result["clean"] = [code, "left alone: device-claim-2: " in error, [t for t in state(iot)[0] if "-claim-" in t],
                       sorted(path.name for path in (HOME / "claim").iterdir())]
    iot.detach_thing_principal(thingName="device-claim-2", principal=other["certificateArn"])
    fleetctl(*clean)
    fleetctl("devices", "clean", "--provisioned", "user", "--yes", *HERE)
    iot.update_certificate(certificateId=other["certificateId"], newStatus="INACTIVE")
    iot.delete_certificate(certificateId=other["certificateId"])


def main():
    loopback_up()
    result = {}
    with ministack(HOME):
        iot = client("iot")
        prepare(iot)
        before = state(iot)
        # The devices' own names are no names of things here.
        come(result, iot, "claim", "factory", [])
        come(result, iot, "user", "claims", ["--parameter", "SerialNumber={name}", "--parameter", "Site=oslo"])
        cleaned_up(result, iot)
        cleaned_later(result, iot)
        things, certificates = state(iot)
        new = set(certificates) - set(before[1])
        status = [iot.describe_certificate(certificateId=c)["certificateDescription"]["status"] for c in new]
        result["left at the end"] = [things, status, set(before[1]) <= set(certificates),
                                     [name for name in ["claim", "user", "fresh"] if (HOME / name).exists()]]
    print(json.dumps(result))


main()
