//! Things that only one of the files has, by their names: one that left one target and came to one other has moved.

use std::collections::BTreeSet;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::merge::{Merged, bytes, put};
use super::{Change, From, Row, words};
use crate::aws::TargetKey;
use crate::error::{Error, Result};
use crate::output::sort::Sorter;
use crate::snapshot::{Entry, differences};

/// A thing that only one of the files has.
#[derive(Debug, Serialize, Deserialize)]
struct Only {
    change: Change,
    target: TargetKey,
    name: String,
    members: Map<String, Value>,
}

pub(super) struct Moves(Sorter);

impl Moves {
    pub(super) fn new(folder: &Path) -> Self {
        Self(Sorter::new(None, folder))
    }

    pub(super) fn push(&mut self, change: Change, entry: Entry) -> Result<()> {
        let target = TargetKey {
            tenant: super::merge::tenant(&entry),
            account: entry.account.clone(),
            region: entry.region.clone(),
        };
        let mut key = entry.thing_name.clone().into_bytes();
        key.extend([0, change as u8]);
        key.extend(entry.key());
        let only = Only { change, target, name: entry.thing_name, members: entry.members };
        self.0.push(key, bytes(&only)?)
    }

    /// Makes rows of them all.
    pub(super) fn finish(self, merged: &mut Merged, rows: &mut Sorter) -> Result<()> {
        let mut of_name: Vec<Only> = Vec::new();
        self.0.finish(|row| {
            let only: Only = serde_json::from_slice(row)
                .map_err(|e| Error::internal("keeping a row").caused_by(e.to_string()))?;
            if of_name.last().is_some_and(|last| last.name != only.name) {
                settle(std::mem::take(&mut of_name), merged, rows)?;
            }
            of_name.push(only);
            Ok(true)
        })?;
        settle(of_name, merged, rows)
    }
}

/// What became of the things of one name.
fn settle(of_name: Vec<Only>, merged: &mut Merged, rows: &mut Sorter) -> Result<()> {
    let mut counts = |target: &TargetKey, count: &dyn Fn(&mut super::Counts)| {
        let place = (target.account.clone(), target.region.clone());
        count(&mut merged.targets.entry(place).or_default().counts);
    };
    // Added ones sort before removed ones.
    let of_name = match <[Only; 2]>::try_from(of_name) {
        Ok([come, gone]) if come.change == Change::Added && gone.change == Change::Removed => {
            let found = differences(&gone.members, &come.members, &mut BTreeSet::new());
            counts(&come.target, &|counts| counts.moved_in += 1);
            counts(&gone.target, &|counts| counts.moved_out += 1);
            let mut detail = format!("from {}", gone.target);
            if !found.is_empty() {
                detail.push_str("; ");
                detail.push_str(&words(&found));
            }
            let TargetKey { tenant, account, region } = gone.target;
            let from = From { tenant, account, region };
            return put(
                rows,
                &Row {
                    target: come.target,
                    thing_name: come.name,
                    change: Change::Moved,
                    detail,
                    differences: found,
                    from: Some(from),
                },
            );
        }
        Ok(others) => Vec::from(others),
        Err(others) => others,
    };
    for only in of_name {
        counts(&only.target, &|counts| match only.change {
            Change::Added => counts.added += 1,
            _ => counts.removed += 1,
        });
        put(
            rows,
            &Row {
                target: only.target,
                thing_name: only.name,
                change: only.change,
                detail: String::new(),
                differences: Vec::new(),
                from: None,
            },
        )?;
    }
    Ok(())
}
