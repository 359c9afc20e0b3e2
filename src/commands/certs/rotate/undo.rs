//! `--undo ID`: the new certificates are taken off wherever the old one was not touched.

use super::RotateArgs;
use super::drive::Drive;
use super::view::{COLUMNS, Campaign, UNDO};
use crate::campaign::Stage;
use crate::campaign::folder::{Batch, Folder};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::ui::text;

pub(super) async fn run(cx: &Context, args: RotateArgs, id: &str) -> Result<ExitStatus> {
    let state_dir = cx.settings.state_dir()?;
    // Whether there is one, before its folder is made.
    drop(Folder::look(&state_dir, id)?);
    let campaign = Campaign::open(Folder::take(&state_dir, id)?)?;
    let mut drive = Drive::new(cx, &args, campaign, None)?;
    // Devices that answered since the last look are proven, too.
    if !cx.dry_run() && drive.stops().await? {
        return Ok(ExitStatus::Code(crate::error::Kind::Interrupted));
    }
    let campaign = &drive.campaign;
    let begun = (1..=campaign.waves())
        .filter(|wave| !campaign.folder.batches(&super::view::begin_stage(*wave)).is_empty());
    let begun: Vec<usize> = begun.collect();
    let undoable = |at: &usize| {
        begun.contains(&campaign.rows[*at].wave)
            && !campaign.finishing.contains_key(at)
            && !campaign.undoing.contains_key(at)
    };
    let all: Vec<usize> = (0..campaign.rows.len()).filter(undoable).collect();
    let proven = all.iter().filter(|at| campaign.is_proven(**at)).count();
    let due = all.iter().filter(|at| args.also_proven || !campaign.is_proven(**at));
    let due: Vec<_> = due.map(|at| (*at, &campaign.rows[*at])).collect();
    if proven > 0 && !args.also_proven {
        cx.ui.warn(format!(
            "{} proven to use the new certificate: left alone unless `--also-proven`",
            if proven == 1 { "1 device is".to_owned() } else { format!("{proven} devices are") }
        ));
    }
    if !campaign.finishing.is_empty() {
        let touched = text::count(campaign.finishing.len(), "old certificate");
        cx.ui.warn(format!("{touched} taken off already, or begun to be: that cannot be undone"));
    }
    let mut batches: Vec<Batch> = Vec::new();
    for batch in campaign.folder.batches(UNDO) {
        if campaign.folder.done(&batch)?.iter().any(|(_, done)| !done) {
            batches.push(batch);
        }
    }
    if due.is_empty() && batches.is_empty() {
        cx.ui.status("There is nothing to undo.");
        return Ok(ExitStatus::Done);
    }
    if cx.dry_run() {
        cx.ui.status(format!("Dry run: {} would be taken off.", text::count(due.len(), "new certificate")));
        return Ok(ExitStatus::Done);
    }
    if !due.is_empty() {
        let what = format!("take {} off again", text::count(due.len(), "new certificate"));
        cx.ui.confirm_count(&what, due.len() as u64).await?;
        batches.push(campaign.folder.next_batch(UNDO, &due)?);
    }
    cx.resumes_with(format!("`fleetctl certs rotate --undo {id}` goes on from what was done."));
    let mut worst = ExitStatus::Done;
    for batch in &batches {
        let status = drive.bulk(Stage::Back, batch).await?;
        if status != ExitStatus::Done {
            worst = status;
        }
    }
    drive.campaign.refresh()?;
    cx.output.all(&COLUMNS, &drive.campaign.views())?;
    Ok(worst)
}
