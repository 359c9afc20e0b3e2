//! Vending by Organizations' CreateAccount, without a landing zone.
//!
//! CreateAccount has no client token. So it is sent without the SDK's retries, and after a lost answer the lists
//! of requests and accounts are read before it is sent again; AWS itself never gives one e-mail address two accounts.

use aws_config::SdkConfig;
use aws_sdk_organizations as organizations;
use aws_sdk_servicecatalog as servicecatalog;
use organizations::Client;
use organizations::types::{CreateAccountState, CreateAccountStatus, Tag};
use servicecatalog::types::ProvisionedProductStatus;

use super::causes;
use super::directory::{Account, Directory};
use super::patience::Pace;
use super::vend::{Order, Outcome, misplaced};
use crate::aws::session::without_retries;
use crate::aws::{AwsError, Call, Class};
use crate::error::{Error, Result};

/// How often the lists are read after a lost answer before the request counts as never received.
const LOOKS: u32 = 4;

/// Makes the account, or finds it, and moves it into its unit.
pub(super) async fn run(
    order: &Order<'_>,
    hub: &SdkConfig,
    directory: &Directory,
    known: Option<Account>,
) -> Result<Outcome> {
    if known.as_ref().is_none_or(|a| a.tenant().is_none()) {
        refuse_other_way(order, hub, known.is_some()).await?;
    }
    let vending = Vending { order, directory, once: Client::new(&without_retries(hub)) };
    vending.run(known).await
}

/// Account Factory may be making the tenant, or have made it without its tags: that account is entered by another
/// role. A try of it that failed before there was an account is not in the way.
async fn refuse_other_way(order: &Order<'_>, hub: &SdkConfig, is_account: bool) -> Result<()> {
    let tenant = &order.request.tenant;
    let call = servicecatalog::Client::new(hub).describe_provisioned_product().name(tenant);
    let product = match call.send().await.aws("DescribeProvisionedProduct") {
        Ok(answer) => answer.provisioned_product_detail,
        // Without a landing zone there may be no Service Catalog, or no permission to use it.
        Err(e) if e.is_foreign() || matches!(e.class, Class::NotFound | Class::Refused | Class::Access) => {
            None
        }
        Err(e) => return Err(Error::from(e).context(format!("creating tenant `{tenant}`"))),
    };
    let Some(product) = product else { return Ok(()) };
    let failed = product.status == Some(ProvisionedProductStatus::Error);
    if failed && !is_account && product.last_successful_provisioning_record_id.is_none() {
        return Ok(());
    }
    let state = product.status.as_ref().map_or("", ProvisionedProductStatus::as_str);
    let id = product.id.as_deref().unwrap_or_default();
    Err(Error::failed(format!("creating tenant `{tenant}` with CreateAccount"))
        .with_code("TenantDiffers")
        .caused_by(format!(
            "it is being vended by the other way, Account Factory (provisioned product {id}, {state})"
        ))
        .hint("Run the same command with `--via account-factory`, or take another tenant id."))
}

struct Vending<'a> {
    order: &'a Order<'a>,
    directory: &'a Directory,
    /// The client of CreateAccount: no retries.
    once: Client,
}

/// What became of a request to create an account.
enum Followed {
    Made(Account),
    Failed(String),
    /// `--no-wait`
    Pending,
}

impl Vending<'_> {
    async fn run(&self, known: Option<Account>) -> Result<Outcome> {
        let fresh = known.is_none();
        let account = match known {
            Some(account) => account,
            None if self.order.dry_run => return Ok(Outcome { changed: true, ..Outcome::default() }),
            None => match self.create().await? {
                Some(account) => account,
                None => return Ok(Outcome { changed: true, ..Outcome::default() }),
            },
        };
        let placed = self.place(&account, fresh).await?;
        let changed = fresh || placed != Placed::There;
        let continued = placed == Placed::FromRoot;
        Ok(Outcome { account: Some(account), changed, continued, ..Outcome::default() })
    }

    /// The new account; `None` when it is not waited for.
    async fn create(&self) -> Result<Option<Account>> {
        let mut pace = Pace::blocked();
        let mut running = self.under_way().await?;
        loop {
            let status = match running.pop() {
                Some(earlier) => earlier,
                None => match self.send().await {
                    Ok(status) => status,
                    Err(e) if e.class == Class::Throttled || causes::is_in_progress(&e) => {
                        self.order.patience.pause(&mut pace, &e.to_string()).await?;
                        continue;
                    }
                    Err(e) if e.class == Class::Unavailable => match self.look().await? {
                        Found::Account(account) => return Ok(Some(account)),
                        Found::Request(status) => status,
                        Found::Nothing => {
                            self.order.patience.pause(&mut pace, &e.to_string()).await?;
                            continue;
                        }
                    },
                    Err(e) => return Err(causes::explain(e, self.doing())),
                },
            };
            match self.follow(status).await? {
                Followed::Pending => return Ok(None),
                Followed::Made(account) if self.order.request.has_email(&account.email) => {
                    return Ok(Some(account));
                }
                Followed::Made(other) if other.tenant() == Some(&self.order.request.tenant) => {
                    return Err(self.other_address(&other));
                }
                // Another tenant's request for an account of the same name: not ours.
                Followed::Made(_) => {}
                Followed::Failed(reason) if reason == "CONCURRENT_ACCOUNT_MODIFICATION" => {
                    self.order.patience.pause(&mut pace, &reason).await?;
                }
                Followed::Failed(reason) => {
                    // After a lost answer the address may be taken by the account that was lost sight of.
                    match self.account_by_email().await? {
                        Some(account) if account.name == self.order.request.name => {
                            return Ok(Some(account));
                        }
                        _ => return Err(self.failed(&reason)),
                    }
                }
            }
        }
    }

    async fn send(&self) -> Result<CreateAccountStatus, AwsError> {
        let request = self.order.request;
        let tags = request.tags();
        let tags = tags.iter().filter_map(|(key, value)| Tag::builder().key(key).value(value).build().ok());
        self.order.patience.say(&format!("asking for account `{}`", request.name));
        let answer = self
            .once
            .create_account()
            .email(&request.email)
            .account_name(&request.name)
            .set_role_name(self.role())
            // The tags from the start: were they missing, a killed run's account would be nobody's.
            .set_tags(Some(tags.collect()))
            .send()
            .await
            .aws("CreateAccount")?;
        Ok(answer.create_account_status.unwrap_or_else(|| CreateAccountStatus::builder().build()))
    }

    fn role(&self) -> Option<String> {
        self.order.request.role.clone().or_else(|| self.order.sessions.config().tenant_role.clone())
    }

    /// What a request whose answer was lost left behind.
    async fn look(&self) -> Result<Found> {
        let mut pace = Pace::watching();
        for _ in 0..LOOKS {
            if let Some(account) = self.account_by_email().await? {
                return Ok(Found::Account(account));
            }
            if let Some(status) = self.under_way().await?.pop() {
                return Ok(Found::Request(status));
            }
            self.order.patience.pause(&mut pace, "looking for the request whose answer was lost").await?;
        }
        Ok(Found::Nothing)
    }

    async fn account_by_email(&self) -> Result<Option<Account>> {
        let accounts = self.directory.accounts().await?;
        let found = accounts.into_iter().find(|a| self.order.request.has_email(&a.email) && a.is_active());
        match found {
            Some(account) => self.directory.account(&account.id).await,
            None => Ok(None),
        }
    }

    /// The requests under way for an account of this name. Not every emulator knows the list; the accounts
    /// themselves are looked at too.
    async fn under_way(&self) -> Result<Vec<CreateAccountStatus>> {
        let mut found = under_way(self.directory.client()).await?;
        found.retain(|s| s.account_name.as_deref() == Some(&self.order.request.name));
        Ok(found)
    }

    async fn follow(&self, status: CreateAccountStatus) -> Result<Followed> {
        let mut status = status;
        let mut pace = Pace::watching();
        loop {
            match (&status.state, &status.account_id) {
                (Some(CreateAccountState::Succeeded), Some(id)) => {
                    if let Some(account) = self.directory.account(id).await? {
                        return Ok(Followed::Made(account));
                    }
                }
                (Some(CreateAccountState::Failed), _) => {
                    let reason = status.failure_reason.as_ref().map(|r| r.as_str().to_owned());
                    return Ok(Followed::Failed(reason.unwrap_or_else(|| "INTERNAL_FAILURE".into())));
                }
                _ if self.order.no_wait => return Ok(Followed::Pending),
                _ => {}
            }
            let id = status.id.clone().unwrap_or_default();
            let what = format!("Organizations is making account `{}` ({id})", self.order.request.name);
            self.order.patience.pause(&mut pace, &what).await?;
            let call = self.directory.client().describe_create_account_status().create_account_request_id(id);
            match call.send().await.aws("DescribeCreateAccountStatus") {
                Ok(answer) => status = answer.create_account_status.unwrap_or(status),
                // The status of a request that was just made may not be known everywhere yet.
                Err(e) if e.is_retryable() || e.class == Class::NotFound => {}
                Err(e) => return Err(Error::from(e).context(self.doing())),
            }
        }
    }

    /// Moves the account into its unit. A fresh account starts in the root; one that is elsewhere was put there.
    async fn place(&self, account: &Account, fresh: bool) -> Result<Placed> {
        let Some(unit) = &self.order.request.unit else { return Ok(Placed::There) };
        let mut pace = Pace::blocked();
        loop {
            let parent = self.directory.parent(&account.id).await?;
            if parent == unit.id {
                return Ok(Placed::There);
            }
            if !(fresh || parent.starts_with("r-") || self.order.repair) {
                return Err(misplaced(self.order.request, &account.id, &parent));
            }
            let placed = if parent.starts_with("r-") { Placed::FromRoot } else { Placed::Moved };
            if self.order.dry_run {
                return Ok(placed);
            }
            let call = self.directory.client().move_account().account_id(&account.id);
            let call = call.source_parent_id(parent).destination_parent_id(&unit.id);
            match call.send().await.aws("MoveAccount") {
                Ok(_) => return Ok(placed),
                Err(e) if e.class == Class::Exists => return Ok(placed),
                Err(e)
                    if e.is_retryable()
                        || e.is("SourceParentNotFoundException")
                        || causes::is_in_progress(&e) =>
                {
                    self.order.patience.pause(&mut pace, &e.to_string()).await?;
                }
                Err(e) => {
                    let doing = format!("moving account {} into `{}`", account.id, unit.path);
                    return Err(causes::explain(e, doing));
                }
            }
        }
    }

    fn doing(&self) -> String {
        format!("creating tenant `{}` with CreateAccount", self.order.request.tenant)
    }

    fn failed(&self, reason: &str) -> Error {
        let cause = causes::find(Some(reason), "");
        let error = Error::failed(self.doing()).with_code(cause.map_or("VendFailed", |c| c.name));
        match cause {
            Some(cause) => error.caused_by(cause.sentence).caused_by(reason).hint(cause.hint),
            None => {
                error.caused_by(reason).hint("Run the same command again; if it fails again ask AWS Support.")
            }
        }
    }

    fn other_address(&self, other: &Account) -> Error {
        let request = self.order.request;
        Error::failed(format!("tenant `{}` exists (account {}) and differs", request.tenant, other.id))
            .with_code("TenantDiffers")
            .caused_by(format!("its e-mail address is `{}`, not `{}`", other.email, request.email))
    }
}

/// What became of the account's place in the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Placed {
    /// It was where it is to be.
    There,
    /// It came from the root, where accounts are born.
    FromRoot,
    /// It was moved from another unit.
    Moved,
}

enum Found {
    Account(Account),
    Request(CreateAccountStatus),
    Nothing,
}

/// The requests to create an account that are under way.
pub(super) async fn under_way(client: &Client) -> Result<Vec<CreateAccountStatus>> {
    let call = client.list_create_account_status().states(CreateAccountState::InProgress);
    let mut pages = call.into_paginator().send();
    let mut found = Vec::new();
    while let Some(page) = pages.next().await {
        match page.aws("ListCreateAccountStatus") {
            Ok(page) => found.extend(page.create_account_statuses.unwrap_or_default()),
            Err(e) if e.is("InvalidAction") || e.is("UnknownOperationException") => return Ok(Vec::new()),
            Err(e) => return Err(Error::from(e).context("reading the requests for accounts")),
        }
    }
    Ok(found)
}
