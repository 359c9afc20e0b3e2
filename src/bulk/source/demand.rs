//! What the rows of each place need, learned by the first pass.

use std::collections::BTreeMap;

use super::Place;
use crate::bulk::row::Row;
use crate::manifests::Record;

/// What some rows need: how many, and the first lines that say so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Users {
    /// How many rows.
    pub rows: u64,
    /// The first of their lines.
    pub lines: Vec<u64>,
}

impl Users {
    /// One more row.
    pub fn add(&mut self, line: u64) {
        self.rows += 1;
        if self.lines.len() < 5 {
            self.lines.push(line);
        }
    }

    /// One row less, after all.
    fn remove(&mut self, line: u64) {
        self.rows -= 1;
        self.lines.retain(|other| *other != line);
    }

    /// `lines 2, 3, 4, 5, 6 and 95 more`.
    pub fn show(&self) -> String {
        let lines: Vec<String> = self.lines.iter().map(u64::to_string).collect();
        let more = self.rows - self.lines.len() as u64;
        let noun = if self.rows == 1 { "line" } else { "lines" };
        let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{noun} {}{tail}", lines.join(", "))
    }
}

/// A kind of resource that rows name and a run does not make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is AWS's noun")]
pub enum Needed {
    ThingType,
    ThingGroup,
    BillingGroup,
    Policy,
}

/// What the rows of one tenant and Region need.
#[derive(Debug, Clone, Default)]
pub struct Demand {
    /// The rows.
    pub rows: Users,
    /// Rows with a certificate.
    pub certificates: u64,
    /// The accounts that they name beside the tenant.
    pub accounts: BTreeMap<String, Users>,
    /// What they name.
    pub names: BTreeMap<(Needed, String), Users>,
    /// Where they are.
    pub span: Span,
}

impl Demand {
    /// What everything of one kind needs, whatever its rows are.
    pub fn of(
        policies: &[String],
        groups: &[String],
        thing_type: Option<&str>,
        billing_group: Option<&str>,
    ) -> Self {
        let all = |kind: Needed, names: &[String]| {
            names.iter().map(|name| ((kind, name.clone()), Users::default())).collect::<Vec<_>>()
        };
        let one =
            |kind: Needed, name: Option<&str>| name.map(|name| ((kind, name.to_owned()), Users::default()));
        let names = all(Needed::Policy, policies)
            .into_iter()
            .chain(all(Needed::ThingGroup, groups))
            .chain(one(Needed::ThingType, thing_type))
            .chain(one(Needed::BillingGroup, billing_group));
        Self { names: names.collect(), ..Self::default() }
    }
}

/// Where the rows of one place are in the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first row's byte.
    pub offset: u64,
    /// The first row's line.
    pub line: u64,
    /// The first row's number.
    pub number: u64,
    /// The last row's number.
    pub last: u64,
}

pub(super) fn demand(demands: &mut BTreeMap<Place, Demand>, record: &Record, row: &Row) {
    let demand = demands.entry((row.tenant.clone(), row.region.clone())).or_default();
    if demand.rows.rows == 0 {
        let Record { offset, line, number, .. } = *record;
        demand.span = Span { offset, line, number, last: number };
    }
    demand.span.last = record.number;
    demand.rows.add(row.line);
    demand.certificates += u64::from(row.certificate.is_some());
    if let Some(account) = &row.account {
        demand.accounts.entry(account.clone()).or_default().add(row.line);
    }
    each_need(row, |kind, name| demand.names.entry((kind, name.clone())).or_default().add(row.line));
}

/// Takes a row out of its demand again.
pub(super) fn withdraw(demands: &mut BTreeMap<Place, Demand>, row: &Row) {
    let place = (row.tenant.clone(), row.region.clone());
    let Some(demand) = demands.get_mut(&place) else { return };
    demand.rows.remove(row.line);
    demand.certificates -= u64::from(row.certificate.is_some());
    each_need(row, |kind, name| {
        let key = (kind, name.clone());
        if let Some(users) = demand.names.get_mut(&key) {
            users.remove(row.line);
            if users.rows == 0 {
                demand.names.remove(&key);
            }
        }
    });
}

pub(super) fn each_need(row: &Row, mut need: impl FnMut(Needed, &String)) {
    row.thing_type.iter().for_each(|n| need(Needed::ThingType, n));
    row.groups.iter().for_each(|n| need(Needed::ThingGroup, n));
    row.billing_group.iter().for_each(|n| need(Needed::BillingGroup, n));
    row.policies.iter().for_each(|n| need(Needed::Policy, n));
}
