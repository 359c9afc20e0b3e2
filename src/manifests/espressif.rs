//! Espressif's manifests of modules that leave the factory with a certificate: CSV with the columns MAC, cn and cert
//! (a quoted PEM certificate over many lines), or that of RainMaker's tools with node_id, certs and qrcode. Tenant,
//! account and Region count as in any list, and other columns where a template names them.

use super::options::Options;
use super::template::Template;
use super::{Key, Known};

/// The two headers: what names a module, and what holds its certificate.
const HEADERS: [(&str, &str); 2] = [("mac", "cert"), ("node_id", "certs")];

/// How things are named where the user does not say: of the manifest whose header this is.
pub(super) fn name(header: &[String]) -> Template {
    let has = |column: &str| header.iter().any(|h| h.eq_ignore_ascii_case(column));
    let (name, _) = HEADERS.into_iter().find(|(name, _)| has(name)).unwrap_or(HEADERS[0]);
    Template::of_column(name)
}

/// Whether a file's first line is that of one of these manifests.
pub(super) fn is_header(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line).to_lowercase();
    let columns: Vec<&str> = line.split(',').map(|c| c.trim().trim_matches('"')).collect();
    HEADERS.iter().any(|(name, cert)| columns.contains(name) && columns.contains(cert))
}

/// The columns of the manifests.
pub(super) fn header(
    header: &[String],
    _: Known,
    _: &Options,
) -> Result<Vec<Option<Key>>, Vec<(usize, String)>> {
    let has = |column: &str| header.iter().any(|h| h.eq_ignore_ascii_case(column));
    let Some((_, cert)) = HEADERS.into_iter().find(|(name, cert)| has(name) && has(cert)) else {
        let missing = ["MAC", "cert"].into_iter().filter(|column| !has(column));
        return Err(missing
            .map(|c| (0, format!("there is no column {c}; Espressif's manifest has MAC, cn and cert")))
            .collect());
    };
    let key = |column: &String| match Key::parse(column) {
        _ if column.eq_ignore_ascii_case(cert) => Some(Key::CertPem),
        // What somebody added to say where each module belongs.
        key => key.filter(|key| matches!(key, Key::Tenant | Key::Account | Key::Region)),
    };
    Ok(header.iter().map(key).collect())
}
