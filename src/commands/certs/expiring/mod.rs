//! `fleetctl certs expiring`

mod answer;
mod authorities;
mod harvest;

use clap::Args;
use time::OffsetDateTime;

use crate::bulk::lane::{Fault, Lane};
use crate::bulk::stop::Stop;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::expiry::Within;
use answer::Answer;

/// List the certificates that expire soon, over all selected tenants
///
/// AWS has no query by expiry and its lists do not tell it: every certificate
/// is asked for once (DescribeCertificate, 10 a second in each account and
/// Region by default: 12,000 certificates take 22 minutes with the usual
/// headroom, all accounts at once). What was answered is kept in the state
/// folder, for it does not change: the next run only reads the lists (250
/// certificates a call) and asks for the new ones. A harvest that was
/// interrupted or killed goes on where it was; just run it again. --dry-run
/// reads the lists and says how long the rest takes.
///
/// `--within 20%` means that less than a fifth of a certificate's whole
/// validity is left. Certificates that have expired are in the answer, with
/// daysLeft below zero. Inactive and revoked ones are left out unless
/// --include-inactive is given. The soonest comes first; rows are written when
/// all is known. Certificates that AWS issued end in 2049.
///
/// Rows have certificateId, tenant, account and region, as `certs rotate --from
/// -` takes them. --cas looks at the registered CA certificates instead: those
/// rows are not for rotating.
///
/// Exit codes: 0; 3 when a target could not be asked or a certificate could not
/// be read (they are named, the others are answered); with --check 5 when
/// something expires.
///
/// Examples:
///   fleetctl certs expiring --all-tenants --within 60d
///   fleetctl certs expiring --all-tenants --within 1w --check --by tenant
///   fleetctl certs expiring --tenant acme --within 20% --things -o csv
///   fleetctl certs expiring --all-tenants --cas --within 2027-03-01
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ExpiringArgs {
    /// What counts as soon: a time (60d, 8w, 12h), a share of the whole validity (20%), or a date
    /// (2027-03-01: before that day, UTC)
    #[arg(long, value_name = "WHEN", default_value = "60d")]
    within: Within,
    /// Count instead of listing
    #[arg(long, value_enum, value_name = "WHAT", conflicts_with = "things")]
    by: Option<By>,
    /// Inactive and revoked certificates, too
    #[arg(long)]
    include_inactive: bool,
    /// Name the things that have each certificate (ListPrincipalThings, 10 a second, only for those that
    /// expire)
    #[arg(long)]
    things: bool,
    /// Look at the registered CA certificates instead
    #[arg(long, conflicts_with = "things")]
    cas: bool,
    /// Exit with code 5 when something expires
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    rates: RateArgs,
}

/// `--by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum By {
    /// One row for each tenant and account
    Tenant,
    /// One row for each CA
    Ca,
    /// One row for each month in which certificates expire
    Month,
}

pub(crate) async fn run(cx: &Context, args: ExpiringArgs) -> Result<ExitStatus> {
    if args.cas && args.by == Some(By::Ca) {
        return Err(Error::usage("`--by ca` counts the certificates of each CA, and `--cas` looks at none"));
    }
    cx.output.check(Answer::columns(args.by))?;
    let limits = args.rates.limits()?;
    let now = OffsetDateTime::now_utc().unix_timestamp();
    // What was read is kept, and not read again.
    cx.also_writes();
    let targets = cx.targets_to_read().await?;
    let lanes: Vec<Lane> =
        targets.into_iter().map(|t| Lane::new(t, limits.clone(), Stop::default())).collect();
    let answer = Answer::new(cx, args.by);
    let outcome = if args.cas {
        authorities::look(cx, &args, &lanes, now, answer).await?
    } else {
        Box::pin(harvest::harvest(cx, &args, &lanes, now, answer)).await?
    };
    let Some(Outcome { found, failures, unreadable }) = outcome else { return Ok(ExitStatus::Done) };
    let status = cx.settle(failures, lanes.len())?;
    Ok(match status {
        _ if args.check && found > 0 => ExitStatus::Code(Kind::Check),
        ExitStatus::Done if unreadable > 0 => ExitStatus::Code(Kind::Partial),
        status => status,
    })
}

/// What a look at all targets came to; the rows are written.
struct Outcome {
    /// Rows or counted certificates.
    found: u64,
    /// The targets that could not be asked to the end.
    failures: Vec<Error>,
    /// The certificates whose validity cannot be told; they have been named.
    unreadable: u64,
}

/// A call that came to nothing, as the failure of its target.
fn failure(lane: &Lane, fault: Fault) -> Error {
    Error::from(fault.error).at(&lane.target.key)
}
