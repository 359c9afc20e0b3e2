//! What is to be verified: files, folders of identities, archives and lists, one identity after the other.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use zeroize::Zeroizing;

use crate::error::{Error, IoContext, Result};
use crate::pki::{Certificate, store};

/// A certificate and what came with it.
pub(in crate::commands) struct Identity {
    /// Where it is from: a path, and a line or an entry in it.
    pub(in crate::commands) input: String,
    /// The certificate, or why it cannot be read.
    pub(in crate::commands) certificate: Result<Certificate>,
    /// Certificates that came with it.
    pub(in crate::commands) beside: Vec<Certificate>,
    /// The private key that came with it: PEM, and what names it.
    pub(in crate::commands) key: Option<(Zeroizing<Vec<u8>>, String)>,
}

/// One line of a list.
#[derive(Deserialize)]
struct Line {
    #[serde(alias = "certificatePem", alias = "cert_pem")]
    certificate: Option<String>,
    #[serde(alias = "chainPem", alias = "chain_pem", alias = "certificateChain")]
    chain: Option<String>,
    #[serde(alias = "privateKeyPem", alias = "privateKey", alias = "keyPem", alias = "private_key_pem")]
    #[serde(rename = "key_pem")]
    key: Option<String>,
}

/// Endings of files that hold certificates.
const ENDINGS: [&str; 4] = ["crt", "pem", "cer", "der"];

/// Calls `each` with every identity of a path, in the order of the file or of the names in a folder. A file that is
/// named must hold a certificate; in a folder, files that hold none are passed over.
///
/// # Errors
/// The file system's, and what `each` answers.
pub(in crate::commands) fn read(path: &Path, each: &mut dyn FnMut(Identity) -> Result<()>) -> Result<()> {
    let name = path.to_string_lossy();
    let ending = path.extension().unwrap_or_default();
    if path.is_dir() {
        folder(path, each)
    } else if ending == "jsonl" || ending == "ndjson" {
        list(path, each)
    } else if name.ends_with(".tar.zst") || ending == "tar" {
        archive(path, each)
    } else {
        each(of_file(path, true)?.expect("a file that is named is always one"))
    }
}

fn folder(path: &Path, each: &mut dyn FnMut(Identity) -> Result<()>) -> Result<()> {
    let reading = || format!("reading the folder `{}`", path.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(path).doing(reading)? {
        names.push(entry.doing(reading)?.file_name());
    }
    names.sort();
    for name in names {
        let inner = path.join(name);
        if inner.is_dir() {
            folder(&inner, each)?;
        } else if has_ending(&inner)
            && !is_chain(&inner)
            && let Some(identity) = of_file(&inner, false)?
        {
            each(identity)?;
        }
    }
    Ok(())
}

fn has_ending(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Whether a file holds the certificates above others: `chain.pem`, `NAME.chain.pem`.
fn is_chain(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "chain.pem" || name.ends_with(".chain.pem") || name.ends_with("-chain.pem")
}

/// The certificate of a file, with its key and chain where they lie beside it.
fn of_file(path: &Path, named: bool) -> Result<Option<Identity>> {
    let input = path.display().to_string();
    let bytes = store::read(path)?;
    if !named && !has_certificate(&bytes) {
        return Ok(None);
    }
    let mut identity = of_bytes(input, &bytes);
    for chain in [path.with_extension("chain.pem"), path.with_file_name("chain.pem")] {
        if chain != path && chain.is_file() {
            let found = Certificate::parse_bundle(&store::read(&chain)?, &chain.display().to_string())?;
            identity.beside.extend(found);
            break;
        }
    }
    for key in [path.with_extension("key"), path.with_file_name("key.pem")] {
        let its_own = !key.ends_with("key.pem") || path.ends_with("certificate.pem");
        if identity.key.is_none() && key != path && its_own && key.is_file() {
            identity.key = Some((store::read(&key)?, key.display().to_string()));
        }
    }
    Ok(Some(identity))
}

fn has_certificate(bytes: &[u8]) -> bool {
    let begins = |label: &[u8]| bytes.windows(label.len()).any(|window| window == label);
    begins(b"-----BEGIN CERTIFICATE-----")
        || begins(b"-----BEGIN X509 CERTIFICATE-----")
        || bytes.first() == Some(&0x30)
}

/// An identity of one buffer: the first certificate, those behind it, and the key, if one is among them.
fn of_bytes(input: String, bytes: &[u8]) -> Identity {
    let mut all = match Certificate::parse_bundle(bytes, &input) {
        Ok(all) => all,
        Err(error) => {
            return Identity { input, certificate: Err(error.into()), beside: Vec::new(), key: None };
        }
    };
    let certificate = all.remove(0);
    let label = b"PRIVATE KEY-----";
    let has_key = bytes.windows(label.len()).any(|window| window == label);
    let key = has_key.then(|| (Zeroizing::new(bytes.to_vec()), input.clone()));
    Identity { input, certificate: Ok(certificate), beside: all, key }
}

fn list(path: &Path, each: &mut dyn FnMut(Identity) -> Result<()>) -> Result<()> {
    let reading = || format!("reading `{}`", path.display());
    let mut reader = BufReader::new(File::open(path).doing(reading)?);
    let mut line = Zeroizing::new(Vec::new());
    for number in 1_u64.. {
        line.clear();
        let read = (&mut reader).take(store::MAX_FILE_BYTES).read_until(b'\n', &mut line).doing(reading)?;
        if read == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let input = format!("{}:{number}", path.display());
        if read as u64 == store::MAX_FILE_BYTES {
            return Err(Error::data(format!("{input}: the line is longer than a megabyte")));
        }
        each(of_line(input, &line))?;
    }
    Ok(())
}

fn of_line(input: String, line: &[u8]) -> Identity {
    let broken = |input: String, error: Error| Identity {
        input,
        certificate: Err(error),
        beside: Vec::new(),
        key: None,
    };
    // The error's text is left out: it can quote the line, and with it a key.
    let Ok(line) = serde_json::from_slice::<Line>(line) else {
        let error = Error::data(format!("{input}: the line is no JSON object with a certificate"));
        return broken(input, error);
    };
    let Some(pem) = line.certificate else {
        let error = Error::data(format!("{input}: there is no member `certificatePem` or `cert_pem`"));
        return broken(input, error);
    };
    let mut identity = of_bytes(input, pem.as_bytes());
    if let Some(chain) = line.chain.filter(|chain| !chain.is_empty()) {
        match Certificate::parse_bundle(chain.as_bytes(), &identity.input) {
            Ok(chain) => identity.beside.extend(chain),
            Err(error) => identity.certificate = Err(Error::from(error).context("its chain")),
        }
    }
    if let Some(key) = line.key {
        identity.key = Some((Zeroizing::new(key.into_bytes()), identity.input.clone()));
    }
    identity
}

/// The files of one identity stand together in an archive: they have the same folder or the same name before the
/// first dot.
fn archive(path: &Path, each: &mut dyn FnMut(Identity) -> Result<()>) -> Result<()> {
    let reading = || format!("reading `{}`", path.display());
    let file = BufReader::new(File::open(path).doing(reading)?);
    let plain: Box<dyn std::io::Read> = if path.extension().is_some_and(|ending| ending == "zst") {
        Box::new(zstd::Decoder::new(file).doing(reading)?)
    } else {
        Box::new(file)
    };
    let mut archive = tar::Archive::new(plain);
    let mut group = Group::default();
    for entry in archive.entries().doing(reading)? {
        let mut entry = entry.doing(reading)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = entry.path().doing(reading)?.into_owned();
        let mut bytes = Zeroizing::new(Vec::new());
        (&mut entry).take(store::MAX_FILE_BYTES).read_to_end(&mut bytes).doing(reading)?;
        group.put(path, name, bytes, each)?;
    }
    group.end(path, each)
}

/// Files of one identity that were read so far, and the chain that is for all.
#[derive(Default)]
struct Group {
    of: Option<PathBuf>,
    files: Vec<(PathBuf, Zeroizing<Vec<u8>>)>,
    chain: Vec<Certificate>,
}

impl Group {
    fn put(
        &mut self,
        archive: &Path,
        name: PathBuf,
        bytes: Zeroizing<Vec<u8>>,
        each: &mut dyn FnMut(Identity) -> Result<()>,
    ) -> Result<()> {
        let top = name.components().count() == 1;
        if top && is_chain(&name) && name.file_name().is_some_and(|name| name == "chain.pem") {
            let what = format!("{}:{}", archive.display(), name.display());
            self.chain = Certificate::parse_bundle(&bytes, &what)?;
            return Ok(());
        }
        let stem = name.file_name().unwrap_or_default().to_string_lossy();
        let stem = stem.split_once('.').map_or(stem.as_ref(), |(stem, _)| stem).to_owned();
        let of = if top { PathBuf::from(stem) } else { name.parent().unwrap_or(&name).to_owned() };
        if self.of.as_ref() != Some(&of) {
            self.end(archive, each)?;
            self.of = Some(of);
        }
        self.files.push((name, bytes));
        Ok(())
    }

    fn end(&mut self, archive: &Path, each: &mut dyn FnMut(Identity) -> Result<()>) -> Result<()> {
        let files = std::mem::take(&mut self.files);
        let mut chain = self.chain.clone();
        for (name, bytes) in files.iter().filter(|(name, _)| is_chain(name)) {
            let what = format!("{}:{}", archive.display(), name.display());
            chain.extend(Certificate::parse_bundle(bytes, &what)?);
        }
        let is_key = |name: &Path| name.extension().is_some_and(|e| e == "key") || name.ends_with("key.pem");
        let key = files.iter().find(|(name, _)| is_key(name));
        let certificates = files.iter().filter(|(name, _)| has_ending(name) && !is_chain(name));
        for (name, bytes) in certificates.filter(|(_, bytes)| has_certificate(bytes)) {
            let mut identity = of_bytes(format!("{}:{}", archive.display(), name.display()), bytes);
            identity.beside.extend(chain.iter().cloned());
            if let (None, Some((name, bytes))) = (&identity.key, key) {
                identity.key = Some((bytes.clone(), format!("{}:{}", archive.display(), name.display())));
            }
            each(identity)?;
        }
        Ok(())
    }
}
