"""A hundred agents of three tenants enroll at once, at `agent serve` with MiniStack as STS and as AWS IoT; then some of
them connect to MiniStack's broker with what is in their folders. boto3 and openssl judge what they have, mosquitto's
client and the broker, which enforces policies, what they can do with it.

Run in a network namespace of its own (`unshare --net`), because MiniStack's broker binds every address. Arguments: the
fleetctl binary, a folder to work in, the policy of devices. Prints one JSON object.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from agents import (
    ENDPOINT, FLEETCTL, HOME, allow, client, enroll_words, good, issue_words, new_role, new_tenant, new_user, openssl,
    registered, serving,
)
from mtls import ACCOUNT, MQTT, environment, loopback_up, ministack

POLICY = sys.argv[3]
AGENTS = 100
TENANTS = ["acme", "globex", "initech"]
# What a server tells its agents; {endpoint} has it ask each account for its own.
TOLD = {"topic": "devices/{thing_name}/", "tenant": "{tenant_id}", "account": "{account}", "host": "{endpoint}"}


def publishes(agent, topic):
    """Whether the broker takes a message of an agent on a topic."""
    folder = HOME / f"{agent}.d"
    whole = HOME / f"{agent}.handshake.pem"
    whole.write_text((folder / "certificate.pem").read_text() + (folder / "chain.pem").read_text())
    done = subprocess.run(
        ["mosquitto_pub", "-h", "localhost", "-p", str(MQTT), "--cafile", HOME / "broker.pem", "--cert", whole]
        + ["--key", folder / "key.pem", "-i", agent, "-t", topic, "-m", "hello", "-q", "1"],
        capture_output=True, text=True, timeout=30)
    return done.returncode == 0


def certificate_id(agent):
    """AWS IoT's id of an agent's certificate: its fingerprint, as openssl says it."""
    fingerprint = openssl("x509", "-in", f"{agent}.d/certificate.pem", "-noout", "-fingerprint", "-sha256")
    return fingerprint.split("=")[1].replace(":", "").lower()


def judged(agent, tenant, account, others, row):
    """Everything about an agent that another agent would have otherwise."""
    certificate = f"{agent}.d/certificate.pem"
    openssl("verify", "-x509_strict", "-purpose", "sslclient", "-CAfile", "ca/ca.crt", certificate)
    id = certificate_id(agent)
    iot = client("iot", account)
    description = iot.describe_certificate(certificateId=id)["certificateDescription"]
    thing = iot.describe_thing(thingName=agent)
    arn = description["certificateArn"]
    elsewhere = 0
    for other in others:
        try:
            client("iot", other).describe_certificate(certificateId=id)
            elsewhere += 1
        except iot.exceptions.ResourceNotFoundException:
            pass
    told = json.loads((HOME / f"{agent}.d/config.json").read_text())
    host = iot.describe_endpoint(endpointType="iot:Data-ATS")["endpointAddress"]
    return {
        "row": [row["tenantId"] == tenant, row["agentId"] == agent, row["certificateId"] == id],
        "subject": openssl("x509", "-in", certificate, "-noout", "-subject", "-nameopt", "RFC2253")
        == f"subject=CN={agent},O={tenant}",
        "key": openssl("x509", "-in", certificate, "-noout", "-pubkey")
        == openssl("pkey", "-in", f"{agent}.d/key.pem", "-pubout"),
        "mode": oct((HOME / f"{agent}.d/key.pem").stat().st_mode & 0o777),
        "account": arn.split(":")[4] == account,
        "same certificate": description["certificatePem"].split() == (HOME / certificate).read_text().split(),
        "status": description["status"],
        "in other accounts": elsewhere,
        "thing type": thing.get("thingTypeName"),
        "principals": iot.list_thing_principals(thingName=agent)["principals"] == [arn],
        "policies": [one["policyName"] for one in iot.list_attached_policies(target=arn)["policies"]],
        "told": told == {"topic": f"devices/{agent}/", "tenant": tenant, "account": account, "host": host},
    }


def at_once(keys, accounts):
    agents = {f"agent-{n}": TENANTS[n % 3] for n in range(AGENTS)}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda one: good(keys, *issue_words(one[1], one[0])), agents.items()))
    (HOME / "agent.json").write_text(json.dumps(TOLD))
    with serving(keys, "--register", "--policy", "device", "--thing-type", "press",
                 "--config-file", "agent.json") as rows:
        # Agents have no AWS credentials but those of their tokens.
        bare = environment(HOME, {})
        running = {name: subprocess.Popen([FLEETCTL, *enroll_words(name), "-o", "json"], cwd=HOME, env=bare, text=True,
                                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) for name in agents}
        answers = {}
        for name, process in running.items():
            out, error = process.communicate(timeout=300)
            assert process.returncode == 0, f"{name}: {error}"
            answers[name] = json.loads(out)
    found = {}
    for name, tenant in agents.items():
        others = [account for other, account in accounts.items() if other != tenant] + [ACCOUNT]
        fact = json.dumps(judged(name, tenant, accounts[tenant], others, answers[name]))
        found[fact] = found.get(fact, 0) + 1
    counts = {tenant: [len(part) for part in registered(account)] for tenant, account in accounts.items()}
    own = [set(registered(account)[0]) == {answers[name]["certificateId"] for name, of in agents.items()
           if of == tenant} for tenant, account in accounts.items()]
    return {
        "agents": [[count, json.loads(fact)] for fact, count in found.items()],
        "certificates and things": counts,
        "exactly its own": own,
        "in the management account": [len(part) for part in registered(ACCOUNT)],
        # A machine that is busy makes some ask again.
        "enrolled": len({row["agentId"] for row in rows if row["status"] in ("created", "exists")}),
        "refused": sorted({row["code"] for row in rows if row["status"] == "refused"} - {"Unavailable"}),
    }


def connected():
    """agent-0 and agent-3 are of one tenant, agent-1 is of another."""
    return {
        "own topic": [publishes(name, f"devices/{name}/state") for name in ["agent-0", "agent-1", "agent-2"]],
        "topic of another of the tenant": publishes("agent-0", "devices/agent-3/state"),
        "topic of another tenant's": publishes("agent-0", "devices/agent-1/state"),
        "topic of nobody": publishes("agent-0", "state"),
    }


def with_ca(keys, account):
    """The same under the CA, which is registered in this tenant's account."""
    here = ["--tenant", "acme"]
    good(keys, "ca", "register", "--cert", "ca/ca.crt", "--key", "ca/ca.key", "--activate", *here)
    [ca] = client("iot", account).list_ca_certificates()["certificates"]
    good(keys, *issue_words("acme", "under-ca"))
    with serving(keys, "--register", "--policy", "device", "--with-ca", *here):
        row = good({}, *enroll_words("under-ca"))[0]
    iot = client("iot", account)
    found = iot.describe_certificate(certificateId=row["certificateId"])["certificateDescription"]
    plain = iot.describe_certificate(certificateId=certificate_id("agent-0"))["certificateDescription"]
    return {
        "its CA": found.get("caCertificateId") == ca["certificateId"],
        "without the option": plain.get("caCertificateId"),
        "thing type": iot.describe_thing(thingName="under-ca").get("thingTypeName"),
        "own topic": publishes("under-ca", "devices/under-ca/state"),
        "another's topic": publishes("under-ca", "devices/agent-0/state"),
    }


def elsewhere(keys, account):
    """The same server enrolls an agent whose token is of another Region: there, and there only."""
    there = ["--tenant", "acme", "--region", "eu-west-1"]
    good(keys, "policies", "create", "device", "--document", POLICY, *there)
    before = registered(account)
    good(keys, *issue_words("acme", "abroad"), "--region", "eu-west-1")
    with serving(keys, "--register", "--policy", "device"):
        row = good({}, *enroll_words("abroad"))[0]
    return [registered(account, "eu-west-1") == ({row["certificateId"]: "ACTIVE"}, ["abroad"]),
            registered(account) == before]


def main():
    loopback_up()
    with ministack(HOME):
        keys = new_user("provider")
        new_role(ACCOUNT, "Agents", allow("*"))
        accounts = {tenant: new_tenant(tenant) for tenant in TENANTS}
        good(keys, "token", "keys", "--out", "keys")
        good(keys, "ca", "create", "--cn", "Agents", "--out", "ca")
        good(keys, "policies", "create", "device", "--document", POLICY, "--all-tenants")
        good(keys, "types", "create", "press", "--all-tenants")
        result = {"at once": at_once(keys, accounts)}
        result["connected"] = connected()
        result["in another Region, and in this"] = elsewhere(keys, accounts["acme"])
        result["with CA"] = with_ca(keys, accounts["acme"])
        print(json.dumps(result))


main()
