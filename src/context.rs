//! What every command receives: settings, the two streams, and AWS on first need.

use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::sync::watch;

use crate::aws::session::Sessions;
use crate::aws::target::{self, Access, Target};
use crate::bulk::stop::Stop;
use crate::config::Config;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::Output;
use crate::settings::Settings;
use crate::ui::{Ui, text};

static BUILT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

/// Notes that an expensive part was built. Tests pin that `--help` builds none.
pub(crate) fn built(part: &'static str) {
    BUILT.lock().unwrap_or_else(PoisonError::into_inner).push(part);
}

/// The expensive parts that this process has built so far: `config`, `runtime`, `tls`.
pub fn parts_built() -> Vec<&'static str> {
    BUILT.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// What every command receives.
#[derive(Debug)]
pub struct Context {
    /// Flags and environment.
    pub settings: Settings,
    /// The way to people.
    pub ui: Ui,
    /// The way to stdout.
    pub output: Output,
    /// Names this invocation in session names, the user agent and the runs folder.
    pub run_id: String,
    /// The command line without the program's name.
    pub command: Vec<String>,
    config: OnceLock<Config>,
    sessions: OnceLock<Sessions>,
    draining: watch::Sender<Option<Stop>>,
    resume: OnceLock<String>,
    reads: OnceLock<()>,
    writes: OnceLock<()>,
    owned_signals: OnceLock<()>,
    found_nothing: OnceLock<()>,
    /// A few of the targets that were chosen last.
    chosen: Mutex<Vec<Target>>,
}

/// How many targets are kept for questions that any of them can answer.
const KEPT: usize = 3;

impl Context {
    /// A context that has built nothing yet.
    pub fn new(settings: Settings) -> Self {
        let (ui, output) = (Ui::new(settings.manner()), settings.output());
        Self {
            settings,
            ui,
            output,
            run_id: new_run_id(),
            command: Vec::new(),
            config: OnceLock::new(),
            sessions: OnceLock::new(),
            draining: watch::Sender::new(None),
            resume: OnceLock::new(),
            reads: OnceLock::new(),
            writes: OnceLock::new(),
            owned_signals: OnceLock::new(),
            found_nothing: OnceLock::new(),
            chosen: Mutex::default(),
        }
    }

    /// The configuration, read on the first call.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn config(&self) -> Result<&Config> {
        if self.config.get().is_none() {
            built("config");
            let _ = self.config.set(Config::load(&self.settings)?);
        }
        Ok(self.config.get().expect("it was set just above"))
    }

    /// The AWS sessions; nothing is called by this.
    ///
    /// # Errors
    /// As [`Context::config`].
    pub fn sessions(&self) -> Result<&Sessions> {
        if self.sessions.get().is_none() {
            let _ = self.sessions.set(Sessions::new(
                self.settings.clone(),
                self.config()?.clone(),
                self.run_id.clone(),
            ));
        }
        Ok(self.sessions.get().expect("it was set just above"))
    }

    /// Whether `--dry-run` was given.
    pub fn dry_run(&self) -> bool {
        self.settings.flags.dry_run
    }

    /// The targets of a command that only reads.
    ///
    /// # Errors
    /// As [`target::select`].
    pub async fn targets_to_read(&self) -> Result<Vec<Target>> {
        self.only_reads();
        Ok(self.noted(target::select(self.sessions()?, Access::Read).await?))
    }

    /// The targets of a command that only wants to know which they are, and calls none.
    ///
    /// # Errors
    /// As [`target::select`].
    pub async fn targets_to_name(&self) -> Result<Vec<Target>> {
        self.only_reads();
        Ok(self.noted(target::name(self.sessions()?).await?))
    }

    /// The targets of a command that writes: the guards have been passed.
    ///
    /// # Errors
    /// As [`target::select`].
    pub async fn targets_to_write(&self) -> Result<Vec<Target>> {
        self.also_writes();
        Ok(self.noted(target::select(self.sessions()?, Access::Write).await?))
    }

    fn noted(&self, targets: Vec<Target>) -> Vec<Target> {
        if self.ui.manner().verbose > 0 {
            // In one piece: hundreds of writes would take as long as asking.
            let lines: Vec<String> = targets.iter().map(|t| format!("target {}", t.key)).collect();
            self.ui.details(&lines);
        }
        let few = targets.iter().take(KEPT).cloned().collect();
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = few;
        targets
    }

    /// A few of the targets that the command works on, at most three: choosing them again takes seconds in a large
    /// organization. None before they were chosen.
    pub(crate) fn some_targets(&self) -> Vec<Target> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What is to be said where nothing was found in the account of the credentials and nothing else was selected: most who
    /// ask so have left a selector out.
    fn only_own_account(&self) -> Option<String> {
        if self.settings.selects() || self.settings.flags.account.is_some() {
            return None;
        }
        let targets = self.some_targets();
        Some(format!(
            "Only account {} of the credentials was asked, as no tenant was selected: `--all-tenants` or `--tenant NAME` \
             selects some.",
            targets.first()?.key.account
        ))
    }

    /// Notes that a list or a figure is of nothing. Said when the command has ended, as it may find out yet that it fails.
    pub(crate) fn found_nothing(&self) {
        let _ = self.found_nothing.set(());
    }

    /// Says what is to be said at the end of a command that did not fail.
    pub(crate) fn end(&self) {
        if let Some(hint) = self.only_own_account().filter(|_| self.found_nothing.get().is_some()) {
            self.ui.hint(hint);
        }
    }

    /// The error with that hint where something was not found. What would have to be done in the account is no advice then.
    pub(crate) fn explained(&self, error: Error) -> Error {
        match self.only_own_account().filter(|_| error.is_absent()) {
            Some(hint) => error.without_hints_of("`fleetctl index enable").hint_first(hint),
            None => error,
        }
    }

    /// Refuses `--report`, for a command that writes none.
    ///
    /// # Errors
    /// Usage (2).
    pub(crate) fn no_report(&self) -> Result<()> {
        if self.settings.flags.report.is_none() {
            return Ok(());
        }
        Err(Error::usage("`--report` has no meaning here: only bulk commands have a summary to write")
            .hint("What a command finds goes to stdout, in the form of `-o`; `> FILE` keeps it."))
    }

    /// Runs a command's future, on a runtime that is built now. SIGINT and SIGTERM end it.
    ///
    /// # Errors
    /// What the command answers; Interrupted (130) or Terminated (143).
    pub(crate) fn block_on(&self, command: impl Future<Output = Result<ExitStatus>>) -> Result<ExitStatus> {
        built("runtime");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()
            .map_err(|e| Error::internal("starting the runtime").caused_by(e.to_string()))?;
        // Boxed: clap's arguments and the SDK's futures together overflow small stacks.
        let mut command = Box::pin(command);
        let ended = runtime.block_on(async {
            let interrupted = |kind| {
                let reads = self.reads.get().is_some() && self.writes.get().is_none();
                let again = if reads {
                    "Nothing was changed: the command only reads."
                } else {
                    "Run the same command again: what is done already is skipped."
                };
                Err(Error::new(kind, "interrupted").hint(self.resume.get().map_or(again, String::as_str)))
            };
            tokio::select! {
                result = &mut command => result,
                kind = signal() => {
                    if self.owned_signals.get().is_some() {
                        return command.await;
                    }
                    let Some(stop) = self.draining.borrow().clone() else { return interrupted(kind) };
                    stop.ask(kind);
                    self.ui.status("Stopping: calls that are under way end, no new ones begin. Interrupt again to stop at once.");
                    tokio::select! {
                        result = &mut command => result,
                        kind = signal() => interrupted(kind),
                        () = self.undrained() => interrupted(kind),
                    }
                }
            }
        });
        // The process ends now. Taking hundreds of connections down one by one takes longer than a hundredth of a second, and a thread
        // that waits for a person or a pipe must not hold the end up.
        std::mem::forget(runtime);
        ended
    }

    /// Takes the first SIGINT or SIGTERM over: instead of ending the command it sets the flag that is returned,
    /// and the command ends by itself. A second signal ends it.
    pub(crate) fn drain_on_signal(&self) -> Stop {
        let mut stop = Stop::default();
        self.draining.send_modify(|now| stop = now.get_or_insert_default().clone());
        stop
    }

    /// Ends what [`Self::drain_on_signal`] began, where the command goes on after the part that a signal had to spare: from
    /// here on it ends the command at once, also one that came meanwhile.
    pub(crate) fn drain_no_more(&self) {
        self.draining.send_replace(None);
    }

    async fn undrained(&self) {
        // It cannot fail: the context keeps the sender.
        let _ = self.draining.subscribe().wait_for(Option::is_none).await;
    }

    /// Notes that the command changes nothing, so that who interrupts it is told so.
    pub(crate) fn only_reads(&self) {
        let _ = self.reads.set(());
    }

    /// Notes that the command does more than read, whatever else says that it reads.
    pub(crate) fn also_writes(&self) {
        let _ = self.writes.set(());
    }

    /// Says how a person goes on with what a signal ended, where running the command again is not the way.
    pub(crate) fn resumes_with(&self, hint: String) {
        let _ = self.resume.set(hint);
    }

    /// Leaves every SIGINT and SIGTERM to the command, which listens itself and ends by itself.
    #[cfg(feature = "sandbox")]
    pub(crate) fn own_signals(&self) {
        self.owned_signals.get_or_init(|| ());
    }

    /// Reports the targets that failed, and says what that makes of the whole command: done, partial (3),
    /// or the failure itself when no target was reached.
    ///
    /// # Errors
    /// When every target failed.
    pub fn settle(&self, failures: Vec<Error>, targets: usize) -> Result<ExitStatus> {
        if failures.is_empty() {
            return Ok(ExitStatus::Done);
        }
        let failed = failures.len();
        let failures = Error::together(failures);
        if failed < targets {
            for failure in &failures {
                self.ui.error(failure);
            }
            let all = text::count(targets, "target");
            self.ui.warn(format!("{failed} of {all} failed"));
            return Ok(ExitStatus::Code(Kind::Partial));
        }
        let mut failures = failures.into_iter();
        let Some(first) = failures.next() else { return Ok(ExitStatus::Done) };
        let same = failures.as_slice().iter().all(|e| e.kind() == first.kind());
        let kind = if same { first.kind() } else { Kind::Failed };
        for failure in failures {
            self.ui.error(&failure);
        }
        Err(first.with_kind(kind))
    }
}

async fn signal() -> Kind {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => Kind::Interrupted,
        _ = terminate.recv() => Kind::Terminated,
    }
}

/// `20261121T080000-1a2b3c`: sortable, and unlikely to meet another of the same second.
fn new_run_id() -> String {
    let format = time::macros::format_description!("[year][month][day]T[hour][minute][second]");
    let now = time::OffsetDateTime::now_utc();
    let stamp = now.format(&format).unwrap_or_else(|_| now.unix_timestamp().to_string());
    format!("{stamp}-{:06x}", rand::random::<u32>() & 0x00ff_ffff)
}
