//! CAs that register or provision devices on their first connection, with identities that fleetctl issued.
//!
//! The sandbox plays JITR and JITP by AWS's documentation; that AWS does the same is not shown here.

use std::collections::{BTreeMap, BTreeSet};

use aws_sdk_iot::types::TemplateType;
use serde_json::{Value, json};

use crate::support::World;

const REGISTER: [&str; 10] = [
    "ca",
    "register",
    "--tenant",
    "acme",
    "--cert",
    "ca/ca.crt",
    "--mode",
    "sni-only",
    "--activate",
    "--auto-register",
];

/// A CA, and two devices of it: of the second's subject a part is missing.
fn with_devices() -> (World, String) {
    let world = World::new();
    let acme = world.tenant("acme");
    world.ok(&["ca", "create", "--cn", "Acme devices", "--out", "ca"]);
    for (name, subject) in [("pump-1", "CN={thing_name},OU=hall-7"), ("pump-2", "CN={thing_name}")] {
        world.ok(&["certs", "issue", "--ca", "ca", "--name", name, "--subject", subject, "--out", "ids"]);
    }
    (world, acme)
}

fn pem(world: &World, name: &str) -> String {
    world.read(&format!("ids/{name}/certificate.pem"))
}

fn template() -> Value {
    json!({
        "Parameters": {
            "AWS::IoT::Certificate::CommonName": { "Type": "String" },
            "AWS::IoT::Certificate::OrganizationalUnit": { "Type": "String" },
            "AWS::IoT::Certificate::Id": { "Type": "String" },
        },
        "Resources": {
            "thing": { "Type": "AWS::IoT::Thing", "Properties": {
                "ThingName": { "Ref": "AWS::IoT::Certificate::CommonName" },
                "AttributePayload": { "hall": { "Ref": "AWS::IoT::Certificate::OrganizationalUnit" } },
            } },
            "certificate": { "Type": "AWS::IoT::Certificate", "Properties": {
                "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" }, "Status": "ACTIVE",
            } },
            "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } },
        },
    })
}

/// The first device is a thing with all that the template says, the second waits and nobody told it why.
fn assert_provisioned(world: &World, acme: &str) {
    let (right, wrong) = (pem(world, "pump-1"), pem(world, "pump-2"));
    let first = world.connect(acme, &right);
    assert_eq!((&first["connected"], &first["status"]), (&json!(false), &json!("ACTIVE")), "{first}");
    assert_eq!(world.connect(acme, &right)["connected"], true);
    let failed = world.connect(acme, &wrong);
    assert_eq!(failed["status"], "PENDING_ACTIVATION", "{failed}");
    assert!(failed["jitp"]["error"].as_str().unwrap().contains("OrganizationalUnit"), "{failed}");
    assert_eq!(world.connect(acme, &wrong)["connected"], false);

    let fleet = world.fleet(acme);
    assert_eq!(fleet.things.keys().collect::<Vec<_>>(), ["pump-1"]);
    let thing = &fleet.things["pump-1"];
    assert_eq!(thing.attributes, BTreeMap::from([("hall".to_owned(), "hall-7".to_owned())]));
    let id = first["certificateId"].as_str().unwrap();
    assert_eq!(thing.principals, BTreeSet::from([id.to_owned()]));
    assert_eq!(fleet.certificates[id].policies, BTreeSet::from(["device".to_owned()]));
}

#[test]
fn a_ca_that_registers_lets_a_device_in_once_it_is_active() {
    let (world, acme) = with_devices();
    let device = pem(&world, "pump-1");
    world.ok(&[&REGISTER[..9]].concat());
    let refused = world.connect(&acme, &device);
    assert_eq!(refused["connected"], false);
    assert!(world.fleet(&acme).certificates.is_empty(), "{refused}");
    let (world, acme) = with_devices();
    let device = pem(&world, "pump-1");
    let ca = world.ok(&REGISTER)["certificateId"].clone();
    let first = world.connect(&acme, &device);
    assert_eq!((&first["connected"], &first["registered"]), (&json!(false), &json!(true)));
    assert_eq!((&first["caCertificateId"], &first["event"]["payload"]["caCertificateId"]), (&ca, &ca));
    assert_eq!(world.connect(&acme, &device)["connected"], false);
    world.set_status(&acme, first["certificateId"].as_str().unwrap(), "ACTIVE");
    assert_eq!(world.connect(&acme, &device)["connected"], true);
}

#[test]
fn a_template_by_name_provisions_and_must_be_there_and_of_jitp() {
    let (world, acme) = with_devices();
    let register = [&REGISTER[..], &["--template-name", "birth"]].concat();
    let _ = world.run(&register).code(1).says("there is no provisioning template `birth` here");
    world.put_template(&acme, "claim", TemplateType::FleetProvisioning, &template());
    let wrong = [&REGISTER[..], &["--template-name", "claim"]].concat();
    let _ = world.run(&wrong).code(1).says("JITP");
    world.put_template(&acme, "birth", TemplateType::Jitp, &template());
    world.put_policy(&acme, "device");
    world.ok(&register);
    assert_provisioned(&world, &acme);
}

#[test]
fn the_shipped_template_makes_all_that_it_says() {
    let world = World::new();
    let acme = world.tenant("acme");
    let shipped = world.run(&["templates", "show", "jitp-by-subject"]).success().stdout.clone();
    world.write("jitp.json", shipped);
    for noun in ["types", "groups", "billing-groups"] {
        let name = if noun == "types" { "device" } else { "devices" };
        world.ok(&[noun, "create", name, "--tenant", "acme"]);
    }
    world.put_policy(&acme, "device");
    world.ok(&["provisioning", "role", "--create", "--name", "Provision", "--tenant", "acme"]);
    let create = "provisioning create jitp --kind jitp --document jitp.json --role Provision --tenant acme";
    world.ok(&create.split(' ').collect::<Vec<_>>());
    world.ok(&["ca", "create", "--cn", "Acme devices", "--out", "ca"]);
    for (name, subject) in
        [("pump-1", "CN={thing_name},O=Acme,serialNumber=7"), ("pump-2", "CN={thing_name},O=Acme")]
    {
        world.ok(&["certs", "issue", "--ca", "ca", "--name", name, "--subject", subject, "--out", "ids"]);
    }
    world.ok(&[&REGISTER[..], &["--template-name", "jitp"]].concat());

    let first = world.connect(&acme, &pem(&world, "pump-1"));
    assert_eq!(first["status"], "ACTIVE", "{first}");
    assert_eq!(world.connect(&acme, &pem(&world, "pump-1"))["connected"], true);
    // The subject of the other has no serial number.
    let failed = world.connect(&acme, &pem(&world, "pump-2"));
    assert_eq!(failed["status"], "PENDING_ACTIVATION", "{failed}");
    assert!(failed["jitp"]["error"].as_str().unwrap().contains("SerialNumber"), "{failed}");

    let fleet = world.fleet(&acme);
    assert_eq!(fleet.things.keys().collect::<Vec<_>>(), ["pump-1"]);
    let thing = &fleet.things["pump-1"];
    let attributes = [("tenant", "Acme"), ("serialNumber", "7")];
    assert_eq!(thing.attributes, attributes.map(|(k, v)| (k.to_owned(), v.to_owned())).into());
    assert_eq!(thing.thing_type.as_deref(), Some("device"));
    assert_eq!(thing.groups, BTreeSet::from(["devices".to_owned()]));
    assert_eq!(thing.billing_group.as_deref(), Some("devices"));
    let id = first["certificateId"].as_str().unwrap();
    assert_eq!(thing.principals, BTreeSet::from([id.to_owned()]));
    assert_eq!(fleet.certificates[id].policies, BTreeSet::from(["device".to_owned()]));
}

#[test]
fn a_role_by_name_is_that_of_each_account() {
    let (world, acme) = with_devices();
    let globex = world.tenant("globex");
    world.write("birth.json", template().to_string());
    let register =
        "ca register --cert ca/ca.crt --mode sni-only --activate --auto-register --all-tenants -o json";
    let register: Vec<&str> = register.split(' ').chain(["--template-file", "birth.json"]).collect();
    // An ARN is a role of one account, and the other is told so before anything is registered.
    let arn = format!("arn:aws:iam::{acme}:role/provision");
    let one = [&register[..], &["--role-arn", &arn, "--all-or-none"]].concat();
    let _ = world.run(&one).code(1).says("is not a role of globex").says("Give the role's name");
    assert_eq!(world.count("RegisterCACertificate"), 0);
    let by_name = [&register[..], &["--role", "provision"]].concat();
    let rows = world.run(&by_name).success().json();
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "created"), "{rows}");
    for (name, account) in [("acme", &acme), ("globex", &globex)] {
        let ca = world.ok(&["ca", "show", "ca/ca.crt", "--tenant", name]);
        assert_eq!(ca["roleArn"], format!("arn:aws:iam::{account}:role/provision"), "{ca}");
    }
    let again = world.run(&by_name).success().json();
    assert!(again.as_array().unwrap().iter().all(|row| row["status"] == "exists"), "{again}");
    // A new CA takes the role that it is given, or that of the old one, account by account.
    world.ok(&["ca", "create", "--cn", "Acme devices 2", "--out", "new"]);
    let rotate =
        "ca rotate --old ca/ca.crt --new new/ca.crt --all-tenants --template-file birth.json -o json";
    let rotate: Vec<&str> = rotate.split(' ').chain(["--role", "deeper/provision"]).collect();
    let _ = world.run(&rotate).success();
    for (name, account) in [("acme", &acme), ("globex", &globex)] {
        let ca = world.ok(&["ca", "show", "new/ca.crt", "--tenant", name]);
        assert_eq!(ca["roleArn"], format!("arn:aws:iam::{account}:role/deeper/provision"), "{ca}");
    }
}

#[test]
fn a_template_from_a_file_provisions() {
    let (world, acme) = with_devices();
    world.put_policy(&acme, "device");
    world.write("birth.json", template().to_string());
    let role = format!("arn:aws:iam::{acme}:role/provision");
    world.ok(&[&REGISTER[..], &["--template-file", "birth.json", "--role-arn", &role]].concat());
    assert_provisioned(&world, &acme);
}
