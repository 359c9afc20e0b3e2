"""Makes tenants with things, lists every one of them, and computes their figures by itself: for `aggregates.rs`.

The first argument is the file to write. Nothing here asks the index for a figure.
"""

import collections
import json
import random
import statistics
import sys
import time

import boto3
from botocore.config import Config

CONFIG = Config(retries={"total_max_attempts": 3})
TENANTS = {"acme": 137, "bolt": 60, "core": 0, "dune": 311}
PERCENTS = [0, 10, 50, 95, 100]


def account(organizations, name):
    made = organizations.create_account(
        AccountName=name, Email=f"{name}@example.com", Tags=[{"Key": "fleetctl:tenant", "Value": name}]
    )["CreateAccountStatus"]
    while "AccountId" not in made:
        time.sleep(0.02)
        made = organizations.describe_create_account_status(CreateAccountRequestId=made["Id"])["CreateAccountStatus"]
    return made["AccountId"]


def client(number):
    role = f"arn:aws:iam::{number}:role/OrganizationAccountAccessRole"
    given = boto3.client("sts", config=CONFIG).assume_role(RoleArn=role, RoleSessionName="referee")["Credentials"]
    return boto3.client(
        "iot", config=CONFIG, aws_access_key_id=given["AccessKeyId"],
        aws_secret_access_key=given["SecretAccessKey"], aws_session_token=given["SessionToken"],
    )


def load(iot, things, chance):
    for name in ("pump", "lamp"):
        iot.create_thing_type(thingTypeName=name)
    for name in ("north", "south"):
        iot.create_billing_group(billingGroupName=name)
    for number in range(things):
        attributes = {"version": chance.choice(["1.0", "1.10", "2.0"])}
        if chance.random() < 0.9:
            attributes["battery"] = str(chance.choice([chance.randint(-20, 100), chance.randint(0, 1000) / 8]))
        more = {"thingTypeName": chance.choice(["pump", "lamp"])} if chance.random() < 0.8 else {}
        billing = chance.choice([None, "north", "south"])
        if billing:
            more["billingGroupName"] = billing
        iot.create_thing(thingName=f"t-{number}", attributePayload={"attributes": attributes}, **more)
    iot.update_indexing_configuration(thingIndexingConfiguration={
        "thingIndexingMode": "REGISTRY",
        "customFields": [
            {"name": "attributes.battery", "type": "Number"}, {"name": "attributes.version", "type": "String"},
        ],
    })
    while iot.describe_index(indexName="AWS_Things")["indexStatus"] != "ACTIVE":
        time.sleep(0.05)


def listed(iot):
    things, token = [], {}
    while True:
        page = iot.list_things(maxResults=250, **token)
        things += page["things"]
        if not page.get("nextToken"):
            return things
        token = {"nextToken": page["nextToken"]}


def billed(iot):
    counts = {}
    for group in iot.list_billing_groups()["billingGroups"]:
        names, token = [], {}
        while True:
            page = iot.list_things_in_billing_group(billingGroupName=group["groupName"], **token)
            names += page["things"]
            if not page.get("nextToken"):
                break
            token = {"nextToken": page["nextToken"]}
        counts[group["groupName"]] = len(names)
    return counts


def percentile(values, percent):
    place = percent / 100 * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def figures(things):
    values = sorted(float(thing["attributes"]["battery"]) for thing in things if "battery" in thing["attributes"])
    if not values:
        return {"count": 0}
    return {
        "count": len(values), "sum": sum(values), "mean": statistics.fmean(values), "minimum": values[0],
        "maximum": values[-1], "variance": statistics.pvariance(values), "cardinality": len(set(values)),
        "percentiles": {str(percent): percentile(values, percent) for percent in PERCENTS},
    }


def counted(things, key):
    return sorted(collections.Counter(key(thing) for thing in things).items(), key=str)


def main():
    organizations = boto3.client("organizations", config=CONFIG)
    chance = random.Random(6)
    fleet, groups = [], []
    for tenant, things in TENANTS.items():
        number = account(organizations, tenant)
        iot = client(number)
        load(iot, things, chance)
        own = listed(iot)
        assert len(own) == things
        fleet += [{**thing, "tenant": tenant} for thing in own]
        counts = billed(iot)
        groups += [[[tenant, name], count] for name, count in counts.items()]
        groups.append([[tenant, None], things - sum(counts.values())])

    def kind(thing):
        return thing.get("thingTypeName")

    def version(thing):
        return thing["attributes"].get("version")

    json.dump({
        "count": len(fleet),
        "all": figures(fleet),
        "tenants": {tenant: figures([t for t in fleet if t["tenant"] == tenant]) for tenant in TENANTS},
        "types": [[name, figures([t for t in fleet if kind(t) == name])] for name in ("pump", "lamp", None)],
        "buckets": counted(fleet, version),
        "byType": counted(fleet, lambda t: (t["tenant"], kind(t))),
        "report": counted(fleet, lambda t: (t["tenant"], kind(t), version(t))),
        "billing": groups,
    }, open(sys.argv[1], "w"))


main()
