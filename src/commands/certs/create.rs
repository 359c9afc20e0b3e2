//! `fleetctl certs create`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde_json::json;

use super::pem_files;
use crate::bulk::act::Act;
use crate::bulk::row::Purpose;
use crate::commands::bulk::{self, BulkArgs, Rows, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::pki::store;
use crate::settings::named;

/// Have AWS issue certificates
///
/// Of signing requests: files and folders (--csr: PEM or DER; in a folder what
/// ends in .csr, .pem or .der, of which keys and certificates are passed over
/// and other files are wrong rows), or a list (--from: csr_pem or csr_file, and
/// thing_name, policies, tenant, account, region). AWS makes
/// another certificate each time it is asked; the intent is on the disk before
/// each call, and a certificate whose answer was lost is found by its key. The
/// certificates are kept in the run's folder, under certificates/, and with
/// --out in DIR/NAME/certificate.pem; a request whose certificate is there is
/// left alone. NAME is the thing's, the file's, or the hash of the key.
///
/// With keys (--keys): AWS makes the key and shows it once. It is in DIR/NAME/
/// (key.pem, 0600, and certificate.pem) before anything else is done with it.
/// The certificate is INACTIVE until then: one whose answer was lost can never
/// be used; what may have been left is listed at the end. A name that is there
/// is left alone. A run that was stopped goes on with `fleetctl runs resume`.
/// Exit codes 0, 1, 2, 3, 4, 65, 75.
///
/// Examples:
///   fleetctl certs create --csr requests/ --out certificates --tenant acme --policy device
///   fleetctl certs create --keys --count 100 --out identities --tenant acme
///   fleetctl certs create --keys --name lamp-1 --name lamp-2 --out identities
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// Files of signing requests, or folders of them (can be repeated)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["keys", "from"])]
    csr: Vec<PathBuf>,
    /// Take the signing requests, or with --keys the names, from this list; `-` reads stdin
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    /// Have AWS make the keys, too
    #[arg(long, requires = "out")]
    keys: bool,
    /// The name of an identity (can be repeated)
    #[arg(long, value_name = "NAME", requires = "keys", conflicts_with_all = ["count", "from"])]
    name: Vec<String>,
    /// So many identities
    #[arg(long, value_name = "N", requires = "keys", conflicts_with = "from", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// How they are named: {n:06} stands for 000001, 000002…, {n:1} for 1, 2…
    #[arg(long, value_name = "TEMPLATE", requires = "count", default_value = "device-{n:06}")]
    name_template: String,
    /// The folder in which each identity gets a folder of its own
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    out: Option<PathBuf>,
    /// Leave the certificates INACTIVE
    #[arg(long)]
    inactive: bool,
    /// Attach this policy to every certificate (can be repeated)
    #[arg(long, value_name = "NAME")]
    policy: Vec<String>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    super::register::checked(&args.policy)?;
    let from = match args.from {
        Some(file) => Source::File(file),
        None if args.keys => names(args.name, args.count, &args.name_template)?,
        None if args.csr.is_empty() => {
            return Err(Error::usage("nothing is given of which AWS is to issue certificates")
                .hint("Give `--csr FILE`, `--from FILE`, or `--keys` with names and `--out DIR`."));
        }
        None => pem_files::requests(args.csr),
    };
    let active = !args.inactive;
    if let Some(out) = args.out.as_ref().filter(|_| !cx.dry_run()) {
        store::ensure_folder(out)?;
    }
    let out = args.out.as_deref().map(absolute).transpose()?.map(Arc::new);
    let act = match out {
        Some(out) if args.keys => Act::CreateKeys { out, active },
        out => Act::CreateFromCsr { out, active },
    };
    let task = Task {
        policies: args.policy,
        skip_invalid: args.skip_invalid,
        ..Task::new(Purpose::Certificates(act), from)
    };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|e| Error::usage(format!("`--out {}`: {e}", path.display())))
}

/// The named identities, or so many of a template, as rows.
fn names(names: Vec<String>, count: Option<u64>, template: &str) -> Result<Source> {
    let Some(count) = count else {
        if names.is_empty() {
            return Err(
                Error::usage("no identities are named").hint("Give `--name`, `--count` or `--from FILE`.")
            );
        }
        return Ok(Source::Rows(Rows::new("the names", move |put| {
            names.iter().try_for_each(|name| put(&json!({ "thing_name": name })))
        })));
    };
    let (before, width, after) = template_of(template)?;
    Ok(Source::Rows(Rows::new("the names", move |put| {
        (1..=count).try_for_each(|n| put(&json!({ "thing_name": format!("{before}{n:0width$}{after}") })))
    })))
}

/// What is before and after the number in a template, and its width.
fn template_of(template: &str) -> Result<(String, usize, String)> {
    let wrong = || {
        Error::usage(format!("`--name-template {template}` has no number in it"))
            .hint("{n} stands for 1, 2, 3…, {n:06} for 000001, 000002…")
    };
    let (before, rest) = template.split_once("{n").ok_or_else(wrong)?;
    let (width, after) = rest.split_once('}').ok_or_else(wrong)?;
    let width = match width.strip_prefix(':') {
        Some(width) => width.parse::<usize>().ok().filter(|w| *w <= 20).ok_or_else(wrong)?,
        None if width.is_empty() => 1,
        None => return Err(wrong()),
    };
    Ok((before.to_owned(), width, after.to_owned()))
}
