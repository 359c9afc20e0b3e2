//! Words with wildcards and quoted phrases, held against values without allocating. Both sides are folded to lower
//! case one character at a time; a value's words are what white space separates, as Java defines it.

/// A word of a query: literal characters, `*` for any run and `?` for any one character.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    glyphs: Vec<Glyph>,
    /// The number that the word reads as, for numeric values.
    pub(super) number: Option<f64>,
    /// The word folded, if it is ASCII without wildcards: the usual case, compared byte by byte.
    literal: Option<String>,
    /// An escaped space: the word can then only match a whole value.
    has_space: bool,
}

/// One place of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Glyph {
    /// This character, not folded yet.
    Char(char),
    /// `?`
    One,
    /// `*`
    Run,
}

impl Pattern {
    pub(super) fn new(glyphs: &[Glyph]) -> Self {
        let literal: Option<String> = glyphs
            .iter()
            .map(|glyph| match glyph {
                Glyph::Char(c) => Some(*c),
                Glyph::One | Glyph::Run => None,
            })
            .collect();
        let folded = glyphs.iter().map(|glyph| match glyph {
            Glyph::Char(c) => Glyph::Char(fold(*c)),
            other => *other,
        });
        Self {
            glyphs: folded.collect(),
            number: literal.as_deref().and_then(number),
            literal: literal.filter(|text| text.is_ascii()).map(|text| fold_text(&text)),
            has_space: glyphs.iter().any(|glyph| matches!(glyph, Glyph::Char(c) if is_space(*c))),
        }
    }

    /// Whether it begins with `*` or `?`.
    pub fn has_leading_wildcard(&self) -> bool {
        matches!(self.glyphs.first(), Some(Glyph::Run | Glyph::One))
    }

    /// Whether a text value has a word that matches.
    pub fn matches(&self, value: &str) -> bool {
        // Nearly all indexed values are one ASCII word; this path folds and decodes nothing else.
        if value.bytes().all(|b| b.is_ascii_graphic()) {
            return match &self.literal {
                Some(literal) => value.eq_ignore_ascii_case(literal),
                None => self.matches_all(value.bytes().map(|b| char::from(b.to_ascii_lowercase()))),
            };
        }
        if self.has_space {
            return self.matches_all(value.chars().map(fold));
        }
        words(value).any(|word| self.matches_all(word.chars().map(fold)))
    }

    /// Whether the whole of a folded word matches: the usual backtracking to the last `*`, which is linear per `*`.
    fn matches_all(&self, word: impl Iterator<Item = char> + Clone) -> bool {
        let mut rest = word;
        let mut at = 0;
        let mut retry = None;
        loop {
            if self.glyphs.get(at) == Some(&Glyph::Run) {
                at += 1;
                retry = Some((at, rest.clone()));
                continue;
            }
            match (self.glyphs.get(at), rest.next()) {
                (None, None) => return true,
                (Some(Glyph::One), Some(_)) => at += 1,
                (Some(Glyph::Char(wanted)), Some(c)) if *wanted == c => at += 1,
                _ => {
                    let Some((after, from)) = &mut retry else { return false };
                    if from.next().is_none() {
                        return false;
                    }
                    at = *after;
                    rest = from.clone();
                }
            }
        }
    }
}

/// Words in quotes: they must follow each other in a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    words: Vec<String>,
    /// The number that the text reads as, for numeric values.
    pub(super) number: Option<f64>,
}

impl Phrase {
    /// A phrase of at least one word, or `None` for white space only.
    pub(super) fn new(text: &str) -> Option<Self> {
        let words: Vec<String> = words(text).map(fold_text).collect();
        (!words.is_empty()).then(|| Self { words, number: number(text) })
    }

    /// Whether a text value has these words one after the other.
    pub fn matches(&self, value: &str) -> bool {
        let mut start = words(value);
        loop {
            let mut here = start.clone();
            if self.words.iter().all(|wanted| here.next().is_some_and(|word| same_folded(wanted, word))) {
                return true;
            }
            if start.next().is_none() {
                return false;
            }
        }
    }

    /// The words, folded to lower case.
    pub(super) fn only_word(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] => Some(word),
            _ => None,
        }
    }
}

/// The words of a text value.
fn words(value: &str) -> impl Iterator<Item = &str> + Clone {
    value.split(is_space).filter(|word| !word.is_empty())
}

/// White space by `Character.isWhitespace(int)` of Java, which the guide names: without the no-break spaces and the
/// next-line control, with the four information separators.
pub(super) fn is_space(c: char) -> bool {
    match c {
        '\u{85}' | '\u{a0}' | '\u{2007}' | '\u{202f}' => false,
        '\u{1c}'..='\u{1f}' => true,
        c => c.is_whitespace(),
    }
}

/// Lower case, one character for one: the few that fold to several stay as they are.
pub(super) fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// A whole text folded like its characters.
pub(super) fn fold_text(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn same_folded(folded: &str, text: &str) -> bool {
    folded.chars().eq(text.chars().map(fold))
}

/// How a text compares with a folded one, without regard to case.
pub(super) fn compare_folded(text: &str, folded: &str) -> std::cmp::Ordering {
    text.chars().map(fold).cmp(folded.chars())
}

/// The number that a text reads as: decimal, finite, nothing around it; never "NaN" or "inf".
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E'));
    let value: f64 = if plain { text.parse().ok()? } else { return None };
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        let glyph = |c| match c {
            '*' => Glyph::Run,
            '?' => Glyph::One,
            c => Glyph::Char(c),
        };
        Pattern::new(&text.chars().map(glyph).collect::<Vec<_>>())
    }

    #[test]
    fn wildcards_match_runs_and_single_characters() {
        let cases = [
            ("ab?", "abc", true),
            ("ab?", "ab", false),
            ("ab?", "ab\u{e9}", true),
            ("a*", "a", true),
            ("*b*", "aabaa", true),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-c-b", false),
            ("*aab", "aaaab", true),
            ("i*t", "is not", false),
            ("n*t", "is not", true),
            ("?", "", false),
            ("\u{c9}T*", "\u{e9}t\u{e9}", true),
        ];
        for (wanted, value, expected) in cases {
            assert_eq!(pattern(wanted).matches(value), expected, "{wanted} on {value}");
        }
    }

    #[test]
    fn an_ascii_word_means_the_same_on_both_paths() {
        for wanted in ["lamp", "l*p", "LA?P", "*a*"] {
            for word in ["lamp", "LAMP", "lam", "lamps", "x"] {
                let in_a_sentence = format!("\u{e9} {word}");
                let alone = pattern(wanted).matches(word);
                assert_eq!(pattern(wanted).matches(&in_a_sentence), alone, "{wanted} on {word}");
            }
        }
    }

    #[test]
    fn white_space_is_java_white_space() {
        assert!(!pattern("a").matches("a\u{a0}b"));
        assert!(pattern("a").matches("a\u{1c}b"));
        assert!(pattern("a").matches("a\u{2003}b"));
        assert!(!pattern("a").matches("a\u{85}b"));
    }

    #[test]
    fn phrases_need_the_words_in_a_row() {
        let phrase = |text| Phrase::new(text).unwrap();
        assert!(phrase("B c").matches("a b  C d"));
        assert!(!phrase("b d").matches("a b c d"));
        assert!(phrase("b c").matches("b b c"));
        assert!(Phrase::new(" \t").is_none());
    }

    #[test]
    fn numbers_are_plain_and_finite() {
        assert_eq!(number("-1.5e3"), Some(-1500.0));
        assert_eq!(number("+5"), Some(5.0));
        for text in ["", "NaN", "inf", "1e999", "0x10", "1 ", "e", "-"] {
            assert_eq!(number(text), None, "{text:?}");
        }
    }
}
