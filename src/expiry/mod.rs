//! When certificates end: what "soon" means, and what is known of validity without asking again.
//! No AWS here, nothing prints.

pub mod cache;
mod record;
mod within;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

pub use within::Within;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// From when to when a certificate is valid, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// The first second.
    pub not_before: i64,
    /// The last second.
    pub not_after: i64,
}

impl Validity {
    /// Whole days from `now` to the end, rounded down: 0 on the last day, below zero when it is over.
    pub fn days_left(self, now: i64) -> i64 {
        self.not_after.saturating_sub(now).div_euclid(DAY)
    }
}

/// A moment in RFC 3339; the number itself where it is beyond the calendar.
pub fn text(seconds: i64) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(seconds).ok();
    moment.and_then(|m| m.format(&Rfc3339).ok()).unwrap_or_else(|| seconds.to_string())
}
