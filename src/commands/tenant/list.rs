//! `fleetctl tenant list`

use std::collections::BTreeMap;
use std::io::IsTerminal as _;

use clap::Args;

use super::view::{COLUMNS, TenantView};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::tenants::directory::{Account, Directory, TENANT};

/// List the tenants
///
/// A tenant is an account of the organization with the tag fleetctl:tenant.
/// Closed ones are listed too, with their state. --ou, --tag, --tenant and
/// --exclude narrow the list; an empty list is exit code 0, a --tenant that
/// does not exist is 2.
///
/// Examples:
///   fleetctl tenant list --tag tier=gold
///   fleetctl tenant list --with-ou -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Also the accounts that are no tenants
    #[arg(long)]
    all_accounts: bool,
    /// Also the organizational unit (one more call for each unit); the column `ou` implies it
    #[arg(long)]
    with_ou: bool,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let flags = &cx.settings.flags;
    let tags = flags.tag.iter().map(|t| {
        t.split_once('=').ok_or_else(|| {
            Error::usage(format!("`--tag {t}` has no `=`")).hint("It looks like `--tag tier=gold`.")
        })
    });
    let tags: Vec<(&str, &str)> = tags.collect::<Result<_>>()?;
    cx.only_reads();
    let directory = super::directory(cx).await?;
    let mut accounts = directory.tagged_accounts().await?;
    refuse_unknown(&accounts, &flags.tenant)?;
    accounts.retain(|a| args.all_accounts || a.tenant().is_some());
    let named = |a: &Account, names: &[String]| names.iter().any(|n| a.tenant() == Some(n) || a.id == *n);
    accounts.retain(|a| flags.tenant.is_empty() || named(a, &flags.tenant));
    accounts.retain(|a| !named(a, &flags.exclude));
    // As in selections, a short key also finds the tags that `tenant create` sets.
    let carries =
        |a: &Account, k: &str, v: &str| a.tag(k) == Some(v) || a.tag(&format!("fleetctl:{k}")) == Some(v);
    accounts.retain(|a| tags.iter().all(|(k, v)| carries(a, k, v)));
    if !flags.ou.is_empty() {
        let mut inside = std::collections::HashSet::new();
        for ou in &flags.ou {
            inside.extend(directory.accounts_in(ou).await?);
        }
        accounts.retain(|a| inside.contains(&a.id));
    }
    accounts.sort_by(|a, b| (a.tenant(), &a.id).cmp(&(b.tenant(), &b.id)));
    let units = units(cx, &directory, args.with_ou).await?;
    let rows: Vec<TenantView> = accounts
        .into_iter()
        .map(|account| {
            let ou = units.get(&account.id).cloned();
            TenantView::new(account, ou)
        })
        .collect();
    cx.output.all(&COLUMNS, &rows)?;
    if rows.is_empty() && std::io::stdout().is_terminal() {
        cx.ui.status("No tenants.");
    }
    Ok(ExitStatus::Done)
}

/// A tenant that is named and not there is a slip, here as in every selection.
fn refuse_unknown(accounts: &[Account], named: &[String]) -> Result<()> {
    let is_there = |name: &str| accounts.iter().any(|a| a.tenant() == Some(name) || a.id == name);
    let Some(unknown) = named.iter().find(|name| !is_there(name)) else { return Ok(()) };
    Err(Error::usage(format!("no account carries the tag `{TENANT}` with the value `{unknown}`"))
        .hint("`fleetctl tenant list` shows the tenants; `fleetctl tenant create` makes one."))
}

async fn units(cx: &Context, directory: &Directory, wanted: bool) -> Result<BTreeMap<String, String>> {
    let column = cx.output.columns.iter().flatten().any(|c| c == "ou");
    if wanted || column { directory.unit_paths().await } else { Ok(BTreeMap::new()) }
}
