//! Whether a pause or an abort is for the targets that the campaign was started with: its tag holds for all of them,
//! wherever it is.

use super::board::Board;
use super::load;
use crate::campaign::jobs::Digest;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::campaign::{DIGEST, Wave};

/// The targets that are selected now.
pub(super) struct Selection {
    here: Digest,
    /// All tenants, of which nothing is left out.
    takes_all: bool,
}

impl Selection {
    pub(super) async fn read(cx: &Context) -> Result<Self> {
        let flags = &cx.settings.flags;
        let narrowed = !(flags.ou.is_empty() && flags.tag.is_empty() && flags.exclude.is_empty());
        Ok(Self { here: load::selection(cx).await?, takes_all: flags.all_tenants && !narrowed })
    }

    fn is_of(&self, wave: &Wave) -> bool {
        let there = wave.tags.get(DIGEST).map(|text| Digest::parse(text));
        there.is_none_or(|there| there.has_all_of(&self.here))
    }

    /// Whether it is known by these jobs that [`Selection::check`] will not refuse.
    pub(super) fn permits(&self, board: &Board) -> bool {
        self.takes_all || board.all().any(|(_, wave)| self.is_of(wave))
    }

    /// Refuses other targets than the campaign was started with; `what` is what would hold for all of them. That all
    /// tenants are selected is taken for the whole campaign, as the tag does not say which flags it was started with.
    pub(super) fn check(&self, cx: &Context, board: &Board, name: &str, what: &str) -> Result<()> {
        if board.all().any(|(_, wave)| self.is_of(wave)) {
            return Ok(());
        }
        let Some((place, wave)) = board.all().next() else { return Ok(()) };
        if self.takes_all {
            cx.ui.warn(format!(
                "campaign `{name}` was started with other flags than `--all-tenants` or in other Regions; {what} holds for all of it"
            ));
            return Ok(());
        }
        let id = wave.job.id();
        Err(Error::usage(format!("campaign `{name}` was started for other targets than those that are selected"))
            .caused_by(format!("job `{id}` says so, and {what} holds for the whole campaign"))
            .hint(format!(
                "Nothing was changed. Give the flags that it was started with, or `--all-tenants`. To end it in some tenants \
                 only, `fleetctl jobs cancel {id}` cancels the job of a wave there."
            ))
            .at(&place.lane.target.key))
    }
}
