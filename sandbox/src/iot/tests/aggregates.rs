//! Aggregations over the index: AWS's documented figures, types of fields, what is refused, shadows and connectivity.

use serde_json::{Value, json};

use super::{Fixture, INVALID, NOT_FOUND};

const PLACE: (&str, &str) = ("111122223333", "eu-west-1");
const BAD_AGGREGATION: (&str, u16) = ("InvalidAggregationException", 400);

impl Fixture {
    fn configured(&self, fields: &[(&str, &str)]) {
        let fields: Value = fields.iter().map(|(name, kind)| json!({ "name": name, "type": kind })).collect();
        let things = json!({
            "thingIndexingMode": "REGISTRY_AND_SHADOW",
            "thingConnectivityIndexingMode": "STATUS",
            "namedShadowIndexingMode": "ON",
            "filter": { "namedShadowNames": ["config"] },
            "customFields": fields,
        });
        self.ok("UpdateIndexingConfiguration", json!({ "thingIndexingConfiguration": things }));
    }

    fn with_attribute(&self, name: &str, values: &[&str]) {
        for (number, value) in values.iter().enumerate() {
            let attributes = json!({ "attributes": { name: value } });
            let input = json!({ "thingName": format!("t{number}"), "attributePayload": attributes });
            self.ok("CreateThing", input);
        }
    }

    fn statistics(&self, query: &str, field: &str) -> Value {
        let input = json!({ "queryString": query, "aggregationField": field });
        self.ok("GetStatistics", input)["statistics"].clone()
    }

    fn buckets(&self, field: &str, most: u64) -> Value {
        let kind = json!({ "termsAggregation": { "maxBuckets": most } });
        let input = json!({ "queryString": "*", "aggregationField": field, "bucketsAggregationType": kind });
        self.ok("GetBucketsAggregation", input)
    }

    fn states(&self, states: Value) -> usize {
        let states = serde_json::from_value(states).unwrap();
        self.world.set_states(PLACE, self.now.get(), &states).unwrap()
    }
}

#[test]
fn the_variance_of_large_numbers_near_each_other_keeps_its_digits() {
    let aws = Fixture::new();
    aws.configured(&[("attributes.n", "Number")]);
    aws.with_attribute("n", &["1000000000", "1000000001", "1000000001", "1000000000"]);
    assert_eq!(aws.statistics("*", "attributes.n")["variance"], json!(0.25));
}

#[test]
fn statistics_are_those_of_the_documented_example() {
    let aws = Fixture::new();
    aws.configured(&[("attributes.n", "Number"), ("attributes.on", "Boolean")]);
    aws.with_attribute("n", &["-125", "75", "150", "many"]);
    aws.ok(
        "CreateThing",
        json!({ "thingName": "on", "attributePayload": { "attributes": { "on": "true" } } }),
    );
    aws.ok(
        "CreateThing",
        json!({ "thingName": "off", "attributePayload": { "attributes": { "on": "false" } } }),
    );
    let documented = json!({
        "count": 3, "average": 33.333_333_333_333_336, "sum": 100.0, "minimum": -125.0, "maximum": 150.0,
        "sumOfSquares": 43750.0, "variance": 13_472.222_222_222_22, "stdDeviation": 116.069_902_309_867_66,
    });
    assert_eq!(aws.statistics("*", "attributes.n"), documented);
    let flags = json!({ "count": 2, "average": 0.5, "sum": 1.0, "minimum": 0.0, "maximum": 1.0 });
    assert_eq!(aws.statistics("*", "attributes.on"), flags);
    assert_eq!(aws.statistics("thingName:t*", "thingName"), json!({ "count": 4 }));
    assert_eq!(aws.statistics("thingName:x*", "attributes.n"), json!({ "count": 0 }));
    let versions = aws.ok("GetStatistics", json!({ "queryString": "*" }))["statistics"].clone();
    assert_eq!((&versions["count"], &versions["maximum"]), (&json!(6), &json!(1.0)));
    aws.ok(
        "UpdateThing",
        json!({ "thingName": "t0", "attributePayload": { "attributes": { "n": "1e200" } } }),
    );
    assert_eq!(aws.statistics("*", "attributes.n"), json!({ "count": 3 }));
}

#[test]
fn percentiles_are_those_of_the_command_lines_example() {
    let aws = Fixture::new();
    aws.configured(&[("attributes.temperature", "Number")]);
    aws.with_attribute("temperature", &["70", "71", "72", "73", "74", "75", "47", "97", "98", "99"]);
    let input = json!({ "queryString": "*", "aggregationField": "attributes.temperature", "percents": [10, 25, 50, 75, 90] });
    let answer = aws.ok("GetPercentiles", input);
    let values: Vec<_> =
        answer["percentiles"].as_array().unwrap().iter().map(|pair| &pair["value"]).collect();
    assert_eq!(values, [67.7, 71.25, 73.5, 91.5, 98.1]);
    let input = |query: &str| json!({ "queryString": query, "aggregationField": "attributes.temperature" });
    let default = aws.ok("GetPercentiles", input("*"));
    let percents: Vec<_> = default["percentiles"].as_array().unwrap().iter().map(|p| &p["percent"]).collect();
    assert_eq!(percents, [1.0, 5.0, 25.0, 50.0, 75.0, 95.0, 99.0]);
    assert_eq!(aws.ok("GetPercentiles", input("thingName:x"))["percentiles"], json!([]));
    let cardinality = aws.ok("GetCardinality", input("attributes.temperature>72"));
    assert_eq!(cardinality, json!({ "cardinality": 6 }));
}

#[test]
fn buckets_are_cut_without_a_word() {
    let aws = Fixture::new();
    aws.configured(&[("attributes.v", "String"), ("attributes.n", "Number")]);
    aws.with_attribute("v", &["2", "1", "2", "3", "3", "2"]);
    aws.ok("CreateThing", json!({ "thingName": "none" }));
    let cut = json!({ "totalCount": 7, "buckets": [
        { "keyValue": "2", "count": 3 }, { "keyValue": "3", "count": 2 },
    ] });
    assert_eq!(aws.buckets("attributes.v", 2), cut);
    assert_eq!(aws.buckets("registry.version", 10)["buckets"], json!([{ "keyValue": "1", "count": 7 }]));
    assert_eq!(aws.buckets("attributes.n", 10), json!({ "totalCount": 7, "buckets": [] }));
}

#[test]
fn aggregations_are_refused_as_the_model_says() {
    let aws = Fixture::new();
    let input = |field: &str| json!({ "queryString": "*", "aggregationField": field });
    assert_eq!(aws.code("GetStatistics", input("thingName")), NOT_FOUND);
    aws.configured(&[("attributes.v", "String")]);
    for field in ["attributes.other", "color", "shadow.name.other.version"] {
        assert_eq!(aws.code("GetStatistics", input(field)), BAD_AGGREGATION, "{field}");
    }
    assert_eq!(aws.code("GetPercentiles", input("attributes.v")), BAD_AGGREGATION);
    let mut percents = input("registry.version");
    percents["percents"] = json!([101]);
    assert_eq!(aws.code("GetPercentiles", percents), INVALID);
    assert_eq!(aws.code("GetCardinality", json!({ "queryString": "a:(" })), ("InvalidQueryException", 400));
    for most in [0, 10_001] {
        let kind = json!({ "termsAggregation": { "maxBuckets": most } });
        let input =
            json!({ "queryString": "*", "aggregationField": "attributes.v", "bucketsAggregationType": kind });
        assert_eq!(aws.code("GetBucketsAggregation", input), INVALID, "{most}");
    }
}

#[test]
fn shadows_and_connectivity_are_in_the_index() {
    let aws = Fixture::new();
    aws.configured(&[("shadow.reported.battery", "Number"), ("shadow.name.config.reported.mode", "String")]);
    aws.with_attribute("v", &["1", "1", "2"]);
    assert_eq!(aws.states(json!({ "things": "t*", "connected": true })), 3);
    assert_eq!(
        aws.states(
            json!({ "things": "t2", "connected": false, "disconnectReason": "MQTT_KEEP_ALIVE_TIMEOUT" })
        ),
        1
    );
    aws.states(
        json!({ "things": "t0", "reported": { "battery": 20, "fw": { "app": "1" }, "tags": [["a", "b"]] },
                       "desired": { "battery": 20, "fw": { "app": "2" } } }),
    );
    aws.states(json!({ "things": "t1", "shadow": "config", "reported": { "mode": "eco" } }));
    aws.states(json!({ "things": "t1", "shadow": "secret", "reported": { "mode": "eco" } }));
    let found = |query: &str| {
        let things = aws.registry("SearchIndex", json!({ "queryString": query }), "things");
        super::each(&things, "thingName")
    };
    for (query, names) in [
        ("connectivity.connected:true", &["t0", "t1"][..]),
        ("connectivity.disconnectReason:MQTT_KEEP_ALIVE_TIMEOUT", &["t2"]),
        ("connectivity.timestamp>1", &["t0", "t1", "t2"]),
        ("shadow.reported.battery<=20", &["t0"]),
        ("shadow.desired.fw.app:2 AND shadow.hasDelta:true", &["t0"]),
        ("shadow.reported.fw:*", &["t0"]),
        ("shadow.reported.tags:b", &["t0"]),
        ("shadow.name.config.reported.mode:eco", &["t1"]),
        ("shadow.name.secret.reported.mode:eco", &[]),
        ("eco", &["t1"]),
    ] {
        assert_eq!(found(query), names, "{query}");
    }
    assert_eq!(aws.statistics("*", "shadow.reported.battery")["average"], 20.0);
    assert_eq!(
        aws.buckets("connectivity.connected", 10)["buckets"][0],
        json!({ "keyValue": "true", "count": 2 })
    );
    assert_eq!(aws.buckets("shadow.name.config.reported.mode", 10)["buckets"][0]["keyValue"], "eco");
    let item = &aws.ok("SearchIndex", json!({ "queryString": "thingName:t0" }))["things"][0];
    let shadow: Value = serde_json::from_str(item["shadow"].as_str().unwrap()).unwrap();
    assert_eq!((&shadow["reported"]["battery"], &shadow["hasDelta"]), (&json!(20), &json!(true)));
    assert_eq!(item["connectivity"]["connected"], true);
}

#[test]
fn a_seeded_fleet_is_the_same_each_time() {
    let seeded = || {
        let aws = Fixture::new();
        let seeding = json!({
            "things": 400, "prefix": "p-", "attributes": { "version": ["1.0", "2.0"], "serial": "S-{n}" },
            "type": "pump", "group": ["north", "south"], "billingGroup": "gold", "connected": 0.9,
            "reported": { "battery": [20, 80] }, "seed": 5,
        });
        let seeding = serde_json::from_value(seeding).unwrap();
        aws.world.seed(PLACE, aws.now.get(), &seeding).unwrap();
        assert!(aws.world.seed(PLACE, aws.now.get(), &seeding).is_err());
        aws
    };
    let (aws, other) = (seeded(), seeded());
    let all = |aws: &Fixture| aws.registry("ListThings", json!({}), "things");
    assert_eq!(all(&aws), all(&other));
    assert_eq!(aws.statistics("*", "attributes.version")["count"], 400);
    assert_eq!(aws.statistics("attributes.serial:S-00007", "thingName")["count"], 1);
    let versions = aws.buckets("attributes.version", 10)["buckets"].clone();
    assert_eq!(versions.as_array().unwrap().len(), 2);
    let connected = aws.statistics("connectivity.connected:true", "thingName")["count"].as_u64().unwrap();
    assert!((330..390).contains(&connected), "{connected}");
    let north = aws.registry("ListThingsInThingGroup", json!({ "thingGroupName": "north" }), "things").len();
    assert!((100..300).contains(&north), "{north}");
    assert_eq!(aws.statistics("thingGroupNames:gold AND thingTypeName:pump", "thingName")["count"], 400);
    assert_eq!(
        aws.statistics("shadow.reported.battery:80 OR shadow.reported.battery:20", "thingName")["count"],
        400
    );
}
