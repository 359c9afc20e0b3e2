//! The board of a run: on a terminal a bar with lines below it, redrawn five times a second; elsewhere a line now
//! and then; nothing with `--no-progress` or `--quiet`.

use std::time::Duration;

use super::Ui;
use super::text;

/// Time between two drawings of the bar.
const DRAW_EVERY: Duration = Duration::from_millis(200);
/// Time between two lines where there is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// What a board shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// How many items are done.
    pub done: u64,
    /// How many there are, where that changes.
    pub total: Option<u64>,
    /// What stands beside the bar.
    pub beside: String,
    /// The lines below the bar.
    pub below: Vec<String>,
    /// All of it as one line, for where no bar can be drawn.
    pub line: String,
}

/// A running report of how far a run is.
#[derive(Debug)]
pub struct Board<'a> {
    ui: &'a Ui,
    form: Form,
}

#[derive(Debug)]
enum Form {
    Bar(indicatif::ProgressBar),
    Lines(Due),
    Off,
}

/// Says when the next line is due; a run that ends before the first says nothing.
#[derive(Debug)]
struct Due {
    every: Duration,
    next: Duration,
}

impl Due {
    fn new(every: Duration) -> Self {
        Self { every, next: every }
    }

    fn is(&mut self, now: Duration) -> bool {
        let due = now >= self.next;
        if due {
            self.next = now + self.every;
        }
        due
    }
}

impl<'a> Board<'a> {
    /// A board over `total` items; `bar` says whether one can be drawn here.
    pub(super) fn start(
        ui: &'a Ui,
        bars: &indicatif::MultiProgress,
        title: &str,
        noun: &str,
        total: u64,
        bar: bool,
    ) -> Self {
        let manner = ui.manner();
        let form = if !manner.progress {
            Form::Off
        } else if manner.bars && bar {
            let template = format!("{{prefix}} {{bar:20}} {{pos}} of {{len}} {noun} ({{percent}} %){{msg}}");
            let style = indicatif::ProgressStyle::with_template(&template)
                .expect("the template has nothing but a plain noun in it that is not constant and valid");
            let bar = indicatif::ProgressBar::new(total).with_style(style).with_prefix(title.to_owned());
            Form::Bar(bars.add(bar))
        } else {
            Form::Lines(Due::new(manner.progress_every.unwrap_or(LINE_EVERY)))
        };
        Self { ui, form }
    }

    /// How often [`Board::show`] is to be called; never when nothing is shown.
    pub fn every(&self) -> Option<Duration> {
        match &self.form {
            Form::Bar(_) => Some(DRAW_EVERY),
            // A fraction of it, so that the line has recent numbers.
            Form::Lines(due) => Some((due.every / 4).min(Duration::from_millis(500))),
            Form::Off => None,
        }
    }

    /// Shows how far the run is, `now` being the time since it began.
    pub fn show(&mut self, now: Duration, shown: &Shown) {
        match &mut self.form {
            Form::Bar(bar) => {
                let below = shown.below.iter().map(|line| format!("\n  {}", text::sanitise(line)));
                let message: String = std::iter::once(format!(", {}", shown.beside)).chain(below).collect();
                if let Some(total) = shown.total {
                    bar.set_length(total);
                }
                bar.set_position(shown.done);
                bar.set_message(message);
            }
            Form::Lines(due) => {
                if due.is(now) {
                    self.ui.status(&shown.line);
                }
            }
            Form::Off => {}
        }
    }
}

impl Drop for Board<'_> {
    fn drop(&mut self) {
        if let Form::Bar(bar) = &self.form {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due_at(seconds: &[u64]) -> Vec<u64> {
        let mut due = Due::new(LINE_EVERY);
        seconds.iter().copied().filter(|s| due.is(Duration::from_secs(*s))).collect()
    }

    #[test]
    fn a_line_comes_every_ten_seconds_and_none_before() {
        assert_eq!(due_at(&(0..=35).collect::<Vec<_>>()), [10, 20, 30]);
        assert_eq!(due_at(&[0, 5, 9]), [0; 0]);
        assert_eq!(due_at(&[14, 20, 24]), [14, 24], "ten seconds after the last");
    }

    fn every(progress: bool, bars: bool, bar: bool) -> Option<Duration> {
        let ui = Ui::new(crate::ui::Manner { bars, progress, ..crate::ui::Manner::default() });
        ui.board("importing", 9, bar).every()
    }

    #[test]
    fn a_bar_is_drawn_five_times_a_second_and_only_where_it_can_be() {
        assert_eq!(every(true, true, true), Some(Duration::from_millis(200)));
        assert_eq!(every(true, true, false), Some(Duration::from_millis(500)), "rows on the same terminal");
        assert_eq!(every(true, false, true), Some(Duration::from_millis(500)));
        assert_eq!((every(false, true, true), every(false, false, true)), (None, None));
    }
}
