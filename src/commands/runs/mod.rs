//! `fleetctl runs …`

mod list;
mod prune;
mod rejects;
mod resume;
mod show;
mod undo;
mod view;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Runs {
    List(list::ListArgs),
    Show(show::ShowArgs),
    Resume(resume::ResumeArgs),
    Rejects(rejects::RejectsArgs),
    Undo(undo::UndoArgs),
    Prune(prune::PruneArgs),
}

impl Runs {
    /// Runs the command; only those that need a runtime get one. A resumed command begins anew from here.
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::List(args) => list::run(cx, &args),
            Self::Show(args) => show::run(cx, &args),
            Self::Resume(args) => resume::run(cx, &args),
            Self::Rejects(args) => rejects::run(cx, &args),
            Self::Undo(args) => cx.block_on(undo::run(cx, args)),
            Self::Prune(args) => cx.block_on(prune::run(cx, args)),
        }
    }
}
