//! Devices that provision themselves with a claim.

use serde_json::{Value, json};

use super::{
    Fixture,
    provisioning::{claim, csr, jitp, map, pump},
};
use crate::iot::ClaimDevice;

#[test]
fn a_claim_makes_a_device_a_thing_for_five_minutes() {
    let aws = Fixture::stocked();
    aws.template("claim", "FLEET_PROVISIONING", &claim());
    aws.template("other", "FLEET_PROVISIONING", &claim());
    aws.template("birth", "JITP", &jitp());
    let handed = aws.ok("CreateProvisioningClaim", json!({ "templateName": "claim" }));
    let pem = handed["certificatePem"].as_str().unwrap();
    let request = csr();
    let device = |template: &'static str, serial: &str| ClaimDevice {
        template,
        parameters: map([("Serial", serial), ("Location", "hall-1")]),
        claim: Some(pem),
        request: Some(&request),
        hook: None,
    };
    let provision = |device: &ClaimDevice<'_>| {
        aws.world.provision(("111122223333", "eu-west-1"), aws.now.get(), device).unwrap()
    };
    let done = provision(&device("claim", "7"));
    assert_eq!(
        done["accepted"],
        json!({ "thingName": "pump-7", "deviceConfiguration": { "interval": "60" } })
    );
    let id = done["certificate"]["certificateId"].as_str().unwrap();
    assert_eq!(aws.thing_now("pump-7"), pump("hall-1", id));
    assert_eq!(aws.certificate_now(&json!(id)).status, "ACTIVE");
    let with_key = provision(&ClaimDevice { request: None, ..device("claim", "8") });
    assert!(with_key["certificate"]["privateKey"].as_str().unwrap().contains("PRIVATE KEY"));

    let wrong = provision(&device("other", "9"));
    assert_eq!(wrong["connected"], false);
    let no_claim = |template| ClaimDevice { claim: None, ..device(template, "9") };
    let code = |answer: &Value| answer["rejected"]["errorCode"].as_str().unwrap().to_owned();
    assert_eq!(code(&provision(&no_claim("birth"))), "InvalidRequest");
    assert_eq!(code(&provision(&no_claim("none"))), "ResourceNotFound");
    let lacking = provision(&ClaimDevice { parameters: map([("Serial", "9")]), ..device("claim", "9") });
    assert_eq!(code(&lacking), "ResourceRegistrationFailure");
    assert_eq!(aws.certificate_now(&lacking["certificate"]["certificateId"]).status, "PENDING_ACTIVATION");
    aws.ok("UpdateProvisioningTemplate", json!({ "templateName": "claim", "enabled": false }));
    assert_eq!(code(&provision(&device("claim", "9"))), "InvalidRequest");
    aws.wait(301);
    let late = provision(&device("claim", "9"));
    assert_eq!((&late["connected"], &late["reason"]), (&json!(false), &json!("the claim has expired")));
    assert_eq!(aws.world.fleet("111122223333", "eu-west-1").things.len(), 2);
}

#[test]
fn a_hook_decides_and_overrides() {
    let aws = Fixture::stocked();
    aws.template("claim", "FLEET_PROVISIONING", &claim());
    let hook = json!({ "targetArn": "arn:aws:lambda:eu-west-1:111122223333:function:hook" });
    aws.ok("UpdateProvisioningTemplate", json!({ "templateName": "claim", "preProvisioningHook": hook }));
    let [embedded, _] = aws.certificate("ACTIVE");
    let provision = |claim: &str, hook: Option<&Value>| {
        let device = ClaimDevice {
            template: "claim",
            parameters: map([("Serial", "7"), ("Location", "hall-1")]),
            claim: Some(claim),
            request: None,
            hook: hook.and_then(Value::as_object),
        };
        aws.world.provision(("111122223333", "eu-west-1"), aws.now.get(), &device).unwrap()
    };
    for hook in [None, Some(json!({ "allowProvisioning": false })), Some(json!({}))] {
        let answer = provision(&embedded, hook.as_ref());
        assert_eq!(answer["rejected"]["errorCode"], "AccessDenied", "{hook:?}");
    }
    let yes = json!({ "allowProvisioning": true, "parameterOverrides": { "Location": "hall-9" } });
    assert_eq!(provision(&embedded, Some(&yes))["accepted"]["thingName"], "pump-7");
    assert_eq!(aws.thing_now("pump-7").attributes["location"], "hall-9");
    let [off, _] = aws.certificate("INACTIVE");
    assert_eq!(provision(&off, Some(&yes))["reason"], "the claim certificate is INACTIVE");
    assert_eq!(provision(&"0".repeat(64), Some(&yes))["connected"], false);
}
