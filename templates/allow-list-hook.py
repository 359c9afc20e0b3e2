"""Lets a device be provisioned if its serial is on the allow list (`fleetctl provisioning allow`): the pre-provisioning
hook of a fleet provisioning template.

AWS IoT calls it on every RegisterThing and refuses the device unless it answers {"allowProvisioning": true} within five
seconds. One conditional write takes the serial, pending -> provisioned, so that of two devices with one serial exactly
one is provisioned, however many calls run at once. The same certificate may ask again: AWS IoT may repeat a call. What
is unknown, blocked, expired, of another template or already taken is denied, and so is everything when anything fails.

A serial is taken before AWS IoT makes the thing. Where that fails afterwards, the device comes back with another
certificate and is denied until an operator lets it: `fleetctl provisioning allow add SERIAL --reset`.

Settings (environment):
  TABLE                 the DynamoDB table; fleetctl-allow-list if not set
  SERIAL_PARAMETER      the parameter in which devices send their serial; SerialNumber if not set
  THING_NAME_PARAMETER  the parameter that is noted as thingName, where devices send one; ThingName if not set
  OWNER_PARAMETER       optional: the template's parameter that gets the entry's owner

Deploy (the function's role needs allow-list-hook-policy.json and AWSLambdaBasicExecutionRole):
  fleetctl templates show allow-list-hook.py > allow_list_hook.py && zip hook.zip allow_list_hook.py
  aws lambda create-function --function-name fleetctl-allow-list --runtime python3.12 --timeout 5 --memory-size 256 \\
    --handler allow_list_hook.handler --zip-file fileb://hook.zip --role ROLE_ARN \\
    --environment 'Variables={SERIAL_PARAMETER=SerialNumber}'
  aws lambda add-permission --function-name fleetctl-allow-list --statement-id TEMPLATE --action lambda:InvokeFunction \\
    --principal iot.amazonaws.com --source-account ACCOUNT \\
    --source-arn arn:aws:iot:REGION:ACCOUNT:provisioningtemplate/TEMPLATE
"""

import logging
import os
import re
import time
import unicodedata

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

log = logging.getLogger()
log.setLevel(logging.INFO)

# Two attempts and the pause between them take four seconds at most: AWS IoT waits for five.
QUICK = Config(connect_timeout=0.5, read_timeout=1, retries={"mode": "standard", "total_max_attempts": 2})
DYNAMODB = boto3.client("dynamodb", config=QUICK)
CERTIFICATE_ID = re.compile(r"[0-9a-fA-F]{64}")
THING_NAME = re.compile(r"[a-zA-Z0-9:_-]{1,128}")


def handler(event, context):
    serial = None
    try:
        serial = serial_of(event)
        entry = take(event, serial)
    except Exception as reason:  # A device that cannot be checked is a device that is denied.
        log.warning("denied %r: %s: %s", serial, type(reason).__name__, reason)
        return {"allowProvisioning": False}
    log.info("allowed %r with certificate %s", serial, event["certificateId"])
    answer = {"allowProvisioning": True}
    parameter, owner = os.environ.get("OWNER_PARAMETER"), entry.get("owner", {}).get("S")
    if parameter and owner:
        answer["parameterOverrides"] = {parameter: owner}
    return answer


def serial_of(event):
    name = os.environ.get("SERIAL_PARAMETER") or "SerialNumber"
    serial = event["parameters"].get(name)
    if not isinstance(serial, str) or not 1 <= len(serial.encode()) <= 2048:
        raise ValueError(f"the device sends no serial as {name}")
    # Such a one cannot be on the list: fleetctl puts none there.
    if serial != serial.strip() or any(unicodedata.category(c) == "Cc" for c in serial):
        raise ValueError("the serial has a control character, or a space at an end")
    return serial


def thing_name_of(event):
    """What is noted as thingName. A device says it: what is no thing's name is not kept, and its sender denied."""
    thing = event["parameters"].get(os.environ.get("THING_NAME_PARAMETER") or "ThingName")
    if thing in (None, ""):
        return None
    if not isinstance(thing, str) or not THING_NAME.fullmatch(thing):
        raise ValueError("the device sends a thing name that is none")
    return thing


def take(event, serial):
    certificate_id = event["certificateId"]
    thing = thing_name_of(event)
    if not CERTIFICATE_ID.fullmatch(certificate_id):
        raise ValueError("the event names no certificate")
    template = event["templateArn"].rpartition(":provisioningtemplate/")[2]
    now = int(time.time())
    update = "SET #status = :provisioned, certificateId = :id, provisionedAt = if_not_exists(provisionedAt, :at)"
    values = {
        ":pending": {"S": "pending"},
        ":provisioned": {"S": "provisioned"},
        ":id": {"S": certificate_id},
        ":template": {"S": template},
        ":at": {"S": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))},
        ":now": {"N": str(now)},
    }
    if thing:
        update += ", thingName = :thing"
        values[":thing"] = {"S": thing}
    try:
        answer = DYNAMODB.update_item(
            TableName=os.environ.get("TABLE") or "fleetctl-allow-list",
            Key={"serial": {"S": serial}},
            ConditionExpression="(#status = :pending OR (#status = :provisioned AND certificateId = :id))"
            " AND (attribute_not_exists(expiresAt) OR expiresAt > :now)"
            " AND (attribute_not_exists(#template) OR #template = :template)",
            UpdateExpression=update,
            ExpressionAttributeNames={"#status": "status", "#template": "template"},
            ExpressionAttributeValues=values,
            ReturnValues="ALL_NEW",
        )
    except ClientError as error:
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
        raise PermissionError("the allow list does not permit it") from None
    return answer.get("Attributes", {})
