//! Who holds a CA's key: a file, AWS KMS, or a PKCS#11 token. Each is opened as a [`Signer`], so that what is issued
//! or registered does not know where the key is.

pub mod address;

#[cfg(feature = "kms")]
mod kms;
mod percent;
#[cfg(feature = "pkcs11")]
mod pkcs11;
#[cfg(feature = "pkcs11")]
mod token;

#[cfg(test)]
mod tests;

pub use address::{KeyAddress, KmsKey, TokenKey};

use crate::context::Context;
use crate::error::{Error, Result};
#[cfg(any(feature = "kms", feature = "pkcs11"))]
use crate::pki;
use crate::pki::{PrivateKey, Signer, store};

/// Opens the key of an address. The passphrase is of a key in a file and ignored elsewhere.
///
/// # Errors
/// Data (65) for a file that is no key; Access (4) for a PIN or a permission; Usage (2) when the address names
/// nothing, or a kind of place that this build does not know.
#[cfg_attr(
    not(any(feature = "kms", feature = "pkcs11")),
    allow(unused_variables, clippy::unused_async, reason = "files need neither a context nor patience")
)]
pub async fn open(cx: &Context, address: &KeyAddress, passphrase: Option<&[u8]>) -> Result<Box<dyn Signer>> {
    match address {
        KeyAddress::File(path) => {
            let pem = store::read(path)?;
            Ok(Box::new(PrivateKey::from_pem(&pem, passphrase, &path.display().to_string())?))
        }
        #[cfg(feature = "kms")]
        KeyAddress::Kms(key) => Ok(Box::new(kms::open(cx.sessions()?, key).await?)),
        #[cfg(not(feature = "kms"))]
        KeyAddress::Kms(_) => Err(left_out("AWS KMS", "kms")),
        #[cfg(feature = "pkcs11")]
        KeyAddress::Pkcs11(key) => {
            let (key, env) = (key.clone(), cx.settings.env.clone());
            // A module may wait for a device or a network.
            let opened = tokio::task::spawn_blocking(move || pkcs11::open(&key, &env)).await;
            Ok(Box::new(opened.map_err(|e| Error::internal("opening the token").caused_by(e.to_string()))??))
        }
        #[cfg(not(feature = "pkcs11"))]
        KeyAddress::Pkcs11(_) => Err(left_out("PKCS#11 tokens", "pkcs11")),
    }
}

#[cfg(any(not(feature = "kms"), not(feature = "pkcs11")))]
fn left_out(place: &str, feature: &str) -> Error {
    Error::usage(format!("this build of fleetctl knows no keys in {place}"))
        .hint(format!("Build it with `--features {feature}`, which is on by default."))
}

/// How a key signs that exists elsewhere; refuses a kind that AWS IoT does not take for a CA.
#[cfg(any(feature = "kms", feature = "pkcs11"))]
fn algorithm_of(spki: &[u8], what: &str) -> Result<pki::SignatureAlgorithm> {
    use pki::{KeyKind, PublicKeyInfo, SignatureAlgorithm};
    let info = PublicKeyInfo::of_spki(spki);
    match info.kind {
        Some(KeyKind::Rsa(bits)) if bits > KeyKind::MAX_RSA_BITS => {}
        Some(kind) => return Ok(SignatureAlgorithm::of(kind)),
        None => {}
    }
    Err(Error::data(format!("{what} is of kind {}, which cannot be a CA's key here", info.name)).hint(
        "AWS IoT takes EC keys on P-256, P-384 or P-521, and RSA keys from 2048 bits (fleetctl: to 4096).",
    ))
}
