//! fleetctl: fleet administration for AWS IoT over many tenant accounts.
//!
//! The library behind the binary of the same name. [`run`] is the whole program; it is the only place where
//! an [`error::Error`] becomes text and an exit code.

pub mod activation;
pub mod aws;
pub mod bulk;
pub mod campaign;
mod cli;
mod commands;
pub mod config;
pub mod context;
pub mod devices;
pub mod enroll;
pub mod env_vars;
pub mod error;
pub mod expiry;
pub mod fleet;
pub mod manifests;
mod misread;
pub mod output;
pub mod pki;
pub mod private;
pub mod settings;
pub mod signers;
pub mod snapshot;
pub mod tenants;
pub mod token;
pub mod ui;

use std::ffi::OsString;

pub use context::parts_built;
pub use env_vars::Env;
pub use error::ExitStatus;

use crate::context::Context;
use crate::error::{Error, Kind};
use crate::settings::Settings;
use crate::ui::{LogFormat, Ui};

/// Runs one command line and returns how it ended. Everything it has to say has been said by then.
pub fn run(args: impl IntoIterator<Item = OsString>, env: Env) -> ExitStatus {
    let args: Vec<OsString> = args.into_iter().collect();
    let manner = misread::manner(&args, &env);
    let command = args.iter().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let cli = match cli::parse(&args) {
        Ok(cli) => cli,
        Err(error) => {
            let wrong = error.use_stderr();
            misread::report(error, &cli::command(), &args, manner);
            return if wrong { ExitStatus::Code(Kind::Usage) } else { ExitStatus::Done };
        }
    };
    let settings = match Settings::resolve(cli.global, env) {
        Ok(settings) => settings,
        Err(error) => return report(&Ui::new(manner), &error),
    };
    log(settings.flags.verbose, settings.manner().log_format);
    let mut cx = Context::new(settings);
    cx.command = command;
    match cli.command.run(&cx) {
        Ok(status) => {
            cx.end();
            status
        }
        Err(error) => report(&cx.ui, &cx.explained(error)),
    }
}

fn report(ui: &Ui, error: &Error) -> ExitStatus {
    ui.error(error);
    ExitStatus::Code(error.kind())
}

/// `-vv` shows what the SDK logs of its decisions; never its wire, which carries keys.
fn log(verbose: u8, format: LogFormat) {
    let filter = match verbose {
        0 | 1 => return,
        2 => "warn,aws_config=info,aws_runtime=info",
        _ => "info,aws_config=debug,aws_runtime=debug,aws_smithy_runtime::client::retries=debug",
    };
    let subscriber =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    // Only tests run twice in one process; the first subscriber stays.
    let _ = match format {
        LogFormat::Text => tracing::subscriber::set_global_default(subscriber.finish()),
        LogFormat::Json => {
            tracing::subscriber::set_global_default(subscriber.json().flatten_event(true).finish())
        }
    };
}
