//! The flags that every bulk command takes, and what a bulk command asks of the driver.

use std::fmt::{self, Write as _};
use std::path::PathBuf;
use std::rc::Rc;

use clap::Args;

use super::shards::ShardArg;
use super::{Held, Rows};

use crate::bulk::lane::Limits;
use crate::bulk::ledger::RowView;
use crate::bulk::plan::Update;
use crate::bulk::row::Purpose;
use crate::bulk::shard::Shard;
use crate::commands::rates::{HEADING, RateArgs};
use crate::env_vars::Env;
use crate::error::Result;
use crate::manifests::{Format, Options};
use crate::settings::named;

/// The flags that every bulk command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct BulkArgs {
    #[command(flatten)]
    rates: RateArgs,
    /// Calls in flight per target and operation; without it two seconds' worth
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = HEADING)]
    concurrency: Option<u16>,
    /// Do each Nth row only, from the Kth (counted from 0), with 1/N of the quotas unless --share says otherwise;
    /// `env` takes both from AWS Batch or Kubernetes
    #[arg(long, value_name = "K/N", help_heading = HEADING)]
    shard: Option<ShardArg>,
    /// Begin nothing when more rows than this are to be done
    #[arg(long, value_name = "N", help_heading = HEADING)]
    pub(crate) max_changes: Option<u64>,
    /// Begin no new rows once so many have failed
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), conflicts_with = "fail_fast", help_heading = HEADING)]
    max_failures: Option<u64>,
    /// Begin no new rows once one has failed
    #[arg(long, help_heading = HEADING)]
    fail_fast: bool,
    /// Where to write the rows that were not done
    #[arg(long, value_name = "FILE", help_heading = HEADING, value_parser = named("give a new file"))]
    pub(crate) rejects: Option<PathBuf>,
    /// Name the run; a run of this name that was begun before is resumed
    #[arg(long, value_name = "ID", help_heading = HEADING)]
    pub(crate) run_id: Option<String>,
}

impl BulkArgs {
    /// Whether only some of the rows are to be done.
    pub(crate) fn is_sharded(&self) -> bool {
        self.shard.is_some()
    }

    /// Which of the rows are done.
    pub(super) fn shard(&self, env: &Env) -> Result<Shard> {
        self.shard.map_or_else(|| Ok(Shard::default()), |shard| shard.resolve(env))
    }

    /// What bounds the calls of a process that does such a part of the rows.
    pub(super) fn limits(&self, shard: Shard) -> Result<Limits> {
        let mut limits = Limits { concurrency: self.concurrency.map(usize::from), ..self.rates.limits()? };
        if shard.is_part() && !self.rates.has_share() {
            #[expect(clippy::cast_precision_loss, reason = "at most 65535")]
            let part = 1.0 / shard.count as f64;
            limits.share = part;
        }
        Ok(limits)
    }

    /// A flag that is given and means something only where there is a run.
    pub(crate) fn of_a_run(&self) -> Option<&'static str> {
        let given = [
            (self.max_changes.is_some(), "--max-changes"),
            (self.max_failures.is_some(), "--max-failures"),
            (self.fail_fast, "--fail-fast"),
            (self.rejects.is_some(), "--rejects"),
            (self.run_id.is_some(), "--run-id"),
            (self.is_sharded(), "--shard"),
        ];
        given.into_iter().find_map(|(is_given, flag)| is_given.then_some(flag))
    }

    /// A run that is one step of another command, at these rates.
    pub(crate) fn of_part(rates: RateArgs, run_id: String) -> Self {
        Self {
            rates,
            concurrency: None,
            shard: None,
            max_changes: None,
            max_failures: None,
            fail_fast: false,
            rejects: None,
            run_id: Some(run_id),
        }
    }

    /// The same for one of the runs of a command that has several.
    pub(crate) fn part(&self, run_id: &str) -> Self {
        Self { run_id: Some(run_id.to_owned()), max_changes: None, ..self.clone() }
    }

    /// The same for a run of this name.
    pub(crate) fn named(&self, run_id: &str) -> Self {
        Self { run_id: Some(run_id.to_owned()), ..self.clone() }
    }

    /// A flag that is given and means nothing to a campaign, whose runs have files of their own.
    pub(crate) fn not_of_a_campaign(&self) -> Option<&'static str> {
        let given = [(self.rejects.is_some(), "--rejects"), (self.is_sharded(), "--shard")];
        given.into_iter().find_map(|(is_given, flag)| is_given.then_some(flag))
    }

    /// What bounds the calls of a process that does all rows.
    pub(crate) fn all_limits(&self) -> Result<Limits> {
        self.limits(Shard::default())
    }

    /// Failed rows after which no new ones begin.
    pub(crate) fn most_failures(&self) -> Option<u64> {
        if self.fail_fast { Some(1) } else { self.max_failures }
    }
}

/// Where the rows come from.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// A file; `-` is stdin.
    File(PathBuf),
    /// A query of the fleet index, in every selected target.
    Query(String),
    /// What the run of this name did, by its journal.
    Undo(String),
    /// All things of every selected target.
    Things,
    /// Certificates of every selected target.
    Held(Held),
    /// Rows that the command makes itself.
    Rows(Rows),
}

/// Where the rows of a run go that answers nothing itself, as it is one of several.
#[derive(Clone)]
pub(crate) struct EachRow(pub(crate) Rc<Hear>);

type Hear = dyn Fn(&RowView<'_>) -> Result<()>;

impl fmt::Debug for EachRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EachRow")
    }
}

/// What a bulk command asks of the driver.
#[derive(Debug)]
pub(crate) struct Task {
    /// What is done with each row.
    pub(crate) purpose: Purpose,
    /// What to do with things that exist and differ.
    pub(crate) update: Update,
    /// Policies that every certificate gets.
    pub(crate) policies: Vec<String>,
    /// Where the rows come from.
    pub(crate) from: Source,
    /// What messages call a file, if not by its path.
    pub(crate) shown: Option<String>,
    /// The form of the file; without it the name and the first line tell.
    pub(crate) format: Option<Format>,
    /// How its records are read.
    pub(crate) options: Options,
    /// A row's certificate may be registered in another selected target too.
    pub(crate) allow_elsewhere: bool,
    /// Do the good rows when some are wrong.
    pub(crate) skip_invalid: bool,
    /// One certificate may be that of several rows' things.
    pub(crate) shared_certificates: bool,
    /// Ask before it begins.
    pub(crate) asks: bool,
    /// Where its rows go, if it is one of several runs of a command.
    pub(crate) each_row: Option<EachRow>,
    /// It is a part of a command that has an answer of its own.
    pub(crate) part: bool,
}

impl Task {
    /// The task of a command that has no flags about its input: it changes nothing that exists, and asks nothing.
    pub(crate) fn new(purpose: Purpose, from: Source) -> Self {
        Self {
            purpose,
            update: Update::Never,
            policies: Vec::new(),
            from,
            shown: None,
            format: None,
            options: Options::default(),
            allow_elsewhere: false,
            skip_invalid: false,
            shared_certificates: false,
            asks: false,
            each_row: None,
            part: false,
        }
    }

    /// Whether it is a part of something that has an answer of its own.
    pub(crate) fn is_part(&self) -> bool {
        self.part || self.each_row.is_some() || self.purpose.is_part()
    }

    /// What decides what is done with each row.
    pub(super) fn text(&self, shard: Shard) -> String {
        let mut text = self.purpose.task();
        if shard.is_part() {
            _ = write!(text, " shard={}/{}", shard.index, shard.count);
        }
        if self.update != Update::Never {
            _ = write!(text, " update={:?}", self.update);
        }
        if !self.policies.is_empty() {
            _ = write!(text, " policies={:?}", self.policies);
        }
        text += &self.options.text();
        if let Source::Query(query) = &self.from {
            _ = write!(text, " where={query}");
        }
        if let Source::Held(held) = &self.from {
            _ = write!(text, " of={held:?}");
        }
        text
    }
}
