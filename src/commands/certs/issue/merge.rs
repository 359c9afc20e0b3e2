//! One manifest for a folder, however often is issued into it: what an earlier one lists stays, in its order, and the
//! rows of this run follow, or stand for those of their names. Memory does not grow with either.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use super::manifest::{Manifest, line};
use super::partial::{Holds, Partial};
use crate::bulk::check::Hasher;
use crate::bulk::table::{Sorter, Table};
use crate::error::{Error, IoContext as _, Result};

type Reader = csv::Reader<BufReader<File>>;

/// Refuses a manifest that has other columns than this run's.
///
/// # Errors
/// Data (65), naming both; the failure of the file.
pub(super) fn must_fit(path: &Path, manifest: &Manifest) -> Result<()> {
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    let mut header = csv::ByteRecord::new();
    open(path)?.read_byte_record(&mut header).map_err(|error| unreadable(path, &error))?;
    let names = manifest.names();
    if header.iter().eq(names.iter().map(|name| name.as_bytes())) {
        return Ok(());
    }
    let is: Vec<_> = header.iter().map(String::from_utf8_lossy).collect();
    let what = format!("`{}` has other columns than this run's manifest; no key was made", path.display());
    Err(Error::data(what)
        .caused_by(format!("it has {}; the run has {}", is.join(", "), names.join(", ")))
        .hint("Give this run's manifest a name of its own with `--manifest FILE`, or issue into another folder."))
}

/// Puts what `fresh` lists, a synced file with a header, into the manifest of that name, which is there already.
/// One that says all of it already is left as it is.
///
/// # Errors
/// The failure of a file; data (65) when the manifest that is there cannot be read.
pub(super) fn into(fresh: Partial, path: &Path) -> Result<()> {
    let hasher = Hasher::default();
    let (rows, table) = digest(fresh.aside(), &hasher)?;
    let mut same = 0;
    each(path, |record| {
        let is = table.get(hasher.of(record.get(0)))?;
        same += u64::from(is == Some([hasher.of(record.iter().collect::<Vec<_>>())]));
        Ok(())
    })?;
    if same == rows {
        return Ok(());
    }
    let mut merged = Partial::beside(path, ".merged", Holds::Certificates)?;
    let mut out = Vec::new();
    let mut header = csv::ByteRecord::new();
    open(fresh.aside())?.read_byte_record(&mut header).map_err(|error| unreadable(path, &error))?;
    line(header.iter(), &mut out);
    merged.write(&out)?;
    let mut put = |record: &csv::ByteRecord| {
        out.clear();
        line(record.iter(), &mut out);
        merged.write(&out)
    };
    each(path, |record| if table.contains(hasher.of(record.get(0)))? { Ok(()) } else { put(record) })?;
    each(fresh.aside(), &mut put)?;
    merged.sync()?;
    merged.replace(path)
}

/// The number of rows, and a hash of each by that of its name.
fn digest(path: &Path, hasher: &Hasher) -> Result<(u64, Table<1>)> {
    let (mut rows, mut sorter) = (0, Sorter::<1>::new(&std::env::temp_dir()));
    each(path, |record| {
        rows += 1;
        sorter.push(hasher.of(record.get(0)), [hasher.of(record.iter().collect::<Vec<_>>())])
    })?;
    Ok((rows, sorter.finish()?))
}

/// Gives out the records below the header.
fn each(path: &Path, mut take: impl FnMut(&csv::ByteRecord) -> Result<()>) -> Result<()> {
    let mut reader = open(path)?;
    let mut record = csv::ByteRecord::new();
    let mut is_header = true;
    while reader.read_byte_record(&mut record).map_err(|error| unreadable(path, &error))? {
        if !std::mem::take(&mut is_header) {
            take(&record)?;
        }
    }
    Ok(())
}

fn open(path: &Path) -> Result<Reader> {
    let file = File::open(path).doing(|| format!("opening `{}`", path.display()))?;
    Ok(csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(BufReader::new(file)))
}

fn unreadable(path: &Path, error: &csv::Error) -> Error {
    Error::data(format!("`{}` cannot be read", path.display())).caused_by(error.to_string())
}
