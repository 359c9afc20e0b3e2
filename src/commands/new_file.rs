//! Files that a command makes and never overwrites: what stands against them is said before the first call.

use std::path::Path;

use crate::error::{Error, Result};

/// Sees to it that a file can be made here.
///
/// # Errors
/// Usage (2) when something is there, or there is no folder for it.
pub(crate) fn can_be_made(path: &Path) -> Result<()> {
    let shown = path.display();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let missing = folder.display();
        return Err(Error::usage(format!("`{shown}` cannot be made: there is no folder `{missing}`")));
    }
    if path.is_dir() {
        return Err(Error::usage(format!("`{shown}` is a folder")).hint("Name a file in it."));
    }
    if path.symlink_metadata().is_ok() {
        return Err(Error::usage(format!("`{shown}` exists already"))
            .hint("It is not overwritten: move it away, or give another name."));
    }
    Ok(())
}
