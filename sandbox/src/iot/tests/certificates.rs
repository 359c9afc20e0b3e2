//! Device certificates: who signed them, their states, and what stands in the way of deleting one.

use std::time::Duration;

use openssl::x509::X509;
use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, NOT_FOUND, authorities::Identity, each};
use crate::iot::WorldSettings;

const POLICY: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:Connect","Resource":"*"}]}"#;
const STATE: (&str, u16) = ("CertificateStateException", 406);
const CONFLICT: (&str, u16) = ("DeleteConflictException", 409);

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

impl Fixture {
    /// Registers a self-signed certificate without CA; gives id and ARN.
    pub(super) fn certificate(&self, status: &str) -> [String; 2] {
        let pem = Identity::authority("device").pem();
        let answer =
            self.ok("RegisterCertificateWithoutCA", json!({ "certificatePem": pem, "status": status }));
        [text(&answer["certificateId"]), text(&answer["certificateArn"])]
    }
}

#[test]
fn the_signing_ca_must_be_registered_and_active() {
    let aws = Fixture::new();
    let ca = Identity::authority("ca");
    let pem = ca.sign("device").pem();
    let register = json!({ "certificatePem": pem, "setAsActive": true });
    assert_eq!(aws.code("RegisterCertificate", register.clone()), ("CertificateValidationException", 400));
    let id = aws.register_ca(&ca);
    aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, "newStatus": "INACTIVE" }));
    assert_eq!(aws.code("RegisterCertificate", register.clone()), STATE);
    aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, "newStatus": "ACTIVE" }));
    let impostor = Identity::authority("ca").sign("device").pem();
    let forged = json!({ "certificatePem": impostor });
    assert_eq!(aws.code("RegisterCertificate", forged), ("CertificateValidationException", 400));

    let device = text(&aws.ok("RegisterCertificate", register.clone())["certificateId"]);
    let error = aws.refused("RegisterCertificate", register);
    assert_eq!((error.code, error.status), EXISTS);
    assert_eq!(error.extra["resourceId"], device.as_str());
    let shown = aws.ok("DescribeCertificate", json!({ "certificateId": device }));
    let shown = &shown["certificateDescription"];
    assert_eq!((&shown["status"], &shown["certificateMode"]), (&json!("ACTIVE"), &json!("DEFAULT")));
    assert_eq!(shown["caCertificateId"], id.as_str());
    let listed = aws.ok("ListCertificatesByCA", json!({ "caCertificateId": id }));
    assert_eq!(listed["certificates"][0]["certificateId"], device.as_str());
}

#[test]
fn two_cas_of_one_subject_need_the_ca_in_the_request() {
    let aws = Fixture::new();
    let (one, two) = (Identity::authority("same"), Identity::authority("same"));
    aws.register_ca(&one);
    let second = aws.register_ca(&two);
    let pem = two.sign("device").pem();
    assert_eq!(
        aws.code("RegisterCertificate", json!({ "certificatePem": pem })),
        ("CertificateConflictException", 409)
    );
    let answer =
        aws.ok("RegisterCertificate", json!({ "certificatePem": pem, "caCertificatePem": two.pem() }));
    let shown = aws.ok("DescribeCertificate", json!({ "certificateId": answer["certificateId"] }));
    assert_eq!(shown["certificateDescription"]["caCertificateId"], second.as_str());
    assert_eq!(shown["certificateDescription"]["status"], "INACTIVE");
}

#[test]
fn revoked_is_final_and_internal_states_cannot_be_set() {
    let aws = Fixture::new();
    let [id, _] = aws.certificate("ACTIVE");
    let set =
        |status: &str| aws.call("UpdateCertificate", json!({ "certificateId": id, "newStatus": status }));
    for status in ["INACTIVE", "ACTIVE", "ACTIVE", "INACTIVE"] {
        set(status).unwrap();
    }
    for status in ["PENDING_TRANSFER", "PENDING_ACTIVATION", "GONE"] {
        assert_eq!(set(status).unwrap_err().code, INVALID.0);
    }
    set("REVOKED").unwrap();
    set("REVOKED").unwrap();
    assert_eq!(set("ACTIVE").unwrap_err().code, STATE.0);
}

#[test]
fn a_certificate_is_deleted_last() {
    let aws =
        Fixture::with(WorldSettings { detach_settling: Duration::from_secs(3), ..WorldSettings::default() });
    let [id, arn] = aws.certificate("ACTIVE");
    aws.thing("pump");
    aws.ok("CreatePolicy", json!({ "policyName": "p", "policyDocument": POLICY }));
    aws.ok("AttachPolicy", json!({ "policyName": "p", "target": arn }));
    aws.ok("AttachThingPrincipal", json!({ "thingName": "pump", "principal": arn }));
    let delete = json!({ "certificateId": id });
    let force = json!({ "certificateId": id, "forceDelete": true });
    assert_eq!(aws.code("DeleteCertificate", force.clone()), STATE);
    aws.ok("UpdateCertificate", json!({ "certificateId": id, "newStatus": "INACTIVE" }));
    assert_eq!(aws.code("DeleteCertificate", force.clone()), CONFLICT);
    assert_eq!(aws.code("DeletePolicy", json!({ "policyName": "p" })), CONFLICT);
    aws.ok("DetachThingPrincipal", json!({ "thingName": "pump", "principal": arn }));
    let error = aws.refused("DeleteThing", json!({ "thingName": "pump" }));
    assert_eq!(error.message, "Cannot delete. Thing pump is still attached to one or more principals");
    assert_eq!(aws.code("DeleteCertificate", force.clone()), CONFLICT);
    aws.wait(3);
    let error = aws.refused("DeleteCertificate", delete);
    assert!(error.message.starts_with("Certificate policies must be detached before deletion"));
    aws.ok("DeleteCertificate", force.clone());
    assert_eq!(aws.code("DeleteCertificate", force), NOT_FOUND);
    aws.ok("DeletePolicy", json!({ "policyName": "p" }));
    aws.ok("DeleteThing", json!({ "thingName": "pump" }));
}

#[test]
fn an_exclusive_principal_has_one_thing() {
    let aws = Fixture::new();
    let [_, arn] = aws.certificate("ACTIVE");
    aws.thing("a");
    aws.thing("b");
    let attach = |thing: &str, kind: &str| {
        let input = json!({ "thingName": thing, "principal": arn, "thingPrincipalType": kind });
        aws.call("AttachThingPrincipal", input)
    };
    attach("a", "EXCLUSIVE_THING").unwrap();
    attach("a", "EXCLUSIVE_THING").unwrap();
    assert_eq!(attach("b", "NON_EXCLUSIVE_THING").unwrap_err().code, INVALID.0);
    let shown = aws.ok("ListPrincipalThingsV2", json!({ "principal": arn }));
    assert_eq!(
        shown["principalThingObjects"],
        json!([{ "thingName": "a", "thingPrincipalType": "EXCLUSIVE_THING" }])
    );
    assert_eq!(aws.ok("ListThingPrincipals", json!({ "thingName": "a" }))["principals"], json!([arn]));
    let missing = arn.replace(&arn[arn.len() - 4..], "0000");
    assert_eq!(
        aws.code("AttachThingPrincipal", json!({ "thingName": "a", "principal": missing })),
        NOT_FOUND
    );
}

#[test]
fn aws_makes_certificates_that_are_what_they_say() {
    let aws = Fixture::new();
    let made = aws.ok("CreateKeysAndCertificate", json!({ "setAsActive": true }));
    let certificate = X509::from_pem(text(&made["certificatePem"]).as_bytes()).unwrap();
    let private = text(&made["keyPair"]["PrivateKey"]);
    let key = openssl::pkey::PKey::private_key_from_pem(private.as_bytes()).unwrap();
    assert!(certificate.public_key().unwrap().public_eq(&key));
    assert_eq!(key.bits(), 2048);
    let digest = certificate.digest(openssl::hash::MessageDigest::sha256()).unwrap();
    assert_eq!(text(&made["certificateId"]), crate::iot::pki::hex(&digest));

    let mut request = openssl::x509::X509Req::builder().unwrap();
    request.set_pubkey(&key).unwrap();
    request.sign(&key, openssl::hash::MessageDigest::sha256()).unwrap();
    let request = String::from_utf8(request.build().to_pem().unwrap()).unwrap();
    let sign = |active: bool| {
        aws.wait(1);
        let input = json!({ "certificateSigningRequest": request, "setAsActive": active });
        let made = aws.ok("CreateCertificateFromCsr", input);
        let shown = aws.ok("DescribeCertificate", json!({ "certificateId": made["certificateId"] }));
        let shown = shown["certificateDescription"].clone();
        assert_eq!(shown["certificatePem"], made["certificatePem"]);
        let signed = X509::from_pem(text(&made["certificatePem"]).as_bytes()).unwrap();
        assert!(signed.public_key().unwrap().public_eq(&key));
        (text(&made["certificateId"]), text(&shown["status"]), shown["creationDate"].as_f64().unwrap())
    };
    let (first, second) = (sign(false), sign(true));
    assert_ne!(first.0, second.0);
    assert_eq!((first.1.as_str(), second.1.as_str()), ("INACTIVE", "ACTIVE"));
    assert!((second.2 - first.2 - 1.0).abs() < 1e-3, "{} {}", first.2, second.2);
    assert_eq!(aws.code("CreateCertificateFromCsr", json!({ "certificateSigningRequest": "none" })), INVALID);
    let paging = ["pageSize", "marker", "nextMarker"];
    let newest = aws.all("ListCertificates", json!({}), "certificates", paging);
    let oldest = aws.all("ListCertificates", json!({ "isAscendingOrder": true }), "certificates", paging);
    assert_eq!(newest.len(), 3);
    assert_eq!(newest.iter().rev().collect::<Vec<_>>(), oldest.iter().collect::<Vec<_>>());
    assert_eq!(oldest[0]["certificateId"], made["certificateId"]);
    assert_eq!(each(&newest, "certificateId")[..2], [second.0, first.0]);
    assert_eq!(newest[0]["creationDate"].as_f64(), Some(second.2));
}
