//! `fleetctl provisioning claim`: claims of a trusted user.

mod folder;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use clap::Args;
use futures_util::{StreamExt as _, stream};
use serde::Serialize;
use time::OffsetDateTime;
use tokio::sync::Mutex;

use self::folder::{About, There};
use super::root_ca::{OTHER_FILE, RootCa, RootCaArgs};
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::bulk::stop::Stop;
use crate::commands::archive::{Archive, Member};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind as Failure, Result};
use crate::fleet::endpoint::{self, Kind as Endpoint, ROOT_CA_FILE};
use crate::fleet::pace::Pace;
use crate::fleet::provisioning_claim;
use crate::fleet::provisioning_template::{self as template, Kind, NOUN};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::settings::named;
use crate::ui::text;

/// Calls on their way at once: enough for the quota's ten a second.
const AT_ONCE: usize = 8;
/// AWS's claims live five minutes, in which the quota lets 2,700 be made; more would have ended before they are handed
/// out.
const MOST: u64 = 1000;
/// Folders that a message names, at most.
const NAMED: usize = 5;

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "templateName", "folder", "expiration", "status"],
    more: &["certificateId", "endpoint", "archive"],
    open: &[],
};

/// Make claims that live five minutes, for a trusted user's devices
///
/// AWS makes a key and a certificate that can do nothing but provision a device
/// by this template, for five minutes (CreateProvisioningClaim, ten a second).
/// Each claim has a folder of its own, DIR/claim-0001 and so on: key.pem (mode
/// 0600), certificate.pem, AmazonRootCA1.pem, by which devices check AWS, and
/// claim.json with the template, the certificate's id, when it expires,
/// endpoint and Region. A key is never shown and nothing is overwritten. With
/// several targets their folders are in DIR/ACCOUNT-REGION/.
///
/// N is how many there are to be that can still be used. The same command
/// again, as after an interruption, counts those of DIR that have not ended and
/// makes the rest, with the numbers behind; those that have ended are named and
/// left where they are. A signal lets the calls that are under way end, and
/// says how many of N are there. `--dry-run` makes nothing.
///
/// With --archive the folders of these N are in one file as well, which is new
/// (0600) and has its name only when it is complete; `tar -xf` unpacks it. A
/// run that is interrupted leaves none.
///
/// Exit codes 0, 1, 2, 3 (some were made), 4, 75, 130, 143.
///
/// For certificates that are built into devices: `provisioning
/// claim-certificate`.
///
/// Examples:
///   fleetctl provisioning claim --template by-user --out claims
///   fleetctl provisioning claim --template by-user --count 20 --out claims \
///     --tenant acme
///   fleetctl provisioning claim --template by-user --count 20 --out claims \
///     --archive claims.tar.zst
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ClaimArgs {
    /// The fleet template that devices are provisioned by
    #[arg(long, value_name = "NAME")]
    template: String,
    /// So many claims
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..=MOST))]
    count: u64,
    /// The folder in which each claim gets a folder of its own
    #[arg(long, value_name = "DIR", value_parser = named("give a folder"))]
    out: PathBuf,
    /// Put the folders into this new FILE.tar.zst, too
    #[arg(long, value_name = "FILE", value_parser = named("give a new file"))]
    archive: Option<PathBuf>,
    #[command(flatten)]
    root_ca: RootCaArgs,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    #[serde(flatten)]
    target: TargetKey,
    template_name: String,
    folder: String,
    certificate_id: Option<String>,
    expiration: Option<String>,
    endpoint: String,
    archive: Option<String>,
    status: Status,
}

/// The files of a claim's folder.
const FILES: [Member; 5] = [
    Member { name: "key.pem", is_key: true },
    Member { name: "certificate.pem", is_key: false },
    Member { name: ROOT_CA_FILE, is_key: false },
    Member { name: OTHER_FILE, is_key: false },
    Member { name: "claim.json", is_key: false },
];

pub(crate) async fn run(cx: &Context, args: ClaimArgs) -> Result<ExitStatus> {
    NOUN.check(&args.template)?;
    cx.output.check(&COLUMNS)?;
    let root = args.root_ca.read()?;
    if let Some(path) = &args.archive {
        Archive::check(path)?;
    }
    let targets = cx.targets_to_write().await?;
    let stop = cx.drain_on_signal();
    let many = targets.len() > 1;
    let place = |target: &Target| {
        let key = &target.key;
        if many { args.out.join(format!("{}-{}", key.account, key.region)) } else { args.out.clone() }
    };
    // What is in the way anywhere is found before the first claim.
    for target in &targets {
        look(target, &args, &root, &place(target))?;
    }
    let archive = args.archive.as_deref().filter(|_| !cx.dry_run()).map(Archive::create).transpose()?;
    let work = async |target: &Target| Ok(make(cx, target, &args, &root, &place(target), &stop).await);
    let answers = each(&targets, async |target| work(target).await).await;
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (target, answer) in answers {
        let (made, failure) = answer?;
        rows.extend(made);
        failures.extend(failure.map(|e| e.at(&target.key)));
    }
    let wanted = usize::try_from(args.count).unwrap_or(usize::MAX).saturating_mul(targets.len());
    let interrupted = stop.asked().filter(|_| !cx.dry_run() && rows.len() < wanted);
    match archive {
        // The same command again goes on, and finds the name of its archive free.
        Some(archive) if interrupted.is_some() => {
            drop(archive);
            for row in &mut rows {
                row.archive = None;
            }
        }
        // What was made is packed, even if the rest of it failed: it lives five minutes.
        Some(archive) if !rows.is_empty() => pack(archive, &args.out, &rows)?,
        _ => {}
    }
    if args.count == 1 {
        over_targets::put(cx, &COLUMNS, &rows)?;
    } else if !rows.is_empty() || failures.is_empty() {
        cx.output.all(&COLUMNS, &rows)?;
    }
    let first = rows.iter().filter_map(|row| row.expiration.as_deref()).min();
    if let Some(first) = first {
        let claims = text::count(rows.iter().filter(|row| row.expiration.is_some()).count(), "claim");
        cx.ui.status(format!("{claims}; the first ends at {first}, and can do nothing from then on."));
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was made.");
    }
    if let Some(kind) = interrupted {
        for failure in &failures {
            cx.ui.error(failure);
        }
        return Err(Error::new(kind, format!("interrupted: {} of {wanted} claims are there", rows.len()))
            .hint("The same command again makes the rest; those that have ended by then are made anew."));
    }
    // A target that failed half-way has achieved something.
    if !rows.is_empty() && failures.len() == targets.len() {
        for failure in &failures {
            cx.ui.error(failure);
        }
        return Ok(ExitStatus::Code(Failure::Partial));
    }
    cx.settle(failures, targets.len())
}

/// What is there of earlier runs.
fn look(target: &Target, args: &ClaimArgs, root: &RootCa, place: &Path) -> Result<There> {
    let there = There::look(place, &target.key, &args.template, OffsetDateTime::now_utc());
    let there = there.and_then(|there| {
        there.valid.iter().try_for_each(|(folder, about)| about.check_root(root, folder))?;
        Ok(there)
    });
    there.map_err(|e| e.at(&target.key))
}

/// Says what is there and of no use.
fn say(cx: &Context, there: &There) {
    let all = [
        (&there.ended, "ended and can do nothing any more"),
        (&there.broken, "no whole claim, as of a run that was killed"),
    ];
    for (folders, what) in all.into_iter().filter(|(folders, _)| !folders.is_empty()) {
        let named: Vec<String> = folders.iter().take(NAMED).map(|f| f.display().to_string()).collect();
        let more = folders.len() - named.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        cx.ui.warn(format!("{what}: {}{more}; left where they are", named.join(", ")));
    }
}

/// Makes the claims of one target that are not there yet: the rows of all that are on the disk then, and what ended
/// it early.
async fn make(
    cx: &Context,
    target: &Target,
    args: &ClaimArgs,
    root: &RootCa,
    place: &Path,
    stop: &Stop,
) -> (Vec<Row>, Option<Error>) {
    let mut rows = Vec::new();
    let ready = async { Ok((look(target, args, root, place)?, ready(cx, target, &args.template).await?)) };
    let (there, endpoint) = match ready.await {
        Ok(ready) => ready,
        Err(error) => return (rows, Some(error)),
    };
    say(cx, &there);
    let row = |folder: &Path, about: Option<&About>, status: Status| Row {
        target: target.key.clone(),
        template_name: args.template.clone(),
        folder: folder.display().to_string(),
        certificate_id: about.map(|about| about.certificate_id.clone()),
        expiration: about.and_then(|about| about.expiration.clone()),
        endpoint: about.map_or_else(|| endpoint.clone(), |about| about.endpoint.clone()),
        archive: args.archive.as_ref().map(|path| path.display().to_string()),
        status,
    };
    let kept = there.valid.iter().zip(0..args.count);
    rows.extend(kept.map(|((folder, about), _)| row(folder, Some(about), Status::Exists)));
    let rest = (0..args.count).skip(rows.len());
    let numbers = (there.next..).zip(rest).map(|(number, _)| number);
    if cx.dry_run() {
        rows.extend(numbers.map(|n| row(&folder::of_number(place, n), None, Status::Planned)));
        return (rows, None);
    }
    let turns = &Mutex::new(Pace::of("CreateProvisioningClaim"));
    let ended = &Cell::new(false);
    let calls = stream::iter(numbers).map(async |number| {
        turns.lock().await.turn().await;
        if ended.get() || stop.asked().is_some() {
            return None;
        }
        Some((number, provisioning_claim::create(target, &args.template).await))
    });
    let mut calls = std::pin::pin!(calls.buffered(AT_ONCE));
    let progress = cx.ui.progress("making claims");
    let mut failure = None;
    // After a failure too: what is under way is a claim, and its key is not shown again.
    while let Some(answer) = calls.next().await {
        let Some((number, answer)) = answer else { continue };
        let folder = folder::of_number(place, number);
        let made = answer.map_err(|e| Error::from(e).context("making a claim")).and_then(|claim| {
            let about = About::new(&target.key, &args.template, &claim, &endpoint, root);
            folder::keep(&claim, &about, root, &folder)?;
            Ok(about)
        });
        match made {
            Ok(about) => rows.push(row(&folder, Some(&about), Status::Created)),
            Err(error) => {
                ended.set(true);
                failure.get_or_insert(error);
            }
        }
        progress.say(&format!("{} of {}", rows.len(), args.count));
    }
    (rows, failure)
}

/// Checks that devices can be provisioned by the template, and asks where they connect to.
async fn ready(cx: &Context, target: &Target, name: &str) -> Result<String> {
    let there = template::existing(target, name).await?;
    if there.listed.r#type != Kind::Fleet.word() {
        return Err(Error::failed(format!("{} is of type {}", NOUN.called(name), there.listed.r#type))
            .hint("Claims are for fleet templates; just-in-time provisioning needs none."));
    }
    if !there.listed.enabled {
        cx.ui.warn(format!("{}: {} is disabled, so no device can use it", target.key, NOUN.called(name)));
    }
    endpoint::address(target, Endpoint::Data).await
}

/// Packs the folders as they are named below the one of all.
fn pack(mut archive: Archive, out: &Path, rows: &[Row]) -> Result<()> {
    for row in rows {
        let folder = Path::new(&row.folder);
        let name = folder.strip_prefix(out).unwrap_or(folder);
        archive.add(&name.to_string_lossy(), folder, &FILES)?;
    }
    archive.finish()
}
