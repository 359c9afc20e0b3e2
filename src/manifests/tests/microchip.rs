use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use openssl::bn::{BigNum, BigNumContext};
use openssl::ecdsa::EcdsaSig;
use openssl::sha::sha256;
use serde_json::{Value, json};

use super::{Format, Key, Made, Options, made, read, rejected, told};
use crate::manifests::Signers;

const ID: &str = "0123f2408ea1fcf201";

fn options(signers: &[&Made]) -> Options {
    let mut all = Signers::default();
    for signer in signers {
        all.add(signer.pem().as_bytes(), "signer.crt").unwrap();
    }
    Options { signers: Arc::new(all), ..Options::default() }
}

/// A signed element of these parts.
fn signed(protected: &Value, payload: &Value, header: &Value, signer: &Made) -> Value {
    let text = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let (protected, payload) = (text(protected), text(payload));
    let digest = sha256(format!("{protected}.{payload}").as_bytes());
    let signature = EcdsaSig::sign(&digest, &signer.key.ec_key().unwrap()).unwrap();
    let raw = [signature.r().to_vec_padded(32).unwrap(), signature.s().to_vec_padded(32).unwrap()].concat();
    json!({ "payload": payload, "protected": protected, "header": header,
            "signature": URL_SAFE_NO_PAD.encode(raw) })
}

fn protected(signer: &Made) -> Value {
    json!({ "alg": "ES256", "typ": "JWT",
        "kid": URL_SAFE_NO_PAD.encode(signer.certificate.subject_key_id().unwrap().as_slice()),
        "x5t#S256": URL_SAFE_NO_PAD.encode(sha256(&signer.der())) })
}

/// A key of the payload, with certificates.
fn key(slot: &str, of: &Made, x5c: &[&Made]) -> Value {
    let key = of.key.ec_key().unwrap();
    let (mut x, mut y) = (BigNum::new().unwrap(), BigNum::new().unwrap());
    let mut context = BigNumContext::new().unwrap();
    key.public_key().affine_coordinates(key.group(), &mut x, &mut y, &mut context).unwrap();
    let number = |n: &BigNum| URL_SAFE_NO_PAD.encode(n.to_vec_padded(32).unwrap());
    let x5c: Vec<String> = x5c.iter().map(|made| STANDARD.encode(made.der())).collect();
    json!({ "kid": slot, "kty": "EC", "crv": "P-256", "x": number(&x), "y": number(&y), "x5c": x5c })
}

fn payload(keys: &[Value]) -> Value {
    json!({ "version": 1, "model": "ATECC608C", "uniqueId": ID, "groupId": "G 1",
        "manufacturer": { "organizationName": "Example Inc" },
        "provisioningTimestamp": "2025-05-10T01:52:29.240Z", "publicKeySet": { "keys": keys } })
}

fn header() -> Value {
    json!({ "uniqueId": ID })
}

fn why(element: &Value, options: &Options) -> String {
    let records = read(json!([element]).to_string().as_bytes(), Format::Microchip, options).unwrap();
    told(&records).remove(0)
}

#[test]
fn a_signed_element_becomes_a_thing_with_its_certificate() {
    let (signer, ca) = (made("Signer 5", false, None), made("Device signer", true, None));
    let device = made("sn0123F2408EA1FCF201", false, Some(&ca));
    let keys = [key("1", &made("other", false, None), &[]), key("0", &device, &[&device, &ca])];
    let element = signed(&protected(&signer), &payload(&keys), &header(), &signer);
    let options = Options {
        attributes: vec!["model=@model".parse().unwrap(), "who={manufacturer}".parse().unwrap()],
        ..options(&[&made("Signer 4", false, None), &signer])
    };
    let text = serde_json::to_string_pretty(&json!([element, element])).unwrap();
    let records = read(text.as_bytes(), Format::Microchip, &options).unwrap();
    assert_eq!(told(&records), [ID, ID]);
    assert_eq!((records[0].line, records[1].line), (2, 10), "{text}");
    assert_eq!(records[0].text(&Key::CertPem), Some(device.pem().as_str()));
    assert_eq!(records[0].text(&Key::Attribute("who".into())), Some("Example Inc"));
    // As the line of a rejects file it is the same.
    let again = read(&rejected(&records[1]), Format::Microchip, &options).unwrap();
    assert_eq!(told(&again), [ID]);
}

#[test]
fn whatever_is_wrong_with_an_element_is_its_reason() {
    let (signer, ca) = (made("Signer 5", false, None), made("Device signer", true, None));
    let (device, other) = (made("device", false, Some(&ca)), made("other", false, Some(&ca)));
    let options = options(&[&signer]);
    let good = [key("0", &device, &[&device, &ca])];
    let refused = |protected: Value, payload: Value, header: Value| {
        why(&signed(&protected, &payload, &header, &signer), &options)
    };
    let with = |name: &str, value: Value| {
        let mut protected = protected(&signer);
        protected[name] = value;
        refused(protected, payload(&good), header())
    };
    let of = |keys: &[Value]| refused(protected(&signer), payload(keys), header());
    let late = {
        let mut payload = payload(&good);
        payload["provisioningTimestamp"] = json!("2034-02-01T00:00:00Z");
        payload
    };
    let no_keys = {
        let mut payload = payload(&good);
        payload.as_object_mut().unwrap().remove("publicKeySet");
        payload
    };
    let unknown = why(&signed(&protected(&other), &payload(&good), &header(), &other), &options);
    let forged = why(&signed(&protected(&signer), &payload(&good), &header(), &other), &options);
    let unsaid = why(&signed(&json!({ "alg": "ES256" }), &payload(&good), &header(), &signer), &options);
    for (told, words) in [
        (with("alg", json!("none")), "only ES256"),
        (with("alg", json!("HS256")), "only ES256"),
        (with("crit", json!(["b64"])), "crit"),
        (with("kid", json!("AAAA")), "kid AAAA"),
        (with("x5t#S256", json!("AAAA")), "x5t#S256 AAAA"),
        (unknown, "none of the signers given"),
        (unsaid, "no kid and no x5t#S256"),
        (forged, "not that of Signer 5"),
        (refused(protected(&signer), payload(&good), json!({ "uniqueId": "01" })), "header.uniqueId is `01`"),
        (refused(protected(&signer), payload(&good), json!({ "uniqueId": ID, "x": 1 })), "unknown field `x`"),
        (refused(protected(&signer), late, header()), "provisioned on 2034-02-01"),
        (
            refused(protected(&signer), no_keys, header()),
            "no certificate in it: the payload has no publicKeySet",
        ),
        (of(&[key("0", &device, &[])]), "none of its 1 keys"),
        (of(&[key("0", &other, &[&device, &ca])]), "not the slot's key"),
        (of(&[key("0", &device, &[&device, &other])]), "not signed by x5c[1]"),
        (of(&[key("0", &ca, &[&ca])]), "of a CA"),
    ] {
        assert!(told.contains(words), "{words}: {told}");
        assert!(told.starts_with("1: element 1"), "{told}");
    }
    assert_eq!(of(&good), ID);
    let nobody = Options::default();
    let told = why(&signed(&protected(&signer), &payload(&good), &header(), &signer), &nobody);
    assert!(told.contains("no signer is given") && told.contains("kid"), "{told}");
}

#[test]
fn the_slot_is_the_users_choice() {
    let signer = made("Signer 5", false, None);
    let (first, second) = (made("first", false, None), made("second", false, None));
    let keys = [key("0", &first, &[&first]), key("2", &second, &[&second]), key("3", &second, &[])];
    let element = signed(&protected(&signer), &payload(&keys), &header(), &signer);
    let named = |slot: Option<&str>| {
        let options = Options {
            slot: slot.map(str::to_owned),
            names: Some("{cn}-{slot}".parse().unwrap()),
            ..options(&[&signer])
        };
        why(&element, &options)
    };
    assert_eq!((named(None).as_str(), named(Some("2")).as_str()), ("first-0", "second-2"));
    for slot in ["3", "9"] {
        assert!(named(Some(slot)).contains(&format!("no certificate in it for slot {slot}")), "{slot}");
    }
}

#[test]
fn a_flipped_byte_anywhere_is_a_reject() {
    let signer = made("Signer 5", false, None);
    let device = made("device", false, None);
    let element = signed(&protected(&signer), &payload(&[key("0", &device, &[&device])]), &header(), &signer);
    let (whole, options) = (json!([element]).to_string().into_bytes(), options(&[&signer]));
    assert_eq!(told(&read(&whole, Format::Microchip, &options).unwrap()), [ID]);
    // Its brackets are the array's.
    for at in 1..whole.len() - 1 {
        // A case, a digit, and what is no ASCII.
        for bits in [0x01, 0x20, 0x80] {
            let mut flipped = whole.clone();
            flipped[at] ^= bits;
            // A file that cannot be cut is refused as a whole.
            let Ok(records) = read(&flipped, Format::Microchip, &options) else { continue };
            let good = records.iter().filter(|record| record.problems.is_empty()).count();
            assert_eq!((good, records.is_empty()), (0, false), "bits {bits:02x} of byte {at}");
        }
    }
}

#[test]
fn a_signer_has_a_key_on_p256() {
    let mut signers = Signers::default();
    assert!(signers.add(b"nothing", "a.crt").unwrap_err().to_string().contains("a.crt"));
    let key = openssl::rsa::Rsa::generate(2048).unwrap();
    let key = openssl::pkey::PKey::from_rsa(key).unwrap();
    let mut builder = openssl::x509::X509::builder().unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&openssl::asn1::Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&openssl::asn1::Asn1Time::days_from_now(1).unwrap()).unwrap();
    builder.sign(&key, openssl::hash::MessageDigest::sha256()).unwrap();
    let error = signers.add(&builder.build().to_pem().unwrap(), "rsa.crt").unwrap_err();
    assert!(error.causes().iter().any(|cause| cause.contains("P-256")), "{error:?}");
    assert!(signers.is_empty());
}

#[test]
fn a_file_that_cannot_be_cut_is_refused_with_the_line() {
    for (text, words) in [
        ("[\n{\"a\":1}\n", None),
        ("[\n{\"a\":1", Some("line 2: the element has no end")),
        ("[\n1, null, \"s]\", [], -2.5 , {\"a\": [}, [{\"b\"]]", None),
        ("[\n1", Some("line 2: the element has no end")),
        ("42", Some("line 1: `4` is not where")),
        ("\"a\"", Some("is not where")),
        ("[]\n[]", Some("is not where")),
        ("[\nx]", Some("line 2: `x` is not where")),
        ("[{},,{}]", Some("`,` is not where")),
        ("{}\n{\"a\":\"}\\\"{\"}\n", None),
    ] {
        let found = read(text.as_bytes(), Format::Microchip, &Options::default());
        match (found, words) {
            (Ok(records), None) => assert!(records.iter().all(|r| !r.problems.is_empty()), "{text}"),
            (Err(error), Some(words)) => assert!(error.to_string().contains(words), "{text}: {error}"),
            (found, _) => panic!("{text}: {found:?}"),
        }
    }
}
