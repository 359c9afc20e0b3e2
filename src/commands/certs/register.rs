//! `fleetctl certs register`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::names::{Name, check};

use super::pem_files;
use crate::bulk::act::{Act, Ca, Registration};
use crate::bulk::row::Purpose;
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::manifests::Options;
use crate::pki::{self, store};

/// Register certificates
///
/// Those of files (PEM or DER) and of folders of identities (all below that
/// ends in .pem, .crt, .cer or .der; keys and CA certificates are passed over,
/// and any other file is a wrong row), or of a list (--from: cert_pem or
/// cert_file, and policies, tenant, account, region; also the manifest or
/// the JSON lines of `certs issue`, PEM certificates one after the other, and
/// base64 texts, each told by what is in the file). Of a .tar.zst give the
/// manifest beside it, which has the certificates. Without --ca they are
/// registered without a CA, as several accounts of a Region can do it; devices
/// must send SNI then. With --ca the CA must be registered there and active.
///
/// AWS's id of a certificate is known beforehand: one that is registered as
/// wanted is skipped, so the command can be repeated. One in another state
/// fails, unless --update. One that has expired or is not valid yet is wrong:
/// AWS documents that it refuses such, and --allow-expired tries it all the
/// same. A run that was stopped goes on with `fleetctl runs
/// resume`. Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl certs register identities/ --tenant acme --policy device
///   fleetctl certs register lamp-1.pem --ca ca.pem --status inactive
///   fleetctl certs register --from certificates.jsonl --tenant acme
///   fleetctl certs register --from identities.manifest.csv --tenant acme
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RegisterArgs {
    /// Files of certificates, PEM or DER, or folders of identities
    #[arg(value_name = "FILE", conflicts_with = "from")]
    files: Vec<PathBuf>,
    /// Take the certificates from this list; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// The registered CA that signed them
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// The status that they are registered with
    #[arg(long, value_enum, value_name = "STATUS", default_value_t)]
    status: Start,
    /// Give one that is registered in the other state the wanted one
    #[arg(long)]
    update: bool,
    /// Attach this policy to every certificate (can be repeated)
    #[arg(long, value_name = "NAME")]
    policy: Vec<String>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    /// Let AWS decide on certificates that have expired or are not valid yet
    #[arg(long)]
    allow_expired: bool,
    #[command(flatten)]
    bulk: BulkArgs,
}

/// `--status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Start {
    /// Devices can use them at once
    #[default]
    Active,
    /// Devices can use them once they are activated
    Inactive,
}

pub(crate) async fn run(cx: &Context, args: RegisterArgs) -> Result<ExitStatus> {
    checked(&args.policy)?;
    let from = match args.from {
        Some(file) => Source::File(file),
        None if args.files.is_empty() => {
            return Err(
                Error::usage("no certificates are given").hint("Give PEM files, folders or `--from FILE`.")
            );
        }
        None => pem_files::certificates(args.files),
    };
    let ca = args.ca.as_deref().map(ca).transpose()?.map(Arc::new);
    let active = args.status == Start::Active;
    let registration = Registration { ca, active, update: args.update };
    let task = Task {
        policies: args.policy,
        options: Options { allow_expired: args.allow_expired, ..Options::default() },
        skip_invalid: args.skip_invalid,
        ..Task::new(Purpose::Certificates(Act::Register(registration)), from)
    };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}

/// Checks the policies of the command line.
pub(super) fn checked(policies: &[String]) -> Result<()> {
    policies.iter().try_for_each(|policy| {
        check(Name::Policy, policy).map_err(|e| Error::usage(format!("`--policy {policy}`: {e}")))
    })
}

fn ca(path: &Path) -> Result<Ca> {
    let shown = path.display().to_string();
    let certificate = pki::Certificate::parse(&store::read(path)?, &shown)?;
    if !certificate.info().is_ca {
        return Err(Error::usage(format!("`{shown}` is not the certificate of a CA")));
    }
    Ok(Ca { id: certificate.info().certificate_id.clone(), pem: certificate.to_pem() })
}
