"""Loads a file of things the way it is usually done: boto3, a thread pool, adaptive retries.

Usage: pool.py FILE THREADS; the file has the columns thing_name, thing_groups and attr.serial.
"""

import csv
import json
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config


def main():
    file, threads = sys.argv[1], int(sys.argv[2])
    retries = {"mode": "adaptive", "max_attempts": 10}
    iot = boto3.client("iot", config=Config(retries=retries, max_pool_connections=threads))

    def load(row):
        try:
            iot.create_thing(
                thingName=row["thing_name"],
                attributePayload={"attributes": {"serial": row["attr.serial"]}},
            )
            iot.add_thing_to_thing_group(
                thingGroupName=row["thing_groups"], thingName=row["thing_name"]
            )
        except Exception as error:
            return str(error)
        return None

    with open(file, newline="") as rows, ThreadPoolExecutor(threads) as pool:
        errors = list(pool.map(load, csv.DictReader(rows)))
    failed = [error for error in errors if error]
    print(
        json.dumps(
            {
                "done": len(errors) - len(failed),
                "failed": len(failed),
                "error": failed[0] if failed else None,
            }
        )
    )


main()
