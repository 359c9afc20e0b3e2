//! `fleetctl provisioning …`

mod allow;
pub(crate) mod arns;
mod check;
mod claim;
mod claim_certificate;
mod create;
mod delete;
mod jitr_rule;
pub(crate) mod lint;
mod list;
mod role;
mod root_ca;
mod settings;
mod show;
mod update;
mod versions;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

#[derive(Debug, Subcommand)]
pub(crate) enum Provisioning {
    Create(Box<create::CreateArgs>),
    List(Box<list::ListArgs>),
    Show(Box<show::ShowArgs>),
    Update(Box<update::UpdateArgs>),
    Delete(Box<delete::DeleteArgs>),
    Versions(Box<versions::VersionsArgs>),
    Check(Box<check::CheckArgs>),
    Role(Box<role::RoleArgs>),
    JitrRule(Box<jitr_rule::JitrRuleArgs>),
    Claim(Box<claim::ClaimArgs>),
    ClaimCertificate(Box<claim_certificate::ClaimCertificateArgs>),
    /// The allow list: which serials may register, behind the pre-provisioning hook
    #[command(subcommand)]
    Allow(allow::Allow),
}

impl Provisioning {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Create(args) => cx.block_on(create::run(cx, *args)),
            Self::List(args) => cx.block_on(list::run(cx, *args)),
            Self::Show(args) => cx.block_on(show::run(cx, *args)),
            Self::Update(args) => cx.block_on(update::run(cx, *args)),
            Self::Delete(args) => cx.block_on(delete::run(cx, *args)),
            Self::Versions(args) => cx.block_on(versions::run(cx, *args)),
            Self::Check(args) => cx.block_on(check::run(cx, *args)),
            Self::Role(args) => cx.block_on(role::run(cx, *args)),
            Self::JitrRule(args) => cx.block_on(jitr_rule::run(cx, *args)),
            Self::Claim(args) => cx.block_on(claim::run(cx, *args)),
            Self::ClaimCertificate(args) => cx.block_on(claim_certificate::run(cx, *args)),
            Self::Allow(command) => command.run(cx),
        }
    }
}
