"""What the AWS credentials in tokens can do: MiniStack, which enforces IAM, on every operation of AWS IoT and STS that
boto3 knows and on its API Gateway; moto's evaluator of policies on the text of the session policies; and an agent that
enrolls through such a gateway.

Run in a network namespace of its own (`unshare --net`). Arguments: the fleetctl binary, a folder to work in. Prints one
JSON object.
"""

import collections
import json

import boto3
from moto.iam.access_control import IAMPolicy

import reach
from agents import (
    ENDPOINT, HOME, allow, client, enroll_words, fleetctl, good, issue_words, new_role, new_tenant, new_user, openssl,
    opened, serving, session_of, trust,
)
from gateway import address, invoke, new_api
from mtls import ACCOUNT, REGION, URL, loopback_up, ministack

SERVICES = ["iot", "iot-data", "iot-jobs-data", "sts"]
# One call of each of others that a provider has.
OTHERS = [("iam", "list_users"), ("organizations", "list_accounts"), ("s3", "list_buckets"), ("lambda", "list_functions"),
          ("dynamodb", "list_tables"), ("apigateway", "get_rest_apis"), ("secretsmanager", "list_secrets")]
ELSEWHERE = "eu-west-1"


def arn_of(api, stage="prod", method="POST", path="/agents", region=REGION, account=ACCOUNT):
    return f"arn:aws:execute-api:{region}:{account}:{api}/{stage}/{method}{path}"


def boto(service, session):
    return boto3.client(service, endpoint_url=URL, region_name=REGION, config=reach.CONFIG,
                        aws_access_key_id=session[0], aws_secret_access_key=session[1], aws_session_token=session[2])


def whole_reach(session):
    """How many operations of each service came to what, and the words for those that are not denied."""
    found = {}
    for service in SERVICES:
        results = reach.everything(boto(service, session))
        counts = collections.Counter(results.values())
        found[service] = {"operations": len(results), "denied": counts["denied"],
                          "others": {name: word for name, word in results.items() if word != "denied"}}
    chained = reach.said(boto("sts", session).assume_role, RoleArn=f"arn:aws:iam::{ACCOUNT}:role/Agents",
                         RoleSessionName="chained")
    found["chained"] = chained
    found["other services"] = [reach.said(getattr(boto(service, session), call)) for service, call in OTHERS]
    return found


def of_the_role(found):
    """The same of the role without a policy: which it may not do, and how many operations MiniStack has at all."""
    counts = {}
    for service in SERVICES:
        words = collections.Counter(found[service]["others"].values())
        counts[service] = {"denied": found[service]["denied"], "there": sum(words.values()) - words["not there"]}
    return {**counts, "chained": found["chained"], "other services": found["other services"]}


def calls(session, api, other, abroad):
    """The call of a token, and all that differ in one thing."""
    return {
        "its own": invoke(session, "POST", api, "prod", "/agents"),
        "another path": invoke(session, "POST", api, "prod", "/admin"),
        "a path below": invoke(session, "POST", api, "prod", "/agents/all"),
        "another method": invoke(session, "GET", api, "prod", "/agents"),
        "another stage": invoke(session, "POST", api, "dev", "/agents"),
        "another API": invoke(session, "POST", other, "prod", "/agents"),
        "another Region": invoke(session, "POST", abroad, "prod", "/agents", ELSEWHERE),
        "with another secret": invoke((session[0], "A" * 40, session[2]), "POST", api, "prod", "/agents"),
    }


def by_text(text, api):
    """What moto's evaluator says of a policy's text."""
    own = arn_of(api)
    cases = {
        "its own": ("execute-api:Invoke", own),
        "another path": ("execute-api:Invoke", arn_of(api, path="/admin")),
        "a path below": ("execute-api:Invoke", own + "/all"),
        "the path's beginning": ("execute-api:Invoke", own[:-1]),
        "another method": ("execute-api:Invoke", arn_of(api, method="GET")),
        "another stage": ("execute-api:Invoke", arn_of(api, stage="dev")),
        "another API": ("execute-api:Invoke", arn_of("zzzzzzzzzz")),
        "another Region": ("execute-api:Invoke", arn_of(api, region=ELSEWHERE)),
        "another account": ("execute-api:Invoke", arn_of(api, account="111122223333")),
        "another action": ("execute-api:InvalidateCache", own),
        "connections": ("execute-api:ManageConnections", own),
        "iot": ("iot:CreateThing", "*"),
        "iot data": ("iot:Publish", "*"),
        "sts": ("sts:AssumeRole", f"arn:aws:iam::{ACCOUNT}:role/Agents"),
    }
    return {name: IAMPolicy(text).is_action_permitted(*case).name for name, case in cases.items()}


def through_the_gateway(keys):
    """An agent enrolls at `agent serve` behind an API with IAM authorization, which the token must allow."""
    api = new_api("enrolling", {"POST /agents": f"{ENDPOINT}/agents"})
    for name, allowed in [("behind-1", api), ("behind-2", "zzzzzzzzzz")]:
        good(keys, *issue_words("acme", name, endpoint=address(api, "prod")), "--invoke-arn", arn_of(allowed))
    with serving(keys) as rows:
        code, _, error = fleetctl({}, *enroll_words("behind-2"))
        result = {"with the policy for another API": [code, "HTTP status 403" in error]}
        good({}, *enroll_words("behind-1"))
    result["subject"] = openssl("x509", "-in", "behind-1.d/certificate.pem", "-noout", "-subject", "-nameopt", "RFC2253")
    result["server"] = [[row["agentId"], row["status"]] for row in rows]
    return result


def tagged(keys, api):
    """Trust that asks for the tenant's tag, and permissions that ask for the agent's."""
    only = {"Condition": {"StringEquals": {"aws:RequestTag/tenant": "acme"}}}
    agent = {"Condition": {"StringEquals": {"aws:PrincipalTag/agent": "tagged-1"}}}
    new_role(ACCOUNT, "Tagged", allow("execute-api:Invoke", **agent), trust(["sts:AssumeRole", "sts:TagSession"], **only))
    new_role(ACCOUNT, "Untagged", allow("*"))
    endpoint = f"https://{api}.execute-api.{REGION}.amazonaws.com/prod"
    words = lambda tenant, name, role: issue_words(tenant, name, role, endpoint)

    def refused(tenant, name, role, *more):
        code, _, error = fleetctl(keys, *words(tenant, name, role), *more)
        return [code, "sts:TagSession" in error, (HOME / f"{name}.token").exists()]

    result = {
        "trust without sts:TagSession": refused("acme", "tagged-0", "Untagged", "--session-tags"),
        "trust for another tenant": refused("globex", "tagged-3", "Tagged", "--session-tags"),
        "no tags": refused("acme", "tagged-4", "Tagged"),
    }
    for name in ["tagged-1", "tagged-2"]:
        good(keys, *words("acme", name, "Tagged"), "--session-tags")
        result[name] = invoke(session_of(opened(name)), "POST", api, "prod", "/agents")
    return result


def scenario(keys):
    methods = {"POST /agents": None, "GET /agents": None, "POST /agents/all": None, "POST /admin": None}
    api, other = new_api("agents", methods, ["prod", "dev"]), new_api("another", methods)
    abroad = new_api("abroad", methods, region=ELSEWHERE)
    endpoints = {"gateway": f"https://{api}.execute-api.{REGION}.amazonaws.com/prod", "server": ENDPOINT}
    result = {}
    for kind, endpoint in endpoints.items():
        row = good(keys, *issue_words("acme", f"for-{kind}", endpoint=endpoint))[0]
        session = session_of(opened(f"for-{kind}"))
        result[kind] = {
            "reach": whole_reach(session), "calls": calls(session, api, other, abroad),
            "text": by_text(row["sessionPolicy"], api),
        }
    # Of the same role: what the sessions may not do is what their policies forbid.
    plain = client("sts", keys["AWS_ACCESS_KEY_ID"], keys["AWS_SECRET_ACCESS_KEY"]).assume_role(
        RoleArn=f"arn:aws:iam::{ACCOUNT}:role/Agents", RoleSessionName="control")["Credentials"]
    session = plain["AccessKeyId"], plain["SecretAccessKey"], plain["SessionToken"]
    result["role"] = {"calls": calls(session, api, other, abroad), "reach": of_the_role(whole_reach(session))}
    result["through the gateway"] = through_the_gateway(keys)
    result["tagged"] = tagged(keys, api)
    return result


def main():
    loopback_up()
    with ministack(HOME):
        keys = new_user("provider")
        new_role(ACCOUNT, "Agents", allow("*"))
        for tenant in ["acme", "globex"]:
            new_tenant(tenant)
        good(keys, "token", "keys", "--out", "keys")
        good(keys, "ca", "create", "--cn", "Agents", "--out", "ca")
        print(json.dumps(scenario(keys)))


main()
