//! `--watch`: a look, a run for what it found, and a pause, until a signal.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::find::Seats;
use super::options::{Options, Stamp};
use super::{ActivatePendingArgs, interrupted, task};
use crate::activation::{Authorities, Refusal, Rejected};
use crate::aws::{Target, TargetKey};
use crate::bulk::folder;
use crate::bulk::ledger::RowView;
use crate::bulk::stop::Stop;
use crate::commands::bulk::{self, EachRow, Pending, Task};
use crate::commands::nouns::confirm;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::{Columns, List, Output};
use crate::ui::text;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "thingName", "status", "error"],
    more: &["type", "line", "steps", "runId"],
    open: &["error"],
};

/// When what failed, but was not refused by a check, is tried again, and how often the whole lists are read.
const AGAIN: Duration = Duration::from_mins(10);
/// The shortest pause.
const SHORTEST: Duration = Duration::from_secs(1);

/// One certificate as a line.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    run_id: &'a str,
    #[serde(flatten)]
    row: &'a RowView<'a>,
}

/// Refuses what makes no sense with `--watch`, before anything is read.
///
/// # Errors
/// Usage (2).
pub(super) fn fits(cx: &Context, args: &ActivatePendingArgs) -> Result<()> {
    cx.output.check(&COLUMNS)?;
    if cx.dry_run() {
        return Err(Error::usage("`--dry-run` looks once: leave `--watch` out"));
    }
    if args.bulk.rejects.is_some() {
        return Err(Error::usage("`--rejects` is of one run, and `--watch` has many").hint(
            "The rejects of each are in its folder (`fleetctl runs rejects ID`), the reasons in the output.",
        ));
    }
    if args.interval < SHORTEST {
        return Err(Error::usage("`--interval` is at least 1s"));
    }
    Ok(())
}

/// What was refused or failed, and until when it is left alone; those without a time for good.
type Memory = RefCell<HashMap<u64, Option<Instant>>>;

struct Watch<'a> {
    cx: &'a Context,
    args: ActivatePendingArgs,
    options: Options,
    seats: Seats,
    authorities: Arc<Authorities>,
    memory: Rc<Memory>,
    list: Rc<RefCell<List>>,
    done: Rc<Cell<u64>>,
    refused: Rc<Cell<u64>>,
    lost: BTreeSet<TargetKey>,
    /// What changed files were at the last look, and whether they have been read so.
    changed: Option<(Vec<Stamp>, bool)>,
    /// A changed file cannot be read: nobody is let in by what it said before.
    blind: bool,
    /// The run of the last round with work.
    round: u64,
    /// What the runs are named after.
    id: String,
    stop: Stop,
}

pub(super) async fn run(
    cx: &Context,
    args: ActivatePendingArgs,
    options: Options,
    seats: Seats,
    failures: Vec<Error>,
    id: String,
) -> Result<ExitStatus> {
    if args.reject == Rejected::Revoke {
        confirm(cx, "revoke for good the certificates that fail a check, as they come,").await?;
    }
    // Lines come as the certificates do: columns cannot wait to be sized.
    let output = Output { tty: false, ..cx.output.clone() };
    let list = Rc::new(RefCell::new(output.list(&COLUMNS)?));
    let stop = cx.drain_on_signal();
    cx.resumes_with("The same command goes on: what is done is not pending any more.".to_owned());
    let authorities = options.authorities(&seats.authorities);
    let (memory, done, refused) = (Rc::default(), Rc::default(), Rc::default());
    for failure in &failures {
        cx.ui.warn(format!("{}; it is tried again", one_line(failure)));
    }
    let watch = Watch {
        cx,
        args,
        options,
        lost: seats.lost().into_iter().collect(),
        changed: None,
        blind: false,
        seats,
        authorities,
        memory,
        list,
        done,
        refused,
        round: 0,
        id,
        stop,
    };
    watch.run().await
}

impl Watch<'_> {
    async fn run(mut self) -> Result<ExitStatus> {
        let every = self.args.interval;
        self.cx.ui.status(format!("Looking every {} s until a signal.", every.as_secs()));
        let (mut whole, mut last) = (Instant::now(), ExitStatus::Done);
        while self.stop.asked().is_none() {
            if whole.elapsed() >= AGAIN {
                self.seats.forget();
                whole = Instant::now();
            }
            let stop = self.stop.clone();
            tokio::select! {
                () = stop.wait() => break,
                found = self.look() => {
                    let found = found?;
                    if found.iter().any(|(_, ids)| !ids.is_empty()) {
                        last = self.round(found).await?;
                        if last != ExitStatus::Done {
                            // Some may be left that are not new any more.
                            self.seats.forget();
                        }
                    }
                }
            }
            tokio::select! {
                () = self.stop.wait() => {}
                () = tokio::time::sleep(every) => {}
            }
        }
        let (done, refused) = (self.done.get(), self.refused.get());
        let Self { cx, list, .. } = self;
        if let Some(list) = Rc::into_inner(list) {
            list.into_inner().finish()?;
        }
        cx.ui.status(format!("Stopped: {done} activated, {refused} refused or failed."));
        Ok(match last {
            last if interrupted(last) => last,
            _ if refused > 0 => ExitStatus::Code(Kind::Partial),
            _ => ExitStatus::Done,
        })
    }

    /// Looks for what is new, and says which targets are lost or found again.
    async fn look(&mut self) -> Result<Vec<(Target, Vec<String>)>> {
        self.read_files();
        if self.blind {
            return Ok(Vec::new());
        }
        if self.seats.ask_again(&self.options.cas).await {
            self.authorities = self.options.authorities(&self.seats.authorities);
        }
        let now = Instant::now();
        self.memory.borrow_mut().retain(|_, until| until.is_none_or(|until| until > now));
        let skip: HashSet<u64> = self.memory.borrow().keys().copied().collect();
        let (found, failures) = self.seats.look(&skip).await;
        let lost: BTreeSet<TargetKey> = self.seats.lost().into_iter().collect();
        for failure in failures {
            let is_new = failure.target().is_none_or(|at| !self.lost.iter().any(|key| key.to_string() == at));
            if is_new {
                self.cx.ui.warn(format!("{}; it is tried again", one_line(&failure)));
            }
        }
        for back in self.lost.difference(&lost) {
            self.cx.ui.status(format!("{} answers again.", text::sanitise(&back.to_string())));
        }
        self.lost = lost;
        Ok(found)
    }

    /// Reads the files again that were changed; what they refused before is looked at again.
    fn read_files(&mut self) {
        if !self.options.is_outdated() {
            (self.changed, self.blind) = (None, false);
            return;
        }
        // What is being written is another file at the next look: only one that stays is read, and only once.
        let stamps = self.options.stamps_now();
        let (stays, known) = match &self.changed {
            Some((seen, read)) if *seen == stamps => (true, *read),
            _ => (false, false),
        };
        self.changed = Some((stamps, stays));
        if !stays || known {
            return;
        }
        match Options::read(&self.args) {
            Ok(options) => {
                (self.options, self.blind) = (options, false);
                self.authorities = self.options.authorities(&self.seats.authorities);
                self.memory.borrow_mut().clear();
                self.seats.forget();
                self.cx.ui.status("The files of `--allow` and `--crl` were read again.");
            }
            Err(error) => {
                self.blind = true;
                let why = one_line(&error);
                self.cx.ui.warn(format!("{why}; nothing is activated until the changed files can be read"));
            }
        }
    }

    /// A run for what was found.
    async fn round(&mut self, found: Vec<(Target, Vec<String>)>) -> Result<ExitStatus> {
        let state_dir = self.cx.settings.state_dir()?;
        let run_id = loop {
            self.round += 1;
            let id = format!("{}-{}", self.id, self.round);
            // An earlier watch of the same name has left it.
            if !folder::place(&state_dir, &id)?.exists() {
                break id;
            }
        };
        let activation = self.options.activation(self.authorities.clone());
        let task = Task {
            asks: false,
            each_row: Some(self.each_row(&run_id)),
            ..task(&self.args, Arc::new(activation), Pending(Arc::new(found)))
        };
        let (done, refused) = (self.done.get(), self.refused.get());
        let status = Box::pin(bulk::run(self.cx, task, self.args.bulk.named(&run_id))).await?;
        let (done, refused) = (self.done.get() - done, self.refused.get() - refused);
        self.cx.ui.status(format!("Run {run_id}: {done} activated, {refused} refused or failed."));
        if let Some(most) = self.args.bulk.most_failures().filter(|most| self.refused.get() >= *most) {
            let what = format!("{} were refused or failed, and the watch ends at {most}", self.refused.get());
            return Err(Error::new(Kind::Partial, what));
        }
        Ok(status)
    }

    /// Writes a line for each certificate that is done or refused, and remembers those that are not to be read again.
    fn each_row(&self, run_id: &str) -> EachRow {
        let (list, memory, run_id) = (self.list.clone(), self.memory.clone(), run_id.to_owned());
        let (done, refused, hasher) = (self.done.clone(), self.refused.clone(), self.seats.hasher());
        EachRow(Rc::new(move |row| {
            match row.status {
                "updated" | "created" => done.set(done.get() + 1),
                "failed" | "invalid" => {
                    let code = row.error.as_ref().map(|error| error.code.as_str()).unwrap_or_default();
                    let until = (!Refusal::LASTING.contains(&code)).then(|| Instant::now() + AGAIN);
                    if let (Some(account), Some(region), Some(id)) =
                        (row.account, row.region, row.certificate_id)
                        && code != "TryAgainLater"
                    {
                        memory.borrow_mut().insert(hasher.key(account, region, id), until);
                    }
                    refused.set(refused.get() + 1);
                }
                // What is pending comes again.
                _ => return Ok(()),
            }
            let mut list = list.borrow_mut();
            list.row(&Line { run_id: &run_id, row })?;
            list.flush()
        }))
    }
}

fn one_line(error: &Error) -> String {
    let at = error.target().map(|target| format!("{target}: ")).unwrap_or_default();
    let parts: Vec<&str> =
        std::iter::once(error.message()).chain(error.causes().iter().map(String::as_str)).collect();
    at + &parts.join(": ")
}
