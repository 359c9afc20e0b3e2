//! `fleetctl certs sign`

mod input;
mod output;
mod rules;

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use self::input::Item;
pub(crate) use self::output::Growing;
use self::output::{Line, Place};
use self::rules::{Accepted, NameFrom, Rules, is_file_name, is_the_same};
use crate::commands::authority::CaArgs;
use crate::commands::certs::subject_rule::subject_patterns;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Kind, Result};
use crate::output::{Columns, Format};
use crate::pki::authority::{Authority, DeviceRequest};
use crate::pki::profile::Profile;
use crate::pki::{Certificate, KeyKind, SigningRequest, store};
use crate::settings::named;

const COLUMNS: Columns = Columns {
    default: &["input", "name", "subject", "keyKind", "certificateId", "notAfter", "status", "error"],
    more: &["thingName", "subjectAltNames", "file", "certificatePem", "chainPem"],
    open: &[],
};

/// Sign certificate signing requests, offline
///
/// `--csr` is one file (PEM or DER), a folder (its *.csr and *.pem), or a
/// stream in a file or on stdin (`-`): PEM blocks one after the other, or JSON
/// lines with `csr_pem` and, where wanted, `thing_name`. Each request is
/// checked before it is signed: its own signature, its key (what AWS IoT takes,
/// and `--key-kind`), its subject (`--require-subject`, `--allow`) and its
/// name. One that asks to be a CA, or whose key or common name an earlier one
/// has, is refused. The refused ones are rejects with their reasons, and the
/// others are signed.
///
/// A certificate is a device's (CA:FALSE, clientAuth), its subject the
/// request's byte for byte or made by `--subject`. Extensions that a request
/// asks for are left out, but for `--copy-san`. Validity is cut to the CA's.
///
/// `--out` is a folder for NAME.crt and chain.pem, NAME being the thing's, the
/// file's or the common name; or a new file: .pem or .crt for PEM blocks,
/// .jsonl for lines that `certs verify` reads. Without it the certificate of
/// one request goes to stdout as PEM, and with `-o json|jsonl` those of any
/// number go into the rows. Nothing is overwritten; a folder's certificate of
/// the same key, subject and CA stays, with the status `exists`. Requests of a
/// stream take no memory but 40 bytes each, to find the same key again.
///
/// Exit codes: 0 all signed, 3 some refused, 65 all refused.
///
/// Examples:
///   fleetctl certs sign --ca ca --csr dev-1.csr > dev-1.crt
///   fleetctl certs sign --ca int --csr requests --require-subject 'CN=dev-*,O=Acme' --out certs
///   fleetctl certs sign --ca int --csr - --allow names.txt --rejects bad.jsonl --out signed.jsonl < all.pem
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct SignArgs {
    #[command(flatten)]
    ca: CaArgs,
    /// The requests: a file, a folder, or `-` for stdin
    #[arg(long, value_name = "PATH")]
    csr: PathBuf,
    /// Where certificates go: a folder, or a new .pem, .crt or .jsonl file
    #[arg(long, value_name = "PATH", value_parser = named("without `--out` one certificate is printed, and with `-o jsonl` any number"))]
    out: Option<PathBuf>,
    /// Put the chain behind each certificate, where the output is PEM
    #[arg(long)]
    with_chain: bool,
    /// Days of validity
    #[arg(long, value_name = "N", default_value_t = 365)]
    days: u32,
    /// Sign only these kinds of key: ec-p256, ec-p384, rsa-2048, rsa-3072, rsa-4096 (comma-separated)
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    key_kind: Vec<String>,
    /// Sign only these subjects: parts and patterns such as 'CN=dev-*,O=Acme' (can be repeated)
    #[arg(long, value_name = "PATTERNS")]
    require_subject: Vec<String>,
    /// Sign only the common names in this file, one a line
    #[arg(long, value_name = "FILE")]
    allow: Option<PathBuf>,
    /// The request's part that is the thing's name, and must be able to be one
    #[arg(long, value_name = "PART", value_enum)]
    thing_name_from: Option<NameFrom>,
    /// Replace the subject: a template over cn, thing_name, the parts of the request's own subject, and members of
    /// its JSON line, such as 'CN={cn},O=Acme'
    #[arg(long, value_name = "TEMPLATE")]
    subject: Option<String>,
    /// Copy the subject alternative names that a request asks for: DNS, URI, IP and e-mail
    #[arg(long)]
    copy_san: bool,
    /// Write the refused requests with their reasons to this new file, as JSON lines
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    rejects: Option<PathBuf>,
}

#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    input: String,
    name: Option<String>,
    thing_name: Option<String>,
    subject: Option<String>,
    key_kind: Option<String>,
    subject_alt_names: Vec<String>,
    certificate_id: Option<String>,
    not_after: Option<String>,
    file: Option<String>,
    status: &'static str,
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate_pem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chain_pem: Option<String>,
}

#[derive(Serialize)]
struct Reject<'a> {
    input: &'a str,
    error: &'a str,
    csr_pem: &'a str,
    #[serde(flatten)]
    cells: &'a serde_json::Map<String, serde_json::Value>,
}

pub(crate) async fn run(cx: &Context, args: SignArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    if args.csr.as_os_str() != "-" {
        std::fs::metadata(&args.csr).doing(|| format!("opening `{}`", args.csr.display()))?;
    }
    let place = Place::new(args.out.as_deref())?;
    let rejects = match &args.rejects {
        None => None,
        Some(path) => Some(Growing::new(path)?),
    };
    let usage = |error: crate::pki::Error| Error::from(error).with_kind(Kind::Usage);
    let kinds = args.key_kind.iter().map(|kind| kind.parse::<KeyKind>().map_err(usage));
    let kinds = kinds.collect::<Result<Vec<_>>>()?;
    let ca = args.ca.open(cx).await?;
    let mut rules = Rules::new(ca.certificate.clone());
    rules.kinds = kinds;
    for text in &args.require_subject {
        rules.subject.extend(subject_patterns(text)?);
    }
    rules.allowed = args.allow.as_deref().map(rules::allowed).transpose()?;
    rules.name_from = args.thing_name_from;
    rules.profile = args.subject.as_deref().map(|text| Profile::new(text, &[])).transpose().map_err(usage)?;
    rules.copy_san = args.copy_san;
    let authority = ca.authority()?;
    // An expired CA and impossible days are not the requests' fault.
    authority.check(args.days, OffsetDateTime::now_utc())?;
    let chain = rules::chain(&ca.certificate, &ca.chain);
    let text = matches!(place, Place::Rows) && cx.output.format == Format::Table;
    let work =
        Work { cx, args: &args, authority: &authority, chain: &chain, text, now: OffsetDateTime::now_utc() };
    work.run(rules, place, rejects)
}

struct Work<'a> {
    cx: &'a Context,
    args: &'a SignArgs,
    authority: &'a Authority<'a>,
    chain: &'a str,
    /// The one certificate goes to stdout as it is.
    text: bool,
    now: OffsetDateTime,
}

impl Work<'_> {
    fn run(&self, mut rules: Rules, mut place: Place, mut rejects: Option<Growing>) -> Result<ExitStatus> {
        let (mut signed, mut there, mut refused) = (0_u64, 0_u64, 0_u64);
        let mut list = if self.text { None } else { Some(self.cx.output.list(&COLUMNS)?) };
        let mut alone: Option<String> = None;
        input::read(&self.args.csr, &mut |item| {
            let result = match &item.request {
                Err(reason) => Err(reason.clone()),
                Ok(request) => self.one(&item, request, &mut rules, &mut place)?,
            };
            let row = match result {
                Ok(row) => {
                    if row.status == "exists" {
                        there += 1;
                    } else {
                        signed += 1;
                    }
                    row
                }
                Err(reason) => {
                    refused += 1;
                    if let Some(file) = rejects.as_mut().filter(|_| !self.cx.dry_run()) {
                        file.put(&reject(&item, &reason)?)?;
                    }
                    refused_row(&item, reason)
                }
            };
            if let Some(list) = &mut list {
                return list.row(&row);
            }
            if let Some(error) = &row.error {
                self.cx.ui.warn(format!("{}: {error}", row.input));
            }
            if signed > 1 {
                return Err(Error::usage("there is more than one signing request")
                    .hint("Give `--out DIR`, or have the certificates in the rows: `-o jsonl`."));
            }
            alone = alone.take().or(row.certificate_pem);
            Ok(())
        })?;
        if signed + there + refused == 0 {
            return Err(Error::data(format!("there is no signing request in `{}`", self.args.csr.display())));
        }
        place.finish()?;
        if let Some(file) = rejects {
            file.finish()?;
        }
        if let Some(list) = list {
            list.finish()?;
        }
        if let Some(pem) = alone {
            let chain = if self.args.with_chain { self.chain } else { "" };
            if !self.cx.dry_run() {
                self.cx.output.text(&format!("{pem}{chain}"))?;
            }
        }
        self.tell(signed, there, refused);
        Ok(match (signed + there, refused) {
            (_, 0) => ExitStatus::Done,
            (0, _) => ExitStatus::Code(Kind::Data),
            _ => ExitStatus::Code(Kind::Partial),
        })
    }

    fn tell(&self, signed: u64, there: u64, refused: u64) {
        let done = if self.cx.dry_run() { "would be signed" } else { "signed" };
        let there = if there > 0 { format!(", {there} there already") } else { String::new() };
        self.cx.ui.status(format!("{signed} {done}, {refused} refused{there}."));
        if self.cx.dry_run() {
            self.cx.ui.status("Dry run: nothing was written and AWS was not read.");
        }
    }

    /// Signs one request and puts the certificate where it belongs; the inner error is the reason of a refusal.
    fn one(
        &self,
        item: &Item,
        request: &SigningRequest,
        rules: &mut Rules,
        place: &mut Place,
    ) -> Result<Result<Row, String>> {
        let accepted = match rules.accept(item, request) {
            Ok(accepted) => accepted,
            Err(reason) => return Ok(Err(reason)),
        };
        let mut row = Row {
            input: item.input.clone(),
            name: accepted.name.clone(),
            thing_name: accepted.thing_name.clone(),
            subject: Some(accepted.subject.text()),
            key_kind: Some(request.public_key().name.clone()),
            subject_alt_names: accepted.sans.iter().map(ToString::to_string).collect(),
            ..Row::default()
        };
        let mut file = None;
        if let Place::Folder(folder) = &*place {
            let Some(name) = accepted.name.as_deref().filter(|name| is_file_name(name)) else {
                let name = accepted.name.unwrap_or_default();
                return Ok(Err(format!("its name {name:?} cannot be a file's; give it a thing_name")));
            };
            let path = folder.join(format!("{name}.crt"));
            if path.symlink_metadata().is_ok() {
                if !is_the_same(&path, &accepted, request, &rules.ca) {
                    let reason = format!("`{}` already exists and is never overwritten", path.display());
                    return Ok(Err(reason));
                }
                let there = Certificate::parse(&store::read(&path)?, &path.display().to_string())?;
                describe(&mut row, &there);
                row.file = Some(path.display().to_string());
                row.status = "exists";
                return Ok(Ok(row));
            }
            row.file = Some(path.display().to_string());
            file = Some(path);
        }
        let certificate = match self.sign(&accepted, request) {
            Ok(certificate) => certificate,
            // What the request's key or subject causes is its own affair; a signer that fails ends the run.
            Err(error) if matches!(error.kind(), crate::pki::ErrorKind::BadInput { .. }) => {
                return Ok(Err(error.to_string()));
            }
            Err(error) => return Err(error.into()),
        };
        if self.cx.dry_run() {
            row.status = "planned";
            return Ok(Ok(row));
        }
        describe(&mut row, &certificate);
        row.status = "created";
        self.put(&mut row, &certificate, file, place)?;
        Ok(Ok(row))
    }

    fn sign(&self, accepted: &Accepted, request: &SigningRequest) -> crate::pki::Result<Certificate> {
        self.authority.issue_device_certificate(&DeviceRequest {
            subject: &accepted.subject,
            spki: request.spki(),
            sans: &accepted.sans,
            days: self.args.days,
            now: self.now,
        })
    }

    fn put(
        &self,
        row: &mut Row,
        certificate: &Certificate,
        file: Option<PathBuf>,
        place: &mut Place,
    ) -> Result<()> {
        let pem = certificate.to_pem();
        match place {
            Place::Folder(folder) => {
                output::prepare(folder, self.chain)?;
                if let Some(path) = file {
                    store::write_certificate(&path, &pem)?;
                }
            }
            Place::Pem(file) => {
                file.put(&pem)?;
                if self.args.with_chain {
                    file.put(self.chain)?;
                }
            }
            Place::Lines(file) => {
                let line = Line {
                    thing_name: row.thing_name.as_deref(),
                    certificate_id: &certificate.info().certificate_id,
                    not_after: row.not_after.as_deref().unwrap_or_default(),
                    certificate_pem: &pem,
                    chain_pem: self.chain,
                };
                file.put(&json(&line)?)?;
            }
            Place::Rows => {
                row.certificate_pem = Some(pem);
                row.chain_pem = Some(self.chain.to_owned());
            }
        }
        Ok(())
    }
}

fn describe(row: &mut Row, certificate: &Certificate) {
    row.certificate_id = Some(certificate.info().certificate_id.clone());
    row.not_after = certificate.info().not_after.format(&Rfc3339).ok();
}

fn refused_row(item: &Item, reason: String) -> Row {
    let request = item.request.as_ref().ok();
    Row {
        input: item.input.clone(),
        name: item.stem.clone(),
        subject: request.map(|request| request.subject().text()),
        key_kind: request.map(|request| request.public_key().name.clone()),
        status: "refused",
        error: Some(reason),
        ..Row::default()
    }
}

fn reject(item: &Item, reason: &str) -> Result<String> {
    let pem = item.request.as_ref().map_or_else(|_| item.text.clone(), SigningRequest::to_pem);
    json(&Reject { input: &item.input, error: reason, csr_pem: &pem, cells: &item.cells })
}

fn json<T: Serialize>(line: &T) -> Result<String> {
    let text = serde_json::to_string(line);
    text.map(|text| text + "\n").map_err(|error| Error::internal("writing JSON").caused_by(error.to_string()))
}
