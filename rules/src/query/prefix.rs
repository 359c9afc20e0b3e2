//! A query in parts by how things' names begin, so that its pages can be read side by side. The parts are disjoint and
//! find together what the query finds: some groups of beginnings, and one for all names that begin otherwise.

use super::{Limits, Query, Test};

/// Signs that follow a common beginning in most fleets, in the order in which they are tried.
const SIGNS: &str = "0123456789abcdefghijklmnopqrstuvwxyz";

/// What all these names begin with, in lower case, as far as a query can say it: letters, digits, `_` and `-`.
pub fn stem<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let mut stem = names.next().map(str::to_ascii_lowercase).unwrap_or_default();
    for name in names {
        let same = stem.bytes().zip(name.bytes()).take_while(|(a, b)| *a == b.to_ascii_lowercase()).count();
        stem.truncate(stem.floor_char_boundary(same));
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let end = stem.find(|c| !plain(c)).unwrap_or(stem.len());
    stem.truncate(end);
    // A value must not begin with a dash.
    if stem.starts_with('-') { String::new() } else { stem }
}

/// The query for things whose names begin so; `None` where that would be over the limits.
pub fn below(query: &Query, stem: &str, limits: &Limits) -> Option<String> {
    fitting(with(query, &beginnings(stem, std::iter::empty())), limits)
}

/// The query in `parts` or fewer, by the sign after a stem; `None` where they would be over the limits, or only one.
/// `signs` are those that are known to follow: of letters and digits alike all are tried when one of them follows.
pub fn divide(query: &Query, stem: &str, signs: &str, parts: usize, limits: &Limits) -> Option<Vec<String>> {
    let own = if is_all(query) { 0 } else { query.terms().len() };
    let class = |c: char| signs.chars().any(|s| s.is_ascii_digit() == c.is_ascii_digit());
    let all: Vec<char> = SIGNS.chars().filter(|c| class(*c)).collect();
    let chosen: Vec<char> = all.iter().copied().take(limits.terms.saturating_sub(own)).collect();
    // What is left over has a part of its own anyhow.
    let groups = if chosen.len() < all.len() { parts.saturating_sub(1) } else { parts };
    let groups = groups.min(chosen.len());
    if groups == 0 || parts < 2 {
        return None;
    }
    let group = |number: usize| {
        let own = chosen.iter().skip(number).step_by(groups).copied();
        fitting(with(query, &beginnings(stem, own)), limits)
    };
    let mut out: Vec<String> = (0..groups).map(group).collect::<Option<_>>()?;
    let rest = format!("NOT {}", beginnings(stem, chosen.iter().copied()));
    out.push(fitting(with(query, &rest), limits)?);
    Some(out)
}

fn beginnings(stem: &str, signs: impl Iterator<Item = char>) -> String {
    let terms: Vec<String> = signs.map(|sign| format!("thingName:{stem}{sign}*")).collect();
    match terms.as_slice() {
        [] => format!("thingName:{stem}*"),
        [one] => one.clone(),
        terms => format!("({})", terms.join(" OR ")),
    }
}

fn is_all(query: &Query) -> bool {
    matches!(query.terms().as_slice(), [one] if one.field.is_none() && one.test == Test::Exists)
        && query.to_string() == "*"
}

fn with(query: &Query, names: &str) -> String {
    if is_all(query) { names.to_owned() } else { format!("({query}) AND {names}") }
}

fn fitting(text: String, limits: &Limits) -> Option<String> {
    Query::parse_with(&text, limits).is_ok().then_some(text)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::query::{Document, Value};

    struct Named(&'static str);

    impl Document for Named {
        fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>)) {
            match field {
                "thingName" => visit(Value::Text(self.0)),
                "attributes.n" => visit(Value::Text("1")),
                _ => {}
            }
        }

        fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
            self.values("thingName", visit);
        }
    }

    const NAMES: [&str; 14] = [
        "lamp-0", "LAMP-1", "lamp-19", "Lamp-9", "lamp-a", "lamp-Z", "lamp-_", "lamp-:", "lamp--", "lamp-",
        "lamp", "door", ":", "-x",
    ];

    #[test]
    fn each_thing_is_in_one_part() {
        let queries =
            ["*", "attributes.n:1", "attributes.n:1 OR thingName:door", "a OR b OR c OR d OR attributes.n:1"];
        let mut divided = 0;
        for text in queries {
            for (stem, signs) in [("lamp-", "01"), ("", "ld"), ("lamp-1", "9"), ("lamp-", "0a"), ("_", "")] {
                for parts in 2..5 {
                    let query = Query::parse(text).unwrap();
                    let Some(out) = divide(&query, stem, signs, parts, &Limits::SEARCH) else { continue };
                    divided += 1;
                    assert!(out.len() <= parts + 1, "{out:?}");
                    let out: Vec<_> = out.iter().map(|part| Query::parse(part).unwrap()).collect();
                    for name in NAMES {
                        let found = out.iter().filter(|part| part.matches(&Named(name))).count();
                        let expected = usize::from(query.matches(&Named(name)));
                        assert_eq!(found, expected, "{name} in {text} by `{stem}`");
                    }
                }
            }
        }
        assert!(divided > 40, "only {divided} were divided");
    }

    #[test]
    fn a_query_without_room_is_not_divided() {
        let query = Query::parse(&["a"; 12].join(" OR ")).unwrap();
        assert_eq!(divide(&query, "x", "0", 3, &Limits::SEARCH), None);
        let query = Query::parse(&format!("thingName:*{}", "x".repeat(80))).unwrap();
        assert_eq!(divide(&query, "x", "0", 3, &Limits::SEARCH), None);
        assert_eq!(below(&query, "xxxxxxxxxx", &Limits::SEARCH), None);
    }

    #[test]
    fn a_stem_is_what_all_begin_with() {
        assert_eq!(stem(["Lamp-01", "lamp-02", "LAMP-0"]), "lamp-0");
        assert_eq!(stem(["a:b", "a:c"]), "a");
        assert_eq!(stem(["-a", "-b"]), "");
        assert_eq!(stem(["a", "b"]), "");
        assert_eq!(stem([]), "");
        let query = Query::parse("attributes.n:1").unwrap();
        assert_eq!(below(&query, "la", &Limits::SEARCH).unwrap(), "(attributes.n:1) AND thingName:la*");
        assert_eq!(below(&query, "", &Limits::SEARCH).unwrap(), "(attributes.n:1) AND thingName:*");
    }
}
