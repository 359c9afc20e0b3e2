//! The shapes of certificates and signing requests, for the `der` crate to read and write.
//!
//! Names, keys and numbers stay raw elements. `x509-cert`'s own types cannot stand here: they sort the parts of a
//! multi-valued name while reading, which changes its bytes, and they have no way to replace a field.

use der::asn1::{AnyRef, BitStringRef};
use der::{Decode as _, Sequence, SliceReader};
use x509_cert::ext::Extension;
use x509_cert::spki::AlgorithmIdentifierRef;

/// A body with its signature: the outer shape of a certificate and of a signing request.
#[derive(Sequence)]
pub(super) struct Signed<'a> {
    pub(super) body: AnyRef<'a>,
    pub(super) algorithm: AlgorithmIdentifierRef<'a>,
    pub(super) signature: BitStringRef<'a>,
}

/// What a certificate's signature covers (`TBSCertificate`, RFC 5280 §4.1).
#[derive(Sequence)]
pub(super) struct CertificateBody<'a> {
    #[asn1(context_specific = "0", optional = "true")]
    version: Option<AnyRef<'a>>,
    pub(super) serial: AnyRef<'a>,
    pub(super) algorithm: AlgorithmIdentifierRef<'a>,
    pub(super) issuer: AnyRef<'a>,
    pub(super) validity: AnyRef<'a>,
    pub(super) subject: AnyRef<'a>,
    pub(super) spki: AnyRef<'a>,
    #[asn1(context_specific = "1", tag_mode = "IMPLICIT", optional = "true")]
    issuer_unique_id: Option<BitStringRef<'a>>,
    #[asn1(context_specific = "2", tag_mode = "IMPLICIT", optional = "true")]
    subject_unique_id: Option<BitStringRef<'a>>,
    #[asn1(context_specific = "3", optional = "true")]
    pub(super) extensions: Option<Vec<Extension>>,
}

/// What a signing request's signature covers (`CertificationRequestInfo`, RFC 2986 §4.1).
#[derive(Sequence)]
pub(super) struct RequestBody<'a> {
    version: AnyRef<'a>,
    pub(super) subject: AnyRef<'a>,
    pub(super) spki: AnyRef<'a>,
    /// Some tools leave the attributes out when there are none.
    pub(super) attributes: Option<AnyRef<'a>>,
}

/// The elements that follow each other in `content`; `None` when it is not made of whole elements.
pub(super) fn elements(content: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    let mut reader = SliceReader::new(content).ok()?;
    let mut elements = Vec::new();
    while !der::Reader::is_finished(&reader) {
        elements.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(elements)
}
