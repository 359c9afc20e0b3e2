//! What a subject must look like: `CN=dev-*,O=Acme`, where `*` is any text and `?` one character.

use super::name::DistinguishedName;

/// A part of the subject and what its value must look like: `CN=dev-*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectPattern {
    label: String,
    value: String,
}

/// Reads `CN=dev-*,O=acme`; a comma in a value is written `\,`.
///
/// # Errors
/// The part that is not `NAME=PATTERN`.
pub fn parse(text: &str) -> Result<Vec<SubjectPattern>, String> {
    let (mut parts, mut part, mut escaped) = (Vec::new(), String::new(), false);
    for character in text.chars() {
        match character {
            ',' if !escaped => parts.push(std::mem::take(&mut part)),
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            other => part.push(other),
        }
        escaped = false;
    }
    parts.push(part);
    let read = |part: String| {
        let (label, value) = part.split_once('=').filter(|(label, _)| !label.trim().is_empty())?;
        Some(SubjectPattern { label: label.trim().to_owned(), value: value.trim().to_owned() })
    };
    parts.into_iter().map(|part| read(part.clone()).ok_or(part)).collect()
}

/// Whether a subject has every part that the patterns ask for, and of those parts no value that none permits.
///
/// # Errors
/// The first reason against it.
pub fn require(patterns: &[SubjectPattern], subject: &DistinguishedName) -> Result<(), String> {
    let parts = subject.attributes();
    for SubjectPattern { label, value } in patterns {
        let mut values = parts.iter().filter(|(named, _)| named.eq_ignore_ascii_case(label)).peekable();
        if values.peek().is_none() {
            return Err(format!(
                "its subject has no {label}, and `--require-subject` asks for {label}={value}"
            ));
        }
        let of_label: Vec<_> = patterns.iter().filter(|one| one.label.eq_ignore_ascii_case(label)).collect();
        if let Some((_, bad)) =
            values.clone().find(|(_, text)| !of_label.iter().any(|p| matches(&p.value, text)))
        {
            return Err(format!(
                "its subject has {label}={}, which `--require-subject` does not permit",
                bad.escape_debug()
            ));
        }
        if !values.any(|(_, text)| matches(value, text)) {
            return Err(format!(
                "its subject has no {label} like {value}, which `--require-subject` asks for"
            ));
        }
    }
    Ok(())
}

/// `*` is any text, `?` one character; all else is itself.
fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if pattern.get(p) == Some(&'*') {
            star = Some((p, t));
            p += 1;
        } else if pattern.get(p).is_some_and(|c| *c == '?' || *c == text[t]) {
            (p, t) = (p + 1, t + 1);
        } else if let Some((at, taken)) = star {
            // The last star takes one character more.
            star = Some((at, taken + 1));
            (p, t) = (at + 1, taken + 1);
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn stars_and_question_marks_match() {
        for (pattern, text, expected) in [
            ("dev-*", "dev-1", true),
            ("dev-*", "dev-", true),
            ("dev-*", "xdev-1", false),
            ("*-7", "a-7-7", true),
            ("*-7", "a-7-8", false),
            ("d?v", "dev", true),
            ("d?v", "dv", false),
            ("a*b*c", "aXbYbc", true),
            ("a*b*c", "aXbYb", false),
            ("*", "", true),
            ("", "", true),
            ("", "a", false),
            ("a.c", "abc", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn patterns_have_labels_and_commas_can_be_escaped() {
        let all = parse(r"CN=dev-*, O=Acme\, Inc.").unwrap();
        let shown: Vec<(&str, &str)> = all.iter().map(|p| (p.label.as_str(), p.value.as_str())).collect();
        assert_eq!(shown, [("CN", "dev-*"), ("O", "Acme, Inc.")]);
        for bad in ["", "CN", "=a", "CN=a,"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_part_asked_for_is_there_and_no_value_is_not_permitted() {
        use super::super::name::NamePart::{CommonName, OrganizationalUnit};
        let name = |parts: &[_]| DistinguishedName::new(parts).unwrap();
        let judge = |rule: &str, parts: &[_]| require(&parse(rule).unwrap(), &name(parts)).is_ok();
        assert!(judge("CN=dev-*", &[(CommonName, "dev-1")]));
        assert!(judge(
            "cn=dev-*,OU=a,OU=b",
            &[(CommonName, "dev-1"), (OrganizationalUnit, "a"), (OrganizationalUnit, "b")]
        ));
        assert!(!judge("CN=dev-*,OU=a", &[(CommonName, "dev-1")]));
        assert!(!judge("CN=dev-*", &[(CommonName, "dev-1"), (CommonName, "admin")]));
        assert!(!judge("OU=a,OU=b", &[(OrganizationalUnit, "a")]));
    }
}
