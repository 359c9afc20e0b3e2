//! `fleetctl things …`

mod list;
mod query;
mod show;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Things {
    List(list::ListArgs),
    Query(query::QueryArgs),
    Show(show::ShowArgs),
}

impl Things {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::List(args) => list::run(cx, args).await,
            Self::Query(args) => query::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
        }
    }
}
