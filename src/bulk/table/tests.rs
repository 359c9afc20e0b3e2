#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use super::*;

/// Numbers that look random and are the same each time (xorshift64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

/// Asserts that a list of these pairs is what a BTreeMap of them is.
fn check(folder: &Path, cap: usize, pairs: &[Entry<2>]) {
    let mut sorter = Sorter::on(&Spill::new(folder), cap);
    let mut model: BTreeMap<u64, Vec<[u64; 2]>> = BTreeMap::new();
    for (key, value) in pairs {
        sorter.push(*key, *value).unwrap();
        model.entry(*key).or_default().push(*value);
    }
    let table = sorter.finish().unwrap();
    assert_eq!(table.len(), pairs.len() as u64);
    for (key, values) in &model {
        assert_eq!(table.get(*key).unwrap(), Some(values[0]), "{key} of {} with {cap}", pairs.len());
        for near in [key.wrapping_add(1), key.wrapping_sub(1)] {
            assert_eq!(table.get(near).unwrap(), model.get(&near).map(|v| v[0]), "{near}");
        }
    }
    for key in [0, 1, u64::MAX - 1, u64::MAX] {
        assert_eq!(table.get(key).unwrap(), model.get(&key).map(|v| v[0]), "{key}");
    }
    let all: Vec<Entry<2>> = table.pairs().map(Result::unwrap).collect();
    let expected: Vec<Entry<2>> = model.iter().flat_map(|(k, vs)| vs.iter().map(|v| (*k, *v))).collect();
    assert_eq!(all, expected);
}

#[test]
fn a_list_is_what_a_map_is_whatever_the_keys_and_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = Numbers(0x5eed);
    for len in [0_u64, 1, 2, 127, 128, 129, 1025, 2000] {
        for cap in [1, 7, 100, 1 << 16] {
            if cap == 1 && len > 200 {
                continue;
            }
            let mut pairs = |key: &mut dyn FnMut(u64, u64) -> u64| -> Vec<Entry<2>> {
                (0..len).map(|n| (key(n, random.next()), [n, !n])).collect()
            };
            let spread = pairs(&mut |_, r| r);
            let doubled = pairs(&mut |_, r| r % (len / 3 + 1));
            let counted = pairs(&mut |n, _| n);
            let same = pairs(&mut |_, _| 7);
            let at_the_end = pairs(&mut |n, r| if n % 2 == 0 { u64::MAX - r % 9 } else { r % 9 });
            let powers = pairs(&mut |n, r| (1 << (n % 63)) + r % 3);
            for pairs in [spread, doubled, counted, same, at_the_end, powers] {
                check(folder.path(), cap, &pairs);
            }
        }
    }
}

#[test]
fn more_runs_than_are_merged_at_once_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut random = Numbers(42);
    let pairs: Vec<Entry<2>> = (0..2000).map(|n| (random.next() % 50, [n, 0])).collect();
    check(folder.path(), 5, &pairs);
}

#[test]
fn lists_share_a_file_that_leaves_nothing_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let spill = Spill::new(folder.path());
    let tables: Vec<Table<0>> = (0..5_u64)
        .map(|list| {
            let mut sorter = Sorter::on(&spill, 100);
            (0..2000_u64).for_each(|n| sorter.push(n * 5 + list, []).unwrap());
            sorter.finish().unwrap()
        })
        .collect();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    for (list, table) in tables.iter().enumerate() {
        for key in (0..10_000).step_by(7) {
            assert_eq!(table.contains(key).unwrap(), key % 5 == list as u64, "{key} in {list}");
        }
    }
}

#[test]
fn what_fits_into_memory_needs_no_folder_and_what_does_not_says_so() {
    let missing = Path::new("/nowhere/at/all");
    let mut sorter = Sorter::<1>::new(missing);
    sorter.push(1, [2]).unwrap();
    assert_eq!(sorter.finish().unwrap().get(1).unwrap(), Some([2]));
    let mut sorter = Sorter::<1>::on(&Spill::new(missing), 2);
    sorter.push(1, [2]).unwrap();
    let error = sorter.push(1, [2]).unwrap_err().to_string();
    assert!(error.contains("temporary file of `/nowhere/at/all`"), "{error}");
}
