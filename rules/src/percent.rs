//! Percentages as people write them. `0.98` where 98 % is meant is the mistake that opens every gate, so a bare fraction is
//! refused wherever one is read; with its sign, `0.98%`, it says what it is.

/// What a share is.
const SHARE: &str = "it is a share such as 98%: above 0, at most 100";

/// What a bare number may be meant as besides percent; nothing where it is plainly no fraction. `1` is 1 %, `1.0` looks
/// like all.
fn doubt(number: f64, has_point: bool, sign: &str) -> Option<String> {
    (number > 0.0 && (number < 1.0 || (number <= 1.0 && has_point))).then(|| {
        // The rest of a binary fraction is no part of what was meant: 0.07 is 7 %.
        let meant = (number * 1e10).round() / 1e8;
        format!("{number} is {number} %: write {meant}{sign} or {number}%")
    })
}

/// The number, and whether the sign was with it.
fn read(text: &str) -> Option<(f64, bool)> {
    let text = text.trim();
    let (number, signed) = text.strip_suffix('%').map_or((text, false), |number| (number, true));
    Some((number.trim().parse().ok()?, signed))
}

/// A share in percent, above 0 and at most 100: `98%`, or the bare number from 1 on.
///
/// # Errors
/// What it has to look like, in words.
///
/// ```
/// use fleetctl_rules::percent::share;
///
/// assert_eq!((share("98%"), share("98"), share("0.5%")), (Ok(98.0), Ok(98.0), Ok(0.5)));
/// assert_eq!(share("0.98"), Err("0.98 is 0.98 %: write 98% or 0.98%".to_owned()));
/// ```
pub fn share(text: &str) -> Result<f64, String> {
    let (number, signed) = read(text).ok_or_else(|| SHARE.to_owned())?;
    match doubt(number, text.contains('.'), "%") {
        Some(doubt) if !signed => Err(doubt),
        _ => within(number),
    }
}

/// A share that was written as a number with a decimal point, and without its sign.
///
/// # Errors
/// As [`share`].
pub fn bare(number: f64) -> Result<f64, String> {
    match doubt(number, true, "%") {
        Some(doubt) => Err(doubt),
        None => within(number),
    }
}

fn within(number: f64) -> Result<f64, String> {
    if number > 0.0 && number <= 100.0 { Ok(number) } else { Err(SHARE.to_owned()) }
}

/// The rank of a percentile, from 0 to 100, with or without the sign.
///
/// # Errors
/// What it has to look like, in words.
///
/// ```
/// use fleetctl_rules::percent::percentile;
///
/// assert_eq!((percentile("95"), percentile("0"), percentile("0.1%")), (Ok(95.0), Ok(0.0), Ok(0.1)));
/// assert_eq!(percentile("0.95"), Err("0.95 is 0.95 %: write 95 or 0.95%".to_owned()));
/// ```
pub fn percentile(text: &str) -> Result<f64, String> {
    let (number, signed) = read(text)
        .filter(|(number, _)| (0.0..=100.0).contains(number))
        .ok_or_else(|| "a percentile is a number from 0 to 100".to_owned())?;
    match doubt(number, false, "") {
        Some(doubt) if !signed => Err(doubt),
        _ => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_in_percent() {
        for (text, number) in
            [("95%", 95.0), (" 95 % ", 95.0), ("1", 1.0), ("100", 100.0), ("0.5%", 0.5), ("33.3", 33.3)]
        {
            assert_eq!((share(text), percentile(text)), (Ok(number), Ok(number)), "{text}");
        }
        for bad in ["", "%", "-1", "101%", "100.1", "NaN", "inf", "all", "9%5", "95%%"] {
            assert!(share(bad).is_err() && percentile(bad).is_err(), "{bad}");
        }
        assert!(share("0").is_err() && share("0%").is_err() && bare(0.0).is_err());
    }

    #[test]
    fn a_fraction_without_the_sign_is_refused_with_both_things_that_it_can_mean() {
        for (text, said) in [
            ("0.98", "0.98 is 0.98 %: write 98% or 0.98%"),
            ("0.07", "0.07 is 0.07 %: write 7% or 0.07%"),
            (".125", "0.125 is 0.125 %: write 12.5% or 0.125%"),
            ("1.0", "1 is 1 %: write 100% or 1%"),
            ("0.001", "0.001 is 0.001 %: write 0.1% or 0.001%"),
        ] {
            assert_eq!(share(text).unwrap_err(), said);
            assert_eq!(bare(text.parse().unwrap()).unwrap_err(), said);
        }
    }
}
