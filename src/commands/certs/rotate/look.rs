//! Looking for answers: which devices are proven to use their new certificates, and which cannot.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use futures_util::{StreamExt as _, stream};

use super::targets::Lanes;
use super::view::Campaign;
use super::vouch;
use crate::bulk::book::now;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::campaign::folder::Answer;
use crate::campaign::proof::Proven;
use crate::campaign::{HandOut, Proof, job_id, rotation};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::{index, rotation as calls};

/// The named shadow in which the rule keeps a device's certificate.
const SHADOW: &str = "fleetctl";
/// Up to so many certificates are asked for one by one; more, and the index lists all that it has.
const FEW: usize = 20;
/// How many jobs are asked at once; the pacers set the speed.
const AT_ONCE: usize = 64;

/// What it takes to look.
#[derive(Debug)]
pub(super) struct Look {
    limits: Limits,
    stop: Stop,
    proof: Proof,
    files: Proven,
    /// Rows that the operator vouches for.
    vouched: HashSet<usize>,
    /// Rows that were handed out before this command began: no file can speak for others.
    before: HashSet<usize>,
    lanes: Option<Lanes>,
    /// The ids of the new certificates, by row.
    new: HashMap<usize, String>,
}

impl Look {
    pub(super) fn new(
        cx: &Context,
        campaign: &Campaign,
        limits: Limits,
        stop: Stop,
        proof: Proof,
        (presence, confirm): (&[PathBuf], &[PathBuf]),
    ) -> Result<Self> {
        let mut files = Proven::default();
        presence.iter().try_for_each(|path| files.add_presence(path))?;
        confirm.iter().try_for_each(|path| files.add_confirmed(path))?;
        let vouched = vouch::rows(cx, campaign, &files.vouches)?;
        let (before, new) = (campaign.begun.clone(), HashMap::new());
        Ok(Self { limits, stop, proof, files, vouched, before, lanes: None, new })
    }

    /// The answers that are new.
    pub(super) async fn look(&mut self, cx: &Context, campaign: &Campaign) -> Result<Vec<Answer>> {
        // What failed may be proven otherwise later; what is proven is proven.
        let mut open: Vec<usize> =
            campaign.begun.iter().copied().filter(|at| !campaign.is_proven(*at)).collect();
        open.sort_unstable();
        if open.is_empty() {
            return Ok(Vec::new());
        }
        if self.lanes.is_none() {
            self.lanes = Some(Lanes::select(cx, &campaign.rows, &self.limits, &self.stop).await?);
        }
        let Self { proof, files, vouched, before, lanes: Some(lanes), new, .. } = self else {
            return Err(Error::internal("there are no lanes"));
        };
        let mut by_lane: Vec<(Arc<Lane>, Vec<usize>)> = Vec::new();
        for at in &open {
            let lane = lanes.of(&campaign.rows[*at])?;
            if !new.contains_key(at) {
                let old = &campaign.rows[*at].certificate_id;
                let issued = rotation::issued(&campaign.folder.issued(), &lane.target.key, old)?;
                new.extend(issued.map(|new| (*at, new.info().certificate_id.clone())));
            }
            match by_lane.iter_mut().find(|(known, _)| Arc::ptr_eq(known, lane)) {
                Some((_, rows)) => rows.push(*at),
                None => by_lane.push((lane.clone(), vec![*at])),
            }
        }
        let mut answers = Vec::new();
        let answer = |row, proven, by: String| Answer { row, proven, by, at: now() };
        for at in open.iter().filter(|at| before.contains(*at)) {
            let (Some(id), Some(handed)) = (new.get(at), campaign.handed.get(at)) else { continue };
            if files.connected(id, campaign.things(*at), handed.since) {
                answers.push(answer(*at, true, "presence event".to_owned()));
            } else if vouched.contains(at) {
                answers.push(answer(*at, true, "confirmed".to_owned()));
            }
        }
        let known: HashSet<usize> = answers.iter().map(|answer| answer.row).collect();
        for (lane, rows) in by_lane {
            let rows: Vec<usize> = rows.into_iter().filter(|at| !known.contains(at)).collect();
            let found = match proof {
                Proof::Job if campaign.settings.hand_out == HandOut::Job => {
                    // A job that failed stays so.
                    let rows = rows.into_iter().filter(|at| !campaign.answers.contains_key(at)).collect();
                    jobs(&lane, campaign, rows).await
                }
                Proof::Presence => connected(&lane, campaign, rows, new).await,
                Proof::Job | Proof::Files => Ok(Vec::new()),
            };
            let found = found.map_err(|error| error.at(&lane.target.key))?;
            answers.extend(found.into_iter().map(|(at, proven, by)| answer(at, proven, by)));
        }
        Ok(answers)
    }
}

type Found = Vec<(usize, bool, String)>;

/// What the devices answered to their jobs. A job that is in progress has no answer, and AWS lists 250 of those in one
/// call; only the others are asked, once each.
async fn jobs(lane: &Lane, campaign: &Campaign, rows: Vec<usize>) -> Result<Found> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (mut in_progress, mut token) = (HashSet::new(), None::<String>);
    loop {
        let page = lane.call("ListJobs", |iot| calls::jobs_in_progress_page(iot, token.clone())).await;
        let page = page.map_err(|fault| Error::from(fault.error))?.value;
        in_progress.extend(page.items);
        if page.next.is_none() || page.next == token {
            break;
        }
        token = page.next;
    }
    let id = |at: usize| job_id(&campaign.folder.id, &lane.target.key, &campaign.rows[at].certificate_id);
    let ended = rows.into_iter().map(|at| (at, id(at))).filter(|(_, id)| !in_progress.contains(id));
    let ended: Vec<_> = ended.collect();
    let mut answers = stream::iter(ended)
        .map(|(at, id)| async move {
            let answer = lane.call("ListJobExecutionsForJob", |iot| calls::executions(iot, &id)).await;
            Ok::<_, Error>((at, answer.map_err(|fault| Error::from(fault.error))?.value))
        })
        .buffer_unordered(AT_ONCE);
    let mut found = Vec::new();
    while let Some(answer) = answers.next().await {
        let (at, statuses) = answer?;
        match statuses.first().map(String::as_str) {
            // It was made a moment ago.
            Some("QUEUED" | "IN_PROGRESS") => {}
            Some("SUCCEEDED") => found.push((at, true, "job SUCCEEDED".to_owned())),
            Some(status) => found.push((at, false, format!("job {status}"))),
            None => found.push((at, false, "its job is gone".to_owned())),
        }
    }
    Ok(found)
}

/// Which devices connected with their new certificates, by the fleet index.
async fn connected(
    lane: &Lane,
    campaign: &Campaign,
    rows: Vec<usize>,
    new: &HashMap<usize, String>,
) -> Result<Found> {
    let wanted: HashMap<&str, usize> =
        rows.iter().filter_map(|at| Some((new.get(at)?.as_str(), *at))).collect();
    let field = format!("shadow.name.{SHADOW}.reported.certificateId");
    let queries: Vec<String> = if wanted.len() <= FEW {
        wanted.keys().map(|id| format!("{field}:{id}")).collect()
    } else {
        vec![format!("{field}:*")]
    };
    let mut using: HashMap<usize, HashSet<String>> = HashMap::new();
    for query in queries {
        let mut token: Option<String> = None;
        loop {
            let call = |iot| calls::certificates_used_page(iot, &query, SHADOW, token.clone());
            let page =
                lane.call("SearchIndex", call).await.map_err(|fault| index::explain(fault.error))?.value;
            for (thing, id) in page.items {
                if let Some(at) = wanted.get(id.as_str()) {
                    using.entry(*at).or_default().insert(thing);
                }
            }
            if page.next.is_none() || page.next == token {
                break;
            }
            token = page.next;
        }
    }
    // Of things that share a certificate, each must use the new one.
    let all = |at: &usize, names: &HashSet<String>| match campaign.things(*at) {
        [] | [_] => true,
        several => several.iter().all(|thing| names.contains(thing)),
    };
    let found = using.into_iter().filter(|(at, names)| all(at, names));
    Ok(found.map(|(at, _)| (at, true, "presence in the index".to_owned())).collect())
}
