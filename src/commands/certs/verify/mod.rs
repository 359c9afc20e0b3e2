//! `fleetctl certs verify`

mod checks;
pub(in crate::commands) mod input;
mod online;

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::{Duration, OffsetDateTime};

use self::checks::{Check, Judge, role, text};
use self::online::Registration;
use crate::aws::{Target, target};
use crate::commands::ca::passphrase;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Kind, Result};
use crate::output::Columns;
use crate::pki::chain::Trust;
use crate::pki::{Certificate, Role, store};

const COLUMNS: Columns = Columns {
    default: &["input", "subject", "notAfter", "chain", "dates", "key", "aws", "usage", "status", "findings"],
    more: &[
        "certificateId",
        "issuer",
        "serialNumber",
        "keyKind",
        "notBefore",
        "subjectAltNames",
        "isCa",
        "registered",
        "active",
        "attached",
        "registeredCa",
    ],
    open: &["checks", "registrations"],
};

/// Identities that wait for their turn while others are looked at.
const AHEAD: usize = 16;

/// Check certificates: chain, dates, key, and what AWS has of them
///
/// Offline unless asked otherwise. Each CERT is a file (PEM or DER), a folder
/// of identities, a .tar.zst or a .jsonl as `certs issue` and `certs sign`
/// write them; NAME.key and NAME.chain.pem or chain.pem beside NAME.crt belong
/// to it. Any number of certificates takes the same memory.
///
///   chain  each signature, names byte for byte, CA:TRUE, path lengths, key
///          usages and dates up to a certificate of `--ca`; without `--ca` as
///          far as the certificates go, and then nobody says it is trusted
///   dates  expired, not valid yet, or a warning when it ends `--within`
///   key    the private key is the certificate's
///   aws    AWS IoT takes its key and signature; the CA that signed it, too
///   usage  a TLS server takes it as a client's certificate
///
/// A CA's certificate is judged as a CA. Revocation lists are not read.
///
/// With a target selected (--tenant, --ou, --tag, --all-tenants), or with
/// --online for the account of the ambient credentials, also: registered
/// where and in which mode, active, attached to which things and policies, and
/// its CA registered and active. AWS answers ten certificates a second.
///
/// Exit codes: 0 nothing found, 5 a check failed or warns, 3 a target could not
/// be asked. What cannot be said (no key, no `--ca`) is `unknown` and finds
/// nothing.
///
/// Examples:
///   fleetctl certs verify dev-1.crt --ca root/ca.crt --chain int/ca.crt
///   fleetctl certs verify dev-1.crt --key dev-1.key --ca root --within 60d
///   fleetctl certs verify identities.tar.zst --ca ca -o jsonl | jq 'select(.status != "ok")'
///   fleetctl certs verify dev-1.crt --tenant acme
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct VerifyArgs {
    /// Certificates: files, folders of identities, .tar.zst or .jsonl
    #[arg(required = true, value_name = "CERT")]
    certificates: Vec<PathBuf>,
    /// The private key of the one certificate that is named
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Read the passphrase of keys from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// What is trusted: a file of certificates, or the folder of a CA; root or not (can be repeated)
    #[arg(long, value_name = "PATH")]
    ca: Vec<PathBuf>,
    /// Certificates between: a file, or the folder of a CA (can be repeated)
    #[arg(long, value_name = "PATH")]
    chain: Vec<PathBuf>,
    /// Warn of what expires within this time: days (`30d`) or hours (`12h`)
    #[arg(long, value_name = "TIME", default_value = "30d", value_parser = time_ahead)]
    within: Duration,
    /// Ask AWS as well, in the account of the ambient credentials
    #[arg(long)]
    online: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    input: String,
    certificate_id: Option<String>,
    subject: Option<String>,
    issuer: Option<String>,
    serial_number: Option<String>,
    key_kind: Option<String>,
    not_before: Option<String>,
    not_after: Option<String>,
    subject_alt_names: Vec<String>,
    is_ca: bool,
    status: &'static str,
    findings: String,
    /// Each check's word under the check's name: the columns of a table.
    #[serde(flatten)]
    words: serde_json::Map<String, serde_json::Value>,
    checks: Vec<Check>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registrations: Option<Vec<Registration>>,
}

impl Row {
    fn new(input: String, certificate: Option<&Certificate>, checks: Vec<Check>) -> Self {
        let bad = |check: &&Check| check.ok == Some(false);
        let findings: Vec<&str> = checks.iter().filter(bad).map(|check| check.detail.as_str()).collect();
        let status = match (findings.is_empty(), checks.iter().any(|c| c.ok == Some(false) && !c.warning)) {
            (true, _) => "ok",
            (false, false) => "warning",
            (false, true) => "failed",
        };
        let info = certificate.map(Certificate::info);
        Self {
            input,
            certificate_id: info.map(|info| info.certificate_id.clone()),
            subject: info.map(|info| info.subject.text()),
            issuer: info.map(|info| info.issuer.text()),
            serial_number: info.map(|info| info.serial.clone()),
            key_kind: info.map(|info| info.public_key.name.clone()),
            not_before: info.map(|info| text(info.not_before)),
            not_after: info.map(|info| text(info.not_after)),
            subject_alt_names: certificate.map(|c| c.extensions().subject_alt_names).unwrap_or_default(),
            is_ca: info.is_some_and(|info| info.is_ca),
            status,
            findings: findings.join("; "),
            words: checks.iter().map(|check| (check.name.to_owned(), check.word().into())).collect(),
            checks,
            registrations: None,
        }
    }
}

pub(crate) async fn run(cx: &Context, args: VerifyArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let single = matches!(args.certificates.as_slice(), [one] if !one.is_dir());
    if args.key.is_some() && !single {
        return Err(Error::usage("`--key` belongs to one certificate, and more than one is named"));
    }
    for path in &args.certificates {
        std::fs::metadata(path).doing(|| format!("opening `{}`", path.display()))?;
    }
    let now = OffsetDateTime::now_utc();
    let passphrase = passphrase(cx, args.passphrase_file.as_ref())?;
    let judge = Judge { trust: trust(&args, now)?, within: args.within, now, passphrase };
    let key = match &args.key {
        Some(file) => Some((store::read(file)?, file.display().to_string())),
        None => None,
    };
    let flags = &cx.settings.flags;
    let selected = flags.all_tenants || [&flags.tenant, &flags.ou, &flags.tag].iter().any(|f| !f.is_empty());
    let mut targets = if args.online || selected { cx.targets_to_read().await? } else { Vec::new() };
    let (asks, all) = (args.online || selected, targets.len());

    let (send, mut identities) = tokio::sync::mpsc::channel(AHEAD);
    let paths = args.certificates.clone();
    let reading = tokio::task::spawn_blocking(move || {
        let gone = || Error::new(Kind::BrokenPipe, "nobody reads on");
        paths
            .iter()
            .try_for_each(|path| input::read(path, &mut |one| send.blocking_send(one).map_err(|_| gone())))
    });
    let mut list = cx.output.list(&COLUMNS)?;
    let (mut found, mut failures) = (0_u64, Vec::new());
    while let Some(mut identity) = identities.recv().await {
        if key.is_some() {
            identity.key.clone_from(&key);
        }
        let row = match &identity.certificate {
            Err(error) => {
                Row::new(identity.input.clone(), None, vec![Check::bad("readable", error.message())])
            }
            Ok(certificate) => {
                let (mut checks, issuer) = judge.checks(certificate, &identity);
                let mut registrations = None;
                if asks {
                    let (answers, failed) = ask(&mut targets, certificate, issuer.as_deref()).await;
                    failures.extend(failed);
                    checks.extend(online::checks(&answers, role(certificate)));
                    registrations = Some(answers);
                }
                let row = Row::new(identity.input.clone(), Some(certificate), checks);
                Row { registrations, ..row }
            }
        };
        found += u64::from(row.status != "ok");
        list.row(&row)?;
    }
    reading.await.map_err(|error| Error::internal("reading certificates").caused_by(error.to_string()))??;
    if list.is_empty() {
        return Err(Error::data("there is no certificate in what is named"));
    }
    let rows = list.len();
    list.finish()?;
    if found > 0 {
        cx.ui.status(format!(
            "{found} of {} with findings.",
            crate::ui::text::count(usize::try_from(rows).unwrap_or(usize::MAX), "certificate")
        ));
    }
    match cx.settle(failures, all)? {
        ExitStatus::Done if found > 0 => Ok(ExitStatus::Code(Kind::Check)),
        other => Ok(other),
    }
}

/// Asks all targets. One that fails is not asked again, and is among the failures once.
async fn ask(
    targets: &mut Vec<Target>,
    certificate: &Certificate,
    issuer: Option<&str>,
) -> (Vec<Registration>, Vec<Error>) {
    let (id, role): (&str, Role) = (&certificate.info().certificate_id, role(certificate));
    let (mut answers, mut failures, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for (target, answer) in target::each(targets, async |t| online::look_up(t, id, role, issuer).await).await
    {
        match answer {
            Ok(answer) => answers.push(answer),
            Err(error) => {
                failed.push(target.key.clone());
                failures.push(error);
            }
        }
    }
    targets.retain(|target| !failed.contains(&target.key));
    (answers, failures)
}

fn trust(args: &VerifyArgs, now: OffsetDateTime) -> Result<Trust> {
    let (mut anchors, mut others) = (Vec::new(), Vec::new());
    for path in &args.ca {
        anchors.extend(bundle(path, "ca.crt")?);
        if path.join("chain.pem").is_file() {
            others.extend(bundle(path, "chain.pem")?);
        }
    }
    for path in &args.chain {
        others.extend(bundle(path, "ca.crt")?);
        if path.join("chain.pem").is_file() {
            others.extend(bundle(path, "chain.pem")?);
        }
    }
    Ok(Trust::new(anchors, others, now)?)
}

/// The certificates of a file, or of the file of this name in a folder.
fn bundle(path: &std::path::Path, name: &str) -> Result<Vec<Certificate>> {
    let file = if path.is_dir() { path.join(name) } else { path.to_owned() };
    Ok(Certificate::parse_bundle(&store::read(&file)?, &file.display().to_string())?)
}

fn time_ahead(text: &str) -> Result<Duration, String> {
    let units = [('d', 86_400), ('h', 3_600)];
    let split = units.into_iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)));
    let parsed = split.and_then(|(number, seconds)| {
        Some(Duration::seconds(i64::from(number.parse::<u32>().ok()?) * seconds))
    });
    parsed.ok_or_else(|| "it looks like 30d or 12h".to_owned())
}
