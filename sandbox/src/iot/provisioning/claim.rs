//! Provisioning claims: a key pair and a certificate with which a trusted user lets a device ask for its own identity
//! within five minutes.
//!
//! A claim is in no list and cannot be described, updated or deleted. AWS does not document whether a template that is
//! disabled or of the type JITP gives claims: here a disabled one does (provisioning by it then fails), one of JITP
//! does not, because no device can ask for it.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde_json::json;

use super::template;
use crate::api::Answer;
use crate::iot::{
    Call,
    area::timestamp,
    certificate::amazon,
    input::{TEMPLATE_NAME, invalid},
    pki,
};

/// How long a claim can be used.
const LIFETIME: Duration = Duration::from_mins(5);

/// A claim that was handed out.
pub(crate) struct Claim {
    /// The template that it is for.
    pub(crate) template: Arc<str>,
    /// When it ends.
    pub(crate) expires: SystemTime,
}

/// `CreateProvisioningClaim`: the private key is in this answer and nowhere else.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("templateName", &TEMPLATE_NAME)?;
    let template = {
        let area = call.lock();
        let (shared, template) = area.templates.get_key_value(name).ok_or_else(|| template::missing(name))?;
        if template.kind != template::FLEET {
            return Err(invalid(format!(
                "The provisioning template {name} is not of the type FLEET_PROVISIONING"
            )));
        }
        Arc::clone(shared)
    };
    let expires = call.now + LIFETIME;
    let [pem, public, private] = amazon(call)?.make_claim(call.world.random(), call.now, expires)?;
    let id = pki::parse(&pem, call.now)?.id;
    let mut area = call.lock();
    let now = call.now;
    area.claims.retain(|_, claim| claim.expires >= now);
    area.claims.insert(Arc::from(id.as_str()), Claim { template, expires });
    Ok(json!({
        "certificateId": id,
        "certificatePem": pem,
        "keyPair": { "PublicKey": public, "PrivateKey": private },
        "expiration": timestamp(expires),
    }))
}
