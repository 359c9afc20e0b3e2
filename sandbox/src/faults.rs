//! Which injected failure a call meets.
//!
//! Faults strike every service, but not `/_sandbox/` paths, and only calls whose signature is right. A throttled or
//! failed call, a reset connection and a call that hangs have no effect; a lost answer's call has taken effect.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use crate::chance;
use crate::identity::Scope;
use crate::settings::Faults;

/// What happens to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is answered.
    Answered,
    /// It is refused as too many.
    Throttled,
    /// The service fails.
    Failed,
    /// The connection is reset before the call has an effect.
    Reset,
    /// The call takes effect and is not answered.
    Lost,
    /// The call has no effect and is never answered.
    Hung,
}

/// Faults with what they are for.
#[derive(Debug, Default)]
pub(crate) struct Rule {
    /// The account of the caller; none for all that have no rule of their own.
    pub account: Option<String>,
    /// The operations; empty for all that have no rule of their own.
    pub operations: Vec<String>,
    /// The number of the first matching call that meets them, counted from 1; 0 is the same as 1.
    pub after: u64,
    /// The faults.
    pub faults: Faults,
    seen: AtomicU64,
}

impl Rule {
    /// Faults for a caller's account and operations, from the `after`-th matching call on.
    pub(crate) fn new(account: Option<String>, operations: Vec<String>, after: u64, faults: Faults) -> Self {
        Self { account, operations, after, faults, seen: AtomicU64::new(0) }
    }

    fn covers(&self, account: &str, operation: &str) -> bool {
        self.account.as_deref().is_none_or(|own| own == account)
            && (self.operations.is_empty() || self.operations.iter().any(|own| own == operation))
    }

    fn narrowness(&self) -> (bool, bool) {
        (self.account.is_some(), !self.operations.is_empty())
    }

    fn meet(&self) -> Faults {
        if self.after > 1 && self.seen.fetch_add(1, Ordering::Relaxed) + 1 < self.after {
            return Faults::default();
        }
        self.faults
    }
}

/// The faults in force: of the rules that cover a call, the narrowest one alone counts.
#[derive(Debug)]
pub(crate) struct FaultRules(RwLock<Vec<Rule>>);

impl FaultRules {
    /// These faults for every call.
    pub(crate) fn new(faults: Faults) -> Self {
        let rules = Self(RwLock::default());
        rules.set(Rule::new(None, Vec::new(), 0, faults));
        rules
    }

    /// Puts a rule in the place of the one of the same account and operations. No faults lift it: without operations
    /// all rules of the account, and without an account as well, all rules.
    pub(crate) fn set(&self, rule: Rule) {
        let mut rules = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let lifts = rule.faults == Faults::default();
        rules.retain_mut(|old| {
            let same_account = old.account == rule.account || lifts && rule.account.is_none();
            if !same_account {
                return true;
            }
            if rule.operations.is_empty() {
                return !(lifts || old.operations.is_empty());
            }
            if old.operations.is_empty() {
                return true;
            }
            old.operations.retain(|operation| !rule.operations.contains(operation));
            !old.operations.is_empty()
        });
        if !lifts {
            rules.push(rule);
            rules.sort_by_key(|rule| std::cmp::Reverse(rule.narrowness()));
        }
    }

    /// The faults that a call may meet; each question counts as one call.
    pub(crate) fn of(&self, scope: &Scope, operation: &str) -> Faults {
        let rules = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let rule = rules.iter().find(|rule| rule.covers(&scope.caller.account, operation));
        rule.map_or_else(Faults::default, Rule::meet)
    }
}

/// Draws the fate of the `number`-th call of an operation.
pub(crate) fn fate(seed: u64, faults: &Faults, scope: &Scope, operation: &str, number: u64) -> Fate {
    let shares = [
        (faults.throttle, Fate::Throttled),
        (faults.error, Fate::Failed),
        (faults.reset, Fate::Reset),
        (faults.lost, Fate::Lost),
        (faults.hang, Fate::Hung),
    ];
    if shares.iter().all(|(share, _)| *share <= 0.0) {
        return Fate::Answered;
    }
    let mut rest =
        chance::draw(seed, ("fault", &scope.caller.account, &scope.caller.region, operation, number));
    for (share, fate) in shares {
        if rest < share {
            return fate;
        }
        rest -= share;
    }
    Fate::Answered
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "111111111111";
    const TWO: &str = "222222222222";

    impl FaultRules {
        fn error(&self, account: &str, operation: &str) -> f64 {
            let rules = self.0.read().unwrap();
            let rule = rules.iter().find(|rule| rule.covers(account, operation));
            rule.map_or(0.0, |rule| rule.meet().error)
        }

        fn put(&self, account: Option<&str>, operations: &[&str], after: u64, error: f64) {
            let operations = operations.iter().map(|name| (*name).to_owned()).collect();
            let faults = Faults { error, ..Faults::default() };
            self.set(Rule::new(account.map(str::to_owned), operations, after, faults));
        }
    }

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-9, "{found}, not {wanted}");
    }

    #[test]
    fn the_narrowest_rule_alone_counts() {
        let rules = FaultRules::new(Faults { error: 0.1, ..Faults::default() });
        rules.put(None, &["CreateThing"], 0, 0.2);
        rules.put(Some(ONE), &[], 0, 0.3);
        rules.put(Some(ONE), &["CreateThing", "DeleteThing"], 0, 0.4);
        near(rules.error(ONE, "CreateThing"), 0.4);
        near(rules.error(ONE, "ListThings"), 0.3);
        near(rules.error(TWO, "CreateThing"), 0.2);
        near(rules.error(TWO, "ListThings"), 0.1);
        rules.put(Some(ONE), &["CreateThing"], 0, 0.0);
        near(rules.error(ONE, "CreateThing"), 0.3);
        near(rules.error(ONE, "DeleteThing"), 0.4);
        rules.put(Some(ONE), &[], 0, 0.0);
        near(rules.error(ONE, "DeleteThing"), 0.1);
        rules.put(Some(ONE), &[], 0, 0.3);
        rules.put(None, &[], 0, 0.0);
        near(rules.error(ONE, "ListThings"), 0.0);
        near(rules.error(TWO, "CreateThing"), 0.0);
    }

    #[test]
    fn a_rule_may_begin_with_a_later_call() {
        let rules = FaultRules::new(Faults::default());
        rules.put(Some(ONE), &["CreateThing"], 3, 1.0);
        near(rules.error(ONE, "ListThings"), 0.0);
        let met: Vec<bool> = (0..4).map(|_| rules.error(ONE, "CreateThing") > 0.5).collect();
        assert_eq!(met, [false, false, true, true]);
    }
}
