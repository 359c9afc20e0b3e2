//! Vending by Control Tower's Account Factory: a Service Catalog product in the landing zone's home Region.
//!
//! One loop looks at the provisioned product of the tenant's name and does what its state calls for; where a run
//! was killed does not matter. Tokens come from the request, so that a call sent twice is one request to AWS.

mod product;
mod provisioned;

use std::cell::Cell;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_config::SdkConfig;
use aws_sdk_servicecatalog as servicecatalog;
use servicecatalog::Client;
use servicecatalog::types::{ProvisionedProductDetail as Detail, UpdateProvisioningParameter as Update};
use servicecatalog::types::{ProvisionedProductStatus as State, ProvisioningParameter, RecordStatus};

use super::causes;
use super::directory::{Account, Directory};
use super::patience::Pace;
use super::vend::{Order, Outcome, misplaced};
use crate::aws::{AwsError, Call};
use crate::error::{Error, Result};

pub(super) use provisioned::{Failure, describe, finished_account};

/// How many removed tries of one request are looked past.
const ATTEMPTS: u32 = 100;
/// A request that takes longer than this should be given up (AWS Control Tower's guide, on troubleshooting).
const GIVE_UP: Duration = Duration::from_hours(1);

/// Makes the account, or finds it.
pub(super) async fn run(
    order: &Order<'_>,
    hub: &SdkConfig,
    directory: &Directory,
    known: Option<Account>,
) -> Result<Outcome> {
    let factory = Factory {
        order,
        directory,
        client: Client::new(hub),
        known,
        repair: Cell::new(order.repair),
        changed: Cell::new(false),
    };
    factory.run().await
}

struct Factory<'a> {
    order: &'a Order<'a>,
    directory: &'a Directory,
    client: Client,
    /// The account that has the tenant's tag, or its e-mail address and name.
    known: Option<Account>,
    /// `--repair` is still to be done: it concerns what is found at the start, not what fails afterwards.
    repair: Cell<bool>,
    changed: Cell<bool>,
}

/// What to do after a look at the provisioned product.
enum Next {
    LookAgain,
    Done(Box<Outcome>),
}

impl Factory<'_> {
    async fn run(&self) -> Result<Outcome> {
        let mut watching = Pace::watching();
        let mut blocked = Pace::blocked();
        loop {
            let next = match describe(&self.client, &self.order.request.tenant).await? {
                None => self.without_product(&mut blocked).await?,
                Some(product) => {
                    self.refuse_foreign(&product)?;
                    match product.status.as_ref() {
                        Some(State::Available) => self.available(&product).await?,
                        Some(State::Tainted | State::Error) => self.failed(&product, &mut blocked).await?,
                        _ => self.under_change(&product, &mut watching).await?,
                    }
                }
            };
            if let Next::Done(outcome) = next {
                return Ok(*outcome);
            }
        }
    }

    fn done(&self, account: Option<Account>, product: Option<&Detail>) -> Next {
        Next::Done(Box::new(Outcome {
            account,
            provisioned_product: product.and_then(|p| p.id.clone()),
            record: product.and_then(|p| p.last_provisioning_record_id.clone()),
            changed: self.changed.get(),
            continued: false,
        }))
    }

    /// `--dry-run`: a write is due.
    fn planned(&self, product: Option<&Detail>) -> Next {
        self.changed.set(true);
        self.done(self.known.clone(), product)
    }

    /// There is no provisioned product of the tenant's name.
    async fn without_product(&self, blocked: &mut Pace) -> Result<Next> {
        if let Some(account) = &self.known {
            let elsewhere = provisioned::of_account(&self.client, &account.id).await?;
            if account.tenant().is_some() || elsewhere.is_some() {
                let parent = self.directory.parent(&account.id).await?;
                if self.order.request.unit.as_ref().is_some_and(|u| u.id != parent) {
                    return Err(misplaced(self.order.request, &account.id, &parent));
                }
                let outcome = Outcome {
                    account: Some(account.clone()),
                    record: elsewhere.as_ref().and_then(|p| p.last_provisioning_record_id.clone()),
                    provisioned_product: elsewhere.and_then(|p| p.id),
                    changed: self.changed.get(),
                    continued: false,
                };
                return Ok(Next::Done(Box::new(outcome)));
            }
        }
        let product = product::find(&self.client).await?;
        if self.order.dry_run {
            return Ok(self.planned(None));
        }
        self.repair.set(false);
        for attempt in 1..=ATTEMPTS {
            let record = match self.provision(&product, attempt).await {
                Ok(record) => record,
                Err(e) => return self.blocked(e, blocked, "provisioning the account").await,
            };
            self.changed.set(true);
            // A token that was used before answers with its old record. Only when that one's product is gone is
            // this a new attempt.
            if self.is_live(&record).await? {
                self.order.patience.pause(&mut Pace::watching(), "the request was accepted").await?;
                return Ok(Next::LookAgain);
            }
        }
        Err(Error::failed(self.doing()).caused_by(format!("{ATTEMPTS} tries of this request were removed")))
    }

    async fn provision(&self, product: &product::Product, attempt: u32) -> Result<Record, AwsError> {
        let request = self.order.request;
        self.order.patience.say(&format!("asking Account Factory for account `{}`", request.name));
        let parameters = request
            .parameters()
            .map(|(key, value)| ProvisioningParameter::builder().key(key).value(value).build());
        let answer = self
            .client
            .provision_product()
            .product_id(&product.id)
            .provisioning_artifact_id(&product.artifact)
            .set_path_id(product.path.clone())
            .provisioned_product_name(&request.tenant)
            .set_provisioning_parameters(Some(parameters.to_vec()))
            .provision_token(request.provision_token(&product.artifact, product.path.as_deref(), attempt))
            .send()
            .await
            .aws("ProvisionProduct")?;
        let record = answer.record_detail;
        Ok(Record {
            id: record.as_ref().and_then(|r| r.record_id.clone()).unwrap_or_default(),
            product: record.and_then(|r| r.provisioned_product_id).unwrap_or_default(),
        })
    }

    async fn is_live(&self, record: &Record) -> Result<bool> {
        if provisioned::describe_id(&self.client, &record.product).await?.is_some() {
            return Ok(true);
        }
        let detail = provisioned::record(&self.client, &record.id).await?.and_then(|r| r.record_detail);
        let status = detail.and_then(|d| d.status);
        Ok(matches!(status, Some(RecordStatus::Created | RecordStatus::InProgress)))
    }

    /// The account is there. Its unit may be another one than asked for.
    async fn available(&self, product: &Detail) -> Result<Next> {
        let Some(account) = finished_account(&self.client, self.directory, product).await? else {
            return Err(Error::failed(self.doing()).caused_by(
                "the provisioned product is available, but names no account of the organization",
            ));
        };
        let request = self.order.request;
        if !request.has_email(&account.email) {
            return Err(self.other_address(&account));
        }
        let parent = self.directory.parent(&account.id).await?;
        if request.unit.as_ref().is_none_or(|u| u.id == parent) {
            return Ok(self.done(Some(account), Some(product)));
        }
        if !self.repair.get() {
            return Err(misplaced(request, &account.id, &parent));
        }
        if self.order.dry_run {
            return Ok(self.planned(Some(product)));
        }
        self.update(product, &mut Pace::blocked()).await
    }

    async fn under_change(&self, product: &Detail, pace: &mut Pace) -> Result<Next> {
        self.changed.set(true);
        if self.order.dry_run || self.order.no_wait {
            return Ok(self.done(None, Some(product)));
        }
        let last = product.last_record_id.clone().unwrap_or_default();
        let record = provisioned::record(&self.client, &last).await?.and_then(|r| r.record_detail);
        let hangs = record.as_ref().and_then(|r| r.created_time).is_some_and(|t| is_overdue(t.secs()));
        if hangs && self.repair.get() {
            return self.terminate(product, pace).await;
        }
        let status = record.as_ref().and_then(|r| r.status.as_ref()).map_or("CREATED", RecordStatus::as_str);
        let mut what = format!(
            "Account Factory is making account `{}` (record {last}, {status})",
            self.order.request.name
        );
        if status == RecordStatus::InProgressInError.as_str() {
            what.push_str("; it has failed and is being undone");
        }
        self.order.patience.pause(pace, &what).await.map_err(|e| {
            if hangs {
                e.hint(
                    "AWS says that a request that takes longer than an hour should be given up: run the same command \
                     with `--repair`, which removes it and asks again.",
                )
            } else {
                e
            }
        })?;
        Ok(Next::LookAgain)
    }

    /// The last operation failed: waited out, repaired, or explained.
    async fn failed(&self, product: &Detail, blocked: &mut Pace) -> Result<Next> {
        let failure = Failure::read(&self.client, product).await?;
        let works = product.last_successful_provisioning_record_id.is_some();
        if failure.cause().name == causes::OPERATION_IN_PROGRESS {
            if self.order.dry_run {
                return Ok(self.planned(Some(product)));
            }
            self.order
                .patience
                .pause(blocked, &failure.text)
                .await
                .map_err(|e| e.with_code(causes::OPERATION_IN_PROGRESS))?;
            return self.update(product, blocked).await;
        }
        let tenant = self.known.clone().filter(|a| a.tenant().is_some());
        if let Some(account) = tenant.filter(|_| works && !self.repair.get()) {
            (self.order.warn)(&format!(
                "the account is there, but Control Tower's last change to it failed: {}; `--repair` tries it again",
                failure.text
            ));
            return Ok(self.done(Some(account), Some(product)));
        }
        if !self.repair.get() {
            return Err(failure.error(self.doing(), product));
        }
        if self.order.dry_run {
            return Ok(self.planned(Some(product)));
        }
        let tainted = product.status == Some(State::Tainted);
        let account = self.account_of(product).await?;
        if let Some(account) = account.as_ref().filter(|a| !self.order.request.has_email(&a.email)) {
            return Err(self.other_address(account));
        }
        if works || (tainted && account.is_some()) {
            return self.update(product, blocked).await;
        }
        let token = product.idempotency_token.as_deref().unwrap_or_default();
        if tainted && self.order.request.is_foreign(token) && failure.cause().name != causes::EMAIL_TAKEN {
            // It may hold an account with the first request's address; removing it would abandon that one.
            return Err(failure
                .error(self.doing(), product)
                .hint("The first try had another e-mail address or account name: repair it with those."));
        }
        self.terminate(product, blocked).await
    }

    /// The account behind a failed product: AWS may or may not name it.
    async fn account_of(&self, product: &Detail) -> Result<Option<Account>> {
        if self.known.is_some() {
            return Ok(self.known.clone());
        }
        if let Some(id) = provisioned::physical_id(&self.client, product).await? {
            return self.directory.account(&id).await;
        }
        let accounts = self.directory.accounts().await?;
        Ok(accounts.into_iter().find(|a| self.order.request.has_email(&a.email)))
    }

    /// Provisions the existing product again, with the parameters of the request.
    async fn update(&self, product: &Detail, pace: &mut Pace) -> Result<Next> {
        let target = product::find(&self.client).await?;
        let request = self.order.request;
        let last = product.last_record_id.clone().unwrap_or_default();
        self.order.patience.say("asking Account Factory to set the account up again");
        let parameters =
            request.parameters().map(|(key, value)| Update::builder().key(key).value(value).build());
        let answer = self
            .client
            .update_provisioned_product()
            .set_provisioned_product_id(product.id.clone())
            .product_id(target.id)
            .provisioning_artifact_id(target.artifact)
            .set_path_id(target.path)
            .set_provisioning_parameters(Some(parameters.to_vec()))
            .update_token(request.change_token("update", &last))
            .send()
            .await
            .aws("UpdateProvisionedProduct");
        self.changed_by(answer.map(drop), pace, "setting the account up again").await
    }

    /// Removes a failed or hanging product, and waits until its name is free.
    async fn terminate(&self, product: &Detail, pace: &mut Pace) -> Result<Next> {
        let id = product.id.clone().unwrap_or_default();
        let last = product.last_record_id.clone().unwrap_or_default();
        self.order.patience.say(&format!("removing the provisioned product {id}"));
        let answer = self
            .client
            .terminate_provisioned_product()
            .provisioned_product_id(&id)
            .terminate_token(self.order.request.change_token("end", &last))
            .send()
            .await
            .aws("TerminateProvisionedProduct");
        if let Next::Done(done) =
            self.changed_by(answer.map(drop), pace, "removing the failed provisioned product").await?
        {
            return Ok(Next::Done(done));
        }
        let mut watching = Pace::watching();
        while let Some(left) = provisioned::describe_id(&self.client, &id).await? {
            if matches!(left.status, Some(State::Tainted | State::Error))
                && left.last_record_id != product.last_record_id
            {
                return Err(Failure::read(&self.client, &left).await?.error(self.doing(), &left));
            }
            let what = format!("the provisioned product {id} is being removed");
            self.order.patience.pause(&mut watching, &what).await?;
        }
        Ok(Next::LookAgain)
    }

    async fn changed_by(&self, answer: Result<(), AwsError>, pace: &mut Pace, doing: &str) -> Result<Next> {
        match answer {
            Ok(()) => {
                self.repair.set(false);
                self.changed.set(true);
                Ok(Next::LookAgain)
            }
            Err(e) => self.blocked(e, pace, doing).await,
        }
    }

    /// A refused call: waited out where another operation is in the way, explained otherwise.
    async fn blocked(&self, error: AwsError, pace: &mut Pace, doing: &str) -> Result<Next> {
        if !causes::is_in_progress(&error) {
            return Err(causes::explain(error, format!("{}: {doing}", self.doing())));
        }
        self.order
            .patience
            .pause(pace, &error.to_string())
            .await
            .map_err(|e| e.with_code(causes::OPERATION_IN_PROGRESS))?;
        Ok(Next::LookAgain)
    }

    /// A product of the tenant's name that this program asked for with another e-mail address or account name.
    fn refuse_foreign(&self, product: &Detail) -> Result<()> {
        let request = self.order.request;
        let token = product.idempotency_token.as_deref().unwrap_or_default();
        if self.known.is_some() || !request.is_foreign(token) {
            return Ok(());
        }
        let failed = matches!(product.status, Some(State::Tainted | State::Error))
            && product.last_successful_provisioning_record_id.is_none();
        if failed {
            return Ok(());
        }
        Err(Error::failed(self.doing())
            .with_code("TenantDiffers")
            .caused_by(format!(
                "a request for `{}` with another e-mail address or account name than `{}` and `{}` is there already",
                request.tenant, request.email, request.name
            ))
            .hint("Give the e-mail address and name of the first request, or take another tenant id."))
    }

    fn other_address(&self, account: &Account) -> Error {
        let request = self.order.request;
        Error::failed(format!("tenant `{}` exists (account {}) and differs", request.tenant, account.id))
            .with_code("TenantDiffers")
            .caused_by(format!("its e-mail address is `{}`, not `{}`", account.email, request.email))
            .hint("Give the account's e-mail address, or take another tenant id.")
    }

    fn doing(&self) -> String {
        format!("creating tenant `{}` with Account Factory", self.order.request.tenant)
    }
}

fn is_overdue(since: i64) -> bool {
    let since = UNIX_EPOCH + Duration::from_secs(u64::try_from(since).unwrap_or_default());
    SystemTime::now().duration_since(since).is_ok_and(|age| age > GIVE_UP)
}

/// What ProvisionProduct answered with.
struct Record {
    id: String,
    product: String,
}
