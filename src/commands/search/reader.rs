//! Reads what a query finds in one target. Pages of one query come one after the other; where they come slower than the
//! quota allows and there are many, the query is divided by how names begin and the parts are read side by side.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use fleetctl_rules::query::split::Plan;
use fleetctl_rules::query::{Limits, Query, prefix};
use futures_util::future::join_all;

use super::sieve::Sieve;
use super::sources::with_sources;
use crate::bulk::lane::Lane;
use crate::error::Result;
use crate::fleet::index::{self, Hit};
use crate::fleet::pages;
use crate::ui::Ui;

/// The call that reads a page.
pub(crate) const SEARCH: &str = "SearchIndex";
const COUNT: &str = "GetStatistics";
/// Things on a page.
const PAGE: f64 = 100.0;
/// Pages after which it is looked at whether dividing pays. The first one's time has the session's in it.
const LOOK_AFTER: usize = 2;
/// Dividing has to be faster by this factor.
const WORTH: f64 = 1.5;
/// Calls that counting and dividing take, one after the other.
const COST: f64 = 6.0;
/// How long a count is waited for.
const COUNTING: Duration = Duration::from_secs(3);
/// Parts read side by side at most.
const MOST: f64 = 6.0;
/// A stem is one that has at least this share of all things below it.
const NEARLY_ALL: f64 = 0.9;

/// Reads all parts of a plan, one after the other; `page` takes what was found, each thing once where the plan can
/// tell, and returns whether to go on.
///
/// # Errors
/// The failed call, said with what to do when the index is off or being built; or what `page` answered.
pub(crate) async fn read<'l>(
    ui: &Ui,
    lane: &'l Lane,
    plan: &Plan,
    side_by_side: bool,
    page: impl FnMut(Vec<Hit<'l>>) -> Result<bool>,
) -> Result<()> {
    all(ui, lane, plan, Sieve::new(plan, false), side_by_side, page).await
}

/// As [`read`], each thing once in any case: where the plan cannot tell, names are remembered while it is read.
///
/// # Errors
/// As [`read`].
pub(crate) async fn once<'l>(
    ui: &Ui,
    lane: &'l Lane,
    plan: &Plan,
    side_by_side: bool,
    page: impl FnMut(Vec<Hit<'l>>) -> Result<bool>,
) -> Result<()> {
    all(ui, lane, plan, Sieve::new(plan, true), side_by_side, page).await
}

async fn all<'l, 'p>(
    ui: &'p Ui,
    lane: &'l Lane,
    plan: &'p Plan,
    sieve: Sieve<'p>,
    side_by_side: bool,
    page: impl FnMut(Vec<Hit<'l>>) -> Result<bool>,
) -> Result<()> {
    let (page, sieve) = (RefCell::new(page), RefCell::new(sieve));
    let reader = Reader { ui, lane, plan, side_by_side, page, sieve, on: Cell::new(true) };
    for (number, part) in plan.parts.iter().enumerate() {
        reader.part(number, &part.query).await?;
        if !reader.on.get() {
            break;
        }
    }
    Ok(())
}

/// What was found, the token of the next page, and how long the call took without its turn.
type Page<'l> = (Vec<Hit<'l>>, Option<String>, Duration);

struct Reader<'l, 'p, F> {
    ui: &'p Ui,
    lane: &'l Lane,
    plan: &'p Plan,
    side_by_side: bool,
    page: RefCell<F>,
    sieve: RefCell<Sieve<'p>>,
    on: Cell<bool>,
}

impl<'l, F: FnMut(Vec<Hit<'l>>) -> Result<bool>> Reader<'l, '_, F> {
    async fn part(&self, number: usize, query: &str) -> Result<()> {
        let put = |mut hits: Vec<Hit<'l>>| {
            hits.retain(|hit| self.sieve.borrow_mut().wants(number, hit));
            let on = self.on.get() && (self.page.borrow_mut())(hits)?;
            self.on.set(on);
            Ok(on)
        };
        let (mut token, mut seen, mut read) = (None, Vec::new(), 0);
        let first = self.fetch(query, None);
        let mut page = if number == 0 {
            with_sources(self.ui, self.lane, self.plan, first).await?
        } else {
            first.await?
        };
        loop {
            let (hits, next, latency) = page;
            read += 1;
            let more = pages::goes_on(&mut token, next);
            // Whoever stops early does so on the first pages, mostly: a call in vain is not made for him.
            if read > LOOK_AFTER && matches!(more, Ok(true)) {
                let Some(next) = self.meanwhile(query, token.clone(), || put(hits)).await? else {
                    return Ok(());
                };
                page = next;
                continue;
            }
            seen.extend(
                hits.iter()
                    .take(if read <= LOOK_AFTER { usize::MAX } else { 0 })
                    .map(|hit| hit.thing_name.clone()),
            );
            if !put(hits)? || !more? {
                return Ok(());
            }
            if read == LOOK_AFTER
                && self.side_by_side
                && let Some(parts) = self.divide(query, &seen, latency).await
            {
                let seen: HashSet<String> = seen.into_iter().collect();
                let put = &put;
                let done = join_all(parts.iter().map(|query| {
                    self.all(query, |mut hits| {
                        hits.retain(|hit| !seen.contains(&hit.thing_name));
                        put(hits)
                    })
                }));
                return done.await.into_iter().collect();
            }
            page = self.fetch(query, token.clone()).await?;
        }
    }

    /// Reads a query page by page.
    async fn all(&self, query: &str, put: impl Fn(Vec<Hit<'l>>) -> Result<bool>) -> Result<()> {
        let mut token = None;
        let mut page = self.fetch(query, None).await?;
        loop {
            let (hits, next, _) = page;
            let more = pages::goes_on(&mut token, next);
            if !matches!(more, Ok(true)) {
                put(hits)?;
                return more.map(drop).map_err(Into::into);
            }
            let Some(next) = self.meanwhile(query, token.clone(), || put(hits)).await? else { return Ok(()) };
            page = next;
        }
    }

    /// Asks for the next page, and does something before it is there that says whether it is wanted.
    async fn meanwhile(
        &self,
        query: &str,
        token: Option<String>,
        put: impl FnOnce() -> Result<bool>,
    ) -> Result<Option<Page<'l>>> {
        let mut next = pin!(self.fetch(query, token));
        let early = poll_fn(|cx| Poll::Ready(next.as_mut().poll(cx))).await;
        if !put()? {
            return Ok(None);
        }
        let page = match early {
            Poll::Ready(page) => page,
            Poll::Pending => next.await,
        };
        page.map(Some)
    }

    /// One page.
    async fn fetch(&self, query: &str, token: Option<String>) -> Result<Page<'l>> {
        let lane = self.lane;
        let call = |iot| {
            let token = token.clone();
            async move {
                let began = Instant::now();
                let page = index::page(iot, &lane.target.key, query, token).await?;
                Ok((page, began.elapsed()))
            }
        };
        let answer = lane.call(SEARCH, call).await.map_err(|fault| index::explain(fault.error))?;
        let (page, latency) = answer.value;
        Ok((page.items, page.next, latency))
    }

    /// The query in parts, if reading them side by side pays. Whatever stands against it is no failure.
    async fn divide(&self, query: &str, seen: &[String], latency: Duration) -> Option<Vec<String>> {
        let (rate, latency) = (self.lane.in_use(SEARCH), latency.as_secs_f64());
        if latency * rate < WORTH {
            return None;
        }
        let parsed = Query::parse(query).ok()?;
        let mut stem = prefix::stem(seen.iter().map(String::as_str));
        let all = self.count(query).await?;
        let pages = all / PAGE;
        let sequential = (pages - 2.0) * latency;
        let divided = pages / rate.min(MOST / latency) + COST * latency;
        if sequential < divided * WORTH {
            return None;
        }
        // The first names may all begin in a way that others do not: the longest stem of nearly all is looked for.
        let longest = stem.clone();
        let (mut fits, mut fails) = (0, longest.len() + 1);
        while fits + 1 < fails {
            let middle = fits.midpoint(fails);
            let below = prefix::below(&parsed, &longest[..middle], &Limits::SEARCH)?;
            if self.count(&below).await? >= all * NEARLY_ALL { fits = middle } else { fails = middle }
        }
        stem.truncate(fits);
        let signs: String =
            seen.iter().filter_map(|name| name.get(fits..)?.chars().next()).take(100).collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
        let parts = (latency * rate * 1.5).ceil().clamp(2.0, MOST) as usize;
        prefix::divide(&parsed, &stem, &signs, parts, &Limits::SEARCH)
    }

    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    async fn count(&self, query: &str) -> Option<f64> {
        // A lane of its own: who may not count may search all the same.
        let lane = self.lane.beside(self.lane.target.clone());
        let counting = lane.call(COUNT, |iot| index::count(iot, query));
        let counted = tokio::time::timeout(COUNTING, counting).await.ok()?;
        counted.ok().map(|answer| answer.value as f64)
    }
}
