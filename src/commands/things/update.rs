//! `fleetctl things update`

use clap::Args;
use fleetctl_rules::names::Name;

use super::create::{apply, attributes, item, named};
use crate::bulk::row::{Change, Work};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Change a thing's attributes or thing type
///
/// In every selected target. Attributes that are not named stay. A thing that
/// is so already is left alone. Exit codes 0, 1, 2, 3, 4.
///
/// Examples:
///   fleetctl things update lamp-1 --attribute site=paris --tenant acme
///   fleetctl things update lamp-1 --remove-attribute site --remove-type
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct UpdateArgs {
    /// The thing's name
    name: String,
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
}

pub(crate) async fn run(cx: &Context, args: UpdateArgs) -> Result<ExitStatus> {
    named(Name::Thing, &args.name)?;
    args.thing_type.iter().try_for_each(|n| named(Name::ThingType, n))?;
    args.remove_attribute.iter().try_for_each(|n| named(Name::AttributeName, n))?;
    let set = attributes(&args.attribute)?;
    if let Some(both) = args.remove_attribute.iter().find(|n| set.contains_key(*n)) {
        return Err(Error::usage(format!("attribute `{both}` is to be set and to be removed")));
    }
    if set.is_empty() && args.remove_attribute.is_empty() && args.thing_type.is_none() && !args.remove_type {
        return Err(Error::usage("nothing is to be changed")
            .hint("Give `--attribute`, `--remove-attribute`, `--type` or `--remove-type`."));
    }
    let change = Change {
        name: args.name.clone(),
        set,
        remove: args.remove_attribute,
        thing_type: args.thing_type,
        remove_type: args.remove_type,
    };
    apply(cx, "updating", vec![item(args.name, Work::Change(Box::new(change)))]).await
}
