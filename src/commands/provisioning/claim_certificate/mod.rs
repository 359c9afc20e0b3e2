//! `fleetctl provisioning claim-certificate`: a claim that is built into devices.

mod bundle;
mod source;

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::limits::{POLICY_DOCUMENT_CHARS, policy_document_chars};
use fleetctl_rules::names::Name;

use self::bundle::{Bundle, COLUMNS, Row};
use self::source::Source;
use super::root_ca::{RootCa, RootCaArgs};
use crate::aws::Target;
use crate::commands::archive::Archive;
use crate::commands::nouns::check_given;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::certificate;
use crate::fleet::document::{self, Document};
use crate::fleet::endpoint::{self, Kind as Endpoint};
use crate::fleet::ensure::Ask;
use crate::fleet::policy;
use crate::fleet::provisioning_claim;
use crate::fleet::provisioning_template::{self as template, Kind, NOUN};
use crate::fleet::status::Status;
use crate::pki::KeyKind;
use crate::settings::named;

/// Make a claim certificate that is built into devices, with its policy
///
/// The policy allows nothing but to connect with the client ids of --client-id,
/// to ask for a certificate (with a key or by signing request), and to
/// provision by this template. A policy of that name with another document is
/// an error; one that is the same is used.
///
/// The certificate is AWS's, with a key that AWS makes; or with --csr AWS's for
/// your own key; or with --ca one that your own CA signs (`ca create`), under
/// that CA where it is registered and active, else registered without one. It
/// becomes active last: when its key is on the disk (mode 0600) and the policy
/// is attached.
///
/// The folder is what the factory gets: certificate.pem, key.pem (not with
/// --csr), chain.pem (with --ca), AmazonRootCA1.pem, by which devices check AWS,
/// and config.json, with the endpoint, the template, the topics, the client ids
/// and the files' names. With --archive it is in one file as well, as claim/:
/// a new one (0600) that has its name only when it is complete, for `tar -xf`.
/// The same command again goes on with what is in the folder and makes no
/// second certificate. A key that is in many devices gets out of one: let a
/// hook decide which serials may register (`provisioning allow`), and end the
/// claim with `certs deactivate DIR/certificate.pem`.
///
/// Examples:
///   fleetctl provisioning claim-certificate --template by-claim --out claim
///   fleetctl provisioning claim-certificate --template by-claim --ca ca \
///     --days 365 --out claim --tenant acme
///   fleetctl provisioning claim-certificate --template by-claim --csr hsm.csr \
///     --client-id 'factory-*' --out claim
///   fleetctl provisioning claim-certificate --template by-claim --out claim \
///     --archive claim.tar.zst
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ClaimCertificateArgs {
    /// The fleet template that devices are provisioned by
    #[arg(long, value_name = "NAME")]
    template: String,
    /// The folder that is handed out
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    out: PathBuf,
    /// Put the folder into this new FILE.tar.zst, too
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    archive: Option<PathBuf>,
    #[command(flatten)]
    root_ca: RootCaArgs,
    /// The policy's name [default: TEMPLATE-claim]
    #[arg(long, value_name = "NAME")]
    policy: Option<String>,
    /// The client ids that the claim may connect with
    #[arg(long, value_name = "PATTERN", default_value = "claim-*")]
    client_id: String,
    /// Have AWS sign this request (PEM or DER)
    #[arg(long, value_name = "FILE", conflicts_with = "ca")]
    csr: Option<PathBuf>,
    /// Sign it with this CA: the folder that `ca create` wrote, or the file of its certificate
    #[arg(long, value_name = "PATH")]
    ca: Option<PathBuf>,
    /// The CA's key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI
    #[arg(long, value_name = "KEY", requires = "ca")]
    ca_key: Option<String>,
    /// The certificates above the CA (PEM), where they are not chain.pem in that folder
    #[arg(long, value_name = "FILE", requires = "ca")]
    ca_chain: Option<PathBuf>,
    /// Read the passphrase of the CA's key from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE", requires = "ca")]
    ca_passphrase_file: Option<PathBuf>,
    /// Days that a certificate of the own CA is valid
    #[arg(long, value_name = "N", requires = "ca", default_value_t = 1825)]
    days: u32,
    /// The kind of key, with the own CA
    #[arg(long, value_enum, requires = "ca", default_value = "ec-p256")]
    key_kind: KeyKind,
}

pub(crate) async fn run(cx: &Context, args: ClaimCertificateArgs) -> Result<ExitStatus> {
    NOUN.check(&args.template)?;
    check_given("--policy", Name::Policy, args.policy.as_deref())?;
    check_client(&args.client_id)?;
    cx.output.check(&COLUMNS)?;
    let policy = args.policy.clone().unwrap_or_else(|| format!("{}-claim", args.template));
    let root = args.root_ca.read()?;
    root.check(&args.out)?;
    if let Some(path) = &args.archive {
        Archive::check(path)?;
    }
    let source = Source::open(cx, &args).await?;
    let bundle = Bundle::look(&args.out, source.has_key())?;
    let target = one_target(cx).await?;
    let archive = args.archive.as_deref().filter(|_| !cx.dry_run()).map(Archive::create).transpose()?;
    let row =
        make(cx, &target, &args, &policy, (source, root), bundle).await.map_err(|e| e.at(&target.key))?;
    if let Some(archive) = archive {
        bundle::pack(archive, &args.out)?;
    }
    cx.output.one(&COLUMNS, &row)?;
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    Ok(ExitStatus::Done)
}

/// Client ids have at most 128 bytes (general reference, "Client ID size"); `*` and `?` stand for others in a policy.
fn check_client(pattern: &str) -> Result<()> {
    if pattern.is_empty() || pattern.len() > 128 || pattern.chars().any(|c| c.is_control() || c == ' ') {
        return Err(Error::usage(format!("`--client-id {pattern}` is no pattern of client ids"))
            .hint("1 to 128 bytes without spaces; `*` stands for any text."));
    }
    Ok(())
}

async fn one_target(cx: &Context) -> Result<Target> {
    let mut targets = cx.targets_to_write().await?;
    match (targets.pop(), targets.len()) {
        (Some(target), 0) => Ok(target),
        (_, more) => Err(Error::usage(format!(
            "{} are selected, and a claim certificate is for one",
            crate::ui::text::count(more + 1, "target")
        ))
        .hint("Endpoint and policy are of one account and Region: run it for each with another `--out`.")),
    }
}

async fn make(
    cx: &Context,
    target: &Target,
    args: &ClaimCertificateArgs,
    policy_name: &str,
    (source, root): (Source, RootCa),
    bundle: Bundle,
) -> Result<Row> {
    let there = template::existing(target, &args.template).await?;
    if there.listed.r#type != Kind::Fleet.word() {
        return Err(Error::failed(format!(
            "{} is of type {}",
            NOUN.called(&args.template),
            there.listed.r#type
        ))
        .hint("Claims are for fleet templates; just-in-time provisioning needs none."));
    }
    if !there.listed.enabled {
        cx.ui.warn(format!("{} is disabled, so no device can use it", NOUN.called(&args.template)));
    }
    let endpoint = endpoint::address(target, Endpoint::Data).await?;
    let document = policy_document(target, args)?;
    let ask = Ask { target, noun: &policy::NOUN, name: policy_name, tags: &[], dry_run: cx.dry_run() };
    let made = policy::create(ask, &document, false, |_| {}).await;
    let made = made.map_err(|e| e.hint("Give another name by `--policy`."))?;
    let mut row = Row::new(target, args, policy_name, endpoint);
    if cx.dry_run() {
        row.status = Status::Planned;
        return Ok(row);
    }
    let (whole, chain) = (bundle.is_whole(), source.chain());
    let certificate = source.certificate(target, bundle).await?;
    row.certificate_id.clone_from(&certificate.info().certificate_id);
    row.expires(&certificate);
    let changed = activate(target, &row.certificate_id, policy_name, whole).await?;
    bundle::finish(&args.out, &row, args, &root, chain.as_deref())?;
    row.status = match (whole, changed || made != Status::Exists) {
        (false, _) => Status::Created,
        (true, true) => Status::Updated,
        (true, false) => Status::Exists,
    };
    Ok(row)
}

fn policy_document(target: &Target, args: &ClaimCertificateArgs) -> Result<Document> {
    let value = provisioning_claim::policy(target, &args.template, &args.client_id);
    let text = value.to_string();
    let length = policy_document_chars(&text);
    document::check_length("the claim's policy", length, POLICY_DOCUMENT_CHARS, "characters")?;
    Document::parse("the claim's policy", text)
}

/// Attaches the policy and then activates; says whether anything was to be done. A folder that is `whole` was handed
/// out with an active certificate: one that is not any more was withdrawn.
async fn activate(target: &Target, id: &str, policy: &str, whole: bool) -> Result<bool> {
    let iot = || target.iot().clone();
    let Some(status) = certificate::status(iot(), id).await? else {
        return Err(Error::failed(format!("there is no certificate {id} here"))
            .hint("The folder's certificate was deleted, or is another account's: choose another `--out`."));
    };
    if whole && status == "INACTIVE" {
        return Err(Error::failed(format!("the certificate {id} is {status}"))
            .hint("Somebody withdrew this claim. `fleetctl certs activate` lets it in again; another `--out` is for a new one."));
    }
    if !["ACTIVE", "INACTIVE"].contains(&status.as_str()) {
        return Err(Error::failed(format!("the certificate {id} is {status}"))
            .hint("Somebody took it out of use: choose another `--out` for a new one."));
    }
    let arn = target.arn(&format!("cert/{id}"));
    let attached = certificate::attached_policies(iot(), &arn).await?;
    if let Some(other) = attached.iter().find(|name| *name != policy) {
        return Err(Error::failed(format!("the policy `{other}` is attached to the certificate {id}, too"))
            .hint("A claim in many devices must not have more rights: detach it with `policies detach`."));
    }
    let attach = attached.is_empty();
    if attach {
        certificate::attach_policy(iot(), policy, &arn).await?;
    }
    if status != "ACTIVE" {
        certificate::set_status(iot(), id, "ACTIVE").await?;
    }
    Ok(attach || status != "ACTIVE")
}
