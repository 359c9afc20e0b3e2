//! Reading a campaign's file with everything that it names, and checking all of it before the first call.

use std::collections::BTreeSet;
use std::path::Path;

use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use serde::Serialize;
use serde_json::json;

use crate::campaign::jobs::{Digest, File, Gate};
use crate::commands::jobs::create::{SourceArgs, check_presigned};
use crate::commands::{nouns, queries};
use crate::context::Context;
use crate::error::{Error, IoContext, Kind, Result};
use crate::fleet::job::{self, Abort, Exponential, Presign, Retry, Rollout, Source, Wanted};

/// A campaign that can be started.
pub(super) struct Loaded {
    pub(super) file: File,
    /// The query, a saved one looked up.
    pub(super) query: String,
    /// The gate of each wave.
    pub(super) gates: Vec<Gate>,
    /// Its jobs, without targets and family.
    pub(super) wanted: Wanted,
}

/// The file's name in messages, and its text.
pub(super) fn text(path: &Path) -> Result<(String, String)> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).reading(|| format!("reading the campaign `{shown}`"))?;
    Ok((shown, text))
}

/// Reads and checks a campaign.
pub(super) fn load(cx: &Context, path: &Path) -> Result<Loaded> {
    let (shown, text) = text(path)?;
    let file = File::parse(&shown, &text)?;
    let wrong = |member: &str, error: Error| {
        let kind = if error.kind() == Kind::Usage { Kind::Data } else { error.kind() };
        error.with_kind(kind).context(format!("{shown}: `{member}`"))
    };
    let query = queries::checked_to_write(cx, &file.query).map_err(|e| wrong("query", e))?;
    let mut gates = file.gates();
    for gate in &mut gates {
        if let Some(query) = &mut gate.zero_query {
            *query = queries::checked_to_write(cx, query).map_err(|e| wrong("gates.zeroQuery", e))?;
        }
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let wanted = wanted(&file, folder, wrong)?;
    Ok(Loaded { file, query, gates, wanted })
}

fn wanted(file: &File, folder: &Path, wrong: impl Fn(&str, Error) -> Error) -> Result<Wanted> {
    nouns::check_given("description", Name::JobDescription, file.description.as_deref())
        .map_err(|e| wrong("description", e))?;
    let from = &file.document;
    let pairs = |map: &std::collections::BTreeMap<String, String>| {
        map.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>()
    };
    let document = from.file.as_ref().map(|path| folder.join(path));
    let source = SourceArgs::given(document, from.s3.clone(), from.template.clone(), from.unchecked);
    let source =
        source.read(&pairs(&from.set), &pairs(&from.parameters)).map_err(|e| wrong("document", e))?;
    let settings = &file.settings;
    let rollout = settings.rollout.as_ref().map(|rollout| Rollout {
        maximum_per_minute: rollout.maximum_per_minute,
        exponential_rate: rollout.exponential_rate.as_ref().map(|e| Exponential {
            base_rate_per_minute: e.base_rate_per_minute,
            increment_factor: e.increment_factor,
            number_of_notified_things: e.number_of_notified_things,
            number_of_succeeded_things: e.number_of_succeeded_things,
        }),
    });
    if let Some(rollout) = &rollout {
        check_rollout(rollout).map_err(|e| wrong("settings.rollout", e))?;
    }
    if let Some(minutes) = settings.timeout_minutes {
        job::within("timeoutMinutes", minutes, limits::JOB_TIMEOUT_MINUTES)
            .map_err(|e| wrong("settings.timeoutMinutes", e))?;
    }
    let abort = all::<Abort>(&settings.abort).map_err(|e| wrong("settings.abort", e))?;
    let retry = all::<Retry>(&settings.retry).map_err(|e| wrong("settings.retry", e))?;
    let kinds: BTreeSet<&str> = retry.iter().map(|r| r.failure_type.as_str()).collect();
    if kinds.len() < retry.len() || retry.len() > limits::JOB_RETRY_CRITERIA.1 {
        return Err(wrong(
            "settings.retry",
            Error::data("the same failure is in it twice, or there are too many"),
        ));
    }
    let presign = settings.presign.as_ref().map(|p| Presign::new(p.role_arn.clone(), p.expires_in_sec));
    if let Source::Document(document) = &source {
        check_presigned("document", document, presign.is_some()).map_err(|e| wrong("document", e))?;
    }
    Ok(Wanted {
        source,
        things: BTreeSet::new(),
        groups: BTreeSet::new(),
        description: file.description.clone(),
        continuous: false,
        rollout,
        abort,
        timeout_minutes: settings.timeout_minutes,
        retry,
        presign: presign.transpose().map_err(|e| wrong("settings.presign", e))?,
        family: String::new(),
        makes_groups: false,
    })
}

fn check_rollout(rollout: &Rollout) -> Result<()> {
    rollout.check()?;
    match &rollout.exponential_rate {
        Some(e) if e.number_of_notified_things.is_some() == e.number_of_succeeded_things.is_some() => {
            Err(Error::data(
                "`exponentialRate` has one of `numberOfNotifiedThings` and `numberOfSucceededThings`",
            ))
        }
        None if rollout.maximum_per_minute.is_none() => Err(Error::data("it says nothing")),
        _ => Ok(()),
    }
}

fn all<T: std::str::FromStr<Err = String>>(texts: &[String]) -> Result<Vec<T>> {
    texts.iter().map(|text| text.parse().map_err(|why| Error::data(format!("`{text}`: {why}")))).collect()
}

impl Loaded {
    /// What the campaign's jobs carry of its file and of the targets that it is started for.
    pub(super) async fn digest(&self, cx: &Context) -> Result<Digest> {
        let file = &self.file;
        let mut digest = Digest::default();
        digest.add("query", &self.query)?;
        match &self.wanted.source {
            Source::Document(document) => digest.add("document", document.value())?,
            Source::Link(link) => digest.add("document", link)?,
            Source::Stored(stored) if stored.values.is_empty() => digest.add("document", &stored.given)?,
            Source::Stored(stored) => digest.add("document", &stored.identity())?,
            Source::Template(template, parameters) => digest.add("document", &(template, parameters))?,
        }
        digest.add("settings", &(&file.settings, &file.description))?;
        digest.add("waves", &file.waves)?;
        let gates = self
            .gates
            .iter()
            .map(|gate| (gate.success_share, gate.minimum_executed, gate.soak.as_secs(), &gate.zero_query));
        digest.add("gates", &gates.collect::<Vec<_>>())?;
        digest.add("abort", &file.abort)?;
        add_targets(&mut digest, cx).await?;
        Ok(digest)
    }
}

/// What a campaign's jobs carry of the targets that are selected now.
pub(super) async fn selection(cx: &Context) -> Result<Digest> {
    let mut digest = Digest::default();
    add_targets(&mut digest, cx).await?;
    Ok(digest)
}

async fn add_targets(digest: &mut Digest, cx: &Context) -> Result<()> {
    digest.add("targets", &targets(cx).await?)
}

/// What selects the targets, the same however it is typed.
async fn targets(cx: &Context) -> Result<impl Serialize + use<>> {
    let flags = &cx.settings.flags;
    let sorted = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    let sessions = cx.sessions()?;
    let selected =
        !(flags.tenant.is_empty() && flags.ou.is_empty() && flags.tag.is_empty()) || flags.all_tenants;
    let account = if selected { None } else { Some(sessions.ambient().await?.account.clone()) };
    Ok(json!({
        "tenant": sorted(&flags.tenant), "ou": sorted(&flags.ou), "tag": sorted(&flags.tag),
        "allTenants": flags.all_tenants, "exclude": sorted(&flags.exclude), "account": account,
        "regions": sorted(&sessions.regions().await?),
    }))
}
