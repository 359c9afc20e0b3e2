//! A test fleet's whole life: things with certificates are registered as a bulk run, live, and are deleted again by
//! undoing that run, which removes what it made and nothing else.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::names::Name;
use serde_json::json;

use super::SimulateArgs;
use super::answer::Outcome;
use super::crowd::{self, Crowd, Member};
use super::fresh::{Fresh, Made};
use crate::bulk::book::CERTIFICATES;
use crate::bulk::folder;
use crate::bulk::row::Purpose;
use crate::bulk::stop::Stop;
use crate::commands::authority::CaArgs;
use crate::commands::bulk::{self, Rows, Source, Task};
use crate::commands::devices::marks::{ATTRIBUTE, PREFIX, bulk_args, is_test_name, remove_identities};
use crate::commands::few::named;
use crate::context::Context;
use crate::devices::{Identity, Script};
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::pki::store;
use crate::ui::text;

const HEADING: &str = "Created devices";

/// The flags about things that are registered first.
#[derive(Debug, Args)]
pub(super) struct CreateArgs {
    /// Register so many things with certificates first
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000), help_heading = HEADING)]
    create: Option<u64>,
    /// The CA that signs the certificates: the folder that `ca create` wrote, or the file of its certificate
    #[arg(long, value_name = "PATH", requires = "create", help_heading = HEADING)]
    ca: Option<PathBuf>,
    /// The CA's key, where that folder does not say it: a file (PEM), awskms:KEY or pkcs11:URI
    #[arg(long, value_name = "KEY", requires = "ca", help_heading = HEADING)]
    ca_key: Option<String>,
    /// The certificates above the CA (PEM), where they are not chain.pem in that folder
    #[arg(long, value_name = "FILE", requires = "ca", help_heading = HEADING)]
    ca_chain: Option<PathBuf>,
    /// Read the passphrase of the CA's key from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE", requires = "ca", help_heading = HEADING)]
    ca_passphrase_file: Option<PathBuf>,
    /// AWS issues the certificates, of signing requests
    #[arg(long, requires = "create", conflicts_with = "ca", help_heading = HEADING)]
    aws_issued: bool,
    /// Attach this policy to each certificate (can be repeated)
    #[arg(long, value_name = "NAME", requires = "create", help_heading = HEADING)]
    policy: Vec<String>,
    /// The thing type
    #[arg(long, value_name = "NAME", requires = "create", help_heading = HEADING)]
    thing_type: Option<String>,
    /// A thing group that they join (can be repeated)
    #[arg(long, value_name = "NAME", requires = "create", help_heading = HEADING)]
    group: Vec<String>,
}

/// Registers, lives, and cleans up.
pub(super) async fn run(cx: &Context, args: &SimulateArgs, script: Script) -> Result<ExitStatus> {
    let own = &args.create;
    let count = own.create.unwrap_or_default();
    let names = super::names(&args.name_template, count)?;
    if !names.iter().all(|name| is_test_name(name)) {
        return Err(Error::usage(format!("the names of devices that are created begin with `{PREFIX}`"))
            .hint("So that a clean-up never takes a real device for one of them."));
    }
    own.policy.iter().try_for_each(|name| named(Name::Policy, name))?;
    own.group.iter().try_for_each(|name| named(Name::ThingGroup, name))?;
    own.thing_type.iter().try_for_each(|name| named(Name::ThingType, name))?;
    if own.policy.is_empty() {
        return Err(
            Error::usage("a device without a policy may not even connect").hint("Give `--policy NAME`.")
        );
    }
    let Some(out) = args.out.clone() else {
        return Err(Error::usage("`--create` needs `--out DIR`, where the devices' keys go"));
    };
    let ca = match own.ca.clone() {
        Some(ca) => {
            let (chain, passphrase) = (own.ca_chain.clone(), own.ca_passphrase_file.clone());
            Some(CaArgs::given(ca, own.ca_key.clone(), chain, passphrase).open(cx).await?)
        }
        None if own.aws_issued => None,
        None => {
            return Err(Error::usage("nobody is named who issues the certificates")
                .hint("Give the folder of a CA of yours (`--ca DIR`), or `--aws-issued`."));
        }
    };
    super::claims::one_target(cx).await?;
    let server = args.server.open(cx, None).await?;
    if cx.dry_run() {
        let things = text::count(names.len(), "thing");
        cx.ui.status(format!(
            "Dry run: {things} would be registered and connect to {}; nothing was done.",
            server.shown()
        ));
        return Ok(ExitStatus::Done);
    }
    let after = if args.clean_up { " and delete them at the end" } else { "" };
    let things = text::count(names.len(), "test device");
    cx.ui.confirm_count(&format!("register {things}{after}"), count).await?;

    let stop = cx.drain_on_signal();
    let run_id = cx.run_id.clone();
    let again = format!("`fleetctl devices clean --run {run_id}` deletes what was registered.");
    cx.resumes_with(again.clone());
    let fresh = Fresh { out: out.clone(), ca };
    let made = make(cx, fresh, names, &stop).await?;
    let registered = register(cx, own, &made, &run_id).await;
    let identities: Vec<Identity> = made.iter().map(|made| made.identity.clone()).collect();
    let lived = match registered {
        Ok(ExitStatus::Done) if stop.asked().is_none() => {
            collect(cx, own.aws_issued, &run_id, &made)?;
            let crowd = Crowd { server, script, provisioning: None, rate: args.rate.unwrap_or(super::RATE) };
            let members = identities.iter().cloned().map(Member::Own).collect();
            crowd::run(cx, crowd, members, &stop).await
        }
        Ok(_) => Err(Error::failed("the test devices could not all be registered")),
        Err(error) => Err(error),
    };
    if !args.clean_up {
        cx.ui.status(&again);
        return lived?.settle(cx, &stop);
    }
    let cleaned = undo(cx, &run_id).await;
    match lived {
        Ok(outcome) => settle_both(cx, &stop, outcome, cleaned, &identities, &again),
        Err(error) => {
            settle_both(cx, &stop, Outcome::default(), cleaned, &identities, &again)?;
            Err(stop.asked().map_or(error.clone(), |kind| error.with_kind(kind)))
        }
    }
}

/// Makes keys, and certificates or signing requests.
async fn make(cx: &Context, fresh: Fresh, names: Vec<String>, stop: &Stop) -> Result<Vec<Made>> {
    let (all, stop) = (names.len(), stop.clone());
    let progress = cx.ui.progress("Making identities");
    progress.say(&text::count(all, "device"));
    let work = tokio::task::spawn_blocking(move || fresh.make(&names, || stop.asked()));
    work.await.map_err(|e| Error::internal("making identities broke off").caused_by(e.to_string()))?
}

/// Registers the things, as a bulk run.
async fn register(cx: &Context, args: &CreateArgs, made: &[Made], run_id: &str) -> Result<ExitStatus> {
    let made: Arc<[Made]> = made.into();
    let (run, thing_type, groups) = (run_id.to_owned(), args.thing_type.clone(), args.group.join(";"));
    let rows = Rows::new("the test devices", move |put| {
        made.iter().try_for_each(|made| {
            let mut row = json!({ "thing_name": made.identity.name, format!("attr.{ATTRIBUTE}"): run });
            row[made.column] = json!(made.pem);
            if let Some(thing_type) = &thing_type {
                row["thing_type"] = json!(thing_type);
            }
            if !groups.is_empty() {
                row["thing_groups"] = json!(groups);
            }
            put(&row)
        })
    });
    let policies = args.policy.clone();
    let task = Task { policies, part: true, ..Task::new(Purpose::Import, Source::Rows(rows)) };
    Box::pin(bulk::run(cx, task, bulk_args(run_id)?)).await
}

/// Puts the certificates that AWS issued beside their keys.
fn collect(cx: &Context, aws_issued: bool, run_id: &str, made: &[Made]) -> Result<()> {
    if !aws_issued {
        return Ok(());
    }
    let run = folder::place(&cx.settings.state_dir()?, run_id)?.join(CERTIFICATES);
    let doing = || format!("reading what AWS has issued from `{}`", run.display());
    let places: Vec<PathBuf> = std::fs::read_dir(&run)
        .doing(doing)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()
        .doing(doing)?;
    for made in made {
        let file = format!("{}.pem", made.identity.name);
        let found = places.iter().map(|place| place.join(&file)).find(|path| path.is_file());
        let found = found.ok_or_else(|| Error::failed(doing()).caused_by(format!("there is no `{file}`")))?;
        let pem = store::read(&found)?;
        store::write_certificate(
            &made.identity.folder.join("certificate.pem"),
            &String::from_utf8_lossy(&pem),
        )?;
    }
    Ok(())
}

/// Deletes what the run has registered. A context of its own: the signal that ended the devices does not end this.
async fn undo(cx: &Context, run_id: &str) -> Result<ExitStatus> {
    let state_dir = cx.settings.state_dir()?;
    if !folder::place(&state_dir, run_id)?.join(crate::bulk::journal::FILE).exists() {
        return Ok(ExitStatus::Done);
    }
    let inner = Context::new(cx.settings.clone());
    let source = Source::Undo(run_id.to_owned());
    let task = Task { part: true, ..Task::new(Purpose::Undo(run_id.to_owned()), source) };
    Box::pin(bulk::run(&inner, task, bulk_args(&inner.run_id)?)).await
}

/// Says what the devices came to and what their removal came to; the worse one counts.
pub(super) fn settle_both(
    cx: &Context,
    stop: &Stop,
    outcome: Outcome,
    cleaned: Result<ExitStatus>,
    folders: &[Identity],
    again: &str,
) -> Result<ExitStatus> {
    let lived = if outcome.devices > 0 { outcome.settle(cx, stop) } else { Ok(ExitStatus::Done) };
    match cleaned {
        Ok(ExitStatus::Done) => {
            if !folders.is_empty() {
                remove_identities(cx, folders);
            }
            lived
        }
        cleaned => {
            if let Err(error) = lived {
                cx.ui.error(&error);
            }
            cx.ui.hint(again);
            cleaned
        }
    }
}
