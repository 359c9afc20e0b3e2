//! `fleetctl things …`

mod aggregate;
mod create;
mod delete;
mod diff;
mod export;
mod import;
mod list;
mod locate;
mod query;
mod report;
mod show;
mod update;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Things {
    Buckets(aggregate::BucketsArgs),
    Count(aggregate::CountArgs),
    Create(create::CreateArgs),
    Delete(delete::DeleteArgs),
    Diff(diff::DiffArgs),
    Export(export::ExportArgs),
    Import(import::ImportArgs),
    List(list::ListArgs),
    Locate(locate::LocateArgs),
    Query(query::QueryArgs),
    Report(report::ReportArgs),
    Show(show::ShowArgs),
    Stats(aggregate::StatsArgs),
    Update(update::UpdateArgs),
}

impl Things {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Buckets(args) => aggregate::buckets(cx, args).await,
            Self::Count(args) => aggregate::count(cx, args).await,
            Self::Create(args) => create::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
            Self::Diff(args) => diff::run(cx, args).await,
            Self::Export(args) => Box::pin(export::run(cx, args)).await,
            Self::Import(args) => Box::pin(import::run(cx, args)).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Locate(args) => locate::run(cx, args).await,
            Self::Query(args) => query::run(cx, args).await,
            Self::Report(args) => report::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Stats(args) => aggregate::stats(cx, args).await,
            Self::Update(args) => update::run(cx, args).await,
        }
    }
}
