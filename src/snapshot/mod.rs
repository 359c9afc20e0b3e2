//! A fleet at one time, as a file: a line about the snapshot, a line for each thing in the order of account, Region and
//! name, and a line with their number, by which a cut file is noticed. Compressed by zstd where the name ends so.
//!
//! The order makes two snapshots comparable in bounded memory. No AWS here, nothing prints.

mod compare;
mod read;
mod write;

use serde::{Deserialize, Serialize};

use crate::aws::TargetKey;

pub use compare::{Difference, differences, resource};
pub use read::{Entry, Reading, open};
pub use write::write;

/// The version of the file's form.
pub const SCHEMA: u32 = 1;

/// What the first line says in `type`.
const HEAD: &str = "snapshot";
/// What the last line says in `type`.
const END: &str = "end";

/// The first line: what was asked, when, and who did not answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// `snapshot`.
    #[serde(rename = "type")]
    kind: String,
    /// The version of the file's form.
    pub schema_version: u32,
    /// When the first target was asked, in RFC 3339.
    pub taken_at: String,
    /// The query that selected the things; without one all were wanted.
    pub query: Option<String>,
    /// What of each thing was wanted beside name, type, attributes and version.
    pub parts: Vec<String>,
    /// Whether all tenants were asked, so that a target which is not among the targets was not there.
    pub all_tenants: bool,
    /// The targets that were asked.
    pub targets: Vec<TargetKey>,
    /// Those of them whose things are not in the file, or not all.
    pub failed: Vec<Failed>,
}

/// A target that did not answer, or not to the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// The target.
    #[serde(flatten)]
    pub target: TargetKey,
    /// Why.
    pub reason: String,
}

impl Head {
    /// A snapshot of these targets.
    pub fn new(taken_at: String, query: Option<String>, parts: Vec<String>, targets: Vec<TargetKey>) -> Self {
        Self {
            kind: HEAD.to_owned(),
            schema_version: SCHEMA,
            taken_at,
            query,
            parts,
            all_tenants: false,
            targets,
            failed: Vec::new(),
        }
    }

    /// Why the things of a target cannot be compared with those of another file; `None` when they can.
    pub fn why_not(&self, account: &str, region: &str) -> Option<String> {
        let is = |key: &&TargetKey| key.account == account && key.region == region;
        if let Some(failed) = self.failed.iter().find(|failed| is(&&failed.target)) {
            return Some(format!("it did not answer: {}", failed.reason));
        }
        let was_not_there = self.all_tenants && self.targets.iter().any(|key| key.region == region);
        (!was_not_there && !self.targets.iter().any(|key| is(&key))).then(|| "it was not asked".to_owned())
    }
}

/// The last line.
#[derive(Debug, Serialize, Deserialize)]
struct End {
    #[serde(rename = "type")]
    kind: String,
    things: u64,
}

/// What the lines go by: bytes that compare as account, Region and name do.
fn key(account: &str, region: &str, name: &str) -> Vec<u8> {
    // None of them has a zero byte: names have letters, digits and a few signs.
    [account.as_bytes(), region.as_bytes(), name.as_bytes()].join(&0)
}

#[cfg(test)]
mod tests;
