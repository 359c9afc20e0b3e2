//! The flags that every bulk command takes, and what a bulk command asks of the driver.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::quotas;

use crate::bulk::lane::Limits;
use crate::bulk::plan::Update;
use crate::bulk::row::Purpose;
use crate::error::{Error, Result};
use crate::manifests::{Format, NameTemplate};

const HEADING: &str = "Bulk options";

/// The flags that every bulk command takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct BulkArgs {
    /// The share of each quota to leave to others, in percent
    #[arg(long, value_name = "PERCENT", default_value_t = 10, value_parser = clap::value_parser!(u8).range(0..=99), help_heading = HEADING)]
    headroom: u8,
    /// Calls per second of an operation, for example `CreateThing=50` (can be repeated)
    #[arg(long, value_name = "OP=N", help_heading = HEADING)]
    rate: Vec<String>,
    /// Calls in flight per target and operation; without it two seconds' worth
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = HEADING)]
    concurrency: Option<u16>,
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
    #[arg(long, value_name = "FILE", help_heading = HEADING)]
    pub(crate) rejects: Option<PathBuf>,
    /// Name the run; a run of this name that was begun before is resumed
    #[arg(long, value_name = "ID", help_heading = HEADING)]
    pub(crate) run_id: Option<String>,
}

impl BulkArgs {
    /// What bounds the calls.
    pub(super) fn limits(&self) -> Result<Limits> {
        limits(self)
    }

    /// Failed rows after which no new ones begin.
    pub(super) fn most_failures(&self) -> Option<u64> {
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
    /// The form of the file; without it the name and the first line tell.
    pub(crate) format: Option<Format>,
    /// How an Espressif manifest's things are named.
    pub(crate) names: NameTemplate,
    /// Do the good rows when some are wrong.
    pub(crate) skip_invalid: bool,
    /// Ask before it begins.
    pub(crate) asks: bool,
}

impl Task {
    /// What decides what is done with each row.
    pub(super) fn text(&self) -> String {
        let mut text = self.purpose.task();
        if self.update != Update::Never {
            text += &format!(" update={:?}", self.update);
        }
        if !self.policies.is_empty() {
            text += &format!(" policies={:?}", self.policies);
        }
        if let Source::Query(query) = &self.from {
            text += &format!(" where={query}");
        }
        text
    }
}

fn limits(args: &BulkArgs) -> Result<Limits> {
    let mut rates = BTreeMap::new();
    for text in &args.rate {
        let rate = text.split_once('=').and_then(|(op, n)| Some((op, n.parse::<f64>().ok()?)));
        let Some((operation, rate)) = rate.filter(|(_, n)| n.is_finite() && *n > 0.0) else {
            return Err(Error::usage(format!("`--rate {text}` is not an operation and a rate"))
                .hint("It looks like `--rate CreateThing=50`: calls per second."));
        };
        if quotas::default_rate(operation).is_none() {
            return Err(Error::usage(format!(
                "`--rate {text}`: `{operation}` is not an operation of AWS IoT"
            ))
            .hint("Operations are named as in the API reference, for example CreateThing."));
        }
        rates.insert(operation.to_owned(), rate);
    }
    let concurrency = args.concurrency.map(usize::from);
    Ok(Limits { headroom: f64::from(args.headroom) / 100.0, rates, concurrency })
}
