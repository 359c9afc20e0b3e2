"""Tenants, a provider, tokens and `agent serve` on MiniStack with its authorization on: what the scripts about agents
share.

MiniStack is the organization, STS, IAM and AWS IoT here. With AUTH it recomputes the signature of every request, also
of a presigned one, and evaluates roles, trust and session policies; boto3 sets it up and looks at what came of it.
Arguments of such a script: the fleetctl binary, a folder to work in.
"""

import contextlib
import functools
import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import boto3
from joserfc import jwe, jws
from joserfc.jwk import ECKey

from mtls import ACCOUNT, REGION, URL, environment, wait_for

FLEETCTL, HOME = sys.argv[1], Path(sys.argv[2])
TENANT_ROLE = "OrganizationAccountAccessRole"
SERVE = "127.0.0.1:4620"
ENDPOINT = f"http://{SERVE}"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(actions, resource="*", **more):
    return {"Effect": "Allow", "Action": actions, "Resource": resource, **more}


def trust(actions="sts:AssumeRole", **more):
    return document({"Effect": "Allow", "Action": actions,
                     "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, **more})


@functools.cache
def client(service, key, secret="any", token=None, region=REGION):
    """boto3 with these keys; an account's id for a key is its root to MiniStack."""
    return boto3.client(service, endpoint_url=URL, region_name=region, aws_access_key_id=key,
                        aws_secret_access_key=secret, aws_session_token=token)


def new_role(account, name, statement, trusted=None):
    iam = client("iam", account)
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=trusted or trust())
    iam.put_role_policy(RoleName=name, PolicyName="it", PolicyDocument=document(statement))
    return f"arn:aws:iam::{account}:role/{name}"


def new_user(name):
    """A user of the management account who may do everything there: the provider, who is not root."""
    iam = client("iam", ACCOUNT)
    iam.create_user(UserName=name)
    iam.put_user_policy(UserName=name, PolicyName="it", PolicyDocument=document(allow("*")))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}


def new_tenant(name):
    """An account with a tenant's tag and the role that Organizations makes; its id."""
    organizations = client("organizations", ACCOUNT)
    tags = [{"Key": "fleetctl:tenant", "Value": name}]
    made = organizations.create_account(Email=f"{name}@tenant.example", AccountName=name, Tags=tags)
    account = made["CreateAccountStatus"]["AccountId"]
    new_role(account, TENANT_ROLE, allow("*"))
    return account


def fleetctl(keys, *words):
    """Runs it; its exit code, its rows, and what it said."""
    done = subprocess.run([FLEETCTL, *words, "-o", "jsonl"], cwd=HOME, env=environment(HOME, keys),
                          capture_output=True, text=True, timeout=300)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def good(keys, *words):
    """Runs it, and it must work; its rows."""
    code, rows, error = fleetctl(keys, *words)
    if code:
        sys.exit(f"fleetctl {' '.join(map(str, words))} ended with {code}:\n{rows}\n{error}")
    return rows


def issue_words(tenant, agent, role="Agents", endpoint=ENDPOINT, audience="fleet"):
    return ["token", "issue", "--tenant", tenant, "--agent", agent, "--role", role, "--endpoint", endpoint,
            "--audience", audience, "--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub",
            "--out", f"{agent}.token"]


def enroll_words(agent, out=None):
    return ["agent", "enroll", "--token", f"{agent}.token", "--decrypt-key", "keys/encryption.key",
            "--verify-key", "keys/signing.pub", "--out", out or f"{agent}.d", "--sts-endpoint", URL]


def ec_key(name):
    return ECKey.import_key((HOME / "keys" / name).read_text())


def opened(agent):
    """The payload of an agent's token, as joserfc reads it."""
    outer = jwe.decrypt_compact((HOME / f"{agent}.token").read_text(), ec_key("encryption.key"),
                                algorithms=["ECDH-ES", "A256GCM"])
    return json.loads(jws.deserialize_compact(outer.plaintext, ec_key("signing.pub"), algorithms=["ES256"]).payload)


def session_of(payload):
    """The credentials of a token as boto3 takes them."""
    given = payload["credentials"]
    return given["access_key_id"], given["secret_access_key"], given["session_token"]


@contextlib.contextmanager
def serving(keys, *more):
    """`agent serve` while it runs; afterwards its rows are in the list that this gives."""
    words = [FLEETCTL, "agent", "serve", "--listen", SERVE, "--ca", "ca", "--verify-key", "keys/signing.pub",
             "--audience", "fleet", "--sts-endpoint", URL, "-o", "jsonl", *more]
    rows = []
    # Files, because nobody reads a pipe meanwhile.
    with open(HOME / "serve.out", "w+") as out, open(HOME / "serve.err", "w+") as err:
        server = subprocess.Popen(words, cwd=HOME, env=environment(HOME, keys), stdout=out, stderr=err)

        def answers():
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{ENDPOINT}/healthz", timeout=2):
                return True

        try:
            wait_for(f"fleetctl agent serve {more}", answers, server)
            yield rows
        finally:
            server.terminate()
            code = server.wait()
        rows.extend(json.loads(line) for line in (HOME / "serve.out").read_text().splitlines())
        if code:
            sys.exit(f"agent serve ended with {code}:\n{(HOME / 'serve.err').read_text()}")


def registered(account, region=REGION):
    """What AWS IoT has in an account: the status of each certificate, and the things."""
    iot = client("iot", account, region=region)
    certificates = {one["certificateId"]: one["status"] for one in iot.list_certificates()["certificates"]}
    return certificates, sorted(one["thingName"] for one in iot.list_things()["things"])


def openssl(*words):
    return subprocess.run(["openssl", *words], cwd=HOME, check=True, capture_output=True, text=True).stdout.strip()
