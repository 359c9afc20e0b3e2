//! Waiting for a tenant that somebody else is making: only reads.

use aws_sdk_organizations::types::CreateAccountState;
use aws_sdk_servicecatalog as servicecatalog;
use servicecatalog::types::ProvisionedProductStatus as State;

use super::directory::{ACCOUNT_FACTORY, Account, Directory, VIA};
use super::patience::{Pace, Patience};
use super::{account_factory, organizations, usable};
use crate::aws::{Call, Class, Sessions};
use crate::error::{Error, Result};

/// Waits until the tenant's account is there and can be used.
///
/// # Errors
/// Usage (2) when nothing is known of the tenant; Failed (1) when its vending failed; Timeout (7); as
/// `usable::wait`.
pub async fn wait(
    sessions: &Sessions,
    directory: &Directory,
    tenant: &str,
    patience: &Patience<'_>,
) -> Result<Account> {
    let account = match find(directory, tenant).await? {
        Some(account) => account,
        None => vended(sessions, directory, tenant, patience).await?,
    };
    if !account.is_active() {
        return Err(Error::failed(format!(
            "tenant `{tenant}` (account {}) is {}",
            account.id, account.state
        )));
    }
    let mut entered = account.clone();
    if entered.tenant().is_none() {
        // Not tagged yet, so made by Account Factory: with CreateAccount the tags come first.
        entered.tags.insert(VIA.into(), ACCOUNT_FACTORY.into());
    }
    usable::wait(sessions, &entered, patience).await?;
    Ok(account)
}

/// The account with the tenant's tag, or of that id; an active one before a closed one.
///
/// # Errors
/// The failed call.
pub async fn find(directory: &Directory, tenant: &str) -> Result<Option<Account>> {
    let mut accounts = directory.tagged_accounts().await?;
    accounts.retain(|a| a.tenant() == Some(tenant) || a.id == tenant);
    accounts.sort_by_key(|a| !a.is_active());
    let active: Vec<&str> = accounts.iter().filter(|a| a.is_active()).map(|a| a.id.as_str()).collect();
    if active.len() > 1 {
        return Err(super::directory::doubled(tenant, &active));
    }
    Ok(accounts.into_iter().next())
}

async fn vended(
    sessions: &Sessions,
    directory: &Directory,
    tenant: &str,
    patience: &Patience<'_>,
) -> Result<Account> {
    let hub = sessions.hub_in(&sessions.home_region().await?).await?;
    let catalog = servicecatalog::Client::new(&hub);
    let mut pace = Pace::watching();
    let mut seen = false;
    loop {
        if let Some(product) = product(&catalog, tenant).await? {
            match product.status {
                Some(State::Available) => {
                    let account = account_factory::finished_account(&catalog, directory, &product).await?;
                    return account.ok_or_else(|| {
                        Error::failed(format!("the provisioned product `{tenant}` names no account"))
                    });
                }
                Some(State::Tainted | State::Error) => {
                    let failure = account_factory::Failure::read(&catalog, &product).await?;
                    return Err(failure.error(format!("vending tenant `{tenant}`"), &product));
                }
                _ => {}
            }
        } else if let Some(account) = find(directory, tenant).await? {
            return Ok(account);
        } else if !requested(directory, tenant).await? {
            return Err(if seen { gone(tenant) } else { unknown(tenant) });
        }
        seen = true;
        patience.pause(&mut pace, &format!("AWS is making the account of tenant `{tenant}`")).await?;
    }
}

/// The provisioned product; where there is no Service Catalog (an emulator) there is none.
async fn product(
    catalog: &servicecatalog::Client,
    tenant: &str,
) -> Result<Option<servicecatalog::types::ProvisionedProductDetail>> {
    let answer = catalog.describe_provisioned_product().name(tenant).send().await;
    match answer.aws("DescribeProvisionedProduct") {
        Ok(answer) => Ok(answer.provisioned_product_detail),
        Err(e) if e.is_foreign() || matches!(e.class, Class::NotFound | Class::Refused) => Ok(None),
        Err(e) => Err(e.into()),
    }
}

async fn requested(directory: &Directory, tenant: &str) -> Result<bool> {
    let running = organizations::under_way(directory.client()).await?;
    Ok(running.iter().any(|s| {
        s.account_name.as_deref() == Some(tenant) && s.state == Some(CreateAccountState::InProgress)
    }))
}

fn unknown(tenant: &str) -> Error {
    Error::usage(format!("nothing is known of tenant `{tenant}`: no account, no request"))
        .hint("`fleetctl tenant list` shows the tenants; `fleetctl tenant create` makes one.")
}

fn gone(tenant: &str) -> Error {
    Error::failed(format!("the request for tenant `{tenant}` has ended without an account"))
        .hint("Run `fleetctl tenant create` again: it says why.")
}
