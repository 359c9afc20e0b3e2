//! `fleetctl ca register`: registration code, verification certificate and registration in one command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use time::OffsetDateTime;

use super::matrix;
use super::read_certificate;
use super::registered::{COLUMNS, Registered};
use super::rollout::{self, Looked, NewCa, Outcome, Steps};
use crate::aws::Target;
use crate::aws::target::each;
use crate::commands::provisioning::arns;
use crate::commands::provisioning::lint::lint;
use crate::commands::{authority, documents};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::ca::{self, Ca};
use crate::fleet::ca_registration::Registration;
use crate::fleet::provisioning_template::Kind as TemplateKind;
use crate::pki::{Certificate, Role, Signer};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Mode {
    /// Proves possession of the key; one account a Region
    Default,
    /// Without proof of possession, for any number of accounts; devices must send SNI
    SniOnly,
}

/// Register a CA certificate
///
/// In default mode: fetches the registration code, signs a verification
/// certificate with the CA's key, and registers. In sni-only mode no key is
/// needed; it is the only mode for more than one account of a Region. A CA that
/// is registered already is skipped; where its settings differ from what is
/// asked they are named and the exit code is 5. Certificate, key, passphrase and
/// template are checked before the first call (exit code 65).
///
/// Before the first registration every target is looked at: whether it can be
/// reached, has ten CA certificates of this subject already (AWS permits no
/// more), and has the provisioning template, of type JITP. A target that fails is named and
/// makes the exit code 3, the others are worked on; the same command again does
/// the rest. With `--all-or-none` nothing is registered unless every target can
/// take it. `--dry-run` looks and registers nothing.
///
/// Examples:
///   fleetctl ca register --tenant acme --cert ca/ca.crt --key ca/ca.key --activate
///   fleetctl ca register --tenant acme --cert ca/ca.crt --key awskms:alias/acme-ca --activate
///   fleetctl ca register --all-tenants --region eu-west-1 --cert ca.crt --mode sni-only --activate
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RegisterArgs {
    /// The CA certificate (PEM or DER)
    #[arg(long, value_name = "FILE")]
    cert: PathBuf,
    /// The CA's private key for default mode: a file (PEM), awskms:KEY or pkcs11:URI; it stays there
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// Read the key's passphrase from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// How the CA is registered
    #[arg(long, value_enum, default_value = "default")]
    mode: Mode,
    /// Make it active at once
    #[arg(long)]
    activate: bool,
    /// Register device certificates on their first connection (just-in-time)
    #[arg(long)]
    auto_register: bool,
    /// Provision devices just in time by the provisioning template of this name
    #[arg(long, value_name = "NAME", conflicts_with = "template_file")]
    template_name: Option<String>,
    /// Provision devices just in time by this template
    #[arg(long, value_name = "FILE", requires = "role_arn")]
    template_file: Option<PathBuf>,
    /// The role that just-in-time provisioning uses: ARN, or the name of a role of each account
    #[arg(long, visible_alias = "role", value_name = "ROLE")]
    role_arn: Option<String>,
    /// Tag the CA (can be repeated)
    #[arg(long = "ca-tag", value_name = "KEY=VALUE")]
    tags: Vec<String>,
    /// Register nowhere unless every target can take the CA
    #[arg(long)]
    all_or_none: bool,
}

pub(crate) async fn run(cx: &Context, args: RegisterArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let certificate = read_certificate(&args.cert)?;
    certificate.require_acceptable(Role::Ca, OffsetDateTime::now_utc(), &args.cert.display().to_string())?;
    let key = match args.mode {
        Mode::Default => Some(open_key(cx, &args, &certificate).await?),
        Mode::SniOnly => None,
    };
    let asked = Asked { registration: registration(&args, &certificate)?, role: args.role_arn.as_deref() };
    let targets = cx.targets_to_write().await?;
    if args.mode == Mode::Default {
        rollout::one_account_a_region(targets.iter().map(|t| &t.key))?;
    }
    let new = NewCa { certificate: &certificate, key: key.as_deref() };
    let looking = Steps::new(cx, "looking at every target", targets.len());
    let look = async |t: &Target| looking.step(look(cx, t, &new, &asked).await);
    let looked = rollout::looked(each(&targets, async |t| look(t).await).await);
    drop(looking);
    if args.all_or_none && !cx.dry_run() && !looked.failed.is_empty() {
        return Err(nothing(cx, looked.failed.into_values().collect(), targets.len()));
    }
    let rows = register_all(cx, &targets, &looked, &new, &asked).await;
    finish(cx, &targets, looked, rows, new.id())
}

/// What is asked for everywhere, and the role, which is another one in each account.
struct Asked<'a> {
    registration: Registration,
    role: Option<&'a str>,
}

impl Asked<'_> {
    /// What is asked for in one target.
    fn at(&self, target: &Target) -> Result<Registration> {
        let role_arn = self.role.map(|role| arns::role(target, role)).transpose()?;
        Ok(Registration { role_arn, ..self.registration.clone() })
    }
}

/// What is registered here already; where nothing is, whatever stands in the way is an error.
async fn look(cx: &Context, target: &Target, new: &NewCa<'_>, asked: &Asked<'_>) -> Result<Option<Ca>> {
    let wanted = asked.at(target)?;
    let there = ca::describe(target, new.id()).await?;
    if there.is_none() {
        new.preflight(cx, target, &wanted).await?;
    }
    Ok(there)
}

fn nothing(cx: &Context, failures: Vec<Error>, targets: usize) -> Error {
    for failure in &failures {
        cx.ui.error(failure);
    }
    let (failed, all) = (failures.len(), crate::ui::text::count(targets, "target"));
    Error::failed(format!("nothing was registered: {failed} of {all} cannot take the CA"))
        .hint("Without `--all-or-none` the others are worked on.")
}

async fn register_all<'t>(
    cx: &Context,
    targets: &'t [Target],
    looked: &Looked<'_, Option<Ca>>,
    new: &NewCa<'_>,
    asked: &Asked<'_>,
) -> Vec<(&'t Target, Result<Registered>)> {
    let steps = Steps::new(cx, "registering", looked.found.len());
    let one = async |target: &Target| {
        let wanted = &asked.at(target)?;
        let row = match looked.found.get(&target.key) {
            None => return Ok(Registered::new(&target.key, new.id(), Outcome::Failed)),
            Some(Some(ca)) => Registered::of(ca.clone(), wanted, Outcome::Exists),
            Some(None) if cx.dry_run() => Registered::new(&target.key, new.id(), Outcome::Planned),
            Some(None) => Registered::of(new.register(target, wanted).await?, wanted, Outcome::Created),
        };
        Ok(steps.step(row))
    };
    each(targets, async |target| one(target).await).await
}

fn finish(
    cx: &Context,
    targets: &[Target],
    mut looked: Looked<'_, Option<Ca>>,
    answers: Vec<(&Target, Result<Registered>)>,
    id: &str,
) -> Result<ExitStatus> {
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (target, answer) in answers {
        let answer = looked.failed.remove(&target.key).map_or(answer, Err);
        rows.push(answer.unwrap_or_else(|error| {
            let row = Registered::failed(&target.key, id, &error);
            failures.push(error);
            row
        }));
    }
    // Where every target failed there is no answer, only errors.
    if failures.is_empty() || failures.len() < targets.len() {
        matrix::put(cx, &COLUMNS, &rows)?;
    }
    let differing: Vec<&Registered> = rows.iter().filter(|r| !r.differences.is_empty()).collect();
    for row in &differing {
        cx.ui.warn(format!(
            "{}: the CA is registered already, and {}",
            row.target,
            row.differences.join("; ")
        ));
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    let status = cx.settle(failures, targets.len())?;
    if status == ExitStatus::Done && !differing.is_empty() {
        cx.ui.hint("Registered CAs are not changed here: use `ca activate`, `ca auto-registration`, or delete and register again.");
        return Ok(ExitStatus::Code(Kind::Check));
    }
    Ok(status)
}

async fn open_key(cx: &Context, args: &RegisterArgs, certificate: &Certificate) -> Result<Box<dyn Signer>> {
    let Some(key) = &args.key else {
        return Err(Error::usage("default mode needs the CA's key")
            .hint("Give `--key KEY`, or register without proof of possession: `--mode sni-only`."));
    };
    let signer = authority::open_key(cx, &key.parse()?, args.passphrase_file.as_ref()).await?;
    certificate.require_key(signer.public_key())?;
    Ok(signer)
}

/// A template of just-in-time provisioning, checked as `provisioning check` does.
pub(super) fn template_body(path: &std::path::Path) -> Result<String> {
    let document = documents::read(path)?;
    lint(&documents::name(path), &document, TemplateKind::Jitp)?;
    Ok(document.text)
}

/// The tags of `--ca-tag`.
pub(super) fn tags(given: &[String]) -> Result<Vec<(String, String)>> {
    let pair = |tag: &String| {
        let pair = tag.split_once('=').ok_or_else(|| Error::usage(format!("`--ca-tag {tag}` has no `=`")))?;
        Ok((pair.0.to_owned(), pair.1.to_owned()))
    };
    given.iter().map(pair).collect()
}

fn registration(args: &RegisterArgs, certificate: &Certificate) -> Result<Registration> {
    Ok(Registration {
        certificate_pem: certificate.to_pem(),
        sni_only: args.mode == Mode::SniOnly,
        activate: args.activate,
        auto_register: args.auto_register,
        template_name: args.template_name.clone(),
        template_body: args.template_file.as_deref().map(template_body).transpose()?,
        role_arn: None,
        tags: tags(&args.tags)?,
    })
}
