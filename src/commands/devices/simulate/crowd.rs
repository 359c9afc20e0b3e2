//! All devices of a simulation, side by side: they begin at the rate that is set, and a row is written when one ends.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use super::answer::{COLUMNS, Outcome, Row};
use crate::bulk::stop::Stop;
use crate::context::Context;
use crate::devices::{
    Counters, Identity, Provisioned, Provisioning, Report, Script, Server, Words, claim, device,
};
use crate::error::{Error, Kind, Result};
use crate::ui::text;

/// AWS takes one connection a second of a client id.
const BETWEEN_CONNECTIONS: Duration = Duration::from_millis(1100);

/// A device that is to be.
#[derive(Debug)]
pub(super) enum Member {
    /// It has its identity.
    Own(Identity),
    /// It gets one with a claim.
    Claim {
        /// Whose certificate it comes with.
        claim: Identity,
        /// What it is called until it is a thing.
        name: String,
        /// What it tells the template.
        parameters: BTreeMap<String, String>,
    },
}

impl Member {
    fn name(&self) -> &str {
        match self {
            Self::Own(identity) => &identity.name,
            Self::Claim { name, .. } => name,
        }
    }
}

/// What all of them have in common.
#[derive(Debug)]
pub(super) struct Crowd {
    /// Where they connect.
    pub(super) server: Server,
    /// What they do.
    pub(super) script: Script,
    /// How those with a claim get their identity.
    pub(super) provisioning: Option<Provisioning>,
    /// Devices that begin in a second.
    pub(super) rate: u16,
}

struct Shared {
    crowd: Crowd,
    counters: Counters,
    stop: Stop,
}

type Ended = (String, Report, Option<Provisioned>);

/// Runs them, and writes a row for each. A dry run says only what would be done.
///
/// # Errors
/// The failure of stdout.
pub(super) async fn run(cx: &Context, crowd: Crowd, members: Vec<Member>, stop: &Stop) -> Result<Outcome> {
    let all = members.len();
    let devices = text::count(all, "device");
    if cx.dry_run() {
        let verb = if crowd.provisioning.is_some() { "provision themselves at" } else { "connect to" };
        cx.ui.status(format!("Dry run: {devices} would {verb} {}; nothing was done.", crowd.server.shown()));
        return Ok(Outcome::default());
    }
    cx.ui.detail(format!("{devices} connect to {}", crowd.server.shown()));
    if !crowd.script.ends() {
        cx.ui.status("The devices stay until they are interrupted.");
    }
    let mut list = cx.output.list(&COLUMNS)?;
    let mut outcome = Outcome::of(all);
    let progress = cx.ui.progress("Devices");
    let mut begin = tokio::time::interval(Duration::from_secs(1) / u32::from(crowd.rate));
    begin.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut look = tokio::time::interval(Duration::from_millis(250));
    let shared = Arc::new(Shared { crowd, counters: Counters::default(), stop: stop.clone() });
    let (mut waiting, mut number) = (members.into_iter(), 0);
    let mut running: JoinSet<Ended> = JoinSet::new();
    loop {
        let more = waiting.len() > 0 && stop.asked().is_none();
        tokio::select! {
            _ = begin.tick(), if more => {
                if let Some(member) = waiting.next() {
                    number += 1;
                    running.spawn(one(shared.clone(), member, number));
                }
            }
            Some(ended) = running.join_next() => {
                let (name, report, provisioned) =
                    ended.map_err(|e| Error::internal("a device broke off").caused_by(e.to_string()))?;
                list.row(&Row::new(&name, &report, provisioned.as_ref()))?;
                outcome.add(report, provisioned);
            }
            _ = look.tick() => {
                list.flush()?;
                progress.say(&so_far(&shared.counters, outcome.began, all));
            }
            () = stop.wait(), if more => {}
            else => break,
        }
        if running.is_empty() && (waiting.len() == 0 || stop.asked().is_some()) {
            break;
        }
    }
    list.finish()?;
    Ok(outcome)
}

fn so_far(counters: &Counters, ended: usize, all: usize) -> String {
    let of = |counter: &std::sync::atomic::AtomicU64| counter.load(Ordering::Relaxed);
    format!(
        "{} connected, {ended} of {all} done, {} messages, {} jobs",
        of(&counters.connected),
        of(&counters.published),
        of(&counters.jobs)
    )
}

/// One device from its beginning to its end.
async fn one(shared: Arc<Shared>, member: Member, number: u64) -> Ended {
    let Shared { crowd, counters, stop } = &*shared;
    let name = member.name().to_owned();
    let (identity, provisioned) = match member {
        Member::Own(identity) => (identity, None),
        Member::Claim { claim, name: asked, parameters } => {
            let began = Instant::now();
            let words = Words { name: &asked, n: number, ..Words::default() };
            match become_a_thing(crowd, &claim, words, &parameters, stop).await {
                Ok(provisioned) => {
                    let client_id = crowd.provisioning.as_ref().map(|how| how.client_id.fill(words));
                    if !provisioned.before && client_id.as_deref() == Some(&provisioned.identity.name) {
                        tokio::time::sleep_until(began + BETWEEN_CONNECTIONS).await;
                    }
                    (provisioned.identity.clone(), Some(provisioned))
                }
                Err(error) => return (name, Report::of(error), None),
            }
        }
    };
    // What a thing had before is not for a test device to delete.
    let made = |p: &Provisioned| !p.before && p.registered.provisioned.as_ref().is_some_and(|o| o.new_thing);
    let keeps = crowd.script.forget_shadow && !provisioned.as_ref().is_none_or(made);
    let script = if keeps { &Script { forget_shadow: false, ..crowd.script.clone() } } else { &crowd.script };
    let report = device::live(&crowd.server, &identity, number, script, counters, stop).await;
    (name, report, provisioned)
}

/// Once begun it is not broken off by a signal: what AWS has made by then would belong to nobody.
async fn become_a_thing(
    crowd: &Crowd,
    claim: &Identity,
    words: Words<'_>,
    parameters: &BTreeMap<String, String>,
    stop: &Stop,
) -> Result<Provisioned> {
    let Some(how) = &crowd.provisioning else { return Err(Error::internal("a claim without a template")) };
    let mut left = crowd.script.retries;
    let mut pause = Duration::from_secs(1);
    loop {
        let tried =
            claim::provision(&crowd.server, claim, words, parameters, how, crowd.script.patience).await;
        match tried {
            Err(error) if error.kind() == Kind::TryAgain && left > 0 && stop.asked().is_none() => {
                left -= 1;
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(Duration::from_secs(30));
            }
            tried => return tried.map_err(|e| e.context(format!("provisioning `{}`", words.name))),
        }
    }
}
