//! Billing groups: what the costs of things are attributed to.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::BillingGroupProperties;
use fleetctl_rules::names::Name;
use serde::Serialize;

use super::ensure::{Ask, Differences, ensure};
use super::member::{self, Member};
use super::noun::Noun;
use super::pages::{self, PAGE};
use super::status::Status;
use super::thing::Page;
use super::times;
use super::waiting::deleted;
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// Billing groups.
pub const NOUN: Noun = Noun {
    label: "billing group",
    name_member: "billingGroupName",
    arn_member: "billingGroupArn",
    resource: "billinggroup",
    kind: Name::BillingGroup,
    changes: Columns {
        default: &["tenant", "account", "region", "billingGroupName", "status"],
        more: &["billingGroupArn"],
        open: &[],
    },
};

/// The columns of a listed billing group.
pub const LISTED: Columns = Columns {
    default: &["tenant", "account", "region", "billingGroupName"],
    more: &["billingGroupArn"],
    open: &[],
};

/// The columns of a shown billing group.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "billingGroupName", "billingGroupDescription", "creationDate"],
    more: &["billingGroupArn", "billingGroupId", "version"],
    open: &[],
};

/// A billing group as the list has it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub billing_group_name: String,
    /// The ARN.
    pub billing_group_arn: Option<String>,
}

/// One billing group.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BillingGroup {
    /// Its name and ARN, and where it is.
    #[serde(flatten)]
    pub listed: Listed,
    /// The description.
    pub billing_group_description: Option<String>,
    /// The id.
    pub billing_group_id: Option<String>,
    /// The version, which counts the changes.
    pub version: i64,
    /// When it was made.
    pub creation_date: Option<String>,
}

/// Reads one billing group; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<BillingGroup>> {
    let call = target.iot().describe_billing_group().billing_group_name(name);
    match call.send().await.aws("DescribeBillingGroup") {
        Ok(g) => Ok(Some(BillingGroup {
            listed: Listed {
                target: target.key.clone(),
                billing_group_name: g.billing_group_name.unwrap_or_default(),
                billing_group_arn: g.billing_group_arn,
            },
            billing_group_description: g
                .billing_group_properties
                .and_then(|p| p.billing_group_description)
                .filter(|d| !d.is_empty()),
            billing_group_id: g.billing_group_id,
            version: g.version,
            creation_date: times::text(g.billing_group_metadata.and_then(|m| m.creation_date)),
        })),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(name)))),
    }
}

/// One page of the names of all billing groups: 250.
///
/// # Errors
/// The failed call.
pub async fn names_page(iot: Client, token: Option<String>) -> Result<Page<String>, AwsError> {
    let call = iot.list_billing_groups().max_results(PAGE).set_next_token(token);
    let page = call.send().await.aws("ListBillingGroups")?;
    let names = page.billing_groups.unwrap_or_default().into_iter().filter_map(|g| g.group_name);
    Ok(Page::new(names.collect(), page.next_token))
}

/// Reads every billing group whose name starts with `prefix`; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(
    target: &Target,
    prefix: Option<&str>,
    mut each: impl FnMut(Listed) -> Result<bool>,
) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_billing_groups().max_results(PAGE).set_next_token(token);
        let call = call.set_name_prefix_filter(prefix.map(str::to_owned));
        let page = call.send().await.aws("ListBillingGroups")?;
        Ok((page.billing_groups.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |g| {
        each(Listed {
            target: target.key.clone(),
            billing_group_name: g.group_name.unwrap_or_default(),
            billing_group_arn: g.group_arn,
        })
    })
    .await
}

/// Reads the things of a billing group; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn things<'t>(
    target: &'t Target,
    name: &str,
    each: impl FnMut(Member<'t>) -> Result<bool>,
) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_things_in_billing_group().billing_group_name(name);
        let page =
            call.max_results(PAGE).set_next_token(token).send().await.aws("ListThingsInBillingGroup")?;
        Ok((page.things.unwrap_or_default(), page.next_token))
    };
    member::list(target, &NOUN.called(name), fetch, each).await
}

/// Makes sure that a billing group is there.
///
/// # Errors
/// As [`ensure`].
pub async fn create(ask: Ask<'_>, description: Option<&str>) -> Result<Status> {
    let differences = |there: &BillingGroup| {
        let mut found = Differences::default();
        found.compare("description", &there.billing_group_description.as_deref(), &description);
        found
    };
    ensure(
        ask,
        async || describe(ask.target, ask.name).await,
        differences,
        async || {
            let properties = BillingGroupProperties::builder()
                .set_billing_group_description(description.map(str::to_owned))
                .build();
            let call = ask.target.iot().create_billing_group().billing_group_name(ask.name);
            let call = call.billing_group_properties(properties).set_tags(ask.request_tags());
            call.send().await.aws("CreateBillingGroup").map(drop)
        },
    )
    .await
}

/// Deletes a billing group; its things stay.
///
/// # Errors
/// The failed call.
pub async fn delete(target: &Target, name: &str, dry_run: bool) -> Result<Status> {
    if describe(target, name).await?.is_none() {
        return Ok(Status::Absent);
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    let call = target.iot().delete_billing_group().billing_group_name(name);
    deleted(call.send().await.aws("DeleteBillingGroup").map(drop), &NOUN.called(name))
}
