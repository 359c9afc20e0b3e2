//! `fleetctl things export`

use std::path::PathBuf;

use clap::Args;

use crate::bulk::row::{Columns, Purpose};
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::commands::queries;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Result};
use crate::output::Format;
use crate::settings::named;

/// Export things, complete: with groups, billing group and principals
///
/// All things of every selected target, or those that a query of the fleet
/// index finds, one line for each in no particular order. A query only selects:
/// what is written comes from the registry. JSON lines have thingName,
/// thingTypeName, attributes, thingGroupNames, billingGroupName, principals
/// (ARNs), version, tenant, account and region; `-o csv` has thing_name,
/// thing_type, thing_groups, billing_group, attributes, cert_fingerprint (of a
/// thing's only certificate), tenant, account and region. `things import` takes
/// both; --without place lets it import them into another account. Thing groups
/// that a query fills, and those that were made for a job, are left out.
///
/// Nothing but reads. AWS lists the principals of one thing at a time, 20 a
/// second by default: a million things take 15 hours, and a few minutes with
/// --without principals,groups,billing-group. A long export says beforehand how
/// long it takes.
///
/// With --to the lines go to FILE.partial, which becomes FILE when everything
/// is in it; a run that was stopped or killed is resumed with --run-id or `runs
/// resume`, and asks for nothing twice. On stdout an export that was stopped is
/// run again. Stdout has the lines alone: the summary is said on stderr, and
/// --report FILE has it as JSON. --snapshot FILE is the same for `things diff`:
/// JSON lines by account, Region and name between a line that says what was
/// asked, when, and who did not answer, and a last one with their number;
/// compressed where FILE ends in .zst. A tenant that cannot be listed is named and
/// the others are exported; stderr has the command that exports the missing ones
/// to a file of their own, as there is nothing to resume. --dry-run only counts.
/// Exit codes 0, 1, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl things export --all-tenants --to fleet.jsonl
///   fleetctl things export --tenant acme --where 'thingTypeName:pump' -o csv
///   fleetctl things export --tenant acme --without principals,place | wc -l
///   fleetctl things export --all-tenants --snapshot monday.jsonl.zst --without principals
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ExportArgs {
    /// Only the things that this query finds; `@name` is a saved one
    #[arg(long = "where", value_name = "QUERY")]
    query: Option<String>,
    /// Write to this file, which must not exist; `.csv` at its end means CSV, and `-` is stdout
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// Write a snapshot to this file, which must not exist; compressed where it ends in `.zst`
    #[arg(long, value_name = "FILE", conflicts_with = "to", value_parser = named("give a new file; an export without `--to` is printed"))]
    snapshot: Option<PathBuf>,
    /// Leave this out
    #[arg(long, value_enum, value_name = "PART", value_delimiter = ',')]
    without: Vec<Part>,
    #[command(flatten)]
    bulk: BulkArgs,
}

/// `--without`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// The principals, and with them the certificate's fingerprint
    Principals,
    /// The thing groups
    Groups,
    /// The billing group
    BillingGroup,
    /// Tenant, account and Region
    Place,
}

pub(crate) async fn run(cx: &Context, args: ExportArgs) -> Result<ExitStatus> {
    if cx.output.columns.is_some() {
        return Err(Error::usage("an export has no `--columns`").hint("`--without PART` leaves parts out."));
    }
    let is_snapshot = args.snapshot.is_some();
    let by_name = |to: &PathBuf| to.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let csv = match cx.output.format {
        Format::Csv => true,
        Format::Jsonl => false,
        Format::Table => args.to.as_ref().is_some_and(by_name),
        Format::Json | Format::Yaml | Format::Name => {
            return Err(Error::usage("an export is JSON lines or CSV").hint("Give `-o jsonl` or `-o csv`."));
        }
    };
    if is_snapshot && csv {
        return Err(Error::usage("a snapshot is JSON lines").hint("Leave `-o csv` out, or give `--to`."));
    }
    if is_snapshot && args.without.contains(&Part::Place) {
        return Err(Error::usage("a snapshot has the place of each thing: `--without place` is not for it"));
    }
    if args.bulk.max_changes.is_some() {
        return Err(Error::usage("an export changes nothing, so there is no `--max-changes`"));
    }
    let to = args
        .snapshot
        .or(args.to.filter(|to| to.as_os_str() != "-"))
        .map(|to| std::path::absolute(&to).doing(|| format!("finding `{}`", to.display())));
    let wants = |part| !args.without.contains(&part);
    let columns = Columns {
        groups: wants(Part::Groups),
        billing_group: wants(Part::BillingGroup),
        principals: wants(Part::Principals),
        place: wants(Part::Place),
        csv,
    };
    let from = match args.query {
        Some(query) => Source::Query(queries::checked(cx, &query)?),
        None => Source::Things,
    };
    let task = Task {
        skip_invalid: true,
        ..Task::new(Purpose::Export { columns, to: to.transpose()?, snapshot: is_snapshot }, from)
    };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}
