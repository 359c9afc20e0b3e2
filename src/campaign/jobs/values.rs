//! Shares and times as a campaign's file has them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use fleetctl_rules::percent;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A share in percent: above 0, at most 100. `98%`, or the bare number from 1 on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percent(f64);

impl Percent {
    /// So many percent.
    pub fn percent(self) -> f64 {
        self.0
    }

    /// Whether `part` of `all` is this share, or more.
    pub fn is_reached(self, part: u64, all: u64) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "no fleet has 2^53 executions")]
        let (part, all) = (part as f64, all as f64);
        // The rest of a binary fraction decides nothing.
        part * 100.0 >= self.0 * all - 1e-6
    }
}

impl FromStr for Percent {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        percent::share(text).map(Self)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Share;
        impl Visitor<'_> for Share {
            type Value = Percent;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a share such as 98%")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Percent, E> {
                text.parse().map_err(E::custom)
            }
            fn visit_f64<E: Error>(self, number: f64) -> Result<Percent, E> {
                percent::bare(number).map(Percent).map_err(E::custom)
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Percent, E> {
                self.visit_str(&number.to_string())
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Percent, E> {
                self.visit_str(&number.to_string())
            }
        }
        deserializer.deserialize_any(Share)
    }
}

/// A time: `90s`, `30m`, `2h` or `1d`, at most 30 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span(pub Duration);

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let units = [('s', 1), ('m', 60), ('h', 3600), ('d', 86_400)];
        let found = units.into_iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)));
        found
            .and_then(|(number, seconds)| number.parse::<u64>().ok()?.checked_mul(seconds))
            .filter(|seconds| *seconds <= 30 * 86_400)
            .map(|seconds| Self(Duration::from_secs(seconds)))
            .ok_or_else(|| "it is a time such as 90s, 30m, 2h or 1d, at most 30 days".to_owned())
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0.as_secs())
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_share_is_in_percent() {
        let share = |text: &str| serde_yaml::from_str::<Percent>(text);
        assert_eq!((share("98%").unwrap(), share("0.5%").unwrap()), (Percent(98.0), Percent(0.5)));
        assert_eq!((share("10").unwrap(), share("'100 %'").unwrap()), (Percent(10.0), Percent(100.0)));
        for bad in [
            "0",
            "0%",
            "101",
            "-1",
            "-0.5",
            "0.5",
            "1.0",
            "'0.5'",
            "18446744073709551615",
            "all",
            ".nan",
            "[]",
        ] {
            assert!(share(bad).is_err(), "{bad}");
        }
        let found = share("0.98").unwrap_err().to_string();
        assert!(found.starts_with("0.98 is 0.98 %: write 98% or 0.98%"), "{found}");
    }

    #[test]
    fn a_share_is_reached_exactly() {
        let share: Percent = "98%".parse().unwrap();
        assert!(share.is_reached(98, 100) && share.is_reached(49, 50) && !share.is_reached(97, 100));
        assert!(
            !share.is_reached(979_999, 1_000_000) && "0.1%".parse::<Percent>().unwrap().is_reached(1, 1000)
        );
    }

    #[test]
    fn a_time_has_a_unit() {
        let span = |text: &str| text.parse::<Span>().map(|span| span.0.as_secs());
        assert_eq!((span("30m"), span("0s"), span("1d")), (Ok(1800), Ok(0), Ok(86_400)));
        for bad in ["", "30", "m", "-1s", "1.5h", "31d"] {
            assert!(span(bad).is_err(), "{bad}");
        }
    }
}
