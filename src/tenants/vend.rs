//! Vending a tenant: finding what is there of it, the account by one of the two ways, then the wait until it can be
//! used, and the tags last.
//!
//! Nothing is remembered here: each run reads what there is and does the rest, so a run that was killed anywhere is
//! continued by the same command.

use aws_sdk_organizations as organizations;
use serde::Serialize;

use super::directory::{self, Account, Directory};
use super::patience::Patience;
use super::request::{Request, Via};
use super::{account_factory, causes, organizations as by_organizations, usable};
use crate::aws::target::is_protected;
use crate::aws::{Call, Sessions};
use crate::error::{Error, Kind, Result};
use crate::output::Columns;

/// The columns of a vended tenant.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "name",
        "email",
        "ou",
        "status",
        "via",
        "provisionedProductId",
        "recordId",
        "elapsedSeconds",
    ],
    more: &[],
    open: &[],
};

/// What became of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// The tenant is there, and this run had a part in it.
    Created,
    /// The tenant was there, and `--repair` or a missing tag changed it.
    Updated,
    /// The tenant was there, as asked for: nothing was called but reads.
    Exists,
    /// `--dry-run`: something would be done.
    Planned,
    /// `--no-wait`: AWS is at work.
    InProgress,
}

/// The answer of `tenant create`.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Vended {
    /// The tenant's id.
    pub tenant: String,
    /// The account's id, once there is one.
    pub account: Option<String>,
    /// The account's name.
    pub name: String,
    /// The root user's e-mail address.
    pub email: String,
    /// The organizational unit asked for.
    pub ou: Option<String>,
    /// What became of it.
    pub status: Status,
    /// How the account is vended.
    pub via: &'static str,
    /// The provisioned product of Account Factory.
    pub provisioned_product_id: Option<String>,
    /// The record of its last provisioning.
    pub record_id: Option<String>,
    /// How long the command took.
    pub elapsed_seconds: f64,
}

/// A request and how it is to be carried out.
pub struct Order<'a> {
    /// The sessions to work with.
    pub sessions: &'a Sessions,
    /// What is asked for.
    pub request: &'a Request,
    /// How long to wait.
    pub patience: Patience<'a>,
    /// Read only, and say what would be done.
    pub dry_run: bool,
    /// Do not wait for AWS.
    pub no_wait: bool,
    /// Remove or update what a failed try left behind.
    pub repair: bool,
    /// Where warnings go.
    pub warn: &'a dyn Fn(&str),
}

/// How far one of the two ways got.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// The account, once there is one.
    pub account: Option<Account>,
    pub provisioned_product: Option<String>,
    pub record: Option<String>,
    /// Something was written or waited for (or would be).
    pub changed: bool,
    /// The change completed what an earlier run began.
    pub continued: bool,
}

/// Carries an order out.
///
/// # Errors
/// Failed (1) with the cause's name as code; Timeout (7); Access (4) where credentials do not suffice.
pub async fn vend(order: &Order<'_>) -> Result<Vended> {
    carry_out(order).await.map_err(|e| keep_waiting(order.request, e))
}

async fn carry_out(order: &Order<'_>) -> Result<Vended> {
    let home = order.sessions.home_region().await?;
    let hub = order.sessions.hub_in(&home).await?;
    let directory = Directory::new(&hub);
    let accounts = directory.tagged_accounts().await?;
    let known = known_account(order.request, &accounts)?.cloned();
    if let Some(account) = known.as_ref().filter(|a| a.tenant().is_none()) {
        refuse_protected(order, &directory, account).await?;
    }
    let was_there = known.as_ref().is_some_and(|a| a.tenant().is_some());
    let outcome = match order.request.via {
        Via::AccountFactory => account_factory::run(order, &hub, &directory, known).await?,
        Via::Organizations => by_organizations::run(order, &hub, &directory, known).await?,
    };
    complete(order, &directory, outcome, was_there).await
}

/// Waits until the account can be used and tags it: the tags come last where nothing is known of a tenant before.
async fn complete(
    order: &Order<'_>,
    directory: &Directory,
    outcome: Outcome,
    was_there: bool,
) -> Result<Vended> {
    let request = order.request;
    let mut changed = outcome.changed;
    let mut pending = outcome.account.is_none();
    if let Some(account) = &outcome.account {
        let wanted = request.tags();
        let missing: Vec<(&String, &String)> =
            wanted.iter().filter(|(key, value)| account.tag(key) != Some(value)).collect();
        changed |= !missing.is_empty();
        if !order.dry_run {
            let mut tagged = account.clone();
            tagged.tags.extend(wanted.clone());
            pending = order.no_wait && !missing.is_empty();
            if !pending {
                usable::wait(order.sessions, &tagged, &order.patience).await?;
                tag(directory, &account.id, &missing).await?;
            }
        }
    }
    let status = match (order.dry_run, pending, changed) {
        (true, _, true) => Status::Planned,
        (false, true, _) => Status::InProgress,
        (false, false, true) if was_there && !outcome.continued => Status::Updated,
        (false, false, true) => Status::Created,
        (_, _, false) => Status::Exists,
    };
    Ok(Vended {
        tenant: request.tenant.clone(),
        account: outcome.account.map(|a| a.id),
        name: request.name.clone(),
        email: request.email.clone(),
        ou: request.unit.as_ref().map(|u| u.path.clone()),
        status,
        via: request.via.name(),
        provisioned_product_id: outcome.provisioned_product,
        record_id: outcome.record,
        elapsed_seconds: (order.patience.elapsed().as_secs_f64() * 10.0).round() / 10.0,
    })
}

/// All missing tags in one call, so that they are there together or not at all.
async fn tag(directory: &Directory, account: &str, missing: &[(&String, &String)]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let tags = missing
        .iter()
        .filter_map(|(key, value)| organizations::types::Tag::builder().key(*key).value(*value).build().ok());
    let call = directory.client().tag_resource().resource_id(account).set_tags(Some(tags.collect()));
    call.send()
        .await
        .aws("TagResource")
        .map_err(|e| Error::from(e).context(format!("tagging account {account}")))?;
    Ok(())
}

/// The account that is this tenant's already, or was made for it: by its tag, else by its e-mail address.
fn known_account<'a>(request: &Request, accounts: &'a [Account]) -> Result<Option<&'a Account>> {
    let tenant = request.tenant.as_str();
    let mut tagged = accounts.iter().filter(|a| a.is_active() && a.tenant() == Some(tenant));
    if let Some(account) = tagged.next() {
        if let Some(second) = tagged.next() {
            return Err(Error::new(
                Kind::Access,
                format!("tenant `{tenant}` is the tag of two accounts: {} and {}", account.id, second.id),
            )
            .hint("Remove the tag `fleetctl:tenant` from the account that is not this tenant's."));
        }
        return same(request, account).map(|()| Some(account));
    }
    let Some(account) = accounts.iter().find(|a| request.has_email(&a.email)) else { return Ok(None) };
    let id = &account.id;
    let why = match account.tenant() {
        _ if !account.is_active() => {
            format!("of account {id} `{}`, which is {}", account.name, account.state)
        }
        Some(other) => {
            let why = format!("of tenant `{other}` (account {id})");
            return Err(email_taken(request, &why).hint("Give another `--email`."));
        }
        _ if account.name != request.name => format!("of account {id}, whose name is `{}`", account.name),
        _ => return Ok(Some(account)),
    };
    let hint = if account.is_active() {
        "Give another `--email`, or the account's own name (`--name`) if it is to become this tenant."
    } else {
        "Give another `--email`."
    };
    Err(email_taken(request, &why).hint(hint))
}

fn email_taken(request: &Request, why: &str) -> Error {
    Error::failed(format!("creating tenant `{}`", request.tenant))
        .with_code(causes::EMAIL_TAKEN)
        .caused_by(format!("the e-mail address {} is that {why}", request.email))
}

/// Whether an account that carries the tenant's tag is what is asked for.
fn same(request: &Request, account: &Account) -> Result<()> {
    let tag = |key: &str| account.tag(key).unwrap_or_default().to_owned();
    let role = account.tag(directory::ROLE).unwrap_or(request.via.birth_role()).to_owned();
    let via = request.via.name().to_owned();
    let compared = [
        ("e-mail address", account.email.to_lowercase(), Some(request.email.to_lowercase())),
        ("account name", account.name.clone(), Some(request.name.clone())),
        ("way of vending", tag(directory::VIA), Some(via).filter(|_| !tag(directory::VIA).is_empty())),
        ("tier", tag(directory::TIER), request.tier.clone().filter(|_| !tag(directory::TIER).is_empty())),
        ("role", role, request.role.clone()),
    ];
    let differing: Vec<String> = compared
        .into_iter()
        .filter_map(|(what, is, wanted)| {
            let wanted = wanted.filter(|w| *w != is)?;
            Some(format!("its {what} is `{is}`, not `{wanted}`"))
        })
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    let error =
        Error::failed(format!("tenant `{}` exists (account {}) and differs", request.tenant, account.id));
    let error = differing.into_iter().fold(error.with_code("TenantDiffers"), Error::caused_by);
    Err(error.hint(
        "Ask for what there is, or take another tenant id; the tier and the role are tags (`fleetctl:tier`, \
         `fleetctl:role`) that can be changed in Organizations.",
    ))
}

/// An account without a tenant's tag is not taken over when it is one of the organization's own.
async fn refuse_protected(order: &Order<'_>, directory: &Directory, account: &Account) -> Result<()> {
    let management = directory.management_account().await?;
    if is_protected(order.sessions, account, management.as_deref()) {
        let why = format!("of account {} `{}`, which is protected", account.id, account.name);
        return Err(email_taken(order.request, &why).with_kind(Kind::Access).hint("Give another `--email`."));
    }
    Ok(())
}

/// The error of a unit that is not the one asked for.
pub(super) fn misplaced(request: &Request, account: &str, parent: &str) -> Error {
    let wanted = request.unit.as_ref().map(|u| format!("`{}` ({})", u.path, u.id)).unwrap_or_default();
    Error::failed(format!("tenant `{}` exists (account {account}) and differs", request.tenant))
        .with_code("TenantDiffers")
        .caused_by(format!("it is in {parent}, not in the organizational unit {wanted}"))
        .hint("Run the same command with `--repair` to move it, or name its unit with `--ou`.")
}

/// Adds to a wait that timed out how to go on.
fn keep_waiting(request: &Request, error: Error) -> Error {
    if error.kind() != Kind::Timeout {
        return error;
    }
    error.context(format!("creating tenant `{}`", request.tenant)).hint(format!(
        "AWS goes on with it. The same command goes on waiting and finishes the tenant; `fleetctl tenant wait {}` only \
         waits.",
        request.tenant
    ))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::super::request::Sso;
    use super::*;

    fn request() -> Request {
        let sso = Sso { email: "a@b.co".into(), first_name: "A".into(), last_name: "B".into() };
        let (tenant, email, name) = ("acme".into(), "a@b.co".into(), "acme".into());
        Request { tenant, email, name, unit: None, tier: None, via: Via::AccountFactory, sso, role: None }
    }

    fn account(id: &str, email: &str, name: &str, tenant: Option<&str>) -> Account {
        let tags = tenant.map(|t| (directory::TENANT.to_owned(), t.to_owned())).into_iter().collect();
        Account {
            id: id.into(),
            arn: String::new(),
            name: name.into(),
            email: email.into(),
            state: "ACTIVE".into(),
            joined: None,
            tags,
        }
    }

    #[test]
    fn an_account_of_this_address_and_name_is_a_killed_runs_own() {
        let accounts = [account("1", "A@b.co", "acme", None)];
        assert_eq!(known_account(&request(), &accounts).unwrap().map(|a| a.id.as_str()), Some("1"));
        let accounts = [account("1", "x@b.co", "acme", None)];
        assert_eq!(known_account(&request(), &accounts).unwrap(), None);
    }

    #[test]
    fn an_address_of_another_account_is_refused_with_its_owner() {
        let owned = [
            (account("1", "a@b.co", "other", None), "whose name is `other`"),
            (account("1", "a@b.co", "acme", Some("beta")), "of tenant `beta`"),
            (Account { state: "CLOSED".into(), ..account("1", "a@b.co", "acme", None) }, "which is CLOSED"),
        ];
        for (account, words) in owned {
            let error = known_account(&request(), &[account]).unwrap_err();
            assert_eq!(error.code(), "EmailTaken");
            assert!(error.to_string().contains(words), "{error}");
            let names = error.hints().iter().any(|h| h.contains("--name"));
            assert_eq!(names, words.contains("whose name"), "{error}");
        }
    }

    #[test]
    fn the_same_tenant_with_another_address_names_both() {
        let error = known_account(&request(), &[account("1", "x@b.co", "acme", Some("acme"))]).unwrap_err();
        assert!(error.to_string().contains("its e-mail address is `x@b.co`, not `a@b.co`"), "{error}");
        let two = [account("1", "a@b.co", "acme", Some("acme")), account("2", "y@b.co", "z", Some("acme"))];
        assert_eq!(known_account(&request(), &two).unwrap_err().kind(), Kind::Access);
    }
}
