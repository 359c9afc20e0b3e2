//! Reading a JSON document of the command line: a file, or `-` for stdin.

use std::io::Read;
use std::path::Path;

use crate::error::{Error, IoContext, Result};
use crate::fleet::document::Document;

/// The name of a document in messages.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() }
}

/// Reads and checks a document.
///
/// # Errors
/// Failed (1) when the file cannot be read; Data (65) with line and column when it is not a JSON object.
pub(crate) fn read(path: &Path) -> Result<Document> {
    let name = name(path);
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.doing(|| format!("reading `{name}`"))?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let line = e.as_bytes()[..e.utf8_error().valid_up_to()].split(|&b| b == b'\n').count();
        Error::data(format!("{name}:{line}: this is not UTF-8 text"))
    })?;
    Document::parse(&name, text)
}
