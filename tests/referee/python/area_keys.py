"""AWS KMS: keys that sign. The signatures are judged by Python's `cryptography`."""

import base64
import hashlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils

KMS = "kms"

SYMMETRIC = "the material id of symmetric keys"
UNDOCUMENTED = {
    "CreateKey.KeyMetadata.CurrentKeyMaterialId": SYMMETRIC,
    "CreateKey.KeyMetadata.CustomKeyStoreId": "custom key stores are not answered",
    "CreateKey.KeyMetadata.CloudHsmClusterId": "custom key stores are not answered",
    "CreateKey.KeyMetadata.MacAlgorithms": "HMAC keys are not made",
    "CreateKey.KeyMetadata.MultiRegionConfiguration": "keys are of one Region",
    "CreateKey.KeyMetadata.XksKeyConfiguration": "custom key stores are not answered",
    "DescribeKey.KeyMetadata.CurrentKeyMaterialId": SYMMETRIC,
    "DescribeKey.KeyMetadata.MacAlgorithms": "HMAC keys are not made",
    "DescribeKey.KeyMetadata.MultiRegionConfiguration": "keys are of one Region",
}

HASHES = {"256": hashes.SHA256(), "384": hashes.SHA384(), "512": hashes.SHA512()}


def run(cli):
    keys = {}
    for spec in ("ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "RSA_2048"):
        made = cli.ok(KMS, "CreateKey", KeySpec=spec, KeyUsage="SIGN_VERIFY", Description=f"a {spec}")["KeyMetadata"]
        keys[spec] = made["KeyId"]
        cli.ok(KMS, "CreateAlias", AliasName=f"alias/{spec}", TargetKeyId=made["KeyId"])
        cli.ok(KMS, "DescribeKey", KeyId=made["Arn"])
        cli.ok(KMS, "DescribeKey", KeyId=made["Arn"].replace("key/" + made["KeyId"], f"alias/{spec}"))
        signatures(cli, spec)
    symmetric = cli.ok(KMS, "CreateKey")["KeyMetadata"]["KeyId"]
    encrypting = cli.ok(KMS, "CreateKey", KeySpec="RSA_2048", KeyUsage="ENCRYPT_DECRYPT")["KeyMetadata"]["KeyId"]
    cli.ok(KMS, "DescribeKey", KeyId=encrypting)
    cli.ok(KMS, "GetPublicKey", KeyId=encrypting)
    cli.ok(KMS, "CreateAlias", AliasName="alias/second", TargetKeyId=keys["RSA_2048"])
    cli.pages(KMS, "ListKeys", at_least=6)
    cli.pages(KMS, "ListAliases", at_least=5)
    cli.pages(KMS, "ListAliases", at_least=2, KeyId=keys["RSA_2048"])
    refusals(cli, keys, symmetric, encrypting)
    cli.child(KMS, "ListKeys")
    cli.child(KMS, "GetPublicKey", KeyId="alias/RSA_2048")


def signatures(cli, spec):
    public = cli.ok(KMS, "GetPublicKey", KeyId=f"alias/{spec}")
    key = serialization.load_der_public_key(base64.b64decode(public["PublicKey"]))
    message = "a message of the referee"
    for algorithm in public["SigningAlgorithms"]:
        size = algorithm[-3:]
        raw = sign(cli, spec, algorithm, message, "RAW")
        judge(key, algorithm, raw, message.encode(), HASHES[size])
        # The CLI takes a blob as text; a digest that is text by chance is as good as any.
        digest = hashlib.new("sha" + size, message.encode()).hexdigest()[: int(size) // 8]
        signed = sign(cli, spec, algorithm, digest, "DIGEST")
        judge(key, algorithm, signed, digest.encode(), utils.Prehashed(HASHES[size]))


def sign(cli, spec, algorithm, message, kind):
    answer = cli.ok(KMS, "Sign", KeyId=f"alias/{spec}", Message=message, MessageType=kind, SigningAlgorithm=algorithm)
    return base64.b64decode(answer["Signature"])


def judge(key, algorithm, signature, message, kind):
    if algorithm.startswith("ECDSA"):
        key.verify(signature, message, ec.ECDSA(kind))
    elif "PKCS1" in algorithm:
        key.verify(signature, message, padding.PKCS1v15(), kind)
    else:
        digest = HASHES[algorithm[-3:]]
        key.verify(signature, message, padding.PSS(padding.MGF1(digest), digest.digest_size), kind)


def refusals(cli, keys, symmetric, encrypting):
    fails = cli.fails
    missing = "1234abcd-12ab-34cd-56ef-1234567890ab"
    for operation in ("DescribeKey", "GetPublicKey", "ScheduleKeyDeletion"):
        fails("NotFoundException", KMS, operation, KeyId=missing)
    fails("NotFoundException", KMS, "DescribeKey", KeyId="alias/missing")
    fails("NotFoundException", KMS, "DescribeKey", KeyId=f"arn:aws:kms:sa-east-1:111111111111:key/{missing}")
    fails("InvalidArnException", KMS, "DescribeKey", KeyId="arn:aws:s3:::bucket")
    fails("NotFoundException", KMS, "CreateAlias", AliasName="alias/new", TargetKeyId=missing)
    fails("AlreadyExistsException", KMS, "CreateAlias", AliasName="alias/second", TargetKeyId=symmetric)
    fails("ValidationException", KMS, "CreateAlias", AliasName="second", TargetKeyId=symmetric)
    fails("ValidationException", KMS, "CreateKey", KeySpec="ECC_NIST_P256")
    fails("ValidationException", KMS, "CreateKey", KeySpec="ECC_NIST_P256", KeyUsage="ENCRYPT_DECRYPT")
    fails("UnsupportedOperationException", KMS, "CreateKey", KeySpec="HMAC_256", KeyUsage="GENERATE_VERIFY_MAC")
    fails("UnsupportedOperationException", KMS, "GetPublicKey", KeyId=symmetric)
    fails("InvalidMarkerException", KMS, "ListKeys", Marker="bogus")

    def sign(expected, key, **more):
        params = {"Message": "a" * 32, "MessageType": "DIGEST", "SigningAlgorithm": "ECDSA_SHA_256", **more}
        fails(expected, KMS, "Sign", KeyId=key, **params)

    p256 = keys["ECC_NIST_P256"]
    sign("NotFoundException", missing)
    sign("InvalidKeyUsageException", symmetric)
    sign("InvalidKeyUsageException", encrypting, SigningAlgorithm="RSASSA_PKCS1_V1_5_SHA_256")
    sign("InvalidKeyUsageException", p256, SigningAlgorithm="ECDSA_SHA_384")
    sign("ValidationException", p256, Message="short")
    sign("DryRunOperationException", p256, DryRun=True)
    fails("ValidationException", KMS, "ScheduleKeyDeletion", KeyId=p256, PendingWindowInDays=6)
    cli.ok(KMS, "ScheduleKeyDeletion", KeyId=p256, PendingWindowInDays=7)
    state = cli.ok(KMS, "DescribeKey", KeyId=p256)["KeyMetadata"]["KeyState"]
    if state != "PendingDeletion":
        cli.problems.append(f"a key that is to be deleted is {state}")
    sign("KMSInvalidStateException", p256)
    fails("KMSInvalidStateException", KMS, "GetPublicKey", KeyId=p256)
    fails("KMSInvalidStateException", KMS, "ScheduleKeyDeletion", KeyId=p256)
