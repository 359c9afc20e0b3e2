"""The fleet index: what it holds of devices, aggregations, and dynamic thing groups."""

import time

IOT = "iot"
UNDOCUMENTED = {
    "CreateJob.description": "the area of jobs has one",
    "DescribeThingGroup.thingGroupMetadata.parentGroupName": "a dynamic group has no parent",
    "DescribeThingGroup.thingGroupMetadata.rootToParentThingGroups": "a dynamic group has no parent",
    "ListJobExecutionsForJob.executionSummaries[].jobExecutionSummary.retryAttempt": "no execution is tried again",
    "SearchIndex.things[].thingTypeName": "the sensors have no type",
}


def run(cli):
    account = cli.ok("sts", "GetCallerIdentity")["Account"]
    sensors(cli)
    index(cli)
    aggregations(cli)
    devices(cli, account)
    groups(cli, account)
    metrics(cli)


def same(cli, what, found, wanted):
    if found != wanted:
        cli.problems.append(f"{what} is {found}, not {wanted}")


def sensors(cli):
    """The ten sensors of the CLI's own examples."""
    temperatures = [70, 71, 72, 73, 74, 75, 47, 97, 98, 99]
    racks = [1, 1, 2, 2, 3, 4, 5, 6, 6, 6]
    for number, (temperature, rack) in enumerate(zip(temperatures, racks)):
        normal = "true" if number < 6 else "false"
        cli.ok(IOT, "CreateThing", thingName=f"TempSensor{number}", attributePayload={"attributes": {
            "temperature": str(temperature), "rackId": f"Rack{rack}", "stateNormal": normal}})


def index(cli):
    fields = [("attributes.temperature", "Number"), ("attributes.rackId", "String"), ("attributes.stateNormal", "Boolean")]
    cli.fails("ResourceNotFoundException", IOT, "GetStatistics", queryString="*")
    cli.ok(IOT, "UpdateIndexingConfiguration", thingIndexingConfiguration={
        "thingIndexingMode": "REGISTRY_AND_SHADOW", "thingConnectivityIndexingMode": "STATUS",
        "namedShadowIndexingMode": "ON", "filter": {"namedShadowNames": ["config"]},
        "customFields": [{"name": name, "type": kind} for name, kind in fields]})
    settle(cli)
    cli.ok(IOT, "GetIndexingConfiguration")


def settle(cli):
    for _ in range(100):
        cli.admin("clock", {"advanceSeconds": 10})
        if cli.ok(IOT, "DescribeIndex", indexName="AWS_Things")["indexStatus"] == "ACTIVE":
            return
        time.sleep(0.05)


def aggregations(cli):
    """The answers are those that the CLI's documentation shows."""
    counted = cli.ok(IOT, "GetStatistics", indexName="AWS_Things", queryString="connectivity.connected:false")
    same(cli, "the count", counted["statistics"]["count"], 10)
    numbers = cli.ok(IOT, "GetStatistics", queryString="*", aggregationField="attributes.temperature")["statistics"]
    same(cli, "the sum", (numbers["sum"], numbers["minimum"], numbers["maximum"]), (776.0, 47.0, 99.0))
    texts = cli.ok(IOT, "GetStatistics", queryString="*", aggregationField="attributes.rackId")["statistics"]
    same(cli, "a text's statistics", texts, {"count": 10})
    racks = cli.ok(IOT, "GetCardinality", aggregationField="attributes.rackId",
                   queryString="thingName:TempSensor* AND attributes.stateNormal:false")
    same(cli, "the number of racks", racks["cardinality"], 2)
    shares = cli.ok(IOT, "GetPercentiles", aggregationField="attributes.temperature",
                    queryString="thingName:TempSensor*", percents=[10, 25, 50, 75, 90])["percentiles"]
    same(cli, "the percentiles", [share["value"] for share in shares], [67.7, 71.25, 73.5, 91.5, 98.1])
    buckets = cli.ok(IOT, "GetBucketsAggregation", queryString="*", aggregationField="attributes.rackId",
                     bucketsAggregationType={"termsAggregation": {"maxBuckets": 2}})
    same(cli, "the buckets", (buckets["totalCount"], [bucket["count"] for bucket in buckets["buckets"]]), (10, [3, 2]))
    fails = cli.fails
    one = {"termsAggregation": {"maxBuckets": 1}}
    fails("InvalidAggregationException", IOT, "GetPercentiles", queryString="*", aggregationField="attributes.rackId")
    fails("InvalidAggregationException", IOT, "GetCardinality", queryString="*", aggregationField="attributes.other")
    fails("InvalidAggregationException", IOT, "GetBucketsAggregation", queryString="*", aggregationField="x",
          bucketsAggregationType=one)
    for operation, more in (("GetStatistics", {}), ("GetCardinality", {}), ("GetPercentiles", {}),
                            ("GetBucketsAggregation", {"bucketsAggregationType": one})):
        more = dict(more, aggregationField="registry.version")
        fails("InvalidQueryException", IOT, operation, queryString="thingName:[", **more)
        fails("ResourceNotFoundException", IOT, operation, queryString="*", indexName="missing", **more)
        fails("InvalidRequestException", IOT, operation, queryString="*", queryVersion="2000-01-01", **more)


def devices(cli, account):
    """What is said of devices by the sandbox's own path is what the index then shows."""
    place = {"account": account, "region": cli.session.get_config_variable("region")}
    cli.admin("devices", dict(place, things="TempSensor*", connected=True, reported={"battery": 50}))
    cli.admin("devices", dict(place, things="TempSensor9", connected=False, disconnectReason="CONNECTION_LOST"))
    cli.admin("devices", dict(place, things="TempSensor8", shadow="config", reported={"mode": "eco"}))
    cli.admin("clock", {"advanceSeconds": 10})
    found = cli.ok(IOT, "SearchIndex", queryString="connectivity.disconnectReason:CONNECTION_LOST")["things"]
    same(cli, "what is disconnected", [thing["thingName"] for thing in found], ["TempSensor9"])
    found = cli.ok(IOT, "SearchIndex", queryString="shadow.name.config.reported.mode:eco")["things"]
    same(cli, "what reports the mode", [thing["thingName"] for thing in found], ["TempSensor8"])
    connected = cli.ok(IOT, "GetBucketsAggregation", queryString="*", aggregationField="connectivity.connected",
                       bucketsAggregationType={"termsAggregation": {}})["buckets"]
    same(cli, "who is connected", connected, [{"keyValue": "true", "count": 9}, {"keyValue": "false", "count": 1}])


def groups(cli, account):
    """Dynamic groups follow the index; static operations are refused, jobs reach who joins later."""
    def ok(operation, **params):
        return cli.ok(IOT, operation, **params)

    fails = cli.fails
    warm = ok("CreateDynamicThingGroup", thingGroupName="RoomTooWarm", queryString="attributes.temperature>90",
              thingGroupProperties={"thingGroupDescription": "too warm"}, tags=[{"Key": "a", "Value": "b"}])
    ok("CreateThingGroup", thingGroupName="fixed")
    fails("ResourceAlreadyExistsException", IOT, "CreateDynamicThingGroup", thingGroupName="RoomTooWarm", queryString="a:1")
    fails("InvalidQueryException", IOT, "CreateDynamicThingGroup", thingGroupName="x", queryString="a:1 b:1 c:1 d:1 e:1 f:1")
    fails("InvalidRequestException", IOT, "CreateDynamicThingGroup", thingGroupName="x", queryString="a:1", indexName="other")
    ok("CreateJob", jobId="cool", targets=[warm["thingGroupArn"]], document="{}", targetSelection="CONTINUOUS")
    cli.admin("clock", {"advanceSeconds": 10})
    shown = ok("DescribeThingGroup", thingGroupName="RoomTooWarm")
    same(cli, "the group's status", shown["status"], "ACTIVE")
    found = ok("SearchIndex", queryString="thingGroupNames:RoomTooWarm")["things"]
    same(cli, "what the index has in the group", len(found), 3)
    members = cli.pages(IOT, "ListThingsInThingGroup", at_least=3, thingGroupName="RoomTooWarm")
    same(cli, "who is too warm", sorted(members), ["TempSensor7", "TempSensor8", "TempSensor9"])
    listed = ok("ListThingGroupsForThing", thingName="TempSensor7")["thingGroups"]
    same(cli, "the sensor's groups", [group["groupName"] for group in listed], ["RoomTooWarm"])
    ok("UpdateThing", thingName="TempSensor0", attributePayload={"attributes": {"temperature": "95"}, "merge": True})
    cli.admin("clock", {"advanceSeconds": 10})
    queued = ok("ListJobExecutionsForJob", jobId="cool", status="QUEUED")["executionSummaries"]
    same(cli, "the number of queued executions", len(queued), 4)
    version = ok("UpdateDynamicThingGroup", thingGroupName="RoomTooWarm", queryString="attributes.temperature>98",
                 thingGroupProperties={"thingGroupDescription": "much too warm"})["version"]
    same(cli, "the group's version", version, 2)
    fails("VersionConflictException", IOT, "UpdateDynamicThingGroup", thingGroupName="RoomTooWarm", expectedVersion=7,
          thingGroupProperties={})
    fails("ResourceNotFoundException", IOT, "UpdateDynamicThingGroup", thingGroupName="missing", thingGroupProperties={})
    cli.admin("clock", {"advanceSeconds": 10})
    removed = ok("ListJobExecutionsForJob", jobId="cool", status="REMOVED")["executionSummaries"]
    same(cli, "the number of removed executions", len(removed), 3)
    for operation, more in (("DeleteThingGroup", {}), ("UpdateThingGroup", {"thingGroupProperties": {}}),
                            ("AddThingToThingGroup", {"thingName": "TempSensor1"}),
                            ("RemoveThingFromThingGroup", {"thingName": "TempSensor9"})):
        fails("InvalidRequestException", IOT, operation, thingGroupName="RoomTooWarm", **more)
    fails("InvalidRequestException", IOT, "DeleteDynamicThingGroup", thingGroupName="fixed")
    fails("InvalidRequestException", IOT, "UpdateIndexingConfiguration",
          thingIndexingConfiguration={"thingIndexingMode": "OFF"})
    ok("DeleteDynamicThingGroup", thingGroupName="RoomTooWarm")
    fails("ResourceNotFoundException", IOT, "DescribeThingGroup", thingGroupName="RoomTooWarm")


def metrics(cli):
    """Fleet metrics are kept as they were made, and the index keeps what they aggregate."""
    def metric(name, **more):
        return dict({"metricName": name, "queryString": "thingName:TempSensor*", "period": 60, "indexName": "AWS_Things",
                     "aggregationField": "attributes.temperature",
                     "aggregationType": {"name": "Statistics", "values": ["average"]}}, **more)

    fails = cli.fails
    whole = metric("mean-temperature", description="the mean", unit="Count", queryVersion="2017-09-30")
    made = cli.ok(IOT, "CreateFleetMetric", **whole, tags=[{"Key": "a", "Value": "b"}])
    same(cli, "the tags", cli.ok(IOT, "ListTagsForResource", resourceArn=made["metricArn"])["tags"],
         [{"Key": "a", "Value": "b"}])
    shown = cli.ok(IOT, "DescribeFleetMetric", metricName="mean-temperature")
    same(cli, "the metric", {name: shown[name] for name in whole}, whole)
    percentiles = {"name": "Percentiles", "values": ["95"]}
    for number in range(4):
        cli.ok(IOT, "CreateFleetMetric", **metric(f"metric.{number}", aggregationType=percentiles))
    cli.pages(IOT, "ListFleetMetrics")
    fails("ResourceNotFoundException", IOT, "DescribeFleetMetric", metricName="missing")
    fails("ResourceAlreadyExistsException", IOT, "CreateFleetMetric", **metric("mean-temperature", period=120))
    fails("InvalidRequestException", IOT, "CreateFleetMetric", **metric("x", period=61))
    fails("InvalidQueryException", IOT, "CreateFleetMetric", **metric("x", queryString="thingName:["))
    fails("InvalidAggregationException", IOT, "CreateFleetMetric", **metric("x", aggregationField="attributes.other"))
    fails("InvalidAggregationException", IOT, "CreateFleetMetric",
          **metric("x", aggregationField="attributes.rackId", aggregationType=percentiles))
    fails("ResourceNotFoundException", IOT, "CreateFleetMetric", **metric("x", indexName="missing"))
    off = {"thingIndexingMode": "OFF"}
    without = {"thingIndexingMode": "REGISTRY", "customFields": [{"name": "attributes.temperature", "type": "String"}]}
    for configuration in (off, without):
        fails("InvalidRequestException", IOT, "UpdateIndexingConfiguration", thingIndexingConfiguration=configuration)
    fails("VersionConflictException", IOT, "DeleteFleetMetric", metricName="mean-temperature", expectedVersion=7)
    for name in ("mean-temperature", *(f"metric.{number}" for number in range(4)), "missing"):
        cli.ok(IOT, "DeleteFleetMetric", metricName=name)
    cli.ok(IOT, "UpdateIndexingConfiguration", thingIndexingConfiguration=off)
