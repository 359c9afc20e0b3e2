//! Two files in one order, read side by side: what only one of them has waits for its name to turn up elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::moves::Moves;
use super::{Change, Counts, Row, words};
use crate::aws::TargetKey;
use crate::error::{Error, Result};
use crate::output::sort::Sorter;
use crate::snapshot::{Entry, Head, Reading, differences};

/// One account and Region.
#[derive(Debug, Default)]
pub(super) struct Target {
    /// The tenant, as the later file has it.
    pub(super) tenant: Option<String>,
    pub(super) counts: Counts,
    /// Why its things are not compared, if so.
    pub(super) not_compared: Option<String>,
}

/// What there is to say beside the rows.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// By account and Region.
    pub(super) targets: BTreeMap<(String, String), Target>,
    /// Members that are not compared.
    pub(super) unknown: BTreeSet<String>,
}

/// Where a row goes in the answer.
pub(super) fn put(rows: &mut Sorter, row: &Row) -> Result<()> {
    let place = [&row.target.account, &row.target.region, &row.thing_name].map(String::as_bytes).join(&0);
    rows.push([place, vec![0, row.change as u8]].concat(), bytes(row)?)
}

pub(super) fn bytes<T: serde::Serialize>(value: &T) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|e| Error::internal("keeping a row").caused_by(e.to_string()))
}

pub(super) fn tenant(entry: &Entry) -> Option<String> {
    entry.members.get("tenant").and_then(|tenant| tenant.as_str()).map(str::to_owned)
}

/// What a file without a first line leaves open.
const UNSAID: &str = "a plain export does not say who was asked";

struct Merge<'n> {
    heads: [Option<Box<Head>>; 2],
    names: &'n [String; 2],
    /// The accounts and Regions of the things that were read of a file so far, the next one included.
    places: [BTreeSet<(String, String)>; 2],
    merged: Merged,
}

impl Merge<'_> {
    /// The target of a thing, whose tenant is named; made, with why it is not compared, when it is the first one.
    fn target(&mut self, entry: &Entry) -> &mut Target {
        let place = (entry.account.clone(), entry.region.clone());
        let (heads, names, places) = (&self.heads, self.names, &self.places);
        let target = self.merged.targets.entry(place).or_insert_with_key(|(account, region)| {
            let why = heads.iter().zip(names).zip(places).find_map(|((head, name), places)| match head {
                Some(head) => Some(format!("for {name} {}", head.why_not(account, region)?)),
                None if places.contains(&(account.clone(), region.clone())) => None,
                None => Some(format!("{name} has none of it, and {UNSAID}")),
            });
            Target { not_compared: why, ..Target::default() }
        });
        if let Some(tenant) = tenant(entry) {
            target.tenant = Some(tenant);
        }
        target
    }

    /// Names who did not answer, also where the other file has none of its things.
    fn failed(&mut self) {
        for (head, name) in self.heads.iter().zip(self.names) {
            for failed in head.iter().flat_map(|head| &head.failed) {
                let TargetKey { tenant, account, region } = failed.target.clone();
                let target = self.merged.targets.entry((account, region)).or_default();
                target.tenant = tenant;
                target.not_compared = Some(format!("for {name} it did not answer: {}", failed.reason));
            }
        }
    }

    /// The next thing of a file. The files go by account and Region, so whoever is looked at in one of them is known to be
    /// in the other one as soon as that has come so far.
    fn next(&mut self, at: usize, file: &mut Reading) -> Result<Option<Entry>> {
        let entry = file.next_thing()?;
        if let Some(entry) = entry.as_ref().filter(|_| self.heads[at].is_none()) {
            self.places[at].insert((entry.account.clone(), entry.region.clone()));
        }
        Ok(entry)
    }

    fn is_compared(&mut self, entry: &Entry) -> bool {
        self.target(entry).not_compared.is_none()
    }
}

/// Compares two files; gives the numbers, and the rows in order.
pub(super) fn merge(files: [Reading; 2], names: &[String; 2], folder: &Path) -> Result<(Merged, Sorter)> {
    let [mut one, mut two] = files;
    let heads = [one.head.take(), two.head.take()];
    let mut this = Merge { heads, names, places: Default::default(), merged: Merged::default() };
    this.failed();
    let mut rows = Sorter::new(None, folder);
    let mut moves = Moves::new(folder);
    let (mut old, mut new) = (this.next(0, &mut one)?, this.next(1, &mut two)?);
    loop {
        let order = match (&old, &new) {
            (None, None) => break,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(old), Some(new)) => old.key().cmp(&new.key()),
        };
        let gone = if order.is_le() { old.take() } else { None };
        let come = if order.is_ge() { new.take() } else { None };
        match (gone, come) {
            (Some(gone), Some(come)) => {
                if this.is_compared(&gone) {
                    let found = differences(&gone.members, &come.members, &mut this.merged.unknown);
                    let target = this.target(&come);
                    if found.is_empty() {
                        target.counts.same += 1;
                    } else {
                        target.counts.changed += 1;
                        let (account, region) = (come.account.clone(), come.region.clone());
                        put(
                            &mut rows,
                            &Row {
                                target: TargetKey { tenant: tenant(&come), account, region },
                                thing_name: come.thing_name,
                                change: Change::Changed,
                                detail: words(&found),
                                differences: found,
                                from: None,
                            },
                        )?;
                    }
                }
                (old, new) = (this.next(0, &mut one)?, this.next(1, &mut two)?);
            }
            (Some(gone), None) => {
                if this.is_compared(&gone) {
                    moves.push(Change::Removed, gone)?;
                }
                old = this.next(0, &mut one)?;
            }
            (None, Some(come)) => {
                if this.is_compared(&come) {
                    moves.push(Change::Added, come)?;
                }
                new = this.next(1, &mut two)?;
            }
            (None, None) => break,
        }
    }
    moves.finish(&mut this.merged, &mut rows)?;
    Ok((this.merged, rows))
}
