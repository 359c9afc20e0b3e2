//! Where things are read from: the fleet index, or the list of the registry, which has less of each but more a call.

use std::collections::BTreeMap;

use fleetctl_rules::query::split::{self, Plan};
use fleetctl_rules::query::{Limits, Query};
use serde::Serialize;

use super::REGISTRY;
use crate::aws::{AwsError, Class, TargetKey};
use crate::bulk::lane::Lane;
use crate::commands::over_targets::Rows;
use crate::commands::queries;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::index::{self, Hit};
use crate::fleet::pages;
use crate::fleet::thing;
use crate::output::{Columns, Format};

/// Things on a page of ListThings and of SearchIndex.
const PAGES: [f64; 2] = [250.0, 100.0];

/// What ListThings tells that the index tells as well.
const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingName", "thingTypeName", "attributes"],
    more: &[],
    open: &["attributes"],
};

/// `--from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum From {
    /// The fleet index (SearchIndex)
    Index,
    /// The registry (ListThings): name, type and attributes
    Registry,
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The index.
    Index,
    /// The registry because it was asked for.
    Registry,
    /// The registry where that is faster.
    Cheaper,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'t> {
    #[serde(flatten)]
    target: &'t TargetKey,
    thing_name: String,
    thing_type_name: Option<String>,
    attributes: BTreeMap<String, String>,
}

/// How the list of a target ended.
pub(super) enum Listed {
    /// All of it was read.
    All,
    /// The first call was refused for want of permission.
    Refused(AwsError),
}

/// A query that is held against the registry's list; one that the list does not settle is refused.
pub(super) fn of_registry(cx: &Context, text: &str) -> Result<(Query, Plan)> {
    let query = queries::parsed(cx, text)?;
    if let Some(term) = REGISTRY.unsettled(query.expr()) {
        return Err(Error::usage(format!("`{term}` cannot be answered from the registry")).hint(
            "The registry's list has thingName, thingTypeName and attributes; leave `--from registry` out.",
        ));
    }
    let all = Query::parse("*").and_then(|query| Query::parse_with(query.text(), &Limits::SEARCH));
    let all = all.map_err(|e| Error::internal("reading the query `*`").caused_by(e.to_string()))?;
    let plan = split::split(&all, &Limits::SEARCH);
    let plan = plan.map_err(|e| Error::internal("taking the query `*` apart").caused_by(e.to_string()))?;
    Ok((query, plan))
}

impl Source {
    /// What `--from` says, else the registry for `*` where nothing is wanted that it lacks.
    pub(super) fn choose(cx: &Context, from: Option<From>, query: &Query, sort: &[String]) -> Result<Self> {
        match from {
            Some(From::Index) => Ok(Self::Index),
            Some(From::Registry) => {
                let missing = cx.output.columns.iter().flatten().find(|name| !COLUMNS.has(name));
                match missing {
                    Some(name) => {
                        Err(COLUMNS.unknown(name).hint("Without `--from registry` there are more."))
                    }
                    None => Ok(Self::Registry),
                }
            }
            None => {
                let names_only = cx.output.format == Format::Name;
                let wanted = cx.output.columns.as_ref().filter(|_| !names_only);
                let known = |name: &String| {
                    let path = name.strip_suffix(":desc").or_else(|| name.strip_suffix(":asc"));
                    COLUMNS.has(path.unwrap_or(name))
                };
                let enough = names_only || wanted.is_some_and(|columns| columns.iter().all(known));
                let cheaper = query.to_string() == "*" && enough && sort.iter().all(known);
                if cheaper {
                    cx.ui.detail(
                        "`*` is read from the registry (ListThings) where its quota makes that faster; `--from index` \
                         reads the index",
                    );
                }
                Ok(if cheaper { Self::Cheaper } else { Self::Index })
            }
        }
    }

    pub(super) fn is_registry(self) -> bool {
        self != Self::Index
    }

    /// Whether nothing but the registry will do.
    pub(super) fn is_certain(self) -> bool {
        self == Self::Registry
    }

    pub(super) fn columns(self) -> &'static Columns {
        if self.is_registry() { &COLUMNS } else { &index::COLUMNS }
    }
}

/// Whether ListThings gives more things a second here than SearchIndex.
pub(super) fn is_faster(lane: &Lane) -> bool {
    lane.in_use("ListThings") * PAGES[0] > lane.in_use("SearchIndex") * PAGES[1]
}

/// Lists the things that the query finds.
pub(super) async fn list(lane: &Lane, query: &Query, rows: &Rows) -> Result<Listed> {
    let mut token: Option<String> = None;
    loop {
        let page = match lane.call("ListThings", |iot| thing::list_page(iot, token.clone())).await {
            Ok(page) => page.value,
            // Whoever may search the index need not have this permission.
            Err(fault)
                if fault.error.class == Class::Access
                    && fault.error.operation == "ListThings"
                    && token.is_none() =>
            {
                return Ok(Listed::Refused(fault.error));
            }
            Err(fault) => return Err(fault.error.into()),
        };
        let found = page.items.into_iter().filter(|thing| query.matches(thing)).map(|thing| Row {
            target: &lane.target.key,
            thing_name: thing.name,
            thing_type_name: thing.thing_type,
            attributes: thing.attributes,
        });
        let found: Vec<Row<'_>> = found.collect();
        if !rows.page(&found)? || !pages::goes_on(&mut token, page.next)? {
            return Ok(Listed::All);
        }
    }
}

/// Things of the index in the form of the registry's.
pub(super) fn page(rows: &Rows, hits: Vec<Hit<'_>>) -> Result<bool> {
    let found = hits.into_iter().map(|hit| Row {
        target: hit.target,
        thing_name: hit.thing_name,
        thing_type_name: hit.thing_type_name,
        attributes: hit.attributes,
    });
    rows.page(&found.collect::<Vec<_>>())
}
