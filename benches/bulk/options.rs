//! The bench's own command line.

use super::Failure;

/// Rows of (a) as the bounds name them; everything else is in proportion.
const ROWS: usize = 6_000;

/// What to run, and how large.
#[derive(Debug)]
pub(crate) struct Options {
    letters: Vec<char>,
    rows: usize,
}

impl Options {
    /// Reads letters, `--rows N` and `--quick`; `--bench` is cargo's own.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let mut options = Self { letters: Vec::new(), rows: ROWS };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--bench" => {}
                "--quick" => options.rows = 600,
                "--rows" => {
                    let rows = words.next().and_then(|n| n.parse().ok()).filter(|n| *n >= 100);
                    options.rows = rows.ok_or("`--rows` takes a number of at least 100")?;
                }
                "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" => options.letters.extend(word.chars()),
                other => {
                    return Err(
                        format!("`{other}`: give letters from a to i, `--rows N` or `--quick`").into()
                    );
                }
            }
        }
        Ok(options)
    }

    /// Whether a bench is to run.
    pub(crate) fn wants(&self, letter: char) -> bool {
        self.letters.is_empty() || self.letters.contains(&letter)
    }

    /// The number of rows for what takes `whole` of them at full size.
    pub(crate) fn scaled(&self, whole: usize) -> usize {
        (whole * self.rows / ROWS).max(1)
    }

    /// Rows of (a).
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }
}
