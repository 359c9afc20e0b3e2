//! Whether a device's job succeeds: always, never, or for a share that a seed decides, the same at each run.

use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// What becomes of jobs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fates {
    /// The share that fails, 0 to 1.
    failing: f64,
    /// Another seed, other devices.
    seed: u64,
}

impl FromStr for Fates {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let failing = match text {
            "succeed" => 0.0,
            "fail" => 1.0,
            other => {
                let percent = other.strip_prefix("fail=").and_then(|rest| rest.strip_suffix('%'));
                let percent = percent.and_then(|percent| percent.parse::<f64>().ok());
                let percent = percent.filter(|percent| (0.0..=100.0).contains(percent));
                percent.ok_or("it is `succeed`, `fail` or a share such as `fail=3%`")? / 100.0
            }
        };
        Ok(Self { failing, seed: 0 })
    }
}

impl Fates {
    /// The same share, drawn with this seed.
    #[must_use]
    pub fn seeded(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// Whether this job of this thing succeeds.
    pub fn succeeds(&self, thing: &str, job: &str) -> bool {
        let hash = Sha256::new()
            .chain_update(self.seed.to_be_bytes())
            .chain_update(thing)
            // Neither name has one.
            .chain_update([0])
            .chain_update(job)
            .finalize();
        let drawn = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
        f64::from(drawn) / 4_294_967_296.0 >= self.failing
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn failed(text: &str, seed: u64) -> Vec<u32> {
        let fates = text.parse::<Fates>().unwrap().seeded(seed);
        (0..10_000).filter(|n| !fates.succeeds(&format!("lamp-{n}"), "job")).collect()
    }

    #[test]
    fn a_share_fails_and_the_seed_says_which() {
        assert_eq!(failed("succeed", 1).len(), 0);
        assert_eq!(failed("fail", 1).len(), 10_000);
        let some = failed("fail=3%", 1);
        assert!((200..400).contains(&some.len()), "{}", some.len());
        assert_eq!(some, failed("fail=3%", 1));
        assert_ne!(some, failed("fail=3%", 2));
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for bad in ["", "3%", "fail=3", "fail=101%", "fail=-1%", "fail=x%", "fail=NaN%"] {
            assert!(bad.parse::<Fates>().is_err(), "{bad}");
        }
    }
}
