//! What tells test devices that this program registered itself from real ones: a name that begins with `sim-` and an
//! attribute that names the run. Nothing without both is cleaned up. (Things that devices became by claim are named by
//! the template, and have a record instead: [`super::claimed`].)

use std::path::Path;

use clap::Parser;

use crate::commands::bulk::BulkArgs;
use crate::context::Context;
use crate::devices::Identity;
use crate::error::{Error, Result};
use crate::ui::text;

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

/// Removes the folders of keys that are of no more use, and the one that they are in once it is empty; says so.
pub(super) fn remove_identities<'i>(cx: &Context, identities: impl IntoIterator<Item = &'i Identity>) {
    let mut number = 0;
    for identity in identities {
        remove_identity(&identity.folder);
        if let Some(parent) = identity.folder.parent() {
            // Only when nothing else is in it.
            let _ = std::fs::remove_dir(parent);
        }
        number += 1;
    }
    let devices = text::count(number, "test device");
    cx.ui.status(format!("Deleted {devices} with their certificates and keys."));
}

/// A folder of keys that are of no more use is removed; one with anything else in it stays.
pub(super) fn remove_identity(folder: &Path) {
    for file in crate::devices::identity::FILES {
        let _ = std::fs::remove_file(folder.join(file));
    }
    let _ = std::fs::remove_dir(folder);
}
