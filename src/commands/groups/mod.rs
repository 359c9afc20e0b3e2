//! `fleetctl groups …`

mod add;
mod create;
mod delete;
mod list;
mod remove;
mod show;
mod things;
mod tree;
mod update;

use std::time::Duration;

use clap::{Args, Subcommand};

use crate::aws::Target;
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::dynamic_group;

#[derive(Debug, Subcommand)]
pub(crate) enum Groups {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Update(update::UpdateArgs),
    Tree(tree::TreeArgs),
    Things(things::ThingsArgs),
    Add(add::AddArgs),
    Remove(remove::RemoveArgs),
    Delete(delete::DeleteArgs),
}

impl Groups {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Update(args) => update::run(cx, args).await,
            Self::Tree(args) => tree::run(cx, args).await,
            Self::Things(args) => things::run(cx, args).await,
            Self::Add(args) => add::run(cx, args).await,
            Self::Remove(args) => remove::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct WaitArgs {
    /// With `--where`: wait until AWS has filled the group
    #[arg(long)]
    wait: bool,
    /// How long to wait at most; then exit code 7
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = timeout::parse, requires = "wait")]
    timeout: Duration,
}

impl WaitArgs {
    /// Refuses to wait for a group that is not filled by a query.
    fn check(&self, has_query: bool) -> Result<()> {
        if self.wait && !has_query {
            return Err(Error::usage("`--wait` goes with `--where`: only a dynamic group is filled by AWS"));
        }
        Ok(())
    }

    /// Waits where that is asked for.
    async fn wait(&self, cx: &Context, target: &Target, name: &str) -> Result<()> {
        if !self.wait || cx.dry_run() {
            return Ok(());
        }
        dynamic_group::wait(target, name, self.timeout).await
    }
}
