//! `fleetctl devices clean`

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Args;
use serde_json::json;

use super::claimed::{Claimed, row_in};
use super::marks::{ATTRIBUTE, bulk_args, is_test_name};
use crate::aws::target::each;
use crate::bulk::row::{Certificates, Purpose};
use crate::commands::bulk::{self, Rows, Source, Task};
use crate::context::Context;
use crate::devices::record;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::thing::{self, Filter, Thing};
use crate::ui::text;

/// Delete test devices
///
/// The things that `devices simulate --create` registered, with their
/// certificates: those of one run (--run), or of all runs (--all), in every
/// selected target. The registry is asked, so it works on any machine and after
/// a run that was killed. Only things whose name begins with `sim-` and that have
/// the attribute `simulation` are deleted.
///
/// With --provisioned DIR the things that devices became by claim, whatever the
/// template named them: those that were not there before, as thing.json in their
/// folders says, in the account and Region that it names, and only while a thing
/// has no other principal than its certificate of then, and that certificate no
/// other thing. All others are named and left (exit code 3). Certificates go with
/// their things, and the local keys last.
///
/// Asks before it begins; above 100 things the number has to be typed. It is a
/// bulk run at the account's quotas. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl devices clean --run 20261121T080000-1a2b3c --tenant acme
///   fleetctl devices clean --all --all-tenants --dry-run
///   fleetctl devices clean --provisioned devices --tenant acme
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[group(required = true, multiple = false)]
pub(crate) struct CleanArgs {
    /// The test devices of this run of `devices simulate --create`
    #[arg(long, value_name = "ID")]
    run: Option<String>,
    /// All test devices that `devices simulate --create` has registered
    #[arg(long)]
    all: bool,
    /// Those that became things by claim, from the folder that was --out
    #[arg(long, value_name = "DIR")]
    provisioned: Option<PathBuf>,
}

pub(super) async fn run(cx: &Context, args: CleanArgs) -> Result<ExitStatus> {
    if let Some(folder) = args.provisioned {
        let found = record::all_in(&folder)?;
        if found.is_empty() {
            cx.ui.status("There are no test devices.");
            return Ok(ExitStatus::Done);
        }
        let targets = cx.targets_to_write().await?;
        return Claimed { targets: &targets, of_run: None, asks: true, part: false }.delete(cx, found).await;
    }
    let found = find(cx, args.run.as_deref()).await?;
    if found.is_empty() {
        cx.ui.status("There are no test devices.");
        return Ok(ExitStatus::Done);
    }
    let many = cx.settings.selects_many();
    let rows = Rows::new("the test devices", move |put| {
        found.iter().try_for_each(|thing| {
            let row = row_in(&thing.thing_name, &thing.target.account, &thing.target.region);
            put(&if many { row } else { json!({ "thing_name": thing.thing_name }) })
        })
    });
    let purpose = Purpose::Delete(Certificates::Delete);
    let task = Task { asks: true, ..Task::new(purpose, Source::Rows(rows)) };
    Box::pin(bulk::run(cx, task, bulk_args(&cx.run_id)?)).await
}

/// The test devices of every selected target. All targets must answer: in one that does not, some would stay.
async fn find(cx: &Context, run: Option<&str>) -> Result<Vec<Thing>> {
    // AWS takes the name of an attribute only with a value, so all runs are found by looking at all things.
    let filter =
        Filter { attribute: run.map(|run| (ATTRIBUTE.to_owned(), run.to_owned())), ..Filter::default() };
    let count = AtomicUsize::new(0);
    let progress = cx.ui.progress("Looking for test devices");
    let targets = cx.targets_to_write().await?;
    let answers = each(&targets, async |target| {
        let mut found = Vec::new();
        let listed = thing::list(target, &filter, |page| {
            let before = found.len();
            found.extend(page.into_iter().filter(|thing| is_of(thing, run)));
            let more = found.len() - before;
            let all = count.fetch_add(more, Ordering::Relaxed) + more;
            progress.say(&format!("{} found", text::count(all, "thing")));
            Ok::<_, Error>(true)
        });
        listed.await.map(|()| found)
    });
    let mut found = Vec::new();
    for (_, answer) in answers.await {
        found.extend(answer?);
    }
    Ok(found)
}

/// Whether a thing is a test device of this run; whatever the filter let through, both marks count.
fn is_of(thing: &Thing, run: Option<&str>) -> bool {
    let mark = thing.attributes.get(ATTRIBUTE);
    is_test_name(&thing.thing_name) && mark.is_some_and(|of| run.is_none_or(|run| of == run))
}
