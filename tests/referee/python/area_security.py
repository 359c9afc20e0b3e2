"""CA certificates with real proofs of possession, certificates, policies, principals, endpoint and registration code."""

import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

IOT = "iot"
PEM = serialization.Encoding.PEM
POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}'
TEMPLATE = """{"Parameters": {"AWS::IoT::Certificate::Id": {"Type": "String"}}, "Resources": {"certificate": {
    "Type": "AWS::IoT::Certificate",
    "Properties": {"CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "Status": "ACTIVE"}}}}"""
OTHER = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Publish","Resource":"*"}]}'


class Authority:
    """A CA of our own."""

    def __init__(self, name):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.certificate = self.sign(self.name, self.key.public_key(), True)
        self.pem = self.certificate.public_bytes(PEM).decode()

    def sign(self, subject, key, authority):
        now = datetime.datetime.now(datetime.timezone.utc)
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(key)
        builder = builder.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
        builder = builder.not_valid_after(now + datetime.timedelta(days=365))
        builder = builder.add_extension(x509.BasicConstraints(ca=authority, path_length=None), True)
        return builder.sign(self.key, hashes.SHA256())

    def device(self, name):
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        return self.sign(subject, key.public_key(), False).public_bytes(PEM).decode()


def request(name):
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return x509.CertificateSigningRequestBuilder().subject_name(subject).sign(key, hashes.SHA256()).public_bytes(PEM).decode()


def run(cli):
    endpoint(cli)
    authority, ids = authorities(cli)
    arns = certificates(cli, authority, ids[0])
    transfers(cli, authority, ids[0])
    policies(cli, arns)
    principals(cli, arns)
    settling(cli, arns)
    deletions(cli, ids, arns)


def endpoint(cli):
    for kind in ("iot:Data-ATS", "iot:CredentialProvider", "iot:Jobs", "iot:Data"):
        cli.ok(IOT, "DescribeEndpoint", endpointType=kind)
    cli.ok(IOT, "DescribeEndpoint")
    cli.fails("InvalidRequestException", IOT, "DescribeEndpoint", endpointType="iot:Nothing")
    cli.ok(IOT, "UpdateEventConfigurations", eventConfigurations={"THING": {"Enabled": True}, "JOB": {"Enabled": False}})
    events = cli.ok(IOT, "DescribeEventConfigurations")["eventConfigurations"]
    if events.get("THING") != {"Enabled": True}:
        cli.problems.append(f"UpdateEventConfigurations leaves {events}")
    code = cli.ok(IOT, "GetRegistrationCode")["registrationCode"]
    if code != cli.ok(IOT, "GetRegistrationCode")["registrationCode"]:
        cli.problems.append("GetRegistrationCode gives another code each time")
    cli.ok(IOT, "DeleteRegistrationCode")
    if code == cli.ok(IOT, "GetRegistrationCode")["registrationCode"]:
        cli.problems.append("DeleteRegistrationCode keeps the code")


def authorities(cli):
    code = cli.ok(IOT, "GetRegistrationCode")["registrationCode"]
    first = Authority("first")
    role = f"arn:aws:iam::{cli.admin('ready')['account']}:role/provision"
    answer = cli.ok(IOT, "RegisterCACertificate", caCertificate=first.pem, verificationCertificate=first.device(code),
                    setAsActive=True, allowAutoRegistration=True, tags=[{"Key": "a", "Value": "b"}],
                    registrationConfig={"templateBody": TEMPLATE, "roleArn": role})
    ids = [answer["certificateId"]]
    for number in range(5):
        more = Authority(f"more-{number}")
        answer = cli.ok(IOT, "RegisterCACertificate", caCertificate=more.pem, certificateMode="SNI_ONLY")
        ids.append(answer["certificateId"])
    cli.ok(IOT, "DescribeCACertificate", certificateId=ids[0])
    cli.ok(IOT, "DescribeCACertificate", certificateId=ids[1])
    cli.ok(IOT, "UpdateCACertificate", certificateId=ids[1], newStatus="ACTIVE", newAutoRegistrationStatus="ENABLE")
    cli.pages(IOT, "ListCACertificates", at_least=6)
    cli.pages(IOT, "ListCACertificates", at_least=6, ascendingOrder=True)
    fails, wrong = cli.fails, Authority("wrong")
    register = "RegisterCACertificate"
    fails("RegistrationCodeValidationException", IOT, register, caCertificate=wrong.pem,
          verificationCertificate=wrong.device("0" * 64))
    fails("CertificateValidationException", IOT, register, caCertificate=wrong.pem,
          verificationCertificate=first.device(code))
    fails("CertificateValidationException", IOT, register, caCertificate=wrong.device("leaf"), certificateMode="SNI_ONLY")
    fails("InvalidRequestException", IOT, register, caCertificate=wrong.pem)
    fails("InvalidRequestException", IOT, register, caCertificate=wrong.pem, certificateMode="SNI_ONLY",
          verificationCertificate=wrong.device(code))
    fails("ResourceAlreadyExistsException", IOT, register, caCertificate=first.pem,
          verificationCertificate=first.device(code))
    missing = "0" * 64
    for operation, more in (("DescribeCACertificate", {}), ("UpdateCACertificate", {"newStatus": "ACTIVE"}),
                            ("DeleteCACertificate", {})):
        fails("ResourceNotFoundException", IOT, operation, certificateId=missing, **more)
    fails("CertificateStateException", IOT, "DeleteCACertificate", certificateId=ids[0])
    fails("InvalidRequestException", IOT, "ListCACertificates", marker="bogus")
    return first, ids


def certificates(cli, authority, authority_id):
    arns = []
    for number in range(3):
        answer = cli.ok(IOT, "RegisterCertificate", certificatePem=authority.device(f"device-{number}"),
                        caCertificatePem=authority.pem, status="ACTIVE")
        arns.append(answer["certificateArn"])
    for number in range(2):
        arns.append(cli.ok(IOT, "RegisterCertificate", certificatePem=authority.device(f"late-{number}"))["certificateArn"])
    stranger = Authority("stranger")
    pem = stranger.device("alone")
    arns.append(cli.ok(IOT, "RegisterCertificateWithoutCA", certificatePem=pem, status="ACTIVE")["certificateArn"])
    arns.append(cli.ok(IOT, "CreateCertificateFromCsr", certificateSigningRequest=request("csr"), setAsActive=True)["certificateArn"])
    arns.append(cli.ok(IOT, "CreateKeysAndCertificate", setAsActive=True)["certificateArn"])
    ids = [arn.rsplit("/", 1)[1] for arn in arns]
    requested(cli)
    for number in (0, 5, 6, 7):
        cli.ok(IOT, "DescribeCertificate", certificateId=ids[number])
    cli.ok(IOT, "UpdateCertificate", certificateId=ids[3], newStatus="ACTIVE")
    cli.pages(IOT, "ListCertificates", at_least=8)
    cli.pages(IOT, "ListCertificates", at_least=8, ascendingOrder=True)
    cli.pages(IOT, "ListCertificatesByCA", caCertificateId=authority_id, at_least=5)
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "RegisterCertificateWithoutCA", certificatePem=pem)
    fails("CertificateValidationException", IOT, "RegisterCertificate", certificatePem=stranger.device("x"),
          caCertificatePem=authority.pem)
    garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    fails("CertificateValidationException", IOT, "RegisterCertificateWithoutCA", certificatePem=garbage)
    fails("InvalidRequestException", IOT, "CreateCertificateFromCsr", certificateSigningRequest=garbage)
    missing = "0" * 64
    fails("ResourceNotFoundException", IOT, "DescribeCertificate", certificateId=missing)
    fails("ResourceNotFoundException", IOT, "UpdateCertificate", certificateId=missing, newStatus="ACTIVE")
    fails("ResourceNotFoundException", IOT, "DeleteCertificate", certificateId=missing)
    fails("CertificateStateException", IOT, "DeleteCertificate", certificateId=ids[0])
    fails("InvalidRequestException", IOT, "UpdateCertificate", certificateId=ids[0], newStatus="NOTHING")
    fails("InvalidRequestException", IOT, "ListCertificates", pageSize=251)
    return arns


def requested(cli):
    """One request makes another certificate each time; the newest is listed first unless asked otherwise."""
    csr = request("again")
    cli.admin("clock", {"advanceSeconds": 5})
    one = cli.ok(IOT, "CreateCertificateFromCsr", certificateSigningRequest=csr)
    cli.admin("clock", {"advanceSeconds": 5})
    two = cli.ok(IOT, "CreateCertificateFromCsr", certificateSigningRequest=csr, setAsActive=True)
    if one["certificateId"] == two["certificateId"]:
        cli.problems.append("CreateCertificateFromCsr gives the same certificate for the same request")
    created = []
    for made, status in ((one, "INACTIVE"), (two, "ACTIVE")):
        key = x509.load_pem_x509_certificate(made["certificatePem"].encode()).public_key()
        if key != x509.load_pem_x509_csr(csr.encode()).public_key():
            cli.problems.append("CreateCertificateFromCsr signs another key")
        shown = cli.ok(IOT, "DescribeCertificate", certificateId=made["certificateId"])["certificateDescription"]
        if (shown["status"], shown["certificatePem"]) != (status, made["certificatePem"]):
            cli.problems.append(f"CreateCertificateFromCsr makes {shown}")
        created.append(shown["creationDate"])
    if not created[0] < created[1]:
        cli.problems.append(f"the certificates were created at {created}")
    newest = cli.ok(IOT, "ListCertificates")["certificates"]
    oldest = cli.ok(IOT, "ListCertificates", ascendingOrder=True)["certificates"]
    wanted = [two["certificateId"], one["certificateId"]]
    if [c["certificateId"] for c in newest[:2]] != wanted or [c["certificateId"] for c in oldest[-2:]] != wanted[::-1]:
        cli.problems.append("ListCertificates does not order by creation")
    if [c["creationDate"] for c in newest[:2]] != created[::-1]:
        cli.problems.append("ListCertificates gives another creationDate than DescribeCertificate")


def settling(cli, arns):
    """A detached principal counts for a while, for the thing and for the certificate."""
    arn = cli.ok(IOT, "CreateKeysAndCertificate")["certificateArn"]
    device = arn.rsplit("/", 1)[1]
    cli.ok(IOT, "CreateThing", thingName="settling")
    cli.ok(IOT, "AttachThingPrincipal", thingName="settling", principal=arn)
    cli.ok(IOT, "AttachPolicy", policyName="policy-1", target=arn)
    cli.admin("registry", {"detachSeconds": 3})
    cli.ok(IOT, "DetachThingPrincipal", thingName="settling", principal=arn)
    if cli.ok(IOT, "ListPrincipalThings", principal=arn)["things"]:
        cli.problems.append("ListPrincipalThings names a detached thing")
    cli.fails("InvalidRequestException", IOT, "DeleteThing", thingName="settling")
    cli.fails("DeleteConflictException", IOT, "DeleteCertificate", certificateId=device, forceDelete=True)
    cli.admin("clock", {"advanceSeconds": 4})
    cli.ok(IOT, "DeleteThing", thingName="settling")
    cli.fails("DeleteConflictException", IOT, "DeleteCertificate", certificateId=device)
    cli.ok(IOT, "DetachPolicy", policyName="policy-1", target=arn)
    if cli.ok(IOT, "ListAttachedPolicies", target=arn)["policies"]:
        cli.problems.append("ListAttachedPolicies names a detached policy")
    cli.ok(IOT, "DeleteCertificate", certificateId=device)
    cli.admin("registry", {"detachSeconds": 0})


def transfers(cli, authority, authority_id):
    """Certificates that go to another account, and those that come back."""
    here = cli.ok("sts", "GetCallerIdentity")["Account"]
    there = next(account for account in sorted(cli.admin("roles")) if account != here)
    fails = cli.fails
    move = "TransferCertificate"
    ids = []
    for number in range(6):
        pem = authority.device(f"gift-{number}")
        ids.append(cli.ok(IOT, "RegisterCertificate", certificatePem=pem, caCertificatePem=authority.pem)["certificateId"])
    cli.ok(IOT, "UpdateCertificate", certificateId=ids[0], newStatus="ACTIVE")
    fails("CertificateStateException", IOT, move, certificateId=ids[0], targetAwsAccount=there)
    cli.ok(IOT, "UpdateCertificate", certificateId=ids[0], newStatus="INACTIVE")
    arn = f"arn:aws:iot:{cli.session.get_config_variable('region')}:{here}:cert/{ids[0]}"
    cli.ok(IOT, "CreatePolicy", policyName="in-the-way", policyDocument=POLICY)
    cli.ok(IOT, "AttachPolicy", policyName="in-the-way", target=arn)
    fails("TransferConflictException", IOT, move, certificateId=ids[0], targetAwsAccount=there)
    cli.ok(IOT, "DetachPolicy", policyName="in-the-way", target=arn)
    cli.ok(IOT, "DeletePolicy", policyName="in-the-way")
    fails("ResourceNotFoundException", IOT, move, certificateId="0" * 64, targetAwsAccount=there)
    fails("InvalidRequestException", IOT, "CancelCertificateTransfer", certificateId=ids[0])
    for device in ids:
        moved = cli.ok(IOT, move, certificateId=device, targetAwsAccount=there, transferMessage="a gift")
        if moved["transferredCertificateArn"].split(":")[4] != there:
            cli.problems.append(f"TransferCertificate gives {moved}")
    fails("CertificateStateException", IOT, move, certificateId=ids[0], targetAwsAccount=there)
    cli.pages(IOT, "ListOutgoingCertificates", at_least=6)
    cli.pages(IOT, "ListOutgoingCertificates", at_least=6, ascendingOrder=True)
    cli.ok(IOT, "CancelCertificateTransfer", certificateId=ids[5])
    cli.enter(there)
    cli.pages(IOT, "ListCertificates", at_least=5)
    cli.ok(IOT, "AcceptCertificateTransfer", certificateId=ids[0], setAsActive=True)
    cli.ok(IOT, "AcceptCertificateTransfer", certificateId=ids[1])
    cli.ok(IOT, "RejectCertificateTransfer", certificateId=ids[2], rejectReason="not wanted")
    fails("TransferAlreadyCompletedException", IOT, "AcceptCertificateTransfer", certificateId=ids[0])
    fails("TransferAlreadyCompletedException", IOT, "RejectCertificateTransfer", certificateId=ids[1])
    fails("ResourceNotFoundException", IOT, "AcceptCertificateTransfer", certificateId=ids[5])
    states(cli, ids, ["ACTIVE", "INACTIVE", None, "PENDING_TRANSFER", "PENDING_TRANSFER", None], here)
    cli.leave()
    states(cli, ids, [None, None, "INACTIVE", None, None, "INACTIVE"], None)
    fails("TransferAlreadyCompletedException", IOT, "CancelCertificateTransfer", certificateId=ids[0])
    rejected = cli.ok(IOT, "DescribeCertificate", certificateId=ids[2])["certificateDescription"]["transferData"]
    if rejected.get("rejectReason") != "not wanted" or rejected.get("transferMessage") != "a gift":
        cli.problems.append(f"a rejected transfer leaves {rejected}")
    listed = cli.ok(IOT, "ListCertificatesByCA", caCertificateId=authority_id, pageSize=250)["certificates"]
    if {c["certificateId"] for c in listed} & set(ids) != {ids[2], ids[5]}:
        cli.problems.append("ListCertificatesByCA lists certificates that were given away")


def states(cli, ids, wanted, previous):
    listed = {c["certificateId"]: c["status"] for c in cli.ok(IOT, "ListCertificates", pageSize=250)["certificates"]}
    found = [listed.get(device) for device in ids]
    if found != wanted:
        cli.problems.append(f"after the transfers the states are {found}")
    for device in (device for device, status in zip(ids, wanted) if status):
        shown = cli.ok(IOT, "DescribeCertificate", certificateId=device)["certificateDescription"]
        if shown.get("previousOwnedBy") != previous or "transferDate" not in shown["transferData"]:
            cli.problems.append(f"DescribeCertificate of a transferred certificate gives {shown}")


def policies(cli, arns):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    for number in range(1, 7):
        ok("CreatePolicy", policyName=f"policy-{number}", policyDocument=POLICY, tags=[{"Key": "a", "Value": "b"}])
    ok("CreatePolicy", policyName="odd+name@a.b,c=d", policyDocument=POLICY)
    ok("GetPolicy", policyName="policy-1")
    ok("GetPolicy", policyName="odd+name@a.b,c=d")
    ok("CreatePolicyVersion", policyName="policy-1", policyDocument=OTHER, setAsDefault=True)
    for _ in range(3):
        ok("CreatePolicyVersion", policyName="policy-1", policyDocument=OTHER)
    versions = ok("ListPolicyVersions", policyName="policy-1")["policyVersions"]
    if len(versions) != 5 or [v["versionId"] for v in versions if v["isDefaultVersion"]] != ["2"]:
        cli.problems.append(f"the versions are {versions}")
    ok("GetPolicyVersion", policyName="policy-1", policyVersionId="1")
    ok("SetDefaultPolicyVersion", policyName="policy-1", policyVersionId="3")
    ok("DeletePolicyVersion", policyName="policy-1", policyVersionId="1")
    cli.pages(IOT, "ListPolicies", at_least=7)
    cli.pages(IOT, "ListPolicies", at_least=7, ascendingOrder=True)
    for arn in arns[:6]:
        ok("AttachPolicy", policyName="policy-1", target=arn)
    for number in range(2, 7):
        ok("AttachPolicy", policyName=f"policy-{number}", target=arns[0])
    ok("AttachPolicy", policyName="policy-1", target=arns[0])
    cli.pages(IOT, "ListAttachedPolicies", target=arns[0], at_least=6)
    ok("ListAttachedPolicies", target=arns[0], recursive=True)
    cli.pages(IOT, "ListTargetsForPolicy", policyName="policy-1", at_least=6)
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreatePolicy", policyName="policy-1", policyDocument=POLICY)
    fails("MalformedPolicyException", IOT, "CreatePolicy", policyName="x", policyDocument="not json")
    fails("InvalidRequestException", IOT, "CreatePolicy", policyName="no spaces", policyDocument=POLICY)
    ok("CreatePolicyVersion", policyName="policy-1", policyDocument=OTHER)
    fails("VersionsLimitExceededException", IOT, "CreatePolicyVersion", policyName="policy-1", policyDocument=OTHER)
    fails("DeleteConflictException", IOT, "DeletePolicy", policyName="policy-1")
    fails("DeleteConflictException", IOT, "DeletePolicyVersion", policyName="policy-1", policyVersionId="3")
    fails("MalformedPolicyException", IOT, "CreatePolicyVersion", policyName="policy-2", policyDocument="{}")
    for operation, more in (("GetPolicy", {}), ("DeletePolicy", {}), ("ListPolicyVersions", {}),
                            ("ListTargetsForPolicy", {}), ("CreatePolicyVersion", {"policyDocument": POLICY}),
                            ("GetPolicyVersion", {"policyVersionId": "1"}),
                            ("SetDefaultPolicyVersion", {"policyVersionId": "1"}),
                            ("DeletePolicyVersion", {"policyVersionId": "1"}), ("AttachPolicy", {"target": arns[0]})):
        fails("ResourceNotFoundException", IOT, operation, policyName="missing", **more)
    fails("ResourceNotFoundException", IOT, "GetPolicyVersion", policyName="policy-1", policyVersionId="99")
    fails("ResourceNotFoundException", IOT, "AttachPolicy", policyName="policy-1", target=arns[0][:-64] + "0" * 64)


def principals(cli, arns):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    for number in range(1, 7):
        ok("CreateThing", thingName=f"thing-{number}")
        ok("AttachThingPrincipal", thingName=f"thing-{number}", principal=arns[0])
    ok("CreateThing", thingName="single")
    ok("AttachThingPrincipal", thingName="single", principal=arns[7], thingPrincipalType="EXCLUSIVE_THING")
    for arn in arns[1:6]:
        ok("AttachThingPrincipal", thingName="thing-1", principal=arn)
    cli.pages(IOT, "ListThingPrincipals", thingName="thing-1", at_least=6)
    cli.pages(IOT, "ListThingPrincipalsV2", thingName="thing-1", at_least=6)
    cli.pages(IOT, "ListPrincipalThings", principal=arns[0], at_least=6)
    cli.pages(IOT, "ListPrincipalThingsV2", principal=arns[0], at_least=6)
    ok("ListPrincipalThingsV2", principal=arns[7], thingPrincipalType="EXCLUSIVE_THING")
    fails = cli.fails
    missing = arns[0][:-64] + "0" * 64
    fails("InvalidRequestException", IOT, "AttachThingPrincipal", thingName="thing-1", principal=arns[7])
    fails("ResourceNotFoundException", IOT, "AttachThingPrincipal", thingName="missing", principal=arns[0])
    fails("ResourceNotFoundException", IOT, "AttachThingPrincipal", thingName="thing-1", principal=missing)
    fails("ResourceNotFoundException", IOT, "DetachThingPrincipal", thingName="missing", principal=arns[0])
    fails("ResourceNotFoundException", IOT, "ListThingPrincipals", thingName="missing")
    fails("ResourceNotFoundException", IOT, "ListThingPrincipalsV2", thingName="missing")
    fails("ResourceNotFoundException", IOT, "ListPrincipalThings", principal=missing)
    fails("ResourceNotFoundException", IOT, "ListPrincipalThingsV2", principal=missing)
    fails("InvalidRequestException", IOT, "DeleteThing", thingName="thing-1")


def deletions(cli, ids, arns):
    single = arns[7].rsplit("/", 1)[1]
    cli.ok(IOT, "UpdateCertificate", certificateId=single, newStatus="INACTIVE")
    cli.fails("DeleteConflictException", IOT, "DeleteCertificate", certificateId=single)
    cli.ok(IOT, "DetachThingPrincipal", thingName="single", principal=arns[7])
    cli.ok(IOT, "DeleteCertificate", certificateId=single)
    cli.fails("ResourceNotFoundException", IOT, "DescribeCertificate", certificateId=single)
    cli.ok(IOT, "DetachPolicy", policyName="policy-6", target=arns[0])
    cli.ok(IOT, "DeletePolicy", policyName="policy-6")
    held = arns[5].rsplit("/", 1)[1]
    cli.ok(IOT, "DetachThingPrincipal", thingName="thing-1", principal=arns[5])
    cli.ok(IOT, "UpdateCertificate", certificateId=held, newStatus="REVOKED")
    cli.fails("DeleteConflictException", IOT, "DeleteCertificate", certificateId=held)
    cli.ok(IOT, "DeleteCertificate", certificateId=held, forceDelete=True)
    cli.ok(IOT, "UpdateCACertificate", certificateId=ids[1], newStatus="INACTIVE")
    cli.ok(IOT, "DeleteCACertificate", certificateId=ids[1])
    cli.fails("ResourceNotFoundException", IOT, "DescribeCACertificate", certificateId=ids[1])
