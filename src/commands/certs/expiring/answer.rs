//! The rows of `certs expiring`, or what is counted instead.

use std::collections::BTreeMap;

use serde::Serialize;

use super::By;
use crate::aws::TargetKey;
use crate::context::Context;
use crate::error::Result;
use crate::expiry::{self, Validity};
use crate::output::{Columns, List};

const COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "certificateId",
        "status",
        "commonName",
        "notAfter",
        "daysLeft",
        "caCertificateId",
        "thingNames",
    ],
    more: &["kind", "notBefore"],
    open: &[],
};
const BY_TENANT: Columns =
    Columns { default: &["tenant", "account", "certificates", "notAfter"], more: &[], open: &[] };
const BY_CA: Columns =
    Columns { default: &["caCertificateId", "certificates", "notAfter"], more: &[], open: &[] };
const BY_MONTH: Columns = Columns { default: &["month", "certificates", "notAfter"], more: &[], open: &[] };

/// A certificate that expires.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    /// Where it is.
    #[serde(flatten)]
    pub(super) target: TargetKey,
    /// `certificate` or `ca`.
    pub(super) kind: &'static str,
    /// The id.
    pub(super) certificate_id: String,
    /// The status.
    pub(super) status: String,
    /// The common name of its subject.
    pub(super) common_name: Option<String>,
    /// The first second of its validity.
    pub(super) not_before: String,
    /// The last second of its validity.
    pub(super) not_after: String,
    /// Whole days until then.
    pub(super) days_left: i64,
    /// The registered CA that it was registered under.
    pub(super) ca_certificate_id: Option<String>,
    /// The things that have it, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) thing_names: Option<Vec<String>>,
}

impl Row {
    /// Sets what comes of the validity.
    pub(super) fn ending(mut self, validity: Validity, now: i64) -> Self {
        self.not_before = expiry::text(validity.not_before);
        self.not_after = expiry::text(validity.not_after);
        self.days_left = validity.days_left(now);
        self
    }
}

/// What one line of a count has beside its number: tenant and account, CA, or month.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
enum Group {
    #[serde(rename_all = "camelCase")]
    Tenant { tenant: Option<String>, account: String },
    #[serde(rename_all = "camelCase")]
    Ca { ca_certificate_id: Option<String> },
    #[serde(rename_all = "camelCase")]
    Month { month: String },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Count<'a> {
    #[serde(flatten)]
    group: &'a Group,
    certificates: u64,
    not_after: &'a str,
}

/// Where rows go.
pub(super) struct Answer<'a> {
    cx: &'a Context,
    by: Option<By>,
    list: Option<List>,
    counts: BTreeMap<Group, (u64, String)>,
    found: u64,
}

impl<'a> Answer<'a> {
    pub(super) fn new(cx: &'a Context, by: Option<By>) -> Self {
        Self { cx, by, list: None, counts: BTreeMap::new(), found: 0 }
    }

    /// The columns of rows, or of counts.
    pub(super) fn columns(by: Option<By>) -> &'static Columns {
        match by {
            None => &COLUMNS,
            Some(By::Tenant) => &BY_TENANT,
            Some(By::Ca) => &BY_CA,
            Some(By::Month) => &BY_MONTH,
        }
    }

    /// One more certificate that expires; the soonest come first.
    pub(super) fn put(&mut self, row: Row) -> Result<()> {
        self.found += 1;
        let group = match self.by {
            None => return self.list()?.row(&row),
            Some(By::Tenant) => Group::Tenant { tenant: row.target.tenant, account: row.target.account },
            Some(By::Ca) => Group::Ca { ca_certificate_id: row.ca_certificate_id },
            // RFC 3339 begins with year and month.
            Some(By::Month) => Group::Month { month: row.not_after.chars().take(7).collect() },
        };
        let (count, _) = self.counts.entry(group).or_insert((0, row.not_after));
        *count += 1;
        Ok(())
    }

    fn list(&mut self) -> Result<&mut List> {
        if self.list.is_none() {
            self.list = Some(self.cx.output.list(Self::columns(self.by))?);
        }
        Ok(self.list.as_mut().expect("it was set just above"))
    }

    /// Ends the answer and says how much was found. With nothing found, an empty list is only written when `asked`:
    /// where nobody could be asked it would be an answer that nobody gave.
    pub(super) fn finish(mut self, asked: bool) -> Result<u64> {
        let counts = std::mem::take(&mut self.counts);
        for (group, (certificates, not_after)) in &counts {
            let count = Count { group, certificates: *certificates, not_after };
            self.list()?.row(&count)?;
        }
        if asked || self.list.is_some() {
            self.list()?;
            self.list.take().map(List::finish).transpose()?;
        }
        Ok(self.found)
    }
}
