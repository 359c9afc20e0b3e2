//! The configuration file: read on first need, user's file first, then `./fleetctl.yaml` on top of it.
//!
//! A checkout is not trusted: the file in the current folder may not say where calls go, whose credentials
//! they carry, or that something is allowed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fleetctl_rules::near::near;
use serde::Deserialize;

use crate::env_vars as vars;
use crate::error::{Error, IoContext, Result};
use crate::settings::Settings;

/// What the configuration files say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Config {
    /// The AWS profile.
    pub profile: Option<String>,
    /// The endpoint of every AWS call.
    pub endpoint_url: Option<String>,
    /// The account that the ambient credentials must belong to.
    pub account: Option<String>,
    /// The Regions to work in.
    pub regions: Vec<String>,
    /// The Region of Control Tower and Service Catalog.
    pub home_region: Option<String>,
    /// A role to assume first, before the tenants' roles.
    pub hub_role: Option<String>,
    /// The role in every tenant whose account has no tag `fleetctl:role`.
    pub tenant_role: Option<String>,
    /// The external id to give with every tenant's role whose account has no tag `fleetctl:external-id`.
    pub external_id: Option<String>,
    /// Session tags to give with every tenant's role.
    pub session_tags: BTreeMap<String, String>,
    /// Accounts that are written to only when `--account` names them, beside the management account.
    pub protected_accounts: Vec<String>,
    /// The Identity Center user of new accounts.
    pub sso: Sso,
    /// Queries that `@name` stands for.
    pub queries: BTreeMap<String, String>,
    /// The file that has each of them.
    #[serde(skip)]
    pub queried_in: BTreeMap<String, PathBuf>,
}

/// The Identity Center user of new accounts.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Sso {
    /// The user's e-mail address; without it the account's.
    pub email: Option<String>,
    /// The user's first name.
    pub first_name: Option<String>,
    /// The user's last name.
    pub last_name: Option<String>,
}

/// What a checkout's file may not set.
const TRUSTED: [&str; 8] = [
    "profile",
    "endpointUrl",
    "account",
    "hubRole",
    "tenantRole",
    "externalId",
    "sessionTags",
    "protectedAccounts",
];

impl Config {
    /// Reads the files that there are, and the environment on top.
    ///
    /// # Errors
    /// Usage (2) when a file has an unknown or misplaced key, or `--config` names a file that is not there.
    pub fn load(settings: &Settings) -> Result<Self> {
        let mut config = match user_file(settings) {
            Some((path, required)) => {
                read(&path, required)?.map_or_else(|| Ok(Self::default()), |t| parse(&path, &t))?
            }
            None => Self::default(),
        };
        let local = PathBuf::from("fleetctl.yaml");
        if let Some(text) = read(&local, false)? {
            config = config.overlaid_by(&local, &text)?;
        }
        let text = |name: &str| settings.env.get(name).map(str::to_owned);
        config.home_region = text(vars::HOME_REGION).or(config.home_region);
        config.hub_role = text(vars::HUB_ROLE).or(config.hub_role);
        Ok(config)
    }

    fn overlaid_by(mut self, path: &Path, text: &str) -> Result<Self> {
        let keys: BTreeMap<String, serde_yaml::Value> = parse_as(path, text)?;
        if let Some(key) = TRUSTED.iter().find(|k| keys.contains_key(**k)) {
            return Err(Error::usage(format!("`{}` may not set `{key}`", path.display()))
                .hint("A file that comes with a checkout is not trusted with it; set it in your own configuration file."));
        }
        let local: Self = parse(path, text)?;
        if !local.regions.is_empty() {
            self.regions = local.regions;
        }
        self.home_region = local.home_region.or(self.home_region);
        self.sso.email = local.sso.email.or(self.sso.email);
        self.sso.first_name = local.sso.first_name.or(self.sso.first_name);
        self.sso.last_name = local.sso.last_name.or(self.sso.last_name);
        self.queries.extend(local.queries);
        self.queried_in.extend(local.queried_in);
        Ok(self)
    }
}

fn user_file(settings: &Settings) -> Option<(PathBuf, bool)> {
    let named = settings.flags.config.clone().map(|path| (path, true));
    named.or_else(|| Some((settings.env.config_home()?.join("fleetctl/config.yaml"), false)))
}

fn read(path: &Path, required: bool) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && !required => Ok(None),
        other => other.reading(|| format!("reading the configuration `{}`", path.display())).map(Some),
    }
    .map_err(|e| e.with_kind(crate::error::Kind::Usage))
}

fn parse(path: &Path, text: &str) -> Result<Config> {
    let mut config: Config = parse_as(path, text)?;
    config.queried_in.extend(config.queries.keys().map(|name| (name.clone(), path.to_owned())));
    Ok(config)
}

fn parse_as<T: serde::de::DeserializeOwned + Default>(path: &Path, text: &str) -> Result<T> {
    if text.lines().all(|l| l.trim().is_empty() || l.trim_start().starts_with('#')) {
        return Ok(T::default());
    }
    serde_yaml::from_str(text).map_err(|e| {
        let place = e.location().map(|l| format!(":{}:{}", l.line(), l.column())).unwrap_or_default();
        let what = e.to_string();
        let error = Error::usage(format!("the configuration `{}`{place} cannot be read", path.display()));
        let error = match unknown(&what) {
            Some(near) => error.hint(format!("Near it is `{near}`.")),
            None => error,
        };
        error.caused_by(what)
    })
}

/// The key that is near the one which serde says is none: "unknown field `a`, expected one of `b`, `c`".
fn unknown(what: &str) -> Option<&str> {
    let (_, rest) = what.split_once("unknown field `")?;
    let mut quoted = rest.split('`').step_by(2);
    let wanted = quoted.next()?;
    near(wanted, quoted).first().copied()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_checkout_may_not_redirect_calls() {
        let path = Path::new("fleetctl.yaml");
        let mine = Config { hub_role: Some("arn:aws:iam::1:role/Hub".into()), ..Config::default() };
        let error = mine.clone().overlaid_by(path, "endpointUrl: http://evil\n").unwrap_err();
        assert!(error.to_string().contains("may not set `endpointUrl`"), "{error}");
        let merged = mine.overlaid_by(path, "regions: [eu-west-1]\n").unwrap();
        assert_eq!((merged.regions.len(), merged.hub_role.is_some()), (1, true));
    }

    #[test]
    fn an_unknown_key_is_named_with_its_place() {
        let error = parse(Path::new("c.yaml"), "regions: []\nregoin: x\n").unwrap_err();
        assert!(error.to_string().contains("c.yaml`:2:1"), "{error}");
    }
}
