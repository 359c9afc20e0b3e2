//! What a template is for: the same document has other rules just in time, in fleet provisioning and in bulk.

use serde::Serialize;
use serde_json::Value;

use super::parameters::{CERTIFICATE_ID, JITP_PARAMETERS};

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Just-in-time provisioning: the template of a CA (`registrationConfig`), or of type JITP.
    Jitp,
    /// Fleet provisioning, by claim or by trusted user: the template of type FLEET_PROVISIONING.
    Fleet,
    /// `StartThingRegistrationTask`, and `RegisterThing` with a template of its own.
    Bulk,
}

impl Kind {
    /// What people call it, for example `fleet provisioning`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Jitp => "just-in-time provisioning",
            Self::Fleet => "fleet provisioning",
            Self::Bulk => "bulk registration",
        }
    }

    /// AWS's type of a named template, which bulk registration has not.
    pub fn template_type(self) -> Option<&'static str> {
        match self {
            Self::Jitp => Some("JITP"),
            Self::Fleet => Some("FLEET_PROVISIONING"),
            Self::Bulk => None,
        }
    }

    /// What a template looks like, and by what; fleet provisioning when it looks like nothing.
    pub fn guess(text: &str) -> (Self, &'static str) {
        let template: Value = serde_json::from_str(text).unwrap_or_default();
        if template.get("DeviceConfiguration").is_some() || template.get("Mappings").is_some() {
            return (Self::Fleet, "it has a section of fleet provisioning");
        }
        let resources = template.get("Resources").and_then(Value::as_object);
        let certificate = resources.into_iter().flatten().find_map(|(_, resource)| {
            let is_certificate = resource.get("Type")? == "AWS::IoT::Certificate";
            is_certificate.then(|| resource.get("Properties"))?
        });
        let id = certificate.and_then(|c| c.get("CertificateId"));
        if let Some(certificate) = certificate
            && id.is_none_or(|id| id.get("Ref").is_none_or(|name| name != CERTIFICATE_ID))
            && certificate.as_object().is_some_and(|members| !members.is_empty())
        {
            return (Self::Bulk, "its certificate is not the one that a device connects with");
        }
        let parameters = template.get("Parameters").and_then(Value::as_object);
        let of_subject =
            |name: &str| name != CERTIFICATE_ID && JITP_PARAMETERS.iter().any(|(n, _)| *n == name);
        if parameters.is_some_and(|parameters| parameters.keys().any(|name| of_subject(name))) {
            return (Self::Jitp, "it has parameters of a certificate's subject");
        }
        let given = parameters.is_some_and(|parameters| !parameters.is_empty());
        (Self::Fleet, if given { "it has parameters that a device gives" } else { "it has no parameters" })
    }
}
