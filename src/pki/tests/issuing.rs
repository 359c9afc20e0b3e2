//! What is issued verifies, chains, and says what it should.

use openssl::pkey::PKey;
use openssl::stack::Stack;
use openssl::x509::store::X509StoreBuilder;
use openssl::x509::verify::X509VerifyParam;
use openssl::x509::{X509, X509StoreContext};
use time::Duration;

use super::{Foreign, KINDS, NOW, openssl_key};
use crate::pki::authority::{
    Authority, BACKDATE, CaRequest, DeviceRequest, IssuingCa, create_ca, prepare_ca,
};
use crate::pki::{
    Certificate, DistinguishedName, ErrorKind, KeyKind, PrivateKey, Result, Role, SignatureAlgorithm, Signer,
};

const CODE: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Judges the chain at [`NOW`] with OpenSSL alone, strictly.
fn chains(leaf: &Certificate, ca: &Certificate) -> std::result::Result<(), String> {
    let (leaf, ca) = (X509::from_der(leaf.der()).unwrap(), X509::from_der(ca.der()).unwrap());
    assert_eq!(leaf.issuer_name().to_der().unwrap(), ca.subject_name().to_der().unwrap(), "byte for byte");
    let mut store = X509StoreBuilder::new().unwrap();
    let mut param = X509VerifyParam::new().unwrap();
    param.set_time(NOW.unix_timestamp());
    store.set_param(&param).unwrap();
    store.add_cert(ca).unwrap();
    let mut context = X509StoreContext::new().unwrap();
    context
        .init(&store.build(), &leaf, &Stack::new().unwrap(), |context| {
            let verified = context.verify_cert()?;
            Ok(if verified { Ok(()) } else { Err(context.error().to_string()) })
        })
        .unwrap()
}

fn request(kind: KeyKind) -> CaRequest<'static> {
    CaRequest {
        common_name: "Acme Root",
        organization: Some("Acme, Inc."),
        organizational_units: vec!["Plant 1", "Löwen"],
        country: Some("DE"),
        key_kind: kind,
        days: 3650,
        now: NOW,
    }
}

#[test]
fn a_proof_of_possession_chains_to_every_foreign_ca() {
    for kind in KINDS {
        for key_id in [true, false] {
            let key = PrivateKey::generate(kind).unwrap();
            let ca = Foreign { key_id, ..Foreign::default() }.make(&openssl_key(&key));
            assert_eq!(ca.info().subject.text(), "DC=com, DC=example, O=Acme, OU=Plant 1, OU=Löwen, CN=Root");
            let proof = Authority::new(&ca, &key).unwrap().verification_certificate(CODE, NOW, 24).unwrap();
            chains(&proof, &ca).unwrap();
            let info = proof.info();
            assert_eq!(info.subject, DistinguishedName::common(CODE).unwrap());
            assert_eq!(info.issuer.der(), ca.info().subject.der());
            assert_eq!((info.not_before, info.not_after), (NOW - BACKDATE, NOW + Duration::hours(24)));
            assert!(!info.is_ca);
            assert_eq!(proof.refusals(Role::Device, NOW), []);
        }
    }
}

/// Two parts in one RDN, not in the order that DER asks for: reading and writing them anew would change the bytes.
#[test]
fn a_name_that_is_not_quite_der_is_the_issuers_byte_for_byte() {
    let name = b"\x30\x1b\x31\x19\x30\x0b\x06\x03\x55\x04\x0b\x14\x04L\xf6we\
        \x30\x0a\x06\x03\x55\x04\x03\x0c\x03Way";
    let key = PrivateKey::generate(KeyKind::EcP256).unwrap();
    let ca = Foreign { name: Some(name), ..Foreign::default() }.make(&openssl_key(&key));
    assert_eq!((ca.info().subject.der(), ca.info().subject.text().as_str()), (&name[..], "OU=Löwe + CN=Way"));
    let proof = Authority::new(&ca, &key).unwrap().verification_certificate(CODE, NOW, 24).unwrap();
    assert_eq!(proof.info().issuer.der(), name);
    chains(&proof, &ca).unwrap();
}

#[test]
fn a_signature_can_come_later() {
    let key = PrivateKey::generate(KeyKind::EcP384).unwrap();
    let later = CaRequest { days: 36_500, ..request(KeyKind::EcP384) };
    let unsigned = prepare_ca(&later, key.spki(), key.algorithm()).unwrap();
    let ca = unsigned.assemble(&key.sign(unsigned.message()).unwrap()).unwrap();
    assert_eq!(ca.info().not_after, NOW + Duration::days(36_500), "beyond 2049, in the other form of time");
    chains(&ca, &ca).unwrap();

    let issuing = IssuingCa::new(&ca, key.spki(), key.algorithm()).unwrap();
    let subject = DistinguishedName::common("sensor-1").unwrap();
    let device = PrivateKey::generate(KeyKind::EcP521).unwrap();
    let wanted = DeviceRequest { subject: &subject, spki: device.spki(), sans: &[], days: 30, now: NOW };
    for unsigned in [issuing.device_certificate(&wanted), issuing.verification_certificate(CODE, NOW, 1)]
        .map(Result::unwrap)
    {
        chains(&unsigned.assemble(&key.sign(unsigned.message()).unwrap()).unwrap(), &ca).unwrap();
        for signature in [device.sign(unsigned.message()).unwrap(), Vec::new()] {
            assert_eq!(*unsigned.assemble(&signature).unwrap_err().kind(), ErrorKind::Mismatch);
        }
    }
    assert!(IssuingCa::new(&ca, device.spki(), device.algorithm()).is_err());
}

#[test]
fn the_openssl_command_agrees_about_the_chain() {
    let key = PrivateKey::generate(KeyKind::Rsa(2048)).unwrap();
    let ca = Foreign::default().make(&openssl_key(&key));
    let proof = Authority::new(&ca, &key).unwrap().verification_certificate(CODE, NOW, 24).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (ca_file, leaf_file) = (folder.path().join("ca.pem"), folder.path().join("leaf.pem"));
    std::fs::write(&ca_file, ca.to_pem()).unwrap();
    std::fs::write(&leaf_file, proof.to_pem()).unwrap();
    let mut command = std::process::Command::new("openssl");
    command.args(["verify", "-attime", &NOW.unix_timestamp().to_string(), "-CAfile"]);
    // An addition to the test above; a machine without the command misses nothing else.
    let Ok(output) = command.arg(&ca_file).arg(&leaf_file).output() else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_own_ca_is_what_it_should_be() {
    for kind in [KeyKind::EcP256, KeyKind::EcP384, KeyKind::Rsa(2048), KeyKind::Rsa(4096)] {
        let issued = create_ca(&request(kind)).unwrap();
        let info = issued.certificate.info();
        assert_eq!(info.subject.text(), "C=DE, O=Acme\\, Inc., OU=Plant 1, OU=Löwen, CN=Acme Root");
        assert_eq!(info.issuer, info.subject);
        assert!(info.is_ca && info.may_sign_certificates && info.subject_key_id.is_some());
        assert_eq!(
            (info.not_before, info.not_after),
            (NOW - Duration::minutes(5), NOW + Duration::days(3650))
        );
        assert_eq!(info.public_key.kind, Some(kind));
        assert_eq!(issued.certificate.refusals(Role::Ca, NOW), []);
        issued.certificate.require_key(issued.key.spki()).unwrap();
        chains(&issued.certificate, &issued.certificate).unwrap();

        let other = create_ca(&request(kind)).unwrap();
        assert_ne!(other.certificate.info().serial, info.serial, "serial numbers are random");
        let parsed = X509::from_der(issued.certificate.der()).unwrap();
        assert!(!parsed.serial_number().to_bn().unwrap().is_negative());
        let usage = parsed.key_usage().unwrap();
        assert_eq!(usage.bits(), 0x0006, "keyCertSign and cRLSign only");
    }
}

#[test]
fn a_device_certificate_outlives_neither_its_days_nor_its_ca() {
    let ca = create_ca(&CaRequest { days: 100, ..request(KeyKind::EcP256) }).unwrap();
    let authority = Authority::new(&ca.certificate, &ca.key).unwrap();
    for (kind, days, lasting) in [(KeyKind::EcP256, 30, 30), (KeyKind::Rsa(2048), 3000, 100)] {
        let key = PrivateKey::generate(kind).unwrap();
        let subject = DistinguishedName::common("sensor-1").unwrap();
        let request = DeviceRequest { subject: &subject, spki: key.spki(), sans: &[], days, now: NOW };
        let certificate = authority.issue_device_certificate(&request).unwrap();
        chains(&certificate, &ca.certificate).unwrap();
        assert_eq!(certificate.info().not_after, NOW + Duration::days(lasting));
        certificate.require_key(key.spki()).unwrap();
    }
}

#[test]
fn unacceptable_requests_are_refused() {
    let ca = create_ca(&request(KeyKind::EcP256)).unwrap();
    let authority = Authority::new(&ca.certificate, &ca.key).unwrap();
    let weak =
        PKey::from_rsa(openssl::rsa::Rsa::generate(1024).unwrap()).unwrap().public_key_to_der().unwrap();
    let subject = DistinguishedName::common("sensor-1").unwrap();
    let request_of = |spki, days| DeviceRequest { subject: &subject, spki, sans: &[], days, now: NOW };
    assert!(authority.issue_device_certificate(&request_of(&weak, 10)).is_err());
    assert!(authority.issue_device_certificate(&request_of(ca.key.spki(), 0)).is_err());
    assert!(authority.issue_device_certificate(&request_of(ca.key.spki(), 36_501)).is_err());
    assert!(authority.verification_certificate("", NOW, 1).is_err());
    assert!(authority.verification_certificate(&"x".repeat(65), NOW, 1).is_err());
    let late = authority.verification_certificate(CODE, NOW + Duration::days(4000), 1).unwrap_err();
    assert!(late.to_string().contains("expired"), "{late}");
    assert!(create_ca(&CaRequest { days: 0, ..request(KeyKind::EcP256) }).is_err());
}

#[test]
fn only_the_ca_itself_can_issue() {
    let ca = create_ca(&request(KeyKind::EcP256)).unwrap();
    let stranger = PrivateKey::generate(KeyKind::EcP256).unwrap();
    assert_eq!(*Authority::new(&ca.certificate, &stranger).err().unwrap().kind(), ErrorKind::Mismatch);
    let authority = Authority::new(&ca.certificate, &ca.key).unwrap();
    let leaf = authority.verification_certificate(CODE, NOW, 1).unwrap();
    assert!(Authority::new(&leaf, &ca.key).is_err());
    let no_ca = Foreign { ca: Some(false), ..Foreign::default() }.make(&openssl_key(&stranger));
    let error = Authority::new(&no_ca, &stranger).err().unwrap();
    assert!(error.to_string().contains("may not sign"), "{error}");
}

/// Names one key and signs with another, as a badly configured key service would.
struct Confused<'a> {
    named: &'a PrivateKey,
    used: &'a PrivateKey,
}

impl Signer for Confused<'_> {
    fn algorithm(&self) -> SignatureAlgorithm {
        self.named.algorithm()
    }

    fn public_key(&self) -> &[u8] {
        self.named.spki()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>> {
        self.used.sign(message)
    }
}

#[test]
fn a_signer_that_uses_another_key_is_found_out() {
    let ca = create_ca(&request(KeyKind::EcP256)).unwrap();
    let used = PrivateKey::generate(KeyKind::EcP256).unwrap();
    let signer = Confused { named: &ca.key, used: &used };
    let error =
        Authority::new(&ca.certificate, &signer).unwrap().verification_certificate(CODE, NOW, 1).unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Mismatch);
}
