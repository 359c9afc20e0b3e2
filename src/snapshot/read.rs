//! Reads a snapshot, or an export without order, as things in the order of account, Region and name.
//!
//! A thread of its own reads, so that two files are read side by side and merged by whoever asks both.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use serde_json::{Map, Value};

use super::{END, End, HEAD, Head, SCHEMA, key};
use crate::error::{Error, IoContext as _, Result};
use crate::output::sort::Sorter;

/// What a compressed file begins with (RFC 8878).
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// Things that are read ahead.
const AHEAD: usize = 256;
/// The longest line. A thing with 50 attributes of 800 characters and all its groups has less than a tenth.
const LONGEST: u64 = 1 << 20;

/// A thing of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The line that has it.
    pub line: u64,
    /// The account.
    pub account: String,
    /// The Region.
    pub region: String,
    /// The thing's name.
    pub thing_name: String,
    /// Everything that the line says.
    pub members: Map<String, Value>,
}

impl Entry {
    /// What the file's order goes by.
    pub fn key(&self) -> Vec<u8> {
        key(&self.account, &self.region, &self.thing_name)
    }
}

enum Message {
    Head(Option<Box<Head>>),
    Thing(Box<Entry>),
    End,
}

/// A file that is being read.
#[derive(Debug)]
pub struct Reading {
    /// The first line of a snapshot; an export has none.
    pub head: Option<Box<Head>>,
    things: Receiver<Result<Message>>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Message")
    }
}

impl Reading {
    /// The next thing; `None` behind the last one.
    ///
    /// # Errors
    /// Data (65) with file and line for what is no snapshot; the failure of the file.
    pub fn next_thing(&mut self) -> Result<Option<Entry>> {
        match self.things.recv() {
            Ok(Ok(Message::Thing(thing))) => Ok(Some(*thing)),
            Ok(Ok(Message::End)) => Ok(None),
            Ok(Err(error)) => Err(error),
            Ok(Ok(Message::Head(_))) | Err(_) => Err(Error::internal("reading a snapshot in a thread")),
        }
    }
}

/// Opens a file and reads its first line. What has no order is sorted, in a temporary file of `folder` where it is much.
///
/// # Errors
/// As [`Reading::next_thing`].
pub fn open(path: &Path, folder: &Path) -> Result<Reading> {
    let (out, things) = sync_channel(AHEAD);
    let (path, folder) = (path.to_owned(), folder.to_owned());
    std::thread::Builder::new()
        .name("snapshot".into())
        .spawn(move || {
            let end = read(&path, &folder, &out).map(|()| Message::End);
            // Who no longer listens wants nothing more.
            let _ = out.send(end);
        })
        .map_err(|e| Error::internal("starting a thread that reads").caused_by(e.to_string()))?;
    match things.recv() {
        Ok(Ok(Message::Head(head))) => Ok(Reading { head, things }),
        Ok(Err(error)) => Err(error),
        Ok(Ok(_)) | Err(_) => Err(Error::internal("reading a snapshot in a thread")),
    }
}

fn read(path: &Path, folder: &Path, out: &SyncSender<Result<Message>>) -> Result<()> {
    let mut lines = Lines::open(path)?;
    let first = lines.next_line()?.map(<[u8]>::to_vec);
    let Some(first) = first else {
        return Err(Error::data(format!("`{}` is empty", path.display()))
            .hint("A snapshot has a first line even where there are no things."));
    };
    let head = lines.head(&first)?;
    let is_snapshot = head.is_some();
    let send = |message| out.send(Ok(message)).is_ok();
    if !send(Message::Head(head)) {
        return Ok(());
    }
    if is_snapshot { in_order(lines, send) } else { any_order(lines, first, folder, send) }
}

fn in_order(mut lines: Lines, send: impl Fn(Message) -> bool) -> Result<()> {
    let (mut last, mut things) = (Vec::new(), 0);
    loop {
        let Some(line) = lines.next_line()?.map(<[u8]>::to_vec) else {
            return Err(lines.wrong("the snapshot is cut off: its last line is missing").hint(
                "A snapshot that is complete ends with {\"type\":\"end\",…}. Take it again, or copy it again.",
            ));
        };
        let members = lines.object(&line)?;
        if members.get("type").and_then(Value::as_str) == Some(END) && !members.contains_key("thingName") {
            let end: End = serde_json::from_slice(&line).map_err(|e| lines.wrong(&e.to_string()))?;
            if end.things != things {
                return Err(
                    lines.wrong(&format!("the file has {things} things, and {} are said", end.things))
                );
            }
            return match lines.next_line()? {
                Some(_) => Err(lines.wrong("there is something behind the last line")),
                None => Ok(()),
            };
        }
        let entry = lines.entry(members)?;
        let key = entry.key();
        if key <= last {
            return Err(lines.wrong(&format!("`{}` is out of order", entry.thing_name)).hint(
                "A snapshot goes by account, Region and name. Without its first and last line it is sorted by itself.",
            ));
        }
        last = key;
        things += 1;
        if !send(Message::Thing(Box::new(entry))) {
            return Ok(());
        }
    }
}

fn any_order(mut lines: Lines, first: Vec<u8>, folder: &Path, send: impl Fn(Message) -> bool) -> Result<()> {
    let mut sorter = Sorter::new(None, folder);
    let mut line = Some(first);
    while let Some(bytes) = line {
        let entry = lines.entry(lines.object(&bytes)?)?;
        let mut key = entry.key();
        key.push(0);
        key.extend(lines.number.to_be_bytes());
        let mut row = lines.number.to_be_bytes().to_vec();
        row.extend(&bytes);
        sorter.push(key, row)?;
        line = lines.next_line()?.map(<[u8]>::to_vec);
    }
    let mut last: Option<(Vec<u8>, u64)> = None;
    sorter.finish(|row| {
        let (number, bytes) = row.split_first_chunk::<8>().unwrap_or((&[0; 8], row));
        lines.number = u64::from_be_bytes(*number);
        let entry = lines.entry(lines.object(bytes)?)?;
        let key = entry.key();
        if let Some((_, line)) = last.as_ref().filter(|(last, _)| *last == key) {
            return Err(lines.wrong(&format!("`{}` is in line {line} already", entry.thing_name)));
        }
        last = Some((key, lines.number));
        Ok(send(Message::Thing(Box::new(entry))))
    })
}

struct Lines {
    path: PathBuf,
    input: Box<dyn BufRead>,
    line: Vec<u8>,
    number: u64,
}

impl Lines {
    fn open(path: &Path) -> Result<Self> {
        let doing = || format!("reading `{}`", path.display());
        let mut file = File::open(path).doing(doing)?;
        let mut begins = Vec::new();
        file.by_ref().take(4).read_to_end(&mut begins).reading(doing)?;
        file.rewind().doing(doing)?;
        let input: Box<dyn BufRead> = if begins == ZSTD {
            Box::new(BufReader::with_capacity(1 << 16, zstd::Decoder::new(file).doing(doing)?))
        } else {
            Box::new(BufReader::with_capacity(1 << 16, file))
        };
        Ok(Self { path: path.to_owned(), input, line: Vec::new(), number: 0 })
    }

    /// The next line that has something in it.
    fn next_line(&mut self) -> Result<Option<&[u8]>> {
        loop {
            self.line.clear();
            self.number += 1;
            match self.input.by_ref().take(LONGEST).read_until(b'\n', &mut self.line) {
                Ok(0) => return Ok(None),
                Ok(read) if read as u64 == LONGEST => {
                    return Err(self.wrong("the line is longer than a megabyte"));
                }
                Ok(_) if self.line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => return Ok(Some(self.line.trim_ascii())),
                // What the decoder says of a damaged or cut stream.
                Err(e)
                    if matches!(
                        e.kind(),
                        ErrorKind::UnexpectedEof | ErrorKind::Other | ErrorKind::InvalidData
                    ) =>
                {
                    return Err(self
                        .wrong("the compressed file is damaged or cut off")
                        .caused_by(e.to_string()));
                }
                Err(e) => return Err(e).doing(|| format!("reading `{}`", self.path.display())),
            }
        }
    }

    fn wrong(&self, what: &str) -> Error {
        Error::data(format!("{}:{}: {what}", self.path.display(), self.number))
    }

    fn object(&self, line: &[u8]) -> Result<Map<String, Value>> {
        match serde_json::from_slice(line) {
            Ok(Value::Object(members)) => Ok(members),
            Ok(_) => {
                Err(self.wrong("no JSON object").hint("A snapshot or an export as JSON lines is wanted."))
            }
            Err(e) => {
                let (path, number, column) = (self.path.display(), self.number, e.column().max(1));
                Err(Error::data(format!("{path}:{number}:{column}: no JSON object"))
                    .caused_by(e.to_string())
                    .hint("A snapshot or an export as JSON lines (`things export`) is wanted."))
            }
        }
    }

    fn head(&self, line: &[u8]) -> Result<Option<Box<Head>>> {
        let members = self.object(line)?;
        if members.get("type").and_then(Value::as_str) != Some(HEAD) {
            return Ok(None);
        }
        let version = members.get("schemaVersion").and_then(Value::as_u64);
        if version.is_some_and(|version| version > u64::from(SCHEMA)) {
            return Err(self.wrong("the snapshot is of a newer program").hint("Update fleetctl."));
        }
        serde_json::from_value(Value::Object(members))
            .map(|head| Some(Box::new(head)))
            .map_err(|e| self.wrong("the snapshot's first line is damaged").caused_by(e.to_string()))
    }

    fn entry(&self, members: Map<String, Value>) -> Result<Entry> {
        let text = |name: &str| match members.get(name).and_then(Value::as_str) {
            Some(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(self.wrong(&format!("`{name}` is missing")).hint(
                "An export that is compared has the place of each thing: leave `--without place` out.",
            )),
        };
        let (account, region, thing_name) = (text("account")?, text("region")?, text("thingName")?);
        if members.get("attributes").is_some_and(|attributes| !attributes.is_object()) {
            return Err(self.wrong("`attributes` is no object"));
        }
        Ok(Entry { line: self.number, account, region, thing_name, members })
    }
}
