//! `fleetctl things update`

use clap::Args;
use fleetctl_rules::names::Name;

use super::create::attributes;
use crate::bulk::row::{Change, Purpose, Work};
use crate::commands::bulk::FromArgs;
use crate::commands::few::{apply, item, named};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Change things' attributes or thing type
///
/// The named one in every selected target, those of a file (--from), or those
/// that a query of the fleet index finds (--where). Attributes that are not
/// named stay. A thing that is so already is left alone; one that is not there
/// is an error.
///
/// A file has a column thing_name, attr.NAME and thing_type for what changes,
/// and tenant, account and region where it spreads over targets. In JSON lines
/// an attribute that is null or empty is removed; an empty cell of a CSV file
/// says nothing. What the flags say is done to every row; where a row says
/// otherwise, the row counts. `--max-changes N` begins nothing when there are
/// more things. A run that was stopped goes on when it is given again with its
/// --run-id. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl things update lamp-1 --attribute site=paris --tenant acme
///   fleetctl things update lamp-1 --remove-attribute site --remove-type
///   fleetctl things update --from moved.csv --tenant acme --max-changes 500
///   fleetctl things update --where 'attributes.site:berlin' --all-tenants \
///     --attribute site=hamburg --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct UpdateArgs {
    /// The thing's name
    name: Option<String>,
    /// An attribute to set (can be repeated)
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Vec<String>,
    /// An attribute to remove (can be repeated)
    #[arg(long, value_name = "NAME")]
    remove_attribute: Vec<String>,
    /// The thing type to give it
    #[arg(long = "type", value_name = "NAME", conflicts_with = "remove_type")]
    thing_type: Option<String>,
    /// Take its thing type away
    #[arg(long)]
    remove_type: bool,
    #[command(flatten)]
    from: FromArgs,
}

pub(crate) async fn run(cx: &Context, args: UpdateArgs) -> Result<ExitStatus> {
    let is_named = args.from.are_named(args.name.iter().count())?;
    args.name.iter().try_for_each(|n| named(Name::Thing, n))?;
    args.thing_type.iter().try_for_each(|n| named(Name::ThingType, n))?;
    args.remove_attribute.iter().try_for_each(|n| named(Name::AttributeName, n))?;
    let set = attributes(&args.attribute)?;
    if let Some(both) = args.remove_attribute.iter().find(|n| set.contains_key(*n)) {
        return Err(Error::usage(format!("attribute `{both}` is to be set and to be removed")));
    }
    let nothing =
        set.is_empty() && args.remove_attribute.is_empty() && args.thing_type.is_none() && !args.remove_type;
    // The rows of a file say themselves what is to be changed.
    if nothing && (is_named || args.from.is_query()) {
        return Err(Error::usage("nothing is to be changed")
            .hint("Give `--attribute`, `--remove-attribute`, `--type` or `--remove-type`."));
    }
    let name = args.name.unwrap_or_default();
    let change = Box::new(Change {
        name: name.clone(),
        set,
        remove: args.remove_attribute,
        thing_type: args.thing_type,
        remove_type: args.remove_type,
    });
    if is_named {
        return apply(cx, "updating", vec![item(name, Work::Change(change))]).await;
    }
    Box::pin(args.from.run(cx, Purpose::Update(change), false)).await
}
