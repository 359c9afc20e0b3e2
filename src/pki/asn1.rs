//! The little DER that OpenSSL's safe interface cannot read or write: certificate bodies with an issuer copied
//! byte for byte, names with their original string types, extensions, and scrypt-encrypted keys.
//!
//! The reader accepts definite lengths only and never looks past its input; the writer emits DER.

use time::OffsetDateTime;
use time::macros::format_description;

pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const UTF8_STRING: u8 = 0x0c;
pub(super) const PRINTABLE_STRING: u8 = 0x13;
pub(super) const T61_STRING: u8 = 0x14;
pub(super) const IA5_STRING: u8 = 0x16;
pub(super) const UNIVERSAL_STRING: u8 = 0x1c;
pub(super) const BMP_STRING: u8 = 0x1e;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// One element: its tag, its content, and all its bytes.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    pub(super) raw: &'a [u8],
}

impl<'a> Element<'a> {
    /// A reader of the elements inside this one.
    pub(super) fn inside(&self) -> Reader<'a> {
        Reader(self.content)
    }
}

/// Reads one element after the other; `None` is the end as well as broken input, see [`Reader::is_empty`].
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn next(&mut self) -> Option<Element<'a>> {
        let (&tag, rest) = self.0.split_first()?;
        // Tag numbers above 30 do not occur in any structure read here.
        if tag & 0x1f == 0x1f {
            return None;
        }
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = if first < 0x80 {
            (usize::from(first), rest)
        } else {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            if digits.is_empty() || digits.len() > 4 {
                return None;
            }
            (digits.iter().fold(0, |length, digit| (length << 8) | usize::from(*digit)), rest)
        };
        let (content, after) = rest.split_at_checked(length)?;
        let raw = &self.0[..self.0.len() - after.len()];
        self.0 = after;
        Some(Element { tag, content, raw })
    }

    /// The next element if it has this tag; otherwise the reader stays where it is.
    pub(super) fn take(&mut self, tag: u8) -> Option<Element<'a>> {
        let before = self.0;
        let element = self.next().filter(|element| element.tag == tag);
        if element.is_none() {
            self.0 = before;
        }
        element
    }
}

/// The only element of `der`, if it has this tag and nothing follows it.
pub(super) fn only(der: &[u8], tag: u8) -> Option<Element<'_>> {
    let mut reader = Reader(der);
    reader.take(tag).filter(|_| reader.is_empty())
}

pub(super) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag];
    let length = content.len();
    if length < 0x80 {
        der.push(u8::try_from(length).expect("below 128"));
    } else {
        let digits: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|digit| *digit == 0).collect();
        der.push(0x80 | u8::try_from(digits.len()).expect("a usize has at most 8 bytes"));
        der.extend(digits);
    }
    der.extend_from_slice(content);
    der
}

pub(super) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(SEQUENCE, &parts.concat())
}

/// A non-negative INTEGER from its big-endian bytes.
pub(super) fn unsigned(bytes: &[u8]) -> Vec<u8> {
    let start = bytes.iter().position(|byte| *byte != 0).unwrap_or(bytes.len());
    let digits = &bytes[start..];
    let mut content = Vec::with_capacity(digits.len() + 1);
    if digits.first().is_none_or(|first| first & 0x80 != 0) {
        content.push(0);
    }
    content.extend_from_slice(digits);
    element(INTEGER, &content)
}

/// A BIT STRING of whole bytes.
pub(super) fn bit_string(bytes: &[u8]) -> Vec<u8> {
    element(BIT_STRING, &[&[0], bytes].concat())
}

/// An OBJECT IDENTIFIER from its dotted form, which must be one that is written in this program.
pub(super) fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> =
        dotted.split('.').map(|arc| arc.parse().expect("a literal OID is numbers")).collect();
    let mut content = Vec::new();
    let first = arcs[0] * 40 + arcs[1];
    for arc in std::iter::once(&first).chain(&arcs[2..]) {
        let mut digits = vec![u8::try_from(arc & 0x7f).expect("7 bits")];
        let mut rest = arc >> 7;
        while rest > 0 {
            digits.push(0x80 | u8::try_from(rest & 0x7f).expect("7 bits"));
            rest >>= 7;
        }
        content.extend(digits.iter().rev());
    }
    element(OBJECT_IDENTIFIER, &content)
}

/// The dotted form of an OBJECT IDENTIFIER's content; empty when it is malformed.
pub(super) fn dotted(content: &[u8]) -> String {
    let mut arcs: Vec<u64> = Vec::new();
    let mut arc: u64 = 0;
    for byte in content {
        let Some(shifted) = arc.checked_mul(128) else { return String::new() };
        arc = shifted | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            arcs.push(arc);
            arc = 0;
        }
    }
    let Some((first, rest)) = arcs.split_first() else { return String::new() };
    let top = (*first / 40).min(2);
    let mut text = format!("{top}.{}", first - top * 40);
    for arc in rest {
        text.push('.');
        text.push_str(&arc.to_string());
    }
    text
}

/// A Time: `UTCTime` before 2050 and `GeneralizedTime` from then on, as RFC 5280 §4.1.2.5 asks; whole seconds.
pub(super) fn time(at: OffsetDateTime) -> Vec<u8> {
    let at = at.to_offset(time::UtcOffset::UTC);
    let (tag, text) = if (1950..2050).contains(&at.year()) {
        let short = format_description!("[year repr:last_two][month][day][hour][minute][second]Z");
        (UTC_TIME, at.format(&short))
    } else {
        let long = format_description!("[year][month][day][hour][minute][second]Z");
        (GENERALIZED_TIME, at.format(&long))
    };
    element(tag, text.expect("a date and time of day has all these parts").as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use time::macros::datetime;

    #[test]
    fn object_identifiers_go_both_ways() {
        for (text, bytes) in [
            ("1.2.840.113549.1.1.11", &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b][..]),
            ("2.5.4.3", &[0x55, 0x04, 0x03][..]),
            ("0.9.2342.19200300.100.1.25", &[0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 0x19][..]),
        ] {
            assert_eq!(oid(text)[2..], *bytes);
            assert_eq!(dotted(bytes), text);
        }
    }

    #[test]
    fn integers_keep_their_sign_and_lose_leading_zeros() {
        assert_eq!(unsigned(&[0, 0, 5]), [2, 1, 5]);
        assert_eq!(unsigned(&[0x80]), [2, 2, 0, 0x80]);
        assert_eq!(unsigned(&[0]), [2, 1, 0]);
    }

    #[test]
    fn long_lengths_are_read_as_written() {
        for length in [0, 127, 128, 255, 256, 70_000] {
            let der = element(OCTET_STRING, &vec![7; length]);
            let read = only(&der, OCTET_STRING).unwrap();
            assert_eq!((read.content.len(), read.raw.len()), (length, der.len()));
        }
    }

    #[test]
    fn broken_lengths_are_refused() {
        for der in [&[0x30][..], &[0x30, 0x80], &[0x30, 5, 1], &[0x30, 0x85, 0, 0, 0, 0, 1, 9], &[0x1f, 1, 1]]
        {
            assert!(Reader(der).next().is_none(), "{der:?}");
        }
        assert!(only(&[4, 1, 1, 0], OCTET_STRING).is_none(), "something follows");
    }

    #[test]
    fn times_change_their_form_in_2050() {
        assert_eq!(time(datetime!(2049-12-31 23:59:59 UTC))[2..], *b"491231235959Z");
        assert_eq!(time(datetime!(2050-01-01 00:00:00 UTC))[2..], *b"20500101000000Z");
        assert_eq!(time(datetime!(2026-11-21 01:00:00 +2))[2..], *b"261120230000Z");
    }
}
