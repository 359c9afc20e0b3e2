//! The harvest: the lists first, then each certificate that the cache does not know, then the rows in order of expiry.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::answer::{Answer, Row};
use super::{ExpiringArgs, Outcome, failure};
use crate::bulk::lane::Lane;
use crate::bulk::table::{Sorter, Spill, Table};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::expiry::Validity;
use crate::expiry::cache::{self, Cache, Id, Known, Place, id_text};
use crate::fleet::certificate_view::{self as view, Readout};
use crate::fleet::{certificate, certificate_list, pages};
use crate::ui::{Progress, text};

const DESCRIBE: &str = "DescribeCertificate";
const THINGS: &str = "ListPrincipalThings";
/// Calls that wait for their turn or for an answer at once, per target.
const AT_ONCE: usize = 64;
/// Certificates to ask for from which on a target's own quotas are worth one more call.
const ASK_QUOTAS: u64 = 100;
/// Pairs that one list keeps in memory: a target has two lists.
const CAP: usize = 1 << 12;
/// Unreadable certificates that are named; the others are counted.
const NAMED: u64 = 20;
/// The statuses, as they are kept in a list.
const STATUSES: [&str; 5] = ["ACTIVE", "PENDING_ACTIVATION", "PENDING_TRANSFER", "INACTIVE", "REVOKED"];
/// So many of them are in use or will be.
const IN_USE: usize = 3;

/// Target, id and status, place in the cache; by the end of the validity.
type Found = Sorter<7>;

struct Harvest<'a> {
    cx: &'a Context,
    args: &'a ExpiringArgs,
    now: i64,
    spill: Arc<Spill>,
    found: RefCell<Found>,
    unreadable: Cell<u64>,
    progress: Progress<'a>,
}

/// One target on its way.
struct Part<'a> {
    number: u64,
    lane: &'a Lane,
    cache: Cache,
    /// Id, date and status of those that have to be asked for.
    unknown: Table<6>,
    asked: Cell<u64>,
    failure: Option<Error>,
}

pub(super) async fn harvest(
    cx: &Context,
    args: &ExpiringArgs,
    lanes: &[Lane],
    now: i64,
    answer: Answer<'_>,
) -> Result<Option<Outcome>> {
    let folder = cache::folder(&cx.settings.state_dir()?);
    let spill = Spill::new(&std::env::temp_dir());
    let harvest = Harvest {
        cx,
        args,
        now,
        found: RefCell::new(Sorter::on(&spill, 1 << 16)),
        spill,
        unreadable: Cell::new(0),
        progress: cx.ui.progress("Looking at certificates"),
    };
    let mut parts = Vec::new();
    for (number, lane) in (0..).zip(lanes) {
        let key = &lane.target.key;
        let cache = Cache::open(&folder, &key.account, &key.region, &harvest.spill)?;
        parts.push((number, lane, cache));
    }
    let listing = parts.into_iter().map(|(number, lane, cache)| harvest.list(number, lane, cache));
    let mut parts = join_all(listing).await.into_iter().collect::<Result<Vec<_>>>()?;
    let all: u64 = parts.iter().map(|part| part.unknown.len()).sum();
    for part in parts.iter().filter(|part| part.unknown.len() >= ASK_QUOTAS) {
        for note in part.lane.learn_quotas().await {
            cx.ui.detail(format!("{}: {note}", part.lane.target.key));
        }
    }
    harvest.say_how_long(&parts, all);
    if cx.dry_run() {
        cx.ui.status("Dry run: the lists were read, no certificate was asked for.");
        let failures: Vec<Error> = parts.into_iter().filter_map(|part| part.failure).collect();
        return Ok(Some(Outcome { found: 0, failures, unreadable: 0 }));
    }
    let ended = join_all(parts.iter().map(|part| harvest.ask(part, &parts, all))).await;
    for (part, ended) in parts.iter_mut().zip(ended) {
        let failed = ended.err();
        part.failure = part.failure.take().or(failed);
    }
    harvest.answer(parts, answer).await.map(Some)
}

impl<'a> Harvest<'a> {
    /// Reads a target's list: what the cache knows is judged at once, the rest is kept for asking. The failure of a
    /// target stays in its part.
    async fn list(&self, number: u64, lane: &'a Lane, cache: Cache) -> Result<Part<'a>> {
        let mut unknown = Sorter::on(&self.spill, CAP);
        let (mut token, mut listed) = (None, 0_u64);
        let failed = loop {
            let call = |iot| certificate_list::page(iot, None, token.clone());
            let page = match lane.call(certificate_list::operation(None), call).await {
                Ok(page) => page.value,
                Err(fault) => break Some(failure(lane, fault)),
            };
            for certificate in page.items {
                let status = certificate.status.as_ref().map_or("", |s| s.as_str());
                let Some(status) = STATUSES.iter().position(|known| *known == status) else { continue };
                if status >= IN_USE && !self.args.include_inactive {
                    continue;
                }
                let Some(id) = certificate.certificate_id.as_deref().and_then(cache::id) else { continue };
                let created = certificate.creation_date.and_then(|d| d.to_millis().ok()).unwrap_or_default();
                if let Some((validity, place)) = cache.get(&id, created)? {
                    self.judge(number, &id, status, validity, place)?;
                } else {
                    let [a, b, c, d] = words(&id);
                    unknown.push(listed, [a, b, c, d, created.cast_unsigned(), status as u64])?;
                }
                listed += 1;
            }
            match pages::goes_on(&mut token, page.next) {
                Ok(true) => {}
                ended => break ended.err().map(|e| Error::from(e).at(&lane.target.key)),
            }
        };
        let unknown = unknown.finish()?;
        Ok(Part { number, lane, cache, unknown, asked: Cell::new(0), failure: failed })
    }

    fn judge(&self, target: u64, id: &Id, status: usize, validity: Validity, place: Place) -> Result<()> {
        if !self.args.within.covers(validity, self.now) {
            return Ok(());
        }
        let [a, b, c, d] = words(id);
        // The sign bit turned, numbers below zero come before the others.
        let end = validity.not_after.cast_unsigned() ^ (1 << 63);
        self.found.borrow_mut().push(end, [target, a, b, c, d, status as u64, place.0])
    }

    fn say_how_long(&self, parts: &[Part<'_>], all: u64) {
        if all == 0 {
            return;
        }
        let left = time_left(parts);
        let slowest = parts.iter().max_by_key(|part| needs(part));
        let rate = slowest.map_or(0.0, |part| part.lane.in_use(DESCRIBE));
        let each = if parts.len() > 1 { " in each account and Region" } else { "" };
        self.cx.ui.status(format!(
            "{} to look at, about {} at {rate} a second{each}. What is answered is kept: the next run asks only for new ones.",
            text::count(usize::try_from(all).unwrap_or(usize::MAX), "certificate"),
            text::duration(left),
        ));
    }

    /// Asks for what the cache does not know.
    async fn ask(&self, part: &Part<'_>, parts: &[Part<'_>], all: u64) -> Result<()> {
        let asking = stream::iter(part.unknown.pairs()).map(|entry| async move {
            let (_, [a, b, c, d, created, status]) = entry?;
            let id = from_words([a, b, c, d]);
            self.ask_one(part, &id, created.cast_signed(), usize::try_from(status).unwrap_or_default())
                .await?;
            part.asked.set(part.asked.get() + 1);
            let done: u64 = parts.iter().map(|part| part.asked.get()).sum();
            self.progress.say(&format!("{done} of {all}, about {} left", text::duration(time_left(parts))));
            Ok::<_, Error>(())
        });
        asking.buffer_unordered(AT_ONCE).try_collect::<()>().await
    }

    async fn ask_one(&self, part: &Part<'_>, id: &Id, created: i64, status: usize) -> Result<()> {
        let (lane, name) = (part.lane, id_text(id));
        let answer = lane.call(DESCRIBE, |iot| view::describe(iot, &name)).await;
        // One that is gone meanwhile does not expire.
        let Some(found) = answer.map_err(|fault| failure(lane, fault))?.value else { return Ok(()) };
        let read = Readout::of(found.certificate_pem.as_deref(), found.validity.as_ref());
        let Some(validity) = read.validity else {
            self.unreadable.set(self.unreadable.get() + 1);
            if self.unreadable.get() <= NAMED {
                let why = read.unreadable.unwrap_or_default();
                self.cx.ui.warn(format!(
                    "{}: the validity of certificate {name} cannot be told: {why}",
                    lane.target.key
                ));
            }
            return Ok(());
        };
        let common_name = read.certificate.and_then(|c| c.info().subject.common_name()).unwrap_or_default();
        let ca = found.ca_certificate_id.as_deref().and_then(cache::id);
        let place = part.cache.keep(&Known { id: *id, created, validity, ca, common_name })?;
        self.judge(part.number, id, status, validity, place)
    }

    /// Writes the rows.
    async fn answer(self, parts: Vec<Part<'_>>, mut answer: Answer<'_>) -> Result<Outcome> {
        let found = self.found.into_inner().finish()?;
        let mut lost: Vec<Option<Error>> = parts.iter().map(|_| None).collect();
        let rows = stream::iter(found.pairs()).map(|entry| {
            let parts = &parts;
            async move {
                let (_, [target, _, _, _, _, status, place]) = entry?;
                let number = usize::try_from(target).unwrap_or_default();
                let part = &parts[number];
                let known = part.cache.read(Place(place))?;
                let mut row = row(part.lane, &known, usize::try_from(status).unwrap_or_default(), self.now);
                let asked =
                    if self.args.things { Some(things(part.lane, &row.certificate_id).await) } else { None };
                let (names, failed) = match asked {
                    Some(Ok(names)) => (Some(names), None),
                    Some(Err(error)) => (None, Some(error)),
                    None => (None, None),
                };
                row.thing_names = names;
                Ok::<_, Error>((number, row, failed))
            }
        });
        let mut rows = std::pin::pin!(rows.buffered(AT_ONCE));
        while let Some(next) = rows.next().await {
            let (number, row, failed) = next?;
            lost[number] = lost[number].take().or(failed);
            answer.put(row)?;
        }
        let failures: Vec<Error> =
            parts.iter().zip(lost).filter_map(|(part, lost)| part.failure.clone().or(lost)).collect();
        let unreadable = self.unreadable.get();
        if unreadable > NAMED {
            self.cx.ui.warn(format!("the validity of {unreadable} certificates cannot be told"));
        }
        let found = answer.finish(failures.len() < parts.len() || parts.is_empty())?;
        Ok(Outcome { found, failures, unreadable })
    }
}

async fn things(lane: &Lane, id: &str) -> Result<Vec<String>> {
    let arn = lane.target.arn(&format!("cert/{id}"));
    let (mut names, mut token) = (Vec::new(), None);
    loop {
        let page = lane.call(THINGS, |iot| certificate::things_page(iot, &arn, Clone::clone(&token))).await;
        let page = page.map_err(|fault| failure(lane, fault))?.value;
        names.extend(page.items);
        if !pages::goes_on(&mut token, page.next)? {
            return Ok(names);
        }
    }
}

fn row(lane: &Lane, known: &Known, status: usize, now: i64) -> Row {
    let row = Row {
        target: lane.target.key.clone(),
        kind: "certificate",
        certificate_id: id_text(&known.id),
        status: STATUSES.get(status).copied().unwrap_or_default().to_owned(),
        common_name: Some(known.common_name.clone()).filter(|name| !name.is_empty()),
        not_before: String::new(),
        not_after: String::new(),
        days_left: 0,
        ca_certificate_id: known.ca.as_ref().map(id_text),
        thing_names: None,
    };
    row.ending(known.validity, now)
}

/// What a target still needs at its quota.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn needs(part: &Part<'_>) -> Duration {
    let left = part.unknown.len() - part.asked.get();
    let ended = part.lane.paused().is_some();
    let seconds = if ended { 0.0 } else { left as f64 / part.lane.in_use(DESCRIBE) };
    Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
}

/// All targets are asked at once: the slowest one's time.
fn time_left(parts: &[Part<'_>]) -> Duration {
    parts.iter().map(needs).max().unwrap_or_default()
}

fn words(id: &Id) -> [u64; 4] {
    let word = |n: usize| u64::from_be_bytes(std::array::from_fn(|at| id[n * 8 + at]));
    std::array::from_fn(word)
}

fn from_words(words: [u64; 4]) -> Id {
    std::array::from_fn(|at| words[at / 8].to_be_bytes()[at % 8])
}
