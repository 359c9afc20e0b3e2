//! Certificates as AWS describes them, CA certificates beside device certificates.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{CertificateDescription, CertificateValidity};
use serde::Serialize;

use super::certificate_list::Listed;
use super::thing::Page;
use super::timestamp;
use crate::aws::{AwsError, Call, Class, TargetKey};
use crate::expiry::{self, Validity};
use crate::output::Columns;
use crate::pki;

/// The columns of one certificate.
pub const DETAIL_COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "certificateId", "status", "commonName", "notAfter", "things"],
    more: &[
        "certificateArn",
        "certificateMode",
        "creationDate",
        "lastModifiedDate",
        "caCertificateId",
        "ownedBy",
        "previousOwnedBy",
        "transferMessage",
        "rejectReason",
        "subject",
        "issuer",
        "serialNumber",
        "notBefore",
        "daysLeft",
        "publicKey",
        "signatureAlgorithm",
        "unreadable",
        "policies",
        "certificatePem",
    ],
    open: &[],
};

/// What AWS knows of a certificate; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn describe(iot: Client, id: &str) -> Result<Option<CertificateDescription>, AwsError> {
    match iot.describe_certificate().certificate_id(id).send().await.aws("DescribeCertificate") {
        Ok(answer) => Ok(answer.certificate_description),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) => Err(e),
    }
}

/// A CA certificate: what its description has of validity and subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaEnd {
    /// The id.
    pub id: String,
    /// The status.
    pub status: String,
    /// From when to when it is valid; `None` when neither AWS nor the certificate tells.
    pub validity: Option<Validity>,
    /// The common name of its subject.
    pub common_name: Option<String>,
}

/// One page of the CA certificates' ids and statuses, 250 a page.
///
/// # Errors
/// The failed call.
pub async fn ca_page(iot: Client, marker: Option<String>) -> Result<Page<(String, String)>, AwsError> {
    let page = iot
        .list_ca_certificates()
        .page_size(250)
        .set_marker(marker)
        .send()
        .await
        .aws("ListCACertificates")?;
    let rows = page.certificates.unwrap_or_default().into_iter();
    let rows = rows.filter_map(|c| {
        Some((c.certificate_id?, c.status.map(|s| s.as_str().to_owned()).unwrap_or_default()))
    });
    Ok(Page::new(rows.collect(), page.next_marker))
}

/// When a CA certificate ends; `None` when it is not registered.
///
/// # Errors
/// The failed call.
pub async fn ca_end(iot: Client, id: &str) -> Result<Option<CaEnd>, AwsError> {
    let answer = iot.describe_ca_certificate().certificate_id(id).send().await.aws("DescribeCACertificate");
    let found = match answer {
        Ok(answer) => answer.certificate_description,
        Err(e) if e.class == Class::NotFound => None,
        Err(e) => return Err(e),
    };
    Ok(found.map(|ca| {
        let read = Readout::of(ca.certificate_pem.as_deref(), ca.validity.as_ref());
        CaEnd {
            id: id.to_owned(),
            status: ca.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
            validity: read.validity,
            common_name: read.certificate.and_then(|c| c.info().subject.common_name()),
        }
    }))
}

/// What a description says once the certificate in it is read.
#[derive(Debug)]
pub struct Readout {
    /// From when to when it is valid, by AWS or else by the certificate.
    pub validity: Option<Validity>,
    /// The certificate, when it could be read.
    pub certificate: Option<pki::Certificate>,
    /// Why it could not be read.
    pub unreadable: Option<String>,
}

impl Readout {
    /// Reads the certificate of a description.
    pub fn of(pem: Option<&str>, validity: Option<&CertificateValidity>) -> Self {
        let parsed = pki::Certificate::parse(pem.unwrap_or_default().as_bytes(), "the certificate");
        let (certificate, unreadable) = match parsed {
            Ok(certificate) => (Some(certificate), None),
            Err(error) => (None, Some(error.to_string())),
        };
        let given = validity.and_then(|v| {
            Some(Validity {
                not_before: v.not_before.as_ref()?.secs(),
                not_after: v.not_after.as_ref()?.secs(),
            })
        });
        let own = certificate.as_ref().map(|c| Validity {
            not_before: c.info().not_before.unix_timestamp(),
            not_after: c.info().not_after.unix_timestamp(),
        });
        Self { validity: given.or(own), certificate, unreadable }
    }
}

/// One certificate with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Detail {
    /// What a list has.
    #[serde(flatten)]
    pub listed: Listed,
    /// When it was changed last.
    pub last_modified_date: Option<String>,
    /// The registered CA that it was registered under.
    pub ca_certificate_id: Option<String>,
    /// The account that has it.
    pub owned_by: Option<String>,
    /// The account that it was transferred from.
    pub previous_owned_by: Option<String>,
    /// What the sender of a transfer wrote.
    pub transfer_message: Option<String>,
    /// Why the last transfer was rejected.
    pub reject_reason: Option<String>,
    /// Whom the certificate is for.
    pub subject: Option<String>,
    /// The common name of the subject.
    pub common_name: Option<String>,
    /// Who signed it.
    pub issuer: Option<String>,
    /// The serial number in hexadecimal.
    pub serial_number: Option<String>,
    /// The first second of its validity.
    pub not_before: Option<String>,
    /// The last second of its validity.
    pub not_after: Option<String>,
    /// Whole days until then.
    pub days_left: Option<i64>,
    /// What its key is.
    pub public_key: Option<String>,
    /// How it is signed.
    pub signature_algorithm: Option<String>,
    /// Why the certificate could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<String>,
    /// The things that have it.
    pub things: Vec<String>,
    /// The policies on it.
    pub policies: Vec<String>,
    /// The certificate.
    pub certificate_pem: Option<String>,
}

impl Detail {
    /// A description at a moment (seconds since 1970), without things and policies.
    pub fn of(target: &TargetKey, found: CertificateDescription, now: i64) -> Self {
        let Readout { validity, certificate, unreadable } =
            Readout::of(found.certificate_pem.as_deref(), found.validity.as_ref());
        let info = certificate.as_ref().map(pki::Certificate::info);
        let transfer =
            found.transfer_data.unwrap_or_else(|| aws_sdk_iot::types::TransferData::builder().build());
        Self {
            last_modified_date: found.last_modified_date.as_ref().map(timestamp),
            ca_certificate_id: found.ca_certificate_id,
            owned_by: found.owned_by,
            previous_owned_by: found.previous_owned_by,
            transfer_message: transfer.transfer_message,
            reject_reason: transfer.reject_reason,
            subject: info.map(|i| i.subject.text()),
            common_name: info.and_then(|i| i.subject.common_name()),
            issuer: info.map(|i| i.issuer.text()),
            serial_number: info.map(|i| i.serial.clone()),
            not_before: validity.map(|v| expiry::text(v.not_before)),
            not_after: validity.map(|v| expiry::text(v.not_after)),
            days_left: validity.map(|v| v.days_left(now)),
            public_key: info.map(|i| i.public_key.name.clone()),
            signature_algorithm: info.map(|i| i.signature_algorithm.clone()),
            unreadable,
            things: Vec::new(),
            policies: Vec::new(),
            certificate_pem: found.certificate_pem,
            listed: Listed {
                target: target.clone(),
                certificate_id: found.certificate_id.unwrap_or_default(),
                status: found.status.map(|s| s.as_str().to_owned()).unwrap_or_default(),
                certificate_mode: found.certificate_mode.map(|m| m.as_str().to_owned()),
                creation_date: found.creation_date.as_ref().map(timestamp),
                certificate_arn: found.certificate_arn,
            },
        }
    }
}
