//! Device certificates: registration under a CA or without one, certificates that AWS makes, their states, and
//! what stands in the way of deleting one.

use std::{sync::Arc, time::SystemTime};

use serde_json::{Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    ca::Ca,
    input::{CERTIFICATE_ID, PEM, already_exists, invalid, not_found},
    page::{MARKER, Window, by_age},
    pki::{self, Authority, Parsed},
};
use crate::api::{Answer, ApiError};

mod transfer;

pub(crate) use transfer::{Outgoing, accept, cancel, list_outgoing, reject, transfer};

use transfer::Transfer;

/// The most characters of a certificate signing request.
const MAX_REQUEST: usize = 4096;

const STATUSES: &[&str] =
    &["ACTIVE", "INACTIVE", "REVOKED", "PENDING_TRANSFER", "REGISTER_INACTIVE", "PENDING_ACTIVATION"];

/// A registered device certificate.
pub(crate) struct Certificate {
    pem: Box<str>,
    validity: (i64, i64),
    status: &'static str,
    mode: &'static str,
    ca: Option<Arc<str>>,
    created: SystemTime,
    modified: SystemTime,
    version: u32,
    generation: u128,
    number: u64,
    transfer: Transfer,
}

impl Certificate {
    /// The status.
    pub(crate) fn status(&self) -> &'static str {
        self.status
    }

    /// The certificate itself.
    pub(crate) fn pem(&self) -> &str {
        &self.pem
    }

    /// The id of the CA that it was registered under.
    pub(crate) fn ca(&self) -> Option<&str> {
        self.ca.as_deref()
    }

    /// Gives it another status.
    pub(crate) fn set_status(&mut self, status: &'static str, now: SystemTime) {
        self.status = status;
        self.modified = now;
        self.version += 1;
    }
}

fn state_error(message: impl Into<String>) -> ApiError {
    ApiError::new("CertificateStateException", 406, message)
}

fn delete_conflict(message: impl Into<String>) -> ApiError {
    ApiError::new("DeleteConflictException", 409, message)
}

fn being_transferred(id: &str) -> ApiError {
    state_error(format!("The transfer of the certificate must be accepted or rejected first. Id: {id}"))
}

fn missing(id: &str) -> ApiError {
    not_found(format!("The certificate {id} does not exist"))
}

/// The status that a registration asks for; inactive unless said otherwise.
fn registered_status(call: &Call<'_>) -> Result<&'static str, ApiError> {
    let active = call.input.flag("setAsActive")?;
    match call.input.choice("status", STATUSES)? {
        None if active => Ok("ACTIVE"),
        None | Some("REGISTER_INACTIVE") => Ok("INACTIVE"),
        Some(status @ ("ACTIVE" | "INACTIVE" | "REVOKED")) => Ok(status),
        Some(status) => Err(invalid(format!("A certificate cannot be registered with the status {status}"))),
    }
}

/// `RegisterCertificate`: the CA that signed it must be registered and active.
pub(crate) fn register(call: &mut Call<'_>) -> Answer {
    let pem = call.input.shaped("certificatePem", &PEM)?;
    let ca_pem = call.input.optional("caCertificatePem", &PEM)?;
    let status = registered_status(call)?;
    let parsed = pki::parse(pem, call.registered_at())?;
    let area = &mut *call.lock();
    area.check_new(&parsed)?;
    let given = match ca_pem {
        Some(pem) => Some(pki::parse(pem, call.now)?.id),
        None => None,
    };
    let (ca, mode) = area.issuer(&parsed, given.as_deref())?;
    Ok(area.add(call, pem, &parsed, Registration { status, mode, ca: Some(ca) }))
}

/// `RegisterCertificateWithoutCA`: always in SNI_ONLY mode.
pub(crate) fn register_without_ca(call: &mut Call<'_>) -> Answer {
    let pem = call.input.shaped("certificatePem", &PEM)?;
    let status = registered_status(call)?;
    let parsed = pki::parse(pem, call.registered_at())?;
    let area = &mut *call.lock();
    area.check_new(&parsed)?;
    Ok(area.add(call, pem, &parsed, Registration { status, mode: "SNI_ONLY", ca: None }))
}

/// The authority that signs what AWS would sign.
pub(crate) fn amazon<'w>(call: &Call<'w>) -> Result<&'w Authority, ApiError> {
    if let Some(authority) = call.world.amazon.get() {
        return Ok(authority);
    }
    let fresh = Authority::generate()?;
    Ok(call.world.amazon.get_or_init(|| fresh))
}

/// `CreateCertificateFromCsr`: a new certificate each time, also for the same request.
pub(crate) fn create_from_csr(call: &mut Call<'_>) -> Answer {
    let request = call.input.required("certificateSigningRequest")?;
    if request.is_empty() || request.chars().count() > MAX_REQUEST {
        return Err(invalid(format!("A certificate signing request has 1 to {MAX_REQUEST} characters")));
    }
    let status = if call.input.flag("setAsActive")? { "ACTIVE" } else { "INACTIVE" };
    let pem = amazon(call)?.sign_request(request, call.world.random(), call.now)?;
    let parsed = pki::parse(&pem, call.now)?;
    let area = &mut *call.lock();
    let mut answer = area.add(call, &pem, &parsed, Registration { status, mode: "DEFAULT", ca: None });
    answer["certificatePem"] = Value::from(pem);
    Ok(answer)
}

/// `CreateKeysAndCertificate`: the private key is in this answer and nowhere else.
pub(crate) fn create_keys(call: &mut Call<'_>) -> Answer {
    let status = if call.input.flag("setAsActive")? { "ACTIVE" } else { "INACTIVE" };
    let [pem, public, private] = amazon(call)?.make_keys(call.world.random(), call.now)?;
    let parsed = pki::parse(&pem, call.now)?;
    let area = &mut *call.lock();
    let mut answer = area.add(call, &pem, &parsed, Registration { status, mode: "DEFAULT", ca: None });
    answer["certificatePem"] = Value::from(pem);
    answer["keyPair"] = json!({ "PublicKey": public, "PrivateKey": private });
    Ok(answer)
}

/// How a certificate comes into the account.
pub(crate) struct Registration {
    /// The status from the start.
    pub(crate) status: &'static str,
    /// `DEFAULT` or `SNI_ONLY`.
    pub(crate) mode: &'static str,
    /// The CA that signed it.
    pub(crate) ca: Option<Arc<str>>,
}

impl Area {
    fn check_new(&self, parsed: &Parsed) -> Result<(), ApiError> {
        if !self.certificates.contains_key(parsed.id.as_str()) {
            return Ok(());
        }
        let arn = self.arn("cert", &parsed.id);
        Err(already_exists("The certificate is already registered", &parsed.id, &arn))
    }

    /// Finds the registered, active CA that signed a certificate; `given` is the id of the one that was sent.
    pub(crate) fn issuer(
        &self,
        parsed: &Parsed,
        given: Option<&str>,
    ) -> Result<(Arc<str>, &'static str), ApiError> {
        let issuer = pki::name_der(parsed.x509.issuer_name())?;
        let named = |ca: &Ca| pki::name_der(ca.parsed.x509.subject_name()).is_ok_and(|name| name == issuer);
        let found: Vec<_> = match given {
            Some(id) => self.cas.get_key_value(id).into_iter().collect(),
            None => self.cas.iter().filter(|(_, ca)| named(ca)).collect(),
        };
        let (id, ca) = match found[..] {
            [] => {
                return Err(pki::unacceptable(
                    "The CA certificate that signed the certificate is not registered",
                ));
            }
            [one] => one,
            _ => {
                return Err(ApiError::new(
                    "CertificateConflictException",
                    409,
                    "More than one registered CA certificate has the issuer's subject; send caCertificatePem",
                ));
            }
        };
        if !pki::is_signed_by(&parsed.x509, &ca.parsed.x509) {
            return Err(pki::unacceptable("The certificate is not signed by the CA certificate"));
        }
        if !ca.active {
            return Err(state_error(format!("The CA certificate is not active. Id: {id}")));
        }
        Ok((Arc::clone(id), ca.mode))
    }

    /// Adds a certificate that is not there yet; gives its ARN and id.
    pub(crate) fn add(&mut self, call: &Call<'_>, pem: &str, parsed: &Parsed, how: Registration) -> Value {
        let id: Arc<str> = parsed.id.as_str().into();
        let number = self.number();
        let certificate = Certificate {
            pem: pem.into(),
            validity: parsed.validity,
            status: how.status,
            mode: how.mode,
            ca: how.ca,
            created: call.now,
            modified: call.now,
            version: 1,
            generation: call.world.uuid(),
            number,
            transfer: Transfer::default(),
        };
        let answer = json!({ "certificateArn": self.arn("cert", &id), "certificateId": &*id });
        self.certificate_order.insert(number, Arc::clone(&id));
        self.certificates.insert(id, certificate);
        answer
    }
}

/// `DescribeCertificate`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let area = call.lock();
    let certificate = area.certificates.get(id).ok_or_else(|| missing(id))?;
    let mut description = json!({
        "certificateArn": area.arn("cert", id),
        "certificateId": id,
        "status": certificate.status,
        "certificatePem": certificate.pem,
        "ownedBy": area.account(),
        "creationDate": timestamp(certificate.created),
        "lastModifiedDate": timestamp(certificate.modified),
        "customerVersion": certificate.version,
        "transferData": certificate.transfer.data(),
        "generationId": uuid_text(certificate.generation),
        "validity": { "notBefore": certificate.validity.0, "notAfter": certificate.validity.1 },
        "certificateMode": certificate.mode,
    });
    if let Some(ca) = &certificate.ca {
        description["caCertificateId"] = Value::from(&**ca);
    }
    if let Some(from) = &certificate.transfer.from {
        description["previousOwnedBy"] = Value::from(&**from);
    }
    Ok(json!({ "certificateDescription": description }))
}

/// `ListCertificates`: newest first unless `ascendingOrder`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&MARKER)?;
    listed(call, &window, None)
}

/// `ListCertificatesByCA`.
pub(crate) fn list_by_ca(call: &mut Call<'_>) -> Answer {
    let ca = call.input.shaped("caCertificateId", &CERTIFICATE_ID)?;
    let window = call.window(&MARKER)?;
    listed(call, &window, Some(ca))
}

fn listed(call: &Call<'_>, window: &Window, ca: Option<&str>) -> Answer {
    let ascending = call.input.flag("ascendingOrder")?;
    let area = call.lock();
    let items = by_age(window, &area.certificate_order, ascending)?.filter_map(|(number, id)| {
        let certificate = area.certificates.get(id)?;
        if ca.is_some() && ca != certificate.ca.as_deref() {
            return None;
        }
        let item = json!({
            "certificateArn": area.arn("cert", id),
            "certificateId": &**id,
            "status": certificate.status,
            "certificateMode": certificate.mode,
            "creationDate": timestamp(certificate.created),
        });
        Some((number, item))
    });
    Ok(call.page(window, "certificates", items))
}

/// `UpdateCertificate`: between active and inactive, and from both to revoked, which is final.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let status = call
        .input
        .choice("newStatus", STATUSES)?
        .ok_or_else(|| invalid("1 validation error detected: newStatus must not be null"))?;
    let mut area = call.lock();
    let certificate = area.certificates.get_mut(id).ok_or_else(|| missing(id))?;
    let status = match status {
        "REGISTER_INACTIVE" => "INACTIVE",
        "PENDING_TRANSFER" | "PENDING_ACTIVATION" => {
            return Err(invalid(format!("The status {status} is for internal use; it cannot be set")));
        }
        status => status,
    };
    if certificate.status == "PENDING_TRANSFER" {
        return Err(being_transferred(id));
    }
    if certificate.status == "REVOKED" && status != "REVOKED" {
        return Err(state_error(format!("A revoked certificate cannot become {status}. Id: {id}")));
    }
    certificate.set_status(status, call.now);
    Ok(json!({}))
}

/// `DeleteCertificate`: not an active one, not one with things, and one with policies only by `forceDelete`.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let force = call.input.flag("forceDelete")?;
    let area = &mut *call.lock();
    let certificate = area.certificates.get(id).ok_or_else(|| missing(id))?;
    let number = certificate.number;
    if certificate.status == "ACTIVE" {
        let text = format!("Certificate must be deactivated (not ACTIVE) before deletion. Id: {id}");
        return Err(state_error(text));
    }
    if certificate.status == "PENDING_TRANSFER" {
        return Err(being_transferred(id));
    }
    let arn = area.arn("cert", id);
    let (things, policies) = area
        .targets
        .get(arn.as_str())
        .map_or((false, false), |target| (target.has_things(), target.has_policies()));
    if things || area.is_settling(&arn, call.now) {
        return Err(delete_conflict(format!("Things must be detached before deletion (arn: {arn})")));
    }
    if policies && !force {
        let text = format!("Certificate policies must be detached before deletion (arn: {arn})");
        return Err(delete_conflict(text));
    }
    area.drop_target(&arn);
    area.certificates.remove(id);
    area.certificate_order.remove(&number);
    Ok(json!({}))
}
