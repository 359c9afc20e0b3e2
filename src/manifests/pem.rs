//! Certificates alone: PEM files of any length, one base64 text a line (of PEM or DER), one DER file, or the lines
//! of a rejects file of these. A record is a device's certificate; what signed it may follow it and is skipped.

use std::fs::File;
use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::alphabet::STANDARD as ALPHABET;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Value, json};

use super::options::{Options, certificate_values};
use super::records::{Cut, Records};
use super::template::{Template, Values};
use super::{Cell, Key, Known, Problem, Raw, Record, own_names, shape};
use crate::error::{Error, IoContext as _, Result};
use crate::pki::Certificate;

/// A certificate of a record, at most: AWS takes 65,536 characters of PEM.
const MOST: usize = 1 << 17;

/// Base64 with or without the signs at its end.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &ALPHABET,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    options: Options,
    known: Known,
    default: Template,
    form: Form,
    /// The last certificate of the chain that is being read.
    above: Option<Certificate>,
    /// A line that was read and belongs to the next block.
    begun: Option<(u64, u64, Vec<u8>)>,
}

/// What the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// PEM blocks with any text between them.
    Bundle,
    /// A text a line.
    Lines,
    /// One certificate in DER.
    Der,
}

/// Tells what a file holds by how it starts.
pub(super) fn form(start: &[u8]) -> Form {
    if is_der(start) {
        Form::Der
    } else if start.split(|b| *b == b'\n').any(|line| line.trim_ascii_start().starts_with(BEGIN)) {
        Form::Bundle
    } else {
        Form::Lines
    }
}

/// Whether it starts as a certificate in DER: a SEQUENCE whose length takes two bytes, or one.
pub(super) fn is_der(start: &[u8]) -> bool {
    start.starts_with(&[0x30, 0x82]) || start.starts_with(&[0x30, 0x81])
}

/// Whether a line is base64 of a certificate in PEM or DER.
pub(super) fn is_line(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    // Enough of it to see how it begins.
    let start = line.get(..64).and_then(|start| BASE64.decode(start).ok());
    start.is_some_and(|bytes| bytes.trim_ascii_start().starts_with(BEGIN) || is_der(&bytes))
}

impl Reader {
    pub(super) fn new(records: Records, form: Form, options: Options, known: Known) -> Self {
        let default = Template::of_column("cn");
        Self { records, options, known, default, form, above: None, begun: None }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        (self.above, self.begun) = (None, None);
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        let found = match self.form {
            Form::Bundle => self.block()?,
            Form::Lines => match self.records.line()? {
                None => None,
                Some(cut) => {
                    let text = cut.fields.first().map(Vec::as_slice).unwrap_or_default().trim_ascii();
                    Some(if text.starts_with(b"{") { of_reject(&cut, text) } else { of_line(&cut, text) })
                }
            },
            Form::Der => self.records.rest(MOST)?.map(|cut| {
                let bytes = cut.fields.first().map(Vec::as_slice).unwrap_or_default();
                Found::new(&cut, "the file".into(), device(bytes), bytes)
            }),
        };
        Ok(found.map(|found| self.record(found)))
    }

    fn record(&self, found: Found) -> Record {
        let Found { file, number, line, offset, place, certificate, raw } = found;
        let mut record = Record::new(number, line, offset);
        match certificate {
            Err(what) => record.problems.push(Problem { line, place: Some(place), what }),
            Ok(certificate) => {
                let mut values = Values::default();
                let stem = file.as_deref().and_then(|name| Path::new(name).file_stem()?.to_str());
                values.put("file", &place, stem.unwrap_or_default());
                certificate_values(&certificate, &place, &mut values);
                let text = certificate.to_pem();
                record.cells.push(Cell { key: Key::CertPem, place, text });
                self.options.apply(own_names(&self.default, self.known), &values, &mut record);
            }
        }
        record.raw = Raw::Json(raw);
        shape(record, self.known)
    }

    /// The next PEM block that is a record.
    fn block(&mut self) -> Result<Option<Found>> {
        loop {
            let begun = match self.begun.take() {
                Some(begun) => Some(begun),
                None => self.records.text()?,
            };
            let Some((line, offset, first)) = begun else { return Ok(None) };
            if first.trim_ascii().starts_with(b"{") {
                let cut = Cut { number: self.records.count(), line, offset, fields: Vec::new() };
                return Ok(Some(of_reject(&cut, first.trim_ascii())));
            }
            if !first.trim_ascii_start().starts_with(BEGIN) {
                // Anything may stand between the blocks (RFC 7468, section 2).
                continue;
            }
            let (mut text, mut whole) = (first, false);
            while let Some((line, offset, more)) = self.records.text()? {
                let trimmed = more.trim_ascii_start();
                if trimmed.starts_with(BEGIN) {
                    self.begun = Some((line, offset, more));
                    break;
                }
                if text.len() <= MOST {
                    text.push(b'\n');
                    text.extend(&more);
                }
                if more.trim_ascii_start().starts_with(END) {
                    whole = true;
                    break;
                }
            }
            let certificate = if whole { device(&text) } else { Err("the block has no END line".into()) };
            if let (Err(_), Some(above), Ok(ca)) =
                (&certificate, &self.above, Certificate::parse(&text, "it"))
                && ca.info().is_ca
                && above.is_signed_by(&ca)
            {
                // The device's chain, which a registration does not need.
                self.above = Some(ca);
                continue;
            }
            self.above = certificate.as_ref().ok().cloned();
            let cut = Cut { number: self.records.count(), line, offset, fields: Vec::new() };
            return Ok(Some(Found::new(&cut, "the certificate".into(), certificate, &text)));
        }
    }
}

/// What became a record.
struct Found {
    /// The file of a folder that it came from.
    file: Option<String>,
    number: u64,
    line: u64,
    offset: u64,
    place: Arc<str>,
    certificate: Result<Certificate, String>,
    /// As a line of a rejects file.
    raw: Vec<u8>,
}

impl Found {
    fn new(cut: &Cut, place: Arc<str>, certificate: Result<Certificate, String>, from: &[u8]) -> Self {
        let secret = from.windows(11).any(|w| w == b"PRIVATE KEY");
        let text = match &certificate {
            Ok(certificate) => Some(certificate.to_pem()),
            // No rejects file gets a key.
            Err(_) if secret => None,
            Err(_) => Some(match std::str::from_utf8(from) {
                Ok(text) => text.to_owned(),
                Err(_) => BASE64.encode(from),
            }),
        };
        let raw = json!({ "certificate": text }).to_string().into_bytes();
        let file = None;
        Self { file, number: cut.number, line: cut.line, offset: cut.offset, place, certificate, raw }
    }
}

fn of_line(cut: &Cut, text: &[u8]) -> Found {
    let decoded = BASE64.decode(text).map_err(|e| format!("is not base64: {e}"));
    let secret = decoded.as_ref().is_ok_and(|bytes| bytes.windows(11).any(|w| w == b"PRIVATE KEY"));
    let certificate = decoded.and_then(|bytes| device(&bytes));
    let from: &[u8] = if secret { b"PRIVATE KEY" } else { text };
    Found::new(cut, "the line".into(), certificate, from)
}

/// A line of a rejects file: what is under `certificate` is as it was in the file.
fn of_reject(cut: &Cut, text: &[u8]) -> Found {
    let object = serde_json::from_slice::<Value>(text).unwrap_or_default();
    let member = |name: &str| object.get(name).and_then(Value::as_str).map(str::to_owned);
    let file = member("file");
    let place: Arc<str> =
        file.as_ref().map_or_else(|| "key certificate".into(), |file| format!("file {file}").into());
    let Some(inner) = member("certificate") else {
        let no_object = "the line is not a JSON object with a certificate as a text".to_owned();
        let what = Err(member("problem").unwrap_or(no_object));
        return Found { file, ..Found::new(cut, place, what, b"") };
    };
    let inner = inner.trim().as_bytes();
    let found = if inner.windows(BEGIN.len()).any(|window| window == BEGIN) {
        Found::new(cut, place.clone(), device(inner), inner)
    } else {
        of_line(cut, inner)
    };
    let raw = json!({ "file": file, "certificate": String::from_utf8_lossy(inner) }).to_string().into_bytes();
    let raw = if file.is_some() && found.certificate.is_ok() { raw } else { found.raw };
    Found { file, place, raw, ..found }
}

/// Writes a folder's files as lines of which each is a record, in the order of their names.
///
/// # Errors
/// Data (65) when there is no file in it; the failure of a file.
pub(super) fn of_folder(folder: &Path, shown: &str, out: &mut dyn Write) -> Result<()> {
    let reading = || format!("reading the folder `{shown}`");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).doing(reading)? {
        let entry = entry.doing(reading)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && entry.path().is_file() {
            names.push((name, entry.path()));
        }
    }
    if names.is_empty() {
        return Err(Error::data(format!("there is no file in the folder `{shown}`")));
    }
    names.sort();
    for (name, path) in names {
        let mut bytes = Vec::new();
        let file = File::open(&path).doing(|| format!("opening `{}`", path.display()))?;
        file.take(MOST as u64 + 1)
            .read_to_end(&mut bytes)
            .doing(|| format!("reading `{}`", path.display()))?;
        let secret = bytes.windows(11).any(|window| window == b"PRIVATE KEY");
        let line = if secret {
            json!({ "file": name, "problem": "holds a private key; only the certificate belongs here" })
        } else if bytes.len() > MOST {
            json!({ "file": name, "problem": format!("is longer than {MOST} bytes") })
        } else {
            let text = String::from_utf8(bytes).unwrap_or_else(|e| BASE64.encode(e.as_bytes()));
            json!({ "file": name, "certificate": text })
        };
        writeln!(out, "{line}").doing(reading)?;
    }
    Ok(())
}

/// The one device's certificate of PEM or DER; certificates of CAs beside it are its chain.
pub(super) fn device(bytes: &[u8]) -> Result<Certificate, String> {
    if bytes.windows(11).any(|window| window == b"PRIVATE KEY") {
        return Err("holds a private key; only the certificate belongs here".into());
    }
    if bytes.len() > MOST {
        return Err(format!("is longer than {MOST} bytes"));
    }
    let found = Certificate::parse_bundle(bytes, "the text").map_err(|e| e.to_string())?;
    let mut devices = found.into_iter().filter(|certificate| !certificate.info().is_ca);
    match (devices.next(), devices.next()) {
        (Some(device), None) => Ok(device),
        (None, _) => Err("is the certificate of a CA, not of a device".into()),
        (Some(_), Some(_)) => Err("holds several devices' certificates; a record has one".into()),
    }
}
