//! What a template makes of a set of parameters.

use std::collections::BTreeMap;

use serde::Serialize;

/// What `RegisterThing` would create or change with the given parameters. Every value has passed AWS's limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provisioned {
    /// The thing; a template need not have one.
    pub thing: Option<Thing>,
    /// The certificate; always there just in time and in fleet provisioning.
    pub certificate: Option<Certificate>,
    /// The policies that are attached to the certificate, in the template's order.
    pub policies: Vec<Policy>,
    /// What the device is told, in fleet provisioning.
    pub device_configuration: BTreeMap<String, String>,
}

/// A thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Thing {
    /// The resource's logical name, under which `RegisterThing` answers with the ARN.
    pub logical_name: String,
    /// Its name.
    pub thing_name: String,
    /// Its attributes.
    pub attributes: BTreeMap<String, String>,
    /// Its thing type.
    pub thing_type_name: Option<String>,
    /// The groups that it is put into, which have to be there.
    pub thing_groups: Vec<String>,
    /// The billing group that it is put into, which has to be there.
    pub billing_group: Option<String>,
    /// Software packages and their versions.
    pub package_versions: BTreeMap<String, String>,
    /// What happens to a thing that is there already.
    pub overrides: ThingOverrides,
}

/// What happens to what is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Override {
    /// "Leave the resource as is."
    DoNothing,
    /// "Replace the resource with the resource specified in the template."
    Replace,
    /// "Cause the request to fail with a `ResourceConflictsException`."
    Fail,
    /// "Merge the existing attributes or group memberships of the thing with those specified in the template."
    Merge,
}

/// `OverrideSettings` of a thing; `None` where the template has none, which the guide gives no meaning to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThingOverrides {
    /// The attributes.
    pub attribute_payload: Option<Override>,
    /// The thing type; never Merge.
    pub thing_type_name: Option<Override>,
    /// The thing groups.
    pub thing_groups: Option<Override>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// The resource's logical name.
    pub logical_name: String,
    /// Which certificate it is.
    pub source: CertificateSource,
    /// The status that it gets.
    pub status: CertificateStatus,
    /// What happens to the status of a certificate that is there already; never Merge.
    pub status_override: Option<Override>,
    /// Whether the certificate may belong to this thing only (`ThingPrincipalType`); `None` when not said.
    pub exclusive: Option<bool>,
}

/// Which certificate it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CertificateSource {
    /// One that is registered, by its id.
    CertificateId(String),
    /// One that is to be registered.
    CertificatePem {
        /// The certificate.
        certificate: String,
        /// The CA certificate that signed it, needed when several have its subject.
        ca: Option<String>,
    },
    /// One that AWS's CA signs for this request.
    CertificateSigningRequest(String),
}

/// The status of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "AWS's names")]
pub enum CertificateStatus {
    Active,
    Inactive,
}

impl CertificateStatus {
    /// AWS's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
        }
    }
}

/// A policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// The resource's logical name.
    pub logical_name: String,
    /// Which policy it is.
    #[serde(flatten)]
    pub source: PolicySource,
}

/// Which policy it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PolicySource {
    /// One that is there already.
    PolicyName(String),
    /// One that is created, named by "a hash of the policy document" that AWS does not document further.
    PolicyDocument(serde_json::Value),
}
