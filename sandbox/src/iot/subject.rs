//! What a call is about, in one line that is the same for a repetition of the call.

use sha2::{Digest, Sha256};

use super::{Request, input::Input, pki, routes};

/// The members that name what is changed, in order of preference.
const WHAT: [&str; 12] = [
    "thingName",
    "certificateId",
    "policyName",
    "thingGroupName",
    "billingGroupName",
    "thingTypeName",
    "jobId",
    "templateName",
    "ruleName",
    "resourceArn",
    "thingArn",
    "policyVersionId",
];

/// The member that tells with what, for the operations that join or set something.
fn with_what(operation: &str) -> &'static [&'static str] {
    match operation {
        "AddThingToThingGroup" | "RemoveThingFromThingGroup" => &["thingGroupName", "thingGroupArn"],
        "AddThingToBillingGroup" | "RemoveThingFromBillingGroup" => &["billingGroupName", "billingGroupArn"],
        "AttachThingPrincipal" | "DetachThingPrincipal" => &["principal"],
        "AttachPolicy" | "DetachPolicy" => &["target"],
        "UpdateCertificate" | "UpdateCACertificate" => &["newStatus"],
        "DescribeProvisioningTemplateVersion" | "DeleteProvisioningTemplateVersion" => &["versionId"],
        "TransferCertificate" => &["targetAwsAccount"],
        _ => &[],
    }
}

/// The subject of a request: `pump-1`, `pump-1 -> halls`; of a certificate to register its id, of a certificate signing
/// request `csr:` and a digest. Empty when the request names nothing.
pub(crate) fn subject(request: &Request<'_>) -> String {
    let input = routes::named(request.operation).and_then(|route| Input::read(route, request).ok());
    let Some(input) = input else { return String::new() };
    let text = |member: &str| input.text(member).ok().flatten();
    if let Some(csr) = text("certificateSigningRequest") {
        return format!("csr:{}", pki::hex(&Sha256::digest(csr)[..8]));
    }
    if let Some(pem) = text("certificatePem").or_else(|| text("caCertificate")) {
        return pki::id(pem).unwrap_or_default();
    }
    let what = WHAT.iter().find_map(|member| text(member)).unwrap_or_default();
    match with_what(request.operation).iter().find_map(|member| text(member)) {
        Some(with) => format!("{what} -> {with}"),
        None => what.to_owned(),
    }
}
