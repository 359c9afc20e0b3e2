//! Keys of new devices, made by the million: a key on a curve is written as PKCS#8 and as a public key right after
//! it is made, without the parsers and encoders that OpenSSL passes through for each.
//!
//! OpenSSL itself has just computed the public half from the private one, so the two are not compared again.

use std::fmt;

use openssl::bn::BigNumContext;
use openssl::ec::{EcGroup, EcKey, PointConversionForm};
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkcs12::Pkcs12;
use openssl::pkey::PKey;
use openssl::stack::Stack;
use openssl::x509::X509;
use zeroize::Zeroizing;

use super::certificate::Certificate;
use super::error::{Error, Result};
use super::key::{PrivateKey, check_passphrase, encrypted_pem};
use super::key_kind::KeyKind;
use super::pem;
use super::writer::element;

/// Makes keys of one kind; each thread has its own.
pub struct KeyMaker {
    kind: KeyKind,
    curve: Option<Curve>,
}

struct Curve {
    group: EcGroup,
    context: BigNumContext,
    /// DER `AlgorithmIdentifier`
    algorithm: &'static [u8],
    /// Bytes of the private scalar.
    size: i32,
}

/// A private key that was just made.
pub struct FreshKey {
    spki: Vec<u8>,
    pkcs8: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for FreshKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FreshKey").finish_non_exhaustive()
    }
}

impl fmt::Debug for KeyMaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyMaker").field("kind", &self.kind).finish_non_exhaustive()
    }
}

const P256: &[u8] = b"\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07";
const P384: &[u8] = b"\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04\x00\x22";

impl KeyMaker {
    /// A maker of keys of this kind.
    pub fn new(kind: KeyKind) -> Result<Self> {
        let curve = match kind {
            KeyKind::EcP256 => Some((Nid::X9_62_PRIME256V1, P256, 32)),
            KeyKind::EcP384 => Some((Nid::SECP384R1, P384, 48)),
            KeyKind::EcP521 | KeyKind::Rsa(_) => None,
        };
        let curve = curve.map(|(nid, algorithm, size)| {
            let group = EcGroup::from_curve_name(nid)?;
            Ok(Curve { group, context: BigNumContext::new_secure()?, algorithm, size })
        });
        let curve = curve.transpose().map_err(|stack| Error::crypto("prepare a curve", stack))?;
        Ok(Self { kind, curve })
    }

    /// Makes a key.
    pub fn make(&mut self) -> Result<FreshKey> {
        if let Some(curve) = &mut self.curve {
            return curve.make().map_err(|stack| Error::crypto("generate a private key", stack));
        }
        let key = PrivateKey::generate(self.kind)?;
        Ok(FreshKey { spki: key.spki().to_vec(), pkcs8: key.to_pkcs8()? })
    }
}

impl Curve {
    fn make(&mut self) -> Result<FreshKey, ErrorStack> {
        let key = EcKey::generate(&self.group)?;
        let scalar = Zeroizing::new(key.private_key().to_vec_padded(self.size)?);
        let form = PointConversionForm::UNCOMPRESSED;
        let point = key.public_key().to_bytes(&self.group, form, &mut self.context)?;
        let bits = |out: &mut Vec<u8>| {
            element(out, 0x03, |out| {
                out.push(0);
                out.extend_from_slice(&point);
            });
        };
        let mut spki = Vec::with_capacity(128);
        element(&mut spki, 0x30, |out| {
            out.extend_from_slice(self.algorithm);
            bits(out);
        });
        // Sized once, so that no reallocation leaves a copy of the secret behind.
        let mut pkcs8 = Zeroizing::new(Vec::with_capacity(256));
        element(&mut pkcs8, 0x30, |out| {
            out.extend_from_slice(b"\x02\x01\x00");
            out.extend_from_slice(self.algorithm);
            element(out, 0x04, |out| {
                element(out, 0x30, |out| {
                    out.extend_from_slice(b"\x02\x01\x01");
                    element(out, 0x04, |out| out.extend_from_slice(&scalar));
                    element(out, 0xa1, bits);
                });
            });
        });
        Ok(FreshKey { spki, pkcs8 })
    }
}

impl FreshKey {
    /// The public key as DER `SubjectPublicKeyInfo`.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// The key as unencrypted PKCS#8 PEM.
    pub fn to_pem(&self) -> Zeroizing<String> {
        pem::encode("PRIVATE KEY", &self.pkcs8)
    }

    /// The key as encrypted PKCS#8 PEM, as [`PrivateKey::to_encrypted_pem`] writes it: some 50 ms of one core.
    pub fn to_encrypted_pem(&self, passphrase: &[u8]) -> Result<Zeroizing<String>> {
        encrypted_pem(&self.pkcs8, passphrase)
    }

    /// A PKCS#12 file (DER) of this key, its certificate and the chain, under OpenSSL's defaults: AES-256-CBC and
    /// PBKDF2 with SHA-256.
    pub fn to_pkcs12(
        &self,
        name: &str,
        certificate: &[u8],
        chain: &[Certificate],
        passphrase: &str,
    ) -> Result<Zeroizing<Vec<u8>>> {
        check_passphrase(passphrase.as_bytes())?;
        let build = || -> Result<Vec<u8>, ErrorStack> {
            let key = PKey::private_key_from_pkcs8(&self.pkcs8)?;
            let certificate = X509::from_der(certificate)?;
            let mut above = Stack::new()?;
            for certificate in chain {
                above.push(X509::from_der(certificate.der())?)?;
            }
            let mut builder = Pkcs12::builder();
            builder.name(name).pkey(&key).cert(&certificate).ca(above);
            builder.build2(passphrase)?.to_der()
        };
        build().map(Zeroizing::new).map_err(|stack| Error::crypto("write PKCS#12", stack))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_fresh_key_is_what_openssl_itself_writes() {
        for kind in [KeyKind::EcP256, KeyKind::EcP384, KeyKind::Rsa(2048)] {
            let mut maker = KeyMaker::new(kind).unwrap();
            for _ in 0..if kind == KeyKind::Rsa(2048) { 1 } else { 50 } {
                let fresh = maker.make().unwrap();
                let key = PrivateKey::from_pem(fresh.to_pem().as_bytes(), None, "the key").unwrap();
                assert_eq!((key.kind(), key.spki()), (kind, fresh.spki()));
                assert_eq!(*key.to_pkcs8().unwrap(), *fresh.pkcs8);
                assert_eq!(*key.to_pem().unwrap(), *fresh.to_pem());
            }
        }
    }

    #[test]
    fn the_passphrase_opens_what_it_closed() {
        let fresh = KeyMaker::new(KeyKind::EcP256).unwrap().make().unwrap();
        let sealed = fresh.to_encrypted_pem(b"open sesame").unwrap();
        let key = PrivateKey::from_pem(sealed.as_bytes(), Some(b"open sesame"), "the key").unwrap();
        assert_eq!(key.spki(), fresh.spki());
        assert!(fresh.to_encrypted_pem(b"").is_err());
    }
}
