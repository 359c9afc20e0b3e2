//! One certificate in the cache's file: a mark, the length, a checksum, and what is known.
//!
//! A record stands for itself: what a killed process, another process or a bad disk left between two records is
//! passed over byte by byte until a mark with a right checksum comes.

use super::Validity;

/// What begins a record.
const MARK: [u8; 2] = [0xce, 0x57];
/// Mark, length and checksum.
const HEAD: usize = 2 + 2 + 4;
/// Id, date of creation, validity, and whether there is a CA.
const FIXED: usize = 32 + 3 * 8 + 1;
/// The longest common name that is kept, in bytes; X.520 permits 64 characters.
const MAX_NAME: usize = 256;
/// The longest record.
pub(super) const MAX: usize = HEAD + FIXED + 32 + MAX_NAME;

/// A certificate id: the SHA-256 of the certificate.
pub type Id = [u8; 32];

/// What is known of a certificate, and does not change as long as it is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The certificate.
    pub id: Id,
    /// When it was registered, in milliseconds since 1970: another date means that it was registered anew, perhaps
    /// under another CA.
    pub created: i64,
    /// From when to when it is valid.
    pub validity: Validity,
    /// The registered CA that it was registered under.
    pub ca: Option<Id>,
    /// The common name of its subject; empty when it has none.
    pub common_name: String,
}

impl Known {
    /// The record.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(MAX);
        body.extend(self.id);
        for number in [self.created, self.validity.not_before, self.validity.not_after] {
            body.extend(number.to_le_bytes());
        }
        body.push(u8::from(self.ca.is_some()));
        body.extend(self.ca.iter().flatten());
        let mut name = self.common_name.as_str();
        while name.len() > MAX_NAME {
            name = &name[..name.char_indices().next_back().map_or(0, |(at, _)| at)];
        }
        body.extend(name.as_bytes());
        let length = u16::try_from(body.len()).expect("no part of it is long");
        let mut record = MARK.to_vec();
        record.extend(length.to_le_bytes());
        record.extend(crc32fast::hash(&body).to_le_bytes());
        record.extend(body);
        record
    }

    /// The record that begins here, and its length in bytes.
    pub(super) fn decode(bytes: &[u8]) -> Option<(Self, usize)> {
        let rest = bytes.strip_prefix(&MARK)?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (sum, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_le_bytes(*length));
        let body = rest.get(..length).filter(|_| (FIXED..=MAX - HEAD).contains(&length))?;
        if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
            return None;
        }
        let (id, body) = body.split_first_chunk::<32>()?;
        let (created, body) = body.split_first_chunk::<8>()?;
        let (not_before, body) = body.split_first_chunk::<8>()?;
        let (not_after, body) = body.split_first_chunk::<8>()?;
        let (has_ca, body) = body.split_first()?;
        let (ca, name) = match has_ca {
            0 => (None, body),
            _ => body.split_first_chunk::<32>().map(|(ca, name)| (Some(*ca), name))?,
        };
        let [not_before, not_after] = [not_before, not_after].map(|n| i64::from_le_bytes(*n));
        let known = Self {
            id: *id,
            created: i64::from_le_bytes(*created),
            validity: Validity { not_before, not_after },
            ca,
            common_name: std::str::from_utf8(name).ok()?.to_owned(),
        };
        Some((known, HEAD + length))
    }
}

/// An id of 64 hexadecimal digits.
pub fn id(text: &str) -> Option<Id> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    bytes.try_into().ok().filter(|_| digits.len() == 64)
}

/// The hexadecimal digits of an id.
pub fn id_text(id: &Id) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = id.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn known(ca: Option<Id>, name: &str) -> Known {
        let validity = Validity { not_before: -5, not_after: i64::MAX };
        Known { id: [7; 32], created: 1_700_000_000_123, validity, ca, common_name: name.into() }
    }

    #[test]
    fn a_record_is_read_back() {
        for known in [known(None, ""), known(Some([9; 32]), "pump-1 ü"), known(None, &"x".repeat(MAX_NAME))]
        {
            let mut bytes = known.encode();
            let length = bytes.len();
            bytes.extend(b"more");
            assert_eq!(Known::decode(&bytes), Some((known, length)));
        }
        let long = known(None, &"ü".repeat(200)).encode();
        assert_eq!(Known::decode(&long).unwrap().0.common_name, "ü".repeat(128));
        assert!(long.len() <= MAX);
    }

    #[test]
    fn no_flipped_or_missing_byte_passes() {
        let whole = known(Some([9; 32]), "pump-1").encode();
        for at in 0..whole.len() {
            let mut bad = whole.clone();
            bad[at] ^= 0x20;
            assert_eq!(Known::decode(&bad), None, "byte {at}");
            assert_eq!(Known::decode(&whole[..at]), None, "length {at}");
        }
    }

    #[test]
    fn ids_are_64_digits() {
        let text = "0123456789abcdef".repeat(4);
        assert_eq!(id_text(&id(&text).unwrap()), text);
        assert_eq!(id(&text.to_uppercase()), id(&text));
        for bad in
            ["", "0", &text[1..], &format!("{text}00"), &text.replace('f', "g"), &text.replace('f', "ü")]
        {
            assert_eq!(id(bad), None, "{bad}");
        }
    }
}
