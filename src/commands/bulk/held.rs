//! Rows about certificates that no file has: those of the things that a query finds, those that a CA has issued,
//! or all of a target. They are kept in the run's folder first, as [`super::spool`] does it for things.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::path::Path;
use std::sync::Arc;

use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use serde::Serialize;

use super::kept::Keeping;
use crate::aws::Target;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::folder::RunFolder;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::state;
use crate::bulk::stop::Stop;
use crate::commands::queries;
use crate::commands::search::Names;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::{certificate_list, pages};
use crate::ui::{Progress, Ui};

/// How many things are asked for their certificates at once; the pacers set the speed.
const AT_ONCE: usize = 64;

/// Which certificates of the selected targets are the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Held {
    /// Those of the things that this query of the fleet index finds.
    ByThings(String),
    /// Those that the registered CA of this id has issued.
    IssuedBy(String),
    /// All of them.
    All,
    /// Those that were found to wait for their activation.
    Pending(Pending),
}

/// Certificates that wait for their activation, with their targets. What a run is about does not depend on how many
/// were found, so two of these are one and the same.
#[derive(Clone, Default)]
pub(crate) struct Pending(pub(crate) Arc<Vec<(Target, Vec<String>)>>);

impl PartialEq for Pending {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Pending {}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}

impl Held {
    /// What messages call them.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::ByThings(query) => format!("the certificates of `{query}`"),
            Self::IssuedBy(ca) => format!("the certificates of CA {ca}"),
            Self::All => "all certificates".to_owned(),
            Self::Pending(_) => "the certificates that wait for their activation".to_owned(),
        }
    }
}

/// One certificate as the kept input has it: the account names one target for sure.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(rename = "certificateId")]
    certificate_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_name: Option<&'a str>,
    account: &'a str,
    region: &'a str,
}

struct Kept<'a> {
    out: RefCell<(Keeping, HashSet<u64>)>,
    hasher: RandomState,
    progress: Progress<'a>,
}

/// Keeps them as `kept`, and returns the lanes of the targets that have some. All targets must answer: who is not
/// asked would be left out in silence.
///
/// # Errors
/// When a target does not answer; the failure of the file.
pub(super) async fn keep(
    cx: &Context,
    held: &Held,
    folder: &RunFolder,
    limits: &Limits,
    stop: &Stop,
    kept: &Path,
) -> Result<Vec<Arc<Lane>>> {
    if let Held::Pending(pending) = held {
        return found(pending, limits, stop, kept);
    }
    let sessions = Sessions::new(cx.settings.clone(), cx.config()?.clone(), folder.id.clone());
    let targets = target::select(&sessions, Access::Write).await?;
    if let Held::ByThings(query) = held {
        queries::explain_not(cx, &targets, query).await;
    }
    let lanes: Vec<_> =
        targets.into_iter().map(|t| Arc::new(Lane::new(t, limits.clone(), stop.clone()))).collect();
    let out = Keeping::begin_input(kept, "what was listed")?;
    let list = Kept {
        out: RefCell::new((out, HashSet::new())),
        hasher: RandomState::new(),
        progress: cx.ui.progress("Listing certificates"),
    };
    let answers = join_all(lanes.iter().map(|lane| async {
        let mut rows = 0;
        let listed = match held {
            Held::ByThings(query) => of_things(&cx.ui, lane, query, &list, &mut rows).await,
            Held::IssuedBy(ca) => issued(lane, Some(ca), &list, &mut rows).await,
            Held::All | Held::Pending(_) => issued(lane, None, &list, &mut rows).await,
        };
        listed.map(|()| rows > 0).map_err(|e| e.at(&lane.target.key))
    }))
    .await;
    let mut with_rows = Vec::new();
    for (lane, has_rows) in lanes.into_iter().zip(answers) {
        if has_rows? {
            with_rows.push(lane);
        }
    }
    list.out.into_inner().0.end()?;
    Ok(with_rows)
}

/// Keeps what was found before.
fn found(pending: &Pending, limits: &Limits, stop: &Stop, kept: &Path) -> Result<Vec<Arc<Lane>>> {
    let mut out = Keeping::begin_input(kept, "what was listed")?;
    let mut lanes = Vec::new();
    for (target, ids) in pending.0.iter().filter(|(_, ids)| !ids.is_empty()) {
        let (account, region) = (target.key.account.as_str(), target.key.region.as_str());
        ids.iter()
            .try_for_each(|id| out.put(&Row { certificate_id: id, thing_name: None, account, region }))?;
        lanes.push(Arc::new(Lane::new(target.clone(), limits.clone(), stop.clone())));
    }
    out.end()?;
    Ok(lanes)
}

async fn issued(lane: &Lane, ca: Option<&str>, kept: &Kept<'_>, rows: &mut u64) -> Result<()> {
    let mut token: Option<String> = None;
    loop {
        let call = |iot| certificate_list::page(iot, ca, token.clone());
        let page = lane.call(certificate_list::operation(ca), call).await;
        let page = page.map_err(|fault| Error::from(fault.error))?.value;
        for id in page.items.iter().filter_map(|c| c.certificate_id()) {
            kept.put(lane, id, None, rows)?;
        }
        if !pages::goes_on(&mut token, page.next)? {
            return Ok(());
        }
    }
}

async fn of_things(ui: &Ui, lane: &Lane, query: &str, kept: &Kept<'_>, rows: &mut u64) -> Result<()> {
    let plan = queries::plan(query)?;
    let mut found = Names::new(&plan);
    while let Some(names) = found.next(ui, lane).await? {
        let mut answers = stream::iter(names)
            .map(|thing| async move { (state::principals(lane, &thing).await, thing) })
            .buffer_unordered(AT_ONCE);
        while let Some((principals, thing)) = answers.next().await {
            for arn in principals.map_err(|fault| Error::from(fault.error))? {
                // A Cognito identity is no certificate.
                if let Some((_, id)) = arn.rsplit_once(":cert/") {
                    kept.put(lane, id, Some(&thing), rows)?;
                }
            }
        }
    }
    Ok(())
}

impl Kept<'_> {
    /// Keeps a certificate; lists that change while their pages are read may say one twice, and several things may
    /// have it.
    fn put(&self, lane: &Lane, id: &str, thing: Option<&str>, rows: &mut u64) -> Result<()> {
        let key = &lane.target.key;
        let (out, seen) = &mut *self.out.borrow_mut();
        if !seen.insert(self.hasher.hash_one((&key.account, &key.region, id))) {
            return Ok(());
        }
        out.put(&Row { certificate_id: id, thing_name: thing, account: &key.account, region: &key.region })?;
        *rows += 1;
        if seen.len().is_multiple_of(250) {
            self.progress.say(&crate::ui::text::count(seen.len(), "certificate"));
        }
        Ok(())
    }
}
