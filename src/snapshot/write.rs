//! Makes a snapshot of the lines of an export, in whatever order those are.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{END, End, Head, key};
use crate::error::{Error, IoContext as _, Result};
use crate::output::sort::Sorter;

/// How hard is compressed: half as large as the fastest level makes it, and still faster than the listing.
const LEVEL: i32 = 3;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    account: &'a str,
    region: &'a str,
    thing_name: &'a str,
}

/// Writes a snapshot of the lines that are in a file, and syncs it. More of them than memory takes are sorted in a
/// temporary file of `folder`.
///
/// # Errors
/// The failure of a file; a line without a place, which an export does not write.
pub fn write(lines: &Path, to: &Path, compressed: bool, head: &Head, folder: &Path) -> Result<u64> {
    let reading = || format!("reading `{}`", lines.display());
    let writing = || format!("writing `{}`", to.display());
    let mut input = BufReader::new(File::open(lines).doing(reading)?);
    let mut sorter = Sorter::new(None, folder);
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line).doing(reading)? > 0 {
        let place: Place<'_> = serde_json::from_slice(&line)
            .map_err(|e| Error::internal("sorting the lines of an export").caused_by(e.to_string()))?;
        sorter.push(key(place.account, place.region, place.thing_name), line.clone())?;
        line.clear();
    }
    let file = File::create(to).doing(writing)?;
    let out = BufWriter::with_capacity(1 << 16, &file);
    let things = if compressed {
        let mut out = zstd::Encoder::new(out, LEVEL).doing(writing)?;
        let things = put(&mut out, head, sorter, writing)?;
        out.finish().and_then(|mut out| out.flush()).doing(writing)?;
        things
    } else {
        let mut out = out;
        let things = put(&mut out, head, sorter, writing)?;
        out.flush().doing(writing)?;
        things
    };
    file.sync_all().doing(writing)?;
    Ok(things)
}

fn put(
    out: &mut impl Write,
    head: &Head,
    sorter: Sorter,
    writing: impl Fn() -> String + Copy,
) -> Result<u64> {
    out.write_all(&line(head)?).doing(writing)?;
    let mut things = 0;
    sorter.finish(|row| {
        things += 1;
        out.write_all(row).doing(writing)?;
        Ok(true)
    })?;
    out.write_all(&line(&End { kind: END.to_owned(), things })?).doing(writing)?;
    Ok(things)
}

fn line<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(value)
        .map_err(|e| Error::internal("writing a snapshot").caused_by(e.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
