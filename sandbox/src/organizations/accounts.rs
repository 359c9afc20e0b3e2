//! Accounts: listing, creating, moving and closing them.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::{epoch, invalid, list, text};
use crate::api::{Answer, ApiError};
use crate::chance;
use crate::zone::{MANAGEMENT, Role, Zone};

/// How many `CreateAccount` requests AWS works on at once.
const CREATIONS_AT_ONCE: usize = 5;
/// How many `CloseAccount` requests AWS works on at once.
const CLOSURES_AT_ONCE: usize = 3;

/// Where an account is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lifecycle {
    /// In use.
    Active,
    /// Being closed, until then.
    PendingClosure(SystemTime),
    /// Closed; it stays listed, and its e-mail address stays taken, for 90 days.
    Closed,
}

/// An account of the organization.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    /// Twelve digits, perhaps with leading zeros.
    pub id: String,
    /// The root user's e-mail address.
    pub email: String,
    /// The account's name; not unique.
    pub name: String,
    /// The root's or a unit's id.
    pub parent: String,
    /// Whether it was invited rather than created.
    pub invited: bool,
    /// When it joined.
    pub joined: SystemTime,
    /// Where it is in its life.
    pub lifecycle: Lifecycle,
}

impl Account {
    /// Whether the account is in use.
    pub(crate) fn is_active(&self) -> bool {
        self.lifecycle == Lifecycle::Active
    }
}

/// What a new account is made of.
#[derive(Debug, Clone)]
pub(crate) struct NewAccount {
    /// The root user's e-mail address.
    pub email: String,
    /// The account's name.
    pub name: String,
    /// Its tags.
    pub tags: Vec<(String, String)>,
}

/// A request to create an account.
#[derive(Debug, Clone)]
pub(crate) struct Creation {
    id: String,
    wanted: NewAccount,
    role: String,
    requested: SystemTime,
    due: SystemTime,
    outcome: Option<Result<String, &'static str>>,
}

impl Creation {
    fn view(&self) -> Value {
        let mut view = json!({
            "Id": self.id,
            "AccountName": self.wanted.name,
            "State": "IN_PROGRESS",
            "RequestedTimestamp": epoch(self.requested),
        });
        match &self.outcome {
            None => return view,
            Some(Ok(account)) => {
                view["State"] = json!("SUCCEEDED");
                view["AccountId"] = json!(account);
            }
            Some(Err(reason)) => {
                view["State"] = json!("FAILED");
                view["FailureReason"] = json!(reason);
            }
        }
        view["CompletedTimestamp"] = json!(epoch(self.due));
        view
    }
}

impl super::Organization {
    /// When the next account is finished or closed.
    pub(crate) fn next_due(&self) -> Option<SystemTime> {
        let creations =
            self.creations.iter().filter(|creation| creation.outcome.is_none()).map(|creation| creation.due);
        let closures = self.accounts.iter().filter_map(|account| match account.lifecycle {
            Lifecycle::PendingClosure(until) => Some(until),
            Lifecycle::Active | Lifecycle::Closed => None,
        });
        creations.chain(closures).min()
    }

    fn account_view(&self, account: &Account) -> Value {
        let (status, state) = match account.lifecycle {
            Lifecycle::Active => ("ACTIVE", "ACTIVE"),
            Lifecycle::PendingClosure(_) => ("PENDING_CLOSURE", "PENDING_CLOSURE"),
            Lifecycle::Closed => ("SUSPENDED", "CLOSED"),
        };
        json!({
            "Id": account.id,
            "Arn": self.arn("account", &account.id),
            "Email": account.email,
            "Name": account.name,
            "Status": status,
            "State": state,
            "Paths": [format!("{}{}/", self.path(&account.parent), account.id)],
            "JoinedMethod": if account.invited { "INVITED" } else { "CREATED" },
            "JoinedTimestamp": epoch(account.joined),
        })
    }
}

impl Zone {
    /// Finishes the creations and closures that are due at `at`.
    pub(crate) fn step_organization(&mut self, at: SystemTime) {
        for account in &mut self.organization.accounts {
            if matches!(account.lifecycle, Lifecycle::PendingClosure(until) if until <= at) {
                account.lifecycle = Lifecycle::Closed;
            }
        }
        for index in 0..self.organization.creations.len() {
            let creation = &self.organization.creations[index];
            if creation.outcome.is_some() || creation.due > at {
                continue;
            }
            let (wanted, role) = (creation.wanted.clone(), creation.role.clone());
            let outcome = self.open_account(&wanted, at);
            if let Ok(account) = &outcome {
                let ready_at = at + self.warm_up;
                self.add_role(account, &role, Role::new(ready_at));
            }
            self.organization.creations[index].outcome = Some(outcome);
        }
    }

    /// Makes an account in the root of the organization, or says why not, in Organizations' words.
    pub(crate) fn open_account(
        &mut self,
        wanted: &NewAccount,
        at: SystemTime,
    ) -> Result<String, &'static str> {
        if self.organization.email_taken(&wanted.email) {
            return Err("EMAIL_ALREADY_EXISTS");
        }
        if self.organization.accounts.len() >= self.account_limit {
            return Err("ACCOUNT_LIMIT_EXCEEDED");
        }
        let id = loop {
            let id = self.fresh(chance::DIGITS, 12);
            if self.organization.account(&id).is_none() {
                break id;
            }
        };
        let parent = self.organization.root.clone();
        self.organization.accounts.push(Account {
            id: id.clone(),
            email: wanted.email.clone(),
            name: wanted.name.clone(),
            parent,
            invited: false,
            joined: at,
            lifecycle: Lifecycle::Active,
        });
        if !wanted.tags.is_empty() {
            self.organization.tags.insert(id.clone(), wanted.tags.iter().cloned().collect());
        }
        Ok(id)
    }

    pub(super) fn create_account(&mut self, input: &Value, now: SystemTime) -> Answer {
        let email = text(input, "Email")?;
        if !is_email(email) || !(6..=64).contains(&email.chars().count()) {
            return Err(invalid(
                "INVALID_PATTERN",
                format!("You specified an invalid value for Email: {email}"),
            ));
        }
        let name = text(input, "AccountName")?;
        if name.is_empty() || name.len() > 50 || !name.bytes().all(|byte| (0x20..=0x7e).contains(&byte)) {
            return Err(invalid(
                "INVALID_PATTERN",
                format!("You specified an invalid value for AccountName: {name}"),
            ));
        }
        let role = input.get("RoleName").and_then(Value::as_str).unwrap_or("OrganizationAccountAccessRole");
        let is_role = |sign: char| sign.is_ascii_alphanumeric() || "_+=,.@-".contains(sign);
        if role.is_empty() || role.len() > 64 || !role.chars().all(is_role) {
            return Err(invalid(
                "INVALID_ROLE_NAME",
                format!("You specified an invalid value for RoleName: {role}"),
            ));
        }
        let tags = super::tags::read(input, "Tags")?;
        let running =
            self.organization.creations.iter().filter(|creation| creation.outcome.is_none()).count();
        if running >= CREATIONS_AT_ONCE {
            return Err(ApiError::new(
                "TooManyRequestsException",
                400,
                "AWS Organizations can't complete your request because another request is already in progress. \
                 Try again later.",
            )
            .with("Type", "CREATE_ACCOUNT"));
        }
        let creation = Creation {
            id: format!("car-{}", self.fresh(chance::ID, 32)),
            wanted: NewAccount { email: email.to_owned(), name: name.to_owned(), tags },
            role: role.to_owned(),
            requested: now,
            due: now + self.vend_time,
            outcome: None,
        };
        let view = creation.view();
        self.organization.creations.push(creation);
        Ok(json!({ "CreateAccountStatus": view }))
    }

    pub(super) fn describe_creation(&self, input: &Value) -> Answer {
        let id = text(input, "CreateAccountRequestId")?;
        let creation = self.organization.creations.iter().find(|creation| creation.id == id).ok_or_else(|| {
            let text = "We can't find a create account request with the CreateAccountRequestId that you specified.";
            ApiError::new("CreateAccountStatusNotFoundException", 400, text)
        })?;
        Ok(json!({ "CreateAccountStatus": creation.view() }))
    }

    pub(super) fn list_creations(&self, input: &Value) -> Answer {
        let states: Vec<&str> = match input.get("States") {
            Some(Value::Array(states)) => states.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let views: Vec<Value> = self
            .organization
            .creations
            .iter()
            .map(Creation::view)
            .filter(|view| states.is_empty() || states.iter().any(|state| view["State"] == *state))
            .collect();
        list(self, input, ("ListCreateAccountStatus", &states.join(",")), "CreateAccountStatuses", &views)
    }

    pub(super) fn list_accounts(&self, input: &Value) -> Answer {
        let organization = &self.organization;
        let views: Vec<Value> =
            organization.accounts.iter().map(|account| organization.account_view(account)).collect();
        list(self, input, ("ListAccounts", ""), "Accounts", &views)
    }

    pub(super) fn list_accounts_for_parent(&self, input: &Value) -> Answer {
        let parent = self.parent(input)?;
        let organization = &self.organization;
        let children = organization.accounts.iter().filter(|account| account.parent == parent);
        let views: Vec<Value> = children.map(|account| organization.account_view(account)).collect();
        list(self, input, ("ListAccountsForParent", parent), "Accounts", &views)
    }

    pub(super) fn describe_account(&self, input: &Value) -> Answer {
        let account = self.organization.account(text(input, "AccountId")?).ok_or_else(no_such_account)?;
        Ok(json!({ "Account": self.organization.account_view(account) }))
    }

    pub(super) fn move_account(&mut self, input: &Value) -> Answer {
        let (id, source, destination) =
            (text(input, "AccountId")?, text(input, "SourceParentId")?, text(input, "DestinationParentId")?);
        let organization = &self.organization;
        let account = organization.account(id).ok_or_else(no_such_account)?;
        if !organization.is_parent(destination) {
            let text = "We can't find the destination container (a root or OU) with the ParentId that you specified.";
            return Err(ApiError::new("DestinationParentNotFoundException", 400, text));
        }
        if account.parent == destination {
            let text = "That account is already present in the specified destination.";
            return Err(ApiError::new("DuplicateAccountException", 400, text));
        }
        if account.parent != source {
            let text = "We can't find a source root or OU with the ParentId that you specified.";
            return Err(ApiError::new("SourceParentNotFoundException", 400, text));
        }
        let destination = destination.to_owned();
        if let Some(account) = self.organization.account_mut(id) {
            account.parent = destination;
        }
        Ok(json!({}))
    }

    pub(super) fn close_account(&mut self, input: &Value, now: SystemTime) -> Answer {
        let id = text(input, "AccountId")?;
        let closing = |account: &&Account| matches!(account.lifecycle, Lifecycle::PendingClosure(_));
        let running = self.organization.accounts.iter().filter(closing).count();
        let takes = self.vend_time.max(Duration::from_millis(1)) / 2;
        let account = self.organization.account_mut(id).ok_or_else(no_such_account)?;
        match account.lifecycle {
            Lifecycle::Active => {}
            Lifecycle::PendingClosure(_) => {
                let text = "The request failed because it conflicts with the current state of the specified resource.";
                return Err(ApiError::new("ConflictException", 400, text));
            }
            Lifecycle::Closed => {
                let text = "You attempted to close an account that is already closed.";
                return Err(ApiError::new("AccountAlreadyClosedException", 400, text));
            }
        }
        if id == MANAGEMENT {
            return Err(constraint(
                "CANNOT_CLOSE_MANAGEMENT_ACCOUNT",
                "You can't close the management account with this operation.",
            ));
        }
        if running >= CLOSURES_AT_ONCE {
            return Err(constraint(
                "CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED",
                "You have exceeded the maximum number of accounts that you can close at a time.",
            ));
        }
        account.lifecycle = Lifecycle::PendingClosure(now + takes);
        Ok(json!({}))
    }
}

fn constraint(reason: &str, text: &str) -> ApiError {
    ApiError::new("ConstraintViolationException", 400, text).with("Reason", reason)
}

fn no_such_account() -> ApiError {
    let text = "You specified an account that doesn't exist.";
    ApiError::new("AccountNotFoundException", 400, text)
}

/// The model's pattern `[^\s@]+@[^\s@]+\.[^\s@]+`.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && !part.contains('@') && !part.contains(char::is_whitespace);
    plain(local)
        && plain(domain)
        && domain.rsplit_once('.').is_some_and(|(host, top)| plain(host) && plain(top))
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn email_addresses_follow_the_model() {
        for good in ["a@b.c", "aws+acme@provider.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@b", "a@@b.c", "a b@c.d", "@b.c", "a@b."] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
