//! `fleetctl types create`

use clap::Args;
use fleetctl_rules::limits::SEARCHABLE_ATTRIBUTES;
use fleetctl_rules::names::Name;

use crate::commands::nouns::{self, NameArgs, TagArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_type::{self, NOUN, Wanted};

/// Create a thing type
///
/// One that is there as asked for is left alone, so the command can be run
/// again. One that differs is an error (exit code 1) that names what differs:
/// AWS cannot change a thing type.
///
/// Examples:
///   fleetctl types create sensor --searchable model,site --all-tenants
///   fleetctl types create lamp --description 'Street lamps' \
///     --resource-tag team=light
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// What it is for: printable ASCII, at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Attributes that ListThings can be searched by, at most 3 (comma-separated)
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    searchable: Vec<String>,
    #[command(flatten)]
    tags: TagArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    nouns::check_given("--description", Name::Description, args.description.as_deref())?;
    nouns::at_most("--searchable", args.searchable.len(), SEARCHABLE_ATTRIBUTES)?;
    args.searchable.iter().try_for_each(|a| nouns::check_value("--searchable", Name::AttributeName, a))?;
    let wanted = Wanted { description: args.description, searchable: args.searchable };
    nouns::create(cx, &NOUN, &args.named.name, &args.tags.parse()?, async |ask| {
        thing_type::create(ask, &wanted).await
    })
    .await
}
