//! The groups of every thing at once, from the groups' side: what an export needs. Kept are hashes of things with
//! the places of group names, in tables on disk.

use futures_util::{StreamExt as _, stream};
use tokio::sync::Mutex;

use super::listing::{Known, Listing, Pages, kept};
use super::{FEW, State};
use crate::bulk::lane::{Fault, Lane};
use crate::bulk::table::{Sorter, Table};
use crate::fleet::thing::Page;
use crate::fleet::{billing_group, thing, thing_group};

/// Groups whose names are kept: a megabyte or so. With more of them each thing is asked for.
const MOST_GROUPS: usize = 10_000;
/// Groups that are read side by side: the pacer sets the speed.
pub(super) const AT_ONCE: usize = 16;

/// Which things are in which groups.
#[derive(Debug)]
pub(super) struct Memberships {
    names: Vec<String>,
    /// The place of the k-th group in `names`, by the hash of thing and k.
    places: Table<1>,
}

impl State {
    /// The thing groups of a thing where they were listed; `None` when the thing is to be asked for.
    ///
    /// # Errors
    /// The failed call.
    pub async fn groups_of_thing(&self, lane: &Lane, name: &str) -> Result<Option<Vec<String>>, Fault> {
        let read = || async {
            // A page has 250 things and comes 25 a second; ListThingGroupsForThing comes 100 a second.
            let most = self.expected.rows / 4;
            let mut names = Names::up_to(most);
            while names.more() {
                let token = names.pages.token();
                let call = |iot| thing_group::names_page(iot, token.clone());
                names.read(lane.call("ListThingGroups", call).await?.value);
            }
            let Some(names) = names.whole() else { return Ok(Known::AskEach) };
            let names = self.own_groups(lane, names).await?;
            let page = |group: String, token: Option<String>| async move {
                let call = |iot| thing::in_group_page(iot, &group, token.clone());
                lane.call("ListThingsInThingGroup", call).await.map(|answer| answer.value)
            };
            self.memberships(names, most, page).await
        };
        Ok(self.in_groups(self.thing_memberships.get_or_try_init(read).await?, name))
    }

    /// The billing group of a thing where they were listed; `None` when the thing is to be asked for.
    ///
    /// # Errors
    /// The failed call.
    pub async fn billing_group_of(&self, lane: &Lane, name: &str) -> Result<Option<Option<String>>, Fault> {
        let read = || async {
            // As above; DescribeThing comes 350 a second.
            let most = self.expected.rows / 14;
            let mut names = Names::up_to(most);
            while names.more() {
                let token = names.pages.token();
                let call = |iot| billing_group::names_page(iot, token.clone());
                names.read(lane.call("ListBillingGroups", call).await?.value);
            }
            let Some(names) = names.whole() else { return Ok(Known::AskEach) };
            let page = |group: String, token: Option<String>| async move {
                let call = |iot| thing::in_billing_group_page(iot, &group, token.clone());
                lane.call("ListThingsInBillingGroup", call).await.map(|answer| answer.value)
            };
            self.memberships(names, most, page).await
        };
        let known = self.billing_memberships.get_or_try_init(read).await?;
        Ok(self.in_groups(known, name).map(|groups| groups.into_iter().next()))
    }

    /// Reads the things of these groups in at most so many pages.
    async fn memberships<F>(
        &self,
        names: Vec<String>,
        most: u64,
        page: impl Fn(String, Option<String>) -> F,
    ) -> Result<Known<Memberships>, Fault>
    where
        F: Future<Output = Result<Page<String>, Fault>>,
    {
        // Every group may have a page that is not full.
        let shared = Mutex::new((most + names.len() as u64, Listing::on(self.expected.seen.spill())));
        let mut groups = stream::iter(names.iter().cloned().enumerate())
            .map(|(place, group)| self.one_group(group, place as u64, &shared, &page))
            .buffer_unordered(AT_ONCE);
        let mut whole = true;
        while let Some(read) = groups.next().await {
            whole &= read?;
            if !whole {
                break;
            }
        }
        drop(groups);
        let (_, listing) = shared.into_inner();
        Ok(match listing.end(whole).await {
            Known::AskEach => Known::AskEach,
            Known::Listed(pairs) => {
                let hasher = self.hasher.clone();
                let counted = tokio::task::spawn_blocking(move || {
                    let mut places = Sorter::on(pairs.spill(), 1 << 12);
                    let (mut last, mut nth) = (None, 0_u64);
                    for pair in pairs.pairs() {
                        let (thing, place) = pair?;
                        nth = if last == Some(thing) { nth + 1 } else { 0 };
                        last = Some(thing);
                        places.push(hasher.of((thing, nth)), place)?;
                    }
                    places.finish()
                });
                match counted.await.ok().and_then(kept) {
                    Some(places) => Known::Listed(Memberships { names, places }),
                    None => Known::AskEach,
                }
            }
        })
    }

    /// Reads one group; false when the pages are used up or the disk is full.
    async fn one_group<F>(
        &self,
        group: String,
        place: u64,
        shared: &Mutex<(u64, Listing<1>)>,
        page: &impl Fn(String, Option<String>) -> F,
    ) -> Result<bool, Fault>
    where
        F: Future<Output = Result<Page<String>, Fault>>,
    {
        let mut pages = Pages::up_to(u64::MAX);
        while pages.more() {
            {
                let mut shared = shared.lock().await;
                if shared.0 == 0 || !shared.1.goes_on() {
                    return Ok(false);
                }
                shared.0 -= 1;
            }
            let token = pages.token();
            let read = match page(group.clone(), token).await {
                Ok(read) => read,
                // A group that was deleted since it was listed has nothing.
                Err(fault) if fault.error.class == crate::aws::Class::NotFound => return Ok(true),
                Err(fault) => return Err(fault),
            };
            let mut shared = shared.lock().await;
            for name in read.items.iter().filter(|name| self.is_expected(name)) {
                shared.1.push(self.hasher.of(name.as_str()), [place]);
            }
            pages.read(read.next);
        }
        Ok(true)
    }

    fn in_groups(&self, known: &Known<Memberships>, name: &str) -> Option<Vec<String>> {
        let Known::Listed(memberships) = known else { return None };
        let (mut groups, thing) = (Vec::new(), self.hasher.of(name));
        for nth in 0_u64.. {
            match kept(memberships.places.get(self.hasher.of((thing, nth)))) {
                None => return None,
                Some(None) => break,
                Some(Some([place])) => {
                    let found = usize::try_from(place).ok().and_then(|at| memberships.names.get(at));
                    groups.extend(found.cloned());
                }
            }
        }
        groups.sort_unstable();
        groups.dedup();
        Some(groups)
    }
}

/// The names of groups, while they are few enough.
struct Names {
    pages: Pages,
    found: Vec<String>,
    most: usize,
}

impl Names {
    /// For things that are worth so many pages.
    fn up_to(most: u64) -> Self {
        let most = if most * 4 <= FEW { 0 } else { usize::try_from(most).unwrap_or(usize::MAX) };
        let most = most.min(MOST_GROUPS);
        Self { pages: Pages::up_to(if most == 0 { 0 } else { u64::MAX }), found: Vec::new(), most }
    }

    fn more(&self) -> bool {
        self.pages.more() && self.found.len() <= self.most
    }

    fn read(&mut self, page: Page<String>) {
        self.found.extend(page.items);
        self.pages.read(page.next);
    }

    fn whole(self) -> Option<Vec<String>> {
        (self.pages.whole && self.found.len() <= self.most).then_some(self.found)
    }
}
