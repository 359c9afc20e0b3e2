//! `fleetctl billing-groups …`

mod add;
mod create;
mod delete;
mod list;
mod remove;
mod report;
mod show;
mod things;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum BillingGroups {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Things(things::ThingsArgs),
    Report(report::ReportArgs),
    Add(add::AddArgs),
    Remove(remove::RemoveArgs),
    Delete(delete::DeleteArgs),
}

impl BillingGroups {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Report(args) => report::run(cx, args).await,
            Self::Things(args) => things::run(cx, args).await,
            Self::Add(args) => add::run(cx, args).await,
            Self::Remove(args) => remove::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}
