//! `fleetctl things list`

use clap::Args;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::thing::{self, Filter};

/// List the things in the registry
///
/// Reads every page of ListThings (250 a page, 10 pages a second) of every
/// selected tenant and Region at once. For conditions use `things query`.
///
/// Examples:
///   fleetctl things list --tenant acme
///   fleetctl things list --all-tenants --type sensor -o jsonl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// Only things of this thing type
    #[arg(long = "type", value_name = "NAME")]
    thing_type: Option<String>,
    /// Only things with this attribute
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Option<String>,
    /// Stop after so many things
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    limit: Option<u64>,
}

pub(crate) async fn run(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    let attribute = args.attribute.as_deref().map(|text| {
        text.split_once('=')
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .ok_or_else(|| Error::usage(format!("`--attribute {text}` has no `=`")))
    });
    let filter = Filter { thing_type: args.thing_type, attribute: attribute.transpose()? };
    over_targets::list(cx, &thing::COLUMNS, args.limit, async |target, rows| {
        thing::list(target, &filter, |page| rows.page(&page)).await
    })
    .await
}
