//! One element of the manifest: a JSON Web Signature in its flattened JSON form (RFC 7515, section 7.2.2), and the
//! secure element that its payload describes.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::sha::sha256;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::signers::{Signer, Signers};
use crate::pki::Certificate;

/// As it is in the file. Whatever else is in it is not signed, so nothing else may be, but for what a rejects file
/// adds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    payload: String,
    protected: String,
    header: Unprotected,
    signature: String,
    #[serde(default, rename = "error_code")]
    _error_code: Option<String>,
    #[serde(default, rename = "error")]
    _error: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Unprotected {
    unique_id: String,
}

#[derive(Deserialize)]
struct Protected {
    alg: String,
    kid: Option<String>,
    #[serde(rename = "x5t#S256")]
    thumbprint: Option<String>,
    crit: Option<Value>,
}

/// What the signed payload says of the secure element.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Payload {
    pub(super) unique_id: String,
    pub(super) model: Option<String>,
    pub(super) part_number: Option<String>,
    pub(super) group_id: Option<String>,
    pub(super) provisioning_timestamp: Option<String>,
    pub(super) manufacturer: Option<Organization>,
    pub(super) distributor: Option<Organization>,
    public_key_set: Option<KeySet>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Organization {
    pub(super) organization_name: Option<String>,
    pub(super) organizational_unit_name: Option<String>,
}

#[derive(Deserialize)]
struct KeySet {
    #[serde(default)]
    keys: Vec<Key>,
}

#[derive(Deserialize)]
struct Key {
    kid: Option<String>,
    kty: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    #[serde(default)]
    x5c: Vec<String>,
}

/// A verified element.
pub(super) struct Part {
    pub(super) payload: Payload,
    pub(super) slot: String,
    pub(super) certificate: Certificate,
}

/// What of the element is known although it cannot be imported: its unique id as it claims it, for messages.
pub(super) struct Refused {
    pub(super) unique_id: Option<String>,
    pub(super) why: String,
}

/// Verifies an element and finds its certificate, that of `slot` or of the first key that has one.
pub(super) fn verify(bytes: &[u8], signers: &Signers, slot: Option<&str>) -> Result<Part, Refused> {
    let element: Element = serde_json::from_slice(bytes).map_err(|e| {
        let text = e.to_string();
        let why = text.split(" at line ").next().unwrap_or(&text);
        Refused { unique_id: None, why: format!("is not one of Microchip's elements: {why}") }
    })?;
    let claimed = element.header.unique_id.clone();
    let refused = |why: String| Refused { unique_id: Some(claimed.clone()), why };
    signature(&element, signers).map_err(refused).and_then(|signer| {
        let payload = payload(&element, signer).map_err(refused)?;
        let (slot, certificate) = certificate(&payload, slot).map_err(refused)?;
        Ok(Part { payload, slot, certificate })
    })
}

/// Verifies the signature, and returns whose it is.
fn signature<'s>(element: &Element, signers: &'s Signers) -> Result<&'s Signer, String> {
    let protected: Protected = signed(&element.protected, "protected")?;
    if protected.alg != "ES256" {
        return Err(format!("protected: the algorithm is `{}`; only ES256 counts", protected.alg));
    }
    if protected.crit.is_some() {
        return Err("protected: `crit` asks for extensions, of which none is known".into());
    }
    let (kid, thumbprint) = (protected.kid.as_deref(), protected.thumbprint.as_deref());
    let signer = signers.find(kid, thumbprint).ok_or_else(|| {
        let ids = [("kid", kid), ("x5t#S256", thumbprint)];
        let ids: Vec<String> =
            ids.iter().filter_map(|(name, id)| id.map(|id| format!("{name} {id}"))).collect();
        let said = if ids.is_empty() { "no kid and no x5t#S256".to_owned() } else { ids.join(", ") };
        if signers.is_empty() {
            format!("the signature is not verified: no signer is given (`--signer FILE`); it says {said}")
        } else {
            format!("none of the signers given is the one that it says: {said}")
        }
    })?;
    let raw = decoded(&element.signature, "signature")?;
    let (r, s) = raw
        .split_at_checked(32)
        .filter(|(_, s)| s.len() == 32)
        .ok_or_else(|| format!("signature: {} bytes; one of ES256 has 64", raw.len()))?;
    let digest = sha256(format!("{}.{}", element.protected, element.payload).as_bytes());
    let verified = BigNum::from_slice(r)
        .and_then(|r| EcdsaSig::from_private_components(r, BigNum::from_slice(s)?))
        .and_then(|signature| signature.verify(&digest, &signer.key));
    if !matches!(verified, Ok(true)) {
        return Err(format!("the signature is not that of {}: the element was changed", signer.name));
    }
    Ok(signer)
}

/// The payload of a verified element.
fn payload(element: &Element, signer: &Signer) -> Result<Payload, String> {
    let payload: Payload = signed(&element.payload, "payload")?;
    if payload.unique_id != element.header.unique_id {
        let (outer, inner) = (&element.header.unique_id, &payload.unique_id);
        return Err(format!("header.uniqueId is `{outer}`, and the signed payload's `{inner}`"));
    }
    // A manifest may be signed again later than it was first, but not before there was what it is about.
    if let Some(text) = &payload.provisioning_timestamp {
        let made = OffsetDateTime::parse(text, &Rfc3339)
            .map_err(|_| format!("payload.provisioningTimestamp: `{text}` is not a time"))?;
        if made > signer.not_after {
            return Err(format!(
                "it was provisioned on {}, when the signer {} had expired on {}",
                made.date(),
                signer.name,
                signer.not_after.date()
            ));
        }
    }
    Ok(payload)
}

fn certificate(payload: &Payload, slot: Option<&str>) -> Result<(String, Certificate), String> {
    let keys = payload.public_key_set.as_ref().map(|set| set.keys.as_slice()).unwrap_or_default();
    let has = |key: &&Key| !key.x5c.is_empty();
    let key = match slot {
        Some(slot) => {
            let of_slot = keys.iter().find(|key| key.kid.as_deref() == Some(slot));
            of_slot.filter(has).ok_or_else(|| format!("no certificate in it for slot {slot}"))?
        }
        None => keys.iter().find(has).ok_or_else(|| match keys.len() {
            0 => "no certificate in it: the payload has no publicKeySet".to_owned(),
            n => format!("no certificate in it: none of its {n} keys has one (x5c)"),
        })?,
    };
    let slot = key.kid.clone().unwrap_or_default();
    let place = format!("payload.publicKeySet, slot {slot}");
    let at = |n: usize| -> Result<Certificate, String> {
        let der = STANDARD.decode(&key.x5c[n]).map_err(|_| format!("{place}: x5c[{n}] is not base64"))?;
        Certificate::parse(&der, &format!("{place}: x5c[{n}]")).map_err(|e| e.to_string())
    };
    let device = at(0)?;
    if device.info().is_ca {
        return Err(format!("{place}: x5c[0] is the certificate of a CA, not of a device"));
    }
    if !is_of(&device, key).unwrap_or(false) {
        return Err(format!("{place}: the key of x5c[0] is not the slot's key (x, y)"));
    }
    if key.x5c.len() > 1 && !device.is_signed_by(&at(1)?) {
        return Err(format!("{place}: x5c[0] is not signed by x5c[1]"));
    }
    Ok((slot, device))
}

/// Whether the certificate's public key is the one of the slot.
fn is_of(certificate: &Certificate, key: &Key) -> Option<bool> {
    if key.kty.as_deref() != Some("EC") || key.crv.as_deref() != Some("P-256") {
        return None;
    }
    let number = |text: Option<&String>| {
        let bytes = URL_SAFE_NO_PAD.decode(text?).ok().filter(|bytes| bytes.len() == 32)?;
        BigNum::from_slice(&bytes).ok()
    };
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).ok()?;
    let (x, y) = (number(key.x.as_ref())?, number(key.y.as_ref())?);
    let key = EcKey::from_public_key_affine_coordinates(&group, &x, &y).ok()?;
    let spki = PKey::from_ec_key(key).ok()?.public_key_to_der().ok()?;
    Some(certificate.has_public_key(&spki))
}

fn decoded(text: &str, place: &str) -> Result<Vec<u8>, String> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| format!("{place}: is not base64url"))
}

fn signed<T: DeserializeOwned>(text: &str, place: &str) -> Result<T, String> {
    serde_json::from_slice(&decoded(text, place)?).map_err(|e| {
        let text = e.to_string();
        format!("{place}: {}", text.split(" at line ").next().unwrap_or(&text))
    })
}
