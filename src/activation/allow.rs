//! The list of devices that may come: names, serial numbers or fingerprints, one a line, or a CSV file that says of
//! each device what must be so. Kept are 24 bytes an entry, and the columns that templates name.

use std::collections::HashMap;
use std::path::Path;

use crate::aws::TargetKey;
use crate::error::{Error, Result};
use crate::fleet::allow_list::read_moment;
use crate::pki::Certificate;

/// The shortest text that is taken for a certificate's serial number or fingerprint without being called one, in
/// hexadecimal digits: shorter ones are names as well.
const HEX: usize = 16;

/// Which devices may come.
#[derive(Debug, Default)]
pub struct AllowList {
    /// What messages call it.
    pub shown: String,
    /// The entries by the hash of what they name.
    by: HashMap<u128, Vec<u32>>,
    /// What each entry of a CSV file asks for besides.
    entries: Vec<Entry>,
    /// The columns that are kept.
    pub columns: Vec<String>,
    /// It has rows, of devices that may not come.
    excludes: bool,
}

/// A line of a CSV file.
#[derive(Debug, Default)]
struct Entry {
    common_name: Option<u128>,
    /// As a serial number, and as a name.
    serial: Option<(u128, u128)>,
    /// The serial number can be a certificate's own.
    is_number: bool,
    fingerprint: Option<u128>,
    /// The only tenant, account and Region that it is for.
    place: [Option<String>; 3],
    /// When it ends, in seconds since 1970.
    ends: Option<i64>,
    values: Vec<String>,
}

/// What a column of a CSV file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    CommonName,
    Serial,
    Fingerprint,
    Status,
    /// Tenant, account or Region, by its place in [`Entry::place`].
    Place(usize),
    Expires,
    /// The only provisioning template that may use the entry.
    Template,
    Other,
}

impl Column {
    fn of(name: &str) -> Self {
        match name {
            "cn" | "CN" | "common_name" | "commonName" | "thing_name" | "thingName" => Self::CommonName,
            "serial" | "serial_number" | "serialNumber" => Self::Serial,
            "fingerprint" | "cert_fingerprint" | "certificate_id" | "certificateId" => Self::Fingerprint,
            "status" => Self::Status,
            "tenant" => Self::Place(0),
            "account" => Self::Place(1),
            "region" => Self::Place(2),
            "expires_at" | "expiresAt" => Self::Expires,
            "template" => Self::Template,
            _ => Self::Other,
        }
    }

    fn names_a_device(self) -> bool {
        matches!(self, Self::CommonName | Self::Serial | Self::Fingerprint)
    }
}

impl AllowList {
    /// Reads a file; `wanted` says which other columns of a CSV file are kept.
    ///
    /// # Errors
    /// Usage (2) when it cannot be read; data (65) with the line of what is wrong, or when it names nobody.
    pub fn read(path: &Path, wanted: impl Fn(&str) -> bool) -> Result<Self> {
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| {
            Error::usage(format!("`{shown}` cannot be read")).caused_by(error.to_string())
        })?;
        Self::parse(&text, &shown, wanted)
    }

    /// As [`AllowList::read`], of its text.
    ///
    /// # Errors
    /// As [`AllowList::read`].
    pub fn parse(text: &str, shown: &str, wanted: impl Fn(&str) -> bool) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = lines(text).next().map(|(_, line)| line).unwrap_or_default();
        let is_csv = first.contains(',') || Column::of(first).names_a_device();
        let mut list = Self { shown: shown.to_owned(), ..Self::default() };
        if is_csv {
            list.csv(text, wanted)?;
        } else if first.contains([';', '\t']) || first.starts_with("-----BEGIN ") {
            return Err(Error::data(format!("`{shown}:1` is neither comma-separated values nor a name"))
                .hint("A list has one name, serial number or fingerprint a line, or commas between its columns."));
        } else {
            for (_, line) in lines(text) {
                list.plain(line);
            }
        }
        if list.by.is_empty() && !list.excludes {
            return Err(Error::data(format!("`{shown}` names nobody")));
        }
        Ok(list)
    }

    fn plain(&mut self, line: &str) {
        let at = u32::MAX;
        let mut keys = vec![key('n', line)];
        if let Some(hex) = hex(line).filter(|_| is_number(line)) {
            keys.extend([key('s', &hex), key('f', &hex)]);
        }
        for key in keys {
            self.by.entry(key).or_default().push(at);
        }
    }

    fn csv(&mut self, text: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
        let shown = self.shown.clone();
        let mut reader =
            csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(text.as_bytes());
        let broken = |error: csv::Error| {
            let line = error.position().map(|p| format!(":{}", p.line())).unwrap_or_default();
            Error::data(format!("`{shown}{line}` is not comma-separated values")).caused_by(error.to_string())
        };
        let header = reader.headers().map_err(broken)?.clone();
        let columns: Vec<Column> = header.iter().map(Column::of).collect();
        if !columns.iter().any(|column| column.names_a_device()) {
            return Err(Error::data(format!("`{shown}` has no column that names a device")).hint(
                "It needs cn, serial or fingerprint; a list without commas has one name, serial number or \
                 fingerprint a line.",
            ));
        }
        let kept: Vec<usize> = (0..header.len()).filter(|at| wanted(&header[*at])).collect();
        self.columns = kept.iter().map(|at| header[*at].to_owned()).collect();
        let mut excluded = false;
        for record in reader.records() {
            let record = record.map_err(broken)?;
            let line = record.position().map_or(0, csv::Position::line);
            let at = |what: String| Error::data(format!("{shown}:{line}: {what}"));
            let mut entry = Entry {
                values: kept.iter().map(|at| record.get(*at).unwrap_or_default().to_owned()).collect(),
                ..Entry::default()
            };
            for (column, text) in columns.iter().zip(&record).filter(|(_, text)| !text.is_empty()) {
                match column {
                    Column::CommonName => entry.common_name = Some(key('n', text)),
                    Column::Serial => {
                        entry.serial = Some((serial_key(text), key('n', text)));
                        entry.is_number = is_number(text);
                    }
                    Column::Fingerprint => {
                        let hex =
                            hex(text).filter(|_| text.chars().filter(char::is_ascii_hexdigit).count() == 64);
                        let hex = hex.ok_or_else(|| {
                            at(format!("`{text}` is no fingerprint, which has 64 hexadecimal digits"))
                        })?;
                        entry.fingerprint = Some(key('f', &hex));
                    }
                    Column::Place(place) => entry.place[*place] = Some(text.to_owned()),
                    Column::Expires => {
                        let ends = read_moment(text).map_err(|why| at(format!("`{text}` {why}")))?;
                        entry.ends = Some(ends);
                    }
                    Column::Status if !matches!(text, "pending" | "blocked" | "provisioned") => {
                        let what = format!("`{text}` is no status: pending, provisioned or blocked");
                        return Err(at(what));
                    }
                    Column::Status | Column::Template | Column::Other => {}
                }
            }
            // What `provisioning allow list` says of those that may not come, or not again, or by a template only.
            let mut cells = columns.iter().zip(&record);
            if cells.any(|cell| match cell {
                (Column::Status, status) => matches!(status, "blocked" | "provisioned"),
                (Column::Template, template) => !template.is_empty(),
                _ => false,
            }) {
                excluded = true;
                continue;
            }
            let by = match (entry.fingerprint, entry.serial, entry.common_name) {
                (Some(one), ..) | (None, None, Some(one)) => [Some(one), None],
                (None, Some((number, name)), _) => [Some(number), Some(name).filter(|name| *name != number)],
                (None, None, None) => return Err(at("the row names no device".to_owned())),
            };
            let number = u32::try_from(self.entries.len()).map_err(|_| at("too many rows".to_owned()))?;
            by.into_iter().flatten().for_each(|by| self.by.entry(by).or_default().push(number));
            self.entries.push(entry);
        }
        self.excludes = excluded;
        Ok(())
    }

    /// The values of a certificate's entry in the columns that are kept, if it has an entry that fits in all it says,
    /// for this target and at this moment (seconds since 1970).
    pub fn find(&self, certificate: &Certificate, target: &TargetKey, now: i64) -> Option<&[String]> {
        let info = certificate.info();
        let (mut names, mut serials) = (Vec::new(), Vec::new());
        names.extend(info.subject.common_name().map(|cn| key('n', &cn)));
        let common_name = names.first().copied();
        for (label, value) in info.subject.attributes() {
            if label == "serialNumber" {
                names.push(key('n', &value));
                serials.push(serial_key(&value));
            }
        }
        let own = hex(&info.serial).map(|hex| key('s', &hex));
        serials.extend(own);
        let fingerprint = hex(&info.certificate_id).map(|hex| key('f', &hex));
        let here = [target.tenant.as_deref(), Some(&*target.account), Some(&*target.region)];
        let keys = names.iter().chain(&serials).chain(&fingerprint);
        let numbers = keys.filter_map(|key| self.by.get(key)).flatten();
        for number in numbers {
            let Some(entry) = self.entries.get(*number as usize) else {
                // A line of a plain list asks for nothing besides.
                return Some(&[]);
            };
            let fits = entry.common_name.is_none_or(|wanted| common_name == Some(wanted))
                && entry.serial.is_none_or(|(number, name)| {
                    // A row that has the name in its own column means a serial number by this one. One without it
                    // means the device's: a short number would let in whichever certificate the CA counted to it.
                    if entry.common_name.is_some() {
                        serials.contains(&number)
                    } else {
                        names.contains(&name) || (entry.is_number && own == Some(number))
                    }
                })
                && entry.fingerprint.is_none_or(|wanted| fingerprint == Some(wanted))
                && entry.ends.is_none_or(|ends| now < ends)
                && entry
                    .place
                    .iter()
                    .zip(here)
                    .all(|(wanted, is)| wanted.is_none() || wanted.as_deref() == is);
            if fits {
                return Some(&entry.values);
            }
        }
        None
    }
}

/// The lines that count, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().map(str::trim).enumerate();
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(|(at, line)| (at + 1, line))
}

/// Hexadecimal digits in one form: lower case, without colons, spaces, `0x` and leading zeros.
fn hex(text: &str) -> Option<String> {
    let text = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text);
    let digits: String = text.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
    let is_hex = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit());
    is_hex.then(|| {
        let short = digits.trim_start_matches('0').to_ascii_lowercase();
        if short.is_empty() { "0".to_owned() } else { short }
    })
}

/// Whether a text means a certificate's serial number or fingerprint where it could be a name as well.
fn is_number(text: &str) -> bool {
    let is_marked = text.contains(':') || text.starts_with("0x") || text.starts_with("0X");
    hex(text).is_some() && (is_marked || text.len() >= HEX)
}

/// A serial number: one that can be a certificate's is compared as one.
fn serial_key(text: &str) -> u128 {
    hex(text).map_or_else(|| key('n', text), |hex| key('s', &hex))
}

fn key(kind: char, text: &str) -> u128 {
    let digest = openssl::sha::sha256(format!("{kind}{text}").as_bytes());
    u128::from_be_bytes(digest[..16].try_into().expect("a digest of 32 bytes has 16"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use openssl::asn1::Asn1Time;
    use openssl::bn::BigNum;
    use openssl::ec::{EcGroup, EcKey};
    use openssl::hash::MessageDigest;
    use openssl::nid::Nid;
    use openssl::pkey::PKey;
    use openssl::x509::{X509, X509NameBuilder};

    use super::*;

    /// A certificate of CN `lamp-1`, with this serial number of the device and of its own.
    fn certificate(device: &str, own: u32) -> Certificate {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
        let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
        let mut name = X509NameBuilder::new().unwrap();
        name.append_entry_by_text("CN", "lamp-1").unwrap();
        name.append_entry_by_text("serialNumber", device).unwrap();
        let name = name.build();
        let mut builder = X509::builder().unwrap();
        builder.set_version(2).unwrap();
        builder.set_serial_number(&BigNum::from_u32(own).unwrap().to_asn1_integer().unwrap()).unwrap();
        builder.set_subject_name(&name).unwrap();
        builder.set_issuer_name(&name).unwrap();
        builder.set_pubkey(&key).unwrap();
        builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::days_from_now(1).unwrap()).unwrap();
        builder.sign(&key, MessageDigest::sha256()).unwrap();
        Certificate::parse(&builder.build().to_der().unwrap(), "it").unwrap()
    }

    fn here() -> TargetKey {
        TargetKey { tenant: Some("acme".into()), account: "1".into(), region: "r".into() }
    }

    fn allows(list: &str, certificate: &Certificate) -> bool {
        AllowList::parse(list, "list", |_| false).unwrap().find(certificate, &here(), 1000).is_some()
    }

    #[test]
    fn a_plain_list_has_names_serial_numbers_and_fingerprints() {
        let it = certificate("SN/7", 0x0b);
        let id = &it.info().certificate_id;
        let colons: Vec<&str> = (0..32).map(|at| &id[2 * at..2 * at + 2]).collect();
        let colons = colons.join(":").to_uppercase();
        for line in ["lamp-1", "SN/7", "0x0b", "0x00B", "00:0b", id, &colons] {
            assert!(allows(&format!("# known\n\nother\n{line}\n"), &it), "{line}");
        }
        // A short number without a mark is a name.
        for line in ["0b", "lamp", "LAMP-1", "0xb0", "11"] {
            assert!(!allows(line, &it), "{line}");
        }
    }

    #[test]
    fn all_that_a_row_says_must_fit() {
        let it = certificate("SN-7", 0x0b);
        for (row, fits) in [
            ("lamp-1,0b,", true),
            ("lamp-1,,", true),
            (",SN-7,", true),
            (",lamp-1,", true),
            ("lamp-1,lamp-1,", false),
            ("lamp-1,0c,", false),
            ("lamp-2,0b,", false),
            (",0b,blocked", false),
            (",0b,provisioned", false),
            (",0b,pending", false),
            (",0x0b,pending", true),
            (",00:0b,pending", true),
        ] {
            let list = format!("cn,serial,status\nother,99,\n{row}\n");
            assert_eq!(allows(&list, &it), fits, "{row}");
        }
        let id = &it.info().certificate_id;
        assert!(allows(&format!("fingerprint,owner\n{id},me\n"), &it));
        for bad in ["owner,batch\na,b\n", "cn,batch\n,7\n", "fingerprint,a\nabc,1\n", "cn,a\n"] {
            assert!(AllowList::parse(bad, "list", |_| false).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_row_counts_for_its_tenant_and_its_time_and_not_for_a_template() {
        let it = certificate("SN-7", 0x0b);
        for (row, fits) in [
            ("acme,,,,", true),
            ("globex,,,,", false),
            (",2,,,", false),
            (",1,r,,", true),
            (",,s,,", false),
            (",,,999,", false),
            (",,,1970-01-01T01:00:00Z,", true),
            (",,,,claim", false),
        ] {
            let list = format!("serial,tenant,account,region,expires_at,template\nSN-7,{row}\n");
            assert_eq!(allows(&list, &it), fits, "{row}");
        }
        for bad in ["serial,status\nSN-7,Blocked\n", "serial,expiresAt\nSN-7,soon\n"] {
            assert!(AllowList::parse(bad, "list", |_| false).is_err(), "{bad}");
        }
        // All of them are taken: nobody may come, and that is an answer.
        assert!(!allows("serial,status\nSN-7,provisioned\n", &it));
    }

    #[test]
    fn the_columns_that_are_wanted_are_kept() {
        let it = certificate("SN-7", 0x0b);
        let list = AllowList::parse("cn,batch,owner\nlamp-1,7,me\n", "list", |name| name == "batch").unwrap();
        assert_eq!(
            (list.columns.as_slice(), list.find(&it, &here(), 0)),
            (&["batch".to_owned()][..], Some(&["7".to_owned()][..]))
        );
    }
}
