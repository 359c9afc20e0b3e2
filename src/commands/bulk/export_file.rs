//! The file of an export: `FILE.partial` until every thing is in it, then `FILE`. It takes nobody's place, and a
//! resumed run goes on behind the last line whose row is in the journal.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::Drive;
use super::begin::partial;
use crate::bulk::folder::RunFolder;
use crate::bulk::journal;
use crate::bulk::output::{Output, Sink};
use crate::bulk::recipe::export::csv_header;
use crate::bulk::row::{Columns, Purpose};
use crate::commands::new_file;
use crate::error::{Error, IoContext, Kind, Result};
use crate::snapshot::{self, Head};

/// Sees to it before the first call that the file can be made.
///
/// # Errors
/// Usage (2) when it, or one that is not finished, is there and is not this run's.
pub(super) fn check(purpose: &Purpose, folder: &RunFolder) -> Result<()> {
    let Purpose::Export { to: Some(to), .. } = purpose else { return Ok(()) };
    if folder.path.join(journal::FILE).exists() {
        return Ok(());
    }
    new_file::can_be_made(to)?;
    let part = partial(to);
    if part.symlink_metadata().is_ok() {
        return Err(Error::usage(format!("`{}` exists already: it is another run's", part.display())).hint(
            "Resume that run with `fleetctl runs resume ID`, or remove the file, or give another name.",
        ));
    }
    Ok(())
}

/// Makes the file with its first line, or opens an earlier attempt's and cuts it at `length`.
fn open(to: &Path, columns: Columns, written: Option<u64>) -> Result<(File, u64)> {
    let part = partial(to);
    let opening = || format!("opening `{}`", part.display());
    let length = written.unwrap_or_default();
    let mut options = OpenOptions::new();
    options.append(true).mode(0o644);
    // Only a file that an earlier attempt wrote to must be there.
    let mut file = if length > 0 {
        options.open(&part).doing(opening).map_err(|e| {
            e.hint(
                "The run cannot go on without what it has written. Begin a new one with another `--run-id`.",
            )
        })?
    } else {
        new_file::can_be_made(to)?;
        options.create(true).open(&part).doing(opening)?
    };
    let is = file.metadata().doing(opening)?.len();
    if is < length {
        return Err(Error::data(format!(
            "`{}` has {is} bytes, and the run had written {length}",
            part.display()
        ))
        .hint("It was changed since. Begin a new run with another `--run-id`."));
    }
    file.set_len(length).doing(opening)?;
    if length > 0 || !columns.csv {
        return Ok((file, length));
    }
    let header = csv_header(columns)?;
    file.write_all(&header).doing(opening)?;
    Ok((file, header.len() as u64))
}

/// Gives the finished file its name; a snapshot is put in order first.
fn finish(to: &Path, head: Option<&Head>) -> Result<()> {
    let part = partial(to);
    new_file::can_be_made(to)?;
    if let Some(head) = head {
        let sorted = sorted(to);
        let compressed = to.extension().is_some_and(|e| e.eq_ignore_ascii_case("zst"));
        snapshot::write(&part, &sorted, compressed, head, &std::env::temp_dir())?;
        name(&sorted, to)?;
        return std::fs::remove_file(&part).doing(|| format!("removing `{}`", part.display()));
    }
    name(&part, to)
}

/// Where a snapshot is made.
fn sorted(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".sorted");
    PathBuf::from(name)
}

fn name(part: &Path, to: &Path) -> Result<()> {
    let rename = || {
        File::open(part)?.sync_all()?;
        std::fs::rename(part, to)?;
        let parent: PathBuf =
            to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).into();
        File::open(parent)?.sync_all()
    };
    rename().doing(|| format!("giving `{}` its name", part.display()))
}

/// An export that has nothing to write, in its form.
pub(super) fn nothing(purpose: &Purpose, head: Option<&Head>) -> Result<()> {
    let Purpose::Export { columns, to, .. } = purpose else { return Ok(()) };
    match to {
        Some(to) => open(to, *columns, None).and_then(|_| finish(to, head)),
        None if columns.csv => {
            let header = csv_header(*columns)?;
            std::io::stdout().write_all(&header).doing(|| "writing the result".into())
        }
        None => Ok(()),
    }
}

impl Drive<'_> {
    /// Opens what an export writes to; `rows` are to be in it.
    pub(super) fn begin_output(&mut self, rows: u64) -> Result<()> {
        let Purpose::Export { columns, to, snapshot } = &self.task.purpose else { return Ok(()) };
        if self.cx.dry_run() {
            return Ok(());
        }
        let stop = self.orders.stop.clone();
        let failed = move || stop.ask(Kind::Failed);
        let book = &mut self.orders.book;
        let (sink, shown) = if let (Some(to), Some(journal)) = (to, &book.journal) {
            let past = book.past.as_deref();
            // Everything is in it, and it has its name.
            if past.is_some_and(|p| p.done == rows) && to.exists() {
                let unsorted = partial(to);
                if *snapshot && unsorted.exists() {
                    // All that a killed run had left to do.
                    std::fs::remove_file(&unsorted).doing(|| format!("removing `{}`", unsorted.display()))?;
                }
                if !unsorted.exists() {
                    return Ok(());
                }
            }
            let (file, length) = open(to, *columns, past.and_then(|p| p.output))?;
            (Sink::File { file, length, journal: journal.clone() }, format!("`{}`", to.display()))
        } else {
            nothing(&self.task.purpose, None)?;
            (Sink::Stdout, "the result".to_owned())
        };
        book.output = Some(Output::begin(sink, shown, failed)?);
        Ok(())
    }
}

/// Gives the file its name once all rows are in it, and says whether they are.
pub(super) fn end(purpose: &Purpose, complete: bool, head: Option<&Head>) -> Result<bool> {
    let Purpose::Export { to: Some(to), .. } = purpose else { return Ok(complete) };
    if complete && partial(to).exists() {
        finish(to, head)?;
    }
    Ok(complete)
}
