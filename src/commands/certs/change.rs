//! `fleetctl certs activate`, `deactivate`, `revoke` and `delete`: one shape, four changes.

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Make certificates active
#[derive(Debug, Args)]
pub(crate) struct ActivateArgs {}

/// Make certificates inactive
#[derive(Debug, Args)]
pub(crate) struct DeactivateArgs {}

/// Revoke certificates for good
#[derive(Debug, Args)]
pub(crate) struct RevokeArgs {}

/// Delete certificates, with every link taken off first
#[derive(Debug, Args)]
pub(crate) struct DeleteArgs {}

pub(crate) async fn activate(_cx: &Context, _args: ActivateArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}

pub(crate) async fn deactivate(_cx: &Context, _args: DeactivateArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}

pub(crate) async fn revoke(_cx: &Context, _args: RevokeArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}

pub(crate) async fn delete(_cx: &Context, _args: DeleteArgs) -> Result<ExitStatus> {
    Err(Error::usage("not built yet"))
}
