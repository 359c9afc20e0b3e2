//! A set of rows by their numbers: one bit for each record of the file up to the last one in it.

/// Numbers of records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowSet {
    words: Vec<u64>,
    len: u64,
}

impl RowSet {
    /// Puts a number in, and says whether it is new.
    pub fn insert(&mut self, number: u64) -> bool {
        let (word, bit) = place(number);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let new = self.words[word] & bit == 0;
        self.words[word] |= bit;
        self.len += u64::from(new);
        new
    }

    /// Whether the number is in it.
    pub fn contains(&self, number: u64) -> bool {
        let (word, bit) = place(number);
        self.words.get(word).is_some_and(|w| w & bit != 0)
    }

    /// How many numbers there are.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

fn place(number: u64) -> (usize, u64) {
    let word = usize::try_from(number / 64).expect("a file has fewer records than memory has bits");
    (word, 1 << (number % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_once() {
        let mut set = RowSet::default();
        assert!(set.is_empty() && !set.contains(0) && !set.contains(1 << 40));
        assert!(set.insert(0) && set.insert(63) && set.insert(64) && set.insert(1000) && !set.insert(64));
        assert_eq!(set.len(), 4);
        let found: Vec<u64> = (0..2000).filter(|n| set.contains(*n)).collect();
        assert_eq!(found, [0, 63, 64, 1000]);
    }
}
