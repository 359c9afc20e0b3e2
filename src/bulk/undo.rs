//! What a run did, by its journal, as far as it can be taken back: one [`Deeds`] for each thing.
//!
//! A journal may have millions of records. The rows that are done are given out as their end is read, so that only
//! those in work at one time are in memory; the others, which have no end, are gathered in windows of row numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::journal::{Reader, Record, StepDone};
use super::row_set::RowSet;
use crate::aws::TargetKey;
use crate::error::Result;

/// So many row numbers are gathered at once of the rows that are not done: some 20 MB.
const WINDOW: u64 = 1 << 16;

/// The status of a certificate that was registered by its device's first connection.
pub const PENDING: &str = "PENDING_ACTIVATION";

/// A thing of which what a run did is to be undone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// The thing's name.
    pub name: String,
    /// What the run did to it.
    pub deeds: Deeds,
}

/// What a run did to one thing and its certificates.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Deeds {
    /// It made the thing.
    pub created: bool,
    /// AWS's id of the thing that it made.
    pub thing_id: Option<String>,
    /// Its own changes of the thing it made, each of which may have raised the thing's version by one.
    pub changes: i64,
    /// Thing groups that it put the thing into.
    pub groups: Vec<String>,
    /// The billing group that it put the thing into.
    pub billing_group: Option<String>,
    /// The billing group in which the thing was before.
    pub billing_group_before: Option<String>,
    /// The ids of the certificates that it registered or made.
    pub certificates: Vec<String>,
    /// The ids of the certificates that it attached to the thing.
    pub attached: Vec<String>,
    /// The policies that it attached, each with the certificate's id.
    pub policies: Vec<(String, String)>,
    /// The ids of the certificates that it made active for the first time.
    pub activated: Vec<String>,
}

/// One thing as an undo's kept input has it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Line {
    /// The thing.
    pub thing_name: String,
    /// The account, as the driver takes it for a target.
    pub tenant: String,
    /// The Region.
    pub region: String,
    /// The tenant's name; without it the account was that of the caller's own credentials.
    pub tenant_name: Option<String>,
    /// What is to be undone.
    #[serde(default)]
    pub undo: Deeds,
}

impl Deeds {
    /// What a line of an undo's kept input says.
    pub fn of_line(line: &[u8]) -> Self {
        serde_json::from_slice::<Line>(line).map(|line| line.undo).unwrap_or_default()
    }

    /// Takes a call up; false when there is nothing in it to take back.
    fn take(&mut self, step: &StepDone) -> bool {
        let Some(on) = step.on.clone().or_else(|| (step.operation == "CreateThing").then(String::new)) else {
            self.changes += i64::from(step.operation == "UpdateThing");
            return false;
        };
        match (&*step.operation, &step.certificate) {
            ("CreateThing", _) => {
                self.created = true;
                self.thing_id.clone_from(&step.noted.thing_id);
            }
            // A move between billing groups: its other half says where the thing was.
            ("RemoveThingFromBillingGroup", _) if step.noted.was.is_some() => {}
            ("AddThingToThingGroup", _) => self.groups.push(on),
            ("AddThingToBillingGroup", _) => {
                self.changes += 1;
                self.billing_group = Some(on);
                self.billing_group_before.clone_from(&step.noted.was);
            }
            ("RegisterCertificateWithoutCA" | "CreateCertificateFromCsr", _) => self.certificates.push(on),
            ("AttachThingPrincipal", _) => self.attached.push(on),
            ("UpdateCertificate", _) if step.noted.was.as_deref() == Some(PENDING) => self.activated.push(on),
            ("AttachPolicy", Some(certificate)) => self.policies.push((certificate.clone(), on)),
            _ => return false,
        }
        true
    }
}

/// What a journal holds for an undo.
#[derive(Debug, Default)]
pub struct Survey {
    /// Rows with something to take back.
    pub rows: u64,
    /// The calls that cannot be taken back, by operation.
    pub lasting: BTreeMap<String, u64>,
    done: RowSet,
    windows: BTreeSet<u64>,
}

/// Looks a journal through once; `None` when there is none.
///
/// # Errors
/// Data (65) when it is damaged; the failure of the file.
pub fn survey(folder: &Path) -> Result<Option<Survey>> {
    let Some((mut reader, _)) = Reader::open(folder)? else { return Ok(None) };
    let (mut survey, mut touched, mut last) = (Survey::default(), RowSet::default(), 0);
    while let Some(record) = reader.advance()? {
        match record {
            Record::Step(step) if Deeds::default().take(&step) => {
                last = last.max(step.row);
                touched.insert(step.row);
            }
            Record::Step(step) => *survey.lasting.entry(step.operation.into_owned()).or_default() += 1,
            Record::Row { row, .. } => drop(survey.done.insert(row)),
            _ => {}
        }
    }
    survey.rows = touched.len();
    let open = |row: &u64| touched.contains(*row) && !survey.done.contains(*row);
    survey.windows = (0..=last).filter(open).map(|row| row / WINDOW).collect();
    Ok(Some(survey))
}

/// Gives out what the run did to each of its things, in an order that the journal decides; it may not change meanwhile.
///
/// # Errors
/// As [`survey`], or what `give` answers.
pub fn deeds(
    folder: &Path,
    survey: &Survey,
    mut give: impl FnMut(&TargetKey, Undo) -> Result<()>,
) -> Result<()> {
    gather(folder, |row| survey.done.contains(row), &mut give)?;
    for window in &survey.windows {
        gather(folder, |row| row / WINDOW == *window && !survey.done.contains(row), &mut give)?;
    }
    Ok(())
}

fn gather(
    folder: &Path,
    wanted: impl Fn(u64) -> bool,
    give: &mut impl FnMut(&TargetKey, Undo) -> Result<()>,
) -> Result<()> {
    let Some((mut reader, _)) = Reader::open(folder)? else { return Ok(()) };
    let mut open: BTreeMap<u64, (TargetKey, Undo, bool)> = BTreeMap::new();
    while let Some(record) = reader.advance()? {
        match record {
            Record::Step(step) if wanted(step.row) => {
                let Some(target) = reader.targets.get(step.target) else { continue };
                let (_, undo, any) =
                    open.entry(step.row).or_insert_with(|| (target.clone(), Undo::default(), false));
                undo.name.clone_from(&step.thing);
                *any |= undo.deeds.take(&step);
            }
            Record::Row { row, .. } => {
                if let Some((target, undo, true)) = open.remove(&row) {
                    give(&target, undo)?;
                }
            }
            _ => {}
        }
    }
    open.into_values().filter(|(_, _, any)| *any).try_for_each(|(target, undo, _)| give(&target, undo))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use std::borrow::Cow;

    use super::super::journal::{Header, InputMark, Journal, Noted};
    use super::*;

    fn step(row: u64, operation: &'static str, on: Option<&str>) -> Record {
        Record::Step(StepDone {
            row,
            target: 0,
            operation: Cow::Borrowed(operation),
            thing: format!("lamp-{row}"),
            on: on.map(str::to_owned),
            certificate: None,
            request: None,
            noted: Noted::default(),
        })
    }

    #[test]
    fn every_row_is_given_once_whether_it_was_done_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let input = InputMark { shown: "a".into(), bytes: 0, sha256: String::new() };
        let header = Header {
            run_id: "r".into(),
            version: String::new(),
            command: Vec::new(),
            folder: String::new(),
            task: String::new(),
            started: 0,
            input,
        };
        let target = TargetKey { tenant: None, account: "1".into(), region: "r".into() };
        let far = WINDOW * 3 + 1;
        let done = |row| Record::Row { row, status: Cow::Borrowed("created"), at: None };
        let records = [
            Record::Run(header),
            Record::Targets { targets: vec![target] },
            step(0, "CreateThing", None),
            step(far, "CreateThing", None),
            step(0, "AddThingToThingGroup", Some("g")),
            done(0),
            step(1, "UpdateThing", None),
            done(1),
            step(2, "DeleteThing", None),
            // An attempt that went on with a row.
            step(far, "AddThingToThingGroup", Some("g")),
        ];
        drop(Journal::create(folder.path(), &records, || {}).unwrap());
        let survey = survey(folder.path()).unwrap().unwrap();
        let lasting = [("DeleteThing".to_owned(), 1), ("UpdateThing".to_owned(), 1)];
        assert_eq!((survey.rows, survey.lasting.clone()), (2, BTreeMap::from(lasting)));
        let mut given = Vec::new();
        deeds(folder.path(), &survey, |_, undo| {
            given.push((undo.name, undo.deeds.created, undo.deeds.groups));
            Ok(())
        })
        .unwrap();
        given.sort();
        let row = |n: u64| (format!("lamp-{n}"), true, vec!["g".to_owned()]);
        assert_eq!(given, [row(0), row(far)]);
    }
}
