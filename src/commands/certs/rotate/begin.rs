//! Beginning a campaign, or going on with one: its rows, its waves and its settings.

use std::collections::HashSet;
use std::io::Read as _;
use std::path::Path;

use aws_sdk_iot::types::CertificateStatus;
use futures_util::{StreamExt as _, stream};

use super::RotateArgs;
use super::drive::Drive;
use super::targets::Lanes;
use super::view::{COLUMNS, Campaign, UNDO};
use crate::bulk::book::now;
use crate::bulk::lane::{Fault, Lane};
use crate::bulk::state;
use crate::bulk::stop::Stop;
use crate::campaign::document::{DEFAULT, Template};
use crate::campaign::folder::Folder;
use crate::campaign::list::{self, Row};
use crate::campaign::{HandOut, Issuer, KeySource, Proof, Settings};
use crate::commands::certs::from::single;
use crate::commands::queries;
use crate::commands::search::Names;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Kind, Result};
use crate::fleet::{certificate_list, pages};
use crate::pki::SigningRequest;
use crate::ui::text;

/// How many things are asked for their certificates at once; the pacers set the speed.
const AT_ONCE: usize = 64;

pub(super) async fn run(cx: &Context, args: RotateArgs) -> Result<ExitStatus> {
    let id = args.campaign.clone().unwrap_or_else(|| cx.run_id.clone());
    let folder = Folder::take(&cx.settings.state_dir()?, &id)?;
    let begun = folder.settings()?;
    let begins = begun.is_none();
    match Box::pin(open(cx, &args, &folder, begun)).await {
        Ok(Some((settings, rows, issuer))) => {
            if cx.dry_run() && begins {
                let preview = Folder::take(&folder.path.join("preview"), "plan")?;
                preview.begin(&settings, &rows)?;
                let ended = plan(cx, &args, Campaign::open(preview)?, issuer).await;
                folder.forget();
                return ended;
            }
            if begins {
                folder.begin(&settings, &rows)?;
                cx.ui.status(format!("Campaign `{id}`: {}.", text::count(rows.len(), "certificate")));
            }
            let campaign = Campaign::open(folder)?;
            if cx.dry_run() {
                cx.output.all(&COLUMNS, &campaign.views())?;
                return Ok(ExitStatus::Done);
            }
            Box::pin(Drive::new(cx, &args, campaign, issuer)?.run()).await
        }
        Ok(None) => {
            folder.forget();
            cx.ui.status("There is nothing to rotate.");
            Ok(ExitStatus::Done)
        }
        Err(error) => {
            folder.forget();
            Err(error)
        }
    }
}

/// Shows the waves, and what the first rows would get.
async fn plan(
    cx: &Context,
    args: &RotateArgs,
    mut campaign: Campaign,
    issuer: Option<Issuer>,
) -> Result<ExitStatus> {
    for wave in campaign.views() {
        cx.ui.status(format!("Wave {}: {}.", wave.wave, text::count(wave.rows, "certificate")));
    }
    campaign.rows.iter_mut().for_each(|row| row.wave += usize::from(row.wave == 1));
    campaign.rows.iter_mut().take(FIRST).for_each(|row| row.wave = 1);
    Drive::new(cx, args, campaign, issuer)?.plan().await
}

/// Rows whose steps a dry run shows.
const FIRST: usize = 5;

/// What the campaign is; `None` when it has no rows.
async fn open(
    cx: &Context,
    args: &RotateArgs,
    folder: &Folder,
    begun: Option<Settings>,
) -> Result<Option<(Settings, Vec<Row>, Option<Issuer>)>> {
    if let Some(undo) = folder.batches(UNDO).first() {
        return Err(Error::usage(format!("campaign `{}` was undone by run `{}`", folder.id, undo.run))
            .hint("Give another `--campaign` for a new one."));
    }
    let issuer = match &args.ca.0 {
        Some(ca) => Some(ca.open(cx).await?),
        None => None,
    };
    let issuer = issuer.map(|ca| Issuer { certificate: ca.certificate, chain: ca.chain, signer: ca.signer });
    let document = match &args.document {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path).doing(|| format!("reading `{}`", path.display()))?;
            Some(Template::parse(&text, &path.display().to_string())?.text)
        }
    };
    if let Some(begun) = begun {
        let wanted = Settings {
            ca: issuer
                .as_ref()
                .map_or_else(|| begun.ca.clone(), |i| i.certificate.info().certificate_id.clone()),
            days: args.days.unwrap_or(begun.days),
            key: args.key.unwrap_or(begun.key),
            hand_out: hand_out(args)?.unwrap_or_else(|| begun.hand_out.clone()),
            document: document.unwrap_or_else(|| begun.document.clone()),
            old: args.old.unwrap_or(begun.old),
            waves: args.wave.clone().unwrap_or_else(|| begun.waves.clone()),
            ..begun.clone()
        };
        let found = begun.differences(&wanted);
        if !found.is_empty() {
            return Err(Error::usage(format!(
                "campaign `{}` was begun otherwise: {}",
                folder.id,
                found.join("; ")
            ))
            .hint("Leave those options out to go on with it, or give another `--campaign`."));
        }
        return Ok(Some((begun, folder.rows()?, issuer)));
    }
    if !args.confirm.is_empty() {
        return Err(Error::usage(format!("campaign `{}` has handed out nothing yet", folder.id))
            .hint("Begin it without `--confirm`; vouch for devices once they use what was handed out."));
    }
    let Some(ca) = &issuer else {
        return Err(Error::usage("no CA is named for the new certificates")
            .hint("Give `--ca FOLDER`, as `fleetctl ca create` wrote it."));
    };
    let settings = settings(cx, args, folder, ca, document)?;
    let limits = args.bulk.all_limits()?;
    let (mut rows, lanes) = match (&args.from, &args.query, &args.issued_by) {
        (Some(file), ..) => {
            let rows = read(file)?;
            let lanes = Lanes::select(cx, &rows, &limits, &Stop::default()).await?;
            (listed(cx, rows, &lanes).await?, lanes)
        }
        (None, Some(query), _) => {
            let query = queries::checked_to_write(cx, query)?;
            let lanes = Lanes::select(cx, &[], &limits, &Stop::default()).await?;
            (found(cx, &query, &lanes).await?, lanes)
        }
        (None, None, Some(ca)) => {
            let ca = single(ca)?;
            let lanes = Lanes::select(cx, &[], &limits, &Stop::default()).await?;
            (issued(&ca, &lanes).await?, lanes)
        }
        (None, None, None) => {
            return Err(Error::usage("no certificates are given")
                .hint("Give `--from FILE`, `--where QUERY` or `--issued-by CA`; or `--campaign ID` of one to go on with."));
        }
    };
    let mut seen = HashSet::new();
    rows.retain(|row| seen.insert((row.tenant.clone(), row.region.clone(), row.certificate_id.clone())));
    if rows.is_empty() {
        return Ok(None);
    }
    settings.waves.assign(&mut rows);
    let places: HashSet<_> = rows.iter().map(|row| (&row.tenant, &row.region)).collect();
    let several = places.len() > 1;
    ask(cx, args, &rows, lanes.all.len()).await?;
    let settings = Settings { rows: rows.len() as u64, several, ..settings };
    Ok(Some((settings, rows, issuer)))
}

async fn ask(cx: &Context, args: &RotateArgs, rows: &[Row], targets: usize) -> Result<()> {
    let count = rows.len() as u64;
    if let Some(most) = args.bulk.max_changes.filter(|most| count > *most) {
        return Err(Error::usage(format!(
            "{count} certificates are to be rotated, and `--max-changes` permits {most}"
        ))
        .hint("Nothing was changed. Look at them with `--dry-run`, then give a higher number."));
    }
    if cx.dry_run() {
        return Ok(());
    }
    let (what, places) = (text::count(rows.len(), "certificate"), text::count(targets, "target"));
    cx.ui.confirm_count(&format!("rotate {what} in {places}"), count).await
}

fn settings(
    cx: &Context,
    args: &RotateArgs,
    folder: &Folder,
    ca: &Issuer,
    document: Option<String>,
) -> Result<Settings> {
    let hand_out = hand_out(args)?.unwrap_or(HandOut::Job);
    let key = args.key.unwrap_or(KeySource::Keep);
    if key == KeySource::New && hand_out == HandOut::Job {
        return Err(Error::usage("a new key is not handed out by a job: its document is no secret").hint(
            "Give `--hand-out folder:DIR`, or csr_pem in the list, so that the device makes its own key.",
        ));
    }
    let proof = args.proof.unwrap_or(if hand_out == HandOut::Job { Proof::Job } else { Proof::Files });
    if proof == Proof::Job && hand_out != HandOut::Job {
        return Err(Error::usage("`--proof job` needs `--hand-out job`")
            .hint("Give `--proof presence`, or `--proof files` with --presence or --confirm."));
    }
    let source = match (&args.from, &args.query, &args.issued_by) {
        (Some(file), ..) if file == Path::new("-") => "stdin".to_owned(),
        (Some(file), ..) => file.display().to_string(),
        (_, Some(query), _) => format!("the things of `{query}`"),
        (.., ca) => format!("the certificates of CA {}", ca.as_deref().unwrap_or_default()),
    };
    Ok(Settings {
        schema_version: 1,
        campaign: folder.id.clone(),
        begun: now(),
        command: cx.command.clone(),
        rows: 0,
        source,
        ca: ca.certificate.info().certificate_id.clone(),
        days: args.days.unwrap_or(365),
        key,
        hand_out,
        document: document.unwrap_or_else(|| DEFAULT.to_owned()),
        proof,
        old: args.old.unwrap_or_default(),
        waves: args.wave.clone().unwrap_or_default(),
        advance_at: args.advance_at.unwrap_or(95),
        several: false,
    })
}

/// How new certificates are handed out, where a flag says it.
fn hand_out(args: &RotateArgs) -> Result<Option<HandOut>> {
    let absolute = |hand_out: HandOut| hand_out.clone().absolute().doing(|| format!("finding `{hand_out}`"));
    args.hand_out.clone().map(absolute).transpose()
}

/// The rows of a list.
fn read(file: &Path) -> Result<Vec<Row>> {
    let shown = if file == Path::new("-") { "stdin".to_owned() } else { file.display().to_string() };
    let reading = || format!("reading `{shown}`");
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().read_to_string(&mut text).doing(reading)?;
    } else {
        text = std::fs::read_to_string(file).doing(reading)?;
    }
    let mut rows = Vec::new();
    for record in list::read(&text, &shown)? {
        let line = record.line;
        let row = Row {
            certificate_id: record.certificate_id().unwrap_or_default().to_owned(),
            thing_name: record.thing_name().map(str::to_owned),
            tenant: record.text(&["account", "tenant"]).map(str::to_owned),
            region: record.text(&["region"]).map(str::to_owned),
            csr_pem: request(&record, file, &shown)?,
            wave: 0,
            line,
        };
        if row.certificate_id.is_empty() && row.thing_name.is_none() {
            return Err(Error::data(format!(
                "{shown}:{line}: the row has neither certificateId nor thing_name"
            )));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// A row's signing request, checked.
fn request(record: &list::Record, list: &Path, shown: &str) -> Result<Option<String>> {
    let text = match (record.text(&["csr_pem", "csrPem"]), record.text(&["csr_file", "csrFile"])) {
        (None, None) => return Ok(None),
        (Some(pem), _) => pem.to_owned(),
        (None, Some(name)) => {
            let path = list.parent().unwrap_or(Path::new("")).join(name);
            std::fs::read_to_string(&path).doing(|| format!("reading `{}`", path.display()))?
        }
    };
    let request = SigningRequest::parse(text.as_bytes(), &format!("{shown}:{}", record.line))?;
    Ok(Some(request.to_pem()))
}

/// The ids of a thing's certificates.
async fn certificates(lane: &Lane, thing: &str) -> Result<Vec<String>, Fault> {
    let principals = state::principals(lane, thing).await?;
    // A Cognito identity is no certificate.
    Ok(principals.iter().filter_map(|arn| Some(arn.rsplit_once(":cert/")?.1.to_owned())).collect())
}

/// The rows of a list with their places, and the certificates of those that name only a thing.
async fn listed(cx: &Context, rows: Vec<Row>, lanes: &Lanes) -> Result<Vec<Row>> {
    let progress = cx.ui.progress("Looking certificates up");
    let mut answers = stream::iter(rows)
        .map(|row| async move {
            let lane = lanes.of(&row)?;
            if !row.certificate_id.is_empty() {
                return Ok((row, lane, None));
            }
            let ids = certificates(lane, row.thing_name.as_deref().unwrap_or_default()).await;
            let ids = ids.map_err(|fault| Error::from(fault.error).at(&lane.target.key))?;
            Ok::<_, Error>((row, lane, Some(ids)))
        })
        .buffered(AT_ONCE);
    let (mut all, mut without) = (Vec::new(), Vec::new());
    while let Some(answer) = answers.next().await {
        let (mut row, lane, ids) = answer?;
        lanes.place(&mut row, lane);
        match ids {
            None => all.push(row),
            Some(ids) if ids.len() == 1 => all.extend(ids.into_iter().map(|id| with(&row, id))),
            Some(ids) => without.push((row.thing_name.unwrap_or_default(), ids.len())),
        }
        progress.say(&text::count(all.len(), "certificate"));
    }
    unclear(&without)?;
    Ok(all)
}

fn with(row: &Row, certificate_id: String) -> Row {
    Row { certificate_id, ..row.clone() }
}

/// Refuses things of which it is not clear which certificate is meant.
fn unclear(things: &[(String, usize)]) -> Result<()> {
    if things.is_empty() {
        return Ok(());
    }
    let some: Vec<String> = things
        .iter()
        .take(5)
        .map(|(name, n)| format!("`{name}` has {}", text::count(*n, "certificate")))
        .collect();
    let more = things.len() - some.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    Err(Error::data(format!("thing {}{more}; nothing was changed", some.join(", ")))
        .hint("Name the certificates with a column certificateId."))
}

/// The certificates of the things that a query finds.
async fn found(cx: &Context, query: &str, lanes: &Lanes) -> Result<Vec<Row>> {
    let plan = queries::plan(query)?;
    let targets: Vec<_> = lanes.all.iter().take(queries::ASKED).map(|lane| lane.target.clone()).collect();
    queries::explain_not(cx, &targets, query).await;
    let mut rows = Vec::new();
    for lane in &lanes.all {
        let mut names = Names::new(&plan);
        while let Some(page) = names.next(&cx.ui, lane).await.map_err(|e| e.at(&lane.target.key))? {
            rows.extend(page.into_iter().map(|name| {
                let mut row = Row { thing_name: Some(name), ..Row::default() };
                lanes.place(&mut row, lane);
                row
            }));
        }
    }
    listed(cx, rows, lanes).await
}

/// The ACTIVE certificates of a registered CA.
async fn issued(ca: &str, lanes: &Lanes) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for lane in &lanes.all {
        let mut token: Option<String> = None;
        loop {
            let call = |iot| certificate_list::page(iot, Some(ca), token.clone());
            let page = match lane.call(certificate_list::operation(Some(ca)), call).await {
                Ok(answer) => answer.value,
                Err(fault) => return Err(Error::from(fault.error).at(&lane.target.key)),
            };
            let active = page.items.into_iter().filter(|c| c.status == Some(CertificateStatus::Active));
            rows.extend(active.filter_map(|certificate| certificate.certificate_id).map(|certificate_id| {
                let mut row = Row { certificate_id, ..Row::default() };
                lanes.place(&mut row, lane);
                row
            }));
            if !pages::goes_on(&mut token, page.next).map_err(|e| Error::from(e).at(&lane.target.key))? {
                break;
            }
        }
    }
    Ok(rows)
}

/// The end of a call that a signal ended.
pub(super) fn paused(cx: &Context, id: &str, kind: Kind) -> ExitStatus {
    cx.ui.status(format!("Campaign `{id}` is paused; the same command with `--campaign {id}` goes on."));
    ExitStatus::Code(kind)
}
