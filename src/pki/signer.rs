//! Who signs: a key in a file, in AWS KMS or in a PKCS#11 token, all by the same trait.

use openssl::hash::MessageDigest;

use super::error::Result;
use super::key_kind::KeyKind;

/// Something that holds a private key and signs with it.
pub trait Signer: Send + Sync {
    /// How it signs.
    fn algorithm(&self) -> SignatureAlgorithm;

    /// Its public key as DER `SubjectPublicKeyInfo`.
    fn public_key(&self) -> &[u8];

    /// Signs the whole message (not a digest of it) and returns what goes into a certificate: for EC the DER
    /// `ECDSA-Sig-Value`, for RSA the PKCS#1 v1.5 signature.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>>;

    /// Whether each signature is a call to somewhere else, so that many are best under way at once.
    fn is_remote(&self) -> bool {
        false
    }
}

/// The signature algorithms that fleetctl writes; AWS IoT accepts each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignatureAlgorithm {
    /// ECDSA with SHA-256, for P-256.
    EcdsaSha256,
    /// ECDSA with SHA-384, for P-384.
    EcdsaSha384,
    /// ECDSA with SHA-512, for P-521.
    EcdsaSha512,
    /// RSA PKCS#1 v1.5 with SHA-256.
    RsaSha256,
}

impl SignatureAlgorithm {
    /// The algorithm that fleetctl signs with for a kind of key.
    pub fn of(kind: KeyKind) -> Self {
        match kind {
            KeyKind::EcP256 => Self::EcdsaSha256,
            KeyKind::EcP384 => Self::EcdsaSha384,
            KeyKind::EcP521 => Self::EcdsaSha512,
            KeyKind::Rsa(_) => Self::RsaSha256,
        }
    }

    /// The digest that is signed.
    pub fn digest(self) -> MessageDigest {
        match self {
            Self::EcdsaSha256 | Self::RsaSha256 => MessageDigest::sha256(),
            Self::EcdsaSha384 => MessageDigest::sha384(),
            Self::EcdsaSha512 => MessageDigest::sha512(),
        }
    }

    /// The same, as `rcgen` names it.
    pub(super) fn for_rcgen(self) -> &'static rcgen::SignatureAlgorithm {
        match self {
            Self::EcdsaSha256 => &rcgen::PKCS_ECDSA_P256_SHA256,
            Self::EcdsaSha384 => &rcgen::PKCS_ECDSA_P384_SHA384,
            Self::EcdsaSha512 => &rcgen::PKCS_ECDSA_P521_SHA512,
            Self::RsaSha256 => &rcgen::PKCS_RSA_SHA256,
        }
    }
}
