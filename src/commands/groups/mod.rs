//! `fleetctl groups …`

mod create;
mod delete;
mod list;
mod show;
mod things;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Groups {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Things(things::ThingsArgs),
    Delete(delete::DeleteArgs),
}

impl Groups {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Things(args) => things::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}
