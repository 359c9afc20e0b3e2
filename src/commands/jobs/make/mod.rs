//! Making the jobs for lists of things, in every target at once: a job for up to a hundred things, a group for more, or
//! batches. What is there is compared first, so that no thing gets a job twice when the command runs again.

mod fill;
mod gone;
mod guards;
mod row;

use std::collections::BTreeSet;

use aws_sdk_iot::types::Tag;
use futures_util::future::join_all;
use serde_json::Value;

use crate::aws::Target;
use crate::bulk::lane::Lane;
use crate::commands::jobs::create::Sources;
use crate::commands::jobs::things::Lines;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ensure::Ask;
use crate::fleet::job::family::{self, BATCH, BATCHES};
use crate::fleet::job::{self, NOUN, Wanted, reach};
use crate::fleet::pace::Pace;
use crate::ui::text;
use fill::check_members;
use gone::gone;
use guards::Via;

pub(super) use guards::{GuardArgs, Many, Number, unheld};
pub(super) use row::{COLUMNS, Made, Shown};

/// What is to be made in one target.
pub(super) struct Part {
    /// The target.
    pub(super) lane: Lane,
    /// The things, each once, in the order of their names.
    pub(super) things: Vec<String>,
    /// Where they stand in a list.
    pub(super) lines: Lines,
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
    if things > 0 || failures.len() < targets {
        let places = text::count(parts.len(), "target");
        cx.ui.status(format!("{what}: {} in {places}.", text::count(things, "thing")));
    }
    let number =
        Number { things: count, at_least: false, failures: &failures, targets, is_made_anyway: false };
    if let Err(error) = order.guards.check(cx, order.id, number).await {
        say(cx, failures);
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
    let made = jobs(cx, &order, parts, async || Ok(true)).await?;
    failures.extend(made.failures);
    if let Some(status) = made.unfilled {
        say(cx, failures);
        if fill::is_failure(status) {
            return Err(Error::failed(format!("{} was not created", NOUN.called(order.id)))
                .caused_by("its thing groups do not have all things, or have others")
                .hint("What is said above is to be mended; then run the command again: what is done already is skipped."));
        }
        cx.ui.hint("Run the same command again: what is done already is skipped.");
        return Ok(status);
    }
    let rows = made.rows;
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

/// What became of jobs that were to be made.
pub(super) struct Outcome {
    /// The jobs that are there now.
    pub(super) rows: Vec<Made>,
    /// What failed.
    pub(super) failures: Vec<Error>,
    /// How filling the groups ended when not everything is in them: no job was made.
    pub(super) unfilled: Option<ExitStatus>,
    /// Jobs were left out, as `permits` said.
    pub(super) held: bool,
}

/// Makes the jobs of these parts, of which each has things. `permits` is asked right before each CreateJob.
pub(super) async fn jobs(
    cx: &Context,
    order: &Order<'_>,
    parts: Vec<Part>,
    permits: impl AsyncFn() -> Result<bool>,
) -> Result<Outcome> {
    // What cannot become a job in a target is found out in all of them before anything is made.
    let targets: Vec<&Target> = parts.iter().map(|part| &part.lane.target).collect();
    let sources = match parts.first() {
        Some(Part { wanted, .. }) => {
            Some(Sources::read(cx, &targets, &wanted.source, wanted.presign.is_some()).await?)
        }
        None => None,
    };
    let ready = join_all(parts.into_iter().map(|part| ready(order, part, sources.as_ref()))).await;
    let (mut parts, mut failures) = (Vec::new(), Vec::new());
    for answer in ready {
        match answer {
            Ok(part) => parts.push(part),
            Err(error) => failures.push(error),
        }
    }
    if let Err(error) = gone::check(cx, &parts).await {
        say(cx, failures);
        return Err(error);
    }
    let to_fill: Vec<&Ready> =
        parts.iter().filter(|part| part.form == Form::Group && !part.is_there).collect();
    if cx.dry_run() {
        fill::say_others(cx, order, &to_fill).await;
    } else if !to_fill.is_empty() {
        let status = Box::pin(fill::fill(cx, order, &to_fill)).await?;
        if status != ExitStatus::Done {
            cx.ui.warn("Not all things are in the job's groups, and the jobs on groups were not created.");
            return Ok(Outcome { rows: Vec::new(), failures, unfilled: Some(status), held: false });
        }
    }
    let shown = Shown::default();
    let answers = join_all(parts.iter().map(|part| in_target(cx, order, part, &shown, &permits))).await;
    let (mut rows, mut held) = (Vec::new(), false);
    for (made, end) in answers {
        rows.extend(made);
        match end {
            End::Done => {}
            End::Held => held = true,
            End::Failed(error) => failures.push(error),
        }
    }
    Ok(Outcome { rows, failures, unfilled: None, held })
}

/// Says what failed in targets.
pub(super) fn say(cx: &Context, failures: Vec<Error>) {
    for failure in Error::together(failures) {
        cx.ui.error(&failure);
    }
}

struct Ready {
    part: Part,
    form: Form,
    /// The job on a group is there.
    is_there: bool,
    /// A job of it is there.
    is_begun: bool,
    document: Option<Value>,
}

/// Reads what is there, and refuses what does not go with it.
async fn ready(order: &Order<'_>, part: Part, sources: Option<&Sources>) -> Result<Ready> {
    let at = part.lane.target.key.clone();
    let work = async {
        let (source, document) = match sources {
            Some(sources) => sources.of(&part.lane.target, &part.wanted.source).await?,
            None => (part.wanted.source.clone(), None),
        };
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
        if is_there && !there[0].targets.iter().any(|arn| arn.contains(":thinggroup/")) {
            return Err(exists(
                order.id,
                "it is for things by their names, asked for is a thing group".to_owned(),
            ));
        }
        if is_there && let Some(differs) = check_members(&part, order.id).await? {
            return Err(exists(order.id, differs));
        }
        Ok((form, (is_there, !there.is_empty()), source, document))
    };
    let (form, (is_there, is_begun), source, document) = work.await.map_err(|e: Error| e.at(&at))?;
    let part = Part { wanted: Wanted { source, ..part.wanted }, ..part };
    Ok(Ready { part, form, is_there, is_begun, document })
}

fn exists(id: &str, differs: String) -> Error {
    Error::failed(format!("{} exists and differs", NOUN.called(id)))
        .caused_by(differs)
        .hint("Nothing was changed. Give the list that it was made of, or choose another id.")
}

/// How the jobs of one target ended.
enum End {
    Done,
    /// The next one was not permitted.
    Held,
    Failed(Error),
}

/// Makes the jobs of one target, one after the other; what was made, and how that ended.
async fn in_target(
    cx: &Context,
    order: &Order<'_>,
    ready: &Ready,
    shown: &Shown,
    permits: &impl AsyncFn() -> Result<bool>,
) -> (Vec<Made>, End) {
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
        let mut tags = order.tags.to_vec();
        if group.is_some() {
            tags.push(reach::tag(things));
        }
        let ask = Ask { target, noun: &NOUN, name: &id, tags: &tags, dry_run: cx.dry_run() };
        if !cx.dry_run() {
            match permits().await {
                Ok(true) => {}
                Ok(false) => return (made, End::Held),
                Err(error) => return (made, End::Failed(error.at(&target.key))),
            }
        }
        match job::create(ask, &wanted).await {
            Ok(status) => {
                let row = Made::new(target, &id, status, Some(things), group.clone());
                // One document is enough to see.
                made.push(if made.is_empty() { row.showing(cx, document.clone(), shown) } else { row });
            }
            Err(error) => {
                let is_gone = error.code() == "ResourceNotFoundException";
                let gone = if is_gone { gone(part, wanted.things.iter()).await } else { Vec::new() };
                let error = gone.into_iter().fold(error, Error::caused_by);
                return (made, End::Failed(error.at(&target.key)));
            }
        }
    }
    (made, End::Done)
}
