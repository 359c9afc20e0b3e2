"""IAM: roles, their trust, inline and managed policies; and presigned GetCallerIdentity, made by botocore."""

import json
import os
import urllib.error
import urllib.request

IAM, STS = "iam", "sts"
REGISTRATION = "arn:aws:iam::aws:policy/service-role/AWSIoTThingsRegistration"
UNUSED = "the sandbox notes no use of roles"
UNDOCUMENTED = {
    "GetRole.Role.RoleLastUsed": UNUSED,
}


def trust(principal):
    return {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]}


def permissions(resource):
    return {"Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": ["iot:CreateThing"], "Resource": resource}]}


def run(cli):
    def ok(operation, **params):
        return cli.ok(IAM, operation, **params)

    service = trust({"Service": "iot.amazonaws.com"})
    made = ok("CreateRole", RoleName="role-1", AssumeRolePolicyDocument=service, Description="for devices",
              MaxSessionDuration=7200, Tags=[{"Key": "team", "Value": "a"}])["Role"]
    for number in range(2, 7):
        ok("CreateRole", RoleName=f"role-{number}", AssumeRolePolicyDocument=service, Path="/devices/")
    role = ok("GetRole", RoleName="role-1")["Role"]
    if role != made or role["AssumeRolePolicyDocument"] != service:
        cli.problems.append(f"CreateRole answers {made}, GetRole {role}")
    cli.pages(IAM, "ListRoles", at_least=6)
    cli.pages(IAM, "ListRoles", at_least=5, PathPrefix="/devices/")
    changed = trust({"Service": ["iot.amazonaws.com", "lambda.amazonaws.com"]})
    ok("UpdateAssumeRolePolicy", RoleName="role-1", PolicyDocument=changed)
    if ok("GetRole", RoleName="role-1")["Role"]["AssumeRolePolicyDocument"] != changed:
        cli.problems.append("UpdateAssumeRolePolicy changes nothing")
    for number in range(1, 6):
        ok("PutRolePolicy", RoleName="role-1", PolicyName=f"inline-{number}", PolicyDocument=permissions(f"arn:aws:iot:*:*:thing/{number}"))
    ok("PutRolePolicy", RoleName="role-1", PolicyName="inline-1", PolicyDocument=permissions("*"))
    found = ok("GetRolePolicy", RoleName="role-1", PolicyName="inline-1")
    if found["PolicyDocument"] != permissions("*"):
        cli.problems.append(f"GetRolePolicy answers {found}")
    cli.pages(IAM, "ListRolePolicies", at_least=5, RoleName="role-1")
    managed = [REGISTRATION] + [f"arn:aws:iam::aws:policy/{name}" for name in
                                ("service-role/AWSIoTLogging", "service-role/AWSIoTRuleActions", "ReadOnlyAccess",
                                 "service-role/AWSLambdaBasicExecutionRole")]
    for arn in managed:
        ok("AttachRolePolicy", RoleName="role-1", PolicyArn=arn)
    attached = cli.pages(IAM, "ListAttachedRolePolicies", at_least=5, RoleName="role-1")
    if sorted(policy["PolicyArn"] for policy in attached) != sorted(managed):
        cli.problems.append(f"attached are {attached}")
    refusals(cli)
    for arn in managed:
        ok("DetachRolePolicy", RoleName="role-1", PolicyArn=arn)
    cli.fails("DeleteConflict", IAM, "DeleteRole", RoleName="role-1")
    for number in range(1, 6):
        ok("DeleteRolePolicy", RoleName="role-1", PolicyName=f"inline-{number}")
    ok("DeleteRole", RoleName="role-1")
    cli.fails("NoSuchEntity", IAM, "GetRole", RoleName="role-1")
    cli.child(IAM, "GetRole", RoleName="role-2")
    assumed(cli)
    presigned(cli)


def refusals(cli):
    fails = cli.fails
    service = trust({"Service": "iot.amazonaws.com"})
    fails("EntityAlreadyExists", IAM, "CreateRole", RoleName="role-1", AssumeRolePolicyDocument=service)
    fails("MalformedPolicyDocument", IAM, "CreateRole", RoleName="new", AssumeRolePolicyDocument=permissions("*"))
    fails("MalformedPolicyDocument", IAM, "CreateRole", RoleName="new", AssumeRolePolicyDocument="no JSON")
    fails("ValidationError", IAM, "CreateRole", RoleName="no spaces", AssumeRolePolicyDocument=service)
    long = trust({"AWS": [f"arn:aws:iam::{number:012}:root" for number in range(80)]})
    fails("LimitExceeded", IAM, "CreateRole", RoleName="new", AssumeRolePolicyDocument=long)
    fails("MalformedPolicyDocument", IAM, "PutRolePolicy", RoleName="role-1", PolicyName="x", PolicyDocument=service)
    large = permissions([f"arn:aws:iot:*:*:thing/{'x' * 100}{number}" for number in range(100)])
    fails("LimitExceeded", IAM, "PutRolePolicy", RoleName="role-1", PolicyName="x", PolicyDocument=large)
    fails("DeleteConflict", IAM, "DeleteRole", RoleName="role-1")
    fails("NoSuchEntity", IAM, "AttachRolePolicy", RoleName="role-1", PolicyArn=REGISTRATION + "s")
    fails("NoSuchEntity", IAM, "DetachRolePolicy", RoleName="role-2", PolicyArn=REGISTRATION)
    fails("NoSuchEntity", IAM, "GetRolePolicy", RoleName="role-1", PolicyName="missing")
    fails("NoSuchEntity", IAM, "DeleteRolePolicy", RoleName="role-1", PolicyName="missing")
    for operation, more in (("GetRole", {}), ("DeleteRole", {}), ("ListRolePolicies", {}), ("ListAttachedRolePolicies", {}),
                            ("AttachRolePolicy", {"PolicyArn": REGISTRATION}),
                            ("DetachRolePolicy", {"PolicyArn": REGISTRATION}),
                            ("PutRolePolicy", {"PolicyName": "x", "PolicyDocument": permissions("*")}),
                            ("UpdateAssumeRolePolicy", {"PolicyDocument": service})):
        fails("NoSuchEntity", IAM, operation, RoleName="missing", **more)


def assumed(cli):
    """A role that is made here can be assumed by whom its trust names."""
    account = cli.ok(STS, "GetCallerIdentity")["Account"]
    for name, principal, expected in (("open", {"AWS": account}, None), ("shut", {"Service": "iot.amazonaws.com"}, "AccessDenied")):
        arn = cli.ok(IAM, "CreateRole", RoleName=name, AssumeRolePolicyDocument=trust(principal))["Role"]["Arn"]
        if expected:
            cli.fails(expected, STS, "AssumeRole", RoleArn=arn, RoleSessionName="referee")
        else:
            cli.ok(STS, "AssumeRole", RoleArn=arn, RoleSessionName="referee")


def presigned(cli):
    """What botocore presigns anyone may forward, as long as it is unchanged."""
    client = cli.session.create_client(STS, endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    client.meta.events.register("before-sign.sts.GetCallerIdentity",
                                lambda request, **_: request.headers.add_header("x-fleetctl-audience", "edge"))
    url = client.generate_presigned_url("get_caller_identity", ExpiresIn=60, HttpMethod="GET")

    def forward(url, headers):
        request = urllib.request.Request(url, headers={**headers, "Accept": "application/json"})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    account = cli.ok(STS, "GetCallerIdentity")["Account"]
    status, body = forward(url, {"x-fleetctl-audience": "edge"})
    if status != 200 or f"<Account>{account}</Account>" not in body:
        cli.problems.append(f"botocore's presigned GetCallerIdentity answers {status} {body}")
    for what, changed, headers in (("another audience", url, {"x-fleetctl-audience": "other"}), ("no audience", url, {}),
                                   ("longer", url.replace("Expires=60", "Expires=900"), {"x-fleetctl-audience": "edge"})):
        status, body = forward(changed, headers)
        if status != 403 or "SignatureDoesNotMatch" not in body:
            cli.problems.append(f"a presigned request with {what} answers {status} {body}")
    if "x-fleetctl-audience" not in url:
        cli.problems.append(f"the audience is not signed: {json.dumps(url)}")
