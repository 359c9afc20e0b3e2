//! `fleetctl things import`

use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::names::{Name, check};

use crate::bulk::plan::Update;
use crate::bulk::row::Purpose;
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::manifests::{Format, NameTemplate};

/// Import things from a file
///
/// Makes each row's thing with its type, attributes, groups and certificate, at
/// the account's quotas. Columns: thing_name, thing_type, thing_groups (several
/// with `;`), billing_group, attr.NAME, tenant, region, policies, and for the
/// certificate one of cert_pem, cert_file, cert_fingerprint, csr_pem, csr_file.
/// JSON lines have the same keys. What AWS makes of signing requests is kept in
/// the run's folder, under certificates/.
///
/// All rows are checked before the first call, and what they name is looked up
/// before the first write: with a wrong row nothing is changed (exit code 65),
/// or with --skip-invalid only the good rows are done (3). What is so already
/// is skipped, what is missing is added; a thing that differs fails, unless
/// --update. Rows that were not done are in a rejects file that can be mended
/// and imported again. Exit codes 0, 1, 3, 4, 65, 75.
///
/// With 100 rows or more Service Quotas is asked for the rates of each account;
/// where it does not answer, AWS's published defaults are used. `fleetctl
/// quotas` shows them.
///
/// Examples:
///   fleetctl things import devices.csv --tenant acme
///   fleetctl things import manifest.csv --format espressif --policy device --skip-invalid
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ImportArgs {
    /// The file; `-` reads stdin
    file: PathBuf,
    /// The form of the file; without it the name and the first line tell
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<FormatArg>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    /// Let several rows' things have one certificate
    #[arg(long)]
    shared_certificates: bool,
    /// What to do with a thing that exists and differs: set what the row names, or make it exactly the row's
    #[arg(long, value_enum, value_name = "HOW")]
    update: Option<Update>,
    /// Attach this policy to every row's certificate (can be repeated)
    #[arg(long, value_name = "NAME")]
    policy: Vec<String>,
    /// How an Espressif manifest's things are named, of {mac} and {cn}
    #[arg(long, value_name = "TEMPLATE", default_value_t)]
    thing_name: NameTemplate,
    #[command(flatten)]
    bulk: BulkArgs,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FormatArg {
    /// By the file's name and first line
    Auto,
    /// Comma-separated values with a header line
    Csv,
    /// One JSON object a line
    Jsonl,
    /// Espressif's manifest: columns MAC, cn, cert
    Espressif,
}

impl FormatArg {
    fn known(self) -> Option<Format> {
        match self {
            Self::Auto => None,
            Self::Csv => Some(Format::Csv),
            Self::Jsonl => Some(Format::Jsonl),
            Self::Espressif => Some(Format::Espressif),
        }
    }
}

pub(crate) async fn run(cx: &Context, args: ImportArgs) -> Result<ExitStatus> {
    for policy in &args.policy {
        check(Name::Policy, policy).map_err(|e| Error::usage(format!("`--policy {policy}`: {e}")))?;
    }
    let task = Task {
        purpose: Purpose::Import,
        update: args.update.unwrap_or_default(),
        policies: args.policy,
        from: Source::File(args.file),
        format: args.format.and_then(FormatArg::known),
        names: args.thing_name,
        skip_invalid: args.skip_invalid,
        shared_certificates: args.shared_certificates,
        asks: false,
    };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}
