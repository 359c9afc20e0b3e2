//! Which injected failure a call meets.
//!
//! Faults strike every service, but not `/_sandbox/` paths, and only calls whose signature is right. A throttled or
//! failed call, a reset connection and a call that hangs have no effect; a lost answer's call has taken effect.

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
