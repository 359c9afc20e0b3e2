//! `fleetctl jobs campaign …`
//!
//! A campaign has no memory of its own: what it is at is read from its jobs and their tags each time, so that another
//! machine, or the next call of a pipeline, goes on where the last one was cut off.

mod board;
mod cancelling;
mod cut_off;
mod divide;
mod drive;
mod haste;
mod list;
mod load;
mod marks;
mod plan;
mod rows;
mod run;
mod selection;
mod standing;
mod status;
mod stop;
mod terms;

use std::path::Path;

use clap::{Args, Subcommand};

use crate::campaign::jobs::File;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::job::{NOUN, campaign};

/// Jobs in waves over tenants, with gates between them
#[derive(Debug, Subcommand)]
pub(crate) enum Campaign {
    Plan(plan::PlanArgs),
    Start(Box<run::StartArgs>),
    Status(status::StatusArgs),
    Pause(stop::PauseArgs),
    Resume(Box<run::ResumeArgs>),
    Abort(stop::AbortArgs),
    List(list::ListArgs),
}

impl Campaign {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Plan(args) => Box::pin(plan::run(cx, args)).await,
            Self::Start(args) => Box::pin(run::start(cx, *args)).await,
            Self::Status(args) => Box::pin(status::run(cx, args)).await,
            Self::Pause(args) => Box::pin(stop::pause(cx, args)).await,
            Self::Resume(args) => Box::pin(run::resume(cx, *args)).await,
            Self::Abort(args) => Box::pin(stop::abort(cx, args)).await,
            Self::List(args) => Box::pin(list::run(cx, args)).await,
        }
    }
}

#[derive(Debug, Args)]
struct NameArgs {
    /// The campaign's name, or its file
    #[arg(value_name = "NAME|FILE")]
    campaign: String,
}

impl NameArgs {
    /// The file, where it is one.
    fn file(&self) -> Option<&Path> {
        let path = Path::new(&self.campaign);
        // No name has a dot or a slash.
        (path.is_file() || self.campaign.contains(['.', '/'])).then_some(path)
    }

    /// The name, and how many waves there may be.
    fn name(&self) -> Result<(String, usize)> {
        if let Some(path) = self.file() {
            let (shown, text) = load::text(path)?;
            let file = File::parse(&shown, &text)?;
            let waves = file.waves.len();
            return Ok((file.name, waves));
        }
        NOUN.check(&campaign::id(&self.campaign, 0))?;
        Ok((self.campaign.clone(), crate::campaign::jobs::file::WAVES))
    }
}
