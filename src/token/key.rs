//! The keys of tokens: P-256 only, whoever holds them. One pair signs (the provider's), one is encrypted to (the
//! agents').

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::bn::{BigNum, BigNumContext};
use openssl::ec::{EcGroup, EcKeyRef};
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkey::{HasPublic, PKey};
use openssl::sha::sha256;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::pki::{KeyKind, PrivateKey};

/// The public half of a key: verifies signatures, or encrypts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    spki: Vec<u8>,
    id: String,
}

impl PublicKey {
    /// Reads `PUBLIC KEY` PEM. `what` names the input in messages.
    ///
    /// # Errors
    /// Data (65) when it is no public key of P-256.
    pub fn from_pem(pem: &[u8], what: &str) -> Result<Self> {
        let key = PKey::public_key_from_pem(pem).map_err(|_| {
            let text = String::from_utf8_lossy(pem);
            let hint = if text.contains("PRIVATE KEY") {
                "It holds a private key; the public one is wanted here (`openssl pkey -pubout`)."
            } else {
                "Give the PEM file of a public key (BEGIN PUBLIC KEY), as `token keys` writes it."
            };
            Error::data(format!("`{what}` is no public key")).hint(hint)
        })?;
        let ec = key.ec_key().map_err(|_| not_p256(what))?;
        if ec.group().curve_name() != Some(Nid::X9_62_PRIME256V1) || ec.check_key().is_err() {
            return Err(not_p256(what));
        }
        Self::of(&ec).map_err(|e| Error::internal("reading a public key").caused_by(e.to_string()))
    }

    fn of<T: HasPublic>(ec: &EcKeyRef<T>) -> Result<Self, ErrorStack> {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
        let (mut x, mut y, mut context) = (BigNum::new()?, BigNum::new()?, BigNumContext::new()?);
        ec.public_key().affine_coordinates(&group, &mut x, &mut y, &mut context)?;
        let text = |n: &BigNum| n.to_vec_padded(32).map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        // RFC 7638: the members that make the key, in alphabetical order, without white space.
        let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, text(&x)?, text(&y)?);
        let public = openssl::ec::EcKey::from_public_key(&group, ec.public_key())?;
        let spki = PKey::from_ec_key(public)?.public_key_to_der()?;
        Ok(Self { spki, id: URL_SAFE_NO_PAD.encode(sha256(jwk.as_bytes())) })
    }

    /// The key as DER `SubjectPublicKeyInfo`.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// The key as `PUBLIC KEY` PEM.
    ///
    /// # Errors
    /// A failure of OpenSSL.
    pub fn to_pem(&self) -> Result<String> {
        let pem = PKey::public_key_from_der(&self.spki).and_then(|key| key.public_key_to_pem());
        let pem = pem.map_err(|e| Error::internal("writing a public key").caused_by(e.to_string()))?;
        Ok(String::from_utf8_lossy(&pem).into_owned())
    }

    /// The key's thumbprint (RFC 7638), which is its `kid`.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// A private key: signs, or decrypts.
pub struct SecretKey {
    pem: Zeroizing<String>,
    public: PublicKey,
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretKey").field("public", &self.public).finish_non_exhaustive()
    }
}

impl SecretKey {
    /// Makes a key.
    ///
    /// # Errors
    /// A failure of OpenSSL.
    pub fn generate() -> Result<Self> {
        Self::new(&PrivateKey::generate(KeyKind::EcP256)?, "the new key")
    }

    /// Takes a private key. `what` names it in messages.
    ///
    /// # Errors
    /// Data (65) when it is not one of P-256.
    pub fn new(key: &PrivateKey, what: &str) -> Result<Self> {
        if key.kind() != KeyKind::EcP256 {
            return Err(not_p256(what));
        }
        let failed = |e: ErrorStack| Error::internal("reading a private key").caused_by(e.to_string());
        let public = PKey::public_key_from_der(key.spki()).and_then(|key| key.ec_key()).map_err(failed)?;
        Ok(Self { pem: key.to_pem()?, public: PublicKey::of(&public).map_err(failed)? })
    }

    /// The key as PKCS#8 PEM.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// Its public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }
}

fn not_p256(what: &str) -> Error {
    Error::data(format!("`{what}` is no key of P-256, and tokens take no other"))
        .hint("Make the keys with `token keys --out DIR`.")
}
