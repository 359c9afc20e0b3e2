//! A part of a file's rows: each Nth, so that N processes on any scheduler spread one load without a word between
//! them.

/// Which rows of a file this process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// The first of its rows, from 0.
    pub index: u64,
    /// How many processes there are, at least 1.
    pub count: u64,
}

impl Default for Shard {
    /// All rows.
    fn default() -> Self {
        Self { index: 0, count: 1 }
    }
}

impl Shard {
    /// Whether it has the row of this number.
    pub fn has(self, number: u64) -> bool {
        number % self.count == self.index
    }

    /// What the name of its run ends with: `3of8`.
    pub fn suffix(self) -> String {
        format!("{}of{}", self.index, self.count)
    }

    /// Whether a run's name is that of this part already, as when it is resumed.
    pub fn names(self, run: &str) -> bool {
        run.ends_with(&format!("-{}", self.suffix()))
    }

    /// Whether it is a part only.
    pub fn is_part(self) -> bool {
        self.count > 1
    }
}
