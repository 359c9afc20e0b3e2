//! The list of what was issued, as `things import` takes it: CSV with what the input said of each thing, its
//! certificate, the certificate's id and its last day.

use std::path::Path;

use super::rows::Row;

/// The columns, and how certificates are named in them.
#[derive(Debug)]
pub(super) struct Manifest {
    /// Columns taken over from the input.
    pub(super) columns: Vec<String>,
    /// Whether there is a column of tenants.
    pub(super) tenants: bool,
    /// The folder of the certificates' files as the manifest names it; without one the certificate is in the row.
    pub(super) folder: Option<String>,
    pub(super) not_after: String,
}

/// What a line says beside the row.
pub(super) struct Entry<'a> {
    pub(super) name: &'a str,
    pub(super) tenant: Option<&'a str>,
    /// PEM
    pub(super) certificate: &'a [u8],
    pub(super) id: &'a str,
    /// Of a certificate that was there already.
    pub(super) not_after: Option<&'a str>,
}

impl Manifest {
    /// The columns' names.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = vec!["thing_name"];
        names.extend(self.tenants.then_some("tenant"));
        names.extend(self.columns.iter().map(String::as_str));
        names.push(if self.folder.is_some() { "cert_file" } else { "cert_pem" });
        names.extend(["certificate_id", "not_after"]);
        names
    }

    /// The first line.
    pub(super) fn header(&self) -> Vec<u8> {
        let mut out = Vec::new();
        line(self.names().iter().map(|name| name.as_bytes()), &mut out);
        out
    }

    /// Appends the line of an identity.
    pub(super) fn add(&self, entry: &Entry<'_>, row: &Row, out: &mut Vec<u8>) {
        out.extend_from_slice(entry.name.as_bytes());
        if self.tenants {
            out.push(b',');
            field(entry.tenant.unwrap_or_default().as_bytes(), out);
        }
        for column in &self.columns {
            out.push(b',');
            field(row.cell(column).unwrap_or_default().as_bytes(), out);
        }
        out.push(b',');
        if let Some(folder) = &self.folder {
            let path = Path::new(folder).join(entry.name).join(super::folder::CERTIFICATE);
            field(path.to_string_lossy().as_bytes(), out);
        } else {
            out.push(b'"');
            out.extend_from_slice(entry.certificate);
            out.push(b'"');
        }
        for text in [entry.id, entry.not_after.unwrap_or(&self.not_after)] {
            out.push(b',');
            out.extend_from_slice(text.as_bytes());
        }
        out.push(b'\n');
    }
}

/// Appends a line of these fields.
pub(super) fn line<'f>(fields: impl Iterator<Item = &'f [u8]>, out: &mut Vec<u8>) {
    for (at, text) in fields.enumerate() {
        out.extend(if at > 0 { &b","[..] } else { b"" });
        field(text, out);
    }
    out.push(b'\n');
}

fn field(text: &[u8], out: &mut Vec<u8>) {
    let spaced = text.starts_with(b" ") || text.ends_with(b" ");
    if spaced || text.iter().any(|byte| b",\"\n\r".contains(byte)) {
        out.push(b'"');
        for byte in text {
            out.extend(std::iter::repeat_n(*byte, if *byte == b'"' { 2 } else { 1 }));
        }
        out.push(b'"');
    } else {
        out.extend_from_slice(text);
    }
}
