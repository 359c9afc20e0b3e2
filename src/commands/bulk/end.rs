//! The end of a run: the books are closed, reports are written, and what happened is said.

use super::args::Source;
use super::{Task, answer, export_answer, export_file, listing};
use crate::bulk::folder::RunFolder;
use crate::bulk::ledger::{self, Closed, Ledger};
use crate::bulk::report::{self, Rejects, Summary};
use crate::bulk::row::Purpose;
use crate::bulk::run::Orders;
use crate::bulk::subject::Subject;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::List;
use crate::snapshot::{Failed, Head};

/// What a run leaves behind.
pub(super) struct Ended {
    /// How the stages ended.
    pub(super) ran: Result<()>,
    /// The books.
    pub(super) closed: Closed,
    /// Rows that were only planned.
    pub(super) planned: u64,
    /// Failed rows whose calls were throttled or unavailable beyond patience.
    pub(super) outlasted: u64,
    /// Where the rows went, if they are answered.
    pub(super) list: Option<List>,
    /// The run's folder.
    pub(super) folder: RunFolder,
    /// What the run went by.
    pub(super) orders: Orders,
    /// Targets whose things could not be listed.
    pub(super) unlisted: Vec<listing::Unlisted>,
    /// Whether there was a target to ask.
    pub(super) asked_aws: bool,
}

/// Writes the reports and says what happened.
pub(super) fn end(cx: &Context, task: &Task, ended: Ended) -> Result<ExitStatus> {
    let Ended { ran, closed, planned, outlasted, list, mut folder, orders, unlisted, asked_aws } = ended;
    let Closed { mut summary, samples, unwritten } = closed;
    summary.targets.extend(export_answer::paused(&unlisted));
    let begun = orders.book.journal.is_some();
    if summary.rejects.is_some() {
        folder.keep();
    }
    // What an attempt that did not begin has to say is not the run's report.
    let counts = begun || orders.book.past.is_none();
    let output = orders.book.output.and_then(|output| output.failure());
    let journal = orders.book.journal.and_then(|journal| journal.failure());
    let reported = report(cx, &folder, &summary, counts);
    let verdict = ledger::verdict(&summary, planned, outlasted, orders.stop.asked());
    // Leaving wrong rows out is what was asked for, also when no row is left. What AWS was asked for is nobody's data.
    let left_out = ran.is_ok() && task.skip_invalid && summary.counts.failed == 0;
    let without = if matches!(task.from, Source::Held(_)) { Kind::Failed } else { Kind::Partial };
    let verdict = verdict.map(|kind| if left_out && kind == Kind::Data { without } else { kind });
    if matches!(task.purpose, Purpose::Export { .. }) {
        let broken = output.or(journal).or(unwritten).or(reported.err());
        ran?;
        let about = About { cx, task, folder: &folder, unlisted: &unlisted };
        return end_export(&about, &summary, &samples, verdict, broken);
    }
    // On a full disk everything fails; the journal is what people need to hear of.
    if let Some(error) = journal.or(unwritten.filter(|_| begun)) {
        if let Some(list) = list {
            list.finish()?;
        }
        answer::say(cx, task, &summary, samples, asked_aws)?;
        return Err(error.hint(format!("`fleetctl runs resume {}` does the rest.", folder.id)));
    }
    ran?;
    reported?;
    if let Some(list) = list {
        list.finish()?;
    }
    answer::say(cx, task, &summary, samples, asked_aws)?;
    Ok(answer::settle(cx, &summary, verdict, task, planned))
}

/// What an export's end is about.
struct About<'a> {
    cx: &'a Context,
    task: &'a Task,
    folder: &'a RunFolder,
    unlisted: &'a [listing::Unlisted],
}

impl About<'_> {
    /// The first line of a snapshot; nothing for another export.
    fn head(&self) -> Result<Option<Head>> {
        let Purpose::Export { columns, snapshot: true, .. } = &self.task.purpose else { return Ok(None) };
        let asked = listing::asked(self.folder)?;
        let query = match &self.task.from {
            Source::Query(query) => Some(query.clone()),
            _ => None,
        };
        let parts = [
            (columns.principals, "principals"),
            (columns.groups, "thingGroupNames"),
            (columns.billing_group, "billingGroupName"),
        ];
        let parts = parts.iter().filter(|(wanted, _)| *wanted).map(|(_, part)| (*part).to_owned()).collect();
        let failed =
            self.unlisted.iter().map(|u| Failed { target: u.target.clone(), reason: u.reason.clone() });
        let flags = &self.cx.settings.flags;
        let mut head = Head::new(asked.at, query, parts, asked.targets);
        head.all_tenants = flags.all_tenants && flags.ou.is_empty() && flags.tag.is_empty();
        head.failed = failed.collect();
        Ok(Some(head))
    }
}

fn end_export(
    about: &About<'_>,
    summary: &Summary,
    samples: &[String],
    verdict: Option<Kind>,
    broken: Option<Error>,
) -> Result<ExitStatus> {
    let About { cx, task, unlisted, .. } = *about;
    if let Some(error) = broken.clone().filter(|e| e.kind() == Kind::BrokenPipe) {
        return Err(error);
    }
    let c = summary.counts;
    let complete = broken.is_none() && !cx.dry_run() && c.failed + c.pending == 0;
    let head = if complete { about.head()? } else { None };
    export_file::end(&task.purpose, complete, head.as_ref())?;
    let status = export_answer::settle(cx, &task.purpose, summary, samples, unlisted, verdict);
    broken.map_or(Ok(status), Err)
}

/// An export of targets that have no things.
pub(super) fn nothing(
    cx: &Context,
    task: &Task,
    folder: &RunFolder,
    unlisted: &[listing::Unlisted],
) -> Result<ExitStatus> {
    if !cx.dry_run() {
        let about = About { cx, task, folder, unlisted };
        export_file::nothing(&task.purpose, about.head()?.as_ref())?;
    }
    let sink = Box::new(|_: &ledger::RowView<'_>| Ok(()));
    let ledger = Ledger::new(String::new(), Subject::Thing, Rejects::none(), sink);
    let Closed { mut summary, .. } = ledger.close(&folder.id, cx.dry_run(), 0, &[]);
    summary.targets.extend(export_answer::paused(unlisted));
    if let Some(path) = &cx.settings.flags.report {
        report::write_json(path, &summary)?;
    }
    Ok(export_answer::settle(cx, &task.purpose, &summary, &[], unlisted, None))
}

/// Writes the reports that are wanted.
fn report(cx: &Context, folder: &RunFolder, summary: &Summary, counts: bool) -> Result<()> {
    if counts && !cx.dry_run() {
        report::keep_json(&folder.path, summary)?;
    }
    cx.settings.flags.report.as_deref().map_or(Ok(()), |path| report::write_json(path, summary))
}
