//! Rows that no file has: what a query finds is kept in the run's folder first, so that it is counted before the
//! first change, read twice as every input, and the same when the run is resumed.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;

use serde::Serialize;

use super::kept::Keeping;
use crate::aws::Target;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access, each};
use crate::bulk::folder::RunFolder;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::queries;
use crate::commands::search::{self, FEW};
use crate::context::Context;
use crate::error::Result;

/// One thing as the kept input has it.
#[derive(Serialize)]
struct Found<'a> {
    thing_name: &'a str,
    tenant: &'a str,
    region: &'a str,
}

/// Keeps the things that a query finds in every selected target, and returns the targets. All of
/// them must answer: who is not asked would be left out in silence.
pub(super) async fn query(
    cx: &Context,
    folder: &RunFolder,
    query: &str,
    limits: &Limits,
    stop: &Stop,
    kept: &Path,
) -> Result<Vec<Target>> {
    let sessions = Sessions::new(cx.settings.clone(), cx.config()?.clone(), folder.id.clone());
    let targets = target::select(&sessions, Access::Write).await?;
    let plan = queries::plan(query)?;
    queries::explain_not(cx, &targets, query).await;
    let limits = limits.asking(std::iter::once(query));
    let list = RefCell::new((Keeping::begin_input(kept, "what the query finds")?, HashSet::new()));
    let hasher = RandomState::new();
    let side_by_side = targets.len() <= FEW;
    let answers = each(&targets, async |target| {
        let lane = Lane::new(target.clone(), limits.clone(), stop.clone());
        let read = search::once(&cx.ui, &lane, &plan, side_by_side, |page| {
            let (list, seen) = &mut *list.borrow_mut();
            for hit in &page {
                // The index goes on changing while its pages are read, and may say a thing twice.
                let key = (&target.key.account, &target.key.region, hit.thing_name());
                if seen.insert(hasher.hash_one(key)) {
                    list.put(&Found {
                        thing_name: hit.thing_name(),
                        tenant: &target.key.account,
                        region: &target.key.region,
                    })?;
                }
            }
            Ok(true)
        });
        search::learning(&cx.ui, &lane, search::SEARCH, read).await
    })
    .await;
    answers.into_iter().try_for_each(|(_, answer)| answer)?;
    list.into_inner().0.end()?;
    Ok(targets)
}
