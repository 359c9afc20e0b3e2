//! What files prove: presence events that a rule wrote, and lists that an operator confirms.

use std::collections::HashSet;
use std::path::Path;

use serde_json::Value;

use super::list;
use crate::error::{Error, IoContext, Result};

/// What is proven, by new certificates' ids, and confirmed, by things or either id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proven {
    /// Ids of certificates with which a device connected.
    pub connected: HashSet<String>,
    /// Names of things and ids of certificates that the operator confirms.
    pub confirmed: HashSet<String>,
}

impl Proven {
    /// Reads presence events: a file of JSON objects, or a folder of such files.
    ///
    /// # Errors
    /// Data (65) when a file is not JSON; the failure of a file.
    pub fn add_presence(&mut self, path: &Path) -> Result<()> {
        let reading = || format!("reading `{}`", path.display());
        if path.is_dir() {
            let mut files: Vec<_> =
                std::fs::read_dir(path).doing(reading)?.collect::<Result<Vec<_>, _>>().doing(reading)?;
            files.sort_by_key(std::fs::DirEntry::path);
            return files.iter().try_for_each(|entry| self.add_presence(&entry.path()));
        }
        let text = std::fs::read_to_string(path).doing(reading)?;
        self.events(&text).map_err(|e| {
            Error::data(format!("`{}` is not JSON objects one after the other", path.display())).caused_by(e)
        })
    }

    fn events(&mut self, text: &str) -> Result<(), String> {
        // A rule that writes to S3 writes objects without line feeds; one that writes to a stream, with them.
        for event in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
            let event = event.map_err(|e| e.to_string())?;
            let connected = event.get("eventType").is_none_or(|kind| kind == "connected");
            let id =
                event["principalIdentifier"].as_str().filter(|id| connected && list::is_certificate_id(id));
            self.connected.extend(id.map(str::to_owned));
        }
        Ok(())
    }

    /// Reads a list that the operator confirms: things, or ids of old or new certificates.
    ///
    /// # Errors
    /// Data (65) when it is no list; the failure of the file.
    pub fn add_confirmed(&mut self, path: &Path) -> Result<()> {
        let text = std::fs::read_to_string(path).doing(|| format!("reading `{}`", path.display()))?;
        for record in list::read(&text, &path.display().to_string())? {
            let name = record.certificate_id().or(record.thing_name());
            let Some(name) = name else {
                return Err(Error::data(format!(
                    "{}:{}: the row has neither certificateId nor thing_name",
                    path.display(),
                    record.line
                )));
            };
            self.confirmed.insert(name.to_owned());
        }
        Ok(())
    }

    /// How this row is proven, if it is.
    pub fn of(&self, old: &str, new: &str, thing: Option<&str>) -> Option<&'static str> {
        if self.connected.contains(new) {
            Some("presence event")
        } else if [Some(old), Some(new), thing]
            .into_iter()
            .flatten()
            .any(|name| self.confirmed.contains(name))
        {
            Some("confirmed")
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn only_a_connection_with_the_new_certificate_proves() {
        let (old, new) = ("a".repeat(64), "b".repeat(64));
        let event = |kind: &str, id: &str| {
            format!("{{\"clientId\":\"lamp\",\"eventType\":\"{kind}\",\"principalIdentifier\":\"{id}\"}}")
        };
        let mut proven = Proven::default();
        proven.events(&(event("connected", &old) + &event("disconnected", &new))).unwrap();
        assert_eq!(proven.of(&old, &new, Some("lamp")), None);
        proven.events(&(event("connected", &old) + "\n" + &event("connected", &new))).unwrap();
        assert_eq!(proven.of(&old, &new, Some("lamp")), Some("presence event"));
        assert!(proven.events("{\"a\":").is_err());
    }

    #[test]
    fn an_operator_confirms_things_or_certificates() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "lamp\n").unwrap();
        let mut proven = Proven::default();
        proven.add_confirmed(file.path()).unwrap();
        assert_eq!(proven.of("a", "b", Some("lamp")), Some("confirmed"));
        assert_eq!(proven.of("a", "b", Some("other")), None);
        assert_eq!(proven.of("a", "b", None), None);
    }
}
