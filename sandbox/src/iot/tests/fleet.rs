//! The fleet index: on and off, building, lag and pages; and the account's endpoints.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Fixture, INVALID, NOT_FOUND, each};
use crate::iot::WorldSettings;

impl Fixture {
    fn lagging() -> Self {
        Self::with(WorldSettings { index_lag: Duration::from_secs(5), ..WorldSettings::default() })
    }

    fn index(&self, configuration: Value) {
        let mut input = json!({});
        input["thingIndexingConfiguration"] = configuration;
        self.ok("UpdateIndexingConfiguration", input);
    }

    fn found(&self, query: &str) -> Vec<String> {
        each(&self.registry("SearchIndex", json!({ "queryString": query }), "things"), "thingName")
    }
}

#[test]
fn an_index_that_is_off_or_building_says_so() {
    let aws = Fixture::lagging();
    let search = json!({ "queryString": "*" });
    let error = aws.refused("SearchIndex", search.clone());
    assert_eq!(
        ((error.code, error.status), error.message.as_str()),
        (NOT_FOUND, "Index 'AWS_Things' does not exist")
    );
    aws.index(json!({ "thingIndexingMode": "REGISTRY" }));
    assert_eq!(aws.code("SearchIndex", search.clone()), ("IndexNotReadyException", 400));
    let status = || aws.ok("DescribeIndex", json!({ "indexName": "AWS_Things" }))["indexStatus"].clone();
    assert_eq!(status(), "BUILDING");
    aws.wait(5);
    assert_eq!(status(), "ACTIVE");
    aws.ok("SearchIndex", search.clone());
    aws.index(json!({ "thingIndexingMode": "REGISTRY", "thingConnectivityIndexingMode": "STATUS" }));
    assert_eq!(status(), "REBUILDING");
    aws.ok("SearchIndex", search.clone());
    assert_eq!(aws.ok("ListIndices", json!({})), json!({ "indexNames": ["AWS_Things"] }));
    aws.index(json!({ "thingIndexingMode": "OFF" }));
    assert_eq!(aws.code("SearchIndex", search), NOT_FOUND);
}

#[test]
fn a_search_sees_changes_after_the_lag() {
    let aws = Fixture::lagging();
    aws.thing("old");
    aws.index(json!({ "thingIndexingMode": "REGISTRY" }));
    aws.wait(5);
    aws.thing("new");
    let attributes = json!({ "attributes": { "site": "hall" } });
    aws.ok("UpdateThing", json!({ "thingName": "old", "attributePayload": attributes }));
    assert_eq!(aws.found("*"), ["old"]);
    assert!(aws.found("attributes.site:hall").is_empty());
    aws.wait(2);
    aws.ok("DeleteThing", json!({ "thingName": "old" }));
    aws.wait(3);
    assert_eq!(aws.found("*"), ["new", "old"]);
    assert_eq!(aws.found("attributes.site:hall"), ["old"]);
    aws.wait(2);
    assert_eq!(aws.found("*"), ["new"]);
}

#[test]
fn the_query_language_meets_the_registry() {
    let aws = Fixture::new();
    aws.index(json!({ "thingIndexingMode": "REGISTRY", "thingConnectivityIndexingMode": "STATUS" }));
    aws.ok("CreateThingType", json!({ "thingTypeName": "pump" }));
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "north" }));
    aws.ok("CreateBillingGroup", json!({ "billingGroupName": "paid" }));
    for number in 0..6 {
        let attributes = json!({ "attributes": { "hz": (number * 10).to_string() } });
        let mut input = json!({ "thingName": format!("t{number}"), "attributePayload": attributes });
        if number % 2 == 0 {
            input["thingTypeName"] = json!("pump");
            input["billingGroupName"] = json!("paid");
        }
        aws.ok("CreateThing", input);
    }
    aws.ok("AddThingToThingGroup", json!({ "thingGroupName": "north", "thingName": "t1" }));
    assert_eq!(aws.found("thingTypeName:pump AND attributes.hz>10"), ["t2", "t4"]);
    assert_eq!(aws.found("thingGroupNames:north OR attributes.hz:[50 TO 60]"), ["t1", "t5"]);
    assert_eq!(aws.found("thingGroupNames:paid AND NOT thingName:t0"), ["t2", "t4"]);
    assert_eq!(aws.found("connectivity.connected:false AND thingName:t3"), ["t3"]);
    let item = &aws.ok("SearchIndex", json!({ "queryString": "thingName:t2" }))["things"][0];
    assert_eq!((&item["thingGroupNames"], &item["thingTypeName"]), (&json!(["paid"]), &json!("pump")));
    let search = |query: &str| aws.code("SearchIndex", json!({ "queryString": query }));
    assert_eq!(search("thingName:("), ("InvalidQueryException", 400));
    assert_eq!(search(""), ("InvalidQueryException", 400));
    assert_eq!(aws.code("SearchIndex", json!({ "queryString": "*", "maxResults": 101 })), INVALID);
    assert_eq!(aws.code("SearchIndex", json!({ "queryString": "*", "queryVersion": "2020-01-01" })), INVALID);
}

#[test]
fn groups_have_an_index_of_their_own() {
    let aws = Fixture::new();
    aws.ok(
        "UpdateIndexingConfiguration",
        json!({ "thingGroupIndexingConfiguration": { "thingGroupIndexingMode": "ON" } }),
    );
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "a" }));
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "b", "parentGroupName": "a" }));
    let input = json!({ "indexName": "AWS_ThingGroups", "queryString": "parentGroupNames:a" });
    let found = aws.registry("SearchIndex", input, "thingGroups");
    assert_eq!(each(&found, "thingGroupName"), ["b"]);
    assert_eq!(aws.code("SearchIndex", json!({ "queryString": "*" })), NOT_FOUND);
}

#[test]
fn a_configuration_replaces_the_old_one_and_is_checked() {
    let aws = Fixture::new();
    let fields = |names: &[&str]| {
        names.iter().map(|name| json!({ "name": name, "type": "String" })).collect::<Value>()
    };
    aws.index(json!({ "thingIndexingMode": "REGISTRY", "customFields": fields(&["attributes.a"]) }));
    let shown = || aws.ok("GetIndexingConfiguration", json!({}))["thingIndexingConfiguration"].clone();
    assert_eq!(shown()["customFields"], fields(&["attributes.a"]));
    aws.index(json!({ "thingIndexingMode": "REGISTRY" }));
    assert!(shown().get("customFields").is_none());
    let six =
        ["attributes.a", "attributes.b", "attributes.c", "attributes.d", "attributes.e", "attributes.f"];
    let wrong = [
        json!({ "thingIndexingMode": "REGISTRY", "customFields": fields(&six) }),
        json!({ "thingIndexingMode": "REGISTRY", "customFields": fields(&["shadow.reported.hz"]) }),
        json!({ "thingIndexingMode": "REGISTRY", "customFields": fields(&["color"]) }),
        json!({ "thingIndexingMode": "OFF", "thingConnectivityIndexingMode": "STATUS" }),
        json!({ "thingIndexingMode": "ON" }),
        json!({}),
    ];
    for configuration in wrong {
        let input = json!({ "thingIndexingConfiguration": configuration });
        assert_eq!(aws.code("UpdateIndexingConfiguration", input), INVALID, "{configuration}");
    }
    aws.index(json!({ "thingIndexingMode": "REGISTRY_AND_SHADOW", "customFields": fields(&["shadow.reported.hz"]) }));
    let schema = aws.ok("DescribeIndex", json!({ "indexName": "AWS_Things" }))["schema"].clone();
    assert_eq!(schema, "REGISTRY_AND_SHADOW");
}

#[test]
fn endpoints_belong_to_the_account() {
    let aws = Fixture::new();
    let endpoint = |kind: &str| {
        aws.ok("DescribeEndpoint", json!({ "endpointType": kind }))["endpointAddress"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let data = endpoint("iot:Data-ATS");
    assert!(data.ends_with("-ats.iot.eu-west-1.amazonaws.com"), "{data}");
    assert_eq!(data.split('-').next().unwrap().len(), 14);
    assert_eq!(aws.code("DescribeEndpoint", json!({ "endpointType": "other" })), INVALID);
    aws.account.set("444455556666");
    assert_ne!(endpoint("iot:Data-ATS"), data);
}
