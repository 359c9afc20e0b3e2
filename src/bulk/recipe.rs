//! Recipes: how one item becomes what it asks for. Each reads what AWS has, plans, and makes the plan's calls,
//! those that need nothing of each other at once.

use std::time::Duration;

use futures_util::future::try_join_all;

use super::lane::{Answer, Fault, Lane, Why};
use super::plan::{self, Plan, Step, Thing, Update};
use super::row::{Certificate, Change, Item, Origin, Row, Work};
use super::state::{self, State};
use crate::aws::{AwsError, Class};
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

/// How long a thing that was just detached from its certificates may refuse to be deleted.
const DETACHING: Duration = Duration::from_secs(30);
/// The pause between two tries to delete it.
const DETACHING_PAUSE: Duration = Duration::from_secs(2);

/// What the recipes of a run go by.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mode {
    /// What to do with things that exist and differ.
    pub update: Update,
    /// Only plan.
    pub dry_run: bool,
}

/// What became of an item.
#[derive(Debug)]
pub struct Outcome {
    /// Where it came from.
    pub origin: Origin,
    /// The target's place in the run.
    pub lane: usize,
    /// How it ended.
    pub ending: Ending,
    /// The calls that were made, or with `--dry-run` would be.
    pub steps: Vec<Step>,
}

/// How an item ended.
#[derive(Debug)]
pub enum Ending {
    /// As asked.
    Done(Status),
    /// It cannot be done.
    Failed(AwsError),
    /// It was throttled or unavailable beyond patience.
    TryAgain(AwsError),
    /// It was not done, or not wholly: the run stopped or its target is paused.
    Pending(Option<AwsError>),
    /// The row is wrong.
    Invalid(Vec<String>),
}

impl From<Fault> for Ending {
    fn from(fault: Fault) -> Self {
        match fault.why {
            Why::Refused => Self::Failed(fault.error),
            Why::Patience => Self::TryAgain(fault.error),
            Why::Paused => Self::Pending(Some(fault.error)),
            Why::Stopped => Self::Pending(None),
        }
    }
}

/// Does one item.
pub async fn run(lane: &Lane, state: &State, mode: Mode, item: Item, place: usize) -> Outcome {
    let mut steps = Vec::new();
    let ended = match &item.work {
        Work::Import(row) => import(lane, state, mode, row, &mut steps).await,
        Work::Change(change) => update(lane, mode, change, &mut steps).await,
        Work::Delete(name) => delete(lane, mode, name, &mut steps).await,
    };
    let ending = match ended {
        Ok(status) => Ending::Done(status),
        Err(ending) => ending,
    };
    Outcome { origin: item.origin, lane: place, ending, steps }
}

async fn import(
    lane: &Lane,
    state: &State,
    mode: Mode,
    row: &Row,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let (mut again, mut created) = (false, false);
    loop {
        let current = state.of(lane, row, mode.update, again).await?;
        let plan = plan::import(row, &current, mode.update).map_err(|differs| differing(&differs))?;
        if mode.dry_run {
            steps.extend(plan.steps().cloned());
            return Ok(if plan.is_empty() { Status::Exists } else { Status::Planned });
        }
        let fresh = created || current.thing == Thing::Absent;
        match execute(lane, row, &plan, fresh).await {
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

async fn execute(lane: &Lane, row: &Row, plan: &Plan, fresh: bool) -> Result<(), Fault> {
    let thing = async {
        if let Some(step) = &plan.thing {
            make(lane, row, step, false).await?;
        }
        try_join_all(plan.then_thing.iter().map(|step| make(lane, row, step, fresh))).await
    };
    let certificate = async {
        if let Some(step) = &plan.certificate {
            make(lane, row, step, false).await?;
        }
        let fresh = plan.certificate.is_some();
        try_join_all(plan.then_certificate.iter().map(|step| make(lane, row, step, fresh))).await
    };
    tokio::try_join!(thing, certificate)?;
    let fresh = fresh || plan.certificate.is_some();
    try_join_all(plan.join.iter().map(|step| make(lane, row, step, fresh))).await.map(drop)
}

/// Makes one call of a plan.
async fn make(lane: &Lane, row: &Row, step: &Step, fresh: bool) -> Result<(), Fault> {
    let name = row.name.as_str();
    let arn = || {
        let id = row.certificate.as_ref().and_then(Certificate::id);
        id.map(|id| state::arn(&lane.target, id)).unwrap_or_default()
    };
    let Answer { .. } = match step {
        Step::CreateThing => {
            let new = thing::NewThing {
                name,
                thing_type: row.thing_type.as_deref(),
                attributes: row.attributes.as_ref(),
                billing_group: row.billing_group.as_deref(),
            };
            lane.call("CreateThing", |iot| thing::create(iot, new)).await?
        }
        Step::UpdateThing { .. } => return change(lane, name, step).await,
        Step::AddThingToThingGroup { thing_group_name: group } => {
            let call = |iot| thing::add_to_group(iot, name, group);
            lane.call_settling("AddThingToThingGroup", fresh, call).await?
        }
        Step::AddThingToBillingGroup { billing_group_name: group } => {
            let call = |iot| thing::add_to_billing_group(iot, name, group);
            lane.call_settling("AddThingToBillingGroup", fresh, call).await?
        }
        Step::RegisterCertificateWithoutCA => {
            let Some(Certificate::Pem { pem, .. }) = &row.certificate else { return Ok(()) };
            let call = |iot| certificate::register_without_ca(iot, pem);
            lane.call("RegisterCertificateWithoutCA", call).await?
        }
        Step::AttachPolicy { policy_name } => {
            let arn = arn();
            let call = |iot| certificate::attach_policy(iot, policy_name, &arn);
            lane.call_settling("AttachPolicy", fresh, call).await?
        }
        Step::AttachThingPrincipal => {
            let arn = arn();
            let call = |iot| thing::attach_principal(iot, name, &arn);
            lane.call_settling("AttachThingPrincipal", fresh, call).await?
        }
        Step::DetachThingPrincipal => {
            let arn = arn();
            lane.call("DetachThingPrincipal", |iot| thing::detach_principal(iot, name, &arn)).await?
        }
        Step::DeleteThing => lane.call("DeleteThing", |iot| thing::delete(iot, name)).await?,
    };
    Ok(())
}

async fn change(lane: &Lane, name: &str, step: &Step) -> Result<(), Fault> {
    let Step::UpdateThing { thing_type, remove_type, attributes, merge } = step else { return Ok(()) };
    let update = thing::Update {
        name,
        thing_type: thing_type.as_deref(),
        remove_type: *remove_type,
        attributes: attributes.as_ref(),
        merge: *merge,
    };
    lane.call("UpdateThing", |iot| thing::update(iot, update)).await.map(drop)
}

async fn update(lane: &Lane, mode: Mode, wanted: &Change, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let Some((details, _)) = state::describe(lane, &wanted.name).await? else {
        return Err(Ending::Failed(AwsError {
            operation: "DescribeThing",
            code: Some("ResourceNotFoundException".into()),
            message: format!("there is no thing `{}`", wanted.name),
            request_id: None,
            class: Class::NotFound,
        }));
    };
    let Some(step) = plan::change(wanted, &details) else { return Ok(Status::Exists) };
    if !mode.dry_run {
        change(lane, &wanted.name, &step).await?;
    }
    steps.push(step);
    Ok(if mode.dry_run { Status::Planned } else { Status::Updated })
}

/// Detaches the thing's certificates, which stay as they are, and deletes it once AWS has settled that.
async fn delete(lane: &Lane, mode: Mode, name: &str, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    if state::describe(lane, name).await?.is_none() {
        return Ok(Status::Absent);
    }
    let principals = state::principals(lane, name).await?;
    steps.extend(principals.iter().map(|_| Step::DetachThingPrincipal));
    steps.push(Step::DeleteThing);
    if mode.dry_run {
        return Ok(Status::Planned);
    }
    try_join_all(principals.iter().map(|arn| async move {
        let call = |iot| thing::detach_principal(iot, name, arn);
        match lane.call("DetachThingPrincipal", call).await {
            Err(fault) if fault.error.class != Class::NotFound => Err(fault),
            _ => Ok(()),
        }
    }))
    .await?;
    let tries = DETACHING.as_secs() / DETACHING_PAUSE.as_secs();
    let mut left = if principals.is_empty() { 0 } else { tries };
    loop {
        match lane.call("DeleteThing", |iot| thing::delete(iot, name)).await {
            Ok(_) => return Ok(Status::Deleted),
            Err(fault) if fault.error.class == Class::NotFound => return Ok(Status::Deleted),
            // "Cannot delete. Thing X is still attached to one or more principals": detaching takes seconds.
            Err(fault) if left > 0 && fault.error.is("InvalidRequestException") => {
                left -= 1;
                if !lane.pause(DETACHING_PAUSE).await {
                    return Err(Ending::Pending(None));
                }
            }
            Err(fault) => return Err(fault.into()),
        }
    }
}
