//! Recipes: how one item becomes what it asks for. Each reads what AWS has, plans, and makes the plan's calls,
//! those that need nothing of each other at once.

pub mod allow;
mod certificate;
mod change;
mod csr;
mod delete;
pub mod export;
mod import;
mod member;
mod undo;

use std::sync::{Arc, OnceLock};

use aws_sdk_iot::Client;

use super::book::{About, Page};
use super::journal::Noted;
use super::lane::{Answer, Fault, Lane, Why};
use super::plan::{Step, Update};
use super::row::{Item, Origin, Work};
use super::state::{self, State};
use crate::aws::{AwsError, Class};
use crate::fleet::status::Status;

pub use member::NOT_STATIC;

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
    /// The id of the certificate that came of it, where the row could not name it.
    pub certificate: Option<String>,
    /// It was done by an earlier attempt of the run.
    pub earlier: bool,
}

impl Outcome {
    /// The outcome of an item for which nothing was called.
    pub fn unmade(origin: Origin, lane: usize, ending: Ending) -> Self {
        Self { origin, lane, ending, steps: Vec::new(), certificate: None, earlier: false }
    }
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

impl Ending {
    /// A thing that the row is about is not there.
    fn no_thing(name: &str) -> Self {
        Self::Failed(AwsError {
            operation: "DescribeThing",
            code: Some("ResourceNotFoundException".into()),
            message: format!("there is no thing `{name}`"),
            request_id: None,
            class: Class::NotFound,
        })
    }
}

impl From<Fault> for Ending {
    fn from(fault: Fault) -> Self {
        match fault.why {
            Why::Refused => Self::Failed(fault.error),
            Why::Patience | Why::Lost => Self::TryAgain(fault.error),
            Why::Paused => Self::Pending(Some(fault.error)),
            Why::Stopped => Self::Pending(None),
        }
    }
}

/// One item at work.
#[derive(Debug)]
pub struct Job {
    /// Its target.
    pub lane: Arc<Lane>,
    /// What AWS has of the target's rows.
    pub state: Arc<State>,
    /// What the recipes go by.
    pub mode: Mode,
    /// What is written down of it.
    pub page: Page,
    /// The id of the certificate that comes of it, where the row cannot name it.
    pub certificate: OnceLock<String>,
    /// The thing beside its certificate, where only the certificate says it.
    pub thing: OnceLock<String>,
}

impl Job {
    /// Makes a changing call and writes it down.
    async fn make<T, F>(
        &self,
        step: &Step,
        about: About<'_>,
        fresh: bool,
        send: impl Fn(Client) -> F,
    ) -> Result<T, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        self.make_noting(step, about, fresh, send, |_| Noted::default()).await
    }

    /// As [`Job::make`], and writes down what an undo of the call needs to know.
    async fn make_noting<T, F>(
        &self,
        step: &Step,
        about: About<'_>,
        fresh: bool,
        send: impl Fn(Client) -> F,
        note: impl Fn(&T) -> Noted,
    ) -> Result<T, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        let operation = step.operation();
        let Answer { value, request_id, .. } = self.lane.call_settling(operation, fresh, send).await?;
        self.page.step_noting(operation, about, request_id, note(&value));
        Ok(value)
    }

    /// The ARN of a certificate in the target.
    fn arn(&self, id: &str) -> String {
        state::arn(&self.lane.target, id)
    }
}

/// Waits for all of them, also when one comes to nothing: a call on its way that is let go of may have an effect that
/// nobody writes down.
async fn all(calls: impl Iterator<Item = impl Future<Output = Result<(), Fault>>>) -> Result<(), Fault> {
    futures_util::future::join_all(calls).await.into_iter().collect()
}

/// Does one item.
pub async fn run(job: &Job, item: Item, place: usize) -> Outcome {
    let mut steps = Vec::new();
    let ended = match &item.work {
        Work::Import(row) => import::import(job, row, &mut steps).await,
        Work::Change(change) => change::change(job, change, &mut steps).await,
        Work::Delete(removal) => delete::delete(job, removal, &mut steps).await,
        Work::Member(member) => member::member(job, member, &mut steps).await,
        Work::Undo(row) => undo::undo(job, row, &mut steps).await,
        Work::Certificate(errand) => certificate::run(job, errand, &mut steps).await,
        Work::Allow(errand) => Box::pin(allow::run(job, errand, &mut steps)).await,
        Work::Export(wanted) => Box::pin(export::export(job, wanted, item.origin.raw.as_ref())).await,
    };
    let ending = match ended {
        Ok(status) => match job.page.done(status).await {
            Ok(()) => Ending::Done(status),
            // What is not on the disk is not done; the run says why when it ends.
            Err(_) => Ending::Pending(None),
        },
        Err(ending) => ending,
    };
    let certificate = job.certificate.get().cloned();
    let thing = item.origin.thing.or_else(|| job.thing.get().cloned());
    let origin = Origin { thing, ..item.origin };
    Outcome { origin, lane: place, ending, steps, certificate, earlier: false }
}
