//! The names that a query finds, page by page, for those who do something with a page before the next one is read.

use fleetctl_rules::query::split::Plan;

use super::sieve::Sieve;
use super::sources::with_sources;
use crate::bulk::lane::Lane;
use crate::error::Result;
use crate::fleet::{index, pages};
use crate::ui::Ui;

/// The names of the things that a plan finds in one target, each once.
pub(crate) struct Names<'p> {
    plan: &'p Plan,
    sieve: Sieve<'p>,
    part: usize,
    token: Option<String>,
}

impl<'p> Names<'p> {
    /// Before the first page.
    pub(crate) fn new(plan: &'p Plan) -> Self {
        Self { plan, sieve: Sieve::new(plan, true), part: 0, token: None }
    }

    /// The next page's, which may be none; nothing after the last page.
    ///
    /// # Errors
    /// The failed call, said with what to do when the index is off or being built.
    pub(crate) async fn next(&mut self, ui: &Ui, lane: &Lane) -> Result<Option<Vec<String>>> {
        let Some(part) = self.plan.parts.get(self.part) else { return Ok(None) };
        let call = |iot| index::page(iot, &lane.target.key, &part.query, self.token.clone());
        let reading = async {
            let page = lane.call("SearchIndex", call).await;
            page.map(|answer| answer.value).map_err(|fault| index::explain(fault.error))
        };
        let is_first = self.part == 0 && self.token.is_none();
        let page = if is_first { with_sources(ui, lane, self.plan, reading).await? } else { reading.await? };
        let wanted = page.items.into_iter().filter(|hit| self.sieve.wants(self.part, hit));
        let names = wanted.map(|hit| hit.thing_name).collect();
        if !pages::goes_on(&mut self.token, page.next)? {
            self.part += 1;
            self.token = None;
        }
        Ok(Some(names))
    }
}
