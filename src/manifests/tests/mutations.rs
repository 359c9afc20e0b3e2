//! What the fuzzing targets do (`fuzz/`), small and always the same: every reader over inputs that were right before
//! some bytes of them changed. Nothing may panic, errors say something, and nobody's signature is believed for
//! what it does not sign.

use std::io::Cursor;
use std::sync::{Arc, OnceLock};

use openssl::bn::{BigNum, BigNumContext};
use openssl::ec::{EcGroup, EcKey, EcPoint};
use openssl::nid::Nid;
use openssl::pkey::PKey;
use serde_json::Value;

use super::super::infineon::unpack::{Caps, unpack};
use super::super::{Format, Known, Options, Provisioning, Raw, Reader, Record, Set, Signers};
use crate::pki::{Certificate, PrivateKey, SigningRequest};

const SIGNER: &[u8] = include_bytes!("../../../fuzz/fixtures/signer.crt");
const REQUEST: &[u8] = include_bytes!("../../../fuzz/fixtures/request.csr");
const MANIFEST: &[u8] = include_bytes!("../../../fuzz/fixtures/manifest.json");
const PROVISIONING: &str = include_str!("../../../fuzz/fixtures/provisioning.json");
const ARCHIVES: [&[u8]; 2] = [
    include_bytes!("../../../tests/fixtures/infineon.7z"),
    include_bytes!("../../../tests/fixtures/encoded.7z"),
];

/// Pseudorandom numbers (SplitMix64), the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap() % most.max(1)
    }

    /// The input after some changes.
    fn changed(&mut self, input: &[u8]) -> Vec<u8> {
        const PIECES: [&[u8]; 12] = [
            b"\"",
            b",",
            b"\n",
            b"\r\n",
            b"{",
            b"}",
            b"[]",
            b"null",
            b"\xff",
            b"-----BEGIN ",
            b"-----END ",
            b"\x30\x82",
        ];
        let mut bytes = input.to_vec();
        for _ in 0..=self.below(3) {
            let (at, count) = (self.below(bytes.len()), 1 + self.below(40));
            let end = (at + count).min(bytes.len());
            match self.below(6) {
                0 if at < bytes.len() => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                1 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                2 => drop(bytes.drain(at..end)),
                3 => {
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
                4 => bytes.truncate(at),
                _ => {
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
            }
        }
        bytes
    }
}

/// Reads to the end or the first error, and the last record once more.
fn read(bytes: &[u8], format: Format, options: &Options, known: Known) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let input = Box::new(Cursor::new(bytes.to_vec()));
    let mut reader = match Reader::new(input, "the file", format, options, known) {
        Ok(reader) => reader,
        Err(error) => {
            assert!(!error.message().is_empty());
            return records;
        }
    };
    while let Ok(Some(record)) = reader.advance() {
        assert!(records.last().is_none_or(|last| last.number < record.number && last.line <= record.line));
        assert!(record.problems.iter().all(|problem| !problem.what.is_empty()));
        let _ = reader.reject_line(&record.raw, "Code", "message");
        records.push(record);
    }
    if let Some(last) = records.last() {
        reader.seek(last.offset, last.line, last.number).unwrap();
        let again = reader.advance().unwrap().unwrap();
        assert_eq!((again.offset, again.number), (last.offset, last.number));
    }
    records
}

/// Templates and signers for every form.
fn with() -> &'static Options {
    static OPTIONS: OnceLock<Options> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut signers = Signers::default();
        signers.add(SIGNER, "signer.crt").unwrap();
        Options {
            names: Some("dev-{cn}".parse().unwrap()),
            attributes: vec!["a=@serial".parse().unwrap(), "b={fingerprint}-x".parse().unwrap()],
            signers: Arc::new(signers),
            provisioning: Some(Arc::new(Provisioning::parse(PROVISIONING, "t.json").unwrap())),
            ..Options::default()
        }
    })
}

#[test]
fn changed_lists_are_read_or_refused() {
    let pem = String::from_utf8(SIGNER.to_vec()).unwrap();
    let quoted = serde_json::to_string(&pem).unwrap();
    let seeds = [
        (
            Format::Csv,
            format!("thing_name,attr.a,attributes,cert_pem\nx,\"a \"\"b\"\"\",,\"{pem}\"\ny,,\"{{}}\",\n"),
        ),
        (
            Format::Jsonl,
            format!("{{\"thing_name\":\"x\",\"attr\":{{\"k\":1}},\"cert_pem\":{quoted}}}\n{{}}\n"),
        ),
        (Format::Espressif, format!("MAC,cn,cert\n4BA2BB8764BD,a-b,\"{pem}\"\n")),
        (Format::Names, "a\nb c\n\n".to_owned()),
        (Format::Pem, format!("text\n{pem}{pem}")),
        (Format::Infineon, format!("{{\"entry\":\"0A_E0E0.pem\",\"certificate\":{quoted}}}\n")),
        (Format::AwsBulk, "{\"ThingName\":\"x\",\"CSR\":\"c\"}\n{\"Site\":\"y\"}\n".to_owned()),
    ];
    let sets = [Known::All, Known::Changes, Known::NamesOnly, Known::Certificates, Known::Registrations];
    let (mut chance, plain) = (Chance(1), Options::default());
    for round in 0..1_800 {
        for (format, seed) in &seeds {
            let options = if round % 2 == 0 { with() } else { &plain };
            read(&chance.changed(seed.as_bytes()), *format, options, sets[round % sets.len()]);
        }
    }
}

#[test]
fn a_changed_manifest_yields_only_what_was_signed() {
    let elements: Vec<Value> = serde_json::from_slice(MANIFEST).unwrap();
    let signed = |element: &Value| (element["protected"].clone(), element["payload"].clone());
    // The spaces are what may change.
    let seed = format!("[{}{}]", " ".repeat(500), elements[0]);
    let records = read(seed.as_bytes(), Format::Microchip, with(), Known::All);
    assert!(records.len() == 1 && records[0].problems.is_empty(), "{records:?}");
    let (mut chance, mut taken) = (Chance(2), 0);
    for _ in 0..2_500 {
        let changed = chance.changed(seed.as_bytes());
        for record in read(&changed, Format::Microchip, with(), Known::All) {
            if record.problems.is_empty() {
                let Raw::Json(raw) = &record.raw else { panic!("{record:?}") };
                let element = serde_json::from_slice::<Value>(raw).unwrap();
                assert_eq!(signed(&element), signed(&elements[0]));
                taken += 1;
            }
        }
    }
    assert!(taken > 0);
}

#[test]
fn changed_archives_are_unpacked_or_refused() {
    let caps = Caps { entries: 100, bytes: 1 << 20, ratio: 200, file: 1 << 13, dictionary: 1 << 20 };
    let (mut chance, scratch) = (Chance(3), tempfile::tempdir().unwrap());
    for round in 0..600 {
        let archive = ARCHIVES[round % ARCHIVES.len()];
        let end = 32 + usize::try_from(u64::from_le_bytes(archive[12..20].try_into().unwrap())).unwrap();
        // The header's checksums fit, so that what it says is looked at.
        let header = chance.changed(&archive[end..]);
        let packed = &archive[32..end];
        let mut start = (packed.len() as u64).to_le_bytes().to_vec();
        start.extend((header.len() as u64).to_le_bytes());
        start.extend(crc32fast::hash(&header).to_le_bytes());
        let magic = [&archive[..8], &crc32fast::hash(&start).to_le_bytes()].concat();
        let changed = [&magic, &start, packed, &header].concat();
        let mut lines = Vec::new();
        let found = unpack(Cursor::new(&changed), "x", Set::E0e0, caps, scratch.path(), &mut lines);
        match found {
            Ok(count) => assert!(count <= 100 && lines.len() < 7 << 20),
            Err(error) => assert!(!error.message().is_empty()),
        }
    }
}

/// A key that is nobody's: its number is 7.
fn key() -> Vec<u8> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let number = BigNum::from_u32(7).unwrap();
    let mut point = EcPoint::new(&group).unwrap();
    point.mul_generator2(&group, &number, &mut BigNumContext::new().unwrap()).unwrap();
    let key = EcKey::from_private_components(&group, &number, &point).unwrap();
    PKey::from_ec_key(key).unwrap().private_key_to_pem_pkcs8().unwrap()
}

#[test]
fn changed_certificates_and_requests_are_read_or_refused() {
    let mut chance = Chance(4);
    let der = Certificate::parse(SIGNER, "it").unwrap().der().to_vec();
    let request = SigningRequest::parse(REQUEST, "it").unwrap();
    let key = key();
    assert!(PrivateKey::from_pem(&key, None, "it").is_ok());
    for _ in 0..1_500 {
        for seed in [SIGNER, &der] {
            if let Ok(found) = Certificate::parse(&chance.changed(seed), "it") {
                let _ = (found.extensions(), found.info().subject.text());
                assert_eq!(Certificate::parse(found.to_pem().as_bytes(), "it").unwrap().der(), found.der());
            }
        }
        if let Ok(found) = SigningRequest::parse(&chance.changed(REQUEST), "it") {
            assert_eq!(found.spki(), request.spki(), "another key, and its signature fits");
        }
        let _ = PrivateKey::from_pem(&chance.changed(&key), Some(b"x"), "it");
    }
}
