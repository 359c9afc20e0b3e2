//! Files and folders that are nobody else's business: the state folder has device lists, certificates and, of some
//! runs, keys. Folders are made with mode 0700, files with 0600, whatever the umask is.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{Result, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// The mode of folders.
const FOLDER: u32 = 0o700;
/// The mode of files.
const FILE: u32 = 0o600;

/// Makes a folder with all that it is in.
///
/// # Errors
/// The failure of the file system.
pub fn make_folder(path: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER).create(path)
}

/// Makes a folder, or takes the one that is there, which others may no longer look into.
///
/// # Errors
/// The failure of the file system.
pub fn take_folder(path: &Path) -> Result<()> {
    make_folder(path)?;
    if path.metadata()?.permissions().mode() & 0o077 != 0 {
        // One of another owner, who shares it on purpose, stays as it is.
        let _ = std::fs::set_permissions(path, Permissions::from_mode(FOLDER));
    }
    Ok(())
}

/// Options that make a file for its owner alone.
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(FILE);
    options
}

/// Makes a file, or empties the one that is there.
///
/// # Errors
/// The failure of the file system.
pub fn create(path: &Path) -> Result<File> {
    options().write(true).create(true).truncate(true).open(path)
}

/// Makes a file that must not be there yet.
///
/// # Errors
/// The failure of the file system.
pub fn create_new(path: &Path) -> Result<File> {
    options().read(true).write(true).create_new(true).open(path)
}

/// Makes a temporary file whose name is removed at once, so that nothing is left whatever happens to the program.
///
/// # Errors
/// The failure of the file system.
pub fn nameless(folder: &Path) -> Result<File> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = folder.join(format!(".lists-{}-{count}", std::process::id()));
    let file = create_new(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

/// Makes a file of these bytes.
///
/// # Errors
/// The failure of the file system.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    create(path)?.write_all(bytes.as_ref())
}
