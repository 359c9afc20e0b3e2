//! `fleetctl provisioning claim-certificate`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Make a claim certificate that devices are shipped with
#[derive(Debug, Args)]
pub(crate) struct ClaimCertificateArgs {}

pub(crate) async fn run(_cx: &Context, _args: ClaimCertificateArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
