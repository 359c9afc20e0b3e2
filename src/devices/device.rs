//! The life of one test device: it connects, does what the script says, and leaves.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::fate::Fates;
use super::identity::Identity;
use super::jobs::{Done, Jobs};
use super::mqtt::{Server, Session};
use super::pattern::{Pattern, Words};
use super::request::{answers, ask};
use crate::bulk::stop::Stop;
use crate::error::{Error, Kind, Result};

/// The longest pause before a device connects again.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// What devices publish.
#[derive(Debug, Clone)]
pub struct Publishing {
    /// The topic.
    pub topic: Pattern,
    /// The message.
    pub message: Pattern,
    /// The time from one to the next.
    pub every: Duration,
    /// So many of each device; without a number they go on.
    pub messages: Option<u64>,
}

/// What every device of a fleet does.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// It publishes.
    pub publish: Option<Publishing>,
    /// It answers jobs.
    pub jobs: Option<Fates>,
    /// It leaves after so many jobs.
    pub most_jobs: Option<u64>,
    /// It reports this as the state of its classic shadow.
    pub shadow: Option<Value>,
    /// It deletes its classic shadow before it leaves: AWS keeps that of a thing that is deleted.
    pub forget_shadow: bool,
    /// It leaves as soon as it has connected.
    pub connect_only: bool,
    /// It leaves after so long, whatever is not done by then.
    pub duration: Option<Duration>,
    /// It tries so many more times to connect when it cannot, or is cut off.
    pub retries: u32,
    /// An answer that takes longer counts as none.
    pub patience: Duration,
}

impl Script {
    /// Whether a device comes to its end by itself.
    pub fn ends(&self) -> bool {
        self.connect_only || self.duration.is_some() || self.is_finite()
    }

    /// Whether what it has to do has an end. Nothing to do has none: such a device stays.
    fn is_finite(&self) -> bool {
        let told = self.publish.is_some() || self.jobs.is_some() || self.shadow.is_some();
        let endless = self.publish.as_ref().is_some_and(|p| p.messages.is_none())
            || (self.jobs.is_some() && self.most_jobs.is_none());
        told && !endless
    }
}

/// What all devices of a fleet have done so far.
#[derive(Debug, Default)]
pub struct Counters {
    /// Devices that are connected now.
    pub connected: AtomicU64,
    /// Messages that were acknowledged.
    pub published: AtomicU64,
    /// Jobs that were answered.
    pub jobs: AtomicU64,
}

/// What one device did.
#[derive(Debug, Default)]
pub struct Report {
    /// The server took its connection.
    pub connected: bool,
    /// It was cut off or refused, and tried again, so many times.
    pub retried: u32,
    /// Messages that were acknowledged.
    pub published: u64,
    /// Jobs that it said have succeeded.
    pub jobs_succeeded: u64,
    /// Jobs that it said have failed, as it was told to.
    pub jobs_failed: u64,
    /// Jobs whose answer AWS did not take.
    pub jobs_refused: u64,
    /// Its shadow was accepted.
    pub shadow: bool,
    /// Why it did not do all that it was told to.
    pub error: Option<Error>,
}

impl Report {
    /// The report of a device that came to nothing.
    pub fn of(error: Error) -> Self {
        Self { error: Some(error), ..Self::default() }
    }

    fn jobs(&self) -> u64 {
        self.jobs_succeeded + self.jobs_failed + self.jobs_refused
    }
}

/// Lives the life of the device with this identity and number, until it is done or everything is to stop.
pub async fn live(
    server: &Server,
    identity: &Identity,
    number: u64,
    script: &Script,
    counters: &Counters,
    stop: &Stop,
) -> Report {
    let mut life =
        Life { identity, number, script, counters, report: Report::default(), until: None, next: None };
    loop {
        let attempt = async {
            let session = Session::connect(server, &identity.name, identity, script.patience).await?;
            life.report.connected = true;
            counters.connected.fetch_add(1, Ordering::Relaxed);
            Ok::<_, Error>(session)
        };
        let error = tokio::select! {
            () = stop.wait() => break,
            session = attempt => match session {
                Ok(session) => {
                    let ended = life.on(session, stop).await;
                    counters.connected.fetch_sub(1, Ordering::Relaxed);
                    match ended {
                        Ok(()) => break,
                        Err(error) => error,
                    }
                }
                Err(error) => error,
            },
        };
        if error.kind() != Kind::TryAgain || life.report.retried >= script.retries || stop.asked().is_some() {
            life.report.error = Some(error);
            break;
        }
        life.report.retried += 1;
        let pause = pause(life.report.retried);
        tokio::select! {
            () = stop.wait() => {
                life.report.error = Some(error);
                break;
            }
            () = tokio::time::sleep(pause) => {}
        }
    }
    life.report
}

/// One second, two, four…, and up to half as much again by chance, so that a fleet does not come back all at once.
fn pause(attempt: u32) -> Duration {
    let whole = Duration::from_secs(1 << attempt.saturating_sub(1).min(5)).min(LONGEST_PAUSE);
    whole + whole.mul_f64(f64::from(rand::random::<u16>()) / 131_072.0)
}

struct Life<'a> {
    identity: &'a Identity,
    number: u64,
    script: &'a Script,
    counters: &'a Counters,
    report: Report,
    /// When it leaves, counted from its first connection.
    until: Option<Instant>,
    /// When it publishes next.
    next: Option<Instant>,
}

impl Life<'_> {
    /// What it does on one connection. Whatever comes of it, it says goodbye.
    async fn on(&mut self, mut session: Session, stop: &Stop) -> Result<()> {
        let done = self.work(&mut session, stop).await;
        session.close().await;
        done
    }

    async fn work(&mut self, session: &mut Session, stop: &Stop) -> Result<()> {
        let script = self.script;
        if script.connect_only {
            return Ok(());
        }
        let until = script.duration.map(|stay| *self.until.get_or_insert_with(|| Instant::now() + stay));
        if let Some(state) = script.shadow.as_ref().filter(|_| !self.report.shadow) {
            self.shadow(session, "update", &json!({ "state": { "reported": state } })).await?;
            self.report.shadow = true;
        }
        let mut jobs = script.jobs.map(|fates| Jobs::new(&self.identity.name, fates));
        if let Some(jobs) = &mut jobs {
            jobs.begin(session).await?;
        }
        while !self.is_done() {
            let due = self.publishes().then(|| *self.next.get_or_insert_with(Instant::now));
            tokio::select! {
                () = stop.wait() => break,
                () = at(until) => break,
                () = at(due) => self.publish(session).await?,
                message = session.receive() => {
                    let message = message?;
                    let Some(jobs) = &mut jobs else { continue };
                    self.count(jobs.take(&message, session).await?);
                }
            }
        }
        if script.forget_shadow && self.report.shadow {
            self.shadow(session, "delete", &json!({})).await?;
        }
        Ok(())
    }

    fn publishes(&self) -> bool {
        let publishing = self.script.publish.as_ref();
        publishing.is_some_and(|p| p.messages.is_none_or(|most| self.report.published < most))
    }

    /// Whether all is done.
    fn is_done(&self) -> bool {
        let jobs_done = self.script.most_jobs.is_none_or(|most| self.report.jobs() >= most);
        self.script.is_finite() && !self.publishes() && jobs_done
    }

    async fn publish(&mut self, session: &Session) -> Result<()> {
        let Some(publishing) = &self.script.publish else { return Ok(()) };
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        let words = Words {
            name: &self.identity.name,
            n: self.number,
            i: self.report.published + 1,
            time: u64::try_from(now.as_millis()).unwrap_or_default(),
        };
        session.publish(&publishing.topic.fill(words), publishing.message.fill(words).into_bytes()).await?;
        self.report.published += 1;
        self.counters.published.fetch_add(1, Ordering::Relaxed);
        // What is late is not made up for: a fleet that was cut off would come back with a flood.
        self.next = Some(Instant::now() + publishing.every);
        Ok(())
    }

    fn count(&mut self, done: Done) {
        match done {
            Done::Nothing => {}
            Done::Job { succeeded } => {
                if succeeded {
                    self.report.jobs_succeeded += 1;
                } else {
                    self.report.jobs_failed += 1;
                }
                self.counters.jobs.fetch_add(1, Ordering::Relaxed);
            }
            // Cancelled meanwhile, for example: there may be others.
            Done::Refused(error) => {
                self.report.jobs_refused += 1;
                self.report.error = Some(error);
            }
        }
    }

    async fn shadow(&self, session: &mut Session, verb: &str, document: &Value) -> Result<()> {
        let topic = format!("$aws/things/{}/shadow/{verb}", self.identity.name);
        session.subscribe(&answers(&topic)).await?;
        let doing = format!("the {verb} of the shadow of `{}`", self.identity.name);
        ask(session, &topic, document, &doing).await.map(drop)
    }
}

async fn at(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn publishing(messages: Option<u64>) -> Publishing {
        let topic = Pattern::lenient("t");
        Publishing { message: topic.clone(), topic, every: Duration::ZERO, messages }
    }

    #[test]
    fn a_script_ends_when_all_its_parts_do() {
        let script = Script::default();
        assert!(!script.ends(), "a device with nothing to do stays");
        assert!(Script { connect_only: true, ..script.clone() }.ends());
        assert!(Script { shadow: Some(json!({})), ..script.clone() }.ends());
        let talks = Script { publish: Some(publishing(Some(3))), ..script };
        assert!(talks.ends());
        assert!(!Script { publish: Some(publishing(None)), ..talks.clone() }.ends());
        let works = Script { jobs: "succeed".parse().ok(), ..talks };
        assert!(!works.ends(), "jobs come without end");
        assert!(Script { most_jobs: Some(1), ..works.clone() }.ends());
        assert!(Script { duration: Some(Duration::from_secs(1)), ..works }.ends());
    }

    #[test]
    fn pauses_grow_to_their_bound() {
        for (attempt, least) in [(1, 1), (2, 2), (3, 4), (6, 30), (100, 30)] {
            let pause = pause(attempt).as_secs_f64();
            let least = f64::from(least);
            assert!(pause >= least && pause < least * 1.51, "{attempt}: {pause}");
        }
    }
}
