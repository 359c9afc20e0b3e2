//! Counts every call per account, Region, service and operation, for `/_sandbox/calls`.
//!
//! A [`Lane`] also holds the operation's rate bucket, since both are looked up by the same key once per client.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use crate::identity::Scope;
use crate::rates::Bucket;

type Key = (String, String, &'static str, &'static str);

/// One operation of one service in one account and Region.
pub struct Lane {
    /// The calls with a valid signature.
    calls: AtomicU64,
    /// Those refused by the rate quota.
    throttled: AtomicU64,
    /// Those refused by the service itself.
    errors: AtomicU64,
    /// Those that met an injected fault.
    faults: AtomicU64,
    /// The rate bucket.
    pub bucket: Mutex<Bucket>,
}

impl Lane {
    fn new() -> Self {
        Self {
            calls: AtomicU64::new(0),
            throttled: AtomicU64::new(0),
            errors: AtomicU64::new(0),
            faults: AtomicU64::new(0),
            bucket: Mutex::default(),
        }
    }

    /// Counts a call and gives its number, starting at 0.
    pub fn count_call(&self) -> u64 {
        self.calls.fetch_add(1, Ordering::Relaxed)
    }

    /// Counts a call refused by the rate quota.
    pub fn count_throttled(&self) {
        self.throttled.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a call refused by the service.
    pub fn count_error(&self) {
        self.errors.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a call that met an injected fault.
    pub fn count_fault(&self) {
        self.faults.fetch_add(1, Ordering::Relaxed);
    }
}

/// What was called, as `/_sandbox/calls` and [`crate::Sandbox::calls`] give it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Calls {
    /// The sums.
    pub totals: Totals,
    /// One entry for each operation that was called in an account and Region, sorted.
    pub operations: Vec<OperationCalls>,
}

/// The sums over all operations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// All calls.
    pub calls: u64,
    /// Those whose operation only reads; `AssumeRole` counts as one.
    pub reading: u64,
    /// Those whose operation changes something, also when they were refused.
    pub mutating: u64,
    /// Those refused by a rate quota.
    pub throttled: u64,
    /// Those refused by a service.
    pub errors: u64,
    /// Those that met an injected fault.
    pub faults: u64,
}

/// The calls of one operation in one account and Region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OperationCalls {
    /// The caller's account.
    pub account: String,
    /// The Region of the signature's scope.
    pub region: String,
    /// The service's signing name.
    pub service: &'static str,
    /// The operation.
    pub operation: &'static str,
    /// Whether the operation changes something.
    pub mutating: bool,
    /// All calls with a valid signature.
    pub calls: u64,
    /// Those refused by the rate quota.
    pub throttled: u64,
    /// Those refused by the service.
    pub errors: u64,
    /// Those that met an injected fault.
    pub faults: u64,
}

/// All lanes.
#[derive(Default)]
pub struct Lanes {
    lanes: Mutex<HashMap<Key, Arc<Lane>>>,
}

impl Lanes {
    /// The lane of an operation for a scope; found without the common lock after the first call.
    pub fn lane(&self, scope: &Scope, service: &'static str, operation: &'static str) -> Arc<Lane> {
        let mut known = scope.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lane) = known.get(operation) {
            return Arc::clone(lane);
        }
        let key = (scope.caller.account.clone(), scope.caller.region.clone(), service, operation);
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let lane = Arc::clone(lanes.entry(key).or_insert_with(|| Arc::new(Lane::new())));
        known.insert(operation, Arc::clone(&lane));
        lane
    }

    /// The counts so far.
    pub fn snapshot(&self) -> Calls {
        let lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let sorted: BTreeMap<&Key, &Arc<Lane>> = lanes.iter().collect();
        let mut calls = Calls::default();
        for ((account, region, service, operation), lane) in sorted {
            let entry = OperationCalls {
                account: account.clone(),
                region: region.clone(),
                service,
                operation,
                mutating: is_mutating(operation),
                calls: lane.calls.load(Ordering::Relaxed),
                throttled: lane.throttled.load(Ordering::Relaxed),
                errors: lane.errors.load(Ordering::Relaxed),
                faults: lane.faults.load(Ordering::Relaxed),
            };
            if entry.calls == 0 {
                continue;
            }
            let totals = &mut calls.totals;
            totals.calls += entry.calls;
            *(if entry.mutating { &mut totals.mutating } else { &mut totals.reading }) += entry.calls;
            totals.throttled += entry.throttled;
            totals.errors += entry.errors;
            totals.faults += entry.faults;
            calls.operations.push(entry);
        }
        calls
    }

    /// Sets every count to zero; the rate buckets stay as they are.
    pub fn clear(&self) {
        for lane in self.lanes.lock().unwrap_or_else(PoisonError::into_inner).values() {
            for count in [&lane.calls, &lane.throttled, &lane.errors, &lane.faults] {
                count.store(0, Ordering::Relaxed);
            }
        }
    }
}

/// Whether an operation changes something, told by AWS's own verbs.
pub fn is_mutating(operation: &str) -> bool {
    // KMS's Sign changes nothing that anyone could read back.
    const READING: [&str; 11] = [
        "Get",
        "List",
        "Describe",
        "Search",
        "Scan",
        "Query",
        "BatchGet",
        "Sign",
        "Test",
        "Validate",
        "AssumeRole",
    ];
    !READING.iter().any(|verb| operation.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::is_mutating;

    #[test]
    fn verbs_tell_reads_from_writes() {
        for operation in [
            "ListThings",
            "DescribeThing",
            "SearchIndex",
            "GetStatistics",
            "AssumeRole",
            "TestAuthorization",
            "Sign",
        ] {
            assert!(!is_mutating(operation), "{operation}");
        }
        for operation in [
            "CreateThing",
            "AttachPolicy",
            "ProvisionProduct",
            "TagResource",
            "DeleteThing",
            "RegisterCertificate",
        ] {
            assert!(is_mutating(operation), "{operation}");
        }
    }
}
