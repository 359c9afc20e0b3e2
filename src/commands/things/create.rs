//! `fleetctl things create`, and the attributes of the command line, which `update` shares.

use std::collections::BTreeMap;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use crate::bulk::row::{Row, Work};
use crate::commands::few::{apply, item, named};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

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
        name: args.name.clone(),
        thing_type: args.thing_type,
        attributes: (!attributes.is_empty()).then_some(attributes),
        groups: args.group,
        billing_group: args.billing_group,
        ..Row::default()
    };
    apply(cx, "creating", vec![item(args.name, Work::Import(Box::new(row)))]).await
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
