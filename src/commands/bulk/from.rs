//! Where a changing command takes its things from: the command line, a file, or a query of the fleet index.

use std::path::PathBuf;

use clap::Args;

use super::{BulkArgs, Source, Task};
use crate::bulk::row::Purpose;
use crate::commands::queries;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// The flags of a command that changes many things.
#[derive(Debug, Args)]
pub(crate) struct FromArgs {
    /// Take the things from this file; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Take the things that this query of the fleet index finds; `@name` stands for a saved one
    #[arg(long = "where", value_name = "QUERY")]
    query: Option<String>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    #[command(flatten)]
    bulk: BulkArgs,
}

impl FromArgs {
    /// Whether the things are named on the command line, which they are when there is neither file nor query.
    ///
    /// # Errors
    /// Usage (2) unless exactly one of the three is given, and when a flag is given that only runs have.
    pub(crate) fn are_named(&self, names: usize) -> Result<bool> {
        let given =
            usize::from(names > 0) + usize::from(self.from.is_some()) + usize::from(self.query.is_some());
        if given != 1 {
            let problem = if given == 0 { "no things are given" } else { "the things are given in two ways" };
            return Err(Error::usage(problem).hint("Give their names, `--from FILE` or `--where QUERY`."));
        }
        if self.query.is_some() && self.bulk.is_sharded() {
            // The index answers each process differently, and rows would be left out in silence.
            return Err(Error::usage("`--shard` needs one list for all processes, which a query is not").hint(
                "Write the list once with `fleetctl things query … -o jsonl`, and give it to each with `--from`.",
            ));
        }
        if names == 0 {
            return Ok(false);
        }
        match self.bulk.of_a_run().or(self.skip_invalid.then_some("--skip-invalid")) {
            None => Ok(true),
            Some(flag) => Err(Error::usage(format!("`{flag}` goes with `--from` or `--where`"))),
        }
    }

    /// Whether the things come from a query.
    pub(crate) fn is_query(&self) -> bool {
        self.query.is_some()
    }

    /// Does it with the things of the file or query.
    pub(crate) async fn run(self, cx: &Context, purpose: Purpose, asks: bool) -> Result<ExitStatus> {
        let from = match (self.from, self.query) {
            (Some(file), _) => Source::File(file),
            (None, query) => Source::Query(queries::checked_to_write(cx, &query.unwrap_or_default())?),
        };
        let task = Task { skip_invalid: self.skip_invalid, asks, ..Task::new(purpose, from) };
        Box::pin(super::run(cx, task, self.bulk)).await
    }
}
