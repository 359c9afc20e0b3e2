//! What is shown while jobs are watched: a table on a terminal, elsewhere a line for each target that changed.

use std::time::Duration;

use crate::aws::Target;
use crate::context::Context;
use crate::fleet::job::{Counts, Reach, Summary};
use crate::ui::board::Shown;
use crate::ui::{Board, Progress};

/// Targets in the table: those with most open executions come first.
const LINES: usize = 15;
/// Time between two drawings of the bar.
const DRAWN_EVERY: Duration = Duration::from_millis(200);
/// With more targets than this a line is of all of them.
const EACH: usize = 20;

pub(super) struct Watching<'c> {
    cx: &'c Context,
    draws: bool,
    /// Until somebody has answered: nothing is known to draw a bar of.
    looking: Option<Progress<'c>>,
    board: Option<Board<'c>>,
    title: String,
    names: Vec<String>,
    said: Vec<Option<(String, Counts, Reach)>>,
    said_of_all: Option<(Counts, Reach)>,
}

impl<'c> Watching<'c> {
    pub(super) fn new(cx: &'c Context, id: &str, targets: &[Target]) -> Self {
        let manner = cx.ui.manner();
        let title = format!("job {id}");
        let draws = manner.bars && manner.progress;
        let looking = draws.then(|| cx.ui.progress(&format!("Looking at {title}")));
        let names: Vec<String> = targets.iter().map(|target| target.key.to_string()).collect();
        Self {
            cx,
            draws,
            looking,
            board: None,
            title,
            said: vec![None; names.len()],
            names,
            said_of_all: None,
        }
    }

    /// How often it is to be drawn.
    pub(super) fn every(&self) -> Duration {
        if self.draws { DRAWN_EVERY } else { Duration::from_secs(1) }
    }

    /// Shows what is known of each target.
    pub(super) fn show(&mut self, now: Duration, known: &[Option<Summary>]) {
        if !self.cx.ui.manner().progress {
            return;
        }
        let (mut sum, mut reach) = (Counts::default(), Reach::default());
        for summary in known.iter().flatten() {
            sum.add(&summary.counts);
            reach.add(&summary.reach);
        }
        if self.draws {
            let total = sum.all() + reach.waiting;
            if let Some(looking) = self.looking.take_if(|_| total > 0) {
                drop(looking);
                self.board = Some(self.cx.ui.board_of(&self.title, "things", total, true));
            }
            let Some(board) = &mut self.board else {
                if let (Some(looking), true) = (&self.looking, known.iter().any(Option::is_some)) {
                    looking.say(&words(&sum, &reach));
                }
                return;
            };
            let shown = Shown {
                done: sum.all() - sum.open(),
                total: Some(total),
                beside: words(&sum, &reach),
                below: table(&self.names, known),
                line: String::new(),
            };
            board.show(now, &shown);
            return;
        }
        if self.names.len() > EACH {
            let seen = known.iter().flatten().count();
            if seen > 0 && self.said_of_all != Some((sum, reach)) {
                self.said_of_all = Some((sum, reach));
                self.cx.ui.status(format!("{} in {seen} targets: {}", self.title, words(&sum, &reach)));
            }
            return;
        }
        for ((name, said), summary) in self.names.iter().zip(&mut self.said).zip(known) {
            let Some(summary) = summary else { continue };
            let now = (summary.status.clone(), summary.counts, summary.reach);
            if said.as_ref() != Some(&now) {
                self.cx.ui.status(format!("{name}: {} {}: {}", self.title, now.0, words(&now.1, &now.2)));
                *said = Some(now);
            }
        }
    }
}

/// `3 queued, 2 in progress, 95 succeeded, 6 not reached yet`: what there is none of is left out.
pub(in crate::commands::jobs) fn words(counts: &Counts, reach: &Reach) -> String {
    let all = [
        (counts.queued, "queued"),
        (counts.in_progress, "in progress"),
        (counts.succeeded, "succeeded"),
        (counts.failed, "failed"),
        (counts.rejected, "rejected"),
        (counts.timed_out, "timed out"),
        (counts.removed, "removed"),
        (counts.canceled, "canceled"),
    ];
    let mut said: Vec<String> = all
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| format!("{number} {word}"))
        .collect();
    if reach.waiting > 0 {
        said.push(format!("{} not reached yet", reach.waiting));
    }
    if let (Some(things), never @ 1..) = (reach.things, reach.never()) {
        said.push(format!("{never} of {things} never got the job"));
    }
    if said.is_empty() { "no executions yet".to_owned() } else { said.join(", ") }
}

fn table(names: &[String], known: &[Option<Summary>]) -> Vec<String> {
    let mut rows: Vec<(&String, &Summary)> =
        names.iter().zip(known).filter_map(|(name, summary)| Some((name, summary.as_ref()?))).collect();
    rows.sort_by_key(|(_, summary)| std::cmp::Reverse(summary.counts.open() + summary.reach.waiting));
    if rows.is_empty() {
        return Vec::new();
    }
    let more = rows.len().saturating_sub(LINES);
    rows.truncate(LINES);
    let wide = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let head =
        ["queued", "in progress", "succeeded", "failed", "rejected", "timed out", "canceled", "not reached"];
    let mut lines = vec![format!("{:wide$}  {}", "", head.join("  "))];
    lines.extend(rows.iter().map(|(name, summary)| {
        let c = &summary.counts;
        let numbers = [c.queued, c.in_progress, c.succeeded, c.failed, c.rejected, c.timed_out, c.canceled];
        let left = summary.reach.not_reached.map_or_else(|| "?".to_owned(), |left| left.to_string());
        let cells = numbers.iter().map(u64::to_string).chain([left]);
        let cells: Vec<String> =
            head.iter().zip(cells).map(|(head, n)| format!("{n:>width$}", width = head.len())).collect();
        format!("{name:wide$}  {}", cells.join("  "))
    }));
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    lines
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::aws::TargetKey;

    #[test]
    fn the_table_has_the_busiest_first_and_columns_stand_below_each_other() {
        let of = |queued| {
            let target = TargetKey { tenant: None, account: "1".into(), region: "r".into() };
            let counts = Counts { queued, succeeded: 7, ..Counts::default() };
            let (job_id, status) = ("j".to_owned(), "IN_PROGRESS".to_owned());
            Some(Summary {
                target,
                job_id,
                jobs: 1,
                status,
                target_selection: None,
                counts,
                reach: Reach::default(),
                rests: false,
                rolls_out: false,
            })
        };
        let lines = table(&["calm".into(), "busy".into(), "absent".into()], &[of(1), of(20), None]);
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("busy") && lines[2].starts_with("calm"), "{lines:?}");
        let end = lines[0].find("queued").unwrap() + "queued".len();
        assert_eq!((&lines[1][end - 2..end], &lines[2][end - 2..end]), ("20", " 1"));
    }

    #[test]
    fn what_there_is_none_of_is_left_out() {
        let counts = Counts { succeeded: 2, timed_out: 1, ..Counts::default() };
        let none = Reach::default();
        assert_eq!(words(&counts, &none), "2 succeeded, 1 timed out");
        assert_eq!(words(&Counts::default(), &none), "no executions yet");
        let slow = Reach { things: Some(9), executions: 3, not_reached: Some(6), waiting: 6, ..none };
        assert_eq!(words(&counts, &slow), "2 succeeded, 1 timed out, 6 not reached yet");
        let over = Reach { waiting: 0, missed: 6, ..slow };
        assert_eq!(words(&counts, &over), "2 succeeded, 1 timed out, 6 of 9 never got the job");
    }
}
