//! A query in parts finds what the whole finds: random queries over random fleets, under limits so small that most
//! queries are over them. Each part is asked as AWS is asked: its text is parsed under the limits.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use fleetctl_rules::query::split::{MAX_PARTS, Refusal, split};
use fleetctl_rules::query::{Answer, Document, Limits, Query, Value};

struct XorShift(u64);

impl XorShift {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn of<'a>(&mut self, some: &[&'a str]) -> &'a str {
        some[self.next(some.len())]
    }

    fn term(&mut self) -> String {
        match self.next(12) {
            0 => {
                format!("thingName:{}", self.of(&["a1", "b2", "A1", "*1", "b*", "?2", "*b*", "a*b*1", "?b?"]))
            }
            1 | 2 => {
                format!("thingTypeName:{}", self.of(&["lamp", "LAMP", "l*", "*p", "l*p*t", "\"door\"", "*"]))
            }
            3 | 4 => format!("thingGroupNames:{}", self.of(&["g1", "g2", "g*", "*2", "*"])),
            5 | 6 => format!("attributes.v{}", self.of(&[":1", ":2", ">1", "<=2", ":[1 TO 2}", ":*", ":x*"])),
            7 => format!("attributes.site:{}", self.of(&["berlin", "b*n", "\"oslo\"", "[\"a\" TO \"c\"]"])),
            8 => format!("shadow.reported.fw:{}", self.of(&["1", "2", ">1", "*"])),
            9 => format!("connectivity.connected:{}", self.of(&["true", "false"])),
            10 => self.of(&["lamp", "b*", "1", "oslo"]).to_owned(),
            _ => "*".to_owned(),
        }
    }

    fn query(&mut self, depth: usize) -> String {
        if depth == 0 || self.next(4) == 0 {
            return self.term();
        }
        let parts = 2 + self.next(5);
        let part = |random: &mut Self| match random.next(5) {
            0 => format!("NOT ({})", random.query(depth - 1)),
            1 | 2 => format!("({})", random.query(depth - 1)),
            3 => format!("-{}", random.term()),
            _ => random.term(),
        };
        let parts: Vec<String> = (0..parts).map(|_| part(self)).collect();
        parts.join(self.of(&[" AND ", " OR ", " OR "]))
    }

    fn thing(&mut self) -> Thing {
        Thing {
            name: self.of(&["a1", "b2", "A2", "ab1", "c"]),
            kind: self.of(&["", "lamp", "Door", "lamppost"]),
            groups: vec![self.of(&["g1", "g2", "h"]); self.next(3)],
            attributes: vec![
                ("attributes.v", self.of(&["1", "2", "1.5", "x1"])),
                ("attributes.site", self.of(&["berlin", "oslo", "Bern"])),
            ]
            .split_off(self.next(3)),
            fw: [1.0, 2.0, 3.0].get(self.next(4)).copied(),
            connected: [true, false].get(self.next(3)).copied(),
        }
    }
}

struct Thing {
    name: &'static str,
    kind: &'static str,
    groups: Vec<&'static str>,
    attributes: Vec<(&'static str, &'static str)>,
    fw: Option<f64>,
    connected: Option<bool>,
}

/// A thing as the index has it, or as an answer has it: without its shadow.
struct Seen<'t>(&'t Thing, bool);

impl Document for Seen<'_> {
    fn values(&self, field: &str, visit: &mut dyn FnMut(Value<'_>)) {
        let thing = self.0;
        match field {
            "thingName" => visit(Value::Text(thing.name)),
            "thingTypeName" if !thing.kind.is_empty() => visit(Value::Text(thing.kind)),
            "thingGroupNames" => thing.groups.iter().for_each(|g| visit(Value::Text(g))),
            "shadow.reported.fw" if self.1 => thing.fw.iter().for_each(|n| visit(Value::Number(*n))),
            "connectivity.connected" => thing.connected.iter().for_each(|on| visit(Value::Bool(*on))),
            _ => {
                let held = thing.attributes.iter().filter(|(name, _)| *name == field);
                held.for_each(|(_, value)| visit(Value::Text(value)));
            }
        }
    }

    fn all_values(&self, visit: &mut dyn FnMut(Value<'_>)) {
        assert!(self.1, "a term of all fields was held against an answer");
        for field in ["thingName", "thingTypeName", "thingGroupNames", "attributes.v", "attributes.site"] {
            self.values(field, visit);
        }
        self.values("shadow.reported.fw", visit);
    }
}

#[test]
fn the_parts_together_find_what_the_whole_finds_and_each_thing_once() {
    let small = Limits {
        terms: 3,
        chars: 90,
        stars: 1,
        question_marks: 1,
        leading_wildcards: 1,
        chars_with_leading_wildcard: 60,
        ..Limits::SEARCH
    };
    let mut random = XorShift(0x0511_7F1E_E7C7_2026);
    let (mut simple, mut several, mut held, mut by_name, mut refused) = (0, 0, 0, 0, 0);
    for _ in 0..3_000 {
        let text = random.query(2);
        let query = Query::parse_with(&text, &Limits::NONE).unwrap();
        let Ok(plan) = split(&query, &small) else {
            refused += 1;
            continue;
        };
        simple += u32::from(plan.is_simple());
        several += u32::from(plan.parts.len() > 1);
        held += u32::from(plan.parts.iter().any(fleetctl_rules::query::split::Part::has_rest));
        by_name += u32::from(!plan.tells_doubles());
        let asked: Vec<Query> =
            plan.parts.iter().map(|part| Query::parse_with(&part.query, &small).unwrap()).collect();
        for _ in 0..30 {
            let thing = random.thing();
            let (indexed, answered) = (Seen(&thing, true), Seen(&thing, false));
            let mut times = 0;
            let mut found = false;
            for (number, (part, query)) in plan.parts.iter().zip(&asked).enumerate() {
                if query.matches(&indexed) && part.keeps(&answered) {
                    found = true;
                    times += u32::from(plan.tells_doubles() && !plan.is_double(number, &answered));
                }
            }
            assert_eq!(found, query.matches(&indexed), "{text}");
            if plan.tells_doubles() {
                assert_eq!(times, u32::from(found), "{text}");
            }
        }
    }
    for (what, count) in [("simple", simple), ("several", several), ("held", held), ("by name", by_name)] {
        assert!(count > 60, "only {count} of the queries were {what}");
    }
    assert!(refused > 20, "only {refused} queries were refused");
}

fn refusal(text: &str) -> String {
    let query = Query::parse_with(text, &Limits::NONE).unwrap();
    split(&query, &Limits::SEARCH).map(|plan| plan.parts.len()).unwrap_err().to_string()
}

fn parts(text: &str) -> Vec<(String, bool)> {
    let query = Query::parse_with(text, &Limits::NONE).unwrap();
    let plan = split(&query, &Limits::SEARCH).unwrap();
    plan.parts.iter().map(|part| (part.query.clone(), part.has_rest())).collect()
}

fn many(count: usize, term: impl Fn(usize) -> String, operator: &str) -> String {
    (0..count).map(term).collect::<Vec<_>>().join(operator)
}

#[test]
fn a_query_within_the_limits_is_asked_as_it_was_written() {
    assert_eq!(parts("thingName:(a  OR b)"), [("thingName:(a  OR b)".to_owned(), false)]);
}

#[test]
fn leading_wildcards_are_asked_one_by_one_or_held_against_the_answers() {
    assert_eq!(
        parts("thingName:*a OR thingName:*b"),
        [("thingName:*a".to_owned(), false), ("thingName:*b".to_owned(), false)]
    );
    assert_eq!(parts("thingName:*a AND attributes.v:*b"), [("thingName:*a".to_owned(), true)]);
    let long = format!("thingName:*a AND attributes.v:{}", "x".repeat(100));
    assert_eq!(parts(&long), [("thingName:*a".to_owned(), true)]);
}

#[test]
fn what_the_answer_does_not_settle_is_asked_and_never_held() {
    let text = format!("{} AND shadow.reported.fw:2", many(12, |n| format!("attributes.a{n}:1"), " AND "));
    let parts = parts(&text);
    assert!(parts[0].0.starts_with("shadow.reported.fw:2 AND attributes.a0:1"), "{parts:?}");
    assert!(
        refusal(&many(13, |n| format!("shadow.reported.x{n}:1"), " AND ")).contains("more than 12 terms")
    );
    assert!(refusal(&many(13, |n| format!("w{n}"), " AND ")).contains("cannot be asked in parts"));
    assert!(refusal("NOT thingName:a*b*c*").contains("3 '*'"));
    assert!(refusal("a*b*c*").contains("3 '*'"));
    assert!(refusal("shadow.reported.fw:a*b*c*").contains("3 '*'"));
}

#[test]
fn of_too_many_wildcards_the_beginning_is_asked() {
    for (text, asked) in [
        ("thingName:a*b*c*d", "thingName:a*b*"),
        ("thingName:a*b*c*", "thingName:a*b*"),
        ("thingName:*a*b*c", "thingName:*a*"),
        ("attributes.v:a??????b", "attributes.v:a?????*"),
        ("attributes.v:a*???b???", "attributes.v:a*???b??*"),
        ("thingName:a*b*c*d AND thingName:e*f*g*h", "thingName:a*b* AND thingName:e*f*"),
        ("thingTypeName:x AND thingName:a*b*c*d", "thingTypeName:x AND thingName:a*b*"),
        ("thingTypeName:x AND NOT thingName:a*b*c*d", "thingTypeName:x"),
    ] {
        assert_eq!(parts(text), [(asked.to_owned(), true)], "{text}");
    }
    let either = parts("thingName:a*b*c*d OR thingName:e");
    assert_eq!(either, [("thingName:a*b*".to_owned(), true), ("thingName:e".to_owned(), false)]);
}

#[test]
fn too_many_parts_are_refused() {
    let three = |field: &str| format!("({})", many(20, |n| format!("attributes.{field}:\"{n}\""), " OR "));
    let text = ["a", "b", "c"].map(three).join(" AND ");
    let query = Query::parse_with(&text, &Limits::NONE).unwrap();
    match split(&query, &Limits::SEARCH) {
        Err(error) => assert_eq!(error, Refusal::TooMany),
        Ok(plan) => assert!(plan.parts.len() <= MAX_PARTS),
    }
    let text = many(13 * MAX_PARTS, |n| format!("a{n}"), " OR ");
    let query = Query::parse_with(&text, &Limits::NONE).unwrap();
    assert_eq!(split(&query, &Limits::SEARCH).unwrap_err(), Refusal::TooMany);
}

#[test]
fn an_answer_settles_what_it_has() {
    for (text, index, registry) in [
        ("*", true, true),
        ("thingName:a* AND NOT attributes.v>2", true, true),
        ("thingGroupNames:a", true, false),
        ("connectivity.connected:true", true, false),
        ("thingName:\u{e4}", false, false),
        ("thingName:a\\-b", false, false),
        ("attributes.v:[\"a\" TO \"b\"]", false, false),
        ("shadow.reported.a:1", false, false),
        ("lamp", false, false),
        ("connectivity.timestamp>5", false, false),
    ] {
        let query = Query::parse(text).unwrap();
        let settles = |answer: Answer| answer.unsettled(query.expr()).is_none();
        assert_eq!((settles(Answer::SearchIndex), settles(Answer::ListThings)), (index, registry), "{text}");
    }
}
