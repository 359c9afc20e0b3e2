//! `fleetctl ca create`: offline.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::create_for_key;
use super::intermediate::{Parent, ParentArgs};
use super::passphrase;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::pki::store::{self, Outcome, PairPaths};
use crate::pki::{Certificate, KeyKind, PrivateKey, authority};
use crate::settings::named;

pub(super) const COLUMNS: Columns = Columns {
    default: &["certificateId", "subject", "keyKind", "notAfter", "certificateFile", "keyFile", "status"],
    more: &["issuer", "chainFile"],
    open: &[],
};

/// Make a CA of your own: a key, and a certificate signed by itself or a parent
///
/// Works offline. Writes ca.crt and ca.key (mode 0600) into the folder and
/// never overwrites: when a CA with the same common name, key kind and parent
/// is there already, it is kept and the status is `exists`; another one is an
/// error. The key is encrypted when a passphrase is given, in a file or in
/// FLEETCTL_PASSPHRASE.
///
/// With `--parent` the certificate is signed by that CA and the new one is an
/// intermediate: its validity is cut to the parent's, and without
/// `--path-length` it may sign devices' certificates but no further CA. A
/// parent whose own path length permits no CA below it is refused (exit code
/// 65). chain.pem is written beside it when there are intermediates above it:
/// the parent and those above, without the self-signed root. So ca.crt and
/// chain.pem are what a device presents behind its own certificate; the root
/// is what the other side has.
///
/// AWS IoT builds no chain to a registered root: the CA that signs the devices'
/// certificates itself has to be registered, here the intermediate. `ca
/// register --cert DIR/ca.crt --key DIR/ca.key` does that; the root need not be
/// registered.
///
/// With `--key` no key is made: the certificate is for a key that exists in
/// AWS KMS or a PKCS#11 token and signs it there. Instead of ca.key a file
/// ca.uri is written, which says where the key is and holds no secret.
///
/// Exit codes: 0 made or there already, 1 the folder holds another CA, 65 the
/// parent cannot sign it.
///
/// Examples:
///   fleetctl ca create --cn 'Acme devices' --out ca
///   fleetctl ca create --cn 'Acme devices' --key-kind rsa-2048 --days 3650 --out ca --passphrase-file pass.txt
///   fleetctl ca create --cn 'Acme devices 2026' --parent ca --days 1825 --out ca-2026
///   fleetctl ca create --cn 'Acme devices' --out ca --key awskms:alias/acme-ca
///   fleetctl ca create --cn 'Acme devices' --out ca --key 'pkcs11:token=acme;object=ca?pin-source=/run/pin'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// The common name
    #[arg(long, value_name = "NAME")]
    pub(super) cn: String,
    /// The organization
    #[arg(long, value_name = "NAME")]
    pub(super) organization: Option<String>,
    /// An organizational unit of the subject (can be repeated)
    #[arg(long = "unit", value_name = "NAME")]
    pub(super) units: Vec<String>,
    /// The country, two letters
    #[arg(long, value_name = "CC")]
    pub(super) country: Option<String>,
    /// The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096
    #[arg(long, value_name = "KIND", default_value = "ec-p256")]
    key_kind: String,
    /// Days of validity
    #[arg(long, value_name = "N", default_value_t = 3_650)]
    pub(super) days: u32,
    /// The folder; it is made when it is missing
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    pub(super) out: PathBuf,
    /// Encrypt the key with the passphrase in this file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// The key that exists already: awskms:KEY or pkcs11:URI
    #[arg(long, value_name = "URI", conflicts_with_all = ["key_kind", "passphrase_file"])]
    key: Option<String>,
    #[command(flatten)]
    pub(super) parent: ParentArgs,
}

impl CreateArgs {
    /// Whether neither KMS nor a token has a part in it.
    pub(super) fn is_of_files(&self) -> bool {
        self.key.is_none() && !self.parent.is_given()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Made {
    pub(super) certificate_id: String,
    subject: String,
    issuer: String,
    key_kind: String,
    not_after: String,
    certificate_file: String,
    key_file: String,
    chain_file: Option<String>,
    status: Status,
}

impl Made {
    /// `paths.key` is the file of the key, or the one that tells where it is.
    pub(super) fn new(
        certificate: &Certificate,
        paths: &PairPaths,
        chain: Option<&PathBuf>,
        status: Status,
    ) -> Self {
        let info = certificate.info();
        Self {
            certificate_id: info.certificate_id.clone(),
            subject: info.subject.text(),
            issuer: info.issuer.text(),
            key_kind: info.public_key.name.clone(),
            not_after: info.not_after.format(&Rfc3339).unwrap_or_default(),
            certificate_file: paths.certificate.display().to_string(),
            key_file: paths.key.display().to_string(),
            chain_file: chain.map(|file| file.display().to_string()),
            status,
        }
    }
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    if let Some(key) = &args.key {
        let address = key.parse()?;
        return create_for_key::run(cx, &args, key, &address).await;
    }
    let key_kind: KeyKind = args
        .key_kind
        .parse()
        .map_err(|e: crate::pki::Error| Error::from(e).with_kind(crate::error::Kind::Usage))?;
    let passphrase = passphrase(cx, args.passphrase_file.as_ref())?;
    let paths = PairPaths::in_folder(&args.out, "ca");
    let request = authority::CaRequest {
        common_name: &args.cn,
        organization: args.organization.as_deref(),
        organizational_units: args.units.iter().map(String::as_str).collect(),
        country: args.country.as_deref(),
        key_kind,
        days: args.days,
        now: OffsetDateTime::now_utc(),
    };
    let parent = args.parent.open(cx).await?;
    let chain = parent.as_ref().filter(|p| !p.chain().is_empty()).map(|_| args.out.join("chain.pem"));
    if args.out.is_dir()
        && let Some(existing) = store::preflight(&paths)?
    {
        let info = existing.certificate.info();
        let signed = parent.as_ref().map_or(info.issuer == info.subject, |p| p.signed(&existing.certificate));
        if info.subject.common_name().as_deref() != Some(args.cn.as_str())
            || info.public_key.kind != Some(key_kind)
            || !signed
        {
            return Err(Error::failed(format!(
                "`{}` holds another CA already: {} ({}), signed by {}",
                args.out.display(),
                info.subject.text(),
                info.public_key.name,
                info.issuer.text()
            ))
            .hint("A CA is never overwritten; give another folder."));
        }
        existing.key(passphrase.as_ref().map(|p| p.as_slice()))?;
        if existing.key_is_exposed {
            cx.ui.warn(format!("other users can read `{}`; `chmod 600` it.", paths.key.display()));
        }
        let row = Made::new(&existing.certificate, &paths, chain.as_ref(), Status::Exists);
        cx.output.one(&COLUMNS, &row)?;
        return Ok(ExitStatus::Done);
    }
    let made = match &parent {
        None => authority::create_ca(&request)?,
        Some(parent) => under(cx, parent, &request)?,
    };
    if cx.dry_run() {
        cx.ui.status("Dry run: nothing was written and AWS was not read.");
        let mut plan = Made::new(&made.certificate, &paths, chain.as_ref(), Status::Planned);
        plan.certificate_id = String::new();
        cx.output.one(&COLUMNS, &plan)?;
        return Ok(ExitStatus::Done);
    }
    store::ensure_folder(&args.out)?;
    let key = match &passphrase {
        Some(passphrase) => made.key.to_encrypted_pem(passphrase)?,
        None => made.key.to_pem()?,
    };
    // Before the pair: who finds the pair finds the chain.
    if let (Some(file), Some(parent)) = (&chain, &parent) {
        parent.write_chain(file)?;
    }
    if let Outcome::Existing(_) = store::write_pair(&paths, &made.certificate.to_pem(), &key)? {
        return Err(Error::failed(format!("somebody else wrote into `{}` meanwhile", args.out.display())));
    }
    cx.output.one(&COLUMNS, &Made::new(&made.certificate, &paths, chain.as_ref(), Status::Created))?;
    Ok(ExitStatus::Done)
}

/// A CA under a parent.
fn under(cx: &Context, parent: &Parent, request: &authority::CaRequest<'_>) -> Result<authority::Issued> {
    parent.permits()?;
    let key = PrivateKey::generate(request.key_kind)?;
    let certificate = parent.issue(request, key.spki())?;
    if parent.cuts(request) {
        let until = certificate.info().not_after.format(&Rfc3339).unwrap_or_default();
        cx.ui.warn(format!("the validity is cut to the parent's: it ends at {until}."));
    }
    Ok(authority::Issued { certificate, key })
}
