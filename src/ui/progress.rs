//! Progress of waiting: a spinner on a terminal, a line every ten seconds elsewhere, nothing with `--no-progress`.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::Ui;
use super::text;

const LINE_EVERY: Duration = Duration::from_secs(10);

/// A running report of how far a command is.
#[derive(Debug)]
pub struct Progress<'a> {
    ui: &'a Ui,
    title: String,
    bar: Option<indicatif::ProgressBar>,
    lines: Option<Mutex<Lines>>,
}

#[derive(Debug)]
struct Lines {
    started: Instant,
    last: Instant,
    every: Duration,
}

impl<'a> Progress<'a> {
    pub(super) fn start(ui: &'a Ui, bars: &indicatif::MultiProgress, title: &str, bar: bool) -> Self {
        let manner = ui.manner();
        let draws = manner.bars && bar;
        let bar = (manner.progress && draws).then(|| {
            let style = indicatif::ProgressStyle::with_template("{spinner} {prefix} {msg} ({elapsed})")
                .expect("the template is constant and valid");
            let bar = bars
                .add(indicatif::ProgressBar::new_spinner().with_style(style).with_prefix(title.to_owned()));
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        let now = Instant::now();
        let lines = (manner.progress && !draws).then(|| {
            Mutex::new(Lines { started: now, last: now, every: manner.progress_every.unwrap_or(LINE_EVERY) })
        });
        Self { ui, title: title.to_owned(), bar, lines }
    }

    /// What is going on now.
    pub fn say(&self, message: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(text::sanitise(message).into_owned());
        }
        if let Some(lines) = &self.lines {
            let mut lines = lines.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if lines.last.elapsed() >= lines.every {
                lines.last = Instant::now();
                let elapsed = text::duration(lines.started.elapsed());
                self.ui.status(format!("{}: {message} after {elapsed}", self.title));
            }
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
