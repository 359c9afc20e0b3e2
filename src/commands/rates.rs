//! How much of the quotas a bulk command takes: what the bulk commands and `quotas` share.

use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::str::FromStr;

use clap::Args;
use fleetctl_rules::near::near;
use fleetctl_rules::quotas;

use crate::bulk::lane::Limits;
use crate::error::{Error, Result};

/// The heading of these flags, and of the other ones of bulk commands, in the help.
pub(crate) const HEADING: &str = "Bulk options";

#[derive(Debug, Clone, Args)]
pub(crate) struct RateArgs {
    /// The share of each quota to leave to others, in percent
    #[arg(long, help_heading = HEADING, value_name = "PERCENT", default_value_t = 10, value_parser = clap::value_parser!(u8).range(0..=99))]
    headroom: u8,
    /// Calls per second of an operation in each account and Region, for example `CreateThing=50` (can be
    /// repeated)
    #[arg(long, help_heading = HEADING, value_name = "OP=N")]
    rate: Vec<String>,
    /// Use this share of each quota, for example `1/4` where four such commands run at once
    #[arg(long, help_heading = HEADING, value_name = "1/N")]
    share: Option<Share>,
}

impl RateArgs {
    /// Whether `--share` is given.
    pub(crate) fn has_share(&self) -> bool {
        self.share.is_some()
    }

    /// What bounds the calls.
    pub(crate) fn limits(&self) -> Result<Limits> {
        let mut rates = BTreeMap::new();
        for text in &self.rate {
            let rate = text.split_once('=').and_then(|(op, n)| Some((op, n.parse::<f64>().ok()?)));
            let Some((operation, rate)) = rate.filter(|(_, n)| n.is_finite() && *n > 0.0) else {
                return Err(Error::usage(format!("`--rate {text}` is not an operation and a rate"))
                    .hint("It looks like `--rate CreateThing=50`: calls per second."));
            };
            check_operation(&format!("`--rate {text}`"), operation)?;
            rates.insert(operation.to_owned(), rate);
        }
        Ok(Limits {
            headroom: f64::from(self.headroom) / 100.0,
            share: self.share.map_or(1.0, |share| 1.0 / f64::from(share.0.get())),
            rates,
            ..Limits::default()
        })
    }
}

/// Refuses the name of an operation that has no row in the table of rates; `what` named it.
pub(crate) fn check_operation(what: &str, operation: &str) -> Result<()> {
    if quotas::default_rate(operation).is_some() {
        return Ok(());
    }
    let near = near(operation, quotas::all().iter().map(|rate| rate.operation));
    let error =
        Error::usage(format!("{what}: `{operation}` is not an operation of AWS IoT that has a known rate"));
    Err(match near.as_slice() {
        [] => error.hint(
            "Operations are named as in the API reference, for example CreateThing; `fleetctl quotas` lists them.",
        ),
        names => error.hint(format!("Near it are {}.", names.join(", "))),
    })
}

/// `1/N`.
#[derive(Debug, Clone, Copy)]
struct Share(NonZeroU16);

impl FromStr for Share {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let n = text.strip_prefix("1/").filter(|n| n.starts_with(|c: char| c.is_ascii_digit()));
        n.and_then(|n| n.parse().ok()).map(Self).ok_or("it is 1/N with N from 1 to 65535, for example 1/4")
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::error::Kind;

    fn limits(rate: &[&str], share: &str) -> Result<Limits> {
        let rate = rate.iter().map(|&text| text.to_owned()).collect();
        RateArgs { headroom: 10, rate, share: Some(share.parse().unwrap()) }.limits()
    }

    #[test]
    fn a_share_is_one_of_n() {
        let share = |text| limits(&[], text).unwrap().share;
        assert_eq!((share("1/4"), share("1/1")), (0.25, 1.0));
        for bad in ["", "1", "1/0", "1/-2", "1/+2", "2/4", "1/4/5", "1/70000", "25%", "0.25"] {
            assert!(bad.parse::<Share>().is_err(), "{bad}");
        }
    }

    #[test]
    fn rates_are_of_operations_and_above_zero() {
        let given = limits(&["CreateThing=50", "SearchIndex=0.5"], "1/1").unwrap().rates;
        assert_eq!((given["CreateThing"], given["SearchIndex"]), (50.0, 0.5));
        for bad in ["CreateThing", "CreateThing=", "CreateThing=0", "CreateThing=-1", "CreateThing=inf", "=5"]
        {
            assert_eq!(limits(&[bad], "1/1").unwrap_err().kind(), Kind::Usage, "{bad}");
        }
        let error = limits(&["create-thing=5"], "1/1").unwrap_err();
        assert!(error.hints()[0].contains("CreateThing"), "{error}");
    }
}
