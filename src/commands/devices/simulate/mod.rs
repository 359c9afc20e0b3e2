//! `fleetctl devices simulate`

mod answer;
mod before;
mod claims;
mod create;
mod crowd;
mod fresh;
mod server;
mod told;

use std::path::PathBuf;

use clap::{ArgGroup, Args};

use self::create::CreateArgs;
use self::crowd::{Crowd, Member};
use self::server::ServerArgs;
use self::told::ToldArgs;
use super::claimed::Claimed;
use crate::context::Context;
use crate::devices::{Identity, Pattern, Provisioning};
use crate::error::{Error, ExitStatus, Result};
use crate::settings::named;
use crate::ui::text;

/// Connections begun in a second, where nothing is said: AWS takes 500 of an account.
const RATE: u16 = 100;
/// The same with claims: AWS takes 10 CreateKeysAndCertificate and 10 RegisterThing a second of an account.
const CLAIM_RATE: u16 = 8;

/// Run a fleet of test devices over MQTT
///
/// Real MQTT 3.1.1 clients over mutual TLS, hundreds in one process. Whose they
/// are is said in one of three ways:
///
/// --identities DIR: those of the folders in DIR, as `certs issue` writes them
/// (NAME/key.pem, certificate.pem, chain.pem); NAME is the client id.
///
/// --claim DIR: --count devices provision themselves with the claim in DIR
/// (key.pem, certificate.pem, and claim.json of `provisioning claim`, or
/// config.json of `provisioning claim-certificate`; or folders of such, which
/// are taken in turn), through --template, and come back with
/// their own identity, which is kept in --out. A device that is there already is
/// not provisioned again. Where a target is selected, it is looked beforehand
/// which things are there, and thing.json in each folder says where the device
/// was provisioned and whether its thing is new. With --clean-up those that this
/// run has made are deleted at the end; what was there before, has another
/// principal by then, or was named by a hook is named and left (exit code 3).
/// `fleetctl devices clean --provisioned` does the same at any time.
///
/// --create N: N things with certificates are registered first, in the one
/// selected target, of a CA of yours (--ca) or by AWS (--aws-issued), as a bulk
/// run; their names begin with `sim-` and the attribute `simulation` names the
/// run. With --clean-up everything is deleted again at the end, also after
/// Ctrl-C; without, `fleetctl devices clean --run ID` does it at any time.
///
/// Then each device does what it is told: --publish, --answer-jobs,
/// --report-shadow. It leaves when all of that is done, or after --duration.
/// Messages have no end without --messages, jobs none without --jobs, and a
/// device that is told nothing stays, too: until --duration or Ctrl-C. The first
/// Ctrl-C lets all devices say goodbye; a second one ends at once.
///
/// Topics, parameters and messages take {name}, {n:04} (the device's number in
/// four digits; without the width as it is), {i} (the message's number) and
/// {time} (milliseconds since 1970).
///
/// One row a device on stdout, a summary on stderr. Exit codes 0, 1 (no device
/// did what it was told), 2, 3 (some did not), 4, 65, 130.
///
/// Examples:
///   fleetctl devices simulate --identities ids --tenant acme \
///     --publish 'devices/{name}/telemetry' --every 5s --messages 12
///   fleetctl devices simulate --claim claim --template lamps --count 50 --out devices \
///     --parameter SerialNumber='sim-{n:04}' --tenant acme
///   fleetctl devices simulate --create 100 --ca ca --policy device --tenant acme \
///     --answer-jobs fail=3% --duration 10m --clean-up
///   fleetctl devices simulate --identities ids --endpoint localhost \
///     --connect 127.0.0.1:8883 --trust broker.pem --connect-only
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
#[group(skip)]
#[command(group = ArgGroup::new("whose").required(true).args(["identities", "claim", "create"]))]
pub(crate) struct SimulateArgs {
    /// The folder of their identities
    #[arg(long, value_name = "DIR")]
    identities: Option<PathBuf>,
    /// The folder of the claim, or of several
    #[arg(long, value_name = "DIR", requires = "out")]
    claim: Option<PathBuf>,
    /// So many devices; of --identities the first so many
    #[arg(long, value_name = "N", conflicts_with = "create", value_parser = clap::value_parser!(u64).range(1..=100_000))]
    count: Option<u64>,
    /// How devices are named that have no name yet
    #[arg(long, value_name = "TEMPLATE", default_value = "sim-{n:04}", value_parser = Pattern::strict, conflicts_with = "identities")]
    name_template: Pattern,
    /// The folder in which each new identity gets a folder of its own
    #[arg(long, value_name = "DIR", conflicts_with = "identities", value_parser = named("give a folder"))]
    out: Option<PathBuf>,
    /// The provisioning template; without it the one that the claim's folder names
    #[arg(long, value_name = "NAME", requires = "claim")]
    template: Option<String>,
    /// A parameter of the template (can be repeated); without any SerialNumber={name}
    #[arg(long, value_name = "KEY=VALUE", requires = "claim")]
    parameter: Vec<String>,
    /// What devices connect as until they are things; without it as the claim's folder says, or claim-{name}
    #[arg(long, value_name = "TEMPLATE", requires = "claim", value_parser = Pattern::strict)]
    claim_client_id: Option<Pattern>,
    /// Devices make their keys themselves (CreateCertificateFromCsr), instead of AWS
    #[arg(long, requires = "claim")]
    from_csr: bool,
    #[command(flatten)]
    create: CreateArgs,
    /// Delete the things at the end, with their certificates and the folders of their keys; of devices with a claim
    /// those that were not there before
    #[arg(long, conflicts_with = "identities")]
    clean_up: bool,
    /// Connections begun in a second; without it 100, with a claim 8
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    rate: Option<u16>,
    #[command(flatten)]
    told: ToldArgs,
    #[command(flatten)]
    server: ServerArgs,
}

pub(crate) async fn run(cx: &Context, args: SimulateArgs) -> Result<ExitStatus> {
    cx.output.check(&answer::COLUMNS)?;
    args.server.check(cx)?;
    let mut script = args.told.script()?;
    if args.clean_up && script.shadow.is_some() {
        script.forget_shadow = true;
    }
    let stop = cx.drain_on_signal();
    let rate = |default| args.rate.unwrap_or(default);
    if let Some(folder) = &args.identities {
        let mut identities = Identity::all_in(folder)?;
        identities.truncate(args.count.map_or(usize::MAX, |n| usize::try_from(n).unwrap_or(usize::MAX)));
        let server = args.server.open(cx, None).await?;
        let members = identities.into_iter().map(Member::Own).collect();
        let crowd = Crowd { server, script, provisioning: None, rate: rate(RATE) };
        return crowd::run(cx, crowd, members, &stop).await?.settle(cx, &stop);
    }
    if let Some(folder) = &args.claim {
        return with_claims(cx, &args, folder, script).await;
    }
    create::run(cx, &args, script).await
}

/// Devices that provision themselves.
async fn with_claims(
    cx: &Context,
    args: &SimulateArgs,
    folder: &std::path::Path,
    script: crate::devices::Script,
) -> Result<ExitStatus> {
    let Some(out) = args.out.clone() else {
        return Err(Error::usage("a claim needs `--out DIR`, where the devices' own identities go"));
    };
    let count = args.count.unwrap_or(1);
    let names = names(&args.name_template, count)?;
    let claims = claims::read(folder)?;
    let parameters = claims::parameters(&args.parameter)?;
    let template = claims::template(args.template.as_deref(), &claims)?;
    let client_id = claims::client_id(args.claim_client_id.as_ref(), &claims, &names)?;
    let server = args.server.open(cx, claims.iter().find_map(|claim| claim.said.endpoint.clone())).await?;
    let members = claims::members(&names, &claims, &parameters);
    let (target, expected) = before::look(cx, &template, &members, &out, args.clean_up).await?;
    if args.clean_up && !cx.dry_run() {
        let new = expected.iter().flat_map(|expected| expected.new.values().map(String::as_str));
        let things = text::count(names.len(), "thing");
        let which = text::some_of(new);
        cx.ui
            .confirm_count(
                &format!("provision {things} and delete at the end those that are new{which}"),
                count,
            )
            .await?;
    }
    let provisioning =
        Some(Provisioning { template, client_id, from_csr: args.from_csr, out: out.clone(), expected });
    let crowd = Crowd { server, script, provisioning, rate: args.rate.unwrap_or(CLAIM_RATE) };
    let stop = cx.drain_on_signal();
    let again = format!("`fleetctl devices clean --provisioned {}` deletes what is left.", out.display());
    if args.clean_up {
        cx.resumes_with(again.clone());
    }
    let outcome = crowd::run(cx, crowd, members, &stop).await?;
    if !args.clean_up || cx.dry_run() || outcome.provisioned.is_empty() {
        return outcome.settle(cx, &stop);
    }
    // A context of its own: the signal that ended the devices does not end their removal.
    let inner = Context::new(cx.settings.clone());
    let claimed = Claimed { targets: target.as_slice(), of_run: Some(&cx.run_id), asks: false, part: true };
    let cleaned = Box::pin(claimed.delete(&inner, outcome.provisioned.clone())).await;
    create::settle_both(cx, &stop, outcome, cleaned, &[], &again)
}

/// The names of so many devices.
fn names(pattern: &Pattern, count: u64) -> Result<Vec<String>> {
    use crate::devices::Words;
    use fleetctl_rules::names::{Name, check};
    if pattern.has_name() || (count > 1 && !pattern.tells_devices_apart()) {
        return Err(Error::usage("`--name-template` has to name each device differently")
            .hint("{n} stands for 1, 2, 3…, {n:04} for 0001, 0002…"));
    }
    let names: Vec<String> = (1..=count).map(|n| pattern.fill(Words { n, ..Words::default() })).collect();
    for name in names.iter().take(1).chain(names.last()) {
        check(Name::Thing, name).map_err(|e| {
            Error::usage("`--name-template` makes no names of things").caused_by(e.to_string())
        })?;
    }
    Ok(names)
}
