//! `fleetctl tenant create`

use std::time::Duration;

use clap::Args;

use crate::commands::timeout;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::tenants::patience::Patience;
use crate::tenants::request::{Request, Sso, Via};
use crate::tenants::vend::{self, COLUMNS, Order, Status};

/// Make a tenant: vend its AWS account, wait until it can be used, tag it
///
/// The account is made by Control Tower's Account Factory in the landing zone's
/// home Region (`homeRegion` in the configuration, else the first Region), or
/// by Organizations' CreateAccount. AWS takes a minute to an hour. Then the
/// command waits until the account's role can be assumed and AWS IoT answers,
/// sets the tags fleetctl:tenant, fleetctl:via, fleetctl:tier and
/// fleetctl:role, and prints one object; its status is created, exists, updated
/// (a tenant that was there is changed: moved by --repair, or tagged), planned
/// (--dry-run) or inProgress (--no-wait).
///
/// The same command again gives the same answer and makes no second account; a
/// run that was killed is continued. When the vending fails, the error's code
/// names the cause (EmailTaken, NameTaken, OuNotEnrolled, NoLaunchPath,
/// AccountQuota, Tainted, ...) and the hint says what to do. A failed try is
/// only removed with --repair. Exit code 7 when the time is up: AWS goes on.
///
/// Examples:
///   fleetctl tenant create acme --email aws+acme@example.com --ou Tenants \
///     --tier gold
///   fleetctl tenant create acme --email aws+acme@example.com --ou Tenants \
///     --via organizations -o json
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CreateArgs {
    /// The tenant's id: letters, digits, `.`, `_`, `-`, at most 64; the value of the tag fleetctl:tenant
    id: String,
    /// The e-mail address of the account's root user; no other AWS account may have it
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    /// The organizational unit that the account goes into: name, path or id
    #[arg(id = "ou", long = "ou", value_name = "OU")]
    ou: Vec<String>,
    /// The tenant's tier, a tag to select tenants by
    #[arg(long, value_name = "NAME")]
    tier: Option<String>,
    /// The account's name, instead of the tenant's id
    #[arg(long, value_name = "ACCOUNT_NAME")]
    name: Option<String>,
    /// Who makes the account
    #[arg(long, value_enum, value_name = "WAY", default_value_t)]
    via: Via,
    /// Account Factory: the Identity Center user's address, instead of `sso.email` in the configuration or `--email`
    #[arg(long, value_name = "ADDRESS")]
    sso_email: Option<String>,
    /// Account Factory: the user's first name, instead of `sso.firstName` in the configuration or the tenant's id
    #[arg(long, value_name = "NAME")]
    sso_first_name: Option<String>,
    /// Account Factory: the user's last name, instead of `sso.lastName` in the configuration or the tenant's id
    #[arg(long, value_name = "NAME")]
    sso_last_name: Option<String>,
    /// The role to assume in the account, instead of AWSControlTowerExecution or OrganizationAccountAccessRole;
    /// Organizations makes it, with Account Factory it must come to be by itself (a stack set)
    #[arg(long, value_name = "ROLE")]
    role_name: Option<String>,
    /// How long to wait in all
    #[arg(long, value_name = "TIME", default_value = "60m", value_parser = timeout::parse)]
    timeout: Duration,
    /// Ask AWS for the account and do not wait; the same command later finishes the tenant
    #[arg(long)]
    no_wait: bool,
    /// Deal with what a failed try left behind: a failed provisioned product, or a request older than an hour, is
    /// removed and asked for again; an account that could not be set up is set up again. Also moves an account
    /// that is in another organizational unit into that of `--ou`
    #[arg(long)]
    repair: bool,
}

pub(crate) async fn run(cx: &Context, args: CreateArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let mut request = request(cx, &args)?;
    request.check()?;
    request.unit = match unit(&args)? {
        Some(name) => Some(super::directory(cx).await?.unit(name).await?),
        None => None,
    };
    let progress = cx.ui.progress(&format!("tenant {}", args.id));
    let say = |what: &str| progress.say(what);
    let warn = |what: &str| cx.ui.warn(what);
    let order = Order {
        sessions: cx.sessions()?,
        request: &request,
        patience: Patience::new(args.timeout, &say),
        dry_run: cx.dry_run(),
        no_wait: args.no_wait,
        repair: args.repair,
        warn: &warn,
    };
    let vended = vend::vend(&order).await?;
    drop(progress);
    cx.output.one(&COLUMNS, &vended)?;
    match vended.status {
        Status::InProgress => {
            cx.ui.hint(
                "Run the same command without `--no-wait` to wait for the account and finish the tenant.",
            );
        }
        Status::Planned => cx.ui.status("Dry run: AWS was read, nothing was changed."),
        Status::Created | Status::Updated | Status::Exists => {}
    }
    Ok(ExitStatus::Done)
}

fn unit(args: &CreateArgs) -> Result<Option<&str>> {
    match (args.ou.as_slice(), args.via) {
        ([one], _) => Ok(Some(one)),
        ([], Via::Organizations) => Ok(None),
        ([], Via::AccountFactory) => Err(Error::usage("`--ou` is missing")
            .hint("Account Factory puts an account into a unit that is registered with Control Tower.")),
        _ => Err(Error::usage(
            "an account goes into one organizational unit, and `--ou` is given more than once",
        )),
    }
}

fn request(cx: &Context, args: &CreateArgs) -> Result<Request> {
    let configured = cx.config()?.sso.clone();
    let or_tenant = |flag: &Option<String>, configured: Option<String>| {
        flag.clone().or(configured).unwrap_or_else(|| args.id.clone())
    };
    Ok(Request {
        tenant: args.id.clone(),
        email: args.email.clone(),
        name: args.name.clone().unwrap_or_else(|| args.id.clone()),
        unit: None,
        tier: args.tier.clone(),
        via: args.via,
        sso: Sso {
            email: args.sso_email.clone().or(configured.email).unwrap_or_else(|| args.email.clone()),
            first_name: or_tenant(&args.sso_first_name, configured.first_name),
            last_name: or_tenant(&args.sso_last_name, configured.last_name),
        },
        role: args.role_name.clone(),
    })
}
