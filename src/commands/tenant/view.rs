//! An account of the organization as `list`, `show` and `wait` print it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::output::Columns;
use crate::tenants::directory::{self, Account};

/// The columns of a tenant.
pub(super) const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "name", "email", "state", "tier", "via"],
    more: &["ou", "role"],
    open: &["tags"],
};

/// One tenant.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TenantView {
    tenant: Option<String>,
    account: String,
    name: String,
    email: String,
    state: String,
    tier: Option<String>,
    via: Option<String>,
    role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ou: Option<String>,
    tags: BTreeMap<String, String>,
}

impl TenantView {
    pub(super) fn new(account: Account, ou: Option<String>) -> Self {
        let tag = |key: &str| account.tag(key).map(str::to_owned);
        Self {
            tenant: tag(directory::TENANT),
            tier: tag(directory::TIER),
            via: tag(directory::VIA),
            role: tag(directory::ROLE),
            account: account.id,
            name: account.name,
            email: account.email,
            state: account.state,
            ou,
            tags: account.tags,
        }
    }
}
