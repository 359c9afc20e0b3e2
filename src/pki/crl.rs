//! Certificate revocation lists: read from PEM or DER, checked against the CA that signed them, and asked.
//!
//! Only complete lists of one CA's certificates are taken: a delta list, an indirect one, or one that says by a
//! critical extension that it covers a part only would answer "not revoked" for what it does not speak of.

use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use der::asn1::{AnyRef, ObjectIdentifier};
use der::{Decode as _, Tag, TagNumber, Tagged as _};
use openssl::x509::{CrlStatus, ReasonCode, X509Crl};
use time::OffsetDateTime;
use x509_cert::ext::Extension;

use super::certificate::{Certificate, moment};
use super::encoding::{Signed, elements};
use super::error::{Error, Result};
use super::pem;

/// The largest list that is read, in bytes: some two million revoked certificates.
pub const MAX_BYTES: u64 = 1 << 26;

/// The label of a PEM block that is a list (RFC 7468 §5).
const LABEL: &str = "X509 CRL";

const DELTA_CRL_INDICATOR: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.27");
const ISSUING_DISTRIBUTION_POINT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.28");

/// A revocation list.
pub struct Crl {
    list: X509Crl,
    issuer: Vec<u8>,
    /// When it was made.
    pub this_update: OffsetDateTime,
    /// When the next one is there at the latest; lists without it never become stale.
    pub next_update: Option<OffsetDateTime>,
    /// What messages call it.
    pub what: String,
}

impl fmt::Debug for Crl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Crl").field("what", &self.what).finish_non_exhaustive()
    }
}

impl Crl {
    /// Reads a file: DER, or the one list of a PEM file.
    ///
    /// # Errors
    /// The file system's; bad input as [`Crl::parse`].
    pub fn read(path: &Path) -> Result<Self> {
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(|cause| Error::io(path, "opening", cause))?;
        file.take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|cause| Error::io(path, "reading", cause))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::path(path, "is larger than 64 MiB, more than a revocation list may be"));
        }
        Self::parse(&bytes, &path.display().to_string())
    }

    /// Reads one list. `what` names the input in messages.
    ///
    /// # Errors
    /// Bad input when it is none, when there are several, or when it covers only a part of what its CA revoked.
    pub fn parse(input: &[u8], what: &str) -> Result<Self> {
        if !pem::is_pem(input) {
            return Self::of_der(input, what);
        }
        let blocks = pem::blocks(input, what)?;
        let mut lists = blocks.iter().filter(|block| block.label == LABEL);
        match (lists.next(), lists.next()) {
            (Some(one), None) => Self::of_der(&one.der, what),
            (None, _) => Err(Error::bad_input(what, format!("no block `{LABEL}` in it"))
                .with_hint("name the file that holds the CA's revocation list")),
            (Some(_), Some(second)) => {
                Err(Error::bad_input_at(what, &second.place(), "a second revocation list; give one a file"))
            }
        }
    }

    fn of_der(der: &[u8], what: &str) -> Result<Self> {
        let list = X509Crl::from_der(der).map_err(|stack| {
            Error::bad_input(what, "not a revocation list in PEM or DER").caused_by(stack)
        })?;
        let malformed = || Error::bad_input(what, "a part of the revocation list is malformed");
        for extension in extensions(der).ok_or_else(malformed)? {
            let why = match extension.extn_id {
                DELTA_CRL_INDICATOR => "it is a delta list, which names only what changed",
                ISSUING_DISTRIBUTION_POINT => "it covers only a part of the CA's certificates",
                _ if extension.critical => "it has a critical extension that is not known here",
                _ => continue,
            };
            return Err(Error::bad_input(what, why).with_hint("give the CA's complete revocation list"));
        }
        let issuer = list.issuer_name().to_der().map_err(|stack| malformed().caused_by(stack))?;
        let this_update = moment(list.last_update()).ok_or_else(malformed)?;
        let next_update = list.next_update().map(|time| moment(time).ok_or_else(malformed)).transpose()?;
        Ok(Self { list, issuer, this_update, next_update, what: what.to_owned() })
    }

    /// Whether this CA signed it: its name byte for byte, and its key verifies the signature.
    pub fn is_signed_by(&self, ca: &Certificate) -> bool {
        let verified = ca.openssl().public_key().and_then(|key| self.list.verify(&key));
        self.issuer == ca.info().subject.der() && matches!(verified, Ok(true))
    }

    /// Whether the next list is overdue.
    pub fn is_stale(&self, now: OffsetDateTime) -> bool {
        self.next_update.is_some_and(|next| next < now)
    }

    /// Why a certificate of its CA is revoked, if it is: `revoked (keyCompromise)`. One on hold is revoked as well.
    pub fn revoked(&self, certificate: &Certificate) -> Option<String> {
        match self.list.get_by_cert(certificate.openssl()) {
            CrlStatus::NotRevoked | CrlStatus::RemoveFromCrl(_) => None,
            CrlStatus::Revoked(entry) => {
                let reason = entry.extension::<ReasonCode>().ok().flatten();
                let code = reason.and_then(|(_, reason)| reason.get_i64().ok());
                Some(match code.and_then(reason_name) {
                    Some(name) => format!("revoked ({name})"),
                    None => "revoked".to_owned(),
                })
            }
        }
    }
}

/// The names of RFC 5280 §5.3.1.
fn reason_name(code: i64) -> Option<&'static str> {
    Some(match code {
        1 => "keyCompromise",
        2 => "cACompromise",
        3 => "affiliationChanged",
        4 => "superseded",
        5 => "cessationOfOperation",
        6 => "certificateHold",
        9 => "privilegeWithdrawn",
        10 => "aACompromise",
        _ => return None,
    })
}

/// The extensions of the list itself (`crlExtensions`, RFC 5280 §5.1); `None` when a part is malformed.
fn extensions(der: &[u8]) -> Option<Vec<Extension>> {
    let whole = Signed::from_der(der).ok()?;
    let tag = Tag::ContextSpecific { constructed: true, number: TagNumber(0) };
    let Some(last) = elements(whole.body.value())?.pop().filter(|last: &AnyRef<'_>| last.tag() == tag) else {
        return Some(Vec::new());
    };
    Vec::<Extension>::from_der(last.value()).ok()
}
