//! Which requests are signed: key, subject and names against what the user permits; and for whom.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;

use clap::ValueEnum;
use fleetctl_rules::names::{Name, check};

use super::input::Item;
use crate::error::{Error, Result};
use crate::pki::profile::Profile;
use crate::pki::subject_pattern::{self, SubjectPattern};
use crate::pki::template::Values;
use crate::pki::{AlternativeName, Certificate, DistinguishedName, KeyKind, SigningRequest, store};

/// Where the thing's name is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum NameFrom {
    /// The common name
    Cn,
}

/// What a request must be.
pub(super) struct Rules {
    /// The kinds of key that are signed; empty is every kind that AWS IoT takes.
    pub(super) kinds: Vec<KeyKind>,
    /// Patterns of the subject.
    pub(super) subject: Vec<SubjectPattern>,
    /// The common names that are signed, if they are limited.
    pub(super) allowed: Option<HashSet<String>>,
    pub(super) name_from: Option<NameFrom>,
    /// The subject that replaces the request's.
    pub(super) profile: Option<Profile>,
    pub(super) copy_san: bool,
    /// The CA's key and name, which no device has.
    pub(super) ca: Certificate,
    seen: Seen,
}

/// What has been signed so far, as hashes: 40 bytes a request.
#[derive(Default)]
struct Seen {
    keys: HashSet<u128>,
    names: HashSet<u128>,
}

/// What is to be signed.
pub(super) struct Accepted {
    /// Names the certificate's file; a thing's name, a file's, or the common name.
    pub(super) name: Option<String>,
    pub(super) thing_name: Option<String>,
    pub(super) subject: DistinguishedName,
    pub(super) sans: Vec<AlternativeName>,
}

impl Rules {
    pub(super) fn new(ca: Certificate) -> Self {
        Self {
            kinds: Vec::new(),
            subject: Vec::new(),
            allowed: None,
            name_from: None,
            profile: None,
            copy_san: false,
            ca,
            seen: Seen::default(),
        }
    }

    /// Judges a request. A key or common name that an accepted one has had is refused.
    ///
    /// # Errors
    /// The reason.
    pub(super) fn accept(&mut self, item: &Item, request: &SigningRequest) -> Result<Accepted, String> {
        self.key(request)?;
        let common_name = request.subject().common_name();
        self.subject(request, common_name.as_deref())?;
        let asked = request.extensions();
        if asked.is_ca {
            return Err("it asks to be a CA (basicConstraints CA:TRUE)".to_owned());
        }
        let thing_name = self.thing_name(item, common_name.as_deref())?;
        let sans = if self.copy_san { &asked.subject_alt_names[..] } else { &[] };
        let sans = sans.iter().map(|name| name.parse::<AlternativeName>().map_err(|error| error.to_string()));
        let sans = sans.collect::<Result<Vec<_>, _>>()?;
        let row =
            Row { item, common_name: common_name.as_deref(), thing_name: thing_name.as_deref(), request };
        let subject = match &self.profile {
            Some(profile) => profile.subject(&row).map_err(|error| error.to_string())?,
            None => request.subject().clone(),
        };
        if subject == self.ca.info().subject {
            return Err("its subject is the CA's own".to_owned());
        }
        let by_file = item.stem.clone().or_else(|| common_name.clone());
        let name = thing_name.clone().or(by_file);
        self.remember(request, common_name.as_deref())?;
        Ok(Accepted { name, thing_name, subject, sans })
    }

    fn key(&self, request: &SigningRequest) -> Result<(), String> {
        let refusals = request.refusals();
        if !refusals.is_empty() {
            let reasons: Vec<String> = refusals.into_iter().map(|refusal| refusal.reason).collect();
            return Err(reasons.join("; "));
        }
        let name = &request.public_key().name;
        if !self.kinds.is_empty() && request.public_key().kind.is_none_or(|kind| !self.kinds.contains(&kind))
        {
            return Err(format!("its key is {name}, which `--key-kind` does not permit"));
        }
        if self.ca.has_public_key(request.spki()) {
            return Err("its key is the CA's own".to_owned());
        }
        Ok(())
    }

    fn subject(&self, request: &SigningRequest, common_name: Option<&str>) -> Result<(), String> {
        let parts = request.subject().attributes();
        if parts.is_empty() && self.profile.is_none() {
            return Err("its subject is empty".to_owned());
        }
        subject_pattern::require(&self.subject, request.subject())?;
        match (&self.allowed, common_name) {
            (Some(_), None) => Err("it has no common name to look for in `--allow`".to_owned()),
            (Some(allowed), Some(name)) if !allowed.contains(name) => {
                Err(format!("the common name {name:?} is not in the file of `--allow`"))
            }
            _ => Ok(()),
        }
    }

    fn thing_name(&self, item: &Item, common_name: Option<&str>) -> Result<Option<String>, String> {
        let named = ["thing_name", "thingName"].iter().find_map(|key| item.cells.get(*key));
        let named = match named {
            None => None,
            Some(value) => Some(value.as_str().ok_or("its thing_name is no text")?),
        };
        let name = match (self.name_from, named) {
            (None, named) => named,
            (Some(NameFrom::Cn), named) => {
                let name = common_name.ok_or("it has no common name to name the thing by")?;
                if let Some(other) = named.filter(|other| *other != name) {
                    return Err(format!("its common name is {name:?} and its thing_name {other:?}"));
                }
                Some(name)
            }
        };
        if let Some(name) = name {
            check(Name::Thing, name).map_err(|error| error.to_string())?;
        }
        Ok(name.map(str::to_owned))
    }

    fn remember(&mut self, request: &SigningRequest, common_name: Option<&str>) -> Result<(), String> {
        let key = hash(request.spki());
        let name = common_name.map(|name| hash(name.as_bytes()));
        if self.seen.keys.contains(&key) {
            return Err("its public key is that of another request before it".to_owned());
        }
        if let Some(name) = name
            && !self.seen.names.insert(name)
        {
            return Err(format!(
                "its common name {:?} is that of another request before it",
                common_name.unwrap_or_default()
            ));
        }
        self.seen.keys.insert(key);
        Ok(())
    }
}

fn hash(bytes: &[u8]) -> u128 {
    let digest = openssl::sha::sha256(bytes);
    u128::from_be_bytes(digest[..16].try_into().expect("a digest of 32 bytes has 16"))
}

/// A request as the subject's template sees it: `cn`, `thing_name`, parts of its own subject, members of its line.
struct Row<'a> {
    item: &'a Item,
    common_name: Option<&'a str>,
    thing_name: Option<&'a str>,
    request: &'a SigningRequest,
}

impl Values for Row<'_> {
    fn value(&self, column: &str) -> Option<Cow<'_, str>> {
        match column {
            "cn" => return self.common_name.map(Cow::from),
            "thing_name" | "thingName" => return self.thing_name.map(Cow::from),
            _ => {}
        }
        if let Some(value) = self.item.cells.get(column) {
            return value.as_str().map_or_else(|| Some(value.to_string().into()), |text| Some(text.into()));
        }
        let parts = self.request.subject().attributes();
        parts.into_iter().find(|(label, _)| label == column).map(|(_, value)| value.into())
    }
}

/// The common names of a file, one a line; empty lines and those that start with `#` do not count.
///
/// # Errors
/// The file system's; data (65) when there is none.
pub(super) fn allowed(file: &Path) -> Result<HashSet<String>> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        Error::usage(format!("`{}` cannot be read", file.display())).caused_by(error.to_string())
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let names: HashSet<String> = lines.map(str::to_owned).collect();
    if names.is_empty() {
        return Err(Error::data(format!("`{}` names nobody", file.display())));
    }
    Ok(names)
}

/// Whether a name can be a file's on its own, and cannot leave the folder.
pub(super) fn is_file_name(name: &str) -> bool {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '@' | '+' | '=' | ' ');
    name.chars().all(safe) && !name.starts_with(['.', ' ']) && (1..=200).contains(&name.len())
}

/// The chain that a device presents behind its certificate: the CA and those above it, without a self-signed root
/// above.
pub(super) fn chain(ca: &Certificate, above: &[Certificate]) -> String {
    let above = above.iter().filter(|one| one.info().issuer != one.info().subject);
    std::iter::once(ca).chain(above).map(Certificate::to_pem).collect()
}

/// The certificate of a file that is in the way, if it is the one that would be made: same key and subject, signed by
/// this CA, not expired.
pub(super) fn is_the_same(
    file: &Path,
    wanted: &Accepted,
    request: &SigningRequest,
    ca: &Certificate,
) -> bool {
    let Ok(bytes) = store::read(file) else { return false };
    let Ok(there) = Certificate::parse(&bytes, "it") else { return false };
    let info = there.info();
    there.has_public_key(request.spki())
        && info.subject == wanted.subject
        && there.is_signed_by(ca)
        && info.not_after > time::OffsetDateTime::now_utc()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_file_name_stays_in_its_folder() {
        for (name, good) in
            [("dev-1", true), ("a:b", true), ("..", false), ("a/b", false), ("", false), ("a\0", false)]
        {
            assert_eq!(is_file_name(name), good, "{name:?}");
        }
    }
}
