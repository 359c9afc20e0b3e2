"""Reads what a tenant account holds, with boto3: arguments are the role, the account, the parts and the file to write."""

import json
import sys

import boto3
from botocore.config import Config


def every(client, operation, key, **params):
    """All items of a list; an emulator may repeat a token for ever, so that it ends with the first repetition."""
    items, token, seen = [], None, set()
    shape = client.meta.service_model.operation_model(client.meta.method_to_api_mapping[operation]).input_shape
    given, answered = ("marker", "nextMarker") if "marker" in shape.members else ("nextToken", "nextToken")
    while True:
        answer = getattr(client, operation)(**params, **({given: token} if token else {}))
        items += answer[key]
        token = answer.get(answered)
        if not token or token in seen:
            return items
        seen.add(token)


def things(iot):
    out = {}
    for thing in every(iot, "list_things", "things"):
        name = thing["thingName"]
        described = iot.describe_thing(thingName=name)
        out[name] = {
            "type": described.get("thingTypeName"),
            "attributes": described["attributes"],
            "version": described["version"],
            "billingGroup": described.get("billingGroupName"),
            "groups": sorted(g["groupName"] for g in every(iot, "list_thing_groups_for_thing", "thingGroups", thingName=name)),
            "principals": sorted(iot.list_thing_principals(thingName=name)["principals"]),
        }
    return out


def certificates(iot):
    out = {}
    for certificate in every(iot, "list_certificates", "certificates"):
        policies = every(iot, "list_attached_policies", "policies", target=certificate["certificateArn"])
        out[certificate["certificateArn"]] = [certificate["status"], sorted(policy["policyName"] for policy in policies)]
    return out


def authorities(iot):
    out = {}
    for authority in every(iot, "list_ca_certificates", "certificates"):
        described = iot.describe_ca_certificate(certificateId=authority["certificateId"])["certificateDescription"]
        out[authority["certificateId"]] = [described["status"], described.get("certificateMode")]
    return out


def jobs(iot):
    out = {}
    for listed in every(iot, "list_jobs", "jobs"):
        job = iot.describe_job(jobId=listed["jobId"])["job"]
        out[job["jobId"]] = [job["status"], job["targetSelection"], job["targets"]]
    return out


def policies(iot):
    out = {}
    for listed in every(iot, "list_policies", "policies"):
        policy = iot.get_policy(policyName=listed["policyName"])
        out[policy["policyName"]] = [policy["defaultVersionId"], json.loads(policy["policyDocument"])]
    return out


PARTS = {
    "things": things,
    "certificates": certificates,
    "authorities": authorities,
    "jobs": jobs,
    "policies": policies,
    "types": lambda iot: sorted(t["thingTypeName"] for t in every(iot, "list_thing_types", "thingTypes")),
    "groups": lambda iot: sorted(g["groupName"] for g in every(iot, "list_thing_groups", "thingGroups")),
    "billingGroups": lambda iot: sorted(g["groupName"] for g in every(iot, "list_billing_groups", "billingGroups")),
    "index": lambda iot: iot.get_indexing_configuration()["thingIndexingConfiguration"]["thingIndexingMode"],
}


def organization():
    client = boto3.client("organizations")
    out = {}
    for account in every_account(client):
        tags = {tag["Key"]: tag["Value"] for tag in client.list_tags_for_resource(ResourceId=account["Id"])["Tags"]}
        parent = client.list_parents(ChildId=account["Id"])["Parents"][0]["Id"]
        out[account["Id"]] = {"name": account["Name"], "email": account["Email"], "tags": tags, "parent": parent}
    return out


def every_account(client):
    return [account for page in client.get_paginator("list_accounts").paginate() for account in page["Accounts"]]


def main():
    role, account, parts, path = sys.argv[1:]
    assumed = boto3.client("sts").assume_role(RoleArn=f"arn:aws:iam::{account}:role/{role}", RoleSessionName="referee")
    keys = assumed["Credentials"]
    iot = boto3.client("iot", aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"],
                       aws_session_token=keys["SessionToken"], config=Config(retries={"total_max_attempts": 2}))
    state = {part: PARTS[part](iot) for part in parts.split(",")}
    state["organization"] = organization()
    json.dump(state, open(path, "w"))


main()
