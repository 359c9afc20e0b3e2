//! Text for terminals: control and bidirectional characters from the cloud or a file are made visible.

use std::borrow::Cow;
use std::time::Duration;

fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns the text with every control and bidirectional character escaped.
pub fn sanitise(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::with_capacity(text.len() + 8), |mut out, c| {
        if is_unsafe(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
        out
    }))
}

/// Like [`sanitise`], for messages of several lines.
pub fn sanitise_lines(text: &str) -> String {
    text.split('\n').map(sanitise).collect::<Vec<_>>().join("\n")
}

/// Returns `1 thing` or `2 things`.
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// ` (lamp-1, lamp-2)`: the first ten names, and how many others there are; nothing where there are none.
pub fn some_of<'n>(names: impl Iterator<Item = &'n str> + Clone) -> String {
    const SHOWN: usize = 10;
    let all = names.clone().count();
    let first: Vec<&str> = names.take(SHOWN).collect();
    match all.saturating_sub(SHOWN) {
        0 if first.is_empty() => String::new(),
        0 => format!(" ({})", first.join(", ")),
        more => format!(" ({} and {more} more)", first.join(", ")),
    }
}

/// `a, b, c and 184 more`: so many names, and how many others there are.
pub fn first_of(names: &[&str], shown: usize) -> String {
    match names.split_at_checked(shown) {
        Some((first, rest)) if !rest.is_empty() => format!("{} and {} more", first.join(", "), rest.len()),
        _ => names.join(", "),
    }
}

/// Returns a duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`.
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..120 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// The words of a command line as a shell takes them.
pub fn pasted(words: &[String]) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@+%".contains(c);
    let quoted = words.iter().map(|word| {
        if !word.is_empty() && word.chars().all(plain) {
            word.clone()
        } else {
            format!("'{}'", word.replace('\'', r"'\''"))
        }
    });
    quoted.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_ten_are_named() {
        assert_eq!(some_of([].into_iter()), "");
        assert_eq!(some_of(["a", "b"].into_iter()), " (a, b)");
        let many = ["x"; 12];
        assert_eq!(some_of(many.into_iter()), format!(" ({} and 2 more)", ["x"; 10].join(", ")));
    }

    #[test]
    fn control_and_bidi_characters_become_visible() {
        assert_eq!(sanitise("plain ü"), "plain ü");
        assert_eq!(sanitise("a\u{1b}[31m\u{202e}b\n"), "a\\u{1b}[31m\\u{202e}b\\n");
    }

    #[test]
    fn counts_take_the_plural() {
        assert_eq!((count(1, "row"), count(0, "row")), ("1 row".to_owned(), "0 rows".to_owned()));
    }

    #[test]
    fn a_command_can_be_pasted() {
        let words = ["things", "query", "attributes.version:1.* AND a", "", "it's"].map(str::to_owned);
        assert_eq!(pasted(&words), r"things query 'attributes.version:1.* AND a' '' 'it'\''s'");
    }
}
