//! The targets of a run's rows, and what each of them has to do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Drive, Source};
use crate::aws::Target;
use crate::aws::quotas::WORTH_ASKING;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::check::Hasher;
use crate::bulk::lane::Fault;
use crate::bulk::row::Purpose;
use crate::bulk::run::Share;
use crate::bulk::source::{Demand, Place, Scan, Selection};
use crate::bulk::state::{Expected, State};
use crate::bulk::{destination, preflight, recipe};
use crate::error::{Error, Kind, Result};
use crate::tenants::directory::Directory;

impl Drive<'_> {
    /// Whether the tenants in the file are the selection, because no flag selects any.
    pub(super) fn selects_by_file(&self, demands: &BTreeMap<Place, Demand>) -> bool {
        if matches!(self.task.from, Source::Query(_) | Source::Things | Source::Undo(_) | Source::Held(_)) {
            return false;
        }
        let flags = &self.cx.settings.flags;
        let by_flags = !(flags.tenant.is_empty() && flags.ou.is_empty() && flags.tag.is_empty());
        !(by_flags || flags.all_tenants) && demands.keys().any(|(tenant, _)| tenant.is_some())
    }

    /// The targets of the rows, and the tenants in the file that there are not.
    pub(super) async fn targets(
        &self,
        demands: &BTreeMap<Place, Demand>,
    ) -> Result<(Vec<Target>, BTreeSet<String>)> {
        let cx = self.cx;
        // A dry run passes the same guards as the real one.
        let reads = matches!(self.task.purpose, Purpose::Export { .. });
        let access = if reads { Access::Read } else { Access::Write };
        let mut settings = cx.settings.clone();
        let flags = &mut settings.flags;
        let tenants: BTreeSet<String> = demands.keys().filter_map(|(t, _)| t.clone()).collect();
        let regions: BTreeSet<String> = demands.keys().filter_map(|(_, r)| r.clone()).collect();
        let by_file = self.selects_by_file(demands);
        if by_file {
            flags.tenant = tenants.iter().cloned().collect();
        }
        if flags.region.is_empty() && !regions.is_empty() {
            flags.region = regions.into_iter().collect();
            if demands.keys().any(|(_, r)| r.is_none()) {
                flags.region.extend(cx.sessions()?.regions().await?);
            }
        }
        let sessions =
            |settings| Ok::<_, Error>(Sessions::new(settings, cx.config()?.clone(), self.folder.id.clone()));
        let first = sessions(settings.clone())?;
        let error = match target::select(&first, access).await {
            Ok(targets) => return Ok((targets, BTreeSet::new())),
            Err(error) => error,
        };
        if !by_file || error.kind() != Kind::Usage {
            return Err(error);
        }
        // One of the file's tenants is not there: all of those are named, with their rows.
        let home = first.regions().await?.swap_remove(0);
        let accounts = Directory::new(&first.hub_in(&home).await?).tagged_accounts().await?;
        let (known, unknown): (Vec<_>, Vec<_>) =
            tenants.into_iter().partition(|t| accounts.iter().any(|a| a.tenant() == Some(t) || &a.id == t));
        if unknown.is_empty() {
            return Err(error);
        }
        let mut targets = Vec::new();
        if !known.is_empty() {
            settings.flags.tenant = known;
            targets = target::select(&sessions(settings)?, access).await?;
        }
        Ok((targets, unknown.into_iter().collect()))
    }

    /// What each lane has to do, with what its rows may not name.
    pub(super) async fn shares(
        &self,
        scan: &Scan,
        places: &BTreeMap<Place, usize>,
        hasher: &Hasher,
    ) -> Vec<Share> {
        let skip = Arc::new(scan.invalid.clone());
        let prepared = self.lanes.iter().enumerate().map(|(at, lane)| {
            let own: Vec<&Place> = places.iter().filter(|(_, lane)| **lane == at).map(|(p, _)| p).collect();
            let demand = destination::merged(own.iter().map(|p| &scan.demands[*p]));
            let expected = Expected {
                rows: demand.rows.rows,
                certificates: demand.certificates,
                names: own.iter().map(|p| (*p).clone()).collect(),
                seen: scan.seen.clone(),
            };
            let selection = Selection {
                places: own.iter().map(|p| ((*p).clone(), scan.demands[*p].span)).collect(),
                skip: skip.clone(),
                ..Selection::default()
            };
            let state = Arc::new(State::new(expected, hasher.clone()));
            async move {
                // DynamoDB has no quotas of calls that Service Quotas could tell.
                if scan.rows >= WORTH_ASKING && !matches!(self.task.purpose, Purpose::Allow(_)) {
                    for note in lane.learn_quotas().await {
                        self.cx.ui.detail(format!("{}: {note}", lane.target.key));
                    }
                }
                let missing = match preflight::missing(lane, &demand).await {
                    Ok(missing) => missing,
                    // The rows of a target that cannot be read stay pending; the others go on.
                    Err(Fault { error, .. }) => {
                        lane.give_up(error);
                        BTreeMap::new()
                    }
                };
                let mut refused = None;
                if let Purpose::Certificates(act) = &self.task.purpose {
                    match preflight::act(lane, act).await {
                        Ok(reason) => refused = reason,
                        Err(Fault { error, .. }) => lane.give_up(error),
                    }
                    if let Some(doubt) = preflight::doubt(lane, act).await {
                        self.cx.ui.warn(doubt);
                    }
                }
                if let Purpose::Allow(allow) = &self.task.purpose {
                    match recipe::allow::why_not(lane, allow).await {
                        Ok(reason) => refused = reason,
                        Err(Fault { error, .. }) => lane.give_up(error),
                    }
                }
                let selection = Selection { missing, refused, ..selection };
                Share { lane: lane.clone(), state, selection }
            }
        });
        futures_util::future::join_all(prepared).await
    }
}
