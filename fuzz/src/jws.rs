//! Microchip's manifests with signers: one of the files beside this crate, and one that signs here.

use std::sync::{Arc, LazyLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::asn1::Asn1Time;
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::sha::sha256;
use openssl::x509::{X509, X509Name};
use serde_json::{Value, json};

use crate::manifests::{Options, Raw, Record, Signers};

const MANIFEST: &[u8] = include_bytes!("../fixtures/manifest.json");
const SIGNER: &[u8] = include_bytes!("../fixtures/signer.crt");

/// The elements of the manifest by what is signed of them: `protected` and `payload`.
static SIGNED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let all: Vec<Value> = serde_json::from_slice(MANIFEST).expect("the manifest is JSON");
    all.iter().map(signed).collect()
});

static OWN: LazyLock<Own> = LazyLock::new(Own::new);

struct Own {
    key: EcKey<Private>,
    thumbprint: String,
    options: Options,
}

impl Own {
    fn new() -> Self {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).expect("OpenSSL has P-256");
        let key = EcKey::generate(&group).expect("a key can be made");
        let certificate = self_signed(&key).expect("a certificate can be made");
        let mut signers = Signers::default();
        signers.add(SIGNER, "signer.crt").expect("the file beside is a signer");
        signers.add(&certificate.to_pem().expect("it is a certificate"), "own").expect("it is a signer");
        let thumbprint = sha256(&certificate.to_der().expect("it is a certificate"));
        Self {
            key,
            thumbprint: URL_SAFE_NO_PAD.encode(thumbprint),
            options: Options { signers: Arc::new(signers), ..Options::default() },
        }
    }
}

fn self_signed(key: &EcKey<Private>) -> Result<X509, openssl::error::ErrorStack> {
    let key = PKey::from_ec_key(key.clone())?;
    let mut name = X509Name::builder()?;
    name.append_entry_by_text("CN", "Own")?;
    let name = name.build();
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    builder.set_subject_name(&name)?;
    builder.set_issuer_name(&name)?;
    builder.set_pubkey(&key)?;
    let (from, until) = (Asn1Time::from_unix(0)?, Asn1Time::from_unix(4_000_000_000)?);
    builder.set_not_before(&from)?;
    builder.set_not_after(&until)?;
    builder.sign(&key, MessageDigest::sha256())?;
    Ok(builder.build())
}

/// How manifests are read.
pub fn options() -> &'static Options {
    &OWN.options
}

/// The manifest that is signed by the file beside it.
pub fn manifest() -> &'static [u8] {
    MANIFEST
}

/// An element with this payload, signed here.
pub fn sign(payload: &[u8], id: &str) -> Vec<u8> {
    let protected = URL_SAFE_NO_PAD.encode(json!({ "alg": "ES256", "x5t#S256": OWN.thumbprint }).to_string());
    let payload = URL_SAFE_NO_PAD.encode(payload);
    let digest = sha256(format!("{protected}.{payload}").as_bytes());
    let made = EcdsaSig::sign(&digest, &OWN.key).expect("P-256 signs");
    let number = |n: &openssl::bn::BigNumRef| n.to_vec_padded(32).expect("it is in the group");
    let signature = URL_SAFE_NO_PAD.encode([number(made.r()), number(made.s())].concat());
    let element = json!({ "payload": payload, "protected": protected, "header": { "uniqueId": id },
                          "signature": signature });
    element.to_string().into_bytes()
}

/// How many of the records were taken. What is taken must be signed as it is, byte for byte: it is one of the
/// manifest's elements, or `own`.
pub fn taken(records: &[Record], own: Option<&[u8]>) -> usize {
    let own: Option<Value> = own.map(|own| serde_json::from_slice(own).expect("it was made here"));
    let own = own.as_ref().map(signed);
    let mut taken = 0;
    for record in records.iter().filter(|record| record.problems.is_empty()) {
        let Raw::Json(raw) = &record.raw else { panic!("{record:?}") };
        let element: Value = serde_json::from_slice(raw).expect("a record that is taken is JSON");
        let element = signed(&element);
        assert!(SIGNED.contains(&element) || own.as_ref() == Some(&element), "nobody signed {element:?}");
        taken += 1;
    }
    taken
}

fn signed(element: &Value) -> (String, String) {
    let text = |name: &str| element[name].as_str().expect("an element that is taken has it").to_owned();
    (text("protected"), text("payload"))
}
