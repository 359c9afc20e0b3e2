//! The things that a job is for: of a list or of a query, by target, each once and in the order of their names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::make::{Found, Part};
use fleetctl_rules::query::{Limits as Terms, Query};

use crate::aws::Target;
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::destination;
use crate::bulk::folder::RunFolder;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::row::{Group, Purpose};
use crate::bulk::source::{Input, Place, names};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::commands::{queries, search};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::Wanted;
use crate::manifests::Options;
use crate::settings::is_account_id;
use crate::ui::{Ui, text};

/// Where the things come from.
pub(super) enum From {
    /// A file of names; `-` is stdin.
    File(PathBuf),
    /// A query of the fleet index.
    Query(String),
}

/// Where the things of a target stand in a file; nothing where they come from a query.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    shown: String,
    at: BTreeMap<String, u64>,
}

impl Lines {
    /// The place of a thing: `list: line 7`.
    pub(super) fn of(&self, thing: &str) -> Option<String> {
        self.at.get(thing).map(|line| format!("{}: line {line}", self.shown))
    }
}

/// The things of every target.
pub(super) struct Things {
    lanes: Vec<(Lane, Vec<String>, Lines)>,
    failures: Vec<Error>,
    what: String,
}

impl Things {
    /// What is to be made for them, the same in every target.
    pub(super) fn with(self, wanted: &Wanted) -> Found {
        let part = |(lane, things, lines)| Part { lane, things, lines, wanted: wanted.clone() };
        let parts = self.lanes.into_iter().map(part);
        Found {
            targets: parts.len() + self.failures.len(),
            parts: parts.collect(),
            failures: self.failures,
            what: self.what,
        }
    }
}

/// Finds the things. `is_bounded` says whether their number will be held against one that was given.
pub(super) async fn find(cx: &Context, from: From, is_bounded: bool, limits: &Limits) -> Result<Things> {
    match from {
        From::File(file) => of_file(cx, file, limits).await,
        From::Query(query) => {
            let parsed = Query::parse_with(&query, &Terms::NONE);
            let found = of_query(cx, query, is_bounded, limits).await?;
            if let Ok(parsed) = parsed
                && found.lanes.iter().all(|(_, things, _)| things.is_empty())
            {
                queries::explain_nothing(cx, &parsed).await;
            }
            Ok(found)
        }
    }
}

async fn of_query(cx: &Context, query: String, is_bounded: bool, limits: &Limits) -> Result<Things> {
    let targets = cx.targets_to_write().await?;
    let limits = &limits.asking(std::iter::once(query.as_str()));
    queries::check_not(cx, &targets, &query, is_bounded, limits).await?;
    let asked = targets.into_iter().map(|target| {
        let (key, query) = (target.key.clone(), query.as_str());
        let lane = Lane::new(target, limits.clone(), Stop::default());
        let work = async move {
            let found = search::learning(&cx.ui, &lane, search::SEARCH, found(&cx.ui, &lane, query)).await;
            let found = found.map_err(|e| e.at(&lane.target.key));
            (lane, found)
        };
        (key, work)
    });
    let answers = waiting::all(cx, "Searching", asked).await;
    let (mut lanes, mut failures) = (Vec::new(), Vec::new());
    for (lane, answer) in answers {
        match answer {
            Ok(names) => lanes.push((lane, names, Lines::default())),
            Err(error) => failures.push(error),
        }
    }
    Ok(Things { lanes, failures, what: format!("the query `{query}`") })
}

/// The names of the things that a query finds in one target, in their order.
pub(super) async fn found(ui: &Ui, lane: &Lane, query: &str) -> Result<Vec<String>> {
    let plan = queries::plan(query)?;
    let mut names = BTreeSet::new();
    search::once(ui, lane, &plan, true, |hits| {
        names.extend(hits.into_iter().map(|hit| hit.thing_name));
        Ok(true)
    })
    .await?;
    Ok(names.into_iter().collect())
}

async fn of_file(cx: &Context, file: PathBuf, limits: &Limits) -> Result<Things> {
    let folder = RunFolder::take(&cx.settings.state_dir()?, &cx.run_id)?;
    let spool = folder.path.join("input");
    let reading = tokio::task::spawn_blocking(move || read(&file, &spool)).await;
    let list = reading.map_err(|e| Error::internal("reading the list").caused_by(e.to_string()))??;
    drop(folder);
    let targets = targets(cx, &list.places).await?;
    let keys: Vec<_> = targets.iter().map(|target| &target.key).collect();
    let (at, wrong) = destination::assign(&list.demands, &keys);
    if let Some((place, reason)) = wrong.into_iter().next() {
        let lines = list.demands.get(&place).map(|d| d.rows.show()).unwrap_or_default();
        return Err(Error::data(format!("{}: {lines}: {reason}", list.shown)));
    }
    let mut things: Vec<BTreeMap<String, u64>> = vec![BTreeMap::new(); targets.len()];
    for (place, names) in list.places {
        for (name, line) in names {
            things[at[&place]].entry(name).or_insert(line);
        }
    }
    // Who is selected and not in the list has no part in it.
    let listed = targets.into_iter().zip(things).filter(|(_, at)| !at.is_empty());
    let lanes = listed.map(|(target, at)| {
        let names = at.keys().cloned().collect();
        (Lane::new(target, limits.clone(), Stop::default()), names, Lines { shown: list.shown.clone(), at })
    });
    Ok(Things { lanes: lanes.collect(), failures: Vec::new(), what: format!("`{}`", list.shown) })
}

struct List {
    shown: String,
    places: BTreeMap<Place, Vec<(String, u64)>>,
    demands: BTreeMap<Place, crate::bulk::source::Demand>,
}

fn read(file: &Path, spool: &Path) -> Result<List> {
    let purpose = Purpose::Member { group: Group::Thing(String::new()), add: true };
    let input = Input::open(file, spool, None, Options::default(), Vec::new(), purpose.known())?;
    let input = Input { purpose, ..input };
    let (mut places, mut demands) = (BTreeMap::<Place, Vec<(String, u64)>>::new(), BTreeMap::new());
    let mut wrong = Vec::new();
    names(&input, |read| match read {
        Ok((place, row)) => {
            let demand: &mut crate::bulk::source::Demand = demands.entry(place.clone()).or_default();
            demand.rows.add(row.line);
            if let Some(account) = row.account {
                demand.accounts.entry(account).or_default().add(row.line);
            }
            places.entry(place).or_default().push((row.name, row.line));
        }
        Err(problems) => wrong.extend(problems),
    })?;
    if let Some(first) = wrong.first() {
        let more = wrong.len() - 1;
        let error = Error::data(input.show(first));
        return Err(if more > 0 {
            error.hint(format!("{} are wrong, too.", text::count(more, "other line")))
        } else {
            error
        });
    }
    if places.is_empty() {
        return Err(Error::data(format!("`{}` has no things", input.shown)));
    }
    Ok(List { shown: input.shown, places, demands })
}

/// The targets: those that the flags select, else those that the list names.
async fn targets(cx: &Context, places: &BTreeMap<Place, Vec<(String, u64)>>) -> Result<Vec<Target>> {
    let mut settings = cx.settings.clone();
    let selected = settings.selects();
    let flags = &mut settings.flags;
    let named: BTreeSet<&String> = places.keys().filter_map(|(tenant, _)| tenant.as_ref()).collect();
    let regions: BTreeSet<&String> = places.keys().filter_map(|(_, region)| region.as_ref()).collect();
    if !selected && !named.is_empty() && !is_ambient(cx, &named).await? {
        flags.tenant = named.into_iter().cloned().collect();
    }
    if flags.region.is_empty() && !regions.is_empty() {
        flags.region = regions.into_iter().cloned().collect();
        if places.keys().any(|(_, region)| region.is_none()) {
            flags.region.extend(cx.sessions()?.regions().await?);
            flags.region.sort_unstable();
            flags.region.dedup();
        }
    }
    let sessions = Sessions::new(settings, cx.config()?.clone(), cx.run_id.clone());
    target::select(&sessions, Access::Write).await
}

/// Whether a list names one account, which is the one of the credentials.
async fn is_ambient(cx: &Context, named: &BTreeSet<&String>) -> Result<bool> {
    match named.first() {
        Some(one) if named.len() == 1 && is_account_id(one) => {
            Ok(cx.sessions()?.ambient().await?.account == **one)
        }
        _ => Ok(false),
    }
}
