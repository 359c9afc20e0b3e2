//! Thing groups: static ones, which form trees, and dynamic ones, which a query of the fleet index fills.

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use aws_sdk_iot::operation::describe_thing_group::DescribeThingGroupOutput;
use aws_sdk_iot::operation::list_thing_groups::builders::ListThingGroupsFluentBuilder;
use aws_sdk_iot::types::{AttributePayload, ThingGroupProperties};
use fleetctl_rules::names::Name;
use futures_util::{StreamExt, TryStreamExt, stream};
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
use crate::error::{Error, Kind, Result};
use crate::output::Columns;

/// Thing groups.
pub const NOUN: Noun = Noun {
    label: "thing group",
    name_member: "thingGroupName",
    arn_member: "thingGroupArn",
    resource: "thinggroup",
    kind: Name::ThingGroup,
    changes: Columns {
        default: &["tenant", "account", "region", "thingGroupName", "status"],
        more: &["thingGroupArn"],
        open: &[],
    },
};

/// The columns of a listed thing group.
pub const LISTED: Columns = Columns {
    default: &["tenant", "account", "region", "thingGroupName"],
    more: &["thingGroupArn"],
    open: &[],
};

/// The columns of a shown thing group.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingGroupName",
        "parentGroupName",
        "dynamic",
        "queryString",
        "status",
        "thingGroupDescription",
        "attributes",
    ],
    more: &[
        "thingGroupArn",
        "thingGroupId",
        "version",
        "creationDate",
        "rootToParentThingGroups",
        "indexName",
    ],
    open: &["attributes"],
};

/// DescribeThingGroup calls at once for `list --details`; AWS allows a hundred a second, and the SDK waits when it is
/// throttled.
const DETAILS_AT_ONCE: usize = 8;

/// A thing group as the list has it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub thing_group_name: String,
    /// The ARN.
    pub thing_group_arn: Option<String>,
}

/// One thing group.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThingGroup {
    /// Its name and ARN, and where it is.
    #[serde(flatten)]
    pub listed: Listed,
    /// The group that it is in.
    pub parent_group_name: Option<String>,
    /// The groups from the root of the tree down to the parent.
    pub root_to_parent_thing_groups: Vec<String>,
    /// Whether a query of the fleet index fills it.
    pub dynamic: bool,
    /// That query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query_string: Option<String>,
    /// The index that is queried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_name: Option<String>,
    /// Whether a dynamic group is filled: `ACTIVE`, `BUILDING` or `REBUILDING`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The description.
    pub thing_group_description: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The id.
    pub thing_group_id: Option<String>,
    /// The version, which counts the changes.
    pub version: i64,
    /// When it was made.
    pub creation_date: Option<String>,
}

impl ThingGroup {
    fn new(target: &TargetKey, group: DescribeThingGroupOutput) -> Self {
        let set = |text: Option<String>| text.filter(|t| !t.is_empty());
        let (description, payload) = group
            .thing_group_properties
            .map(|p| (p.thing_group_description, p.attribute_payload))
            .unwrap_or_default();
        let (parent, ancestors, created) = group
            .thing_group_metadata
            .map(|m| (m.parent_group_name, m.root_to_parent_thing_groups, m.creation_date))
            .unwrap_or_default();
        let query_string = set(group.query_string);
        let dynamic = query_string.is_some();
        Self {
            listed: Listed {
                target: target.clone(),
                thing_group_name: group.thing_group_name.unwrap_or_default(),
                thing_group_arn: group.thing_group_arn,
            },
            parent_group_name: set(parent),
            root_to_parent_thing_groups: ancestors
                .unwrap_or_default()
                .into_iter()
                .filter_map(|g| g.group_name)
                .collect(),
            dynamic,
            query_string,
            index_name: set(group.index_name).filter(|_| dynamic),
            status: group.status.filter(|_| dynamic).map(|s| s.as_str().to_owned()),
            thing_group_description: set(description),
            attributes: payload.and_then(|p| p.attributes).unwrap_or_default().into_iter().collect(),
            thing_group_id: group.thing_group_id,
            version: group.version,
            creation_date: times::text(created),
        }
    }
}

/// Reads one thing group; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<ThingGroup>> {
    let call = target.iot().describe_thing_group().thing_group_name(name);
    match call.send().await.aws("DescribeThingGroup") {
        Ok(group) => Ok(Some(ThingGroup::new(&target.key, group))),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(name)))),
    }
}

/// Reads one thing group, for callers with a rate of their own.
///
/// # Errors
/// The failed call.
pub async fn described(iot: Client, target: &TargetKey, name: &str) -> Result<ThingGroup, AwsError> {
    let answer = iot.describe_thing_group().thing_group_name(name).send().await.aws("DescribeThingGroup")?;
    Ok(ThingGroup::new(target, answer))
}

/// Which groups ListThingGroups is asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Below this group.
    pub parent: Option<String>,
    /// With names that start so.
    pub prefix: Option<String>,
    /// At any depth, not only the children.
    pub recursive: bool,
}

fn listing(iot: &Client, filter: &Filter, token: Option<String>) -> ListThingGroupsFluentBuilder {
    let call = iot.list_thing_groups().max_results(PAGE).set_next_token(token);
    let call = call.set_parent_group(filter.parent.clone()).set_name_prefix_filter(filter.prefix.clone());
    call.set_recursive(filter.recursive.then_some(true))
}

async fn list_pages(
    target: &Target,
    filter: &Filter,
    take: impl AsyncFnMut(Vec<Listed>) -> Result<bool>,
) -> Result<()> {
    let fetch = async |token| {
        let page = listing(target.iot(), filter, token).send().await.aws("ListThingGroups")?;
        let rows = page.thing_groups.unwrap_or_default().into_iter().map(|g| Listed {
            target: target.key.clone(),
            thing_group_name: g.group_name.unwrap_or_default(),
            thing_group_arn: g.group_arn,
        });
        Ok((rows.collect(), page.next_token))
    };
    pages::pages(fetch, take).await
}

/// One page of the names of all thing groups, at any depth: 250.
///
/// # Errors
/// The failed call.
pub async fn names_page(iot: Client, token: Option<String>) -> Result<Page<String>, AwsError> {
    filtered_page(iot, &Filter { recursive: true, ..Filter::default() }, token).await
}

/// One page of the names of the thing groups that a filter lets through: 250.
///
/// # Errors
/// The failed call.
pub async fn filtered_page(
    iot: Client,
    filter: &Filter,
    token: Option<String>,
) -> Result<Page<String>, AwsError> {
    let page = listing(&iot, filter, token).send().await.aws("ListThingGroups")?;
    let names = page.thing_groups.unwrap_or_default().into_iter().filter_map(|g| g.group_name);
    Ok(Page::new(names.collect(), page.next_token))
}

/// Reads the names of thing groups, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(
    target: &Target,
    filter: &Filter,
    mut each: impl FnMut(Listed) -> Result<bool>,
) -> Result<()> {
    list_pages(target, filter, async |rows| {
        for row in rows {
            if !each(row)? {
                return Ok(false);
            }
        }
        Ok(true)
    })
    .await
}

/// Like [`list`], with one more call for each group, because AWS lists names only.
///
/// # Errors
/// As [`list`].
pub async fn list_details(
    target: &Target,
    filter: &Filter,
    mut each: impl FnMut(ThingGroup) -> Result<bool>,
) -> Result<()> {
    list_pages(target, filter, async |rows| {
        let names: Vec<String> = rows.into_iter().map(|r| r.thing_group_name).collect();
        let mut groups = stream::iter(&names).map(|n| describe(target, n)).buffered(DETAILS_AT_ONCE);
        while let Some(group) = groups.try_next().await? {
            // A group that was deleted since it was listed is no row.
            if let Some(group) = group
                && !each(group)?
            {
                return Ok(false);
            }
        }
        Ok(true)
    })
    .await
}

/// Reads the things of a group, with `recursive` also those of the groups below it.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn things<'t>(
    target: &'t Target,
    name: &str,
    recursive: bool,
    each: impl FnMut(Member<'t>) -> Result<bool>,
) -> Result<()> {
    let fetch = async |token| {
        let page = things_page(target.iot().clone(), name, recursive, token).await?;
        Ok((page.items, page.next))
    };
    member::list(target, &NOUN.called(name), fetch, each).await
}

/// One page of the things of a group, 250, with `recursive` also those of the groups below it.
///
/// # Errors
/// The failed call.
pub async fn things_page(
    iot: Client,
    name: &str,
    recursive: bool,
    token: Option<String>,
) -> Result<Page<String>, AwsError> {
    let call = iot.list_things_in_thing_group().thing_group_name(name).recursive(recursive);
    let page = call.max_results(PAGE).set_next_token(token).send().await.aws("ListThingsInThingGroup")?;
    Ok(Page::new(page.things.unwrap_or_default(), page.next_token))
}

/// What a thing group is to be.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The group that it is to be in.
    pub parent: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// At most fifty attributes.
    pub attributes: BTreeMap<String, String>,
}

/// Makes sure that a static thing group is there.
///
/// # Errors
/// As [`ensure`]; an unknown parent is said with what to do.
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    let created = ensure(
        ask,
        async || describe(ask.target, ask.name).await,
        |there| differences(there, wanted),
        async || {
            let properties = properties(wanted.description.as_deref(), &wanted.attributes);
            let call = ask.target.iot().create_thing_group().thing_group_name(ask.name);
            let call = call.set_parent_group_name(wanted.parent.clone());
            let call = call.thing_group_properties(properties).set_tags(ask.request_tags());
            call.send().await.aws("CreateThingGroup").map(drop)
        },
    )
    .await;
    let Some(parent) = &wanted.parent else { return created };
    let unsure = match &created {
        Ok(status) => *status == Status::Planned,
        Err(error) => error.kind() == Kind::Failed,
    };
    if unsure && describe(ask.target, parent).await?.is_none() {
        let error =
            created.err().unwrap_or_else(|| Error::failed(format!("there is no {}", NOUN.called(parent))));
        let tenant = ask.target.key.tenant.as_ref().map(|t| format!(" --tenant {t}")).unwrap_or_default();
        return Err(
            error.hint(format!("The parent must be there first: `fleetctl groups create {parent}{tenant}`."))
        );
    }
    created
}

fn differences(there: &ThingGroup, wanted: &Wanted) -> Differences {
    let mut found = Differences::default();
    if there.dynamic {
        found.add("it is a dynamic thing group");
    }
    found.compare("parent", &there.parent_group_name, &wanted.parent);
    compare_properties(&mut found, there, wanted.description.as_ref(), &wanted.attributes);
    found
}

/// Compares what static and dynamic groups have in common.
pub(super) fn compare_properties(
    found: &mut Differences,
    there: &ThingGroup,
    description: Option<&String>,
    attributes: &BTreeMap<String, String>,
) {
    found.compare("description", &there.thing_group_description.as_ref(), &description);
    let names = there.attributes.keys().chain(attributes.keys());
    for name in names.collect::<std::collections::BTreeSet<_>>() {
        let member = format!("attribute `{name}`");
        found.compare(&member, &there.attributes.get(name), &attributes.get(name));
    }
}

/// The properties of a new group.
pub(super) fn properties(
    description: Option<&str>,
    attributes: &BTreeMap<String, String>,
) -> ThingGroupProperties {
    let payload = AttributePayload::builder().set_attributes(Some(attributes.clone().into_iter().collect()));
    ThingGroupProperties::builder()
        .set_thing_group_description(description.map(str::to_owned))
        .set_attribute_payload((!attributes.is_empty()).then(|| payload.build()))
        .build()
}

/// The properties that take the place of all that a group has.
pub(super) fn replaced(
    description: Option<&str>,
    attributes: &BTreeMap<String, String>,
) -> ThingGroupProperties {
    let payload = AttributePayload::builder().set_attributes(Some(attributes.clone().into_iter().collect()));
    ThingGroupProperties::builder()
        .set_thing_group_description(description.map(str::to_owned))
        .attribute_payload(payload.merge(false).build())
        .build()
}

/// The groups that a deletion takes away, children before their parents; the group itself is the last.
///
/// Each child's own parent is read: a back end that ignores the parent filter must not make this the list of
/// all groups.
///
/// # Errors
/// The failed call.
pub async fn tree(target: &Target, root: ThingGroup) -> Result<Vec<ThingGroup>> {
    let mut found = vec![root];
    let mut at = 0;
    while at < found.len() {
        let parent = found[at].listed.thing_group_name.clone();
        at += 1;
        if found[at - 1].dynamic {
            continue;
        }
        let filter = Filter { parent: Some(parent.clone()), ..Filter::default() };
        list_details(target, &filter, |group| {
            if group.parent_group_name.as_ref() == Some(&parent) {
                found.push(group);
            }
            Ok(true)
        })
        .await?;
    }
    // Every child was found after its parent.
    found.reverse();
    Ok(found)
}

/// Deletes a thing group, with `recursive` also those below it, depth first; `gone` hears of each. Its
/// things stay.
///
/// # Errors
/// Failed (1) when it has children and `recursive` is not set; the failed call.
pub async fn delete(
    target: &Target,
    name: &str,
    recursive: bool,
    dry_run: bool,
    gone: impl Fn(&ThingGroup),
) -> Result<Status> {
    let Some(root) = describe(target, name).await? else { return Ok(Status::Absent) };
    let groups = tree(target, root).await?;
    let below = groups.len() - 1;
    if below > 0 && !recursive {
        let children = crate::ui::text::count(below, "thing group");
        return Err(Error::failed(format!("deleting {}", NOUN.called(name)))
            .caused_by(format!("it has {children} below it"))
            .hint("Give `--recursive` to delete them too."));
    }
    for group in &groups {
        if !dry_run {
            delete_one(target, group).await?;
        }
        gone(group);
    }
    Ok(if dry_run { Status::Planned } else { Status::Deleted })
}

async fn delete_one(target: &Target, group: &ThingGroup) -> Result<()> {
    let name = &group.listed.thing_group_name;
    let answer = if group.dynamic {
        let call = target.iot().delete_dynamic_thing_group().thing_group_name(name);
        call.send().await.aws("DeleteDynamicThingGroup").map(drop)
    } else {
        let call = target.iot().delete_thing_group().thing_group_name(name);
        call.send().await.aws("DeleteThingGroup").map(drop)
    };
    deleted(answer, &NOUN.called(name)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group() -> ThingGroup {
        let key = TargetKey { tenant: None, account: "1".into(), region: "r".into() };
        ThingGroup {
            listed: Listed { target: key, thing_group_name: "g".into(), thing_group_arn: None },
            parent_group_name: Some("p".into()),
            root_to_parent_thing_groups: vec!["p".into()],
            dynamic: false,
            query_string: None,
            index_name: None,
            status: None,
            thing_group_description: None,
            attributes: BTreeMap::from([("a".into(), "1".into())]),
            thing_group_id: None,
            version: 1,
            creation_date: None,
        }
    }

    #[test]
    fn every_difference_of_a_group_is_named() {
        let same = Wanted {
            parent: Some("p".into()),
            description: None,
            attributes: BTreeMap::from([("a".into(), "1".into())]),
        };
        assert!(differences(&group(), &same).is_empty());
        let other = Wanted { parent: None, description: Some("d".into()), attributes: BTreeMap::new() };
        let text = differences(&ThingGroup { dynamic: true, ..group() }, &other).text();
        for part in ["dynamic", "parent", "description", "attribute `a`"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}
