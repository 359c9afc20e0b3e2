//! Request rates: a token bucket for each account, Region and IoT operation.
//!
//! A bucket holds `burst` seconds' worth of requests, one at least, and fills at the operation's rate by the sandbox's
//! clock. Rates can be changed while the sandbox runs; every bucket takes the new rate at its next call.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::Duration;

use serde_json::{Value, json};

use crate::settings::Quotas;

/// The entry for all operations that a table does not name.
const OTHERS: &str = "*";

/// AWS's default rate of an IoT operation in requests a second; 10 for one that AWS's table lacks.
pub(crate) fn default_rate(operation: &str) -> f64 {
    f64::from(fleetctl_rules::quotas::planned_per_second(operation))
}

/// The rates in force.
pub(crate) struct Rates {
    burst: f64,
    limited: RwLock<Option<HashMap<String, f64>>>,
    generation: AtomicU64,
}

/// What is left of one operation's rate in one account and Region.
#[derive(Debug, Default)]
pub struct Bucket {
    generation: u64,
    rate: Option<f64>,
    tokens: f64,
    filled_at: Duration,
}

impl Rates {
    /// The rates that `quotas` asks for, with buckets of `burst` seconds' worth.
    pub(crate) fn new(quotas: &Quotas, burst: f64) -> Self {
        let limited = match quotas {
            Quotas::Off => None,
            Quotas::Aws => Some(HashMap::new()),
            Quotas::Table(rates) => Some(rates.clone()),
        };
        Self { burst: burst.max(0.0), limited: RwLock::new(limited), generation: AtomicU64::new(1) }
    }

    /// Sets operations to other rates; `*` stands for all that are not named. Without a limit so far, the operations
    /// that are not named stay without.
    pub(crate) fn change(&self, rates: HashMap<String, f64>) {
        let mut limited = self.limited.write().unwrap_or_else(PoisonError::into_inner);
        let table = limited.get_or_insert_with(|| HashMap::from([(OTHERS.to_owned(), f64::INFINITY)]));
        table.extend(rates);
        drop(limited);
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// The mode and the rates set by hand.
    pub(crate) fn describe(&self) -> Value {
        let limited = self.limited.read().unwrap_or_else(PoisonError::into_inner);
        let Some(table) = limited.as_ref() else { return json!({ "mode": "off", "rates": {} }) };
        let unlimited = table.get(OTHERS).is_some_and(|rate| rate.is_infinite());
        let rates: BTreeMap<&String, f64> =
            table.iter().filter(|(_, rate)| rate.is_finite()).map(|(name, rate)| (name, *rate)).collect();
        json!({ "mode": if unlimited { "off" } else { "aws" }, "rates": rates })
    }

    /// Replaces all rates.
    pub(crate) fn replace(&self, quotas: &Quotas) {
        let fresh = Self::new(quotas, self.burst).limited;
        *self.limited.write().unwrap_or_else(PoisonError::into_inner) =
            fresh.into_inner().unwrap_or_else(PoisonError::into_inner);
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// The rate of an operation; none when it has no limit.
    pub(crate) fn rate(&self, operation: &str) -> Option<f64> {
        let limited = self.limited.read().unwrap_or_else(PoisonError::into_inner);
        let table = limited.as_ref()?;
        let rate = table.get(operation).or_else(|| table.get(OTHERS)).copied();
        Some(rate.unwrap_or_else(|| default_rate(operation))).filter(|rate| rate.is_finite())
    }

    /// Takes one request out of the bucket; false when it is empty.
    pub(crate) fn take(&self, bucket: &Mutex<Bucket>, operation: &str, now: Duration) -> bool {
        let generation = self.generation.load(Ordering::Acquire);
        let mut bucket = bucket.lock().unwrap_or_else(PoisonError::into_inner);
        let known = bucket.generation;
        if known != generation {
            bucket.generation = generation;
            bucket.rate = self.rate(operation);
            if known == 0 {
                bucket.tokens = f64::INFINITY;
            }
        }
        let Some(rate) = bucket.rate else { return true };
        let capacity = if rate > 0.0 { (rate * self.burst).max(1.0) } else { 0.0 };
        let gained = now.saturating_sub(bucket.filled_at).as_secs_f64() * rate;
        bucket.tokens = (bucket.tokens + gained).min(capacity);
        bucket.filled_at = now;
        // The sum of many small gains may fall a rounding short of a whole request.
        let granted = bucket.tokens >= 1.0 - 1e-9;
        if granted {
            bucket.tokens -= 1.0;
        }
        granted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn granted(rates: &Rates, bucket: &Mutex<Bucket>, operation: &str, at: Duration) -> usize {
        (0..1000).take_while(|_| rates.take(bucket, operation, at)).count()
    }

    #[test]
    fn a_bucket_starts_full_and_fills_at_its_rate() {
        let rates = Rates::new(&Quotas::Table(HashMap::from([("CreateThing".to_owned(), 100.0)])), 0.5);
        let bucket = Mutex::default();
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::ZERO), 50);
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::from_millis(100)), 10);
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::from_mins(1)), 50);
    }

    #[test]
    fn unlisted_operations_get_ten_a_second() {
        let rates = Rates::new(&Quotas::Aws, 1.0);
        assert_eq!(granted(&rates, &Mutex::default(), "NoSuchOperation", Duration::ZERO), 10);
    }

    #[test]
    fn rates_can_be_changed_while_running() {
        let rates = Rates::new(&Quotas::Off, 1.0);
        let bucket = Mutex::default();
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::ZERO), 1000);
        rates.change(HashMap::from([("CreateThing".to_owned(), 3.0)]));
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::ZERO), 3);
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::from_secs(9)), 3);
        assert_eq!(rates.rate("DescribeThing"), None);
        rates.change(HashMap::from([("CreateThing".to_owned(), 0.0)]));
        assert_eq!(granted(&rates, &bucket, "CreateThing", Duration::from_secs(99)), 0);
    }
}
