//! The one driver of all commands that work on many rows: it opens the input, finds the targets, runs the stages
//! of the engine and answers. A run that was begun before under the same name goes on where it ended.

mod answer;
mod args;
mod begin;
mod elsewhere;
mod end;
mod export_answer;
mod export_file;
mod from;
mod held;
mod kept;
mod listing;
mod live_lines;
mod missing;
mod operations_table;
mod orphans;
mod rows;
mod shards;
mod spool;
mod targets;
pub(crate) mod undo;
mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

pub(crate) use args::{BulkArgs, EachRow, Source, Task};
pub(crate) use from::FromArgs;
pub(crate) use held::{Held, Pending};
pub(crate) use rows::Rows;
use watch::watched;

use crate::aws::Target;
use crate::bulk::book::Book;
use crate::bulk::check::Hasher;
use crate::bulk::folder::RunFolder;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::ledger::{Ledger, RowView};
use crate::bulk::recipe::Mode;
use crate::bulk::report::{self, Rejects};
use crate::bulk::row::Purpose;
use crate::bulk::run::{self, Orders};
use crate::bulk::source::{self, Input, Place, Scan, Second, Selection};
use crate::bulk::stop::Stop;
use crate::bulk::{destination, doubles};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::Format as Out;
use crate::ui::text;

/// Runs a bulk command from its input to its answer.
pub(crate) async fn run(cx: &Context, task: Task, args: BulkArgs) -> Result<ExitStatus> {
    let exports = matches!(task.purpose, Purpose::Export { .. });
    let silent = task.is_part() && !cx.dry_run();
    let rows_out = match cx.output.format {
        _ if exports || silent => false,
        Out::Jsonl | Out::Csv => true,
        Out::Table => cx.dry_run(),
        Out::Json | Out::Yaml | Out::Name => false,
    };
    let subject = task.purpose.subject();
    let row_columns = report::row_columns(subject, cx.dry_run());
    if !silent {
        cx.output.check(if rows_out { row_columns } else { &report::SUMMARY })?;
    }
    let shard = args.shard(&cx.settings.env)?;
    if exports && shard.is_part() {
        return Err(Error::usage("an export has no `--shard`").hint(
            "Each process lists the things by itself, and the lists may differ: give each other tenants.",
        ));
    }
    let limits = args.limits(shard)?;
    rejects_can_be_made(&args, cx.dry_run())?;
    cx.settings.flags.report.as_deref().map_or(Ok(()), report::can_be_written)?;
    let id = match &args.run_id {
        // What belongs to one shard is a run of its own, also where all are given one name.
        Some(id) if shard.is_part() && !shard.names(id) => format!("{id}-{}", shard.suffix()),
        Some(id) => id.clone(),
        None => cx.run_id.clone(),
    };
    let folder = RunFolder::take(&cx.settings.state_dir()?, &id)?;
    let stop = Stop::default();
    let opened = match export_file::check(&task.purpose, &folder) {
        Ok(()) => Box::pin(begin::open(cx, &task, &folder, &limits, &stop)).await,
        Err(error) => Err(error),
    };
    let begin::Opened { mut input, selected, lanes, mark } = opened?;
    // Nobody mends a vendor's manifest: what is wrong in it is a reject, and the rest is done.
    let leaves_out = matches!(task.purpose, Purpose::Import) && input.format.is_of_vendor();
    let task = Task { skip_invalid: task.skip_invalid || leaves_out, ..task };
    let unlisted = listing::unlisted(&folder)?;
    if exports && mark.bytes == 0 {
        return end::nothing(cx, &task, &folder, &unlisted);
    }
    let past = if cx.dry_run() { None } else { begin::past(&folder, &task.text(shard), &mark)? };
    input.shard = shard;
    if let Some(past) = &past {
        input.as_of = past.header.started;
    }
    let mut list = if rows_out { Some(cx.output.list(row_columns)?) } else { None };
    let each_row = task.each_row.clone();
    let sink = |row: &RowView<'_>| {
        each_row.as_ref().map_or(Ok(()), |each| (each.0)(row))?;
        list.as_mut().map_or(Ok(()), |list| list.row(row))
    };
    let rejects = Rejects::new(rejects_place(&args, cx.dry_run(), &folder, &input)?, input.reader()?);
    let mut ledger = Ledger::new(input.shown.clone(), subject, rejects, Box::new(sink));
    let orders = Orders {
        mode: Mode { update: task.update, dry_run: cx.dry_run() },
        stop,
        book: Book {
            past: past.map(Arc::new),
            folder: Some(Arc::new(folder.path.clone())),
            ..Book::default()
        },
        max_failures: args.most_failures(),
    };
    let mut drive =
        Drive { cx, args: &args, task: &task, input, selected, mark, limits, orders, folder, lanes, rows: 0 };
    let ran = Box::pin(drive.run(&mut ledger)).await;
    let Drive { folder, lanes, orders, rows, .. } = drive;
    let (planned, outlasted) = (ledger.planned, ledger.outlasted);
    // What was done until an error is accounted for all the same.
    let closed = ledger.close(&folder.id, cx.dry_run(), rows, &lanes);
    let asked_aws = !lanes.is_empty();
    end::end(
        cx,
        &task,
        end::Ended { ran, closed, planned, outlasted, list, folder, orders, unlisted, asked_aws },
    )
}

struct Drive<'a> {
    cx: &'a Context,
    args: &'a BulkArgs,
    task: &'a Task,
    input: Input,
    /// The targets, where they had to be found before the input could be made.
    selected: Option<Vec<Target>>,
    mark: crate::bulk::journal::InputMark,
    limits: Limits,
    orders: Orders,
    folder: RunFolder,
    lanes: Vec<Arc<Lane>>,
    /// Records of the input, once it was read.
    rows: u64,
}

impl Drive<'_> {
    /// Runs the stages.
    async fn run(&mut self, ledger: &mut Ledger<'_>) -> Result<()> {
        let hasher = Hasher::default();
        let mut scan = self.scan(ledger, &hasher).await?;
        self.rows = scan.rows;
        if scan.wrong_elsewhere > 0 && !self.task.skip_invalid {
            let rows = text::count(usize::try_from(scan.wrong_elsewhere).unwrap_or(usize::MAX), "row");
            let what = format!("{rows} of other shards cannot be done; nothing was changed");
            if scan.invalid.len() == scan.wrong_elsewhere {
                return Err(Error::data(what)
                    .hint("The shard that has them says what is wrong with them; `--skip-invalid` does the good rows."));
            }
            self.cx.ui.warn(what);
        }
        if scan.outside_validity > 0 {
            let noun = if scan.outside_validity == 1 { "certificate has" } else { "certificates have" };
            self.cx.ui.warn(format!(
                "{} {noun} expired or not begun to be valid; AWS documents that it does not register such",
                scan.outside_validity
            ));
        }
        if scan.rows == 0 {
            let shown = &self.input.shown;
            // A file is named; what AWS was asked for is described.
            let described = shown.starts_with("the ");
            self.cx.ui.warn(if described {
                format!("there are none of {shown}")
            } else {
                format!("`{shown}` has no records")
            });
            return Ok(());
        }
        if scan.demands.is_empty() {
            return Ok(());
        }
        // With a wrong row nothing is begun; what the others name is looked up all the same, so that all that is wrong
        // is said at once.
        let doomed = !scan.invalid.is_empty() && !self.task.skip_invalid;
        let done = self.orders.book.past.as_ref().map_or(0, |past| past.done);
        let left = scan.demands.values().map(|d| d.rows.rows).sum::<u64>().saturating_sub(done);
        if let Some(most) = self.args.max_changes.filter(|most| left > *most && !doomed) {
            return Err(Error::usage(format!(
                "{left} rows are to be done, and `--max-changes` permits {most}"
            ))
            .hint("Nothing was changed. Look at the rows with `--dry-run`, then give a higher number."));
        }
        let unknown = if self.lanes.is_empty() {
            let (targets, unknown) = match self.selected.take() {
                Some(targets) => (targets, BTreeSet::new()),
                None => match Box::pin(self.targets(&scan.demands)).await {
                    Err(error) if doomed => {
                        self.cx.ui.detail(format!("what the rows name was not looked up: {error}"));
                        return Ok(());
                    }
                    found => found?,
                },
            };
            let lane = |target| Arc::new(Lane::new(target, self.limits.clone(), self.orders.stop.clone()));
            self.lanes = targets.into_iter().map(lane).collect();
            unknown
        } else {
            BTreeSet::new()
        };
        let keys: Vec<_> = self.lanes.iter().map(|lane| &lane.target.key).collect();
        ledger.set_targets(keys.iter().map(|key| (*key).clone()).collect());
        let (mut places, mut refused) = destination::assign(&scan.demands, &keys);
        if self.selects_by_file(&scan.demands) {
            // The tenants that the file names are the selection: a row that names none belongs to nobody.
            let none = places.keys().filter(|(tenant, _)| tenant.is_none()).cloned();
            let reason = "the row names no tenant, other rows do, and no `--tenant` selects one";
            refused.extend(none.map(|place| (place, reason.to_owned())));
            places.retain(|(tenant, _), _| tenant.is_some());
        }
        let rows = destination::rows(&places, &scan.demands, self.lanes.len());
        let counters = ledger.expect_rows(rows.clone());
        for (place, reason) in &mut refused {
            if let Some(tenant) = place.0.as_ref().filter(|t| unknown.contains(*t)) {
                *reason = format!("no account carries the tag fleetctl:tenant with the value `{tenant}`");
            }
        }
        self.refuse_doubles(ledger, &mut scan, &places, &hasher).await?;
        let mut shares = self.shares(&scan, &places, &hasher).await;
        self.refuse_elsewhere(ledger, &mut scan, &places, &hasher, &mut shares).await?;
        let doomed = !scan.invalid.is_empty() && !self.task.skip_invalid;
        let fine = refused.is_empty() && shares.iter().all(|s| s.selection.is_fine());
        let skip = Arc::new(scan.invalid.clone());
        for (place, reason) in refused {
            self.refuse(
                ledger,
                None,
                Selection {
                    places: vec![(place.clone(), scan.demands[&place].span)],
                    skip: skip.clone(),
                    refused: Some(reason),
                    ..Selection::default()
                },
            )?;
        }
        if doomed || (!fine && !self.task.skip_invalid) {
            for (at, share) in shares.into_iter().enumerate() {
                if !share.selection.is_fine() {
                    self.refuse(ledger, Some(at), share.selection)?;
                }
            }
            return Ok(());
        }
        if self.task.asks && self.orders.book.past.is_none() && !self.cx.dry_run() {
            let noun = self.task.purpose.subject().count(left);
            let places = text::count(self.lanes.len(), "target");
            let what = format!("{} {noun}{} in {places}", self.task.purpose.verb(), self.task.purpose.also());
            self.cx.ui.confirm_count(&what, left).await?;
        }
        if !self.cx.dry_run() {
            self.say_how_long(&rows, left);
        }
        self.begin()?;
        self.begin_output(rows.iter().sum())?;
        // An export to stdout has nothing to go on with, and a part goes on with the whole command.
        if !self.task.part && !matches!(self.task.purpose, Purpose::Export { to: None, .. }) {
            let id = &self.folder.id;
            self.cx.resumes_with(format!("`fleetctl runs resume {id}` goes on from what was done."));
        }
        // Until here a signal ends the command at once; from here on it lets calls that are under way end.
        let (asked, stop) = (self.cx.drain_on_signal(), self.orders.stop.clone());
        let relay = tokio::spawn(async move {
            asked.wait().await;
            stop.ask(asked.asked().unwrap_or(Kind::Interrupted));
        });
        let states: Vec<_> = shares.iter().map(|s| (s.lane.clone(), s.state.clone())).collect();
        let work = run::execute(&self.input, shares, &self.orders, ledger);
        let doing = self.task.purpose.doing();
        let lines = matches!(self.task.purpose, Purpose::Export { to: None, .. });
        let done = watched(self.cx, doing, lines, scan.rows, &counters, &self.lanes, work).await;
        relay.abort();
        self.list_orphans(&states).await?;
        done
    }

    /// The first pass, where it keeps no signal from being noticed.
    async fn scan(&self, ledger: &mut Ledger<'_>, hasher: &Hasher) -> Result<Scan> {
        let (found, mut wrong) = tokio::sync::mpsc::channel(64);
        let (input, hasher) = (self.input.clone(), hasher.clone());
        let scan = tokio::task::spawn_blocking(move || {
            let mut reader = input.reader()?;
            source::scan(&input, &mut reader, &hasher, |_, record, problems| {
                let origin = input.origin(record);
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

    /// Refuses rows for one thing of one target that name the target differently.
    async fn refuse_doubles(
        &self,
        ledger: &mut Ledger<'_>,
        scan: &mut Scan,
        places: &BTreeMap<Place, usize>,
        hasher: &Hasher,
    ) -> Result<()> {
        if !doubles::possible(places) {
            return Ok(());
        }
        let (found, mut wrong) = tokio::sync::mpsc::channel(64);
        let (input, hasher, places, seen) =
            (self.input.clone(), hasher.clone(), places.clone(), scan.seen.clone());
        let mut invalid = std::mem::take(&mut scan.invalid);
        let reading = tokio::task::spawn_blocking(move || {
            doubles::across(&input, &hasher, seen.spill(), &places, &mut invalid, |origin, at, line| {
                if !input.shard.has(origin.number) {
                    return Ok(());
                }
                // The receiver is gone only when the ledger failed; that failure is the answer.
                let _ = found.blocking_send((origin, at, line));
                Ok(())
            })
            .map(|()| invalid)
        });
        while let Some((origin, at, line)) = wrong.recv().await {
            let (name, target) = (&origin.name, &self.lanes[at].target.key);
            let subject = self.task.purpose.subject();
            let (noun, one) = (subject.noun(), subject.one());
            let what = format!("{noun} `{name}` of {target} is in line {line} already; {one} has one row");
            ledger.invalid(origin, Some(at), vec![what])?;
        }
        let read =
            reading.await.map_err(|e| Error::internal("reading the input").caused_by(e.to_string()))?;
        scan.invalid = read?;
        Ok(())
    }

    /// Enters the rows of a selection that cannot be done.
    fn refuse(&self, ledger: &mut Ledger<'_>, lane: Option<usize>, selection: Selection) -> Result<()> {
        let mut second = Second::start(&self.input, selection)?;
        while let Some(next) = second.advance()? {
            if let source::Next::Invalid(origin, reasons) = next {
                ledger.invalid(origin, lane, reasons)?;
            }
        }
        Ok(())
    }
}

/// Sees to it before the first call that the file of `--rejects` can be made and takes nobody's place.
fn rejects_can_be_made(args: &BulkArgs, dry_run: bool) -> Result<()> {
    let Some(path) = args.rejects.as_ref().filter(|_| !dry_run) else { return Ok(()) };
    crate::commands::new_file::can_be_made(path)
        .map_err(|error| error.context("the rejects file (`--rejects FILE`) cannot be made"))
}

fn rejects_place(args: &BulkArgs, dry_run: bool, folder: &RunFolder, input: &Input) -> Result<report::Place> {
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
