#![expect(clippy::unwrap_used, reason = "tests")]
use std::borrow::Cow;
use std::path::Path;

use super::*;
use crate::fleet::status::Status;

fn header() -> Header {
    Header {
        run_id: "r".into(),
        version: "0".into(),
        command: vec!["things".into(), "import".into(), "a.csv".into()],
        folder: "/".into(),
        task: "import".into(),
        started: 1,
        input: InputMark { shown: "a.csv".into(), bytes: 2, sha256: "00".into() },
    }
}

fn step(row: u64) -> Record {
    Record::Step(StepDone {
        row,
        target: 0,
        operation: Cow::Borrowed("CreateThing"),
        thing: format!("lamp \"{row}\"\nä"),
        on: None,
        certificate: None,
        request: Some("id".into()),
        noted: Noted { thing_id: Some("id".into()), was: None },
    })
}

fn done(row: u64) -> Record {
    Record::Row { row, status: Cow::Borrowed("created"), at: None }
}

fn written(folder: &Path, rows: u64) -> Vec<u8> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let journal = Journal::create(folder, &[Record::Run(header())], || {}).unwrap();
    runtime.block_on(async {
        for row in 0..rows {
            journal.note(&step(row));
            journal.commit(&done(row)).await.unwrap();
        }
        journal.note(&step(rows));
    });
    drop(journal);
    std::fs::read(folder.join(FILE)).unwrap()
}

#[test]
fn what_was_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = written(folder.path(), 3);
    let past = read(folder.path()).unwrap().unwrap();
    assert_eq!((past.header.clone(), past.done, past.length), (header(), 3, bytes.len() as u64));
    assert_eq!(past.status(2), Some(Status::Created));
    assert_eq!((past.status(3), past.made[&3].steps.len()), (None, 1));
    let again = Journal::resume(folder.path(), past.length, &[done(3)], || {}).unwrap();
    drop(again);
    assert_eq!(read(folder.path()).unwrap().unwrap().done, 4);
    assert!(Journal::create(folder.path(), &[], || {}).is_err(), "a journal is never begun twice");
}

#[test]
fn a_torn_end_is_cut_off_wherever_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = written(folder.path(), 20);
    let first = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
    for length in 0..=bytes.len() {
        std::fs::write(folder.path().join(FILE), &bytes[..length]).unwrap();
        let past = read(folder.path()).unwrap();
        // The line feed alone may be missing.
        assert_eq!(past.is_some(), length + 1 >= first, "{length}");
        let Some(past) = past else { continue };
        let lines = bytes[..length].split(|b| *b == b'\n').count() as u64 - 1;
        assert!(
            past.done == lines.saturating_sub(1) / 2 || past.done == lines / 2,
            "{length}: {}",
            past.done
        );
        drop(Journal::resume(folder.path(), past.length, &[done(50)], || {}).unwrap());
        let again = read(folder.path()).unwrap().unwrap();
        assert_eq!((again.done, again.status(50)), (past.done + 1, Some(Status::Created)), "{length}");
    }
    // Blocks that were allocated and not written.
    std::fs::write(folder.path().join(FILE), [&bytes[..], &[0; 512]].concat()).unwrap();
    assert_eq!(read(folder.path()).unwrap().unwrap().length, bytes.len() as u64);
}

#[test]
fn a_flipped_bit_is_refused_with_its_line_or_cut_off_with_a_torn_end() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = written(folder.path(), 2);
    let whole = read(folder.path()).unwrap().unwrap();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut broken = bytes.clone();
            broken[at] ^= 1 << bit;
            std::fs::write(folder.path().join(FILE), &broken).unwrap();
            match read(folder.path()) {
                Err(error) => assert!(error.to_string().contains("is damaged"), "{error}"),
                // The last line feed became something else: the last record alone is lost.
                Ok(past) => {
                    assert_eq!(at, bytes.len() - 1, "byte {at}, bit {bit}");
                    assert_eq!(past.unwrap().done, whole.done);
                }
            }
        }
    }
}

#[test]
fn no_journal_is_none_and_one_that_cannot_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    assert!(read(folder.path()).unwrap().is_none());
    let error = Journal::create(&folder.path().join("missing"), &[], || {}).unwrap_err();
    assert!(error.to_string().contains("journal"), "{error}");
}
