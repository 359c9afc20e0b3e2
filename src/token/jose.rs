//! JOSE as tokens use it: one signature algorithm, one encryption, no options.
//!
//! Every header is read here before the library sees it, and refused unless it is the one form that this program
//! writes: the library would take any algorithm, and inflate `zip` without a limit.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::jwe::{ECDH_ES, JweContext, JweHeader};
use josekit::jws::{ES256, JwsHeader};
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::fault::{Fault, Why};
use super::key::{PublicKey, SecretKey};
use crate::error::{Error, Result};

/// The largest token, in characters. One with the longest claims and a session token of 4 KiB has some 20,000.
pub const MAX_TOKEN: usize = 32 * 1024;
/// The largest grant, in characters: claims without credentials.
pub const MAX_GRANT: usize = 6 * 1024;
/// `typ` of the outer form of a token.
pub const TOKEN: &str = "fleetctl-token+jwe";
/// `typ` of a token's signed payload.
pub const SIGNED: &str = "fleetctl-token+jws";
/// `typ` of a grant. It differs, so that none of the two is taken for the other.
pub const GRANT: &str = "fleetctl-grant+jws";

/// The header of the encrypted form.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Encrypted {
    /// `ECDH-ES`.
    pub alg: String,
    /// `A256GCM`.
    pub enc: String,
    /// [`TOKEN`].
    pub typ: String,
    /// `JWS`.
    pub cty: String,
    /// Which key it is encrypted to.
    pub kid: String,
    epk: Ephemeral,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ephemeral {
    kty: String,
    crv: String,
    x: String,
    y: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    alg: String,
    typ: String,
    #[serde(rename = "kid")]
    _kid: String,
}

/// Signs a payload; `typ` says what it is.
///
/// # Errors
/// A failure of the library.
pub fn sign(payload: &[u8], typ: &str, key: &SecretKey) -> Result<String> {
    let signer = ES256.signer_from_pem(key.pem()).map_err(|e| failed("reading the signing key", &e))?;
    let mut header = JwsHeader::new();
    header.set_token_type(typ);
    header.set_key_id(key.public().id());
    josekit::jws::serialize_compact(payload, &header, &signer).map_err(|e| failed("signing", &e))
}

/// Verifies what [`sign`] made, and returns its payload.
///
/// # Errors
/// The refusal.
pub fn verify(text: &str, typ: &str, key: &PublicKey, max: usize) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let [header, _, _] = parts::<3>(text, max, "signed")?;
    let header: Signed = read_header(header, "signature")?;
    require("signature", "alg", &header.alg, "ES256")?;
    if header.typ != typ {
        let message = format!("it is {:?}, and {typ:?} is wanted here", header.typ);
        return Err(Fault::new(Why::Malformed, message));
    }
    let bad = || Fault::new(Why::Signature, "its signature is not of this key, or it was changed");
    let verifier = ES256.verifier_from_der(key.spki()).map_err(|_| bad())?;
    let (payload, _) = josekit::jws::deserialize_compact(text, &verifier).map_err(|_| bad())?;
    Ok(Zeroizing::new(payload))
}

/// Encrypts a signed payload.
///
/// # Errors
/// A failure of the library.
pub fn encrypt(signed: &str, key: &PublicKey) -> Result<String> {
    let encrypter =
        ECDH_ES.encrypter_from_der(key.spki()).map_err(|e| failed("reading the encryption key", &e))?;
    let mut header = JweHeader::new();
    header.set_content_encryption("A256GCM");
    header.set_token_type(TOKEN);
    header.set_content_type("JWS");
    header.set_key_id(key.id());
    let text = josekit::jwe::serialize_compact(signed.as_bytes(), &header, &encrypter)
        .map_err(|e| failed("encrypting", &e))?;
    if text.len() > MAX_TOKEN {
        return Err(Error::failed(format!(
            "the token has {} characters; at most {MAX_TOKEN} are taken",
            text.len()
        )));
    }
    Ok(text)
}

/// The header of an encrypted token, checked; nothing of it is authentic before it is decrypted.
///
/// # Errors
/// The refusal.
pub fn header(text: &str) -> Result<Encrypted, Fault> {
    let [header, key, iv, _, tag] = parts::<5>(text, MAX_TOKEN, "encrypted")?;
    let header: Encrypted = read_header(header, "encryption")?;
    require("encryption", "alg", &header.alg, "ECDH-ES")?;
    require("encryption", "enc", &header.enc, "A256GCM")?;
    require("encryption", "typ", &header.typ, TOKEN)?;
    require("encryption", "cty", &header.cty, "JWS")?;
    // Of direct key agreement there is no encrypted key; 96 bits of nonce and 128 of tag are what A256GCM has.
    if !key.is_empty() || iv.len() != 16 || tag.len() != 22 {
        return Err(Fault::new(Why::Malformed, "its parts are not those of ECDH-ES with A256GCM"));
    }
    if !header.epk.is_on_curve() {
        return Err(Fault::new(Why::Algorithm, "its ephemeral key is no point of P-256"));
    }
    Ok(header)
}

/// Decrypts a token to its signed payload.
///
/// # Errors
/// The refusal.
pub fn decrypt(text: &str, key: &SecretKey) -> Result<Zeroizing<String>, Fault> {
    let header = header(text)?;
    if header.kid != key.public().id() {
        let message = format!("it is encrypted to the key {:?}, not to {:?}", header.kid, key.public().id());
        return Err(Fault::new(Why::Decryption, message));
    }
    let bad = || Fault::new(Why::Decryption, "it cannot be decrypted with this key, or it was changed");
    let decrypter = ECDH_ES.decrypter_from_pem(key.pem()).map_err(|_| bad())?;
    let mut context = JweContext::new();
    context.remove_compression("DEF");
    let (bytes, _) = context.deserialize_compact(text, &decrypter).map_err(|_| bad())?;
    let bytes = Zeroizing::new(bytes);
    let text = std::str::from_utf8(&bytes).map_err(|_| Fault::new(Why::Malformed, "it holds no text"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

impl Ephemeral {
    fn is_on_curve(&self) -> bool {
        let number = |text: &str| {
            let bytes = URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 32)?;
            BigNum::from_slice(&bytes).ok()
        };
        let point = || {
            let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).ok()?;
            // OpenSSL refuses coordinates that are no point of the curve.
            let (x, y) = (number(&self.x)?, number(&self.y)?);
            let key = EcKey::from_public_key_affine_coordinates(&group, &x, &y);
            key.ok()?.check_key().ok()
        };
        self.kty == "EC" && self.crv == "P-256" && point().is_some()
    }
}

fn parts<'a, const N: usize>(text: &'a str, max: usize, form: &str) -> Result<[&'a str; N], Fault> {
    if text.len() > max {
        let message = format!("it has {} characters; at most {max} are taken", text.len());
        return Err(Fault::new(Why::TooLarge, message));
    }
    let good = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.');
    let parts: Vec<&str> = text.split('.').collect();
    if !text.bytes().all(good) {
        return Err(Fault::new(Why::Malformed, "it has characters that no token has"));
    }
    <[&str; N]>::try_from(parts).map_err(|parts| {
        let message = format!("it has {} parts; one that is {form} has {N}", parts.len());
        Fault::new(Why::Malformed, message)
    })
}

fn read_header<T: for<'de> Deserialize<'de>>(part: &str, of: &str) -> Result<T, Fault> {
    let bytes = URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| Fault::new(Why::Malformed, format!("its {of}'s header is not base64url")))?;
    serde_json::from_slice(&bytes).map_err(|e| {
        let text = e.to_string();
        let text = text.split(" at line ").next().unwrap_or_default();
        // Whatever else a header can ask for (zip, crit, jwk, b64 …) is asked by nobody who means well.
        Fault::new(Why::Algorithm, format!("its {of}'s header is not taken: {text}"))
    })
}

fn require(of: &str, member: &str, found: &str, wanted: &str) -> Result<(), Fault> {
    if found == wanted {
        return Ok(());
    }
    let found: String = found.chars().take(40).collect();
    Err(Fault::new(Why::Algorithm, format!("its {of}'s {member} is {found:?}; only {wanted:?} is taken")))
}

fn failed(doing: &str, error: &josekit::JoseError) -> Error {
    Error::internal(format!("{doing} a token")).caused_by(error.to_string())
}
