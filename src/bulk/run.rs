//! Puts the stages together: lanes, their readers and engines, and the ledger that hears of every row.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinError;

use super::book::Book;
use super::engine::Engine;
use super::lane::Lane;
use super::ledger::Ledger;
use super::recipe::{Ending, Mode, Outcome};
use super::row::Item;
use super::source::{Input, Next, Second, Selection};
use super::state::State;
use super::stop::Stop;
use crate::error::{Error, Kind, Result};

/// Rows that are read ahead of a lane in one batch, while another is handed on; a thread is not woken for each.
const BATCH: usize = 32;
/// Outcomes that may wait for the ledger.
const AHEAD: usize = 64;
/// How long the ledger lets outcomes gather, for the same reason.
const GATHER: Duration = Duration::from_millis(1);

/// The work of one lane.
#[derive(Debug)]
pub struct Share {
    /// The target.
    pub lane: Arc<Lane>,
    /// What AWS has of its rows.
    pub state: Arc<State>,
    /// Its rows.
    pub selection: Selection,
}

/// What a run goes by, whatever its rows.
#[derive(Debug, Clone)]
pub struct Orders {
    /// What the recipes go by.
    pub mode: Mode,
    /// The wish to stop.
    pub stop: Stop,
    /// What is written down.
    pub book: Book,
    /// Failed rows after which no new ones begin.
    pub max_failures: Option<u64>,
}

/// Runs the second pass of every lane at once and enters each row. Returns when every row is entered.
///
/// # Errors
/// The failure of the input or the ledger; calls that were under way have ended by then.
pub async fn execute(
    input: &Input,
    shares: Vec<Share>,
    orders: &Orders,
    ledger: &mut Ledger<'_>,
) -> Result<()> {
    let Orders { mode, stop, book, .. } = orders;
    let (out, mut outcomes) = mpsc::channel(AHEAD);
    let (mut readers, mut engines) = (Vec::new(), Vec::new());
    for (place, share) in shares.into_iter().enumerate() {
        let (items, rows) = mpsc::channel(1);
        let second = Second::start(input, share.selection)?;
        let invalid = out.clone();
        let engine = Engine {
            lane: share.lane,
            state: share.state,
            mode: *mode,
            place,
            stop: stop.clone(),
            book: book.clone(),
        };
        readers.push(tokio::spawn(feed(second, place, book.clone(), items, invalid)));
        engines.push(tokio::spawn(engine.run(rows, out.clone())));
    }
    drop(out);
    let mut failure = None;
    let mut gathered = Vec::with_capacity(AHEAD);
    loop {
        let several = outcomes.recv_many(&mut gathered, AHEAD).await;
        if several == 0 {
            break;
        }
        for outcome in gathered.drain(..) {
            // Counted also after a failure: what was done is done.
            if let Err(error) = ledger.put(outcome) {
                // What cannot be written down is not begun: no new rows, those in work end.
                stop.ask(error.kind());
                failure = failure.or(Some(error));
            }
            if orders.max_failures.is_some_and(|most| ledger.counts.failed >= most) {
                stop.ask(Kind::Partial);
            }
        }
        if several < AHEAD {
            tokio::time::sleep(GATHER).await;
        }
    }
    for reader in readers {
        let broken = |e: JoinError| Error::internal("reading the input").caused_by(e.to_string());
        let read = reader.await.map_err(broken).flatten();
        failure = failure.or(read.err());
    }
    for engine in engines {
        let ran = engine.await.map_err(|e| Error::internal("running a lane").caused_by(e.to_string()));
        failure = failure.or(ran.err());
    }
    failure.map_or(Ok(()), Err)
}

/// Hands one lane its rows. Each batch is read by a thread for blocking work that is free: one for each of hundreds
/// of lanes would leave none for anything else.
async fn feed(
    mut second: Second,
    place: usize,
    book: Book,
    items: mpsc::Sender<Vec<Item>>,
    others: mpsc::Sender<Outcome>,
) -> Result<()> {
    loop {
        let past = book.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let batch = Batch::read(&mut second, place, &past);
            (second, batch)
        });
        let batch;
        (second, batch) =
            reading.await.map_err(|e| Error::internal("reading the input").caused_by(e.to_string()))?;
        for outcome in batch.outcomes {
            if others.send(outcome).await.is_err() {
                return Ok(());
            }
        }
        // An engine that is gone takes no more.
        if !batch.items.is_empty() && items.send(batch.items).await.is_err() {
            return Ok(());
        }
        if let Some(end) = batch.end {
            return end;
        }
    }
}

/// Some rows of one lane.
#[derive(Debug, Default)]
struct Batch {
    /// Those to do.
    items: Vec<Item>,
    /// Those that are wrong, or done already.
    outcomes: Vec<Outcome>,
    /// There are no more, or they cannot be read.
    end: Option<Result<()>>,
}

impl Batch {
    fn read(second: &mut Second, place: usize, book: &Book) -> Self {
        let mut batch = Self::default();
        while batch.items.len() < BATCH && batch.outcomes.len() < BATCH {
            match second.advance() {
                Ok(Some(Next::Item(item))) => match book.earlier(item.origin.number) {
                    None => batch.items.push(*item),
                    Some(status) => {
                        let outcome = Outcome::unmade(item.origin, place, Ending::Done(status));
                        batch.outcomes.push(Outcome { earlier: true, ..outcome });
                    }
                },
                Ok(Some(Next::Invalid(origin, reasons))) => {
                    batch.outcomes.push(Outcome::unmade(origin, place, Ending::Invalid(reasons)));
                }
                Ok(None) => {
                    batch.end = Some(Ok(()));
                    break;
                }
                Err(error) => {
                    batch.end = Some(Err(error));
                    break;
                }
            }
        }
        batch
    }
}

/// Does a few items in each lane, for the commands that name their things on the command line.
///
/// # Errors
/// A bug only.
pub async fn few(lanes: &[Arc<Lane>], items: &[Item], mode: Mode, stop: &Stop) -> Result<Vec<Outcome>> {
    let (out, mut outcomes) = mpsc::channel(AHEAD);
    let mut engines = Vec::new();
    for (place, lane) in lanes.iter().enumerate() {
        let (rows_in, rows) = mpsc::channel(1);
        let state = Arc::new(State::asking_each());
        let (stop, book) = (stop.clone(), Book::default());
        let engine = Engine { lane: lane.clone(), state, mode, place, stop, book };
        engines.push(tokio::spawn(engine.run(rows, out.clone())));
        let items = items.to_vec();
        // There is room for one batch.
        let _ = rows_in.try_send(items);
    }
    drop(out);
    let mut all = Vec::new();
    while let Some(outcome) = outcomes.recv().await {
        all.push(outcome);
    }
    for engine in engines {
        engine.await.map_err(|e| Error::internal("running a lane").caused_by(e.to_string()))?;
    }
    if all.len() != lanes.len() * items.len() {
        return Err(Error::internal("not every thing was accounted for"));
    }
    // In the order of the command line, whatever came first.
    let order = |o: &Outcome| items.iter().position(|i| i.origin.name == o.origin.name);
    all.sort_by_key(|o| (o.lane, order(o)));
    Ok(all)
}
