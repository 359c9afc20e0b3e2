//! `fleetctl ca rotate`: a new CA beside the old one, and the old one's end.

mod begin;
mod finish;
mod next;
mod stage;

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Args;
use time::OffsetDateTime;

use super::auto_registration::Switch;
use super::register::{self, Mode};
use super::rollout::{self, NewCa, Outcome, Steps};
use super::{ca_id, matrix, read_certificate};
use crate::aws::Target;
use crate::aws::target::each;
use crate::commands::authority;
use crate::commands::provisioning::arns;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::fleet::ca::Ca;
use crate::fleet::ca_registration::Registration;
use crate::pki::Role;
use stage::{COLUMNS, Rotated, Seen};

/// Roll a CA over to a new one, in stages
///
/// The same command, run again, goes on from wherever each target is and says
/// which stage that is:
///
///   register  the new CA is not there, or not active: it is registered beside
///             the old one, with the old one's mode, auto-registration, template
///             and role unless flags say otherwise, and made active
///   reissue   certificates still depend on the old CA (active or pending ones);
///             the command that issues them anew is printed: `certs rotate`
///   finish    none depends on it any more: run again with `--finish`
///   delete    the old CA is inactive; `--finish --delete` deletes it
///   done      only the new CA is there
///   absent    neither is there; nothing is done
///
/// Before the first registration every target is looked at, as `ca register`
/// does. With `--finish` nothing is registered: the old CA's auto-registration is
/// switched off, its certificates are counted again, it is made inactive, and
/// they are counted once more. Where a certificate depends on it nothing is
/// changed, or everything is put back when it came in between; the exit code is
/// 5, with the number in each target. Devices of an inactive CA go on working;
/// it registers no new ones.
///
/// Old and new CA may have the same subject, ten of which AWS permits.
///
/// Examples:
///   fleetctl ca rotate --old ca/ca.crt --new ca2/ca.crt --all-tenants --dry-run
///   fleetctl ca rotate --old ca/ca.crt --new ca2/ca.crt --all-tenants
///   fleetctl ca rotate --old ca/ca.crt --new ca2/ca.crt --all-tenants --finish
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RotateArgs {
    /// The CA that goes: its certificate id, its ARN, or the file of its certificate
    #[arg(long, value_name = "CA")]
    old: String,
    /// The certificate of the CA that comes (PEM or DER)
    #[arg(long, value_name = "FILE")]
    new: PathBuf,
    /// The new CA's private key, where it is registered in default mode: a file (PEM), awskms:KEY or pkcs11:URI
    #[arg(long, value_name = "KEY")]
    new_key: Option<String>,
    /// Read the key's passphrase from this file, instead of FLEETCTL_PASSPHRASE
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// How the new CA is registered, instead of as the old one is
    #[arg(long, value_enum)]
    mode: Option<Mode>,
    /// Whether the new CA registers devices on their first connection, instead of as the old one does
    #[arg(long, value_enum)]
    auto_register: Option<Switch>,
    /// Provision devices of the new CA by the provisioning template of this name
    #[arg(long, value_name = "NAME", conflicts_with = "template_file")]
    template_name: Option<String>,
    /// Provision devices of the new CA by this template
    #[arg(long, value_name = "FILE", requires = "role_arn")]
    template_file: Option<PathBuf>,
    /// The role that provisioning uses: ARN, or the name of a role of each account
    #[arg(long, visible_alias = "role", value_name = "ROLE")]
    role_arn: Option<String>,
    /// Tag the new CA (can be repeated)
    #[arg(long = "ca-tag", value_name = "KEY=VALUE")]
    tags: Vec<String>,
    /// Take the old CA out of service where no certificate depends on it any more
    #[arg(long, conflicts_with_all = ["mode", "auto_register", "template_name", "template_file", "role_arn", "tags"])]
    finish: bool,
    /// Delete the old CA then; asks first
    #[arg(long, requires = "finish")]
    delete: bool,
}

/// What a roll-over knows before it asks AWS.
struct Plan<'a> {
    args: &'a RotateArgs,
    old: String,
    new: NewCa<'a>,
    template_body: Option<String>,
    tags: Vec<(String, String)>,
}

impl Plan<'_> {
    /// How the new CA is to be registered beside this old one.
    fn wanted(&self, target: &Target, old: &Ca) -> Result<Registration> {
        let args = self.args;
        let role = args.role_arn.as_deref().map(|role| arns::role(target, role)).transpose()?;
        let detail = old.detail.as_ref();
        let of_old = |get: fn(&crate::fleet::ca::Detail) -> Option<String>| detail.and_then(get);
        let template = args.template_name.is_some() || self.template_body.is_some();
        let unless = |given: Option<String>, old: Option<String>| if template { given } else { old };
        Ok(Registration {
            certificate_pem: self.new.certificate.to_pem(),
            sni_only: self.sni_only(old),
            activate: true,
            auto_register: args
                .auto_register
                .map_or_else(|| old.registers_by_itself(), |switch| switch == Switch::On),
            template_name: unless(args.template_name.clone(), of_old(|d| d.template_name.clone())),
            template_body: unless(self.template_body.clone(), of_old(|d| d.template_body.clone())),
            role_arn: role.or_else(|| unless(None, of_old(|d| d.role_arn.clone()))),
            tags: self.tags.clone(),
        })
    }

    /// Whether the new CA is registered without proof of possession.
    fn sni_only(&self, old: &Ca) -> bool {
        let of_old = || old.detail.as_ref().is_some_and(|d| d.certificate_mode == "SNI_ONLY");
        self.args.mode.map_or_else(of_old, |mode| mode == Mode::SniOnly)
    }
}

pub(crate) async fn run(cx: &Context, args: RotateArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let certificate = read_certificate(&args.new)?;
    certificate.require_acceptable(Role::Ca, OffsetDateTime::now_utc(), &args.new.display().to_string())?;
    let old = ca_id(&args.old)?;
    if old == certificate.info().certificate_id {
        return Err(Error::usage("the old CA and the new one are the same certificate"));
    }
    let key = match &args.new_key {
        None => None,
        Some(key) => {
            let key = authority::open_key(cx, &key.parse()?, args.passphrase_file.as_ref()).await?;
            certificate.require_key(key.public_key())?;
            Some(key)
        }
    };
    let new = NewCa { certificate: &certificate, key: key.as_deref() };
    let plan = Plan {
        args: &args,
        old,
        new,
        template_body: args.template_file.as_deref().map(register::template_body).transpose()?,
        tags: register::tags(&args.tags)?,
    };
    if args.delete && !cx.dry_run() {
        let question = format!("delete CA {} wherever no certificate depends on it", plan.old);
        cx.ui.confirm(&question).await?;
    }
    let targets = cx.targets_to_write().await?;
    let looking = Steps::new(cx, "looking at every target", targets.len());
    let looked = each(&targets, async |t| looking.step(look(cx, t, &plan).await)).await;
    let mut looked = rollout::looked(looked);
    drop(looking);
    if !args.finish {
        default_mode(&plan, looked.found.iter().map(|(key, seen)| (*key, seen)))?;
    }
    let working = Steps::new(cx, if args.finish { "finishing" } else { "registering" }, looked.found.len());
    let one = async |target: &Target| {
        let Some(seen) = looked.found.get(&target.key) else { return Ok(None) };
        let done = match (seen.new.as_ref(), seen.old.as_ref()) {
            (_, None) => Ok(seen.row(&plan, Outcome::Absent)),
            _ if args.finish => finish::one(cx, target, &plan, seen).await,
            (_, Some(old)) => begin::one(cx, target, &plan, seen, old).await,
        };
        working.step(done).map(Some)
    };
    let answers = each(&targets, async |target| one(target).await).await;
    drop(working);
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for (target, answer) in answers {
        let answer = looked.failed.remove(&target.key).map_or(answer, Err);
        match answer {
            Ok(row) => rows.extend(row),
            Err(error) => {
                rows.push(Rotated::failed(&target.key, &plan, &error));
                failures.push(error);
            }
        }
    }
    say(cx, &plan, &rows, failures, targets.len())
}

/// What is there, and whatever stands in the way of registering the new CA.
async fn look(cx: &Context, target: &Target, plan: &Plan<'_>) -> Result<Seen> {
    let seen = Seen::read(target, plan).await?;
    if let (Some(old), None, false) = (&seen.old, &seen.new, plan.args.finish) {
        plan.new.preflight(cx, target, &plan.wanted(target, old)?).await?;
    }
    Ok(seen)
}

/// Default mode needs the key, and permits one account of a Region; both are known before the first registration.
fn default_mode<'t>(
    plan: &Plan<'_>,
    found: impl Iterator<Item = (&'t crate::aws::TargetKey, &'t Seen)>,
) -> Result<()> {
    let missing = found.filter(|(_, seen)| seen.new.is_none());
    let default: Vec<_> = missing
        .filter(|(_, seen)| seen.old.as_ref().is_some_and(|old| !plan.sni_only(old)))
        .map(|(key, _)| key)
        .collect();
    if !default.is_empty() && plan.new.key.is_none() {
        return Err(Error::usage("the old CA is registered in default mode, which needs the new CA's key")
            .hint("Give `--new-key FILE`, or register without proof of possession: `--mode sni-only`."));
    }
    rollout::one_account_a_region(default)
}

fn say(
    cx: &Context,
    plan: &Plan<'_>,
    rows: &[Rotated],
    failures: Vec<Error>,
    targets: usize,
) -> Result<ExitStatus> {
    if failures.is_empty() || failures.len() < targets {
        matrix::put(cx, &COLUMNS, rows)?;
    }
    let mut said = HashSet::new();
    for row in rows {
        if let Some(reason) = row.reason.as_ref().filter(|_| row.status != Outcome::Failed) {
            cx.ui.warn(format!("{}: {reason}", row.target));
            said.insert(row.status);
        }
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    next::say(cx, plan, rows);
    let status = cx.settle(failures, targets)?;
    if status == ExitStatus::Done && (said.contains(&Outcome::Blocked) || said.contains(&Outcome::Differs)) {
        return Ok(ExitStatus::Code(Kind::Check));
    }
    Ok(status)
}
