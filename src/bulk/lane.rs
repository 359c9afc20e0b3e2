//! One target in a bulk run: its pacers, its pause, and the one way in which a call is made, repeated and given up.
//!
//! AWS's error names decide: a throttle cuts the pacer and the call waits its turn again; a lost answer repeats the
//! call (every call made here can be repeated); credentials and permissions pause the whole lane.

mod limits;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use aws_sdk_iot::Client;
use rand::RngExt as _;
use tokio::sync::Notify;

use super::pacer::{Clock, Pacer, Permit, Seen, SystemClock};
use super::stop::Stop;
use crate::aws::error::with_request_id;
use crate::aws::gate;
use crate::aws::{AwsError, Class, Origin, Quota, Quotas, Target};
use crate::error::Kind;

pub use limits::Limits;

/// How long a call is throttled again and again before its row fails with "try again later".
const PATIENCE: Duration = Duration::from_mins(2);
/// How often a call is made again after lost answers and failures of AWS: about 30 seconds altogether.
const REPEATS: u32 = 10;
/// Calls given up one after the other that pause their target.
const BREAKER: u32 = 8;
/// Attempts one after the other to which AWS had no answer, over all calls, by which a call that is given up pauses the
/// target instead of failing its row.
const SILENCE: u32 = BREAKER * REPEATS;
/// How long a call that cannot be made again is waited for: as long as the pacer's longest patience.
const ONCE_PATIENCE: Duration = Duration::from_secs(15);
/// The longest pause before a repetition.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How often a call is made again that came with credentials which had just expired: about 5 seconds altogether.
const RENEWALS: u32 = 5;
/// Calls in one target after which a read is long: the time that an applied quota saves is more than asking for it takes.
const LONG: u32 = 20;
/// How often "not found" is asked again about what this run has just made: AWS IoT is eventually consistent.
const SETTLING: u32 = 6;

/// Why a call came to nothing.
#[derive(Debug, Clone)]
pub enum Why {
    /// AWS refused it.
    Refused,
    /// It was throttled or unavailable beyond patience.
    Patience,
    /// The target is paused: credentials or permissions.
    Paused,
    /// The run is stopping; the call was not made.
    Stopped,
    /// A call that AWS does not make repeatable may have had its effect or not.
    Lost,
}

/// A call that came to nothing.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Why.
    pub why: Why,
    /// What AWS said; for a stop, that it was not asked.
    pub error: AwsError,
    /// Whether an earlier attempt of this call may have had its effect.
    pub repeated: bool,
}

/// A call's answer.
#[derive(Debug)]
pub struct Answer<T> {
    /// What AWS answered.
    pub value: T,
    /// Whether an earlier attempt of this call may have had its effect.
    pub repeated: bool,
    /// AWS's request id.
    pub request_id: Option<String>,
}

/// One target and everything that is kept per target.
#[derive(Debug)]
pub struct Lane {
    /// The account and Region.
    pub target: Target,
    clock: Arc<dyn Clock>,
    limits: Limits,
    stop: Stop,
    quotas: OnceLock<Quotas>,
    pacers: Mutex<HashMap<&'static str, Arc<Pacer>>>,
    paused: OnceLock<AwsError>,
    /// Asked when the lane is paused, for those who wait.
    given_up: Stop,
    /// Calls given up as throttled or unavailable since the last one that was answered.
    outlasted: AtomicU32,
    /// Attempts without an answer, or with one that says only that AWS failed, since the last answer.
    silent: AtomicU32,
    /// Attempts made.
    made: AtomicU32,
    /// Told when they are more than [`LONG`].
    long: Notify,
}

impl Lane {
    /// A lane that has called nothing yet.
    pub fn new(target: Target, limits: Limits, stop: Stop) -> Self {
        Self {
            target,
            clock: Arc::new(SystemClock::since(limits.burst)),
            limits,
            stop,
            quotas: OnceLock::new(),
            pacers: Mutex::default(),
            paused: OnceLock::new(),
            given_up: Stop::default(),
            outlasted: AtomicU32::new(0),
            silent: AtomicU32::new(0),
            made: AtomicU32::new(0),
            long: Notify::new(),
        }
    }

    /// A lane to another target that goes by this one's limits and stops with it.
    #[must_use]
    pub fn beside(&self, target: Target) -> Self {
        Self::new(target, self.limits.clone(), self.stop.clone())
    }

    /// Asks Service Quotas for the target's rates; to be called before the first call, as a pacer keeps the rate that
    /// it began with. Gives what is to be said about it with `-v`.
    pub async fn learn_quotas(&self) -> Vec<String> {
        match Quotas::read(&self.target).await {
            Ok(quotas) => {
                let notes = quotas.notes().to_vec();
                let _ = self.quotas.set(quotas);
                notes
            }
            // Credentials that cannot be had pause the lane at its first call, with the same reason.
            Err(error) => vec![format!("Service Quotas was not asked: {}", error.reason())],
        }
    }

    /// Waits until more calls were made here than Service Quotas is worth being asked for; for one who waits.
    pub async fn is_long(&self) {
        self.long.notified().await;
    }

    /// As [`Lane::learn_quotas`] while calls are made: pacers go on at the rates that Service Quotas says, except where
    /// the user gave one or it says nothing.
    pub async fn adopt_quotas(&self) -> Vec<String> {
        let notes = self.learn_quotas().await;
        let pacers = self.pacers.lock().unwrap_or_else(PoisonError::into_inner);
        for (operation, pacer) in pacers.iter() {
            let quota = self.quota(operation);
            if matches!(quota.origin, Origin::Live | Origin::Limit) {
                let (part, headroom) = self.limits.part(quota);
                pacer.tell(part, headroom, self.clock.now());
            }
        }
        drop(pacers);
        notes
    }

    /// The quota of an operation here, whole, and where it comes from.
    pub fn quota(&self, operation: &str) -> Quota {
        match self.quotas.get() {
            Some(quotas) => self.limits.quota(quotas, operation),
            None => self.limits.quota(&Quotas::default(), operation),
        }
    }

    /// Why the lane is paused, if it is.
    pub fn paused(&self) -> Option<&AwsError> {
        self.paused.get()
    }

    /// Gives the target up for this run: its rows stay pending. The first reason stays.
    pub fn give_up(&self, error: AwsError) {
        let _ = self.paused.set(error);
        self.given_up.ask(Kind::TryAgain);
    }

    /// A call was given up. One may be its own row's fault; several without any answer between them are the
    /// target's, and its other rows need not find out one by one.
    fn outlast(&self, error: &AwsError) {
        if self.outlasted.fetch_add(1, Ordering::Relaxed) + 1 >= BREAKER {
            self.give_up(error.clone());
        }
    }

    /// What becomes of a call that was repeated in vain: its row fails, unless the whole target has been silent all
    /// the while. Then that is paused, and the row is as pending as all the others.
    fn in_vain(&self, error: AwsError) -> Fault {
        if self.silent.load(Ordering::Relaxed) >= SILENCE {
            self.give_up(error);
        } else {
            self.outlast(&error);
            if self.paused().is_none() {
                return Fault { why: Why::Patience, error, repeated: true };
            }
        }
        let error = self.paused().cloned().expect("it was set just above");
        Fault { why: Why::Paused, error, repeated: true }
    }

    /// What every operation's pacer has seen, with its quota.
    pub fn seen(&self) -> Vec<(&'static str, Seen, f64)> {
        let pacers = self.pacers.lock().unwrap_or_else(PoisonError::into_inner);
        pacers.iter().map(|(op, p)| (*op, p.seen(), p.quota())).collect()
    }

    /// The quota of an operation that is in use, in calls per second: what headroom leaves of it.
    pub fn in_use(&self, operation: &'static str) -> f64 {
        self.limits.in_use(self.quota(operation))
    }

    /// Makes a call: `send` is called for each attempt.
    ///
    /// # Errors
    /// [`Fault`], after everything that repeating can do was done.
    pub async fn call<T, F>(
        &self,
        operation: &'static str,
        send: impl Fn(Client) -> F,
    ) -> Result<Answer<T>, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        self.call_settling(operation, false, send).await
    }

    /// As [`Lane::call`], for a call that AWS does not make repeatable: where no answer came, or one that leaves its
    /// effect open, it is not made again ([`Why::Lost`]).
    ///
    /// # Errors
    /// As [`Lane::call`].
    pub async fn call_once<T, F>(
        &self,
        operation: &'static str,
        send: impl Fn(Client) -> F,
    ) -> Result<Answer<T>, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        self.attempts(operation, false, true, send).await
    }

    /// As [`Lane::call`]; with `fresh`, "not found" may only mean that what was just made is not seen yet.
    ///
    /// # Errors
    /// As [`Lane::call`].
    pub async fn call_settling<T, F>(
        &self,
        operation: &'static str,
        fresh: bool,
        send: impl Fn(Client) -> F,
    ) -> Result<Answer<T>, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        self.attempts(operation, fresh, false, send).await
    }

    async fn attempts<T, F>(
        &self,
        operation: &'static str,
        fresh: bool,
        once: bool,
        send: impl Fn(Client) -> F,
    ) -> Result<Answer<T>, Fault>
    where
        F: Future<Output = Result<T, AwsError>>,
    {
        let pacer = self.pacer(operation);
        let (mut lost, mut settling, mut expired, mut repeated) = (0, 0, 0, false);
        let mut throttled_since = None;
        loop {
            let permit = tokio::select! {
                biased;
                () = self.stop.wait() => return Err(Self::not_made(operation, repeated)),
                // Nobody waits for a turn at a target that is given up.
                () = self.given_up.wait() => None,
                permit = pacer.permit(&*self.clock) => Some(permit),
            };
            if let Some(error) = self.paused() {
                return Err(Fault { why: Why::Paused, error: error.clone(), repeated });
            }
            let Some(permit) = permit else { continue };
            permit.used();
            if self.made.fetch_add(1, Ordering::Relaxed) == LONG {
                self.long.notify_one();
            }
            // Boxed, so that a call that waits for its turn does not hold the kilobytes of one that is under way.
            let call = with_request_id(Box::pin(send(self.target.iot_bulk().clone())));
            let attempt = self.hold(&pacer, &permit, call);
            // A call that cannot be made again is worth waiting for.
            let patience = if once { ONCE_PATIENCE } else { pacer.patience() };
            let Ok((answer, request_id)) = tokio::time::timeout(patience, attempt).await else {
                permit.hung();
                self.silent.fetch_add(1, Ordering::Relaxed);
                if once {
                    return Err(Fault { why: Why::Lost, error: no_answer(operation), repeated: true });
                }
                (throttled_since, repeated) = (None, true);
                lost += 1;
                if lost > REPEATS {
                    return Err(self.in_vain(no_answer(operation)));
                }
                pacer.retried();
                continue;
            };
            let now = self.clock.now();
            let error = match answer {
                Ok(value) => {
                    permit.accepted(now);
                    self.outlasted.store(0, Ordering::Relaxed);
                    self.silent.store(0, Ordering::Relaxed);
                    return Ok(Answer { value, repeated, request_id });
                }
                Err(error) => error,
            };
            if error.class == Class::Unavailable {
                self.silent.fetch_add(1, Ordering::Relaxed);
            } else {
                self.silent.store(0, Ordering::Relaxed);
            }
            let fault = |why, error| Err(Fault { why, error, repeated });
            let pause = match error.class {
                Class::Throttled => {
                    permit.throttled(now);
                    let since = *throttled_since.get_or_insert(now);
                    if now.saturating_sub(since) > PATIENCE {
                        self.outlast(&error);
                        return fault(Why::Patience, error);
                    }
                    jittered(Duration::from_millis(100))
                }
                Class::Unavailable => {
                    permit.accepted(now);
                    (throttled_since, repeated) = (None, true);
                    if once {
                        return Err(Fault { why: Why::Lost, error, repeated });
                    }
                    lost += 1;
                    if lost > REPEATS {
                        return Err(self.in_vain(error));
                    }
                    jittered(backoff(lost))
                }
                Class::NotFound if fresh && settling < SETTLING => {
                    permit.accepted(now);
                    settling += 1;
                    jittered(backoff(settling + 1))
                }
                // The session ended while the call was on its way; the next attempt has a new one.
                Class::Expired if expired < RENEWALS => {
                    permit.accepted(now);
                    expired += 1;
                    jittered(backoff(expired + 2))
                }
                Class::Access | Class::Expired | Class::WrongAccount => {
                    permit.accepted(now);
                    self.give_up(error.clone());
                    return fault(Why::Paused, error);
                }
                _ => {
                    permit.accepted(now);
                    return fault(Why::Refused, error);
                }
            };
            pacer.retried();
            tokio::select! {
                () = self.stop.wait() => return Err(Self::not_made(operation, repeated)),
                () = self.clock.sleep(pause) => {}
            }
        }
    }

    /// Makes a call whose request leaves at the permit's moment, where it has one.
    async fn hold<F: Future>(&self, pacer: &Arc<Pacer>, permit: &Permit<'_>, call: F) -> F::Output {
        let Some(moment) = permit.moment() else { return call.await };
        let (pacer, clock) = (pacer.clone(), self.clock.clone());
        let wait = async move {
            clock.sleep_until(moment).await;
            pacer.left(clock.now());
        };
        gate::hold(Box::pin(wait), call).await
    }

    /// Waits; false when the run is stopping.
    pub async fn pause(&self, time: Duration) -> bool {
        tokio::select! {
            () = self.stop.wait() => false,
            () = self.clock.sleep(time) => true,
        }
    }

    /// What a call says that was not made because the run is stopping.
    fn not_made(operation: &'static str, repeated: bool) -> Fault {
        let error = AwsError {
            operation,
            code: None,
            message: "the run was stopped before this call".into(),
            request_id: None,
            class: Class::Refused,
        };
        Fault { why: Why::Stopped, error, repeated }
    }

    fn pacer(&self, operation: &'static str) -> Arc<Pacer> {
        let mut pacers = self.pacers.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let quota = self.quota(operation);
            let (part, headroom) = self.limits.part(quota);
            // Others use the rest of a shared quota: what they leave unused is theirs.
            let known = quota.origin.is_known() || self.limits.share < 1.0;
            let pacer = Pacer::new(part, headroom, self.limits.concurrency, known);
            let most = self.limits.most(operation).filter(|_| quota.origin != Origin::Given);
            Arc::new(pacer.bursting(self.limits.burst).at_most(most.unwrap_or(f64::INFINITY)))
        };
        pacers.entry(operation).or_insert_with(make).clone()
    }
}

/// What a call says whose last attempt was not answered in time.
fn no_answer(operation: &'static str) -> AwsError {
    AwsError {
        operation,
        code: None,
        message: "no answer came".into(),
        request_id: None,
        class: Class::Unavailable,
    }
}

/// The pause before the n-th repetition: 100 ms doubled, at most [`LONGEST_PAUSE`].
fn backoff(n: u32) -> Duration {
    LONGEST_PAUSE.min(Duration::from_millis(50) * 2u32.saturating_pow(n.min(10)))
}

/// Between half of it and all of it, so that those who failed together do not come back together.
fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(rand::rng().random_range(0.5..1.0))
}
