//! The readers over bytes in memory. What they are given is made by OpenSSL here.

#![allow(clippy::unwrap_used, reason = "tests")]

mod aws_bulk;
mod infineon;
mod microchip;
mod mutations;
mod pem;

use std::io::Cursor;

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::x509::extension::{BasicConstraints, SubjectKeyIdentifier};
use openssl::x509::{X509, X509Name};

use super::{Format, Key, Known, Options, Raw, Reader, Record};
use crate::error::Result;

/// All records of a file of these bytes, or why it has none.
fn read(bytes: &[u8], format: Format, options: &Options) -> Result<Vec<Record>> {
    let input = Box::new(Cursor::new(bytes.to_vec()));
    let mut reader = Reader::new(input, "the file", format, options, Known::All)?;
    let mut records = Vec::new();
    while let Some(record) = reader.advance()? {
        records.push(record);
    }
    Ok(records)
}

/// The things' names of records that are right, and of the others what is wrong.
fn told(records: &[Record]) -> Vec<String> {
    let tell = |record: &Record| match record.problems.first() {
        None => record.text(&Key::ThingName).unwrap().to_owned(),
        Some(problem) => format!("{}: {problem}", problem.line),
    };
    records.iter().map(tell).collect()
}

/// What a rejects file of this form has of a record, so that it can be read again.
fn rejected(record: &Record) -> Vec<u8> {
    let Raw::Json(raw) = &record.raw else { panic!("{record:?}") };
    super::jsonl::reject_line(raw, "InvalidRow", "the reason")
}

/// A certificate with its key.
#[derive(Clone)]
struct Made {
    key: PKey<Private>,
    certificate: X509,
}

impl Made {
    fn pem(&self) -> String {
        String::from_utf8(self.certificate.to_pem().unwrap()).unwrap()
    }

    fn der(&self) -> Vec<u8> {
        self.certificate.to_der().unwrap()
    }
}

/// A certificate of a new key, signed by `issuer` or by itself.
fn made(name: &str, is_ca: bool, issuer: Option<&Made>) -> Made {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
    let mut subject = X509Name::builder().unwrap();
    subject.append_entry_by_text("CN", name).unwrap();
    let subject = subject.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(&subject).unwrap();
    builder.set_issuer_name(issuer.map_or(&subject, |issuer| issuer.certificate.subject_name())).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::from_unix(1_000_000_000).unwrap()).unwrap();
    // The end of 2033.
    builder.set_not_after(&Asn1Time::from_unix(2_019_600_000).unwrap()).unwrap();
    let id = SubjectKeyIdentifier::new().build(&builder.x509v3_context(None, None)).unwrap();
    builder.append_extension(id).unwrap();
    if is_ca {
        builder.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
    }
    builder.sign(issuer.map_or(&key, |issuer| &issuer.key), MessageDigest::sha256()).unwrap();
    Made { key, certificate: builder.build() }
}

#[test]
fn more_columns_than_any_thing_has_are_refused() {
    let attributes: Vec<String> = (0..5_000).map(|n| format!("attr.a{n}")).collect();
    let csv = format!("thing_name,{}\nx\n", attributes.join(","));
    let error = read(csv.as_bytes(), Format::Csv, &Options::default()).unwrap_err();
    assert!(error.causes()[0].contains("more than 1000 columns"), "{error:?}");
    let keys: Vec<String> = attributes.iter().map(|name| format!("\"{name}\":1")).collect();
    let json = format!("{{\"thing_name\":\"x\",{}}}", keys.join(","));
    let records = read(json.as_bytes(), Format::Jsonl, &Options::default()).unwrap();
    assert!(told(&records)[0].contains("more than 1000 keys"), "{records:?}");
}
