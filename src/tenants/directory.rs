//! The organization as a directory of tenants: accounts, their tags, their organizational units.
//!
//! The tags are the only memory: `fleetctl:tenant` names a tenant, `fleetctl:role` the role to assume,
//! `fleetctl:external-id` its external id, `fleetctl:via` how the account was vended, `fleetctl:tier` its tier.

use std::collections::{BTreeMap, HashSet};

use aws_config::SdkConfig;
use aws_sdk_organizations as organizations;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use organizations::types::Account as AwsAccount;

use crate::aws::{AwsError, Call};
use crate::error::{Error, Kind, Result};

/// The tag that names an account's tenant.
pub const TENANT: &str = "fleetctl:tenant";
/// The tag that names the role to assume in an account.
pub const ROLE: &str = "fleetctl:role";
/// The tag that holds the role's external id.
pub const EXTERNAL_ID: &str = "fleetctl:external-id";
/// The tag that says how an account was vended: `account-factory` or `organizations`.
pub const VIA: &str = "fleetctl:via";
/// The tag that holds a tenant's tier.
pub const TIER: &str = "fleetctl:tier";

/// The value of [`VIA`] for an account of Control Tower's Account Factory.
pub const ACCOUNT_FACTORY: &str = "account-factory";
/// The value of [`VIA`] for an account of Organizations' CreateAccount.
pub const ORGANIZATIONS: &str = "organizations";

/// How many ListTagsForResource calls run at once: a directory of 200 accounts takes a few round trips.
const TAGS_AT_ONCE: usize = 32;

/// One account of the organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The twelve-digit id.
    pub id: String,
    /// The ARN.
    pub arn: String,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`, …
    pub state: String,
    /// When it joined the organization, in seconds since 1970.
    pub joined: Option<i64>,
    /// The tags.
    pub tags: BTreeMap<String, String>,
}

impl Account {
    /// The tenant's name.
    pub fn tenant(&self) -> Option<&str> {
        self.tag(TENANT)
    }

    /// A tag's value.
    pub fn tag(&self, key: &str) -> Option<&str> {
        self.tags.get(key).map(String::as_str).filter(|v| !v.is_empty())
    }

    /// Whether calls into the account can work.
    pub fn is_active(&self) -> bool {
        self.state == "ACTIVE"
    }

    fn from_aws(account: AwsAccount) -> Self {
        // `Status` was retired in September 2026; `State` says the same and more.
        let state = account.state.as_ref().map(|s| s.as_str().to_owned());
        let state = state.or_else(|| account.status.as_ref().map(|s| s.as_str().to_owned()));
        Self {
            id: account.id.unwrap_or_default(),
            arn: account.arn.unwrap_or_default(),
            name: account.name.unwrap_or_default(),
            email: account.email.unwrap_or_default(),
            state: state.unwrap_or_else(|| "ACTIVE".into()),
            joined: account.joined_timestamp.map(|t| t.secs()),
            tags: BTreeMap::new(),
        }
    }
}

/// Reads the organization.
#[derive(Debug, Clone)]
pub struct Directory {
    client: organizations::Client,
}

impl Directory {
    /// A directory seen through this session: the management account's, or a delegated administrator's.
    pub fn new(config: &SdkConfig) -> Self {
        Self { client: organizations::Client::new(config) }
    }

    /// The Organizations client.
    pub fn client(&self) -> &organizations::Client {
        &self.client
    }

    /// Every account, without tags.
    ///
    /// # Errors
    /// The failed call; Access (4) where the session may not read the organization.
    pub async fn accounts(&self) -> Result<Vec<Account>> {
        let mut pages = self.client.list_accounts().into_paginator().send();
        let mut out = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.aws("ListAccounts").map_err(reading)?;
            out.extend(page.accounts.unwrap_or_default().into_iter().map(Account::from_aws));
        }
        Ok(out)
    }

    /// Every account, with tags.
    ///
    /// # Errors
    /// As [`Directory::accounts`].
    pub async fn tagged_accounts(&self) -> Result<Vec<Account>> {
        self.tagged_accounts_telling(|_| ()).await
    }

    /// As [`Directory::tagged_accounts`]; `seen` hears of each account as soon as its tags are read, which is long before
    /// all are where there are hundreds.
    ///
    /// # Errors
    /// As [`Directory::accounts`].
    pub async fn tagged_accounts_telling(&self, seen: impl Fn(&Account)) -> Result<Vec<Account>> {
        // A page has twenty accounts, and each account's tags are a call: they are read while the next page is on its way.
        let pages =
            stream::try_unfold(self.client.list_accounts().into_paginator().send(), async |mut pages| {
                let Some(page) = pages.next().await else { return Ok::<_, Error>(None) };
                let page = page.aws("ListAccounts").map_err(reading)?.accounts.unwrap_or_default();
                let accounts = page.into_iter().map(|account| Ok(Account::from_aws(account)));
                Ok(Some((stream::iter(accounts), pages)))
            });
        self.tagged(pages.try_flatten(), seen).await
    }

    /// The same accounts with their tags read.
    ///
    /// # Errors
    /// The failed call.
    pub async fn with_tags(&self, accounts: Vec<Account>) -> Result<Vec<Account>> {
        self.tagged(stream::iter(accounts.into_iter().map(Ok)), |_| ()).await
    }

    async fn tagged(
        &self,
        accounts: impl Stream<Item = Result<Account>>,
        seen: impl Fn(&Account),
    ) -> Result<Vec<Account>> {
        let tagged = accounts.map(|account| async {
            let mut account = account?;
            account.tags = self.tags(&account.id).await?;
            seen(&account);
            Ok(account)
        });
        tagged.buffered(TAGS_AT_ONCE).try_collect().await
    }

    /// One account, with tags; `None` where the organization does not know it (yet).
    ///
    /// # Errors
    /// The failed call.
    pub async fn account(&self, id: &str) -> Result<Option<Account>> {
        let answer = self.client.describe_account().account_id(id).send().await.aws("DescribeAccount");
        let account = match answer {
            Ok(answer) => answer.account.map(Account::from_aws),
            Err(e) if e.class == crate::aws::Class::NotFound => None,
            Err(e) => return Err(reading(e)),
        };
        let Some(mut account) = account else { return Ok(None) };
        account.tags = self.tags(id).await?;
        Ok(Some(account))
    }

    /// The id of the root or organizational unit that the account is in.
    ///
    /// # Errors
    /// The failed call.
    pub async fn parent(&self, account: &str) -> Result<String> {
        let mut pages = self.client.list_parents().child_id(account).into_paginator().send();
        while let Some(page) = pages.next().await {
            let parents = page.aws("ListParents").map_err(reading)?.parents.unwrap_or_default();
            if let Some(parent) = parents.into_iter().find_map(|p| p.id) {
                return Ok(parent);
            }
        }
        Err(Error::failed(format!("account {account} has no parent in the organization")))
    }

    /// The path of the organizational unit of each account that is in one.
    ///
    /// # Errors
    /// The failed call.
    pub async fn unit_paths(&self) -> Result<BTreeMap<String, String>> {
        let mut paths = BTreeMap::new();
        for unit in self.units().await? {
            let ids = self.accounts_directly_in(&unit.id).await?;
            paths.extend(ids.into_iter().map(|id| (id, unit.path.clone())));
        }
        Ok(paths)
    }

    /// The tags of one account or organizational unit.
    ///
    /// # Errors
    /// The failed call.
    pub async fn tags(&self, id: &str) -> Result<BTreeMap<String, String>> {
        let mut pages = self.client.list_tags_for_resource().resource_id(id).into_paginator().send();
        let mut tags = BTreeMap::new();
        while let Some(page) = pages.next().await {
            let page = page.aws("ListTagsForResource").map_err(reading)?;
            tags.extend(page.tags.unwrap_or_default().into_iter().map(|t| (t.key, t.value)));
        }
        Ok(tags)
    }

    /// The management account's id, or `None` outside an organization.
    ///
    /// # Errors
    /// The failed call; Access (4) without permission to ask.
    pub async fn management_account(&self) -> Result<Option<String>, AwsError> {
        match self.client.describe_organization().send().await.aws("DescribeOrganization") {
            Ok(answer) => Ok(answer.organization.and_then(|o| o.master_account_id)),
            Err(e) if e.is("AWSOrganizationsNotInUseException") => Ok(None),
            Err(e) => Err(e),
        }
    }

    /// The ids of the accounts in an organizational unit (by name or id) and those below it.
    ///
    /// # Errors
    /// Usage (2) when no unit, or more than one, has that name.
    pub async fn accounts_in(&self, ou: &str) -> Result<HashSet<String>> {
        let mut open = vec![self.unit(ou).await?.id];
        let mut found = HashSet::new();
        while let Some(parent) = open.pop() {
            found.extend(self.accounts_directly_in(&parent).await?);
            open.extend(self.children(&parent).await?.into_iter().map(|u| u.id));
        }
        Ok(found)
    }

    async fn accounts_directly_in(&self, parent: &str) -> Result<Vec<String>> {
        let mut pages = self.client.list_accounts_for_parent().parent_id(parent).into_paginator().send();
        let mut found = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.aws("ListAccountsForParent").map_err(reading)?;
            found.extend(page.accounts.unwrap_or_default().into_iter().filter_map(|a| a.id));
        }
        Ok(found)
    }

    /// The organizational unit of this name or id.
    ///
    /// # Errors
    /// Usage (2) when no unit, or more than one, has that name: the units are listed.
    pub async fn unit(&self, name: &str) -> Result<Unit> {
        let units = self.units().await?;
        let mut hits = units.iter().filter(|u| u.id == name || u.name == name || u.path == name);
        match (hits.next(), hits.next()) {
            (Some(one), None) => Ok(one.clone()),
            (Some(_), Some(_)) => {
                Err(Error::usage(format!("more than one organizational unit is named `{name}`"))
                    .hint(format!("Give its id: {}.", listed(units.iter().filter(|u| u.name == name)))))
            }
            (None, _) => Err(Error::usage(format!("there is no organizational unit `{name}`"))
                .hint(format!("The organization has {}.", listed(units.iter())))),
        }
    }

    /// Every organizational unit, parents before children.
    ///
    /// # Errors
    /// The failed call.
    pub async fn units(&self) -> Result<Vec<Unit>> {
        let mut roots = Vec::new();
        let mut pages = self.client.list_roots().into_paginator().send();
        while let Some(page) = pages.next().await {
            let page = page.aws("ListRoots").map_err(reading)?;
            roots.extend(page.roots.unwrap_or_default().into_iter().filter_map(|r| r.id));
        }
        let mut out: Vec<Unit> = Vec::new();
        for root in roots {
            let mut open = vec![(root, String::new())];
            while let Some((parent, path)) = open.pop() {
                for mut unit in self.children(&parent).await? {
                    unit.path =
                        if path.is_empty() { unit.name.clone() } else { format!("{path}/{}", unit.name) };
                    open.push((unit.id.clone(), unit.path.clone()));
                    out.push(unit);
                }
            }
        }
        Ok(out)
    }

    async fn children(&self, parent: &str) -> Result<Vec<Unit>> {
        let mut pages =
            self.client.list_organizational_units_for_parent().parent_id(parent).into_paginator().send();
        let mut out = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.aws("ListOrganizationalUnitsForParent").map_err(reading)?;
            let units = page.organizational_units.unwrap_or_default().into_iter();
            out.extend(units.filter_map(|u| {
                let name = u.name.unwrap_or_default();
                Some(Unit { id: u.id?, path: name.clone(), name })
            }));
        }
        Ok(out)
    }
}

/// One organizational unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The id, `ou-…-…`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The names from the root down, joined by `/`.
    pub path: String,
}

fn listed<'u>(units: impl Iterator<Item = &'u Unit>) -> String {
    let mut names: Vec<String> = units.map(|u| format!("{} ({})", u.path, u.id)).collect();
    names.sort();
    if names.is_empty() { "none".into() } else { names.join(", ") }
}

fn reading(error: AwsError) -> Error {
    let denied = error.class == crate::aws::Class::Access;
    let error = Error::from(error).context("reading the organization");
    if denied {
        error.hint(
            "Tenants are selected by the organization's tags; use credentials of the management account or a \
             delegated administrator, or name a hub role (`hubRole`).",
        )
    } else {
        error
    }
}

/// The refusal of a tenant whose tag is on several accounts.
pub fn doubled(tenant: &str, accounts: &[&str]) -> Error {
    let what =
        format!("tenant `{tenant}` is the tag of {} accounts: {}", accounts.len(), accounts.join(", "));
    Error::new(Kind::Access, what)
        .hint("Remove the tag `fleetctl:tenant` from the accounts that are not this tenant's.")
}
