//! `fleetctl certs issue`

mod checked;
mod folder;
mod lock;
mod manifest;
mod merge;
mod order;
pub(in crate::commands) mod pack;
pub(in crate::commands) mod partial;
mod rows;
mod rules;
mod work;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use self::folder::Folders;
use self::lock::FolderLock;
use self::manifest::Manifest;
use self::partial::{Holds, Partial};
use self::rows::Source;
use self::rules::Rules;
use self::work::{Job, Out, Sealed, Totals};
use crate::commands::authority::CaArgs;
use crate::context::Context;
use crate::env_vars as vars;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::pki::key::check_passphrase;
use crate::pki::profile::Profile;
use crate::pki::{KeyKind, store};
use crate::settings::named;

const COLUMNS: Columns = Columns {
    default: &["issued", "existing", "keyKind", "notAfter", "out", "manifest", "status"],
    more: &[],
    open: &[],
};

/// Days of validity where none are given: ten years.
const DAYS: u32 = 3_650;

/// Issue identities: keys and certificates, offline
///
/// Makes a key, a certificate (CA:FALSE, clientAuth, a random serial number of
/// 128 bits) and the chain above it for each name: --name N, --count N with
/// --name-template 'dev-{n:06}', or the rows of a file (CSV with a header line,
/// or JSON lines). All rows are checked before the first key is made; with a
/// wrong one nothing is written (exit code 65).
///
/// Templates (--subject, --san, --name-template) take any column of the row,
/// {thing_name}, {tenant}, and the row's number: {n:06} has six digits, {n:1}
/// as few as it takes.
///
/// --out says the form. DIR: a folder for each name with key.pem (0600),
/// certificate.pem and chain.pem; one that is there, complete, with this
/// subject, names, kind of key and CA is kept (`exists`, with its own end of
/// validity, of several the earliest), anything else of the name is an error.
/// FILE.tar.zst: the same as one archive, FILE.jsonl: one object a line; both
/// are new files (0600) that have their name only when they are complete. Keys
/// go to stdout only with --out -, as JSON lines, and never to a terminal.
///
/// Beside them comes a manifest, of which `things import` makes the things:
/// DIR/manifest.csv, which lists all that was issued into the folder, or
/// FILE.manifest.csv. It has no keys in it.
///
/// The signature of the first certificate of each thread is verified under the
/// CA's key, and each one where the key is not on this machine. With
/// --encrypt-keys each key takes some 50 ms of a core. Only one process at a
/// time writes to a place (75). Exit codes 0, 1, 2, 65, 75.
///
/// Examples:
///   fleetctl certs issue --ca ca --name dev-1 --out identities
///   fleetctl certs issue --ca ca --count 100000 --name-template 'dev-{n:06}' --out identities.tar.zst
///   fleetctl certs issue --ca ca --from devices.csv --out identities --subject 'CN={thing_name},O={tenant},serialNumber={serial}' --san 'URI:urn:dev:mac:{mac}'
///   fleetctl things import identities/manifest.csv --tenant acme --policy device
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[group(id = "issue_what", required = true, multiple = false, args = ["name", "from", "count"])]
pub(crate) struct IssueArgs {
    #[command(flatten)]
    ca: CaArgs,
    /// Issue one identity of this name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Issue one for each row of this file: CSV with a header line, or JSON lines
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Issue so many, named by --name-template
    #[arg(long, value_name = "N", requires = "name_template", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    count: Option<u64>,
    /// How things are named, such as 'dev-{n:06}' or '{model}-{mac}', instead of by the column `thing_name`
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "name")]
    name_template: Option<String>,
    /// The first number of --count
    #[arg(long, value_name = "N", default_value_t = 1, requires = "count", value_parser = clap::value_parser!(u64).range(0..=1_000_000_000_000))]
    start: u64,
    /// The kind of key: ec-p256, ec-p384, rsa-2048, rsa-3072 or rsa-4096
    #[arg(long, value_name = "KIND", default_value = "ec-p256")]
    key_kind: String,
    /// The subject: parts of CN, O, OU, C, L, ST, serialNumber, UID and DC; a comma in a value is written `\,`
    #[arg(long, value_name = "TEMPLATE", default_value = "CN={thing_name}")]
    subject: String,
    /// A subject alternative name: DNS:…, URI:…, IP:… or email:… (can be repeated)
    #[arg(long = "san", value_name = "TEMPLATE")]
    sans: Vec<String>,
    /// Days of validity, cut to the CA's own; without it 3650
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    /// Where to: a folder, a new FILE.tar.zst or FILE.jsonl, or `-` for stdout
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// The manifest's file, where it is not to lie beside the identities
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    manifest: Option<PathBuf>,
    /// Encrypt the keys with the passphrase (PKCS#8, scrypt, AES-256)
    #[arg(long)]
    encrypt_keys: bool,
    /// Write a PKCS#12 file (identity.p12) for each as well, under the passphrase
    #[arg(long)]
    pkcs12: bool,
    /// Read the passphrase of the new keys from this file, instead of FLEETCTL_KEY_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Made {
    issued: u64,
    existing: u64,
    key_kind: String,
    not_after: String,
    out: String,
    manifest: Option<String>,
    status: Status,
}

/// The form of what is written, as `--out` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Folders,
    Archive,
    Lines,
    Stdout,
}

pub(crate) async fn run(cx: &Context, args: IssueArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let form = Form::of(&args.out)?;
    if form == Form::Stdout && cx.output.tty {
        return Err(Error::usage("private keys are not written to a terminal")
            .hint("Name a folder or a file, or send stdout into a program that takes them."));
    }
    let usage = |error: crate::pki::Error| Error::from(error).with_kind(Kind::Usage);
    let kind: KeyKind = args.key_kind.parse().map_err(usage)?;
    let rules = rules(cx, &args)?;
    let sealed = sealed(cx, &args)?;
    let manifest_file = manifest_file(&args, form);
    if form == Form::Archive || form == Form::Lines {
        partial::must_be_free(&args.out).map_err(|error| match &manifest_file {
            Ok(Some(file)) if partial::aside(file).exists() && !file.exists() => error.hint(format!(
                "Its manifest never got its name: it is `{}`, whole when no run is at work.",
                partial::aside(file).display()
            )),
            _ => error,
        })?;
    }
    let manifest_file = manifest_file?;
    let ca = args.ca.open(cx).await?;
    let now = OffsetDateTime::now_utc();
    let days = args.days.unwrap_or(DAYS);
    let not_after = work::not_after(&ca, kind, days, now)?;
    if args.days.is_some() && ca.certificate.info().not_after < now + time::Duration::days(i64::from(days)) {
        cx.ui.warn(format!("the validity is cut to the CA's: it ends at {not_after}."));
    }
    let folders = (form == Form::Folders).then(|| Folders {
        folder: args.out.clone(),
        ca: ca.certificate.clone(),
        kind,
        passphrase: sealed.as_ref().map(|sealed| sealed.passphrase.clone()),
        encrypted: sealed.as_ref().is_some_and(|sealed| sealed.keys),
        pkcs12: sealed.as_ref().is_some_and(|sealed| sealed.pkcs12),
        now,
    });
    let mut lock = match &folders {
        Some(folders) if !cx.dry_run() && folders.folder.is_dir() => Some(FolderLock::take(&folders.folder)?),
        _ => None,
    };
    let mark = checked::mark(&rules.source);
    let found = checked::check(&rules, folders.as_ref())?;
    let made = |totals: Totals, status| Made {
        issued: totals.issued,
        existing: totals.existing,
        key_kind: kind.to_string(),
        not_after: match totals.earliest.map(work::rfc3339) {
            Some(earliest) if totals.issued == 0 || earliest < not_after => earliest,
            _ => not_after.clone(),
        },
        out: args.out.display().to_string(),
        manifest: manifest_file.as_ref().map(|file| file.display().to_string()),
        status,
    };
    let manifest = Manifest {
        columns: found.columns,
        tenants: found.tenants,
        folder: (form == Form::Folders).then(|| certificates_from(&args)).transpose()?,
        not_after: not_after.clone(),
    };
    let merges = form == Form::Folders && args.manifest.is_none();
    if let Some(file) = manifest_file.as_ref().filter(|_| merges) {
        merge::must_fit(file, &manifest)?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: all rows are right; no key was made and nothing was written.");
        let totals = Totals { issued: found.rows - found.there.existing, ..found.there };
        cx.output.one(&COLUMNS, &made(totals, Status::Planned))?;
        return Ok(ExitStatus::Done);
    }
    if let Some(folders) = &folders {
        store::ensure_folder(&folders.folder)?;
        if lock.is_none() {
            lock = Some(FolderLock::take(&folders.folder)?);
        }
        let left = folders.sweep()?;
        if left > 0 {
            cx.ui.detail(format!("Removed what a killed run left half written: {left} of no name."));
        }
    }
    let file = match form {
        Form::Archive | Form::Lines => Some(Partial::create(&args.out, Holds::Keys)?),
        Form::Folders | Form::Stdout => None,
    };
    if let Some(left) = file.as_ref().and_then(Partial::replaced) {
        cx.ui.detail(format!("Replaced `{}`, which a killed run left.", left.display()));
    }
    let out = match (form, folders) {
        (Form::Folders, Some(folders)) => Out::Folders(Box::new(folders)),
        (Form::Stdout | Form::Folders, _) => Out::Stdout(cx.output.clone()),
        (Form::Archive, _) => Out::Archive,
        (Form::Lines, _) => Out::Lines,
    };
    let done = Arc::new(AtomicU64::new(0));
    let job = Job {
        ca,
        rules,
        rows: found.rows,
        kind,
        days,
        now,
        sealed,
        out,
        manifest,
        manifest_file: manifest_file.clone(),
        file,
        merges,
        stop: cx.drain_on_signal(),
        done: done.clone(),
    };
    let totals = watched(cx, job, lock, mark, done).await?;
    if form == Form::Stdout {
        let noun = if totals.issued == 1 { "identity" } else { "identities" };
        cx.ui.status(format!("Issued {} {noun}.", totals.issued));
        return Ok(ExitStatus::Done);
    }
    let status = if totals.issued == 0 { Status::Exists } else { Status::Created };
    cx.output.one(&COLUMNS, &made(totals, status))?;
    Ok(ExitStatus::Done)
}

/// Runs the job beside the runtime, so that signals are heard and progress is shown.
async fn watched(
    cx: &Context,
    job: Job,
    lock: Option<FolderLock>,
    mark: Option<(u64, std::time::SystemTime)>,
    done: Arc<AtomicU64>,
) -> Result<Totals> {
    let rows = job.rows;
    let progress = cx.ui.progress("issuing");
    let unchanged = move |rules: &Rules| checked::mark(&rules.source) == mark;
    let mut work = tokio::task::spawn_blocking(move || {
        let _lock = lock;
        job.run(unchanged)
    });
    let mut tick = tokio::time::interval(Duration::from_millis(250));
    loop {
        tokio::select! {
            ended = &mut work => {
                return ended.unwrap_or_else(|_| Err(Error::internal("issuing broke off")));
            }
            _ = tick.tick() => progress.say(&format!("{} of {rows}", done.load(Ordering::Relaxed))),
        }
    }
}

impl Form {
    fn of(out: &Path) -> Result<Self> {
        let name =
            out.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        if out == Path::new("-") {
            return Ok(Self::Stdout);
        }
        if name.ends_with(".tar.zst") {
            return Ok(Self::Archive);
        }
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        if extension == "jsonl" {
            return Ok(Self::Lines);
        }
        let others = ["tar", "zst", "gz", "tgz", "zip", "json", "ndjson", "csv", "pem", "p12", "pfx"];
        if others.contains(&extension) {
            return Err(Error::usage(format!("`--out {}`: this form is not written", out.display()))
                .hint("Name a folder, a FILE.tar.zst or a FILE.jsonl."));
        }
        Ok(Self::Folders)
    }
}

fn rules(cx: &Context, args: &IssueArgs) -> Result<Rules> {
    let usage = |error: crate::pki::Error| Error::from(error).with_kind(Kind::Usage);
    let source = match (&args.name, &args.from, args.count) {
        (Some(name), ..) => Source::Name(name.clone()),
        (_, Some(path), _) => Source::file(path)?,
        (_, _, Some(count)) => Source::Count { start: args.start, count },
        _ => return Err(Error::internal("no rows were asked for")),
    };
    let names = args.name_template.as_deref().map(str::parse::<crate::pki::template::Template>).transpose();
    let names = names.map_err(|problem| Error::usage(format!("`--name-template`: {problem}")))?;
    let numbered = names.as_ref().is_some_and(|names| names.columns().any(|column| column == "n"));
    if args.count.is_some_and(|count| count > 1) && !numbered {
        return Err(Error::usage("every identity would have the same name")
            .hint("Put {n} into `--name-template`, such as 'dev-{n:06}'."));
    }
    let tenant = match cx.settings.flags.tenant.as_slice() {
        [] => None,
        [tenant] => Some(tenant.clone()),
        _ => {
            return Err(Error::usage("identities of a row belong to one tenant")
                .hint("Give one `--tenant`, or a column `tenant` in the file."));
        }
    };
    Ok(Rules { source, names, profile: Profile::new(&args.subject, &args.sans).map_err(usage)?, tenant })
}

fn sealed(cx: &Context, args: &IssueArgs) -> Result<Option<Sealed>> {
    if !args.encrypt_keys && !args.pkcs12 {
        if args.key_passphrase_file.is_some() {
            return Err(Error::usage("`--key-passphrase-file` alone protects nothing")
                .hint("Add `--encrypt-keys`, `--pkcs12` or both."));
        }
        return Ok(None);
    }
    let passphrase = match &args.key_passphrase_file {
        Some(_) => super::super::ca::passphrase(cx, args.key_passphrase_file.as_ref())?,
        None => {
            cx.settings.env.get(vars::KEY_PASSPHRASE).map(|text| Zeroizing::new(text.as_bytes().to_vec()))
        }
    };
    let passphrase = passphrase.ok_or_else(|| {
        Error::usage("there is no passphrase for the new keys")
            .hint("Give it in a file (`--key-passphrase-file`) or in FLEETCTL_KEY_PASSPHRASE.")
    })?;
    check_passphrase(&passphrase)?;
    if args.pkcs12 && str::from_utf8(&passphrase).is_err() {
        return Err(Error::data("the passphrase of PKCS#12 files must be UTF-8"));
    }
    Ok(Some(Sealed { passphrase: Arc::new(passphrase), keys: args.encrypt_keys, pkcs12: args.pkcs12 }))
}

/// Beside the identities; under a name that is free, but for that of a folder.
fn manifest_file(args: &IssueArgs, form: Form) -> Result<Option<PathBuf>> {
    if let Some(file) = &args.manifest {
        partial::must_be_free(file)?;
        return Ok(Some(file.clone()));
    }
    let text = args.out.to_string_lossy();
    let file = match form {
        Form::Stdout => return Ok(None),
        // The one of the folder lists all that was issued into it.
        Form::Folders => return Ok(Some(args.out.join("manifest.csv"))),
        Form::Archive => PathBuf::from(format!("{}.manifest.csv", &text[..text.len() - ".tar.zst".len()])),
        Form::Lines => PathBuf::from(format!("{}.manifest.csv", &text[..text.len() - ".jsonl".len()])),
    };
    partial::must_be_free(&file)
        .map_err(|error| error.hint("Or give the manifest another name with `--manifest FILE`."))?;
    Ok(Some(file))
}

/// The folder of the identities as seen from the manifest.
fn certificates_from(args: &IssueArgs) -> Result<String> {
    if args.manifest.is_none() {
        return Ok(String::new());
    }
    let folder = std::path::absolute(&args.out)
        .map_err(|e| Error::failed("finding the folder of the identities").caused_by(e.to_string()))?;
    Ok(folder.to_string_lossy().into_owned())
}
