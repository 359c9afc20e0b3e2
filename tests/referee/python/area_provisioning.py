"""Provisioning templates with their versions, claims, topic rules, and devices that are provisioned.

The CLI judges what is registered afterwards. That AWS would register the same just in time nobody here can judge.
"""

import json

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from area_security import Authority, request

IOT = "iot"
ACCEPTED_BODY = {
    "Parameters": {"AWS::IoT::Certificate::Id": {"Type": "String"}, "SerialNumber": {"Type": "String"}},
    "Resources": {
        "certificate": {"Type": "AWS::IoT::Certificate",
                        "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "Active"}},
        "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
        "thing": {"Type": "AWS::IoT::Thing", "Properties": {
            "ThingName": {"Fn::Join": ["", ["pump-", {"Ref": "SerialNumber"}]]}, "ThingGroups": ["halls"]}}}}
JITP_BODY = {
    "Parameters": {"AWS::IoT::Certificate::Id": {"Type": "String"}, "AWS::IoT::Certificate::CommonName": {"Type": "String"}},
    "Resources": {
        "certificate": {"Type": "AWS::IoT::Certificate",
                        "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "ACTIVE"}},
        "policy": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}},
        "thing": {"Type": "AWS::IoT::Thing", "Properties": {"ThingName": {"Ref": "AWS::IoT::Certificate::CommonName"}}}}}
MISSING = "missing"


def run(cli):
    account = cli.admin("ready")["account"]
    role = f"arn:aws:iam::{account}:role/provision"
    templates(cli, role)
    versions(cli)
    claims(cli)
    rules(cli, account)
    things(cli)
    connections(cli)
    devices(cli)
    deletions(cli)


def templates(cli, role):
    body = json.dumps(ACCEPTED_BODY)

    def create(name, **more):
        return cli.ok(IOT, "CreateProvisioningTemplate", templateName=name, templateBody=body, provisioningRoleArn=role, **more)

    hook = {"targetArn": role.replace("iam::", "lambda:us-east-1:").replace("role/provision", "function:hook")}
    create("claim", enabled=True, description="by claim", preProvisioningHook=hook, tags=[{"Key": "a", "Value": "b"}])
    for number in range(4):
        create(f"more-{number}", type="FLEET_PROVISIONING", enabled=False)
    cli.ok(IOT, "CreateProvisioningTemplate", templateName="birth", templateBody=json.dumps(JITP_BODY),
           provisioningRoleArn=role, type="JITP", enabled=True)
    shown = cli.ok(IOT, "DescribeProvisioningTemplate", templateName="claim")
    if json.loads(shown["templateBody"]) != ACCEPTED_BODY:
        cli.problems.append("DescribeProvisioningTemplate gives another body")
    tags = cli.ok(IOT, "ListTagsForResource", resourceArn=shown["templateArn"])["tags"]
    if tags != [{"Key": "a", "Value": "b"}]:
        cli.problems.append(f"CreateProvisioningTemplate keeps the tags {tags}")
    cli.pages(IOT, "ListProvisioningTemplates", at_least=6)
    cli.ok(IOT, "UpdateProvisioningTemplate", templateName="claim", description="another", removePreProvisioningHook=True)
    shown = cli.ok(IOT, "DescribeProvisioningTemplate", templateName="claim")
    if shown["description"] != "another" or not shown["enabled"] or "preProvisioningHook" in shown:
        cli.problems.append(f"UpdateProvisioningTemplate leaves {shown}")
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateProvisioningTemplate", templateName="claim", templateBody=body,
          provisioningRoleArn=role)
    fails("InvalidRequestException", IOT, "CreateProvisioningTemplate", templateName="no spaces", templateBody=body,
          provisioningRoleArn=role)
    fails("InvalidRequestException", IOT, "CreateProvisioningTemplate", templateName="x", templateBody="not json",
          provisioningRoleArn=role)
    fails("InvalidRequestException", IOT, "CreateProvisioningTemplate", templateName="x", templateBody=body,
          provisioningRoleArn=role, type="JITP", preProvisioningHook=hook)
    fails("InvalidRequestException", IOT, "CreateProvisioningTemplate", templateName="x", templateBody=body + " " * 10240,
          provisioningRoleArn=role)
    fails("ResourceNotFoundException", IOT, "DescribeProvisioningTemplate", templateName=MISSING)
    fails("ResourceNotFoundException", IOT, "UpdateProvisioningTemplate", templateName=MISSING, enabled=True)
    fails("ResourceNotFoundException", IOT, "DeleteProvisioningTemplate", templateName=MISSING)
    fails("InvalidRequestException", IOT, "ListProvisioningTemplates", nextToken="bogus")


def versions(cli):
    body = json.dumps(ACCEPTED_BODY)
    create = "CreateProvisioningTemplateVersion"
    for number in range(2, 6):
        made = cli.ok(IOT, create, templateName="claim", templateBody=body, setAsDefault=number == 3)
        if (made["versionId"], made["isDefaultVersion"]) != (number, number == 3):
            cli.problems.append(f"{create} makes {made}")
    cli.fails("VersionsLimitExceededException", IOT, create, templateName="claim", templateBody=body)
    cli.ok(IOT, "DescribeProvisioningTemplateVersion", templateName="claim", versionId=2)
    cli.pages(IOT, "ListProvisioningTemplateVersions", templateName="claim", at_least=5)
    cli.fails("DeleteConflictException", IOT, "DeleteProvisioningTemplateVersion", templateName="claim", versionId=3)
    cli.ok(IOT, "UpdateProvisioningTemplate", templateName="claim", defaultVersionId=5)
    cli.ok(IOT, "DeleteProvisioningTemplateVersion", templateName="claim", versionId=3)
    for operation in ("DescribeProvisioningTemplateVersion", "DeleteProvisioningTemplateVersion"):
        cli.fails("ResourceNotFoundException", IOT, operation, templateName="claim", versionId=3)
        cli.fails("ResourceNotFoundException", IOT, operation, templateName=MISSING, versionId=1)
    cli.fails("ResourceNotFoundException", IOT, "ListProvisioningTemplateVersions", templateName=MISSING)
    cli.fails("ResourceNotFoundException", IOT, create, templateName=MISSING, templateBody=body)
    cli.fails("InvalidRequestException", IOT, create, templateName="more-0", templateBody="{}")
    cli.ok(IOT, create, templateName="claim", templateBody=body)


def claims(cli):
    claim = cli.ok(IOT, "CreateProvisioningClaim", templateName="claim")
    certificate = x509.load_pem_x509_certificate(claim["certificatePem"].encode())
    key = serialization.load_pem_private_key(claim["keyPair"]["PrivateKey"].encode(), None)
    public = serialization.load_pem_public_key(claim["keyPair"]["PublicKey"].encode())
    if not certificate.public_key() == key.public_key() == public:
        cli.problems.append("CreateProvisioningClaim gives keys that do not belong together")
    cli.fails("ResourceNotFoundException", IOT, "DescribeCertificate", certificateId=claim["certificateId"])
    cli.fails("ResourceNotFoundException", IOT, "CreateProvisioningClaim", templateName=MISSING)


def rules(cli, account):
    function = f"arn:aws:lambda:us-east-1:{account}:function:activate"
    payload = {"sql": "SELECT * FROM '$aws/events/certificates/registered/#'", "description": "activates",
               "awsIotSqlVersion": "2016-03-23", "ruleDisabled": False,
               "actions": [{"lambda": {"functionArn": function}}, {"sns": {
                   "targetArn": f"arn:aws:sns:us-east-1:{account}:registered",
                   "roleArn": f"arn:aws:iam::{account}:role/rule", "messageFormat": "RAW"}}],
               "errorAction": {"cloudwatchLogs": {"roleArn": f"arn:aws:iam::{account}:role/rule", "logGroupName": "iot"}}}
    cli.ok(IOT, "CreateTopicRule", ruleName="activate", topicRulePayload=payload, tags="a=b&c=d%20e")
    for number in range(5):
        plain = {"sql": f"SELECT * FROM 'pumps/{number}'", "actions": []}
        cli.ok(IOT, "CreateTopicRule", ruleName=f"rule_{number}", topicRulePayload=plain)
    shown = cli.ok(IOT, "GetTopicRule", ruleName="activate")
    kept = {name: value for name, value in shown["rule"].items() if name not in ("ruleName", "createdAt")}
    if kept != payload:
        cli.problems.append(f"GetTopicRule gives {kept}")
    tags = cli.ok(IOT, "ListTagsForResource", resourceArn=shown["ruleArn"])["tags"]
    if tags != [{"Key": "a", "Value": "b"}, {"Key": "c", "Value": "d e"}]:
        cli.problems.append(f"CreateTopicRule keeps the tags {tags}")
    cli.pages(IOT, "ListTopicRules", at_least=6)
    cli.pages(IOT, "ListTopicRules", at_least=1, topic="pumps/3")
    cli.ok(IOT, "DisableTopicRule", ruleName="activate")
    cli.pages(IOT, "ListTopicRules", at_least=1, ruleDisabled=True)
    cli.ok(IOT, "EnableTopicRule", ruleName="activate")
    payload["sql"] = "SELECT certificateId FROM '$aws/events/certificates/registered/+'"
    cli.ok(IOT, "ReplaceTopicRule", ruleName="activate", topicRulePayload=payload)
    if cli.ok(IOT, "GetTopicRule", ruleName="activate")["rule"]["sql"] != payload["sql"]:
        cli.problems.append("ReplaceTopicRule does not replace the statement")
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateTopicRule", ruleName="activate", topicRulePayload=payload)
    fails("SqlParseException", IOT, "CreateTopicRule", ruleName="x", topicRulePayload={"sql": "UPDATE 'a'", "actions": []})
    fails("InvalidRequestException", IOT, "CreateTopicRule", ruleName="x-y", topicRulePayload=payload)
    for operation in ("GetTopicRule", "EnableTopicRule", "DisableTopicRule", "DeleteTopicRule"):
        fails("UnauthorizedException", IOT, operation, ruleName=MISSING)
    fails("UnauthorizedException", IOT, "ReplaceTopicRule", ruleName=MISSING, topicRulePayload=payload)


BULK_BODY = {
    "Parameters": {"Name": {"Type": "String"}, "CSR": {"Type": "String"}, "Color": {"Type": "String", "Default": "red"}},
    "Resources": {
        "device": {"Type": "AWS::IoT::Thing",
                   "Properties": {"ThingName": {"Ref": "Name"}, "AttributePayload": {"color": {"Ref": "Color"}}, "ThingGroups": ["halls"],
                                  "ThingTypeName": "pump"},
                   "OverrideSettings": {"AttributePayload": "REPLACE"}},
        "identity": {"Type": "AWS::IoT::Certificate",
                     "Properties": {"CertificateSigningRequest": {"Ref": "CSR"}, "Status": "ACTIVE"}},
        "allowed": {"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "device"}}}}
POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}'


def judge_thing(cli, name, arns, attributes, groups, status="ACTIVE"):
    """What the registry says about a provisioned device; `arns` are those of thing, certificate and policy."""
    thing, certificate, policy = arns
    shown = cli.ok(IOT, "DescribeThing", thingName=name)
    if (shown["thingArn"], shown["attributes"]) != (thing, attributes):
        cli.problems.append(f"a provisioned thing is {shown}")
    if cli.ok(IOT, "ListThingPrincipals", thingName=name)["principals"][-1:] != [certificate]:
        cli.problems.append(f"the certificate {certificate} is not attached to {name}")
    found = [group["groupName"] for group in cli.ok(IOT, "ListThingGroupsForThing", thingName=name)["thingGroups"]]
    if found != groups:
        cli.problems.append(f"{name} is in the groups {found}")
    attached = [one["policyArn"] for one in cli.ok(IOT, "ListAttachedPolicies", target=certificate)["policies"]]
    if attached != [policy]:
        cli.problems.append(f"the certificate of {name} has the policies {attached}")
    state(cli, certificate, status)


def state(cli, certificate, status):
    name = certificate.rsplit("/", 1)[-1]
    found = cli.ok(IOT, "DescribeCertificate", certificateId=name)["certificateDescription"]["status"]
    if found != status:
        cli.problems.append(f"the certificate {name} is {found}, not {status}")


def things(cli):
    body = json.dumps(BULK_BODY)

    def register(name, **more):
        return cli.ok(IOT, "RegisterThing", templateBody=body, parameters={"Name": name, "CSR": request(name), **more})

    fails = cli.fails
    lacking = {"templateBody": body, "parameters": {"Name": "pump-1", "CSR": request("pump-1")}}
    fails("ResourceRegistrationFailureException", IOT, "RegisterThing", **lacking)
    cli.ok(IOT, "CreatePolicy", policyName="device", policyDocument=POLICY)
    fails("ResourceRegistrationFailureException", IOT, "RegisterThing", **lacking)
    cli.ok(IOT, "CreateThingGroup", thingGroupName="halls")
    cli.ok(IOT, "CreateThingType", thingTypeName="pump")
    for color in ("red", "green"):
        made = register("pump-1") if color == "red" else register("pump-1", Color=color)
        arns = [made["resourceArns"][name] for name in ("device", "identity", "allowed")]
        shown = cli.ok(IOT, "DescribeCertificate", certificateId=arns[1].rsplit("/", 1)[1])["certificateDescription"]
        if shown["certificatePem"] != made["certificatePem"]:
            cli.problems.append("RegisterThing gives another certificate")
        if color == "red":
            judge_thing(cli, "pump-1", arns, {"color": "red"}, ["halls"])
        elif cli.ok(IOT, "DescribeThing", thingName="pump-1")["attributes"] != {"color": "green"}:
            cli.problems.append("RegisterThing does not replace the attributes")
    fails("InvalidRequestException", IOT, "RegisterThing", templateBody="no template")
    fails("InvalidRequestException", IOT, "RegisterThing", templateBody='{"Resources":{}, "Unknown": 1}')
    fails("ResourceRegistrationFailureException", IOT, "RegisterThing", templateBody=body, parameters={"Name": "pump-2"})


def connections(cli):
    """First connections under a CA that only registers, and under one that provisions."""
    register = {"certificateMode": "SNI_ONLY", "setAsActive": True, "allowAutoRegistration": True}
    registering, provisioning = Authority("registering"), Authority("provisioning")
    ca = cli.ok(IOT, "RegisterCACertificate", caCertificate=registering.pem, **register)["certificateId"]
    cli.fails("ResourceNotFoundException", IOT, "RegisterCACertificate", caCertificate=provisioning.pem,
              registrationConfig={"templateName": MISSING}, **register)
    cli.fails("InvalidRequestException", IOT, "RegisterCACertificate", caCertificate=provisioning.pem,
              registrationConfig={"templateName": "claim"}, **register)
    born = cli.ok(IOT, "RegisterCACertificate", caCertificate=provisioning.pem,
                  registrationConfig={"templateName": "birth"}, **register)["certificateId"]
    found = cli.ok(IOT, "ListCACertificates", templateName="birth")["certificates"]
    if [one["certificateId"] for one in found] != [born]:
        cli.problems.append(f"ListCACertificates gives {found} for a template")
    cli.fails("DeleteConflictException", IOT, "DeleteProvisioningTemplate", templateName="birth")

    device = registering.device("late")
    first = cli.admin("connections", {"certificatePem": device})
    state(cli, first["certificateId"], "PENDING_ACTIVATION")
    listed = cli.ok(IOT, "ListCertificatesByCA", caCertificateId=ca)["certificates"]
    if [one["certificateId"] for one in listed] != [first["certificateId"]] or first["connected"]:
        cli.problems.append(f"a first connection answers {first} and leaves {listed}")
    cli.ok(IOT, "UpdateCertificate", certificateId=first["certificateId"], newStatus="ACTIVE")
    if not cli.admin("connections", {"chainPem": device + registering.pem})["connected"]:
        cli.problems.append("an active certificate does not connect")

    first = cli.admin("connections", {"certificatePem": provisioning.device("pump-9")})
    arns = [first["jitp"]["resourceArns"][name] for name in ("thing", "certificate", "policy")]
    judge_thing(cli, "pump-9", arns, {}, [])
    failed = cli.admin("connections", {"certificatePem": provisioning.device("no name for a thing")})
    state(cli, failed["certificateId"], "PENDING_ACTIVATION")
    cli.ok(IOT, "UpdateCACertificate", certificateId=born, removeAutoRegistration=True)


def devices(cli):
    """A device with a claim."""
    account = cli.admin("ready")["account"]
    claim = cli.ok(IOT, "CreateProvisioningClaim", templateName="claim")["certificateId"]
    csr = request("pump-5")
    asked = {"account": account, "template": "claim", "claim": claim, "parameters": {"SerialNumber": "5"},
             "certificateSigningRequest": csr}
    done = cli.admin("provision", asked)
    if done.get("accepted", {}).get("thingName") != "pump-5":
        cli.problems.append(f"a device with a claim is answered {done}")
        return
    arns = [done["resourceArns"][name] for name in ("thing", "certificate", "policy")]
    judge_thing(cli, "pump-5", arns, {}, ["halls"])
    cli.admin("clock", {"advanceSeconds": 301})
    if cli.admin("provision", asked)["connected"]:
        cli.problems.append("a claim lasts for more than five minutes")


def deletions(cli):
    cli.ok(IOT, "DeleteTopicRule", ruleName="activate")
    cli.ok(IOT, "DeleteProvisioningTemplate", templateName="claim")
    cli.ok(IOT, "DeleteProvisioningTemplate", templateName="birth")
    cli.fails("ResourceNotFoundException", IOT, "DescribeProvisioningTemplate", templateName="claim")
