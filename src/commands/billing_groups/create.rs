//! `fleetctl billing-groups create`

use clap::Args;
use fleetctl_rules::names::Name;

use crate::commands::nouns::{self, NameArgs, TagArgs};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::billing_group::{self, NOUN};

/// Create a billing group
///
/// The costs of its things show under its tags, once these are activated as
/// cost allocation tags. One that is there as asked for is left alone; one that
/// differs is an error (exit code 1) that names what differs.
///
/// Examples:
///   fleetctl billing-groups create north --resource-tag cost-centre=4711
///   fleetctl billing-groups create north \
///     --description 'Devices of the north' --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// What it is for: printable ASCII, at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    #[command(flatten)]
    tags: TagArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    let description = args.description.as_deref();
    nouns::check_given("--description", Name::Description, description)?;
    nouns::create(cx, &NOUN, &args.named.name, &args.tags.parse()?, async |ask| {
        billing_group::create(ask, description).await
    })
    .await
}
