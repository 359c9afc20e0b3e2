//! Devices that become things: by `RegisterThing`, by their first connection, and by a claim.

use std::collections::BTreeMap;

use openssl::{
    ec::{EcGroup, EcKey},
    hash::MessageDigest,
    nid::Nid,
    pkey::PKey,
    x509::{X509NameBuilder, X509Req},
};
use serde_json::{Value, json};

use super::{Fixture, INVALID, authorities::Identity};
use crate::iot::{ClaimDevice, FleetCertificate, FleetThing};

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;
const FAILED: (&str, u16) = ("ResourceRegistrationFailureException", 400);
const ROLE: &str = "arn:aws:iam::111122223333:role/provision";

fn set<const N: usize>(names: [&str; N]) -> std::collections::BTreeSet<String> {
    names.map(str::to_owned).into()
}

fn map<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

/// A thing of the type pump in the hall that the location is mapped to, made of these parameters.
fn body(name: &Value, location: &Value, certificate: &Value) -> Value {
    json!({
        "Parameters": {},
        "Resources": {
            "device": {
                "Type": "AWS::IoT::Thing",
                "Properties": {
                    "ThingName": name,
                    "AttributePayload": { "location": location, "line": "a" },
                    "ThingTypeName": "pump",
                    "ThingGroups": ["halls"],
                    "BillingGroup": "tenant",
                },
            },
            "identity": { "Type": "AWS::IoT::Certificate", "Properties": certificate },
            "allowed": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } },
        },
    })
}

fn with_parameters(mut body: Value, names: &[&str]) -> Value {
    for name in names {
        body["Parameters"][*name] = json!({ "Type": "String" });
    }
    body
}

fn known_certificate() -> Value {
    json!({ "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" } })
}

fn bulk() -> Value {
    let certificate = json!({ "CertificateSigningRequest": { "Ref": "CSR" }, "Status": "ACTIVE" });
    let body = body(&json!({ "Ref": "Name" }), &json!({ "Ref": "Location" }), &certificate);
    with_parameters(body, &["Name", "Location", "CSR"])
}

fn jitp() -> Value {
    let name = json!({ "Ref": "AWS::IoT::Certificate::CommonName" });
    let location = json!({ "Ref": "AWS::IoT::Certificate::OrganizationalUnit" });
    let names = [
        "AWS::IoT::Certificate::CommonName",
        "AWS::IoT::Certificate::OrganizationalUnit",
        "AWS::IoT::Certificate::Id",
    ];
    with_parameters(body(&name, &location, &known_certificate()), &names)
}

fn claim() -> Value {
    let name = json!({ "Fn::Join": ["-", ["pump", { "Ref": "Serial" }]] });
    let mut body = body(&name, &json!({ "Ref": "Location" }), &known_certificate());
    body["DeviceConfiguration"] = json!({ "interval": "60" });
    with_parameters(body, &["Serial", "Location", "AWS::IoT::Certificate::Id"])
}

fn csr() -> String {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_nid(Nid::COMMONNAME, "device").unwrap();
    let mut builder = X509Req::builder().unwrap();
    builder.set_subject_name(&name.build()).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}

/// What each of the templates makes.
fn pump(location: &str, certificate: &str) -> FleetThing {
    FleetThing {
        thing_type: Some("pump".to_owned()),
        attributes: map([("location", location), ("line", "a")]),
        groups: set(["halls"]),
        billing_group: Some("tenant".to_owned()),
        principals: set([certificate]),
    }
}

impl Fixture {
    /// All that the templates name.
    fn stocked() -> Self {
        let aws = Self::new();
        aws.ok("CreateThingType", json!({ "thingTypeName": "pump" }));
        aws.ok("CreateThingGroup", json!({ "thingGroupName": "halls" }));
        aws.ok("CreateBillingGroup", json!({ "billingGroupName": "tenant" }));
        aws.ok("CreatePolicy", json!({ "policyName": "device", "policyDocument": POLICY }));
        aws
    }

    fn register(&self, body: &Value, parameters: &Value) -> crate::api::Answer {
        self.call("RegisterThing", json!({ "templateBody": body.to_string(), "parameters": parameters }))
    }

    fn connect(&self, device: &Identity) -> Value {
        let account = Some(self.account.get());
        self.world.connect(account, "eu-west-1", self.now.get(), &device.pem()).unwrap()
    }

    /// Registers a CA that registers devices, by these members of the input.
    fn birthplace(&self, ca: &Identity, more: &Value) -> String {
        let mut input = json!({
            "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY", "setAsActive": true,
            "allowAutoRegistration": true,
        });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.ok("RegisterCACertificate", input)["certificateId"].as_str().unwrap().to_owned()
    }

    fn thing_now(&self, name: &str) -> FleetThing {
        self.world.fleet(self.account.get(), "eu-west-1").things[name].clone()
    }

    fn certificate_now(&self, id: &Value) -> FleetCertificate {
        self.world.fleet(self.account.get(), "eu-west-1").certificates[id.as_str().unwrap()].clone()
    }
}

fn device_of(ca: &Identity, name: &str, unit: &str) -> Identity {
    ca.sign_as(&[(Nid::COMMONNAME, name), (Nid::ORGANIZATIONALUNITNAME, unit)])
}

#[test]
fn register_thing_makes_what_the_template_says() {
    let aws = Fixture::stocked();
    let made =
        aws.register(&bulk(), &json!({ "Name": "pump-1", "Location": "hall-1", "CSR": csr() })).unwrap();
    let arns = &made["resourceArns"];
    assert_eq!(arns["device"], "arn:aws:iot:eu-west-1:111122223333:thing/pump-1");
    assert_eq!(arns["allowed"], "arn:aws:iot:eu-west-1:111122223333:policy/device");
    let id = arns["identity"].as_str().unwrap().rsplit_once('/').unwrap().1.to_owned();
    assert_eq!(aws.thing_now("pump-1"), pump("hall-1", &id));
    let certificate = aws.certificate_now(&json!(id));
    assert_eq!(
        certificate,
        FleetCertificate { status: "ACTIVE".to_owned(), policies: set(["device"]), things: set(["pump-1"]) }
    );
    let shown = aws.ok("DescribeCertificate", json!({ "certificateId": id }));
    assert_eq!(shown["certificateDescription"]["certificatePem"], made["certificatePem"]);
}

#[test]
fn what_is_missing_fails_before_anything_is_made() {
    let parameters = || json!({ "Name": "pump-1", "Location": "hall-1", "CSR": csr() });
    for (operation, input) in [
        ("DeprecateThingType", json!({ "thingTypeName": "pump" })),
        ("DeleteThingGroup", json!({ "thingGroupName": "halls" })),
        ("DeleteBillingGroup", json!({ "billingGroupName": "tenant" })),
        ("DeletePolicy", json!({ "policyName": "device" })),
    ] {
        let aws = Fixture::stocked();
        aws.ok(operation, input);
        let error = aws.register(&bulk(), &parameters()).unwrap_err();
        assert_eq!((error.code, error.status), FAILED, "{operation}");
        let left = aws.world.fleet("111122223333", "eu-west-1");
        assert!(left.things.is_empty() && left.certificates.is_empty(), "{operation}: {left:?}");
    }
    let aws = Fixture::stocked();
    let error = aws.register(&bulk(), &json!({ "Name": "pump-1", "CSR": csr() })).unwrap_err();
    assert_eq!((error.code, error.status), FAILED);
    assert!(error.message.contains("Location"), "{}", error.message);
    for body in [json!({}), json!("no template"), with_parameters(jitp(), &["AWS::IoT::Nothing"])] {
        let error = aws.register(&body, &parameters()).unwrap_err();
        assert_eq!((error.code, error.status), INVALID);
    }
    let error = aws.register(&bulk(), &json!({ "Name": 1 })).unwrap_err();
    assert_eq!((error.code, error.status), INVALID);
}

#[test]
fn a_thing_that_is_there_changes_as_the_override_settings_say() {
    let settings = |attributes: &str, kind: &str, groups: &str| {
        let mut body = bulk();
        body["Resources"]["device"]["OverrideSettings"] =
            json!({ "AttributePayload": attributes, "ThingTypeName": kind, "ThingGroups": groups });
        body
    };
    let started = || {
        let aws = Fixture::stocked();
        aws.ok("CreateThingGroup", json!({ "thingGroupName": "old" }));
        let attributes = json!({ "attributes": { "color": "red", "line": "b" } });
        aws.ok("CreateThing", json!({ "thingName": "pump-1", "attributePayload": attributes }));
        aws.ok("AddThingToThingGroup", json!({ "thingName": "pump-1", "thingGroupName": "old" }));
        aws
    };
    let parameters = || json!({ "Name": "pump-1", "Location": "hall-1", "CSR": csr() });
    let old = FleetThing {
        attributes: map([("color", "red"), ("line", "b")]),
        groups: set(["old"]),
        ..FleetThing::default()
    };
    let without_principals = |aws: &Fixture| FleetThing {
        principals: std::collections::BTreeSet::new(),
        ..aws.thing_now("pump-1")
    };
    for body in [bulk(), settings("DO_NOTHING", "DO_NOTHING", "DO_NOTHING")] {
        let aws = started();
        aws.register(&body, &parameters()).unwrap();
        assert_eq!(without_principals(&aws), old);
        assert_eq!(aws.thing_now("pump-1").principals.len(), 1);
    }
    let aws = started();
    aws.register(&settings("MERGE", "REPLACE", "MERGE"), &parameters()).unwrap();
    assert_eq!(
        without_principals(&aws),
        FleetThing {
            thing_type: Some("pump".to_owned()),
            attributes: map([("color", "red"), ("line", "a"), ("location", "hall-1")]),
            groups: set(["halls", "old"]),
            ..FleetThing::default()
        }
    );
    let aws = started();
    aws.register(&settings("REPLACE", "DO_NOTHING", "REPLACE"), &parameters()).unwrap();
    assert_eq!(
        without_principals(&aws),
        FleetThing {
            attributes: map([("line", "a"), ("location", "hall-1")]),
            groups: set(["halls"]),
            ..FleetThing::default()
        }
    );
    let aws = started();
    let error = aws.register(&settings("FAIL", "REPLACE", "MERGE"), &parameters()).unwrap_err();
    assert_eq!((error.code, error.status), FAILED);
    assert_eq!(aws.thing_now("pump-1"), old);
}

#[test]
fn a_policy_document_becomes_a_policy_once_and_a_certificate_keeps_its_status() {
    let aws = Fixture::stocked();
    let [id, _] = aws.certificate("INACTIVE");
    let mut body = with_parameters(body(&json!({ "Ref": "Name" }), &json!("x"), &json!({})), &["Name"]);
    body["Resources"]["identity"]["Properties"] = json!({ "CertificateId": id });
    body["Resources"]["allowed"]["Properties"] = json!({ "PolicyDocument": POLICY });
    let one = aws.register(&body, &json!({ "Name": "pump-1" })).unwrap();
    let two = aws.register(&body, &json!({ "Name": "pump-2" })).unwrap();
    assert_eq!(one["resourceArns"]["allowed"], two["resourceArns"]["allowed"]);
    let certificate = aws.certificate_now(&json!(id));
    assert_eq!((certificate.status.as_str(), certificate.policies.len()), ("INACTIVE", 1));
    assert_eq!(certificate.things, set(["pump-1", "pump-2"]));
    body["Resources"]["identity"]["OverrideSettings"] = json!({ "Status": "REPLACE" });
    aws.register(&body, &json!({ "Name": "pump-1" })).unwrap();
    assert_eq!(aws.certificate_now(&json!(id)).status, "ACTIVE");
    body["Resources"]["identity"]["OverrideSettings"] = json!({ "Status": "FAIL" });
    let error = aws.register(&body, &json!({ "Name": "pump-1" })).unwrap_err();
    assert_eq!((error.code, error.status), FAILED);
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
