//! The guide's templates with pseudo-random parts of their text and of their JSON exchanged: nothing panics, every
//! problem stands in the text, and what is accepted gives devices within AWS's limits or problems. The seed is fixed, so
//! a failure comes back.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "documentation/templates.rs"]
mod templates;

use std::collections::BTreeMap;

use fleetctl_rules::names::{Name, check};
use fleetctl_rules::template::{Kind, Problem, Template};
use serde_json::{Value, json};
use templates::{JITP, bulk, fleet};

const KINDS: [Kind; 3] = [Kind::Jitp, Kind::Fleet, Kind::Bulk];

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "null",
    "true",
    "-1e999",
    "0",
    "7",
    "\"Ref\"",
    "\"Fn::Sub\":",
    "\"Fn::Join\":[\"\",[",
    "\"${\"",
    "\"${!a}${b}\"",
    "\n",
    "\u{e9}",
    "\u{1f600}",
    "\u{0}",
    "]]}",
    "{\"Ref\":\"SerialNumber\"}",
    "\"Type\"",
    "\"Default\":\"x\"",
    "\"AWS::IoT::Policy\"",
    "\"MERGE\"",
    " ",
    "//",
];

struct XorShift(u64);

impl XorShift {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % below.max(1)
    }

    fn value(&mut self) -> Value {
        match self.next(40) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(7),
            3 => json!([]),
            4 => json!({}),
            5 => json!("x y"),
            6 => json!("x".repeat(130)),
            8 => json!({"Ref": "AWS::IoT::Certificate::Id"}),
            9 => json!({"Ref": "Nobody"}),
            10 => json!({"Fn::Join": ["-", ["a", {"Ref": "SerialNumber"}]]}),
            11 => json!({"Fn::Select": ["1", {"Fn::Split": ["-", {"Ref": "SerialNumber"}]}]}),
            12 => json!({"Fn::Select": [{"Ref": "SerialNumber"}, ["a", "b"]]}),
            13 => json!({"Fn::Sub": ["${A}${SerialNumber}${!iot:ClientId}", {"A": self.value()}]}),
            14 => json!({"Fn::FindInMap": ["LocationTable", {"Ref": "SerialNumber"}, "LocationUrl"]}),
            15 => json!({"Fn::Split": ["", "a"]}),
            16 => json!({"Type": "String", "Default": "lamp"}),
            17 => json!({"Type": "AWS::IoT::Policy", "Properties": {"PolicyName": "p"}}),
            18 => json!([self.value(), self.value()]),
            19 => json!({"Fn::Join": ["", self.value()], "b": 1}),
            20 => json!("FAIL"),
            7 | 21..=27 => json!({"Ref": "SerialNumber"}),
            _ => json!("lamp"),
        }
    }

    /// Exchanges, adds or removes something somewhere in a value.
    fn change(&mut self, value: &mut Value) {
        let deeper = self.next(6) > 0;
        match value {
            Value::Object(members) if deeper && !members.is_empty() => {
                let at = self.next(members.len());
                let name = members.keys().nth(at).unwrap().clone();
                match self.next(12) {
                    0 => drop(members.remove(&name)),
                    1 => drop(members.insert(format!("{name}x"), self.value())),
                    _ => self.change(&mut members[&name]),
                }
            }
            Value::Array(items) if deeper && !items.is_empty() => {
                let at = self.next(items.len());
                match self.next(12) {
                    0 => drop(items.remove(at)),
                    1 => items.insert(at, self.value()),
                    _ => self.change(&mut items[at]),
                }
            }
            _ => *value = self.value(),
        }
    }

    /// Puts a piece into a text, or takes some of it out.
    fn cut(&mut self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let (from, length) = (self.next(chars.len()), self.next(12));
        let to = (from + length).min(chars.len());
        let piece = if self.next(3) == 0 { "" } else { PIECES[self.next(PIECES.len())] };
        chars[..from].iter().copied().chain(piece.chars()).chain(chars[to..].iter().copied()).collect()
    }

    fn values(&mut self) -> BTreeMap<String, String> {
        let names = [
            "ThingName",
            "SerialNumber",
            "CSR",
            "DeviceLocation",
            "AWS::IoT::Certificate::Id",
            "AWS::IoT::Certificate::CommonName",
            "AWS::IoT::Certificate::SerialNumber",
            "AWS::IoT::Certificate::Country",
        ];
        let mut values = BTreeMap::new();
        for name in names {
            let value = match self.next(40) {
                0 => continue,
                1 => "a b".to_owned(),
                2 => String::new(),
                3 => "1".to_owned(),
                4 => "x-y-\u{1f600}".to_owned(),
                5 => "9".repeat(5000),
                _ if name.ends_with("::Id") => "ab".repeat(32),
                6 => "Seattle".to_owned(),
                _ => "lamp-7".to_owned(),
            };
            values.insert(name.to_owned(), value);
        }
        values
    }
}

fn stands(problems: &[Problem], text: &str) {
    assert!(!problems.is_empty());
    let lines: Vec<&str> = text.split('\n').collect();
    for problem in problems {
        // serde_json counts bytes, and the end of a text is behind its last character.
        let line = lines.get(problem.line - 1).unwrap_or_else(|| panic!("{problem:?} of {text:?}"));
        assert!(problem.column >= 1 && problem.column <= line.len() + 1, "{problem:?} of {text:?}");
        assert!(!problem.message.is_empty());
    }
}

/// Whether these values make a device; if so, one within AWS's limits.
fn evaluates(template: &Template, values: &BTreeMap<String, String>, text: &str) -> bool {
    let made = match template.evaluate(values) {
        Ok(made) => made,
        Err(problems) => {
            stands(&problems, text);
            return false;
        }
    };
    if let Some(thing) = made.thing {
        assert_eq!(check(Name::Thing, &thing.thing_name), Ok(()), "{text}");
        assert!(thing.thing_groups.len() <= 10 && thing.attributes.len() <= 50, "{text}");
        for (name, value) in &thing.attributes {
            assert_eq!(check(Name::AttributeName, name), Ok(()), "{text}");
            assert_eq!(check(Name::AttributeValue, value), Ok(()), "{text}");
        }
    }
    assert!(template.kind() == Kind::Bulk || made.certificate.is_some(), "{text}");
    assert!(template.kind() != Kind::Jitp || !made.policies.is_empty(), "{text}");
    true
}

fn holds(text: &str, random: &mut XorShift) -> (bool, bool) {
    let (mut parsed, mut made) = (false, false);
    for kind in KINDS {
        match Template::parse(text, kind) {
            Err(problems) => {
                assert!(problems.iter().any(|p| !p.is_warning()));
                stands(&problems, text);
            }
            Ok(template) => {
                parsed = true;
                for _ in 0..4 {
                    made |= evaluates(&template, &random.values(), text);
                }
            }
        }
        let _ = Kind::guess(text);
    }
    (parsed, made)
}

#[test]
fn changed_text_never_panics() {
    let mut random = XorShift(0x7E3F_1A7E_2026_1128);
    let bases = [bulk(), JITP.to_owned(), fleet()];
    for _ in 0..1_500 {
        let mut text = bases[random.next(bases.len())].clone();
        for _ in 0..=random.next(4) {
            text = random.cut(&text);
        }
        holds(&text, &mut random);
    }
}

#[test]
fn changed_values_never_panic() {
    let mut random = XorShift(0x0DD5_EED5_0F7E_3F17);
    let bases: Vec<Value> =
        [bulk(), JITP.to_owned(), fleet()].iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let (mut parsed, mut made) = (0, 0);
    for _ in 0..2_000 {
        let mut value = bases[random.next(bases.len())].clone();
        for _ in 0..=random.next(2) {
            random.change(&mut value);
        }
        let (p, m) = holds(&value.to_string(), &mut random);
        (parsed, made) = (parsed + usize::from(p), made + usize::from(m));
    }
    assert!(
        parsed > 60 && made > 30,
        "{parsed} templates and {made} devices: the changes do not reach evaluation"
    );
}
