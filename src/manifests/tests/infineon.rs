use std::io::Cursor;

use super::{Format, Options, Result, read, rejected, told};
use crate::manifests::Set;
use crate::manifests::infineon::unpack::{Caps, unpack};

const BUNDLE: &[u8] = include_bytes!("../../../tests/fixtures/infineon.7z");
const ENCODED: &[u8] = include_bytes!("../../../tests/fixtures/encoded.7z");
const BOMB: &[u8] = include_bytes!("../../../tests/fixtures/bomb.7z");

fn lines(archive: &[u8], set: Set, caps: Caps) -> Result<Vec<u8>> {
    let scratch = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    unpack(Cursor::new(archive), "reel.7z", set, caps, scratch.path(), &mut out)?;
    assert_eq!(scratch.path().read_dir().unwrap().count(), 0, "nothing is left behind");
    Ok(out)
}

#[test]
fn each_set_of_a_bundle_is_read_by_chip_id() {
    for set in [Set::E0e0, Set::E0e1, Set::E0e2] {
        let lines = lines(BUNDLE, set, Caps::default()).unwrap();
        let options = Options { set, ..Options::default() };
        let records = read(&lines, Format::Infineon, &options).unwrap();
        let names =
            ["0A091B5C001500070063", "0A091B5C001500070064", "0A091B5C0015000700B1", "0A091B5C0015000700FF"];
        assert_eq!(told(&records), names);
        assert_eq!(records[3].line, 4);
        let again = read(&rejected(&records[2]), Format::Infineon, &options).unwrap();
        assert_eq!(told(&again), names[2..3]);
    }
    let wrong = Options { set: Set::E0e1, ..Options::default() };
    let first = lines(BUNDLE, Set::E0e0, Caps::default()).unwrap();
    assert!(told(&read(&first, Format::Infineon, &wrong).unwrap())[0].contains("CHIPID_E0E1.pem"));
}

#[test]
fn what_unpacks_too_far_is_refused_with_the_cap() {
    let why = |archive: &[u8], caps: Caps| {
        let error = lines(archive, Set::E0e0, caps).unwrap_err();
        format!("{error} {:?}", error.causes())
    };
    assert!(why(BOMB, Caps::default()).contains("times its size; 200 times is taken"));
    let all = Caps { ratio: u64::MAX, ..Caps::default() };
    assert!(why(BOMB, Caps { bytes: 1 << 20, ..all }).contains("1048576 are taken"));
    assert!(why(BUNDLE, Caps { entries: 3, ..all }).contains("5 entries; 3 are taken"));
    assert!(why(BUNDLE, Caps { dictionary: 1 << 15, ..all }).contains("dictionary of 65536 bytes"));
    // Without the caps on the whole, the one on a file still holds.
    let records = read(&lines(BOMB, Set::E0e0, all).unwrap(), Format::Infineon, &Options::default()).unwrap();
    assert!(told(&records)[0].contains("longer than 65536 bytes"), "{records:?}");
}

#[test]
fn many_small_bombs_are_one() {
    let bombs = include_bytes!("../../../tests/fixtures/bombs.7z");
    let error = lines(bombs, Set::E0e0, Caps::default()).unwrap_err();
    assert!(error.causes()[0].contains("200 times is taken"), "{error:?}");
    let caps = Caps { ratio: u64::MAX, bytes: 40 << 20, ..Caps::default() };
    let error = lines(bombs, Set::E0e0, caps).unwrap_err();
    assert!(error.causes()[0].contains("unpacks to 47185920 bytes; 41943040 are taken"), "{error:?}");
}

#[test]
fn a_compressed_header_is_looked_at_as_a_plain_one_is() {
    let read = |archive: &[u8]| lines(archive, Set::E0e1, Caps::default()).unwrap();
    assert_eq!(read(ENCODED), read(BUNDLE));
    let why = |archive: &[u8], caps: Caps| lines(archive, Set::E0e0, caps).unwrap_err().causes()[0].clone();
    let few = Caps { entries: 3, ..Caps::default() };
    assert!(why(ENCODED, few).contains("5 entries; 3 are taken"));
    let little = Caps { dictionary: 1 << 15, ..Caps::default() };
    assert!(why(ENCODED, little).contains("header needs a dictionary of 65536 bytes"));
    // 30 million entries would take gigabytes before they are counted.
    let claims = include_bytes!("../../../tests/fixtures/claims.7z");
    assert!(why(claims, Caps::default()).contains("30000000 entries; 250000 are taken"));
}

#[test]
fn a_header_that_unpacks_too_far_is_refused_before_it_is_unpacked() {
    // An encoded header: one packed stream, one folder of LZMA, 1 TiB of it.
    let mut header =
        vec![0x17, 0x06, 0, 1, 0x09, 5, 0x00, 0x07, 0x0b, 1, 0, 1, 0x23, 3, 1, 1, 5, 0x5d, 0, 0, 1, 0];
    header.push(0x0c);
    header.extend([0xff, 0, 0, 0, 0, 0, 1, 0, 0, 0x00]);
    let packed = [0_u8; 5];
    let mut start = Vec::new();
    start.extend((packed.len() as u64).to_le_bytes());
    start.extend((header.len() as u64).to_le_bytes());
    start.extend(crc32fast::hash(&header).to_le_bytes());
    let mut archive = b"7z\xbc\xaf\x27\x1c\x00\x04".to_vec();
    archive.extend(crc32fast::hash(&start).to_le_bytes());
    archive.extend([&start[..], &packed, &header].concat());
    let error = lines(&archive, Set::E0e0, Caps::default()).unwrap_err();
    assert!(error.causes()[0].contains("header unpacks to 1099511627776 bytes"), "{error:?}");
}

#[test]
fn a_damaged_bundle_is_an_error_and_no_panic() {
    let step = BUNDLE.len() / 400;
    for at in (0..BUNDLE.len()).step_by(step) {
        let _ = lines(&BUNDLE[..at], Set::E0e0, Caps::default()).unwrap_err();
        let mut changed = BUNDLE.to_vec();
        changed[at] ^= 0x55;
        // Some bytes do not matter for this set.
        let _ = lines(&changed, Set::E0e0, Caps::default());
    }
    let error =
        lines(b"PK\x03\x04 no such archive, but long enough", Set::E0e0, Caps::default()).unwrap_err();
    assert!(error.causes()[0].contains("not a 7z archive"), "{error:?}");
}
