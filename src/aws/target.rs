//! Targets: the accounts and Regions that a command works on, and the guards before a write.

use std::fmt;
use std::future::Future;
use std::sync::OnceLock;

use aws_config::{Region, SdkConfig};
use aws_sdk_dynamodb as dynamodb;
use aws_sdk_iam as iam;
use aws_sdk_iot as iot;
use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};

use super::choice::{Choice, choose, nothing};
use super::error::Class;
use super::session::{Checked, Role, Sessions, for_bulk};
use crate::error::{Error, Kind, Result};
use crate::settings::{GlobalArgs, is_account_id};
use crate::tenants::directory::{self, Account, Directory};

/// How many targets are worked on at once.
const AT_ONCE: usize = 256;

/// The role that Control Tower leaves in an account of Account Factory.
const FACTORY_ROLE: &str = "AWSControlTowerExecution";
/// The role that Organizations leaves in an account it made.
const ORGANIZATION_ROLE: &str = "OrganizationAccountAccessRole";

/// Whether a command changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// It only reads.
    Read,
    /// It writes: the guards of the tenant boundary apply.
    Write,
}

/// What names a target in every row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TargetKey {
    /// The tenant, where the account has the tag `fleetctl:tenant`.
    pub tenant: Option<String>,
    /// The account.
    pub account: String,
    /// The Region.
    pub region: String,
}

impl fmt::Display for TargetKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(tenant) = &self.tenant {
            write!(f, "{tenant} ")?;
        }
        write!(f, "{}/{}", self.account, self.region)
    }
}

/// One account and Region to work on.
#[derive(Debug, Clone)]
pub struct Target {
    /// What names it.
    pub key: TargetKey,
    /// The partition of its ARNs.
    pub partition: String,
    config: SdkConfig,
    /// Where a role is assumed: the ambient session stands already.
    session: Option<Checked>,
    iot: OnceLock<iot::Client>,
    bulk: OnceLock<iot::Client>,
    iam: OnceLock<iam::Client>,
    dynamodb: OnceLock<dynamodb::Client>,
    dynamodb_bulk: OnceLock<dynamodb::Client>,
}

impl Target {
    fn new(key: TargetKey, partition: &str, config: SdkConfig) -> Self {
        Self {
            key,
            partition: partition.to_owned(),
            config,
            session: None,
            iot: OnceLock::new(),
            bulk: OnceLock::new(),
            iam: OnceLock::new(),
            dynamodb: OnceLock::new(),
            dynamodb_bulk: OnceLock::new(),
        }
    }

    /// The AWS IoT client, with retries for single calls.
    pub fn iot(&self) -> &iot::Client {
        self.iot.get_or_init(|| iot::Client::new(&self.config))
    }

    /// The AWS IoT client of the bulk engine, which does its own retrying and waits only so long for an answer.
    pub fn iot_bulk(&self) -> &iot::Client {
        self.bulk.get_or_init(|| iot::Client::new(&for_bulk(&self.config)))
    }

    /// The IAM client. IAM is one for all Regions of a partition; its requests are signed for one of them, also where
    /// another endpoint stands in for it.
    pub fn iam(&self) -> &iam::Client {
        self.iam.get_or_init(|| {
            let region = match self.partition.as_str() {
                "aws-cn" => "cn-north-1",
                "aws-us-gov" => "us-gov-west-1",
                _ => "us-east-1",
            };
            let config = iam::config::Builder::from(&self.config).region(Region::from_static(region));
            iam::Client::from_conf(config.build())
        })
    }

    /// The DynamoDB client, with retries for single calls.
    pub fn dynamodb(&self) -> &dynamodb::Client {
        self.dynamodb.get_or_init(|| dynamodb::Client::new(&self.config))
    }

    /// The DynamoDB client of the bulk engine, which does its own retrying and waits only so long for an answer.
    pub fn dynamodb_bulk(&self) -> &dynamodb::Client {
        self.dynamodb_bulk.get_or_init(|| dynamodb::Client::new(&for_bulk(&self.config)))
    }

    /// The session's configuration.
    pub fn config(&self) -> &SdkConfig {
        &self.config
    }

    /// The ARN of an AWS IoT resource here, for example `thinggroup/site-a`.
    pub fn arn(&self, resource: &str) -> String {
        format!("arn:{}:iot:{}:{}:{resource}", self.partition, self.key.region, self.key.account)
    }
}

/// Refuses a selection by an empty text: a variable of a script that is not set, and never a tenant.
///
/// # Errors
/// Usage (2), naming the option.
fn no_empty_names(flags: &GlobalArgs) -> Result<()> {
    let lists = [
        ("--tenant", &flags.tenant, "a tenant's name or an account's id"),
        ("--ou", &flags.ou, "an organizational unit's name or id"),
        ("--exclude", &flags.exclude, "a tenant's name or an account's id"),
        ("--region", &flags.region, "a Region's name"),
    ];
    let empty = lists.into_iter().find(|(_, names, _)| names.iter().any(|name| name.trim().is_empty()));
    empty.map_or(Ok(()), |(flag, _, what)| {
        Err(Error::usage(format!("`{flag}` is empty: it selects where the command works, and takes {what}"))
            .hint("A variable that is not set, or a comma too many, makes it so; leave it out to select nothing by it."))
    })
}

/// Finds the targets that the command line selects: tenants by the organization's tags, or the ambient
/// account when no selector is given; each in every Region.
///
/// # Errors
/// Usage (2) when a selector matches nothing; Access (4) when a named tenant is suspended, a tenant's tag is on
/// two accounts, credentials are missing or belong to another account, or a write would touch a protected
/// account that `--account` does not name.
pub async fn select(sessions: &Sessions, access: Access) -> Result<Vec<Target>> {
    chosen(sessions, access, access == Access::Read).await
}

/// As [`select`] for reads, for who only wants to know which they are: no session is asked for.
///
/// # Errors
/// As [`select`].
pub async fn name(sessions: &Sessions) -> Result<Vec<Target>> {
    chosen(sessions, Access::Read, false).await
}

async fn chosen(sessions: &Sessions, access: Access, ahead: bool) -> Result<Vec<Target>> {
    let flags = &sessions.settings().flags;
    no_empty_names(flags)?;
    if !sessions.settings().selects() {
        if !flags.exclude.is_empty() {
            return Err(Error::usage("`--exclude` needs a selection to leave tenants out of")
                .hint("Give `--all-tenants`, `--ou`, `--tag` or `--tenant`."));
        }
        return ambient(sessions, access).await;
    }
    let choice = Choice::new(flags)?;
    let regions = sessions.regions().await?;
    let home = &regions[0];
    let hub = sessions.hub_in(home).await?;
    let partition = sessions.ambient().await?.partition().to_owned();
    let directory = Directory::new(&hub);
    // Accounts come twenty a page: the first ones' sessions need not wait for the last ones' names. Before a write the
    // guards come first.
    let ask_ahead = |account: &Account| {
        if ahead && choice.is_sure_of(account) {
            sessions.ask_ahead(&hub, home, role_of(sessions, account, &partition));
        }
    };
    let accounts = Box::pin(directory.tagged_accounts_telling(ask_ahead)).await?;
    let chosen = choose(&choice, &directory, &accounts).await?;
    if chosen.is_empty() {
        return if flags.allow_empty { Ok(Vec::new()) } else { Err(nothing(&accounts)) };
    }
    // Only a write needs to know it; whoever reads may lack the permission to ask.
    let management = match access {
        Access::Write => directory.management_account().await?,
        Access::Read => None,
    };
    let mut targets = Vec::with_capacity(chosen.len() * regions.len());
    for account in chosen {
        if access == Access::Write && is_protected(sessions, account, management.as_deref()) {
            return Err(protected(&account.id, &format!("`{}`", account.name)));
        }
        let role = role_of(sessions, account, &partition);
        for region in &regions {
            let key = TargetKey {
                tenant: account.tenant().map(str::to_owned),
                account: account.id.clone(),
                region: region.clone(),
            };
            let (config, session) = sessions.role_in(role.clone(), region, access).await?;
            targets.push(Target { session: Some(session), ..Target::new(key, &partition, config) });
        }
    }
    Ok(targets)
}

async fn ambient(sessions: &Sessions, access: Access) -> Result<Vec<Target>> {
    let regions = sessions.regions().await?;
    let identity = sessions.ambient().await?.clone();
    let config = sessions.ambient_in(&regions[0]).await?;
    let pinned = sessions.settings().flags.account.as_ref().or(sessions.config().account.as_ref());
    let named = pinned == Some(&identity.account);
    if access == Access::Write && !named {
        let listed = sessions.config().protected_accounts.contains(&identity.account);
        let management = Directory::new(&config).management_account().await.map_err(|e| {
            let denied = e.class == Class::Access;
            let error = Error::from(e).context(format!(
                "asking whether account {} is an organization's management account",
                identity.account
            ));
            if denied {
                error.hint(format!("Name the account that you mean: `--account {}`.", identity.account))
            } else {
                error
            }
        })?;
        if listed || management.as_ref() == Some(&identity.account) {
            let what = if listed { "listed as protected" } else { "the organization's management account" };
            return Err(protected(&identity.account, what));
        }
    }
    let mut targets = Vec::new();
    for region in regions {
        let key = TargetKey { tenant: None, account: identity.account.clone(), region: region.clone() };
        targets.push(Target::new(key, identity.partition(), sessions.ambient_in(&region).await?));
    }
    Ok(targets)
}

/// Whether an account is written to only when it is named.
pub(crate) fn is_protected(sessions: &Sessions, account: &Account, management: Option<&str>) -> bool {
    // Control Tower's own names for its two shared accounts; a tenant that was vended here may have one too.
    let shared =
        ["Log Archive", "Audit"].contains(&account.name.as_str()) && account.tag(directory::VIA).is_none();
    management == Some(&account.id) || shared || sessions.config().protected_accounts.contains(&account.id)
}

fn protected(account: &str, what: &str) -> Error {
    Error::new(Kind::Access, format!("account {account} is {what} and is not written to unless it is named"))
        .hint("To work on tenants select them: `--tenant NAME`, or `--all-tenants`.")
        .hint(format!(
            "If you mean that account, use that account's own credentials and give `--account {account}`."
        ))
}

/// The role to assume in an account: the tag's, the configuration's, or the one it was born with.
pub(crate) fn role_of(sessions: &Sessions, account: &Account, partition: &str) -> Role {
    let config = sessions.config();
    let arn = |name: &str| format!("arn:{partition}:iam::{}:role/{name}", account.id);
    // Both ways of making an account leave a role behind; where no tag says how it was made, the other one is
    // tried when the first is refused.
    let (name, other) =
        match (account.tag(directory::ROLE).or(config.tenant_role.as_deref()), account.tag(directory::VIA)) {
            (Some(name), _) => (name, None),
            (None, Some(directory::ACCOUNT_FACTORY)) => (FACTORY_ROLE, None),
            (None, Some(_)) => (ORGANIZATION_ROLE, None),
            (None, None) => (ORGANIZATION_ROLE, Some(FACTORY_ROLE)),
        };
    debug_assert!(is_account_id(&account.id));
    Role {
        account: account.id.clone(),
        arn: arn(name),
        otherwise: other.map(arn),
        external_id: account
            .tag(directory::EXTERNAL_ID)
            .map(str::to_owned)
            .or_else(|| config.external_id.clone()),
    }
}

/// Works on all targets at once and keeps their answers in order; one target's failure does not touch the
/// others.
pub async fn each<'t, T, F, Fut>(targets: &'t [Target], work: F) -> Vec<(&'t Target, Result<T>)>
where
    F: Fn(&'t Target) -> Fut,
    Fut: Future<Output = Result<T>>,
{
    let work = &work;
    stream::iter(targets)
        .map(|target| async move {
            // All sessions are asked for before any client is made, which takes as long as sending a request.
            if let Some(session) = &target.session {
                session.ask_ahead();
            }
            tokio::task::yield_now().await;
            (target, work(target).await.map_err(|e| e.at(&target.key)))
        })
        .buffered(AT_ONCE)
        .collect()
        .await
}
