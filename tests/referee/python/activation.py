"""The activation function of just-in-time registration, run as Lambda would run it: real Python with a real boto3.

`fleetctl provisioning jitr-rule --out` writes it, `fleetctl` makes CAs, certificates, policy and allow list; the server
is the sandbox or MiniStack. Prints what each case came to.
"""

import importlib
import json
import os
import pathlib
import subprocess
import sys
import urllib.request

import boto3
from botocore.exceptions import ClientError

FLEETCTL, HOME, SERVER = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
ACCOUNT = boto3.client("sts").get_caller_identity()["Account"]
HERE = ["--account", ACCOUNT]
IOT = boto3.client("iot")
ALLOW = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"iot:Connect\",\"Resource\":\"*\"}]}"


def fleetctl(*words):
    done = subprocess.run([FLEETCTL, *words, "-o", "jsonl"], cwd=HOME, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"fleetctl {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def pending(ca, name, *more):
    """A certificate that waits for its activation, after a first connection; its id."""
    fleetctl("certs", "issue", "--ca", ca, "--name", name, "--out", f"{ca}-ids", *more)
    folder = HOME / f"{ca}-ids" / name
    pem = (folder / "certificate.pem").read_text()
    if SERVER == "sandbox":
        body = {"account": ACCOUNT, "region": os.environ["AWS_REGION"], "certificatePem": pem}
        request = urllib.request.Request(
            os.environ["AWS_ENDPOINT_URL"] + "/_sandbox/connections", json.dumps(body).encode(), method="POST"
        )
        with urllib.request.urlopen(request) as answer:
            answer = json.load(answer)
        # The rule that fleetctl made hears of its CA and of no other.
        assert answer["rules"] == (["fleetctl_jitr"] if ca == "ours" else []), answer
        return answer["event"]["payload"]
    # MiniStack registers on a connection too, but lets everybody set that status, which AWS does not; its broker is
    # another test's business.
    made = IOT.register_certificate(certificatePem=pem, caCertificatePem=(HOME / ca / "ca.crt").read_text())
    IOT.update_certificate(certificateId=made["certificateId"], newStatus="PENDING_ACTIVATION")
    return {"certificateId": made["certificateId"], "certificateStatus": "PENDING_ACTIVATION"}


def state(event, thing):
    """What hangs on a certificate."""
    found = IOT.describe_certificate(certificateId=event["certificateId"])["certificateDescription"]
    arn = found["certificateArn"]
    try:
        principals = IOT.list_thing_principals(thingName=thing)["principals"]
    except ClientError:
        principals = None
    policies = [p["policyName"] for p in IOT.list_attached_policies(target=arn)["policies"]]
    return [found["status"], principals and [p == arn for p in principals], policies]


def main():
    (HOME / "device.json").write_text(ALLOW)
    fleetctl("policies", "create", "device", "--document", "device.json", *HERE)
    for ca in ["ours", "foreign"]:
        fleetctl("ca", "create", "--cn", f"CA {ca}", "--out", ca)
        fleetctl("ca", "register", "--cert", f"{ca}/ca.crt", "--mode", "sni-only", "--activate", "--auto-register", *HERE)
    fleetctl("provisioning", "jitr-rule", "--ca", "ours", "--policy", "device", "--out", "jitr")
    fleetctl("provisioning", "jitr-rule", "--ca", "ours", "--function", "fleetctl-jitr", *HERE)
    sys.path.insert(0, str(HOME / "jitr"))
    script = (HOME / "jitr" / "deploy.sh").read_text()
    variables = json.loads(script.split("variables='")[1].split("'")[0])["Variables"]
    os.environ.update({name: value for name, value in variables.items() if value})
    function = importlib.import_module("jitr_activate")
    result = {}

    def case(name, event, thing):
        answer = function.handler(event, None)
        told = answer.get("reason") or answer["activated"]
        result[name] = [told, *state(event, thing)]

    first = pending("ours", "dev-1")
    case("first", first, "dev-1")
    case("second", first, "dev-1")
    foreign = pending("foreign", "dev-2")
    case("foreign", foreign, "dev-2")
    result["foreign"][0] = "is not among those" in result["foreign"][0]
    spaces = pending("ours", "dev-3", "--subject", "CN=dev 3")
    case("no thing name", spaces, "dev-3")
    two = pending("ours", "dev-4", "--subject", "CN=dev-4,CN=dev-1")
    case("two names", two, "dev-4")
    replaced = pending("ours", "dev-5", "--subject", "CN=dev-1")
    case("another certificate", replaced, "dev-1")
    result["another certificate"][0] = "has another certificate" in result["another certificate"][0]
    utf8 = pending("ours", "dev-6", "--subject", "O=Größe,CN=dev-6,serialNumber=00-17", "--key-kind", "rsa-2048")
    case("with other parts", utf8, "dev-6")

    IOT.update_certificate(certificateId=first["certificateId"], newStatus="INACTIVE")
    case("taken out of service", first, "dev-1")
    unknown = function.handler({"certificateId": "0" * 64}, None)
    result["unknown"] = unknown["reason"]
    result["no event"] = function.handler({"certificateId": "x' OR 1"}, None)["reason"]

    # A thing that is there with attributes, as a registry that was filled beforehand has it.
    IOT.create_thing(thingName="dev-7", attributePayload={"attributes": {"site": "berlin"}})
    case("thing is there", pending("ours", "dev-7"), "dev-7")
    result["its attributes"] = IOT.describe_thing(thingName="dev-7")["attributes"]

    # Failures that another try may mend are raised, and leave nobody active.
    os.environ["POLICY_NAME"] = "absent"
    failing = pending("ours", "dev-8")
    try:
        function.handler(failing, None)
        result["policy is missing"] = "it went on"
    except ClientError as error:
        result["policy is missing"] = [error.response["Error"]["Code"], state(failing, "dev-8")[0]]
    os.environ["POLICY_NAME"] = "device"
    case("tried again", failing, "dev-8")

    # With the allow list.
    os.environ.update(ALLOW_TABLE="fleet", SERIAL_FROM="serialNumber")
    fleetctl("provisioning", "allow", "add", "00-21", "--table", "fleet", "--create-table", *HERE)
    fleetctl("provisioning", "allow", "add", "00-22", "--table", "fleet", "--status", "blocked", *HERE)
    fleetctl("provisioning", "allow", "add", "00-23", "--table", "fleet", "--template", "by-claim", *HERE)
    fleetctl("provisioning", "allow", "add", "00-24", "--table", "fleet", "--expires", "2020-01-01", "--allow-expired", *HERE)
    for n in ["21", "22", "23", "24", "25"]:
        event = pending("ours", f"dev-{n}", "--subject", f"CN=dev-{n},serialNumber=00-{n}")
        case(f"serial {n}", event, f"dev-{n}")
        if n == "21":
            listed = fleetctl("provisioning", "allow", "list", "--table", "fleet", *HERE)
            entry = next(row for row in listed if row["serial"] == "00-21")
            result["entry"] = [
                entry["status"], entry["thingName"], entry["certificateId"] == event["certificateId"]
            ]
            case("serial 21 again", event, "dev-21")
    clone = pending("ours", "clone", "--subject", "CN=clone,serialNumber=00-21")
    case("serial twice", clone, "clone")
    bare = pending("ours", "dev-26")
    case("no serial", bare, "dev-26")
    for name in ["ALLOW_TABLE", "SERIAL_FROM"]:
        del os.environ[name]

    # What happens between its looks: another certificate is attached to the thing, or somebody revokes.
    make_thing = function.make_thing

    def while_it_works(then):
        def make(name):
            make_thing(name)
            then(name)
        function.make_thing = make

    rival = IOT.describe_certificate(certificateId=foreign["certificateId"])["certificateDescription"]["certificateArn"]
    while_it_works(lambda name: IOT.attach_thing_principal(thingName=name, principal=rival))
    case("at once", pending("ours", "dev-30"), "dev-30")
    result["at once"][0] = "has another certificate" in result["at once"][0]
    revoked = pending("ours", "dev-31")
    while_it_works(
        lambda name: IOT.update_certificate(certificateId=revoked["certificateId"], newStatus="REVOKED")
    )
    case("revoked meanwhile", revoked, "dev-31")
    function.make_thing = make_thing

    result["one rule"], result["entries differ"] = one_rule(function)
    print(json.dumps(result))


def one_rule(function):
    """Who lets in what: the function, the hook, a dry run and a run of fleetctl, each with a table of the same entries."""
    db = boto3.client("dynamodb")
    flags = {
        "pending": [], "later": ["--expires", "2199-01-01"], "own": [], "blocked": ["--status", "blocked"],
        "bound": ["--template", "by-claim"], "ended": ["--expires", "2020-01-01", "--allow-expired"], "clone": [],
    }
    ids = {kind: pending("ours", f"rule-{kind}")["certificateId"] for kind in [*flags, "absent"]}
    tables = ["of-function", "of-hook", "of-fleetctl"]
    for table in tables:
        for kind, more in flags.items():
            fleetctl("provisioning", "allow", "add", f"rule-{kind}", "--table", table, "--create-table", *more, *HERE)
        for kind, holder in [("own", ids["own"]), ("clone", "c" * 64)]:
            db.update_item(
                TableName=table, Key={"serial": {"S": f"rule-{kind}"}},
                UpdateExpression="SET #s = :s, certificateId = :c", ExpressionAttributeNames={"#s": "status"},
                ExpressionAttributeValues={":s": {"S": "provisioned"}, ":c": {"S": holder}},
            )

    def by_function(kind):
        os.environ["ALLOW_TABLE"] = "of-function"
        try:
            function.take_from_allow_list({"CN": f"rule-{kind}"}, ids[kind], f"rule-{kind}")
            return True
        except function.Refused:
            return False

    source = subprocess.run(
        [FLEETCTL, "templates", "show", "allow-list-hook.py"], cwd=HOME, capture_output=True, text=True, check=True
    ).stdout
    (HOME / "jitr" / "allow_list_hook.py").write_text(source)
    os.environ["TABLE"] = "of-hook"
    hook = importlib.import_module("allow_list_hook")

    def by_hook(kind):
        event = {
            "certificateId": ids[kind],
            "templateArn": f"arn:aws:iot:{os.environ['AWS_REGION']}:{ACCOUNT}:provisioningtemplate/another",
            "parameters": {"SerialNumber": f"rule-{kind}", "ThingName": f"rule-{kind}"},
        }
        return hook.handler(event, None)["allowProvisioning"]

    def by_fleetctl(*more):
        command = ["certs", "activate-pending", "--ca", "ours/ca.crt", "--policy", "device"]
        command += ["--allow-table", "of-fleetctl", "-o", "jsonl", *more, *HERE]
        done = subprocess.run([FLEETCTL, *command], cwd=HOME, capture_output=True, text=True, timeout=120)
        # Some are refused.
        if done.returncode != 3:
            sys.exit(f"fleetctl {' '.join(command)} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return {row["certificateId"]: row["status"] in ("planned", "updated") for row in rows if row["type"] == "row"}

    planned = by_fleetctl("--dry-run")
    done = by_fleetctl()
    answers = {
        kind: [by_function(kind), by_hook(kind), planned[id], done[id]] for kind, id in ids.items()
    }

    def entries(table):
        rows = fleetctl("provisioning", "allow", "list", "--table", table, *HERE)
        fields = ["serial", "status", "certificateId", "thingName", "template", "expiresAt"]
        return sorted([str(row[field]) for field in fields] for row in rows)

    first = entries(tables[0])
    return answers, [table for table in tables if entries(table) != first]


main()
