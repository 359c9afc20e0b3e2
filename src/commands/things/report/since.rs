//! `--since`: a moment in the past, given as such or by how long ago it was.

use std::fmt;
use std::str::FromStr;

use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime};

/// A moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Since(OffsetDateTime);

impl Since {
    /// In milliseconds since 1970, as the fleet index has it.
    pub(super) fn moment(self) -> i64 {
        i64::try_from(self.0.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
    }
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.replace_nanosecond(0).unwrap_or(self.0);
        f.write_str(&second.format(&Rfc3339).unwrap_or_else(|_| second.to_string()))
    }
}

impl FromStr for Since {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        parse(text, OffsetDateTime::now_utc()).map(Self)
    }
}

fn parse(text: &str, now: OffsetDateTime) -> Result<OffsetDateTime, String> {
    let seconds = |unit| match unit {
        'm' => Some(60),
        'h' => Some(3_600),
        'd' => Some(86_400),
        'w' => Some(7 * 86_400),
        _ => None,
    };
    let ago = text.char_indices().next_back().and_then(|(at, unit)| {
        let digits = text.get(..at).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        let seconds = digits.parse::<i64>().ok()?.checked_mul(seconds(unit)?)?;
        now.checked_sub(Duration::seconds(seconds))
    });
    let date = || Date::parse(text, format_description!("[year]-[month]-[day]")).ok();
    let moment = ago
        .or_else(|| date().map(|date| date.midnight().assume_utc()))
        .or_else(|| OffsetDateTime::parse(text, &Rfc3339).ok())
        .ok_or("it is a time ago (30d, 12h, 8w), a date (2026-11-01) or a moment (2026-11-01T08:00:00Z)")?;
    if moment > now {
        return Err("it is in the future".to_owned());
    }
    Ok(moment)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_moment_is_ago_a_date_or_a_time() {
        let now = datetime!(2026-11-28 16:00 UTC);
        for (text, moment) in [
            ("2h", datetime!(2026-11-28 14:00 UTC)),
            ("1w", datetime!(2026-11-21 16:00 UTC)),
            ("2026-11-01", datetime!(2026-11-01 0:00 UTC)),
            ("2026-11-01T08:00:00+01:00", datetime!(2026-11-01 7:00 UTC)),
        ] {
            assert_eq!(parse(text, now), Ok(moment), "{text}");
        }
        for wrong in ["", "d", "-1d", "3x", "2026-13-01", "2027-01-01", "99999999999999999w", "1é"] {
            assert!(parse(wrong, now).is_err(), "{wrong}");
        }
    }
}
