//! Thing groups: the hierarchy, membership, inherited policies.

use serde_json::{Value, json};

use super::{Fixture, INVALID, NOT_FOUND, each};

impl Fixture {
    fn group(&self, name: &str, parent: Option<&str>) {
        let mut input = json!({ "thingGroupName": name });
        if let Some(parent) = parent {
            input["parentGroupName"] = json!(parent);
        }
        self.ok("CreateThingGroup", input);
    }

    fn join(&self, group: &str, thing: &str) -> Result<Value, crate::api::ApiError> {
        self.call("AddThingToThingGroup", json!({ "thingGroupName": group, "thingName": thing }))
    }
}

#[test]
fn a_hierarchy_has_seven_levels_and_a_group_a_hundred_children() {
    let aws = Fixture::new();
    aws.group("g1", None);
    for level in 2..=7 {
        aws.group(&format!("g{level}"), Some(&format!("g{}", level - 1)));
    }
    assert_eq!(
        aws.code("CreateThingGroup", json!({ "thingGroupName": "g8", "parentGroupName": "g7" })),
        INVALID
    );
    let shown = aws.ok("DescribeThingGroup", json!({ "thingGroupName": "g3" }));
    let metadata = &shown["thingGroupMetadata"];
    assert_eq!(metadata["parentGroupName"], "g2");
    assert_eq!(each(metadata["rootToParentThingGroups"].as_array().unwrap(), "groupName"), ["g1", "g2"]);
    for child in 0..99 {
        aws.group(&format!("c{child}"), Some("g1"));
    }
    assert_eq!(
        aws.code("CreateThingGroup", json!({ "thingGroupName": "c99", "parentGroupName": "g1" })),
        INVALID
    );
    assert_eq!(
        aws.code("CreateThingGroup", json!({ "thingGroupName": "x", "parentGroupName": "no" })),
        NOT_FOUND
    );
    let error = aws.refused("DeleteThingGroup", json!({ "thingGroupName": "g6" }));
    assert_eq!(
        error.message,
        "Cannot delete thing group : g6 when there are still child groups attached to it"
    );
    aws.ok("DeleteThingGroup", json!({ "thingGroupName": "g7" }));
    aws.ok("DeleteThingGroup", json!({ "thingGroupName": "g6" }));
    aws.ok("DeleteThingGroup", json!({ "thingGroupName": "g6" }));
}

#[test]
fn a_thing_is_in_ten_groups_and_never_in_two_of_one_hierarchy() {
    let aws = Fixture::new();
    aws.thing("t");
    for (name, parent) in [("a", None), ("a1", Some("a")), ("a2", Some("a"))] {
        aws.group(name, parent);
    }
    aws.join("a1", "t").unwrap();
    aws.join("a1", "t").unwrap();
    for other in ["a", "a2"] {
        assert_eq!(aws.join(other, "t").unwrap_err().code, INVALID.0, "{other}");
    }
    for number in 0..9 {
        aws.group(&format!("r{number}"), None);
        aws.join(&format!("r{number}"), "t").unwrap();
    }
    aws.group("r9", None);
    assert_eq!(aws.join("r9", "t").unwrap_err().code, INVALID.0);
    let change =
        json!({ "thingName": "t", "thingGroupsToAdd": ["r9", "a2"], "thingGroupsToRemove": ["r0", "a1"] });
    aws.ok("UpdateThingGroupsForThing", change);
    let groups = aws.registry("ListThingGroupsForThing", json!({ "thingName": "t" }), "thingGroups");
    assert_eq!(each(&groups, "groupName"), ["a2", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"]);
    aws.ok("DeleteThing", json!({ "thingName": "t" }));
    assert_eq!(aws.ok("ListThingsInThingGroup", json!({ "thingGroupName": "a2" }))["things"], json!([]));
    assert_eq!(aws.join("a", "t").unwrap_err().code, NOT_FOUND.0);
}

#[test]
fn lists_go_down_the_hierarchy_when_asked() {
    let aws = Fixture::new();
    for (name, parent) in [("a", None), ("a1", Some("a")), ("a11", Some("a1")), ("b", None)] {
        aws.group(name, parent);
    }
    for (thing, group) in [("t1", "a11"), ("t2", "a"), ("t3", "a1"), ("t4", "a"), ("t5", "b")] {
        aws.thing(thing);
        aws.join(group, thing).unwrap();
    }
    let things = |recursive: bool| {
        aws.registry(
            "ListThingsInThingGroup",
            json!({ "thingGroupName": "a", "recursive": recursive }),
            "things",
        )
    };
    assert_eq!(things(false), ["t2", "t4"]);
    assert_eq!(things(true), ["t1", "t2", "t3", "t4"]);
    let groups = |input: Value| each(&aws.registry("ListThingGroups", input, "thingGroups"), "groupName");
    assert_eq!(groups(json!({})), ["a", "a1", "a11", "b"]);
    assert_eq!(groups(json!({ "recursive": false })), ["a", "b"]);
    assert_eq!(groups(json!({ "parentGroup": "a" })), ["a1"]);
    assert_eq!(groups(json!({ "parentGroup": "a", "recursive": true })), ["a1", "a11"]);
    assert_eq!(groups(json!({ "namePrefixFilter": "a1" })), ["a1", "a11"]);
    assert_eq!(aws.code("ListThingGroups", json!({ "parentGroup": "none" })), NOT_FOUND);
}

#[test]
fn policies_are_limited_per_target_and_inherited() {
    let aws = Fixture::new();
    aws.group("a", None);
    aws.group("a1", Some("a"));
    let document =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:*","Resource":"*"}]}"#;
    for number in 0..11 {
        aws.ok("CreatePolicy", json!({ "policyName": format!("p{number:02}"), "policyDocument": document }));
    }
    let arn = |kind: &str, name: &str| format!("arn:aws:iot:eu-west-1:111122223333:{kind}/{name}");
    let attach = |number: usize, target: &str| {
        aws.call("AttachPolicy", json!({ "policyName": format!("p{number:02}"), "target": target }))
    };
    let (parent, child) = (arn("thinggroup", "a"), arn("thinggroup", "a1"));
    attach(0, &parent).unwrap();
    attach(1, &child).unwrap();
    attach(1, &child).unwrap();
    attach(2, &child).unwrap();
    assert_eq!(attach(3, &child).unwrap_err().code, "LimitExceededException");
    let made = aws.ok("CreateKeysAndCertificate", json!({}));
    let certificate = made["certificateArn"].as_str().unwrap();
    for number in 0..10 {
        attach(number, certificate).unwrap();
    }
    assert_eq!(attach(10, certificate).unwrap_err().status, 410);
    assert_eq!(attach(0, &arn("cert", &"0".repeat(64))).unwrap_err().code, NOT_FOUND.0);

    let paging = ["pageSize", "marker", "nextMarker"];
    let attached = |recursive: bool| {
        let input = json!({ "target": child, "recursive": recursive });
        each(&aws.all("ListAttachedPolicies", input, "policies", paging), "policyName")
    };
    assert_eq!(attached(false), ["p01", "p02"]);
    assert_eq!(attached(true), ["p00", "p01", "p02"]);
    let targets = aws.all("ListTargetsForPolicy", json!({ "policyName": "p01" }), "targets", paging);
    assert_eq!(targets, [json!(certificate), json!(child)]);
    aws.ok("DeleteThingGroup", json!({ "thingGroupName": "a1" }));
    assert_eq!(
        aws.ok("ListTargetsForPolicy", json!({ "policyName": "p01" }))["targets"],
        json!([certificate])
    );
}
