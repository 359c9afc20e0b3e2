//! Seeded chance without shared state: the n-th call of a kind always meets the same fate under one seed.
//!
//! Drawing from a hash of (seed, subject, number) instead of one generator keeps a run repeatable although calls of
//! different accounts and operations interleave differently each time.

use std::hash::{DefaultHasher, Hash, Hasher};

/// An even draw from 0 (included) to 1 (excluded) for a subject under a seed.
pub(crate) fn draw(seed: u64, subject: impl Hash) -> f64 {
    let bits = number(seed, subject) >> 11;
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
    let numerator = bits as f64;
    numerator / 9_007_199_254_740_992.0
}

/// An even 64-bit number for a subject under a seed.
pub(crate) fn number(seed: u64, subject: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    (seed, subject).hash(&mut hasher);
    hasher.finish()
}

/// Text of `length` characters from `alphabet`, for ids.
pub(crate) fn text(seed: u64, subject: impl Hash, alphabet: &[u8], length: usize) -> String {
    let mut state = number(seed, subject);
    (0..length)
        .map(|_| {
            state = number(state, "next");
            let index = usize::try_from(state % alphabet.len() as u64).unwrap_or_default();
            char::from(alphabet[index])
        })
        .collect()
}

/// The lower-case letters and digits that AWS's ids are made of.
pub(crate) const ID: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// Decimal digits.
pub(crate) const DIGITS: &[u8] = b"0123456789";
/// The upper-case alphabet of access key ids.
pub(crate) const KEY: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// The alphabet of secrets and session tokens.
pub(crate) const SECRET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_repeatable_and_even() {
        assert_eq!(draw(7, ("a", 1)).to_bits(), draw(7, ("a", 1)).to_bits());
        assert_ne!(draw(7, ("a", 1)).to_bits(), draw(8, ("a", 1)).to_bits());
        let below: usize = (0..10_000).filter(|n| draw(3, n) < 0.25).count();
        assert!((2300..2700).contains(&below), "{below}");
        assert_eq!(text(1, "x", DIGITS, 12).len(), 12);
    }
}
