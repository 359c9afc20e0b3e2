//! How many things a job is for, and how many of them it has reached. AWS counts the executions that are made and
//! nothing else, and with a rollout rate it makes them bit by bit: fifty queued executions may be all of a job's things,
//! or fifty of a thousand. No AWS call here.

use std::collections::BTreeMap;

use aws_sdk_iot::types::{JobStatus, Tag};
use serde::Serialize;

use super::view::Details;

/// The tag that says how many things are in the thing group that a job was made for: no answer of AWS has it.
pub const THINGS: &str = "fleetctl:things";

/// The tag of a job on a group with so many things.
pub fn tag(things: usize) -> Tag {
    Tag::builder().key(THINGS).value(things.to_string()).build().expect("a key is given")
}

/// How far a job has come among its things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// The things it was made for. Nothing where nobody knows: of a continuous job, and of groups that it was not made
    /// with.
    pub things: Option<u64>,
    /// Those that have an execution, the removed ones among them.
    pub executions: u64,
    /// Those that have none.
    pub not_reached: Option<u64>,
    /// Those of them that are to get one yet.
    #[serde(skip)]
    pub waiting: u64,
    /// Those of them that get none any more, as the job was cancelled.
    #[serde(skip)]
    pub missed: u64,
    /// Those of them that were gone before their turn: the job has completed without them.
    #[serde(skip)]
    pub gone: u64,
}

/// Of no job: nothing added yet.
impl Default for Reach {
    fn default() -> Self {
        Self { things: Some(0), executions: 0, not_reached: Some(0), waiting: 0, missed: 0, gone: 0 }
    }
}

impl Reach {
    /// These and those; what is not known of one is not known of both.
    pub fn add(&mut self, other: &Self) {
        let sum = |a: Option<u64>, b: Option<u64>| Some(a? + b?);
        self.things = sum(self.things, other.things);
        self.not_reached = sum(self.not_reached, other.not_reached);
        self.executions += other.executions;
        self.waiting += other.waiting;
        self.missed += other.missed;
        self.gone += other.gone;
    }

    /// Things that never got the job, which has ended.
    pub fn never(&self) -> u64 {
        self.missed + self.gone
    }
}

impl Details {
    /// How far it has come among its things.
    pub fn reach(&self) -> Reach {
        let counts = self.counts();
        let executions = counts.all() + counts.removed;
        let not_reached = self.things.map(|things| things.saturating_sub(executions));
        let left = not_reached.unwrap_or_default();
        let completed = self.listed.status.as_deref() == Some(JobStatus::Completed.as_str());
        let (waiting, missed, gone) = match () {
            () if completed => (0, 0, left),
            () if self.has_ended() => (0, left, 0),
            () => (left, 0, 0),
        };
        Reach { things: self.things, executions, not_reached, waiting, missed, gone }
    }

    /// Whether only its tags can say how many things it is for: a snapshot of groups.
    pub fn asks_tags(&self) -> bool {
        self.things.is_none() && !self.is_continuous()
    }

    /// Takes the number of its things from its tags, where its targets do not have it.
    pub fn learn(&mut self, tags: &BTreeMap<String, String>) {
        if self.asks_tags() {
            self.things = tags.get(THINGS).and_then(|number| number.parse().ok());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_of_one_is_not_known_of_the_sum() {
        let half = Reach { things: Some(106), executions: 50, not_reached: Some(56), ..Reach::default() };
        let (slow, dropped) = (Reach { waiting: 56, ..half }, Reach { missed: 56, ..half });
        let mut sum = Reach::default();
        sum.add(&slow);
        sum.add(&dropped);
        assert_eq!((sum.things, sum.executions, sum.not_reached), (Some(212), 100, Some(112)));
        assert_eq!((sum.waiting, sum.never()), (56, 56));
        sum.add(&Reach { things: None, executions: 7, not_reached: None, ..Reach::default() });
        assert_eq!((sum.things, sum.executions, sum.not_reached), (None, 107, None));
        // What is known of others stays true.
        assert_eq!((sum.waiting, sum.never()), (56, 56));
    }
}
