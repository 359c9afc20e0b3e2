//! What an evaluated template asks for is made: certificate, thing, groups and policies, in this order.
//!
//! Everything that is named must be there already: type, groups, billing group and policies are looked for before
//! anything is made, so that a device whose template names what is missing leaves nothing behind. A later failure (a
//! tenth group, an eleventh policy) leaves what was made before it. AWS documents neither; of its order it says that
//! `RegisterThing` calls other operations.
//!
//! Without an override setting, what is there stays as it is, a status but for that of a certificate which waits for
//! its activation. `FAIL` ends in a `ResourceConflictsException` by the developer guide, which the service model does
//! not have: here it is the model's `ResourceRegistrationFailureException`.

use std::{collections::BTreeMap, sync::Arc};

use fleetctl_rules::template::{
    Certificate as WantedCertificate, CertificateSource, Override, PolicySource, Provisioned,
    Thing as WantedThing,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::api::ApiError;
use crate::iot::{
    Call,
    area::Area,
    certificate::{Registration, amazon},
    input::{invalid, not_found},
    pki, policy,
    thing::NewThing,
    thing_group,
};

/// What was made or found.
pub(crate) struct Made {
    /// The certificate's id.
    pub(crate) certificate: Option<Arc<str>>,
    /// The ARNs by logical name.
    pub(crate) arns: BTreeMap<String, String>,
}

/// A failure while a device is provisioned: `ResourceRegistrationFailureException`, status 400.
pub(crate) fn failure(message: impl Into<String>) -> ApiError {
    ApiError::new("ResourceRegistrationFailureException", 400, message)
}

/// Makes what is wanted.
///
/// # Errors
/// `ResourceRegistrationFailureException`, with the text of the operation that was refused.
pub(crate) fn apply(call: &Call<'_>, area: &mut Area, wanted: &Provisioned) -> Result<Made, ApiError> {
    make(call, area, wanted).map_err(|error| failure(error.message))
}

fn make(call: &Call<'_>, area: &mut Area, wanted: &Provisioned) -> Result<Made, ApiError> {
    check(area, wanted)?;
    let mut made = Made { certificate: None, arns: BTreeMap::new() };
    let mut principal = None;
    if let Some(certificate) = &wanted.certificate {
        let id = take_certificate(call, area, certificate)?;
        let arn = area.arn("cert", &id);
        made.arns.insert(certificate.logical_name.clone(), arn.clone());
        made.certificate = Some(id);
        principal = Some(arn);
    }
    if let Some(thing) = &wanted.thing {
        take_thing(call, area, thing)?;
        made.arns.insert(thing.logical_name.clone(), area.arn("thing", &thing.thing_name));
        if let (Some(principal), Some(certificate)) = (&principal, &wanted.certificate) {
            area.attach_principal(&thing.thing_name, principal, certificate.exclusive == Some(true))?;
        }
    }
    for wanted in &wanted.policies {
        let name = take_policy(call, area, &wanted.source);
        made.arns.insert(wanted.logical_name.clone(), area.arn("policy", &name));
        if let Some(principal) = &principal {
            area.attach_policy(&name, principal)?;
        }
    }
    Ok(made)
}

/// Looks for all that is named.
fn check(area: &Area, wanted: &Provisioned) -> Result<(), ApiError> {
    for wanted in &wanted.policies {
        if let PolicySource::PolicyName(name) = &wanted.source
            && !area.policies.contains_key(name.as_str())
        {
            return Err(policy::missing(name));
        }
    }
    let Some(thing) = &wanted.thing else { return Ok(()) };
    if !thing.package_versions.is_empty() {
        return Err(invalid("PackageVersions: this account has no software packages"));
    }
    let there = area.things.contains_key(thing.thing_name.as_str());
    let overrides = [
        ("AttributePayload", thing.overrides.attribute_payload),
        ("ThingTypeName", thing.overrides.thing_type_name),
        ("ThingGroups", thing.overrides.thing_groups),
    ];
    if let Some((property, _)) =
        overrides.iter().find(|(_, setting)| there && *setting == Some(Override::Fail))
    {
        let text = format!("Thing {} already exists, and {property} is to FAIL then", thing.thing_name);
        return Err(invalid(text));
    }
    let new_type = !there || thing.overrides.thing_type_name == Some(Override::Replace);
    if let Some(kind) = thing.thing_type_name.as_deref().filter(|_| new_type) {
        area.usable_type(kind)?;
    }
    if let Some(group) = thing.thing_groups.iter().find(|group| !area.groups.contains_key(group.as_str())) {
        return Err(thing_group::missing(group));
    }
    if let Some(group) = &thing.billing_group {
        area.billing_group_name(group)?;
    }
    Ok(())
}

/// The certificate, registered if it is not yet, in the status that it gets.
fn take_certificate(
    call: &Call<'_>,
    area: &mut Area,
    wanted: &WantedCertificate,
) -> Result<Arc<str>, ApiError> {
    let status = wanted.status.name();
    let (pem, ca) = match &wanted.source {
        CertificateSource::CertificateId(id) => return keep_certificate(call, area, wanted, id),
        CertificateSource::CertificatePem { certificate, ca } => (certificate.clone(), Some(ca)),
        CertificateSource::CertificateSigningRequest(request) => {
            (amazon(call)?.sign_request(request, call.world.random(), call.now)?, None)
        }
    };
    let parsed = pki::parse(&pem, call.registered_at())?;
    if area.certificates.contains_key(parsed.id.as_str()) {
        return keep_certificate(call, area, wanted, &parsed.id);
    }
    let (ca, mode) = match ca {
        None => (None, "DEFAULT"),
        Some(given) => {
            let given = given.as_deref().map(|pem| pki::parse(pem, call.now)).transpose()?;
            let (id, mode) = area.issuer(&parsed, given.as_ref().map(|given| given.id.as_str()))?;
            (Some(id), mode)
        }
    };
    area.add(call, &pem, &parsed, Registration { status, mode, ca });
    Ok(parsed.id.as_str().into())
}

fn keep_certificate(
    call: &Call<'_>,
    area: &mut Area,
    wanted: &WantedCertificate,
    id: &str,
) -> Result<Arc<str>, ApiError> {
    let missing = || not_found(format!("The certificate {id} does not exist"));
    let (shared, _) = area.certificates.get_key_value(id).ok_or_else(missing)?;
    let shared = Arc::clone(shared);
    let certificate = area.certificates.get_mut(id).ok_or_else(missing)?;
    match (certificate.status(), wanted.status_override) {
        ("REVOKED" | "PENDING_TRANSFER", Some(Override::Replace)) => {
            return Err(invalid(format!("The certificate {id} is {}", certificate.status())));
        }
        ("PENDING_ACTIVATION", _) | (_, Some(Override::Replace)) => {}
        (_, Some(Override::Fail)) => {
            return Err(invalid(format!("The certificate {id} already exists, and Status is to FAIL then")));
        }
        (_, None | Some(Override::DoNothing | Override::Merge)) => return Ok(shared),
    }
    certificate.set_status(wanted.status.name(), call.now);
    Ok(shared)
}

/// The thing, made or changed as its override settings say, in its groups.
fn take_thing(call: &Call<'_>, area: &mut Area, wanted: &WantedThing) -> Result<(), ApiError> {
    let name = wanted.thing_name.as_str();
    let pairs: Vec<(&str, &str)> =
        wanted.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let wanted_type = wanted.thing_type_name.as_deref();
    let Some(old) = area.things.get(name).cloned() else {
        let kind = wanted_type.map(|kind| area.usable_type(kind)).transpose()?;
        let billing_group = wanted.billing_group.as_deref();
        let billing_group = billing_group.map(|group| area.billing_group_name(group)).transpose()?;
        let attributes = area.attributes(&pairs);
        area.add_thing(call, name, NewThing { kind, attributes, billing_group })?;
        return join(call, area, wanted);
    };
    let kind = match wanted.overrides.thing_type_name {
        Some(Override::Replace) => wanted_type.map(|kind| area.usable_type(kind)).transpose()?,
        _ => old.kind.clone(),
    };
    let payload = |merge: bool| json!({ "attributes": wanted.attributes, "merge": merge });
    let attributes = match wanted.overrides.attribute_payload {
        Some(Override::Replace) => area.attributes(&pairs),
        Some(Override::Merge) => area.merged(&old.attributes, payload(true).as_object())?,
        _ => old.attributes.clone(),
    };
    if kind != old.kind || attributes != old.attributes {
        area.change_thing(call, name, kind, attributes)?;
    }
    match wanted.overrides.thing_groups {
        Some(Override::Replace) => {
            for group in &old.groups {
                area.remove_member(call, group, name);
            }
            join(call, area, wanted)
        }
        Some(Override::Merge) => join(call, area, wanted),
        _ => Ok(()),
    }
}

fn join(call: &Call<'_>, area: &mut Area, wanted: &WantedThing) -> Result<(), ApiError> {
    wanted.thing_groups.iter().try_for_each(|group| area.add_member(call, group, &wanted.thing_name))
}

/// The name of the policy; one that is given as a document is made under a hash of it, as the guide says without
/// saying which.
fn take_policy(call: &Call<'_>, area: &mut Area, source: &PolicySource) -> String {
    let document = match source {
        PolicySource::PolicyName(name) => return name.clone(),
        PolicySource::PolicyDocument(Value::String(document)) => document.clone(),
        PolicySource::PolicyDocument(document) => document.to_string(),
    };
    let name = pki::hex(&Sha256::digest(document.as_bytes()));
    if !area.policies.contains_key(name.as_str()) {
        area.add_policy(call, &name, &document);
    }
    name
}
