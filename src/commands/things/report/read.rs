//! Counting the things of one target, page by page.

use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};

use fleetctl_rules::query::split::Plan;

use crate::aws::AwsError;
use crate::bulk::lane::Lane;
use crate::commands::search;
use crate::error::Result;
use crate::fleet::index::Hit;
use crate::fleet::metering::{Connection, Count, Dimension, Grid, Key};
use crate::fleet::thing::{self, Page};
use crate::fleet::{billing_group, pages, thing_group};
use crate::ui::Ui;

/// The tags of an account.
pub(super) type Tags = BTreeMap<String, String>;

/// What is read of every target.
pub(super) struct Reading<'r> {
    pub(super) ui: &'r Ui,
    pub(super) by: &'r [Dimension],
    /// The query of the index; without one the registry is read.
    pub(super) plan: Option<&'r Plan>,
    /// The moment of `--since`, in milliseconds since 1970.
    pub(super) since: Option<i64>,
    /// Whether few enough targets are read that a query may be divided.
    pub(super) side_by_side: bool,
}

/// What a list or the index tells of a thing.
struct Known<'t> {
    thing_type: Option<&'t String>,
    attributes: &'t BTreeMap<String, String>,
    billing_group: Option<&'t String>,
}

impl Reading<'_> {
    /// The things of a target; nothing when there are too many combinations, which `over` tells everyone.
    pub(super) async fn count(&self, lane: &Lane, tags: &Tags, over: &Cell<bool>) -> Result<Option<Grid>> {
        let mut grid = Grid::default();
        let mut take = |known: Known<'_>, count: Count| {
            if grid.add(self.key(lane, tags, &known), count).is_err() {
                over.set(true);
            }
        };
        if let Some(plan) = self.plan {
            let groups = Groups::read(lane, self.by.contains(&Dimension::BillingGroup)).await?;
            search::once(self.ui, lane, plan, self.side_by_side, |hits| {
                for hit in &hits {
                    let (billing_group, doubtful) = groups.of(hit);
                    let known = Known {
                        thing_type: hit.thing_type_name.as_ref(),
                        attributes: &hit.attributes,
                        billing_group,
                    };
                    let connection = hit
                        .connectivity
                        .as_ref()
                        .map(|c| Connection { connected: c.connected, changed: c.timestamp });
                    take(known, Count::one(connection, self.since, doubtful));
                }
                Ok(!over.get())
            })
            .await?;
        } else {
            let mut token: Option<String> = None;
            loop {
                let call = |iot| thing::list_page(iot, token.clone());
                let page = lane.call("ListThings", call).await.map_err(|fault| fault.error)?.value;
                for thing in &page.items {
                    let known = Known {
                        thing_type: thing.thing_type.as_ref(),
                        attributes: &thing.attributes,
                        billing_group: None,
                    };
                    take(known, Count::one(None, None, false));
                }
                if over.get() || !pages::goes_on(&mut token, page.next)? {
                    break;
                }
            }
        }
        Ok((!over.get()).then_some(grid))
    }

    fn key(&self, lane: &Lane, tags: &Tags, known: &Known<'_>) -> Key {
        let place = &lane.target.key;
        let tag = |key: &str| tags.get(key).or_else(|| tags.get(&format!("fleetctl:{key}"))).cloned();
        let value = |dimension: &Dimension| match dimension {
            Dimension::Tenant => place.tenant.clone(),
            Dimension::Account => Some(place.account.clone()),
            Dimension::Region => Some(place.region.clone()),
            Dimension::Tier => tags.get(crate::tenants::directory::TIER).cloned(),
            Dimension::Tag(key) => tag(key),
            Dimension::ThingType => known.thing_type.cloned(),
            Dimension::BillingGroup => known.billing_group.cloned(),
            Dimension::Attribute(name) => known.attributes.get(name).cloned(),
        };
        self.by.iter().map(value).collect()
    }
}

/// The names of billing groups, which the index has among those of thing groups.
#[derive(Default)]
struct Groups {
    billing: HashSet<String>,
    /// Names that a thing group has as well.
    shared: HashSet<String>,
}

impl Groups {
    async fn read(lane: &Lane, wanted: bool) -> Result<Self> {
        let mut groups = Self::default();
        if !wanted {
            return Ok(groups);
        }
        names(lane, "ListBillingGroups", billing_group::names_page, |name| {
            groups.billing.insert(name);
        })
        .await?;
        if !groups.billing.is_empty() {
            let Self { billing, shared } = &mut groups;
            names(lane, "ListThingGroups", thing_group::names_page, |name| {
                if billing.contains(&name) {
                    shared.insert(name);
                }
            })
            .await?;
        }
        Ok(groups)
    }

    /// The billing group of a thing, and whether that is in doubt.
    fn of<'h>(&self, hit: &'h Hit<'_>) -> (Option<&'h String>, bool) {
        let mut found = hit.thing_group_names.iter().filter(|name| self.billing.contains(*name));
        if let Some(name) = found.clone().find(|name| !self.shared.contains(*name)) {
            return (Some(name), false);
        }
        let name = found.next();
        (name, name.is_some())
    }
}

async fn names<F>(
    lane: &Lane,
    operation: &'static str,
    page: impl Fn(aws_sdk_iot::Client, Option<String>) -> F,
    mut take: impl FnMut(String),
) -> Result<()>
where
    F: Future<Output = Result<Page<String>, AwsError>>,
{
    let mut token: Option<String> = None;
    loop {
        let call = |iot| page(iot, token.clone());
        let answer = lane.call(operation, call).await.map_err(|fault| fault.error)?.value;
        answer.items.into_iter().for_each(&mut take);
        if !pages::goes_on(&mut token, answer.next)? {
            return Ok(());
        }
    }
}
