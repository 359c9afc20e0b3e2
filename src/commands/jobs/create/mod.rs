//! `fleetctl jobs create`

mod continuous;
mod members;
mod source;
mod stored;
mod there;

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;

use super::make::{self, COLUMNS, GuardArgs, Made, Order, Shown};
use super::settings::SettingsArgs;
use super::things::{self, From};
use crate::aws::Target;
use crate::commands::nouns::{self, TagArgs};
use crate::commands::rates::RateArgs;
use crate::commands::{over_targets, queries};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ensure::Ask;
use crate::fleet::job::{self, NOUN, Source, Wanted, group};
pub(super) use source::{SourceArgs, UncheckedArgs, check_presigned, read_document, stored as stored_source};
pub(super) use stored::Sources;

/// Create a job, or the jobs that reach a list of things
///
/// Everything is checked against AWS's limits before the first call: a bad flag
/// is exit code 2, a bad document 65 with line and column. A job that is there
/// as asked for is left alone, so the command can be run again; one that
/// differs is an error (exit code 1) that names what differs. Without rollout
/// flags AWS rolls out as fast as the account's limit allows. `--dry-run` shows
/// the document as it will be.
///
/// The document is a file or an object in S3, in which --set puts values into
/// places {name}, of which none may be left open; or a job template's. An object
/// in S3 is read and checked with every target's own credentials before anything
/// is created in one, and goes to AWS as its link, or filled in where --set is
/// given; --unchecked-document passes the link on unread. Where the document asks
/// for presigned links, --presign-role has to say who signs them. A template has
/// to be there and to have the parameters that are given.
///
/// --things takes a list as `things query` writes it (-o name or -o jsonl),
/// with a tenant on each line where it spreads over tenants. Without a flag that
/// selects tenants those of the list are the targets, and without --region its
/// Regions are; what is not selected is refused (65). A thing that is not there
/// makes no job in any target (1). --where takes what a query of the fleet index
/// finds in each selected tenant. How many things that are is said first.
///
/// Nothing is created unless they are as many as --expect says, or when they are
/// more than --max-changes. Above 100 things without either of them a terminal
/// asks, and elsewhere nothing is created (exit code 2) without --yes. A query with
/// a field that AWS does not have, or a value below NOT that no field has, is refused
/// (exit code 65): below NOT that part would take in every thing. So is one with
/// an attribute below NOT that no thing has, unless a number is given.
///
/// The same numbers hold for the things of --group, those of the groups below it
/// included. They are counted in every target, no further than it takes to know
/// that there are too many; where that is denied, a script has to give --yes,
/// with which nothing is counted. A group that a selected target lacks makes no
/// job in any (exit code 1).
///
/// AWS takes 100 targets a job. In a tenant with no more things the job is
/// theirs (--via things); where there are more, a static thing group `job-ID`
/// is made and filled first (--via group). With --via things they are divided
/// into jobs `ID-001`, `ID-002`, …, in the order of their names. All carry the
/// tag fleetctl:job=ID, and `jobs watch`, `executions`, `retry`, `cancel` and
/// `delete` take them as one. Run again after an interruption, it goes on; where
/// the list or what the query finds is another one by then, that counts, and what
/// was put into the group before is taken out of it.
///
/// --continuous --where makes a dynamic thing group `job-ID` of the query, and
/// a job for it that also reaches what the query finds later. What it finds now
/// is counted first, and --expect and --max-changes hold for that.
///
/// Exit codes: 0, 1, 2, 3 when some targets failed, 4, 65, 75.
///
/// Examples:
///   fleetctl jobs create fw-1-1 --document fw.json --group site-a \
///     --rollout-per-minute 50
///   fleetctl jobs create fw-1-2 --document fw.json --set version=1.2 \
///     --where 'attributes.version:1.1' --expect 412 --all-tenants
///   fleetctl jobs create fw-1-3 --document s3://acme-docs/fw.json --all-tenants \
///     --set version=1.3 --where 'attributes.version:1.2' --expect 40
///   fleetctl things query @outdated --all-tenants -o name \
///     | fleetctl jobs create fw-1-3 --document fw.json --things - --expect 412
///   fleetctl jobs create reboot-7 --template AWS-Reboot --thing lamp-7 \
///     --timeout-minutes 10 --abort-on FAILED:10%:20 --retry TIMED_OUT:2
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// The job's id
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    source: SourceArgs,
    #[command(flatten)]
    unchecked: UncheckedArgs,
    /// Put a value into a place {name} of the document (can be repeated)
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
    /// A parameter of the template (can be repeated)
    #[arg(long, value_name = "KEY=VALUE", requires = "template")]
    parameter: Vec<String>,
    /// Send it to this thing (can be repeated or comma-separated; at most 100 things and groups)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    thing: Vec<String>,
    /// Send it to the things of this thing group (can be repeated or comma-separated)
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    group: Vec<String>,
    /// Send it to the things of this list; `-` reads stdin
    #[arg(long, value_name = "FILE", conflicts_with_all = ["thing", "group"])]
    things: Option<PathBuf>,
    /// Send it to the things that this query of the fleet index finds; `@name` stands for a saved one
    #[arg(long = "where", value_name = "QUERY", conflicts_with_all = ["thing", "group", "things"])]
    query: Option<String>,
    #[command(flatten)]
    guards: GuardArgs,
    /// What it is for: at most 2028 characters
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Also send it to things that join the groups later; such a job never ends by itself
    #[arg(long, conflicts_with = "things")]
    continuous: bool,
    #[command(flatten)]
    settings: SettingsArgs,
    #[command(flatten)]
    tags: TagArgs,
    #[command(flatten)]
    rates: RateArgs,
}

impl CreateArgs {
    /// Checks everything that needs no file and no call.
    fn check(&self) -> Result<()> {
        NOUN.check(&self.id)?;
        self.thing.iter().try_for_each(|name| nouns::check_value("--thing", Name::Thing, name))?;
        self.group.iter().try_for_each(|name| nouns::check_value("--group", Name::ThingGroup, name))?;
        nouns::check_given("--description", Name::JobDescription, self.description.as_deref())?;
        if self.source.is_stdin() && self.things.as_ref().is_some_and(|file| file.as_os_str() == "-") {
            return Err(Error::usage("`--document -` and `--things -` both read stdin")
                .hint("Give one of them as a file."));
        }
        let is_list = self.things.is_some() || self.query.is_some();
        if is_list {
            if self.continuous {
                self.guards.refuse_via("a continuous job is for a dynamic group")?;
            }
            return Ok(());
        }
        if self.group.is_empty() {
            self.guards.refuse("it goes with `--things`, `--where` or `--group`")?;
        }
        self.guards.refuse_via("it goes with `--things` or `--where`")?;
        let targets: BTreeSet<_> =
            self.thing.iter().map(|t| (0, t)).chain(self.group.iter().map(|g| (1, g))).collect();
        if targets.is_empty() {
            return Err(Error::usage("a job needs a target")
                .hint("Give `--thing NAME`, `--group NAME`, `--things FILE` or `--where QUERY`."));
        }
        if targets.len() > limits::JOB_TARGETS {
            return Err(Error::usage(format!(
                "the job has {} targets; AWS allows at most {}",
                targets.len(),
                limits::JOB_TARGETS
            ))
            .hint("Give the names as a list, `--things FILE`, or put the things into a thing group."));
        }
        Ok(())
    }
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    args.check()?;
    let (settings, tags) = (args.settings.parse()?, args.tags.parse()?);
    let limits = args.rates.limits()?;
    let wanted = Wanted {
        source: args.source.with(&args.unchecked).read(&args.set, &args.parameter)?,
        things: args.thing.into_iter().collect(),
        groups: args.group.into_iter().collect(),
        description: args.description,
        continuous: args.continuous,
        rollout: settings.rollout,
        abort: settings.abort,
        timeout_minutes: settings.timeout_minutes,
        retry: settings.retry,
        presign: settings.presign,
        family: args.id.clone(),
        makes_groups: false,
    };
    if let Source::Document(document) = &wanted.source {
        check_presigned("the document", document, wanted.presign.is_some())?;
    }
    if args.unchecked.unchecked_document {
        cx.ui.warn("The document is not read (`--unchecked-document`): devices get what is behind the link, whatever it is.");
    }
    let id = &args.id;
    let from = match (args.query, args.things) {
        (Some(query), _) if args.continuous => {
            let query = queries::dynamic(cx, &query)?;
            let (guards, limits) = (&args.guards, &limits);
            return in_targets(
                cx,
                id,
                &tags,
                async |targets| continuous::check(cx, id, (&query, guards), targets, limits).await,
                async |ask, wanted| {
                    group::create_dynamic(ask.target, id, &query, ask.dry_run).await?;
                    let groups = BTreeSet::from([job::family::group(id)]);
                    Ok(Wanted { groups, makes_groups: true, ..wanted })
                },
                &wanted,
            )
            .await;
        }
        (Some(query), _) => From::Query(queries::checked_to_write(cx, &query)?),
        (None, Some(file)) => From::File(file),
        (None, None) => {
            return in_targets(
                cx,
                id,
                &tags,
                async |targets| {
                    there::check(cx, (&wanted.things, &wanted.groups), targets, &limits).await?;
                    members::check(cx, id, (&wanted, &args.guards), targets, &limits).await
                },
                async |_, wanted| Ok(wanted),
                &wanted,
            )
            .await;
        }
    };
    cx.output.check(&COLUMNS)?;
    let found = Box::pin(things::find(cx, from, args.guards.is_bounded(), &limits)).await?;
    let order = Order { id, tags: &tags, guards: args.guards, rates: args.rates };
    make::make(cx, order, found.with(&wanted)).await
}

/// Creates one job in every target after what `prepare` does there; nothing when `check` refuses.
async fn in_targets(
    cx: &Context,
    id: &str,
    tags: &[aws_sdk_iot::types::Tag],
    check: impl AsyncFn(&[Target]) -> Result<()>,
    prepare: impl AsyncFn(Ask<'_>, Wanted) -> Result<Wanted>,
    wanted: &Wanted,
) -> Result<ExitStatus> {
    let (dry_run, shown) = (cx.dry_run(), Shown::default());
    let sources = async |targets: &[Target]| {
        check(targets).await?;
        let targets: Vec<&Target> = targets.iter().collect();
        Sources::read(cx, &targets, &wanted.source, wanted.presign.is_some()).await
    };
    over_targets::change_after(cx, &COLUMNS, sources, async |target, sources| {
        let (source, document) = sources.of(target, &wanted.source).await?;
        let ask = Ask { target, noun: &NOUN, name: id, tags, dry_run };
        let wanted = prepare(ask, Wanted { source, ..wanted.clone() }).await?;
        let status = job::create(ask, &wanted).await?;
        let group = wanted.makes_groups.then(|| job::family::group(id));
        Ok(Made::new(target, id, status, None, group).showing(cx, document, &shown))
    })
    .await
}
