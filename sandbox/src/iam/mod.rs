//! AWS Identity and Access Management: the roles of each account, with their trust and their policies.
//!
//! They are the landing zone's own roles: what is made here can be assumed, where its trust names the caller, and what
//! the zone made can be read and changed here. Permission policies are kept and not evaluated: a role may do anything in
//! its account. IAM is one for all Regions and is signed for us-east-1.

mod document;
mod policies;
mod roles;
mod trust;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::api::{Answer, ApiError, Caller, Now};
use crate::paging::{Cut, page};
use crate::sts::{Parameters, find, required};
use crate::zone::{Role, Zone};

pub(crate) use trust::{allows, allows_service};

/// The Region that requests are signed for.
pub(crate) const REGION: &str = "us-east-1";

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &[
    "AttachRolePolicy",
    "CreateRole",
    "DeleteRole",
    "DeleteRolePolicy",
    "DetachRolePolicy",
    "GetRole",
    "GetRolePolicy",
    "ListAttachedRolePolicies",
    "ListRolePolicies",
    "ListRoles",
    "PutRolePolicy",
    "UpdateAssumeRolePolicy",
];

/// What IAM knows of a role besides what `AssumeRole` asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Details {
    /// `/`, or `/…/`.
    pub path: String,
    /// The trust policy; none for a role that the landing zone made, which trusts as [`crate::sts`] says.
    pub trust: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The inline policies by name.
    pub inline: BTreeMap<String, String>,
    /// The ARNs of the attached managed policies.
    pub attached: BTreeSet<String>,
    /// The tags.
    pub tags: BTreeMap<String, String>,
}

impl Default for Details {
    fn default() -> Self {
        Self {
            path: "/".to_owned(),
            trust: None,
            description: None,
            inline: BTreeMap::new(),
            attached: BTreeSet::new(),
            tags: BTreeMap::new(),
        }
    }
}

/// Answers one operation; null where AWS answers no result.
pub(crate) fn call(
    zone: &mut Zone,
    caller: &Caller,
    now: Now,
    operation: &str,
    parameters: &Parameters,
) -> Answer {
    match operation {
        "CreateRole" => return roles::create(zone, caller, now, parameters),
        "ListRoles" => return roles::list(zone, caller, parameters),
        _ => {}
    }
    let name = role_name(parameters)?;
    let (seed, empty_pages) = (zone.seed, zone.empty_pages.then_some(zone.seed));
    if operation == "DeleteRole" {
        return roles::delete(zone, caller, name);
    }
    let role = zone
        .roles
        .get_mut(&caller.account)
        .and_then(|roles| roles.get_mut(name))
        .ok_or_else(|| no_role(name))?;
    match operation {
        "GetRole" => Ok(json!({ "Role": roles::view(seed, &caller.account, name, role, true) })),
        "UpdateAssumeRolePolicy" => roles::update_trust(role, parameters),
        "PutRolePolicy" => policies::put(role, name, parameters),
        "GetRolePolicy" => policies::get(role, name, parameters),
        "DeleteRolePolicy" => policies::delete(role, name, parameters),
        "ListRolePolicies" => policies::list(role, name, parameters, empty_pages),
        "AttachRolePolicy" => policies::attach(role, parameters),
        "DetachRolePolicy" => policies::detach(role, name, parameters),
        _ => policies::list_attached(role, name, parameters, empty_pages),
    }
}

fn role_name(parameters: &Parameters) -> Result<&str, ApiError> {
    let name = required(parameters, "RoleName", "roleName")?;
    crate::sts::check_name(name, "roleName", 1, 64, "=,.@-_+", r"[\w+=,.@-]+")?;
    Ok(name)
}

fn no_role(name: &str) -> ApiError {
    no_entity(format!("The role with name {name} cannot be found."))
}

fn no_entity(text: impl Into<String>) -> ApiError {
    ApiError::new("NoSuchEntity", 404, text)
}

/// A list in pages: `member`, `IsTruncated` and `Marker`.
fn listed(
    parameters: &Parameters,
    request: &str,
    member: &str,
    items: &[Value],
    empty_pages: Option<u64>,
) -> Answer {
    let size = match find(parameters, "MaxItems") {
        None => Some(100),
        Some(text) => text.parse().ok().filter(|size| (1..=1000).contains(size)),
    };
    let size = size.ok_or_else(|| crate::sts::validation("MaxItems must be a number from 1 to 1000"))?;
    let cut = Cut { size, request, token: find(parameters, "Marker"), empty_pages };
    let page = page(items.len(), cut).ok_or_else(|| crate::sts::validation("Invalid Marker."))?;
    let mut answer = json!({ member: items[page.start..page.end], "IsTruncated": page.next.is_some() });
    if let Some(next) = page.next {
        answer["Marker"] = next.into();
    }
    Ok(answer)
}

/// A document as answers have it: percent-encoded after RFC 3986.
fn encoded(document: &str) -> String {
    let mut out = String::with_capacity(document.len() * 2);
    crate::sigv4::push_encoded(&mut out, document.as_bytes());
    out
}

/// The trust policy that a role shows.
fn shown_trust(role: &Role) -> String {
    role.iam.trust.clone().unwrap_or_else(|| trust::of_the_zone(role.external_id.as_deref()))
}
