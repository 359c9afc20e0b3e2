//! Making the jobs for lists of things, in every target at once: a job for up to a hundred things, a group for more, or
//! batches. What is there is compared first, so that no thing gets a job twice when the command runs again.

use std::collections::BTreeSet;

use aws_sdk_iot::types::Tag;
use clap::{Args, ValueEnum};
use futures_util::future::join_all;
use openssl::sha::Sha256;
use serde::Serialize;
use serde_json::{Value, json};

use crate::aws::{Target, TargetKey};
use crate::bulk::lane::Lane;
use crate::bulk::row::{Group, Purpose};
use crate::commands::bulk::{self, BulkArgs, Rows, Source, Task};
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::ensure::Ask;
use crate::fleet::job::family::{self, BATCH, BATCHES};
use crate::fleet::job::{self, NOUN, Wanted, group, template};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::output::{Columns, Format};
use crate::ui::text;

/// The columns of a job that was made.
pub(super) const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "jobId", "status", "things"],
    more: &["jobArn", "thingGroupName", "document"],
    open: &["document"],
};

/// What guards a list of things, and how its jobs reach them.
#[derive(Debug, Clone, Args)]
pub(super) struct GuardArgs {
    /// Create nothing unless the list or query has exactly so many things, over all targets
    #[arg(long, value_name = "N")]
    expect: Option<u64>,
    /// Create nothing when there are more things than this
    #[arg(long, value_name = "N")]
    max_changes: Option<u64>,
    /// How the jobs reach the things; without it a group where a target has more than 100
    #[arg(long, value_enum, value_name = "HOW")]
    via: Option<Via>,
}

/// How jobs reach things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Via {
    /// By their names, in jobs of 100 things each
    Things,
    /// By a static thing group that is made for the job
    Group,
}

impl GuardArgs {
    /// Refuses these flags where there is no list.
    pub(super) fn refuse(&self, why: &str) -> Result<()> {
        let given = [
            (self.expect.is_some(), "--expect"),
            (self.max_changes.is_some(), "--max-changes"),
            (self.via.is_some(), "--via"),
        ];
        match given.into_iter().find(|(is_given, _)| *is_given) {
            Some((_, flag)) => Err(Error::usage(format!("`{flag}` has no meaning here: {why}"))),
            None => Ok(()),
        }
    }

    fn check(&self, things: u64, unreached: usize) -> Result<()> {
        let nothing = "Nothing was created. Look at the things with `--dry-run` or `things query`.";
        if let Some(expected) = self.expect {
            if unreached > 0 {
                let what = format!("{} could not be asked", text::count(unreached, "target"));
                return Err(Error::new(
                    Kind::TryAgain,
                    format!("`--expect {expected}` cannot be held: {what}"),
                )
                .hint("Nothing was created."));
            }
            if expected != things {
                return Err(Error::usage(format!(
                    "there are {things} things, and `--expect` says {expected}"
                ))
                .hint(nothing));
            }
        }
        if let Some(most) = self.max_changes.filter(|most| things > *most) {
            return Err(Error::usage(format!(
                "there are {things} things, and `--max-changes` permits {most}"
            ))
            .hint(nothing));
        }
        Ok(())
    }
}

/// What is to be made in one target.
pub(super) struct Part {
    /// The target.
    pub(super) lane: Lane,
    /// The things, each once, in the order of their names.
    pub(super) things: Vec<String>,
    /// The job, without targets.
    pub(super) wanted: Wanted,
}

/// What was found in all targets.
pub(super) struct Found {
    /// What there is to do.
    pub(super) parts: Vec<Part>,
    /// The targets that could not be asked.
    pub(super) failures: Vec<Error>,
    /// How many targets there are.
    pub(super) targets: usize,
    /// Where the things come from, in words.
    pub(super) what: String,
}

/// What is asked for in all targets.
pub(super) struct Order<'a> {
    pub(super) id: &'a str,
    pub(super) tags: &'a [Tag],
    pub(super) guards: GuardArgs,
    pub(super) rates: RateArgs,
}

/// A job that was made.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Made {
    #[serde(flatten)]
    target: TargetKey,
    job_id: String,
    job_arn: String,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    things: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_group_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Value>,
}

impl Made {
    pub(super) fn new(
        target: &Target,
        id: &str,
        status: Status,
        things: Option<usize>,
        group: Option<String>,
    ) -> Self {
        Self {
            target: target.key.clone(),
            job_id: id.to_owned(),
            job_arn: NOUN.arn(target, id),
            status,
            things,
            thing_group_name: group,
            document: None,
        }
    }

    /// With the document, where it is a dry run's.
    pub(super) fn showing(self, cx: &Context, document: Option<Value>) -> Self {
        if !cx.dry_run() {
            return self;
        }
        if let Some(document) = document.as_ref().filter(|_| cx.output.format == Format::Table) {
            let text = serde_json::to_string_pretty(document).unwrap_or_default();
            cx.ui.status(format!("The document in {}:\n{text}", self.target));
        }
        Self { document, ..self }
    }
}

/// How the jobs of one target are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    One,
    Batches,
    Group,
}

impl Form {
    fn of(things: usize, via: Option<Via>) -> Self {
        match via {
            Some(Via::Group) => Self::Group,
            _ if things <= BATCH => Self::One,
            Some(Via::Things) => Self::Batches,
            None => Self::Group,
        }
    }
}

/// Makes the jobs, and answers with a row for each.
pub(super) async fn make(cx: &Context, order: Order<'_>, found: Found) -> Result<ExitStatus> {
    let Found { mut parts, mut failures, targets, what } = found;
    let things: usize = parts.iter().map(|part| part.things.len()).sum();
    parts.retain(|part| !part.things.is_empty());
    let count = u64::try_from(things).unwrap_or(u64::MAX);
    cx.ui.status(format!(
        "{what}: {} in {}.",
        text::count(things, "thing"),
        text::count(parts.len(), "target")
    ));
    if let Err(error) = order.guards.check(count, failures.len()) {
        failures.iter().for_each(|failure| cx.ui.error(failure));
        return Err(error);
    }
    if parts.is_empty() {
        return if failures.is_empty() {
            Err(Error::usage(format!("{what}: there are no things for the job")).hint("Nothing was created."))
        } else {
            cx.settle(failures, targets)
        };
    }
    let via = order.guards.via;
    if parts.iter().any(|part| Form::of(part.things.len(), via) == Form::Batches) {
        family::check_batches(order.id)?;
        if let Some(part) = parts.iter().find(|part| part.things.len() > BATCH * BATCHES) {
            return Err(Error::usage(format!(
                "{} has {} things; AWS allows {BATCHES} jobs in progress of {BATCH} things each",
                part.lane.target.key,
                part.things.len()
            ))
            .hint("Give `--via group`."));
        }
    }
    // What cannot become a job in a target is found out in all of them before anything is made.
    let ready = join_all(parts.into_iter().map(|part| ready(&order, part))).await;
    let mut parts = Vec::new();
    for answer in ready {
        match answer {
            Ok(part) => parts.push(part),
            Err(error) => failures.push(error),
        }
    }
    let to_fill: Vec<&Ready> =
        parts.iter().filter(|part| part.form == Form::Group && !part.is_there).collect();
    if !to_fill.is_empty() && !cx.dry_run() {
        let status = Box::pin(fill(cx, &order, &to_fill)).await?;
        if status != ExitStatus::Done {
            failures.iter().for_each(|failure| cx.ui.error(failure));
            cx.ui.warn("Not all things are in the job's groups, and the jobs on groups were not created.");
            cx.ui.hint("Run the same command again: what is done already is skipped.");
            return Ok(status);
        }
    }
    let answers = join_all(parts.iter().map(|part| in_target(cx, &order, part))).await;
    let mut rows = Vec::new();
    for (made, error) in answers {
        rows.extend(made);
        failures.extend(error);
    }
    if !rows.is_empty() || failures.is_empty() {
        cx.output.all(&COLUMNS, &rows)?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    // Some batches of a target are something, too.
    let attempts = if rows.is_empty() { targets } else { targets.max(failures.len() + 1) };
    cx.settle(failures, attempts)
}

struct Ready {
    part: Part,
    form: Form,
    /// The job on a group is there.
    is_there: bool,
    document: Option<Value>,
}

/// Reads what is there, and refuses what does not go with it.
async fn ready(order: &Order<'_>, part: Part) -> Result<Ready> {
    let at = part.lane.target.key.clone();
    let work = async {
        let (source, document) = template::resolve(&part.lane.target, &part.wanted.source).await?;
        let form = Form::of(part.things.len(), order.guards.via);
        let there = family::family(&part.lane, order.id).await?;
        let whole = there.first().is_some_and(|job| job.id() == order.id);
        let batches = part.things.len().div_ceil(BATCH);
        let differs = match form {
            Form::Batches if whole => Some("it is one job, asked for are batches of 100 things".to_owned()),
            Form::Batches if there.len() > batches => {
                Some(format!("there are {} batches of it, asked for are {batches}", there.len()))
            }
            Form::One | Form::Group if !whole && !there.is_empty() => {
                Some(format!("there are {} batches of it, asked for is one job", there.len()))
            }
            _ => None,
        };
        if let Some(differs) = differs {
            return Err(exists(order.id, differs));
        }
        let is_there = form == Form::Group && whole;
        if is_there {
            check_members(&part, order.id).await.map_err(|reason| match reason {
                Ok(differs) => exists(order.id, differs),
                Err(error) => error,
            })?;
        }
        Ok((form, is_there, source, document))
    };
    let (form, is_there, source, document) = work.await.map_err(|e: Error| e.at(&at))?;
    let part = Part { wanted: Wanted { source, ..part.wanted }, ..part };
    Ok(Ready { part, form, is_there, document })
}

fn exists(id: &str, differs: String) -> Error {
    Error::failed(format!("{} exists and differs", NOUN.called(id)))
        .caused_by(differs)
        .hint("Nothing was changed. Give the list that it was made of, or choose another id.")
}

/// Compares the group that was made for a job with the list; `Ok` of the error is how they differ.
async fn check_members(part: &Part, id: &str) -> Result<(), Result<String>> {
    let members = group::members(&part.lane.target, id).await.map_err(Err)?;
    if members == part.things {
        return Ok(());
    }
    let there: BTreeSet<&String> = members.iter().collect();
    let asked: BTreeSet<&String> = part.things.iter().collect();
    let (more, fewer) = (there.difference(&asked).count(), asked.difference(&there).count());
    let name = family::group(id);
    Err(Ok(format!(
        "its thing group `{name}` has {} that are not in the list, and lacks {fewer} that are",
        text::count(more, "thing")
    )))
}

/// Makes the groups and puts the things into them, in all targets at once.
async fn fill(cx: &Context, order: &Order<'_>, parts: &[&Ready]) -> Result<ExitStatus> {
    let made = parts.iter().map(|ready| {
        let target = &ready.part.lane.target;
        async move { group::create(target, order.id, false).await.map_err(|e| e.at(&target.key)) }
    });
    join_all(made).await.into_iter().collect::<Result<Vec<Status>>>()?;
    // The same list in the same targets is the same run, which goes on where it was cut off.
    let mut hash = Sha256::new();
    let by_account = !cx.settings.flags.tenant.is_empty();
    let mut rows = Vec::new();
    for ready in parts {
        let key = &ready.part.lane.target.key;
        for name in &ready.part.things {
            hash.update(format!("{key} {name}\n").as_bytes());
            rows.push((key.clone(), name.clone()));
        }
    }
    let list = hash.finish()[..8].iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let run_id: String = format!("job-{}", order.id).chars().take(47).collect();
    let run_id = format!("{run_id}-{list}");
    let shown = format!("the things of job {}", order.id);
    let rows = Rows::new(shown, move |put| {
        rows.iter().try_for_each(|(key, name)| {
            // An account alone would be looked up in the organization, which the ambient one need not have.
            let account = by_account.then_some(&key.account);
            put(&json!({
                "thing_name": name, "tenant": key.tenant, "account": account, "region": key.region,
            }))
        })
    });
    let group = Group::Thing(family::group(order.id));
    let task = Task { part: true, ..Task::new(Purpose::Member { group, add: true }, Source::Rows(rows)) };
    let status = bulk::run(cx, task, BulkArgs::of_part(order.rates.clone(), run_id)).await?;
    if status == ExitStatus::Done {
        for ready in parts {
            let key = &ready.part.lane.target.key;
            check_members(&ready.part, order.id).await.map_err(|reason| match reason {
                Ok(differs) => Error::failed(format!("filling the group of {}", NOUN.called(order.id)))
                    .caused_by(differs)
                    .hint("The job was not created. Take the other things out of the group, or choose another id.")
                    .at(key),
                Err(error) => error.at(key),
            })?;
        }
    }
    Ok(status)
}

/// Makes the jobs of one target, one after the other; what was made, and what then failed.
async fn in_target(cx: &Context, order: &Order<'_>, ready: &Ready) -> (Vec<Made>, Option<Error>) {
    let Ready { part, form, document, .. } = ready;
    let (target, mut pace) = (&part.lane.target, Pace::of("CreateJob"));
    let names = |things: &[String]| things.iter().cloned().collect::<BTreeSet<_>>();
    let group = (*form == Form::Group).then(|| family::group(order.id));
    let jobs: Vec<(String, usize, Wanted)> = match form {
        Form::One | Form::Group => {
            let wanted = match &group {
                Some(group) => Wanted {
                    groups: BTreeSet::from([group.clone()]),
                    makes_groups: true,
                    ..part.wanted.clone()
                },
                None => Wanted { things: names(&part.things), ..part.wanted.clone() },
            };
            vec![(order.id.to_owned(), part.things.len(), wanted)]
        }
        Form::Batches => {
            let batch = |(at, things): (usize, &[String])| {
                let wanted = Wanted { things: names(things), ..part.wanted.clone() };
                (family::batch(order.id, at + 1), things.len(), wanted)
            };
            part.things.chunks(BATCH).enumerate().map(batch).collect()
        }
    };
    let mut made = Vec::new();
    for (id, things, wanted) in jobs {
        pace.turn().await;
        let ask = Ask { target, noun: &NOUN, name: &id, tags: order.tags, dry_run: cx.dry_run() };
        match job::create(ask, &wanted).await {
            Ok(status) => {
                let row = Made::new(target, &id, status, Some(things), group.clone());
                // One document is enough to see.
                made.push(if made.is_empty() { row.showing(cx, document.clone()) } else { row });
            }
            Err(error) => return (made, Some(error.at(&target.key))),
        }
    }
    (made, None)
}
