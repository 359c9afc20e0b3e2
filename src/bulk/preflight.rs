//! The read-only check before the first write: every thing type, group, billing group and policy that rows name
//! is there and can be used. All that is missing is said at once, with the rows' lines.

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use futures_util::{StreamExt, stream};

use super::act::{Act, Registration};
use super::lane::{Fault, Lane};
use super::recipe;
use super::source::{Demand, Needed};
use crate::aws::{AwsError, Call, Class};
use crate::fleet::issuance;

/// How many lookups run at once; the pacers set the speed.
const AT_ONCE: usize = 64;

/// Looks everything up that the rows of one target name. Returns the reason for each that cannot be used.
///
/// # Errors
/// The failed call.
pub async fn missing(lane: &Lane, demand: &Demand) -> Result<BTreeMap<(Needed, String), String>, Fault> {
    let mut missing = BTreeMap::new();
    // Owned: a stream over borrowed names would tie the task to their lifetime.
    let names: Vec<(Needed, String)> = demand.names.keys().cloned().collect();
    let answers = stream::iter(names).map(|need| async move { (look(lane, need.0, &need.1).await, need) });
    let mut answers = std::pin::pin!(answers.buffer_unordered(AT_ONCE));
    while let Some((answer, need)) = answers.next().await {
        if let Some(reason) = answer? {
            missing.insert(need, reason);
        }
    }
    Ok(missing)
}

/// Why an act can be done to no certificate of the target, if so.
///
/// # Errors
/// The failed call.
pub async fn act(lane: &Lane, act: &Act) -> Result<Option<String>, Fault> {
    if let Act::ActivatePending(how) = act {
        let Some(table) = &how.table else { return Ok(None) };
        return recipe::allow::why_not_asked(lane, &table.name).await;
    }
    let Act::Register(Registration { ca: Some(ca), .. }) = act else { return Ok(None) };
    let id = &ca.id;
    let status = lane.call("DescribeCACertificate", |iot| issuance::ca_status(iot, id)).await?.value;
    let target = &lane.target.key;
    Ok(match status.as_deref() {
        Some("ACTIVE") => None,
        Some(is) => Some(format!("CA {id} is {is} in {target} (`fleetctl ca activate` makes it active)")),
        None => Some(format!("CA {id} is not registered in {target} (`fleetctl ca register` does it)")),
    })
}

/// What is to be known before AWS is asked for certificates of signing requests. It is not worth failing for.
pub async fn doubt(lane: &Lane, act: &Act) -> Option<String> {
    let Act::CreateFromCsr { .. } = act else { return None };
    let provider = issuance::certificate_provider(lane.target.iot().clone()).await.ok()??;
    Some(format!("{}: the certificate provider `{provider}` makes the certificates", lane.target.key))
}

async fn look(lane: &Lane, kind: Needed, name: &str) -> Result<Option<String>, Fault> {
    let (noun, hint, answer) = match kind {
        Needed::ThingType => ("thing type", "types create", thing_type(lane, name).await),
        Needed::ThingGroup => ("thing group", "groups create", thing_group(lane, name).await),
        Needed::BillingGroup => ("billing group", "billing-groups create", billing_group(lane, name).await),
        Needed::Policy => ("policy", "policies create", policy(lane, name).await),
    };
    match answer {
        Ok(None) => Ok(None),
        Ok(Some(reason)) => Ok(Some(format!("{noun} `{name}` {reason}"))),
        Err(Fault { error: AwsError { class: Class::NotFound, .. }, .. }) => {
            let key = &lane.target.key;
            let tenant = key.tenant.as_ref().map(|t| format!(" --tenant {t}")).unwrap_or_default();
            let region = &key.region;
            Ok(Some(format!(
                "there is no {noun} `{name}` in {region} (`fleetctl {hint} {name}{tenant} --region {region}` makes it)"
            )))
        }
        Err(fault) => Err(fault),
    }
}

async fn thing_type(lane: &Lane, name: &str) -> Result<Option<String>, Fault> {
    let call = |iot: Client| async move {
        iot.describe_thing_type().thing_type_name(name).send().await.aws("DescribeThingType")
    };
    let answer = lane.call("DescribeThingType", call).await?.value;
    let deprecated = answer.thing_type_metadata.is_some_and(|m| m.deprecated);
    Ok(deprecated.then(|| "is deprecated, so no thing can be given it".into()))
}

/// Why things cannot be put into a thing group or taken out, if so; a group that is not there is no reason here.
///
/// # Errors
/// The failed call.
pub async fn dynamic(lane: &Lane, name: &str) -> Result<Option<String>, Fault> {
    match thing_group(lane, name).await {
        Ok(reason) => Ok(reason.map(|reason| format!("thing group `{name}` {reason}"))),
        Err(Fault { error: AwsError { class: Class::NotFound, .. }, .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

async fn thing_group(lane: &Lane, name: &str) -> Result<Option<String>, Fault> {
    let call = |iot: Client| async move {
        iot.describe_thing_group().thing_group_name(name).send().await.aws("DescribeThingGroup")
    };
    let answer = lane.call("DescribeThingGroup", call).await?.value;
    let dynamic = answer.query_string.is_some_and(|q| !q.is_empty());
    Ok(dynamic.then(|| "is dynamic: its query decides which things are in it".into()))
}

async fn billing_group(lane: &Lane, name: &str) -> Result<Option<String>, Fault> {
    let call = |iot: Client| async move {
        iot.describe_billing_group().billing_group_name(name).send().await.aws("DescribeBillingGroup")
    };
    lane.call("DescribeBillingGroup", call).await.map(|_| None)
}

async fn policy(lane: &Lane, name: &str) -> Result<Option<String>, Fault> {
    let call = |iot: Client| async move { iot.get_policy().policy_name(name).send().await.aws("GetPolicy") };
    lane.call("GetPolicy", call).await.map(|_| None)
}
