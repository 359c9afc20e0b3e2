//! Where a CA's key is, as people write it: a path, `awskms:…` or `pkcs11:…`. An address never holds a secret.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::percent;
use crate::error::{Error, Result};

/// Where a key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyAddress {
    /// A PEM file.
    File(PathBuf),
    /// A key of AWS KMS.
    Kms(KmsKey),
    /// A key of a PKCS#11 token.
    Pkcs11(TokenKey),
}

/// A key of AWS KMS: `awskms:KEY-ID`, `awskms:alias/NAME`, `awskms:ARN`, each also behind `awskms:///`, and
/// `awskms:key-id=…;region=…` as other tools write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KmsKey {
    /// The key id, alias name or ARN, as KMS takes it.
    pub id: String,
    /// The Region, where the address says it.
    pub region: Option<String>,
}

/// A private key of a PKCS#11 token, as RFC 7512 writes it. What is `None` is not looked at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TokenKey {
    /// The token's label.
    pub token: Option<String>,
    /// The token's serial number.
    pub serial: Option<String>,
    /// The token's manufacturer.
    pub manufacturer: Option<String>,
    /// The token's model.
    pub model: Option<String>,
    /// The key's label (`CKA_LABEL`).
    pub object: Option<String>,
    /// The key's id (`CKA_ID`).
    pub id: Option<Vec<u8>>,
    /// The library that talks to the token.
    pub module: Option<PathBuf>,
    /// The file that holds the PIN.
    pub pin_source: Option<PathBuf>,
}

const KMS: &str = "awskms:";
const PKCS11: &str = "pkcs11:";

impl FromStr for KeyAddress {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if let Some(rest) = text.strip_prefix(KMS) {
            return Ok(Self::Kms(kms(rest)?));
        }
        if let Some(rest) = text.strip_prefix(PKCS11) {
            return Ok(Self::Pkcs11(token(rest)?));
        }
        let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
            scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        });
        match scheme {
            Some(scheme) if !Path::new(text).exists() => {
                Err(Error::usage(format!("keys cannot be named by `{scheme}:`"))
                    .hint("Name a file, `awskms:KEY` or `pkcs11:token=…;object=…`."))
            }
            _ => Ok(Self::File(PathBuf::from(text))),
        }
    }
}

impl KeyAddress {
    /// Whether the key is in a file.
    pub fn is_file(&self) -> bool {
        matches!(self, Self::File(_))
    }
}

impl fmt::Display for KmsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the KMS key `{}`", self.id)
    }
}

fn kms(rest: &str) -> Result<KmsKey> {
    let wrong = |why: &str| {
        Error::usage(format!("`{KMS}{rest}` names no key of AWS KMS: {why}"))
            .hint("It looks like `awskms:alias/fleet-ca`, `awskms:KEY-ID` or `awskms:arn:aws:kms:REGION:ACCOUNT:key/KEY-ID`.")
    };
    let text = match rest.strip_prefix("//") {
        // `//HOST/…` names an endpoint; `--endpoint-url` is the way to say that.
        Some(after) => after.strip_prefix('/').ok_or_else(|| wrong("an endpoint cannot be given here"))?,
        None => rest,
    };
    let (mut id, mut region) = (None, None);
    if text.contains('=') {
        for pair in text.split(';') {
            let (name, value) = pair.split_once('=').ok_or_else(|| wrong("a part has no `=`"))?;
            let value = percent::decode(value).and_then(|bytes| String::from_utf8(bytes).ok());
            let value = value.ok_or_else(|| wrong("its percent-encoding is wrong"))?;
            let place = match name {
                "key-id" => &mut id,
                "region" => &mut region,
                _ => return Err(wrong(&format!("only `key-id` and `region` are known, not `{name}`"))),
            };
            if place.replace(value).is_some() {
                return Err(wrong(&format!("`{name}` is given twice")));
            }
        }
    } else {
        id = Some(text.to_owned());
    }
    let id = id.ok_or_else(|| wrong("`key-id` is missing"))?;
    if region.as_ref().is_some_and(|r| !is_region(r)) {
        return Err(wrong("its Region is none"));
    }
    let resource = if id.starts_with("arn:") {
        let parts: Vec<&str> = id.splitn(6, ':').collect();
        let ["arn", partition, "kms", of, account, resource] = parts.as_slice() else {
            return Err(wrong("the ARN is not one of AWS KMS"));
        };
        if !partition.starts_with("aws") || !is_region(of) || !crate::settings::is_account_id(account) {
            return Err(wrong("the ARN is not one of AWS KMS"));
        }
        if region.as_deref().is_some_and(|region| region != *of) {
            return Err(wrong("the ARN is of another Region"));
        }
        region = Some((*of).to_owned());
        match resource.strip_prefix("key/") {
            Some(key) => key,
            None if resource.starts_with("alias/") => resource,
            None => return Err(wrong("the ARN names neither a key nor an alias")),
        }
    } else {
        id.as_str()
    };
    let fits = match resource.strip_prefix("alias/") {
        Some(name) if name.starts_with("aws/") => {
            return Err(wrong("the keys that AWS manages do not sign"));
        }
        Some(name) => {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_-".contains(&b))
        }
        None => is_key_id(resource),
    };
    if fits { Ok(KmsKey { id, region }) } else { Err(wrong("it is neither a key id nor `alias/NAME`")) }
}

/// A UUID, or `mrk-` with 32 digits for a key of several Regions.
fn is_key_id(text: &str) -> bool {
    let hex = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_hexdigit());
    match text.strip_prefix("mrk-") {
        Some(digits) => hex(digits, 32),
        None => text.split('-').count() == 5 && text.split('-').zip([8, 4, 4, 4, 12]).all(|(p, n)| hex(p, n)),
    }
}

fn is_region(text: &str) -> bool {
    text.contains('-') && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn token(rest: &str) -> Result<TokenKey> {
    // The text is never repeated: it could hold a PIN that does not belong there.
    let wrong = |why: String| {
        Error::usage(format!("the `{PKCS11}` URI is not usable: {why}"))
            .hint("It looks like `pkcs11:token=fleet;object=ca?module-path=/usr/lib/softhsm/libsofthsm2.so&pin-source=/run/pin`.")
    };
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut key = TokenKey::default();
    let mut seen = Vec::new();
    let attributes =
        path.split(';').map(|pair| (pair, false)).chain(query.split('&').map(|pair| (pair, true)));
    for (pair, in_query) in attributes.filter(|(pair, _)| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').ok_or_else(|| wrong("a part of it has no `=`".into()))?;
        if seen.contains(&name) {
            return Err(wrong(format!("`{name}` is given twice")));
        }
        seen.push(name);
        if name == "pin-value" {
            return Err(wrong("a PIN does not belong into it".into())
                .hint("Put the PIN into a file and name it by `pin-source`, or set FLEETCTL_PKCS11_PIN."));
        }
        let encoded = || wrong(format!("the percent-encoding of `{name}` is wrong"));
        let bytes = percent::decode(value).ok_or_else(encoded)?;
        if bytes.is_empty() {
            return Err(wrong(format!("`{name}` is empty")));
        }
        let text = || String::from_utf8(bytes.clone()).map_err(|_| encoded());
        match (name, in_query) {
            ("token", false) => key.token = Some(text()?),
            ("serial", false) => key.serial = Some(text()?),
            ("manufacturer", false) => key.manufacturer = Some(text()?),
            ("model", false) => key.model = Some(text()?),
            ("object", false) => key.object = Some(text()?),
            ("id", false) => key.id = Some(bytes),
            ("type", false) if value == "private" => {}
            ("type", false) => return Err(wrong("`type` is not `private`".into())),
            ("module-path", true) => key.module = Some(PathBuf::from(text()?)),
            ("pin-source", true) => {
                key.pin_source = Some(pin_file(&text()?).ok_or_else(|| {
                    wrong("`pin-source` is no file".into())
                        .hint("A file's path, or `file:` and a path, can be given.")
                })?);
            }
            ("module-path" | "pin-source", false) => {
                return Err(wrong(format!("`{name}` belongs behind the `?`")));
            }
            _ => return Err(wrong(format!("`{name}` is not known here"))),
        }
    }
    if key.object.is_none() && key.id.is_none() {
        return Err(wrong("it names no key: `object` or `id` is missing".into()));
    }
    Ok(key)
}

/// RFC 7512 §2.4 allows `file:` URIs and `|` for commands, which are not run.
fn pin_file(text: &str) -> Option<PathBuf> {
    if text.starts_with('|') {
        return None;
    }
    let path = match text.strip_prefix("file:") {
        Some(rest) => rest.strip_prefix("//").unwrap_or(rest),
        None => text,
    };
    Some(PathBuf::from(path))
}
