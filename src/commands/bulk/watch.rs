//! Shows how far a run is while it runs.

use std::sync::Arc;
use std::time::Instant;

use tokio::time::{MissedTickBehavior, interval};

use super::live_lines::shown;
use crate::bulk::done::Done;
use crate::bulk::lane::Lane;
use crate::bulk::live::{Meter, Reading};
use crate::context::Context;
use crate::output::Format;

/// Does the work of a run of so many rows and shows meanwhile what its counters say; `streams` says that the work
/// itself writes to stdout.
pub(crate) async fn watched<T>(
    cx: &Context,
    title: &str,
    streams: bool,
    rows: u64,
    done: &Done,
    lanes: &[Arc<Lane>],
    work: impl Future<Output = T>,
) -> T {
    let mut board = cx.ui.board(title, rows, !rows_on_the_terminal(cx, streams));
    let Some(every) = board.every() else { return work.await };
    let names: Vec<String> = lanes.iter().map(|lane| lane.target.key.to_string()).collect();
    let began = Instant::now();
    let read = || Reading::take(began.elapsed(), done, lanes);
    let mut meter = Meter::new(rows, read());
    let mut ticks = interval(every);
    // After a pause of the machine one drawing is enough.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    tokio::pin!(work);
    loop {
        tokio::select! {
            ended = &mut work => return ended,
            _ = ticks.tick() => {
                let now = meter.read(read());
                board.show(now.elapsed, &shown(title, &now, &names));
            }
        }
    }
}

/// Whether rows come on the terminal on which a bar would be: they would tear it.
fn rows_on_the_terminal(cx: &Context, streams: bool) -> bool {
    let by_format = match cx.output.format {
        Format::Jsonl | Format::Csv | Format::Name => true,
        Format::Table => cx.dry_run(),
        Format::Json | Format::Yaml => false,
    };
    cx.output.tty && (streams || by_format)
}
