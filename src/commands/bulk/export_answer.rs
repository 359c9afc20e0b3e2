//! How an export answers: stdout has its lines and nothing else, so everything about it is said on stderr, and in
//! the report.

use std::time::Duration;

use super::listing::Unlisted;
use super::{Drive, Source, missing, operations_table};
use crate::bulk::lane::Lane;
use crate::bulk::report::{Paused, Summary};
use crate::bulk::row::Purpose;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind};
use crate::ui::text;

/// An export below this needs no warning of its length.
const WORTH_SAYING: Duration = Duration::from_mins(1);

/// The targets that could not be listed, as the summary has them.
pub(super) fn paused(unlisted: &[Unlisted]) -> impl Iterator<Item = Paused> {
    unlisted.iter().map(|u| Paused {
        target: u.target.clone(),
        paused: format!("its things could not be listed: {}", u.reason),
        kind: Kind::Partial,
    })
}

/// Says what was exported and what was not, and gives the exit code.
pub(super) fn settle(
    cx: &Context,
    purpose: &Purpose,
    summary: &Summary,
    samples: &[String],
    unlisted: &[Unlisted],
    verdict: Option<Kind>,
) -> ExitStatus {
    let Purpose::Export { to, .. } = purpose else { return ExitStatus::Done };
    let number = |n: u64| text::count(usize::try_from(n).unwrap_or(usize::MAX), "thing");
    let c = summary.counts;
    for sample in samples {
        cx.ui.warn(sample);
    }
    let listed = |p: &&Paused| !unlisted.iter().any(|u| u.target == p.target);
    for paused in summary.targets.iter().filter(listed) {
        cx.ui.warn(format!("{} is paused, its things are pending: {}", paused.target, paused.paused));
    }
    operations_table::say(cx, summary);
    if summary.dry_run {
        cx.ui.status(format!("Dry run: {} would be exported; AWS was only read.", number(summary.rows)));
    } else {
        let place = to.as_ref().map(|to| format!(" to `{}`", to.display())).unwrap_or_default();
        let took = text::duration(Duration::from_secs_f64(summary.elapsed_seconds));
        cx.ui.status(format!("Exported {}{place} in {took}.", number(c.ok)));
        if c.skipped > 0 {
            cx.ui.status(format!("Left out, as no longer there: {}.", number(c.skipped)));
        }
    }
    for (n, u) in unlisted.iter().enumerate() {
        let mut error = Error::new(Kind::Partial, "its things are not, or not all, in the export")
            .caused_by(u.reason.clone())
            .at(&u.target);
        for hint in &u.hints {
            error = error.hint(hint.clone());
        }
        // Nothing of the run is left to be resumed: what was listed is what it is about.
        if n + 1 == unlisted.len() {
            let commands = missing::commands(&cx.command, unlisted);
            let commands: Vec<String> = commands.iter().map(|command| format!("`{command}`")).collect();
            error = error.hint(format!(
                "When that is mended, {} exports what belongs to the targets that are missing.",
                commands.join(" and ")
            ));
        }
        cx.ui.error(&error);
    }
    let Some(kind) = verdict else {
        return if unlisted.is_empty() { ExitStatus::Done } else { ExitStatus::Code(Kind::Partial) };
    };
    let mut error = Error::new(
        kind,
        format!(
            "{} of {} listed things are not in the export: {} failed, {} listed twice, {} pending",
            c.failed + c.invalid + c.pending,
            summary.rows,
            c.failed,
            c.invalid,
            c.pending
        ),
    );
    if c.failed + c.pending > 0 && !summary.dry_run {
        error = error.hint(match to {
            Some(_) => format!("`fleetctl runs resume {}` asks for what is missing.", summary.run_id),
            None => "Run it again; with `--to FILE` an export goes on where it stopped.".to_owned(),
        });
    }
    cx.ui.error(&error);
    ExitStatus::Code(kind)
}

impl Drive<'_> {
    /// Says how long a long export takes, before it begins.
    pub(super) fn say_how_long(&self, rows: &[u64], left: u64) {
        let Purpose::Export { columns, .. } = &self.task.purpose else { return };
        let mut operations = Vec::new();
        operations.extend(columns.principals.then_some("ListThingPrincipals"));
        operations.extend(columns.groups.then_some("ListThingGroupsForThing"));
        let describes = columns.billing_group || matches!(self.task.from, Source::Query(_));
        operations.extend(describes.then_some("DescribeThing"));
        let time = |operation: &'static str| {
            let needs =
                |(lane, rows): (&std::sync::Arc<Lane>, &u64)| needs(lane, operation, (*rows).min(left));
            (self.lanes.iter().zip(rows).map(needs).max().unwrap_or_default(), operation)
        };
        let mut times: Vec<_> = operations.into_iter().map(time).collect();
        times.sort_unstable();
        let Some((longest, operation)) = times.pop().filter(|(time, _)| *time >= WORTH_SAYING) else {
            return;
        };
        let without = if operation == "ListThingPrincipals" {
            let rest = times.pop().map_or(Duration::ZERO, |(time, _)| time);
            let rest = text::duration(Duration::from_secs(rest.as_secs().max(1)));
            format!(" `--without principals` takes at most about {rest}.")
        } else {
            String::new()
        };
        self.cx.ui.status(format!(
            "This takes about {} at the quotas: {operation} is called once for each thing.{without}",
            text::duration(longest)
        ));
    }
}

/// What a target needs at least, in whole seconds.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn needs(lane: &Lane, operation: &'static str, rows: u64) -> Duration {
    let seconds = Duration::try_from_secs_f64(rows as f64 / lane.in_use(operation)).unwrap_or(Duration::MAX);
    Duration::from_secs(seconds.as_secs())
}
