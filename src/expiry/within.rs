//! `--within`: a time from now, a share of the whole validity, or a date.

use std::str::FromStr;

use time::Date;
use time::macros::format_description;

use super::{DAY, Validity};

/// What counts as soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// The end is at most so many seconds away.
    Seconds(i64),
    /// Less than so many percent of the whole validity are left, 1 to 100.
    Percent(u8),
    /// The end is before this moment, in seconds since 1970.
    Before(i64),
}

impl Within {
    /// Whether a certificate ends soon at `now`, in seconds since 1970; one that has ended does.
    pub fn covers(self, validity: Validity, now: i64) -> bool {
        let left = validity.not_after.saturating_sub(now);
        match self {
            Self::Seconds(seconds) => left <= seconds,
            Self::Before(moment) => validity.not_after < moment,
            Self::Percent(percent) => {
                let whole = i128::from(validity.not_after) - i128::from(validity.not_before);
                left <= 0 || i128::from(left) * 100 < whole * i128::from(percent)
            }
        }
    }
}

impl FromStr for Within {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.char_indices().next_back() {
            Some((at, '%')) => digits(&text[..at])
                .and_then(|n| u8::try_from(n).ok())
                .filter(|n| (1..=100).contains(n))
                .map(Self::Percent),
            Some((at, unit @ ('h' | 'd' | 'w'))) => {
                let seconds = match unit {
                    'h' => 60 * 60,
                    'd' => DAY,
                    _ => 7 * DAY,
                };
                digits(&text[..at]).and_then(|n| n.checked_mul(seconds)).map(Self::Seconds)
            }
            _ => {
                let date = Date::parse(text, format_description!("[year]-[month]-[day]")).ok();
                date.map(|date| Self::Before(date.midnight().assume_utc().unix_timestamp()))
            }
        };
        parsed.ok_or("it is a time (60d, 8w, 12h), a share of the validity (20%) or a date (2027-03-01)")
    }
}

fn digits(text: &str) -> Option<i64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000 * DAY;

    fn days(before: i64, after: i64) -> Validity {
        Validity { not_before: NOW - before * DAY, not_after: NOW + after * DAY }
    }

    #[test]
    fn three_ways_to_say_soon() {
        assert_eq!("60d".parse(), Ok(Within::Seconds(60 * DAY)));
        assert_eq!("2w".parse(), Ok(Within::Seconds(14 * DAY)));
        assert_eq!("12h".parse(), Ok(Within::Seconds(12 * 60 * 60)));
        assert_eq!("20%".parse(), Ok(Within::Percent(20)));
        assert_eq!("1970-01-03".parse(), Ok(Within::Before(2 * DAY)));
        for bad in
            ["", "d", "60", "-1d", "+1d", "0%", "101%", "%", "2027-13-01", "60 d", "9999999999999999d", "ä"]
        {
            assert!(bad.parse::<Within>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_edges() {
        assert!(Within::Seconds(60 * DAY).covers(days(1, 60), NOW));
        assert!(!Within::Seconds(60 * DAY - 1).covers(days(1, 60), NOW));
        // Twenty of a hundred days are left: not less than 20 %.
        assert!(!Within::Percent(20).covers(days(80, 20), NOW));
        assert!(Within::Percent(21).covers(days(80, 20), NOW));
        assert!(Within::Before(NOW + 20 * DAY + 1).covers(days(80, 20), NOW));
        assert!(!Within::Before(NOW + 20 * DAY).covers(days(80, 20), NOW));
        for within in [Within::Seconds(0), Within::Percent(1)] {
            assert!(within.covers(days(80, -1), NOW), "{within:?}");
        }
        let for_ever = Validity { not_before: i64::MIN, not_after: i64::MAX };
        assert!(!Within::Percent(20).covers(for_ever, NOW));
    }

    #[test]
    fn days_are_rounded_down() {
        let left = |seconds| Validity { not_before: 0, not_after: NOW + seconds }.days_left(NOW);
        assert_eq!([left(DAY), left(DAY - 1), left(0), left(-1), left(-DAY)], [1, 0, 0, -1, -1]);
    }
}
