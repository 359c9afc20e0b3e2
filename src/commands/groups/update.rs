//! `fleetctl groups update`

use std::collections::BTreeSet;

use clap::{ArgGroup, Args};
use fleetctl_rules::names::Name;

use super::WaitArgs;
use crate::commands::nouns::{self, NameArgs};
use crate::commands::{over_targets, queries};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::group_update::{self, COLUMNS, Update};
use crate::fleet::thing_group::NOUN;

/// Change a thing group
///
/// Its description and attributes, and the query of a dynamic group. What is
/// not named stays. Where the group is as asked for, nothing is written. A group
/// that somebody changes at the same time is not written over: that is an error
/// (exit code 1). With another query AWS fills the group anew (REBUILDING);
/// meanwhile it has its old things. `changes` says what differs, before → after.
///
/// A group's name and parent cannot be changed. Exit codes 0, 1, 2, 3, 4, 7, 75.
///
/// Examples:
///   fleetctl groups update site-a --attribute country=de --description ''
///   fleetctl groups update outdated --where 'attributes.version:1.*' \
///     --all-tenants --dry-run
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[command(group = ArgGroup::new("what").required(true).multiple(true))]
pub(crate) struct UpdateArgs {
    #[command(flatten)]
    named: NameArgs,
    /// The query of a dynamic group, or a saved one as `@NAME`: at most 5 terms
    #[arg(long = "where", value_name = "QUERY", group = "what")]
    query: Option<String>,
    /// What it is for: printable ASCII, at most 2028 characters; '' for none
    #[arg(long, value_name = "TEXT", group = "what")]
    description: Option<String>,
    /// Give the group this attribute, or another value of it (can be repeated)
    #[arg(long, value_name = "NAME=VALUE", group = "what")]
    attribute: Vec<String>,
    /// Take this attribute away (can be repeated)
    #[arg(long, value_name = "NAME", group = "what")]
    remove_attribute: Vec<String>,
    #[command(flatten)]
    wait: WaitArgs,
}

impl UpdateArgs {
    fn wanted(&self, cx: &Context) -> Result<Update> {
        nouns::check_given("--description", Name::Description, self.description.as_deref())?;
        let attributes =
            nouns::pairs("--attribute", &self.attribute, Name::AttributeName, Name::AttributeValue)?;
        if let Some((name, _)) = attributes.iter().find(|(_, value)| value.is_empty()) {
            return Err(Error::usage(format!("`--attribute {name}=` has no value"))
                .hint(format!("`--remove-attribute {name}` takes it away.")));
        }
        for name in &self.remove_attribute {
            nouns::check_value("--remove-attribute", Name::AttributeName, name)?;
            if attributes.contains_key(name) {
                return Err(Error::usage(format!("the attribute `{name}` is both set and taken away")));
            }
        }
        let removed: BTreeSet<String> = self.remove_attribute.iter().cloned().collect();
        let query = self.query.as_deref().map(|query| queries::dynamic(cx, query)).transpose()?;
        Ok(Update { query, description: self.description.clone(), attributes, removed })
    }
}

pub(crate) async fn run(cx: &Context, args: UpdateArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    let wanted = args.wanted(cx)?;
    args.wait.check(args.query.is_some())?;
    over_targets::change(cx, &COLUMNS, async |target| {
        let updated = group_update::update(target, name, &wanted, cx.dry_run()).await?;
        args.wait.wait(cx, target, name).await?;
        Ok(updated)
    })
    .await
}
