#![no_main]

use std::io::Cursor;

use fleetctl_fuzz::manifests::infineon::unpack::{Caps, unpack};
use fleetctl_fuzz::manifests::{Format, Known, Options, Set};
use fleetctl_fuzz::{read_list, sevenz};
use libfuzzer_sys::fuzz_target;

const BUNDLE: &[u8] = include_bytes!("../../tests/fixtures/infineon.7z");

fuzz_target!(|input: &[u8]| {
    let Some((way, rest)) = input.split_first() else { return };
    let archive = match way & 3 {
        0 => rest.to_vec(),
        1 => sevenz::mended(rest),
        2 => sevenz::around(&sevenz::mended(rest), "reel_E0E0_Certs.7z"),
        _ => {
            let (packed, _) = sevenz::parts(BUNDLE).expect("it is an archive");
            sevenz::whole(packed, rest)
        }
    };
    let set = [Set::E0e0, Set::E0e1, Set::E0e2][usize::from(way >> 2) % 3];
    let caps = Caps { entries: 500, bytes: 1 << 20, ratio: 200, file: 1 << 13, dictionary: 1 << 20 };
    let mut lines = Vec::new();
    let found = unpack(Cursor::new(&archive), "input", set, caps, &std::env::temp_dir(), &mut lines);
    // As JSON a byte takes six at most, and a line has an entry's name, which is in the header.
    assert!(lines.len() as u64 <= 6 * (caps.bytes + (archive.len() as u64) * 256) + 500 * 100);
    match found {
        Ok(count) => {
            assert!(count <= caps.entries as u64);
            assert_eq!(lines.iter().filter(|b| **b == b'\n').count() as u64, count);
            let options = Options { set, ..Options::default() };
            let records = read_list(&lines, Format::Infineon, &options, Known::All);
            assert_eq!(records.len() as u64, count);
        }
        Err(error) => assert!(!error.message().is_empty()),
    }
});
