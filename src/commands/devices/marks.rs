//! What tells test devices from real ones: a name that begins with `sim-`, and where this program registered the
//! thing itself, an attribute that names the run. Nothing without both is ever cleaned up.

use std::path::{Path, PathBuf};

use clap::Parser;

use crate::bulk::row::{Certificates, Purpose};
use crate::commands::bulk::{self, BulkArgs, Rows, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use serde_json::json;

/// How the names of test devices begin.
pub(super) const PREFIX: &str = "sim-";
/// The attribute of the things that a run registered; its value is the run's id.
pub(super) const ATTRIBUTE: &str = "simulation";

/// The flags of a bulk run that the command line does not have.
#[derive(Parser)]
struct Defaults {
    #[command(flatten)]
    bulk: BulkArgs,
}

/// The flags of a bulk run of this name.
pub(super) fn bulk_args(run_id: &str) -> Result<BulkArgs> {
    Defaults::try_parse_from(["devices", "--run-id", run_id])
        .map(|defaults| defaults.bulk)
        .map_err(|e| Error::internal("naming a bulk run").caused_by(e.to_string()))
}

/// Whether a name is a test device's.
pub(super) fn is_test_name(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// Deletes these things of the one selected target, with their certificates.
pub(super) async fn delete(cx: &Context, names: Vec<String>, asks: bool, part: bool) -> Result<ExitStatus> {
    let rows = Rows::new("the test devices", move |put| {
        names.iter().try_for_each(|name| put(&json!({ "thing_name": name })))
    });
    let purpose = Purpose::Delete(Certificates::Delete);
    let task = Task { asks, part, ..Task::new(purpose, Source::Rows(rows)) };
    Box::pin(bulk::run(cx, task, bulk_args(&cx.run_id)?)).await
}

/// The things that devices in this folder became by claim, as their folders say it, and how many of them have no
/// test device's name.
pub(super) fn provisioned(folder: &Path) -> Result<(Vec<String>, usize)> {
    let found = crate::devices::claim::provisioned(folder)?;
    let all = found.len();
    let names: Vec<String> = found.into_iter().filter(|name| is_test_name(name)).collect();
    let others = all - names.len();
    Ok((names, others))
}

/// A folder of keys that are of no more use is removed; one with anything else in it stays.
pub(super) fn remove_identity(folder: &PathBuf) {
    for file in crate::devices::identity::FILES {
        let _ = std::fs::remove_file(folder.join(file));
    }
    let _ = std::fs::remove_dir(folder);
}
