//! The readers of the program without the rest of it, which knows AWS and takes minutes to build: the same files.

#[path = "../../src/error.rs"]
pub mod error;
#[path = "../../src/manifests/mod.rs"]
pub mod manifests;
#[path = "../../src/pki/mod.rs"]
pub mod pki;
#[path = "../../src/private.rs"]
pub mod private;
#[path = "../../src/commands/certs/sign/input.rs"]
mod requests;

pub mod jws;
pub mod sevenz;

use std::io::Cursor;

use manifests::{Format, Known, Options, Reader, Record};

/// Reads the input as a device list of this form, to its end or its first error, and once more from the last record,
/// as the second pass of a run does. Records must be in order, and an error must say something.
pub fn read_list(input: &[u8], format: Format, options: &Options, known: Known) -> Vec<Record> {
    let bytes = Box::new(Cursor::new(input.to_vec()));
    let mut records: Vec<Record> = Vec::new();
    let mut reader = match Reader::new(bytes, "input", format, options, known) {
        Ok(reader) => reader,
        Err(error) => {
            assert!(!error.message().is_empty());
            return records;
        }
    };
    while let Ok(Some(record)) = reader.advance() {
        assert!(records.last().is_none_or(|last| last.number < record.number && last.line <= record.line));
        assert!(record.problems.iter().all(|problem| !problem.what.is_empty()));
        let _ = reader.reject_line(&record.raw, "Code", "message");
        records.push(record);
    }
    if let Some(last) = records.last() {
        reader.seek(last.offset, last.line, last.number).expect("the file is there");
        let again = reader.advance().expect("it was read before").expect("it was there before");
        assert_eq!((again.offset, again.line, again.number), (last.offset, last.line, last.number));
    }
    records
}

/// Reads the input as a stream of signing requests, PEM or JSON lines; every one that is taken can be written and
/// read again.
pub fn read_requests(input: &[u8]) {
    let _ = requests::stream(input, "input", &mut |item| {
        match item.request {
            Ok(request) => {
                let again = pki::SigningRequest::parse(request.to_pem().as_bytes(), "again");
                assert_eq!(again.expect("its own PEM"), request);
            }
            Err(why) => assert!(!why.is_empty()),
        }
        Ok(())
    });
}
