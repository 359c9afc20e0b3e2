//! `fleetctl groups tree`

use clap::Args;
use serde::Serialize;

use crate::aws::TargetKey;
use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::over_targets::{split, waiting};
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::group_tree::{self, Placed};
use crate::fleet::thing_group::NOUN;
use crate::output::{Columns, Format};
use crate::ui::text;

const ROWS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingGroupName",
        "parentGroupName",
        "depth",
        "path",
        "dynamic",
    ],
    more: &[],
    open: &[],
};

const COUNTED: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingGroupName",
        "parentGroupName",
        "depth",
        "path",
        "dynamic",
        "things",
        "thingsRecursive",
    ],
    more: &[],
    open: &[],
};

const DRAWN: Columns = Columns {
    default: &["tenant", "account", "region", "tree", "dynamic"],
    more: &["thingGroupName", "parentGroupName", "depth", "path"],
    open: &[],
};

const DRAWN_COUNTED: Columns = Columns {
    default: &["tenant", "account", "region", "tree", "dynamic", "things", "thingsRecursive"],
    more: &["thingGroupName", "parentGroupName", "depth", "path"],
    open: &[],
};

/// Show thing groups as trees
///
/// All of every selected tenant and Region, or those from NAME down. A table on
/// a terminal is drawn; every other form has a row for each group with its
/// parent, depth and path, parents before their children. Dynamic groups are in
/// no tree and are marked.
///
/// `--counts` adds the things that are in each group itself (`things`) and with
/// all groups below it (`thingsRecursive`: a thing is in one group of a tree at
/// most).
///
/// All from the registry, which is exact, and paced below its quotas: about one
/// DescribeThingGroup call for each group without groups below it (AWS allows
/// 100 a second), and with `--counts` a ListThingsInThingGroup call for each 250
/// things of a group, at least one (25 a second). `-v` says how many there were.
/// A tenant that has no group NAME is named on stderr. Exit codes 0, 1, 2, 3, 4,
/// 75.
///
/// Examples:
///   fleetctl groups tree --tenant acme
///   fleetctl groups tree sites --counts --all-tenants -o csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct TreeArgs {
    /// Only this group and those below it
    name: Option<String>,
    /// Count the things of every group
    #[arg(long)]
    counts: bool,
    #[command(flatten)]
    rates: RateArgs,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'t> {
    #[serde(flatten)]
    target: &'t TargetKey,
    #[serde(skip_serializing_if = "Option::is_none")]
    tree: Option<String>,
    thing_group_name: &'t str,
    parent_group_name: Option<&'t str>,
    depth: usize,
    path: &'t str,
    dynamic: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    things: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    things_recursive: Option<u64>,
}

impl<'t> Row<'t> {
    fn new(target: &'t TargetKey, placed: &'t Placed, is_drawn: bool) -> Self {
        let Placed { node, path, depth, lines, things_recursive } = placed;
        Self {
            target,
            tree: is_drawn.then(|| format!("{lines}{}", node.name)),
            thing_group_name: &node.name,
            parent_group_name: node.parent.as_deref(),
            depth: *depth,
            path,
            dynamic: node.dynamic,
            things: node.things,
            things_recursive: *things_recursive,
        }
    }
}

pub(crate) async fn run(cx: &Context, args: TreeArgs) -> Result<ExitStatus> {
    let root = args.name.as_deref();
    root.map_or(Ok(()), |name| NOUN.check(name))?;
    let limits = args.rates.limits()?;
    let is_drawn = cx.output.tty && cx.output.format == Format::Table;
    let columns = match (is_drawn, args.counts) {
        (false, false) => &ROWS,
        (false, true) => &COUNTED,
        (true, false) => &DRAWN,
        (true, true) => &DRAWN_COUNTED,
    };
    cx.output.check(columns)?;
    cx.no_report()?;
    let targets = cx.targets_to_read().await?;
    let progress = || cx.ui.progress("Asking");
    // Each tenant's groups are at one place, and every time at the same one.
    let answers = waiting::each(
        progress,
        &targets,
        || None,
        async |target| {
            let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
            let read = group_tree::read(&lane, root, args.counts).await?;
            cx.ui.detail(format!(
                "{}: {}, {} of them by DescribeThingGroup; {} of ListThingsInThingGroup",
                target.key,
                text::count(read.nodes.len(), "thing group"),
                read.described,
                text::count(read.pages, "page"),
            ));
            Ok((&target.key, group_tree::order(read.nodes, root)))
        },
    );
    let (placed, failures) = split(answers.await);
    if failures.is_empty() || failures.len() < targets.len() {
        let mut list = cx.output.list(columns)?;
        for (key, placed) in placed {
            placed.iter().try_for_each(|placed| list.row(&Row::new(key, placed, is_drawn)))?;
        }
        let is_empty = list.is_empty();
        list.finish()?;
        if is_empty && failures.is_empty() {
            cx.found_nothing();
        }
    }
    cx.settle(failures, targets.len())
}
