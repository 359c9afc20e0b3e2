//! The accounts and Regions of a campaign, and which row is in which.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::campaign::Row;
use crate::context::Context;
use crate::error::{Error, Result};

/// The lanes of a campaign.
#[derive(Debug)]
pub(super) struct Lanes {
    pub(super) all: Vec<Arc<Lane>>,
    /// Rows must name their tenant, as others do or flags select several.
    pub(super) by_tenant: bool,
}

impl Lanes {
    /// Those that the flags select, or else the rows.
    pub(super) async fn select(cx: &Context, rows: &[Row], limits: &Limits, stop: &Stop) -> Result<Self> {
        let mut settings = cx.settings.clone();
        let flags = &mut settings.flags;
        let by_flags =
            flags.all_tenants || !(flags.tenant.is_empty() && flags.ou.is_empty() && flags.tag.is_empty());
        let tenants: BTreeSet<&String> = rows.iter().filter_map(|row| row.tenant.as_ref()).collect();
        let regions: BTreeSet<&String> = rows.iter().filter_map(|row| row.region.as_ref()).collect();
        let by_tenant = by_flags || !tenants.is_empty();
        if !by_flags {
            flags.tenant = tenants.into_iter().cloned().collect();
        }
        if flags.region.is_empty() {
            flags.region = regions.into_iter().cloned().collect();
        }
        let sessions = Sessions::new(settings, cx.config()?.clone(), cx.run_id.clone());
        // A dry run passes the same guards as the real one.
        let targets = target::select(&sessions, Access::Write).await?;
        let lane = |target| Arc::new(Lane::new(target, limits.clone(), stop.clone()));
        Ok(Self { all: targets.into_iter().map(lane).collect(), by_tenant })
    }

    /// The lane of a row.
    pub(super) fn of(&self, row: &Row) -> Result<&Arc<Lane>> {
        let fits = |lane: &&Arc<Lane>| {
            let key = &lane.target.key;
            let tenant =
                row.tenant.as_ref().is_none_or(|t| key.tenant.as_ref() == Some(t) || key.account == *t);
            tenant && row.region.as_ref().is_none_or(|region| key.region == *region)
        };
        let mut found = self.all.iter().filter(fits);
        match (found.next(), found.next()) {
            (Some(lane), None) => Ok(lane),
            (None, _) => {
                let place: Vec<&str> =
                    [&row.tenant, &row.region].into_iter().flatten().map(String::as_str).collect();
                Err(Error::usage(format!("{} is not selected", place.join("/"))))
            }
            (Some(_), Some(_)) => Err(Error::data("a row does not say in which tenant and Region it is")
                .hint("Give columns tenant (or account) and region, or select one target.")),
        }
    }

    /// Writes a lane's place into a row, so that every later run finds it.
    pub(super) fn place(&self, row: &mut Row, lane: &Lane) {
        let key = &lane.target.key;
        row.tenant = self.by_tenant.then(|| key.account.clone());
        row.region = Some(key.region.clone());
    }
}
