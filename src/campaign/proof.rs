//! What files prove: presence events that a rule wrote, and lists that an operator confirms.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::list;
use crate::error::{Error, IoContext, Result};

/// Times below this are in seconds, others in milliseconds: as seconds it is the year 5138, as milliseconds 1973.
const MILLISECONDS: i64 = 100_000_000_000;

/// A line of a list that an operator vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouch {
    /// A thing, or the id of a new certificate.
    pub name: String,
    /// The account, where the line has one.
    pub account: Option<String>,
    /// The Region, likewise.
    pub region: Option<String>,
    /// The file and the line.
    pub place: String,
}

/// What files prove.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proven {
    /// By certificate and client id, when it connected last, in milliseconds since 1970; `None` where no event says it.
    connected: HashMap<String, HashMap<String, Option<i64>>>,
    /// What the operator vouches for.
    pub vouches: Vec<Vouch>,
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
            Error::data(format!(
                "`{}` is not presence events, one JSON object after the other",
                path.display()
            ))
            .caused_by(e)
        })
    }

    fn events(&mut self, text: &str) -> Result<(), String> {
        // A rule that writes to S3 writes objects without line feeds; one that writes to a stream, with them.
        for event in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
            let event = event.map_err(|e| e.to_string())?;
            let connected = event.get("eventType").is_none_or(|kind| kind == "connected");
            let id = event["principalIdentifier"].as_str();
            let Some(id) = id.filter(|id| connected && list::is_certificate_id(id)) else { continue };
            let client = event["clientId"].as_str().unwrap_or_default();
            let at = time(&event["timestamp"])?;
            let last =
                self.connected.entry(id.to_owned()).or_default().entry(client.to_owned()).or_insert(at);
            *last = last.zip(at).map(|(a, b)| a.max(b));
        }
        Ok(())
    }

    /// Reads a list that the operator confirms: things, or ids of new certificates.
    ///
    /// # Errors
    /// Data (65) when it is no list; the failure of the file.
    pub fn add_confirmed(&mut self, path: &Path) -> Result<()> {
        let text = std::fs::read_to_string(path).doing(|| format!("reading `{}`", path.display()))?;
        for record in list::read(&text, &path.display().to_string())? {
            let place = format!("{}:{}", path.display(), record.line);
            let Some(name) = record.certificate_id().or(record.thing_name()) else {
                return Err(Error::data(format!(
                    "{place}: the row has neither certificateId nor thing_name"
                )));
            };
            self.vouches.push(Vouch {
                name: name.to_owned(),
                account: record.text(&["account", "accountId"]).map(str::to_owned),
                region: record.text(&["region"]).map(str::to_owned),
                place,
            });
        }
        Ok(())
    }

    /// Whether the devices connected with a certificate at `since` (seconds since 1970) or later: of one that several
    /// things share, each of them under its name.
    pub fn connected(&self, new: &str, things: &[String], since: i64) -> bool {
        let Some(clients) = self.connected.get(new) else { return false };
        let counts = |at: &Option<i64>| at.is_none_or(|at| at >= since.saturating_mul(1000));
        match things {
            [] | [_] => clients.values().any(counts),
            several => several.iter().all(|name| clients.get(name).is_some_and(counts)),
        }
    }
}

/// An event's time in milliseconds since 1970.
fn time(value: &Value) -> Result<Option<i64>, String> {
    let number = match value {
        Value::Null => return Ok(None),
        Value::String(text) => text.trim().parse().ok(),
        value => value.as_i64(),
    };
    let number: i64 = number.ok_or_else(|| format!("the timestamp {value} is no number of milliseconds"))?;
    Ok(Some(if number < MILLISECONDS { number.saturating_mul(1000) } else { number }))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn event(kind: &str, client: &str, id: &str, at: i64) -> String {
        let event = serde_json::json!({
            "clientId": client, "eventType": kind, "principalIdentifier": id, "timestamp": at
        });
        event.to_string()
    }

    #[test]
    fn only_a_connection_with_the_new_certificate_after_it_was_handed_out_proves() {
        let (old, new) = ("a".repeat(64), "b".repeat(64));
        let since = 1_700_000_000;
        let mut proven = Proven::default();
        let early = event("connected", "lamp", &new, since * 1000 - 1);
        proven.events(&(event("connected", "lamp", &old, since * 1000) + &early)).unwrap();
        proven.events(&event("disconnected", "lamp", &new, since * 1000)).unwrap();
        assert!(!proven.connected(&new, &[], since));
        proven.events(&event("connected", "lamp", &new, since * 1000)).unwrap();
        assert!(proven.connected(&new, &[], since));
        assert!(proven.events("{\"a\":").is_err());
        assert!(proven.events(&event("connected", "lamp", &new, 0).replace(":0", ":\"noon\"")).is_err());
    }

    #[test]
    fn things_that_share_a_certificate_are_each_proven() {
        let new = "b".repeat(64);
        let both = ["lamp".to_owned(), "door".to_owned()];
        let mut proven = Proven::default();
        proven.events(&event("connected", "lamp", &new, 2)).unwrap();
        assert!(proven.connected(&new, &both[..1], 1) && !proven.connected(&new, &both, 1));
        proven.events(&event("connected", "door", &new, 2)).unwrap();
        assert!(proven.connected(&new, &both, 1));
    }

    #[test]
    fn an_operator_vouches_with_places() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "thing_name,account\nlamp,111111111111\n").unwrap();
        let mut proven = Proven::default();
        proven.add_confirmed(file.path()).unwrap();
        let [vouch] = proven.vouches.as_slice() else { panic!("{proven:?}") };
        assert_eq!((vouch.name.as_str(), vouch.account.as_deref()), ("lamp", Some("111111111111")));
        assert!(vouch.place.ends_with(":2"), "{}", vouch.place);
    }
}
