//! A row of an import: the thing, its groups and its certificate as the row says.

use super::{Ending, Job, all, csr};
use crate::aws::{AwsError, COMPARE, Class};
use crate::bulk::book::About;
use crate::bulk::journal::Noted;
use crate::bulk::lane::Fault;
use crate::bulk::plan::{self, Plan, Step, Thing};
use crate::bulk::row::{Certificate, Row};
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

pub(super) async fn import(job: &Job, row: &Row, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    import_knowing(job, row, None, steps).await
}

/// As [`import`], where the certificate was read already and has this status.
pub(super) async fn import_knowing(
    job: &Job,
    row: &Row,
    status: Option<&str>,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    // An earlier attempt that made the thing may have ended before the rest of it.
    let (mut again, mut read_again, mut made_now) = (false, false, false);
    let mut created = job.page.made("CreateThing", None);
    let mut known = None;
    loop {
        let row = known.as_ref().unwrap_or(row);
        let current = job.state.of(&job.lane, row, job.mode.update, again, status).await?;
        if let Some(Certificate::Csr { public_key_sha256: key, .. }) = &row.certificate
            // Also where the journal knows the thing and no intent: it may have lost its end.
            && let Some(id) = csr::find(job, row, key, current.thing != Thing::Absent && !made_now).await?
        {
            if !job.mode.dry_run {
                csr::keep(job, row, &id).await?;
            }
            // From here on it is a certificate as others are; what was listed before it was made lacks it.
            known = Some(with_certificate(row, id));
            again = true;
            continue;
        }
        let plan = plan::import(row, &current, job.mode.update).map_err(|differs| differing(&differs))?;
        if job.mode.dry_run {
            steps.extend(plan.steps().cloned());
            return Ok(if plan.is_empty() { Status::Exists } else { Status::Planned });
        }
        let fresh = created || current.thing == Thing::Absent;
        match execute(job, row, &plan, fresh).await {
            Ok(()) => {}
            Err(Stopped::Ended(ending)) => return Err(ending),
            // A lost answer, or somebody else: read again, compare, and do what is left.
            Err(Stopped::Fault(fault)) if fault.error.class == Class::Exists && !read_again => {
                if fault.repeated {
                    // It was this run's own call whose answer was lost: what it made is the run's to undo.
                    let thing = About { thing: &row.name, ..About::default() };
                    let id = row.certificate.as_ref().and_then(Certificate::id);
                    match fault.error.operation {
                        operation @ "CreateThing" => job.page.step(operation, thing, None),
                        operation @ "RegisterCertificateWithoutCA" => {
                            job.page.step(operation, About { on: id, ..thing }, None);
                        }
                        _ => {}
                    }
                }
                made_now |= fault.repeated && fault.error.operation == "CreateThing";
                created |= made_now;
                (again, read_again) = (true, true);
                continue;
            }
            Err(Stopped::Fault(fault)) => return Err(fault.into()),
        }
        created |= plan.thing == Some(Step::CreateThing);
        let changed = !plan.is_empty();
        steps.extend(plan.steps().cloned());
        return Ok(match (created, changed) {
            (true, _) => Status::Created,
            (false, true) => Status::Updated,
            (false, false) => Status::Exists,
        });
    }
}

pub(super) fn differing(differs: &[String]) -> Ending {
    Ending::Failed(AwsError {
        operation: COMPARE,
        code: Some("Differs".into()),
        message: differs.join("; "),
        request_id: None,
        class: Class::Refused,
    })
}

/// Why a plan was not carried out.
enum Stopped {
    Fault(Fault),
    Ended(Ending),
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The row with the certificate that was made of its signing request.
fn with_certificate(row: &Row, id: String) -> Row {
    Row { certificate: Some(Certificate::Fingerprint { id }), ..row.clone() }
}

async fn execute(job: &Job, row: &Row, plan: &Plan, fresh: bool) -> Result<(), Stopped> {
    if let Some(Certificate::Csr { pem, public_key_sha256: key }) = &row.certificate {
        // One after the other: a thing without its certificate is how a later run knows that one may be lost.
        let thing =
            Plan { then_certificate: Vec::new(), certificate: None, join: Vec::new(), ..plan.clone() };
        steps(job, row, &thing, fresh).await?;
        let id = csr::create(job, row, pem, key, true).await.map_err(Stopped::Ended)?;
        let (then_certificate, join) = (plan.then_certificate.clone(), plan.join.clone());
        let rest = Plan { then_certificate, join, ..Plan::default() };
        return Ok(steps(job, &with_certificate(row, id), &rest, true).await?);
    }
    Ok(steps(job, row, plan, fresh).await?)
}

async fn steps(job: &Job, row: &Row, plan: &Plan, fresh: bool) -> Result<(), Fault> {
    let thing = async {
        if let Some(step) = &plan.thing {
            make(job, row, step, false).await?;
        }
        if let Some(step) = &plan.leave {
            make(job, row, step, fresh).await?;
        }
        all(plan.then_thing.iter().map(|step| then_thing(job, row, plan, step, fresh))).await
    };
    let certificate = async {
        if let Some(step) = &plan.certificate {
            make(job, row, step, false).await?;
        }
        let fresh = fresh || plan.certificate.is_some();
        all(plan.then_certificate.iter().map(|step| make(job, row, step, fresh))).await
    };
    let (thing, certificate) = tokio::join!(thing, certificate);
    thing.and(certificate)?;
    let fresh = fresh || plan.certificate.is_some();
    all(plan.join.iter().map(|step| make(job, row, step, fresh))).await
}

/// Makes one call that needs the thing; one that moves it between billing groups says from where.
async fn then_thing(job: &Job, row: &Row, plan: &Plan, step: &Step, fresh: bool) -> Result<(), Fault> {
    let (
        Step::AddThingToBillingGroup { billing_group_name: group },
        Some(Step::RemoveThingFromBillingGroup { billing_group_name: was }),
    ) = (step, &plan.leave)
    else {
        return make(job, row, step, fresh).await;
    };
    let (name, noted) = (row.name.as_str(), |(): &()| Noted { thing_id: None, was: Some(was.clone()) });
    let about = About { thing: name, on: Some(group), certificate: None };
    job.make_noting(step, about, fresh, |iot| thing::add_to_billing_group(iot, name, group), noted).await
}

/// Makes one call of a plan.
async fn make(job: &Job, row: &Row, step: &Step, fresh: bool) -> Result<(), Fault> {
    let name = row.name.as_str();
    let id = row.certificate.as_ref().and_then(Certificate::id);
    let arn = || id.map(|id| job.arn(id)).unwrap_or_default();
    let thing = About { thing: name, ..About::default() };
    match step {
        Step::CreateThing => {
            let new = thing::NewThing {
                name,
                thing_type: row.thing_type.as_deref(),
                attributes: row.attributes.as_ref(),
                billing_group: row.billing_group.as_deref(),
            };
            let noted = |id: &Option<String>| Noted { thing_id: id.clone(), was: None };
            job.make_noting(step, thing, fresh, |iot| thing::create(iot, new), noted).await.map(drop)
        }
        Step::AddThingToThingGroup { thing_group_name: group } => {
            let about = About { on: Some(group), ..thing };
            job.make(step, about, fresh, |iot| thing::add_to_group(iot, name, group)).await
        }
        Step::AddThingToBillingGroup { billing_group_name: group } => {
            let about = About { on: Some(group), ..thing };
            job.make(step, about, fresh, |iot| thing::add_to_billing_group(iot, name, group)).await
        }
        Step::RemoveThingFromBillingGroup { billing_group_name: group } => {
            let about = About { on: Some(group), ..thing };
            let noted = |(): &()| Noted { thing_id: None, was: Some(group.clone()) };
            let call = |iot| thing::remove_from_billing_group(iot, name, group);
            job.make_noting(step, about, fresh, call, noted).await
        }
        Step::RegisterCertificateWithoutCA => {
            let Some(Certificate::Pem { pem, .. }) = &row.certificate else { return Ok(()) };
            let about = About { on: id, ..thing };
            job.make(step, about, fresh, |iot| certificate::register_without_ca(iot, pem)).await
        }
        Step::AttachPolicy { policy_name } => {
            let arn = arn();
            let about = About { on: Some(policy_name), certificate: id, ..thing };
            job.make(step, about, fresh, |iot| certificate::attach_policy(iot, policy_name, &arn)).await
        }
        Step::AttachThingPrincipal => {
            let arn = arn();
            let about = About { on: id, ..thing };
            job.make(step, about, fresh, |iot| thing::attach_principal(iot, name, &arn)).await
        }
        // An import plans no other steps; changing the thing is what is left.
        _ => super::change::make(job, name, step).await,
    }
}
