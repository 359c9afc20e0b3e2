//! `RegisterThing`, and the templates and the account that the other ways of provisioning are tried with.

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
use crate::iot::{FleetCertificate, FleetThing};

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;
const FAILED: (&str, u16) = ("ResourceRegistrationFailureException", 400);
pub(super) const ROLE: &str = "arn:aws:iam::111122223333:role/provision";

pub(super) fn set<const N: usize>(names: [&str; N]) -> std::collections::BTreeSet<String> {
    names.map(str::to_owned).into()
}

pub(super) fn map<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
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

pub(super) fn with_parameters(mut body: Value, names: &[&str]) -> Value {
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

pub(super) fn jitp() -> Value {
    let name = json!({ "Ref": "AWS::IoT::Certificate::CommonName" });
    let location = json!({ "Ref": "AWS::IoT::Certificate::OrganizationalUnit" });
    let names = [
        "AWS::IoT::Certificate::CommonName",
        "AWS::IoT::Certificate::OrganizationalUnit",
        "AWS::IoT::Certificate::Id",
    ];
    with_parameters(body(&name, &location, &known_certificate()), &names)
}

pub(super) fn claim() -> Value {
    let name = json!({ "Fn::Join": ["-", ["pump", { "Ref": "Serial" }]] });
    let mut body = body(&name, &json!({ "Ref": "Location" }), &known_certificate());
    body["DeviceConfiguration"] = json!({ "interval": "60" });
    with_parameters(body, &["Serial", "Location", "AWS::IoT::Certificate::Id"])
}

pub(super) fn csr() -> String {
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
pub(super) fn pump(location: &str, certificate: &str) -> FleetThing {
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
    pub(super) fn stocked() -> Self {
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

    pub(super) fn connect(&self, device: &Identity) -> Value {
        let account = Some(self.account.get());
        self.world.connect(account, "eu-west-1", self.now.get(), &device.pem()).unwrap()
    }

    /// Registers a CA that registers devices, by these members of the input.
    pub(super) fn birthplace(&self, ca: &Identity, more: &Value) -> String {
        let mut input = json!({
            "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY", "setAsActive": true,
            "allowAutoRegistration": true,
        });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.ok("RegisterCACertificate", input)["certificateId"].as_str().unwrap().to_owned()
    }

    pub(super) fn thing_now(&self, name: &str) -> FleetThing {
        self.world.fleet(self.account.get(), "eu-west-1").things[name].clone()
    }

    pub(super) fn certificate_now(&self, id: &Value) -> FleetCertificate {
        self.world.fleet(self.account.get(), "eu-west-1").certificates[id.as_str().unwrap()].clone()
    }
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

/// AWS documents no order and no undoing; this pins what the sandbox chose.
#[test]
fn a_late_failure_leaves_what_was_made_before_it() {
    let aws = Fixture::stocked();
    aws.ok("CreateThingGroup", json!({ "thingGroupName": "hall-1", "parentGroupName": "halls" }));
    let mut body = bulk();
    body["Resources"]["device"]["Properties"]["ThingGroups"] = json!(["halls", "hall-1"]);
    let parameters = json!({ "Name": "pump-1", "Location": "hall-1", "CSR": csr() });
    let error = aws.register(&body, &parameters).unwrap_err();
    assert_eq!((error.code, error.status), FAILED);
    assert!(error.message.contains("same hierarchy"), "{}", error.message);
    let left = aws.world.fleet("111122223333", "eu-west-1");
    assert_eq!(left.things["pump-1"].groups, set(["halls"]));
    let certificate = left.certificates.values().next().unwrap();
    assert!(certificate.things.is_empty() && certificate.policies.is_empty());
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
