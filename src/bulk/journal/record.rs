//! The records, and the form of a line: eight hex digits of CRC-32, a space, JSON, a line feed.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::aws::TargetKey;

/// What a run is: the first record of its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The run's name.
    pub run_id: String,
    /// The version of fleetctl that began it.
    pub version: String,
    /// The command line without the program's name.
    pub command: Vec<String>,
    /// The folder in which it was typed.
    pub folder: String,
    /// What decides what is done with the rows; a run is only resumed with the same.
    pub task: String,
    /// When it began, in seconds since 1970.
    pub started: i64,
    /// The rows.
    pub input: InputMark,
}

/// What an input file was when the run began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InputMark {
    /// What messages call it.
    pub shown: String,
    /// Its bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// A call that AWS does not make repeatable is about to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// The row's number, from 0.
    pub row: u64,
    /// The operation.
    #[serde(rename = "op")]
    pub operation: Cow<'static, str>,
    /// What its effect can be found again by: the SHA-256 of a CSR's public key.
    pub key: String,
    /// When, in seconds since 1970 by this machine's clock.
    pub at: i64,
}

/// A call that took effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDone {
    /// The row's number, from 0.
    pub row: u64,
    /// The target's place in the last [`Record::Targets`] before this one.
    pub target: usize,
    /// The operation.
    #[serde(rename = "op")]
    pub operation: Cow<'static, str>,
    /// The thing.
    pub thing: String,
    /// What else it was about: a group, a policy, a certificate's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// The certificate whose policy was attached or detached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// AWS's request id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// What an undo of it needs to know.
    #[serde(flatten)]
    pub noted: Noted,
}

/// What an undo of a call needs to know beside the call itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Noted {
    /// AWS's id of the thing that was made: another thing of the same name has another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing_id: Option<String>,
    /// The billing group in which the thing was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "camelCase")]
pub enum Record {
    /// The run begins.
    Run(Header),
    /// The run begins or goes on, in this process.
    Attempt {
        /// When, in seconds since 1970.
        at: i64,
        /// The process.
        pid: u32,
    },
    /// The targets of this attempt; later records name them by their places.
    Targets {
        /// The targets.
        targets: Vec<TargetKey>,
    },
    /// A call that AWS does not make repeatable is about to be made.
    Intent(Intent),
    /// A call took effect.
    Step(StepDone),
    /// A row is done.
    Row {
        /// Its number, from 0.
        row: u64,
        /// How: `created`, `exists`, `updated`, `deleted`, `absent`, `exported`.
        #[serde(rename = "as")]
        status: Cow<'static, str>,
        /// Where the output ends that has this row, in bytes, where a run writes one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<u64>,
    },
}

impl Record {
    /// The record as a line of the journal.
    pub(super) fn line(&self) -> Vec<u8> {
        let json = serde_json::to_vec(self).expect("records are plain data");
        let mut line = format!("{:08x} ", crc32fast::hash(&json)).into_bytes();
        line.extend(json);
        line.push(b'\n');
        line
    }

    /// Reads a line without its line feed; `None` when it is not what was written.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        let (sum, json) = line.split_at_checked(9)?;
        let sum = std::str::from_utf8(sum).ok()?.strip_suffix(' ')?;
        // Written in lower case only: a flipped bit must not turn `a` into `A` unnoticed.
        if sum.bytes().any(|b| b.is_ascii_uppercase() || b == b'+') {
            return None;
        }
        (u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(json)).then_some(())?;
        serde_json::from_slice(json).ok()
    }
}
