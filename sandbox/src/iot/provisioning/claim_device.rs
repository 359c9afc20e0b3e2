//! A device provisions itself over MQTT: with a claim it gets a certificate of its own and is made a thing by a template.
//!
//! Played without MQTT: the claim's policy and its topics are not judged, and neither is a claim certificate's key. A
//! pre-provisioning hook is a function, which the sandbox has not; what it answers is given along, and without an
//! answer the device is refused as when the function does not answer within AWS's five seconds. A certificate that was
//! made stays PENDING_ACTIVATION when its device is rejected, and is not deleted after the hour that AWS gives its
//! ownership token. Of the error codes only `AccessDenied` for the hook is documented; the others are the model's
//! names.

use std::collections::BTreeMap;

use fleetctl_rules::template::{CERTIFICATE_ID, Kind};
use serde_json::{Map, Value, json};

use super::{apply::apply, register_thing::evaluate, template};
use crate::api::{ApiError, Now};
use crate::iot::{
    Call, World,
    area::Area,
    certificate::{Certificate, Registration, amazon},
    input::invalid,
    pki,
};

/// What a device does with a claim.
pub(crate) struct ClaimDevice<'a> {
    /// The template's name.
    pub(crate) template: &'a str,
    /// The parameters that it sends.
    pub(crate) parameters: BTreeMap<String, String>,
    /// The id or the PEM text of the claim's certificate; without one the connection is not played.
    pub(crate) claim: Option<&'a str>,
    /// Its certificate signing request; without one AWS makes the key too.
    pub(crate) request: Option<&'a str>,
    /// What the pre-provisioning hook answers.
    pub(crate) hook: Option<&'a Map<String, Value>>,
}

impl World {
    /// A device of an account and Region provisions itself: `CreateKeysAndCertificate` or `CreateCertificateFromCsr`,
    /// then `RegisterThing`, all over MQTT. The answer is what the device gets: `accepted` or `rejected`.
    ///
    /// # Errors
    /// When nothing was ever called in the place.
    pub(crate) fn provision(
        &self,
        place: (&str, &str),
        now: Now,
        device: &ClaimDevice<'_>,
    ) -> Result<Value, String> {
        self.played(place, now, "Provision", |call| {
            if let Some(reason) = device.claim.and_then(|claim| refusal(call, &call.lock(), device, claim)) {
                return json!({ "connected": false, "reason": reason });
            }
            let (certificate, id) = match new_certificate(call, device.request) {
                Ok(made) => made,
                Err(error) => return rejected(&error, Value::Null),
            };
            match register(call, &mut call.lock(), device, &id) {
                Ok(mut accepted) => {
                    accepted["certificate"] = certificate;
                    accepted
                }
                Err(error) => rejected(&error, certificate),
            }
        })
    }
}

fn rejected(error: &ApiError, certificate: Value) -> Value {
    let code = error.code.strip_suffix("Exception").unwrap_or(error.code);
    let told = json!({ "statusCode": error.status, "errorCode": code, "errorMessage": error.message });
    json!({ "connected": true, "rejected": told, "certificate": certificate })
}

/// Why a claim does not connect, or is not for the template.
fn refusal(call: &Call<'_>, area: &Area, device: &ClaimDevice<'_>, claim: &str) -> Option<String> {
    let id = pki::id(claim).unwrap_or_else(|| claim.to_owned());
    if let Some(claim) = area.claims.get(id.as_str()) {
        if claim.expires < call.now {
            return Some("the claim has expired".to_owned());
        }
        let right = *claim.template == *device.template;
        return (!right).then(|| format!("the claim is for the template {}", claim.template));
    }
    match area.certificates.get(id.as_str()).map(Certificate::status) {
        Some("ACTIVE") => None,
        Some(status) => Some(format!("the claim certificate is {status}")),
        None => Some("the claim certificate is not known".to_owned()),
    }
}

/// The certificate that the device gets, as it is told, and its id.
fn new_certificate(call: &Call<'_>, request: Option<&str>) -> Result<(Value, String), ApiError> {
    let amazon = amazon(call)?;
    let (pem, private) = if let Some(request) = request {
        (amazon.sign_request(request, call.world.random(), call.now)?, None)
    } else {
        let [pem, _, private] = amazon.make_keys(call.world.random(), call.now)?;
        (pem, Some(private))
    };
    let parsed = pki::parse(&pem, call.now)?;
    let how = Registration { status: "PENDING_ACTIVATION", mode: "DEFAULT", ca: None };
    call.lock().add(call, &pem, &parsed, how);
    let mut told = json!({ "certificateId": parsed.id, "certificatePem": pem });
    if let Some(private) = private {
        told["privateKey"] = Value::from(private);
    }
    Ok((told, parsed.id))
}

fn register(call: &Call<'_>, area: &mut Area, device: &ClaimDevice<'_>, id: &str) -> Result<Value, ApiError> {
    let template = area.template(device.template)?;
    if template.kind != template::FLEET {
        return Err(invalid(format!(
            "The template {} is not of the type FLEET_PROVISIONING",
            device.template
        )));
    }
    if !template.enabled {
        return Err(invalid(format!("The template {} is disabled", device.template)));
    }
    let mut values = device.parameters.clone();
    if template.has_hook() {
        values.extend(overrides(device.hook)?);
    }
    values.insert(CERTIFICATE_ID.to_owned(), id.to_owned());
    let wanted = evaluate(template.body(), Kind::Fleet, &values)?;
    let made = apply(call, area, &wanted)?;
    let thing = wanted.thing.as_ref().map(|thing| &thing.thing_name);
    Ok(json!({
        "connected": true,
        "accepted": { "thingName": thing, "deviceConfiguration": wanted.device_configuration },
        "resourceArns": made.arns,
    }))
}

/// The parameters that the hook sets, when it lets the device in.
fn overrides(hook: Option<&Map<String, Value>>) -> Result<BTreeMap<String, String>, ApiError> {
    let denied = |why: &str| ApiError::new("AccessDenied", 403, why);
    let hook = hook.ok_or_else(|| denied("The pre-provisioning hook did not answer"))?;
    if hook.get("allowProvisioning").and_then(Value::as_bool) != Some(true) {
        return Err(denied("The pre-provisioning hook does not allow the device"));
    }
    match hook.get("parameterOverrides") {
        None | Some(Value::Null) => Ok(BTreeMap::new()),
        Some(overrides) => super::register_thing::parameters(overrides.as_object()),
    }
}
