//! `fleetctl policies …`

mod attach;
mod create;
mod delete;
mod detach;
mod list;
mod show;

use clap::{Args, Subcommand};
use fleetctl_rules::names::Name;

use crate::commands::nouns::check_value;
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::policy::Principal;

/// What a policy is attached to: one of three.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct PrincipalArgs {
    /// This thing group
    #[arg(long, value_name = "NAME")]
    thing_group: Option<String>,
    /// This certificate: its id (64 hexadecimal digits) or ARN
    #[arg(long, value_name = "ID|ARN")]
    certificate: Option<String>,
    /// This ARN, or Cognito identity
    #[arg(long, value_name = "ARN")]
    target: Option<String>,
}

impl PrincipalArgs {
    fn parse(self) -> Result<Principal> {
        if let Some(group) = self.thing_group {
            check_value("--thing-group", Name::ThingGroup, &group)?;
            return Ok(Principal::ThingGroup(group));
        }
        match self.certificate {
            Some(arn) if arn.starts_with("arn:") => Ok(Principal::Given(arn)),
            Some(id) => {
                check_value("--certificate", Name::CertificateId, &id)?;
                Ok(Principal::Certificate(id))
            }
            // clap made sure that one of the three is given.
            None => Ok(Principal::Given(self.target.unwrap_or_default())),
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Policies {
    Create(create::CreateArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Attach(attach::AttachArgs),
    Detach(detach::DetachArgs),
    Delete(delete::DeleteArgs),
}

impl Policies {
    pub(crate) async fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => create::run(cx, args).await,
            Self::List(args) => list::run(cx, args).await,
            Self::Show(args) => show::run(cx, args).await,
            Self::Attach(args) => attach::run(cx, args).await,
            Self::Detach(args) => detach::run(cx, args).await,
            Self::Delete(args) => delete::run(cx, args).await,
        }
    }
}
