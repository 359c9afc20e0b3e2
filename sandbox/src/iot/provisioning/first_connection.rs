//! A device connects: what AWS does with its certificate on the first connection, by just-in-time registration (JITR)
//! or just-in-time provisioning (JITP).
//!
//! No emulator plays JITP, so that nothing but the developer guide judges this module. By the guide the certificate is
//! registered as PENDING_ACTIVATION, the CA's template is evaluated with what the certificate's subject has, what it
//! asks for is made, and the certificate becomes ACTIVE; a subject without a value for a declared parameter is not
//! provisioned. That the device is told nothing of a failure and the certificate stays PENDING_ACTIVATION is what
//! users report (aws-iot-device-client #439, aws-iot-jitp-sample-scripts #2).
//!
//! Not documented, and chosen here: the connection that registers a certificate ends also when JITP succeeds, as for
//! JITR; a later connection with PENDING_ACTIVATION does not try again; a template that is disabled fails; of
//! several values of one subject attribute the first counts; the event is told for JITR alone. There is no TLS: SNI, the
//! proof of the device's key and the policies at CONNECT are not played.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError},
};

use fleetctl_rules::template::{CERTIFICATE_ID, JITP_PARAMETERS, Kind};
use openssl::{
    asn1::Asn1Object,
    x509::{X509, X509NameRef},
};
use serde_json::{Value, json};

use super::{apply::apply, register_thing::evaluate};
use crate::api::{ApiError, Now};
use crate::iot::{
    Call, World,
    area::Area,
    area::unix,
    ca::Ca,
    certificate::{Certificate, Registration},
    pki,
    pki::Parsed,
};

impl World {
    /// A device of an account and Region connects with this certificate, of which a chain's first one counts.
    ///
    /// Without an account the one is taken that knows the certificate or the CA that signed it. The answer says
    /// whether the connection stands, what was registered and provisioned, and why not.
    ///
    /// # Errors
    /// When no account is given and not exactly one fits, or nothing was ever called in the place.
    pub(crate) fn connect(
        &self,
        account: Option<&str>,
        region: &str,
        now: Now,
        pem: &str,
    ) -> Result<Value, String> {
        let account = account.map_or_else(|| self.owner(region, pem), |account| Ok(account.to_owned()))?;
        self.played((&account, region), now, "Connect", |call| {
            let parsed = match pki::parse(pem, call.registered_at()) {
                Ok(parsed) => parsed,
                Err(error) => return refused(None, &error.message),
            };
            connect(call, &mut call.lock(), &parsed)
        })
    }

    /// The account that the endpoint would tell: the only one of the Region that the certificate can belong to.
    fn owner(&self, region: &str, pem: &str) -> Result<String, String> {
        let x509 = X509::from_pem(pem.as_bytes()).map_err(|_| "this is no PEM certificate".to_owned())?;
        let id = pki::id(pem).unwrap_or_default();
        let areas = self.areas.read().unwrap_or_else(PoisonError::into_inner);
        let fits = |area: &Area| {
            area.certificates.contains_key(id.as_str())
                || area.claims.contains_key(id.as_str())
                || area.cas.values().any(|ca| pki::is_signed_by(&x509, &ca.parsed.x509))
        };
        let owners: Vec<_> = areas
            .iter()
            .filter_map(|(account, regions)| Some((account, regions.get(region)?)))
            .filter(|(_, area)| fits(&area.lock().unwrap_or_else(PoisonError::into_inner)))
            .map(|(account, _)| account.clone())
            .collect();
        match owners.as_slice() {
            [one] => Ok(one.clone()),
            [] => Err(format!("no account of {region} knows the certificate or its CA")),
            several => {
                Err(format!("give the account: {} know the certificate or its CA", several.join(", ")))
            }
        }
    }
}

fn refused(id: Option<&str>, reason: &str) -> Value {
    json!({ "connected": false, "certificateId": id, "reason": reason })
}

fn connect(call: &Call<'_>, area: &mut Area, parsed: &Parsed) -> Value {
    if let Some(certificate) = area.certificates.get(parsed.id.as_str()) {
        let status = certificate.status();
        let connected = status == "ACTIVE";
        let mut answer = json!({
            "connected": connected, "certificateId": parsed.id, "status": status,
            "caCertificateId": certificate.ca(),
        });
        if !connected {
            answer["reason"] = Value::from(format!("the certificate is {status}"));
        }
        return answer;
    }
    if area.claims.contains_key(parsed.id.as_str()) {
        return json!({ "connected": true, "certificateId": parsed.id });
    }
    let signers: Vec<(&Arc<str>, &Ca)> =
        area.cas.iter().filter(|(_, ca)| pki::is_signed_by(&parsed.x509, &ca.parsed.x509)).collect();
    let ready = signers.iter().find(|(_, ca)| ca.active && ca.auto_registration);
    let Some((ca_id, ca)) = ready.copied() else {
        let reason = match signers.first() {
            None => "no registered CA certificate signed the certificate",
            Some((_, ca)) if !ca.active => "the CA certificate that signed the certificate is not active",
            Some(_) => {
                "the certificate is not registered, and auto-registration is disabled for its CA certificate"
            }
        };
        return refused(Some(&parsed.id), reason);
    };
    let (ca_id, mode) = (Arc::clone(ca_id), ca.mode);
    let template = ca.template_body().or(ca.template_name()).is_some().then(|| template_of(area, ca));
    let Ok(pem) = parsed.x509.to_pem().map(|pem| String::from_utf8_lossy(&pem).into_owned()) else {
        return refused(Some(&parsed.id), "the certificate could not be written");
    };
    let how = Registration { status: "PENDING_ACTIVATION", mode, ca: Some(Arc::clone(&ca_id)) };
    area.add(call, &pem, parsed, how);
    let mut answer = refused(Some(&parsed.id), "this connection registered the certificate; connect again");
    answer["registered"] = Value::from(true);
    answer["caCertificateId"] = Value::from(&*ca_id);
    match template {
        None => tell_event(call, area, &mut answer),
        Some(body) => {
            answer["jitp"] = match body.and_then(|body| provision(call, area, &body, parsed)) {
                Ok(provisioned) => provisioned,
                Err(error) => json!({ "error": error.message }),
            };
        }
    }
    let status = area.certificates.get(parsed.id.as_str()).map(Certificate::status);
    answer["status"] = Value::from(status);
    answer
}

/// The text of the template that a CA has or names.
fn template_of(area: &Area, ca: &Ca) -> Result<String, ApiError> {
    if let Some(body) = ca.template_body() {
        return Ok(body.to_owned());
    }
    let name = ca.template_name().unwrap_or_default();
    let template = area.template(name)?;
    if template.enabled {
        Ok(template.body().to_owned())
    } else {
        Err(super::apply::failure(format!("The provisioning template {name} is disabled")))
    }
}

fn provision(call: &Call<'_>, area: &mut Area, body: &str, parsed: &Parsed) -> Result<Value, ApiError> {
    let mut values = subject_values(parsed.x509.subject_name());
    values.insert(CERTIFICATE_ID.to_owned(), parsed.id.clone());
    let wanted = evaluate(body, Kind::Jitp, &values)?;
    let made = apply(call, area, &wanted)?;
    Ok(json!({
        "thingName": wanted.thing.as_ref().map(|thing| &thing.thing_name),
        "resourceArns": made.arns,
    }))
}

/// The parameters that a subject fills.
fn subject_values(subject: &X509NameRef) -> BTreeMap<String, String> {
    let value = |oid: &str| {
        let nid = Asn1Object::from_str(oid).ok()?.nid();
        let entry = subject.entries_by_nid(nid).next()?;
        entry.data().to_string().ok()
    };
    let filled = JITP_PARAMETERS.iter().filter_map(|(name, oid)| Some(((*name).to_owned(), value((*oid)?)?)));
    filled.collect()
}

/// The message that AWS publishes for a certificate which waits for its activation, and the rules that would run.
fn tell_event(call: &Call<'_>, area: &Area, answer: &mut Value) {
    let ca = answer["caCertificateId"].as_str().unwrap_or_default().to_owned();
    let topic = format!("$aws/events/certificates/registered/{ca}");
    let moment = unix(call.now) * 1000;
    let rules = area.rules.iter().filter(|(_, rule)| rule.listens_to(&topic));
    answer["rules"] = rules.map(|(name, _)| Value::from(&**name)).collect();
    answer["event"] = json!({
        "topic": topic,
        "payload": {
            "certificateId": answer["certificateId"],
            "caCertificateId": ca,
            "timestamp": moment,
            "certificateStatus": "PENDING_ACTIVATION",
            "awsAccountId": area.account(),
            "certificateRegistrationTimestamp": moment.to_string(),
        },
    });
}
