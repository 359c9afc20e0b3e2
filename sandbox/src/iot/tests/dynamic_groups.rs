//! Dynamic thing groups: membership by query and lag, what is refused, and the jobs of those who join.

use std::time::Duration;

use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, NOT_FOUND, each};
use crate::iot::WorldSettings;

const VERSION: &str = "2017-09-30";

impl Fixture {
    fn fleet_by_version(&self) {
        let things = json!({ "thingIndexingMode": "REGISTRY", "thingConnectivityIndexingMode": "STATUS" });
        self.ok("UpdateIndexingConfiguration", json!({ "thingIndexingConfiguration": things }));
        self.wait(5);
        for (name, version) in [("a", "1"), ("b", "1"), ("c", "2")] {
            let attributes = json!({ "attributes": { "v": version } });
            self.ok("CreateThing", json!({ "thingName": name, "attributePayload": attributes }));
        }
    }

    fn move_to(&self, thing: &str, version: &str) {
        let attributes = json!({ "attributes": { "v": version } });
        self.ok("UpdateThing", json!({ "thingName": thing, "attributePayload": attributes }));
    }

    fn members(&self, group: &str) -> Vec<String> {
        let things = self.registry("ListThingsInThingGroup", json!({ "thingGroupName": group }), "things");
        things.iter().map(|thing| thing.as_str().unwrap().to_owned()).collect()
    }

    fn dynamic(&self, name: &str, query: &str) -> Value {
        self.ok("CreateDynamicThingGroup", json!({ "thingGroupName": name, "queryString": query }))
    }
}

#[test]
fn a_query_decides_who_is_in() {
    let aws = Fixture::new();
    aws.fleet_by_version();
    let made = aws.dynamic("old", "attributes.v:1");
    assert_eq!((&made["indexName"], &made["queryVersion"]), (&json!("AWS_Things"), &json!(VERSION)));
    assert_eq!(aws.dynamic("old", "attributes.v:1")["thingGroupId"], made["thingGroupId"]);
    let other = json!({ "thingGroupName": "old", "queryString": "attributes.v:2" });
    assert_eq!(aws.code("CreateDynamicThingGroup", other), EXISTS);
    assert_eq!(aws.members("old"), ["a", "b"]);
    aws.move_to("a", "2");
    assert_eq!(aws.members("old"), ["b"]);
    let groups = aws.registry("ListThingGroupsForThing", json!({ "thingName": "b" }), "thingGroups");
    assert_eq!(each(&groups, "groupName"), ["old"]);
    let found = aws.registry("SearchIndex", json!({ "queryString": "thingGroupNames:old" }), "things");
    assert_eq!(each(&found, "thingName"), ["b"]);
    let input =
        json!({ "thingGroupName": "old", "queryString": "attributes.v:2", "thingGroupProperties": {} });
    assert_eq!(aws.ok("UpdateDynamicThingGroup", input)["version"], 2);
    assert_eq!(aws.members("old"), ["a", "c"]);
    aws.ok("DeleteThing", json!({ "thingName": "c" }));
    assert_eq!(aws.members("old"), ["a"]);
    aws.ok("DeleteDynamicThingGroup", json!({ "thingGroupName": "old" }));
    assert!(aws.registry("ListThingGroupsForThing", json!({ "thingName": "a" }), "thingGroups").is_empty());
    aws.ok("DeleteDynamicThingGroup", json!({ "thingGroupName": "old" }));
}

#[test]
fn a_group_is_built_and_rebuilt_with_the_indexs_lag() {
    let aws = Fixture::with(WorldSettings { index_lag: Duration::from_secs(5), ..WorldSettings::default() });
    let make = json!({ "thingGroupName": "old", "queryString": "attributes.v:1" });
    let things = json!({ "thingIndexingConfiguration": { "thingIndexingMode": "REGISTRY" } });
    assert_eq!(aws.code("CreateDynamicThingGroup", make.clone()), NOT_FOUND);
    aws.ok("UpdateIndexingConfiguration", things);
    assert_eq!(aws.code("CreateDynamicThingGroup", make.clone()), INVALID);
    aws.wait(5);
    aws.fleet_by_version();
    aws.wait(5);
    aws.ok("CreateDynamicThingGroup", make);
    let status = || aws.ok("DescribeThingGroup", json!({ "thingGroupName": "old" }))["status"].clone();
    assert_eq!((status(), aws.members("old").len()), (json!("BUILDING"), 0));
    aws.wait(5);
    assert_eq!((status(), aws.members("old").len()), (json!("ACTIVE"), 2));
    aws.move_to("c", "1");
    assert_eq!(aws.members("old").len(), 2);
    aws.wait(5);
    assert_eq!(aws.members("old").len(), 3);
    let input =
        json!({ "thingGroupName": "old", "queryString": "attributes.v:9", "thingGroupProperties": {} });
    aws.ok("UpdateDynamicThingGroup", input);
    assert_eq!((status(), aws.members("old").len()), (json!("REBUILDING"), 3));
    aws.wait(5);
    assert_eq!((status(), aws.members("old").len()), (json!("ACTIVE"), 0));
}

#[test]
fn static_operations_and_wrong_queries_are_refused() {
    let aws = Fixture::new();
    aws.fleet_by_version();
    aws.dynamic("old", "attributes.v:1");
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "fixed" }));
    let error = aws.refused("DeleteThingGroup", json!({ "thingGroupName": "old" }));
    let text = "This operation does not support dynamic thing groups. Thing group arn: \
                arn:aws:iot:eu-west-1:111122223333:thinggroup/old";
    assert_eq!(((error.code, error.status), error.message.as_str()), (INVALID, text));
    let member = json!({ "thingGroupName": "old", "thingName": "c" });
    for (operation, input) in [
        ("UpdateThingGroup", json!({ "thingGroupName": "old", "thingGroupProperties": {} })),
        ("CreateThingGroup", json!({ "thingGroupName": "below", "parentGroupName": "old" })),
        ("AddThingToThingGroup", member.clone()),
        ("RemoveThingFromThingGroup", member),
        ("UpdateThingGroupsForThing", json!({ "thingName": "c", "thingGroupsToAdd": ["old"] })),
        ("DeleteDynamicThingGroup", json!({ "thingGroupName": "fixed" })),
        ("UpdateDynamicThingGroup", json!({ "thingGroupName": "fixed", "thingGroupProperties": {} })),
        (
            "UpdateIndexingConfiguration",
            json!({ "thingIndexingConfiguration": { "thingIndexingMode": "OFF" } }),
        ),
    ] {
        assert_eq!(aws.code(operation, input), INVALID, "{operation}");
    }
    let query = |query: &str| {
        aws.code("CreateDynamicThingGroup", json!({ "thingGroupName": "new", "queryString": query }))
    };
    assert_eq!(query("a:1 b:2 c:3 d:4 e:5 f:6"), ("InvalidQueryException", 400));
    assert_eq!(query("a:("), ("InvalidQueryException", 400));
    for number in 1..100 {
        aws.dynamic(&format!("g{number}"), "attributes.v:9");
    }
    assert_eq!(query("a:1"), ("LimitExceededException", 410));
}

#[test]
fn a_continuous_job_reaches_who_joins_later() {
    let aws = Fixture::new();
    aws.fleet_by_version();
    let target = aws.dynamic("old", "attributes.v:1")["thingGroupArn"].clone();
    let job =
        json!({ "jobId": "up", "targets": [target], "document": "{}", "targetSelection": "CONTINUOUS" });
    aws.ok("CreateJob", job);
    let count = |status: &str| {
        let input = json!({ "jobId": "up", "status": status });
        aws.registry("ListJobExecutionsForJob", input, "executionSummaries").len()
    };
    assert_eq!(count("QUEUED"), 2);
    aws.move_to("c", "1");
    assert_eq!(count("QUEUED"), 3);
    aws.move_to("a", "2");
    assert_eq!((count("QUEUED"), count("REMOVED")), (2, 1));
}
