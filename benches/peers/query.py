"""Asks the fleet index of many accounts the way it is usually done: boto3, a role for each account, page by page.

Usage: query.py THREADS ACCOUNT…; prints how many things were found and how long it took.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config

RETRIES = Config(retries={"mode": "adaptive", "max_attempts": 10})


def find(account):
    role = f"arn:aws:iam::{account}:role/OrganizationAccountAccessRole"
    given = boto3.session.Session().client("sts", config=RETRIES).assume_role(RoleArn=role, RoleSessionName="bench")
    given = given["Credentials"]
    session = boto3.session.Session(given["AccessKeyId"], given["SecretAccessKey"], given["SessionToken"])
    iot = session.client("iot", config=RETRIES)
    found, page = 0, {}
    while True:
        answer = iot.search_index(queryString="*", maxResults=100, **page)
        found += len(answer["things"])
        if not answer.get("nextToken"):
            return found
        page = {"nextToken": answer["nextToken"]}


def main():
    threads, accounts = int(sys.argv[1]), sys.argv[2:]
    start = time.monotonic()
    with ThreadPoolExecutor(threads) as pool:
        found = sum(pool.map(find, accounts))
    print(json.dumps({"tenants": len(accounts), "things": found, "seconds": time.monotonic() - start}))


main()
