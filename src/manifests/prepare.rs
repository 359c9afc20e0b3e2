//! What cannot be read from one place to the next is made into lines first: Infineon's bundles, and folders of
//! certificates. The lines are kept in the run's folder, and a record's line is then the number of its file.

use std::fs::File;
use std::io::{BufWriter, Read as _};
use std::path::Path;

use super::infineon::unpack::{self, Caps, MAGIC};
use super::{Options, pem};
use crate::error::{IoContext as _, Result};
use crate::private;

/// Whether this is a 7z archive, as an Infineon bundle is.
///
/// # Errors
/// The failure of the file.
pub fn is_bundle(path: &Path) -> Result<bool> {
    let mut start = Vec::new();
    let mut file =
        File::open(path).doing(|| format!("opening `{}`", path.display()))?.take(MAGIC.len() as u64);
    file.read_to_end(&mut start).reading(|| format!("reading `{}`", path.display()))?;
    Ok(start == MAGIC)
}

/// Makes lines of a bundle's wanted set, as `to`, which is in the run's folder.
///
/// # Errors
/// Data (65) as [`unpack::unpack`]; the failure of a file.
pub fn bundle(path: &Path, shown: &str, options: &Options, to: &Path) -> Result<()> {
    let archive = File::open(path).doing(|| format!("opening `{shown}`"))?;
    let scratch = to.parent().unwrap_or(Path::new(""));
    kept(to, |out| {
        unpack::unpack(std::io::BufReader::new(archive), shown, options.set, Caps::default(), scratch, out)
            .map(drop)
    })
}

/// Makes lines of a folder's files, as `to`.
///
/// # Errors
/// Data (65) when there is none; the failure of a file.
pub fn folder(path: &Path, to: &Path) -> Result<()> {
    kept(to, |out| pem::of_folder(path, &path.display().to_string(), out))
}

/// Kept whole or not at all.
fn kept(to: &Path, write: impl FnOnce(&mut BufWriter<File>) -> Result<()>) -> Result<()> {
    let keeping = || format!("keeping the input's lines as `{}`", to.display());
    let part = to.with_extension("partial");
    let mut out = BufWriter::new(private::create(&part).doing(keeping)?);
    write(&mut out)?;
    let file = out.into_inner().map_err(std::io::IntoInnerError::into_error).doing(keeping)?;
    file.sync_all().and_then(|()| std::fs::rename(&part, to)).doing(keeping)
}
