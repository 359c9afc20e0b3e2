//! Questions about places, as far as the guide gives their form ("Indexing location data"): `geo_distance`, latitude,
//! longitude and a distance with its unit. The arguments of the other two are AWS's to judge.

/// Functions, with the comma after which their arguments stand. In them commas are part of the value.
pub(super) const FUNCTIONS: [&str; 3] = [DISTANCE, "geo_bounding_box,", "geo_polygon,"];
const DISTANCE: &str = "geo_distance,";
const FORM: &str =
    "a circle is geo_distance,LATITUDE,LONGITUDE,DISTANCE: geo_distance,47.6204,-122.3491,15.5km";

/// What is wrong with a question about a place, and how one looks.
pub(super) fn problem(text: &str) -> Option<(String, &'static str)> {
    let arguments = text.strip_prefix(DISTANCE)?;
    let arguments: Vec<&str> = arguments.split(',').collect();
    let [latitude, longitude, distance] = arguments.as_slice() else {
        return Some((format!("geo_distance with {} arguments instead of 3", arguments.len()), FORM));
    };
    for (name, text, most) in [("latitude", latitude, 90.0), ("longitude", longitude, 180.0)] {
        let degrees = text.parse().ok().filter(|degrees: &f64| degrees.abs() <= most);
        if degrees.is_none() {
            return Some((format!("'{text}' is no {name}: degrees from -{most} to {most}"), FORM));
        }
    }
    let digits = distance.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_positive = digits.parse().ok().is_some_and(|number: f64| number.is_finite() && number > 0.0);
    (!is_positive).then(|| (format!("'{distance}' is no distance"), FORM))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_checked_and_the_rest_is_awss() {
        for good in [
            "geo_distance,47.6204,-122.3491,15.5km",
            "geo_distance,-90,180,1m",
            "geo_bounding_box,whatever",
            "geo_polygon,1,2,3,4,5,6",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
        for (bad, says) in [
            ("geo_distance,47.6204,-122.3491", "2 arguments"),
            ("geo_distance,1,2,3,4km", "4 arguments"),
            ("geo_distance,122.3491,47.6,15km", "no latitude"),
            ("geo_distance,47.6,181,15km", "no longitude"),
            ("geo_distance,NaN,1,15km", "no latitude"),
            ("geo_distance,47.6,1,km", "no distance"),
            ("geo_distance,47.6,1,-5km", "no distance"),
            ("geo_distance,", "1 arguments"),
        ] {
            let found = problem(bad).map(|(message, _)| message);
            assert!(found.as_ref().is_some_and(|message| message.contains(says)), "{bad}: {found:?}");
        }
    }
}
