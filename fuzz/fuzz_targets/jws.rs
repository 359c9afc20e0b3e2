#![no_main]

use fleetctl_fuzz::manifests::{Format, Known};
use fleetctl_fuzz::{jws, read_list};
use libfuzzer_sys::fuzz_target;

/// The signed manifest with the edits of the input: of each five bytes what to do, where (two), and with what.
fn edited(edits: &[u8]) -> Vec<u8> {
    let mut text = jws::manifest().to_vec();
    for edit in edits.chunks_exact(5) {
        let at = usize::from(u16::from_be_bytes([edit[1], edit[2]])) % text.len();
        match edit[0] % 4 {
            0 => text[at] = edit[3],
            1 => text.insert(at, edit[3]),
            2 => drop(text.drain(at..(at + usize::from(edit[3]) + 1).min(text.len() - 1).max(at))),
            _ => {
                let end = (at + usize::from(u16::from_be_bytes([edit[3], edit[4]]))).min(text.len());
                let copy = text[at..end].to_vec();
                text.splice(at..at, copy);
            }
        }
        text.truncate(1 << 16);
    }
    text
}

fuzz_target!(|input: &[u8]| {
    let Some((way, rest)) = input.split_first() else { return };
    let read = |text: &[u8]| read_list(text, Format::Microchip, jws::options(), Known::All);
    match way % 3 {
        0 => {
            jws::taken(&read(rest), None);
        }
        1 => {
            let taken = jws::taken(&read(&edited(rest)), None);
            assert!(!rest.is_empty() || taken == 3, "the manifest as it is has three elements");
        }
        _ => {
            let element = jws::sign(rest, "0123a1b2c3d4e5f601");
            jws::taken(&read(&element), Some(&element));
        }
    }
});
