//! `fleetctl certs activate-pending`

mod find;
mod options;
mod ready;
mod watch;

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use self::find::Seats;
use self::options::Options;
use crate::activation::{Rejected, SerialFrom};
use crate::aws::session::Sessions;
use crate::aws::target::{self, Access};
use crate::bulk::act::Act;
use crate::bulk::report;
use crate::bulk::row::Purpose;
use crate::bulk::{folder, journal};
use crate::commands::bulk::{self, BulkArgs, Held, Pending, Source, Task};
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::allow_list::check_table;

const CHECKS: &str = "Which certificates are let in";
const THING: &str = "The thing of each";

/// Activate certificates that wait for it after their device's first connection
///
/// With auto-registration (`ca register --auto-register`, just-in-time
/// registration) AWS IoT registers an unknown certificate of the CA on its
/// first connection as PENDING_ACTIVATION and refuses the connection. This
/// finds such certificates of the CAs (--ca) in every selected target, and
/// checks each: signed by its CA, within its dates, and as --allow, --crl and
/// --require-subject say. Those that pass get their thing, then their policies,
/// and become ACTIVE as the last step, so that no device is active without
/// its policy; AWS lets it in when it tries again.
///
/// A thing that is there keeps its type and attributes, and is given the
/// certificate unless it has another one (--allow-shared). The thing's name is
/// a template over the certificate: {cn}, {serial}, {certificate_id}, parts of
/// the subject such as {O}, {OU} and {serialNumber}, and columns of the CSV
/// file of --allow; `--attribute KEY=@COLUMN` takes a value from there.
///
/// `--allow` is a list of names, serial numbers or fingerprints, one a line, or
/// a CSV file with columns cn, serial and fingerprint, of which a row's all
/// must fit. A name is the subject's CN or serialNumber, and so is the serial of
/// a row without cn. Columns tenant, account and region say where a row counts,
/// expires_at until when. `provisioning allow list -o csv` can be given: what is
/// blocked, provisioned or for a provisioning template only does not count. A
/// certificate's serial number shorter than 16 digits is written with 0x, unless
/// its row has a cn.
///
/// `--allow-table` asks the table of `provisioning allow` in the target, by the
/// rule of the activation function: the certificate's CN (--serial-from) must
/// be pending there, not expired and for no provisioning template, and becomes
/// provisioned with this certificate before thing and policy are attached; the
/// same certificate may take it again, so that the same command goes on with
/// what was stopped. A table that cannot be read lets nobody in. With `--allow`
/// both must let the certificate in. `--dry-run` only reads.
///
/// `--crl` is the CA's complete list, signed by it; each CA
/// must have one then, which is not more than five minutes from the future.
///
/// Those that fail a check are rejects with their reason and stay as they are,
/// or are turned away (--reject); one that is not valid yet, or whose CA has
/// expired, is never turned away, and one that list or table refuses is at most
/// made INACTIVE, never revoked. One whose status somebody changes meanwhile
/// fails and keeps it. `runs undo` makes what a run activated
/// INACTIVE and takes off what it attached (not with --no-thing). Exit codes 0, 1, 2, 3 (some were
/// refused), 4, 65, 75. A serial that was taken stays provisioned: `provisioning
/// allow add SERIAL --reset` gives it back.
///
/// `--watch` goes on until a signal, which ends what is under way first: one
/// line for each certificate that was activated or refused, and a run
/// (ID-1, ID-2, …) for each look that finds some; --max-changes is of a run. A
/// target that does not answer is tried again. The first look and one every
/// ten minutes read all of AWS's list, those between only what is new. What a
/// check refused is not read again until the files of --allow or --crl change,
/// what --allow-table refused or failed otherwise after ten minutes. A changed file is read when it is the
/// same at two looks; while it cannot be read, nothing is activated. Ends with 0, or 3 if some were
/// refused.
///
/// Examples:
///   fleetctl certs activate-pending --ca ca/ca.crt --policy device \
///     --allow shipped.csv --thing-type sensor --attribute 'batch=@batch' \
///     --tenant acme --dry-run
///   fleetctl certs activate-pending --ca 4f1c…9a --policy device \
///     --require-subject 'CN=dev-*,O=Acme' --crl ca.crl --all-tenants
///   fleetctl certs activate-pending --ca ca/ca.crt --policy device \
///     --allow-table fleetctl-allow-list --all-tenants --watch
///   fleetctl certs activate-pending --any-ca --policy device --no-thing \
///     --allow serials.txt --reject deactivate --tenant acme --watch
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ActivatePendingArgs {
    /// The CA that issued them: its certificate id, its ARN or its file (can be repeated)
    #[arg(long, value_name = "CA", required_unless_present = "any_ca")]
    ca: Vec<String>,
    /// Those of every registered CA
    #[arg(long, conflicts_with = "ca")]
    any_ca: bool,
    /// Attach this policy (can be repeated)
    #[arg(long, value_name = "NAME", required_unless_present = "group")]
    policy: Vec<String>,
    /// Only those in this file: names, serial numbers or fingerprints
    #[arg(long, value_name = "FILE", help_heading = CHECKS)]
    allow: Option<PathBuf>,
    /// Only those whose serial this DynamoDB table of the target has as pending (`provisioning allow`)
    #[arg(long, value_name = "TABLE", value_parser = table, help_heading = CHECKS)]
    allow_table: Option<String>,
    /// What is the serial in the certificate's subject [default: CN]
    #[arg(long, value_enum, value_name = "PART", requires = "allow_table", help_heading = CHECKS)]
    serial_from: Option<SerialFrom>,
    /// None that this revocation list names (PEM or DER; can be repeated, one for each CA)
    #[arg(long, value_name = "FILE", help_heading = CHECKS)]
    crl: Vec<PathBuf>,
    /// Take a revocation list also when its successor is overdue
    #[arg(long, requires = "crl", help_heading = CHECKS)]
    allow_stale_crl: bool,
    /// Only these subjects: parts and patterns such as 'CN=dev-*,O=Acme' (can be repeated)
    #[arg(long, value_name = "PATTERNS", help_heading = CHECKS)]
    require_subject: Vec<String>,
    /// What becomes of those that fail a check
    #[arg(long, value_enum, value_name = "WHAT", default_value_t, help_heading = CHECKS)]
    reject: Rejected,
    /// The thing's name
    #[arg(long, value_name = "TEMPLATE", default_value = "{cn}", help_heading = THING)]
    thing_name: String,
    /// Make no things: only the policies are attached
    #[arg(long, conflicts_with_all = ["thing_type", "group", "billing_group", "attribute", "allow_shared"], help_heading = THING)]
    no_thing: bool,
    /// The type of things that are made
    #[arg(long, value_name = "NAME", help_heading = THING)]
    thing_type: Option<String>,
    /// Put the thing into this static thing group (can be repeated)
    #[arg(long, value_name = "NAME", help_heading = THING)]
    group: Vec<String>,
    /// Put the thing into this billing group
    #[arg(long, value_name = "NAME", help_heading = THING)]
    billing_group: Option<String>,
    /// An attribute of things that are made: KEY=VALUE, or KEY=@COLUMN (can be repeated)
    #[arg(long, value_name = "KEY=VALUE", help_heading = THING)]
    attribute: Vec<String>,
    /// Attach the certificate also to a thing that has another one
    #[arg(long, help_heading = THING)]
    allow_shared: bool,
    /// Go on until a signal
    #[arg(long)]
    watch: bool,
    /// The time between two looks of --watch, for example 10s or 5m
    #[arg(long, value_name = "TIME", value_parser = timeout::parse, default_value = "10s", requires = "watch")]
    interval: Duration,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(crate) async fn run(cx: &Context, args: ActivatePendingArgs) -> Result<ExitStatus> {
    let goes_on = match &args.bulk.run_id {
        Some(id) => folder::place(&cx.settings.state_dir()?, id)?.join(journal::FILE).exists(),
        None => false,
    };
    if args.bulk.is_sharded() {
        return Err(Error::usage("`--shard` needs one list for all processes")
            .hint("Each process would list for itself: give each other tenants instead."));
    }
    let watches = args.watch && !goes_on;
    if watches {
        watch::fits(cx, &args)?;
    } else {
        let (rows, plan) = (report::SUMMARY, report::CERTIFICATE_PLAN);
        cx.output.check(if cx.dry_run() { &plan } else { &rows }).or_else(|error| {
            let of_rows = cx.output.check(&report::CERTIFICATE_ROWS);
            of_rows.map_err(|_| error)
        })?;
    }
    let options = Options::read(&args)?;
    // What a run found is kept in its folder: it goes on with that.
    if goes_on {
        let activation = options.activation(options.authorities(&[]));
        let task = task(&args, Arc::new(activation), Pending::default());
        return Box::pin(bulk::run(cx, task, args.bulk)).await;
    }
    let id = args.bulk.run_id.clone().unwrap_or_else(|| cx.run_id.clone());
    let sessions = Sessions::new(cx.settings.clone(), cx.config()?.clone(), id.clone());
    let targets = target::select(&sessions, Access::Write).await?;
    let (mut seats, failures) = Seats::take(&targets, &options.cas).await;
    if failures.len() == targets.len() && !watches {
        cx.settle(failures, targets.len())?;
        return Ok(ExitStatus::Done);
    }
    seats.require_all(&options.cas, &failures)?;
    let authorities = options.authorities(&seats.authorities);
    if !options.any_ca() {
        options.every_crl_has_its_ca(&seats.authorities, &failures)?;
    }
    if watches {
        ready::check(cx, &args, &options, &targets, &seats.lost()).await?;
        return Box::pin(watch::run(cx, args, options, seats, failures, id)).await;
    }
    let progress = cx.ui.progress("Listing certificates");
    let (found, lost) = seats.look(&HashSet::new()).await;
    drop(progress);
    let failures: Vec<Error> = failures.into_iter().chain(lost).collect();
    if !failures.is_empty() && failures.len() == targets.len() {
        cx.settle(failures, targets.len())?;
        return Ok(ExitStatus::Done);
    }
    let task = task(&args, Arc::new(options.activation(authorities)), Pending(Arc::new(found)));
    let status = Box::pin(bulk::run(cx, task, args.bulk)).await?;
    match cx.settle(failures, targets.len())? {
        ExitStatus::Done => Ok(status),
        partial if status == ExitStatus::Done => Ok(partial),
        _ => Ok(status),
    }
}

/// What is asked of the driver. Where a policy or a group is missing in one target, the others are done.
fn task(args: &ActivatePendingArgs, activation: Arc<crate::activation::Activation>, found: Pending) -> Task {
    Task {
        policies: args.policy.clone(),
        skip_invalid: true,
        asks: args.reject == Rejected::Revoke,
        ..Task::new(
            Purpose::Certificates(Act::ActivatePending(activation)),
            Source::Held(Held::Pending(found)),
        )
    }
}

fn table(text: &str) -> std::result::Result<String, String> {
    check_table(text).map(|()| text.to_owned())
}

/// The exit code of a command that was ended by a signal while it had work.
fn interrupted(status: ExitStatus) -> bool {
    matches!(status, ExitStatus::Code(Kind::Interrupted | Kind::Terminated))
}
