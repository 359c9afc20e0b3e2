//! Texts with places for what differs between devices and messages: `devices/{name}/telemetry`, `sim-{n:04}`.

use std::fmt::Write as _;

/// Digits that a number is filled up to, at most.
const MOST_DIGITS: usize = 20;

/// A text with places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Name,
    Number(usize),
    Message,
    Time,
}

/// What stands in the places.
#[derive(Debug, Clone, Copy, Default)]
pub struct Words<'a> {
    /// `{name}`: the device's name.
    pub name: &'a str,
    /// `{n}`, or `{n:04}` with so many digits: the device's number, from 1.
    pub n: u64,
    /// `{i}`: the message's number, from 1.
    pub i: u64,
    /// `{time}`: milliseconds since 1970.
    pub time: u64,
}

impl Pattern {
    /// Reads a text in which every brace belongs to a place.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn strict(text: &str) -> Result<Self, String> {
        let pattern = Self::lenient(text);
        let stray = pattern.parts.iter().any(|part| matches!(part, Part::Text(t) if t.contains(['{', '}'])));
        if stray {
            return Err(
                "the places are {name}, {n}, {n:04}, {i} and {time}; other braces are not taken".into()
            );
        }
        Ok(pattern)
    }

    /// Reads a text in which other braces stand for themselves: JSON.
    pub fn lenient(text: &str) -> Self {
        let (mut parts, mut plain, mut rest) = (Vec::new(), String::new(), text);
        while let Some(at) = rest.find('{') {
            let (before, after) = rest.split_at(at);
            plain.push_str(before);
            if let Some((part, length)) = place(after) {
                if !plain.is_empty() {
                    parts.push(Part::Text(std::mem::take(&mut plain)));
                }
                parts.push(part);
                rest = &after[length..];
            } else {
                plain.push('{');
                rest = &after[1..];
            }
        }
        plain.push_str(rest);
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Self { parts }
    }

    /// Whether each device gets another text.
    pub fn tells_devices_apart(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Name | Part::Number(_)))
    }

    /// Whether the name stands in it, which a pattern of names cannot have.
    pub fn has_name(&self) -> bool {
        self.parts.contains(&Part::Name)
    }

    /// The text with words in its places.
    pub fn fill(&self, words: Words<'_>) -> String {
        let mut text = String::new();
        for part in &self.parts {
            let _ = match part {
                Part::Text(plain) => write!(text, "{plain}"),
                Part::Name => write!(text, "{}", words.name),
                Part::Number(digits) => write!(text, "{:0digits$}", words.n),
                Part::Message => write!(text, "{}", words.i),
                Part::Time => write!(text, "{}", words.time),
            };
        }
        text
    }
}

/// The place that a text begins with, and its length.
fn place(text: &str) -> Option<(Part, usize)> {
    let end = text.find('}')?;
    let part = match &text[1..end] {
        "name" => Part::Name,
        "n" => Part::Number(1),
        "i" => Part::Message,
        "time" => Part::Time,
        other => {
            let digits = other.strip_prefix("n:")?.parse().ok().filter(|digits| *digits <= MOST_DIGITS)?;
            Part::Number(digits)
        }
    };
    Some((part, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Words<'_> = Words { name: "lamp", n: 7, i: 3, time: 99 };

    #[test]
    fn places_are_filled_and_other_braces_are_json() {
        let fill = |text: &str| Pattern::lenient(text).fill(WORDS);
        assert_eq!(fill("devices/{name}/t"), "devices/lamp/t");
        assert_eq!(fill("sim-{n:04}-{n}"), "sim-0007-7");
        assert_eq!(
            fill(r#"{"d":"{name}","i":{i},"at":{time},"o":{}}"#),
            r#"{"d":"lamp","i":3,"at":99,"o":{}}"#
        );
        assert_eq!(fill("{n:99}{x}{"), "{n:99}{x}{");
    }

    #[test]
    fn a_strict_pattern_has_no_other_braces() {
        assert!(Pattern::strict("a/{name}/{n:03}").is_ok_and(|p| p.tells_devices_apart() && p.has_name()));
        assert!(Pattern::strict("plain").is_ok_and(|p| !p.tells_devices_apart()));
        for bad in ["a/{nmae}", "{", "}", "{n:x}", "{n:99}"] {
            assert!(Pattern::strict(bad).is_err(), "{bad}");
        }
    }
}
