//! The last stage: the old CA out of service, never under a certificate that depends on it.

use super::stage::{Rotated, Seen};
use super::{Outcome, Plan};
use crate::aws::Target;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_certificates;
use crate::ui::text;

/// Takes the old CA out of service, or says what stands in the way.
pub(super) async fn one(cx: &Context, target: &Target, plan: &Plan<'_>, seen: &Seen) -> Result<Rotated> {
    let Some(old) = &seen.old else { return Ok(seen.row(plan, Outcome::Exists)) };
    if !seen.new.as_ref().is_some_and(Ca::is_active) {
        let text = "the new CA is not registered and active here; nothing was changed";
        return Ok(seen.refused(plan, Outcome::Blocked, text));
    }
    if seen.counts.dependents() > 0 {
        return Ok(blocked(seen, plan, "nothing was changed"));
    }
    let in_service = old.is_active() || old.registers_by_itself();
    if !in_service && !plan.args.delete {
        return Ok(seen.row(plan, Outcome::Exists));
    }
    if cx.dry_run() {
        return Ok(seen.row(plan, Outcome::Planned));
    }
    if let Some(counts) = retire(target, &plan.old, old).await? {
        let seen = Seen { counts, ..seen.clone() };
        return Ok(blocked(&seen, plan, "it came in between, and the old CA was put back as it was"));
    }
    if plan.args.delete {
        ca::delete(target, &plan.old).await?;
        return Ok(Seen { old: None, ..seen.clone() }.row(plan, Outcome::Deleted));
    }
    let now = Seen::read(target, plan).await?;
    Ok(now.row(plan, Outcome::Updated))
}

fn blocked(seen: &Seen, plan: &Plan<'_>, what: &str) -> Rotated {
    let dependents = usize::try_from(seen.counts.dependents()).unwrap_or(usize::MAX);
    let (verb, number) =
        (if dependents == 1 { "depends" } else { "depend" }, text::count(dependents, "certificate"));
    let reason = format!(
        "{number} ({} active, {} pending) still {verb} on the old CA; {what}",
        seen.counts.active, seen.counts.pending
    );
    seen.refused(plan, Outcome::Blocked, reason)
}

/// Switches auto-registration off, then the CA, and counts before and after each: a device may connect, or someone may
/// register a certificate, at any moment. `Some` are the certificates because of which all was put back.
async fn retire(target: &Target, id: &str, old: &Ca) -> Result<Option<ca_certificates::Counts>> {
    let (active, auto) = (old.is_active(), old.registers_by_itself());
    if auto {
        ca::set_auto_registration(target, id, false).await?;
    }
    let mut changed = Changed { auto, active: false };
    let mut counts = changed.count(target, id).await?;
    if counts.dependents() == 0 && active {
        ca::set_active(target, id, false).await?;
        changed.active = true;
        counts = changed.count(target, id).await?;
    }
    if counts.dependents() == 0 {
        return Ok(None);
    }
    changed.put_back(target, id).await?;
    Ok(Some(counts))
}

/// What was switched off so far.
struct Changed {
    auto: bool,
    active: bool,
}

impl Changed {
    /// Counts the certificates; where that fails nothing may stay half done.
    async fn count(&self, target: &Target, id: &str) -> Result<ca_certificates::Counts> {
        match ca_certificates::count(target, id).await {
            Ok(counts) => Ok(counts),
            Err(error) => {
                let back = self.put_back(target, id).await;
                let error = Error::from(error).context("counting the certificates of the old CA again");
                Err(match back {
                    Ok(()) => error.hint("The old CA was put back as it was."),
                    Err(second) => error.caused_by(format!("putting the old CA back: {second}")),
                })
            }
        }
    }

    async fn put_back(&self, target: &Target, id: &str) -> Result<()> {
        if self.active {
            ca::set_active(target, id, true).await?;
        }
        if self.auto {
            ca::set_auto_registration(target, id, true).await?;
        }
        Ok(())
    }
}
