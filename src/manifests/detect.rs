//! Tells the form of a device list by what is in it, and only then by its name.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::Value;

use super::{Format, Key, Known, espressif, infineon, pem};
use crate::error::{IoContext, Result};

/// Tells the form of a file. Where only names count, a first line that is no header is a name already.
///
/// # Errors
/// The failure of the file.
pub fn detect(path: &Path, known: Known) -> Result<Format> {
    let opening = || format!("opening `{}`", path.display());
    let mut input = BufReader::with_capacity(1 << 16, File::open(path).doing(opening)?);
    let start = input.fill_buf().reading(|| format!("reading `{}`", path.display()))?;
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_ascii_lowercase();
    Ok(of_start(start, matches!(extension.as_str(), "jsonl" | "ndjson"), known))
}

/// Tells the form of a file by its first bytes; `lines` says that its name is that of JSON lines.
pub fn of_start(start: &[u8], lines: bool, known: Known) -> Format {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let strict = known.is_strict();
    match start.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'{') if !strict => return Format::Jsonl,
        Some(b'{') => return of_object(start.trim_ascii_start()),
        Some(b'[') if strict && contains(start, b"\"payload\"") => return Format::Microchip,
        _ if lines => return Format::Jsonl,
        _ => {}
    }
    let header = start.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or_default();
    if espressif::is_header(header) {
        return Format::Espressif;
    }
    let certificates = strict || matches!(known, Known::Certificates | Known::Registrations);
    let is_pem = pem::form(start) != pem::Form::Lines || pem::is_line(header);
    let bare = !known.is_header(header.trim_ascii()) && !start.is_empty() && is_bare(start, header, known);
    if certificates && start.starts_with(infineon::unpack::MAGIC) {
        Format::Infineon
    } else if certificates && is_pem && !has_column(header) {
        Format::Pem
    } else if known.bare().is_some() && bare {
        Format::Names
    } else {
        Format::Csv
    }
}

/// Whether what starts so is a list of one name a line: no table that a spreadsheet divides otherwise, no certificate or
/// key, and no table that lacks the one column that it needs.
fn is_bare(start: &[u8], header: &[u8], known: Known) -> bool {
    !header.iter().any(|b| matches!(b, b',' | b';' | b'\t'))
        && pem::form(start) == pem::Form::Lines
        && !known.is_column(header.trim_ascii())
}

/// The form of a file of objects, by the keys of the first.
fn of_object(start: &[u8]) -> Format {
    let line = start.split(|b| *b == b'\n').next().unwrap_or_default();
    let object = serde_json::from_slice::<Value>(line).ok();
    let has = |key: &str| match &object {
        Some(object) => object.get(key).is_some(),
        // It is longer than what was read, or goes over many lines.
        None => contains(start, format!("\"{key}\"").as_bytes()),
    };
    if has("protected") && has("payload") {
        Format::Microchip
    } else if has("thing_name") || has("thingName") {
        Format::Jsonl
    } else if has("entry") && (has("certificate") || has("problem")) {
        Format::Infineon
    } else if has("certificate") {
        Format::Pem
    } else if has("ThingName") {
        Format::AwsBulk
    } else {
        Format::Jsonl
    }
}

/// Whether a line names a column of a device list.
fn has_column(header: &[u8]) -> bool {
    let header = String::from_utf8_lossy(header);
    header.split(',').any(|name| Key::parse(name.trim().trim_matches('"')).is_some())
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_form() {
        let base64 = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUNnakNDQWltZ0F3SUJBZ0lVWUpzNlNOaWl4K3pxRjVXTGc4TjErRDNxSGZ3d0N";
        for (start, form) in [
            ("thing_name,cert_pem\nlamp,\"-----BEGIN CERTIFICATE-----\n", Format::Csv),
            ("MAC,cn,cert\n", Format::Espressif),
            ("node_id,certs,qrcode,loc\n", Format::Espressif),
            ("[\n {\"payload\":\"e30\"", Format::Microchip),
            ("{\"payload\":\"e30\",\"protected\":\"e30\",\"error\":\"x\"}\n", Format::Microchip),
            ("{\"thing_name\":\"lamp\",\"certificate\":1}\n", Format::Jsonl),
            ("{\"ThingName\":\"lamp\",\"CSR\":\"x\"}\n", Format::AwsBulk),
            ("{\"certificate\":\"x\",\"error\":\"y\"}\n", Format::Pem),
            ("{\"entry\":\"x\",\"problem\":\"y\"}\n", Format::Infineon),
            ("7z\u{0}", Format::Csv),
            ("subject=O = X, CN = y\n-----BEGIN CERTIFICATE-----\n", Format::Pem),
            (base64, Format::Pem),
            ("lamp\n", Format::Csv),
        ] {
            assert_eq!(of_start(start.as_bytes(), false, Known::All), form, "{start}");
        }
        assert_eq!(of_start(infineon::unpack::MAGIC, false, Known::All), Format::Infineon);
        assert_eq!(of_start(&[0x30, 0x82, 1, 2], false, Known::All), Format::Pem);
        assert_eq!(of_start(b"lamp\n", false, Known::NamesOnly), Format::Names);
        assert_eq!(of_start(b"", true, Known::All), Format::Jsonl);
    }
}
