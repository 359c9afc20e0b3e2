//! Things: the devices in the registry.

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use aws_sdk_iot::types::AttributePayload;
use fleetctl_rules::query::{Document, Value};
use serde::Serialize;

use super::pages;
use crate::aws::{AwsError, Call, Target, TargetKey, apart};
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
    let key = || target.key.clone();
    Ok(read(target.iot().clone(), name).await?.map(|thing| Thing { target: key(), ..thing }))
}

/// Reads one thing with this client; its target is left open.
///
/// # Errors
/// The failed call.
pub async fn read(iot: Client, name: &str) -> Result<Option<Thing>, AwsError> {
    match iot.describe_thing().thing_name(name).send().await.aws("DescribeThing") {
        Ok(thing) => Ok(Some(Thing {
            target: TargetKey { tenant: None, account: String::new(), region: String::new() },
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
    let fetch = async |token| {
        let mut call = target.iot().list_things().max_results(pages::PAGE).set_next_token(token);
        call = call.set_thing_type_name(filter.thing_type.clone());
        if let Some((name, value)) = &filter.attribute {
            call = call.attribute_name(name).attribute_value(value);
        }
        let answer = apart(call.send()).await.aws("ListThings")?;
        Ok((answer.things.unwrap_or_default(), answer.next_token))
    };
    pages::pages(fetch, async |things| {
        let rows = things.into_iter().map(|thing| Thing {
            target: target.key.clone(),
            thing_name: thing.thing_name.unwrap_or_default(),
            thing_type_name: thing.thing_type_name,
            attributes: thing.attributes.unwrap_or_default().into_iter().collect(),
            version: thing.version,
            thing_arn: thing.thing_arn,
            thing_id: None,
            billing_group_name: None,
        });
        page(rows.collect())
    })
    .await
}

/// One page of a list: what it has and where the next one starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// The token of the next page; `None` ends the list.
    pub next: Option<String>,
}

impl<T> Page<T> {
    pub(crate) fn new(items: Vec<T>, next: Option<String>) -> Self {
        Self { items, next: next.filter(|t| !t.is_empty()) }
    }
}

/// A thing as a list answers it, without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The name.
    pub name: String,
    /// The thing type.
    pub thing_type: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The version, which counts the changes.
    pub version: i64,
}

/// What a list answers, as far as it settles a query.
impl Document for Listed {
    fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>)) {
        match field {
            "thingName" => visit(Value::Text(&self.name)),
            "thingTypeName" => self.thing_type.iter().for_each(|name| visit(Value::Text(name))),
            _ => {
                if let Some(value) =
                    field.strip_prefix("attributes.").and_then(|name| self.attributes.get(name))
                {
                    visit(Value::Text(value));
                }
            }
        }
    }

    /// Nobody asks: a term without a field is the index's to answer.
    fn all_values(&self, _: &mut dyn FnMut(Value<'_>)) {}
}

/// What a thing is made with.
#[derive(Debug, Clone, Copy)]
pub struct NewThing<'a> {
    /// The name.
    pub name: &'a str,
    /// The thing type.
    pub thing_type: Option<&'a str>,
    /// The attributes.
    pub attributes: Option<&'a BTreeMap<String, String>>,
    /// The billing group.
    pub billing_group: Option<&'a str>,
}

/// What changes of a thing.
#[derive(Debug, Clone, Copy)]
pub struct Update<'a> {
    /// The name.
    pub name: &'a str,
    /// The new thing type.
    pub thing_type: Option<&'a str>,
    /// Take the thing type away.
    pub remove_type: bool,
    /// Attributes to set; with `merge` the others stay and an empty value removes one.
    pub attributes: Option<&'a BTreeMap<String, String>>,
    /// Keep the attributes that are not named.
    pub merge: bool,
}

fn payload(attributes: &BTreeMap<String, String>, merge: Option<bool>) -> AttributePayload {
    AttributePayload::builder()
        .set_attributes(Some(attributes.clone().into_iter().collect()))
        .set_merge(merge)
        .build()
}

/// Makes a thing and returns its id. AWS takes the same request again as done, and a different one as "already
/// exists".
///
/// # Errors
/// The failed call.
pub async fn create(iot: Client, thing: NewThing<'_>) -> Result<Option<String>, AwsError> {
    iot.create_thing()
        .thing_name(thing.name)
        .set_thing_type_name(thing.thing_type.map(str::to_owned))
        .set_attribute_payload(thing.attributes.filter(|a| !a.is_empty()).map(|a| payload(a, None)))
        .set_billing_group_name(thing.billing_group.map(str::to_owned))
        .send()
        .await
        .aws("CreateThing")
        .map(|made| made.thing_id)
}

/// Changes a thing; the same request again changes nothing.
///
/// # Errors
/// The failed call.
pub async fn update(iot: Client, change: Update<'_>) -> Result<(), AwsError> {
    iot.update_thing()
        .thing_name(change.name)
        .set_thing_type_name(change.thing_type.map(str::to_owned))
        .set_remove_thing_type(change.remove_type.then_some(true))
        .set_attribute_payload(change.attributes.map(|a| payload(a, Some(change.merge))))
        .send()
        .await
        .aws("UpdateThing")
        .map(drop)
}

/// Removes a thing; AWS takes one that is not there as removed.
///
/// # Errors
/// The failed call; "InvalidRequestException" while a principal is attached or was so seconds ago.
pub async fn delete(iot: Client, name: &str) -> Result<(), AwsError> {
    iot.delete_thing().thing_name(name).send().await.aws("DeleteThing").map(drop)
}

/// Puts a thing into a static thing group; one that is in it stays in it.
///
/// # Errors
/// The failed call.
pub async fn add_to_group(iot: Client, name: &str, group: &str) -> Result<(), AwsError> {
    let call = iot.add_thing_to_thing_group().thing_name(name).thing_group_name(group);
    call.send().await.aws("AddThingToThingGroup").map(drop)
}

/// Puts a thing into a billing group; one that is in it stays in it.
///
/// # Errors
/// The failed call.
pub async fn add_to_billing_group(iot: Client, name: &str, group: &str) -> Result<(), AwsError> {
    let call = iot.add_thing_to_billing_group().thing_name(name).billing_group_name(group);
    call.send().await.aws("AddThingToBillingGroup").map(drop)
}

/// Takes a thing out of a static thing group; one that is not in it stays out.
///
/// # Errors
/// The failed call.
pub async fn remove_from_group(iot: Client, name: &str, group: &str) -> Result<(), AwsError> {
    let call = iot.remove_thing_from_thing_group().thing_name(name).thing_group_name(group);
    call.send().await.aws("RemoveThingFromThingGroup").map(drop)
}

/// Takes a thing out of a billing group; one that is not in it stays out.
///
/// # Errors
/// The failed call.
pub async fn remove_from_billing_group(iot: Client, name: &str, group: &str) -> Result<(), AwsError> {
    let call = iot.remove_thing_from_billing_group().thing_name(name).billing_group_name(group);
    call.send().await.aws("RemoveThingFromBillingGroup").map(drop)
}

/// Attaches a certificate, by its ARN, to a thing; one that is attached stays attached.
///
/// # Errors
/// The failed call.
pub async fn attach_principal(iot: Client, name: &str, principal: &str) -> Result<(), AwsError> {
    let call = iot.attach_thing_principal().thing_name(name).principal(principal);
    call.send().await.aws("AttachThingPrincipal").map(drop)
}

/// Detaches a certificate, by its ARN, from a thing. AWS does it within seconds, not at once.
///
/// # Errors
/// The failed call.
pub async fn detach_principal(iot: Client, name: &str, principal: &str) -> Result<(), AwsError> {
    let call = iot.detach_thing_principal().thing_name(name).principal(principal);
    call.send().await.aws("DetachThingPrincipal").map(drop)
}

/// One page of the things: 250.
///
/// # Errors
/// The failed call.
pub async fn list_page(iot: Client, token: Option<String>) -> Result<Page<Listed>, AwsError> {
    let page = iot.list_things().max_results(250).set_next_token(token).send().await.aws("ListThings")?;
    let things = page.things.unwrap_or_default().into_iter().map(|t| Listed {
        name: t.thing_name.unwrap_or_default(),
        thing_type: t.thing_type_name,
        attributes: t.attributes.unwrap_or_default().into_iter().collect(),
        version: t.version,
    });
    Ok(Page::new(things.collect(), page.next_token))
}

/// One page of the principals of a thing, by their ARNs.
///
/// # Errors
/// The failed call.
pub async fn principals_page(
    iot: Client,
    name: &str,
    token: Option<String>,
) -> Result<Page<String>, AwsError> {
    let call = iot.list_thing_principals().thing_name(name).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListThingPrincipals")?;
    Ok(Page::new(page.principals.unwrap_or_default(), page.next_token))
}

/// One page of the thing groups that a thing is in.
///
/// # Errors
/// The failed call.
pub async fn groups_page(iot: Client, name: &str, token: Option<String>) -> Result<Page<String>, AwsError> {
    let call = iot.list_thing_groups_for_thing().thing_name(name).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListThingGroupsForThing")?;
    let names = page.thing_groups.unwrap_or_default().into_iter().filter_map(|g| g.group_name);
    Ok(Page::new(names.collect(), page.next_token))
}

/// One page of the things in a thing group: 250.
///
/// # Errors
/// The failed call.
pub async fn in_group_page(
    iot: Client,
    group: &str,
    token: Option<String>,
) -> Result<Page<String>, AwsError> {
    let call =
        iot.list_things_in_thing_group().thing_group_name(group).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListThingsInThingGroup")?;
    Ok(Page::new(page.things.unwrap_or_default(), page.next_token))
}

/// One page of the things in a billing group: 250.
///
/// # Errors
/// The failed call.
pub async fn in_billing_group_page(
    iot: Client,
    group: &str,
    token: Option<String>,
) -> Result<Page<String>, AwsError> {
    let call =
        iot.list_things_in_billing_group().billing_group_name(group).max_results(250).set_next_token(token);
    let page = call.send().await.aws("ListThingsInBillingGroup")?;
    Ok(Page::new(page.things.unwrap_or_default(), page.next_token))
}
