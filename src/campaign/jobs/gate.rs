//! What must be so before the next wave starts, and when the campaign as a whole is aborted.

use std::time::Duration;

use super::file::Abort;
use super::values::Percent;
use crate::fleet::job::{Counts, Reach};

/// The gate of one wave.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// So many of the wave's things whose executions ended must have succeeded.
    pub success_share: Percent,
    /// As soon as every thing was reached and so many have ended, or all of a smaller wave; without it, all.
    pub minimum_executed: Option<u64>,
    /// For so long after that was first seen.
    pub soak: Duration,
    /// And then this query finds nothing.
    pub zero_query: Option<String>,
}

/// What is known of a wave.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// How far its executions are, over all targets.
    pub counts: Counts,
    /// How many things it is for, and how many of them have an execution.
    pub reach: Reach,
    /// Whether none of its jobs goes on.
    pub rests: bool,
    /// Whether a job of it is still rolled out to nobody knows how many things.
    pub rolls: bool,
    /// When share and number were first seen reached, in seconds since 1970.
    pub soaking: Option<i64>,
    /// Now.
    pub now: i64,
    /// How many things the query finds; not asked yet.
    pub found: Option<u64>,
}

/// What a gate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The next wave may start.
    Passed,
    /// Not yet, and why.
    Waiting(String),
    /// Share and number are reached, and from now on it soaks.
    Soaks,
    /// All but the query is so: it is to be asked.
    Asks,
    /// It cannot be reached, and why.
    Failed(String),
}

fn of(part: u64, all: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "no fleet has 2^53 executions")]
    let share = if all == 0 { 0.0 } else { (part as f64 * 10_000.0 / all as f64).floor() / 100.0 };
    format!("{part} of {all} ({share}%)")
}

/// `1 execution has`, `2 executions have`.
fn have(number: u64, noun: &str) -> String {
    if number == 1 { format!("1 {noun} has") } else { format!("{number} {noun}s have") }
}

/// `1 is`, `2 are`; with a noun in between where there is one.
fn are(number: u64, noun: &str) -> String {
    if number == 1 {
        format!("1{noun} is")
    } else {
        format!("{number}{noun}{} are", if noun.is_empty() { "" } else { "s" })
    }
}

impl Gate {
    /// What it says of a wave.
    pub fn judge(&self, seen: &Seen) -> Verdict {
        let (counts, reach) = (&seen.counts, &seen.reach);
        // Things that were gone before they got it are nobody's failure, as removed ones are not.
        let (executed, unreached) = (counts.executed(), reach.waiting);
        let all = counts.all() + unreached + reach.missed;
        let open = counts.open() + unreached;
        // Its things left the groups before their devices began: there is nobody to wait for.
        if seen.rests && all == 0 {
            return Verdict::Passed;
        }
        let needed = self.minimum_executed.unwrap_or(all).min(all);
        let share = |text: String| format!("{text} succeeded, {} must", self.success_share);
        // Executions that end later can only make up for those that failed where there are enough of them.
        let best = if seen.rests { 0 } else { open };
        let known = seen.rests || !seen.rolls;
        if known && executed > 0 && !self.success_share.is_reached(counts.succeeded + best, executed + best) {
            let why = share(of(counts.succeeded, executed));
            let and = match best {
                0 => String::new(),
                1 => ", and the open one cannot make up for it".to_owned(),
                _ => format!(", and the {open} open ones cannot make up for it"),
            };
            return Verdict::Failed(why + &and);
        }
        if seen.rests && executed < needed {
            let missed = match reach.missed {
                0 => String::new(),
                missed => format!(", {missed} never got the job"),
            };
            return Verdict::Failed(format!(
                "only {executed} of {all} executions ended by their devices, {} canceled{missed}",
                if counts.canceled == 1 { "1 was".to_owned() } else { format!("{} were", counts.canceled) }
            ));
        }
        let enough = seen.rests || self.minimum_executed.is_some_and(|minimum| executed >= minimum);
        // What is passed on the first fifty says nothing of those that are still to get it.
        if enough && !seen.rests && (unreached > 0 || seen.rolls) {
            let left = match reach.things {
                Some(things) if unreached > 0 => format!("{unreached} of {things} things are"),
                _ if unreached > 0 => are(unreached, " thing"),
                _ => "nobody knows how many things are".to_owned(),
            };
            return Verdict::Waiting(format!(
                "{} ended, {left} not reached yet",
                have(executed, "execution")
            ));
        }
        if !enough {
            let needed = match self.minimum_executed {
                Some(minimum) => format!("{minimum} must have, or all of a smaller wave"),
                None if seen.rolls || all == 0 => {
                    "all must have, also those that are not made yet".to_owned()
                }
                None => format!("all of {all} must have"),
            };
            let left = match unreached {
                0 => String::new(),
                left => format!("; {} not reached yet", are(left, " thing")),
            };
            return Verdict::Waiting(format!("{} ended, {needed}{left}", have(executed, "execution")));
        }
        if !self.success_share.is_reached(counts.succeeded, executed) {
            return Verdict::Waiting(format!(
                "{}; {} open",
                share(of(counts.succeeded, executed)),
                are(open, "")
            ));
        }
        if !self.soak.is_zero() {
            let Some(since) = seen.soaking else { return Verdict::Soaks };
            let left =
                since.saturating_add(i64::try_from(self.soak.as_secs()).unwrap_or(i64::MAX)) - seen.now;
            if left > 0 {
                let seconds = if left == 1 { "second" } else { "seconds" };
                return Verdict::Waiting(format!("it soaks for {left} more {seconds}"));
            }
        }
        match (&self.zero_query, seen.found) {
            (None, _) | (Some(_), Some(0)) => Verdict::Passed,
            (Some(_), None) => Verdict::Asks,
            (Some(query), Some(found)) => {
                Verdict::Failed(format!("the query `{query}` finds {found} things, and must find none"))
            }
        }
    }
}

impl Gate {
    /// Whether share and number are reached, whatever is to follow.
    pub fn is_reached(&self, seen: &Seen) -> bool {
        let first = Self { soak: Duration::ZERO, zero_query: None, ..self.clone() };
        first.judge(seen) == Verdict::Passed
    }
}

/// Why all executions of a campaign together abort it; nothing while they do not.
pub fn aborts(abort: &Abort, counts: &Counts) -> Option<String> {
    let (failed, executed) = (counts.unsuccessful(), counts.executed());
    let is_due =
        failed > 0 && executed >= abort.minimum_executed && abort.failed_share.is_reached(failed, executed);
    is_due.then(|| {
        format!(
            "{} failed, were rejected or timed out; it is aborted from {} on",
            of(failed, executed),
            abort.failed_share
        )
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn gate(minimum: Option<u64>) -> Gate {
        Gate {
            success_share: "98%".parse().unwrap(),
            minimum_executed: minimum,
            soak: Duration::ZERO,
            zero_query: None,
        }
    }

    fn seen(succeeded: u64, failed: u64, queued: u64) -> Seen {
        let counts = Counts { queued, succeeded, failed, ..Counts::default() };
        let reach = Reach::default();
        Seen { counts, reach, rests: queued == 0, rolls: false, soaking: None, now: 1000, found: None }
    }

    fn is(verdict: &Verdict) -> &'static str {
        match verdict {
            Verdict::Passed => "passed",
            Verdict::Waiting(_) => "waiting",
            Verdict::Soaks => "soaks",
            Verdict::Asks => "asks",
            Verdict::Failed(_) => "failed",
        }
    }

    #[test]
    fn share_and_number_decide() {
        for (minimum, succeeded, failed, queued, expected) in [
            (None, 0, 0, 100, "waiting"),
            (None, 99, 0, 1, "waiting"),
            (None, 98, 2, 0, "passed"),
            (None, 97, 3, 0, "failed"),
            // Three of a hundred cannot be made up for, whatever the other ones do.
            (None, 0, 3, 97, "failed"),
            (None, 0, 2, 98, "waiting"),
            (Some(50), 49, 0, 51, "waiting"),
            (Some(50), 50, 0, 50, "passed"),
            (Some(50), 48, 2, 50, "waiting"),
            // A wave that is smaller than the number is judged when it is over.
            (Some(50), 10, 0, 0, "passed"),
            (Some(50), 9, 0, 1, "waiting"),
        ] {
            let verdict = gate(minimum).judge(&seen(succeeded, failed, queued));
            assert_eq!(is(&verdict), expected, "{minimum:?} {succeeded} {failed} {queued}: {verdict:?}");
        }
    }

    #[test]
    fn a_wave_that_is_rolled_out_slowly_is_not_given_up_on_what_is_known() {
        let early = Seen { rolls: true, ..seen(0, 3, 7) };
        assert_eq!(is(&gate(None).judge(&early)), "waiting");
        assert_eq!(is(&gate(None).judge(&Seen { rests: true, ..early })), "failed");
    }

    #[test]
    fn a_wave_is_not_over_before_each_of_its_things_was_reached() {
        let half = Reach { things: Some(106), executions: 50, not_reached: Some(56), ..Reach::default() };
        let reach = Reach { waiting: 56, ..half };
        let slow = Seen { reach, rests: false, ..seen(50, 0, 0) };
        for minimum in [None, Some(50)] {
            let verdict = gate(minimum).judge(&slow);
            assert!(
                matches!(&verdict, Verdict::Waiting(why) if why.contains("56")),
                "{minimum:?} {verdict:?}"
            );
        }
        // Those that are still to get it can make up for failures, and three of 106 are too many.
        let early = |failed| Seen { reach, rests: false, ..seen(50 - failed, failed, 0) };
        assert_eq!(is(&gate(Some(50)).judge(&early(2))), "waiting");
        assert_eq!(is(&gate(Some(50)).judge(&early(3))), "failed");
        // The job has ended: cancelled things count, those that are gone do not.
        let canceled = Seen { reach: Reach { missed: 56, ..half }, rests: true, ..slow };
        assert!(
            matches!(gate(None).judge(&canceled), Verdict::Failed(why) if why.contains("56 never got the job"))
        );
        assert_eq!(gate(Some(50)).judge(&canceled), Verdict::Passed);
        let completed = Seen { reach: Reach { gone: 56, ..half }, rests: true, ..slow };
        assert_eq!(gate(None).judge(&completed), Verdict::Passed);
    }

    #[test]
    fn one_is_one() {
        let said = |succeeded, failed, queued, minimum| match gate(minimum)
            .judge(&seen(succeeded, failed, queued))
        {
            Verdict::Waiting(why) | Verdict::Failed(why) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(said(1, 0, 1, None), "1 execution has ended, all of 2 must have");
        assert!(said(0, 1, 1, None).ends_with("and the open one cannot make up for it"));
        assert!(said(48, 2, 50, Some(50)).ends_with("; 50 are open"));
    }

    #[test]
    fn what_was_cancelled_did_not_succeed() {
        let counts = Counts { succeeded: 20, canceled: 80, ..Counts::default() };
        let seen = Seen { counts, ..seen(0, 0, 0) };
        assert!(
            matches!(gate(Some(50)).judge(&seen), Verdict::Failed(why) if why.contains("80 were canceled"))
        );
        assert_eq!(is(&gate(Some(20)).judge(&seen)), "passed");
    }

    #[test]
    fn nobody_left_is_no_reason_to_wait() {
        let counts = Counts { removed: 3, ..Counts::default() };
        assert_eq!(gate(None).judge(&Seen { counts, ..seen(0, 0, 0) }), Verdict::Passed);
        assert_eq!(is(&gate(None).judge(&Seen { rests: false, ..seen(0, 0, 0) })), "waiting");
    }

    #[test]
    fn it_soaks_and_then_asks() {
        let gate = Gate { soak: Duration::from_mins(1), zero_query: Some("q".into()), ..gate(None) };
        let done = seen(100, 0, 0);
        assert_eq!(gate.judge(&done), Verdict::Soaks);
        let soaking = |since| Seen { soaking: Some(since), ..done };
        assert_eq!(is(&gate.judge(&soaking(941))), "waiting");
        assert_eq!(gate.judge(&soaking(940)), Verdict::Asks);
        assert_eq!(gate.judge(&Seen { found: Some(0), ..soaking(940) }), Verdict::Passed);
        assert_eq!(is(&gate.judge(&Seen { found: Some(1), ..soaking(940) })), "failed");
    }

    #[test]
    fn all_waves_together_abort() {
        let abort = Abort { failed_share: "5%".parse().unwrap(), minimum_executed: 20 };
        let counts =
            |succeeded, failed, timed_out| Counts { succeeded, failed, timed_out, ..Counts::default() };
        assert!(aborts(&abort, &counts(19, 0, 1)).is_some());
        assert!(aborts(&abort, &counts(20, 0, 1)).is_none());
        assert!(aborts(&abort, &counts(0, 19, 0)).is_none());
        let any = Abort { minimum_executed: 1, ..abort };
        assert!(aborts(&any, &counts(0, 0, 0)).is_none() && aborts(&any, &counts(0, 1, 0)).is_some());
    }
}
