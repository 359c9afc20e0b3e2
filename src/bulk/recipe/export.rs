//! One line of an export: what the listing knew of a thing, and what is still unknown of it, looked up.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Ending, Job};
use crate::aws::{Class, TargetKey};
use crate::bulk::lane::Fault;
use crate::bulk::row::{Columns, Wanted};
use crate::bulk::state;
use crate::error::{Error, Result as Outcome};
use crate::fleet::status::Status;
use crate::fleet::thing;
use crate::manifests::Raw;

/// What the listing kept of a thing in the run's input.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// The thing type.
    pub thing_type_name: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The version.
    pub version: i64,
}

/// A row of the input, as far as it matters here: a query knows names only.
#[derive(Deserialize)]
struct Kept {
    listed: Option<Listed>,
}

/// A line of an export: the members with AWS's names. What was not asked for has no member.
#[expect(clippy::option_option, reason = "not asked for, or there is none")]
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    thing_name: &'a str,
    thing_type_name: Option<&'a str>,
    attributes: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_group_names: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    billing_group_name: Option<Option<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    principals: Option<&'a [String]>,
    version: i64,
    #[serde(flatten)]
    target: Option<&'a TargetKey>,
}

/// What is still unknown of a thing; `None` for what was not asked.
#[expect(clippy::option_option, reason = "not asked for, or there is none")]
#[derive(Debug, Default)]
struct Found {
    groups: Option<Vec<String>>,
    billing: Option<Option<String>>,
    principals: Option<Vec<String>>,
}

pub(super) async fn export(job: &Job, wanted: &Wanted, raw: Option<&Raw>) -> Result<Status, Ending> {
    if job.mode.dry_run {
        return Ok(Status::Planned);
    }
    let listed = match raw {
        Some(Raw::Json(bytes)) => serde_json::from_slice::<Kept>(bytes).ok().and_then(|kept| kept.listed),
        _ => None,
    };
    let Some((listed, found)) = look(job, wanted, listed).await? else { return Ok(Status::Absent) };
    let line = line(job, wanted, &listed, &found).map_err(|_| Ending::Pending(None))?;
    match job.page.write(line).await {
        Ok(()) => Ok(Status::Exported),
        // What is not written is not done; the run says why when it ends.
        Err(_) => Err(Ending::Pending(None)),
    }
}

/// Looks up what is unknown, side by side; `None` when the thing is gone.
async fn look(job: &Job, wanted: &Wanted, listed: Option<Listed>) -> Result<Option<(Listed, Found)>, Fault> {
    let (lane, name, columns) = (&job.lane, wanted.name.as_str(), wanted.columns);
    let thing = async {
        if let Some(listed) = listed {
            let billing = if columns.billing_group {
                match job.state.billing_group_of(lane, name).await? {
                    Some(listed) => Some(listed),
                    None => match described(job, name).await? {
                        Some((_, billing)) => Some(billing),
                        None => return Ok(None),
                    },
                }
            } else {
                None
            };
            return Ok(Some((listed, billing)));
        }
        // DescribeThing answers the billing group as well.
        let answer = described(job, name).await?;
        Ok::<_, Fault>(answer.map(|(listed, billing)| (listed, columns.billing_group.then_some(billing))))
    };
    let groups = async {
        if !columns.groups {
            return Ok(Some(None));
        }
        match job.state.groups_of_thing(lane, name).await? {
            Some(groups) => Ok(Some(Some(groups))),
            None => match there(state::groups_of(lane, name).await)? {
                Some(groups) => Ok(Some(Some(job.state.own_groups(lane, groups).await?))),
                None => Ok(None),
            },
        }
    };
    let principals = async {
        if !columns.principals {
            return Ok(Some(None));
        }
        Ok::<_, Fault>(there(state::principals_of(lane, name).await)?.map(Some))
    };
    // Boxed: hundreds of rows are in work at once, and what is done makes room.
    let (thing, groups, principals) =
        tokio::try_join!(Box::pin(thing), Box::pin(groups), Box::pin(principals))?;
    let (Some((listed, billing)), Some(groups), Some(principals)) = (thing, groups, principals) else {
        return Ok(None);
    };
    Ok(Some((listed, Found { groups, billing, principals })))
}

async fn described(job: &Job, name: &str) -> Result<Option<(Listed, Option<String>)>, Fault> {
    let answer = job.lane.call("DescribeThing", |iot| thing::read(iot, name)).await?.value;
    Ok(answer.map(|t| {
        let listed =
            Listed { thing_type_name: t.thing_type_name, attributes: t.attributes, version: t.version };
        (listed, t.billing_group_name)
    }))
}

/// `None` where AWS says that there is no such thing.
fn there<T>(answer: Result<T, Fault>) -> Result<Option<T>, Fault> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(fault) if fault.error.class == Class::NotFound => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn line(job: &Job, wanted: &Wanted, listed: &Listed, found: &Found) -> Outcome<Vec<u8>> {
    let key = &job.lane.target.key;
    let place = wanted.columns.place.then_some(key);
    if wanted.columns.csv {
        return csv(wanted, listed, found, place);
    }
    let line = Line {
        thing_name: &wanted.name,
        thing_type_name: listed.thing_type_name.as_deref(),
        attributes: &listed.attributes,
        thing_group_names: found.groups.as_deref(),
        billing_group_name: found.billing.as_ref().map(Option::as_deref),
        principals: found.principals.as_deref(),
        version: listed.version,
        target: place,
    };
    let mut bytes = serde_json::to_vec(&line).map_err(|e| broken(&e))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn csv(wanted: &Wanted, listed: &Listed, found: &Found, place: Option<&TargetKey>) -> Outcome<Vec<u8>> {
    let attributes = serde_json::to_string(&listed.attributes).map_err(|e| broken(&e))?;
    let groups = found.groups.as_ref().map(|groups| groups.join(";"));
    let billing = found.billing.as_ref().map(|billing| billing.clone().unwrap_or_default());
    // Several certificates, and principals that are none, have no place in one column.
    let fingerprint = found.principals.as_ref().map(|principals| match principals.as_slice() {
        [one] => one.rsplit_once(":cert/").map(|(_, id)| id.to_owned()).unwrap_or_default(),
        _ => String::new(),
    });
    let mut fields = vec![wanted.name.clone(), listed.thing_type_name.clone().unwrap_or_default()];
    fields.extend(groups.into_iter().chain(billing).chain([attributes]).chain(fingerprint));
    if let Some(key) = place {
        fields.extend([key.tenant.clone().unwrap_or_default(), key.account.clone(), key.region.clone()]);
    }
    csv_line(&fields)
}

/// The first line of an export as CSV.
///
/// # Errors
/// A bug only.
pub fn csv_header(columns: Columns) -> Outcome<Vec<u8>> {
    let mut names = vec!["thing_name", "thing_type"];
    names.extend(columns.groups.then_some("thing_groups"));
    names.extend(columns.billing_group.then_some("billing_group"));
    names.push("attributes");
    names.extend(columns.principals.then_some("cert_fingerprint"));
    names.extend(columns.place.then_some(["tenant", "account", "region"]).into_iter().flatten());
    csv_line(&names)
}

fn csv_line<T: AsRef<[u8]>>(fields: &[T]) -> Outcome<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(fields).map_err(|e| broken(&e))?;
    writer.into_inner().map_err(|e| broken(&e))
}

fn broken(error: &dyn std::error::Error) -> Error {
    Error::internal("writing a line of the export").caused_by(error.to_string())
}
