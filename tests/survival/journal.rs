//! A journal that was cut off, changed or lost: the run goes on to exactly the state asked for, or is refused with the
//! reason and without a call.

use std::path::PathBuf;
use std::time::Duration;

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Latency;
use fleetctl_sandbox::watch::{Matching, Moment};

use super::estate::{Dice, Estate, assert_complete, assert_nothing_known_repeated, calm, import, journal};
use crate::support::{World, quick};

const ROWS: usize = 60;
/// The end of the journal that is cut into.
const END: u64 = 4096;
const CUTS: usize = 20;
const FLIPS: usize = 24;

/// A run that was killed somewhere in its middle.
fn killed(dice: &mut Dice) -> (World, Estate) {
    let latency = Latency { min: Duration::from_millis(1), max: Duration::from_millis(6) };
    let world = World::with(Settings { latency, ..quick() });
    let estate = Estate::new(&world, 2, ROWS, 5);
    world.record();
    let victim = world.kill_at(70 + dice.below(50), Moment::Done);
    let output = import(&world, "r").start_as(&victim).finish();
    assert_eq!(output.status.code(), None, "{output}");
    (world, estate)
}

fn path(world: &World) -> PathBuf {
    world.state().join("runs/r/journal")
}

#[test]
fn a_journal_that_was_cut_off_anywhere_is_gone_on_with() {
    let mut dice = Dice::new(4);
    for _ in 0..CUTS {
        let (world, estate) = killed(&mut dice);
        let whole = std::fs::read(path(&world)).unwrap();
        let length = whole.len() as u64;
        let cut = length - 1 - dice.below(END.min(length - 1));
        let cut = usize::try_from(cut).unwrap();
        std::fs::write(path(&world), &whole[..cut]).unwrap();
        let summary = assert_complete(import(&world, "r").run(), estate.rows);
        println!("{cut} of {length} bytes left: {} rows done earlier", summary["doneEarlier"]);
        estate.assert_exact(&world);
        assert_nothing_known_repeated(&world.log(), &journal(&world, "r"));
        // What was cut into is a whole journal again.
        assert_complete(import(&world, "r").run(), estate.rows);
    }
}

#[test]
fn a_certificate_whose_intent_was_cut_off_is_not_made_twice() {
    let latency = Latency { min: Duration::from_millis(1), max: Duration::from_millis(6) };
    let world = World::with(Settings { latency, ..quick() });
    let estate = Estate::new(&world, 1, 24, 3);
    world.record();
    let requests = Matching::Operations(vec!["CreateCertificateFromCsr".to_owned()]);
    let victim = world.kill_at_matching(requests, 3, Moment::Done);
    let output = import(&world, "r").start_as(&victim).finish();
    assert_eq!(output.status.code(), None, "{output}");
    let whole = std::fs::read_to_string(path(&world)).unwrap();
    // The journal keeps that the thing was made, and forgets that a certificate was asked for.
    let mut lines = whole.lines();
    let asked =
        lines.position(|line| line.contains("\"t\":\"intent\"")).expect("a certificate was asked for");
    let kept: String = whole.lines().take(asked).fold(String::new(), |all, line| all + line + "\n");
    assert!(kept.contains("\"CreateThing\""), "{whole}");
    let made = world.log().iter().any(|call| call.operation == "CreateCertificateFromCsr" && call.effect);
    assert!(made, "{:?}", world.log());
    std::fs::write(path(&world), kept).unwrap();
    assert_complete(import(&world, "r").run(), estate.rows);
    estate.assert_exact(&world);
}

#[test]
fn a_flipped_bit_is_noticed_or_harmless() {
    let mut dice = Dice::new(5);
    let (world, estate) = killed(&mut dice);
    let whole = std::fs::read(path(&world)).unwrap();
    let last_line = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let before = world.log().len();
    let mut refused = 0;
    for n in 0..FLIPS {
        // The first line says what the run is; the others are drawn.
        let at = match n {
            0..4 => 3 * n,
            _ => usize::try_from(dice.below(last_line as u64)).unwrap(),
        };
        let bit = 1 << dice.below(8);
        let mut bytes = whole.clone();
        bytes[at] ^= bit;
        std::fs::write(path(&world), &bytes).unwrap();
        let output = calm(import(&world, "r").run());
        let output = output.code(65).says("the journal is damaged").says("runs/r").no_data();
        let line = bytes[..at].split(|byte| *byte == b'\n').count();
        let named =
            [line, line.saturating_sub(1)].iter().any(|n| output.stderr.contains(&format!("journal:{n}:")));
        assert!(named, "byte {at} is in line {line}\n{output}");
        refused += 1;
        assert_eq!(std::fs::read(path(&world)).unwrap(), bytes, "a journal that is refused is left as it is");
    }
    assert_eq!((world.log().len(), refused), (before, FLIPS), "calls were made by a run that was refused");
    // The way out that is printed: without the folder the state in AWS is read and the rest is done.
    std::fs::rename(world.state().join("runs/r"), world.path("away")).unwrap();
    assert_complete(import(&world, "r").run(), estate.rows);
    estate.assert_exact(&world);
}

#[test]
fn a_flipped_bit_in_the_last_line_is_never_believed() {
    let mut dice = Dice::new(6);
    for n in 0..4 {
        let (world, estate) = killed(&mut dice);
        let mut bytes = std::fs::read(path(&world)).unwrap();
        let end = bytes.len();
        let line = bytes[..end - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        // The line feed itself first: what is left looks like a line that was not written to its end.
        let at =
            if n == 0 { end - 1 } else { line + usize::try_from(dice.below((end - line) as u64)).unwrap() };
        bytes[at] ^= 1 << dice.below(8);
        std::fs::write(path(&world), &bytes).unwrap();
        let output = calm(import(&world, "r").run());
        if output.status.code() == Some(65) {
            let _ = output.says("the journal is damaged").no_data();
            std::fs::rename(world.state().join("runs/r"), world.path("away")).unwrap();
            assert_complete(import(&world, "r").run(), estate.rows);
        } else {
            assert_complete(output, estate.rows);
        }
        estate.assert_exact(&world);
    }
}

#[test]
fn a_lost_journal_is_made_good_by_what_aws_has() {
    let mut dice = Dice::new(7);
    let (world, estate) = killed(&mut dice);
    std::fs::remove_file(path(&world)).unwrap();
    let summary = assert_complete(import(&world, "r").run(), estate.rows);
    assert_eq!(summary["doneEarlier"], 0, "{summary}");
    assert!(summary["skipped"].as_u64().unwrap() > 0, "{summary}");
    estate.assert_exact(&world);
    // It is a run like any other now.
    world.record();
    let again = assert_complete(import(&world, "r").run(), estate.rows);
    assert_eq!(again["doneEarlier"], estate.rows, "{again}");
    assert!(world.log().is_empty());
}

#[test]
fn another_run_s_journal_is_refused() {
    let mut dice = Dice::new(8);
    let (world, _) = killed(&mut dice);
    let before = world.log().len();
    let rows = world.read(super::estate::FILE);
    world.write(super::estate::FILE, rows.replace("\"n\":\"1\"", "\"n\":\"2\"") + "\n");
    let _ = calm(import(&world, "r").run()).code(2).says("the file was changed since").no_data();
    world.write(super::estate::FILE, &rows);
    let mut other = import(&world, "r");
    let _ = calm(other.args(["--update", "merge"]).run()).code(2).says("asks for something else").no_data();
    assert_eq!(world.log().len(), before);
}
