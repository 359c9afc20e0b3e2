//! `fleetctl ca register`: registration code, verification certificate and registration in one command.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;
use time::OffsetDateTime;

use super::read_certificate;
use crate::aws::{Class, Target, TargetKey, target};
use crate::commands::authority;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Kind, Result};
use crate::fleet::ca::{self, Ca, Registration};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::pki::authority::Authority;
use crate::pki::{Certificate, Role, Signer};

const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "certificateId",
        "certificateStatus",
        "certificateMode",
        "status",
    ],
    more: &["certificateArn", "autoRegistrationStatus", "differences"],
    open: &[],
};

/// How long a verification certificate is valid: AWS looks at it once, now.
const VERIFICATION_HOURS: u32 = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mode {
    /// Proves possession of the key; one account a Region
    Default,
    /// Without proof of possession, for any number of accounts; devices must send SNI
    SniOnly,
}

/// Register a CA certificate
///
/// In default mode: fetches the registration code, signs a verification
/// certificate with the CA's key, and registers. In sni-only mode no key is
/// needed; it is the only mode for more than one account of a Region. A CA that
/// is registered already is skipped; where its settings differ from what is
/// asked they are named and the exit code is 5. Certificate, key and passphrase
/// are checked before the first call (exit code 65).
///
/// Examples:
///   fleetctl ca register --tenant acme --cert ca/ca.crt --key ca/ca.key --activate
///   fleetctl ca register --tenant acme --cert ca/ca.crt --key awskms:alias/acme-ca --activate
///   fleetctl ca register --all-tenants --region eu-west-1 --cert ca.crt --mode sni-only --activate
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RegisterArgs {
    /// The CA certificate (PEM or DER)
    #[arg(long, value_name = "FILE")]
    cert: PathBuf,
    /// The CA's private key for default mode: a file (PEM), awskms:KEY or pkcs11:URI; it stays there
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Read the key's passphrase from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// How the CA is registered
    #[arg(long, value_enum, default_value = "default")]
    mode: Mode,
    /// Make it active at once
    #[arg(long)]
    activate: bool,
    /// Register device certificates on their first connection (just-in-time)
    #[arg(long)]
    auto_register: bool,
    /// Provision devices just in time by the provisioning template of this name
    #[arg(long, value_name = "NAME", conflicts_with = "template_file")]
    template_name: Option<String>,
    /// Provision devices just in time by this template
    #[arg(long, value_name = "FILE", requires = "role_arn")]
    template_file: Option<PathBuf>,
    /// The role that just-in-time provisioning uses
    #[arg(long, value_name = "ARN")]
    role_arn: Option<String>,
    /// Tag the CA (can be repeated)
    #[arg(long = "ca-tag", value_name = "KEY=VALUE")]
    tags: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Registered {
    #[serde(flatten)]
    target: TargetKey,
    certificate_id: String,
    certificate_arn: Option<String>,
    certificate_status: Option<String>,
    certificate_mode: Option<String>,
    auto_registration_status: Option<String>,
    status: Status,
    differences: Vec<String>,
}

pub(crate) async fn run(cx: &Context, args: RegisterArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let certificate = read_certificate(&args.cert)?;
    certificate.require_acceptable(Role::Ca, OffsetDateTime::now_utc(), &args.cert.display().to_string())?;
    let key = match args.mode {
        Mode::Default => Some(open_key(cx, &args, &certificate).await?),
        Mode::SniOnly => None,
    };
    let wanted = registration(&args, &certificate)?;
    let targets = cx.targets_to_write().await?;
    if args.mode == Mode::Default {
        one_account_a_region(&targets)?;
    }
    let id = &certificate.info().certificate_id;
    let work = async |t: &Target| one(cx, t, id, &wanted, &certificate, key.as_deref()).await;
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (_, answer) in target::each(&targets, async |t| work(t).await).await {
        match answer {
            Ok(row) => rows.push(row),
            Err(error) => failures.push(error),
        }
    }
    if !rows.is_empty() || failures.is_empty() {
        match rows.as_slice() {
            [one] if !cx.settings.selects_many() => cx.output.one(&COLUMNS, one)?,
            all => cx.output.all(&COLUMNS, all)?,
        }
    }
    let differing: Vec<&Registered> = rows.iter().filter(|r| !r.differences.is_empty()).collect();
    for row in &differing {
        cx.ui.warn(format!(
            "{}: the CA is registered already, and {}",
            row.target,
            row.differences.join("; ")
        ));
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    let status = cx.settle(failures, targets.len())?;
    if status == ExitStatus::Done && !differing.is_empty() {
        cx.ui.hint("Registered CAs are not changed here: use `ca activate`, `ca auto-registration`, or delete and register again.");
        return Ok(ExitStatus::Code(Kind::Check));
    }
    Ok(status)
}

async fn one(
    cx: &Context,
    target: &Target,
    id: &str,
    wanted: &Registration,
    certificate: &Certificate,
    key: Option<&dyn Signer>,
) -> Result<Registered> {
    let row = |ca: Option<Ca>, status| {
        let differences = ca.as_ref().map(|ca| wanted.differences(ca)).unwrap_or_default();
        let detail = ca.as_ref().and_then(|c| c.detail.clone());
        Registered {
            target: target.key.clone(),
            certificate_id: id.to_owned(),
            certificate_arn: ca.as_ref().and_then(|c| c.certificate_arn.clone()),
            certificate_status: ca.map(|c| c.status),
            certificate_mode: detail.as_ref().map(|d| d.certificate_mode.clone()),
            auto_registration_status: detail.map(|d| d.auto_registration_status),
            status,
            differences,
        }
    };
    if let Some(ca) = ca::describe(target, id).await? {
        return Ok(row(Some(ca), Status::Exists));
    }
    if cx.dry_run() {
        return Ok(row(None, Status::Planned));
    }
    let verification = match key {
        None => None,
        Some(key) => {
            let code = ca::registration_code(target).await?;
            let authority = Authority::new(certificate, key)?;
            Some(
                authority
                    .verification_certificate(&code, OffsetDateTime::now_utc(), VERIFICATION_HOURS)?
                    .to_pem(),
            )
        }
    };
    let registered = match ca::register(target, wanted, verification).await {
        Ok(()) => ca::describe(target, id).await?,
        // An answer that was lost: the retry finds the CA that the first try registered. Or another account of
        // the Region has it.
        Err(e) if e.class == Class::Exists => {
            Some(ca::describe(target, id).await?.ok_or_else(|| explain(e))?)
        }
        Err(e) => return Err(explain(e)),
    };
    Ok(row(registered, Status::Created))
}

fn explain(error: crate::aws::AwsError) -> Error {
    let limit = error.is("LimitExceededException");
    let refused = error.class == Class::Exists
        || error.is("CertificateValidationException")
        || error.is("InvalidRequestException");
    let error = Error::from(error).context("registering the CA");
    if limit {
        error.hint("An account has at most 10 CA certificates of one subject in a Region; delete one that is inactive.")
    } else if refused {
        error.hint("In default mode only one account of a Region can register a CA; the others use `--mode sni-only`.")
    } else {
        error
    }
}

async fn open_key(cx: &Context, args: &RegisterArgs, certificate: &Certificate) -> Result<Box<dyn Signer>> {
    let Some(key) = &args.key else {
        return Err(Error::usage("default mode needs the CA's key")
            .hint("Give `--key KEY`, or register without proof of possession: `--mode sni-only`."));
    };
    let signer = authority::open_key(cx, &key.parse()?, args.passphrase_file.as_ref()).await?;
    certificate.require_key(signer.public_key())?;
    Ok(signer)
}

fn registration(args: &RegisterArgs, certificate: &Certificate) -> Result<Registration> {
    let template_body = args.template_file.as_ref().map(|path| {
        let text =
            std::fs::read_to_string(path).doing(|| format!("reading the template `{}`", path.display()))?;
        serde_json::from_str::<serde_json::Value>(&text).map_err(|e| {
            Error::data(format!("{}:{}:{}: the template is not JSON", path.display(), e.line(), e.column()))
                .caused_by(e.to_string())
        })?;
        Ok::<_, Error>(text)
    });
    let tags = args.tags.iter().map(|tag| {
        let pair = tag.split_once('=').ok_or_else(|| Error::usage(format!("`--ca-tag {tag}` has no `=`")))?;
        Ok::<_, Error>((pair.0.to_owned(), pair.1.to_owned()))
    });
    Ok(Registration {
        certificate_pem: certificate.to_pem(),
        sni_only: args.mode == Mode::SniOnly,
        activate: args.activate,
        auto_register: args.auto_register,
        template_name: args.template_name.clone(),
        template_body: template_body.transpose()?,
        role_arn: args.role_arn.clone(),
        tags: tags.collect::<Result<_>>()?,
    })
}

fn one_account_a_region(targets: &[Target]) -> Result<()> {
    let mut regions = HashSet::new();
    match targets.iter().find(|t| !regions.insert(&t.key.region)) {
        None => Ok(()),
        Some(second) => Err(Error::usage(format!(
            "more than one account of {} is selected, and in default mode only one can register a CA",
            second.key.region
        ))
        .hint("Give `--mode sni-only`: it needs no key, and any number of accounts can register the CA.")),
    }
}
