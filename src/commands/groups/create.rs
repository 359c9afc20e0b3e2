//! `fleetctl groups create`

use clap::Args;
use fleetctl_rules::limits::ATTRIBUTES_PER_GROUP;
use fleetctl_rules::names::Name;

use crate::commands::nouns::{self, NameArgs, TagArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::thing_group::{self, NOUN, Wanted};

/// Create a static thing group
///
/// One that is there as asked for is left alone, so the command can be run
/// again. One that differs is an error (exit code 1) that names what differs. A
/// group's parent cannot be changed later.
///
/// Examples:
///   fleetctl groups create site-a --parent sites --attribute country=de
///   fleetctl groups create canary --description 'First to be updated' \
///     --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// The group that it is to be in; that must exist (AWS allows 7 levels, and 100 groups in one)
    #[arg(long, value_name = "NAME")]
    parent: Option<String>,
    /// What it is for: printable ASCII, at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Give the group this attribute (can be repeated)
    #[arg(long, value_name = "NAME=VALUE")]
    attribute: Vec<String>,
    #[command(flatten)]
    tags: TagArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    nouns::check_given("--parent", Name::ThingGroup, args.parent.as_deref())?;
    nouns::check_given("--description", Name::Description, args.description.as_deref())?;
    let attributes = nouns::pairs("--attribute", &args.attribute, Name::AttributeName, Name::AttributeValue)?;
    nouns::at_most("--attribute", attributes.len(), ATTRIBUTES_PER_GROUP)?;
    let wanted = Wanted { parent: args.parent, description: args.description, attributes };
    nouns::create(cx, &NOUN, &args.named.name, &args.tags.parse()?, async |ask| {
        thing_group::create(ask, &wanted).await
    })
    .await
}
