//! A batch of identities as bytes: entries of a tar archive in one zstd frame, or JSON lines.
//!
//! Frames follow each other in the file, which is one stream to every reader of zstd; so each worker compresses what it
//! made, and nothing waits for one compressor.

use std::ops::Range;

use serde::Serialize;
use zeroize::Zeroizing;
use zstd::bulk::Compressor;
use zstd::zstd_safe::{CParameter, compress_bound};

use super::folder::{CERTIFICATE, CHAIN, KEY, PKCS12};
use super::work::Identity;
use crate::error::{Error, Result};

/// The fastest level that still packs base64 into six bits a character: level -1 saves 0.4 µs of 2 for each identity,
/// and the archive is a quarter larger.
const LEVEL: i32 = 1;

/// The size of a tar block, in bytes.
pub(in crate::commands) const BLOCK: usize = 512;

/// Fields of a ustar header.
const MODE: Range<usize> = 100..107;
const SIZE: Range<usize> = 124..135;
const SUM: Range<usize> = 148..154;
const PREFIX: usize = 345;

/// Collects a batch. What it holds is wiped when it ends.
pub(in crate::commands) struct Pack {
    plain: Zeroizing<Vec<u8>>,
    archive: Option<Archive>,
}

/// What the entries of an archive have in common.
struct Archive {
    compressor: Compressor<'static>,
    key: Head,
    certificate: Head,
    pkcs12: Head,
    /// The chain is the same in every entry, so it is kept with its header and the zeros behind it.
    chain: Head,
}

/// The header of an entry, where only the name, the length and the sum are to be filled in; and what follows it.
pub(in crate::commands) struct Head {
    bytes: Vec<u8>,
    /// The sum of the header's bytes, without the name and the length.
    sum: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    thing_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant: Option<&'a str>,
    certificate_id: &'a str,
    not_after: &'a str,
    certificate_pem: &'a str,
    chain_pem: &'a str,
    private_key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pkcs12: Option<&'a str>,
}

impl Pack {
    /// A pack of JSON lines.
    pub(super) fn lines() -> Self {
        Self { plain: Zeroizing::default(), archive: None }
    }

    /// A pack of tar entries that are as old as `seconds` since 1970 says.
    pub(super) fn archive(seconds: u64, chain: &str) -> Result<Self> {
        let mut chain_head = Head::new(CHAIN, 0o644, seconds);
        chain_head.sum += octal(&mut chain_head.bytes[SIZE], chain.len());
        chain_head.bytes.extend_from_slice(chain.as_bytes());
        pad(&mut chain_head.bytes);
        let archive = Archive {
            compressor: compressor()?,
            key: Head::new(KEY, 0o600, seconds),
            certificate: Head::new(CERTIFICATE, 0o644, seconds),
            pkcs12: Head::new(PKCS12, 0o600, seconds),
            chain: chain_head,
        };
        Ok(Self { plain: Zeroizing::default(), archive: Some(archive) })
    }

    /// Adds one identity.
    ///
    /// # Errors
    /// Only by a bug.
    pub(super) fn add(&mut self, identity: &Identity<'_>, chain: &str, not_after: &str) -> Result<()> {
        let secret = identity.key.len() + identity.pkcs12.as_ref().map_or(0, |bytes| bytes.len());
        self.reserve(2 * (secret + identity.certificate.len() + chain.len()) + 8 * BLOCK);
        if let Some(archive) = &self.archive {
            let name = identity.name.as_bytes();
            archive.key.entry(name, identity.key.as_bytes(), &mut self.plain);
            archive.certificate.entry(name, identity.certificate, &mut self.plain);
            archive.chain.begin(name, None, &mut self.plain);
            if let Some(pkcs12) = &identity.pkcs12 {
                archive.pkcs12.entry(name, pkcs12, &mut self.plain);
            }
            return Ok(());
        }
        let pkcs12 = identity.pkcs12.as_ref().map(|bytes| base64(bytes));
        let line = Line {
            thing_name: identity.name,
            tenant: identity.tenant,
            certificate_id: &identity.id,
            not_after,
            certificate_pem: str::from_utf8(identity.certificate).unwrap_or_default(),
            chain_pem: chain,
            private_key: &identity.key,
            pkcs12: pkcs12.as_ref().map(|text| text.as_str()),
        };
        serde_json::to_writer(&mut *self.plain, &line)
            .map_err(|error| Error::internal("writing a line").caused_by(error.to_string()))?;
        self.plain.push(b'\n');
        Ok(())
    }

    /// Ends the batch: what goes into the file is in `out`, instead of what was there.
    ///
    /// # Errors
    /// Only by a bug.
    pub(super) fn take(&mut self, out: &mut Zeroizing<Vec<u8>>) -> Result<()> {
        if let Some(archive) = &mut self.archive {
            compress(&mut archive.compressor, &self.plain, out)?;
        } else {
            std::mem::swap(&mut self.plain, out);
        }
        self.plain.clear();
        Ok(())
    }

    /// What ends an archive, in a frame of its own.
    ///
    /// # Errors
    /// Only by a bug.
    pub(in crate::commands) fn end_of_archive() -> Result<Zeroizing<Vec<u8>>> {
        let mut out = Zeroizing::default();
        compress(&mut compressor()?, &[0; 2 * BLOCK], &mut out)?;
        Ok(out)
    }

    /// Makes room, and leaves no copy of a secret behind where the old room was.
    fn reserve(&mut self, more: usize) {
        if self.plain.capacity() - self.plain.len() < more {
            let mut larger = Zeroizing::new(Vec::with_capacity(2 * (self.plain.capacity() + more)));
            larger.extend_from_slice(&self.plain);
            self.plain = larger;
        }
    }
}

impl Head {
    /// The header of files of this name, mode and age in seconds since 1970.
    pub(in crate::commands) fn new(file: &str, mode: usize, seconds: u64) -> Self {
        let mut header = tar::Header::new_ustar();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(seconds);
        let mut bytes = header.as_bytes().to_vec();
        bytes[..file.len()].copy_from_slice(file.as_bytes());
        octal(&mut bytes[MODE], mode);
        bytes[SIZE].fill(0);
        bytes[148..156].fill(b' ');
        let sum = sum(&bytes);
        bytes[154] = 0;
        Self { bytes, sum }
    }

    /// A ustar entry `NAME/FILE` at the end of `out`.
    pub(in crate::commands) fn entry(&self, name: &[u8], bytes: &[u8], out: &mut Vec<u8>) {
        self.begin(name, Some(bytes.len()), out);
        out.extend_from_slice(bytes);
        pad(out);
    }

    /// The header, and what always follows it. A thing's name of up to 128 characters fits into the prefix.
    fn begin(&self, name: &[u8], length: Option<usize>, out: &mut Vec<u8>) {
        let start = out.len();
        out.extend_from_slice(&self.bytes);
        let header = &mut out[start..];
        header[PREFIX..PREFIX + name.len()].copy_from_slice(name);
        let digits = length.map_or(0, |length| octal(&mut header[SIZE], length));
        octal(&mut header[SUM], self.sum + sum(name) + digits);
    }
}

/// What compresses one frame after the other.
///
/// # Errors
/// Only by a bug.
pub(in crate::commands) fn compressor() -> Result<Compressor<'static>> {
    let failed = |error: std::io::Error| Error::internal("starting zstd").caused_by(error.to_string());
    let mut compressor = Compressor::new(LEVEL).map_err(failed)?;
    compressor.set_parameter(CParameter::ChecksumFlag(true)).map_err(failed)?;
    Ok(compressor)
}

/// Makes a frame of bytes, in `out` instead of what was there.
///
/// # Errors
/// Only by a bug.
pub(in crate::commands) fn compress(
    compressor: &mut Compressor<'static>,
    plain: &[u8],
    out: &mut Zeroizing<Vec<u8>>,
) -> Result<()> {
    let most = compress_bound(plain.len());
    out.clear();
    if out.capacity() < most {
        *out = Zeroizing::new(Vec::with_capacity(most));
    }
    compressor
        .compress_to_buffer(plain, &mut **out)
        .map(drop)
        .map_err(|error| Error::internal("compressing").caused_by(error.to_string()))
}

/// Zeros up to the next block.
fn pad(out: &mut Vec<u8>) {
    out.resize(out.len().next_multiple_of(BLOCK), 0);
}

fn sum(bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(*byte)).sum()
}

/// Writes the digits, and returns their sum.
fn octal(field: &mut [u8], mut number: usize) -> usize {
    for digit in field.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 8).expect("one digit");
        number /= 8;
    }
    sum(field)
}

fn base64(bytes: &[u8]) -> Zeroizing<String> {
    use base64::Engine as _;
    Zeroizing::new(base64::engine::general_purpose::STANDARD.encode(bytes))
}
