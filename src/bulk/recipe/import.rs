//! A row of an import: the thing, its groups and its certificate as the row says.

use futures_util::future::try_join_all;

use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::book::About;
use crate::bulk::journal::Noted;
use crate::bulk::lane::Fault;
use crate::bulk::plan::{self, Plan, Step, Thing};
use crate::bulk::row::{Certificate, Row};
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

pub(super) async fn import(job: &Job, row: &Row, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    // An earlier attempt that made the thing may have ended before the rest of it.
    let (mut again, mut created) = (false, job.page.made("CreateThing", None));
    loop {
        let current = job.state.of(&job.lane, row, job.mode.update, again).await?;
        let plan = plan::import(row, &current, job.mode.update).map_err(|differs| differing(&differs))?;
        if job.mode.dry_run {
            steps.extend(plan.steps().cloned());
            return Ok(if plan.is_empty() { Status::Exists } else { Status::Planned });
        }
        let fresh = created || current.thing == Thing::Absent;
        match execute(job, row, &plan, fresh).await {
            Ok(()) => {}
            // A lost answer, or somebody else: read again, compare, and do what is left.
            Err(fault) if fault.error.class == Class::Exists && !again => {
                created |= fault.repeated && fault.error.operation == "CreateThing";
                again = true;
                continue;
            }
            Err(fault) => return Err(fault.into()),
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

fn differing(differs: &[String]) -> Ending {
    Ending::Failed(AwsError {
        operation: "compare",
        code: Some("Differs".into()),
        message: differs.join("; "),
        request_id: None,
        class: Class::Refused,
    })
}

async fn execute(job: &Job, row: &Row, plan: &Plan, fresh: bool) -> Result<(), Fault> {
    let thing = async {
        if let Some(step) = &plan.thing {
            make(job, row, step, false).await?;
        }
        try_join_all(plan.then_thing.iter().map(|step| make(job, row, step, fresh))).await
    };
    let certificate = async {
        if let Some(step) = &plan.certificate {
            make(job, row, step, false).await?;
        }
        let fresh = plan.certificate.is_some();
        try_join_all(plan.then_certificate.iter().map(|step| make(job, row, step, fresh))).await
    };
    tokio::try_join!(thing, certificate)?;
    let fresh = fresh || plan.certificate.is_some();
    try_join_all(plan.join.iter().map(|step| make(job, row, step, fresh))).await.map(drop)
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
