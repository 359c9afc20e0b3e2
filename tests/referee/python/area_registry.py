"""Things, thing types, thing groups, billing groups and tags."""

IOT = "iot"


def run(cli):
    types(cli)
    things(cli)
    groups(cli)
    billing_groups(cli)
    tags(cli)
    deletions(cli)
    cli.child(IOT, "DescribeThing", thingName="thing-1")
    cli.child(IOT, "ListThings", thingTypeName="type-1")


def types(cli):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    properties = {"thingTypeDescription": "a sensor", "searchableAttributes": ["version", "site"]}
    first = ok("CreateThingType", thingTypeName="type-1", thingTypeProperties=properties,
               tags=[{"Key": "team", "Value": "a"}])
    again = ok("CreateThingType", thingTypeName="type-1", thingTypeProperties=properties)
    if again["thingTypeArn"] != first["thingTypeArn"]:
        cli.problems.append("CreateThingType twice gives two ARNs")
    for number in range(2, 8):
        ok("CreateThingType", thingTypeName=f"type-{number}")
    ok("DescribeThingType", thingTypeName="type-1")
    ok("UpdateThingType", thingTypeName="type-2", thingTypeProperties={
        "mqtt5Configuration": {"propagatingAttributes": [{"userPropertyKey": "v", "thingAttribute": "version"}]}})
    ok("DescribeThingType", thingTypeName="type-2")
    ok("DeprecateThingType", thingTypeName="type-7")
    ok("DescribeThingType", thingTypeName="type-7")
    ok("DeprecateThingType", thingTypeName="type-6")
    ok("DeprecateThingType", thingTypeName="type-6", undoDeprecate=True)
    cli.pages(IOT, "ListThingTypes", at_least=7)
    ok("ListThingTypes", thingTypeName="type-1")
    cli.fails("ResourceAlreadyExistsException", IOT, "CreateThingType", thingTypeName="type-1",
              thingTypeProperties={"thingTypeDescription": "other"})
    cli.fails("InvalidRequestException", IOT, "CreateThingType", thingTypeName="no spaces")
    cli.fails("InvalidRequestException", IOT, "CreateThingType", thingTypeName="a" * 129)
    for operation, more in (("DescribeThingType", {}), ("DeprecateThingType", {}), ("DeleteThingType", {}),
                            ("UpdateThingType", {"thingTypeProperties": {}})):
        cli.fails("ResourceNotFoundException", IOT, operation, thingTypeName="missing", **more)
    cli.fails("InvalidRequestException", IOT, "DeleteThingType", thingTypeName="type-3")
    cli.fails("InvalidRequestException", IOT, "ListThingTypes", nextToken="bogus")


def things(cli):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    ok("CreateBillingGroup", billingGroupName="bill-0")
    first = ok("CreateThing", thingName="thing-1", thingTypeName="type-1", billingGroupName="bill-0",
               attributePayload={"attributes": {"version": "1.0", "site": "north"}})
    again = ok("CreateThing", thingName="thing-1", thingTypeName="type-1", billingGroupName="bill-0",
               attributePayload={"attributes": {"version": "1.0", "site": "north"}})
    if first != again:
        cli.problems.append("CreateThing twice gives two answers")
    for number in range(2, 9):
        attributes = {"version": "1.1" if number % 2 else "1.0"}
        ok("CreateThing", thingName=f"thing-{number}", thingTypeName="type-1" if number < 7 else "type-2",
           attributePayload={"attributes": attributes})
    ok("CreateThing", thingName="a:colon")
    ok("DescribeThing", thingName="thing-1")
    ok("DescribeThing", thingName="a:colon")
    ok("UpdateThing", thingName="thing-2", expectedVersion=1,
       attributePayload={"attributes": {"site": "south"}, "merge": True})
    attributes = ok("DescribeThing", thingName="thing-2")["attributes"]
    if attributes != {"version": "1.0", "site": "south"}:
        cli.problems.append(f"UpdateThing with merge leaves {attributes}")
    ok("UpdateThing", thingName="thing-8", removeThingType=True)
    if "thingTypeName" in ok("DescribeThing", thingName="thing-8"):
        cli.problems.append("UpdateThing does not remove the type")
    cli.pages(IOT, "ListThings", at_least=9)
    cli.pages(IOT, "ListThings", at_least=6, thingTypeName="type-1")
    cli.pages(IOT, "ListThings", at_least=4, attributeName="version", attributeValue="1.0")
    cli.pages(IOT, "ListThings", at_least=6, attributeName="version", attributeValue="1.", usePrefixAttributeValue=True)
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateThing", thingName="thing-1")
    fails("ResourceNotFoundException", IOT, "CreateThing", thingName="x", thingTypeName="missing")
    fails("ResourceNotFoundException", IOT, "CreateThing", thingName="x", billingGroupName="missing")
    fails("InvalidRequestException", IOT, "CreateThing", thingName="x", thingTypeName="type-7")
    fails("InvalidRequestException", IOT, "CreateThing", thingName="no/slash")
    fails("InvalidRequestException", IOT, "CreateThing", thingName="a" * 129)
    four = {"attributes": {name: "1" for name in "abcd"}}
    fails("InvalidRequestException", IOT, "CreateThing", thingName="x", attributePayload=four)
    fails("InvalidRequestException", IOT, "CreateThing", thingName="x", attributePayload={"attributes": {"a": "b c"}})
    fails("InvalidRequestException", IOT, "CreateThing", thingName="x", attributePayload={"attributes": {"a": "b" * 801}})
    fails("ResourceNotFoundException", IOT, "DescribeThing", thingName="missing")
    fails("ResourceNotFoundException", IOT, "UpdateThing", thingName="missing", removeThingType=True)
    fails("VersionConflictException", IOT, "UpdateThing", thingName="thing-2", expectedVersion=9,
          attributePayload={"attributes": {"site": "x"}, "merge": True})
    fails("VersionConflictException", IOT, "DeleteThing", thingName="thing-2", expectedVersion=9)
    fails("InvalidRequestException", IOT, "ListThings", nextToken="bogus")
    fails("InvalidRequestException", IOT, "ListThings", maxResults=251)


def groups(cli):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    properties = {"thingGroupDescription": "all of them", "attributePayload": {"attributes": {"tier": "gold"}}}
    ok("CreateThingGroup", thingGroupName="group-1", thingGroupProperties=properties, tags=[{"Key": "a", "Value": "b"}])
    ok("CreateThingGroup", thingGroupName="child", parentGroupName="group-1")
    ok("CreateThingGroup", thingGroupName="grandchild", parentGroupName="child")
    for number in range(2, 8):
        ok("CreateThingGroup", thingGroupName=f"group-{number}")
        ok("CreateThingGroup", thingGroupName=f"leaf-{number}", parentGroupName="group-1")
    ok("DescribeThingGroup", thingGroupName="group-1")
    ok("DescribeThingGroup", thingGroupName="grandchild")
    ok("UpdateThingGroup", thingGroupName="group-2", expectedVersion=1,
       thingGroupProperties={"thingGroupDescription": "changed"})
    cli.pages(IOT, "ListThingGroups", at_least=15)
    cli.pages(IOT, "ListThingGroups", namePrefixFilter="group-", at_least=7)
    cli.pages(IOT, "ListThingGroups", parentGroup="group-1", at_least=7)
    cli.pages(IOT, "ListThingGroups", parentGroup="group-1", recursive=True, at_least=8)
    cli.pages(IOT, "ListThingGroups", recursive=False, at_least=7)
    for number in range(1, 8):
        ok("AddThingToThingGroup", thingGroupName="group-1" if number < 7 else "child", thingName=f"thing-{number}")
    for number in range(2, 8):
        ok("AddThingToThingGroup", thingGroupName=f"group-{number}", thingName="thing-1")
    cli.pages(IOT, "ListThingsInThingGroup", thingGroupName="group-1", at_least=6)
    whole = cli.pages(IOT, "ListThingsInThingGroup", thingGroupName="group-1", recursive=True, at_least=7)
    if "thing-7" not in whole:
        cli.problems.append("ListThingsInThingGroup with recursive leaves out the child's things")
    cli.pages(IOT, "ListThingGroupsForThing", thingName="thing-1", at_least=7)
    ok("RemoveThingFromThingGroup", thingGroupName="group-7", thingName="thing-1")
    ok("UpdateThingGroupsForThing", thingName="thing-1", thingGroupsToAdd=["group-7"], thingGroupsToRemove=["group-6"])
    names = [group["groupName"] for group in ok("ListThingGroupsForThing", thingName="thing-1")["thingGroups"]]
    if "group-7" not in names or "group-6" in names:
        cli.problems.append(f"UpdateThingGroupsForThing leaves {names}")
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateThingGroup", thingGroupName="group-1")
    fails("InvalidRequestException", IOT, "CreateThingGroup", thingGroupName="no spaces")
    for operation, more in (("DescribeThingGroup", {}), ("ListThingsInThingGroup", {}),
                            ("UpdateThingGroup", {"thingGroupProperties": {}}),
                            ("AddThingToThingGroup", {"thingName": "thing-1"}),
                            ("RemoveThingFromThingGroup", {"thingName": "thing-1"})):
        fails("ResourceNotFoundException", IOT, operation, thingGroupName="missing", **more)
    fails("ResourceNotFoundException", IOT, "AddThingToThingGroup", thingGroupName="group-1", thingName="missing")
    fails("ResourceNotFoundException", IOT, "ListThingGroupsForThing", thingName="missing")
    fails("ResourceNotFoundException", IOT, "ListThingGroups", parentGroup="missing")
    fails("ResourceNotFoundException", IOT, "UpdateThingGroupsForThing", thingName="thing-1", thingGroupsToAdd=["missing"])
    fails("VersionConflictException", IOT, "UpdateThingGroup", thingGroupName="group-2", expectedVersion=9,
          thingGroupProperties={"thingGroupDescription": "x"})
    fails("VersionConflictException", IOT, "DeleteThingGroup", thingGroupName="group-3", expectedVersion=9)
    fails("InvalidRequestException", IOT, "DeleteThingGroup", thingGroupName="child")


def billing_groups(cli):
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    for number in range(1, 7):
        ok("CreateBillingGroup", billingGroupName=f"bill-{number}", tags=[{"Key": "a", "Value": "b"}],
           billingGroupProperties={"billingGroupDescription": "who pays"})
    ok("DescribeBillingGroup", billingGroupName="bill-1")
    ok("UpdateBillingGroup", billingGroupName="bill-1", expectedVersion=1,
       billingGroupProperties={"billingGroupDescription": "who else pays"})
    cli.pages(IOT, "ListBillingGroups", at_least=7)
    cli.pages(IOT, "ListBillingGroups", namePrefixFilter="bill-", at_least=7)
    for number in range(2, 8):
        ok("AddThingToBillingGroup", billingGroupName="bill-1", thingName=f"thing-{number}")
    cli.pages(IOT, "ListThingsInBillingGroup", billingGroupName="bill-1", at_least=6)
    if ok("DescribeThing", thingName="thing-3").get("billingGroupName") != "bill-1":
        cli.problems.append("DescribeThing does not name the billing group")
    ok("RemoveThingFromBillingGroup", billingGroupName="bill-1", thingName="thing-7")
    fails = cli.fails
    fails("ResourceAlreadyExistsException", IOT, "CreateBillingGroup", billingGroupName="bill-1")
    fails("InvalidRequestException", IOT, "CreateBillingGroup", billingGroupName="no spaces")
    for operation, more in (("DescribeBillingGroup", {}), ("ListThingsInBillingGroup", {}),
                            ("UpdateBillingGroup", {"billingGroupProperties": {}}),
                            ("AddThingToBillingGroup", {"thingName": "thing-1"})):
        fails("ResourceNotFoundException", IOT, operation, billingGroupName="missing", **more)
    fails("VersionConflictException", IOT, "UpdateBillingGroup", billingGroupName="bill-1", expectedVersion=9,
          billingGroupProperties={"billingGroupDescription": "x"})
    fails("VersionConflictException", IOT, "DeleteBillingGroup", billingGroupName="bill-2", expectedVersion=9)
    ok("DeleteBillingGroup", billingGroupName="bill-6")


def tags(cli):
    arn = cli.ok(IOT, "DescribeThingGroup", thingGroupName="group-2")["thingGroupArn"]
    cli.ok(IOT, "TagResource", resourceArn=arn, tags=[{"Key": f"key-{n}", "Value": f"value {n}"} for n in range(6)])
    cli.ok(IOT, "TagResource", resourceArn=arn, tags=[{"Key": "key-1", "Value": "other"}])
    cli.ok(IOT, "UntagResource", resourceArn=arn, tagKeys=["key-2"])
    tags = {tag["Key"]: tag["Value"] for tag in cli.ok(IOT, "ListTagsForResource", resourceArn=arn)["tags"]}
    if tags.get("key-1") != "other" or "key-2" in tags or len(tags) != 5:
        cli.problems.append(f"the tags are {tags}")
    missing = arn.replace("group-2", "missing")
    cli.fails("ResourceNotFoundException", IOT, "ListTagsForResource", resourceArn=missing)
    cli.fails("ResourceNotFoundException", IOT, "TagResource", resourceArn=missing, tags=[{"Key": "a"}])
    cli.fails("ResourceNotFoundException", IOT, "UntagResource", resourceArn=missing, tagKeys=["a"])
    cli.fails("InvalidRequestException", IOT, "TagResource", resourceArn=arn, tags=[{"Key": "aws:a", "Value": "b"}])
    many = [{"Key": f"more-{n}", "Value": "1"} for n in range(46)]
    cli.fails("LimitExceededException", IOT, "TagResource", resourceArn=arn, tags=many)


def deletions(cli):
    cli.ok(IOT, "DeleteThing", thingName="a:colon", expectedVersion=1)
    cli.fails("ResourceNotFoundException", IOT, "DescribeThing", thingName="a:colon")
    cli.ok(IOT, "DeleteThingGroup", thingGroupName="grandchild")
    cli.fails("ResourceNotFoundException", IOT, "DescribeThingGroup", thingGroupName="grandchild")
    # A type can be deleted five minutes after it was deprecated, not before.
    cli.fails("InvalidRequestException", IOT, "DeleteThingType", thingTypeName="type-7")
    cli.admin("clock", {"advanceSeconds": 301})
    cli.ok(IOT, "DeleteThingType", thingTypeName="type-7")
    cli.fails("ResourceNotFoundException", IOT, "DescribeThingType", thingTypeName="type-7")
