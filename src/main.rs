//! The `fleetctl` binary: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    fleetctl::run(std::env::args_os(), fleetctl::Env::from_process()).into()
}
