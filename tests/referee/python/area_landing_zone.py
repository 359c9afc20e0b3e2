"""STS, Organizations, Service Catalog with Account Factory, and Service Quotas."""

ORG = "organizations"
CATALOG = "servicecatalog"
QUOTAS = "service-quotas"
STS = "sts"

# The examples show products that are CloudFormation templates; Account Factory is none.
TEMPLATE = "Account Factory is no CloudFormation template"
UNDOCUMENTED = {
    "DescribeProductAsAdmin.ProvisioningArtifactSummaries[].ProvisioningArtifactMetadata": TEMPLATE,
    "DescribeProductAsAdmin.Tags": "Control Tower's product has no tags",
    "DescribeProvisioningArtifact.Info": TEMPLATE,
    "DescribeProvisioningParameters.ConstraintSummaries": TEMPLATE,
    "DescribeProvisioningParameters.ProvisioningArtifactOutputKeys": TEMPLATE,
    "DescribeProvisioningParameters.ProvisioningArtifactOutputs": TEMPLATE,
    "DescribeProvisioningParameters.ProvisioningArtifactPreferences": "for stack sets only",
    "DescribeProvisioningParameters.TagOptions": "Control Tower's portfolio has no tag options",
    "DescribeProvisioningParameters.UsageInstructions": TEMPLATE,
    "GetAWSDefaultServiceQuota.Quota.UsageMetric": "request rates have no usage metric",
    "GetServiceQuota.Quota.UsageMetric": "request rates have no usage metric",
    "SearchProvisionedProducts.ProvisionedProducts[].Tags": "Control Tower's product has no tags",
    "TerminateProvisionedProduct.RecordDetail.LaunchRoleArn": TEMPLATE,
}


def run(cli):
    units = organization(cli)
    accounts(cli, units)
    factory(cli, units)
    identity(cli)
    quotas(cli)
    cli.child(STS, "GetCallerIdentity")
    cli.child(ORG, "DescribeOrganization")
    cli.child(CATALOG, "SearchProducts")


def organization(cli):
    def ok(operation, **params):
        return cli.ok(ORG, operation, **params)

    ok("DescribeOrganization")
    root = cli.pages(ORG, "ListRoots", at_least=1)[0]["Id"]
    tenants = [unit for unit in ok("ListOrganizationalUnitsForParent", ParentId=root)["OrganizationalUnits"]
               if unit["Name"] == "Tenants"][0]["Id"]
    units = {"root": root, "tenants": tenants}
    for number in range(1, 6):
        answer = ok("CreateOrganizationalUnit", ParentId=root, Name=f"Unit {number}", Tags=[{"Key": "a", "Value": "b"}])
        units[number] = answer["OrganizationalUnit"]["Id"]
    ok("UpdateOrganizationalUnit", OrganizationalUnitId=units[1], Name="Renamed")
    name = ok("DescribeOrganizationalUnit", OrganizationalUnitId=units[1])["OrganizationalUnit"]["Name"]
    if name != "Renamed":
        cli.problems.append(f"UpdateOrganizationalUnit leaves {name}")
    cli.pages(ORG, "ListOrganizationalUnitsForParent", ParentId=root, at_least=7)
    cli.pages(ORG, "ListChildren", ParentId=root, ChildType="ORGANIZATIONAL_UNIT", at_least=7)
    cli.pages(ORG, "ListParents", ChildId=units[1], at_least=1)
    fails = cli.fails
    nowhere = "ou-" + units[1].split("-")[1] + "-zzzzzzzz"
    fails("DuplicateOrganizationalUnitException", ORG, "CreateOrganizationalUnit", ParentId=root, Name="Unit 2")
    fails("DuplicateOrganizationalUnitException", ORG, "UpdateOrganizationalUnit", OrganizationalUnitId=units[1], Name="Unit 2")
    fails("ParentNotFoundException", ORG, "CreateOrganizationalUnit", ParentId=nowhere, Name="x")
    fails("OrganizationalUnitNotFoundException", ORG, "DescribeOrganizationalUnit", OrganizationalUnitId=nowhere)
    fails("OrganizationalUnitNotFoundException", ORG, "UpdateOrganizationalUnit", OrganizationalUnitId=nowhere, Name="x")
    for operation, more in (("ListOrganizationalUnitsForParent", {}), ("ListAccountsForParent", {}),
                            ("ListChildren", {"ChildType": "ACCOUNT"})):
        fails("ParentNotFoundException", ORG, operation, ParentId=nowhere, **more)
    fails("ChildNotFoundException", ORG, "ListParents", ChildId="999999999999")
    fails("InvalidInputException", ORG, "DescribeOrganizationalUnit", OrganizationalUnitId="nonsense")
    fails("InvalidInputException", ORG, "ListAccounts", NextToken="bogus")
    return units


def accounts(cli, units):
    def ok(operation, **params):
        return cli.ok(ORG, operation, **params)

    ids = []
    for number in range(1, 6):
        state = ok("CreateAccount", Email=f"made-{number}@tenant.example", AccountName=f"made {number}",
                   RoleName="OrganizationAccountAccessRole", IamUserAccessToBilling="ALLOW",
                   Tags=[{"Key": "fleetctl:tenant", "Value": f"made-{number}"}])["CreateAccountStatus"]
        if state["State"] != "IN_PROGRESS":
            cli.problems.append(f"CreateAccount begins as {state}")
        cli.admin("clock", {"advanceSeconds": 15})
        state = ok("DescribeCreateAccountStatus", CreateAccountRequestId=state["Id"])["CreateAccountStatus"]
        if state["State"] != "SUCCEEDED":
            cli.problems.append(f"CreateAccount ends as {state}")
        ids.append(state["AccountId"])
    taken = ok("CreateAccount", Email="made-1@tenant.example", AccountName="again")["CreateAccountStatus"]["Id"]
    cli.admin("clock", {"advanceSeconds": 15})
    state = ok("DescribeCreateAccountStatus", CreateAccountRequestId=taken)["CreateAccountStatus"]
    if state.get("FailureReason") != "EMAIL_ALREADY_EXISTS":
        cli.problems.append(f"a second account of an address ends as {state}")
    ok("DescribeAccount", AccountId=ids[0])
    cli.pages(ORG, "ListAccounts", at_least=8)
    cli.pages(ORG, "ListCreateAccountStatus", at_least=6)
    cli.pages(ORG, "ListCreateAccountStatus", States=["SUCCEEDED"], at_least=5)
    cli.pages(ORG, "ListAccountsForParent", ParentId=units["root"], at_least=6)
    cli.pages(ORG, "ListChildren", ParentId=units["root"], ChildType="ACCOUNT", at_least=6)
    ok("MoveAccount", AccountId=ids[0], SourceParentId=units["root"], DestinationParentId=units["tenants"])
    parent = ok("ListParents", ChildId=ids[0])["Parents"]
    if parent != [{"Id": units["tenants"], "Type": "ORGANIZATIONAL_UNIT"}]:
        cli.problems.append(f"MoveAccount leaves {parent}")
    ok("TagResource", ResourceId=ids[0], Tags=[{"Key": f"key-{n}", "Value": "value"} for n in range(4)])
    ok("UntagResource", ResourceId=ids[0], TagKeys=["key-0"])
    tags = {tag["Key"] for tag in ok("ListTagsForResource", ResourceId=ids[0])["Tags"]}
    if tags != {"fleetctl:tenant", "key-1", "key-2", "key-3"}:
        cli.problems.append(f"the tags are {tags}")
    ok("CloseAccount", AccountId=ids[4])
    cli.admin("clock", {"advanceSeconds": 60})
    status = ok("DescribeAccount", AccountId=ids[4])["Account"]["Status"]
    if status != "SUSPENDED":
        cli.problems.append(f"CloseAccount leaves {status}")
    fails, nobody = cli.fails, "999999999999"
    fails("AccountAlreadyClosedException", ORG, "CloseAccount", AccountId=ids[4])
    fails("AccountNotFoundException", ORG, "CloseAccount", AccountId=nobody)
    fails("AccountNotFoundException", ORG, "DescribeAccount", AccountId=nobody)
    fails("AccountNotFoundException", ORG, "MoveAccount", AccountId=nobody, SourceParentId=units["root"],
          DestinationParentId=units["tenants"])
    fails("SourceParentNotFoundException", ORG, "MoveAccount", AccountId=ids[1], SourceParentId=units[2],
          DestinationParentId=units["tenants"])
    fails("DuplicateAccountException", ORG, "MoveAccount", AccountId=ids[1], SourceParentId=units["root"],
          DestinationParentId=units["root"])
    fails("CreateAccountStatusNotFoundException", ORG, "DescribeCreateAccountStatus",
          CreateAccountRequestId="car-" + "0" * 32)
    fails("InvalidInputException", ORG, "CreateAccount", Email="no address", AccountName="x")
    for operation, more in (("ListTagsForResource", {}), ("TagResource", {"Tags": [{"Key": "a", "Value": "b"}]}),
                            ("UntagResource", {"TagKeys": ["a"]})):
        fails("TargetNotFoundException", ORG, operation, ResourceId=nobody, **more)


def request(product, artifact, unit, name, token=None):
    values = {"AccountName": name, "AccountEmail": f"{name}@tenant.example", "ManagedOrganizationalUnit": unit,
              "SSOUserEmail": f"{name}@tenant.example", "SSOUserFirstName": "Fleet", "SSOUserLastName": "Operator"}
    return {"ProductId": product, "ProvisioningArtifactId": artifact, "ProvisionedProductName": name,
            "ProvisionToken": token or f"token-{name}",
            "ProvisioningParameters": [{"Key": key, "Value": value} for key, value in values.items()]}


def factory(cli, units):
    def ok(operation, **params):
        return cli.ok(CATALOG, operation, **params)

    def pages(operation, key, at_least, **params):
        return cli.by_hand(CATALOG, operation, key, "PageSize", "PageToken", "NextPageToken", at_least, **params)

    product = pages("SearchProducts", "ProductViewSummaries", 1)[0]["ProductId"]
    ok("SearchProducts", Filters={"FullTextSearch": ["AWS Control Tower Account Factory"]})
    cli.pages(CATALOG, "SearchProductsAsAdmin", at_least=1)
    ok("DescribeProduct", Id=product)
    ok("DescribeProduct", Name="AWS Control Tower Account Factory")
    ok("DescribeProductAsAdmin", Id=product)
    artifacts = ok("ListProvisioningArtifacts", ProductId=product)["ProvisioningArtifactDetails"]
    artifact = [found for found in artifacts if found["Active"]][0]["Id"]
    ok("DescribeProvisioningArtifact", ProductId=product, ProvisioningArtifactId=artifact)
    path = cli.pages(CATALOG, "ListLaunchPaths", ProductId=product, at_least=1)[0]["Id"]
    ok("DescribeProvisioningParameters", ProductId=product, ProvisioningArtifactId=artifact, PathId=path)
    unit = f"Tenants ({units['tenants']})"
    for number in range(1, 6):
        record = ok("ProvisionProduct", PathId=path, **request(product, artifact, unit, f"vend-{number}"))["RecordDetail"]
        again = ok("ProvisionProduct", PathId=path, **request(product, artifact, unit, f"vend-{number}"))["RecordDetail"]
        if record["RecordId"] != again["RecordId"]:
            cli.problems.append("a token used twice gives two records")
        for _ in range(6):
            cli.admin("clock", {"advanceSeconds": 10})
            status = ok("DescribeRecord", Id=record["RecordId"])["RecordDetail"]["Status"]
            if status == "SUCCEEDED":
                break
        else:
            cli.problems.append(f"a vend ends as {status}")
    outputs = pages("GetProvisionedProductOutputs", "Outputs", 4, ProvisionedProductName="vend-1")
    account = {output["OutputKey"]: output["OutputValue"] for output in outputs}["AccountId"]
    cli.ok(ORG, "DescribeAccount", AccountId=account)
    detail = ok("DescribeProvisionedProduct", Name="vend-1")["ProvisionedProductDetail"]
    ok("DescribeProvisionedProduct", Id=detail["Id"])
    pages("SearchProvisionedProducts", "ProvisionedProducts", 5, AccessLevelFilter={"Key": "Account", "Value": "self"})
    ok("SearchProvisionedProducts", Filters={"SearchQuery": ["name:vend-1"]})
    cli.pages(CATALOG, "ListRecordHistory", at_least=5, AccessLevelFilter={"Key": "Account", "Value": "self"})
    ok("ListRecordHistory", SearchFilter={"Key": "provisionedproduct", "Value": detail["Id"]})
    other = f"Security ({security(cli, units)})"
    change = [{"Key": "ManagedOrganizationalUnit", "Value": other}]
    old = [{"Key": key, "UsePreviousValue": True} for key in ("AccountName", "AccountEmail", "SSOUserEmail",
                                                              "SSOUserFirstName", "SSOUserLastName")]
    ok("UpdateProvisionedProduct", ProvisionedProductName="vend-1", ProductId=product, ProvisioningArtifactId=artifact,
       ProvisioningParameters=change + old, UpdateToken="update-1")
    settle(cli, "vend-1")
    ok("TerminateProvisionedProduct", ProvisionedProductName="vend-5", TerminateToken="end-5")
    cli.admin("clock", {"advanceSeconds": 30})
    fails = cli.fails
    fails("ResourceNotFoundException", CATALOG, "DescribeProvisionedProduct", Name="vend-5")
    wrong = request(product, artifact, "Nowhere", "wrong")
    cli.admin("vend", {"next": "failed"})
    record = ok("ProvisionProduct", PathId=path, **request(product, artifact, unit, "doomed"))["RecordDetail"]["RecordId"]
    cli.admin("clock", {"advanceSeconds": 60})
    record = ok("DescribeRecord", Id=record)["RecordDetail"]
    if record["Status"] != "FAILED" or not record["RecordErrors"]:
        cli.problems.append(f"a vend ordered to fail ends as {record}")
    ok("DescribeProvisionedProduct", Name="doomed")
    ok("SearchProvisionedProducts")
    for operation in ("DescribeProduct", "DescribeProductAsAdmin"):
        fails("ResourceNotFoundException", CATALOG, operation, Id="prod-missing")
    for operation in ("ListLaunchPaths", "ListProvisioningArtifacts"):
        fails("ResourceNotFoundException", CATALOG, operation, ProductId="prod-missing")
    fails("ResourceNotFoundException", CATALOG, "DescribeProvisioningArtifact", ProductId=product,
          ProvisioningArtifactId="pa-missing")
    fails("ResourceNotFoundException", CATALOG, "DescribeProvisioningParameters", ProductId="prod-missing",
          ProvisioningArtifactId=artifact)
    fails("ResourceNotFoundException", CATALOG, "DescribeRecord", Id="rec-missing")
    fails("ResourceNotFoundException", CATALOG, "GetProvisionedProductOutputs", ProvisionedProductName="missing")
    fails("ResourceNotFoundException", CATALOG, "ProvisionProduct", **{**wrong, "ProductId": "prod-missing"})
    fails("ResourceNotFoundException", CATALOG, "TerminateProvisionedProduct", ProvisionedProductName="missing",
          TerminateToken="x")
    fails("ResourceNotFoundException", CATALOG, "UpdateProvisionedProduct", ProvisionedProductName="missing",
          UpdateToken="x")
    fails("InvalidParametersException", CATALOG, "ProvisionProduct",
          **request(product, artifact, unit, "vend-2", "another-token"))
    fails("InvalidParametersException", CATALOG, "DescribeProduct")
    fails("InvalidParametersException", CATALOG, "ListRecordHistory", PageToken="bogus")


def security(cli, units):
    found = cli.ok(ORG, "ListOrganizationalUnitsForParent", ParentId=units["root"])["OrganizationalUnits"]
    return [unit["Id"] for unit in found if unit["Name"] == "Security"][0]


def settle(cli, name):
    for _ in range(6):
        cli.admin("clock", {"advanceSeconds": 10})
        status = cli.ok(CATALOG, "DescribeProvisionedProduct", Name=name)["ProvisionedProductDetail"]["Status"]
        if status == "AVAILABLE":
            return
    cli.problems.append(f"{name} stays {status}")


def identity(cli):
    caller = cli.ok(STS, "GetCallerIdentity")
    key = cli.admin("ready")["accessKeyId"]
    if cli.ok(STS, "GetAccessKeyInfo", AccessKeyId=key)["Account"] != caller["Account"]:
        cli.problems.append("GetAccessKeyInfo names another account")
    roles = cli.admin("roles")
    tenant, role = next((account, roles[account][0]) for account in sorted(roles)
                        if account != caller["Account"] and roles[account])
    answer = cli.ok(STS, "AssumeRole", RoleArn=role["arn"], RoleSessionName="referee", DurationSeconds=900,
                    Tags=[{"Key": "run", "Value": "1"}])
    if tenant not in answer["AssumedRoleUser"]["Arn"]:
        cli.problems.append(f"AssumeRole gives {answer['AssumedRoleUser']}")
    cli.admin("roles", {"account": tenant, "role": "guarded", "externalId": "secret"})
    guarded = f"arn:aws:iam::{tenant}:role/guarded"
    cli.ok(STS, "AssumeRole", RoleArn=guarded, RoleSessionName="referee", ExternalId="secret")
    fails = cli.fails
    fails("AccessDenied", STS, "AssumeRole", RoleArn=guarded, RoleSessionName="referee", ExternalId="wrong")
    fails("AccessDenied", STS, "AssumeRole", RoleArn=guarded, RoleSessionName="referee")
    fails("AccessDenied", STS, "AssumeRole", RoleArn=f"arn:aws:iam::{tenant}:role/missing", RoleSessionName="referee")
    fails("AccessDenied", STS, "AssumeRole", RoleArn="arn:aws:iam::999999999999:role/any", RoleSessionName="referee")
    fails("ValidationError", STS, "AssumeRole", RoleArn=guarded, RoleSessionName="no spaces", ExternalId="secret")
    fails("ValidationError", STS, "AssumeRole", RoleArn=guarded, RoleSessionName="referee", ExternalId="secret",
          DurationSeconds=50000)


def quotas(cli):
    listed = []
    for service in ("iotcore", "iot"):
        whole = cli.pages(QUOTAS, "ListAWSDefaultServiceQuotas", ServiceCode=service, at_least=1)
        cli.pages(QUOTAS, "ListServiceQuotas", ServiceCode=service, at_least=1)
        listed += whole
    if len(listed) < 5:
        cli.problems.append(f"only {len(listed)} quotas are listed")
    code, service = listed[0]["QuotaCode"], listed[0]["ServiceCode"]
    cli.ok(QUOTAS, "GetServiceQuota", ServiceCode=service, QuotaCode=code)
    cli.ok(QUOTAS, "GetAWSDefaultServiceQuota", ServiceCode=service, QuotaCode=code)
    for operation in ("GetServiceQuota", "GetAWSDefaultServiceQuota"):
        cli.fails("NoSuchResourceException", QUOTAS, operation, ServiceCode=service, QuotaCode="L-00000000")
    for operation in ("ListServiceQuotas", "ListAWSDefaultServiceQuotas"):
        cli.fails("NoSuchResourceException", QUOTAS, operation, ServiceCode="missing")
        cli.fails("InvalidPaginationTokenException", QUOTAS, operation, ServiceCode=service, NextToken="bogus")
