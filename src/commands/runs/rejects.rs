//! `fleetctl runs rejects`

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::Args;

use super::view::{Run, State};
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Result};

/// Print the rows that a bulk run did not do
///
/// In the form of the run's input, with the columns error_code and error; mend
/// what is wrong and give that file to the same command. A run without rejects
/// says so and prints nothing (exit code 0).
///
/// Examples:
///   fleetctl runs rejects nightly
///   fleetctl runs rejects nightly --to rejects.csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RejectsArgs {
    /// The run
    #[arg(value_name = "ID")]
    id: String,
    /// Copy them to this file, which must not exist yet; `-` is stdout
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

pub(super) fn run(cx: &Context, args: &RejectsArgs) -> Result<ExitStatus> {
    let run = Run::find(&cx.settings.state_dir()?, &args.id)?;
    let Some(path) = run.rejects() else {
        let lost = run.report.as_ref().and_then(|report| report.rejects.as_ref());
        match lost {
            Some(path) => {
                cx.ui.warn(format!("the rejects of run `{}` were in `{path}`, which is gone", run.id));
            }
            None => cx.ui.status(format!("Run `{}` has no rejects.", run.id)),
        }
        return Ok(ExitStatus::Done);
    };
    if matches!(run.state, State::Running | State::Interrupted) {
        cx.ui.warn(format!("run `{}` has not come to its end: these are not all of its rejects", run.id));
    }
    let reading = || format!("reading the rejects file `{}`", path.display());
    let mut from = File::open(&path).doing(reading)?;
    if let Some(to) = args.to.as_ref().filter(|to| to.as_os_str() != "-") {
        let mut out = create(to)?;
        let writing = || format!("writing `{}`", to.display());
        std::io::copy(&mut from, &mut out).and_then(|_| out.sync_all()).doing(writing)?;
        cx.ui.status(format!("The rejects of run `{}` are in `{}`.", run.id, to.display()));
    } else {
        std::io::copy(&mut from, &mut std::io::stdout().lock()).doing(|| "writing the rejects".into())?;
    }
    Ok(ExitStatus::Done)
}

fn create(to: &Path) -> Result<File> {
    match crate::private::create_new(to) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(Error::usage(format!("`{}` exists already", to.display()))
                .hint("It is not overwritten: move it away, or give another one with `--to FILE`."))
        }
        made => made.doing(|| format!("making `{}`", to.display())),
    }
}
