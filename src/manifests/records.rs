//! Cuts a file into records and keeps count of bytes and lines: a quoted field may hold line ends, and a
//! message names the line in which its record starts.

use std::fs::File;
use std::io::{BufRead, BufReader};

use crate::error::{Error, IoContext, Result};

/// No record is longer: far above a certificate, and what one unclosed quote may swallow.
const MAX_RECORD: usize = 2 << 20;

/// One record's place and fields.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) number: u64,
    pub(super) line: u64,
    pub(super) offset: u64,
    pub(super) fields: Vec<Vec<u8>>,
}

#[derive(Debug)]
pub(super) struct Records {
    pub(super) input: BufReader<File>,
    offset: u64,
    line: u64,
    number: u64,
}

#[derive(PartialEq, Clone, Copy)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

impl Records {
    pub(super) fn new(input: BufReader<File>, offset: u64) -> Self {
        Self { input, offset, line: 1, number: 0 }
    }

    pub(super) fn restart(&mut self, offset: u64, line: u64, number: u64) {
        (self.offset, self.line, self.number) = (offset, line, number);
    }

    /// Cuts the header, which is no record of its own.
    pub(super) fn header(&mut self) -> Result<Option<Cut>> {
        let header = self.csv()?;
        self.number = 0;
        Ok(header)
    }

    /// Counts the record that was just cut.
    fn count(&mut self) -> u64 {
        self.number += 1;
        self.number - 1
    }

    /// The next line that is not blank, as one field.
    pub(super) fn line(&mut self) -> Result<Option<Cut>> {
        loop {
            let (line, offset, mut bytes) = (self.line, self.offset, Vec::new());
            let read = self.bytes(|b| {
                if b != b'\n' {
                    bytes.push(b);
                }
                b == b'\n'
            })?;
            if read == 0 {
                return Ok(None);
            }
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some(Cut { number: self.count(), line, offset, fields: vec![bytes] }));
            }
        }
    }

    /// The next record of comma-separated values that is not a blank line.
    pub(super) fn csv(&mut self) -> Result<Option<Cut>> {
        loop {
            let (line, offset) = (self.line, self.offset);
            let (mut fields, mut at) = (vec![Vec::new()], At::FieldStart);
            let read = self.bytes(|b| {
                let field = fields.last_mut().expect("there is always a field");
                at = match (at, b) {
                    (At::FieldStart | At::QuoteInQuoted, b'"') => {
                        if at == At::QuoteInQuoted {
                            field.push(b'"');
                        }
                        At::Quoted
                    }
                    (At::Quoted, b'"') => At::QuoteInQuoted,
                    (At::Quoted, b) => {
                        field.push(b);
                        At::Quoted
                    }
                    (_, b',') => {
                        fields.push(Vec::new());
                        At::FieldStart
                    }
                    (_, b'\n') => {
                        if field.last() == Some(&b'\r') {
                            field.pop();
                        }
                        return true;
                    }
                    (_, b) => {
                        field.push(b);
                        At::Plain
                    }
                };
                false
            })?;
            if at == At::Quoted {
                return Err(Error::data(format!("line {line}: a quote is opened and never closed")).hint(
                    "A field that starts with a quote ends with one; a quote inside is written twice.",
                ));
            }
            if read == 0 {
                return Ok(None);
            }
            if fields.len() > 1 || fields[0].iter().any(|b| !b.is_ascii_whitespace()) {
                return Ok(Some(Cut { number: self.count(), line, offset, fields }));
            }
        }
    }

    /// Hands bytes over until `take` says that the record ends, and returns how many there were.
    fn bytes(&mut self, mut take: impl FnMut(u8) -> bool) -> Result<usize> {
        let (first, mut read) = (self.line, 0);
        loop {
            let buffer = self.input.fill_buf().doing(|| "reading the input".into())?;
            if buffer.is_empty() {
                return Ok(read);
            }
            let mut ended = false;
            let mut used = 0;
            for &b in buffer {
                used += 1;
                self.line += u64::from(b == b'\n');
                if take(b) {
                    ended = true;
                    break;
                }
            }
            self.input.consume(used);
            self.offset += used as u64;
            read += used;
            if ended {
                return Ok(read);
            }
            if read > MAX_RECORD {
                return Err(Error::data(format!("line {first}: the record is longer than 2 MiB")).hint(
                    "A quote that is never closed does this; a field that starts with a quote ends with one.",
                ));
            }
        }
    }
}
