//! Everything that people read: status, warnings, hints, errors, progress and questions, all on stderr.
//! Data never passes here; AWS is unknown here.

pub mod board;
mod progress;
mod prompt;
pub mod text;

use std::io::Write;

use serde_json::json;

pub use board::Board;
pub use progress::Progress;

use crate::error::{Error, Kind, Result};

/// The form of everything on stderr.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum LogFormat {
    /// Sentences for people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Targets that are named where several say the same, unless `-v` asks for all.
const NAMED: usize = 3;

/// What the command line and the terminal say about talking to people.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// Leave out status lines (never warnings, errors or data).
    pub quiet: bool,
    /// How often `-v` was given.
    pub verbose: u8,
    /// The form of stderr.
    pub log_format: LogFormat,
    /// Paint with colour on stderr.
    pub color: bool,
    /// Errors are also given as one JSON object (stdout is JSON too).
    pub json_errors: bool,
    /// A bar may be drawn.
    pub bars: bool,
    /// Progress may be reported at all.
    pub progress: bool,
    /// Time between two lines of progress where no bar is drawn; ten seconds unless tests want it otherwise.
    pub progress_every: Option<std::time::Duration>,
    /// A person can be asked: stdin and stderr are terminals and `--non-interactive` is not given.
    pub can_ask: bool,
    /// `--yes` was given.
    pub yes: bool,
}

/// The voice of the program.
#[derive(Debug, Default)]
pub struct Ui {
    manner: Manner,
    bars: indicatif::MultiProgress,
}

impl Ui {
    /// A voice of the given manner.
    pub fn new(manner: Manner) -> Self {
        Self { manner, bars: indicatif::MultiProgress::new() }
    }

    /// What the command line and the terminal say.
    pub fn manner(&self) -> &Manner {
        &self.manner
    }

    /// A full sentence about what was done; silenced by `--quiet`.
    pub fn status(&self, message: impl AsRef<str>) {
        if !self.manner.quiet {
            self.line("info", "", message.as_ref());
        }
    }

    /// Something that people should know although the command goes on.
    pub fn warn(&self, message: impl AsRef<str>) {
        self.line("warning", "warning: ", message.as_ref());
    }

    /// Detail for `-v`.
    pub fn detail(&self, message: impl AsRef<str>) {
        if self.manner.verbose > 0 {
            self.line("debug", "", message.as_ref());
        }
    }

    /// As [`Ui::detail`] for each of them, in one piece.
    pub fn details(&self, messages: &[String]) {
        if self.manner.verbose > 0 && !messages.is_empty() {
            let lines: Vec<String> = messages.iter().map(|m| self.shaped("debug", "", m)).collect();
            self.raw(&lines.join("\n"));
        }
    }

    /// Advice after a result or a warning.
    pub fn hint(&self, message: impl AsRef<str>) {
        if !self.manner.quiet {
            self.line("hint", "hint: ", message.as_ref());
        }
    }

    /// A failure, with its causes and hints; also as one JSON object where stdout is JSON.
    pub fn error(&self, error: &Error) {
        if error.kind() == Kind::BrokenPipe {
            return;
        }
        if self.manner.log_format == LogFormat::Json || self.manner.json_errors {
            if self.manner.json_errors && self.manner.log_format == LogFormat::Text {
                self.error_text(error);
            }
            // To a script every target has an object of its own.
            let first = (error.target(), error.request_id());
            for (target, id) in std::iter::once(first).chain(error.others().map(|(t, id)| (Some(t), id))) {
                let mut object = json!({
                    "code": error.code(),
                    "message": error.to_string(),
                    "hint": (!error.hints().is_empty()).then(|| error.hints().join(" ")),
                    "requestId": id,
                    "target": target,
                });
                if self.manner.log_format == LogFormat::Json {
                    object["level"] = json!("error");
                }
                self.raw(&object.to_string());
            }
            return;
        }
        self.error_text(error);
    }

    fn error_text(&self, error: &Error) {
        let (red, cyan, reset) =
            if self.manner.color { ("\x1b[1;31m", "\x1b[36m", "\x1b[0m") } else { ("", "", "") };
        let at = error.target().filter(|_| error.targets() == 1);
        let at = at.map(|t| format!("{t}: ")).unwrap_or_default();
        let mut lines = vec![format!("{red}error:{reset} {at}{}", Self::clean(error.message()))];
        lines.extend(error.causes().iter().map(|c| format!("  caused by: {}", Self::clean(c))));
        if let Some(first) = error.target().filter(|_| error.targets() > 1) {
            let all: Vec<&str> = std::iter::once(first).chain(error.others().map(|(t, _)| t)).collect();
            let shown = if self.manner.verbose > 0 { all.len() } else { NAMED };
            let what = text::count(all.len(), "target");
            lines.push(format!("  in {what}: {}", text::first_of(&all, shown)));
        }
        if let Some(id) =
            error.request_id().filter(|_| self.manner.verbose > 0 || error.kind() == Kind::TryAgain)
        {
            lines.push(format!("  request id: {id}"));
        }
        if !error.hints().is_empty() {
            lines.push(String::new());
            lines.extend(error.hints().iter().map(|h| format!("{cyan}hint:{reset} {}", Self::clean(h))));
        }
        self.raw(&lines.join("\n"));
    }

    fn clean(message: &str) -> String {
        // Also where stderr is a file: logs are looked at in terminals.
        text::sanitise_lines(message)
    }

    fn line(&self, level: &str, prefix: &str, message: &str) {
        self.raw(&self.shaped(level, prefix, message));
    }

    fn shaped(&self, level: &str, prefix: &str, message: &str) -> String {
        match self.manner.log_format {
            LogFormat::Json => json!({"level": level, "message": message}).to_string(),
            LogFormat::Text => format!("{prefix}{}", Self::clean(message)),
        }
    }

    fn raw(&self, text: &str) {
        // A closed stderr must not end the program: the exit code still tells.
        // Standard error has no buffer: what is formatted into it is written piece by piece.
        let text = format!("{text}\n");
        self.bars.suspend(|| drop(std::io::stderr().lock().write_all(text.as_bytes())));
    }

    /// A report of what is waited for; nothing is shown where progress is off.
    pub fn progress(&self, title: &str) -> Progress<'_> {
        Progress::start(self, &self.bars, title, true)
    }

    /// As [`Ui::progress`], in lines also on a terminal: what is drawn there would come between rows.
    pub fn progress_in_lines(&self, title: &str) -> Progress<'_> {
        Progress::start(self, &self.bars, title, false)
    }

    /// The board of a run over `total` rows; `bar` says whether a bar may be drawn if the terminal permits.
    pub fn board(&self, title: &str, total: u64, bar: bool) -> Board<'_> {
        self.board_of(title, "rows", total, bar)
    }

    /// As [`Ui::board`], over items that are called so.
    pub fn board_of(&self, title: &str, noun: &str, total: u64, bar: bool) -> Board<'_> {
        Board::start(self, &self.bars, title, noun, total, bar)
    }

    /// Whether somebody is there to be asked.
    pub fn can_ask(&self) -> bool {
        self.manner.can_ask
    }

    /// Asks before something is done to many things: above a hundred, their number has to be typed.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub async fn confirm_count(&self, question: &str, number: u64) -> Result<()> {
        if self.manner.yes || !self.manner.can_ask || number <= 100 {
            return self.confirm(question).await;
        }
        let question = question.to_owned();
        let answer = tokio::task::spawn_blocking(move || prompt::number(&question, number)).await;
        let yes = answer.map_err(|e| Error::internal("asking").caused_by(e.to_string()))??;
        if yes { Ok(()) } else { Err(Error::failed("cancelled; nothing was changed")) }
    }

    /// Asks before something destructive. `flag` is what answers it in a script.
    ///
    /// # Errors
    /// Usage (2) when nobody can be asked and `--yes` is missing; Failed (1) when the answer is no.
    pub async fn confirm(&self, question: &str) -> Result<()> {
        if self.manner.yes {
            return Ok(());
        }
        if !self.manner.can_ask {
            return Err(Error::usage(format!(
                "{question} needs a confirmation, and nobody can be asked here"
            ))
            .hint("Give `--yes` to confirm."));
        }
        // On a thread of its own, so that Ctrl-C ends the command while the question waits.
        let question = question.to_owned();
        let answer = tokio::task::spawn_blocking(move || prompt::yes_or_no(&question)).await;
        let yes = answer.map_err(|e| Error::internal("asking").caused_by(e.to_string()))??;
        if yes { Ok(()) } else { Err(Error::failed("cancelled; nothing was changed")) }
    }
}
