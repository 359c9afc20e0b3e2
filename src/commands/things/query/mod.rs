//! `fleetctl things query`

mod source;

use std::cell::Cell;
use std::time::Duration;

use clap::Args;
use fleetctl_rules::query::Answer;

use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::{self, Ordering};
use crate::commands::queries;
use crate::commands::rates::RateArgs;
use crate::commands::search::{self, FEW};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::output::sort::Order;
use source::{From, Source};

/// What a query may use at once of the burst that AWS grants: half of a second's calls, so that as much is left for the
/// account's own programs.
const BURST: Duration = Duration::from_millis(500);

/// Query the fleet index over every selected tenant at once
///
/// Prints rows as they arrive, with tenant, account and Region. The query is in
/// AWS IoT's own language; it is checked before the first call. `@name` stands
/// for a query of the configuration file, also beside other terms
/// (`@outdated AND thingName:a*`). A tenant that cannot be asked is
/// named on stderr and makes the exit code 3; the others' rows are there.
///
/// A query over AWS's limits (12 terms, 1,000 characters, one leading wildcard;
/// two `*` and five `?` a word) is asked in several where these find exactly the
/// same: an OR is taken apart; of a long AND the part that fits is asked, and of
/// a word with more wildcards its beginning, and conditions on name, type,
/// groups, attributes and connectivity.connected are held against the answers.
/// Else it is refused. Each thing is in the answer once.
///
/// Attributes are texts. `attributes.n>9` and `attributes.n:[1 TO 9]` compare
/// numbers, and a value like 1.10.2, which is none, is outside of any; ends in
/// quotes compare texts, in which 10 comes before 9.
///
/// AWS answers what an index does not hold with nothing. Where the query uses
/// connectivity, shadows or Device Defender, each target is asked beside the
/// first call whether its index has them (GetIndexingConfiguration); one that
/// has not counts as one that could not be asked.
///
/// --sort takes columns: numbers in their order, texts without regard to case
/// and with runs of digits as numbers (1.9 before 1.10), what is missing last;
/// then by tenant and name. Rows come when all are known, from a temporary file
/// (TMPDIR) where they are many; with --limit only so many are kept. Without
/// --sort the command ends when --limit is reached, whoever has not answered yet.
///
/// `*` with no more than thingName, thingTypeName and attributes in --columns
/// and --sort (or with -o name) is read from the registry, where that is faster
/// (250 things a call instead of 100); -v says so. The registry is up to date
/// and is there without an index; the index is seconds behind. --from decides:
/// with --from registry other queries of these three are answered, too, from
/// the list of all things.
///
/// The calls stay below each account's quotas, and throttled ones are repeated.
/// After 20 calls in one account its own quota is asked for (Service Quotas)
/// beside the read, and counts from then on; -v says so.
/// Where many pages of few targets would come slower than the quota allows, they
/// are read side by side, by how names begin.
///
/// In CSV each name of --columns is a column (attributes.version); without
/// --columns the attributes of a thing are one column, as JSON. --columns, --sort
/// and --by know thingType and version for thingTypeName and attributes.version.
///
/// -o name prints names alone; where the selection can reach several targets,
/// TENANT/REGION/NAME, which `--from -` of other commands takes.
///
/// Exit codes: 0; 2 for a query that is refused; 3 when a target could not be
/// asked; 4, 75 when none could be.
///
/// Examples:
///   fleetctl things query 'thingTypeName:sensor AND attributes.version:1*' --all-tenants
///   fleetctl things query 'connectivity.connected:false' --all-tenants --sort tenant,thingName \
///     --columns tenant,thingName,connectivity.timestamp,shadow.reported.fw -o csv
///   fleetctl things query @outdated --all-tenants -o name > outdated
///   fleetctl groups add canary --from outdated --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct QueryArgs {
    /// The query, for example `attributes.version:1.0`; `*` finds everything
    query: String,
    /// Stop after so many things; with --sort, the first so many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
    /// Sort by these columns, each with `:desc` for the other direction (a name with a colon always with `:asc` or `:desc`)
    #[arg(long, value_name = "A,B:desc", value_delimiter = ',')]
    sort: Vec<String>,
    /// Read the fleet index or the registry
    #[arg(long, value_enum, value_name = "WHERE")]
    from: Option<From>,
    #[command(flatten)]
    rates: RateArgs,
}

pub(crate) async fn run(cx: &Context, args: QueryArgs) -> Result<ExitStatus> {
    let (query, plan) = if args.from == Some(From::Registry) {
        source::of_registry(cx, &args.query)?
    } else {
        queries::planned(cx, &args.query)?
    };
    let source = Source::choose(cx, args.from, &query, &args.sort)?;
    let order = Order::parse(&args.sort, source.columns())?;
    let ordering = Ordering { order, doubles: !plan.tells_doubles() && !source.is_registry() };
    let limits = args.rates.limits()?.asking(plan.parts.iter().map(|part| part.query.as_str()));
    let limits = Limits { burst: BURST, ..limits };
    // Whoever wants a few things is served by the first pages.
    let side_by_side = args.limit.is_none() || !args.sort.is_empty();
    let found = Cell::new(false);
    let ended = over_targets::list_in(cx, source.columns(), args.limit, ordering, async |target, rows| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let side_by_side = side_by_side && rows.targets <= FEW;
        if source.is_registry() {
            let is_faster = source::is_faster(&lane);
            if source.is_certain() || is_faster {
                let list = source::list(&lane, &query, rows);
                match search::learning(&cx.ui, &lane, "ListThings", list).await? {
                    source::Listed::All => return Ok(()),
                    source::Listed::Refused(error) if source.is_certain() => return Err(error.into()),
                    source::Listed::Refused(error) => {
                        let key = &target.key;
                        cx.ui.detail(format!("{key}: the index is read, as ListThings is refused: {error}"));
                    }
                }
            }
            let lane = lane.beside(target.clone());
            let read = search::read(&cx.ui, &lane, &plan, side_by_side, |hits| source::page(rows, hits));
            return search::learning(&cx.ui, &lane, search::SEARCH, read).await;
        }
        let read = search::read(&cx.ui, &lane, &plan, side_by_side, |hits| {
            found.set(found.get() || !hits.is_empty());
            rows.page(&hits)
        });
        search::learning(&cx.ui, &lane, search::SEARCH, read).await
    })
    .await?;
    if !found.get() && !source.is_registry() {
        queries::explain_nothing(cx, &query).await;
    }
    Ok(ended)
}

/// What a registry's list settles of queries.
const REGISTRY: Answer = Answer::ListThings;
