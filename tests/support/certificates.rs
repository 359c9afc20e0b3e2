//! Certificates made by OpenSSL, good and bad ones: input that fleetctl did not make itself.

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::symm::Cipher;
use openssl::x509::extension::BasicConstraints;
use openssl::x509::{X509, X509Builder, X509Name, X509NameBuilder};

/// What is to be right or wrong about a CA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing is wrong.
    Good,
    /// The basic constraints say CA:FALSE.
    NotACa,
    /// Its time was in 2001.
    Expired,
}

/// A self-signed certificate and its key.
pub struct Authority {
    certificate: X509,
    key: PKey<Private>,
}

fn new_key() -> PKey<Private> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap()
}

fn subject(name: &str) -> X509Name {
    let mut subject = X509NameBuilder::new().unwrap();
    subject.append_entry_by_text("CN", name).unwrap();
    subject.build()
}

fn builder(name: &str, key: &PKey<Private>, serial: u32) -> X509Builder {
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&BigNum::from_u32(serial).unwrap().to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(&subject(name)).unwrap();
    builder.set_pubkey(key).unwrap();
    builder.set_not_before(&Asn1Time::from_unix(978_307_200).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(30).unwrap()).unwrap();
    builder
}

impl Authority {
    /// A self-signed certificate of that kind.
    pub fn new(kind: Kind) -> Self {
        let key = new_key();
        let mut builder = builder("Example CA", &key, 1);
        let mut constraints = BasicConstraints::new();
        constraints.critical();
        if kind != Kind::NotACa {
            constraints.ca();
        }
        builder.append_extension(constraints.build().unwrap()).unwrap();
        if kind == Kind::Expired {
            builder.set_not_after(&Asn1Time::from_unix(1_000_000_000).unwrap()).unwrap();
        }
        builder.set_issuer_name(&subject("Example CA")).unwrap();
        builder.sign(&key, MessageDigest::sha256()).unwrap();
        Self { certificate: builder.build(), key }
    }

    /// The certificate, PEM.
    pub fn certificate(&self) -> String {
        String::from_utf8(self.certificate.to_pem().unwrap()).unwrap()
    }

    /// The key, PEM (PKCS#8).
    pub fn key(&self) -> String {
        String::from_utf8(self.key.private_key_to_pem_pkcs8().unwrap()).unwrap()
    }

    /// The key, encrypted, PEM (PKCS#8).
    pub fn encrypted_key(&self, passphrase: &str) -> String {
        let cipher = Cipher::aes_256_cbc();
        let pem = self.key.private_key_to_pem_pkcs8_passphrase(cipher, passphrase.as_bytes()).unwrap();
        String::from_utf8(pem).unwrap()
    }

    /// A device's certificate of this common name, PEM.
    pub fn device(&self, name: &str, serial: u32) -> String {
        self.sign(builder(name, &new_key(), serial))
    }

    /// The same, valid since `before` days and for `after` days (and an hour, for the time that a test takes).
    pub fn device_valid(&self, name: &str, before: i64, after: i64) -> String {
        let mut builder = builder(name, &new_key(), 1);
        let day = 24 * 60 * 60;
        let now = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_secs()).unwrap();
        builder.set_not_before(&Asn1Time::from_unix(now - before * day).unwrap()).unwrap();
        builder.set_not_after(&Asn1Time::from_unix(now + after * day + 3600).unwrap()).unwrap();
        self.sign(builder)
    }

    fn sign(&self, mut builder: X509Builder) -> String {
        builder.set_issuer_name(self.certificate.subject_name()).unwrap();
        builder.sign(&self.key, MessageDigest::sha256()).unwrap();
        String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
    }
}

/// The certificate of a CA below another one, for that public key, PEM. Its subject has the parts that are lost when a
/// name is taken apart: two DC and two OU.
pub fn authority_for(key: &PKey<openssl::pkey::Public>) -> String {
    let (root, root_key) = (subject("Example Root"), new_key());
    let mut name = X509NameBuilder::new().unwrap();
    for (part, value) in
        [("DC", "com"), ("DC", "example"), ("OU", "Plant 1"), ("OU", "L\u{f6}wen"), ("CN", "CA")]
    {
        name.append_entry_by_text(part, value).unwrap();
    }
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_serial_number(&BigNum::from_u32(7).unwrap().to_asn1_integer().unwrap()).unwrap();
    builder.set_subject_name(&name.build()).unwrap();
    builder.set_issuer_name(&root).unwrap();
    builder.set_pubkey(key).unwrap();
    builder.set_not_before(&Asn1Time::from_unix(978_307_200).unwrap()).unwrap();
    builder.set_not_after(&Asn1Time::days_from_now(30).unwrap()).unwrap();
    builder.append_extension(BasicConstraints::new().critical().ca().build().unwrap()).unwrap();
    builder.sign(&root_key, MessageDigest::sha256()).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}

/// A PEM signing request of a new key.
pub fn signing_request(name: &str) -> String {
    let key = new_key();
    let mut builder = openssl::x509::X509ReqBuilder::new().unwrap();
    builder.set_subject_name(&subject(name)).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}

/// AWS's id of a certificate, as OpenSSL makes it: its SHA-256.
pub fn id_of(pem: &str) -> String {
    hex(&X509::from_pem(pem.as_bytes()).unwrap().digest(MessageDigest::sha256()).unwrap())
}

/// Two hexadecimal digits for each byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
