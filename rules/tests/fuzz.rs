//! Pseudo-random strings over an unpleasant alphabet: nothing panics, spans lie in the query, and what parses keeps
//! its meaning through its canonical text. The seed is fixed, so a failure comes back.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use fleetctl_rules::names::{Name, check};
use fleetctl_rules::query::split::split;
use fleetctl_rules::query::{Document, Limits, Query, Value, fields};

const PIECES: &[&str] = &[
    "a",
    "b1",
    "-5",
    "7.5",
    "1e9",
    "thingName",
    "attributes.x",
    "AND",
    "OR",
    "NOT",
    "TO",
    " ",
    "  ",
    "\t",
    "\n",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\"a b\"",
    ":",
    "<",
    ">",
    "<=",
    ">=",
    "=",
    "*",
    "?",
    "-",
    "+",
    "!",
    "\\",
    "\\:",
    "\\\"",
    "\\ ",
    "/",
    "'",
    ",",
    ";",
    "@",
    "#",
    "%",
    "`",
    "^",
    "~",
    "&&",
    "||",
    "&",
    "|",
    "\u{e9}",
    "\u{df}",
    "\u{130}",
    "\u{1f600}",
    "\u{202e}",
    "\u{a0}",
    "\u{85}",
    "\u{0}",
    "[1 TO 5]",
    "{* TO b}",
    "a:",
    "x:(",
    "geo_distance,1,2,3km",
    "geo_distance,100,2",
    "\u{2013}",
    "\u{201c}",
    "NaN",
    "inf",
];

struct XorShift(u64);

impl XorShift {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn text(&mut self) -> String {
        let count = self.next(14);
        (0..count).map(|_| PIECES[self.next(PIECES.len())]).collect()
    }
}

/// The same values under every field.
struct Everywhere(&'static [Value<'static>]);

impl Document for Everywhere {
    fn values(&self, _: &str, visit: &mut dyn FnMut(Value<'_>)) {
        self.0.iter().for_each(|value| visit(*value));
    }

    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
        self.values("", visit);
    }
}

const DOCUMENTS: &[Everywhere] = &[
    Everywhere(&[]),
    Everywhere(&[Value::Text("a b1 A"), Value::Text("7.5"), Value::Text("")]),
    Everywhere(&[Value::Number(-5.0), Value::Number(f64::NAN), Value::Number(f64::INFINITY)]),
    Everywhere(&[Value::Bool(true), Value::Text("\u{130}\u{df}\u{1f600}\u{e9}"), Value::Text("AND")]),
];

/// So small that many queries are over them.
const SMALL: Limits = Limits { terms: 2, chars: 24, chars_with_leading_wildcard: 12, ..Limits::SEARCH };

#[test]
fn queries_never_panic_and_keep_their_meaning() {
    let mut random = XorShift(0x5EED_F1EE_7C71_2026);
    let mut taken = 0;
    for _ in 0..200_000 {
        let text = random.text();
        let query = match Query::parse_with(&text, &Limits::NONE) {
            Ok(query) => query,
            Err(error) => {
                assert!(error.span.start <= error.span.end && error.span.end <= text.len(), "{text:?}");
                assert!(
                    text.is_char_boundary(error.span.start) && text.is_char_boundary(error.span.end),
                    "{text:?}"
                );
                assert_eq!(error.caret(&text).lines().count(), 2, "{text:?}");
                continue;
            }
        };
        taken += 1;
        let _ = fields::doubts(&query);
        let canonical = query.to_string();
        let again = Query::parse_with(&canonical, &Limits::NONE)
            .unwrap_or_else(|error| panic!("{text:?} became {canonical:?}: {error}"));
        assert_eq!(again.to_string(), canonical, "from {text:?}");
        for document in DOCUMENTS {
            assert_eq!(query.matches(document), again.matches(document), "{text:?} became {canonical:?}");
        }
        let _ = Query::parse(&text);
        if let Ok(plan) = split(&query, &SMALL) {
            for document in DOCUMENTS {
                let found = plan.parts.iter().any(|part| {
                    Query::parse_with(&part.query, &SMALL).unwrap().matches(document) && part.keeps(document)
                });
                assert_eq!(found, query.matches(document), "{text:?} in parts");
            }
        }
    }
    assert!(taken > 2_000, "only {taken} strings were queries: the alphabet does not reach the evaluation");
}

/// Columns past 65,535, the widest that Rust's formatting takes.
#[test]
fn the_caret_of_a_very_long_query_stands_under_the_error() {
    for query in [
        format!("{} AND (", "a".repeat(70_000)),
        format!("{} AND )b", "ä".repeat(70_000)),
        format!("{} AND )b", vec!["a"; 40_000].join(" OR ")),
        vec!["thingName:a*"; 20_000].join(" OR ") + " AND )",
    ] {
        let error = Query::parse_with(&query, &Limits::NONE).unwrap_err();
        let caret = error.caret(&query);
        let (shown, below) = caret.split_once('\n').unwrap();
        assert!(shown.chars().count() < 200, "{}", shown.len());
        let at = below.chars().take_while(|c| *c == ' ').count();
        assert!(error.column() > 65_535, "{}", error.column());
        assert_eq!(shown.chars().nth(at), query.chars().nth(error.column() - 1), "{caret}");
    }
}

#[test]
fn names_never_panic() {
    let mut random = XorShift(0x00DE_FEC8_ED5E_ED01);
    for _ in 0..1_000 {
        let text = random.text();
        for kind in Name::ALL {
            if let Err(error) = check(kind, &text) {
                assert!(!error.to_string().contains(['\n', '\t', '\0']), "{text:?}");
            }
        }
    }
}
