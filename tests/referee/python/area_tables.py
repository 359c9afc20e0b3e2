"""DynamoDB: a table with a hash key and its items."""

DB = "dynamodb"
CAPACITY = "capacity is not counted"
OTHER_TABLES = "tables have a hash key and nothing else, on demand"
DECREASES = "AWS answers 0, which its own model forbids"
UNDOCUMENTED = {
    "CreateTable.TableDescription.ProvisionedThroughput.NumberOfDecreasesToday": DECREASES,
    "DeleteTable.TableDescription.ProvisionedThroughput.NumberOfDecreasesToday": DECREASES,
    "DescribeTable.Table.ProvisionedThroughput.NumberOfDecreasesToday": DECREASES,
    "CreateTable.TableDescription.LocalSecondaryIndexes": OTHER_TABLES,
    "CreateTable.TableDescription.GlobalSecondaryIndexes": OTHER_TABLES,
    "CreateTable.TableDescription.StreamSpecification": OTHER_TABLES,
    "CreateTable.TableDescription.LatestStreamLabel": OTHER_TABLES,
    "CreateTable.TableDescription.LatestStreamArn": OTHER_TABLES,
    "CreateTable.TableDescription.SSEDescription": OTHER_TABLES,
    "CreateTable.TableDescription.TableClassSummary": OTHER_TABLES,
    "BatchGetItem.ConsumedCapacity": CAPACITY,
    "DeleteItem.ConsumedCapacity": CAPACITY,
    "DeleteItem.ItemCollectionMetrics": OTHER_TABLES,
    "GetItem.ConsumedCapacity": CAPACITY,
    "PutItem.ConsumedCapacity": CAPACITY,
    "PutItem.ItemCollectionMetrics": OTHER_TABLES,
    "Query.ConsumedCapacity": CAPACITY,
    "UpdateItem.ConsumedCapacity": CAPACITY,
    "UpdateItem.ItemCollectionMetrics": OTHER_TABLES,
}


def text(value):
    return {"S": value}


def number(value):
    return {"N": str(value)}


def definition(name, **more):
    return {"TableName": name, "BillingMode": "PAY_PER_REQUEST",
            "AttributeDefinitions": [{"AttributeName": "serial", "AttributeType": "S"}],
            "KeySchema": [{"AttributeName": "serial", "KeyType": "HASH"}], **more}


def run(cli):
    tables(cli)
    items(cli)
    lists(cli)
    refusals(cli)
    cli.child(DB, "GetItem", TableName="allow", Key={"serial": text("every")})
    cli.ok(DB, "DeleteTable", TableName="allow")
    cli.admin("clock", {"advanceSeconds": 5})
    cli.fails("ResourceNotFoundException", DB, "DescribeTable", TableName="allow")


def tables(cli):
    state = cli.ok(DB, "CreateTable", **definition("allow", Tags=[{"Key": "a", "Value": "b"}]))["TableDescription"]
    if state["TableStatus"] != "CREATING":
        cli.problems.append(f"CreateTable begins as {state}")
    cli.fails("ResourceInUseException", DB, "CreateTable", **definition("allow"))
    cli.fails("ResourceInUseException", DB, "DeleteTable", TableName="allow")
    cli.fails("ResourceNotFoundException", DB, "GetItem", TableName="allow", Key={"serial": text("a")})
    for count in range(2, 7):
        cli.ok(DB, "CreateTable", **definition(f"table-{count}"))
    cli.admin("clock", {"advanceSeconds": 5})
    state = cli.ok(DB, "DescribeTable", TableName="allow")["Table"]
    if state["TableStatus"] != "ACTIVE":
        cli.problems.append(f"a table stays {state}")
    cli.ok(DB, "DescribeTable", TableName=state["TableArn"])
    cli.pages(DB, "ListTables", at_least=6)


def items(cli):
    def ok(operation, **params):
        return cli.ok(DB, operation, TableName="allow", **params)

    every = {"serial": text("every"), "n": number("1.50"), "b": {"B": "AAEC"}, "yes": {"BOOL": True},
             "none": {"NULL": True}, "ss": {"SS": ["b", "a"]}, "ns": {"NS": ["3", "10"]}, "bs": {"BS": ["AAEC", "Aw=="]},
             "m": {"M": {"x": {"L": [text("y"), number(1)]}}}}
    ok("PutItem", Item=every)
    found = ok("GetItem", Key={"serial": text("every")}, ConsistentRead=True)["Item"]
    if found["n"] != number("1.5") or sorted(found["ss"]["SS"]) != ["a", "b"] or found["m"] != every["m"]:
        cli.problems.append(f"the item comes back as {found}")
    part = ok("GetItem", Key={"serial": text("every")}, ProjectionExpression="n, m.x, #none",
              ExpressionAttributeNames={"#none": "absent"})["Item"]
    if part != {"n": number("1.5"), "m": every["m"]}:
        cli.problems.append(f"the projection is {part}")
    old = ok("PutItem", Item={"serial": text("every"), "n": number(2)}, ReturnValues="ALL_OLD")["Attributes"]
    if old != found:
        cli.problems.append(f"ALL_OLD is {old}")
    names, values = {"#s": "status"}, {":s": text("used"), ":one": number(1), ":two": number(2), ":zero": number(0)}
    after = ok("UpdateItem", Key={"serial": text("every")}, ExpressionAttributeNames=names, ExpressionAttributeValues=values,
               UpdateExpression="SET #s = :s, n = n + :one, uses = if_not_exists(uses, :zero) - :one REMOVE m",
               ConditionExpression="attribute_exists(serial) AND n = :two", ReturnValues="ALL_NEW")["Attributes"]
    if after != {"serial": text("every"), "status": text("used"), "n": number(3), "uses": number(-1)}:
        cli.problems.append(f"ALL_NEW is {after}")
    for wanted, expected in (("UPDATED_OLD", {"n": number(3)}), ("UPDATED_NEW", {"n": number(5)}), ("NONE", None)):
        found = ok("UpdateItem", Key={"serial": text("every")}, UpdateExpression="SET n = n + :one",
                   ExpressionAttributeValues={":one": number(1)}, ReturnValues=wanted).get("Attributes")
        if found != expected:
            cli.problems.append(f"{wanted} is {found}")
    ok("UpdateItem", Key={"serial": text("made")}, UpdateExpression="SET note = :n, n = :one",
       ExpressionAttributeValues={":n": text("x"), ":one": number(1)})
    gone = ok("DeleteItem", Key={"serial": text("made")}, ReturnValues="ALL_OLD")["Attributes"]
    if gone["note"] != text("x"):
        cli.problems.append(f"DeleteItem answers {gone}")
    conditions(cli)


def conditions(cli):
    """The same conditions as AWS's guide explains, each true or false of one item."""
    cli.ok(DB, "PutItem", TableName="allow", Item={"serial": text("c"), "n": number(10), "word": text("hello"),
                                                   "labels": {"SS": ["a", "b"]}})
    values = {":n": number(9), ":m": number("1e1"), ":h": text("hel"), ":a": text("a"), ":t": text("S")}
    for condition, expected in (
        ("n > :n", True), ("n = :m", True), ("n <> :m", False), ("n BETWEEN :n AND :m", True), ("NOT n IN (:n, :m)", False),
        ("begins_with(word, :h)", True), ("contains(labels, :a)", True), ("contains(word, :a)", False),
        ("attribute_exists(word) AND attribute_not_exists(absent)", True), ("size(word) < :n", True),
        ("attribute_type(word, :t)", True), ("absent = :n OR (n >= :n AND word > :h)", True), ("absent <> :n", True),
        ("absent < :n", False),
    ):
        used = {key: value for key, value in values.items() if key in condition}
        params = {"TableName": "allow", "Key": {"serial": text("c")}, "ConditionExpression": condition,
                  "UpdateExpression": "SET touched = :touched",
                  "ExpressionAttributeValues": {**used, ":touched": number(1)}}
        if expected:
            cli.ok(DB, "UpdateItem", **params)
        else:
            cli.fails("ConditionalCheckFailedException", DB, "UpdateItem", ReturnValuesOnConditionCheckFailure="ALL_OLD", **params)


def lists(cli):
    for count in range(12):
        cli.ok(DB, "PutItem", TableName="allow", Item={"serial": text(f"s-{count}"), "n": number(count), "kind": text("row")})
    cli.pages(DB, "Scan", TableName="allow", at_least=12)
    rows = {"FilterExpression": "kind = :k", "ExpressionAttributeValues": {":k": text("row")}}
    found = cli.pages(DB, "Scan", TableName="allow", at_least=12, **rows)
    parts = [item for part in range(3) for item in
             cli.ok(DB, "Scan", TableName="allow", Segment=part, TotalSegments=3, **rows)["Items"]]
    if len(found) != 12 or sorted(item["serial"]["S"] for item in parts) != sorted(item["serial"]["S"] for item in found):
        cli.problems.append(f"the segments hold {parts}, the whole is {found}")
    count = cli.ok(DB, "Scan", TableName="allow", Select="COUNT", **rows)
    if count["Count"] != 12 or count.get("Items"):
        cli.problems.append(f"the count is {count}")
    answer = cli.ok(DB, "Query", TableName="allow", KeyConditionExpression="serial = :s",
                    ExpressionAttributeValues={":s": text("s-3")}, ProjectionExpression="n, kind")
    if answer["Items"] != [{"n": number(3), "kind": text("row")}]:
        cli.problems.append(f"Query finds {answer}")
    keys = [{"serial": text(f"s-{number}")} for number in (1, 2, 99)]
    answer = cli.ok(DB, "BatchGetItem", RequestItems={"allow": {"Keys": keys, "ProjectionExpression": "n, kind"}})
    if sorted(item["n"]["N"] for item in answer["Responses"]["allow"]) != ["1", "2"] or answer["UnprocessedKeys"]:
        cli.problems.append(f"BatchGetItem answers {answer}")


def refusals(cli):
    def fails(operation, **params):
        cli.fails("ValidationException", DB, operation, TableName="allow", **params)

    key = {"serial": text("x")}
    fails("PutItem", Item={"serial": number(1)})
    fails("PutItem", Item={"other": text("x")})
    fails("PutItem", Item={"serial": text("")})
    fails("PutItem", Item={"serial": text("x"), "n": number("no")})
    fails("PutItem", Item={"serial": text("x"), "s": {"SS": ["a", "a"]}})
    fails("PutItem", Item=key, ReturnValues="ALL_NEW")
    fails("PutItem", Item=key, ConditionExpression="status = :s", ExpressionAttributeValues={":s": text("x")})
    fails("PutItem", Item=key, ConditionExpression="n = :missing")
    fails("PutItem", Item=key, ConditionExpression="n = :n", ExpressionAttributeValues={":n": number(1), ":m": number(1)})
    fails("PutItem", Item=key, ConditionExpression="n = = :n", ExpressionAttributeValues={":n": number(1)})
    fails("GetItem", Key={"serial": text("x"), "n": number(1)})
    fails("DeleteItem", Key={"other": text("x")})
    fails("UpdateItem", Key=key, UpdateExpression="SET serial = :s", ExpressionAttributeValues={":s": text("y")})
    fails("UpdateItem", Key=key, UpdateExpression="SET n = absent")
    fails("UpdateItem", Key=key, UpdateExpression="SET n = :n, n = :n", ExpressionAttributeValues={":n": number(1)})
    fails("Scan", Segment=3, TotalSegments=3)
    fails("Query", KeyConditionExpression="n = :n", ExpressionAttributeValues={":n": number(1)})
    double = [{"serial": text("x")}, {"serial": text("x")}]
    cli.fails("ValidationException", DB, "BatchGetItem", RequestItems={"allow": {"Keys": double}})
    for operation, more in (("PutItem", {"Item": key}), ("GetItem", {"Key": key}), ("DeleteItem", {"Key": key}),
                            ("Scan", {}), ("DescribeTable", {}), ("DeleteTable", {})):
        cli.fails("ResourceNotFoundException", DB, operation, TableName="missing", **more)
