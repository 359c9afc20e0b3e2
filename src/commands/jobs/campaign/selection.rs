//! Whether a pause or an abort is for the targets that the campaign was started with: its tag holds for all of them,
//! wherever it is.

use super::board::Board;
use super::load;
use crate::campaign::jobs::Digest;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::campaign::DIGEST;

/// Refuses other targets than the campaign was started with; `what` is what would hold for all of them. That all tenants
/// are selected is taken for the whole campaign, as the tag does not say which flags it was started with.
pub(super) async fn check(cx: &Context, board: &Board, name: &str, what: &str) -> Result<()> {
    let here = load::selection(cx).await?;
    let mut other = None;
    for (place, wave) in board.all() {
        let there = wave.tags.get(DIGEST).map(|text| Digest::parse(text));
        if there.is_none_or(|there| there.has_all_of(&here)) {
            return Ok(());
        }
        other.get_or_insert((place, wave));
    }
    let Some((place, wave)) = other else { return Ok(()) };
    let flags = &cx.settings.flags;
    let narrowed = !(flags.ou.is_empty() && flags.tag.is_empty() && flags.exclude.is_empty());
    if flags.all_tenants && !narrowed {
        cx.ui.warn(format!(
            "campaign `{name}` was started with other flags than `--all-tenants` or in other Regions; {what} holds for all of it"
        ));
        return Ok(());
    }
    let id = wave.job.id();
    Err(Error::usage(format!("campaign `{name}` was started for other targets than those that are selected"))
        .caused_by(format!("job `{id}` says so, and {what} holds for the whole campaign"))
        .hint(format!(
            "Nothing was changed. Give the flags that it was started with, or `--all-tenants`. To end it in some tenants only, \
             `fleetctl jobs cancel {id}` cancels the job of a wave there."
        ))
        .at(&place.lane.target.key))
}
