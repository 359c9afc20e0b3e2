//! `fleetctl tenant …`

mod create;
mod list;
mod show;
mod view;
mod wait;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::tenants::directory::Directory;

#[derive(Debug, Subcommand)]
pub(crate) enum Tenant {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Wait(wait::WaitArgs),
}

impl Tenant {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Wait(args) => wait::run(cx, args).await,
        }
    }
}

/// The organization, seen from the session that the tenants' roles are assumed from.
pub(crate) async fn directory(cx: &Context) -> Result<Directory> {
    let sessions = cx.sessions()?;
    let home = sessions.home_region().await?;
    Ok(Directory::new(&sessions.hub_in(&home).await?))
}
