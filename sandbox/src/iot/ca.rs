//! CA certificates: the registration code, the proof of possession, and their two states.

use std::{
    sync::{Arc, PoisonError},
    time::SystemTime,
};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, timestamp},
    input::{
        CERTIFICATE_ID, Input, PEM, ROLE_ARN, TEMPLATE_NAME, already_exists, invalid, limit_exceeded,
        not_found,
    },
    page::{MARKER, by_age},
    pki::{self, Parsed},
    provisioning::template,
    tags,
};
use crate::api::{Answer, ApiError};

/// How many CA certificates of one subject an account can register in a Region (quota L-A26060BE).
const MAX_SAME_SUBJECT: usize = 10;
/// The most characters of a registration template.
const MAX_TEMPLATE: usize = 10_240;

/// A registered CA certificate.
pub(crate) struct Ca {
    /// The certificate itself.
    pub(crate) parsed: Parsed,
    pem: Box<str>,
    subject: Vec<u8>,
    /// Whether it may register device certificates.
    pub(crate) active: bool,
    /// Whether a device's first connection registers its certificate.
    pub(crate) auto_registration: bool,
    /// `DEFAULT` or `SNI_ONLY`.
    pub(crate) mode: &'static str,
    registration_config: Option<Map<String, Value>>,
    created: SystemTime,
    modified: SystemTime,
    version: u32,
    generation: u128,
    number: u64,
}

/// `GetRegistrationCode`: the same code until it is deleted.
pub(crate) fn registration_code(call: &mut Call<'_>) -> Answer {
    let area = &mut *call.lock();
    let code = area.registration_code.get_or_insert_with(|| {
        let bytes: Vec<u8> = (0..4).flat_map(|_| call.world.random().to_be_bytes()).collect();
        pki::hex(&bytes)
    });
    Ok(json!({ "registrationCode": code }))
}

/// `DeleteRegistrationCode`.
pub(crate) fn delete_registration_code(call: &mut Call<'_>) -> Answer {
    call.lock().registration_code = None;
    Ok(json!({}))
}

/// `RegisterCACertificate`.
pub(crate) fn register(call: &mut Call<'_>) -> Answer {
    let pem = call.input.shaped("caCertificate", &PEM)?;
    let verification = call.input.optional("verificationCertificate", &PEM)?;
    let mode = call.input.choice("certificateMode", &["DEFAULT", "SNI_ONLY"])?.unwrap_or("DEFAULT");
    let (active, auto) = (call.input.flag("setAsActive")?, call.input.flag("allowAutoRegistration")?);
    let config = registration_config(&call.input)?;
    let tags = tags::read(&call.input)?;
    let parsed = pki::parse(pem, call.now)?;
    pki::check_authority(&parsed)?;
    let verification = match (mode, verification) {
        ("DEFAULT", None) => return Err(invalid("A verification certificate is required in DEFAULT mode")),
        ("SNI_ONLY", Some(_)) => {
            return Err(invalid("A verification certificate must not be given in SNI_ONLY mode"));
        }
        (_, verification) => verification,
    };
    let subject = pki::name_der(parsed.x509.subject_name())?;
    let area = &mut *call.lock();
    let arn = area.arn("cacert", &parsed.id);
    if area.cas.contains_key(parsed.id.as_str()) {
        return Err(already_exists("The CA certificate is already registered", &parsed.id, &arn));
    }
    check_named(area, config.as_ref())?;
    if let Some(verification) = verification {
        prove_possession(area, &parsed, verification, call.now)?;
    }
    if area.cas.values().filter(|ca| ca.subject == subject).count() >= MAX_SAME_SUBJECT {
        let text =
            format!("At most {MAX_SAME_SUBJECT} CA certificates of the same subject can be registered");
        return Err(limit_exceeded(text));
    }
    if mode == "DEFAULT" {
        claim(call, &parsed.id)?;
    }
    area.set_tags(&arn, tags);
    let (id, number): (Arc<str>, u64) = (parsed.id.as_str().into(), area.number());
    let ca = Ca {
        parsed,
        pem: pem.into(),
        subject,
        active,
        auto_registration: auto,
        mode,
        registration_config: config,
        created: call.now,
        modified: call.now,
        version: 1,
        generation: call.world.uuid(),
        number,
    };
    area.cas.insert(Arc::clone(&id), ca);
    area.ca_order.insert(number, Arc::clone(&id));
    Ok(json!({ "certificateArn": arn, "certificateId": &*id }))
}

/// Checks that the verification certificate was signed by the CA's key for this account's registration code.
fn prove_possession(area: &Area, ca: &Parsed, verification: &str, now: SystemTime) -> Result<(), ApiError> {
    let verification = pki::parse(verification, now)?;
    if !pki::is_signed_by(&verification.x509, &ca.x509) {
        return Err(pki::unacceptable("The verification certificate is not signed by the CA certificate"));
    }
    let names = pki::common_names(verification.x509.subject_name());
    let right = area.registration_code.as_ref().is_some_and(|code| names.iter().any(|name| name == code));
    if right {
        return Ok(());
    }
    Err(ApiError::new(
        "RegistrationCodeValidationException",
        400,
        "The common name of the verification certificate is not the registration code of this account",
    ))
}

/// Takes a CA in DEFAULT mode for this account: one account of a Region can have it.
fn claim(call: &Call<'_>, id: &str) -> Result<(), ApiError> {
    let mut owners = call.world.default_mode_cas.lock().unwrap_or_else(PoisonError::into_inner);
    let owner = owners
        .entry((call.caller.region.clone(), id.to_owned()))
        .or_insert_with(|| call.caller.account.clone());
    if *owner == call.caller.account {
        return Ok(());
    }
    Err(ApiError::new(
        "ResourceAlreadyExistsException",
        409,
        "The CA certificate is already registered in DEFAULT mode by another account of this Region",
    )
    .with("resourceId", id))
}

/// Reads and checks the member `registrationConfig`.
fn registration_config(input: &Input) -> Result<Option<Map<String, Value>>, ApiError> {
    let Some(config) = input.object("registrationConfig")? else { return Ok(None) };
    let member = |name| super::input::text(config, name);
    if let Some(role) = member("roleArn")? {
        ROLE_ARN.check("registrationConfig.roleArn", role)?;
    }
    if let Some(name) = member("templateName")? {
        TEMPLATE_NAME.check("registrationConfig.templateName", name)?;
        if config.contains_key("templateBody") {
            return Err(invalid("registrationConfig takes templateName or templateBody, not both"));
        }
    }
    if let Some(body) = member("templateBody")? {
        check_template(body)?;
        if member("roleArn")?.is_none() {
            return Err(invalid("registrationConfig with a templateBody needs a roleArn"));
        }
    }
    Ok(Some(config.clone()))
}

/// Checks that the provisioning template which a configuration names is there and of the type JITP.
///
/// The model says that it must be one of JITP, not what a fleet's template answers.
fn check_named(area: &Area, config: Option<&Map<String, Value>>) -> Result<(), ApiError> {
    let Some(name) = config.and_then(|config| config.get("templateName")?.as_str()) else { return Ok(()) };
    if area.template(name)?.kind == template::JITP {
        return Ok(());
    }
    Err(invalid(format!("The provisioning template {name} is not of the type JITP")))
}

/// Checks the form of a template with which a CA or a fleet is to be provisioned.
pub(crate) fn check_template(body: &str) -> Result<(), ApiError> {
    if body.chars().count() > MAX_TEMPLATE {
        return Err(invalid(format!("A registration template has at most {MAX_TEMPLATE} characters")));
    }
    let wrong = |what: &str| invalid(format!("Invalid registration template. {what}"));
    let template: Value =
        serde_json::from_str(body).map_err(|_| wrong("Template format error: JSON not well-formed"))?;
    let resources = template["Resources"].as_object().ok_or_else(|| wrong("Resources is missing"))?;
    let of_type = |kind: &str| resources.values().filter(|one| one["Type"] == kind).collect::<Vec<_>>();
    if of_type("AWS::IoT::Certificate").len() != 1 {
        return Err(wrong("Exactly one resource of type AWS::IoT::Certificate is needed"));
    }
    for policy in of_type("AWS::IoT::Policy") {
        let properties = &policy["Properties"];
        if properties["PolicyName"].is_null() && properties["PolicyDocument"].is_null() {
            return Err(wrong("Neither policyName nor policyDocument is present in the Template."));
        }
    }
    Ok(())
}

impl Ca {
    /// The name of the provisioning template that it uses.
    pub(crate) fn template_name(&self) -> Option<&str> {
        self.registration_config.as_ref()?.get("templateName")?.as_str()
    }

    /// The text of the template that was given with it.
    pub(crate) fn template_body(&self) -> Option<&str> {
        self.registration_config.as_ref()?.get("templateBody")?.as_str()
    }
}

fn missing(id: &str) -> ApiError {
    not_found(format!("The CA certificate {id} does not exist"))
}

fn on(flag: bool, yes: &'static str, no: &'static str) -> &'static str {
    if flag { yes } else { no }
}

/// `DescribeCACertificate`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let area = call.lock();
    let ca = area.cas.get(id).ok_or_else(|| missing(id))?;
    let mut answer = json!({ "certificateDescription": {
        "certificateArn": area.arn("cacert", id),
        "certificateId": id,
        "status": on(ca.active, "ACTIVE", "INACTIVE"),
        "certificatePem": ca.pem,
        "ownedBy": area.account(),
        "creationDate": timestamp(ca.created),
        "autoRegistrationStatus": on(ca.auto_registration, "ENABLE", "DISABLE"),
        "lastModifiedDate": timestamp(ca.modified),
        "customerVersion": ca.version,
        "generationId": super::area::uuid_text(ca.generation),
        "validity": { "notBefore": ca.parsed.validity.0, "notAfter": ca.parsed.validity.1 },
        "certificateMode": ca.mode,
    } });
    if let Some(config) = &ca.registration_config {
        answer["registrationConfig"] = Value::Object(config.clone());
    }
    Ok(answer)
}

/// `ListCACertificates`: newest first unless `ascendingOrder`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&MARKER)?;
    let template = call.input.optional("templateName", &TEMPLATE_NAME)?;
    let ascending = call.input.flag("ascendingOrder")?;
    let area = call.lock();
    let items = by_age(&window, &area.ca_order, ascending)?.filter_map(|(number, id)| {
        let ca = area.cas.get(id)?;
        let named = ca.template_name();
        let item = json!({
            "certificateArn": area.arn("cacert", id),
            "certificateId": &**id,
            "status": on(ca.active, "ACTIVE", "INACTIVE"),
            "creationDate": timestamp(ca.created),
        });
        (template.is_none() || template == named).then_some((number, item))
    });
    Ok(call.page(&window, "certificates", items))
}

/// `UpdateCACertificate`.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let status = call.input.choice("newStatus", &["ACTIVE", "INACTIVE"])?;
    let auto = call.input.choice("newAutoRegistrationStatus", &["ENABLE", "DISABLE"])?;
    let remove = call.input.flag("removeAutoRegistration")?;
    let config = registration_config(&call.input)?;
    let area = &mut *call.lock();
    check_named(area, config.as_ref())?;
    let ca = area.cas.get_mut(id).ok_or_else(|| missing(id))?;
    if let Some(status) = status {
        ca.active = status == "ACTIVE";
    }
    if let Some(auto) = auto {
        ca.auto_registration = auto == "ENABLE";
    }
    if config.is_some() {
        ca.registration_config = config;
    }
    if remove {
        ca.auto_registration = false;
        ca.registration_config = None;
    }
    ca.modified = call.now;
    ca.version += 1;
    Ok(json!({}))
}

/// `DeleteCACertificate`: only an inactive one.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let area = &mut *call.lock();
    let ca = area.cas.get(id).ok_or_else(|| missing(id))?;
    if ca.active {
        let text = format!("CA certificate must be deactivated (not ACTIVE) before deletion. Id: {id}");
        return Err(ApiError::new("CertificateStateException", 406, text));
    }
    let (number, mode) = (ca.number, ca.mode);
    area.cas.remove(id);
    area.ca_order.remove(&number);
    let arn = area.arn("cacert", id);
    area.tags.remove(&arn);
    if mode == "DEFAULT" {
        let mut owners = call.world.default_mode_cas.lock().unwrap_or_else(PoisonError::into_inner);
        owners.remove(&(call.caller.region.clone(), id.to_owned()));
    }
    Ok(json!({}))
}
