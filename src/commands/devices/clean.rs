//! `fleetctl devices clean`

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::marks::{ATTRIBUTE, bulk_args, delete, is_test_name, provisioned};
use crate::bulk::row::{Certificates, Purpose};
use crate::commands::bulk::{self, Rows, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::thing::{self, Filter, Thing};
use crate::ui::text;

/// Delete test devices
///
/// The things that `devices simulate --create` registered, with their
/// certificates: those of one run (--run), or of all runs (--all), in every
/// selected target. The registry is asked, so it works on any machine and after
/// a run that was killed. With --provisioned DIR the things that devices became
/// by claim, as their folders say.
///
/// Only things whose name begins with `sim-` are ever deleted; those of a run
/// must have the attribute `simulation` that names it, too.
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
        let (names, others) = provisioned(&folder)?;
        if others > 0 {
            let things = text::count(others, "thing");
            cx.ui.warn(format!("{things} left alone, whose names do not begin with `sim-`"));
        }
        if names.is_empty() {
            cx.ui.status("There are no test devices.");
            return Ok(ExitStatus::Done);
        }
        return delete(cx, names, true, false).await;
    }
    let found = find(cx, args.run.as_deref()).await?;
    if found.is_empty() {
        cx.ui.status("There are no test devices.");
        return Ok(ExitStatus::Done);
    }
    if !cx.settings.selects_many() {
        return delete(cx, found.into_iter().map(|thing| thing.thing_name).collect(), true, false).await;
    }
    let rows = Rows::new("the test devices", move |put| {
        found.iter().try_for_each(|thing| {
            let (account, region) = (&thing.target.account, &thing.target.region);
            put(&json!({ "thing_name": thing.thing_name, "account": account, "region": region }))
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
    let mut found = Vec::new();
    let progress = cx.ui.progress("Looking for test devices");
    for target in cx.targets_to_write().await? {
        let listed = thing::list(&target, &filter, |page| {
            found.extend(page.into_iter().filter(|thing| is_of(thing, run)));
            progress.say(&format!("{} found", text::count(found.len(), "thing")));
            Ok::<_, Error>(true)
        });
        listed.await.map_err(|e| e.at(&target.key))?;
    }
    Ok(found)
}

/// Whether a thing is a test device of this run; whatever the filter let through, both marks count.
fn is_of(thing: &Thing, run: Option<&str>) -> bool {
    let mark = thing.attributes.get(ATTRIBUTE);
    is_test_name(&thing.thing_name) && mark.is_some_and(|of| run.is_none_or(|run| of == run))
}
