//! `fleetctl types …`

mod create;
mod delete;
mod deprecate;
mod list;
mod show;
mod undeprecate;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Types {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Deprecate(deprecate::DeprecateArgs),
    Undeprecate(undeprecate::UndeprecateArgs),
    Delete(delete::DeleteArgs),
}

impl Types {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Deprecate(args) => deprecate::run(cx, args).await,
            Self::Undeprecate(args) => undeprecate::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}
