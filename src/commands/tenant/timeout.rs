//! How long to wait, as it is typed: `90s`, `60m`, `2h`.

use std::time::Duration;

/// Reads a number with a unit; a bare number has none and is refused.
pub(super) fn parse(text: &str) -> Result<Duration, String> {
    let units = [('s', 1), ('m', 60), ('h', 3600)];
    let found = units.into_iter().find_map(|(unit, seconds)| Some((text.strip_suffix(unit)?, seconds)));
    found
        .and_then(|(number, seconds)| number.parse::<u64>().ok()?.checked_mul(seconds))
        .filter(|seconds| *seconds <= 7 * 24 * 3600)
        .map(Duration::from_secs)
        .ok_or_else(|| "it looks like 90s, 60m or 2h, at most a week".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_a_unit() {
        assert_eq!(parse("60m"), Ok(Duration::from_hours(1)));
        assert_eq!(parse("0s"), Ok(Duration::ZERO));
        for bad in ["60", "m", "1.5h", "-1s", "200h", "99999999999999999999h"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
