//! What the sandbox's own paths draw for many things at once: a seed, a thing and a field always give the same.

use std::{collections::HashMap, sync::Arc};

use serde_json::Value;

use crate::chance;

/// How many different documents are kept for sharing.
const SHARED: usize = 10_000;

/// One of several, drawn for a subject.
pub(crate) fn one_of<'c, T>(choices: &'c [T], seed: u64, subject: (&str, &str, &str)) -> Option<&'c T> {
    let count = u64::try_from(choices.len()).ok().filter(|count| *count > 0)?;
    choices.get(usize::try_from(chance::number(seed, subject) % count).ok()?)
}

/// Whether a draw for a subject falls within a share from 0 to 1.
pub(crate) fn within(share: f64, seed: u64, subject: (&str, &str, &str)) -> bool {
    chance::draw(seed, subject) < share
}

/// A document in which each list stands for one of its items, drawn for each thing.
pub(crate) struct Template<'t> {
    document: &'t Value,
    seed: u64,
    shared: HashMap<String, Arc<Value>>,
}

impl<'t> Template<'t> {
    /// A template that draws under a seed.
    pub(crate) fn new(document: &'t Value, seed: u64) -> Self {
        Self { document, seed, shared: HashMap::new() }
    }

    /// The document for a thing of an account; equal ones are one.
    pub(crate) fn for_thing(&mut self, account: &str, thing: &str) -> Arc<Value> {
        let drawn = self.draw(self.document, account, thing, "");
        let text = drawn.to_string();
        if let Some(known) = self.shared.get(&text) {
            return Arc::clone(known);
        }
        let fresh = Arc::new(drawn);
        if self.shared.len() < SHARED {
            self.shared.insert(text, Arc::clone(&fresh));
        }
        fresh
    }

    fn draw(&self, value: &Value, account: &str, thing: &str, path: &str) -> Value {
        match value {
            Value::Array(choices) => {
                one_of(choices, self.seed, (account, thing, path)).cloned().unwrap_or(Value::Null)
            }
            Value::Object(members) => {
                let drawn = members.iter().map(|(name, member)| {
                    let path = format!("{path}.{name}");
                    (name.clone(), self.draw(member, account, thing, &path))
                });
                Value::Object(drawn.collect())
            }
            other => other.clone(),
        }
    }
}

/// Whether a text fits a pattern in which `*` stands for any characters and `?` for any one.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut at, mut read) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while read < text.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, read));
                at += 1;
            }
            Some(sign) if *sign == b'?' || *sign == text[read] => (at, read) = (at + 1, read + 1),
            _ => match star {
                Some((back, from)) => {
                    star = Some((back, from + 1));
                    (at, read) = (back + 1, from + 1);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|sign| *sign == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks_match() {
        for (pattern, text) in
            [("*", ""), ("a*c", "abbc"), ("a?c*", "abcd"), ("*-1", "x-1-1"), ("abc", "abc")]
        {
            assert!(fits(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in [("a*c", "abb"), ("?", ""), ("abc", "abcd"), ("*-1", "x-12")] {
            assert!(!fits(pattern, text), "{pattern} {text}");
        }
    }

    #[test]
    fn a_list_stands_for_one_of_its_items() {
        let document = serde_json::json!({ "fw": ["1", "2"], "site": { "hall": [[1, 2]] }, "on": true });
        let mut template = Template::new(&document, 7);
        let (one, again) = (template.for_thing("a", "t1"), template.for_thing("a", "t1"));
        assert!(Arc::ptr_eq(&one, &again));
        assert_eq!(one["site"]["hall"], serde_json::json!([1, 2]));
        let drawn: std::collections::BTreeSet<String> =
            (0..50).map(|n| template.for_thing("a", &format!("t{n}"))["fw"].to_string()).collect();
        assert_eq!(drawn.len(), 2);
    }
}
