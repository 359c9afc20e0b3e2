//! DynamoDB's numbers: decimal, of up to 38 digits, compared and added exactly.

use std::cmp::Ordering;

use super::invalid;
use crate::api::ApiError;

/// The most significant digits ("Supported data types": 38).
const DIGITS: usize = 38;
/// The decimal exponents of the largest and smallest magnitudes, 9.9…E+125 and 1E-130.
const MAGNITUDES: std::ops::RangeInclusive<i32> = -130..=125;

/// A number: the digits without zeros at either end, times ten to the exponent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    negative: bool,
    /// Empty for zero.
    digits: String,
    exponent: i32,
}

impl Number {
    /// Reads a number as the wire writes it.
    pub(super) fn parse(text: &str) -> Result<Self, ApiError> {
        let wrong = || invalid(format!("The parameter cannot be converted to a numeric value: {text}"));
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| wrong())?),
            None => (text, 0),
        };
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = format!("{whole}{part}");
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(wrong());
        }
        let scale = i32::try_from(part.len()).map_err(|_| wrong())?;
        Self::of(mantissa.starts_with('-'), &digits, exponent.checked_sub(scale).ok_or_else(wrong)?)
    }

    fn of(negative: bool, digits: &str, exponent: i32) -> Result<Self, ApiError> {
        let significant = digits.trim_start_matches('0');
        let trimmed = significant.trim_end_matches('0');
        if trimmed.is_empty() {
            return Ok(Self { negative: false, digits: String::new(), exponent: 0 });
        }
        if trimmed.len() > DIGITS {
            return Err(invalid("Attempting to store more than 38 significant digits in a Number"));
        }
        let zeros = i32::try_from(significant.len() - trimmed.len()).unwrap_or(i32::MAX);
        let number = Self { negative, digits: trimmed.to_owned(), exponent: exponent.saturating_add(zeros) };
        let magnitude = number.magnitude();
        if magnitude > *MAGNITUDES.end() {
            return Err(invalid(
                "Number overflow. Attempting to store a number with magnitude larger than supported range",
            ));
        }
        if magnitude < *MAGNITUDES.start() {
            return Err(invalid(
                "Number underflow. Attempting to store a number with magnitude smaller than supported range",
            ));
        }
        Ok(number)
    }

    /// The exponent of the first digit.
    fn magnitude(&self) -> i32 {
        self.exponent.saturating_add(i32::try_from(self.digits.len()).unwrap_or(i32::MAX) - 1)
    }

    /// The bytes that it counts for: about one for two digits and one more ("Item sizes and formats").
    pub(super) fn size(&self) -> usize {
        self.digits.len().div_ceil(2) + 1 + usize::from(self.negative)
    }

    /// The number as DynamoDB answers it.
    pub(super) fn text(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        let Ok(shift) = usize::try_from(self.exponent.unsigned_abs()) else { return String::new() };
        match self.digits.len() {
            0 => "0".to_owned(),
            _ if self.exponent >= 0 && self.magnitude() <= 38 => {
                format!("{sign}{}{}", self.digits, "0".repeat(shift))
            }
            length if self.exponent < 0 && shift < length => {
                let (whole, part) = self.digits.split_at(length - shift);
                format!("{sign}{whole}.{part}")
            }
            length if self.exponent < 0 && shift < 40 => {
                format!("{sign}0.{}{}", "0".repeat(shift - length), self.digits)
            }
            _ => format!("{sign}{}E{}", self.digits, self.exponent),
        }
    }

    /// The sum, or the difference.
    pub(super) fn plus(&self, other: &Self, minus: bool) -> Result<Self, ApiError> {
        let exponent = self.exponent.min(other.exponent);
        let aligned = |number: &Self| -> Option<i128> {
            let zeros = usize::try_from(number.exponent - exponent).ok().filter(|zeros| *zeros <= DIGITS)?;
            let digits = format!("0{}{}", number.digits, "0".repeat(zeros)).parse::<i128>().ok()?;
            Some(if number.negative { -digits } else { digits })
        };
        let sum =
            aligned(self).zip(aligned(other)).and_then(|(a, b)| a.checked_add(if minus { -b } else { b }));
        let sum = sum.ok_or_else(|| invalid("The sandbox adds only numbers of similar size."))?;
        Self::of(sum < 0, &sum.unsigned_abs().to_string(), exponent)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (_, true) => -1,
            (_, false) => 1,
        };
        let absolute =
            || self.magnitude().cmp(&other.magnitude()).then_with(|| self.digits.cmp(&other.digits));
        sign(self).cmp(&sign(other)).then_with(|| match sign(self) {
            0 => Ordering::Equal,
            1 => absolute(),
            _ => absolute().reverse(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn numbers_come_back_in_one_form() {
        for (given, shown) in [
            ("007", "7"),
            ("1.50", "1.5"),
            ("-0", "0"),
            ("1e3", "1000"),
            ("0.001", "0.001"),
            ("-12.5E-1", "-1.25"),
            ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
        ] {
            assert_eq!(number(given).text(), shown, "{given}");
        }
        for wrong in ["", "x", "1.2.3", "--1", "1e", ".", &"9".repeat(39), "1e126", "1e-131"] {
            assert!(Number::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        let sorted = ["-1e10", "-10", "-9.5", "0", "0.01", "9", "10", "1e20"];
        for pair in sorted.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
        assert_eq!(number("1.0").cmp(&number("1")), Ordering::Equal);
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(number("0.1").plus(&number("0.2"), false).unwrap().text(), "0.3");
        assert_eq!(number("5").plus(&number("7"), true).unwrap().text(), "-2");
        assert_eq!(number("5").plus(&number("5"), true).unwrap().text(), "0");
    }
}
