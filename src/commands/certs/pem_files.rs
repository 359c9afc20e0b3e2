//! PEM files and folders of identities as rows of a run.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::commands::bulk::{Rows, Source};
use crate::error::{Error, IoContext, Result};
use crate::pki::{self, SigningRequest, store};

/// The device certificates in these files and folders, as rows. A folder is searched with all below it; keys and CA
/// certificates in it are passed over.
pub(super) fn certificates(files: Vec<PathBuf>) -> Source {
    rows("the PEM files", files, |path, named, put| {
        let shown = path.display().to_string();
        let bytes = store::read(path)?;
        let is_certificate = bytes.windows(11).any(|w| w == b"CERTIFICATE") || named;
        let is_request = bytes.windows(8).any(|w| w == b"REQUEST-");
        if !named && (!is_certificate || is_request) {
            return Ok(());
        }
        let found = pki::Certificate::parse_bundle(&bytes, &shown)?;
        let devices: Vec<_> = found.iter().filter(|c| !c.info().is_ca).collect();
        if named && devices.is_empty() {
            return Err(Error::data(format!("`{shown}` has no certificate of a device, only of a CA")));
        }
        devices.into_iter().try_for_each(|c| put(&json!({ "certificatePem": c.to_pem(), "file": shown })))
    })
}

/// The signing requests in these files and folders, as rows named as the files are.
pub(super) fn requests(files: Vec<PathBuf>) -> Source {
    rows("the signing requests", files, |path, named, put| {
        let shown = path.display().to_string();
        let bytes = store::read(path)?;
        if !named && !bytes.windows(8).any(|w| w == b"REQUEST-") {
            return Ok(());
        }
        let request = SigningRequest::parse(&bytes, &shown)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        put(&json!({ "thing_name": name, "csr_pem": request.to_pem(), "file": shown }))
    })
}

type Put<'p> = &'p mut dyn FnMut(&Value) -> Result<()>;

fn rows(
    shown: &str,
    files: Vec<PathBuf>,
    one: impl Fn(&Path, bool, Put<'_>) -> Result<()> + Send + Sync + 'static,
) -> Source {
    Source::Rows(Rows::new(shown, move |put| files.iter().try_for_each(|path| walk(path, true, put, &one))))
}

fn walk(
    path: &Path,
    named: bool,
    put: Put<'_>,
    one: &impl Fn(&Path, bool, Put<'_>) -> Result<()>,
) -> Result<()> {
    if !path.is_dir() {
        return one(path, named, put);
    }
    let reading = || format!("reading the folder `{}`", path.display());
    let entries = std::fs::read_dir(path).doing(reading)?;
    let mut below = entries.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>().doing(reading)?;
    // In an order that is the same each time.
    below.sort_unstable();
    for path in below {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
        if path.is_dir() || matches!(extension.as_str(), "pem" | "crt" | "cer" | "csr") {
            walk(&path, false, put, one)?;
        }
    }
    Ok(())
}
