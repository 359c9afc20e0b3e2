//! `fleetctl index fields`

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;
use fleetctl_rules::query::fields::near_known;
use serde::Serialize;

use super::WaitArgs;
use crate::aws::target::each;
use crate::commands::nouns;
use crate::commands::over_targets::split;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::aggregate::{Held, Merge as _};
use crate::fleet::index::{self, Add, CustomField, Known, Origin, Remove};
use crate::output::Columns;

const COLUMNS: Columns =
    Columns { default: &["index", "name", "type", "origin", "targets", "of"], more: &[], open: &[] };

/// Show the fields that figures can be asked for, or change the custom ones
///
/// Those that AWS makes (`managed`) and those that somebody added (`custom`),
/// with their types, of the indexes AWS_Things and AWS_ThingGroups. Any field
/// can be searched; these are the ones for `things stats` and `things buckets`.
/// `targets` says how many of the tenants and Regions that answered (`of`) have
/// the field; a field that has several types has a row for each.
///
/// `--add` and `--remove` change custom fields in every target, in one call; the
/// rest stays. Given both for one name, the field gets another type. The index
/// must be on. `--remove` asks first, unless no index has the field, which is
/// said; `--yes` answers. With either, the answer is that of `index enable`,
/// with `changes`.
///
/// Examples:
///   fleetctl index fields --all-tenants
///   fleetctl index fields --add attributes.version:String --all-tenants --wait
///   fleetctl index fields --remove attributes.battery \
///     --add attributes.battery:Number --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct FieldsArgs {
    /// Add this custom field: its type is Number, String or Boolean (can be repeated; AWS allows 5)
    #[arg(long, value_name = "NAME:TYPE")]
    add: Vec<CustomField>,
    /// Take this custom field out (can be repeated)
    #[arg(long, value_name = "NAME")]
    remove: Vec<String>,
    #[command(flatten)]
    wait: WaitArgs,
}

/// A field, and how many targets have it.
#[derive(Debug, Serialize)]
struct Row<'f> {
    index: &'static str,
    #[serde(flatten)]
    field: &'f CustomField,
    origin: Origin,
    targets: u64,
    of: u64,
}

pub(crate) async fn run(cx: &Context, args: FieldsArgs) -> Result<ExitStatus> {
    if args.add.is_empty() && args.remove.is_empty() {
        return show(cx).await;
    }
    let unknown = unknown(cx, &args.remove).await?;
    for (name, near) in &unknown {
        let near = near.as_ref().map_or_else(String::new, |near| format!("; near it is `{near}`"));
        cx.ui.warn(format!("no index here has the custom field `{name}`{near}"));
    }
    // Where nothing would go there is nothing to ask.
    if unknown.len() < args.remove.len() {
        let names = args.remove.join("`, `");
        nouns::confirm(cx, &format!("take `{names}` out of the custom fields of the fleet index")).await?;
    }
    let remove = Remove { custom_fields: args.remove, ..Remove::default() };
    let add = Add { custom_fields: args.add, ..Add::default() };
    super::change(cx, remove, add, &args.wait).await
}

/// Those of the names that no target has among its custom fields, with what is near; none where a target does not tell.
async fn unknown(cx: &Context, names: &[String]) -> Result<Vec<(String, Option<String>)>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let targets = cx.targets_to_read().await?;
    let (answers, failures) = split(each(&targets, async |target| index::known(target).await).await);
    if !failures.is_empty() {
        return Ok(Vec::new());
    }
    let custom = answers.into_iter().flatten().filter(|known| known.origin == Origin::Custom);
    let custom: BTreeSet<String> = custom.map(|known| known.field.name).collect();
    let near = |name: &String| near_known(name, custom.iter().map(String::as_str)).map(str::to_owned);
    let missing = names.iter().filter(|name| !custom.contains(*name));
    Ok(missing.map(|name| (name.clone(), near(name))).collect())
}

async fn show(cx: &Context) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let targets = cx.targets_to_read().await?;
    let (answers, failures) = split(each(&targets, async |target| index::known(target).await).await);
    let mut all = Held::default();
    let mut off = 0;
    for fields in answers {
        off += u64::from(fields.is_empty());
        all.merge(Held::of(fields));
    }
    if all.targets > 0 || failures.is_empty() {
        let mut list = cx.output.list(&COLUMNS)?;
        for (known, &targets) in &all.items {
            let Known { index, origin, field } = known;
            list.row(&Row { index, field, origin: *origin, targets, of: all.targets })?;
        }
        list.finish()?;
    }
    if off > 0 {
        cx.ui.status(format!("The fleet index is off in {off} of {} targets.", all.targets));
    }
    for (name, kinds) in of_several_types(&all) {
        cx.ui.warn(format!("`{name}` has several types, so there are no figures of it over all: {kinds}"));
    }
    cx.settle(failures, targets.len())
}

/// The custom fields of an index that do not have the same type everywhere.
fn of_several_types(all: &Held<Known>) -> Vec<(&str, String)> {
    let mut kinds: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for (known, targets) in all.items.iter().filter(|(known, _)| known.origin == Origin::Custom) {
        let kinds = kinds.entry((known.index, known.field.name.as_str())).or_default();
        kinds.push(format!("{} in {targets} of {}", known.field.kind, all.targets));
    }
    kinds.retain(|_, kinds| kinds.len() > 1);
    kinds.into_iter().map(|((_, name), kinds)| (name, kinds.join(", "))).collect()
}
