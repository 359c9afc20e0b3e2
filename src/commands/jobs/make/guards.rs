//! What guards a list of things before jobs are made for it, and how these reach the things.

use clap::{Args, ValueEnum};

use crate::error::{Error, Kind, Result};
use crate::ui::text;

/// What guards a list of things, and how its jobs reach them.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::commands::jobs) struct GuardArgs {
    /// Create nothing unless the list or query has exactly so many things, over all targets
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

    /// Whether the number of things is bounded by a flag.
    pub(super) fn is_bounded(&self) -> bool {
        self.expect.is_some() || self.max_changes.is_some()
    }

    /// Holds the number of things against what is expected and permitted.
    pub(super) fn check(&self, things: u64, unreached: usize) -> Result<()> {
        let nothing = "Nothing was created. Look at the things with `--dry-run` or `things query`.";
        if let Some(expected) = self.expect {
            if unreached > 0 {
                let what = format!("{} could not be asked", text::count(unreached, "target"));
                return Err(Error::new(
                    Kind::TryAgain,
                    format!("`--expect {expected}` cannot be held: {what}"),
                )
                .hint("Nothing was created."));
            }
            if expected != things {
                return Err(Error::usage(format!(
                    "there are {things} things, and `--expect` says {expected}"
                ))
                .hint(nothing));
            }
        }
        if let Some(most) = self.max_changes.filter(|most| things > *most) {
            return Err(Error::usage(format!(
                "there are {things} things, and `--max-changes` permits {most}"
            ))
            .hint(nothing));
        }
        Ok(())
    }
}
