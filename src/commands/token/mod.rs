//! `fleetctl token …`

mod issue;
mod keys;
mod show;
mod verify;

use std::io::Read as _;
use std::path::Path;

use clap::Subcommand;
use zeroize::Zeroizing;

use super::ca::passphrase;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::pki::{PrivateKey, store};
use crate::token::{PublicKey, SecretKey, jose};

#[derive(Debug, Subcommand)]
pub(crate) enum Token {
    Keys(keys::KeysArgs),
    Issue(Box<issue::IssueArgs>),
    Show(Box<show::ShowArgs>),
    Verify(Box<verify::VerifyArgs>),
}

impl Token {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Keys(args) => keys::run(cx, &args),
            Self::Issue(args) => cx.block_on(issue::run(cx, *args)),
            Self::Show(args) => show::run(cx, &args),
            Self::Verify(args) => verify::run(cx, &args),
        }
    }
}

/// Reads the file of a private key of tokens; its passphrase is in the environment.
pub(crate) fn secret_key(cx: &Context, file: &Path) -> Result<SecretKey> {
    let shown = file.display().to_string();
    let passphrase = passphrase(cx, None)?;
    let key = PrivateKey::from_pem(&store::read(file)?, passphrase.as_ref().map(|p| p.as_slice()), &shown)?;
    SecretKey::new(&key, &shown)
}

/// Reads the file of a public key of tokens.
pub(crate) fn public_key(file: &Path) -> Result<PublicKey> {
    PublicKey::from_pem(&store::read(file)?, &file.display().to_string())
}

/// The token that an argument gives: `-` is stdin, else a file; where `or_text`, also the token itself.
pub(crate) fn read_token(given: &str, or_text: bool) -> Result<Zeroizing<String>> {
    // One byte more than a token has tells that it is too large; the rest is of no interest.
    let limit = jose::MAX_TOKEN as u64 + 2;
    let mut text = Zeroizing::new(String::with_capacity(jose::MAX_TOKEN + 2));
    let path = Path::new(given);
    if given == "-" {
        std::io::stdin().lock().take(limit).read_to_string(&mut text).doing(|| "reading stdin".into())?;
    } else if or_text && given.matches('.').count() == 4 && !path.exists() {
        text.push_str(given);
    } else {
        let file = std::fs::File::open(path).doing(|| format!("opening the token `{given}`"))?;
        file.take(limit).read_to_string(&mut text).reading(|| format!("reading the token `{given}`"))?;
    }
    let trimmed = text.trim_end_matches(['\n', '\r']).len();
    text.truncate(trimmed);
    if text.is_empty() {
        return Err(Error::data("there is no token in it"));
    }
    Ok(text)
}
