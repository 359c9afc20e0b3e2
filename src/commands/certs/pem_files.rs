//! Files and folders of certificates and signing requests as rows of a run. In a folder each file whose name ends as
//! theirs do is a row, is wrong, or is plainly something else: keys and CA certificates lie beside identities.

use std::path::{Path, PathBuf};

use openssl::pkey::PKey;
use serde_json::{Value, json};

use crate::commands::bulk::{Rows, Source};
use crate::error::{Error, IoContext, Result};
use crate::manifests::UNREADABLE;
use crate::pki::{self, SigningRequest, store};

/// What is looked for.
struct Wanted {
    /// What messages call all of them.
    shown: &'static str,
    /// What messages call one.
    one: &'static str,
    /// How names end in a folder.
    endings: &'static [&'static str],
    /// Whether a PEM block of this label is one.
    is_one: fn(&str) -> bool,
    /// The rows of a file, of which there are none when it holds only what is passed over.
    rows: fn(&Path, &[u8], &str) -> Result<Vec<Value>>,
}

const CERTIFICATES: Wanted = Wanted {
    shown: "the certificates' files",
    one: "certificate of a device",
    endings: &["pem", "crt", "cer", "der"],
    is_one: |label| label.ends_with("CERTIFICATE"),
    rows: |_, bytes, shown| {
        let found = pki::Certificate::parse_bundle(bytes, shown)?;
        let devices = found.iter().filter(|c| !c.info().is_ca);
        Ok(devices.map(|c| json!({ "certificatePem": c.to_pem(), "file": shown })).collect())
    },
};

const REQUESTS: Wanted = Wanted {
    shown: "the signing requests",
    one: "signing request",
    endings: &["csr", "pem", "der"],
    is_one: |label| label.ends_with("CERTIFICATE REQUEST"),
    rows: |path, bytes, shown| {
        let request = SigningRequest::parse(bytes, shown)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(vec![json!({ "thing_name": name, "csr_pem": request.to_pem(), "file": shown })])
    },
};

/// The device certificates in these files and folders, as rows. A folder is searched with all below it; keys and CA
/// certificates in it are passed over, and a file that cannot be read is a wrong row.
pub(super) fn certificates(paths: Vec<PathBuf>) -> Source {
    rows(&CERTIFICATES, paths)
}

/// The signing requests in these files and folders, as rows named as the files are.
pub(super) fn requests(paths: Vec<PathBuf>) -> Source {
    rows(&REQUESTS, paths)
}

type Put<'p> = &'p mut dyn FnMut(&Value) -> Result<()>;

fn rows(wanted: &'static Wanted, paths: Vec<PathBuf>) -> Source {
    Source::Rows(Rows::new(wanted.shown, move |put| {
        paths.iter().try_for_each(|path| {
            let mut any = false;
            let mut put = |row: &Value| {
                any = true;
                put(row)
            };
            if std::fs::metadata(path).doing(|| format!("opening `{}`", path.display()))?.is_dir() {
                walk(wanted, path, &mut put)?;
            } else {
                file(wanted, path, true, &mut put)?;
            }
            if !any {
                let what = format!("`{}` has no {} in it", path.display(), wanted.one);
                let endings = wanted.endings.join(", .");
                return Err(Error::data(what).hint(format!("In a folder, names end in .{endings}.")));
            }
            Ok(())
        })
    }))
}

fn walk(wanted: &Wanted, folder: &Path, put: Put<'_>) -> Result<()> {
    let reading = || format!("reading the folder `{}`", folder.display());
    let entries = std::fs::read_dir(folder).doing(reading)?;
    let mut below = entries.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>().doing(reading)?;
    // In an order that is the same each time.
    below.sort_unstable();
    for path in below {
        // What another run is writing has such a name.
        if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
        if path.is_dir() {
            walk(wanted, &path, put)?;
        } else if wanted.endings.contains(&ending.as_str()) {
            file(wanted, &path, ending == "csr", put)?;
        }
    }
    Ok(())
}

/// Puts the rows of a file. `must` says that it cannot be anything else.
fn file(wanted: &Wanted, path: &Path, must: bool, put: Put<'_>) -> Result<()> {
    let shown = path.display().to_string();
    let wrong = |what: String| json!({ "file": shown, UNREADABLE: what });
    let bytes = match store::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return put(&wrong(Error::from(error).to_string())),
    };
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return put(&wrong(format!("`{shown}` is empty")));
    }
    match (wanted.rows)(path, &bytes, &shown) {
        Ok(rows) if rows.is_empty() && must => put(&wrong(format!("`{shown}` has no {}", wanted.one))),
        Ok(rows) => rows.iter().try_for_each(put),
        Err(_) if !must && is_else(wanted, &bytes) => Ok(()),
        // The causes are those of a parser.
        Err(error) => put(&wrong(error.message().to_owned())),
    }
}

/// Whether it is a key, or a certificate or a signing request where the other is looked for.
fn is_else(wanted: &Wanted, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut labels = text.split("-----BEGIN ").skip(1).filter_map(|rest| Some(rest.split_once("-----")?.0));
    if let Some(first) = labels.next() {
        return std::iter::once(first).chain(labels).all(|label| !(wanted.is_one)(label));
    }
    PKey::private_key_from_der(bytes).is_ok()
        || PKey::public_key_from_der(bytes).is_ok()
        || pki::Certificate::parse(bytes, "it").is_ok()
        || SigningRequest::parse(bytes, "it").is_ok()
}
