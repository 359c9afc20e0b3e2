//! What a campaign was begun with; it goes on with the same.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::waves::Waves;

/// How a new certificate gets to its device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HandOut {
    /// As the document of a job of its own.
    Job,
    /// As files in this folder; somebody takes them there.
    Folder(PathBuf),
}

impl HandOut {
    /// The same, its folder as it is from any working folder.
    ///
    /// # Errors
    /// When the working folder cannot be found.
    pub fn absolute(self) -> std::io::Result<Self> {
        Ok(match self {
            Self::Job => Self::Job,
            // By components, as `out/` is `out`.
            Self::Folder(path) => Self::Folder(std::path::absolute(path)?.components().collect()),
        })
    }
}

impl std::fmt::Display for HandOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Job => f.write_str("job"),
            Self::Folder(path) => write!(f, "folder:{}", path.display()),
        }
    }
}

/// A value of a flag as it is typed.
fn typed(value: &impl clap::ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

impl std::str::FromStr for HandOut {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            None if text == "job" => Ok(Self::Job),
            Some(("folder", folder)) if !folder.is_empty() => Ok(Self::Folder(folder.into())),
            _ => Err("it is `job` or `folder:DIR`"),
        }
    }
}

/// Whose key a new certificate is for, where its row has no signing request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "camelCase")]
pub enum KeySource {
    /// The key of the old certificate: it stays in the device
    Keep,
    /// A new key, which is handed out with the certificate (`--hand-out folder:DIR` only)
    New,
}

/// What proves that a device uses its new certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "camelCase")]
pub enum Proof {
    /// Its execution of the campaign's job SUCCEEDED
    Job,
    /// The fleet index has its named shadow `fleetctl` with the new certificate's id, as the rule of
    /// `fleetctl templates show rule-presence-to-shadow` keeps it
    Presence,
    /// Only what --presence and --confirm name
    Files,
}

/// What becomes of an old certificate whose device uses the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "camelCase")]
pub enum Old {
    /// It can never be used again
    #[default]
    Revoke,
    /// It is made INACTIVE
    Deactivate,
    /// It is deleted
    Delete,
}

/// What a campaign was begun with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The form of the campaign's files.
    pub schema_version: u32,
    /// The campaign's name.
    pub campaign: String,
    /// When it was begun, in seconds since 1970.
    pub begun: i64,
    /// The command line that began it.
    pub command: Vec<String>,
    /// Its rows.
    pub rows: u64,
    /// What the rows were taken from.
    pub source: String,
    /// The id of the CA certificate that signs the new ones.
    pub ca: String,
    /// Days of validity of the new ones.
    pub days: u32,
    /// Whose key they are for.
    pub key: KeySource,
    /// How they are handed out.
    pub hand_out: HandOut,
    /// The job document's template.
    pub document: String,
    /// What proves their use.
    pub proof: Proof,
    /// What becomes of the old ones.
    pub old: Old,
    /// The waves.
    pub waves: Waves,
    /// The part of a wave's rows that must be proven before its old certificates are taken off and the next wave begins,
    /// in percent.
    pub advance_at: u8,
    /// The rows are in more than one account or Region.
    pub several: bool,
}

impl Settings {
    /// What of this campaign cannot be changed once it is begun and is another in `wanted`.
    pub fn differences(&self, wanted: &Self) -> Vec<String> {
        let mut found = Vec::new();
        let mut compare = |name: &str, there: String, asked: String| {
            if there != asked {
                found.push(format!("{name} is {there}, not {asked}"));
            }
        };
        compare("the CA", self.ca.clone(), wanted.ca.clone());
        compare("--days", self.days.to_string(), wanted.days.to_string());
        compare("--key", typed(&self.key), typed(&wanted.key));
        compare("--hand-out", self.hand_out.to_string(), wanted.hand_out.to_string());
        compare("--old", typed(&self.old), typed(&wanted.old));
        compare("--wave", self.waves.to_string(), wanted.waves.to_string());
        if self.document != wanted.document {
            found.push("--document is another one".into());
        }
        found
    }
}
