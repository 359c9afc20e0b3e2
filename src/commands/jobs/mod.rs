//! `fleetctl jobs …`

mod campaign;
mod cancel;
mod create;
mod delete;
mod executions;
mod list;
mod make;
mod retry;
mod rollout;
mod settings;
mod show;
mod templates;
mod things;
mod watch;

use std::collections::BTreeSet;

use clap::Subcommand;
use fleetctl_rules::near::near;

use crate::bulk::lane::Lane;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::{self, Details, Filter, NOUN, family};

#[derive(Debug, Subcommand)]
pub(crate) enum Jobs {
    Create(Box<create::CreateArgs>),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Watch(watch::WatchArgs),
    Executions(executions::ExecutionsArgs),
    Retry(Box<retry::RetryArgs>),
    Cancel(cancel::CancelArgs),
    Delete(delete::DeleteArgs),
    /// Jobs in waves over tenants, with gates between them
    #[command(subcommand, alias = "campaigns")]
    Campaign(campaign::Campaign),
    /// Job templates: the account's, and AWS's own
    #[command(subcommand, alias = "template")]
    Templates(templates::Templates),
}

impl Jobs {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => Box::pin(create::run(cx, *args)).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Watch(args) => watch::run(cx, args).await,
            Self::Executions(args) => executions::run(cx, args).await,
            Self::Retry(args) => Box::pin(retry::run(cx, *args)).await,
            Self::Cancel(args) => cancel::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
            Self::Campaign(command) => Box::pin(command.run(cx)).await,
            Self::Templates(command) => command.run(cx).await,
        }
    }
}

fn missing(id: &str) -> Error {
    Error::absent(format!("there is no {}", NOUN.called(id)))
}

/// Jobs that are looked through for one whose id is near.
const LOOKED_THROUGH: usize = 1000;

/// As the error is, with the ids that may be meant: of the jobs of the first target that answers, as `named` makes ids of
/// theirs. Nobody is told more than that where it cannot be asked.
async fn with_near(
    cx: &Context,
    wanted: &str,
    error: Error,
    named: impl Fn(&str) -> Option<String>,
) -> Error {
    for target in cx.some_targets() {
        let (mut ids, mut seen) = (BTreeSet::new(), 0);
        let all = Filter::default();
        let looked = job::list(&target, &all, |job| {
            ids.extend(named(&job.job_id));
            seen += 1;
            Ok(seen < LOOKED_THROUGH)
        });
        if looked.await.is_err() || ids.is_empty() {
            continue;
        }
        return match near(wanted, ids.iter().map(String::as_str)).as_slice() {
            [] => error,
            [one] => error.hint(format!("Near it is `{one}`.")),
            some => error.hint(format!("Near it are {}.", some.join(", "))),
        };
    }
    error
}

/// There is no such job, and which ones are near.
async fn missing_near(cx: &Context, id: &str) -> Error {
    with_near(cx, id, missing(id), |job| Some(job.to_owned())).await
}

/// Says that no target has such a job, and which ones are near: what is gone already is done already, and a mistyped id
/// looks the same.
async fn warn_missing(cx: &Context, id: &str) {
    let error = missing_near(cx, id).await;
    cx.ui.warn(error.message());
    error.hints().iter().for_each(|hint| cx.ui.hint(hint));
    cx.found_nothing();
}

/// The jobs of an id that a change may touch: the one of that id, or its batches, which must carry its tag. Jobs that
/// others named alike are none.
async fn own_family(lane: &Lane, id: &str) -> Result<Vec<Details>> {
    let jobs = family::family(lane, id).await?;
    if jobs.first().is_some_and(|job| job.id() == id) {
        return Ok(jobs);
    }
    for job in &jobs {
        let arn = NOUN.arn(&lane.target, job.id());
        if !family::is_tagged(lane, &arn, id).await.map_err(|f| Error::from(f.error))? {
            return Err(missing(id).caused_by(format!(
                "there is {}, which does not carry the tag {} with the value `{id}`",
                NOUN.called(job.id()),
                family::TAG
            )));
        }
    }
    Ok(jobs)
}
