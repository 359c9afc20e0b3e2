//! `fleetctl policies …`

mod attach;
mod create;
mod delete;
mod detach;
mod list;
mod show;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Policies {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Attach(attach::AttachArgs),
    Detach(detach::DetachArgs),
    Delete(delete::DeleteArgs),
}

impl Policies {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Attach(args) => attach::run(cx, args).await,
            Self::Detach(args) => detach::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}
