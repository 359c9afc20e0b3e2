//! Things: the devices in the registry.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::aws::{AwsError, Call, Target, TargetKey};
use crate::output::Columns;

/// The columns of a thing.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingName", "thingTypeName", "attributes"],
    more: &["thingArn", "thingId", "version", "billingGroupName"],
    open: &["attributes"],
};

/// One thing as the registry has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Thing {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub thing_name: String,
    /// The thing type.
    pub thing_type_name: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The version, which counts the changes.
    pub version: i64,
    /// The ARN.
    pub thing_arn: Option<String>,
    /// The id; only DescribeThing answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thing_id: Option<String>,
    /// The billing group; only DescribeThing answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_group_name: Option<String>,
}

/// Reads one thing; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<Thing>, AwsError> {
    match target.iot().describe_thing().thing_name(name).send().await.aws("DescribeThing") {
        Ok(thing) => Ok(Some(Thing {
            target: target.key.clone(),
            thing_name: thing.thing_name.unwrap_or_else(|| name.to_owned()),
            thing_type_name: thing.thing_type_name,
            attributes: thing.attributes.unwrap_or_default().into_iter().collect(),
            version: thing.version,
            thing_arn: thing.thing_arn,
            thing_id: thing.thing_id,
            billing_group_name: thing.billing_group_name,
        })),
        Err(e) if e.class == crate::aws::Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// Which things ListThings is asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of this thing type.
    pub thing_type: Option<String>,
    /// With this attribute.
    pub attribute: Option<(String, String)>,
}

/// Reads every thing; `page` takes what one call answered and returns whether to go on.
///
/// # Errors
/// The failed call, or what `page` answered.
pub async fn list<E: From<AwsError>>(
    target: &Target,
    filter: &Filter,
    mut page: impl FnMut(Vec<Thing>) -> Result<bool, E>,
) -> Result<(), E> {
    let mut token = None;
    loop {
        let mut call = target.iot().list_things().max_results(250).set_next_token(token);
        call = call.set_thing_type_name(filter.thing_type.clone());
        if let Some((name, value)) = &filter.attribute {
            call = call.attribute_name(name).attribute_value(value);
        }
        let answer = call.send().await.aws("ListThings")?;
        let things = answer.things.unwrap_or_default().into_iter().map(|thing| Thing {
            target: target.key.clone(),
            thing_name: thing.thing_name.unwrap_or_default(),
            thing_type_name: thing.thing_type_name,
            attributes: thing.attributes.unwrap_or_default().into_iter().collect(),
            version: thing.version,
            thing_arn: thing.thing_arn,
            thing_id: None,
            billing_group_name: None,
        });
        token = answer.next_token.filter(|t| !t.is_empty());
        if !page(things.collect())? || token.is_none() {
            return Ok(());
        }
    }
}
