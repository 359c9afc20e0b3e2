//! Whether an account can be used: its role can be assumed and AWS IoT answers there. A fresh account refuses both
//! for seconds to minutes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_sdk_iot as iot;

use super::directory::Account;
use super::patience::{Pace, Patience};
use crate::aws::target::{Access, role_of};
use crate::aws::{AwsError, Call, Class, Sessions};
use crate::error::{Error, Kind, Result};

/// An account older than this has its roles, if it ever gets them.
const FRESH: Duration = Duration::from_hours(1);
/// How long an older account may refuse its role before that counts as the answer.
const REFUSING: Duration = Duration::from_secs(20);

/// Waits until the account's role can be assumed and AWS IoT answers in the first Region. The session checks
/// that the credentials belong to the account.
///
/// # Errors
/// Access (4) when the credentials belong to another account, or when an account that is not fresh keeps
/// refusing its role; Timeout (7).
pub(super) async fn wait(sessions: &Sessions, account: &Account, patience: &Patience<'_>) -> Result<()> {
    let partition = sessions.ambient().await?.partition().to_owned();
    let regions = sessions.regions().await?;
    let role = role_of(sessions, account, &partition);
    let arn = role.arn.clone();
    let (config, _) = sessions.role_in(role, &regions[0], Access::Write).await?;
    let client = iot::Client::new(&config);
    let begun = patience.elapsed();
    let mut pace = Pace::watching();
    loop {
        let answer = client.describe_endpoint().endpoint_type("iot:Data-ATS").send().await;
        let Err(error) = answer.aws("DescribeEndpoint") else { return Ok(()) };
        match error.class {
            Class::Throttled | Class::Unavailable => {}
            Class::Access if is_fresh(account) || patience.elapsed().saturating_sub(begun) < REFUSING => {}
            Class::Access => return Err(no_role(account, &arn, error)),
            _ => {
                return Err(Error::from(error).context(format!("entering account {}", account.id)));
            }
        }
        patience
            .pause(&mut pace, &format!("account {} cannot be used yet: {error}", account.id))
            .await
            .map_err(|e| e.with_code("AccountNotUsable"))?;
    }
}

fn is_fresh(account: &Account) -> bool {
    let Some(joined) = account.joined.and_then(|s| u64::try_from(s).ok()) else { return true };
    SystemTime::now().duration_since(UNIX_EPOCH + Duration::from_secs(joined)).is_ok_and(|age| age < FRESH)
}

fn no_role(account: &Account, arn: &str, error: AwsError) -> Error {
    Error::new(Kind::Access, format!("entering account {}", account.id))
        .with_code("TenantRoleMissing")
        .with_request_id(error.request_id.clone())
        .caused_by(format!("{arn} cannot be assumed, or may not use AWS IoT"))
        .caused_by(error.to_string())
        .hint(
            "Create the role with trust in the account that you work from, or name another one: `--role-name`, the \
             account's tag `fleetctl:role`, or `tenantRole` in the configuration.",
        )
}
