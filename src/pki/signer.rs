//! Who signs: a key in a file today; a key in KMS or a PKCS#11 token fits the same trait.

use super::asn1;
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

    /// The DER `AlgorithmIdentifier`. RSA's has NULL parameters and ECDSA's has none (RFC 3279, RFC 5758).
    pub(super) fn identifier(self) -> Vec<u8> {
        match self {
            Self::EcdsaSha256 => asn1::sequence(&[&asn1::oid("1.2.840.10045.4.3.2")]),
            Self::EcdsaSha384 => asn1::sequence(&[&asn1::oid("1.2.840.10045.4.3.3")]),
            Self::EcdsaSha512 => asn1::sequence(&[&asn1::oid("1.2.840.10045.4.3.4")]),
            Self::RsaSha256 => asn1::sequence(&[&asn1::oid("1.2.840.113549.1.1.11"), &[0x05, 0x00]]),
        }
    }
}
