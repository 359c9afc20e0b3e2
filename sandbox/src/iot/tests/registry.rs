//! Things, types, billing groups, policies, tags and paging.

use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, NOT_FOUND, each, names};

#[test]
fn creating_again_succeeds_when_nothing_differs() {
    let aws = Fixture::new();
    let cases = [
        (
            "CreateThing",
            json!({ "thingName": "x" }),
            ("attributePayload", json!({ "attributes": { "a": "b" } })),
        ),
        (
            "CreateThingType",
            json!({ "thingTypeName": "x" }),
            ("thingTypeProperties", json!({ "thingTypeDescription": "b" })),
        ),
        (
            "CreateThingGroup",
            json!({ "thingGroupName": "x" }),
            ("thingGroupProperties", json!({ "thingGroupDescription": "b" })),
        ),
        (
            "CreateBillingGroup",
            json!({ "billingGroupName": "x" }),
            ("billingGroupProperties", json!({ "billingGroupDescription": "b" })),
        ),
    ];
    for (name, input, (member, value)) in cases {
        let first = aws.ok(name, input.clone());
        assert_eq!(aws.ok(name, input.clone()), first, "{name}");
        let mut other = input;
        other[member] = value;
        let error = aws.refused(name, other);
        assert_eq!((error.code, error.status), EXISTS, "{name}");
        assert!(
            first.as_object().unwrap().values().any(|value| *value == error.extra["resourceArn"]),
            "{name}"
        );
    }
}

#[test]
fn names_and_attributes_keep_to_the_model() {
    let aws = Fixture::new();
    let long = "x".repeat(129);
    for name in ["a b", "ü", "a/b", long.as_str()] {
        assert_eq!(aws.code("CreateThing", json!({ "thingName": name })), INVALID, "{name}");
    }
    aws.thing("a:b_c-9");
    let with = |attributes: Value| {
        aws.call("CreateThing", json!({ "thingName": "t", "attributePayload": { "attributes": attributes } }))
    };
    assert_eq!(with(json!({ "a": "with space" })).unwrap_err().code, INVALID.0);
    assert_eq!(with(json!({ "a b": "v" })).unwrap_err().code, INVALID.0);
    assert_eq!(with(json!({ "a": "v".repeat(801) })).unwrap_err().code, INVALID.0);
    assert_eq!(with(Value::Object(names(4))).unwrap_err().code, INVALID.0);
    with(Value::Object(names(3))).unwrap();
    aws.ok("CreateThingType", json!({ "thingTypeName": "type" }));
    let typed = |count| {
        let attributes = json!({ "attributes": names(count) });
        aws.call(
            "CreateThing",
            json!({ "thingName": "u", "thingTypeName": "type", "attributePayload": attributes }),
        )
    };
    assert_eq!(typed(51).unwrap_err().code, INVALID.0);
    typed(50).unwrap();
    assert_eq!(aws.code("UpdateThing", json!({ "thingName": "u", "removeThingType": true })), INVALID);
}

#[test]
fn an_update_replaces_or_merges_and_minds_the_version() {
    let aws = Fixture::new();
    let attributes = |attributes: Value| json!({ "attributes": attributes });
    aws.ok(
        "CreateThing",
        json!({ "thingName": "t", "attributePayload": attributes(json!({ "a": "1", "b": "2" })) }),
    );
    let mut merge = attributes(json!({ "b": "", "c": "3" }));
    merge["merge"] = json!(true);
    aws.ok("UpdateThing", json!({ "thingName": "t", "attributePayload": merge, "expectedVersion": 1 }));
    let shown = aws.ok("DescribeThing", json!({ "thingName": "t" }));
    assert_eq!((&shown["attributes"], &shown["version"]), (&json!({ "a": "1", "c": "3" }), &json!(2)));
    let stale = json!({ "thingName": "t", "attributePayload": attributes(json!({ "z": "9" })), "expectedVersion": 1 });
    assert_eq!(aws.code("UpdateThing", stale), ("VersionConflictException", 409));
    aws.ok("UpdateThing", json!({ "thingName": "t", "attributePayload": attributes(json!({ "z": "9" })) }));
    let shown = aws.ok("DescribeThing", json!({ "thingName": "t" }));
    assert_eq!((&shown["attributes"], &shown["version"]), (&json!({ "z": "9" }), &json!(3)));
    assert_eq!(
        aws.code("DeleteThing", json!({ "thingName": "t", "expectedVersion": 2 })),
        ("VersionConflictException", 409)
    );
    aws.ok("DeleteThing", json!({ "thingName": "t", "expectedVersion": 3 }));
    aws.ok("DeleteThing", json!({ "thingName": "t" }));
    assert_eq!(aws.code("DescribeThing", json!({ "thingName": "t" })), NOT_FOUND);
}

#[test]
fn a_type_is_deleted_five_minutes_after_its_deprecation() {
    let aws = Fixture::new();
    aws.ok("CreateThingType", json!({ "thingTypeName": "k" }));
    aws.ok("CreateThing", json!({ "thingName": "t", "thingTypeName": "k" }));
    let it = json!({ "thingTypeName": "k" });
    assert_eq!(aws.code("DeleteThingType", it.clone()), INVALID);
    aws.ok("DeprecateThingType", it.clone());
    assert_eq!(aws.code("CreateThing", json!({ "thingName": "u", "thingTypeName": "k" })), INVALID);
    aws.wait(299);
    let error = aws.refused("DeleteThingType", it.clone());
    assert_eq!(error.message, "Please wait for 5 minutes after deprecation and then retry");
    aws.wait(1);
    assert!(aws.refused("DeleteThingType", it.clone()).message.contains("still things"));
    aws.ok("DeleteThing", json!({ "thingName": "t" }));
    aws.ok("DeprecateThingType", json!({ "thingTypeName": "k", "undoDeprecate": true }));
    assert_eq!(aws.code("DeleteThingType", it.clone()), INVALID);
    aws.ok("DeprecateThingType", it.clone());
    aws.wait(300);
    aws.ok("DeleteThingType", it.clone());
    assert_eq!(aws.code("DescribeThingType", it), NOT_FOUND);
}

#[test]
fn a_thing_is_in_one_billing_group() {
    let aws = Fixture::new();
    aws.ok("CreateBillingGroup", json!({ "billingGroupName": "a" }));
    aws.ok("CreateBillingGroup", json!({ "billingGroupName": "b" }));
    aws.ok("CreateThing", json!({ "thingName": "t", "billingGroupName": "a" }));
    assert_eq!(aws.code("CreateThing", json!({ "thingName": "u", "billingGroupName": "none" })), NOT_FOUND);
    let to = |group: &str| json!({ "billingGroupName": group, "thingName": "t" });
    aws.ok("AddThingToBillingGroup", to("a"));
    assert_eq!(aws.code("AddThingToBillingGroup", to("b")), INVALID);
    aws.ok("RemoveThingFromBillingGroup", to("a"));
    aws.ok("AddThingToBillingGroup", to("b"));
    assert_eq!(
        aws.ok("ListThingsInBillingGroup", json!({ "billingGroupName": "b" }))["things"],
        json!(["t"])
    );
    aws.ok("DeleteBillingGroup", json!({ "billingGroupName": "b" }));
    assert!(aws.ok("DescribeThing", json!({ "thingName": "t" })).get("billingGroupName").is_none());
}

#[test]
fn policies_have_five_versions_and_the_default_stays() {
    let aws = Fixture::new();
    let document =
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iot:*"],"Resource":["*"]}]}"#;
    let it = json!({ "policyName": "p", "policyDocument": document });
    aws.ok("CreatePolicy", it.clone());
    assert_eq!(aws.code("CreatePolicy", it.clone()), EXISTS);
    for _ in 0..4 {
        aws.ok("CreatePolicyVersion", it.clone());
    }
    assert_eq!(aws.code("CreatePolicyVersion", it.clone()), ("VersionsLimitExceededException", 409));
    let version = |id: &str| json!({ "policyName": "p", "policyVersionId": id });
    let conflict = ("DeleteConflictException", 409);
    assert_eq!(aws.code("DeletePolicyVersion", version("1")), conflict);
    assert_eq!(aws.code("DeletePolicy", json!({ "policyName": "p" })), conflict);
    aws.ok("SetDefaultPolicyVersion", version("5"));
    aws.ok("DeletePolicyVersion", version("1"));
    let mut next = it;
    next["setAsDefault"] = json!(true);
    assert_eq!(aws.ok("CreatePolicyVersion", next.clone())["policyVersionId"], "6");
    for bad in
        ["{", "[]", r#"{"Statement":[]}"#, r#"{"Statement":[{"Effect":"May","Action":"a","Resource":"b"}]}"#]
    {
        next["policyDocument"] = json!(bad);
        assert_eq!(aws.code("CreatePolicyVersion", next.clone()), ("MalformedPolicyException", 400), "{bad}");
    }
    let long = document.replace("iot:*", &"a".repeat(2048));
    assert_eq!(
        aws.code("CreatePolicy", json!({ "policyName": "q", "policyDocument": long })).0,
        "MalformedPolicyException"
    );
    let spaced = document.replace(',', &format!(",{}", " ".repeat(2048)));
    aws.ok("CreatePolicy", json!({ "policyName": "q", "policyDocument": spaced }));
}

#[test]
fn pages_of_two_give_everything_once_and_foreign_tokens_are_refused() {
    let aws = Fixture::new();
    for number in 0..7 {
        let attributes = json!({ "attributes": { "site": format!("s{}", number % 2) } });
        aws.ok("CreateThing", json!({ "thingName": format!("t{number}"), "attributePayload": attributes }));
    }
    let all = aws.registry("ListThings", json!({}), "things");
    assert_eq!(each(&all, "thingName"), ["t0", "t1", "t2", "t3", "t4", "t5", "t6"]);
    let odd = json!({ "attributeName": "site", "attributeValue": "s1" });
    assert_eq!(each(&aws.registry("ListThings", odd, "things"), "thingName"), ["t1", "t3", "t5"]);
    let prefix = json!({ "attributeName": "site", "attributeValue": "s", "usePrefixAttributeValue": true });
    assert_eq!(aws.registry("ListThings", prefix, "things").len(), 7);

    let token = aws.ok("ListThings", json!({ "maxResults": 2 }))["nextToken"].clone();
    aws.ok("DeleteThing", json!({ "thingName": "t1" }));
    let next = aws.ok("ListThings", json!({ "maxResults": 1, "nextToken": token }));
    assert_eq!(next["things"][0]["thingName"], "t2");
    assert_eq!(aws.code("ListThingTypes", json!({ "nextToken": token })), INVALID);
    assert_eq!(aws.code("ListThings", json!({ "nextToken": "bm9uZQ==" })), INVALID);
    for size in [0, 251] {
        assert_eq!(aws.code("ListThings", json!({ "maxResults": size })), INVALID);
    }
    aws.account.set("444455556666");
    assert_eq!(aws.code("ListThings", json!({ "nextToken": token })), INVALID);
    assert_eq!(aws.ok("ListThings", json!({})), json!({ "things": [] }));
}

#[test]
fn tags_are_for_what_can_have_them() {
    let aws = Fixture::new();
    let tag = |key: &str| json!([{ "Key": key, "Value": "v" }]);
    let made = aws.ok("CreateThingGroup", json!({ "thingGroupName": "g", "tags": tag("a") }));
    let arn = made["thingGroupArn"].clone();
    aws.ok("TagResource", json!({ "resourceArn": arn, "tags": tag("b") }));
    aws.ok("UntagResource", json!({ "resourceArn": arn, "tagKeys": ["a", "z"] }));
    assert_eq!(aws.ok("ListTagsForResource", json!({ "resourceArn": arn }))["tags"], tag("b"));
    assert_eq!(aws.code("TagResource", json!({ "resourceArn": arn, "tags": tag("aws:x") })), INVALID);
    let many: Vec<_> = (0..50).map(|number| json!({ "Key": format!("k{number}"), "Value": "" })).collect();
    assert_eq!(
        aws.code("TagResource", json!({ "resourceArn": arn, "tags": many })),
        ("LimitExceededException", 410)
    );
    let thing = aws.ok("CreateThing", json!({ "thingName": "t" }))["thingArn"].clone();
    assert_eq!(aws.code("TagResource", json!({ "resourceArn": thing, "tags": tag("a") })), INVALID);
    aws.ok("DeleteThingGroup", json!({ "thingGroupName": "g" }));
    assert_eq!(aws.code("ListTagsForResource", json!({ "resourceArn": arn })), NOT_FOUND);
}
