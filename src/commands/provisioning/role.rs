//! `fleetctl provisioning role`

use clap::Args;
use fleetctl_rules::names::Name;
use serde::Serialize;

use crate::aws::Target;
use crate::aws::target::each;
use crate::commands::nouns::{check_given, check_value};
use crate::commands::over_targets::{put, split};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::allow_list::check_table;
use crate::fleet::role::documents::{Details, Purpose};
use crate::fleet::role::things::Given;
use crate::fleet::role::{self, Ask, INLINE, Wanted};
use crate::fleet::status::Status;
use crate::output::Columns;
use crate::ui::text;

const SHOWN: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "roleName",
        "assumeRolePolicyDocument",
        "managedPolicyArns",
        "policyName",
        "policyDocument",
    ],
    more: &["roleArn"],
    open: &["assumeRolePolicyDocument", "policyDocument"],
};

const CHANGED: Columns =
    Columns { default: &["tenant", "account", "roleName", "roleArn", "status"], more: &[], open: &[] };

/// Print or create the role that provisioning needs
///
/// Without --create the documents of the role are printed: who may assume it,
/// AWS's managed policies, and the inline policy `fleetctl`, if it has one.
/// With --create the role is made in every selected account. IAM belongs to the
/// account, so several Regions of one account are one role. A role that is there
/// as asked for is left alone; one that differs is an error that names what
/// (exit code 1), unless --update is given. Policies that a role has besides are
/// told and left alone. IAM takes some seconds until AWS IoT or Lambda may
/// assume a new role.
///
/// --for jitp, fleet (the default) and bulk: trusts AWS IoT, for this account's
/// own resources only (aws:SourceAccount, aws:SourceArn), and has
/// AWSIoTThingsRegistration; bulk also reads the objects of --bucket. With
/// --least an inline policy takes its place: the same actions on this account's
/// resources, without those that make certificates unless it is for bulk.
/// --for jitr-function and hook-function: trusts AWS Lambda and has
/// AWSLambdaBasicExecutionRole (with --least: the logs of this account) and what
/// the function of `templates show` calls, limited by --policy and --table, and
/// with --attributes, --group and --billing-group what `jitr-rule` gives things.
/// Exit codes 0, 1, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl provisioning role --create --all-tenants --dry-run
///   fleetctl provisioning role --create --least --tenant acme
///   fleetctl provisioning role --for bulk --bucket acme-fleet --name BulkRegistration --create
///   fleetctl provisioning role -o json | jq .assumeRolePolicyDocument
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct RoleArgs {
    /// What the role is for
    #[arg(long = "for", value_name = "PURPOSE", default_value = "fleet")]
    purpose: Purpose,
    /// The role's name [default: fleetctl-provisioning, or the function's]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Create it
    #[arg(long)]
    create: bool,
    /// Change a role that differs to what is asked for
    #[arg(long, requires = "create")]
    update: bool,
    /// An inline policy with what is needed instead of AWS's managed policy
    #[arg(long)]
    least: bool,
    /// The S3 bucket with the input of bulk registration tasks (`--for bulk`)
    #[arg(long, value_name = "NAME")]
    bucket: Option<String>,
    /// The only AWS IoT policy that the function may attach (`--for jitr-function`) [default: any]
    #[arg(long, value_name = "NAME")]
    policy: Option<String>,
    /// The table of the allow list that the function uses (`--for jitr-function` or `hook-function`)
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// The function gives things attributes (`--for jitr-function`)
    #[arg(long)]
    attributes: bool,
    /// The function puts things into this static thing group (`--for jitr-function`; can be repeated)
    #[arg(long, value_name = "NAME")]
    group: Vec<String>,
    /// The function puts things into this billing group (`--for jitr-function`)
    #[arg(long, value_name = "NAME")]
    billing_group: Option<String>,
}

/// Which role, where.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Named {
    tenant: Option<String>,
    account: String,
    role_name: String,
    role_arn: String,
}

impl Named {
    fn new(target: &Target, name: &str) -> Self {
        Self {
            tenant: target.key.tenant.clone(),
            account: target.key.account.clone(),
            role_name: name.to_owned(),
            role_arn: role::arn(target, name),
        }
    }
}

/// What became of a role.
#[derive(Debug, Serialize)]
struct Changed {
    #[serde(flatten)]
    named: Named,
    status: Status,
}

/// What a role is to be.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    #[serde(flatten)]
    named: Named,
    policy_name: Option<&'static str>,
    #[serde(flatten)]
    wanted: Wanted,
}

pub(crate) async fn run(cx: &Context, args: RoleArgs) -> Result<ExitStatus> {
    let details = args.check()?;
    let name = args.name.as_deref().unwrap_or(args.purpose.usual_name());
    cx.output.check(if args.create { &CHANGED } else { &SHOWN })?;
    if args.create { create(cx, &args, name, &details).await } else { show(cx, &args, name, &details).await }
}

impl RoleArgs {
    fn check(&self) -> Result<Details> {
        if let Some(name) = &self.name {
            check_name(name)?;
        }
        let given = |flag: &str, value: &Option<String>, fits: bool, purposes: &str| match value {
            Some(_) if !fits => Err(Error::usage(format!("`{flag}` goes with `--for {purposes}`"))),
            _ => Ok(()),
        };
        let purpose = self.purpose;
        given("--bucket", &self.bucket, purpose == Purpose::Bulk, "bulk")?;
        given("--policy", &self.policy, purpose == Purpose::JitrFunction, "jitr-function")?;
        given("--table", &self.table, purpose.is_function(), "jitr-function` or `--for hook-function")?;
        for (flag, is_given) in [
            ("--attributes", self.attributes),
            ("--group", !self.group.is_empty()),
            ("--billing-group", self.billing_group.is_some()),
        ] {
            let value = is_given.then(String::new);
            given(flag, &value, purpose == Purpose::JitrFunction, "jitr-function")?;
        }
        self.group.iter().try_for_each(|name| check_value("--group", Name::ThingGroup, name))?;
        check_given("--billing-group", Name::BillingGroup, self.billing_group.as_deref())?;
        check_given("--policy", Name::Policy, self.policy.as_deref())?;
        if let Some(table) = &self.table {
            check_table(table).map_err(|e| Error::usage("`--table` is not valid").caused_by(e))?;
        }
        match &self.bucket {
            Some(bucket) => check_bucket(bucket)?,
            None if purpose == Purpose::Bulk => {
                return Err(Error::usage("`--for bulk` needs `--bucket`")
                    .hint("AWS IoT reads the input of a bulk registration task from S3 by this role."));
            }
            None => {}
        }
        Ok(Details {
            least: self.least,
            bucket: self.bucket.clone(),
            policy: self.policy.clone(),
            table: self.table.clone(),
            given: Given {
                attributes: self.attributes,
                groups: self.group.clone(),
                billing_group: self.billing_group.clone(),
            },
        })
    }
}

/// IAM's rule for role names: 1 to 64 characters `[\w+=,.@-]`.
fn check_name(name: &str) -> Result<()> {
    let good = |sign: char| sign.is_ascii_alphanumeric() || "_+=,.@-".contains(sign);
    if (1..=64).contains(&name.len()) && name.chars().all(good) {
        return Ok(());
    }
    Err(Error::usage(format!("`--name {name}` is no role name"))
        .caused_by("it has 1 to 64 letters, digits and the signs _+=,.@-"))
}

/// Amazon S3's rule for bucket names, as far as it keeps anything else out of an ARN.
fn check_bucket(name: &str) -> Result<()> {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    if (3..=63).contains(&name.len()) && name.bytes().all(good) {
        return Ok(());
    }
    Err(Error::usage(format!("`--bucket {name}` is no bucket name"))
        .caused_by("it has 3 to 63 lower-case letters, digits, dots and hyphens"))
}

async fn show(cx: &Context, args: &RoleArgs, name: &str, details: &Details) -> Result<ExitStatus> {
    let targets = role::once_an_account(cx.targets_to_read().await?);
    let rows: Vec<Shown> = targets
        .iter()
        .map(|target| {
            let wanted = args.purpose.wanted(target, details);
            let policy_name = wanted.policy_document.is_some().then_some(INLINE);
            Shown { named: Named::new(target, name), policy_name, wanted }
        })
        .collect();
    put(cx, &SHOWN, &rows)?;
    Ok(ExitStatus::Done)
}

async fn create(cx: &Context, args: &RoleArgs, name: &str, details: &Details) -> Result<ExitStatus> {
    let targets = role::once_an_account(cx.targets_to_write().await?);
    let answers = each(&targets, async |target| {
        let wanted = args.purpose.wanted(target, details);
        let (update, dry_run) = (args.update, cx.dry_run());
        let done = role::ensure(Ask { target, name, wanted: &wanted, update, dry_run }).await?;
        if !done.besides.is_empty() {
            let besides = done.besides.join(", ");
            let (account, besides) = (&target.key.account, text::sanitise(&besides));
            cx.ui.warn(format!("role `{name}` of account {account} also has {besides}; left alone"));
        }
        Ok(Changed { named: Named::new(target, name), status: done.status })
    });
    let (rows, failures) = split(answers.await);
    if !rows.is_empty() || failures.is_empty() {
        put(cx, &CHANGED, &rows)?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    } else if rows.iter().any(|row| row.status == Status::Created) {
        let service = if args.purpose.is_function() { "Lambda" } else { "AWS IoT" };
        cx.ui.hint(format!(
            "IAM takes some seconds until {service} may assume a new role; what is refused at once can be tried again."
        ));
    }
    cx.settle(failures, targets.len())
}
