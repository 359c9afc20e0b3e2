#![no_main]

use fleetctl_rules::query::split::split;
use fleetctl_rules::query::{Document, Limits, Query, Value, fields, prefix};
use libfuzzer_sys::fuzz_target;

/// The same values under every field.
struct Everywhere<'v>(Vec<Value<'v>>);

impl Document for Everywhere<'_> {
    fn values(&self, _: &str, visit: &mut dyn FnMut(Value<'_>)) {
        self.0.iter().for_each(|value| visit(*value));
    }

    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
        self.values("", visit);
    }
}

/// So small that many queries are over them.
const SMALL: Limits = Limits { terms: 2, chars: 24, chars_with_leading_wildcard: 12, ..Limits::SEARCH };

fuzz_target!(|input: &[u8]| {
    let Ok(text) = std::str::from_utf8(input) else { return };
    // The last line is a value that is held against the query of those before.
    let (text, value) = text.rsplit_once('\n').unwrap_or((text, "a"));
    let query = match Query::parse_with(text, &Limits::NONE) {
        Ok(query) => query,
        Err(error) => {
            assert!(text.get(error.span.start..error.span.end).is_some() && !error.message.is_empty());
            assert_eq!(error.caret(text).lines().count(), 2);
            return;
        }
    };
    let number = value.parse().map_or(Value::Bool(true), Value::Number);
    let documents = [Everywhere(vec![]), Everywhere(vec![Value::Text(value)]), Everywhere(vec![number])];
    let _ = fields::doubts(&query);
    let canonical = query.to_string();
    let again = Query::parse_with(&canonical, &Limits::NONE).expect("its own text");
    assert_eq!(again.to_string(), canonical);
    for document in &documents {
        assert_eq!(query.matches(document), again.matches(document), "{canonical:?}");
    }
    let _ = (Query::parse(text), Query::parse_with(text, &Limits::DYNAMIC_GROUP));
    for limits in [&SMALL, &Limits::SEARCH] {
        let Ok(plan) = split(&query, limits) else { continue };
        let part = |text: &str| Query::parse_with(text, limits).expect("a part is within the limits");
        let parts: Vec<_> = plan.parts.iter().map(|one| (part(&one.query), one)).collect();
        for document in &documents {
            let found = parts.iter().any(|(query, part)| query.matches(document) && part.keeps(document));
            assert_eq!(found, query.matches(document), "{canonical:?} in parts");
        }
    }
    for part in prefix::divide(&query, "dev-", value, 4, &Limits::SEARCH).into_iter().flatten() {
        Query::parse(&part).expect("a part is within the limits");
    }
});
