//! What a PKCS#11 token has, and in OpenSSL's terms: tokens and keys are found, public keys become
//! `SubjectPublicKeyInfo`, signatures become DER.

use std::fmt::Write as _;

use cryptoki::context::Pkcs11;
use cryptoki::object::{Attribute, AttributeType, ObjectClass, ObjectHandle};
use cryptoki::session::Session;
use cryptoki::slot::{Slot, TokenInfo};
use der::Decode as _;
use der::asn1::OctetStringRef;
use openssl::bn::{BigNum, BigNumContext};
use openssl::ec::{EcGroup, EcKey, EcPoint};
use openssl::ecdsa::EcdsaSig;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;

use super::address::TokenKey;
use crate::error::{Error, Result};

/// The named curves, as `CKA_EC_PARAMS` writes them, with the bytes of a coordinate.
const CURVES: [(&[u8], Nid, usize); 3] = [
    (b"\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07", Nid::X9_62_PRIME256V1, 32),
    (b"\x06\x05\x2b\x81\x04\x00\x22", Nid::SECP384R1, 48),
    (b"\x06\x05\x2b\x81\x04\x00\x23", Nid::SECP521R1, 66),
];

/// The one slot whose token the address names.
pub(super) fn find(module: &Pkcs11, key: &TokenKey) -> Result<(Slot, TokenInfo)> {
    let slots = module.get_slots_with_initialized_token().map_err(|e| failed("listing the tokens", &e))?;
    let mut tokens = Vec::new();
    for slot in slots {
        tokens.push((slot, module.get_token_info(slot).map_err(|e| failed("reading a token", &e))?));
    }
    let is = |wanted: Option<&str>, found: &str| wanted.is_none_or(|w| w.trim_end() == found.trim_end());
    let fits = |info: &TokenInfo| {
        is(key.token.as_deref(), info.label())
            && is(key.serial.as_deref(), info.serial_number())
            && is(key.manufacturer.as_deref(), info.manufacturer_id())
            && is(key.model.as_deref(), info.model())
    };
    let named = |all: &[(Slot, TokenInfo)]| {
        let mut names: Vec<String> = all
            .iter()
            .map(|(_, i)| format!("`{}` (serial {})", i.label().trim_end(), i.serial_number().trim_end()))
            .collect();
        names.sort();
        names.join(", ")
    };
    let (fitting, others): (Vec<_>, Vec<_>) = tokens.into_iter().partition(|(_, info)| fits(info));
    if fitting.len() > 1 {
        return Err(Error::usage(format!("{} tokens fit the `pkcs11:` URI", fitting.len()))
            .hint(format!("Add `serial=…` to it; there are {}.", named(&fitting))));
    }
    fitting.into_iter().next().ok_or_else(|| {
        Error::usage("no token fits the `pkcs11:` URI").hint(if others.is_empty() {
            "The module shows no initialized token at all.".to_owned()
        } else {
            format!("There are {}.", named(&others))
        })
    })
}

/// The one private key that the address names.
pub(super) fn private_key(session: &Session, key: &TokenKey) -> Result<ObjectHandle> {
    let template =
        described(ObjectClass::PRIVATE_KEY, key.object.as_deref().map(str::as_bytes), key.id.as_deref());
    let found = session.find_objects(&template).map_err(|e| failed("looking for the key", &e))?;
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let all = session.find_objects(&[Attribute::Class(ObjectClass::PRIVATE_KEY)]);
            let mut names = Vec::new();
            for other in all.map_err(|e| failed("listing the keys", &e))? {
                let label = bytes(session, other, AttributeType::Label)?.unwrap_or_default();
                let id = bytes(session, other, AttributeType::Id)?.unwrap_or_default();
                names.push(format!("`{}` (id {})", String::from_utf8_lossy(&label), percent(&id)));
            }
            names.sort();
            Err(Error::usage("the token has no private key of that name").hint(if names.is_empty() {
                "It shows no private key at all.".to_owned()
            } else {
                format!("It has {}.", names.join(", "))
            }))
        }
        more => Err(Error::usage(format!("{} private keys of the token fit the `pkcs11:` URI", more.len()))
            .hint("Name the key by `id=%…`, or by both `object` and `id`.")),
    }
}

/// The public half of a private key, as DER `SubjectPublicKeyInfo`.
pub(super) fn public_key(session: &Session, private: ObjectHandle) -> Result<Vec<u8>> {
    let id = bytes(session, private, AttributeType::Id)?.filter(|id| !id.is_empty());
    let label = bytes(session, private, AttributeType::Label)?;
    let label = label.filter(|_| id.is_none());
    let template = described(ObjectClass::PUBLIC_KEY, label.as_deref(), id.as_deref());
    let found = session.find_objects(&template).map_err(|e| failed("looking for the public key", &e))?;
    let public = match found.as_slice() {
        [one] => *one,
        // Of an RSA key the private object shows the public parts as well.
        [] => private,
        more => {
            return Err(Error::usage(format!("{} public keys of the token fit the private one", more.len()))
                .hint("Give each pair of keys an id of its own."));
        }
    };
    let parts =
        (bytes(session, public, AttributeType::EcParams)?, bytes(session, public, AttributeType::EcPoint)?);
    if let (Some(curve), Some(point)) = parts {
        return ec(&curve, &point);
    }
    let modulus = bytes(session, public, AttributeType::Modulus)?;
    let exponent = bytes(session, public, AttributeType::PublicExponent)?;
    let (Some(modulus), Some(exponent)) = (modulus, exponent) else {
        return Err(Error::data("the token shows no public key beside the private one")
            .hint("Put the public key on it, with the same id, as tools do that make keys on tokens."));
    };
    rsa(&modulus, &exponent).map_err(|e| unusable(&e))
}

/// An ECDSA signature of a token, `r` and `s` behind each other, as DER `ECDSA-Sig-Value`.
pub(super) fn ecdsa_der(signature: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let (r, s) = signature.split_at(signature.len() / 2);
    EcdsaSig::from_private_components(BigNum::from_slice(r)?, BigNum::from_slice(s)?)?.to_der()
}

pub(super) fn ec(curve: &[u8], point: &[u8]) -> Result<Vec<u8>> {
    let Some((_, nid, size)) = CURVES.iter().find(|(der, ..)| *der == curve) else {
        return Err(Error::data("the key on the token is on a curve that cannot be a CA's here")
            .hint("AWS IoT takes the curves P-256, P-384 and P-521."));
    };
    // The standard wraps the point in an OCTET STRING; some tokens leave that out.
    let plain = 2 * size + 1;
    let point = if point.len() == plain {
        point
    } else {
        <&OctetStringRef>::from_der(point)
            .map_err(|e| Error::data("the token shows a damaged public key").caused_by(e.to_string()))?
            .as_bytes()
    };
    let made = || {
        let group = EcGroup::from_curve_name(*nid)?;
        let mut context = BigNumContext::new()?;
        let point = EcPoint::from_bytes(&group, point, &mut context)?;
        let key = EcKey::from_public_key(&group, &point)?;
        key.check_key()?;
        PKey::from_ec_key(key)?.public_key_to_der()
    };
    made().map_err(|e| unusable(&e))
}

fn rsa(modulus: &[u8], exponent: &[u8]) -> Result<Vec<u8>, ErrorStack> {
    let key = Rsa::from_public_components(BigNum::from_slice(modulus)?, BigNum::from_slice(exponent)?)?;
    PKey::from_rsa(key)?.public_key_to_der()
}

fn unusable(stack: &ErrorStack) -> Error {
    Error::data("the token shows a damaged public key").caused_by(stack.to_string())
}

fn described(class: ObjectClass, label: Option<&[u8]>, id: Option<&[u8]>) -> Vec<Attribute> {
    let mut template = vec![Attribute::Class(class)];
    template.extend(label.map(|label| Attribute::Label(label.to_vec())));
    template.extend(id.map(|id| Attribute::Id(id.to_vec())));
    template
}

/// An attribute that holds bytes; `None` where the object has none of that kind or does not show it.
fn bytes(session: &Session, object: ObjectHandle, kind: AttributeType) -> Result<Option<Vec<u8>>> {
    let found =
        session.get_attributes(object, &[kind]).map_err(|e| failed("reading the key's attributes", &e))?;
    Ok(found.into_iter().find_map(|attribute| match attribute {
        Attribute::Id(bytes)
        | Attribute::Label(bytes)
        | Attribute::EcParams(bytes)
        | Attribute::EcPoint(bytes)
        | Attribute::Modulus(bytes)
        | Attribute::PublicExponent(bytes) => Some(bytes),
        _ => None,
    }))
}

fn percent(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "%{byte:02x}");
        text
    })
}

/// What a token refused while it was opened.
pub(super) fn failed(doing: &str, error: &cryptoki::error::Error) -> Error {
    Error::failed(format!("{doing} through the PKCS#11 module")).caused_by(Said::of(error).to_string())
}

/// What a module said. The `cryptoki` crate's own texts are paragraphs of the standard.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Said(String);

impl Said {
    pub(super) fn of(error: &cryptoki::error::Error) -> Self {
        Self(match error {
            cryptoki::error::Error::Pkcs11(code, function) => format!("{function}: {code:?}"),
            other => other.to_string(),
        })
    }
}
