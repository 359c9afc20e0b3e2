//! Queries that are refused: what is said, and exactly where the carets stand.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use fleetctl_rules::query::{Limits, MAX_DEPTH, Query, QueryError};

/// The query, the line under it, and the message.
const BAD: &[(&str, &str, &str)] = &[
    ("", "^", "the query is empty"),
    ("  ", "^^", "the query is empty"),
    ("\t", "^", "the query is empty"),
    ("(a OR b", "^", "the parenthesis is not closed"),
    ("thingName:(tv* AND -plasma", "          ^", "the parenthesis is not closed"),
    ("a AND (", "      ^", "the parenthesis is not closed"),
    ("a)", " ^", "')' closes nothing"),
    ("a AND )", "  ^^^", "AND has nothing after it"),
    (")", "^", "')' is not expected"),
    ("()", "^^", "the parentheses are empty"),
    ("a ( )", "  ^^^", "the parentheses are empty"),
    ("a AND", "  ^^^", "AND has nothing after it"),
    ("a OR", "  ^^", "OR has nothing after it"),
    ("a NOT", "  ^^^", "NOT has nothing after it"),
    ("a -", "  ^", "- has nothing after it"),
    ("AND a", "^^^", "AND has nothing before it"),
    ("OR a", "^^", "OR has nothing before it"),
    ("a AND OR b", "      ^^", "OR has nothing before it"),
    ("a OR OR b", "     ^^", "OR has nothing before it"),
    ("(AND)", " ^^^", "AND has nothing before it"),
    ("a && b", "  ^^", "'&&' is not an operator"),
    ("a || b", "  ^^", "'||' is not an operator"),
    ("+a", "^", "'+' is not an operator"),
    ("!a", "^", "'!' is not an operator"),
    ("\u{2013}plasma", "^", "this dash is not the '-' of the keyboard"),
    ("thingName:\u{201c}a\u{201d}", "          ^", "this quote is not the '\"' of the keyboard"),
    ("thingName:", "          ^", "the field 'thingName' has no value"),
    ("thingName: )", "           ^", "the field 'thingName' has no value"),
    ("thingName:AND b", "          ^^^", "AND where the value of 'thingName' should be"),
    ("thingName:NOT b", "          ^^^", "NOT where the value of 'thingName' should be"),
    ("thingName:-plasma", "          ^", "'-' before a value"),
    (":a", "^", "':' has no field name before it"),
    ("thingName:a:b", "           ^", "':' inside a value"),
    ("thingName:\"a\":b", "             ^", "':' inside a value"),
    ("a<5<6", "   ^", "'<' inside a value"),
    ("thing*:a", "^^^^^^", "a field name with a wildcard"),
    ("attributes.?>5", "^^^^^^^^^^^^", "a field name with a wildcard"),
    ("\"lamp", "^", "the quote is not closed"),
    ("thingName:\"lamp\\\"", "          ^", "the quote is not closed"),
    ("thingName:\"\"", "          ^^", "there is nothing in the quotes"),
    ("lamp\"7\"", "    ^", "a quote starts in the middle of a word"),
    ("a:[1 TO 2", "  ^", "the range is not closed"),
    ("a:[1", "  ^", "the range is not closed"),
    ("a:[1 2]", "     ^", "TO is missing in the range"),
    ("a:[1 to 2]", "     ^", "TO is missing in the range"),
    ("a:[1]", "    ^", "TO is missing in the range"),
    ("a:[ TO 2]", "       ^", "TO is missing in the range"),
    ("a:[1 TO ]", "        ^", "the range has no value here"),
    ("a:[1 TO 2 3]", "          ^", "the range has more than two ends"),
    ("a:[1* TO 2]", "    ^", "a wildcard inside a range"),
    ("a:[(1) TO 2]", "   ^", "'(' inside a range"),
    ("[1 TO 2]", "^^^^^^^^", "a range without a field"),
    ("a]", " ^", "the bracket closes nothing"),
    ("a:b]", "   ^", "']' inside a value"),
    ("<5", "^", "'<' has no field before it"),
    (">= 5", "^^", "'>=' has no field before it"),
    ("a>", " ^", "'>' has no value after it"),
    ("a<= )", " ^^", "'<=' has no value after it"),
    ("a>5*", "  ^^", "a wildcard in a comparison"),
    ("a>(5)", "  ^", "'>' has no value after it"),
    ("owner:me@x", "        ^", "the query language does not support '@'"),
    ("a:50%", "    ^", "the query language does not support '%'"),
    ("a:b/c", "   ^", "the query language does not support '/'"),
    ("a#b", " ^", "the query language does not support '#'"),
    ("`a`", "^", "the query language does not support '`'"),
    ("a, b", " ^", "the query language does not support ','"),
    ("a; b", " ^", "the query language does not support ';'"),
    ("'a'", "^", "the query language does not support \"'\""),
    ("a\\", " ^", "the backslash has nothing after it"),
    ("a^2", " ^", "boosting ('^') is not supported"),
    ("lamp~1", "    ^", "fuzzy and proximity search ('~') are not supported"),
    ("t\u{fc}r:caf\u{e9}@", "        ^", "the query language does not support '@'"),
    ("\u{1f600} )", "  ^", "')' closes nothing"),
    ("*my thingGroupNames:*echo", "                    ^^^^^", "more than 1 term with a leading wildcard"),
    ("?a OR ?b", "      ^^", "more than 1 term with a leading wildcard"),
    ("a:x*y*z*", "  ^^^^^^", "a term with 3 '*', AWS allows 2"),
    ("x??????", "^^^^^^^", "a term with 6 '?', AWS allows 5"),
    ("a b c d e f g h i j k l m", "                        ^", "more than 12 terms"),
];

#[test]
fn each_bad_query_is_refused_where_and_as_it_should() {
    let mut wrong = Vec::new();
    for (text, carets, message) in BAD {
        let error = match Query::parse(text) {
            Ok(query) => {
                wrong.push(format!("{text}\n  taken as {query}"));
                continue;
            }
            Err(error) => error,
        };
        let shown = error.caret(text);
        let under = shown.lines().nth(1).unwrap();
        if under != *carets || error.message != *message {
            wrong.push(format!("{text}\n{carets} {message}\n{under} {}", error.message));
        }
        assert_eq!(error.column(), under.len() - under.trim_start().len() + 1, "{text}");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_refusal_says_what_to_write_instead() {
    for (text, _, _) in BAD {
        let error = Query::parse(text).unwrap_err();
        assert!(error.hint.is_some(), "{text}: {error}");
    }
}

#[test]
fn a_query_may_have_1000_characters() {
    let words = |length: usize| format!("a:{}", "x".repeat(length - 2));
    assert!(Query::parse(&words(1000)).is_ok());
    let text = words(1003);
    let error = Query::parse(&text).unwrap_err();
    assert_eq!(error.message, "the query has 1003 characters, AWS allows 1000");
    assert_eq!((error.span.start, error.span.end), (1000, 1003));
    let umlauts = format!("a:{}", "\u{fc}".repeat(998));
    assert!(Query::parse(&umlauts).is_ok(), "characters are counted, not bytes");
}

#[test]
fn a_leading_wildcard_shortens_the_query_to_100_characters() {
    let text = |length: usize| format!("thingName:*{}", "x".repeat(length - 11));
    assert!(Query::parse(&text(100)).is_ok());
    let error = Query::parse(&text(101)).unwrap_err();
    assert_eq!(error.message, "a leading wildcard in a query of 101 characters, AWS allows 100 with one");
    assert!(
        Query::parse(&format!("* AND thingName:* AND a:{}", "x".repeat(200))).is_ok(),
        "'*' alone is none"
    );
}

#[test]
fn twelve_terms_are_taken_and_five_in_a_dynamic_group() {
    let terms = |count: usize| vec!["a:1"; count].join(" OR ");
    assert_eq!(Query::parse(&terms(12)).unwrap().terms().len(), 12);
    assert!(Query::parse(&terms(13)).is_err());
    assert!(Query::parse_with(&terms(5), &Limits::DYNAMIC_GROUP).is_ok());
    let error = Query::parse_with(&terms(6), &Limits::DYNAMIC_GROUP).unwrap_err();
    assert_eq!(error.message, "more than 5 terms");
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    assert!(Query::parse(&nested(MAX_DEPTH - 1)).is_ok());
    for text in [nested(MAX_DEPTH), nested(400), "NOT ".repeat(240) + "a", "-".repeat(999), "(".repeat(1000)]
    {
        let error = Query::parse(&text).unwrap_err();
        assert_eq!(error.message, format!("nesting is deeper than {MAX_DEPTH} levels"), "{text}");
    }
    let endless = "(".repeat(1_000_000);
    assert!(Query::parse_with(&endless, &Limits::NONE).is_err());
    let fields = "a:(".repeat(100_000);
    assert!(Query::parse_with(&fields, &Limits::NONE).is_err());
}

#[test]
fn an_error_displays_its_column() {
    let error: QueryError = Query::parse("caf\u{e9} )").unwrap_err();
    assert_eq!(error.to_string(), "')' closes nothing at character 6");
    assert_eq!(error.caret("caf\u{e9} )"), "caf\u{e9} )\n     ^");
    assert_eq!(error.caret("x"), "x\n ^", "a caret under another text does no harm");
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let text = "a:\u{1b}[31m";
    let error = Query::parse(text).unwrap_err();
    assert!(!error.caret(text).contains('\u{1b}'));
}
