"""Provisioning templates with their versions, claims, and topic rules."""

import json

from cryptography import x509
from cryptography.hazmat.primitives import serialization

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


def deletions(cli):
    cli.ok(IOT, "DeleteTopicRule", ruleName="activate")
    cli.ok(IOT, "DeleteProvisioningTemplate", templateName="claim")
    cli.fails("ResourceNotFoundException", IOT, "DescribeProvisioningTemplate", templateName="claim")
