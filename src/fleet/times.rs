//! AWS's times as this program writes them: RFC 3339, UTC.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

/// A time as text; `None` where AWS gave none, or one that no calendar holds.
pub fn text(time: Option<DateTime>) -> Option<String> {
    time?.fmt(Format::DateTime).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rfc_3339() {
        assert_eq!(text(Some(DateTime::from_secs(0))).as_deref(), Some("1970-01-01T00:00:00Z"));
        assert_eq!(text(None), None);
    }
}
