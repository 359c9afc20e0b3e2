//! What a campaign is, in a tag of its jobs: a short hash of each part of its file, so that another machine knows whether
//! it has the same file, and which part differs.

use std::collections::BTreeMap;
use std::fmt;

use openssl::sha::sha256;
use serde::Serialize;

use crate::error::{Error, Result};

/// The hashes by part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digest(BTreeMap<String, String>);

impl Digest {
    /// Adds a part.
    ///
    /// # Errors
    /// Internal (70) when it is not JSON.
    pub fn add(&mut self, part: &str, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_vec(value)
            .map_err(|e| Error::internal("hashing a campaign").caused_by(e.to_string()))?;
        let hex = sha256(&text)[..4].iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        self.0.insert(part.to_owned(), hex);
        Ok(())
    }

    /// The digest that a tag has.
    pub fn parse(text: &str) -> Self {
        let parts = text.split(' ').filter_map(|part| part.split_once('='));
        Self(parts.map(|(part, hash)| (part.to_owned(), hash.to_owned())).collect())
    }

    /// Whether the parts of another one are the same here.
    pub fn has_all_of(&self, other: &Self) -> bool {
        other.0.iter().all(|(part, hash)| self.0.get(part) == Some(hash))
    }

    /// The parts that differ, by name.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let names = self.0.keys().chain(other.0.keys());
        let mut found: Vec<String> =
            names.filter(|name| self.0.get(*name) != other.0.get(*name)).cloned().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// As the tag has it: at most 256 characters of those that AWS takes.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|(part, hash)| format!("{part}={hash}")).collect();
        f.write_str(&parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_tag_says_which_parts_differ() {
        let of = |query: &str| {
            let mut digest = Digest::default();
            digest.add("query", &query).unwrap();
            digest.add("gates", &[1, 2]).unwrap();
            digest
        };
        let (one, other) = (of("a"), of("b"));
        assert_eq!(Digest::parse(&one.to_string()), one);
        assert_eq!(one.differences(&other), ["query"]);
        assert_eq!(one.differences(&Digest::default()), ["gates", "query"]);
        assert!(one.differences(&of("a")).is_empty());
        let mut gates = Digest::default();
        gates.add("gates", &[1, 2]).unwrap();
        assert!(one.has_all_of(&gates) && other.has_all_of(&gates) && !gates.has_all_of(&one));
        gates.add("gates", &[1]).unwrap();
        assert!(!one.has_all_of(&gates));
    }
}
