//! Faults for one tenant, kills at a chosen call, and what the sandbox's log says about calls that were repeated.

use std::collections::BTreeMap;
use std::process::Child;
use std::sync::{Arc, Mutex};

use fleetctl_sandbox::watch::{Logged, Matching, Moment, Trap, TrapInfo};
use serde_json::json;

use super::World;

#[derive(Default)]
struct Fate {
    child: Option<Arc<Mutex<Child>>>,
    sprung: Option<(TrapInfo, bool)>,
}

/// A command that is killed by a trap: made before the command, and told of it by [`super::Program::start_as`].
#[derive(Clone, Default)]
pub struct Victim(Arc<Mutex<Fate>>);

impl Victim {
    /// Starts the command while its killer must wait.
    pub fn begin(&self, start: impl FnOnce() -> Child) -> Arc<Mutex<Child>> {
        let mut fate = self.0.lock().unwrap();
        let child = Arc::new(Mutex::new(start()));
        fate.child = Some(Arc::clone(&child));
        child
    }

    fn kill(&self, info: &TrapInfo) {
        let mut fate = self.0.lock().unwrap();
        let killed = fate.child.as_ref().is_some_and(|child| {
            let mut child = child.lock().unwrap();
            // SIGKILL: nothing of the command runs after this, not even in other threads.
            child.try_wait().unwrap().is_none() && child.kill().is_ok()
        });
        fate.sprung = Some((info.clone(), killed));
    }

    /// The call at which the command was killed; none when it ended by itself.
    pub fn killed_at(&self) -> Option<TrapInfo> {
        let fate = self.0.lock().unwrap();
        fate.sprung.clone().filter(|(_, killed)| *killed).map(|(info, _)| info)
    }
}

impl World {
    /// Sets the faults of every call, in the spelling of `--faults`; `off` ends all.
    pub fn faults(&self, faults: &str) {
        self.admin("POST", "faults", &json!({ "faults": faults }));
    }

    /// Sets the faults of one account's calls, of these operations or of all when none is named.
    pub fn faults_of(&self, account: &str, operations: &[&str], faults: &str) {
        self.admin(
            "POST",
            "faults",
            &json!({ "account": account, "operations": operations, "faults": faults }),
        );
    }

    /// Sets a trap.
    pub fn trap(
        &self,
        matching: Matching,
        nth: u64,
        at: Moment,
        action: impl FnOnce(&TrapInfo) + Send + 'static,
    ) {
        self.sandbox().trap(Trap { matching, nth, at, action: Box::new(action) });
    }

    /// Takes all traps away and tells how many had not sprung.
    pub fn disarm(&self) -> usize {
        self.sandbox().disarm()
    }

    /// Lets the command that is started as this victim be killed at the `nth` IoT call from now (1 is the next) that
    /// changes something.
    pub fn kill_at(&self, nth: u64, at: Moment) -> Victim {
        let victim = Victim::default();
        let killer = victim.clone();
        self.trap(Matching::Mutating, nth, at, move |info| killer.kill(info));
        victim
    }

    /// The same at the `nth` call of one operation, reading ones among them.
    pub fn kill_at_call(&self, operation: &str, nth: u64, at: Moment) -> Victim {
        let victim = Victim::default();
        let killer = victim.clone();
        let matching = Matching::Operations(vec![operation.to_owned()]);
        self.trap(matching, nth, at, move |info| killer.kill(info));
        victim
    }

    /// Begins a new log of the IoT calls that change something.
    pub fn record(&self) {
        self.sandbox().record(true);
    }

    /// The log since then.
    pub fn log(&self) -> Vec<Logged> {
        self.sandbox().log()
    }
}

/// The calls that took effect although the same call (account, operation, subject) had taken effect before.
pub fn repeated(log: &[Logged]) -> Vec<&Logged> {
    let mut seen = BTreeMap::<_, u64>::new();
    let effective = log.iter().filter(|call| call.effect);
    let again = effective.filter(|call| {
        let count = seen.entry((&call.account, &call.region, call.operation, &call.subject)).or_default();
        *count += 1;
        *count > 1
    });
    again.collect()
}

/// The calls that took effect and whose client was not told.
pub fn unanswered(log: &[Logged]) -> Vec<&Logged> {
    log.iter().filter(|call| call.effect && !call.answered).collect()
}
