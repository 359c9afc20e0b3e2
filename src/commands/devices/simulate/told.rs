//! What devices are told to do, as flags.

use std::time::Duration;

use clap::Args;
use serde_json::{Map, Value};

use crate::commands::timeout;
use crate::devices::mqtt::check_topic;
use crate::devices::{Fates, Pattern, Publishing, Script, Words};
use crate::error::{Error, Result};

const HEADING: &str = "What they do";
/// A message where none is given.
const MESSAGE: &str = r#"{"device":"{name}","message":{i},"time":{time}}"#;

/// The flags about what devices do.
#[derive(Debug, Args)]
pub(super) struct ToldArgs {
    /// Publish to this topic, with QoS 1
    #[arg(long, value_name = "TOPIC", value_parser = Pattern::strict, help_heading = HEADING)]
    publish: Option<Pattern>,
    /// The time between two messages of a device
    #[arg(long, value_name = "TIME", default_value = "5s", value_parser = timeout::parse, requires = "publish", help_heading = HEADING)]
    every: Duration,
    /// So many messages of each device
    #[arg(long, value_name = "N", requires = "publish", value_parser = clap::value_parser!(u64).range(1..), help_heading = HEADING)]
    messages: Option<u64>,
    /// The message; without it JSON with the device's name, the message's number and the time
    #[arg(long, value_name = "TEXT", requires = "publish", help_heading = HEADING)]
    message: Option<String>,
    /// Answer jobs: `succeed`, `fail`, or a share that fails, such as `fail=3%`
    #[arg(long, value_name = "HOW", help_heading = HEADING)]
    answer_jobs: Option<Fates>,
    /// Leave after so many answered jobs
    #[arg(long, value_name = "N", requires = "answer_jobs", value_parser = clap::value_parser!(u64).range(1..), help_heading = HEADING)]
    jobs: Option<u64>,
    /// Decides which jobs fail: with the same seed the same ones
    #[arg(long, value_name = "N", requires = "answer_jobs", default_value_t = 0, help_heading = HEADING)]
    seed: u64,
    /// Report this as the state of the classic shadow (can be repeated); JSON values count as such
    #[arg(long, value_name = "KEY=VALUE", help_heading = HEADING)]
    report_shadow: Vec<String>,
    /// Leave as soon as the server has taken the connection
    #[arg(long, conflicts_with_all = ["publish", "answer_jobs", "report_shadow", "duration"], help_heading = HEADING)]
    connect_only: bool,
    /// Leave after so long, each from its first connection on
    #[arg(long, value_name = "TIME", value_parser = timeout::parse, help_heading = HEADING)]
    duration: Option<Duration>,
    /// Connect again so many times when refused or cut off, after 1, 2, 4… seconds
    #[arg(long, value_name = "N", default_value_t = 0, help_heading = HEADING)]
    retries: u32,
    /// Wait so long for each answer of the server
    #[arg(long, value_name = "TIME", default_value = "20s", value_parser = timeout::parse, help_heading = HEADING)]
    answer_timeout: Duration,
}

impl ToldArgs {
    /// The same as a script, checked.
    ///
    /// # Errors
    /// Usage (2).
    pub(super) fn script(&self) -> Result<Script> {
        if self.answer_timeout.is_zero() {
            return Err(Error::usage("`--answer-timeout` is at least a second"));
        }
        let publish = self.publish.clone().map(|topic| self.publishing(topic)).transpose()?;
        Ok(Script {
            publish,
            jobs: self.answer_jobs.map(|fates| fates.seeded(self.seed)),
            most_jobs: self.jobs,
            shadow: self.shadow()?,
            forget_shadow: false,
            connect_only: self.connect_only,
            duration: self.duration,
            retries: self.retries,
            patience: self.answer_timeout,
        })
    }

    fn publishing(&self, topic: Pattern) -> Result<Publishing> {
        let example = topic.fill(Words { name: "sim-0001", n: 1, i: 1, time: 1 });
        check_topic(&example)
            .map_err(|e| Error::usage(format!("`--publish {example}` is no topic")).caused_by(e))?;
        if self.every.is_zero() && self.messages.is_none() && self.duration.is_none() {
            return Err(Error::usage("`--every 0s` without end would be a flood")
                .hint("Give `--messages` or `--duration`, or a time."));
        }
        let message = Pattern::lenient(self.message.as_deref().unwrap_or(MESSAGE));
        Ok(Publishing { topic, message, every: self.every, messages: self.messages })
    }

    fn shadow(&self) -> Result<Option<Value>> {
        let mut state = Map::new();
        for text in &self.report_shadow {
            let pair = text.split_once('=').filter(|(key, _)| !key.is_empty());
            let (key, value) =
                pair.ok_or_else(|| Error::usage(format!("`--report-shadow {text}` is not KEY=VALUE")))?;
            let value = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value));
            if state.insert(key.to_owned(), value).is_some() {
                return Err(Error::usage(format!("`--report-shadow {key}` is given twice")));
            }
        }
        Ok((!state.is_empty()).then_some(Value::Object(state)))
    }
}
