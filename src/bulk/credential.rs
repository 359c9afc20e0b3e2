//! Reads what a row has of its certificate: the certificate, its fingerprint, or a signing request.

use fleetctl_rules::limits;
use fleetctl_rules::names::{Name, check};
use openssl::asn1::Asn1Time;
use openssl::hash::{MessageDigest, hash};
use openssl::nid::Nid;
use openssl::pkey::Id;
use openssl::x509::{X509, X509Req};

use super::row::Certificate;

/// A certificate as a row has it.
pub(super) struct Dated {
    /// What the row has of it.
    pub(super) certificate: Certificate,
    /// Why it is not valid today, if that is known.
    pub(super) outside: Option<String>,
}

impl From<Certificate> for Dated {
    fn from(certificate: Certificate) -> Self {
        Self { certificate, outside: None }
    }
}

/// Reads a certificate, whatever its dates are, and computes its id.
pub(super) fn any_pem(text: &str) -> Result<Certificate, String> {
    pem(text).map(|dated| dated.certificate)
}

/// Reads a certificate and its dates, and computes its id.
pub(super) fn pem(text: &str) -> Result<Dated, String> {
    if text.contains("PRIVATE KEY") {
        return Err("holds a private key; only the certificate belongs here".into());
    }
    let length = text.chars().count();
    if length > limits::CERTIFICATE_PEM_CHARS {
        return Err(format!(
            "has {length} characters; a certificate has at most {}",
            limits::CERTIFICATE_PEM_CHARS
        ));
    }
    let refused = |e: openssl::error::ErrorStack| {
        let reason = e.errors().first().and_then(openssl::error::Error::reason).unwrap_or("unknown reason");
        format!("is not a PEM certificate: {reason}")
    };
    let certificate = X509::from_pem(text.as_bytes()).map_err(refused)?;
    let now = Asn1Time::days_from_now(0).map_err(refused)?;
    let outside = if certificate.not_after() < now {
        Some(format!("the certificate expired on {}", certificate.not_after()))
    } else if certificate.not_before() > now {
        Some(format!("the certificate is not valid before {}", certificate.not_before()))
    } else {
        None
    };
    let digest = certificate.digest(MessageDigest::sha256()).map_err(refused)?;
    Ok(Dated {
        certificate: Certificate::Pem { id: hex(&digest), pem: text.trim().to_owned() + "\n" },
        outside,
    })
}

/// Reads a signing request, and checks what AWS checks: its length, its signature, its key (aws-facts: RSA of 2048
/// bits and more, NIST P-256, P-384 and P-521).
pub(super) fn csr(text: &str) -> Result<Certificate, String> {
    if text.contains("PRIVATE KEY") {
        return Err("holds a private key; only the signing request belongs here".into());
    }
    let length = text.trim().chars().count() + 1;
    if length > limits::CSR_CHARS {
        return Err(format!("has {length} characters; a signing request has at most {}", limits::CSR_CHARS));
    }
    let refused = |e: openssl::error::ErrorStack| {
        let reason = e.errors().first().and_then(openssl::error::Error::reason).unwrap_or("unknown reason");
        format!("is not a PEM signing request: {reason}")
    };
    let request = X509Req::from_pem(text.as_bytes()).map_err(refused)?;
    let key = request.public_key().map_err(refused)?;
    if !matches!(request.verify(&key), Ok(true)) {
        return Err("the signing request is not signed by the key that it names".into());
    }
    let curve = key.ec_key().ok().and_then(|key| key.group().curve_name());
    let taken = [Nid::X9_62_PRIME256V1, Nid::SECP384R1, Nid::SECP521R1];
    if !(key.id() == Id::RSA && key.bits() >= 2048 || curve.is_some_and(|curve| taken.contains(&curve))) {
        return Err(
            "AWS IoT takes keys of RSA with 2048 bits or more, and NIST P-256, P-384 and P-521".into()
        );
    }
    let digest =
        key.public_key_to_der().and_then(|der| hash(MessageDigest::sha256(), &der)).map_err(refused)?;
    Ok(Certificate::Csr { pem: text.trim().to_owned() + "\n", public_key_sha256: hex(&digest) })
}

/// The lower-case hex SHA-256 of a certificate's public key, as that of a signing request; `None` for what is no
/// certificate.
pub(super) fn key_of(pem: &str) -> Option<String> {
    let der = X509::from_pem(pem.as_bytes()).ok()?.public_key().ok()?.public_key_to_der().ok()?;
    hash(MessageDigest::sha256(), &der).ok().map(|digest| hex(&digest))
}

/// The lower-case hex SHA-256 of these bytes.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&openssl::sha::sha256(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |id, b| id + &format!("{b:02x}"))
}

/// Reads a certificate's SHA-256 fingerprint: 64 hexadecimal digits, colons between them or not.
pub(super) fn fingerprint(text: &str) -> Result<Certificate, String> {
    let id: String = text.chars().filter(|c| *c != ':').collect::<String>().to_lowercase();
    check(Name::CertificateId, &id).map(|()| Certificate::Fingerprint { id }).map_err(|_| {
        "is not a SHA-256 fingerprint, which has 64 hexadecimal digits (colons may be between them)".into()
    })
}

/// Account and Region of a certificate's ARN.
pub(super) fn place_of(arn: &str) -> Option<(&str, &str)> {
    let mut parts = arn.split(':').skip(3);
    let (region, account) = (parts.next()?, parts.next()?);
    (!region.is_empty() && !account.is_empty()).then_some((account, region))
}

/// Reads a certificate's ARN.
pub(super) fn arn(text: &str) -> Result<Certificate, String> {
    let id = text.strip_prefix("arn:").and_then(|_| place_of(text)).and_then(|_| text.rsplit_once(":cert/"));
    let id = id.filter(|(before, _)| before.split(':').nth(2) == Some("iot"));
    let (_, id) = id.ok_or("is not the ARN of a certificate: arn:aws:iot:REGION:ACCOUNT:cert/ID")?;
    fingerprint(id)
}
