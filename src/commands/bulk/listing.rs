//! What an export is to write: the things of every selected target, or those that a query finds, kept in the run's
//! folder with what the listing knows of them. A target that cannot be listed stops no other one: it is kept
//! beside the list, so that a resumed run names it as well.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use futures_util::future::join_all;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::kept::Keeping;
use super::{Source, Task};
use crate::aws::TargetKey;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::book::now;
use crate::bulk::folder::RunFolder;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::recipe::export::Listed;
use crate::bulk::stop::Stop;
use crate::commands::queries;
use crate::commands::search::{self, FEW};
use crate::context::Context;
use crate::error::{Error, IoContext, Result};
use crate::fleet::{pages, thing};
use crate::ui::{Progress, Ui};

/// A target whose things are not, or not all, in the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Unlisted {
    /// The target.
    #[serde(flatten)]
    pub(super) target: TargetKey,
    /// Why.
    pub(super) reason: String,
    /// What to do about it.
    pub(super) hints: Vec<String>,
}

/// Which targets were asked for their things, and since when.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Asked {
    /// When the first of them was asked, in RFC 3339.
    pub(super) at: String,
    /// The targets.
    pub(super) targets: Vec<TargetKey>,
}

/// One thing as the kept input has it: the account stands for the tenant, as it names one target for sure.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
struct Row<'a> {
    thing_name: &'a str,
    tenant: &'a str,
    region: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    listed: Option<&'a Listed>,
}

struct Kept<'a> {
    out: RefCell<(Keeping, usize)>,
    progress: Progress<'a>,
}

/// Keeps the things of every selected target as `kept`, and returns the lanes of those that have some.
///
/// # Errors
/// When no target could be listed; the failure of the file.
pub(super) async fn keep(
    cx: &Context,
    task: &Task,
    folder: &RunFolder,
    limits: &Limits,
    stop: &Stop,
    kept: &Path,
) -> Result<Vec<Arc<Lane>>> {
    let sessions = Sessions::new(cx.settings.clone(), cx.config()?.clone(), folder.id.clone());
    cx.only_reads();
    let targets = target::select(&sessions, Access::Read).await?;
    let all = targets.len();
    put(
        &folder.path.join(ASKED),
        &Asked { at: crate::expiry::text(now()), targets: targets.iter().map(|t| t.key.clone()).collect() },
    )?;
    let limits = match &task.from {
        Source::Query(query) => limits.asking(std::iter::once(query.as_str())),
        _ => limits.clone(),
    };
    let lanes: Vec<_> =
        targets.into_iter().map(|t| Arc::new(Lane::new(t, limits.clone(), stop.clone()))).collect();
    let out = RefCell::new((Keeping::begin(kept, "what was listed")?, 0));
    let list = Kept { out, progress: cx.ui.progress("Listing things") };
    let answers = join_all(lanes.iter().map(|lane| async {
        let mut rows = 0;
        let listed = match &task.from {
            Source::Query(query) => {
                let found = found(&cx.ui, lane, query, lanes.len() <= FEW, &list, &mut rows);
                search::learning(&cx.ui, lane, search::SEARCH, found).await
            }
            _ => search::learning(&cx.ui, lane, "ListThings", registered(lane, &list, &mut rows)).await,
        };
        (listed.map_err(|e| e.at(&lane.target.key)), rows)
    }))
    .await;
    let (mut with_rows, mut failures, mut unlisted) = (Vec::new(), Vec::new(), Vec::new());
    for (lane, (listed, rows)) in lanes.into_iter().zip(answers) {
        if let Err(error) = listed {
            let reason = error.causes().first().map_or_else(|| error.message().to_owned(), Clone::clone);
            let (target, hints) = (lane.target.key.clone(), error.hints().to_vec());
            unlisted.push(Unlisted { target, reason, hints });
            failures.push(error);
        }
        if rows > 0 {
            with_rows.push(lane);
        }
    }
    if failures.len() == all {
        // Nobody could be asked: an empty export would be an answer that nobody gave.
        cx.settle(failures, all)?;
    }
    if !unlisted.is_empty() {
        put(&folder.path.join(UNLISTED), &unlisted)?;
    }
    list.out.into_inner().0.end()?;
    Ok(with_rows)
}

/// The targets that an earlier attempt, or this one, could not list.
pub(super) fn unlisted(folder: &RunFolder) -> Result<Vec<Unlisted>> {
    Ok(get(&folder.path.join(UNLISTED))?.unwrap_or_default())
}

/// The targets that the first attempt asked.
pub(super) fn asked(folder: &RunFolder) -> Result<Asked> {
    let path = folder.path.join(ASKED);
    get(&path)?.ok_or_else(|| Error::data(format!("`{}` is missing", path.display())))
}

const ASKED: &str = "asked.json";
const UNLISTED: &str = "unlisted.json";

fn put<T: Serialize>(path: &Path, value: &T) -> Result<()> {
    let text = serde_json::to_vec(value)
        .map_err(|e| Error::internal("keeping who was asked").caused_by(e.to_string()))?;
    crate::private::write(path, text).doing(|| format!("writing `{}`", path.display()))
}

fn get<T: DeserializeOwned>(path: &Path) -> Result<Option<T>> {
    match std::fs::read(path) {
        Ok(text) => serde_json::from_slice(&text)
            .map(Some)
            .map_err(|e| Error::data(format!("`{}` is damaged", path.display())).caused_by(e.to_string())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e).doing(|| format!("reading `{}`", path.display())),
    }
}

async fn registered(lane: &Lane, kept: &Kept<'_>, rows: &mut u64) -> Result<()> {
    let mut token: Option<String> = None;
    loop {
        let page = lane.call("ListThings", |iot| thing::list_page(iot, token.clone())).await;
        let page = page.map_err(|fault| Error::from(fault.error))?.value;
        for t in page.items {
            let listed =
                Listed { thing_type_name: t.thing_type, attributes: t.attributes, version: t.version };
            kept.put(lane, &t.name, Some(&listed), rows)?;
        }
        if !pages::goes_on(&mut token, page.next)? {
            return Ok(());
        }
    }
}

async fn found(
    ui: &Ui,
    lane: &Lane,
    query: &str,
    side_by_side: bool,
    kept: &Kept<'_>,
    rows: &mut u64,
) -> Result<()> {
    let plan = queries::plan(query)?;
    search::once(ui, lane, &plan, side_by_side, |hits| {
        hits.iter().try_for_each(|hit| kept.put(lane, &hit.thing_name, None, rows))?;
        Ok(true)
    })
    .await
}

impl Kept<'_> {
    fn put(&self, lane: &Lane, thing_name: &str, listed: Option<&Listed>, rows: &mut u64) -> Result<()> {
        let key = &lane.target.key;
        let (out, all) = &mut *self.out.borrow_mut();
        out.put(&Row { thing_name, tenant: &key.account, region: &key.region, listed })?;
        *rows += 1;
        *all += 1;
        if all.is_multiple_of(250) {
            self.progress.say(&crate::ui::text::count(*all, "thing"));
        }
        Ok(())
    }
}
