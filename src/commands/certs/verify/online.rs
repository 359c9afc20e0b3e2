//! What the selected targets have of a certificate.

use serde::Serialize;

use super::checks::Check;
use crate::aws::{AwsError, Call as _, Class, Target, TargetKey};
use crate::error::Result;
use crate::fleet::{ca, certificate};
use crate::pki::Role;

/// What one target has of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registration {
    #[serde(flatten)]
    pub(super) target: TargetKey,
    registered: bool,
    certificate_status: Option<String>,
    certificate_mode: Option<String>,
    things: Vec<String>,
    policies: Vec<String>,
    ca_certificate_id: Option<String>,
    ca_status: Option<String>,
}

/// Asks one target. `issuer` is the id of the certificate that signed it, for where AWS names no CA.
pub(super) async fn look_up(
    target: &Target,
    id: &str,
    role: Role,
    issuer: Option<&str>,
) -> Result<Registration> {
    let mut found = Registration {
        target: target.key.clone(),
        registered: false,
        certificate_status: None,
        certificate_mode: None,
        things: Vec::new(),
        policies: Vec::new(),
        ca_certificate_id: None,
        ca_status: None,
    };
    if role == Role::Ca {
        if let Some(ca) = ca::describe(target, id).await? {
            found.registered = true;
            found.certificate_status = Some(ca.status);
            found.certificate_mode = ca.detail.map(|detail| detail.certificate_mode);
        }
        return Ok(found);
    }
    let mut named = None;
    let answer = target.iot().describe_certificate().certificate_id(id).send().await;
    match answer.aws("DescribeCertificate") {
        Ok(answer) => {
            let Some(about) = answer.certificate_description else { return Ok(found) };
            found.registered = true;
            found.certificate_status = about.status.map(|status| status.as_str().to_owned());
            found.certificate_mode = about.certificate_mode.map(|mode| mode.as_str().to_owned());
            named = about.ca_certificate_id.filter(|id| !id.is_empty());
            if let Some(arn) = about.certificate_arn {
                found.things = things(target, &arn).await?;
                found.policies = certificate::attached_policies(target.iot().clone(), &arn).await?;
            }
        }
        Err(error) if error.class == Class::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let ca = named.as_deref().or(issuer);
    if let Some(ca) = ca {
        let registered = ca::describe(target, ca).await?;
        found.ca_certificate_id = named.clone().or_else(|| registered.as_ref().map(|_| ca.to_owned()));
        found.ca_status = registered.map(|ca| ca.status);
    }
    Ok(found)
}

async fn things(target: &Target, arn: &str) -> Result<Vec<String>, AwsError> {
    let (mut all, mut token) = (Vec::new(), None);
    loop {
        let page = certificate::things_page(target.iot().clone(), arn, token).await?;
        all.extend(page.items);
        token = page.next;
        if token.is_none() {
            return Ok(all);
        }
    }
}

/// What the answers of all targets mean. A certificate that any of them has is registered.
pub(super) fn checks(found: &[Registration], role: Role) -> Vec<Check> {
    let there: Vec<&Registration> = found.iter().filter(|one| one.registered).collect();
    if there.is_empty() {
        let known = found.iter().find(|one| one.ca_status.is_some());
        let ca = known.map_or(String::new(), |one| format!("; its CA is registered in {}", one.target));
        return vec![Check::bad("registered", format!("in none of the selected targets{ca}"))];
    }
    let state = |one: &&Registration| {
        let words = [&one.certificate_status, &one.certificate_mode];
        let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
        format!("{}: {}", one.target, words.join(", "))
    };
    let states: Vec<String> = there.iter().map(state).collect();
    let mut checks = vec![Check::good("registered", states.join("; "))];
    let inactive: Vec<String> =
        there.iter().filter(|one| one.certificate_status.as_deref() != Some("ACTIVE")).map(state).collect();
    checks.push(if inactive.is_empty() {
        Check::good("active", "wherever it is registered")
    } else {
        Check::bad("active", inactive.join("; "))
    });
    if role == Role::Device {
        checks.push(attached(&there));
        checks.push(registered_ca(&there));
    }
    checks
}

fn attached(there: &[&Registration]) -> Check {
    let listed = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    let all: Vec<String> = there
        .iter()
        .map(|one| {
            format!("{}: things {}; policies {}", one.target, listed(&one.things), listed(&one.policies))
        })
        .collect();
    if there.iter().any(|one| one.things.is_empty() && one.policies.is_empty()) {
        Check::warning("attached", all.join("; "))
    } else {
        Check::good("attached", all.join("; "))
    }
}

fn registered_ca(there: &[&Registration]) -> Check {
    let mut details = Vec::new();
    let mut inactive = false;
    for one in there {
        let detail = match (&one.ca_certificate_id, &one.ca_status) {
            (Some(_), Some(status)) => {
                inactive |= status != "ACTIVE";
                format!("its CA is {status}")
            }
            (Some(_), None) => {
                inactive = true;
                "its CA is no longer registered".to_owned()
            }
            (None, _) => "its CA is not registered".to_owned(),
        };
        details.push(format!("{}: {detail}", one.target));
    }
    if inactive {
        // Devices go on with their certificates; only new ones of this CA cannot be registered.
        Check::warning("registeredCa", details.join("; "))
    } else if there.iter().all(|one| one.ca_certificate_id.is_none()) {
        Check::unknown("registeredCa", details.join("; "))
    } else {
        Check::good("registeredCa", details.join("; "))
    }
}
