//! The course of a campaign: wave by wave a new certificate beside the old, answers, and the end of the old ones. Each
//! stage of a wave is a bulk run of its own, so a campaign that was killed goes on like any other run.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::RotateArgs;
use super::begin::paused;
use super::look::Look;
use super::view::{COLUMNS, Campaign, begin_stage, finish_stage};
use crate::bulk::act::Act;
use crate::bulk::folder;
use crate::bulk::report;
use crate::bulk::row::Purpose;
use crate::bulk::stop::Stop;
use crate::campaign::folder::Batch;
use crate::campaign::{Issuer, Rotation, Stage, Template};
use crate::commands::bulk::{self, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::manifests::Format;
use crate::ui::text;

/// The pause between two looks. One costs a page of 250 jobs, or of 100 things, and a call for each new answer.
const PAUSE: Duration = Duration::from_secs(10);

/// A campaign at work.
pub(super) struct Drive<'a> {
    pub(super) cx: &'a Context,
    args: &'a RotateArgs,
    pub(super) campaign: Campaign,
    issuer: Option<Arc<Issuer>>,
    requests: HashMap<String, String>,
    look: Look,
    /// Rows that a run of this call could not do, by run.
    unfinished: BTreeMap<String, u64>,
    stop: Stop,
    /// Rows are undone also where the device answered.
    also_proven: bool,
    /// Old certificates were taken off in this call.
    took_off: bool,
    /// The wave that cannot begin in this call: no CA is named.
    without_ca: Option<usize>,
}

/// How a step of the course ended.
enum Course {
    /// It goes on.
    On,
    /// The call ends here.
    Ends(ExitStatus),
}

impl<'a> Drive<'a> {
    pub(super) fn new(
        cx: &'a Context,
        args: &'a RotateArgs,
        campaign: Campaign,
        issuer: Option<Issuer>,
    ) -> Result<Self> {
        let rows = campaign.rows.iter();
        let requests = rows.filter_map(|r| Some((r.certificate_id.clone(), r.csr_pem.clone()?))).collect();
        let stop = if cx.dry_run() { Stop::default() } else { cx.drain_on_signal() };
        let proof = args.proof.unwrap_or(campaign.settings.proof);
        let look = Look::new(
            cx,
            &campaign,
            args.bulk.all_limits()?,
            stop.clone(),
            proof,
            (&args.presence, &args.confirm),
        )?;
        let (issuer, unfinished) = (issuer.map(Arc::new), BTreeMap::new());
        let also_proven = args.also_proven;
        let (took_off, without_ca) = (false, None);
        Ok(Self {
            cx,
            args,
            campaign,
            issuer,
            requests,
            look,
            unfinished,
            stop,
            also_proven,
            took_off,
            without_ca,
        })
    }

    /// Goes through the waves.
    pub(super) async fn run(mut self) -> Result<ExitStatus> {
        let id = self.campaign.folder.id.clone();
        self.cx.resumes_with(format!("The same command with `--campaign {id}` goes on from what was done."));
        let started = Instant::now();
        let course = self.course(started).await;
        self.campaign.refresh()?;
        self.cx.output.all(&COLUMNS, &self.campaign.views())?;
        self.campaign.say_failed(self.cx);
        let status = course?;
        if let ExitStatus::Code(Kind::Interrupted | Kind::Terminated) = status {
            return Ok(status);
        }
        if let Some(wave) = self.without_ca {
            self.cx.ui.status(format!(
                "Wave {wave} of campaign `{id}` is to begin: give `fleetctl certs rotate --campaign {id} --ca CA` with \
                 the CA that it was begun with."
            ));
        } else if status == ExitStatus::Done {
            self.cx.ui.status(format!("Campaign `{id}` is complete."));
        }
        Ok(status)
    }

    async fn course(&mut self, started: Instant) -> Result<ExitStatus> {
        for wave in 1..=self.campaign.waves() {
            if let Course::Ends(status) = self.begin(wave).await? {
                return Ok(status);
            }
            loop {
                if let Course::Ends(status) = self.ask().await? {
                    return Ok(status);
                }
                if let Some(status) = self.refused(wave) {
                    return Ok(status);
                }
                if self.advances(wave) {
                    if let Course::Ends(status) = self.finish(wave).await? {
                        return Ok(status);
                    }
                    break;
                }
                if let Course::Ends(status) = self.wait(started, wave).await? {
                    return Ok(status);
                }
            }
        }
        // All waves have gone on; the rest of their devices may answer yet.
        while self.campaign.views().iter().any(|view| view.waiting > 0) && !self.args.hold {
            if let Course::Ends(status) = self.wait(started, self.campaign.waves()).await? {
                return Ok(status);
            }
            if let Course::Ends(status) = self.ask().await? {
                return Ok(status);
            }
            if let Course::Ends(status) = self.finish(self.campaign.waves()).await? {
                return Ok(status);
            }
        }
        Ok(self.ended())
    }

    /// How a campaign ends whose waves have all gone on.
    fn ended(&self) -> ExitStatus {
        let views = self.campaign.views();
        let id = &self.campaign.folder.id;
        let left: usize = views.iter().map(|view| view.rows - view.finished).sum();
        if left == 0 {
            return ExitStatus::Done;
        }
        let what = if self.args.hold && views.iter().any(|view| view.proven > view.finished) {
            Error::new(Kind::Timeout, format!("campaign `{id}`: old certificates are held"))
                .hint(format!("`fleetctl certs rotate --campaign {id}` without `--hold` takes them off."))
        } else {
            let what = text::count(left, "certificate");
            Error::new(
                Kind::Partial,
                format!("campaign `{id}`: {what} of {} not rotated", self.campaign.rows.len()),
            )
            .hint(format!("`fleetctl certs rotate --undo {id}` takes the new ones of these off again."))
        };
        self.cx.ui.error(&what);
        ExitStatus::Code(what.kind())
    }

    /// Begins a wave, or does what is left of its beginning.
    async fn begin(&mut self, wave: usize) -> Result<Course> {
        let stage = begin_stage(wave);
        let folder = &self.campaign.folder;
        let there = folder.batches(&stage).pop();
        if let Some(batch) = &there
            && folder.done(batch)?.iter().all(|(_, done)| *done)
        {
            return Ok(Course::On);
        }
        if self.issuer.is_none() && self.campaign.rows.iter().any(|row| row.wave == wave) {
            // A usage error says that nothing was done.
            if self.took_off {
                self.without_ca = Some(wave);
                return Ok(Course::Ends(ExitStatus::Done));
            }
            return Err(Error::usage(format!("wave {wave} is to begin, and no CA is named"))
                .hint("Give `--ca` as when the campaign was begun."));
        }
        let batch = if let Some(batch) = there {
            batch
        } else {
            let rows: Vec<_> =
                self.campaign.rows.iter().enumerate().filter(|(_, r)| r.wave == wave).collect();
            if rows.is_empty() {
                return Ok(Course::On);
            }
            let count = text::count(rows.len(), "certificate");
            self.cx.ui.status(format!("Wave {wave} of {}: {count}.", self.campaign.waves()));
            folder.next_batch(&stage, &rows)?
        };
        self.stage(Stage::Begin, &batch).await
    }

    /// Takes the old certificates off whose devices use the new ones, in the waves up to this one.
    async fn finish(&mut self, last: usize) -> Result<Course> {
        if self.args.hold {
            return Ok(Course::On);
        }
        for wave in 1..=last {
            let stage = finish_stage(wave);
            for batch in self.campaign.folder.batches(&stage) {
                let left = self.campaign.folder.done(&batch)?.iter().any(|(_, done)| !done);
                if left
                    && !self.unfinished.contains_key(&batch.run)
                    && let Course::Ends(status) = self.stage(Stage::Finish, &batch).await?
                {
                    return Ok(Course::Ends(status));
                }
            }
            let campaign = &self.campaign;
            let is_due = |at: &usize| {
                campaign.begun.contains(at) && campaign.is_proven(*at) && !campaign.finishing.contains_key(at)
            };
            let rows = campaign.rows.iter().enumerate();
            let rows: Vec<_> = rows.filter(|(at, row)| row.wave == wave && is_due(at)).collect();
            if rows.is_empty() {
                continue;
            }
            let batch = campaign.folder.next_batch(&stage, &rows)?;
            if let Course::Ends(status) = self.stage(Stage::Finish, &batch).await? {
                return Ok(Course::Ends(status));
            }
        }
        Ok(Course::On)
    }

    /// Runs one batch.
    async fn stage(&mut self, stage: Stage, batch: &Batch) -> Result<Course> {
        self.took_off |= stage == Stage::Finish;
        let status = self.bulk(stage, batch).await?;
        self.campaign.refresh()?;
        if let Some(kind) = self.stop.asked() {
            return Ok(Course::Ends(paused(self.cx, &self.campaign.folder.id, kind)));
        }
        if status == ExitStatus::Done {
            return Ok(Course::On);
        }
        // What failed is counted below; what was not tried at all ends the call, as nobody knows how it would go.
        let counts = counts(&folder::place(&self.cx.settings.state_dir()?, &batch.run)?);
        self.unfinished.insert(batch.run.clone(), counts.failed + counts.invalid);
        let tried = counts.failed > 0 && counts.pending == 0 && counts.invalid == 0;
        Ok(if tried { Course::On } else { Course::Ends(status) })
    }

    /// What is done with a batch.
    pub(super) async fn bulk(&self, stage: Stage, batch: &Batch) -> Result<ExitStatus> {
        let settings = &self.campaign.settings;
        let rotation = Rotation {
            stage,
            campaign: settings.campaign.clone(),
            issued: self.campaign.folder.issued(),
            issuer: self.issuer.clone(),
            days: settings.days,
            key: settings.key,
            hand_out: settings.hand_out.clone(),
            document: Template::parse(&settings.document, "the campaign's document")?,
            old: settings.old,
            several: settings.several,
            also_proven: self.also_proven,
            requests: self.requests.clone(),
        };
        let task = Task {
            format: Some(Format::Jsonl),
            shown: self.cx.dry_run().then(|| settings.source.clone()),
            ..Task::new(
                Purpose::Certificates(Act::Rotate(Arc::new(rotation))),
                Source::File(batch.file.clone()),
            )
        };
        Box::pin(bulk::run(self.cx, task, self.args.bulk.part(&batch.run))).await
    }

    /// Asks for answers; whether a signal ends the call.
    pub(super) async fn stops(&mut self) -> Result<bool> {
        Ok(matches!(self.ask().await?, Course::Ends(_)))
    }

    /// Asks for answers.
    async fn ask(&mut self) -> Result<Course> {
        let answers = Box::pin(self.look.look(self.cx, &self.campaign)).await;
        if let Some(kind) = self.stop.asked() {
            return Ok(Course::Ends(paused(self.cx, &self.campaign.folder.id, kind)));
        }
        let answers = answers?;
        self.campaign.folder.note(&answers)?;
        self.campaign.answers.extend(answers.into_iter().map(|answer| (answer.row, answer)));
        Ok(Course::On)
    }

    /// Whether enough of a wave is proven.
    fn advances(&self, wave: usize) -> bool {
        let view = self.campaign.wave(wave);
        view.proven >= self.needed(view.rows)
    }

    fn needed(&self, rows: usize) -> usize {
        let percent = usize::from(self.args.advance_at.unwrap_or(self.campaign.settings.advance_at));
        (rows * percent).div_ceil(100)
    }

    /// Why the campaign stops here, if it does.
    fn refused(&self, wave: usize) -> Option<ExitStatus> {
        let views = self.campaign.views();
        let undone: u64 = self.unfinished.values().sum();
        let failed = views.iter().map(|view| view.failed as u64).sum::<u64>() + undone;
        let id = &self.campaign.folder.id;
        let view = &views[wave - 1];
        let most = self.args.bulk.most_failures();
        let error = if let Some(most) = most.filter(|most| failed >= *most) {
            Error::new(Kind::Check, format!("campaign `{id}` stops: {failed} failed, and it stops at {most}"))
        } else {
            let cannot = view.failed + (view.rows - view.begun);
            if view.rows - cannot >= self.needed(view.rows) {
                return None;
            }
            let needed = self.needed(view.rows);
            Error::new(
                Kind::Check,
                format!(
                    "campaign `{id}` stops in wave {wave}: {needed} of {} must use their new certificate, and {cannot} \
                     cannot",
                    view.rows
                ),
            )
        };
        let error = error.hint(format!(
            "Devices that failed keep their old certificates: see to them and run it again, name them with `--confirm`, \
             or give `fleetctl certs rotate --undo {id}`."
        ));
        self.cx.ui.error(&error);
        Some(ExitStatus::Code(Kind::Check))
    }

    /// Waits for the next look, as long as this call may.
    async fn wait(&self, started: Instant, wave: usize) -> Result<Course> {
        let left = self.args.wait.unwrap_or_default().saturating_sub(started.elapsed());
        let id = &self.campaign.folder.id;
        if left.is_zero() {
            let view = self.campaign.wave(wave);
            let waiting: usize = self.campaign.views().iter().map(|view| view.waiting).sum();
            let what = text::count(waiting, "device");
            let error = Error::new(Kind::Timeout, format!("campaign `{id}` waits for {what}")).hint(format!(
                "In wave {wave}, {} of {} use their new certificate, and it goes on at {}. The same command with \
                 `--campaign {id}` looks again; `--wait 2h` waits.",
                view.proven,
                view.rows,
                self.needed(view.rows)
            ));
            self.cx.ui.error(&error);
            return Ok(Course::Ends(ExitStatus::Code(Kind::Timeout)));
        }
        tokio::select! {
            () = self.stop.wait() => {
                let kind = self.stop.asked().unwrap_or(Kind::Interrupted);
                Ok(Course::Ends(paused(self.cx, id, kind)))
            }
            () = tokio::time::sleep(PAUSE.min(left)) => Ok(Course::On),
        }
    }

    /// Shows what the rows of the first wave would get.
    pub(super) async fn plan(&self) -> Result<ExitStatus> {
        let rows: Vec<_> = self.campaign.rows.iter().enumerate().filter(|(_, r)| r.wave == 1).collect();
        let batch = self.campaign.folder.preview(&begin_stage(1), &rows)?;
        // Its run is only looked at, under a name of its own.
        let batch = Batch { run: self.cx.run_id.clone(), file: batch.file };
        self.bulk(Stage::Begin, &batch).await
    }
}

/// How the rows of a run's last attempt ended.
#[derive(Debug, Default)]
struct Counts {
    failed: u64,
    invalid: u64,
    pending: u64,
}

fn counts(run: &std::path::Path) -> Counts {
    let text = std::fs::read(run.join(report::FILE)).unwrap_or_default();
    let report: Value = serde_json::from_slice(&text).unwrap_or_default();
    let of = |name: &str| report[name].as_u64().unwrap_or_default();
    Counts { failed: of("failed"), invalid: of("invalid"), pending: of("pending") }
}
