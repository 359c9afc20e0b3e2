//! `fleetctl certs rotate`

mod begin;
mod ca;
mod drive;
mod look;
mod targets;
mod undo;
mod view;
mod vouch;

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::campaign::{HandOut, KeySource, Old, Proof, Waves};
use crate::commands::bulk::BulkArgs;
use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};

const PROOF: &str = "Proof that devices use their new certificates";
const COURSE: &str = "Course of the campaign";

/// Rotate certificates: the new one beside the old until the device uses it
///
/// A campaign over the certificates of a list (--from: certificateId or
/// thing_name, and tenant, account, region, csr_pem where wanted; what `certs
/// expiring -o jsonl` writes), of the things that a query finds (--where), or
/// of a registered CA (--issued-by). For each ACTIVE one: a new certificate is
/// issued by --ca for the same subject (without alternative names), kept on
/// this machine's disk, registered without CA, given the same policies,
/// attached to the same things, and handed out by a job of its own (--hand-out
/// job; `fleetctl templates show job-rotate-certificate`) or as files
/// (folder:DIR, with DIR/THING/certificate.pem and chain.pem). With --key keep
/// it is for the key of the old certificate, which stays where it is; with
/// csr_pem for the request's; with --key new for a new key beside it (key.pem,
/// mode 0600).
///
/// The old certificate is taken off only when its device is proven to use the
/// new one. AWS offers no query for which certificate a device used last.
/// What counts: the device answers its job with SUCCEEDED (--proof job), a
/// rule keeps the certificate of each connection in the shadow `fleetctl`
/// (--proof presence; `fleetctl templates show rule-presence-to-shadow`),
/// presence events in files (--presence), or a list that you vouch for
/// (--confirm: things, or ids of new certificates; an old id is refused).
/// Files speak only for what was handed out before the command began, and
/// events only if they are not older. Only the device can say it: a job
/// that answers SUCCEEDED before it has connected with the new certificate
/// proves nothing. Then, right after a look that the new one is ACTIVE and
/// attached, the old one is detached, loses its policies and is revoked
/// (--old).
///
/// A certificate that several things share is only handed out as files, and
/// each of its things must be proven.
///
/// Waves: a few devices of every tenant first. The old certificates of a wave
/// go, and the next wave begins, once --advance-at percent of it are proven;
/// where that cannot be reached any more, or more than --max-failures failed,
/// the campaign stops (exit code 5). A device that failed keeps its old
/// certificate and is listed.
///
/// The first call asks before it begins, and --undo asks: scripts give --yes.
/// Without --ca a call takes off what is proven and begins no wave. To
/// rehearse in `fleetctl sandbox serve`, answer a job for its device with
///   curl -X POST $AWS_ENDPOINT_URL/_sandbox/executions -d '{"account":
///     "ACCOUNT","thingName":"THING","jobId":"JOB","status":"SUCCEEDED"}'
///
/// Each call looks once, or until --wait is over (exit code 7); the same
/// command with the same --campaign goes on, also after it was killed. Ctrl-C
/// pauses. `--status ID` shows where it is. `--undo ID` takes the new
/// certificates off again wherever the old one was not touched yet; devices
/// that are proven to use the new one are left alone unless --also-proven.
/// Exit codes 0, 1, 2, 3 (some devices failed), 4, 5, 7, 65, 75.
///
/// Examples:
///   fleetctl certs expiring --within 60d --all-tenants -o jsonl |
///     fleetctl certs rotate --campaign spring --from - --ca new-ca --days 730
///   fleetctl certs rotate --campaign spring --ca new-ca --wait 2h
///   fleetctl certs rotate --status spring
///   fleetctl certs rotate --campaign lab --where 'thingGroupNames:lab' \
///     --ca new-ca --key new --hand-out folder:out --proof files
///   fleetctl certs rotate --campaign lab --confirm updated.txt
///   fleetctl certs rotate --undo spring
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RotateArgs {
    /// Rotate the certificates of this list; `-` reads stdin
    #[arg(long, value_name = "FILE", conflicts_with_all = ["query", "issued_by"])]
    from: Option<PathBuf>,
    /// Rotate those of the things that this query of the fleet index finds; `@name` stands for a saved one
    #[arg(long = "where", value_name = "QUERY", conflicts_with = "issued_by")]
    query: Option<String>,
    /// Rotate those that this registered CA has issued: its id or its PEM file
    #[arg(long, value_name = "CA")]
    issued_by: Option<String>,
    /// Name the campaign; one of this name that was begun before goes on
    #[arg(long, value_name = "ID")]
    campaign: Option<String>,
    /// Show how far a campaign is
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "query", "issued_by", "campaign", "undo"])]
    status: Option<String>,
    /// Take the new certificates of a campaign off again
    #[arg(long, value_name = "ID", conflicts_with_all = ["from", "query", "issued_by", "campaign"])]
    undo: Option<String>,
    /// Also where the device is proven to use its new certificate: it must have kept the old one
    #[arg(long, requires = "undo")]
    also_proven: bool,
    #[command(flatten)]
    ca: ca::MaybeCa,
    /// Days of validity of the new certificates, at most as long as the CA's own [default: 365]
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=36500))]
    days: Option<u32>,
    /// Whose key the new certificates are for [default: keep]
    #[arg(long, value_enum, value_name = "WHOSE")]
    key: Option<KeySource>,
    /// How devices get them: `job` or `folder:DIR` [default: job]
    #[arg(long, value_name = "HOW")]
    hand_out: Option<HandOut>,
    /// The job's document: JSON with {certificate_pem} and what else the template has
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// What becomes of the old certificates [default: revoke]
    #[arg(long, value_enum, value_name = "WHAT")]
    old: Option<Old>,
    /// What to look for [default: job, or files where they are handed out as files]
    #[arg(long, value_enum, value_name = "WHAT", help_heading = PROOF)]
    proof: Option<Proof>,
    /// Presence events: JSON objects in a file, or in the files of a folder (can be repeated)
    #[arg(long, value_name = "PATH", help_heading = PROOF)]
    presence: Vec<PathBuf>,
    /// Devices that you know to use their new certificate: things or new certificates' ids (can be repeated)
    #[arg(long, value_name = "FILE", help_heading = PROOF)]
    confirm: Vec<PathBuf>,
    /// The parts of each tenant's rows at which waves end [default: 1%,10%,100%]
    #[arg(long, value_name = "LIST", help_heading = COURSE)]
    wave: Option<Waves>,
    /// The part of a wave that must be proven before it goes on [default: 95]
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100), help_heading = COURSE)]
    advance_at: Option<u8>,
    /// How long to wait for devices in this call, for example 90s, 30m or 2h [default: look once]
    #[arg(long, value_name = "TIME", value_parser = timeout::parse, help_heading = COURSE)]
    wait: Option<Duration>,
    /// Take no old certificate off in this call
    #[arg(long, help_heading = COURSE)]
    hold: bool,
    #[command(flatten)]
    bulk: BulkArgs,
}

pub(crate) async fn run(cx: &Context, args: RotateArgs) -> Result<ExitStatus> {
    cx.output.check(&view::COLUMNS)?;
    if args.bulk.run_id.is_some() {
        return Err(Error::usage("a campaign has a name of its own and runs of its own")
            .hint("Give the command with `--campaign ID`: it goes on where it stopped."));
    }
    if let Some(flag) = args.bulk.not_of_a_campaign() {
        return Err(Error::usage(format!("a campaign has no `{flag}`")));
    }
    if let Some(id) = &args.status {
        return view::status(cx, id);
    }
    if let Some(id) = args.undo.clone() {
        return Box::pin(undo::run(cx, args, &id)).await;
    }
    Box::pin(begin::run(cx, args)).await
}
