//! The `fleetctl` binary: everything is in the library.

use std::process::ExitCode;

/// A bulk run allocates some hundred times per call, mostly in the SDK.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    fleetctl::run(std::env::args_os(), fleetctl::Env::from_process()).into()
}
