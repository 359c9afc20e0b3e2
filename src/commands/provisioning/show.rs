//! `fleetctl provisioning show`

use clap::Args;

use crate::commands::nouns::NameArgs;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::document;
use crate::fleet::provisioning_template::{self as template, COLUMNS, NOUN, Template};

/// Show a provisioning template
///
/// Its settings and the body of its default version, or with `--version` that
/// of another one. Over several tenants: every template of that name, and exit
/// code 1 when there is none.
///
/// Examples:
///   fleetctl provisioning show by-claim -o json | jq .templateBody
///   fleetctl provisioning show by-claim --version 2 --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    named: NameArgs,
    /// Show the body of this version
    #[arg(long, value_name = "N")]
    version: Option<i32>,
}

pub(crate) async fn run(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    let name = &args.named.name;
    NOUN.check(name)?;
    over_targets::show(cx, &COLUMNS, &NOUN.called(name), async |target| {
        let found = template::describe(target, name).await?;
        let (Some(there), Some(version)) = (&found, args.version) else { return Ok(found) };
        if there.default_version_id == Some(version) {
            return Ok(found);
        }
        let Some(text) = template::body(target, name, version).await? else {
            return Err(Error::failed(format!("{} has no version {version}", NOUN.called(name))));
        };
        let body = document::shown(text.clone());
        Ok(found.map(|there| Template { template_body: body, text, ..there }))
    })
    .await
}
