//! `fleetctl completions`: offline, from the same definitions that parse the command line.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::Cli;
use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// Print the completion script of a shell
///
/// Examples:
///   fleetctl completions bash > /etc/bash_completion.d/fleetctl
///   fleetctl completions zsh > ~/.zfunc/_fleetctl
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(cx: &Context, args: CompletionsArgs) -> Result<ExitStatus> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "fleetctl", &mut script);
    cx.output.text(&String::from_utf8_lossy(&script))?;
    Ok(ExitStatus::Done)
}
