//! The kinds of key that fleetctl makes and uses, and how any public key is described and recognised.

use std::fmt;
use std::str::FromStr;

use openssl::nid::Nid;
use openssl::pkey::{HasPublic, Id, PKey, PKeyRef};

use super::error::{Error, Result};

/// A kind of key that AWS IoT accepts in certificates.
///
/// Source: AWS IoT developer guide, "X.509 client certificates": RSA of at least 2048 bits, NIST P-256, P-384, P-521.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// NIST P-256, signing with SHA-256.
    EcP256,
    /// NIST P-384, signing with SHA-384.
    EcP384,
    /// NIST P-521, signing with SHA-512. Used when given; not offered for new keys.
    EcP521,
    /// RSA with a modulus of this many bits, 2048 at least, signing with SHA-256.
    Rsa(u32),
}

impl KeyKind {
    /// The smallest RSA modulus that AWS IoT accepts, in bits.
    pub const MIN_RSA_BITS: u32 = 2048;
    /// The largest RSA modulus that fleetctl signs with, in bits.
    pub const MAX_RSA_BITS: u32 = 4096;
    /// The names of the kinds that new keys can have, as [`FromStr`] reads them.
    pub const NAMES: [&str; 5] = ["ec-p256", "ec-p384", "rsa-2048", "rsa-3072", "rsa-4096"];
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EcP256 => f.write_str("EC P-256"),
            Self::EcP384 => f.write_str("EC P-384"),
            Self::EcP521 => f.write_str("EC P-521"),
            Self::Rsa(bits) => write!(f, "RSA {bits}"),
        }
    }
}

impl FromStr for KeyKind {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "ec-p256" => Ok(Self::EcP256),
            "ec-p384" => Ok(Self::EcP384),
            "rsa-2048" => Ok(Self::Rsa(2048)),
            "rsa-3072" => Ok(Self::Rsa(3072)),
            "rsa-4096" => Ok(Self::Rsa(4096)),
            _ => Err(Error::bad_input("the key kind", format!("{text:?} is not one that fleetctl makes"))
                .with_hint(format!("use one of {}", Self::NAMES.join(", ")))),
        }
    }
}

/// What a public key is, acceptable or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKeyInfo {
    /// For people: `EC P-256`, `RSA 1024`, `Ed25519`.
    pub name: String,
    /// The key's size in bits, 0 when the algorithm is unknown.
    pub bits: u32,
    /// The kind, or `None` for a key that AWS IoT does not accept.
    pub kind: Option<KeyKind>,
}

impl PublicKeyInfo {
    /// Describes a DER `SubjectPublicKeyInfo`; one that OpenSSL cannot read is described as unknown.
    pub fn of_spki(spki: &[u8]) -> Self {
        match PKey::public_key_from_der(spki) {
            Ok(key) => Self::of(&key),
            Err(_) => Self { name: "unknown".to_owned(), bits: 0, kind: None },
        }
    }

    pub(super) fn of<T: HasPublic>(key: &PKeyRef<T>) -> Self {
        let bits = key.bits();
        let (name, kind) = match key.id() {
            Id::RSA if bits >= KeyKind::MIN_RSA_BITS => (format!("RSA {bits}"), Some(KeyKind::Rsa(bits))),
            Id::RSA => (format!("RSA {bits}"), None),
            Id::EC => ec(key),
            Id::RSA_PSS => (format!("RSA-PSS {bits}"), None),
            Id::ED25519 => ("Ed25519".to_owned(), None),
            Id::ED448 => ("Ed448".to_owned(), None),
            Id::DSA => (format!("DSA {bits}"), None),
            _ => ("unknown".to_owned(), None),
        };
        Self { name, bits, kind }
    }
}

fn ec<T: HasPublic>(key: &PKeyRef<T>) -> (String, Option<KeyKind>) {
    let curve = key.ec_key().ok().and_then(|key| key.group().curve_name());
    let kind = match curve {
        Some(Nid::X9_62_PRIME256V1) => KeyKind::EcP256,
        Some(Nid::SECP384R1) => KeyKind::EcP384,
        Some(Nid::SECP521R1) => KeyKind::EcP521,
        Some(other) => return (format!("EC {}", other.short_name().unwrap_or("of an unknown curve")), None),
        None => return ("EC with explicit curve parameters".to_owned(), None),
    };
    (kind.to_string(), Some(kind))
}
