//! First connections: just-in-time registration and provisioning.

use openssl::nid::Nid;
use serde_json::{Value, json};

use super::{
    Fixture,
    authorities::Identity,
    provisioning::{ROLE, jitp, map, pump, set, with_parameters},
};
use crate::iot::FleetThing;

fn device_of(ca: &Identity, name: &str, unit: &str) -> Identity {
    ca.sign_as(&[(Nid::COMMONNAME, name), (Nid::ORGANIZATIONALUNITNAME, unit)])
}

#[test]
fn the_first_connection_registers_and_another_follows_the_activation() {
    let aws = Fixture::stocked();
    let ca = Identity::authority("ca");
    let ca_id = aws.birthplace(&ca, &json!({}));
    let rule = |name: &str, sql: &str| {
        aws.ok("CreateTopicRule", json!({ "ruleName": name, "sql": sql, "actions": [] }));
    };
    rule("activate", "SELECT * FROM '$aws/events/certificates/registered/#'");
    rule("off", "SELECT * FROM '$aws/events/certificates/registered/+'");
    rule("other", "SELECT * FROM '$aws/events/certificates/registered/another'");
    aws.ok("DisableTopicRule", json!({ "ruleName": "off" }));
    let device = ca.sign("pump-1");
    let first = aws.connect(&device);
    assert_eq!(first["connected"], false);
    assert_eq!((&first["registered"], &first["status"]), (&json!(true), &json!("PENDING_ACTIVATION")));
    assert_eq!(first["rules"], json!(["activate"]));
    assert_eq!(first["event"]["topic"], format!("$aws/events/certificates/registered/{ca_id}"));
    assert_eq!(first["event"]["payload"]["certificateId"], first["certificateId"]);
    assert!(first.get("jitp").is_none());
    let second = aws.connect(&device);
    assert_eq!((&second["connected"], &second["status"]), (&json!(false), &json!("PENDING_ACTIVATION")));
    let it = |status: &str| json!({ "certificateId": first["certificateId"], "newStatus": status });
    aws.ok("UpdateCertificate", it("ACTIVE"));
    assert_eq!(aws.connect(&device)["connected"], true);
    let shown = aws.ok("DescribeCertificate", json!({ "certificateId": first["certificateId"] }));
    assert_eq!(shown["certificateDescription"]["caCertificateId"], ca_id);
    assert_eq!(shown["certificateDescription"]["certificateMode"], "SNI_ONLY");
    aws.ok("UpdateCertificate", it("REVOKED"));
    assert_eq!(aws.connect(&device)["connected"], false);
}

#[test]
fn only_an_active_ca_that_registers_and_really_signed_lets_a_device_in() {
    let aws = Fixture::stocked();
    let ca = Identity::authority("ca");
    let id = aws.birthplace(&ca, &json!({}));
    let impostor = Identity::authority("ca").sign("pump-1");
    let refused = |device: &Identity, part: &str| {
        let answer = aws.connect(device);
        assert_eq!(answer["connected"], false);
        assert!(answer.get("registered").is_none());
        assert!(answer["reason"].as_str().unwrap().contains(part), "{answer}");
        assert!(aws.world.fleet("111122223333", "eu-west-1").certificates.is_empty());
    };
    refused(&impostor, "no registered CA");
    let change = |name: &str, value: &str| {
        aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, name: value }));
    };
    change("newAutoRegistrationStatus", "DISABLE");
    refused(&ca.sign("pump-1"), "auto-registration is disabled");
    change("newAutoRegistrationStatus", "ENABLE");
    change("newStatus", "INACTIVE");
    refused(&ca.sign("pump-1"), "not active");
    change("newStatus", "ACTIVE");
    aws.wait(31 * 86_400);
    refused(&ca.sign("pump-1"), "expired");
    let unsaid = aws.world.connect(None, "eu-west-1", aws.now.get(), &impostor.pem());
    assert!(unsaid.unwrap_err().contains("no account"));
}

#[test]
fn the_account_is_told_by_the_certificate_when_there_is_only_one() {
    let aws = Fixture::stocked();
    let ca = Identity::authority("ca");
    aws.account.set("444455556666");
    aws.birthplace(&ca, &json!({}));
    let device = ca.sign("pump-1");
    let connect = |device: &Identity| aws.world.connect(None, "eu-west-1", aws.now.get(), &device.pem());
    let answer = connect(&device).unwrap();
    assert_eq!(answer["event"]["payload"]["awsAccountId"], "444455556666");
    aws.account.set("111122223333");
    aws.birthplace(&ca, &json!({}));
    assert!(connect(&ca.sign("pump-2")).unwrap_err().contains("give the account"));
}

#[test]
fn just_in_time_a_device_becomes_a_thing() {
    let aws = Fixture::stocked();
    let (by_body, by_name) = (Identity::authority("body"), Identity::authority("name"));
    let config = json!({ "templateBody": jitp().to_string(), "roleArn": ROLE });
    aws.birthplace(&by_body, &json!({ "registrationConfig": config }));
    aws.template("birth", "JITP", &jitp());
    aws.birthplace(&by_name, &json!({ "registrationConfig": { "templateName": "birth" } }));
    for (ca, name) in [(by_body, "pump-1"), (by_name, "pump-2")] {
        let device = device_of(&ca, name, "hall-7");
        let first = aws.connect(&device);
        assert_eq!((&first["connected"], &first["status"]), (&json!(false), &json!("ACTIVE")), "{first}");
        assert_eq!(first["jitp"]["thingName"], name);
        let id = first["certificateId"].as_str().unwrap();
        assert_eq!(aws.thing_now(name), pump("hall-7", id));
        assert_eq!(aws.certificate_now(&first["certificateId"]).policies, set(["device"]));
        assert_eq!(aws.connect(&device)["connected"], true);
    }
}

#[test]
fn a_device_that_cannot_be_provisioned_waits_and_is_told_nothing() {
    let aws = Fixture::stocked();
    let ca = Identity::authority("ca");
    aws.template("birth", "JITP", &jitp());
    aws.birthplace(&ca, &json!({ "registrationConfig": { "templateName": "birth" } }));
    let fails = |device: &Identity, part: &str| {
        let first = aws.connect(device);
        assert_eq!((&first["connected"], &first["status"]), (&json!(false), &json!("PENDING_ACTIVATION")));
        let error = first["jitp"]["error"].as_str().unwrap();
        assert!(error.contains(part), "{error}");
        let second = aws.connect(device);
        assert_eq!((&second["status"], second.get("jitp")), (&json!("PENDING_ACTIVATION"), None));
    };
    // The subject has no organizational unit, which the template declares.
    fails(&ca.sign("pump-1"), "OrganizationalUnit");
    fails(&device_of(&ca, "no spaces", "hall-1"), "ThingName");
    aws.ok("UpdateProvisioningTemplate", json!({ "templateName": "birth", "enabled": false }));
    fails(&device_of(&ca, "pump-2", "hall-1"), "disabled");
    aws.ok("UpdateProvisioningTemplate", json!({ "templateName": "birth", "enabled": true }));
    aws.ok("DeletePolicy", json!({ "policyName": "device" }));
    fails(&device_of(&ca, "pump-3", "hall-1"), "Policy not found");
    assert!(aws.world.fleet("111122223333", "eu-west-1").things.is_empty());
}

#[test]
fn the_guides_example_of_just_in_time_provisioning() {
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iot:Publish"],"Resource":["arn:aws:iot:us-east-1:123456789012:topic/foo/bar"]}]}"#;
    let part = |name: &str| format!("AWS::IoT::Certificate::{name}");
    let template = with_parameters(
        json!({ "Parameters": {}, "Resources": {
            "thing": {
                "Type": "AWS::IoT::Thing",
                "Properties": {
                    "ThingName": { "Ref": part("CommonName") },
                    "AttributePayload": { "version": "v1", "serialNumber": { "Ref": part("SerialNumber") } },
                    "ThingTypeName": "lightBulb-versionA",
                    "ThingGroups": ["v1-lightbulbs", { "Ref": part("Country") }],
                },
                "OverrideSettings": {
                    "AttributePayload": "MERGE", "ThingTypeName": "REPLACE", "ThingGroups": "DO_NOTHING",
                },
            },
            "certificate": {
                "Type": "AWS::IoT::Certificate",
                "Properties": { "CertificateId": { "Ref": part("Id") }, "Status": "ACTIVE" },
            },
            "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyDocument": policy } },
        } }),
        &["CommonName", "SerialNumber", "Country", "Id"].map(part).each_ref().map(String::as_str),
    );
    let aws = Fixture::new();
    aws.ok("CreateThingType", json!({ "thingTypeName": "lightBulb-versionA" }));
    for group in ["v1-lightbulbs", "US"] {
        aws.ok("CreateThingGroup", json!({ "thingGroupName": group }));
    }
    let ca = Identity::authority("ca");
    let config = json!({ "templateBody": template.to_string(), "roleArn": ROLE });
    aws.birthplace(&ca, &json!({ "registrationConfig": config }));
    let subject = [(Nid::COUNTRYNAME, "US"), (Nid::SERIALNUMBER, "4711"), (Nid::COMMONNAME, "bulb-1")];
    let first = aws.connect(&ca.sign_as(&subject));
    assert_eq!(first["status"], "ACTIVE", "{first}");
    assert_eq!(
        aws.thing_now("bulb-1"),
        FleetThing {
            thing_type: Some("lightBulb-versionA".to_owned()),
            attributes: map([("serialNumber", "4711"), ("version", "v1")]),
            groups: set(["US", "v1-lightbulbs"]),
            billing_group: None,
            principals: set([first["certificateId"].as_str().unwrap()]),
        }
    );
    let made = aws.certificate_now(&first["certificateId"]).policies.pop_first().unwrap();
    let shown = aws.ok("GetPolicy", json!({ "policyName": made }));
    let document: Value = serde_json::from_str(shown["policyDocument"].as_str().unwrap()).unwrap();
    assert_eq!(document, serde_json::from_str::<Value>(policy).unwrap());
    // The serial number is the subject's, not the one that the CA gave: this subject has none.
    let without = aws.connect(&ca.sign_as(&[(Nid::COUNTRYNAME, "US"), (Nid::COMMONNAME, "bulb-2")]));
    assert_eq!(without["status"], "PENDING_ACTIVATION");
    assert!(without["jitp"]["error"].as_str().unwrap().contains("SerialNumber"), "{without}");
}
