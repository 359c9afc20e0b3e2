//! Looks at the header of a 7z archive before anything is unpacked: the header itself may be compressed, and the
//! library that reads archives unpacks it without a bound, and makes room for as many entries as it claims.

use std::io::{Cursor, Read, Seek, SeekFrom};

use sevenz_rust2::{ArchiveReader, Password};

use super::unpack::{Caps, MAGIC, dictionary};

/// A header in the file, at most.
const PACKED: u64 = 16 << 20;
/// A header once it is unpacked, at most; 250,000 entries take about 20 MiB.
const UNPACKED: u64 = 64 << 20;
/// Streams, folders and coders for each entry that is taken; a bundle has about five for each.
const FOR_EACH: u64 = 8;

/// Refuses an archive whose header is too long, claims too much, or is not one that can be looked at.
pub(super) fn check(archive: &mut (impl Read + Seek), caps: Caps) -> Result<(), String> {
    let cut_off = |e: std::io::Error| format!("the archive is cut off or damaged: {e}");
    let mut start = [0; 32];
    archive.seek(SeekFrom::Start(0)).and_then(|_| archive.read_exact(&mut start)).map_err(cut_off)?;
    if !start.starts_with(MAGIC) {
        return Err("it is not a 7z archive".into());
    }
    let number = |at: usize| u64::from_le_bytes(start[at..at + 8].try_into().expect("eight bytes"));
    let (offset, size) = (number(12), number(20));
    if start[8..32].iter().all(|b| *b == 0) {
        return Err("the archive was not finished: it has no header".into());
    }
    let mut header = part(archive, offset, size, "header")?;
    if header.first() == Some(&0x17) {
        header = unpacked(&header[1..], archive, caps)?;
    }
    let entries = caps.entries as u64;
    let mut bytes = Bytes { rest: &header, left: entries.saturating_mul(FOR_EACH) };
    match bytes.files() {
        _ if bytes.left == 0 => {
            Err(format!("its header has more streams than the {entries} entries that are taken can have"))
        }
        None => Err("the archive's header cannot be read".into()),
        Some(files) if files > entries => Err(format!("it has {files} entries; {entries} are taken")),
        Some(_) => Ok(()),
    }?;
    archive.seek(SeekFrom::Start(0)).map_err(cut_off)?;
    Ok(())
}

/// A part of the archive that is kept in memory.
fn part(archive: &mut (impl Read + Seek), offset: u64, size: u64, what: &str) -> Result<Vec<u8>, String> {
    if size > PACKED {
        return Err(format!("the archive's {what} has {size} bytes; {PACKED} are taken"));
    }
    let at = offset.checked_add(32).ok_or_else(|| format!("the archive's {what} is beyond its end"))?;
    let mut part = Vec::new();
    archive
        .seek(SeekFrom::Start(at))
        .and_then(|_| archive.take(size).read_to_end(&mut part))
        .map_err(|e| format!("the archive is cut off or damaged: {e}"))?;
    Ok(part)
}

/// Unpacks an encoded header (7zFormat.txt: StreamsInfo) once all that it needs was looked at: it is read as the one
/// file of an archive of its own.
fn unpacked(header: &[u8], archive: &mut (impl Read + Seek), caps: Caps) -> Result<Vec<u8>, String> {
    let refused = || "the archive's header cannot be read".to_owned();
    let mut bytes = Bytes { rest: header, left: u64::MAX };
    let (position, size) = bytes.one_stream().ok_or_else(refused)?;
    let streams = bytes.rest;
    let (method, properties, length) = bytes.one_coder().ok_or_else(refused)?;
    if length > UNPACKED {
        return Err(format!("the archive's header unpacks to {length} bytes; {UNPACKED} are taken"));
    }
    let (needed, most) = (dictionary(method, properties), caps.dictionary);
    if needed > most {
        return Err(format!(
            "the archive's header needs a dictionary of {needed} bytes to unpack; {most} are taken"
        ));
    }
    let packed = part(archive, position, size, "packed header")?;
    let streams = streams.strip_suffix(&[0]).ok_or_else(refused)?;
    let mut main = vec![0x01, 0x04, 0x06, 0, 1, 0x09, 0xff];
    main.extend(size.to_le_bytes());
    main.push(0);
    main.extend(streams);
    main.extend([0x08, 0, 0, 0x05, 1, 0, 0]);
    let mut start = (packed.len() as u64).to_le_bytes().to_vec();
    start.extend((main.len() as u64).to_le_bytes());
    start.extend(crc32fast::hash(&main).to_le_bytes());
    let magic = [MAGIC, &[0, 4], &crc32fast::hash(&start).to_le_bytes()].concat();
    let alone = Cursor::new([magic, start, packed, main].concat());
    let damaged = |e: sevenz_rust2::Error| format!("the archive's header cannot be unpacked: {e}");
    let mut reader = ArchiveReader::new(alone, Password::empty()).map_err(damaged)?;
    let mut header = Vec::new();
    reader
        .for_each_entries(|_, reader| {
            reader.take(length).read_to_end(&mut header)?;
            Ok(true)
        })
        .map_err(damaged)?;
    Ok(header)
}

/// What of a header is not read yet.
struct Bytes<'b> {
    rest: &'b [u8],
    /// How many things it may still claim to have.
    left: u64,
}

impl<'b> Bytes<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn is(&mut self, id: u8) -> Option<()> {
        (self.byte()? == id).then_some(())
    }

    /// A number in 7z's own writing: the first byte's leading ones say how many follow.
    fn number(&mut self) -> Option<u64> {
        let first = self.byte()?;
        let (mut mask, mut value) = (0x80_u8, 0_u64);
        for at in 0..8 {
            if first & mask == 0 {
                return Some(value | (u64::from(first & (mask - 1)) << (8 * at)));
            }
            value |= u64::from(self.byte()?) << (8 * at);
            mask >>= 1;
        }
        Some(value)
    }

    /// A number of things for which there has to be room.
    fn count(&mut self) -> Option<u64> {
        let count = self.number()?;
        self.left = self.left.saturating_sub(count);
        (self.left > 0).then_some(count)
    }

    fn take(&mut self, count: u64) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(usize::try_from(count).ok()?)?;
        self.rest = rest;
        Some(taken)
    }

    fn numbers(&mut self, count: u64) -> Option<()> {
        (0..count).try_for_each(|_| self.number().map(drop))
    }

    /// Which of these things have a digest.
    fn digests(&mut self, count: u64) -> Option<Vec<bool>> {
        let mut defined = vec![true; usize::try_from(count).ok()?];
        if self.byte()? == 0 {
            let bits = self.take(count.div_ceil(8))?;
            for (at, one) in defined.iter_mut().enumerate() {
                *one = bits[at / 8] & (0x80 >> (at % 8)) != 0;
            }
        }
        let sum = defined.iter().filter(|one| **one).count() as u64;
        self.take(sum.checked_mul(4)?)?;
        Some(defined)
    }

    /// An encoded header's one packed stream: its position and size.
    fn one_stream(&mut self) -> Option<(u64, u64)> {
        self.is(0x06)?;
        let position = self.number()?;
        (self.number()? == 1).then_some(())?;
        self.is(0x09)?;
        let size = self.number()?;
        let mut id = self.byte()?;
        if id == 0x0a {
            self.digests(1)?;
            id = self.byte()?;
        }
        (id == 0).then_some((position, size))
    }

    /// An encoded header's one folder of one coder: its method, its properties, and what it unpacks to.
    fn one_coder(&mut self) -> Option<(&'b [u8], &'b [u8], u64)> {
        [0x07, 0x0b, 1, 0, 1].into_iter().try_for_each(|id| self.is(id))?;
        let flags = self.byte()?;
        (flags & 0xd0 == 0).then_some(())?;
        let method = self.take(u64::from(flags & 0x0f))?;
        let properties = if flags & 0x20 == 0 { 0 } else { self.number()? };
        let properties = self.take(properties)?;
        self.is(0x0c)?;
        Some((method, properties, self.number()?))
    }

    /// How many files the header claims to have; what comes before is read over.
    fn files(&mut self) -> Option<u64> {
        self.is(0x01)?;
        let mut id = self.byte()?;
        if id == 0x02 {
            while self.byte()? != 0 {
                let size = self.number()?;
                self.take(size)?;
            }
            id = self.byte()?;
        }
        if id == 0x04 {
            self.streams()?;
            id = self.byte()?;
        }
        match id {
            0x05 => self.number(),
            0x00 => Some(0),
            _ => None,
        }
    }

    fn streams(&mut self) -> Option<()> {
        let mut id = self.byte()?;
        if id == 0x06 {
            let _position = self.number()?;
            let streams = self.count()?;
            loop {
                match self.byte()? {
                    0x00 => break,
                    0x09 => self.numbers(streams)?,
                    0x0a => drop(self.digests(streams)?),
                    _ => return None,
                }
            }
            id = self.byte()?;
        }
        // Of each folder whether it has a digest.
        let mut folders = Vec::new();
        if id == 0x07 {
            folders = self.folders()?;
            id = self.byte()?;
        }
        if id == 0x08 {
            self.parts(&folders)?;
            id = self.byte()?;
        }
        (id == 0).then_some(())
    }

    fn folders(&mut self) -> Option<Vec<bool>> {
        self.is(0x0b)?;
        let count = self.count()?;
        self.is(0)?;
        let mut outputs = 0_u64;
        for _ in 0..count {
            outputs = outputs.checked_add(self.folder()?)?;
        }
        self.is(0x0c)?;
        self.numbers(outputs)?;
        let mut digests = vec![false; usize::try_from(count).ok()?];
        let mut id = self.byte()?;
        if id == 0x0a {
            digests = self.digests(count)?;
            id = self.byte()?;
        }
        (id == 0).then_some(digests)
    }

    /// A chain of coders; how many streams come out of them.
    fn folder(&mut self) -> Option<u64> {
        let coders = self.count()?;
        let (mut inputs, mut outputs) = (0_u64, 0_u64);
        for _ in 0..coders {
            let flags = self.byte()?;
            self.take(u64::from(flags & 0x0f))?;
            let (more_in, more_out) = if flags & 0x10 == 0 { (1, 1) } else { (self.count()?, self.count()?) };
            inputs = inputs.checked_add(more_in)?;
            outputs = outputs.checked_add(more_out)?;
            if flags & 0x20 != 0 {
                let properties = self.number()?;
                self.take(properties)?;
            }
        }
        let pairs = outputs.checked_sub(1)?;
        self.numbers(pairs.checked_mul(2)?)?;
        let packed = inputs.checked_sub(pairs)?;
        if packed > 1 {
            self.numbers(packed)?;
        }
        Some(outputs)
    }

    /// What the folders unpack to, part by part.
    fn parts(&mut self, folders: &[bool]) -> Option<()> {
        let mut parts = vec![1; folders.len()];
        let mut id = self.byte()?;
        if id == 0x0d {
            for count in &mut parts {
                *count = self.count()?;
            }
            id = self.byte()?;
        }
        if id == 0x09 {
            parts.iter().try_for_each(|count| self.numbers(count.saturating_sub(1)))?;
            id = self.byte()?;
        }
        if id == 0x0a {
            let known = |(count, known): &(&u64, &bool)| **count == 1 && **known;
            let rest = parts.iter().zip(folders).filter(|both| !known(both)).map(|(count, _)| count).sum();
            self.digests(rest)?;
            id = self.byte()?;
        }
        (id == 0).then_some(())
    }
}
