//! The claims that devices provision themselves with: folders with key.pem, certificate.pem and perhaps claim.json,
//! which says the template, the endpoint and when the claim ends.

use std::collections::BTreeMap;
use std::path::Path;

use fleetctl_rules::names::{Name, check};
use serde::Deserialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::crowd::Member;
use crate::context::Context;
use crate::devices::{Identity, Pattern, Words};
use crate::error::{Error, Result};
use crate::pki::store;

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
            let path = identity.folder.join("claim.json");
            let said = if path.exists() { said(&path)? } else { Said::default() };
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

/// Sees to it that one target is selected, and may be written to.
///
/// # Errors
/// Usage (2) when several are.
pub(super) async fn one_target(cx: &Context) -> Result<()> {
    match cx.targets_to_write().await?.len() {
        1 => Ok(()),
        other => Err(Error::usage(format!("{other} targets are selected, and devices are of one"))
            .hint("Select one tenant and one Region.")),
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
