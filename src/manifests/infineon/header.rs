//! Looks at the header of a 7z archive before anything is unpacked: the header itself may be compressed, and the
//! library that reads archives unpacks it without a bound.

use std::io::{Read, Seek, SeekFrom};

/// A header in the file, at most.
const PACKED: u64 = 16 << 20;
/// A header once it is unpacked, at most; 250,000 entries take about 20 MiB.
const UNPACKED: u64 = 64 << 20;

/// Refuses an archive whose header is too long, or is not one that can be looked at.
pub(super) fn check(archive: &mut (impl Read + Seek)) -> Result<(), String> {
    let cut_off = |e: std::io::Error| format!("the archive is cut off or damaged: {e}");
    let mut start = [0; 32];
    archive.seek(SeekFrom::Start(0)).and_then(|_| archive.read_exact(&mut start)).map_err(cut_off)?;
    if !start.starts_with(super::unpack::MAGIC) {
        return Err("it is not a 7z archive".into());
    }
    let number = |at: usize| u64::from_le_bytes(start[at..at + 8].try_into().expect("eight bytes"));
    let (offset, size) = (number(12), number(20));
    if start[8..32].iter().all(|b| *b == 0) {
        return Err("the archive was not finished: it has no header".into());
    }
    if size > PACKED {
        return Err(format!("the archive's header has {size} bytes; {PACKED} are taken"));
    }
    let at = offset.checked_add(32).ok_or("the archive's header is beyond its end")?;
    let mut header = Vec::new();
    archive.seek(SeekFrom::Start(at)).map_err(cut_off)?;
    archive.take(size).read_to_end(&mut header).map_err(cut_off)?;
    let mut header = Bytes(&header);
    if header.byte() == Some(0x17) {
        let unpacked = unpacked(&mut header).ok_or("the archive's header cannot be read")?;
        if unpacked > UNPACKED {
            return Err(format!("the archive's header unpacks to {unpacked} bytes; {UNPACKED} are taken"));
        }
    }
    archive.seek(SeekFrom::Start(0)).map_err(cut_off)?;
    Ok(())
}

/// What an encoded header unpacks to: the largest of its streams (7zFormat.txt: StreamsInfo).
fn unpacked(header: &mut Bytes<'_>) -> Option<u64> {
    let mut id = header.byte()?;
    if id == 0x06 {
        let _position = header.number()?;
        let streams = header.number()?;
        loop {
            match header.byte()? {
                0x00 => break,
                0x09 => (0..streams).try_for_each(|_| header.number().map(drop))?,
                0x0a => header.digests(streams)?,
                _ => return None,
            }
        }
        id = header.byte()?;
    }
    if id != 0x07 || header.byte()? != 0x0b || header.number()? != 1 || header.byte()? != 0 {
        return None;
    }
    let outputs = header.folder()?;
    if header.byte()? != 0x0c {
        return None;
    }
    let mut largest = 0;
    for _ in 0..outputs {
        largest = header.number()?.max(largest);
    }
    Some(largest)
}

/// What of a header is not read yet.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
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

    fn skip(&mut self, count: u64) -> Option<()> {
        self.0 = self.0.get(usize::try_from(count).ok()?..)?;
        Some(())
    }

    fn digests(&mut self, count: u64) -> Option<()> {
        let mut defined = count;
        if self.byte()? == 0 {
            defined = 0;
            for _ in 0..count.div_ceil(8) {
                defined += u64::from(self.byte()?.count_ones());
            }
        }
        self.skip(defined.checked_mul(4)?)
    }

    /// A chain of coders; how many streams come out of them.
    fn folder(&mut self) -> Option<u64> {
        let coders = self.number()?;
        let (mut inputs, mut outputs) = (0_u64, 0_u64);
        for _ in 0..coders {
            let flags = self.byte()?;
            self.skip(u64::from(flags & 0x0f))?;
            let (more_in, more_out) =
                if flags & 0x10 == 0 { (1, 1) } else { (self.number()?, self.number()?) };
            inputs = inputs.checked_add(more_in)?;
            outputs = outputs.checked_add(more_out)?;
            if flags & 0x20 != 0 {
                let properties = self.number()?;
                self.skip(properties)?;
            }
        }
        let pairs = outputs.checked_sub(1)?;
        (0..pairs).try_for_each(|_| {
            self.number()?;
            self.number().map(drop)
        })?;
        let packed = inputs.checked_sub(pairs)?;
        if packed > 1 {
            (0..packed).try_for_each(|_| self.number().map(drop))?;
        }
        Some(outputs)
    }
}
