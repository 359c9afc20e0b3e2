//! What AWS IoT would refuse is refused before any call, with the reason and the fix; and what is read is right.

use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sha::sha256;
use openssl::x509::{X509Name, X509Req};
use time::macros::datetime;

use super::{Foreign, NOW, openssl_key};
use crate::pki::{Certificate, ErrorKind, KeyKind, PrivateKey, Role, SigningRequest};

fn key(kind: KeyKind) -> PKey<Private> {
    openssl_key(&PrivateKey::generate(kind).unwrap())
}

fn only_refusal(certificate: &Certificate, words: &str) {
    let refusals = certificate.refusals(Role::Ca, NOW);
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    assert!(refusals[0].reason.contains(words), "{refusals:?}");
    let error = certificate.require_acceptable(Role::Ca, NOW, "ca.pem").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::BadInput { what, .. } if what == "ca.pem"));
    assert_eq!(error.hint(), Some(refusals[0].fix.as_str()));
}

#[test]
fn each_refusal_has_its_reason() {
    let ec = key(KeyKind::EcP256);
    let good = Foreign::default();
    assert_eq!(good.make(&ec).refusals(Role::Ca, NOW), []);
    only_refusal(&Foreign { ca: Some(false), ..Foreign::default() }.make(&ec), "CA:TRUE");
    only_refusal(&Foreign { ca: None, ..Foreign::default() }.make(&ec), "CA:TRUE");
    let ended = Foreign { not_after: datetime!(2026-11-21 11:59:59 UTC), ..Foreign::default() };
    only_refusal(&ended.make(&ec), "expired at 2026-11-21T11:59:59Z");
    let coming = Foreign { not_before: datetime!(2026-11-21 12:00:01 UTC), ..Foreign::default() };
    only_refusal(&coming.make(&ec), "not valid before 2026-11-21T12:00:01Z");
    let edge = Foreign { not_before: NOW, not_after: NOW, ..Foreign::default() };
    assert_eq!(edge.make(&ec).refusals(Role::Ca, NOW), [], "both ends are included");
    let sha1 = Foreign { digest: MessageDigest::sha1(), ..Foreign::default() };
    only_refusal(&sha1.make(&ec), "ecdsa-with-SHA1");
    let weak = PKey::from_rsa(Rsa::generate(1024).unwrap()).unwrap();
    only_refusal(&good.make(&weak), "RSA 1024");
}

#[test]
fn all_reasons_are_told_at_once() {
    let ed25519 = PKey::generate_ed25519().unwrap();
    let poor =
        Foreign { ca: None, not_after: datetime!(2026-02-01 0:00 UTC), ..Foreign::default() }.make(&ed25519);
    let error = poor.require_acceptable(Role::Ca, NOW, "ca.pem").unwrap_err().to_string();
    for words in ["its key (Ed25519)", "signature algorithm (Ed25519)", "expired", "CA:TRUE"] {
        assert!(error.contains(words), "{error} lacks {words}");
    }
    assert!(poor.refusals(Role::Device, NOW).iter().all(|refusal| !refusal.reason.contains("CA:TRUE")));
}

#[test]
fn a_certificate_is_described_and_kept_byte_for_byte() {
    let key = key(KeyKind::Rsa(3072));
    let certificate = Foreign::default().make(&key);
    let info = certificate.info();
    let number = BigNum::from_hex_str(&info.certificate_id).unwrap();
    assert_eq!(number, BigNum::from_slice(&sha256(certificate.der())).unwrap());
    assert_eq!(info.certificate_id.len(), 64);
    assert_eq!(info.certificate_id, info.certificate_id.to_lowercase());
    assert_eq!(
        (info.serial.as_str(), info.public_key.name.as_str(), info.public_key.bits),
        ("4d", "RSA 3072", 3072)
    );
    assert_eq!(info.signature_algorithm, "sha256WithRSAEncryption");
    assert_eq!(info.not_after, datetime!(2036-01-01 0:00 UTC));
    assert_eq!(info.spki, key.public_key_to_der().unwrap());
    let again = Certificate::parse(certificate.der(), "der").unwrap();
    assert_eq!(again.info(), info);
    assert_eq!(Certificate::parse(certificate.to_pem().as_bytes(), "pem").unwrap().der(), certificate.der());
}

#[test]
fn a_bundle_is_read_in_order_and_a_key_in_it_is_passed_over() {
    let (first, second) = (key(KeyKind::EcP256), key(KeyKind::EcP384));
    let certificates = [Foreign::default().make(&first), Foreign::default().make(&second)];
    let secret = String::from_utf8(first.private_key_to_pem_pkcs8().unwrap()).unwrap();
    let bundle = format!("{secret}# first\n{}\r\n{}", certificates[0].to_pem(), certificates[1].to_pem());
    let read = Certificate::parse_bundle(bundle.as_bytes(), "bundle.pem").unwrap();
    assert_eq!(
        read.iter().map(Certificate::der).collect::<Vec<_>>(),
        [certificates[0].der(), certificates[1].der()]
    );
    assert_eq!(Certificate::parse(bundle.as_bytes(), "bundle.pem").unwrap().der(), certificates[0].der());
    let error = Certificate::parse(secret.as_bytes(), "a.key").unwrap_err().to_string();
    assert!(error.contains("only PRIVATE KEY"), "{error}");
}

#[test]
fn what_is_no_certificate_is_refused() {
    let certificate = Foreign::default().make(&key(KeyKind::EcP256));
    let longer = [certificate.der(), &[0]].concat();
    for bytes in [&b""[..], b"hello", &certificate.der()[..100], &longer] {
        let error = Certificate::parse(bytes, "ca.pem").unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::BadInput { .. }), "{error:?}");
    }
    let text =
        format!("{}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", certificate.to_pem());
    let line = certificate.to_pem().lines().count() + 2;
    let error = Certificate::parse_bundle(text.as_bytes(), "ca.pem").unwrap_err();
    assert!(error.to_string().starts_with(&format!("ca.pem, line {line}: ")), "{error}");
}

#[test]
fn a_key_of_another_certificate_is_a_mismatch_that_names_both_kinds() {
    let certificate = Foreign::default().make(&key(KeyKind::EcP256));
    let other = PrivateKey::generate(KeyKind::Rsa(2048)).unwrap();
    let error = certificate.require_key(other.spki()).unwrap_err();
    assert_eq!(*error.kind(), ErrorKind::Mismatch);
    let hint = error.hint().unwrap();
    assert!(hint.contains("EC P-256") && hint.contains("RSA 2048"), "{hint}");
}

fn request(key: &PKey<Private>, digest: MessageDigest) -> Vec<u8> {
    let mut name = X509Name::builder().unwrap();
    name.append_entry_by_text("CN", "sensor-1").unwrap();
    let mut builder = X509Req::builder().unwrap();
    builder.set_subject_name(&name.build()).unwrap();
    builder.set_pubkey(key).unwrap();
    builder.sign(key, digest).unwrap();
    builder.build().to_der().unwrap()
}

#[test]
fn signing_requests_are_read_and_checked() {
    let key = key(KeyKind::EcP256);
    let der = request(&key, MessageDigest::sha256());
    let csr = SigningRequest::parse(&der, "a.csr").unwrap();
    assert_eq!(csr.subject().common_name().as_deref(), Some("sensor-1"));
    assert_eq!(csr.spki(), key.public_key_to_der().unwrap());
    assert_eq!(csr.refusals(), []);
    assert_eq!(SigningRequest::parse(csr.to_pem().as_bytes(), "a.csr").unwrap(), csr);

    let mut forged = der.clone();
    let at = forged.windows(8).position(|window| window == b"sensor-1").unwrap();
    forged[at + 7] = b'2';
    let error = SigningRequest::parse(&forged, "a.csr").unwrap_err().to_string();
    assert!(error.contains("not signed by the key"), "{error}");
    assert!(SigningRequest::parse(b"hello", "a.csr").is_err());

    let weak = PKey::from_rsa(Rsa::generate(1024).unwrap()).unwrap();
    let poor = SigningRequest::parse(&request(&weak, MessageDigest::sha1()), "a.csr").unwrap();
    let error = poor.require_acceptable("a.csr").unwrap_err().to_string();
    assert!(error.contains("RSA 1024") && error.contains("sha1WithRSAEncryption"), "{error}");
}
