//! `fleetctl certs …`

mod activate_pending;
mod change;
mod create;
mod expiring;
mod from;
pub(super) mod issue;
mod list;
mod pem_files;
mod register;
mod rotate;
mod show;
mod sign;
mod subject_rule;
mod transfer;
pub(super) mod verify;

use clap::Subcommand;

use crate::context::Context;
use crate::error::{ExitStatus, Result};

pub(crate) use sign::Growing;

#[derive(Debug, Subcommand)]
pub(crate) enum Certs {
    Issue(Box<issue::IssueArgs>),
    Sign(Box<sign::SignArgs>),
    Verify(Box<verify::VerifyArgs>),
    Register(Box<register::RegisterArgs>),
    Create(Box<create::CreateArgs>),
    List(Box<list::ListArgs>),
    Show(Box<show::ShowArgs>),
    Activate(Box<change::ActivateArgs>),
    ActivatePending(Box<activate_pending::ActivatePendingArgs>),
    Deactivate(Box<change::DeactivateArgs>),
    Revoke(Box<change::RevokeArgs>),
    Transfer(Box<transfer::TransferArgs>),
    Rotate(Box<rotate::RotateArgs>),
    Expiring(Box<expiring::ExpiringArgs>),
    Delete(Box<change::DeleteArgs>),
}

impl Certs {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Issue(args) => cx.block_on(issue::run(cx, *args)),
            Self::Sign(args) => cx.block_on(sign::run(cx, *args)),
            Self::Verify(args) => cx.block_on(verify::run(cx, *args)),
            Self::Register(args) => cx.block_on(register::run(cx, *args)),
            Self::Create(args) => cx.block_on(create::run(cx, *args)),
            Self::List(args) => cx.block_on(list::run(cx, *args)),
            Self::Show(args) => cx.block_on(show::run(cx, *args)),
            Self::ActivatePending(args) => cx.block_on(activate_pending::run(cx, *args)),
            Self::Activate(args) => cx.block_on(change::activate(cx, *args)),
            Self::Deactivate(args) => cx.block_on(change::deactivate(cx, *args)),
            Self::Revoke(args) => cx.block_on(change::revoke(cx, *args)),
            Self::Transfer(args) => cx.block_on(transfer::run(cx, *args)),
            Self::Rotate(args) => cx.block_on(rotate::run(cx, *args)),
            Self::Expiring(args) => cx.block_on(expiring::run(cx, *args)),
            Self::Delete(args) => cx.block_on(change::delete(cx, *args)),
        }
    }
}
