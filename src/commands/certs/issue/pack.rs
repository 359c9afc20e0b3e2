//! A batch of identities as bytes: entries of a tar archive in one zstd frame, or JSON lines.
//!
//! Frames follow each other in the file, which is one stream to every reader of zstd; so each worker compresses what it
//! made, and nothing waits for one compressor.

use serde::Serialize;
use zeroize::Zeroizing;
use zstd::bulk::Compressor;
use zstd::zstd_safe::{CParameter, compress_bound};

use super::folder::{CERTIFICATE, CHAIN, KEY, PKCS12};
use super::work::Identity;
use crate::error::{Error, Result};

/// The fastest level that still packs base64 into six bits a character: level 3 takes half as long again for 2 % more
/// bytes, level -1 saves a microsecond for a third more.
const LEVEL: i32 = 1;

/// The size of a tar block, in bytes.
const BLOCK: usize = 512;

/// Collects a batch. What it holds is wiped when it ends.
pub(super) struct Pack {
    plain: Zeroizing<Vec<u8>>,
    header: [u8; BLOCK],
    compressor: Option<Compressor<'static>>,
    packed: Vec<u8>,
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
        Self { plain: Zeroizing::default(), header: [0; BLOCK], compressor: None, packed: Vec::new() }
    }

    /// A pack of tar entries that are as old as `seconds` since 1970 says.
    pub(super) fn archive(seconds: u64) -> Result<Self> {
        let failed = |error: std::io::Error| Error::internal("starting zstd").caused_by(error.to_string());
        let mut compressor = Compressor::new(LEVEL).map_err(failed)?;
        compressor.set_parameter(CParameter::ChecksumFlag(true)).map_err(failed)?;
        let mut header = tar::Header::new_ustar();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(seconds);
        let header = *header.as_bytes();
        Ok(Self { plain: Zeroizing::default(), header, compressor: Some(compressor), packed: Vec::new() })
    }

    /// Adds one identity.
    ///
    /// # Errors
    /// Only by a bug.
    pub(super) fn add(&mut self, identity: &Identity<'_>, chain: &str, not_after: &str) -> Result<()> {
        let secret = identity.key.len() + identity.pkcs12.as_ref().map_or(0, |bytes| bytes.len());
        self.reserve(2 * (secret + identity.certificate.len() + chain.len()) + 8 * BLOCK);
        if self.compressor.is_some() {
            self.entry(identity.name, KEY, 0o600, identity.key.as_bytes());
            self.entry(identity.name, CERTIFICATE, 0o644, &identity.certificate);
            self.entry(identity.name, CHAIN, 0o644, chain.as_bytes());
            if let Some(pkcs12) = &identity.pkcs12 {
                self.entry(identity.name, PKCS12, 0o600, pkcs12);
            }
            return Ok(());
        }
        let pkcs12 = identity.pkcs12.as_ref().map(|bytes| base64(bytes));
        let line = Line {
            thing_name: identity.name,
            tenant: identity.tenant,
            certificate_id: &identity.id,
            not_after,
            certificate_pem: str::from_utf8(&identity.certificate).unwrap_or_default(),
            chain_pem: chain,
            private_key: &identity.key,
            pkcs12: pkcs12.as_ref().map(|text| text.as_str()),
        };
        serde_json::to_writer(&mut *self.plain, &line)
            .map_err(|error| Error::internal("writing a line").caused_by(error.to_string()))?;
        self.plain.push(b'\n');
        Ok(())
    }

    /// Ends an archive.
    pub(super) fn end_archive(&mut self) {
        self.plain.extend_from_slice(&[0; 2 * BLOCK]);
    }

    /// What goes into the file; the batch is over.
    ///
    /// # Errors
    /// Only by a bug.
    pub(super) fn take(&mut self) -> Result<&[u8]> {
        let Some(compressor) = &mut self.compressor else { return Ok(&self.plain) };
        self.packed.clear();
        self.packed.reserve(compress_bound(self.plain.len()));
        compressor
            .compress_to_buffer(&self.plain, &mut self.packed)
            .map_err(|error| Error::internal("compressing").caused_by(error.to_string()))?;
        Ok(&self.packed)
    }

    /// Begins the next batch.
    pub(super) fn clear(&mut self) {
        self.plain.clear();
    }

    /// Makes room, and leaves no copy of a secret behind where the old room was.
    fn reserve(&mut self, more: usize) {
        if self.plain.capacity() - self.plain.len() < more {
            let mut larger = Zeroizing::new(Vec::with_capacity(2 * (self.plain.capacity() + more)));
            larger.extend_from_slice(&self.plain);
            self.plain = larger;
        }
    }

    /// A ustar entry `NAME/FILE`: a thing's name of up to 128 characters fits into the prefix.
    fn entry(&mut self, name: &str, file: &str, mode: u32, bytes: &[u8]) {
        let mut header = self.header;
        header[..file.len()].copy_from_slice(file.as_bytes());
        header[345..345 + name.len()].copy_from_slice(name.as_bytes());
        octal(&mut header[100..107], mode as usize);
        octal(&mut header[124..135], bytes.len());
        header[148..156].fill(b' ');
        let sum = header.iter().map(|byte| usize::from(*byte)).sum();
        octal(&mut header[148..154], sum);
        header[154] = 0;
        self.plain.extend_from_slice(&header);
        self.plain.extend_from_slice(bytes);
        let end = self.plain.len().next_multiple_of(BLOCK);
        self.plain.resize(end, 0);
    }
}

fn octal(field: &mut [u8], mut number: usize) {
    for digit in field.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 8).expect("one digit");
        number /= 8;
    }
}

fn base64(bytes: &[u8]) -> Zeroizing<String> {
    use base64::Engine as _;
    Zeroizing::new(base64::engine::general_purpose::STANDARD.encode(bytes))
}
