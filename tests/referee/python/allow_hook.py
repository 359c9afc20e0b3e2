"""Calls the pre-provisioning hook of templates/ as Lambda would, with boto3, against an emulator's DynamoDB.

allow_hook.py HOOK cases  reads {name: {event, environment?}} from stdin and prints {name: answer}
allow_hook.py HOOK race   reads {serials, devices} from stdin: for each serial so many devices, each with a certificate of
                          its own, register at once; prints {serial: [the certificates that were allowed]}
allow_hook.py HOOK take   reads [serial, …] from stdin and takes each once; prints {serial: allowed}
"""

import importlib.util
import json
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor

TEMPLATE = "arn:aws:iot:us-east-1:111122223333:provisioningtemplate/claim"


def load(path):
    spec = importlib.util.spec_from_file_location("allow_list_hook", path)
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    return hook


def event(serial, certificate_id):
    return {"certificateId": certificate_id, "templateArn": TEMPLATE, "parameters": {"SerialNumber": serial}}


def cases(hook, asked):
    answers = {}
    for name, case in asked.items():
        before = dict(os.environ)
        os.environ.update(case.get("environment", {}))
        answers[name] = hook.handler(case["event"], None)
        os.environ.clear()
        os.environ.update(before)
    return answers


def race(hook, asked):
    def register(number, serial):
        certificate_id = f"{number:064x}"
        return certificate_id, hook.handler(event(serial, certificate_id), None)["allowProvisioning"]

    answers = {}
    with ThreadPoolExecutor(asked["devices"]) as pool:
        for serial in asked["serials"]:
            tries = list(pool.map(lambda number: register(number, serial), range(asked["devices"])))
            answers[serial] = [certificate_id for certificate_id, allowed in tries if allowed]
    return answers


def take(hook, serials):
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda serial: hook.handler(event(serial, "ab" * 32), None), serials)
        return {serial: answer["allowProvisioning"] for serial, answer in zip(serials, answers)}


def main():
    hook = load(sys.argv[1])
    # AWS IoT waits for five seconds. botocore's standard mode pauses for a second at most before the first repetition.
    quick = hook.QUICK
    attempts = quick.retries["total_max_attempts"]
    assert attempts <= 2 and attempts * (quick.connect_timeout + quick.read_timeout) + (attempts - 1) < 5
    logging.disable()
    print(json.dumps({"cases": cases, "race": race, "take": take}[sys.argv[2]](hook, json.load(sys.stdin))))


if __name__ == "__main__":
    main()
