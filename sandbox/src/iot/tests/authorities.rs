//! A small certificate authority for tests, and the rules of CA certificates.

use openssl::{
    asn1::Asn1Time,
    bn::BigNum,
    ec::{EcGroup, EcKey},
    hash::MessageDigest,
    nid::Nid,
    pkey::{PKey, Private},
    x509::{X509, X509NameBuilder, extension::BasicConstraints},
};
use serde_json::json;

use super::{EXISTS, Fixture, INVALID, NOT_FOUND};

/// A key with its certificate.
pub(super) struct Identity {
    key: PKey<Private>,
    certificate: X509,
}

/// How a certificate is to be made.
struct Plan<'a> {
    subject: &'a [(Nid, &'a str)],
    authority: bool,
    days: [i64; 2],
}

impl Identity {
    fn make(plan: &Plan<'_>, issuer: Option<&Self>) -> Self {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
        let mut name = X509NameBuilder::new().unwrap();
        for (nid, value) in plan.subject {
            name.append_entry_by_nid(*nid, value).unwrap();
        }
        let name = name.build();
        let mut builder = X509::builder().unwrap();
        let serial = BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap();
        let moment = |days: i64| Asn1Time::from_unix(1_790_000_000 + days * 86_400).unwrap();
        builder.set_version(2).unwrap();
        builder.set_serial_number(&serial).unwrap();
        builder.set_subject_name(&name).unwrap();
        builder.set_issuer_name(issuer.map_or(&name, |issuer| issuer.certificate.subject_name())).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&moment(plan.days[0])).unwrap();
        builder.set_not_after(&moment(plan.days[1])).unwrap();
        if plan.authority {
            builder.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
        }
        builder.sign(issuer.map_or(&key, |issuer| &issuer.key), MessageDigest::sha256()).unwrap();
        Self { key, certificate: builder.build() }
    }

    /// A self-signed CA.
    pub(super) fn authority(name: &str) -> Self {
        Self::make(&Plan { subject: &[(Nid::COMMONNAME, name)], authority: true, days: [-1, 365] }, None)
    }

    /// A certificate that this one signs.
    pub(super) fn sign(&self, name: &str) -> Self {
        self.sign_as(&[(Nid::COMMONNAME, name)])
    }

    /// A certificate of this subject that this one signs.
    pub(super) fn sign_as(&self, subject: &[(Nid, &str)]) -> Self {
        Self::make(&Plan { subject, authority: false, days: [-1, 30] }, Some(self))
    }

    /// The PEM text.
    pub(super) fn pem(&self) -> String {
        String::from_utf8(self.certificate.to_pem().unwrap()).unwrap()
    }
}

impl Fixture {
    fn registration_code(&self) -> String {
        self.ok("GetRegistrationCode", json!({}))["registrationCode"].as_str().unwrap().to_owned()
    }

    /// Registers a CA in DEFAULT mode with a right proof of possession; gives its id.
    pub(super) fn register_ca(&self, ca: &Identity) -> String {
        let proof = ca.sign(&self.registration_code());
        let input = json!({
            "caCertificate": ca.pem(), "verificationCertificate": proof.pem(), "setAsActive": true,
        });
        self.ok("RegisterCACertificate", input)["certificateId"].as_str().unwrap().to_owned()
    }
}

#[test]
fn possession_must_be_proven() {
    let aws = Fixture::new();
    let (ca, other) = (Identity::authority("ca"), Identity::authority("ca"));
    let with = |proof: &Identity| {
        let input = json!({ "caCertificate": ca.pem(), "verificationCertificate": proof.pem() });
        aws.code("RegisterCACertificate", input)
    };
    let wrong_code = ("RegistrationCodeValidationException", 400);
    assert_eq!(with(&ca.sign("before any code")), wrong_code);
    let code = aws.registration_code();
    assert_eq!(code.len(), 64);
    assert_eq!(with(&ca.sign("another name")), wrong_code);
    assert_eq!(with(&other.sign(&code)), ("CertificateValidationException", 400));
    let late = Identity::make(
        &Plan { subject: &[(Nid::COMMONNAME, &code)], authority: false, days: [-9, -2] },
        Some(&ca),
    );
    assert_eq!(with(&late), ("CertificateValidationException", 400));
    assert_eq!(aws.code("RegisterCACertificate", json!({ "caCertificate": ca.pem() })), INVALID);
    assert_eq!(aws.registration_code(), code);
    aws.ok("DeleteRegistrationCode", json!({}));
    assert_ne!(aws.registration_code(), code);
    assert_eq!(with(&ca.sign(&code)), wrong_code);
    aws.register_ca(&ca);
}

#[test]
fn a_ca_without_basic_constraints_and_an_expired_one_are_refused() {
    let aws = Fixture::new();
    let leaf =
        Identity::make(&Plan { subject: &[(Nid::COMMONNAME, "x")], authority: false, days: [-1, 1] }, None);
    let old =
        Identity::make(&Plan { subject: &[(Nid::COMMONNAME, "x")], authority: true, days: [-9, -1] }, None);
    for certificate in [leaf, old] {
        let input = json!({ "caCertificate": certificate.pem(), "certificateMode": "SNI_ONLY" });
        assert_eq!(aws.code("RegisterCACertificate", input), ("CertificateValidationException", 400));
    }
    let input = json!({ "caCertificate": "no certificate", "certificateMode": "SNI_ONLY" });
    assert_eq!(aws.code("RegisterCACertificate", input), ("CertificateValidationException", 400));
}

#[test]
fn default_mode_belongs_to_one_account_and_sni_only_to_many() {
    let aws = Fixture::new();
    let ca = Identity::authority("ca");
    let id = aws.register_ca(&ca);
    let again = json!({ "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY" });
    let error = aws.refused("RegisterCACertificate", again.clone());
    assert_eq!((error.code, error.status), EXISTS);
    assert_eq!(error.extra["resourceId"], id.as_str());
    assert!(error.extra["resourceArn"].as_str().unwrap().ends_with(&format!(":cacert/{id}")));

    aws.account.set("444455556666");
    let proof = ca.sign(&aws.registration_code());
    let input = json!({ "caCertificate": ca.pem(), "verificationCertificate": proof.pem() });
    assert_eq!(aws.code("RegisterCACertificate", input.clone()), EXISTS);
    let mut both = input.clone();
    both["certificateMode"] = json!("SNI_ONLY");
    assert_eq!(aws.code("RegisterCACertificate", both), INVALID);
    aws.ok("RegisterCACertificate", again);

    let shown = aws.ok("DescribeCACertificate", json!({ "caCertificateId": id }));
    assert_eq!(shown["certificateDescription"]["certificateMode"], "SNI_ONLY");
    assert_eq!(shown["certificateDescription"]["status"], "INACTIVE");
    assert_eq!(shown["certificateDescription"]["autoRegistrationStatus"], "DISABLE");
}

#[test]
fn a_deleted_ca_can_be_claimed_by_another_account() {
    let aws = Fixture::new();
    let ca = Identity::authority("ca");
    let id = aws.register_ca(&ca);
    let it = json!({ "caCertificateId": id });
    assert_eq!(aws.code("DeleteCACertificate", it.clone()), ("CertificateStateException", 406));
    aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, "newStatus": "INACTIVE" }));
    aws.ok("DeleteCACertificate", it.clone());
    assert_eq!(aws.code("DescribeCACertificate", it), NOT_FOUND);
    aws.account.set("444455556666");
    assert_eq!(aws.register_ca(&ca), id);
}

#[test]
fn ten_cas_may_share_a_subject() {
    let aws = Fixture::new();
    let register = |ca: &Identity| {
        aws.call("RegisterCACertificate", json!({ "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY" }))
    };
    for _ in 0..10 {
        register(&Identity::authority("same")).unwrap();
    }
    let error = register(&Identity::authority("same")).unwrap_err();
    assert_eq!((error.code, error.status), ("LimitExceededException", 410));
    register(&Identity::authority("other")).unwrap();
    let paging = ["pageSize", "marker", "nextMarker"];
    assert_eq!(aws.all("ListCACertificates", json!({}), "certificates", paging).len(), 11);
}

#[test]
fn a_registration_template_needs_a_policy_name_or_document() {
    let aws = Fixture::new();
    let ca = Identity::authority("ca");
    let register = |template: &str| {
        let role = "arn:aws:iam::111122223333:role/registration";
        aws.call(
            "RegisterCACertificate",
            json!({
                "caCertificate": ca.pem(), "certificateMode": "SNI_ONLY",
                "registrationConfig": { "templateBody": template, "roleArn": role },
            }),
        )
    };
    let template = json!({ "Resources": {
        "c": { "Type": "AWS::IoT::Certificate", "Properties": {} },
        "p": { "Type": "AWS::IoT::Policy", "Properties": {} },
    } });
    let error = register(&template.to_string()).unwrap_err();
    assert!(error.message.contains("Neither policyName nor policyDocument"), "{}", error.message);
    let mut right = template;
    right["Resources"]["p"]["Properties"]["PolicyName"] = json!("device");
    let id = register(&right.to_string()).unwrap()["certificateId"].clone();
    let shown = aws.ok("DescribeCACertificate", json!({ "caCertificateId": id }));
    assert_eq!(shown["registrationConfig"]["templateBody"], right.to_string());
    aws.ok("UpdateCACertificate", json!({ "caCertificateId": id, "removeAutoRegistration": true }));
    let shown = aws.ok("DescribeCACertificate", json!({ "caCertificateId": id }));
    assert!(shown.get("registrationConfig").is_none());
}
