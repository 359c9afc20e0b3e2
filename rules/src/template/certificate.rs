//! `AWS::IoT::Certificate`.

use super::function::{Form, Text};
use super::json::Cursor;
use super::parameters::CERTIFICATE_ID;
use super::problem::{Found, Place, Rule};
use super::property::{Property, What};
use super::provisioned::{self, CertificateSource, CertificateStatus, Override};
use super::thing::check_name;
use super::value::{Scope, short};
use super::{Build, Kind};
use crate::limits::{CERTIFICATE_PEM_CHARS, CSR_CHARS};
use crate::names::Name;

const PROPERTIES: [&str; 7] = [
    "CertificateId",
    "CertificatePem",
    "CACertificatePem",
    "CertificateSigningRequest",
    "Status",
    "ThingPrincipalType",
    "CertificateID",
];

/// A certificate as the template has it.
#[derive(Debug, Clone)]
pub(super) struct Certificate {
    logical_name: String,
    id: Option<Text>,
    pem: Option<Text>,
    ca: Option<Text>,
    csr: Option<Text>,
    status: Option<Text>,
    exclusive: Option<Text>,
    status_override: Option<Override>,
}

impl Build {
    pub(super) fn certificate(&mut self, logical_name: &str, resource: &Cursor<'_>) -> Certificate {
        let properties = resource.member("Properties");
        if let Some(properties) = &properties {
            self.only(properties, &PROPERTIES, "a certificate");
        }
        let member = |name: &str| properties.as_ref().and_then(|p| p.member(name));
        let spelled = member("CertificateID");
        if let Some(id) = &spelled {
            let message =
                "the guide's list of properties writes CertificateID, all its examples CertificateId";
            self.found.add(Rule::Spelling, &id.place(), message);
        }
        let id_cursor = member("CertificateId").or(spelled);
        let place = properties.as_ref().unwrap_or(resource).place();
        self.source_count(
            id_cursor.is_some(),
            member("CertificatePem").is_some(),
            member("CertificateSigningRequest").is_some(),
            member("CACertificatePem").map(|ca| ca.place()),
            &place,
        );
        let mut text = |cursor: Option<Cursor<'_>>, name: &str| self.text(&cursor?, name);
        let id = text(id_cursor.clone(), "CertificateId");
        let certificate = Certificate {
            logical_name: logical_name.to_owned(),
            pem: text(member("CertificatePem"), "CertificatePem"),
            ca: text(member("CACertificatePem"), "CACertificatePem"),
            csr: text(member("CertificateSigningRequest"), "CertificateSigningRequest"),
            status: text(member("Status"), "Status"),
            exclusive: text(member("ThingPrincipalType"), "ThingPrincipalType"),
            status_override: self.overrides(resource, &[(["Status", "STATUS"], false)])[0],
            id,
        };
        if self.kind != Kind::Bulk {
            let is_id =
                matches!(&certificate.id, Some(Text { form: Form::Ref(name), .. }) if name == CERTIFICATE_ID);
            // What is missing or not readable has its problem already.
            let other = certificate.pem.is_some() || certificate.csr.is_some();
            if !is_id && (certificate.id.is_some() || (id_cursor.is_none() && other)) {
                let place = id_cursor.map_or(place, |c| c.place());
                let message = format!(
                    "in {} the certificate is the one that AWS knows: \"CertificateId\": {{\"Ref\": \"{CERTIFICATE_ID}\"}}",
                    self.kind.label()
                );
                self.found.add(Rule::CertificateId, &place, message);
            }
        }
        certificate
    }

    /// One way to name the certificate, and a CA certificate only with the certificate itself.
    fn source_count(&mut self, id: bool, pem: bool, csr: bool, ca: Option<Place>, place: &Place) {
        let ways = "CertificateId, CertificatePem or CertificateSigningRequest";
        match usize::from(id) + usize::from(pem) + usize::from(csr) {
            1 => {}
            0 => self.found.add(Rule::CertificateSource, place, format!("a certificate has one of {ways}")),
            _ => {
                let message = format!("a certificate has only one of {ways}");
                self.found.add(Rule::CertificateSource, place, message);
            }
        }
        if let Some(ca) = ca.filter(|_| !pem) {
            self.found.add(Rule::CertificateSource, &ca, "CACertificatePem goes with CertificatePem");
        }
    }
}

impl Certificate {
    /// Its texts.
    pub(super) fn properties(&self) -> impl Iterator<Item = Property> {
        let all = [
            (What::CertificateId, &self.id),
            (What::CertificatePem, &self.pem),
            (What::CaCertificatePem, &self.ca),
            (What::CertificateSigningRequest, &self.csr),
            (What::CertificateStatus, &self.status),
            (What::ThingPrincipalType, &self.exclusive),
        ];
        all.into_iter().filter_map(|(what, text)| Some(Property::text(what, text.as_ref()?)))
    }

    /// As [`super::thing::Thing::evaluate`].
    pub(super) fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<provisioned::Certificate> {
        let mut value = |text: &Option<Text>, most: Option<usize>| {
            let text = text.as_ref()?;
            let value = text.evaluate(scope, found)?;
            match most {
                None => check_name(Name::CertificateId, &value, &text.place, found),
                Some(most) => check_length(&value, most, &text.place, found),
            }
            Some(value)
        };
        let id = value(&self.id, None).map(CertificateSource::CertificateId);
        let ca = value(&self.ca, Some(CERTIFICATE_PEM_CHARS));
        let pem = value(&self.pem, Some(CERTIFICATE_PEM_CHARS));
        let pem = pem.map(|certificate| CertificateSource::CertificatePem { certificate, ca });
        let csr = value(&self.csr, Some(CSR_CHARS)).map(CertificateSource::CertificateSigningRequest);
        let (status, exclusive) = (self.status(scope, found), self.exclusive(scope, found));
        Some(provisioned::Certificate {
            logical_name: self.logical_name.clone(),
            source: id.or(pem).or(csr)?,
            status: status?,
            status_override: self.status_override,
            exclusive,
        })
    }

    /// ACTIVE or INACTIVE, in capitals or not: the guide's own examples write `Active`.
    fn status(&self, scope: &Scope<'_>, found: &mut Found) -> Option<CertificateStatus> {
        let Some(text) = &self.status else { return Some(CertificateStatus::Active) };
        let value = text.evaluate(scope, found)?;
        let status = [CertificateStatus::Active, CertificateStatus::Inactive];
        let status = status.into_iter().find(|s| value.eq_ignore_ascii_case(s.name()));
        if status.is_none() {
            let message = format!("the status is ACTIVE or INACTIVE, not `{}`", short(&value));
            found.add(Rule::CertificateStatus, &text.place, message);
        }
        status
    }

    fn exclusive(&self, scope: &Scope<'_>, found: &mut Found) -> Option<bool> {
        let text = self.exclusive.as_ref()?;
        let value = text.evaluate(scope, found)?;
        match value.as_str() {
            "EXCLUSIVE_THING" => Some(true),
            "NON_EXCLUSIVE_THING" => Some(false),
            other => {
                let message =
                    format!("this is EXCLUSIVE_THING or NON_EXCLUSIVE_THING, not `{}`", short(other));
                found.add(Rule::ThingPrincipalType, &text.place, message);
                None
            }
        }
    }
}

fn check_length(value: &str, most: usize, place: &Place, found: &mut Found) {
    let count = value.chars().count();
    if count == 0 || count > most {
        found.add(Rule::Name, place, format!("this has {count} characters; allowed are 1 to {most}"));
    }
}
