//! Waits that end within a fraction of a millisecond: the runtime's timers are a millisecond or two coarse, which is
//! much for calls that leave every ten.
//!
//! One thread for the process, started at the first wait, sleeps until the earliest moment that somebody waits for.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

/// Shorter waits are none.
const SHORTEST: Duration = Duration::from_micros(20);
/// The most that an exact wait ends early to spin for the rest.
const LONGEST_SPIN: u64 = 300_000;
/// A wait that ended after its moment makes the next ones end this much earlier, and
const SPIN_UP: u64 = 20_000;
/// each that did not this much later: they balance at one late wait in fifty. Nanoseconds, as the spin.
const SPIN_DOWN: u64 = 400;

/// How much before its moment an exact wait is woken, in nanoseconds: what waking up takes here, nearly always.
static SPIN: AtomicU64 = AtomicU64::new(120_000);

/// Who waits until when, the earliest on top.
#[derive(Debug, Default)]
struct Timer {
    waiting: Mutex<BinaryHeap<Wait>>,
    changed: Condvar,
}

#[derive(Debug)]
struct Wait {
    until: Reverse<Instant>,
    wake: oneshot::Sender<()>,
}

impl PartialEq for Wait {
    fn eq(&self, other: &Self) -> bool {
        self.until == other.until
    }
}

impl Eq for Wait {}

impl PartialOrd for Wait {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Wait {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.until.cmp(&other.until)
    }
}

static TIMER: LazyLock<Option<&'static Timer>> = LazyLock::new(|| {
    let timer: &'static Timer = Box::leak(Box::default());
    let thread = std::thread::Builder::new().name("pacer".into()).spawn(|| timer.run());
    thread.is_ok().then_some(timer)
});

/// Waits; by the runtime's timer where no thread could be started.
pub(super) async fn sleep(time: Duration) {
    if time < SHORTEST {
        return;
    }
    let Some(timer) = *TIMER else { return tokio::time::sleep(time).await };
    let (wake, woken) = oneshot::channel();
    timer.add(Wait { until: Reverse(Instant::now() + time), wake });
    // The thread never ends, so it never drops the sender unsent.
    let _ = woken.await;
}

/// Waits until a moment, as exactly as the machine can: woken a little before, it spins for the rest.
pub(super) async fn sleep_until(moment: Instant) {
    let spin = SPIN.load(Ordering::Relaxed);
    let wake = moment.checked_sub(Duration::from_nanos(spin)).unwrap_or(moment);
    let wait = wake.saturating_duration_since(Instant::now());
    sleep(wait).await;
    if wait >= SHORTEST {
        // Several at once disturb each other's count a little.
        let next = if Instant::now() > moment { spin + SPIN_UP } else { spin.saturating_sub(SPIN_DOWN) };
        SPIN.store(next.min(LONGEST_SPIN), Ordering::Relaxed);
    }
    while Instant::now() < moment {
        std::hint::spin_loop();
    }
}

impl Timer {
    fn add(&self, wait: Wait) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let first = waiting.peek().is_none_or(|earliest| wait > *earliest);
        waiting.push(wait);
        drop(waiting);
        if first {
            self.changed.notify_one();
        }
    }

    fn run(&self) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let now = Instant::now();
            waiting = match waiting.peek().map(|wait| wait.until.0) {
                None => self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner),
                Some(until) if until > now => {
                    let slept = self.changed.wait_timeout(waiting, until - now);
                    slept.unwrap_or_else(PoisonError::into_inner).0
                }
                Some(_) => {
                    if let Some(wait) = waiting.pop() {
                        // Whoever waited may have given up.
                        let _ = wait.wake.send(());
                    }
                    waiting
                }
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_end_in_the_order_of_their_moments_and_never_early() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let wait = |millis| async move {
                let (asked, time) = (Instant::now(), Duration::from_millis(millis));
                sleep(time).await;
                assert!(asked.elapsed() >= time);
                (Instant::now(), millis)
            };
            let (a, b, c) = tokio::join!(wait(30), wait(5), wait(15));
            let mut ended = [a, b, c];
            ended.sort();
            assert_eq!(ended.map(|e| e.1), [5, 15, 30]);
        });
    }
}
