//! Waves: growing parts of the rows. Which rows are in which is decided by a hash, in every account and Region by
//! itself, so that it is the same in every attempt and each tenant has a few devices in the first wave.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use openssl::sha::sha256;
use serde::{Deserialize, Serialize};

use super::list::Row;

/// The parts of the rows at which waves end, in hundredths of a percent, rising to 10,000.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Waves(Vec<u32>);

/// All.
const WHOLE: u32 = 10_000;

impl Waves {
    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Gives each row its wave, counted from 1.
    pub fn assign(&self, rows: &mut [Row]) {
        let mut places: BTreeMap<(Option<String>, Option<String>), Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            places.entry((row.tenant.clone(), row.region.clone())).or_default().push(at);
        }
        for mut own in places.into_values() {
            own.sort_by_cached_key(|at| sha256(rows[*at].certificate_id.as_bytes()));
            let all = own.len() as u64;
            for (place, at) in own.into_iter().enumerate() {
                let ends = |part: &u32| (all * u64::from(*part)).div_ceil(u64::from(WHOLE));
                let wave = self.0.iter().position(|part| (place as u64) < ends(part));
                rows[at].wave = wave.unwrap_or(self.0.len() - 1) + 1;
            }
        }
    }
}

impl Default for Waves {
    fn default() -> Self {
        Self(vec![100, 1000, WHOLE])
    }
}

impl FromStr for Waves {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let part = |text: &str| {
            let number = text.trim().strip_suffix('%')?.parse::<f64>().ok()?;
            let part = number * 100.0;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 10,000")]
            ((1.0..=10_000.0).contains(&part)).then(|| part.round() as u32)
        };
        let parts: Option<Vec<u32>> = text.split(',').map(part).collect();
        let Some(parts) = parts else { return Err("it is a list such as 1%,10%,100%".into()) };
        if !parts.is_sorted_by(|a, b| a < b) || parts.last() != Some(&WHOLE) {
            return Err("the parts rise, and the last is 100%: 1%,10%,100%".into());
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for Waves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> = self.0.iter().map(|part| format!("{}%", f64::from(*part) / 100.0)).collect();
        f.write_str(&parts.join(","))
    }
}

impl TryFrom<String> for Waves {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Waves> for String {
    fn from(waves: Waves) -> Self {
        waves.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn rows(tenant: &str, count: usize) -> Vec<Row> {
        let row = |n| Row {
            certificate_id: format!("{tenant}{n}"),
            tenant: Some(tenant.to_owned()),
            ..Row::default()
        };
        (0..count).map(row).collect()
    }

    fn sizes(rows: &[Row], tenant: &str) -> Vec<usize> {
        let own =
            |wave| rows.iter().filter(|r| r.tenant.as_deref() == Some(tenant) && r.wave == wave).count();
        (1..=3).map(own).collect()
    }

    #[test]
    fn every_tenant_has_a_row_in_the_first_wave_and_all_in_the_last() {
        let waves: Waves = "1%,10%,100%".parse().unwrap();
        let mut all: Vec<Row> = [rows("a", 1000), rows("b", 20), rows("c", 1)].concat();
        waves.assign(&mut all);
        assert_eq!(sizes(&all, "a"), [10, 90, 900]);
        assert_eq!(sizes(&all, "b"), [1, 1, 18]);
        assert_eq!(sizes(&all, "c"), [1, 0, 0]);
        // The same rows in another order are in the same waves.
        let mut other: Vec<Row> = all.iter().rev().cloned().collect();
        for row in &mut other {
            row.wave = 0;
        }
        waves.assign(&mut other);
        other.reverse();
        assert_eq!(all, other);
    }

    #[test]
    fn parts_rise_to_all() {
        assert_eq!("0.5%, 100%".parse::<Waves>().unwrap().to_string(), "0.5%,100%");
        assert_eq!("100%".parse::<Waves>().unwrap().count(), 1);
        for bad in ["", "1", "1%", "10%,1%,100%", "0%,100%", "50%,50%,100%", "1%,101%", "x%,100%"] {
            assert!(bad.parse::<Waves>().is_err(), "{bad}");
        }
    }
}
