//! Cuts a file into records and keeps count of bytes and lines: a quoted field may hold line ends, and a
//! message names the line in which its record starts.

use std::fmt;
use std::io::{BufRead, Seek};

use crate::error::{Error, IoContext, Result};

/// No record is longer: far above a certificate, and what one unclosed quote may swallow.
const MAX_RECORD: usize = 2 << 20;

/// Bytes that records are cut of: a file, or in tests what is in memory.
pub trait Bytes: BufRead + Seek + Send + Sync + fmt::Debug {}

impl<T: BufRead + Seek + Send + Sync + fmt::Debug> Bytes for T {}

/// One record's place and fields.
#[derive(Debug)]
pub(crate) struct Cut {
    pub(super) number: u64,
    pub(crate) line: u64,
    pub(super) offset: u64,
    pub(crate) fields: Vec<Vec<u8>>,
}

#[derive(Debug)]
pub(crate) struct Records {
    pub(super) input: Box<dyn Bytes>,
    offset: u64,
    line: u64,
    number: u64,
    /// It was begun at a record, which is behind whatever a file begins with.
    within: bool,
    /// The file, where it is for messages to name it.
    name: Option<String>,
}

/// What is between the elements of an array: one comma at most, and the array's own brackets.
#[derive(Default)]
struct Between {
    is_first: bool,
    opened: bool,
    closed: bool,
    commas: u32,
}

impl Between {
    /// Whether an element begins here. What is no object is one in an array only.
    fn begins(&self, b: u8) -> bool {
        let in_array = (!self.is_first || self.opened) && !self.closed;
        b == b'{' || in_array && matches!(b, b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
    }

    fn takes(&mut self, b: u8) -> bool {
        self.commas += u32::from(b == b',');
        let opens = self.is_first && !self.opened && b == b'[';
        self.opened |= opens;
        self.closed |= b == b']';
        b.is_ascii_whitespace() || opens || b == b']' || (b == b',' && self.commas == 1)
    }
}

/// Finds the brace or quote that ends an element, or what is behind a number or a word.
#[derive(Default)]
struct Braces {
    /// The bracket that began it: others in it may be wrong.
    open: u8,
    depth: u32,
    scalar: bool,
    quoted: bool,
    escaped: bool,
    ended: bool,
}

impl Braces {
    fn end_after(&mut self, b: u8) -> bool {
        match b {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.quoted => self.escaped = true,
            _ if self.scalar => self.ended = b.is_ascii_whitespace() || matches!(b, b',' | b']' | b'}'),
            b'"' => {
                self.quoted = !self.quoted;
                self.ended = !self.quoted && self.depth == 0;
            }
            _ if self.quoted => {}
            b'{' | b'[' if self.depth == 0 => (self.open, self.depth) = (b, 1),
            _ if b == self.open => self.depth += 1,
            b'}' | b']' if self.open == if b == b'}' { b'{' } else { b'[' } => {
                self.depth = self.depth.saturating_sub(1);
                self.ended = self.depth == 0;
            }
            _ => self.scalar = self.depth == 0,
        }
        self.ended
    }
}

fn shown(b: u8) -> String {
    if b.is_ascii_graphic() { format!("`{}`", char::from(b)) } else { format!("byte 0x{b:02X}") }
}

#[derive(PartialEq, Clone, Copy)]
enum At {
    FieldStart,
    Plain,
    Quoted,
    QuoteInQuoted,
}

impl Records {
    pub(crate) fn new(input: Box<dyn Bytes>, offset: u64) -> Self {
        Self { input, offset, line: 1, number: 0, within: false, name: None }
    }

    /// Has messages name the file.
    pub(crate) fn named(self, name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..self }
    }

    /// `FILE:LINE:COLUMN`; without the file's name in words, which go behind it.
    fn place(&self, line: u64, column: Option<u64>) -> String {
        match (&self.name, column) {
            (None, None) => format!("line {line}"),
            (None, Some(column)) => format!("line {line}, column {column}"),
            (Some(name), None) => format!("{name}:{line}"),
            (Some(name), Some(column)) => format!("{name}:{line}:{column}"),
        }
    }

    pub(super) fn restart(&mut self, offset: u64, line: u64, number: u64) {
        (self.offset, self.line, self.number) = (offset, line, number);
        self.within = offset > 0;
    }

    /// Cuts the header, which is no record of its own.
    pub(crate) fn header(&mut self) -> Result<Option<Cut>> {
        let header = self.csv()?;
        self.number = 0;
        Ok(header)
    }

    /// Counts the record that was just cut.
    pub(super) fn count(&mut self) -> u64 {
        self.number += 1;
        self.number - 1
    }

    /// The next line that is not blank, as one field.
    pub(super) fn line(&mut self) -> Result<Option<Cut>> {
        Ok(self.text()?.map(|(line, offset, bytes)| Cut {
            number: self.count(),
            line,
            offset,
            fields: vec![bytes],
        }))
    }

    /// The next line that is not blank, with its number and its first byte, which is no record yet.
    pub(super) fn text(&mut self) -> Result<Option<(u64, u64, Vec<u8>)>> {
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
                return Ok(Some((line, offset, bytes)));
            }
        }
    }

    /// The next element of a JSON array, or the next object of many that follow each other: cut by its braces, quotes
    /// or comma, so that it may be anything and what is in it may be wrong.
    pub(super) fn element(&mut self) -> Result<Option<Cut>> {
        // The array's own bracket is before its first element.
        let mut between = Between { is_first: self.number == 0 && !self.within, ..Between::default() };
        let (offset, line) = (self.offset, self.line);
        let (mut skipped, mut lines) = (0, 0);
        let mut element = Vec::new();
        let mut braces = Braces::default();
        let mut odd = None;
        let read = self.bytes(|b| {
            if element.is_empty() && !between.begins(b) {
                skipped += 1;
                lines += u64::from(b == b'\n');
                if !between.takes(b) {
                    odd = Some(b);
                    return true;
                }
                return false;
            }
            element.push(b);
            braces.end_after(b)
        })?;
        let line = line + lines;
        if let Some(b) = odd {
            let what = format!("line {line}: {} is not where an element may begin", shown(b));
            return Err(
                Error::data(what).hint("The manifest is a JSON array of objects, or one JSON object a line.")
            );
        }
        if element.is_empty() {
            debug_assert!(read == 0 || skipped == read);
            return Ok(None);
        }
        if !braces.ended {
            return Err(Error::data(format!("line {line}: the element has no end; the file is cut off")));
        }
        if braces.scalar {
            // The comma or bracket behind it is the array's.
            element.pop();
        }
        let offset = offset + skipped as u64;
        Ok(Some(Cut { number: self.count(), line, offset, fields: vec![element] }))
    }

    /// All that is left, of which there may be so many bytes.
    pub(super) fn rest(&mut self, most: usize) -> Result<Option<Cut>> {
        let (line, offset, mut bytes) = (self.line, self.offset, Vec::new());
        let read = self.bytes(|b| {
            bytes.push(b);
            bytes.len() > most
        })?;
        if bytes.len() > most {
            return Err(Error::data(format!(
                "the file is longer than {most} bytes, so it is no certificate"
            )));
        }
        Ok((read > 0).then(|| Cut { number: self.count(), line, offset, fields: vec![bytes] }))
    }

    /// The next record of comma-separated values that is not a blank line.
    pub(crate) fn csv(&mut self) -> Result<Option<Cut>> {
        loop {
            let (line, offset) = (self.line, self.offset);
            let (mut fields, mut at) = (vec![Vec::new()], At::FieldStart);
            let (mut here, mut opened) = ((line, 0), (line, 0));
            let read = self.bytes(|b| {
                here = match b {
                    b'\n' => (here.0 + 1, 0),
                    // The bytes of a character behind its first are no columns.
                    0x80..=0xbf => here,
                    _ => (here.0, here.1 + 1),
                };
                let field = fields.last_mut().expect("there is always a field");
                at = match (at, b) {
                    (At::FieldStart | At::QuoteInQuoted, b'"') => {
                        if at == At::QuoteInQuoted {
                            field.push(b'"');
                        } else {
                            opened = here;
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
                let (line, column) = opened;
                let what = format!("{}: a quote is opened and never closed", self.place(line, Some(column)));
                return Err(Error::data(what).hint(
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
                let what = format!("{}: the record is longer than 2 MiB", self.place(first, None));
                return Err(Error::data(what).hint(
                    "A quote that is never closed does this; a field that starts with a quote ends with one.",
                ));
            }
        }
    }
}
