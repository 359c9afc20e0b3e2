//! The rows of `provisioning check`: what is wrong with the template, or what it makes of a sample.

use std::collections::BTreeMap;

use fleetctl_rules::template::{
    Certificate, CertificateSource, Override, Policy, PolicySource, Problem, Provisioned, Rule,
    ThingOverrides,
};
use serde::Serialize;

use crate::error::Error;
use crate::output::Columns;

/// The columns of what is wrong.
pub(super) const PROBLEMS: Columns = Columns {
    default: &["input", "status", "rule", "path", "findings"],
    more: &["line", "column"],
    open: &[],
};

/// The columns of samples.
pub(super) const SAMPLES: Columns = Columns {
    default: &[
        "input",
        "status",
        "thingName",
        "thingTypeName",
        "thingGroups",
        "billingGroup",
        "attributes",
        "policies",
        "certificateStatus",
        "findings",
    ],
    more: &[
        "certificate",
        "deviceConfiguration",
        "packageVersions",
        "policyDocuments",
        "overrides",
        "problems",
        "rule",
        "path",
        "line",
        "column",
    ],
    open: &["attributes", "deviceConfiguration", "packageVersions", "overrides"],
};

/// A problem of the template.
#[derive(Debug, Serialize)]
pub(super) struct Finding<'a> {
    input: String,
    status: &'static str,
    rule: Rule,
    path: &'a str,
    line: usize,
    column: usize,
    findings: String,
}

impl<'a> Finding<'a> {
    /// `whole` puts the path before the message, for tables that have no column for it.
    pub(super) fn new(name: &str, problem: &'a Problem, whole: bool) -> Self {
        Self {
            input: super::place(name, problem),
            status: if problem.is_warning() { "warning" } else { "failed" },
            rule: problem.rule,
            path: &problem.path,
            line: problem.line,
            column: problem.column,
            findings: if whole { problem.to_string() } else { problem.message.clone() },
        }
    }
}

/// What the template makes of a sample.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    input: String,
    status: &'static str,
    thing_name: Option<String>,
    thing_type_name: Option<String>,
    thing_groups: Vec<String>,
    billing_group: Option<String>,
    attributes: BTreeMap<String, String>,
    package_versions: BTreeMap<String, String>,
    policies: Vec<String>,
    policy_documents: Vec<serde_json::Value>,
    /// Which certificate: `CertificateId 0123…`, `CertificatePem` or `CertificateSigningRequest`.
    certificate: Option<String>,
    certificate_status: Option<&'static str>,
    device_configuration: BTreeMap<String, String>,
    overrides: Option<Overrides>,
    findings: String,
    problems: Vec<Problem>,
}

/// What happens to what is there already.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Overrides {
    #[serde(flatten)]
    thing: ThingOverrides,
    certificate_status: Option<Override>,
}

impl Row {
    pub(super) fn new(input: String, made: Result<Provisioned, Vec<Problem>>, warnings: Vec<String>) -> Self {
        match made {
            Ok(made) => {
                let status = if warnings.is_empty() { "ok" } else { "warning" };
                Self { input, status, findings: warnings.join("; "), ..Self::of(made) }
            }
            Err(problems) => {
                let findings: Vec<String> = problems.iter().map(Problem::to_string).chain(warnings).collect();
                Self { input, status: "failed", findings: findings.join("; "), problems, ..Self::default() }
            }
        }
    }

    /// A sample that cannot be read.
    pub(super) fn unreadable(input: String, error: &Error) -> Self {
        Self { input, status: "failed", findings: error.to_string(), ..Self::default() }
    }

    /// 0 nothing found, 1 a warning, 2 refused.
    pub(super) fn rank(&self) -> usize {
        ["ok", "warning", "failed"].iter().position(|status| *status == self.status).unwrap_or(2)
    }

    fn of(made: Provisioned) -> Self {
        let named = |policy: &Policy| match &policy.source {
            PolicySource::PolicyName(name) => name.clone(),
            PolicySource::PolicyDocument(_) => format!("(made from `{}`)", policy.logical_name),
        };
        let document = |policy: &Policy| match &policy.source {
            PolicySource::PolicyName(_) => None,
            PolicySource::PolicyDocument(document) => Some(document.clone()),
        };
        let certificate = made.certificate.as_ref();
        let overrides = Overrides {
            thing: made.thing.as_ref().map(|t| t.overrides).unwrap_or_default(),
            certificate_status: certificate.and_then(|c| c.status_override),
        };
        let row = Self {
            policies: made.policies.iter().map(named).collect(),
            policy_documents: made.policies.iter().filter_map(document).collect(),
            certificate: certificate.map(described),
            certificate_status: certificate.map(|c| c.status.name()),
            device_configuration: made.device_configuration,
            overrides: Some(overrides),
            ..Self::default()
        };
        let Some(thing) = made.thing else { return row };
        Self {
            thing_name: Some(thing.thing_name),
            thing_type_name: thing.thing_type_name,
            thing_groups: thing.thing_groups,
            billing_group: thing.billing_group,
            attributes: thing.attributes,
            package_versions: thing.package_versions,
            ..row
        }
    }
}

fn described(certificate: &Certificate) -> String {
    match &certificate.source {
        CertificateSource::CertificateId(id) => format!("CertificateId {id}"),
        CertificateSource::CertificatePem { ca: None, .. } => "CertificatePem".to_owned(),
        CertificateSource::CertificatePem { ca: Some(_), .. } => {
            "CertificatePem with CACertificatePem".to_owned()
        }
        CertificateSource::CertificateSigningRequest(_) => "CertificateSigningRequest".to_owned(),
    }
}
