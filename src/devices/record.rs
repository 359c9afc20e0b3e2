//! What became of a provisioning by claim: `thing.json` in the folder of the identity. It says what was made and, as
//! far as that was looked at beforehand, where, and that it was not there before, so that a clean-up can tell what is
//! this program's to delete.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::identity::Identity;
use crate::error::{Error, IoContext as _, Result};
use crate::pki::store;

/// The file. It is written last: a folder without it is one of a device of which AWS may know nothing.
pub const RESULT: &str = "thing.json";

/// What a device is after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provisioned {
    /// Its own identity; its name is the thing's.
    pub identity: Identity,
    /// What AWS answered.
    pub registered: Registered,
    /// It was provisioned at another time.
    pub before: bool,
}

/// What `RegisterThing` answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
    /// The thing.
    pub thing_name: String,
    /// Its certificate.
    pub certificate_id: String,
    /// The template that made it.
    pub template: String,
    /// The `DeviceConfiguration` of the template.
    #[serde(default)]
    pub device_configuration: BTreeMap<String, Value>,
    /// Where that was, if AWS was asked beforehand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provisioned: Option<Origin>,
}

/// Where and when a thing was provisioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// The account.
    pub account: String,
    /// The Region.
    pub region: String,
    /// The endpoint that the device connected to.
    pub endpoint: String,
    /// The invocation that did it.
    pub run: String,
    /// There was no thing of this name before. The answer of `RegisterThing` does not say so.
    pub new_thing: bool,
}

/// What was found in AWS before devices provision themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The account.
    pub account: String,
    /// The Region.
    pub region: String,
    /// The invocation.
    pub run: String,
    /// By the devices' names, the things that they will become and that are not there yet.
    pub new: BTreeMap<String, String>,
}

impl Expected {
    /// What is to be remembered of the device of this name, which became this thing at this endpoint.
    pub fn origin(&self, device: &str, thing: &str, endpoint: &str) -> Origin {
        Origin {
            account: self.account.clone(),
            region: self.region.clone(),
            endpoint: endpoint.to_owned(),
            run: self.run.clone(),
            // A hook may have named it otherwise; what is of that name was not looked at.
            new_thing: self.new.get(device).is_some_and(|expected| expected == thing),
        }
    }
}

/// What became of the device with this folder; `None` when there is no folder.
///
/// # Errors
/// Data (65) when the folder is there without the file, or the file cannot be read.
pub fn read(folder: &Path) -> Result<Option<Registered>> {
    if folder.symlink_metadata().is_err() {
        return Ok(None);
    }
    let shown = folder.display();
    let text = store::read(&folder.join(RESULT)).map_err(|_| {
        Error::data(format!("`{shown}` is there, and has no {RESULT}: its provisioning was not completed"))
            .hint("Move it away: AWS deletes a certificate that was not registered after an hour.")
    })?;
    serde_json::from_slice(&text)
        .map(Some)
        .map_err(|e| Error::data(format!("`{shown}/{RESULT}` cannot be read")).caused_by(e.to_string()))
}

/// Writes it.
///
/// # Errors
/// The failure of the disk.
pub(super) fn write(folder: &Path, registered: &Registered) -> Result<()> {
    let text = serde_json::to_string_pretty(registered).unwrap_or_default();
    Ok(store::write_certificate(&folder.join(RESULT), &(text + "\n"))?)
}

/// What devices in this folder became, in the order of their folders.
///
/// # Errors
/// Failed (1) when the folder cannot be read; data (65) when what is in it cannot.
pub fn all_in(folder: &Path) -> Result<Vec<Provisioned>> {
    let doing = || format!("reading the folder `{}`", folder.display());
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder).doing(doing)? {
        let path = entry.doing(doing)?.path();
        if path.join(RESULT).is_file() {
            folders.push(path);
        }
    }
    folders.sort();
    let found = folders.into_iter().map(|folder| Ok(read(&folder)?.map(|r| provisioned(folder, r, true))));
    found.filter_map(Result::transpose).collect()
}

/// The device with this folder that became this.
pub(super) fn provisioned(folder: std::path::PathBuf, registered: Registered, before: bool) -> Provisioned {
    let identity = Identity { name: registered.thing_name.clone(), folder };
    Provisioned { identity, registered, before }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_folder_counts_once_its_provisioning_is_complete() {
        let home = tempfile::TempDir::new().unwrap();
        let folder = home.path().join("sim-1");
        assert_eq!(read(&folder).unwrap(), None);
        fs::create_dir(&folder).unwrap();
        assert_eq!(read(&folder).unwrap_err().kind(), crate::error::Kind::Data);
        let new = [("sim-1".to_owned(), "device-1".to_owned())].into();
        let expected = Expected { account: "1".into(), region: "r".into(), run: "now".into(), new };
        let registered = Registered {
            thing_name: "device-1".into(),
            certificate_id: "c".into(),
            template: "T".into(),
            device_configuration: BTreeMap::new(),
            provisioned: Some(expected.origin("sim-1", "device-1", "e")),
        };
        write(&folder, &registered).unwrap();
        assert_eq!(read(&folder).unwrap().as_ref(), Some(&registered));
        assert!(registered.provisioned.as_ref().unwrap().new_thing);
        assert_eq!(all_in(home.path()).unwrap()[0].registered, registered);
        // What a version before said of it.
        let old = r#"{"thingName":"t","certificateId":"c","template":"T"}"#;
        fs::write(folder.join(RESULT), old).unwrap();
        assert_eq!(read(&folder).unwrap().unwrap().provisioned, None);
    }

    #[test]
    fn only_what_was_looked_for_is_new() {
        let new = [("sim-1".to_owned(), "device-1".to_owned())].into();
        let expected = Expected { account: "1".into(), region: "r".into(), run: "now".into(), new };
        assert!(!expected.origin("sim-1", "device-2", "e").new_thing);
        assert!(!expected.origin("sim-2", "device-1", "e").new_thing);
    }
}
