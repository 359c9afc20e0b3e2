"""Loads a fleet and asks an index: reads {things, queries} and writes what each query finds, or the error's code.

With `shadows` the unnamed shadows are written too.
"""

import json
import sys
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError


def load(iot, data, task):
    things = task["things"]
    for name in sorted({thing["type"] for thing in things if thing["type"]}):
        iot.create_thing_type(thingTypeName=name)
    for name in sorted({group for thing in things for group in thing["groups"]}):
        iot.create_thing_group(thingGroupName=name)
    for thing in things:
        more = {"thingTypeName": thing["type"]} if thing["type"] else {}
        iot.create_thing(thingName=thing["name"], attributePayload={"attributes": thing["attributes"]}, **more)
        for group in thing["groups"]:
            iot.add_thing_to_thing_group(thingName=thing["name"], thingGroupName=group)
        if task["shadows"] and thing["shadow"]:
            state = {name: thing["shadow"][name] for name in ("reported", "desired") if name in thing["shadow"]}
            data.update_thing_shadow(thingName=thing["name"], payload=json.dumps({"state": state}))


def find(iot, query):
    names, token = [], {}
    while True:
        try:
            answer = iot.search_index(queryString=query, **token)
        except ClientError as error:
            return {"error": error.response["Error"]["Code"]}
        names += [thing["thingName"] for thing in answer["things"]]
        if not answer.get("nextToken"):
            return {"found": sorted(names)}
        token = {"nextToken": answer["nextToken"]}


def main():
    task = json.load(open(sys.argv[1]))
    iot = boto3.client("iot", config=Config(retries={"total_max_attempts": 1}))
    load(iot, boto3.client("iot-data") if task["shadows"] else None, task)
    if task["index"]:
        iot.update_indexing_configuration(thingIndexingConfiguration={"thingIndexingMode": task["index"]})
        for _ in range(100):
            if iot.describe_index(indexName="AWS_Things")["indexStatus"] == "ACTIVE":
                break
            time.sleep(0.1)
    json.dump([find(iot, query) for query in task["queries"]], open(sys.argv[2], "w"))


main()
