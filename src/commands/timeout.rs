//! How long to wait, as it is typed: `90s`, `60m`, `2h`, or a bare number of seconds.

use std::time::Duration;

/// Reads a number with a unit; a bare number is of seconds.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let units = [('s', 1), ('m', 60), ('h', 3600)];
    let with_unit = units.into_iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)));
    let (number, seconds) = with_unit.unwrap_or((text, 1));
    let number = number.parse::<u64>().ok();
    number
        .and_then(|number| number.checked_mul(seconds))
        .filter(|seconds| *seconds <= 7 * 24 * 3600)
        .map(Duration::from_secs)
        .ok_or_else(|| "it looks like 90s, 60m or 2h, at most a week".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_a_unit_or_is_in_seconds() {
        assert_eq!(parse("60m"), Ok(Duration::from_hours(1)));
        assert_eq!(parse("3600"), Ok(Duration::from_hours(1)));
        assert_eq!(parse("0s"), Ok(Duration::ZERO));
        for bad in ["", "m", "1.5h", "-1s", "200h", "99999999999999999999h"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
