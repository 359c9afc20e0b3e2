//! Signing requests as they come: one file, a folder, or a stream of PEM blocks or JSON lines. Memory does not grow
//! with their number.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader, Read as _};
use std::path::Path;

use serde_json::{Map, Value};

use crate::error::{Error, IoContext, Result};
use crate::pki::{SigningRequest, store};

/// The longest line and the longest PEM block, in bytes.
const MAX_LINE: u64 = 1 << 20;

/// One request of the input.
pub(super) struct Item {
    /// Where it is from: a file, and the line in it.
    pub(super) input: String,
    /// The request, its signature verified; or why it is none.
    pub(super) request: Result<SigningRequest, String>,
    /// What it was read from, for the rejects.
    pub(super) text: String,
    /// The file's name without its ending, where the file is one of a folder.
    pub(super) stem: Option<String>,
    /// What else a JSON line says of it.
    pub(super) cells: Map<String, Value>,
}

impl Item {
    fn new(input: String, bytes: &[u8]) -> Self {
        let request = SigningRequest::parse(bytes, &input).map_err(|error| reason(&error, &input));
        let text = String::from_utf8_lossy(bytes).into_owned();
        Self { input, request, text, stem: None, cells: Map::new() }
    }

    fn broken(input: String, why: &str) -> Self {
        Self { input, request: Err(why.to_owned()), text: String::new(), stem: None, cells: Map::new() }
    }
}

/// An error's message without the name of the input, which has its own column.
pub(super) fn reason(error: &crate::pki::Error, input: &str) -> String {
    let text = error.to_string();
    text.strip_prefix(input).map_or(text.clone(), |rest| rest.trim_start_matches([':', ',', ' ']).to_owned())
}

/// Calls `each` with every request of a path; `-` is stdin.
///
/// # Errors
/// The file system's, and what `each` answers.
pub(super) fn read(path: &Path, each: &mut dyn FnMut(Item) -> Result<()>) -> Result<()> {
    if path == Path::new("-") {
        return stream(std::io::stdin().lock(), "stdin", each);
    }
    if path.is_dir() {
        return folder(path, each);
    }
    let shown = path.display().to_string();
    let mut file = BufReader::new(File::open(path).doing(|| format!("opening `{shown}`"))?);
    let start = file.fill_buf().reading(|| format!("reading `{shown}`"))?;
    if is_der(start) {
        return each(Item::new(shown, &store::read(path)?));
    }
    stream(file, &shown, each)
}

/// DER starts with a SEQUENCE whose length takes more than one byte; text has a character there.
fn is_der(start: &[u8]) -> bool {
    start.first() == Some(&0x30) && start.get(1).is_some_and(|byte| byte & 0x80 != 0)
}

fn folder(path: &Path, each: &mut dyn FnMut(Item) -> Result<()>) -> Result<()> {
    let reading = || format!("reading the folder `{}`", path.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(path).doing(reading)? {
        let name = entry.doing(reading)?.file_name();
        let ending = Path::new(&name).extension().map(OsStr::to_ascii_lowercase);
        if ending.is_some_and(|ending| ending == "csr" || ending == "pem") {
            names.push(name);
        }
    }
    names.sort();
    for name in names {
        let file = path.join(name);
        let mut items = Vec::new();
        // A file of a folder has some requests at most, so their number is known before the first is handed on.
        if std::fs::metadata(&file).doing(reading)?.len() > store::MAX_FILE_BYTES {
            items.push(Item::broken(file.display().to_string(), "it is larger than a megabyte"));
        } else {
            read(&file, &mut |item| {
                items.push(item);
                Ok(())
            })?;
        }
        if items.is_empty() {
            items.push(Item::broken(file.display().to_string(), "no signing request in it"));
        }
        if let [one] = items.as_mut_slice() {
            one.stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        }
        items.into_iter().try_for_each(&mut *each)?;
    }
    Ok(())
}

/// Lines that start with `{` are JSON; the rest is PEM, of which only signing requests count.
pub(super) fn stream(
    mut input: impl BufRead,
    shown: &str,
    each: &mut dyn FnMut(Item) -> Result<()>,
) -> Result<()> {
    let (mut line, mut number) = (Vec::new(), 0_u64);
    let mut block: Option<(u64, Vec<u8>)> = None;
    loop {
        line.clear();
        let read = (&mut input)
            .take(MAX_LINE)
            .read_until(b'\n', &mut line)
            .doing(|| format!("reading `{shown}`"))?;
        number += 1;
        let text = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&line).trim_ascii();
        let begins = text.starts_with(b"-----BEGIN ");
        let ends = read == 0 || begins || text.first() == Some(&b'{');
        if ends && let Some((at, bytes)) = block.take() {
            // The reader of blocks says what is missing.
            each(Item::new(format!("{shown}:{at}"), &bytes))?;
        }
        if read == 0 {
            return Ok(());
        }
        if read as u64 == MAX_LINE {
            return Err(Error::data(format!("{shown}:{number}: the line is longer than a megabyte")));
        }
        if text.first() == Some(&b'{') {
            each(of_line(format!("{shown}:{number}"), text))?;
        } else if begins {
            let is_request = text.ends_with(b"CERTIFICATE REQUEST-----");
            block = is_request.then(|| (number, Vec::new()));
        }
        if let Some((at, bytes)) = &mut block {
            bytes.extend_from_slice(text);
            bytes.push(b'\n');
            let (at, ended) = (*at, text.starts_with(b"-----END "));
            if bytes.len() as u64 > MAX_LINE {
                return Err(Error::data(format!("{shown}:{at}: the block is longer than a megabyte")));
            }
            if ended && let Some((at, bytes)) = block.take() {
                each(Item::new(format!("{shown}:{at}"), &bytes))?;
            }
        }
    }
}

fn of_line(input: String, line: &[u8]) -> Item {
    const NAMES: [&str; 4] = ["csr_pem", "csrPem", "certificateSigningRequest", "csr"];
    let mut cells = match serde_json::from_slice::<Map<String, Value>>(line) {
        Ok(cells) => cells,
        Err(error) => return Item::broken(input, &format!("the line is no JSON object: {error}")),
    };
    let request = NAMES.iter().find_map(|name| cells.shift_remove(*name));
    let mut item = match request {
        Some(Value::String(text)) => Item::new(input, text.as_bytes()),
        _ => Item::broken(input, "there is no member csr_pem"),
    };
    item.cells = cells;
    item
}
