"""Activates a device certificate that AWS IoT registered on the device's first connection (just-in-time registration).

Called by a topic rule on $aws/events/certificates/registered/<CA id>. AWS IoT publishes that event again each time the
device tries to connect, so everything here can be done twice: what is so already is left alone, and the certificate is
activated last, so that no device is ever active without its thing and its policy.

Settings (environment):
  CA_IDS       ids of the CAs whose devices are activated, separated by commas; `*` is any
  POLICY_NAME  the policy that the certificate gets
  THING_TYPE   optional: the thing type of new things
  ALLOW_TABLE  optional: a DynamoDB table (`fleetctl provisioning allow`) that must have the serial, pending
  SERIAL_FROM  what the serial is in the certificate's subject: CN (default) or serialNumber

The thing is named by the certificate's common name. A thing that has another certificate already is refused: replacing
one is for an operator to decide. Of two certificates with one name that come at once each looks again once it is
attached, and steps back where it is not alone; where both step back, the devices try again. With the allow list exactly
one gets the serial. What is left open: AWS IoT's lists may be a moment behind, so without the list, and with serials
that are not the names, two that are attached within that moment can both stay; and a status that somebody sets between
the last look and the activation, milliseconds later, is overwritten, because UpdateCertificate takes no condition.

Refusals are answered and logged, failures are raised, so that Lambda tries again.
"""

import base64
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

QUICK = Config(connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 4})
IOT = boto3.client("iot", config=QUICK)
CERTIFICATE_ID = re.compile(r"[0-9a-f]{64}")
THING_NAME = re.compile(r"[a-zA-Z0-9:_-]{1,128}")
OIDS = {b"\x55\x04\x03": "CN", b"\x55\x04\x05": "serialNumber"}


class Refused(Exception):
    """The device is not to be activated, and trying again does not change that."""


def handler(event, context):
    certificate_id = str(event.get("certificateId", ""))
    try:
        if not CERTIFICATE_ID.fullmatch(certificate_id):
            raise Refused("the event names no certificate")
        answer = activate(certificate_id)
    except Refused as reason:
        answer = {"certificateId": certificate_id, "activated": False, "reason": str(reason)}
    log.info("%s", answer)
    return answer


def activate(certificate_id):
    # The registry is believed, not the event.
    try:
        found = IOT.describe_certificate(certificateId=certificate_id)["certificateDescription"]
    except IOT.exceptions.ResourceNotFoundException:
        raise Refused("there is no such certificate") from None
    ca = found.get("caCertificateId")
    allowed = [one.strip() for one in os.environ.get("CA_IDS", "").split(",") if one.strip()]
    if not ca or (ca not in allowed and "*" not in allowed):
        raise Refused(f"the CA {ca} is not among those whose devices are activated")
    if found["status"] == "ACTIVE":
        return {"certificateId": certificate_id, "activated": False, "reason": "it is active already"}
    if found["status"] != "PENDING_ACTIVATION":
        raise Refused(f"its status is {found['status']}, and somebody has decided that")
    subject = subject_of(found["certificatePem"])
    thing = subject.get("CN", "")
    if not THING_NAME.fullmatch(thing):
        raise Refused(f"its common name {thing!r} is no thing name")
    arn = found["certificateArn"]
    attached = principals(thing)
    alone(thing, arn, attached)
    take_from_allow_list(subject, certificate_id, thing)
    make_thing(thing)
    IOT.attach_thing_principal(thingName=thing, principal=arn)
    try:
        alone(thing, arn, principals(thing))
    except Refused:
        # What was there before this call is not this function's to take off.
        if arn not in attached:
            IOT.detach_thing_principal(thingName=thing, principal=arn)
        raise
    IOT.attach_policy(policyName=os.environ["POLICY_NAME"], target=arn)
    # Somebody may have decided otherwise meanwhile; a revocation must not be overwritten.
    status = IOT.describe_certificate(certificateId=certificate_id)["certificateDescription"]["status"]
    if status != "PENDING_ACTIVATION":
        raise Refused(f"its status became {status} while it was activated")
    IOT.update_certificate(certificateId=certificate_id, newStatus="ACTIVE")
    return {"certificateId": certificate_id, "activated": True, "thingName": thing}


def alone(thing, arn, attached):
    others = attached - {arn}
    if others:
        raise Refused(f"the thing {thing} has another certificate: {sorted(others)[0]}")


def principals(thing):
    try:
        pages = IOT.get_paginator("list_thing_principals").paginate(thingName=thing)
        return {arn for page in pages for arn in page.get("principals", [])}
    except IOT.exceptions.ResourceNotFoundException:
        return set()


def make_thing(name):
    type_name = os.environ.get("THING_TYPE")
    try:
        IOT.create_thing(thingName=name, **({"thingTypeName": type_name} if type_name else {}))
    except IOT.exceptions.ResourceAlreadyExistsException:
        # It was made before, with attributes or of another type.
        pass


def take_from_allow_list(subject, certificate_id, thing):
    table = os.environ.get("ALLOW_TABLE")
    if not table:
        return
    serial = subject.get(os.environ.get("SERIAL_FROM") or "CN", "")
    if not serial:
        raise Refused("its subject has no serial")
    # Such a one cannot be on the list: fleetctl puts none there.
    if len(serial.encode()) > 2048 or serial != serial.strip() or any(unicodedata.category(c) == "Cc" for c in serial):
        raise Refused("its serial is too long, or has a control character or a space at an end")
    now = int(time.time())
    try:
        boto3.client("dynamodb", config=QUICK).update_item(
            TableName=table,
            Key={"serial": {"S": serial}},
            # One that only a provisioning template may use is not for this function.
            ConditionExpression="attribute_exists(serial) AND attribute_not_exists(#template)"
            " AND (attribute_not_exists(expiresAt) OR expiresAt > :now)"
            " AND (#status = :pending OR (#status = :provisioned AND certificateId = :id))",
            UpdateExpression="SET #status = :provisioned, certificateId = :id, thingName = :thing,"
            " provisionedAt = if_not_exists(provisionedAt, :at)",
            ExpressionAttributeNames={"#status": "status", "#template": "template"},
            ExpressionAttributeValues={
                ":pending": {"S": "pending"},
                ":provisioned": {"S": "provisioned"},
                ":id": {"S": certificate_id},
                ":thing": {"S": thing},
                ":at": {"S": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now))},
                ":now": {"N": str(now)},
            },
        )
    except ClientError as error:
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
        raise Refused(f"the allow list does not permit the serial {serial}") from None


def subject_of(pem):
    """The common name and serial number of a certificate's subject. Lambda's Python reads no certificates."""
    body = pem.split("-----BEGIN CERTIFICATE-----")[1].split("-----END CERTIFICATE-----")[0]
    certificate = next(elements(base64.b64decode(body)))[1]
    fields = [f for f in elements(next(elements(certificate))[1]) if f[0] != 0xA0]
    subject = {}
    # serial number, signature algorithm, issuer, validity, subject
    for _, part in elements(fields[4][1]):
        for _, pair in elements(part):
            (_, oid), (tag, value) = elements(pair)
            name = OIDS.get(oid)
            if name and name in subject:
                raise Refused(f"its subject has more than one {name}")
            if name:
                subject[name] = value.decode("utf-16-be" if tag == 0x1E else "utf-8", "replace")
    return subject


def elements(der):
    """Tag and content of each element in a piece of DER."""
    at = 0
    while at < len(der):
        tag, length = der[at], der[at + 1]
        at += 2
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(der[at : at + size], "big"), at + size
        yield tag, der[at : at + length]
        at += length
