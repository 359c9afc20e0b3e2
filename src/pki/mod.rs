//! Offline public-key infrastructure: keys, certificates, signing requests and the files they live in.
//!
//! Everything works over bytes in memory; only [`store`] touches the file system. Nothing here prints, prompts,
//! reads the environment or knows AWS's API, so every check can run before the first call. All randomness and
//! all cryptography come from OpenSSL; `rcgen` builds certificates, and the `der` crate encodes what neither can.

mod encoding;
mod pem;
mod writer;

pub mod acceptance;
pub mod alternative;
pub mod authority;
pub mod certificate;
pub mod chain;
pub mod crl;
pub mod csr;
pub mod error;
pub mod extensions;
pub mod fresh_key;
pub mod key;
pub mod key_kind;
pub mod mold;
pub mod name;
pub mod profile;
pub mod signer;
pub mod store;
pub mod subject_pattern;
pub mod template;
pub mod unsigned;

#[cfg(test)]
mod tests;

pub use acceptance::{Refusal, Role};
pub use alternative::AlternativeName;
pub use certificate::{Certificate, CertificateInfo};
pub use chain::{Chain, Fault, Trust};
pub use crl::Crl;
pub use csr::SigningRequest;
pub use error::{Error, ErrorKind, Passphrase, Result, SignerProblem};
pub use extensions::Extensions;
pub use key::PrivateKey;
pub use key_kind::{KeyKind, PublicKeyInfo};
pub use name::DistinguishedName;
pub use signer::{SignatureAlgorithm, Signer};
pub use unsigned::Unsigned;
