//! Which accounts the selectors choose.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use fleetctl_rules::near::near;

use crate::error::{Error, Kind, Result};
use crate::settings::GlobalArgs;
use crate::tenants::directory::{self, Account, Directory};

/// What the selectors say of a single account.
pub(super) struct Choice<'f> {
    flags: &'f GlobalArgs,
    tags: Vec<(&'f str, &'f str)>,
}

impl<'f> Choice<'f> {
    /// # Errors
    /// Usage (2) for a tag without a value.
    pub(super) fn new(flags: &'f GlobalArgs) -> Result<Self> {
        let tags = flags.tag.iter().map(|t| {
            t.split_once('=').ok_or_else(|| {
                Error::usage(format!("`--tag {t}` has no `=`")).hint("It looks like `--tag tier=gold`.")
            })
        });
        Ok(Self { flags, tags: tags.collect::<Result<_>>()? })
    }

    fn is_named(&self, account: &Account) -> bool {
        self.flags.tenant.iter().any(|name| account.tenant() == Some(name) || &account.id == name)
    }

    fn is_left_out(&self, account: &Account) -> bool {
        self.flags.exclude.iter().any(|name| account.tenant() == Some(name) || &account.id == name)
    }

    /// Whether the account is one of those that a rule selects, units apart.
    fn is_by_rule(&self, account: &Account) -> bool {
        // A short key also finds the tags that `tenant create` sets: tier=gold is fleetctl:tier=gold.
        let carries =
            |k: &str, v: &str| account.tag(k) == Some(v) || account.tag(&format!("fleetctl:{k}")) == Some(v);
        (self.flags.all_tenants || !self.flags.ou.is_empty() || !self.tags.is_empty())
            && account.tenant().is_some()
            && account.is_active()
            && self.tags.iter().all(|(k, v)| carries(k, v))
    }

    /// Whether the account is chosen, whatever the others are, if any is.
    pub(super) fn is_sure_of(&self, account: &Account) -> bool {
        let by_rule = self.flags.ou.is_empty() && self.is_by_rule(account);
        (by_rule || account.is_active() && self.is_named(account)) && !self.is_left_out(account)
    }
}

/// The accounts that the selectors name; the ones that cannot be worked on are refused or left out.
///
/// # Errors
/// Usage (2) for what names nothing; Access (4) for a named account that is closed, and one tenant's tag on two.
pub(super) async fn choose<'a>(
    choice: &Choice<'_>,
    directory: &Directory,
    accounts: &'a [Account],
) -> Result<Vec<&'a Account>> {
    let flags = choice.flags;
    let mut doubled: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for account in accounts.iter().filter(|a| a.is_active()) {
        if let Some(tenant) = account.tenant() {
            doubled.entry(tenant).or_default().push(&account.id);
        }
    }
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut missing = Vec::new();
    for wanted in &flags.tenant {
        let hits: Vec<_> =
            accounts.iter().filter(|a| a.tenant() == Some(wanted) || &a.id == wanted).collect();
        match hits.iter().find(|a| a.is_active()).or(hits.first()) {
            None => missing.push(wanted.as_str()),
            Some(account) if !account.is_active() => {
                return Err(Error::new(
                    Kind::Access,
                    format!("tenant `{wanted}` (account {}) is {}", account.id, account.state),
                )
                .hint("A closed or suspended account is not worked on."));
            }
            Some(account) => {
                named.insert(&account.id);
            }
        }
    }
    if let Some(first) = missing.first() {
        let known: Vec<&str> = accounts.iter().filter_map(Account::tenant).collect();
        let error = Error::usage(format!(
            "no account carries the tag `{}` with the value `{first}`",
            directory::TENANT
        ));
        let error = match near(first, known.iter().copied()).first() {
            Some(near) => error.hint(format!("Near it is `{near}`.")),
            None => error,
        };
        return Err(error.hint(match known.len() {
            0 => "No account carries that tag; `fleetctl tenant create` sets it.".to_owned(),
            1..=20 => format!("The tenants are {}.", known.join(", ")),
            n => format!("`fleetctl tenant list` shows the {n} tenants."),
        }));
    }
    let mut in_units: Option<HashSet<String>> = None;
    for ou in &flags.ou {
        in_units.get_or_insert_default().extend(directory.accounts_in(ou).await?);
    }
    let chosen = accounts.iter().filter(|account| {
        named.contains(account.id.as_str())
            || choice.is_by_rule(account) && in_units.as_ref().is_none_or(|ids| ids.contains(&account.id))
    });
    let unknown = |e: &&String| !accounts.iter().any(|a| a.tenant() == Some(e) || &a.id == *e);
    if let Some(unknown) = flags.exclude.iter().find(unknown) {
        return Err(Error::usage(format!("`--exclude {unknown}` names no tenant and no account"))
            .hint("Nothing was done, as a tenant that was to be left out might have been worked on."));
    }
    let chosen: Vec<&Account> = chosen.filter(|account| !choice.is_left_out(account)).collect();
    for account in &chosen {
        if let Some((tenant, ids)) =
            account.tenant().and_then(|t| doubled.get_key_value(t)).filter(|(_, ids)| ids.len() > 1)
        {
            return Err(directory::doubled(tenant, ids));
        }
    }
    Ok(chosen)
}

/// The error of a selection that matches nothing.
pub(super) fn nothing(accounts: &[Account]) -> Error {
    let tenants = accounts.iter().filter(|a| a.tenant().is_some() && a.is_active()).count();
    Error::usage("the selection matches no tenant").hint(format!(
        "The organization has {} with the tag `{}`; `--allow-empty` takes an empty selection as done.",
        crate::ui::text::count(tenants, "active account"),
        directory::TENANT
    ))
}
