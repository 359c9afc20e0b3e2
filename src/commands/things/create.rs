//! `fleetctl things create`, and what it shares with `update` and `delete`: a few items through the bulk engine.

use std::collections::BTreeMap;
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::{Name, check};
use serde::Serialize;

use crate::aws::TargetKey;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::recipe::{Ending, Mode};
use crate::bulk::row::{Item, Origin, Row, Work};
use crate::bulk::run;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::status::Status;
use crate::output::Columns;

/// Create a thing
///
/// In every selected target. A thing that is there as asked is left alone; one
/// that differs is an error that says what differs. Thing type, groups and
/// billing group must exist. Exit codes 0, 1, 2, 3, 4.
///
/// Examples:
///   fleetctl things create lamp-1 --tenant acme
///   fleetctl things create lamp-1 --type lamp --attribute site=berlin --group floor-2
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// The thing's name
    name: String,
    /// The thing type
    #[arg(long = "type", value_name = "NAME")]
    thing_type: Option<String>,
    /// An attribute (can be repeated)
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Vec<String>,
    /// A static thing group to put it into (can be repeated)
    #[arg(long, value_name = "NAME")]
    group: Vec<String>,
    /// The billing group
    #[arg(long, value_name = "NAME")]
    billing_group: Option<String>,
}

/// One thing that a command changed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed {
    #[serde(flatten)]
    target: TargetKey,
    thing_name: String,
    status: Status,
    steps: Vec<String>,
}

const COLUMNS: Columns =
    Columns { default: &["tenant", "account", "region", "thingName", "status"], more: &["steps"], open: &[] };

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    named(Name::Thing, &args.name)?;
    args.thing_type.iter().try_for_each(|n| named(Name::ThingType, n))?;
    args.group.iter().try_for_each(|n| named(Name::ThingGroup, n))?;
    args.billing_group.iter().try_for_each(|n| named(Name::BillingGroup, n))?;
    let attributes = attributes(&args.attribute)?;
    let most = limits::attributes_allowed(args.thing_type.is_some());
    if attributes.len() > most {
        let without = if args.thing_type.is_none() { " without a thing type" } else { "" };
        return Err(Error::usage(format!("{} attributes are too many", attributes.len()))
            .hint(format!("A thing{without} may have {most}.")));
    }
    let row = Row {
        line: 0,
        name: args.name.clone(),
        thing_type: args.thing_type,
        attributes: (!attributes.is_empty()).then_some(attributes),
        groups: args.group,
        billing_group: args.billing_group,
        certificate: None,
        policies: Vec::new(),
        tenant: None,
        region: None,
    };
    apply(cx, "creating", vec![item(args.name, Work::Import(Box::new(row)))]).await
}

/// An item that came from the command line.
pub(super) fn item(name: String, work: Work) -> Item {
    Item { origin: Origin { number: 0, line: 0, name, raw: None }, work }
}

/// Checks a name that was given on the command line.
pub(super) fn named(kind: Name, text: &str) -> Result<()> {
    check(kind, text).map_err(|e| Error::usage(format!("`{text}`: {e}")))
}

/// Reads `NAME=VALUE` flags.
pub(super) fn attributes(flags: &[String]) -> Result<BTreeMap<String, String>> {
    let mut out = BTreeMap::new();
    for flag in flags {
        let (name, value) = flag.split_once('=').ok_or_else(|| {
            Error::usage(format!("`--attribute {flag}` has no `=`"))
                .hint("It looks like `--attribute site=berlin`.")
        })?;
        named(Name::AttributeName, name)?;
        named(Name::AttributeValue, value)?;
        if value.is_empty() {
            return Err(Error::usage(format!("`--attribute {flag}` has no value")).hint(
                "AWS keeps no attribute without a value; `things update --remove-attribute` removes one.",
            ));
        }
        out.insert(name.to_owned(), value.to_owned());
    }
    Ok(out)
}

/// Does the items in every selected target and prints what became of them.
pub(super) async fn apply(cx: &Context, doing: &str, items: Vec<Item>) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
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
                done.push(Changed { target, thing_name: thing, status, steps });
                continue;
            }
            Ending::Failed(error) if error.is("Differs") => {
                Error::failed(format!("thing `{thing}` exists and differs")).caused_by(error.message)
            }
            Ending::Failed(error) if error.class == crate::aws::Class::NotFound => {
                Error::failed(format!("{doing} thing `{thing}`")).caused_by(error.reason())
            }
            Ending::Failed(error) | Ending::TryAgain(error) | Ending::Pending(Some(error)) => {
                Error::from(error).context(format!("{doing} thing `{thing}`"))
            }
            Ending::Pending(None) | Ending::Invalid(_) => {
                let kind = *interrupted.insert(stop.asked().unwrap_or(Kind::Interrupted));
                Error::new(kind, format!("{doing} thing `{thing}` was interrupted"))
            }
        };
        failures.push(error.at(target));
    }
    if !done.is_empty() || failures.is_empty() {
        match done.as_slice() {
            [one] if items.len() == 1 && !cx.settings.selects_many() => cx.output.one(&COLUMNS, one)?,
            rows => cx.output.all(&COLUMNS, rows)?,
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
