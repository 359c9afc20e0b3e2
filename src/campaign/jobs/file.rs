//! The file of a job campaign: strict, so that a member that nobody reads is no silent mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fleetctl_rules::limits;
use fleetctl_rules::names::{self, Name};
use serde::{Deserialize, Serialize};

use super::gate::Gate;
use super::values::{Percent, Span};
use crate::error::{Error, Result};

/// Waves at most: an account is asked for the job of each.
pub const WAVES: usize = 10;
/// What `kind` says.
const KIND: &str = "JobCampaign";

/// A campaign.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct File {
    /// 1.
    pub schema_version: u32,
    /// `JobCampaign`.
    pub kind: String,
    /// What the ids of its jobs begin with.
    pub name: String,
    /// What finds the things, in every target; `@name` stands for a saved query.
    pub query: String,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// Where the jobs' document comes from.
    pub document: Source,
    /// How each job goes on.
    #[serde(default)]
    pub settings: Settings,
    /// The waves, in their order.
    pub waves: Vec<Wave>,
    /// The gate of every wave that does not say otherwise.
    #[serde(default)]
    pub gates: Gates,
    /// What aborts the campaign.
    #[serde(default)]
    pub abort: Option<Abort>,
}

/// Where the document comes from: one of `file`, `template` and `s3`.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Source {
    /// A file, seen from the folder of the campaign's file.
    pub file: Option<PathBuf>,
    /// What is put into the places of that file, or of what is behind the link.
    pub set: BTreeMap<String, String>,
    /// A job template.
    pub template: Option<String>,
    /// Its parameters.
    pub parameters: BTreeMap<String, String>,
    /// A link.
    pub s3: Option<String>,
    /// The link is passed on as it is, and nobody looks at the document.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unchecked: bool,
}

/// How each job goes on; as AWS names it, `retry` and `abort` as `jobs create` takes them.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Settings {
    /// How fast a job is rolled out.
    pub rollout: Option<Rollout>,
    /// Minutes that a device may work on it.
    pub timeout_minutes: Option<u32>,
    /// What is tried again: `FAILED:3`.
    pub retry: Vec<String>,
    /// When AWS cancels one job by itself: `FAILED:10%:20`.
    pub abort: Vec<String>,
    /// What signs the links in the document.
    pub presign: Option<Presign>,
}

/// How fast a job is rolled out.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Rollout {
    /// At most so many things a minute.
    pub maximum_per_minute: Option<u32>,
    /// Faster and faster.
    pub exponential_rate: Option<Exponential>,
}

/// A rollout that becomes faster.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exponential {
    /// Things a minute at first.
    pub base_rate_per_minute: u32,
    /// What the rate is multiplied by.
    pub increment_factor: f64,
    /// After so many things were notified.
    #[serde(default)]
    pub number_of_notified_things: Option<u32>,
    /// After so many things succeeded.
    #[serde(default)]
    pub number_of_succeeded_things: Option<u32>,
}

/// What signs the links in the document.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Presign {
    /// The role's ARN.
    pub role_arn: String,
    /// Seconds that a link is valid.
    #[serde(default)]
    pub expires_in_sec: Option<u32>,
}

/// A wave: one of `tenants`, `tags`, `percent` and `all` says what it takes of the things that earlier ones left.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Wave {
    /// What people call it.
    pub name: String,
    /// All things of these tenants: names, or ids of accounts.
    pub tenants: Vec<String>,
    /// All things of the tenants whose accounts carry these tags.
    pub tags: BTreeMap<String, String>,
    /// About this share of the things in every target.
    pub percent: Option<Percent>,
    /// All.
    pub all: bool,
    /// What is other in its gate.
    #[serde(skip_serializing)]
    pub gates: Gates,
}

/// Members of a gate.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Gates {
    /// So many of the executions that ended must have succeeded.
    pub success_share: Option<Percent>,
    /// As soon as so many have ended.
    pub minimum_executed: Option<u64>,
    /// For so long.
    pub soak: Option<Span>,
    /// And this query finds nothing in any target.
    pub zero_query: Option<String>,
}

/// What aborts a campaign: counted over all waves and targets.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Abort {
    /// So many of the executions that ended failed, were rejected or timed out.
    pub failed_share: Percent,
    /// Of at least so many.
    pub minimum_executed: u64,
}

impl File {
    /// Reads a campaign; `shown` names the file in errors.
    ///
    /// # Errors
    /// Data (65), with line and column or the path of the member.
    pub fn parse(shown: &str, text: &str) -> Result<Self> {
        let file: Self = serde_yaml::from_str(text).map_err(|e| {
            let (place, at) = e.location().map_or_else(Default::default, |l| {
                (
                    format!(":{}:{}", l.line(), l.column()),
                    format!(" at line {} column {}", l.line(), l.column()),
                )
            });
            let what = e.to_string();
            Error::data(format!("{shown}{place}: the campaign cannot be read"))
                .caused_by(expected(&what.replace(&at, "")))
        })?;
        file.check().map_err(|(path, why)| Error::data(format!("{shown}: `{path}`: {why}")))?;
        Ok(file)
    }

    fn check(&self) -> Result<(), (String, String)> {
        let wrong = |path: &str, why: String| Err((path.to_owned(), why));
        if self.kind != KIND {
            return wrong("kind", format!("it is `{}`, and must be `{KIND}`", self.kind));
        }
        if self.schema_version != 1 {
            return wrong("schemaVersion", format!("it is {}; this program knows 1", self.schema_version));
        }
        let longest = format!("{}-w{WAVES}", self.name);
        names::check(Name::Job, &longest)
            .map_err(|e| ("name".to_owned(), format!("with a wave's number, `{longest}`: {e}")))?;
        let sources =
            [self.document.file.is_some(), self.document.template.is_some(), self.document.s3.is_some()];
        if sources.iter().filter(|given| **given).count() != 1 {
            return wrong("document", "it has one of `file`, `template` and `s3`".to_owned());
        }
        if self.document.template.is_some() && !self.document.set.is_empty() {
            return wrong("document.set", "it goes with `file` or `s3`".to_owned());
        }
        if self.document.s3.is_none() && self.document.unchecked {
            return wrong("document.unchecked", "it goes with `s3`".to_owned());
        }
        if self.document.template.is_none() && !self.document.parameters.is_empty() {
            return wrong("document.parameters", "it goes with `template`".to_owned());
        }
        if self.waves.is_empty() || self.waves.len() > WAVES {
            return wrong("waves", format!("there are {}; it takes 1 to {WAVES}", self.waves.len()));
        }
        let mut known = BTreeSet::new();
        for (at, wave) in self.waves.iter().enumerate() {
            let path = |member: &str| format!("waves[{at}]{member}");
            if wave.name.trim().is_empty() || !known.insert(&wave.name) {
                return wrong(&path(".name"), "every wave has a name of its own".to_owned());
            }
            let kinds = [!wave.tenants.is_empty(), !wave.tags.is_empty(), wave.percent.is_some(), wave.all];
            if kinds.iter().filter(|given| **given).count() != 1 {
                return wrong(
                    &path(""),
                    "it has one of `tenants`, `tags`, `percent` and `all: true`".to_owned(),
                );
            }
            if wave.all && at + 1 < self.waves.len() {
                return wrong(&path(".all"), "nothing is left for the waves after it".to_owned());
            }
            if self.merged(at).success_share.is_none() {
                return wrong(
                    &path(".gates"),
                    "it needs a `successShare`, here or in `gates` for all waves".to_owned(),
                );
            }
            if self.merged(at).minimum_executed == Some(0) {
                return wrong(&path(".gates.minimumExecuted"), "it is at least 1".to_owned());
            }
        }
        Ok(())
    }

    fn merged(&self, wave: usize) -> Gates {
        let (own, all) = (&self.waves[wave].gates, &self.gates);
        Gates {
            success_share: own.success_share.or(all.success_share),
            minimum_executed: own.minimum_executed.or(all.minimum_executed),
            soak: own.soak.or(all.soak),
            zero_query: own.zero_query.clone().or_else(|| all.zero_query.clone()),
        }
    }

    /// The gates of the waves.
    pub fn gates(&self) -> Vec<Gate> {
        let merged = (0..self.waves.len()).map(|wave| self.merged(wave));
        let gate = |gates: Gates| {
            Some(Gate {
                success_share: gates.success_share?,
                minimum_executed: gates.minimum_executed,
                soak: gates.soak.unwrap_or_default().0,
                zero_query: gates.zero_query,
            })
        };
        // A file without a share was refused.
        merged.filter_map(gate).collect()
    }
}

/// What the parser says, with the numbers that a member takes in place of the parser's own names for them.
fn expected(what: &str) -> String {
    let Some((before, of)) = what.rsplit_once("expected ") else { return what.to_owned() };
    let bounds = |(low, high): (u32, u32)| format!("a whole number from {low} to {high}");
    let member =
        before.split_once(": invalid").and_then(|(path, _)| path.rsplit('.').next()).unwrap_or_default();
    let allowed = match (of, member) {
        ("u32", "maximumPerMinute" | "baseRatePerMinute") => bounds(limits::JOB_ROLLOUT_PER_MINUTE),
        ("u32", "timeoutMinutes") => bounds(limits::JOB_TIMEOUT_MINUTES),
        ("u32", "expiresInSec") => bounds(limits::JOB_PRESIGNED_SECONDS),
        ("f64", "incrementFactor") => {
            let (low, high) = limits::JOB_ROLLOUT_INCREMENT;
            format!("a number from {low} to {high}")
        }
        ("u32", "schemaVersion") => "1".to_owned(),
        ("u32" | "u64", _) => "a whole number, at least 1".to_owned(),
        ("f64", _) => "a number".to_owned(),
        _ => return what.to_owned(),
    };
    format!("{before}expected {allowed}")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::error::Kind;

    #[test]
    fn a_number_that_is_none_is_answered_with_what_is_allowed() {
        let with = |member: &str| GOOD.replace("{timeoutMinutes: 30,", &format!("{{{member},"));
        for (text, said) in [
            (with("timeoutMinutes: soon"), "expected a whole number from 1 to 10080"),
            (with("rollout: {maximumPerMinute: -1}"), "expected a whole number from 1 to 1000"),
            (
                with("rollout: {exponentialRate: {baseRatePerMinute: 5, incrementFactor: fast}}"),
                "expected a number from 1.1 to 5",
            ),
            (
                GOOD.replace("minimumExecuted: 5,", "minimumExecuted: few,"),
                "expected a whole number, at least 1",
            ),
            (GOOD.replace("schemaVersion: 1", "schemaVersion: v1"), "expected 1"),
        ] {
            let found = error(&text).to_string();
            assert!(found.ends_with(said), "{found}");
        }
        // What is no number is said as it is.
        assert!(error(&GOOD.replace("name: fw-1-2", "name: []")).to_string().ends_with("expected a string"));
    }

    const GOOD: &str = "schemaVersion: 1
kind: JobCampaign
name: fw-1-2
query: attributes.version:1.1
document: {file: fw.json, set: {version: '1.2'}}
settings: {timeoutMinutes: 30, retry: ['FAILED:2']}
waves:
- {name: canary, tenants: [acme], gates: {minimumExecuted: 5, soak: 0s}}
- {name: tenth, percent: 10}
- {name: rest, all: true}
gates: {successShare: 98%, minimumExecuted: 50, soak: 30m}
abort: {failedShare: 5%, minimumExecuted: 20}
";

    fn error(text: &str) -> Error {
        File::parse("fw.yaml", text).unwrap_err()
    }

    #[test]
    fn a_wave_has_what_it_says_and_else_what_all_have() {
        let gates = File::parse("fw.yaml", GOOD).unwrap().gates();
        let of = |wave: usize| (gates[wave].minimum_executed, gates[wave].soak.as_secs());
        assert_eq!((gates.len(), of(0), of(2)), (3, (Some(5), 0), (Some(50), 1800)));
    }

    #[test]
    fn an_unknown_member_is_named_with_its_place_and_what_is_known() {
        let text = GOOD.replace("query:", "querry:");
        let found = error(&text);
        assert_eq!(found.kind(), Kind::Data);
        assert!(found.message().starts_with("fw.yaml:4:1:"), "{found}");
        assert!(found.to_string().contains("`querry`") && found.to_string().contains("`query`"), "{found}");
        let nested = error(&GOOD.replace("failedShare", "failShare")).to_string();
        assert!(nested.starts_with("fw.yaml:12:") && nested.contains("`failedShare`"), "{nested}");
    }

    #[test]
    fn what_does_not_go_together_is_named_with_its_path() {
        for (from, to, path) in [
            ("kind: JobCampaign", "kind: Job", "`kind`"),
            ("schemaVersion: 1", "schemaVersion: 2", "`schemaVersion`"),
            ("name: fw-1-2", "name: 'fw 1'", "`name`"),
            ("file: fw.json, ", "", "`document`"),
            ("file: fw.json", "template: fw", "`document.set`"),
            ("file: fw.json", "unchecked: true, file: fw.json", "`document.unchecked`"),
            ("percent: 10", "percent: 10, all: true", "`waves[1]`"),
            ("percent: 10", "all: true", "`waves[1].all`"),
            ("name: tenth", "name: canary", "`waves[1].name`"),
            ("successShare: 98%, ", "", "`waves[0].gates`"),
            ("minimumExecuted: 5,", "minimumExecuted: 0,", "`waves[0].gates.minimumExecuted`"),
        ] {
            let found = error(&GOOD.replacen(from, to, 1));
            assert!(found.kind() == Kind::Data && found.message().contains(path), "{to}: {found}");
        }
        assert!(error(&GOOD.replace("98%", "198%")).message().starts_with("fw.yaml:11:"));
        assert!(error("").to_string().contains("fw.yaml"));
    }
}
