//! The names and lengths of `fleetctl_rules::names`, compared with the models that botocore ships.

use std::process::Command;

use fleetctl_rules::names::{Name, check};
use serde_json::json;
use tempfile::TempDir;

use crate::environment;

/// Where the rules refuse what the model has no pattern against, because AWS's documentation forbids it.
const NARROWER: [(Name, &str); 2] = [
    (Name::Email, "no control or invisible characters in an address (RFC 5321)"),
    (Name::TagValue, "letters, white space and digits of any language, and + - = . _ : / @"),
];

/// A text of that kind, of the given length, with one character in its middle.
fn text(kind: Name, length: usize, c: char) -> String {
    let (before, after) = match kind {
        Name::Email => ("a", "@b.de"),
        _ => ("", ""),
    };
    let fill = if kind == Name::AccountId {
        '1'
    } else if kind == Name::ReasonCode {
        'A'
    } else {
        'a'
    };
    let rest = length.saturating_sub(before.len() + after.len() + 1);
    let half = rest / 2;
    let mut out = String::from(before);
    out.extend(std::iter::repeat_n(fill, half));
    if length > 0 {
        out.push(c);
    }
    out.extend(std::iter::repeat_n(fill, rest - half));
    out.push_str(after);
    out
}

fn texts(kind: Name) -> Vec<String> {
    let (min, max) = kind.length();
    let fill = if kind == Name::AccountId {
        '1'
    } else if kind == Name::ReasonCode {
        'A'
    } else {
        'a'
    };
    let lengths = [min.saturating_sub(1), min, min + 1, max - 1, max, max + 1];
    let floor = if kind == Name::Email { 7 } else { 0 };
    let mut out: Vec<String> = lengths
        .into_iter()
        .filter(|length| *length >= floor)
        .map(|length| text(kind, length, fill))
        .collect();
    let length = max.min(min.max(9));
    let characters = (' '..='~').chain(['\t', '\n', '\u{7f}', 'é', 'ß', '中', '🦀', '\u{a0}', '\u{200b}']);
    out.extend(characters.clone().map(|c| text(kind, length, c)));
    // At the start and at the end some patterns allow less.
    out.extend(characters.clone().map(|c| format!("{c}{}", text(kind, length - 1, fill))));
    out.extend(characters.map(|c| format!("{}{c}", text(kind, length - 1, fill))));
    out
}

#[test]
fn names_are_what_the_service_models_allow() {
    let home = TempDir::new().unwrap();
    let (asked, answered) = (home.path().join("asked.json"), home.path().join("answered.json"));
    let cases: Vec<(Name, String)> = Name::ALL
        .into_iter()
        .flat_map(|kind| texts(kind).into_iter().map(move |text| (kind, text)))
        .collect();
    let questions: Vec<_> = cases
        .iter()
        .map(|(kind, text)| {
            let (service, shape) = kind.shape();
            json!({ "service": service, "shape": shape, "text": text })
        })
        .collect();
    std::fs::write(&asked, serde_json::to_vec(&questions).unwrap()).unwrap();
    let mut command = Command::new(environment::python());
    command.current_dir(environment::scripts()).arg("names.py").args([&asked, &answered]);
    let done = command.env("PYTHONDONTWRITEBYTECODE", "1").output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let verdicts: Vec<Option<bool>> = serde_json::from_slice(&std::fs::read(&answered).unwrap()).unwrap();
    let (mut wrong, mut narrowed) = (Vec::new(), Vec::new());
    for ((kind, text), verdict) in cases.iter().zip(verdicts) {
        let ours = check(*kind, text).is_ok();
        let verdict = verdict.unwrap_or_else(|| panic!("the model says nothing about {:?}", kind.shape()));
        if !ours && verdict && NARROWER.iter().any(|(other, _)| other == kind) {
            narrowed.push(*kind);
        } else if ours != verdict {
            let (start, length) = (text.chars().take(40).collect::<String>(), text.chars().count());
            wrong.push(format!("{kind:?} {start:?} ({length} characters): the model says {verdict}"));
        }
    }
    for (kind, documented) in NARROWER {
        assert!(
            narrowed.contains(&kind),
            "{kind:?} is as the model says by now, not as documented: {documented}"
        );
    }
    assert!(wrong.is_empty(), "{} verdicts differ:\n{}", wrong.len(), wrong.join("\n"));
}
