//! Commands that name their things on the command line: a few items through the bulk engine, without a journal.

use std::collections::HashSet;
use std::sync::Arc;

use fleetctl_rules::names::{Name, check};
use serde::Serialize;

use crate::aws::TargetKey;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::recipe::{Ending, Mode, NOT_STATIC};
use crate::bulk::row::{Item, Origin, Work};
use crate::bulk::run;
use crate::bulk::subject::Subject;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::status::Status;
use crate::output::Columns;

/// One thing that a command changed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    #[serde(flatten)]
    target: TargetKey,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    serial: Option<String>,
    status: Status,
    steps: Vec<String>,
}

const COLUMNS: Columns =
    Columns { default: &["tenant", "account", "region", "thingName", "status"], more: &["steps"], open: &[] };

const CERTIFICATES: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "status"],
    more: &["steps"],
    open: &[],
};

const SERIALS: Columns =
    Columns { default: &["tenant", "account", "region", "serial", "status"], more: &["steps"], open: &[] };

/// An item that came from the command line.
pub(crate) fn item(name: String, work: Work) -> Item {
    Item { origin: Origin { number: 0, line: 0, name, thing: None, raw: None }, work }
}

/// Checks a name that was given on the command line.
pub(crate) fn named(kind: Name, text: &str) -> Result<()> {
    check(kind, text).map_err(|e| Error::usage(format!("`{text}`: {e}")))
}

/// Checks the names of things that were given on the command line, and takes each once.
pub(crate) fn things(names: Vec<String>) -> Result<Vec<String>> {
    names.iter().try_for_each(|name| named(Name::Thing, name))?;
    let mut seen = HashSet::new();
    Ok(names.into_iter().filter(|name| seen.insert(name.clone())).collect())
}

/// Does the items, which are things, in every selected target and prints what became of them.
pub(crate) async fn apply(cx: &Context, doing: &str, items: Vec<Item>) -> Result<ExitStatus> {
    apply_to(cx, doing, Subject::Thing, items).await
}

/// As [`apply`], for items that are about this.
pub(crate) async fn apply_to(
    cx: &Context,
    doing: &str,
    subject: Subject,
    items: Vec<Item>,
) -> Result<ExitStatus> {
    let columns = match subject {
        Subject::Thing => &COLUMNS,
        Subject::Serial => &SERIALS,
        Subject::Certificate | Subject::Request | Subject::Identity => &CERTIFICATES,
    };
    let noun = subject.noun();
    cx.output.check(columns)?;
    let targets = cx.targets_to_write().await?;
    let stop = cx.drain_on_signal();
    // One thing is no load that others would feel: no headroom.
    let limits = Limits { headroom: 0.0, ..Limits::default() };
    let lanes: Vec<Arc<Lane>> =
        targets.into_iter().map(|t| Arc::new(Lane::new(t, limits.clone(), stop.clone()))).collect();
    let mode = Mode { dry_run: cx.dry_run(), ..Mode::default() };
    let outcomes = run::few(&lanes, &items, mode, &stop).await?;
    let (all, mut done, mut failures) = (outcomes.len(), Vec::new(), Vec::new());
    let mut interrupted = None;
    for outcome in outcomes {
        let target = lanes[outcome.lane].target.key.clone();
        let thing = outcome.origin.name;
        let error = match outcome.ending {
            Ending::Done(status) => {
                let steps = outcome.steps.iter().map(ToString::to_string).collect();
                let (mut thing_name, mut certificate_id, mut serial) = (None, None, None);
                *match subject {
                    Subject::Thing => &mut thing_name,
                    Subject::Serial => &mut serial,
                    Subject::Certificate | Subject::Request | Subject::Identity => &mut certificate_id,
                } = Some(thing);
                done.push(Changed { target, thing_name, certificate_id, serial, status, steps });
                continue;
            }
            Ending::Failed(error) if error.is("Differs") => {
                Error::failed(format!("{noun} `{thing}` exists and differs")).caused_by(error.message)
            }
            Ending::Failed(error) if error.is(NOT_STATIC) => {
                Error::failed(format!("{doing} {noun} `{thing}`")).caused_by(error.message)
            }
            Ending::Failed(error) if error.class == crate::aws::Class::NotFound => {
                Error::failed(format!("{doing} {noun} `{thing}`")).caused_by(error.reason())
            }
            Ending::Failed(error) | Ending::TryAgain(error) | Ending::Pending(Some(error)) => {
                Error::from(error).context(format!("{doing} {noun} `{thing}`"))
            }
            Ending::Pending(None) | Ending::Invalid(_) => {
                let kind = *interrupted.insert(stop.asked().unwrap_or(Kind::Interrupted));
                Error::new(kind, format!("{doing} {noun} `{thing}` was interrupted"))
            }
        };
        failures.push(error.at(target));
    }
    if !done.is_empty() || failures.is_empty() {
        match done.as_slice() {
            [one] if items.len() == 1 && !cx.settings.selects_many() => cx.output.one(columns, one)?,
            rows => cx.output.all(columns, rows)?,
        }
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    if let Some(kind) = interrupted {
        // The signal is what a script has to hear of, also when some things were done before it.
        for failure in &failures {
            cx.ui.error(failure);
        }
        return Ok(ExitStatus::Code(kind));
    }
    cx.settle(failures, all)
}
