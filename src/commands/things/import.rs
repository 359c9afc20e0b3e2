//! `fleetctl things import`

mod answer;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::names::{Name, check};

use crate::aws::Target;
use crate::aws::quotas::WORTH_ASKING;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::check::Hasher;
use crate::bulk::lane::{Fault, Lane, Limits};
use crate::bulk::plan::Update;
use crate::bulk::recipe::Mode;
use crate::bulk::report::{self, Rejects, RunFolder};
use crate::bulk::row::Origin;
use crate::bulk::run::{self, Ledger, Share};
use crate::bulk::source::{self, Demand, Input, Place, Scan, Second, Selection};
use crate::bulk::state::{Expected, State};
use crate::bulk::stop::Stop;
use crate::bulk::{destination, preflight};
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::manifests::{Format, NameTemplate};
use crate::output::Format as Out;
use crate::tenants::directory::Directory;

/// Import things from a file
///
/// Makes each row's thing with its type, attributes, groups and certificate, at
/// the account's quotas. Columns: thing_name, thing_type, thing_groups (several
/// with `;`), billing_group, attr.NAME, tenant, region, and for certificates
/// cert_pem, cert_file or cert_fingerprint, and policies. JSON lines have the
/// same keys.
///
/// All rows are checked before the first call, and what they name is looked up
/// before the first write: with a wrong row nothing is changed (exit code 65),
/// or with --skip-invalid only the good rows are done (3). What is so already
/// is skipped, what is missing is added; a thing that differs fails, unless
/// --update. Rows that were not done are in a rejects file that can be mended
/// and imported again. Exit codes 0, 1, 3, 4, 65, 75.
///
/// With 100 rows or more Service Quotas is asked for the rates of each account;
/// where it does not answer, AWS's published defaults are used. `fleetctl
/// quotas` shows them.
///
/// Examples:
///   fleetctl things import devices.csv --tenant acme
///   fleetctl things import manifest.csv --format espressif --policy device --skip-invalid
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ImportArgs {
    /// The file; `-` reads stdin
    file: PathBuf,
    /// The form of the file; without it the name and the first line tell
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<FormatArg>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    /// What to do with a thing that exists and differs: set what the row names, or make it exactly the row's
    #[arg(long, value_enum, value_name = "HOW")]
    update: Option<Update>,
    /// Attach this policy to every row's certificate (can be repeated)
    #[arg(long, value_name = "NAME")]
    policy: Vec<String>,
    /// How an Espressif manifest's things are named, of {mac} and {cn}
    #[arg(long, value_name = "TEMPLATE", default_value_t)]
    thing_name: NameTemplate,
    #[command(flatten)]
    rates: RateArgs,
    /// Calls in flight per target and operation; without it two seconds' worth
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    concurrency: Option<u16>,
    /// Where to write the rows that were not done
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Name the run: its folder in the state folder
    #[arg(long, value_name = "ID")]
    run_id: Option<String>,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FormatArg {
    /// By the file's name and first line
    Auto,
    /// Comma-separated values with a header line
    Csv,
    /// One JSON object a line
    Jsonl,
    /// Espressif's manifest: columns MAC, cn, cert
    Espressif,
}

impl FormatArg {
    fn known(self) -> Option<Format> {
        match self {
            Self::Auto => None,
            Self::Csv => Some(Format::Csv),
            Self::Jsonl => Some(Format::Jsonl),
            Self::Espressif => Some(Format::Espressif),
        }
    }
}

pub(crate) async fn run(cx: &Context, args: ImportArgs) -> Result<ExitStatus> {
    let rows_out = match cx.output.format {
        Out::Jsonl | Out::Csv => true,
        Out::Table => cx.dry_run(),
        Out::Json | Out::Yaml => false,
    };
    let row_columns = if cx.dry_run() { &report::PLAN } else { &report::ROWS };
    cx.output.check(if rows_out { row_columns } else { &report::SUMMARY })?;
    let concurrency = args.concurrency.map(usize::from);
    let limits = Limits { concurrency, ..args.rates.limits()? };
    for policy in &args.policy {
        check(Name::Policy, policy).map_err(|e| Error::usage(format!("`--policy {policy}`: {e}")))?;
    }
    rejects_can_be_made(&args, cx.dry_run())?;
    let id = args.run_id.clone().unwrap_or_else(|| cx.run_id.clone());
    let folder = RunFolder::make(&cx.settings.state_dir()?, &id)?;
    let input = open(&args, &folder).await?;
    let mut list = if rows_out { Some(cx.output.list(row_columns)?) } else { None };
    let sink = |row: &run::RowView<'_>| list.as_mut().map_or(Ok(()), |list| list.row(row));
    let rejects = Rejects::new(rejects_place(&args, cx.dry_run(), &folder, &input)?, input.reader()?);
    let mut ledger = Ledger::new(input.shown.clone(), rejects, Box::new(sink));
    let stop = Stop::default();
    let mut import = Import { cx, args: &args, input, limits, stop, folder, lanes: Vec::new(), rows: 0 };
    let ran = Box::pin(import.run(&mut ledger)).await;
    let Import { folder, lanes, stop, rows, .. } = import;
    let (planned, outlasted) = (ledger.planned, ledger.outlasted);
    // What was done until an error is accounted for all the same.
    let (summary, samples) = ledger.close(&folder.id, cx.dry_run(), rows, &lanes)?;
    report::write_json(&folder.path.join("report.json"), &summary)?;
    if let Some(path) = &cx.settings.flags.report {
        report::write_json(path, &summary)?;
    }
    ran?;
    if let Some(list) = list {
        list.finish()?;
    }
    answer::say(cx, &summary, samples, !lanes.is_empty())?;
    let verdict = run::verdict(&summary, planned, outlasted, stop.asked());
    Ok(answer::settle(cx, &summary, verdict, &args))
}

/// Opens the input where waiting for it keeps no signal from being noticed.
async fn open(args: &ImportArgs, folder: &RunFolder) -> Result<Input> {
    let (file, spool) = (args.file.clone(), folder.path.join("input"));
    let format = args.format.and_then(FormatArg::known);
    let (names, policies) = (args.thing_name.clone(), args.policy.clone());
    tokio::task::spawn_blocking(move || Input::open(&file, &spool, format, names, policies))
        .await
        .map_err(|e| Error::internal("opening the input").caused_by(e.to_string()))?
}

struct Import<'a> {
    cx: &'a Context,
    args: &'a ImportArgs,
    input: Input,
    limits: Limits,
    stop: Stop,
    folder: RunFolder,
    lanes: Vec<Arc<Lane>>,
    /// Records of the input, once it was read.
    rows: u64,
}

impl Import<'_> {
    /// Runs the stages.
    async fn run(&mut self, ledger: &mut Ledger<'_>) -> Result<()> {
        let hasher = Hasher::default();
        let mut scan = self.scan(ledger, &hasher).await?;
        self.rows = scan.rows;
        if scan.rows == 0 {
            self.cx.ui.warn(format!("`{}` has no records", self.input.shown));
            return Ok(());
        }
        if scan.demands.is_empty() || (!scan.invalid.is_empty() && !self.args.skip_invalid) {
            return Ok(());
        }
        let (targets, unknown) = Box::pin(self.targets(&scan.demands)).await?;
        ledger.set_targets(targets.iter().map(|t| t.key.clone()).collect());
        let (mut places, mut refused) = destination::assign(&scan.demands, &targets);
        if self.selects_by_file(&scan.demands) {
            // The tenants that the file names are the selection: a row that names none belongs to nobody.
            let none = places.keys().filter(|(tenant, _)| tenant.is_none()).cloned();
            let reason = "the row names no tenant, other rows do, and no `--tenant` selects one";
            refused.extend(none.map(|place| (place, reason.to_owned())));
            places.retain(|(tenant, _), _| tenant.is_some());
        }
        for (place, reason) in &mut refused {
            if let Some(tenant) = place.0.as_ref().filter(|t| unknown.contains(*t)) {
                *reason = format!("no account carries the tag fleetctl:tenant with the value `{tenant}`");
            }
        }
        self.lanes = targets
            .into_iter()
            .map(|target| Arc::new(Lane::new(target, self.limits.clone(), self.stop.clone())))
            .collect();
        self.refuse_doubles(ledger, &mut scan, &places)?;
        if !scan.invalid.is_empty() && !self.args.skip_invalid {
            return Ok(());
        }
        let shares = self.shares(&scan, &places, &hasher).await;
        let fine = refused.is_empty() && shares.iter().all(|s| s.selection.missing.is_empty());
        let skip = Arc::new(scan.invalid.clone());
        for (place, reason) in refused {
            self.refuse(
                ledger,
                Selection {
                    places: vec![(place.clone(), scan.demands[&place].span)],
                    skip: skip.clone(),
                    refused: Some(reason),
                    ..Selection::default()
                },
            )?;
        }
        if !fine && !self.args.skip_invalid {
            for share in shares {
                if !share.selection.missing.is_empty() {
                    self.refuse(ledger, share.selection)?;
                }
            }
            return Ok(());
        }
        let progress = self.cx.ui.progress("importing", scan.rows);
        progress.advance(ledger.counts.rows());
        let mode = Mode { update: self.args.update.unwrap_or_default(), dry_run: self.cx.dry_run() };
        // Until here a signal ends the command at once; from here on it lets calls that are under way end.
        let (asked, stop) = (self.cx.drain_on_signal(), self.stop.clone());
        let relay = tokio::spawn(async move {
            asked.wait().await;
            stop.ask(asked.asked().unwrap_or(Kind::Interrupted));
        });
        let done = run::execute(&self.input, shares, mode, &self.stop, ledger, |n| progress.advance(n)).await;
        relay.abort();
        done
    }

    /// The first pass, where it keeps no signal from being noticed.
    async fn scan(&self, ledger: &mut Ledger<'_>, hasher: &Hasher) -> Result<Scan> {
        let (found, mut wrong) = tokio::sync::mpsc::channel(64);
        let (input, hasher) = (self.input.clone(), hasher.clone());
        let scan = tokio::task::spawn_blocking(move || {
            let mut reader = input.reader()?;
            source::scan(&input, &mut reader, &hasher, |_, record, problems| {
                let name = record.cells.iter().find(|c| c.key == crate::manifests::Key::ThingName);
                let origin = Origin {
                    number: record.number,
                    line: record.line,
                    name: name.map(|c| c.text.clone()).unwrap_or_default(),
                    raw: Some(record.raw),
                };
                let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
                // The receiver is gone only when the ledger failed; that failure is the answer.
                let _ = found.blocking_send((origin, problems));
                Ok(())
            })
        });
        while let Some((origin, problems)) = wrong.recv().await {
            ledger.invalid(origin, None, problems)?;
        }
        scan.await.map_err(|e| Error::internal("reading the input").caused_by(e.to_string()))?
    }

    /// Finds rows for one thing of one target that name the target differently, which the first pass cannot know.
    fn refuse_doubles(
        &self,
        ledger: &mut Ledger<'_>,
        scan: &mut Scan,
        places: &BTreeMap<Place, usize>,
    ) -> Result<()> {
        for (at, lane) in self.lanes.iter().enumerate() {
            let own: Vec<&Place> = places.iter().filter(|(_, lane)| **lane == at).map(|(p, _)| p).collect();
            if own.len() < 2 {
                continue;
            }
            let mut second = Second::start(
                &self.input,
                Selection {
                    places: own.iter().map(|p| ((*p).clone(), scan.demands[*p].span)).collect(),
                    skip: Arc::new(scan.invalid.clone()),
                    ..Selection::default()
                },
            )?;
            let mut first: HashMap<String, u64> = HashMap::new();
            while let Some(next) = second.advance()? {
                let source::Next::Item(item) = next else { continue };
                let origin = item.origin;
                let line = *first.entry(origin.name.clone()).or_insert(origin.line);
                if line != origin.line {
                    let what = format!(
                        "thing `{}` of {} is in line {line} already; a thing has one row",
                        origin.name, lane.target.key
                    );
                    scan.invalid.insert(origin.line);
                    ledger.invalid(origin, Some(at), vec![what])?;
                }
            }
        }
        Ok(())
    }

    /// Whether the tenants in the file are the selection, because no flag selects any.
    fn selects_by_file(&self, demands: &BTreeMap<Place, Demand>) -> bool {
        let flags = &self.cx.settings.flags;
        let by_flags = !(flags.tenant.is_empty() && flags.ou.is_empty() && flags.tag.is_empty());
        !(by_flags || flags.all_tenants) && demands.keys().any(|(tenant, _)| tenant.is_some())
    }

    /// The targets of the rows, and the tenants in the file that there are not.
    async fn targets(&self, demands: &BTreeMap<Place, Demand>) -> Result<(Vec<Target>, BTreeSet<String>)> {
        let cx = self.cx;
        let access = if cx.dry_run() { Access::Read } else { Access::Write };
        let mut settings = cx.settings.clone();
        let flags = &mut settings.flags;
        let tenants: BTreeSet<String> = demands.keys().filter_map(|(t, _)| t.clone()).collect();
        let regions: BTreeSet<String> = demands.keys().filter_map(|(_, r)| r.clone()).collect();
        let by_file = self.selects_by_file(demands);
        if by_file {
            flags.tenant = tenants.iter().cloned().collect();
        }
        if flags.region.is_empty() && !regions.is_empty() {
            flags.region = regions.into_iter().collect();
            if demands.keys().any(|(_, r)| r.is_none()) {
                flags.region.extend(cx.sessions()?.regions().await?);
            }
        }
        let sessions =
            |settings| Ok::<_, Error>(Sessions::new(settings, cx.config()?.clone(), self.folder.id.clone()));
        let first = sessions(settings.clone())?;
        let error = match target::select(&first, access).await {
            Ok(targets) => return Ok((targets, BTreeSet::new())),
            Err(error) => error,
        };
        if !by_file || error.kind() != Kind::Usage {
            return Err(error);
        }
        // One of the file's tenants is not there: all of those are named, with their rows.
        let home = first.regions().await?.swap_remove(0);
        let accounts = Directory::new(&first.hub_in(&home).await?).tagged_accounts().await?;
        let (known, unknown): (Vec<_>, Vec<_>) =
            tenants.into_iter().partition(|t| accounts.iter().any(|a| a.tenant() == Some(t) || &a.id == t));
        if unknown.is_empty() {
            return Err(error);
        }
        let mut targets = Vec::new();
        if !known.is_empty() {
            settings.flags.tenant = known;
            targets = target::select(&sessions(settings)?, access).await?;
        }
        Ok((targets, unknown.into_iter().collect()))
    }

    /// What each lane has to do, with what its rows may not name.
    async fn shares(&self, scan: &Scan, places: &BTreeMap<Place, usize>, hasher: &Hasher) -> Vec<Share> {
        let skip = Arc::new(scan.invalid.clone());
        let prepared = self.lanes.iter().enumerate().map(|(at, lane)| {
            let own: Vec<&Place> = places.iter().filter(|(_, lane)| **lane == at).map(|(p, _)| p).collect();
            let demand = destination::merged(own.iter().map(|p| &scan.demands[*p]));
            let expected = Expected {
                rows: demand.rows.rows,
                certificates: demand.certificates,
                names: own.iter().map(|p| (*p).clone()).collect(),
                seen: scan.seen.clone(),
            };
            let selection = Selection {
                places: own.iter().map(|p| ((*p).clone(), scan.demands[*p].span)).collect(),
                skip: skip.clone(),
                ..Selection::default()
            };
            let state = Arc::new(State::new(expected, hasher.clone()));
            async move {
                if scan.rows >= WORTH_ASKING {
                    for note in lane.learn_quotas().await {
                        self.cx.ui.detail(format!("{}: {note}", lane.target.key));
                    }
                }
                let missing = match preflight::missing(lane, &demand).await {
                    Ok(missing) => missing,
                    // The rows of a target that cannot be read stay pending; the others go on.
                    Err(Fault { error, .. }) => {
                        lane.give_up(error);
                        BTreeMap::new()
                    }
                };
                Share { lane: lane.clone(), state, selection: Selection { missing, ..selection } }
            }
        });
        futures_util::future::join_all(prepared).await
    }

    /// Enters the rows of a selection that cannot be done.
    fn refuse(&self, ledger: &mut Ledger<'_>, selection: Selection) -> Result<()> {
        let mut second = Second::start(&self.input, selection)?;
        while let Some(next) = second.advance()? {
            if let source::Next::Invalid(origin, reasons) = next {
                ledger.invalid(origin, None, reasons)?;
            }
        }
        Ok(())
    }
}

/// Sees to it before the first call that the file of `--rejects` can be made and takes nobody's place.
fn rejects_can_be_made(args: &ImportArgs, dry_run: bool) -> Result<()> {
    let Some(path) = args.rejects.as_ref().filter(|_| !dry_run) else { return Ok(()) };
    if path.symlink_metadata().is_ok() {
        return Err(Error::usage(format!("the rejects file `{}` exists already", path.display()))
            .hint("It is not overwritten: move it away, or give another one with `--rejects FILE`."));
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Error::usage(format!(
            "the rejects file `{}` cannot be made: there is no folder `{}`",
            path.display(),
            folder.display()
        )));
    }
    Ok(())
}

fn rejects_place(
    args: &ImportArgs,
    dry_run: bool,
    folder: &RunFolder,
    input: &Input,
) -> Result<report::Place> {
    if dry_run {
        return Ok(report::Place::Nowhere);
    }
    if let Some(path) = &args.rejects {
        return Ok(report::Place::Named(path.clone()));
    }
    let path = folder.path.join(format!("rejects.{}", input.format.extension()));
    let same = |a: &Path, b: &Path| matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if same(&path, &input.path) {
        return Err(Error::usage(format!("the rejects file `{}` is the input itself", path.display()))
            .hint("Give another one with `--rejects FILE`, or another `--run-id`."));
    }
    Ok(report::Place::Folder(path))
}
