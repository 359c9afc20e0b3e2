//! The readers of the program without the rest of it, which knows AWS and takes minutes to build: the same files.

#[path = "../../src/error.rs"]
pub mod error;
#[path = "../../src/manifests/mod.rs"]
pub mod manifests;
#[path = "../../src/pki/mod.rs"]
pub mod pki;

use std::io::Cursor;

use manifests::{Format, Known, Options, Reader};

/// Reads the input as a device list of this form, to its end or its first error, and once more from the last record,
/// as the second pass of a run does. Records must be in order, and an error must say something.
pub fn read_list(input: &[u8], format: Format, known: Known) {
    let bytes = Box::new(Cursor::new(input.to_vec()));
    let mut reader = match Reader::new(bytes, "input", format, &Options::default(), known) {
        Ok(reader) => reader,
        Err(error) => return assert!(!error.message().is_empty()),
    };
    let mut last = None;
    while let Ok(Some(record)) = reader.advance() {
        assert!(last.is_none_or(|(_, line, number)| number < record.number && line <= record.line));
        last = Some((record.offset, record.line, record.number));
        let _ = reader.reject_line(&record.raw, "Code", "message");
    }
    if let Some((offset, line, number)) = last {
        reader.seek(offset, line, number).expect("the file is there");
        let again = reader.advance().expect("it was read before").expect("it was there before");
        assert_eq!((again.offset, again.line, again.number), (offset, line, number));
    }
}
