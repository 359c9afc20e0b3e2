//! `fleetctl ca …`

mod auto_registration;
mod certs;
mod change;
mod create;
mod create_for_key;
mod delete;
mod intermediate;
mod list;
mod matrix;
mod register;
mod registered;
mod rollout;
mod rotate;
mod show;
mod where_is;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use futures_util::FutureExt as _;
use zeroize::Zeroizing;

use crate::context::Context;
use crate::env_vars as vars;
use crate::error::{Error, ExitStatus, Result};
use crate::pki::{self, Certificate};

#[derive(Debug, Subcommand)]
pub(crate) enum Ca {
    Create(Box<create::CreateArgs>),
    Register(Box<register::RegisterArgs>),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Where(where_is::WhereArgs),
    Certs(certs::CertsArgs),
    Rotate(Box<rotate::RotateArgs>),
    Activate(change::ActivateArgs),
    Deactivate(change::DeactivateArgs),
    AutoRegistration(auto_registration::AutoRegistrationArgs),
    Delete(delete::DeleteArgs),
}

impl Ca {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            // A CA of files only waits for nothing, so no runtime is started for it.
            Self::Create(args) if args.is_of_files() => create::run(cx, *args)
                .now_or_never()
                .unwrap_or_else(|| Err(Error::internal("making a CA of files waited for something"))),
            Self::Create(args) => cx.block_on(create::run(cx, *args)),
            Self::Register(args) => cx.block_on(register::run(cx, *args)),
            Self::List(args) => cx.block_on(list::run(cx, args)),
            Self::Show(args) => cx.block_on(show::run(cx, args)),
            Self::Where(args) => cx.block_on(where_is::run(cx, args)),
            Self::Certs(args) => cx.block_on(certs::run(cx, args)),
            Self::Rotate(args) => cx.block_on(rotate::run(cx, *args)),
            Self::Activate(args) => cx.block_on(change::activate(cx, args)),
            Self::Deactivate(args) => cx.block_on(change::deactivate(cx, args)),
            Self::AutoRegistration(args) => cx.block_on(auto_registration::run(cx, args)),
            Self::Delete(args) => cx.block_on(delete::run(cx, args)),
        }
    }
}

/// A CA as people name it: its id, its ARN, or the file of its certificate.
pub(crate) fn ca_id(text: &str) -> Result<String> {
    let id = text.rsplit_once("cacert/").map_or(text, |(_, id)| id);
    if id.len() == 64 && id.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(id.to_ascii_lowercase());
    }
    let path = Path::new(text);
    if path.exists() {
        return Ok(read_certificate(path)?.info().certificate_id.clone());
    }
    Err(Error::usage(format!("`{text}` is no CA certificate id, ARN or file"))
        .hint("An id has 64 hexadecimal digits; `fleetctl ca list` shows them."))
}

pub(crate) fn read_certificate(path: &Path) -> Result<Certificate> {
    Ok(Certificate::parse(&pki::store::read(path)?, &path.display().to_string())?)
}

/// The passphrase of a key: from a file, else from the environment; never from the command line.
pub(crate) fn passphrase(cx: &Context, file: Option<&PathBuf>) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let Some(file) = file else {
        let set = cx.settings.env.get(vars::PASSPHRASE);
        return Ok(set.map(|text| Zeroizing::new(text.as_bytes().to_vec())));
    };
    let mut text = pki::store::read(file)?;
    while text.last().is_some_and(|b| matches!(b, b'\n' | b'\r')) {
        text.pop();
    }
    Ok(Some(text))
}
