//! `fleetctl jobs templates …`

mod create;

use clap::{Args, Subcommand};

use crate::commands::nouns::{self, LimitArgs};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::job::template::{self, COLUMNS, LISTED, NOUN};

#[derive(Debug, Subcommand)]
pub(crate) enum Templates {
    Create(Box<create::CreateArgs>),
    List(ListArgs),
    Show(ShowArgs),
    Delete(DeleteArgs),
}

/// List job templates
///
/// Those of every selected tenant and Region, or with --managed AWS's own.
///
/// Examples:
///   fleetctl jobs templates list --all-tenants
///   fleetctl jobs templates list --managed
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ListArgs {
    /// AWS's own
    #[arg(long)]
    managed: bool,
    #[command(flatten)]
    limit: LimitArgs,
}

/// Show a job template with its document and its parameters
///
/// Examples:
///   fleetctl jobs templates show update-firmware --tenant acme
///   fleetctl jobs templates show AWS-Install-Application -o yaml
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// Its name; AWS's own begin with AWS-
    name: String,
}

/// Delete a job template
///
/// Jobs that were made from it stay. Asks first; `--yes` answers.
///
/// Example:
///   fleetctl jobs templates delete update-firmware --all-tenants --yes
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct DeleteArgs {
    /// Its name
    name: String,
}

impl Templates {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, *args).await,
            Self::List(args) => list(cx, args).await,
            Self::Show(args) => show(cx, args).await,
            Self::Delete(args) => delete(cx, args).await,
        }
    }
}

async fn list(cx: &Context, args: ListArgs) -> Result<ExitStatus> {
    over_targets::list(cx, &LISTED, args.limit.limit, async |target, rows| {
        if args.managed {
            template::list_managed(target, |row| rows.row(&row)).await
        } else {
            template::list(target, |row| rows.row(&row)).await
        }
    })
    .await
}

async fn show(cx: &Context, args: ShowArgs) -> Result<ExitStatus> {
    if template::managed_name(&args.name)?.is_none() {
        NOUN.check(&args.name)?;
    }
    let what = NOUN.called(&args.name);
    over_targets::show(cx, &COLUMNS, &what, async |target| template::describe(target, &args.name).await).await
}

async fn delete(cx: &Context, args: DeleteArgs) -> Result<ExitStatus> {
    if template::managed_name(&args.name)?.is_some() {
        return Err(Error::usage(format!("{} is AWS's own", NOUN.called(&args.name))));
    }
    nouns::delete(cx, &NOUN, &args.name, "", async |target| {
        template::delete(target, &args.name, cx.dry_run()).await
    })
    .await
}
