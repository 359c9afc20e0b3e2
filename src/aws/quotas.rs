//! The request rates of one account and Region, and how sure they are: what Service Quotas says there, else AWS's
//! published default, else an assumption.
//!
//! An account that may not ask, an endpoint that does not know the service and an outage are no failure: the table
//! counts, and the notes say why.

use std::collections::BTreeMap;
use std::time::Duration;

use aws_credential_types::provider::ProvideCredentials as _;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_servicequotas::Client;
use aws_sdk_servicequotas::types::{PeriodUnit, ServiceQuota};
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use fleetctl_rules::quotas::{self, Service, UNLISTED_PER_SECOND};
use serde::Serialize;
use tokio::time::{Instant, timeout_at};

use super::error::{AwsError, Call, Class, no_session};
use super::target::Target;

/// A run of fewer rows does not ask Service Quotas: it is over in seconds at the table's rates, too.
pub const WORTH_ASKING: u64 = 100;

/// How long Service Quotas is listened to, credentials not counted.
const PATIENCE: Duration = Duration::from_secs(6);
/// How long one attempt may take.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(3);
/// How often a page is asked for.
const ATTEMPTS: u32 = 3;
/// Pages of a service at most; each has a hundred quotas, and AWS IoT Core has about 300.
const PAGES: usize = 20;
/// No account has more calls per second of anything; what is said to be more is a mistake.
const MOST: f64 = 1_000_000.0;
/// What Service Quotas calls the rate of an operation.
const NAMED: &str = " API TPS";
const LIST: &str = "ListServiceQuotas";

/// Where a rate comes from, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Origin {
    /// The user gave it (`--rate`).
    #[serde(rename = "rate")]
    Given,
    /// Service Quotas says that it is applied to this account and Region.
    #[serde(rename = "serviceQuotas")]
    Live,
    /// AWS's limit for what is asked, below the quota.
    #[serde(rename = "limit")]
    Limit,
    /// AWS's published default of us-east-1.
    #[serde(rename = "table")]
    Table,
    /// Nothing is published: [`UNLISTED_PER_SECOND`].
    #[serde(rename = "assumed")]
    Assumed,
}

impl Origin {
    /// Whether the rate was said of this very account, and not of accounts in general.
    pub fn is_known(self) -> bool {
        matches!(self, Self::Given | Self::Live | Self::Limit)
    }
}

/// The rate of one operation in one account and Region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quota {
    /// Calls per second.
    pub per_second: f64,
    /// Where it comes from.
    pub origin: Origin,
}

/// What Service Quotas lists about an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The applied value in calls per second.
    pub per_second: f64,
    /// The quota's code.
    pub code: Option<String>,
    /// Whether AWS can be asked for more.
    pub adjustable: bool,
}

/// The rates of one target. The default knows the table only.
#[derive(Debug, Clone, Default)]
pub struct Quotas {
    listed: BTreeMap<String, Listed>,
    notes: Vec<String>,
    silent: bool,
}

impl Quotas {
    /// Asks Service Quotas for the applied rates of a target, for some seconds at most. What it does not say stays
    /// with the table.
    ///
    /// # Errors
    /// When the target's credentials cannot be had: then no other call can be made either.
    pub async fn read(target: &Target) -> Result<Self, AwsError> {
        let mut config = target.config().to_builder();
        if let Some(provider) = target.config().credentials_provider() {
            // Had before the time runs, so that no AssumeRole is cut off half-way and made again.
            let credentials = provider.provide_credentials().await.map_err(|e| no_session(LIST, &e))?;
            config = config.credentials_provider(SharedCredentialsProvider::new(credentials));
        }
        let retries = RetryConfig::standard()
            .with_max_attempts(ATTEMPTS)
            .with_initial_backoff(Duration::from_millis(200))
            .with_max_backoff(Duration::from_secs(1));
        let timeouts = TimeoutConfig::builder().operation_attempt_timeout(ATTEMPT_TIMEOUT).build();
        let client = Client::new(&config.retry_config(retries).timeout_config(timeouts).build());
        let until = Instant::now() + PATIENCE;
        let (core, management) =
            tokio::join!(list(&client, Service::Core, until), list(&client, Service::Management, until));
        let mut found = Self::default();
        for (service, (quotas, end)) in [(Service::Core, core), (Service::Management, management)] {
            found.take(&quotas);
            let Err(error) = end else { continue };
            if matches!(error.class, Class::Expired | Class::WrongAccount) {
                return Err(error);
            }
            found.silent = true;
            found.notes.push(format!(
                "Service Quotas does not tell all of {service} ({}): published defaults are used.",
                error.reason()
            ));
        }
        Ok(found)
    }

    /// Quotas of which Service Quotas has told this one.
    #[cfg(test)]
    pub(crate) fn told(operation: &str, per_second: f64) -> Self {
        let listed = Listed { per_second, code: None, adjustable: true };
        Self { listed: BTreeMap::from([(operation.to_owned(), listed)]), ..Self::default() }
    }

    /// The rate of an operation.
    pub fn of(&self, operation: &str) -> Quota {
        if let Some(rate) = of_dynamodb(operation) {
            return Quota { per_second: rate, origin: Origin::Table };
        }
        if let Some(listed) = self.listed.get(operation) {
            return Quota { per_second: listed.per_second, origin: Origin::Live };
        }
        match quotas::default_rate(operation).and_then(|rate| rate.per_second) {
            Some(rate) => Quota { per_second: f64::from(rate), origin: Origin::Table },
            None => Quota { per_second: f64::from(UNLISTED_PER_SECOND), origin: Origin::Assumed },
        }
    }

    /// What Service Quotas lists about an operation.
    pub fn listed(&self, operation: &str) -> Option<&Listed> {
        self.listed.get(operation)
    }

    /// What Service Quotas did not say and what of it was not believed, in sentences.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Whether Service Quotas did not answer, or not to the end.
    pub fn is_silent(&self) -> bool {
        self.silent
    }

    /// Enters those quotas of a listing that are the rate of an operation.
    fn take(&mut self, quotas: &[ServiceQuota]) {
        for quota in quotas {
            let Some(operation) = operation(quota) else { continue };
            match rate(quota) {
                Ok(per_second) => {
                    let code = quota.quota_code().map(str::to_owned);
                    let listed = Listed { per_second, code, adjustable: quota.adjustable() };
                    self.listed.insert(operation.to_owned(), listed);
                }
                Err(what) => self.notes.push(format!(
                    "Service Quotas gives {operation} {what}, which is no rate: the published default is used."
                )),
            }
        }
    }
}

/// The rate of an operation of DynamoDB, which has no quotas of calls. Its documentation says what one partition does,
/// the least that a table has: 1,000 write units and 3,000 read units a second (a new table on demand has four times as
/// much). An item of the allow list is below 1 KB, so a write takes one unit and a consistent read one.
fn of_dynamodb(operation: &str) -> Option<f64> {
    match operation {
        "PutItem" | "UpdateItem" | "DeleteItem" => Some(1_000.0),
        "GetItem" => Some(3_000.0),
        _ => None,
    }
}

/// The quotas of a service, page by page: what came, and why no more came.
async fn list(
    client: &Client,
    service: Service,
    until: Instant,
) -> (Vec<ServiceQuota>, Result<(), AwsError>) {
    let mut found = Vec::new();
    let mut token = None;
    for _ in 0..PAGES {
        let call = client.list_service_quotas().service_code(service.code()).max_results(100);
        let Ok(page) = timeout_at(until, call.set_next_token(token).send()).await else {
            let message = format!("no answer within {} s", PATIENCE.as_secs());
            let class = Class::Unavailable;
            return (found, Err(AwsError { operation: LIST, code: None, message, request_id: None, class }));
        };
        match page.aws(LIST) {
            Ok(page) => {
                found.extend(page.quotas.unwrap_or_default());
                token = page.next_token.filter(|token| !token.is_empty());
            }
            Err(error) => return (found, Err(error)),
        }
        if token.is_none() {
            break;
        }
    }
    (found, Ok(()))
}

/// The operation whose rate a quota is: by its code; by its name where the table has no code for that operation.
fn operation(quota: &ServiceQuota) -> Option<&str> {
    if let Some(row) = quota.quota_code().and_then(quotas::by_code) {
        return Some(row.operation);
    }
    let name = quota.quota_name()?.strip_suffix(NAMED)?;
    let plain =
        name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric());
    let coded = quotas::default_rate(name).is_some_and(|row| row.quota_code.is_some());
    (plain && !coded).then_some(name)
}

/// The applied rate in calls per second, or what it is instead.
fn rate(quota: &ServiceQuota) -> Result<f64, String> {
    if let Some(reason) = quota.error_reason() {
        return Err(format!("an error ({})", reason.error_message().unwrap_or("without a text")));
    }
    let value = quota.value().ok_or_else(|| "no value".to_owned())?;
    if let Some(period) = quota.period() {
        // AWS gives these quotas no period today; the name says what they count.
        let second = matches!(period.period_unit(), None | Some(PeriodUnit::Second));
        if !second || period.period_value().is_some_and(|n| n != 1) {
            return Err(format!("{value} in another time than a second"));
        }
    }
    if value > 0.0 && value <= MOST { Ok(value) } else { Err(value.to_string()) }
}

#[cfg(test)]
mod tests {
    use aws_sdk_servicequotas::types::{ErrorReason, QuotaPeriod};

    use super::*;

    fn quota(code: &str, name: &str, value: f64) -> ServiceQuota {
        ServiceQuota::builder().quota_code(code).quota_name(name).value(value).build()
    }

    fn read(listing: &[ServiceQuota]) -> Quotas {
        let mut quotas = Quotas::default();
        quotas.take(listing);
        quotas
    }

    #[test]
    fn a_code_names_its_operation_whatever_the_quota_is_called() {
        let quotas = read(&[quota("L-64CBACAC", "Things made a second", 250.0)]);
        assert_eq!(quotas.of("CreateThing"), Quota { per_second: 250.0, origin: Origin::Live });
        assert_eq!(quotas.of("UpdateThing"), Quota { per_second: 100.0, origin: Origin::Table });
        assert_eq!(quotas.of("UpdateThingType"), Quota { per_second: 10.0, origin: Origin::Assumed });
        assert_eq!(quotas.of("NoSuchOperation"), Quota { per_second: 10.0, origin: Origin::Assumed });
    }

    #[test]
    fn a_name_counts_only_where_the_table_has_no_code() {
        let quotas = read(&[
            quota("L-11111111", "CreateAuthorizer API TPS", 7.0),
            quota("L-22222222", "DescribeEndpoint API TPS", 8.0),
            quota("L-33333333", "CreateThing API TPS", 9.0),
            quota("L-44444444", "Fleet Provisioning RegisterThing MQTT API TPS", 9.0),
            quota("L-55555555", "Maximum number of things", 9.0),
        ]);
        assert_eq!(quotas.of("CreateAuthorizer"), Quota { per_second: 7.0, origin: Origin::Live });
        assert_eq!(quotas.of("DescribeEndpoint"), Quota { per_second: 8.0, origin: Origin::Live });
        assert_eq!(quotas.of("CreateThing").origin, Origin::Table);
        assert_eq!(quotas.listed.len(), 2);
    }

    #[test]
    fn what_is_no_rate_is_not_believed_and_said() {
        let code = "L-64CBACAC";
        let hour = QuotaPeriod::builder().period_unit(PeriodUnit::Hour).period_value(1).build();
        let failed = ErrorReason::builder().error_message("not now").build();
        let base = || ServiceQuota::builder().quota_code(code);
        for (case, says) in [
            (quota(code, "", 0.0), "gives CreateThing 0,"),
            (quota(code, "", -1.0), "-1"),
            (quota(code, "", f64::NAN), "NaN"),
            (quota(code, "", 1e300), "000,"),
            (base().build(), "no value"),
            (base().value(9.0).period(hour).build(), "another time"),
            (base().value(9.0).error_reason(failed).build(), "not now"),
        ] {
            let quotas = read(&[case]);
            assert_eq!(quotas.of("CreateThing"), Quota { per_second: 100.0, origin: Origin::Table });
            assert!(quotas.notes()[0].contains(says), "{:?}", quotas.notes());
        }
        let second = QuotaPeriod::builder().period_unit(PeriodUnit::Second).period_value(1).build();
        let quotas = read(&[base().value(9.0).period(second).build()]);
        assert_eq!(quotas.of("CreateThing"), Quota { per_second: 9.0, origin: Origin::Live });
    }

    #[test]
    fn the_least_certain_origin_is_the_greatest() {
        assert!(
            Origin::Given < Origin::Live && Origin::Live < Origin::Table && Origin::Table < Origin::Assumed
        );
    }
}
