//! Names that somebody may have meant: for hints after a name that is not known.

/// How many names are given at most.
const MOST: usize = 3;

/// The known names that are near the wanted one, nearest first, at most three: the same but for case and
/// separators (`create-thing` is `CreateThing`), a few letters away, or beginning with it.
pub fn near<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wanted = plain(wanted);
    if wanted.is_empty() {
        return Vec::new();
    }
    let allowed = ((wanted.len() + 2) / 4).clamp(1, 3);
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|name| {
            let plain = plain(name);
            let far = distance(&wanted, &plain);
            let begins = wanted.len() >= 4 && plain.starts_with(&wanted);
            (far <= allowed || begins).then_some((far, name))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().take(MOST).map(|(_, name)| name).collect()
}

fn plain(name: &str) -> Vec<char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many letters have to be added, removed or replaced, or change places with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    // What differs in length by more than is ever allowed needs no counting.
    if a.len().abs_diff(b.len()) > 3 {
        return a.len().max(b.len());
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let mut least = (row[j] + usize::from(from != to)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 5] =
        ["AttachPolicy", "CreateThing", "CreateThingGroup", "CreateThingType", "DeleteThing"];

    #[test]
    fn letters_that_changed_places_are_near() {
        assert_eq!(near("qeury", ["query", "count"]), ["query"]);
        assert_eq!(near("vesrion", ["version", "serial"]), ["version"]);
        assert_eq!(near("querys", ["regions", "queries"]), ["queries"]);
        assert_eq!(near("sote", ["site", "zone"]), ["site"]);
    }

    #[test]
    fn the_nearest_come_first() {
        assert_eq!(near("create-thing", KNOWN), ["CreateThing", "CreateThingType", "CreateThingGroup"]);
        assert_eq!(near("CreateThings", KNOWN), ["CreateThing"]);
        assert_eq!(near("AttachPolcy", KNOWN), ["AttachPolicy"]);
    }

    #[test]
    fn what_is_far_from_all_finds_nothing() {
        for far in ["", "-", "Frobnicate", "X", "ünïcödé"] {
            assert_eq!(near(far, KNOWN), [""; 0], "{far}");
        }
    }

    #[test]
    fn distances_are_counted_in_letters() {
        let far = |a: &str, b: &str| distance(&plain(a), &plain(b));
        assert_eq!((far("kitten", "sitting"), far("abc", "abc"), far("", "ab")), (3, 0, 2));
        assert_eq!((far("ab", "ba"), far("abcd", "badc"), far("abc", "cab")), (1, 2, 2));
    }
}
