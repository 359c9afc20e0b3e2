//! Runs the items of one lane, many at once: the pacers decide when a call leaves, so the time of a run is that
//! of its slowest operation. Every item that comes in goes out as an outcome, also when the run stops.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::{Receiver, Sender};
use tokio::task::{Id, JoinSet};

use super::book::Book;
use super::lane::Lane;
use super::recipe::{self, Ending, Job, Mode, Outcome};
use super::row::{Item, Origin};
use super::state::State;
use super::stop::Stop;

/// Items in work per lane at first,
const AT_FIRST: usize = 64;
/// and at most: enough that the slowest operation never waits for a row, and a bound on memory.
const IN_WORK: usize = 512;
/// How long a number of items in work is tried.
const TRIAL: Duration = Duration::from_secs(1);
/// More items in work must bring so many times the rows of before, else they only wait for each other.
const WORTH: f64 = 1.25;
/// How long calls that are under way may take to end once the run stops.
pub const DRAIN: Duration = Duration::from_secs(8);

/// One lane at work.
#[derive(Debug)]
pub struct Engine {
    /// The target.
    pub lane: Arc<Lane>,
    /// What AWS has of its rows.
    pub state: Arc<State>,
    /// What the recipes go by.
    pub mode: Mode,
    /// The lane's place in the run.
    pub place: usize,
    /// The wish to stop.
    pub stop: Stop,
    /// What is written down.
    pub book: Book,
}

impl Engine {
    /// Does the items until there are no more. A paused lane and a stopping run hand items back as pending.
    pub async fn run(self, mut items: Receiver<Vec<Item>>, out: Sender<Outcome>) {
        let mut work = JoinSet::new();
        let mut origins: HashMap<Id, Origin> = HashMap::new();
        let (mut open, mut aborted) = (true, false);
        let (mut ready, mut room) = (Vec::<Item>::new().into_iter(), Room::new());
        let drained = async {
            self.stop.wait().await;
            tokio::time::sleep(DRAIN).await;
        };
        tokio::pin!(drained);
        loop {
            while work.len() < room.size
                && let Some(item) = ready.next()
            {
                if self.idle() {
                    self.hand_back(item.origin, &out).await;
                } else {
                    let origin = item.origin.clone();
                    let task = work.spawn(self.job(item));
                    origins.insert(task.id(), origin);
                }
            }
            let hungry = ready.len() == 0;
            if !open && hungry && work.is_empty() {
                break;
            }
            tokio::select! {
                more = items.recv(), if open && hungry => match more {
                    None => open = false,
                    Some(more) => ready = more.into_iter(),
                },
                Some(done) = work.join_next_with_id(), if !work.is_empty() => match done {
                    Ok((id, outcome)) => {
                        origins.remove(&id);
                        room.done(work.len());
                        // The receiver lives until every lane has ended.
                        let _ = out.send(outcome).await;
                    }
                    Err(error) => {
                        if let Some(origin) = origins.remove(&error.id()) {
                            self.hand_back(origin, &out).await;
                        }
                    }
                },
                // Once only: a future that has ended must not be polled again.
                () = &mut drained, if !aborted && !work.is_empty() => {
                    aborted = true;
                    work.abort_all();
                }
            }
        }
    }

    fn job(&self, item: Item) -> impl Future<Output = Outcome> + Send + use<> {
        let place = self.place;
        let page = self.book.page(item.origin.number, place);
        let job = Job {
            lane: self.lane.clone(),
            state: self.state.clone(),
            mode: self.mode,
            page,
            certificate: OnceLock::new(),
            thing: OnceLock::new(),
        };
        async move { recipe::run(&job, item, place).await }
    }

    fn idle(&self) -> bool {
        self.lane.paused().is_some() || self.stop.asked().is_some()
    }

    async fn hand_back(&self, origin: Origin, out: &Sender<Outcome>) {
        let ending = Ending::Pending(self.lane.paused().cloned());
        let _ = out.send(Outcome::unmade(origin, self.place, ending)).await;
    }
}

/// How many items may be in work: more as long as more are done for it. What bounds a run is mostly AWS's rate or
/// this machine, and then more items in work only cost memory.
#[derive(Debug)]
struct Room {
    size: usize,
    /// The rate of the best trial so far, in rows per second.
    best: f64,
    since: Instant,
    rows: u32,
    /// Most of the room was taken all the time.
    full: bool,
}

impl Room {
    fn new() -> Self {
        Self { size: AT_FIRST, best: 0.0, since: Instant::now(), rows: 0, full: true }
    }

    /// A row is done; so many others are in work.
    fn done(&mut self, others: usize) {
        self.rows += 1;
        self.full &= others * 4 >= self.size * 3;
        let time = self.since.elapsed();
        if time >= TRIAL {
            self.tried(time);
            (self.since, self.rows, self.full) = (Instant::now(), 0, true);
        }
    }

    fn tried(&mut self, time: Duration) {
        let rate = f64::from(self.rows) / time.as_secs_f64();
        if self.full && rate > self.best * WORTH {
            self.best = rate;
            self.size = (self.size + self.size / 2).min(IN_WORK);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_in_work_grow_while_that_brings_more_rows() {
        let mut room = Room::new();
        let mut trial = |rows, full| {
            (room.rows, room.full) = (rows, full);
            room.tried(Duration::from_secs(1));
            room.size
        };
        assert_eq!(trial(100, true), 96);
        assert_eq!(trial(120, true), 96, "hardly more rows");
        assert_eq!(trial(150, false), 96, "there was room");
        for (rows, size) in [(150, 144), (225, 216), (340, 324), (510, 486), (765, IN_WORK), (1200, IN_WORK)]
        {
            assert_eq!(trial(rows, true), size);
        }
    }
}
