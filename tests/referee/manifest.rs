//! Device certificates and the list of them that a module's maker ships.

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::PKey;
use openssl::x509::{X509Builder, X509NameBuilder};

/// A manifest as Espressif ships it: MAC address, common name and certificate of each device.
pub fn manifest(devices: usize) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["MAC", "cn", "cert"]).unwrap();
    for number in 0..devices {
        let mac = format!("4BA2BB8764{number:02X}");
        let common_name = format!("device-{number}");
        out.write_record([&mac, &common_name, &certificate(&common_name)]).unwrap();
    }
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

/// A self-signed certificate of a fresh key, as PEM.
pub fn certificate(common_name: &str) -> String {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let key = PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_nid(Nid::COMMONNAME, common_name).unwrap();
    let name = name.build();
    let mut builder = X509Builder::new().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(365).unwrap()).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}
