//! What bounds the calls of a run: the user's rates, the account's quotas, and what AWS answers of some calls at most.

use std::collections::BTreeMap;
use std::time::Duration;

use fleetctl_rules::limits::QUERIES_LEADING_WILDCARD_PER_SECOND;
use fleetctl_rules::query::{self, Query};

use crate::aws::{Origin, Quota, Quotas};

/// The operations that take a query.
const QUERIES: [&str; 5] =
    ["SearchIndex", "GetStatistics", "GetCardinality", "GetPercentiles", "GetBucketsAggregation"];

/// What bounds the calls of a run.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The share of each quota that is left alone, 0 to 1.
    pub headroom: f64,
    /// The part of each quota that this process may use, above 0 to 1: others use the rest.
    pub share: f64,
    /// Calls per second by operation, where the user gave them; headroom and share do not apply to them.
    pub rates: BTreeMap<String, f64>,
    /// Calls in flight per target and operation, where the user gave them.
    pub concurrency: Option<usize>,
    /// Calls of so much time may leave at once in the beginning, as AWS grants bursts; a throttle ends it.
    pub burst: Duration,
    /// Queries begin with a wildcard, of which AWS answers fewer.
    pub leading_wildcard: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            headroom: 0.1,
            share: 1.0,
            rates: BTreeMap::new(),
            concurrency: None,
            burst: Duration::ZERO,
            leading_wildcard: false,
        }
    }
}

impl Limits {
    /// The limits for calls with these queries.
    #[must_use]
    pub fn asking<'q>(&self, mut queries: impl Iterator<Item = &'q str>) -> Self {
        let leads = |text: &str| {
            Query::parse_with(text, &query::Limits::NONE).is_ok_and(|query| query.has_leading_wildcard())
        };
        Self { leading_wildcard: queries.any(leads), ..self.clone() }
    }

    /// The rate of an operation: the user's, else the target's whole quota, as far as AWS has no lower limit.
    pub fn quota(&self, quotas: &Quotas, operation: &str) -> Quota {
        if let Some(&per_second) = self.rates.get(operation) {
            return Quota { per_second, origin: Origin::Given };
        }
        let quota = quotas.of(operation);
        match self.most(operation).filter(|most| *most < quota.per_second) {
            Some(most) => Quota { per_second: most, origin: Origin::Limit },
            None => quota,
        }
    }

    /// Calls per second of an operation that AWS answers at most, whatever the quota is.
    pub(super) fn most(&self, operation: &str) -> Option<f64> {
        let slow = self.leading_wildcard && QUERIES.contains(&operation);
        slow.then(|| f64::from(QUERIES_LEADING_WILDCARD_PER_SECOND))
    }

    /// This process's part of a quota, and the share of that part which is left alone.
    pub fn part(&self, quota: Quota) -> (f64, f64) {
        match quota.origin {
            Origin::Given => (quota.per_second, 0.0),
            _ => (quota.per_second * self.share, self.headroom),
        }
    }

    /// Calls per second that a run starts with.
    pub fn in_use(&self, quota: Quota) -> f64 {
        let (part, headroom) = self.part(quota);
        // The rest of a binary fraction is nothing that anyone would want to read.
        (part * (1.0 - headroom) * 1e6).round() / 1e6
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rate of an operation at a quota that was learned, or at AWS's default.
    fn rate(query: &str, operation: &str, learned: Option<f64>, given: Option<f64>) -> (f64, Origin) {
        let rates = given.map(|rate| (operation.to_owned(), rate)).into_iter().collect();
        let limits = Limits { rates, ..Limits::default() }.asking(std::iter::once(query));
        let quotas = learned.map_or_else(Quotas::default, |rate| Quotas::told(operation, rate));
        let quota = limits.quota(&quotas, operation);
        (limits.in_use(quota), quota.origin)
    }

    #[test]
    fn queries_that_begin_with_a_wildcard_are_asked_at_most_thirty_times_a_second() {
        for query in ["*pump", "thingName:?ump", "attributes.a:1 AND NOT thingName:*x"] {
            for operation in QUERIES {
                assert_eq!(rate(query, operation, Some(200.0), None), (27.0, Origin::Limit), "{query}");
                assert_eq!(rate(query, operation, Some(20.0), None), (18.0, Origin::Live), "{query}");
                assert_eq!(rate(query, operation, None, None), (13.5, Origin::Table), "{query}");
                assert_eq!(rate(query, operation, None, Some(50.0)), (50.0, Origin::Given), "{query}");
            }
            assert_eq!(rate(query, "ListThings", Some(200.0), None), (180.0, Origin::Live), "{query}");
        }
        for query in ["*", "thingName:*", "thingName:p*mp", "attributes.a:[* TO 5]", r"thingName:\*x"] {
            assert_eq!(rate(query, "SearchIndex", Some(200.0), None), (180.0, Origin::Live), "{query}");
        }
    }
}
