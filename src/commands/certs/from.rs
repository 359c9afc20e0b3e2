//! Where a command takes its certificates from: the command line, a file, the things of a query, a CA, or all.

use std::path::{Path, PathBuf};

use clap::Args;
use fleetctl_rules::names::{Name, check};
use serde_json::json;

use crate::bulk::act::{Act, Errand};
use crate::bulk::row::{Certificate, Purpose, Row, Work};
use crate::commands::bulk::{self, BulkArgs, Held, Rows, Source, Task};
use crate::commands::few::{apply_to, item};
use crate::commands::{nouns, queries};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::pki;

/// The flags of a command that changes many certificates.
#[derive(Debug, Args)]
pub(crate) struct CertificatesArgs {
    /// Certificates: ids, ARNs or PEM files
    #[arg(value_name = "CERT")]
    certificates: Vec<String>,
    #[command(flatten)]
    many: ManyArgs,
}

/// The flags that name certificates other than on the command line, and those of the run.
#[derive(Debug, Args)]
pub(crate) struct ManyArgs {
    /// Take the certificates from this file; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Take the certificates of the things that this query of the fleet index finds; `@name` stands for a saved one
    #[arg(long = "where", value_name = "QUERY")]
    query: Option<String>,
    /// Take the certificates that this registered CA has issued: its id or its PEM file
    #[arg(long, value_name = "CA")]
    issued_by: Option<String>,
    /// Take all certificates of the selected targets
    #[arg(long)]
    all: bool,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    #[command(flatten)]
    bulk: BulkArgs,
}

impl ManyArgs {
    /// Where the certificates come from; `None` when they are on the command line.
    ///
    /// # Errors
    /// Usage (2) unless they are given in exactly one way, and for a flag that only runs have.
    pub(crate) fn source(&self, cx: &Context, named: usize) -> Result<Option<Source>> {
        let given =
            [named > 0, self.from.is_some(), self.query.is_some(), self.issued_by.is_some(), self.all];
        let ways = given.into_iter().filter(|is| *is).count();
        if ways != 1 {
            let problem = if ways == 0 {
                "no certificates are given"
            } else {
                "the certificates are given in two ways"
            };
            return Err(Error::usage(problem).hint(
                "Give their ids, ARNs or PEM files, `--from FILE`, `--where QUERY`, `--issued-by CA` or `--all`.",
            ));
        }
        let source = if let Some(file) = &self.from {
            Source::File(file.clone())
        } else if let Some(query) = &self.query {
            Source::Held(Held::ByThings(queries::checked_to_write(cx, query)?))
        } else if let Some(ca) = &self.issued_by {
            Source::Held(Held::IssuedBy(single(ca)?))
        } else if self.all {
            Source::Held(Held::All)
        } else {
            let flag = self.bulk.of_a_run().or(self.skip_invalid.then_some("--skip-invalid"));
            return match flag {
                None => Ok(None),
                Some(flag) => Err(Error::usage(format!("`{flag}` goes with a file, a query, a CA or all"))),
            };
        };
        if self.bulk.is_sharded() && matches!(source, Source::Held(_)) {
            return Err(Error::usage("`--shard` needs one list for all processes")
                .hint("Write the list once with `fleetctl certs list … -o jsonl`, and give it to each with `--from`."));
        }
        Ok(Some(source))
    }

    /// Does it with the rows of the source.
    pub(crate) async fn run(
        self,
        cx: &Context,
        purpose: Purpose,
        from: Source,
        asks: bool,
    ) -> Result<ExitStatus> {
        let task = Task { skip_invalid: self.skip_invalid, asks, ..Task::new(purpose, from) };
        Box::pin(bulk::run(cx, task, self.bulk)).await
    }
}

impl CertificatesArgs {
    /// Does it with every certificate.
    pub(crate) async fn run(self, cx: &Context, act: Act, asks: bool) -> Result<ExitStatus> {
        let purpose = Purpose::Certificates(act.clone());
        if let Some(source) = self.many.source(cx, self.certificates.len())? {
            return Box::pin(self.many.run(cx, purpose, source, asks)).await;
        }
        if self.certificates.iter().any(|c| c.starts_with("arn:")) {
            // An ARN says where it is, as a row of a list does.
            let rows = rows(&self.certificates)?;
            return Box::pin(self.many.run(cx, purpose, rows, asks)).await;
        }
        let mut ids: Vec<String> = Vec::new();
        for certificate in &self.certificates {
            for id in ids_of(certificate)? {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        if asks {
            let what = match ids.as_slice() {
                [one] => format!("certificate `{one}`"),
                ids => act.subject().count(ids.len() as u64),
            };
            let what = format!("{} {what}{}", act.verb(), purpose.also());
            nouns::confirm_count(cx, &what, ids.len() as u64).await?;
        }
        let items = ids.into_iter().map(|id| {
            let certificate = Some(Certificate::Fingerprint { id: id.clone() });
            let row = Row { name: id.clone(), certificate, ..Row::default() };
            item(id, Work::Certificate(Box::new(Errand { row, act: act.clone() })))
        });
        apply_to(cx, act.doing(), act.subject(), items.collect()).await
    }
}

/// The certificates of the command line as rows.
fn rows(certificates: &[String]) -> Result<Source> {
    let mut lines = Vec::new();
    for certificate in certificates {
        if certificate.starts_with("arn:") {
            lines.push(json!({ "certificateArn": certificate }));
        } else {
            lines.extend(ids_of(certificate)?.into_iter().map(|id| json!({ "certificateId": id })));
        }
    }
    Ok(Source::Rows(Rows::new("the command line", move |put| lines.iter().try_for_each(&mut *put))))
}

/// The ids that an id or a PEM file names.
pub(super) fn ids_of(text: &str) -> Result<Vec<String>> {
    let id = text.replace(':', "").to_lowercase();
    if check(Name::CertificateId, &id).is_ok() {
        return Ok(vec![id]);
    }
    let path = Path::new(text);
    if !path.exists() {
        return Err(Error::usage(format!(
            "`{text}` is neither a certificate's id (64 hexadecimal digits), nor its ARN, nor a file"
        )));
    }
    let bytes = pki::store::read(path)?;
    let found = pki::Certificate::parse_bundle(&bytes, text)?;
    Ok(found.iter().map(|certificate| certificate.info().certificate_id.clone()).collect())
}

/// The one id that an id or a PEM file names.
pub(super) fn single(text: &str) -> Result<String> {
    match ids_of(text)?.as_slice() {
        [one] => Ok(one.clone()),
        several => Err(Error::usage(format!("`{text}` has {} certificates; give the one", several.len()))),
    }
}
