//! `fleetctl token keys`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::output::Columns;
use crate::pki::store::{self, PairPaths};
use crate::settings::named;
use crate::token::{PublicKey, SecretKey};

const COLUMNS: Columns = Columns { default: &["use", "keyId", "key", "publicKey"], more: &[], open: &[] };

/// Make the two key pairs of registration tokens
///
/// `signing.key` signs tokens and stays with the provider; `signing.pub`
/// verifies them, at the agents and at the server. `encryption.key` decrypts
/// tokens, and is put onto the agents' machines with the installer;
/// `encryption.pub` encrypts to it. Both are P-256. Keys are written with mode
/// 0600, and nothing is overwritten: pairs that are there are shown.
///
/// Examples:
///   fleetctl token keys --out token-keys
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct KeysArgs {
    /// The folder of the four files
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    out: PathBuf,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    r#use: &'static str,
    key_id: Option<String>,
    key: String,
    public_key: String,
    status: &'static str,
}

pub(crate) fn run(cx: &Context, args: &KeysArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let mut rows = Vec::new();
    if !cx.dry_run() {
        store::ensure_folder(&args.out)?;
    }
    for name in ["signing", "encryption"] {
        let (key, public) = (args.out.join(format!("{name}.key")), args.out.join(format!("{name}.pub")));
        let (key_id, status) = if key.exists() && public.exists() {
            let public = PublicKey::from_pem(&store::read(&public)?, &public.display().to_string())?;
            (Some(public.id().to_owned()), "exists")
        } else if cx.dry_run() {
            (None, "planned")
        } else {
            let secret = SecretKey::generate()?;
            // One of the two without the other is refused there.
            let paths = PairPaths { certificate: public.clone(), key: key.clone() };
            store::write_pair(&paths, &secret.public().to_pem()?, secret.pem())?;
            (Some(secret.public().id().to_owned()), "created")
        };
        let (key, public_key) = (key.display().to_string(), public.display().to_string());
        rows.push(Row { r#use: name, key_id, key, public_key, status });
    }
    cx.output.all(&COLUMNS, &rows)?;
    Ok(ExitStatus::Done)
}
