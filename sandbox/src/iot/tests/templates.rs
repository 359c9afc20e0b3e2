//! Provisioning templates, their versions and claims; what a CA may name.

use openssl::{pkey::PKey, x509::X509};
use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, NOT_FOUND, authorities::Identity, each};

const ROLE: &str = "arn:aws:iam::111122223333:role/provision";
const CONFLICT: (&str, u16) = ("DeleteConflictException", 409);

/// A small template that AWS takes for both types.
pub(super) fn body() -> Value {
    json!({
        "Parameters": {
            "AWS::IoT::Certificate::Id": { "Type": "String" },
            "AWS::IoT::Certificate::CommonName": { "Type": "String" },
        },
        "Resources": {
            "certificate": {
                "Type": "AWS::IoT::Certificate",
                "Properties": { "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" }, "Status": "ACTIVE" },
            },
            "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } },
        },
    })
}

impl Fixture {
    /// Makes a template of the given type.
    pub(super) fn template(&self, name: &str, kind: &str, body: &Value) {
        self.ok(
            "CreateProvisioningTemplate",
            json!({
                "templateName": name, "templateBody": body.to_string(), "provisioningRoleArn": ROLE,
                "type": kind, "enabled": true,
            }),
        );
    }
}

#[test]
fn five_versions_and_the_default_one_stays() {
    let aws = Fixture::new();
    aws.template("claim", "FLEET_PROVISIONING", &body());
    let it = |more: Value| {
        let mut input = json!({ "templateName": "claim" });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let other = json!({ "templateBody": body().to_string() });
    for number in 2..=5 {
        aws.wait(1);
        let made = aws.ok("CreateProvisioningTemplateVersion", it(other.clone()));
        assert_eq!((&made["versionId"], &made["isDefaultVersion"]), (&json!(number), &json!(false)));
    }
    let full = aws.code("CreateProvisioningTemplateVersion", it(other.clone()));
    assert_eq!(full, ("VersionsLimitExceededException", 409));
    let numbers = aws.registry("ListProvisioningTemplateVersions", it(json!({})), "versions");
    assert_eq!(
        numbers.iter().map(|version| version["versionId"].as_u64().unwrap()).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
    assert_eq!(aws.code("DeleteProvisioningTemplateVersion", it(json!({ "versionId": "1" }))), CONFLICT);
    aws.ok("UpdateProvisioningTemplate", it(json!({ "defaultVersionId": 3 })));
    aws.ok("DeleteProvisioningTemplateVersion", it(json!({ "versionId": "1" })));
    let gone = aws.code("DescribeProvisioningTemplateVersion", it(json!({ "versionId": "1" })));
    assert_eq!(gone, NOT_FOUND);
    let mut sixth = it(other);
    sixth["setAsDefault"] = json!(true);
    assert_eq!(aws.ok("CreateProvisioningTemplateVersion", sixth)["versionId"], 6);
    assert_eq!(aws.ok("DescribeProvisioningTemplate", it(json!({})))["defaultVersionId"], 6);
    assert_eq!(aws.code("UpdateProvisioningTemplate", it(json!({ "defaultVersionId": 1 }))), NOT_FOUND);
    aws.ok("DeleteProvisioningTemplate", it(json!({})));
    assert_eq!(aws.code("DescribeProvisioningTemplate", it(json!({}))), NOT_FOUND);
}

#[test]
fn what_is_not_given_stays_and_the_type_takes_no_hook_for_jitp() {
    let aws = Fixture::new();
    let hook = json!({ "targetArn": "arn:aws:lambda:eu-west-1:111122223333:function:hook" });
    let create = |name: &str, kind: &str| {
        let input = json!({
            "templateName": name, "templateBody": body().to_string(), "provisioningRoleArn": ROLE,
            "type": kind, "description": "pumps", "preProvisioningHook": hook,
        });
        aws.call("CreateProvisioningTemplate", input)
    };
    create("claim", "FLEET_PROVISIONING").unwrap();
    let again = create("claim", "FLEET_PROVISIONING").unwrap_err();
    assert_eq!((again.code, again.status), EXISTS);
    assert_eq!(again.extra["resourceId"], "claim");
    let refused = create("jitp", "JITP").unwrap_err();
    assert_eq!((refused.code, refused.status), INVALID);
    aws.ok("UpdateProvisioningTemplate", json!({ "templateName": "claim", "enabled": true }));
    let shown = aws.ok("DescribeProvisioningTemplate", json!({ "templateName": "claim" }));
    assert_eq!((&shown["enabled"], &shown["description"]), (&json!(true), &json!("pumps")));
    assert_eq!(shown["preProvisioningHook"]["payloadVersion"], "2020-04-01");
    let remove = json!({ "templateName": "claim", "removePreProvisioningHook": true });
    aws.ok("UpdateProvisioningTemplate", remove);
    let shown = aws.ok("DescribeProvisioningTemplate", json!({ "templateName": "claim" }));
    assert!(shown.get("preProvisioningHook").is_none());
    let role = "arn:aws:iam::444455556666:role/provision";
    let other = json!({ "templateName": "claim", "provisioningRoleArn": role });
    assert_eq!(aws.code("UpdateProvisioningTemplate", other), INVALID);
    aws.account.set("444455556666");
    assert!(aws.registry("ListProvisioningTemplates", json!({}), "templates").is_empty());
}

#[test]
fn a_ca_names_a_template_of_jitp_and_holds_it() {
    let aws = Fixture::new();
    let ca = Identity::authority("ca");
    let register = |template: &str| {
        aws.call(
            "RegisterCACertificate",
            json!({
                "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY",
                "registrationConfig": { "templateName": template },
            }),
        )
    };
    let code = |error: crate::api::ApiError| (error.code, error.status);
    assert_eq!(code(register("birth").unwrap_err()), NOT_FOUND);
    aws.template("claim", "FLEET_PROVISIONING", &body());
    assert_eq!(code(register("claim").unwrap_err()), INVALID);
    aws.template("birth", "JITP", &body());
    let id = register("birth").unwrap()["certificateId"].clone();
    let named = aws.ok("ListCACertificates", json!({ "templateName": "birth" }));
    assert_eq!(each(named["certificates"].as_array().unwrap(), "certificateId"), [id.as_str().unwrap()]);
    let other = json!({ "caCertificateId": id, "registrationConfig": { "templateName": "claim" } });
    assert_eq!(aws.code("UpdateCACertificate", other), INVALID);
    let it = json!({ "templateName": "birth" });
    assert_eq!(aws.code("DeleteProvisioningTemplate", it.clone()), CONFLICT);
    aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, "removeAutoRegistration": true }));
    aws.ok("DeleteProvisioningTemplate", it);
}

#[test]
fn a_claim_lasts_five_minutes_and_is_in_no_list() {
    let aws = Fixture::new();
    aws.template("claim", "FLEET_PROVISIONING", &body());
    aws.template("birth", "JITP", &body());
    assert_eq!(aws.code("CreateProvisioningClaim", json!({ "templateName": "birth" })), INVALID);
    assert_eq!(aws.code("CreateProvisioningClaim", json!({ "templateName": "none" })), NOT_FOUND);
    let claim = aws.ok("CreateProvisioningClaim", json!({ "templateName": "claim" }));
    assert_eq!(claim["expiration"].as_f64(), Some(1_790_000_300.0));
    let pem = claim["certificatePem"].as_str().unwrap();
    let certificate = X509::from_pem(pem.as_bytes()).unwrap();
    let end = openssl::asn1::Asn1Time::from_unix(1_790_000_300).unwrap();
    assert!(certificate.not_after() == end);
    let private = claim["keyPair"]["PrivateKey"].as_str().unwrap();
    let private = PKey::private_key_from_pem(private.as_bytes()).unwrap();
    assert!(certificate.public_key().unwrap().public_eq(&private));
    let it = json!({ "certificateId": claim["certificateId"] });
    assert_eq!(aws.code("DescribeCertificate", it), NOT_FOUND);
    assert_eq!(aws.ok("ListCertificates", json!({}))["certificates"], json!([]));
}
