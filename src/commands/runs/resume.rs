//! `fleetctl runs resume`

use std::path::{Path, PathBuf};

use clap::{Args, Parser};
use serde_json::Value;

use super::view::{Run, State};
use crate::bulk::journal::{Header, Reader};
use crate::bulk::report;
use crate::cli::Cli;
use crate::commands::rates::HEADING;
use crate::context::Context;
use crate::env_vars as vars;
use crate::error::{Error, ExitStatus, IoContext, Result};
use crate::output::Format;
use crate::settings::named;
use crate::settings::{GlobalArgs, Settings};

/// Go on with a bulk run that was interrupted or left rows undone
///
/// The command is taken as it was typed then, with its targets, in the folder
/// in which it was typed; what the journal says is done is not called again,
/// and nothing is asked again. An input from stdin was kept. Failed rows are
/// tried again. A run that is complete says so and changes nothing. Output and
/// messages are as given now, and the bulk options below replace the run's own.
///
/// The same as giving the whole command again with --run-id ID. Exit codes as
/// those of the command; 2 when the input is another one now, 75 while another
/// process is at work on the run.
///
/// Examples:
///   fleetctl runs resume 20261121T080000-1a2b3c
///   fleetctl runs resume nightly --headroom 50 -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ResumeArgs {
    /// The run
    #[arg(value_name = "ID")]
    id: String,
    /// The share of each quota to leave to others, in percent
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=99), help_heading = HEADING)]
    headroom: Option<u8>,
    /// Calls per second of an operation, for example `CreateThing=50` (can be repeated)
    #[arg(long, value_name = "OP=N", help_heading = HEADING)]
    rate: Vec<String>,
    /// Use this share of each quota, for example `1/4` where four such commands run at once
    #[arg(long, value_name = "1/N", help_heading = HEADING)]
    share: Option<String>,
    /// Calls in flight per target and operation
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..), help_heading = HEADING)]
    concurrency: Option<u16>,
    /// Begin no new rows once so many have failed
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), help_heading = HEADING)]
    max_failures: Option<u64>,
    /// Where to write the rows that were not done; without it the run's own folder
    #[arg(long, value_name = "FILE", help_heading = HEADING, value_parser = named("give a new file; `fleetctl runs rejects ID` prints them"))]
    rejects: Option<PathBuf>,
}

pub(super) fn run(cx: &Context, args: &ResumeArgs) -> Result<ExitStatus> {
    no_selectors(cx)?;
    let state_dir = absolute(&cx.settings.state_dir()?)?;
    let run = Run::find(&state_dir, &args.id)?;
    if run.state == State::Done && run.undone_by.is_none() {
        return say_complete(cx, &run);
    }
    let Some((_, header)) = Reader::open(&run.path)? else { return Err(no_journal(&args.id)) };
    let stored = parse(&args.id, &header, &words(&header, args)?)?;
    let mut global = merged(cx, stored.global)?;
    global.state_dir = Some(state_dir);
    let folder = PathBuf::from(&header.folder);
    std::env::set_current_dir(&folder).doing(|| format!("going to `{}`", folder.display())).map_err(|e| {
        e.context(format!("run `{}` was begun in a folder that is not there now", args.id))
            .hint("Paths of its command line are relative to that folder: make it again.")
    })?;
    let mut again = Context::new(Settings::resolve(global, cx.settings.env.clone())?);
    again.command = header.command;
    stored.command.run(&again)
}

/// Refuses options that would select other targets than the run's own.
pub(super) fn no_selectors(cx: &Context) -> Result<()> {
    let flags = &cx.settings.flags;
    let given = [
        ("--tenant", !flags.tenant.is_empty()),
        ("--ou", !flags.ou.is_empty()),
        ("--tag", !flags.tag.is_empty()),
        ("--all-tenants", flags.all_tenants),
        ("--exclude", !flags.exclude.is_empty()),
    ];
    match given.into_iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((flag, _)) => Err(Error::usage(format!("`{flag}` cannot be given here"))
            .hint("A run has its targets; `fleetctl runs show ID` lists them.")),
    }
}

fn no_journal(id: &str) -> Error {
    Error::usage(format!("run `{id}` has no journal, so it cannot be resumed"))
        .hint("Run the command itself again: what AWS has already is read, and the rest is done.")
}

/// Answers for a run of which nothing is left to do, without asking AWS.
fn say_complete(cx: &Context, run: &Run) -> Result<ExitStatus> {
    let path = run.path.join(report::FILE);
    let bytes = std::fs::read(&path).doing(|| format!("reading the report `{}`", path.display()))?;
    let summary: Value = serde_json::from_slice(&bytes).map_err(|e| {
        Error::data(format!("reading the report `{}`", path.display())).caused_by(e.to_string())
    })?;
    match cx.output.format {
        Format::Json | Format::Jsonl | Format::Yaml => cx.output.one(&report::SUMMARY, &summary)?,
        Format::Table | Format::Csv | Format::Name => {}
    }
    if let Some(to) = &cx.settings.flags.report {
        report::can_be_written(to)?;
        std::fs::write(to, &bytes).doing(|| format!("writing the report `{}`", to.display()))?;
    }
    let rows = run.report.as_ref().map_or(0, |report| report.rows);
    cx.ui.status(format!("Run `{}` is complete: all of its {rows} rows are done.", run.id));
    Ok(ExitStatus::Done)
}

/// The run's command line with what is given now.
fn words(header: &Header, args: &ResumeArgs) -> Result<Vec<String>> {
    let mut now = vec![format!("--run-id={}", args.id)];
    let mut put =
        |name: &str, value: Option<String>| now.extend(value.map(|value| format!("{name}={value}")));
    put("--headroom", args.headroom.map(|n| n.to_string()));
    put("--share", args.share.clone());
    put("--concurrency", args.concurrency.map(|n| n.to_string()));
    put("--max-failures", args.max_failures.map(|n| n.to_string()));
    args.rate.iter().for_each(|rate| put("--rate", Some(rate.clone())));
    let rejects = args.rejects.as_ref().map(|path| absolute(path)).transpose()?;
    put("--rejects", rejects.map(|path| path.display().to_string()));
    // An earlier attempt may have made the file that was named then, and somebody may be mending it.
    let mut replaced = vec!["--run-id", "--rejects"];
    replaced.extend(args.headroom.map(|_| "--headroom"));
    replaced.extend(args.share.as_ref().map(|_| "--share"));
    replaced.extend(args.concurrency.map(|_| "--concurrency"));
    replaced.extend(args.max_failures.map(|_| "--max-failures"));
    let end = header.command.iter().position(|word| word == "--").unwrap_or(header.command.len());
    let (options, rest) = header.command.split_at(end);
    let mut words = vec!["fleetctl".to_owned()];
    let mut options = options.iter();
    while let Some(word) = options.next() {
        let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v)));
        if replaced.contains(&name) {
            if value.is_none() {
                options.next();
            }
        } else if !(name == "--fail-fast" && args.max_failures.is_some()) {
            words.push(word.clone());
        }
    }
    words.extend(now);
    words.extend(rest.iter().cloned());
    Ok(words)
}

fn parse(id: &str, header: &Header, words: &[String]) -> Result<Cli> {
    Cli::try_parse_from(words).map_err(|error| {
        let text = error.render().to_string();
        let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        Error::usage(format!(
            "run `{id}` was begun as `fleetctl {}` by version {}, which is not understood now",
            header.command.join(" "),
            header.version
        ))
        .caused_by(first)
        .hint(format!("Give the whole command with `--run-id {id}`."))
    })
}

/// The targets of then; everything that is about people and outputs of now.
fn merged(cx: &Context, then: GlobalArgs) -> Result<GlobalArgs> {
    let now = cx.settings.flags.clone();
    let env = &cx.settings.env;
    let of = |name: &str| env.get(name).map(str::to_owned);
    // What only a variable says does not replace an option of then.
    let endpoint = now.endpoint_url.clone().filter(|url| Some(url) != of(vars::ENDPOINT_URL).as_ref());
    let config = now.config.clone().filter(|path| Some(path) != env.path(vars::CONFIG).as_ref());
    let place = |path: Option<PathBuf>| path.map(|path| absolute(&path)).transpose();
    let region = if then.region.is_empty() { now.region.clone() } else { then.region.clone() };
    Ok(GlobalArgs {
        tenant: then.tenant,
        ou: then.ou,
        tag: then.tag,
        all_tenants: then.all_tenants,
        exclude: then.exclude,
        allow_empty: then.allow_empty,
        region,
        account: then.account.or(now.account),
        profile: now.profile.or(then.profile),
        endpoint_url: endpoint.or(then.endpoint_url).or(now.endpoint_url),
        // The folder of then is the working one by now.
        report: place(now.report)?.or(then.report),
        state_dir: place(now.state_dir)?,
        config: match (place(config)?, then.config) {
            (None, None) => place(now.config)?,
            (given, then) => given.or(then),
        },
        output: now.output,
        columns: now.columns,
        dry_run: now.dry_run,
        yes: now.yes,
        non_interactive: now.non_interactive,
        quiet: now.quiet,
        verbose: now.verbose,
        color: now.color,
        no_progress: now.no_progress,
        log_format: now.log_format,
    })
}

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).doing(|| format!("finding `{}`", path.display()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::bulk::journal::InputMark;

    fn words_of(command: &[&str], args: &[&str]) -> String {
        #[derive(Parser)]
        struct Line {
            #[command(flatten)]
            args: ResumeArgs,
        }
        let args = Line::parse_from([&["resume", "r"], args].concat()).args;
        let header = Header {
            run_id: "r".into(),
            version: "0".into(),
            command: command.iter().map(|&word| word.to_owned()).collect(),
            folder: "/".into(),
            task: String::new(),
            started: 0,
            input: InputMark { shown: String::new(), bytes: 0, sha256: String::new() },
        };
        words(&header, &args).unwrap()[1..].join(" ")
    }

    #[test]
    fn what_is_given_now_replaces_what_was_given_then() {
        let then =
            ["things", "import", "--run-id", "r", "--rejects=a", "--headroom", "5", "--fail-fast", "a.csv"];
        assert_eq!(words_of(&then, &[]), "things import --headroom 5 --fail-fast a.csv --run-id=r");
        let now = ["--headroom", "50", "--max-failures", "3", "--rate", "CreateThing=1"];
        assert_eq!(
            words_of(&then, &now),
            "things import a.csv --run-id=r --headroom=50 --max-failures=3 --rate=CreateThing=1"
        );
        let then = ["things", "import", "--", "--run-id"];
        assert_eq!(words_of(&then, &[]), "things import --run-id=r -- --run-id");
    }
}
