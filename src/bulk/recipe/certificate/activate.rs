//! A certificate that its device's first connection registered: checked, given its thing and its policies, and made
//! active as the last step, so that no device is ever active without them.

use std::sync::Arc;

use time::OffsetDateTime;

use super::{not_registered, refused, register, take};
use crate::activation::{Activation, Identity, Refusal};
use crate::bulk::act::Errand;
use crate::bulk::book::About;
use crate::bulk::journal::Noted;
use crate::bulk::plan::Step;
use crate::bulk::recipe::import::import_knowing;
use crate::bulk::recipe::{Ending, Job};
use crate::bulk::row::Row;
use crate::bulk::state;
use crate::bulk::undo::PENDING;
use crate::fleet::certificate::{self, Described};
use crate::fleet::status::Status;
use crate::pki::Certificate;
use fleetctl_rules::names::{Name, check};

pub(super) async fn activate(
    job: &Job,
    errand: &Errand,
    how: &Arc<Activation>,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let id = errand.id();
    let found = job.lane.call("DescribeCertificate", |iot| certificate::described(iot, id)).await?.value;
    let Some(found) = found else { return Err(not_registered(id)) };
    match found.status.as_str() {
        PENDING => {}
        // By an earlier attempt whose answer was lost, or by somebody else since it was listed.
        "ACTIVE" => return Ok(Status::Exists),
        is => return Err(refused("NotPending", format!("certificate {id} is {is} now, not {PENDING}"))),
    }
    let Wanted { row, serial } = match wanted(job, errand, how, &found).await? {
        Ok(wanted) => wanted,
        Err(refusal) => return Err(turn_away(job, id, how, refusal, steps).await?),
    };
    let row = match row {
        Some(row) => {
            let _ = job.thing.set(row.name.clone());
            Some(with_thing(job, how, &row).await?)
        }
        None => None,
    };
    let thing = row.as_ref().map(|row| row.name.as_str());
    if let Some(refusal) = take::take(job, errand, how, serial.as_deref(), thing, steps).await? {
        return Err(turn_away(job, id, how, refusal, steps).await?);
    }
    match &row {
        Some(row) => drop(import_knowing(job, row, Some(PENDING), steps).await?),
        None => drop(register::policies(job, errand, id, true, steps).await?),
    }
    let step = Step::UpdateCertificate { new_status: "ACTIVE".into() };
    if !job.mode.dry_run {
        match status_now(job, id).await?.as_str() {
            PENDING => {}
            "ACTIVE" => return Ok(if steps.is_empty() { Status::Exists } else { Status::Updated }),
            is => {
                let what = format!("certificate {id} became {is} while it was activated, and stays so");
                return Err(refused("NotPending", what));
            }
        }
        let about = About { thing: thing.unwrap_or_default(), on: Some(id), certificate: None };
        let call = |iot| certificate::set_status(iot, id, "ACTIVE");
        let noted = |(): &()| Noted { was: Some(PENDING.to_owned()), thing_id: None };
        job.make_noting(&step, about, false, call, noted).await?;
    }
    steps.push(step);
    Ok(if job.mode.dry_run { Status::Planned } else { Status::Updated })
}

/// The status directly before it is changed. UpdateCertificate takes no condition: what somebody decided while thing
/// and policies were attached, a revocation above all, would be overwritten.
async fn status_now(job: &Job, id: &str) -> Result<String, Ending> {
    let is = job.lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?.value;
    is.ok_or_else(|| not_registered(id))
}

/// What a certificate is to have.
struct Wanted {
    /// Its thing, if things are made.
    row: Option<Row>,
    /// Its serial, if a table must have it.
    serial: Option<String>,
}

/// What the certificate is to have; or why it is not let in.
async fn wanted(
    job: &Job,
    errand: &Errand,
    how: &Activation,
    found: &Described,
) -> Result<Result<Wanted, Refusal>, Ending> {
    let id = errand.id();
    let certificate = Certificate::parse(found.pem.as_bytes(), "the certificate")
        .map_err(|error| refused("NotReadable", format!("certificate {id}: {error}")))?;
    let Some(ca) = &found.ca else {
        return Err(refused("NoCa", format!("certificate {id} was registered with no CA")));
    };
    let Some(authority) = how.authorities.of(&job.lane, ca).await? else {
        return Err(refused("NoCa", format!("CA {ca} of certificate {id} is not registered any more")));
    };
    let (target, now) = (&job.lane.target.key, OffsetDateTime::now_utc());
    let values = match how.checks.judge(&certificate, &authority, target, now) {
        Ok(values) => values,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let serial = match how.table.as_ref().map(|table| table.serial(&certificate)).transpose() {
        Ok(serial) => serial,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let columns = how.checks.allow.as_ref().map(|allow| (allow.columns.as_slice(), values));
    let identity = Identity { certificate: &certificate, row: columns };
    let Some(template) = &how.thing_name else {
        return Ok(Ok(Wanted { row: None, serial }));
    };
    let no_value = |what: &str, column: &str| {
        Refusal::lasting("NoName", format!("{what} needs a value of {column}, and it has none"))
    };
    let named = template.fill(&identity).map_err(|column| no_value("the thing's name", &column));
    let name = match named {
        Ok(name) => name,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if let Err(why) = check(Name::Thing, &name) {
        return Ok(Err(Refusal::lasting("NoName", format!("{name:?} cannot name a thing: {why}"))));
    }
    let mut attributes = std::collections::BTreeMap::new();
    for (key, text) in &how.attributes {
        let value = match text.of(&identity) {
            Ok(value) => value,
            Err(column) => return Ok(Err(no_value(&format!("the attribute {key}"), &column))),
        };
        if let Err(why) = check(Name::AttributeValue, &value) {
            return Ok(Err(Refusal::lasting("NoName", format!("the attribute {key}: {why}"))));
        }
        attributes.insert(key.clone(), value);
    }
    let row = Row {
        name,
        thing_type: how.thing_type.clone(),
        attributes: (!attributes.is_empty()).then_some(attributes),
        groups: how.groups.clone(),
        billing_group: how.billing_group.clone(),
        certificate: errand.row.certificate.clone(),
        policies: errand.row.policies.clone(),
        ..Row::default()
    };
    Ok(Ok(Wanted { row: Some(row), serial }))
}

/// The row with what is to be so of its thing. One that is there keeps its type and its attributes, and is another
/// device's where it has another certificate.
async fn with_thing(job: &Job, how: &Activation, row: &Row) -> Result<Row, Ending> {
    let id = row.certificate.as_ref().and_then(crate::bulk::row::Certificate::id).unwrap_or_default();
    let taken = |other: &str| {
        let what = format!("thing `{}` has another certificate ({other})", row.name);
        refused("ThingTaken", what + "; --allow-shared attaches this one as well")
    };
    if !how.allow_shared {
        how.claims.take(&job.lane.target.key, &row.name, id).map_err(|other| taken(&other))?;
    }
    if state::describe(&job.lane, &row.name).await?.is_none() {
        return Ok(row.clone());
    }
    if !how.allow_shared {
        let own = job.arn(id);
        let principals = state::principals(&job.lane, &row.name).await?;
        if let Some(other) = principals.iter().find(|arn| **arn != own) {
            return Err(taken(other.rsplit('/').next().unwrap_or(other)));
        }
    }
    Ok(Row { thing_type: None, attributes: None, ..row.clone() })
}

/// Does with a certificate what is to be done with those that are not let in, and says why it was not.
async fn turn_away(
    job: &Job,
    id: &str,
    how: &Activation,
    refusal: Refusal,
    steps: &mut Vec<Step>,
) -> Result<Ending, Ending> {
    let is_of_a_list = refusal.is_of_a_list();
    let Refusal { code, reason, lasting } = refusal;
    let Some(status) = how.rejected.status().filter(|_| lasting) else { return Ok(refused(code, reason)) };
    // A list can be short of a device by mistake, and REVOKED is final.
    let status = if is_of_a_list { "INACTIVE" } else { status };
    let step = Step::UpdateCertificate { new_status: status.into() };
    if !job.mode.dry_run {
        let is = status_now(job, id).await?;
        if is != PENDING {
            return Ok(refused(code, format!("{reason}; it became {is} meanwhile, and stays so")));
        }
        let about = About { thing: "", on: Some(id), certificate: None };
        job.make(&step, about, false, |iot| certificate::set_status(iot, id, status)).await?;
    }
    steps.push(step);
    let ends =
        if job.mode.dry_run { format!("it would become {status}") } else { format!("it is {status} now") };
    Ok(refused(code, format!("{reason}; {ends}")))
}
