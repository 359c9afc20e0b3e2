//! A device's side of jobs: it starts the next one that waits for it and says how it ended.
//!
//! One job at a time. `start-next` is asked when the device connects, after each job, and when AWS says that
//! another one is next.

use serde_json::{Value, json};

use super::fate::Fates;
use super::mqtt::{Message, Session};
use super::request::{rejection, value};
use crate::error::{Error, Result};

/// What a message came to.
#[derive(Debug)]
pub(super) enum Done {
    /// Nothing that counts.
    Nothing,
    /// A job ended as it was told to.
    Job {
        /// It succeeded.
        succeeded: bool,
    },
    /// AWS did not take an answer, for example because the job was cancelled meanwhile.
    Refused(Error),
}

/// What a device is busy with.
#[derive(Debug)]
struct Busy {
    job: String,
    succeeds: bool,
}

/// The jobs of one thing.
#[derive(Debug)]
pub(super) struct Jobs {
    base: String,
    thing: String,
    fates: Fates,
    /// `start-next` was asked, and not answered yet.
    asked: bool,
    busy: Option<Busy>,
    /// Another job was announced while the device was busy.
    more: bool,
}

impl Jobs {
    pub(super) fn new(thing: &str, fates: Fates) -> Self {
        let base = format!("$aws/things/{thing}/jobs");
        Self { base, thing: thing.to_owned(), fates, asked: false, busy: None, more: false }
    }

    /// Begins, on a connection that is new.
    pub(super) async fn begin(&mut self, session: &Session) -> Result<()> {
        let base = &self.base;
        session
            .subscribe(&[
                format!("{base}/notify-next"),
                format!("{base}/start-next/accepted"),
                format!("{base}/start-next/rejected"),
                format!("{base}/+/update/accepted"),
                format!("{base}/+/update/rejected"),
            ])
            .await?;
        (self.busy, self.more) = (None, false);
        self.start_next(session).await
    }

    async fn start_next(&mut self, session: &Session) -> Result<()> {
        self.asked = true;
        session.publish(&format!("{}/start-next", self.base), b"{}".to_vec()).await
    }

    /// Takes a message, and sends what follows from it.
    pub(super) async fn take(&mut self, message: &Message, session: &Session) -> Result<Done> {
        let Some(topic) = message.topic.strip_prefix(&self.base).and_then(|rest| rest.strip_prefix('/'))
        else {
            return Ok(Done::Nothing);
        };
        let said = value(&message.payload);
        match topic {
            "notify-next" => {
                if said["execution"]["jobId"].is_string() {
                    self.more = true;
                    return self.go_on(session).await.map(|()| Done::Nothing);
                }
                Ok(Done::Nothing)
            }
            "start-next/accepted" => {
                self.asked = false;
                self.work(&said["execution"], session).await.map(|()| Done::Nothing)
            }
            "start-next/rejected" => {
                self.asked = false;
                Ok(Done::Refused(rejection(&said).context("starting the next job")))
            }
            other => self.ended(other, &said, session).await,
        }
    }

    /// Works on a job that AWS handed out, which takes no time.
    async fn work(&mut self, execution: &Value, session: &Session) -> Result<()> {
        let Some(job) = execution["jobId"].as_str() else { return self.go_on(session).await };
        if self.busy.as_ref().is_some_and(|busy| busy.job == job) {
            return Ok(());
        }
        let succeeds = self.fates.succeeds(&self.thing, job);
        let mut update = json!({
            "status": if succeeds { "SUCCEEDED" } else { "FAILED" },
            "statusDetails": { "device": "simulated" },
        });
        if let Some(version) = execution["versionNumber"].as_i64() {
            update["expectedVersion"] = json!(version);
        }
        self.busy = Some(Busy { job: job.to_owned(), succeeds });
        session.publish(&format!("{}/{job}/update", self.base), update.to_string().into_bytes()).await
    }

    async fn ended(&mut self, topic: &str, said: &Value, session: &Session) -> Result<Done> {
        let accepted = topic.strip_suffix("/update/accepted");
        let (Some(job), Some(busy)) =
            (accepted.or_else(|| topic.strip_suffix("/update/rejected")), &self.busy)
        else {
            return Ok(Done::Nothing);
        };
        if busy.job != job {
            return Ok(Done::Nothing);
        }
        let done = if accepted.is_some() {
            Done::Job { succeeded: busy.succeeds }
        } else {
            Done::Refused(rejection(said).context(format!("answering the job `{job}`")))
        };
        self.busy = None;
        // There may be one that was announced before this device listened.
        self.more = true;
        self.go_on(session).await?;
        Ok(done)
    }

    async fn go_on(&mut self, session: &Session) -> Result<()> {
        if self.more && self.busy.is_none() && !self.asked {
            self.more = false;
            return self.start_next(session).await;
        }
        Ok(())
    }
}
