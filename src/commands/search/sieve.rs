//! Which of the things that AWS found a query asks for, and which of them were there before.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use fleetctl_rules::query::split::Plan;

use crate::fleet::index::Hit;

/// Lets those things of a target through that a plan asks for.
pub(super) struct Sieve<'p> {
    plan: &'p Plan,
    /// Where the answers do not tell whether an earlier part found a thing, names are remembered: 128 bits of each.
    seen: Option<Seen>,
}

#[derive(Default)]
struct Seen {
    hashers: [RandomState; 2],
    names: HashSet<[u64; 2]>,
}

impl Seen {
    /// Whether the name is new.
    fn insert(&mut self, name: &str) -> bool {
        self.names.insert([self.hashers[0].hash_one(name), self.hashers[1].hash_one(name)])
    }
}

impl<'p> Sieve<'p> {
    /// With `once`, a thing that several parts find comes once even where only names can tell.
    pub(super) fn new(plan: &'p Plan, once: bool) -> Self {
        let remembers = once && !plan.tells_doubles();
        let seen = remembers.then(Seen::default);
        Self { plan, seen }
    }

    /// Whether what the part of this number found is wanted.
    pub(super) fn wants(&mut self, number: usize, hit: &Hit<'_>) -> bool {
        let plan = self.plan;
        if !plan.parts.get(number).is_some_and(|part| part.keeps(hit)) {
            return false;
        }
        match &mut self.seen {
            Some(seen) => seen.insert(&hit.thing_name),
            None => number == 0 || !plan.tells_doubles() || !plan.is_double(number, hit),
        }
    }
}
