//! The first stage: the new CA beside the old one, active.

use super::stage::{Rotated, Seen};
use super::{Outcome, Plan};
use crate::aws::Target;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_registration::Registration;

/// Registers the new CA, or makes it active, or finds that there is nothing to do.
pub(super) async fn one(
    cx: &Context,
    target: &Target,
    plan: &Plan<'_>,
    seen: &Seen,
    old: &Ca,
) -> Result<Rotated> {
    let wanted = plan.wanted(target, old)?;
    let Some(new) = &seen.new else {
        if cx.dry_run() {
            return Ok(seen.row(plan, Outcome::Planned));
        }
        let new = plan.new.register(target, &wanted).await?;
        return Ok(Seen { new: Some(new), ..seen.clone() }.row(plan, Outcome::Created));
    };
    let differences = Registration { activate: false, ..wanted }.differences(new);
    if !differences.is_empty() {
        let text = format!("the new CA is registered already, and {}", differences.join("; "));
        return Ok(seen.refused(plan, Outcome::Differs, text));
    }
    if new.is_active() {
        return Ok(seen.row(plan, Outcome::Exists));
    }
    if cx.dry_run() {
        return Ok(seen.row(plan, Outcome::Planned));
    }
    ca::set_active(target, plan.new.id(), true).await?;
    let new = ca::describe(target, plan.new.id()).await?;
    let new = new.ok_or_else(|| Error::failed("the new CA was deleted while it was made active"))?;
    Ok(Seen { new: Some(new), ..seen.clone() }.row(plan, Outcome::Updated))
}
