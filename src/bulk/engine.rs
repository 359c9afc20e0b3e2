//! Runs the items of one lane, many at once: the pacers decide when a call leaves, so the time of a run is that
//! of its slowest operation. Every item that comes in goes out as an outcome, also when the run stops.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender};
use tokio::task::{Id, JoinSet};

use super::book::Book;
use super::lane::Lane;
use super::recipe::{self, Ending, Job, Mode, Outcome};
use super::row::{Item, Origin};
use super::state::State;
use super::stop::Stop;

/// Items in work per lane: enough that the slowest operation never waits for a row, and a bound on memory.
const IN_WORK: usize = 512;
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
    pub async fn run(self, mut items: Receiver<Item>, out: Sender<Outcome>) {
        let mut work = JoinSet::new();
        let mut origins: HashMap<Id, Origin> = HashMap::new();
        let (mut open, mut aborted) = (true, false);
        let drained = async {
            self.stop.wait().await;
            tokio::time::sleep(DRAIN).await;
        };
        tokio::pin!(drained);
        while open || !work.is_empty() {
            tokio::select! {
                item = items.recv(), if open && work.len() < IN_WORK => match item {
                    None => open = false,
                    Some(item) if self.idle() => self.hand_back(item.origin, &out).await,
                    Some(item) => {
                        let origin = item.origin.clone();
                        let place = self.place;
                        let page = self.book.page(origin.number, place);
                        let job = Job { lane: self.lane.clone(), state: self.state.clone(), mode: self.mode, page };
                        let task = work.spawn(async move { recipe::run(&job, item, place).await });
                        origins.insert(task.id(), origin);
                    }
                },
                Some(done) = work.join_next_with_id(), if !work.is_empty() => match done {
                    Ok((id, outcome)) => {
                        origins.remove(&id);
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

    fn idle(&self) -> bool {
        self.lane.paused().is_some() || self.stop.asked().is_some()
    }

    async fn hand_back(&self, origin: Origin, out: &Sender<Outcome>) {
        let ending = Ending::Pending(self.lane.paused().cloned());
        let _ = out.send(Outcome::unmade(origin, self.place, ending)).await;
    }
}
