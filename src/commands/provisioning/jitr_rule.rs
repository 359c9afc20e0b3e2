//! `fleetctl provisioning jitr-rule`

use clap::Args;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

/// Set up the rule and function of just-in-time registration
#[derive(Debug, Args)]
pub(crate) struct JitrRuleArgs {}

pub(crate) async fn run(_cx: &Context, _args: JitrRuleArgs) -> Result<ExitStatus> {
    Err(Error::internal("SCAFFOLD: not built yet"))
}
