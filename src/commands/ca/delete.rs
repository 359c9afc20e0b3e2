//! `fleetctl ca delete`

use clap::Args;
use serde::Serialize;

use super::{ca_id, rollout};
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::commands::{nouns, over_targets};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_certificates::{self, Counts};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::ui::text;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "certificates", "active", "status"],
    more: &["pending", "inactive", "revoked"],
    open: &[],
};

/// Delete a registered CA that is inactive
///
/// Device certificates that it registered stay registered and go on working; how
/// many there are is said before. An active CA is not deleted: make it inactive
/// first. Asks first; scripts give `--yes`. `ca rotate --finish --delete` deletes
/// a CA only where no certificate depends on it.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    /// The CA: its certificate id, its ARN, or the file of its certificate
    ca: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Deleted {
    #[serde(flatten)]
    target: TargetKey,
    certificate_id: String,
    #[serde(flatten)]
    counts: Counts,
    status: Status,
}

pub(crate) async fn run(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let id = ca_id(&args.ca)?;
    let manner = cx.ui.manner();
    if !cx.dry_run() && !manner.yes && !manner.can_ask {
        nouns::say_unselected(cx).await?;
        // Nobody can be asked: that is known before the first call.
        cx.ui.confirm(&format!("delete CA {id} from every selected target")).await?;
    }
    let targets = cx.targets_to_write().await?;
    let looked = rollout::looked(each(&targets, async |t| look(t, &id).await).await);
    let there = looked.found.values().flatten();
    let (places, dependents) =
        there.fold((0, 0), |(places, sum), (_, counts)| (places + 1, sum + counts.dependents()));
    if places > 0 && !cx.dry_run() {
        let hanging = if dependents > 0 {
            format!(" ({dependents} active or pending certificates of it stay registered)")
        } else {
            String::new()
        };
        let places = text::count(places, "target");
        cx.ui.confirm(&format!("delete CA {id} from {places}{hanging}")).await?;
    }
    let work = async |target: &Target| match looked.found.get(&target.key) {
        None => Err(looked.failed[&target.key].clone()),
        Some(found) => delete(cx, target, &id, found.as_ref()).await,
    };
    let (done, failures) = over_targets::split(each(&targets, async |t| work(t).await).await);
    if !done.is_empty() || failures.is_empty() {
        over_targets::put(cx, &COLUMNS, &done)?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    cx.settle(failures, targets.len())
}

async fn look(target: &Target, id: &str) -> Result<Option<(Ca, Counts)>> {
    let Some(ca) = ca::describe(target, id).await? else { return Ok(None) };
    if ca.is_active() {
        return Err(Error::failed(format!("CA {id} is active, and only an inactive CA can be deleted"))
            .hint(format!("Make it inactive first: `fleetctl ca deactivate {id}`.")));
    }
    Ok(Some((ca, ca_certificates::count(target, id).await?)))
}

async fn delete(cx: &Context, target: &Target, id: &str, found: Option<&(Ca, Counts)>) -> Result<Deleted> {
    let status = match found {
        None => Status::Absent,
        Some(_) if cx.dry_run() => Status::Planned,
        Some(_) => {
            ca::delete(target, id).await?;
            Status::Deleted
        }
    };
    let counts = found.map(|(_, counts)| *counts).unwrap_or_default();
    Ok(Deleted { target: target.key.clone(), certificate_id: id.to_owned(), counts, status })
}
