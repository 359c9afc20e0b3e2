//! Unpacks the wanted certificates of a bundle: the outer archive has one archive for each set of certificates, one
//! with keys, which is encrypted and never touched, and a text for people. Everything that an archive can make
//! large is bounded.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use sevenz_rust2::{ArchiveReader, Password};

use super::Line;
use super::header;
use crate::error::{Error, IoContext as _, Result};
use crate::manifests::options::Set;

/// How a 7z archive begins.
pub const MAGIC: &[u8] = b"7z\xbc\xaf\x27\x1c";

/// What an archive may come to.
#[derive(Debug, Clone, Copy)]
pub struct Caps {
    /// Entries of one archive.
    pub entries: usize,
    /// Bytes that one archive unpacks to.
    pub bytes: u64,
    /// Bytes that come out for each byte of the archive, where they are more than 16 MiB.
    pub ratio: u64,
    /// Bytes of one certificate's file.
    pub file: u64,
    /// Bytes of a decoder's memory (its dictionary).
    pub dictionary: u64,
}

impl Default for Caps {
    fn default() -> Self {
        Self { entries: 250_000, bytes: 1 << 30, ratio: 200, file: 1 << 16, dictionary: 64 << 20 }
    }
}

impl Caps {
    /// Refuses more bytes or entries than are taken.
    fn check(self, bytes: u64, packed: u64, entries: usize) -> Result<(), String> {
        if entries > self.entries {
            return Err(format!("it has {entries} entries; {} are taken", self.entries));
        }
        if bytes > self.bytes {
            return Err(format!("it unpacks to {bytes} bytes; {} are taken", self.bytes));
        }
        let times = bytes / packed.max(1);
        if bytes > LITTLE && times > self.ratio {
            return Err(format!("it unpacks to {times} times its size; {} times is taken", self.ratio));
        }
        Ok(())
    }
}

/// Below this no ratio is looked at: small archives of like files are packed far.
const LITTLE: u64 = 16 << 20;

/// Writes each file of the wanted set as a line, in the order of the archive, and returns how many there are.
///
/// # Errors
/// Data (65) when it is no bundle, is damaged, or one of the caps is reached, which is named.
pub fn unpack<R: Read + Seek>(
    archive: R,
    shown: &str,
    set: Set,
    caps: Caps,
    scratch: &Path,
    out: &mut dyn Write,
) -> Result<u64> {
    let mut outer = Opened::new(archive, shown, caps)?;
    let ending = format!("_{}_certs.7z", set.name().to_lowercase());
    let is_inner = |name: &str| name.to_lowercase().ends_with(&ending);
    let names: Vec<String> = outer.reader.archive().files.iter().map(|file| file.name.clone()).collect();
    if !names.iter().any(|name| is_inner(name)) {
        let file = format!("_{}.pem", set.name().to_lowercase());
        if names.iter().any(|name| name.to_lowercase().ends_with(&file)) {
            return outer.files(out);
        }
        let mut some: Vec<&str> = names.iter().map(String::as_str).take(8).collect();
        if names.len() > some.len() {
            some.push("…");
        }
        return Err(Error::data(format!("`{shown}` has no certificates of the set {}", set.name()))
            .hint(format!("It has {}; `--set` picks E0E0, E0E1 or E0E2.", some.join(", "))));
    }
    let mut inner = Vec::new();
    outer.each(|name, reader| {
        if is_inner(name) {
            inner.push((name.to_owned(), spooled(reader, caps.bytes, scratch)?));
        }
        Ok(())
    })?;
    // The caps hold for the inner archives together as well: a small bundle may have thousands of small bombs.
    let (mut count, mut bytes, mut entries) = (0, 0_u64, 0);
    for (name, file) in inner {
        let mut opened = Opened::new(file, &format!("{shown}/{name}"), caps)?;
        bytes = bytes.saturating_add(opened.bytes);
        entries += opened.reader.archive().files.len();
        caps.check(bytes, outer.packed, entries).map_err(|why| refused(shown, why))?;
        count += opened.files(out)?;
    }
    Ok(count)
}

fn refused(shown: &str, why: String) -> Error {
    Error::data(format!("`{shown}` cannot be unpacked")).caused_by(why)
}

/// Keeps what the reader has in a file without a name.
fn spooled(reader: &mut dyn Read, most: u64, scratch: &Path) -> std::io::Result<File> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = scratch.join(format!(".inner-{}-{count}", std::process::id()));
    let mut file = crate::private::create_new(&path)?;
    std::fs::remove_file(&path)?;
    std::io::copy(&mut reader.take(most), &mut file)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// An archive whose size was looked at.
struct Opened<R: Read + Seek> {
    reader: ArchiveReader<R>,
    shown: String,
    caps: Caps,
    /// Its size.
    packed: u64,
    /// What it unpacks to.
    bytes: u64,
}

impl<R: Read + Seek> Opened<R> {
    fn new(mut archive: R, shown: &str, caps: Caps) -> Result<Self> {
        let refused = |why: String| refused(shown, why);
        let packed = archive.seek(SeekFrom::End(0)).doing(|| format!("reading `{shown}`"))?;
        header::check(&mut archive, caps).map_err(refused)?;
        let reader = ArchiveReader::new(archive, Password::empty()).map_err(|e| refused(e.to_string()))?;
        let found = reader.archive();
        let mut bytes = 0_u64;
        for block in &found.blocks {
            bytes = bytes.saturating_add(block.get_unpack_size());
            for coder in &block.coders {
                let dictionary = dictionary(coder.encoder_method_id(), coder.properties());
                if dictionary > caps.dictionary {
                    let most = caps.dictionary;
                    return Err(refused(format!(
                        "it needs a dictionary of {dictionary} bytes to unpack; {most} are taken"
                    )));
                }
            }
        }
        let files = found.files.iter().fold(0_u64, |sum, file| sum.saturating_add(file.size));
        let bytes = bytes.max(files);
        caps.check(bytes, packed, found.files.len()).map_err(refused)?;
        Ok(Self { reader, shown: shown.to_owned(), caps, packed, bytes })
    }

    /// Hands over each entry that is a file.
    fn each(&mut self, mut each: impl FnMut(&str, &mut dyn Read) -> std::io::Result<()>) -> Result<()> {
        let shown = &self.shown;
        self.reader
            .for_each_entries(|entry, reader| {
                if !entry.is_directory && !entry.is_anti_item {
                    each(&entry.name, reader)?;
                }
                Ok(true)
            })
            .map_err(|e| Error::data(format!("`{shown}` cannot be unpacked")).caused_by(e.to_string()))
    }

    /// Writes each file as a line.
    fn files(&mut self, out: &mut dyn Write) -> Result<u64> {
        let (mut count, most) = (0, self.caps.file);
        self.each(|name, reader| {
            let mut bytes = Vec::new();
            reader.take(most + 1).read_to_end(&mut bytes)?;
            let mut line = Line { entry: name.to_owned(), ..Line::default() };
            if bytes.windows(11).any(|window| window == b"PRIVATE KEY") {
                line.problem = Some("holds a private key; only the certificate belongs here".into());
            } else if bytes.len() as u64 > most {
                line.problem = Some(format!("is longer than {most} bytes, so it is no certificate"));
            } else {
                match String::from_utf8(bytes) {
                    Ok(text) => line.certificate = Some(text),
                    Err(_) => line.problem = Some("is not PEM".into()),
                }
            }
            count += 1;
            serde_json::to_writer(&mut *out, &line)?;
            out.write_all(b"\n")
        })?;
        Ok(count)
    }
}

/// The memory that a coder asks for: LZMA says it in bytes 1 to 4, LZMA2 by a code.
pub(super) fn dictionary(method: &[u8], properties: &[u8]) -> u64 {
    match (method, properties) {
        ([0x03, 0x01, 0x01], [_, a, b, c, d, ..]) => u64::from(u32::from_le_bytes([*a, *b, *c, *d])),
        ([0x21], [code, ..]) => match code & 0x3f {
            40.. => u64::from(u32::MAX),
            code => (2 | u64::from(code & 1)) << (code / 2 + 11),
        },
        _ => 0,
    }
}
