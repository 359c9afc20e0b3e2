//! AWS's times as this program writes them: RFC 3339, UTC.

use aws_smithy_types::DateTime;

/// A time as text; `None` where AWS gave none.
pub fn text(time: Option<DateTime>) -> Option<String> {
    time.as_ref().map(super::timestamp)
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
