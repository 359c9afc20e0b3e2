//! Tests that look closely: traps that spring at a chosen IoT call, and a log of the calls that change something.
//!
//! Both are off unless asked for through [`crate::Sandbox::trap`] and [`crate::Sandbox::record`], and cost nothing then.
//! Calls of other services (STS, Organizations, Service Quotas …) are neither counted nor logged.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::api::Answer;
use crate::calls::is_mutating;
use crate::identity::Scope;

/// When a trap springs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// The request came in whole and was not acted on; it has no effect and is never answered.
    Received,
    /// The call took effect, or was refused; it is never answered.
    Done,
    /// The last byte of the answer was just handed to the kernel.
    Answered,
}

/// Which IoT calls a trap counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matching {
    /// Those whose operation changes something.
    Mutating,
    /// Those of these operations.
    Operations(Vec<String>),
}

impl Matching {
    fn covers(&self, operation: &str) -> bool {
        match self {
            Self::Mutating => is_mutating(operation),
            Self::Operations(names) => names.iter().any(|name| name == operation),
        }
    }
}

/// What a trap does. It runs where the connection is served: nothing of that call happens before it returns.
pub type Action = Box<dyn FnOnce(&TrapInfo) + Send>;

/// Something that happens once, at a chosen call.
///
/// The call is chosen by its number in order of arrival. When it meets an injected fault that keeps it from reaching
/// the moment, or its client gives it up, the trap is gone without having sprung.
pub struct Trap {
    /// The calls that count.
    pub matching: Matching,
    /// Which of them springs it, counted from 1 since the trap was set; 0 is the same as 1.
    pub nth: u64,
    /// When in that call's course.
    pub at: Moment,
    /// What is done then.
    pub action: Action,
}

/// The call that sprang a trap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrapInfo {
    /// The call's number among those that the trap counts.
    pub number: u64,
    /// The caller's account.
    pub account: String,
    /// The Region.
    pub region: String,
    /// The operation.
    pub operation: &'static str,
    /// What the call was about, as in [`Logged::subject`].
    pub subject: String,
    /// The request id that AWS's answer would carry.
    pub request_id: String,
    /// Whether the call was carried out; a refused one was not.
    pub effect: bool,
}

/// One call of an operation that changes something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Its number in order of arrival since the recording began, from 1.
    pub number: u64,
    /// The caller's account.
    pub account: String,
    /// The Region.
    pub region: String,
    /// The operation.
    pub operation: &'static str,
    /// What it was about: the name or id in its path or body and what that was joined with, `pump-1 -> halls`.
    pub subject: String,
    /// Whether the whole answer was handed to the kernel before any trap that sprang after the call came in.
    pub answered: bool,
    /// Whether it was carried out.
    pub effect: bool,
    /// `ok`, the error's name, or `none` for a call that the service never got to.
    pub outcome: &'static str,
    /// The request id.
    pub request_id: String,
}

struct Set {
    trap: Trap,
    seen: u64,
}

#[derive(Default)]
struct Inner {
    traps: Vec<Set>,
    log: Option<Vec<Arc<Mutex<Logged>>>>,
}

/// The traps that are set, and the log.
#[derive(Default)]
pub(crate) struct Watch {
    looking: AtomicBool,
    sprung: Arc<AtomicU64>,
    inner: Mutex<Inner>,
}

impl Watch {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look_if_needed(&self, inner: &Inner) {
        self.looking.store(inner.log.is_some() || !inner.traps.is_empty(), Ordering::Release);
    }

    /// Sets a trap besides those that are set.
    pub(crate) fn set(&self, trap: Trap) {
        let mut inner = self.lock();
        inner.traps.push(Set { trap, seen: 0 });
        self.look_if_needed(&inner);
    }

    /// Takes all traps away and tells how many had not sprung.
    pub(crate) fn disarm(&self) -> usize {
        let mut inner = self.lock();
        let left = inner.traps.drain(..).count();
        self.look_if_needed(&inner);
        left
    }

    /// Begins a new log, or ends logging and forgets the log.
    pub(crate) fn record(&self, on: bool) {
        let mut inner = self.lock();
        inner.log = on.then(Vec::new);
        self.look_if_needed(&inner);
    }

    /// The log so far, in order of arrival.
    pub(crate) fn log(&self) -> Vec<Logged> {
        let inner = self.lock();
        let entries = inner.log.iter().flatten();
        entries.map(|entry| entry.lock().unwrap_or_else(PoisonError::into_inner).clone()).collect()
    }

    /// Whether anybody looks at calls now.
    pub(crate) fn is_looking(&self) -> bool {
        self.looking.load(Ordering::Acquire)
    }

    /// Counts a call that came in; gives what is to be told about its course when somebody looks at it.
    pub(crate) fn received(
        &self,
        scope: &Scope,
        operation: &'static str,
        request_id: &str,
        subject: impl FnOnce() -> String,
    ) -> Option<Watched> {
        let mut inner = self.lock();
        let mut traps = Vec::new();
        for mut set in std::mem::take(&mut inner.traps) {
            set.seen += u64::from(set.trap.matching.covers(operation));
            if set.seen >= set.trap.nth {
                traps.push(set.trap);
            } else {
                inner.traps.push(set);
            }
        }
        self.look_if_needed(&inner);
        let log = inner.log.as_mut().filter(|_| is_mutating(operation));
        if traps.is_empty() && log.is_none() {
            return None;
        }
        let entry = Logged {
            number: log.as_ref().map_or(0, |log| log.len() as u64 + 1),
            account: scope.caller.account.clone(),
            region: scope.caller.region.clone(),
            operation,
            subject: subject(),
            answered: false,
            effect: false,
            outcome: "none",
            request_id: request_id.to_owned(),
        };
        let entry = Arc::new(Mutex::new(entry));
        if let Some(log) = log {
            log.push(Arc::clone(&entry));
        }
        let sprung = Arc::clone(&self.sprung);
        let sprung_before = sprung.load(Ordering::Acquire);
        Some(Watched { entry, traps, sprung, sprung_before })
    }
}

/// A call that somebody looks at.
pub(crate) struct Watched {
    entry: Arc<Mutex<Logged>>,
    traps: Vec<Trap>,
    sprung: Arc<AtomicU64>,
    sprung_before: u64,
}

impl Watched {
    fn entry(&self) -> MutexGuard<'_, Logged> {
        self.entry.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Springs the traps of a moment and tells whether there were any.
    pub(crate) fn spring(&mut self, at: Moment) -> bool {
        let (now, later) = std::mem::take(&mut self.traps).into_iter().partition(|trap| trap.at == at);
        self.traps = later;
        let now: Vec<Trap> = now;
        let any = !now.is_empty();
        for trap in now {
            let entry = self.entry().clone();
            let info = TrapInfo {
                number: trap.nth,
                account: entry.account,
                region: entry.region,
                operation: entry.operation,
                subject: entry.subject,
                request_id: entry.request_id,
                effect: entry.effect,
            };
            self.sprung.fetch_add(1, Ordering::AcqRel);
            (trap.action)(&info);
        }
        any
    }

    /// Notes how the service answered.
    pub(crate) fn done(&self, answer: &Answer) {
        let mut entry = self.entry();
        entry.effect = answer.is_ok();
        entry.outcome = answer.as_ref().map_or_else(|error| error.code, |_| "ok");
    }

    /// Notes that the whole answer was handed to the kernel.
    pub(crate) fn answered(mut self) {
        let in_time = self.sprung.load(Ordering::Acquire) == self.sprung_before;
        self.entry().answered = in_time;
        self.spring(Moment::Answered);
    }
}
