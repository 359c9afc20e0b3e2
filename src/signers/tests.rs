//! Addresses as people write them, and the forms in which tokens show public keys.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::PathBuf;

use super::{KeyAddress, KmsKey, TokenKey};
use crate::error::Kind;

const KEY: &str = "1234abcd-12ab-34cd-56ef-1234567890ab";

fn parse(text: &str) -> Result<KeyAddress, String> {
    text.parse().map_err(|e: crate::error::Error| {
        assert_eq!(e.kind(), Kind::Usage);
        assert!(!e.hints().is_empty() || e.message().contains("pkcs11"), "{e}");
        e.to_string()
    })
}

#[test]
fn kms_keys_are_named_in_every_usual_way() {
    let arn = format!("arn:aws:kms:eu-west-1:111122223333:key/{KEY}");
    let alias = "arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/fleet/ca";
    let mrk = format!("mrk-{}", "0a".repeat(16));
    for (text, id, region) in [
        (format!("awskms:{KEY}"), KEY, None),
        (format!("awskms:{mrk}"), mrk.as_str(), None),
        ("awskms:alias/fleet-ca".into(), "alias/fleet-ca", None),
        ("awskms:///alias/fleet-ca".into(), "alias/fleet-ca", None),
        (format!("awskms:{arn}"), arn.as_str(), Some("eu-west-1")),
        (format!("awskms:///{arn}"), arn.as_str(), Some("eu-west-1")),
        (format!("awskms:{alias}"), alias, Some("us-gov-west-1")),
        (format!("awskms:key-id={KEY};region=eu-west-1"), KEY, Some("eu-west-1")),
        ("awskms:key-id=alias%2Fca".into(), "alias/ca", None),
    ] {
        let expected = KmsKey { id: id.to_owned(), region: region.map(str::to_owned) };
        assert_eq!(parse(&text), Ok(KeyAddress::Kms(expected)), "{text}");
    }
}

#[test]
fn what_names_no_kms_key_is_refused_with_the_reason() {
    for (text, part) in [
        ("awskms:", "neither a key id"),
        ("awskms:fleet-ca", "neither a key id"),
        ("awskms:alias/", "neither a key id"),
        ("awskms:alias/a b", "neither a key id"),
        ("awskms:alias/aws/s3", "keys that AWS manages"),
        ("awskms:1234abcd-12ab-34cd-56ef-1234567890a", "neither a key id"),
        ("awskms:1234abcd-12ab-34cd-56ef-1234567890ab-", "neither a key id"),
        ("awskms:mrk-12", "neither a key id"),
        ("awskms://localhost/alias/ca", "endpoint"),
        ("awskms:arn:aws:s3:eu-west-1:111122223333:key/x", "not one of AWS KMS"),
        ("awskms:arn:aws:kms:eu-west-1:1:alias/x", "not one of AWS KMS"),
        ("awskms:arn:aws:kms::111122223333:alias/x", "not one of AWS KMS"),
        ("awskms:arn:aws:kms:eu-west-1:111122223333:custom/x", "neither a key nor an alias"),
        ("awskms:key-id=alias/a;profile=x", "`profile`"),
        ("awskms:region=eu-west-1", "`key-id` is missing"),
        ("awskms:key-id=alias/a;key-id=alias/b", "twice"),
        ("awskms:key-id=alias/a;region=Europe", "Region"),
        ("awskms:key-id=arn:aws:kms:eu-west-1:111122223333:alias/a;region=us-east-1", "another Region"),
        ("awskms:key-id=%zz", "percent"),
        ("gcpkms:projects/x", "`gcpkms:`"),
        ("yubikey:slot-id=9c", "`yubikey:`"),
    ] {
        let error = parse(text).unwrap_err();
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn tokens_are_named_as_rfc_7512_does() {
    let text = "pkcs11:token=Fleet%20CA;serial=0f;manufacturer=M;model=v2;object=ca;id=%01%aB;type=private\
        ?module-path=/usr/lib/x.so&pin-source=file:///run/pin";
    let expected = TokenKey {
        token: Some("Fleet CA".into()),
        serial: Some("0f".into()),
        manufacturer: Some("M".into()),
        model: Some("v2".into()),
        object: Some("ca".into()),
        id: Some(vec![1, 0xab]),
        module: Some(PathBuf::from("/usr/lib/x.so")),
        pin_source: Some(PathBuf::from("/run/pin")),
    };
    assert_eq!(parse(text), Ok(KeyAddress::Pkcs11(expected)));
    for source in ["/run/pin", "file:/run/pin", "file:%2Frun%2Fpin"] {
        let expected = TokenKey {
            object: Some("ca".into()),
            pin_source: Some(PathBuf::from("/run/pin")),
            ..TokenKey::default()
        };
        assert_eq!(parse(&format!("pkcs11:object=ca?pin-source={source}")), Ok(KeyAddress::Pkcs11(expected)));
    }
}

#[test]
fn a_pin_in_the_uri_is_refused_and_never_repeated() {
    for text in ["pkcs11:object=ca?pin-value=2718281828", "pkcs11:object=ca;pin-value=2718281828"] {
        let error = text.parse::<KeyAddress>().unwrap_err();
        let said = format!("{error} {:?}", error.hints());
        assert!(said.contains("FLEETCTL_PKCS11_PIN") && !said.contains("2718281828"), "{said}");
    }
}

#[test]
fn uris_that_are_not_usable_are_refused_with_the_reason() {
    for (text, part) in [
        ("pkcs11:", "names no key"),
        ("pkcs11:token=a", "names no key"),
        ("pkcs11:object=a;object=b", "twice"),
        ("pkcs11:object", "no `=`"),
        ("pkcs11:object=", "empty"),
        ("pkcs11:object=%f", "percent"),
        ("pkcs11:object=%ff", "percent"),
        ("pkcs11:object=a;type=cert", "`type`"),
        ("pkcs11:object=a;slot-id=1", "`slot-id`"),
        ("pkcs11:object=a;pin-source=/run/pin", "behind the `?`"),
        ("pkcs11:object=a?pin-source=|cat /run/pin", "no file"),
    ] {
        let error = parse(text).unwrap_err();
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn everything_else_is_a_file() {
    for text in ["ca.key", "/keys/ca.pem", "./awskms:x", "C:ca.key", "a b:c"] {
        assert_eq!(parse(text), Ok(KeyAddress::File(PathBuf::from(text))));
    }
}

#[cfg(feature = "pkcs11")]
mod public_keys {
    use openssl::bn::BigNumContext;
    use openssl::ec::{EcGroup, EcKey, PointConversionForm};
    use openssl::nid::Nid;
    use openssl::pkey::PKey;

    use super::super::token::{ec, ecdsa_der};

    const P256: &[u8] = b"\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";
    const P521: &[u8] = b"\x06\x05\x2b\x81\x04\x00\x23";

    fn point(nid: Nid) -> (Vec<u8>, Vec<u8>) {
        let group = EcGroup::from_curve_name(nid).unwrap();
        let key = EcKey::generate(&group).unwrap();
        let mut context = BigNumContext::new().unwrap();
        let point =
            key.public_key().to_bytes(&group, PointConversionForm::UNCOMPRESSED, &mut context).unwrap();
        (point, PKey::from_ec_key(key).unwrap().public_key_to_der().unwrap())
    }

    #[test]
    fn a_point_is_read_with_and_without_its_wrapping() {
        let (plain, spki) = point(Nid::X9_62_PRIME256V1);
        assert_eq!(ec(P256, &plain).unwrap(), spki);
        assert_eq!(ec(P256, &[b"\x04\x41", plain.as_slice()].concat()).unwrap(), spki);
        let (plain, spki) = point(Nid::SECP521R1);
        assert_eq!(ec(P521, &[b"\x04\x81\x85", plain.as_slice()].concat()).unwrap(), spki);
    }

    #[test]
    fn what_is_no_point_of_the_curve_is_refused() {
        let (mut plain, _) = point(Nid::X9_62_PRIME256V1);
        assert!(ec(P521, &plain).is_err());
        assert!(ec(b"\x06\x05\x2b\x81\x04\x00\x0a", &plain).unwrap_err().to_string().contains("curve"));
        plain[64] ^= 1;
        assert!(ec(P256, &plain).is_err());
        assert!(ec(P256, &[]).is_err());
    }

    #[test]
    fn short_numbers_become_short_der() {
        let mut raw = [0; 64];
        (raw[31], raw[63]) = (1, 0x80);
        assert_eq!(ecdsa_der(&raw).unwrap(), b"\x30\x07\x02\x01\x01\x02\x02\x00\x80");
    }
}
