//! The claims that devices provision themselves with: folders with key.pem, certificate.pem and perhaps claim.json,
//! which says the template, the endpoint and when the claim ends.

use std::collections::BTreeMap;
use std::path::Path;

use fleetctl_rules::names::{Name, check};
use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::crowd::Member;
use crate::aws::Target;
use crate::context::Context;
use crate::devices::{Identity, Pattern, Words};
use crate::error::{Error, Result};
use crate::pki::store;

/// What says so: the file of `provisioning claim`, and that of `provisioning claim-certificate`.
const FILES: [&str; 2] = ["claim.json", "config.json"];
/// The client ids of devices with a claim whose policy is not known.
const CLIENT_ID: &str = "claim-{name}";
/// Bytes of a client id (AWS's limit).
const CLIENT_ID_BYTES: usize = 128;

/// What a claim's file says of it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Said {
    /// The template.
    pub(super) template_name: Option<String>,
    /// The endpoint.
    pub(super) endpoint: Option<String>,
    /// When it ends: five minutes after a trusted user has made it.
    expiration: Option<String>,
    /// The client ids that its policy allows.
    client_id: Option<String>,
}

/// A claim.
#[derive(Debug)]
pub(super) struct Claim {
    identity: Identity,
    /// What its file says.
    pub(super) said: Said,
}

/// A parameter of the template, with places.
pub(super) type Parameters = Vec<(String, Pattern)>;

/// Reads the claim in a folder, or those in the folders below it.
///
/// # Errors
/// Data (65) when there is none, a file of one cannot be read, or one has ended.
pub(super) fn read(folder: &Path) -> Result<Vec<Claim>> {
    let identities = if Identity::is_in(folder) {
        vec![Identity { name: "claim".to_owned(), folder: folder.to_owned() }]
    } else {
        Identity::all_in(folder)
            .map_err(|e| e.context(format!("reading the claims in `{}`", folder.display())))?
    };
    identities
        .into_iter()
        .map(|identity| {
            let files = FILES.map(|file| identity.folder.join(file));
            let said = files
                .iter()
                .find(|path| path.exists())
                .map(|path| said(path))
                .transpose()?
                .unwrap_or_default();
            Ok(Claim { identity, said })
        })
        .collect()
}

fn said(path: &Path) -> Result<Said> {
    let shown = path.display();
    let text = store::read(path)?;
    let said: Said = serde_json::from_slice(&text).map_err(|e| {
        Error::data(format!("`{shown}:{}:{}` is not what a claim says", e.line(), e.column()))
            .caused_by(e.to_string())
    })?;
    let ends = said.expiration.as_deref().and_then(|text| OffsetDateTime::parse(text, &Rfc3339).ok());
    if let Some(ends) = ends.filter(|ends| *ends <= OffsetDateTime::now_utc()) {
        let ended = ends.format(&Rfc3339).unwrap_or_default();
        return Err(Error::data(format!("the claim of `{shown}` ended at {ended}"))
            .hint("A claim of a trusted user is good for five minutes: `fleetctl provisioning claim` makes another."));
    }
    Ok(said)
}

/// The template that is meant.
///
/// # Errors
/// Usage (2) when it is not said, or said differently by several claims; Data (65) for a name that AWS does not take.
pub(super) fn template(given: Option<&str>, claims: &[Claim]) -> Result<String> {
    let mut said: Vec<&str> = claims.iter().filter_map(|claim| claim.said.template_name.as_deref()).collect();
    said.sort_unstable();
    said.dedup();
    let name = match (given, said.as_slice()) {
        (Some(name), _) | (None, &[name]) => name,
        (None, []) => {
            return Err(
                Error::usage("the provisioning template is not named").hint("Give `--template NAME`.")
            );
        }
        (None, _) => {
            return Err(Error::usage("the claims are of several templates").hint("Give `--template NAME`."));
        }
    };
    check(Name::ProvisioningTemplate, name)
        .map_err(|e| Error::usage(format!("`--template {name}`")).caused_by(e.to_string()))?;
    Ok(name.to_owned())
}

/// What devices connect as until they are things: as it is given, or as the claims' policy allows it.
///
/// # Errors
/// Usage (2) when two devices would connect as one, or a client id is too long.
pub(super) fn client_id(given: Option<&Pattern>, claims: &[Claim], names: &[String]) -> Result<Pattern> {
    let said = claims.iter().find_map(|claim| claim.said.client_id.as_deref());
    let pattern = match (given, said) {
        (Some(given), _) => given.clone(),
        (None, Some(allowed)) => Pattern::lenient(&allowed.replacen('*', "{name}", 1)),
        (None, None) => Pattern::lenient(CLIENT_ID),
    };
    let wrong = |why: &str| {
        Error::usage(why).hint("Give `--claim-client-id TEMPLATE`, as the claim's policy allows it.")
    };
    if names.len() > 1 && !pattern.tells_devices_apart() {
        return Err(wrong(
            "several devices would connect with one client id, and end each other's connections",
        ));
    }
    let longest = names.last().map_or("", String::as_str);
    if pattern.fill(Words { name: longest, n: names.len() as u64, ..Words::default() }).len()
        > CLIENT_ID_BYTES
    {
        return Err(wrong("the client ids would be longer than 128 bytes"));
    }
    Ok(pattern)
}

/// The parameters; without any a serial number, which is what most templates have.
///
/// # Errors
/// Usage (2).
pub(super) fn parameters(given: &[String]) -> Result<Parameters> {
    if given.is_empty() {
        return Ok(vec![("SerialNumber".to_owned(), Pattern::lenient("{name}"))]);
    }
    let mut found = BTreeMap::new();
    for text in given {
        let wrong = |why: String| Error::usage(format!("`--parameter {text}` is not valid")).caused_by(why);
        let (key, value) = text
            .split_once('=')
            .filter(|(k, _)| !k.is_empty())
            .ok_or_else(|| wrong("it is not KEY=VALUE".into()))?;
        let pattern = Pattern::strict(value).map_err(wrong)?;
        if found.insert(key.to_owned(), pattern).is_some() {
            return Err(Error::usage(format!("`--parameter {key}` is given twice")));
        }
    }
    Ok(found.into_iter().collect())
}

/// The devices, each with one of the claims in turn.
pub(super) fn members(names: &[String], claims: &[Claim], parameters: &Parameters) -> Vec<Member> {
    let devices = names.iter().zip(claims.iter().cycle()).zip(1..);
    devices
        .map(|((name, claim), n)| {
            let words = Words { name, n, ..Words::default() };
            Member::Claim {
                claim: claim.identity.clone(),
                name: name.clone(),
                parameters: parameters.iter().map(|(key, value)| (key.clone(), value.fill(words))).collect(),
            }
        })
        .collect()
}

/// The one target that is selected, and may be written to.
///
/// # Errors
/// Usage (2) when several are.
pub(super) async fn one_target(cx: &Context) -> Result<Target> {
    let mut targets = cx.targets_to_write().await?;
    match (targets.pop(), targets.len()) {
        (Some(target), 0) => Ok(target),
        (last, others) => {
            let all = others + usize::from(last.is_some());
            Err(Error::usage(format!("{all} targets are selected, and devices are of one"))
                .hint("Select one tenant and one Region."))
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_claim_that_has_ended_is_no_claim() {
        let home = tempfile::TempDir::new().unwrap();
        for file in ["key.pem", "certificate.pem"] {
            std::fs::write(home.path().join(file), "").unwrap();
        }
        let with = |text: &str| {
            std::fs::write(home.path().join("claim.json"), text).unwrap();
            read(home.path())
        };
        let claims =
            with(r#"{"templateName":"t","expiration":"2999-01-01T00:00:00Z","endpoint":"e","more":1}"#)
                .unwrap();
        assert_eq!(template(None, &claims).unwrap(), "t");
        assert_eq!(template(Some("u"), &claims).unwrap(), "u");
        let ended = with(r#"{"expiration":"2020-01-01T00:00:00Z"}"#).unwrap_err();
        assert!(ended.message().contains("ended at 2020-01-01"), "{ended}");
        assert_eq!(with("{\n  \"templateName\": 1}").unwrap_err().kind(), crate::error::Kind::Data);
    }

    #[test]
    fn client_ids_are_what_the_policy_allows() {
        let identity = Identity { name: "c".into(), folder: "c".into() };
        let claim = |allowed: Option<&str>| {
            let said = Said { client_id: allowed.map(str::to_owned), ..Said::default() };
            [Claim { identity: identity.clone(), said }]
        };
        let two = ["a".to_owned(), "b".to_owned()];
        let fill = |pattern: Pattern| pattern.fill(Words { name: "a", ..Words::default() });
        assert_eq!(fill(client_id(None, &claim(None), &two).unwrap()), "claim-a");
        assert_eq!(fill(client_id(None, &claim(Some("factory-*")), &two).unwrap()), "factory-a");
        assert!(client_id(None, &claim(Some("one")), &two).is_err());
        assert_eq!(fill(client_id(None, &claim(Some("one")), &two[..1]).unwrap()), "one");
        let own = Pattern::lenient("{name}-x");
        assert_eq!(fill(client_id(Some(&own), &claim(Some("one")), &two).unwrap()), "a-x");
        assert!(client_id(None, &claim(None), &["n".repeat(125)]).is_err());
    }

    #[test]
    fn parameters_have_places() {
        let given = ["SerialNumber=sim-{n:02}".to_owned(), "Site=north=1".to_owned()];
        let parameters = parameters(&given).unwrap();
        let claim =
            Claim { identity: Identity { name: "c".into(), folder: "c".into() }, said: Said::default() };
        let members = members(&["a".into(), "b".into()], &[claim], &parameters);
        let Member::Claim { name, parameters, .. } = &members[1] else { panic!("a claim") };
        assert_eq!(name, "b");
        assert_eq!(parameters["SerialNumber"], "sim-02");
        assert_eq!(parameters["Site"], "north=1");
        for bad in ["x", "=x", "a={b}"] {
            assert!(super::parameters(&[bad.to_owned()]).is_err(), "{bad}");
        }
    }
}
