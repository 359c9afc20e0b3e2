//! What guards a list of things before jobs are made for it, and how these reach the things.

use clap::{Args, ValueEnum};

use crate::context::Context;
use crate::error::{Error, Kind, Result};
use crate::ui::text;

/// What guards a list of things, and how its jobs reach them.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::commands::jobs) struct GuardArgs {
    /// Create nothing unless the list, query or groups have exactly so many things, over all targets
    #[arg(long, value_name = "N")]
    expect: Option<u64>,
    /// Create nothing when there are more things than this
    #[arg(long, value_name = "N")]
    max_changes: Option<u64>,
    /// How the jobs reach the things; without it a group where a target has more than 100
    #[arg(long, value_enum, value_name = "HOW")]
    pub(super) via: Option<Via>,
}

/// How jobs reach things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::commands::jobs) enum Via {
    /// By their names, in jobs of 100 things each
    Things,
    /// By a static thing group that is made for the job
    Group,
}

impl GuardArgs {
    /// Refuses these flags where there is no list.
    pub(in crate::commands::jobs) fn refuse(&self, why: &str) -> Result<()> {
        let given = [
            (self.expect.is_some(), "--expect"),
            (self.max_changes.is_some(), "--max-changes"),
            (self.via.is_some(), "--via"),
        ];
        match given.into_iter().find(|(is_given, _)| *is_given) {
            Some((_, flag)) => Err(Error::usage(format!("`{flag}` has no meaning here: {why}"))),
            None => Ok(()),
        }
    }

    /// Whether a number of things was given.
    pub(in crate::commands::jobs) fn is_bounded(&self) -> bool {
        self.expect.is_some() || self.max_changes.is_some()
    }

    /// How many things are counted at most, where it is enough to know that there are more than is permitted.
    pub(in crate::commands::jobs) fn enough(&self) -> u64 {
        self.expect.max(self.max_changes).unwrap_or_default().max(ASKED).saturating_add(1)
    }

    /// Refuses what has no meaning for a job whose things are those of a group.
    pub(in crate::commands::jobs) fn refuse_via(&self, why: &str) -> Result<()> {
        match self.via {
            None => Ok(()),
            Some(_) => Err(Error::usage(format!("`--via` has no meaning here: {why}"))),
        }
    }

    /// Holds the number of things against what is expected and permitted, and where nothing is, has it confirmed above a
    /// hundred: a script says what it means, a person may have forgotten half of a query.
    pub(in crate::commands::jobs) async fn check(
        &self,
        cx: &Context,
        id: &str,
        found: Number<'_>,
    ) -> Result<()> {
        let Number { things, failures, targets, .. } = found;
        let there = found.in_words();
        let bound = match (self.expect, self.max_changes) {
            (Some(expected), _) => Some(format!("--expect {expected}")),
            (None, Some(most)) if found.is_made_anyway => Some(format!("--max-changes {most}")),
            _ => None,
        };
        if let Some(bound) = bound.filter(|_| !failures.is_empty()) {
            return Err(unheld(&bound, failures, targets).hint("Nothing was created."));
        }
        let nothing = "Nothing was created. Look at the things with `--dry-run` or `things query`.";
        if let Some(expected) = self.expect.filter(|expected| *expected != things) {
            return Err(Error::usage(format!("there are {there} things, and `--expect` says {expected}"))
                .hint(nothing));
        }
        if let Some(most) = self.max_changes.filter(|most| things > *most) {
            return Err(Error::usage(format!(
                "there are {there} things, and `--max-changes` permits {most}"
            ))
            .hint(nothing));
        }
        if self.is_bounded() {
            return Ok(());
        }
        let many = Many {
            what: &format!("the job `{id}`"),
            doing: &format!("create the job `{id}`"),
            hint: "Nothing was created. Look at them with `--dry-run`; then say how many are meant with `--expect N` or \
                   `--max-changes N`, or give `--yes`.",
        };
        many.confirm(cx, found).await
    }
}

/// More things than this are confirmed, as deletions of more than this need their number typed.
const ASKED: u64 = 100;

/// What may be for more things than somebody meant.
pub(in crate::commands::jobs) struct Many<'m> {
    /// What it is, with its name.
    pub(in crate::commands::jobs) what: &'m str,
    /// What would be done, as a question has it.
    pub(in crate::commands::jobs) doing: &'m str,
    /// How a script says that they are meant.
    pub(in crate::commands::jobs) hint: &'m str,
}

impl Many<'_> {
    /// Has more than a hundred things confirmed: by a person, or by `--yes`.
    pub(in crate::commands::jobs) async fn confirm(&self, cx: &Context, found: Number<'_>) -> Result<()> {
        if found.things <= ASKED || cx.dry_run() {
            return Ok(());
        }
        let (manner, there) = (cx.ui.manner(), found.in_words());
        if !manner.yes && !manner.can_ask {
            return Err(Error::usage(format!(
                "there are {there} things for {}, more than {ASKED}, and nobody can be asked here",
                self.what
            ))
            .hint(self.hint));
        }
        let question = format!("{} for {there} things", self.doing);
        // What is not known exactly cannot be typed.
        if found.at_least {
            cx.ui.confirm(&question).await
        } else {
            cx.ui.confirm_count(&question, found.things).await
        }
    }
}

/// How many things there are.
#[derive(Clone, Copy)]
pub(in crate::commands::jobs) struct Number<'f> {
    pub(in crate::commands::jobs) things: u64,
    /// There may be more: counting ended there.
    pub(in crate::commands::jobs) at_least: bool,
    /// Why targets could not be asked.
    pub(in crate::commands::jobs) failures: &'f [Error],
    /// How many targets there are.
    pub(in crate::commands::jobs) targets: usize,
    /// Jobs are also made in targets whose things could not be counted.
    pub(in crate::commands::jobs) is_made_anyway: bool,
}

impl Number<'_> {
    /// The number as a sentence has it.
    pub(in crate::commands::jobs) fn in_words(&self) -> String {
        if self.at_least { format!("at least {}", self.things) } else { self.things.to_string() }
    }
}

/// Nobody knows whether there are as many things as expected: to be tried again only where each failure says so, and else
/// as a command ends with whom these targets failed.
pub(in crate::commands::jobs) fn unheld(bound: &str, failures: &[Error], targets: usize) -> Error {
    let kinds: Vec<Kind> = failures.iter().map(Error::kind).collect();
    let kind = match kinds.split_first() {
        Some((Kind::TryAgain, more)) if more.iter().all(|kind| *kind == Kind::TryAgain) => Kind::TryAgain,
        _ if failures.len() < targets => Kind::Partial,
        Some((first, more)) if more.iter().all(|kind| kind == first) => *first,
        _ => Kind::Failed,
    };
    let what = text::count(failures.len(), "target");
    Error::new(kind, format!("`{bound}` cannot be held: {what} could not be asked"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{Access, Failed, Partial, TryAgain};

    #[test]
    fn only_what_may_be_better_later_is_to_be_tried_again() {
        let of = |kinds: &[Kind], targets| {
            let failures: Vec<Error> = kinds.iter().map(|kind| Error::new(*kind, "x")).collect();
            unheld("--expect 1", &failures, targets).kind()
        };
        assert_eq!((of(&[TryAgain], 1), of(&[TryAgain, TryAgain], 5)), (TryAgain, TryAgain));
        assert_eq!((of(&[Access], 1), of(&[Access], 5), of(&[Access, Access], 2)), (Access, Partial, Access));
        assert_eq!((of(&[TryAgain, Access], 5), of(&[TryAgain, Access], 2)), (Partial, Failed));
    }
}
