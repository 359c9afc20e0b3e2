//! `fleetctl provisioning claim`: claims of a trusted user.

use std::path::{Path, PathBuf};

use clap::Args;
use futures_util::{StreamExt as _, stream};
use serde::Serialize;
use serde_json::json;
use tokio::sync::Mutex;

use super::root_ca::{OTHER_FILE, RootCa, RootCaArgs};
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::commands::archive::{Archive, Member};
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::fleet::endpoint::{self, Kind as Endpoint, ROOT_CA_FILE};
use crate::fleet::pace::Pace;
use crate::fleet::provisioning_claim::{self, Claim};
use crate::fleet::provisioning_template::{self as template, Kind, NOUN};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::pki::store::{self, PairPaths};
use crate::private;
use crate::ui::text;

/// Calls on their way at once: enough for the quota's ten a second.
const AT_ONCE: usize = 8;
/// AWS's claims live five minutes, in which the quota lets 2,700 be made; more would have ended before they are handed
/// out.
const MOST: u64 = 1000;

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
/// several targets their folders are in DIR/ACCOUNT-REGION/. Every run makes
/// others; those that are not used end by themselves.
///
/// With --archive the folders are in one file as well, which is new (0600) and
/// has its name only when it is complete; `tar -xf` unpacks it.
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
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Put the folders into this new FILE.tar.zst, too
    #[arg(long, value_name = "FILE")]
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
    let many = targets.len() > 1;
    let place = |target: &Target| {
        let key = &target.key;
        if many { args.out.join(format!("{}-{}", key.account, key.region)) } else { args.out.clone() }
    };
    // A name that is taken anywhere is found before the first claim.
    for target in &targets {
        free(&place(target), args.count)?;
    }
    let archive = args.archive.as_deref().filter(|_| !cx.dry_run()).map(Archive::create).transpose()?;
    let answers =
        each(&targets, async |target| Ok(make(cx, target, &args, &root, &place(target)).await)).await;
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (target, answer) in answers {
        let (made, failure) = answer?;
        rows.extend(made);
        failures.extend(failure.map(|e| e.at(&target.key)));
    }
    // What was made is packed, even if the rest of it failed: it lives five minutes.
    if let Some(archive) = archive.filter(|_| !rows.is_empty()) {
        pack(archive, &args.out, &rows)?;
    }
    if args.count == 1 {
        over_targets::put(cx, &COLUMNS, &rows)?;
    } else if !rows.is_empty() || failures.is_empty() {
        cx.output.all(&COLUMNS, &rows)?;
    }
    let first = rows.iter().filter_map(|row| row.expiration.as_deref()).min();
    if let Some(first) = first {
        let claims = text::count(rows.len(), "claim");
        cx.ui.status(format!("{claims}; the first ends at {first}, and can do nothing from then on."));
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was made.");
    }
    let achieved = if rows.is_empty() { targets.len() } else { usize::MAX };
    cx.settle(failures, achieved)
}

fn folder(place: &Path, number: u64) -> PathBuf {
    place.join(format!("claim-{number:04}"))
}

fn free(place: &Path, count: u64) -> Result<()> {
    match (1..=count).map(|n| folder(place, n)).find(|path| path.symlink_metadata().is_ok()) {
        None => Ok(()),
        Some(taken) => Err(Error::failed(format!("`{}` is there already", taken.display()))
            .hint("Claims of an earlier run have ended after five minutes. Choose another folder.")),
    }
}

/// Makes the claims of one target: the rows of those that are on the disk, and what ended it early.
async fn make(
    cx: &Context,
    target: &Target,
    args: &ClaimArgs,
    root: &RootCa,
    place: &Path,
) -> (Vec<Row>, Option<Error>) {
    let mut rows = Vec::new();
    let endpoint = match ready(cx, target, &args.template).await {
        Ok(endpoint) => endpoint,
        Err(error) => return (rows, Some(error)),
    };
    let row = |number: u64, claim: Option<&Claim>| Row {
        target: target.key.clone(),
        template_name: args.template.clone(),
        folder: folder(place, number).display().to_string(),
        certificate_id: claim.map(|c| c.certificate_id.clone()),
        expiration: claim.and_then(Claim::expires),
        endpoint: endpoint.clone(),
        archive: args.archive.as_ref().map(|path| path.display().to_string()),
        status: if claim.is_some() { Status::Created } else { Status::Planned },
    };
    if cx.dry_run() {
        rows.extend((1..=args.count).map(|n| row(n, None)));
        return (rows, None);
    }
    let turns = &Mutex::new(Pace::of("CreateProvisioningClaim"));
    let calls = stream::iter(1..=args.count).map(async |number| {
        turns.lock().await.turn().await;
        (number, provisioning_claim::create(target, &args.template).await)
    });
    let mut calls = std::pin::pin!(calls.buffered(AT_ONCE));
    let progress = cx.ui.progress("making claims");
    while let Some((number, answer)) = calls.next().await {
        let made = answer.map_err(|e| Error::from(e).context("making a claim"));
        let kept = made.and_then(|claim| {
            let row = row(number, Some(&claim));
            keep(&claim, &row, root, &folder(place, number))?;
            Ok(row)
        });
        match kept {
            Ok(row) => rows.push(row),
            Err(error) => return (rows, Some(error)),
        }
        progress.say(&format!("{number} of {}", args.count));
    }
    (rows, None)
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

/// Writes one claim: key and certificate, and what they are for as the last, so that a folder with it is whole.
fn keep(claim: &Claim, row: &Row, root: &RootCa, folder: &Path) -> Result<()> {
    store::ensure_folder(folder)?;
    let paths = PairPaths { certificate: folder.join("certificate.pem"), key: folder.join("key.pem") };
    match store::write_pair(&paths, &claim.certificate_pem, &claim.key)? {
        store::Outcome::Written => {}
        store::Outcome::Existing(_) => {
            return Err(Error::failed(format!("`{}` holds a claim already", folder.display())));
        }
    }
    root.put(folder)?;
    let about = json!({
        "templateName": row.template_name,
        "certificateId": row.certificate_id,
        "expiration": row.expiration,
        "endpoint": row.endpoint,
        "region": row.target.region,
        "account": row.target.account,
        "rootCaFile": root.file,
        "rootCa": root.url,
    });
    let path = folder.join("claim.json");
    private::write(&path, format!("{about:#}\n")).doing(|| format!("writing `{}`", path.display()))
}
