//! Words with wildcards and quoted phrases, held against values without allocating. Both sides are folded to lower
//! case one character at a time; a value's words are what white space separates, as Java defines it.

/// A word of a query: literal characters, `*` for any run and `?` for any one character.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    glyphs: Vec<Glyph>,
    /// The number that the word reads as, for numeric values.
    pub(super) number: Option<f64>,
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
            has_space: glyphs.iter().any(|glyph| matches!(glyph, Glyph::Char(c) if is_space(*c))),
        }
    }

    /// Whether a text value has a word that matches.
    pub fn matches(&self, value: &str) -> bool {
        if self.has_space {
            return self.matches_word(value);
        }
        words(value).any(|word| self.matches_word(word))
    }

    /// Whether the whole of a word matches: the usual backtracking to the last `*`, which is linear per `*`.
    fn matches_word(&self, word: &str) -> bool {
        let mut rest = word.chars();
        let mut at = 0;
        let mut retry: Option<(usize, std::str::Chars<'_>)> = None;
        loop {
            let here = rest.clone();
            let next = rest.next();
            match (self.glyphs.get(at), next) {
                (Some(Glyph::Run), _) => {
                    retry = Some((at + 1, here.clone()));
                    rest = here;
                    at += 1;
                    continue;
                }
                (None, None) => return true,
                (Some(Glyph::One), Some(_)) => {
                    at += 1;
                    continue;
                }
                (Some(Glyph::Char(wanted)), Some(c)) if *wanted == fold(c) => {
                    at += 1;
                    continue;
                }
                _ => {}
            }
            let Some((after, from)) = &mut retry else { return false };
            if from.next().is_none() {
                return false;
            }
            at = *after;
            rest = from.clone();
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
