//! `fleetctl groups create`

use clap::Args;
use fleetctl_rules::limits::ATTRIBUTES_PER_GROUP;
use fleetctl_rules::names::Name;

use super::WaitArgs;
use crate::commands::nouns::{self, NameArgs, TagArgs};
use crate::commands::queries;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::dynamic_group;
use crate::fleet::thing_group::{self, NOUN, Wanted};

/// Create a thing group
///
/// A static one, to which things are added; or with `--where` a dynamic one,
/// which has the things that a query of the fleet index finds, now and later.
/// The query has at most 5 terms and is checked before the first call; the index
/// must be on and have what it asks for. AWS allows 100 dynamic groups. `--wait`
/// waits until AWS has filled it; else it is BUILDING at first.
///
/// One that is there as asked for is left alone, so the command can be run
/// again. One that differs is an error (exit code 1) that names what differs. A
/// group's parent cannot be changed later, the rest by `groups update`. Exit
/// codes 0, 1, 2, 3, 4, 7, 75.
///
/// Examples:
///   fleetctl groups create site-a --parent sites --attribute country=de
///   fleetctl groups create canary --description 'First to be updated' \
///     --all-tenants
///   fleetctl groups create outdated --where 'attributes.version:1.*' --wait
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Let this query of the fleet index, or a saved one as `@NAME`, decide which things are in it
    #[arg(long = "where", value_name = "QUERY", conflicts_with = "parent")]
    query: Option<String>,
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
    #[command(flatten)]
    wait: WaitArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    nouns::check_given("--parent", Name::ThingGroup, args.parent.as_deref())?;
    nouns::check_given("--description", Name::Description, args.description.as_deref())?;
    let attributes = nouns::pairs("--attribute", &args.attribute, Name::AttributeName, Name::AttributeValue)?;
    nouns::at_most("--attribute", attributes.len(), ATTRIBUTES_PER_GROUP)?;
    let tags = args.tags.parse()?;
    args.wait.check(args.query.is_some())?;
    let description = args.description;
    let Some(query) = args.query else {
        let wanted = Wanted { parent: args.parent, description, attributes };
        return nouns::create(cx, &NOUN, name, &tags, async |ask| thing_group::create(ask, &wanted).await)
            .await;
    };
    let query = queries::dynamic(cx, &query)?;
    let wanted = dynamic_group::Wanted { query, description, attributes };
    let status = nouns::create(cx, &NOUN, name, &tags, async |ask| {
        let status = dynamic_group::create(ask, &wanted).await?;
        args.wait.wait(cx, ask.target, name).await?;
        Ok(status)
    })
    .await?;
    queries::explain_group(cx, &wanted.query).await;
    Ok(status)
}
