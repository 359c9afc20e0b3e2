//! Encodes what a certificate's signature covers (`TBSCertificate`, RFC 5280 §4.1).

use openssl::error::ErrorStack;
use openssl::rand::rand_bytes;
use openssl::sha::sha1;
use time::OffsetDateTime;

use super::asn1;
use super::name::DistinguishedName;
use super::signer::SignatureAlgorithm;

/// What a certificate is for; decides its extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// CA:TRUE, keyCertSign and cRLSign.
    Ca,
    /// CA:FALSE, digitalSignature (and keyEncipherment for RSA), clientAuth.
    Client { rsa: bool },
}

/// The parts of a certificate's body; the serial number is added by [`Body::encode`].
pub(super) struct Body<'a> {
    pub(super) issuer: &'a DistinguishedName,
    pub(super) subject: &'a DistinguishedName,
    pub(super) not_before: OffsetDateTime,
    pub(super) not_after: OffsetDateTime,
    pub(super) spki: &'a [u8],
    pub(super) purpose: Purpose,
    /// The issuer's subject key identifier; without one the extension is left out.
    pub(super) authority_key_id: Option<&'a [u8]>,
}

impl Body<'_> {
    /// The DER to be signed, with a serial number of 128 random bits.
    pub(super) fn encode(&self, algorithm: SignatureAlgorithm) -> Result<Vec<u8>, ErrorStack> {
        let mut serial = [0; 16];
        rand_bytes(&mut serial)?;
        let validity = asn1::sequence(&[&asn1::time(self.not_before), &asn1::time(self.not_after)]);
        Ok(asn1::sequence(&[
            &asn1::element(0xa0, &asn1::unsigned(&[2])),
            &asn1::unsigned(&serial),
            &algorithm.identifier(),
            self.issuer.der(),
            &validity,
            self.subject.der(),
            self.spki,
            &asn1::element(0xa3, &self.extensions()),
        ]))
    }

    fn extensions(&self) -> Vec<u8> {
        const DIGITAL_SIGNATURE: u8 = 0x80;
        const KEY_ENCIPHERMENT: u8 = 0x20;
        const KEY_CERT_SIGN: u8 = 0x04;
        const CRL_SIGN: u8 = 0x02;
        let (constraints, usage) = match self.purpose {
            Purpose::Ca => {
                (asn1::sequence(&[&asn1::element(asn1::BOOLEAN, &[0xff])]), KEY_CERT_SIGN | CRL_SIGN)
            }
            Purpose::Client { rsa } => (
                asn1::sequence(&[]),
                if rsa { DIGITAL_SIGNATURE | KEY_ENCIPHERMENT } else { DIGITAL_SIGNATURE },
            ),
        };
        let mut all = critical("2.5.29.19", &constraints);
        all.extend(critical("2.5.29.15", &flags(usage)));
        if self.purpose != Purpose::Ca {
            let client_auth = asn1::oid("1.3.6.1.5.5.7.3.2");
            all.extend(extension("2.5.29.37", &asn1::sequence(&[&client_auth])));
        }
        let key_id = asn1::element(asn1::OCTET_STRING, &key_id(self.spki));
        all.extend(extension("2.5.29.14", &key_id));
        if let Some(authority) = self.authority_key_id {
            all.extend(extension("2.5.29.35", &asn1::sequence(&[&asn1::element(0x80, authority)])));
        }
        asn1::element(asn1::SEQUENCE, &all)
    }
}

/// A certificate of its signed body.
pub(super) fn assemble(body: &[u8], algorithm: SignatureAlgorithm, signature: &[u8]) -> Vec<u8> {
    asn1::sequence(&[body, &algorithm.identifier(), &asn1::bit_string(signature)])
}

/// The key identifier of RFC 5280 §4.2.1.2, method 1: SHA-1 over the key's bits. It is a name, not a protection.
pub(super) fn key_id(spki: &[u8]) -> [u8; 20] {
    let bits = asn1::only(spki, asn1::SEQUENCE).and_then(|info| {
        let mut parts = info.inside();
        parts.take(asn1::SEQUENCE)?;
        parts.take(asn1::BIT_STRING)
    });
    sha1(bits.map_or(spki, |bits| bits.content.get(1..).unwrap_or_default()))
}

/// A BIT STRING of named flags, without its trailing zero bits as DER asks.
fn flags(byte: u8) -> Vec<u8> {
    let unused = u8::try_from(byte.trailing_zeros()).expect("at most 8");
    asn1::element(asn1::BIT_STRING, &[unused, byte])
}

fn critical(oid: &str, value: &[u8]) -> Vec<u8> {
    let flag = asn1::element(asn1::BOOLEAN, &[0xff]);
    asn1::sequence(&[&asn1::oid(oid), &flag, &asn1::element(asn1::OCTET_STRING, value)])
}

fn extension(oid: &str, value: &[u8]) -> Vec<u8> {
    asn1::sequence(&[&asn1::oid(oid), &asn1::element(asn1::OCTET_STRING, value)])
}
