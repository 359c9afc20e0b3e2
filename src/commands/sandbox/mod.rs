//! `fleetctl sandbox …`: the rehearsal stand-in for AWS.

mod knobs;
mod run;
mod serve;
mod tour;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

/// How a sandbox is filled and disturbed, for the group's help; README has the rest.
pub(crate) const PATHS: &str = r#"Requests to the sandbox's own paths fill it and disturb it, unsigned JSON:
  seed            fleets at once, with types, groups, shadows, an index
  devices         what devices are in: connected, reported states
  devices/answer  devices answer jobs, with a share that fails
  faults          failures, of one account or operation or of all
  calls           what was called, by account, Region and operation

Examples (in a command of `sandbox run`):
  curl -X POST "$AWS_ENDPOINT_URL/_sandbox/seed" \
    -d '{"tenants":3,"things":500,"attributes":{"version":["1","2"]},"seed":1}'
  curl -X POST "$AWS_ENDPOINT_URL/_sandbox/devices/answer" \
    -d '{"job":"*","fail":"3%","standing":true,"delay":"1s"}'
  curl -X POST "$AWS_ENDPOINT_URL/_sandbox/faults" \
    -d '{"account":"111111111111","faults":"error=100%"}'"#;

#[derive(Debug, Subcommand)]
pub(crate) enum SandboxCommand {
    Serve(serve::ServeArgs),
    Run(run::RunArgs),
    Tour(tour::TourArgs),
}

impl SandboxCommand {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Serve(args) => serve::run(cx, args).await,
            Self::Run(args) => run::run(cx, args).await,
            Self::Tour(args) => tour::run(cx, args).await,
        }
    }
}
