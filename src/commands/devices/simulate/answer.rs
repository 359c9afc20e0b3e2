//! How a simulation answers: a row a device, a summary, and the exit code.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bulk::stop::Stop;
use crate::context::Context;
use crate::devices::{Provisioned, Report};
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::Columns;
use crate::ui::text;

/// Reasons that are told apart on stderr; the rows have all.
const REASONS: usize = 5;

pub(super) const COLUMNS: Columns = Columns {
    default: &["name", "connected", "published", "jobsSucceeded", "jobsFailed", "error"],
    more: &["thingName", "certificateId", "deviceConfiguration", "shadow", "retries", "status"],
    open: &[],
};

/// One device.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row<'a> {
    name: &'a str,
    status: &'static str,
    connected: bool,
    published: u64,
    jobs_succeeded: u64,
    jobs_failed: u64,
    shadow: bool,
    retries: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_configuration: Option<&'a BTreeMap<String, serde_json::Value>>,
    error: Option<String>,
}

impl<'a> Row<'a> {
    pub(super) fn new(name: &'a str, report: &Report, provisioned: Option<&'a Provisioned>) -> Self {
        let registered = provisioned.map(|provisioned| &provisioned.registered);
        Self {
            name,
            status: if report.error.is_some() { "failed" } else { "done" },
            connected: report.connected,
            published: report.published,
            jobs_succeeded: report.jobs_succeeded,
            jobs_failed: report.jobs_failed,
            shadow: report.shadow,
            retries: report.retried,
            thing_name: registered.map(|r| r.thing_name.as_str()),
            certificate_id: registered.map(|r| r.certificate_id.as_str()),
            device_configuration: registered.map(|r| &r.device_configuration),
            error: report.error.as_ref().map(ToString::to_string),
        }
    }
}

/// What came of all devices.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// All that there were to be.
    pub(super) devices: usize,
    /// Those that began.
    pub(super) began: usize,
    connected: usize,
    failed: usize,
    published: u64,
    jobs_succeeded: u64,
    jobs_failed: u64,
    /// What devices became by claim, now or before.
    pub(super) provisioned: Vec<Provisioned>,
    reasons: BTreeMap<String, (usize, Error)>,
}

impl Outcome {
    /// Of so many devices, of which none has ended.
    pub(super) fn of(devices: usize) -> Self {
        Self { devices, ..Self::default() }
    }

    /// Counts a device that has ended.
    pub(super) fn add(&mut self, report: Report, provisioned: Option<Provisioned>) {
        self.began += 1;
        self.connected += usize::from(report.connected);
        self.published += report.published;
        self.jobs_succeeded += report.jobs_succeeded;
        self.jobs_failed += report.jobs_failed;
        self.provisioned.extend(provisioned);
        if let Some(error) = report.error {
            self.failed += 1;
            let reason = error.causes().last().cloned().unwrap_or_else(|| error.message().to_owned());
            self.reasons.entry(reason).or_insert((0, error)).0 += 1;
        }
    }

    /// Says what came of it, and what that is to a script.
    ///
    /// # Errors
    /// The first failure where no device did what it was told.
    pub(super) fn settle(self, cx: &Context, stop: &Stop) -> Result<ExitStatus> {
        if cx.dry_run() {
            return Ok(ExitStatus::Done);
        }
        let mut parts = vec![format!("{} connected", self.connected)];
        if self.published > 0 {
            parts.push(format!("{} published", text::count(number(self.published), "message")));
        }
        if self.jobs_succeeded + self.jobs_failed > 0 {
            let jobs = text::count(number(self.jobs_succeeded + self.jobs_failed), "job");
            parts.push(format!("{jobs} answered, {} as failed", self.jobs_failed));
        }
        if self.began < self.devices {
            parts.push(format!("{} not begun", self.devices - self.began));
        }
        if self.failed > 0 {
            parts.push(format!("{} failed", self.failed));
        }
        cx.ui.status(format!("{}: {}.", text::count(self.devices, "device"), parts.join(", ")));
        let nothing = self.failed > 0 && self.failed == self.began;
        if nothing && self.reasons.len() == 1 && stop.asked().is_none() {
            return Err(self.first());
        }
        let mut reasons: Vec<_> = self.reasons.iter().collect();
        reasons.sort_by_key(|(_, (devices, _))| std::cmp::Reverse(*devices));
        for (reason, (devices, error)) in reasons.into_iter().take(REASONS) {
            cx.ui.warn(format!("{}: {reason}", text::count(*devices, "device")));
            error.hints().iter().for_each(|hint| cx.ui.hint(hint));
        }
        Ok(match stop.asked() {
            Some(kind) => ExitStatus::Code(kind),
            None if nothing => ExitStatus::Code(Kind::Failed),
            None if self.failed > 0 => ExitStatus::Code(Kind::Partial),
            None => ExitStatus::Done,
        })
    }

    fn first(self) -> Error {
        let first = self.reasons.into_values().next().map(|(_, error)| error);
        let error = first.unwrap_or_else(|| Error::failed("no device did what it was told"));
        if error.kind() == Kind::Data { error } else { error.with_kind(Kind::Failed) }
    }
}

fn number(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
