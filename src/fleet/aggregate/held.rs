//! What each of several targets has of a set of things that can be named: which is in how many of them.

use std::collections::BTreeMap;

use super::Merge;

/// How many targets have each item, out of how many that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<K> {
    /// The targets that answered.
    pub targets: u64,
    /// The items, and in how many targets each is.
    pub items: BTreeMap<K, u64>,
}

impl<K: Ord> Default for Held<K> {
    fn default() -> Self {
        Self { targets: 0, items: BTreeMap::new() }
    }
}

impl<K: Ord> Held<K> {
    /// The items of one target; an item that comes twice is one.
    pub fn of(items: impl IntoIterator<Item = K>) -> Self {
        Self { targets: 1, items: items.into_iter().map(|item| (item, 1)).collect() }
    }
}

impl<K: Ord> Merge for Held<K> {
    fn merge(&mut self, other: Self) {
        self.targets.merge(other.targets);
        for (item, targets) in other.items {
            self.items.entry(item).or_default().merge(targets);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_item_is_in_as_many_targets_as_have_it() {
        let mut all = Held::default();
        for items in [&["a", "b", "a"][..], &["b"], &[]] {
            all.merge(Held::of(items.iter().copied()));
        }
        assert_eq!(all.targets, 3);
        assert_eq!(all.items, BTreeMap::from([("a", 1), ("b", 2)]));
    }
}
