//! Thing types: what things have in common. AWS deletes one only five minutes after it was deprecated.

use std::time::{Duration, SystemTime};

use aws_sdk_iot::types::{ThingTypeMetadata, ThingTypeProperties};
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use serde::Serialize;

use super::ensure::{Ask, Differences, ensure};
use super::noun::Noun;
use super::pages::{self, PAGE};
use super::status::Status;
use super::times;
use super::waiting::{deleted, until_accepted};
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::{Error, Kind, Result};
use crate::output::Columns;

/// Thing types.
pub const NOUN: Noun = Noun {
    label: "thing type",
    name_member: "thingTypeName",
    arn_member: "thingTypeArn",
    resource: "thingtype",
    kind: Name::ThingType,
    changes: Columns {
        default: &["tenant", "account", "region", "thingTypeName", "status"],
        more: &["thingTypeArn"],
        open: &[],
    },
};

/// The columns of a thing type.
pub const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingTypeName",
        "thingTypeDescription",
        "searchableAttributes",
        "deprecated",
    ],
    more: &["thingTypeArn", "creationDate", "deprecationDate"],
    open: &[],
};

/// How much longer than AWS's rule a wait goes on: clocks differ.
const GRACE: Duration = Duration::from_secs(90);

/// One thing type.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThingType {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The name.
    pub thing_type_name: String,
    /// The description.
    pub thing_type_description: Option<String>,
    /// The attributes that the registry's lists can be searched by, sorted.
    pub searchable_attributes: Vec<String>,
    /// Whether no thing can be given this type any more.
    pub deprecated: bool,
    /// When it was made.
    pub creation_date: Option<String>,
    /// When it was deprecated.
    pub deprecation_date: Option<String>,
    /// The ARN.
    pub thing_type_arn: Option<String>,
    #[serde(skip)]
    deprecated_at: Option<SystemTime>,
}

impl ThingType {
    fn new(
        target: &Target,
        name: Option<String>,
        arn: Option<String>,
        properties: Option<ThingTypeProperties>,
        metadata: Option<ThingTypeMetadata>,
    ) -> Self {
        let (description, searchable) = properties
            .map(|p| (p.thing_type_description, p.searchable_attributes.unwrap_or_default()))
            .unwrap_or_default();
        let deprecated_on = metadata.as_ref().and_then(|m| m.deprecation_date);
        Self {
            target: target.key.clone(),
            thing_type_name: name.unwrap_or_default(),
            thing_type_description: description.filter(|d| !d.is_empty()),
            searchable_attributes: sorted(searchable),
            deprecated: metadata.as_ref().is_some_and(|m| m.deprecated),
            creation_date: times::text(metadata.and_then(|m| m.creation_date)),
            deprecation_date: times::text(deprecated_on),
            thing_type_arn: arn,
            deprecated_at: deprecated_on.and_then(|d| SystemTime::try_from(d).ok()),
        }
    }
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

/// Reads one thing type; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(target: &Target, name: &str) -> Result<Option<ThingType>> {
    match target.iot().describe_thing_type().thing_type_name(name).send().await.aws("DescribeThingType") {
        Ok(t) => Ok(Some(ThingType::new(
            target,
            t.thing_type_name,
            t.thing_type_arn,
            t.thing_type_properties,
            t.thing_type_metadata,
        ))),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(Error::from(e).context(format!("reading {}", NOUN.called(name)))),
    }
}

/// Reads every thing type, page by page; `each` returns whether to go on.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list(target: &Target, mut each: impl FnMut(ThingType) -> Result<bool>) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_thing_types().max_results(PAGE).set_next_token(token);
        let page = call.send().await.aws("ListThingTypes")?;
        Ok((page.thing_types.unwrap_or_default(), page.next_token))
    };
    pages::items(fetch, |t| {
        each(ThingType::new(
            target,
            t.thing_type_name,
            t.thing_type_arn,
            t.thing_type_properties,
            t.thing_type_metadata,
        ))
    })
    .await
}

/// What a thing type is to be.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The description.
    pub description: Option<String>,
    /// At most three attributes.
    pub searchable: Vec<String>,
}

/// Makes sure that a thing type is there.
///
/// # Errors
/// As [`ensure`].
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    let differences = |there: &ThingType| {
        let mut found = Differences::default();
        found.compare("description", &there.thing_type_description, &wanted.description);
        let asked = sorted(wanted.searchable.clone());
        found.compare::<[String]>("searchable attributes", &there.searchable_attributes, &asked);
        if there.deprecated {
            found.add(format!("it is deprecated (`fleetctl types undeprecate {}` undoes that)", ask.name));
        }
        found
    };
    ensure(
        ask,
        async || describe(ask.target, ask.name).await,
        differences,
        async || {
            let searchable = (!wanted.searchable.is_empty()).then(|| wanted.searchable.clone());
            let properties = ThingTypeProperties::builder()
                .set_thing_type_description(wanted.description.clone())
                .set_searchable_attributes(searchable)
                .build();
            let call = ask.target.iot().create_thing_type().thing_type_name(ask.name);
            let call = call.thing_type_properties(properties).set_tags(ask.request_tags());
            call.send().await.aws("CreateThingType").map(drop)
        },
    )
    .await
}

/// Deprecates a thing type, or undoes that.
///
/// # Errors
/// Failed (1) when there is no such type; the failed call.
pub async fn deprecate(target: &Target, name: &str, undo: bool, dry_run: bool) -> Result<Status> {
    let Some(there) = describe(target, name).await? else {
        return Err(Error::failed(format!("there is no {}", NOUN.called(name))));
    };
    if there.deprecated != undo {
        return Ok(Status::Exists);
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    call_deprecate(target, name, undo).await?;
    Ok(Status::Updated)
}

async fn call_deprecate(target: &Target, name: &str, undo: bool) -> Result<()> {
    let call = target.iot().deprecate_thing_type().thing_type_name(name).undo_deprecate(undo);
    let verb = if undo { "undeprecating" } else { "deprecating" };
    call.send()
        .await
        .aws("DeprecateThingType")
        .map(drop)
        .map_err(|e| Error::from(e).context(format!("{verb} {}", NOUN.called(name))))
}

/// Deletes a thing type. With `wait` it is deprecated first where that is needed, and AWS's five minutes are
/// waited for.
///
/// # Errors
/// Failed (1) when things use it, or when it was not deprecated five minutes ago and `wait` is not set;
/// Timeout (7) when AWS goes on refusing after the five minutes; the failed call.
pub async fn delete(target: &Target, name: &str, wait: bool, dry_run: bool) -> Result<Status> {
    let what = NOUN.called(name);
    let Some(there) = describe(target, name).await? else { return Ok(Status::Absent) };
    if let Some(thing) = user_of(target, name).await? {
        return Err(Error::failed(format!("deleting {what}"))
            .caused_by(format!("things are of this type, for example `{thing}`"))
            .hint(format!("`fleetctl things list --type {name}` lists them.")));
    }
    if !there.deprecated && !wait {
        return Err(Error::failed(format!("deleting {what}")).caused_by("it is not deprecated").hint(format!(
            "AWS deletes a thing type only {} minutes after it was deprecated. Give `--wait` to deprecate it, \
             wait and delete it; or `fleetctl types deprecate {name}` now and delete it later.",
            limits::TYPE_DELETE_WAIT_MINUTES
        )));
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    if !there.deprecated {
        call_deprecate(target, name, false).await?;
    }
    let since = there.deprecated_at.filter(|_| there.deprecated).unwrap_or_else(SystemTime::now);
    let rule = Duration::from_secs(60 * limits::TYPE_DELETE_WAIT_MINUTES);
    let patience = if wait { rule + GRACE } else { Duration::ZERO };
    let answer = until_accepted("InvalidRequestException", patience, async || {
        target.iot().delete_thing_type().thing_type_name(name).send().await.aws("DeleteThingType").map(drop)
    });
    match answer.await {
        Err(e) if e.is("InvalidRequestException") && !wait => Err(too_early(e, &what, since, rule)),
        Err(e) if e.is("InvalidRequestException") => Err(Error::from(e)
            .context(format!("deleting {what}: AWS still refuses"))
            .with_kind(Kind::Timeout)),
        answer => deleted(answer, &what),
    }
}

fn too_early(error: AwsError, what: &str, since: SystemTime, rule: Duration) -> Error {
    let error = Error::from(error).context(format!("deleting {what}"));
    let left = rule.saturating_sub(since.elapsed().unwrap_or_default());
    if left.is_zero() {
        return error;
    }
    error.hint(format!(
        "AWS deletes a thing type only {} minutes after it was deprecated, in {} seconds; `--wait` waits for it.",
        limits::TYPE_DELETE_WAIT_MINUTES,
        left.as_secs().max(1)
    ))
}

/// A thing of this type, if there is one.
async fn user_of(target: &Target, name: &str) -> Result<Option<String>> {
    let page = target.iot().list_things().thing_type_name(name).max_results(1).send().await;
    let things = page.aws("ListThings")?.things.unwrap_or_default();
    Ok(things.into_iter().find_map(|t| t.thing_name))
}
