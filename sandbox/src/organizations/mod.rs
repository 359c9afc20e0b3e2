//! AWS Organizations: accounts, units, tags, and the asynchronous creation and closing of accounts.
//!
//! Lists have pages of at most 20 items. Only the management account may call anything but `DescribeOrganization`.

mod accounts;
mod ids;
mod tags;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller};
use crate::chance;
use crate::paging::{Cut, page};
use crate::zone::{AUDIT, LOG_ARCHIVE, MANAGEMENT, Zone};

pub(crate) use accounts::{Account, Creation, Lifecycle, NewAccount, is_email};
pub(crate) use units::Unit;

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &[
    "CloseAccount",
    "CreateAccount",
    "CreateOrganizationalUnit",
    "DescribeAccount",
    "DescribeCreateAccountStatus",
    "DescribeOrganization",
    "DescribeOrganizationalUnit",
    "ListAccounts",
    "ListAccountsForParent",
    "ListChildren",
    "ListCreateAccountStatus",
    "ListOrganizationalUnitsForParent",
    "ListParents",
    "ListRoots",
    "ListTagsForResource",
    "MoveAccount",
    "TagResource",
    "UntagResource",
    "UpdateOrganizationalUnit",
];

/// The state of the organization.
pub(crate) struct Organization {
    /// `o-…`.
    pub id: String,
    /// `r-…`.
    pub root: String,
    /// All accounts, closed ones too, in the order in which they joined.
    pub accounts: Vec<Account>,
    /// All organizational units.
    pub units: Vec<Unit>,
    /// The tags of accounts, units and the root, by id.
    pub tags: BTreeMap<String, BTreeMap<String, String>>,
    /// All requests to create an account.
    pub creations: Vec<Creation>,
    /// The e-mail addresses, in lower case, of accounts outside the organization.
    pub emails_elsewhere: BTreeSet<String>,
}

impl Organization {
    /// The organization of a fresh landing zone.
    pub(crate) fn new(seed: u64, now: SystemTime) -> Self {
        let id = format!("o-{}", chance::text(seed, "organization", chance::ID, 10));
        let suffix = chance::text(seed, "root", chance::ID, 4);
        let root = format!("r-{suffix}");
        let unit = |name: &str| Unit {
            id: format!("ou-{suffix}-{}", chance::text(seed, ("unit", name), chance::ID, 8)),
            name: name.to_owned(),
            parent: root.clone(),
            enrolled: true,
        };
        let units = vec![unit("Security"), unit("Tenants")];
        let security = units[0].id.clone();
        let account = |id: &str, name: &str, mailbox: &str, parent: &str| Account {
            id: id.to_owned(),
            email: format!("{mailbox}@provider.example"),
            name: name.to_owned(),
            parent: parent.to_owned(),
            invited: id == MANAGEMENT,
            joined: now,
            lifecycle: Lifecycle::Active,
        };
        let accounts = vec![
            account(MANAGEMENT, "Management", "aws-management", &root),
            account(LOG_ARCHIVE, "Log Archive", "aws-log-archive", &security),
            account(AUDIT, "Audit", "aws-audit", &security),
        ];
        let (tags, emails_elsewhere) = (BTreeMap::new(), BTreeSet::new());
        Self { id, root, accounts, units, tags, creations: Vec::new(), emails_elsewhere }
    }

    /// An account by its id.
    pub(crate) fn account(&self, id: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// An account by its id, to change it.
    pub(crate) fn account_mut(&mut self, id: &str) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.id == id)
    }

    /// Whether any account, open or closed, of this organization or another, has this e-mail address.
    pub(crate) fn email_taken(&self, email: &str) -> bool {
        self.emails_elsewhere.contains(&email.to_lowercase())
            || self.accounts.iter().any(|account| account.email.eq_ignore_ascii_case(email))
    }

    fn arn(&self, kind: &str, id: &str) -> String {
        format!("arn:aws:organizations::{MANAGEMENT}:{kind}/{}/{id}", self.id)
    }

    fn is_parent(&self, id: &str) -> bool {
        id == self.root || self.units.iter().any(|unit| unit.id == id)
    }

    fn exists(&self, id: &str) -> bool {
        self.is_parent(id) || self.account(id).is_some()
    }

    /// The path from the organization to a parent, `o-…/r-…/ou-…/`.
    fn path(&self, parent: &str) -> String {
        let mut chain = Vec::new();
        let mut current = parent;
        while let Some(unit) = self.units.iter().find(|unit| unit.id == current) {
            chain.push(unit.id.as_str());
            current = &unit.parent;
        }
        let mut path = format!("{}/{}/", self.id, self.root);
        for unit in chain.iter().rev() {
            path.push_str(unit);
            path.push('/');
        }
        path
    }

    fn describe(&self) -> Value {
        let policy_types = json!([{ "Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED" }]);
        json!({
            "Id": self.id,
            "Arn": format!("arn:aws:organizations::{MANAGEMENT}:organization/{}", self.id),
            "FeatureSet": "ALL",
            "MasterAccountArn": self.arn("account", MANAGEMENT),
            "MasterAccountId": MANAGEMENT,
            "MasterAccountEmail": self.account(MANAGEMENT).map_or("", |account| &account.email),
            "AvailablePolicyTypes": policy_types,
        })
    }
}

/// Answers one operation.
pub(crate) fn call(
    zone: &mut Zone,
    caller: &Caller,
    now: SystemTime,
    operation: &str,
    input: &Value,
) -> Answer {
    if operation == "DescribeOrganization" {
        return Ok(json!({ "Organization": zone.organization.describe() }));
    }
    if caller.account != MANAGEMENT {
        return Err(ApiError::new(
            "AccessDeniedException",
            400,
            "You don't have permissions to access this resource.",
        ));
    }
    ids::check(input)?;
    match operation {
        "CloseAccount" => zone.close_account(input, now),
        "CreateAccount" => zone.create_account(input, now),
        "CreateOrganizationalUnit" => zone.create_unit(input),
        "DescribeAccount" => zone.describe_account(input),
        "DescribeCreateAccountStatus" => zone.describe_creation(input),
        "DescribeOrganizationalUnit" => zone.describe_unit(input),
        "ListAccounts" => zone.list_accounts(input),
        "ListAccountsForParent" => zone.list_accounts_for_parent(input),
        "ListChildren" => zone.list_children(input),
        "ListCreateAccountStatus" => zone.list_creations(input),
        "ListOrganizationalUnitsForParent" => zone.list_units(input),
        "ListParents" => zone.list_parents(input),
        "ListRoots" => zone.list_roots(input),
        "ListTagsForResource" => zone.list_tags(input),
        "MoveAccount" => zone.move_account(input),
        "TagResource" => zone.tag(input),
        "UntagResource" => zone.untag(input),
        "UpdateOrganizationalUnit" => zone.update_unit(input),
        other => Err(ApiError::new("UnknownOperationException", 400, format!("Unknown operation {other}"))),
    }
}

/// A text member that must be there.
fn text<'a>(input: &'a Value, name: &str) -> Result<&'a str, ApiError> {
    input.get(name).and_then(Value::as_str).ok_or_else(|| {
        invalid("INPUT_REQUIRED", format!("You must provide a value for the {name} parameter."))
    })
}

fn invalid(reason: &str, message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidInputException", 400, message).with("Reason", reason)
}

/// One page of `items` under the member `name`; `filter` is what a token must not be moved from.
fn list(
    zone: &Zone,
    input: &Value,
    (operation, filter): (&str, &str),
    name: &str,
    items: &[Value],
) -> Answer {
    let size = match input.get("MaxResults") {
        None | Some(Value::Null) => 20,
        Some(size) => size.as_u64().filter(|size| (1..=20).contains(size)).ok_or_else(|| {
            invalid("MAX_VALUE_EXCEEDED", "You specified an invalid value: MaxResults must be from 1 to 20.")
        })?,
    };
    let cut = Cut {
        size: usize::try_from(size).unwrap_or(20),
        request: &format!("{operation} {filter}"),
        token: input.get("NextToken").and_then(Value::as_str),
        empty_pages: zone.empty_pages.then_some(zone.seed),
    };
    let page = page(items.len(), cut)
        .ok_or_else(|| invalid("INVALID_NEXT_TOKEN", "You specified an invalid value for NextToken."))?;
    let mut answer = json!({ name: items[page.start..page.end] });
    if let Some(next) = page.next {
        answer["NextToken"] = json!(next);
    }
    Ok(answer)
}

/// A moment as JSON 1.1 writes it: seconds since 1970 with milliseconds.
pub(crate) fn epoch(at: SystemTime) -> f64 {
    let millis = at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_millis();
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of this era fit a double exactly")]
    let millis = millis as f64;
    millis / 1000.0
}

impl Zone {
    fn list_roots(&self, input: &Value) -> Answer {
        let root = &self.organization.root;
        let item = json!({
            "Id": root,
            "Arn": self.organization.arn("root", root),
            "Name": "Root",
            "PolicyTypes": [{ "Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED" }],
        });
        list(self, input, ("ListRoots", ""), "Roots", &[item])
    }
}
