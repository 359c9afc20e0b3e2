//! What AWS knows of a campaign, read in all targets at once.

use futures_util::future::join_all;

use super::cancelling;
use crate::aws::{Target, TargetKey};
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::campaign::jobs::{Digest, Gate, Seen, Verdict};
use crate::commands::over_targets::waiting;
use crate::commands::{queries, search};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::job::campaign::{self, MADE, SOAKS, STATE, WAVES, Wave};
use crate::fleet::job::{Counts, Reach};
use crate::ui::Ui;

/// One target that was read.
pub(super) struct Place {
    /// Its number among the campaign's targets.
    pub(super) at: usize,
    pub(super) lane: Lane,
    /// The jobs by wave.
    pub(super) waves: Vec<Option<Wave>>,
}

/// What tags say of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Running,
    Paused,
    Aborted,
}

/// A campaign in all targets.
pub(super) struct Board {
    pub(super) places: Vec<Place>,
    /// The targets that could not be read.
    pub(super) lost: Vec<Error>,
}

impl Board {
    /// Reads the jobs of a campaign.
    pub(super) async fn look(
        cx: &Context,
        targets: &[Target],
        name: &str,
        waves: usize,
        limits: &Limits,
    ) -> Self {
        let reading = targets.iter().enumerate().map(|(at, target)| async move {
            let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
            match campaign::read(&lane, name, waves).await {
                Ok(waves) => Ok(Place { at, lane, waves }),
                Err(error) => Err(error.at(&target.key)),
            }
        });
        let title = format!("Looking at campaign `{name}`");
        let keys = targets.iter().map(|target| &target.key);
        let mut board = Self { places: Vec::new(), lost: Vec::new() };
        for read in waiting::all(cx, &title, keys.zip(reading)).await {
            match read {
                Ok(place) => board.places.push(place),
                Err(error) => board.lost.push(error),
            }
        }
        board
    }

    /// Adds what was read of a target.
    pub(super) fn extend(&mut self, read: Option<Result<Place>>) {
        match read {
            Some(Ok(place)) => {
                let at = self.places.partition_point(|other| other.at < place.at);
                self.places.insert(at, place);
            }
            Some(Err(error)) => self.lost.push(error),
            None => {}
        }
    }

    /// The same after something was changed; where it cannot be read any more it is as it was.
    pub(super) async fn again(self, cx: &Context, name: &str) -> Self {
        let reading = self.places.into_iter().map(|place| {
            let key = place.lane.target.key.clone();
            let work = async move {
                match campaign::read(&place.lane, name, place.waves.len()).await {
                    Ok(waves) => Place { waves, ..place },
                    Err(_) => place,
                }
            };
            (key, work)
        });
        let places = waiting::all(cx, &format!("Looking at campaign `{name}`"), reading).await;
        Self { places, ..self }
    }

    /// Says where it was seen, when that is not everywhere.
    pub(super) fn say_seen(&self, cx: &Context, name: &str) {
        if self.places.is_empty() {
            return;
        }
        let with: Vec<&TargetKey> = self.with_jobs().map(|place| &place.lane.target.key).collect();
        let at = if with.is_empty() { String::new() } else { format!(": {}", waiting::some(with.iter())) };
        cx.ui.status(format!(
            "Of the targets that could be asked {} have jobs of campaign `{name}`{at}.",
            with.len()
        ));
    }

    /// The targets that have a job of it.
    pub(super) fn with_jobs(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.waves.iter().any(Option::is_some))
    }

    /// The jobs of a wave.
    pub(super) fn jobs(&self, wave: usize) -> impl Iterator<Item = (&Place, &Wave)> {
        self.places.iter().filter_map(move |place| Some((place, place.waves.get(wave)?.as_ref()?)))
    }

    /// All its jobs.
    pub(super) fn all(&self) -> impl Iterator<Item = (&Place, &Wave)> {
        self.places.iter().flat_map(|place| place.waves.iter().flatten().map(move |wave| (place, wave)))
    }

    /// The last wave that has a job somewhere.
    pub(super) fn current(&self) -> Option<usize> {
        self.places.iter().filter_map(|place| place.waves.iter().rposition(Option::is_some)).max()
    }

    fn is_at_the_last(&self) -> bool {
        self.places.iter().map(|place| place.waves.len()).max() == self.current().map(|wave| wave + 1)
    }

    pub(super) fn state(&self) -> State {
        let says =
            |value: &str| self.all().any(|(_, wave)| wave.tags.get(STATE).is_some_and(|is| is == value));
        match () {
            () if says(State::Aborted.tag()) => State::Aborted,
            () if says(State::Paused.tag()) => State::Paused,
            () => State::Running,
        }
    }

    /// The state in a word: `idle` where it is neither paused nor aborted and nothing is going on, so that it waits for the
    /// next `resume`, or is over as far as is known; where the current wave's gate is known, `stopped` when it has failed,
    /// and `done` when it is the last one and is passed.
    pub(super) fn word(&self, verdict: Option<&Verdict>) -> &'static str {
        match self.state() {
            State::Running if self.rests() => match verdict {
                Some(Verdict::Failed(_)) => "stopped",
                Some(Verdict::Passed) if self.is_at_the_last() => "done",
                _ => "idle",
            },
            state => state.tag(),
        }
    }

    /// Whether no wave is left that could start: all jobs of the last one are made and have ended. How many waves there are
    /// says the file, where it is known, or a tag.
    pub(super) fn is_over(&self, waves: Option<usize>) -> bool {
        let tags = self.all().filter_map(|(_, wave)| wave.tags.get(WAVES)?.parse().ok());
        let (last, current) = (waves.or_else(|| tags.max()), self.current());
        current.is_some_and(|wave| last == Some(wave + 1) && self.is_made(wave)) && self.rests()
    }

    /// Why it was aborted, as its cancelled jobs say it.
    pub(super) fn why_aborted(&self, name: &str) -> Option<String> {
        let cancelled =
            self.all().filter(|(_, wave)| wave.job.reason_code.as_deref() == Some(cancelling::REASON));
        let mut comments = cancelled.filter_map(|(_, wave)| wave.job.comment.as_deref());
        let comment = comments.next()?;
        let begins = cancelling::comment(name, "");
        Some(comment.strip_prefix(&begins).unwrap_or(comment).to_owned())
    }

    /// How far the executions of a wave are.
    pub(super) fn counts(&self, wave: usize) -> Counts {
        sum(self.jobs(wave))
    }

    /// How many things a wave is for, and how many of them it has reached.
    pub(super) fn reach(&self, wave: usize) -> Reach {
        reach(self.jobs(wave))
    }

    /// How many things have had their turn so far, and how many of them were reached.
    pub(super) fn total_reach(&self) -> Reach {
        reach(self.all())
    }

    /// How far all executions are.
    pub(super) fn total(&self) -> Counts {
        sum(self.all())
    }

    /// Whether no job goes on.
    pub(super) fn rests(&self) -> bool {
        self.all().all(|(_, wave)| wave.job.rests())
    }

    /// Whether all jobs of a wave are made.
    pub(super) fn is_made(&self, wave: usize) -> bool {
        self.jobs(wave).any(|(_, wave)| wave.tags.contains_key(MADE))
    }

    /// Since when a wave soaks, in seconds since 1970.
    pub(super) fn soaking(&self, wave: usize) -> Option<i64> {
        let marks = self.jobs(wave).filter_map(|(_, wave)| wave.tags.get(SOAKS));
        let format = &time::format_description::well_known::Rfc3339;
        marks
            .filter_map(|text| time::OffsetDateTime::parse(text, format).ok())
            .map(time::OffsetDateTime::unix_timestamp)
            .min()
    }

    /// What is known of a wave for its gate.
    pub(super) fn seen(&self, wave: usize) -> Seen {
        Seen {
            counts: self.counts(wave),
            reach: self.reach(wave),
            rests: self.jobs(wave).all(|(_, wave)| wave.job.rests()),
            rolls: self.jobs(wave).any(|(_, wave)| wave.job.rolls_out()),
            soaking: self.soaking(wave),
            now: time::OffsetDateTime::now_utc().unix_timestamp(),
            found: None,
        }
    }

    /// What the gate of a wave says; its query is asked where all depends on it.
    pub(super) async fn judge(&self, ui: &Ui, wave: usize, gate: &Gate) -> Result<Verdict, Vec<Error>> {
        let seen = self.seen(wave);
        match (gate.judge(&seen), &gate.zero_query) {
            (Verdict::Asks, Some(query)) => {
                let found = Some(self.count(ui, query).await?);
                Ok(gate.judge(&Seen { found, ..seen }))
            }
            (verdict, _) => Ok(verdict),
        }
    }

    /// How many things a query finds in all targets.
    async fn count(&self, ui: &Ui, query: &str) -> Result<u64, Vec<Error>> {
        let plan = queries::plan(query).map_err(|error| vec![error])?;
        let asking = self.places.iter().map(async |place| {
            search::count(ui, &place.lane, &plan).await.map_err(|e| e.at(&place.lane.target.key))
        });
        let (mut sum, mut failures) = (0, Vec::new());
        for answer in join_all(asking).await {
            match answer {
                Ok(found) => sum += found,
                Err(error) => failures.push(error),
            }
        }
        if failures.is_empty() { Ok(sum) } else { Err(failures) }
    }

    /// Refuses another file, or other targets, than the last wave was started with.
    pub(super) fn check_digest(&self, name: &str, digest: &Digest) -> Result<()> {
        let Some(current) = self.current() else { return Ok(()) };
        for (place, wave) in self.jobs(current) {
            let there = Digest::parse(wave.tags.get(campaign::DIGEST).map_or("", String::as_str));
            let differences = digest.differences(&there);
            if !differences.is_empty() {
                let all: Vec<String> = differences.iter().map(|part| format!("`{part}`")).collect();
                return Err(Error::failed(format!("campaign `{name}` was started with something else"))
                    .caused_by(format!("{} differ: job `{}` says so", all.join(", "), wave.job.id()))
                    .hint(
                        "Give the file and the targets that it was started with; `targets` are the flags that select them. \
                         `--force` takes what is given now for the waves to come.",
                    )
                    .at(&place.lane.target.key));
            }
        }
        Ok(())
    }
}

impl State {
    /// As the tag has it.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Aborted => "aborted",
        }
    }
}

fn reach<'b>(jobs: impl Iterator<Item = (&'b Place, &'b Wave)>) -> Reach {
    let mut sum = Reach::default();
    jobs.for_each(|(_, wave)| sum.add(&wave.job.reach()));
    sum
}

fn sum<'b>(jobs: impl Iterator<Item = (&'b Place, &'b Wave)>) -> Counts {
    let mut sum = Counts::default();
    jobs.for_each(|(_, wave)| sum.add(&wave.job.counts()));
    sum
}
