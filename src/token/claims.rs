//! What a token says: who may register, with which server, and until when.

use fleetctl_rules::names::{Name, check};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::fault::{Fault, Why};
use super::jose;
use super::key::{PublicKey, SecretKey};
use crate::error::{Error, Result};

/// The version that is written and read.
pub const VERSION: u32 = 1;
/// The longest agent id and tenant id: each is a part of the certificate's subject (X.520: 64 characters).
pub const MAX_ID: usize = 64;
/// How far two clocks may be apart.
pub const SKEW: Duration = Duration::seconds(60);
/// The longest life of a token: that of a role's session.
pub const MAX_LIFE: Duration = Duration::hours(12);

/// The claims of a token and of its grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// [`VERSION`].
    pub version: u32,
    /// When it was issued, in Unix seconds.
    pub timestamp: i64,
    /// When its time is over, in Unix seconds.
    pub expires: i64,
    /// Names the token: 32 hexadecimal digits, never the same twice.
    pub jti: String,
    /// The agent: the common name of its certificate, and its thing's name.
    pub agent_id: String,
    /// The tenant, by the name in its account's tag `fleetctl:tenant`: the organization of the certificate.
    pub tenant_id: String,
    /// The URL of the API, with the stage.
    pub api_endpoint: String,
    /// The path of the registration call below it.
    pub path: String,
    /// The Region of the tenant's AWS IoT, whose STS the agent proves itself with.
    pub region: String,
    /// Which server it is for.
    pub audience: String,
    /// What the credentials may invoke; none when the endpoint is not Amazon API Gateway's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoke_arn: Option<String>,
    /// The session that the credentials are of, as GetCallerIdentity names it.
    pub session_arn: String,
}

/// What a token must be for, where that is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expected<'a> {
    /// The audience.
    pub audience: Option<&'a str>,
    /// The tenant.
    pub tenant: Option<&'a str>,
    /// The agent.
    pub agent: Option<&'a str>,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl Claims {
    /// Signs the claims alone.
    ///
    /// # Errors
    /// A failure of the library.
    pub fn grant(&self, key: &SecretKey) -> Result<String> {
        let text = serde_json::to_vec(self).map_err(|e| Error::internal(e.to_string()))?;
        jose::sign(&text, jose::GRANT, key)
    }

    /// Reads a grant: verifies the signature first. Neither time nor audience have been looked at.
    ///
    /// # Errors
    /// The refusal.
    pub fn of_grant(grant: &str, key: &PublicKey) -> Result<Self, Fault> {
        let payload = jose::verify(grant, jose::GRANT, key, jose::MAX_GRANT)?;
        check_version(&payload)?;
        serde_json::from_slice(&payload).map_err(|e| malformed(&e))
    }

    /// Judges the time and whom the token is for.
    ///
    /// # Errors
    /// The refusal.
    pub fn check(&self, now: OffsetDateTime, expected: Expected<'_>) -> Result<(), Fault> {
        let fault = |why, message: String| Err(Fault::new(why, message));
        if self.version != VERSION {
            return fault(Why::Version, format!("its version is {}; {VERSION} is known", self.version));
        }
        let good_id =
            self.jti.len() == 32 && self.jti.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if !good_id || check_agent(&self.agent_id).is_err() || check_tenant(&self.tenant_id).is_err() {
            return fault(Why::Malformed, "its jti, agent_id or tenant_id is not one".into());
        }
        let (issued, expires) = match (time(self.timestamp), time(self.expires)) {
            (Some(issued), Some(expires)) if expires > issued && expires - issued <= MAX_LIFE => {
                (issued, expires)
            }
            _ => return fault(Why::Malformed, "its timestamp and expires are no life of a token".into()),
        };
        if now >= expires {
            return fault(Why::Expired, format!("it expired at {}", text(expires)));
        }
        if now + SKEW < issued {
            return fault(Why::NotYetValid, format!("it was issued at {}, which is to come", text(issued)));
        }
        for (why, what, said, wanted) in [
            (Why::Audience, "audience", &self.audience, expected.audience),
            (Why::Tenant, "tenant", &self.tenant_id, expected.tenant),
            (Why::Agent, "agent", &self.agent_id, expected.agent),
        ] {
            if let Some(wanted) = wanted.filter(|wanted| wanted != said) {
                return fault(why, format!("its {what} is {said:?}, and {wanted:?} is expected"));
            }
        }
        Ok(())
    }

    /// When its time is over.
    pub fn expires_at(&self) -> String {
        time(self.expires).map(text).unwrap_or_default()
    }

    /// When it was issued.
    pub fn issued_at(&self) -> String {
        time(self.timestamp).map(text).unwrap_or_default()
    }

    /// The Region that the registration call is signed for.
    pub fn invoke_region(&self) -> &str {
        let of_arn = self.invoke_arn.as_deref().and_then(|arn| arn.split(':').nth(3));
        of_arn.filter(|region| !region.is_empty()).unwrap_or(&self.region)
    }
}

/// Refuses a payload of another version before the rest of it is read.
pub(super) fn check_version(payload: &[u8]) -> Result<(), Fault> {
    let found: Versioned = serde_json::from_slice(payload).map_err(|e| malformed(&e))?;
    if found.version == VERSION {
        return Ok(());
    }
    Err(Fault::new(Why::Version, format!("its version is {}; {VERSION} is known", found.version)))
}

/// The place in a payload is no secret, its text may be.
pub(super) fn malformed(error: &serde_json::Error) -> Fault {
    let place = format!("line {}, column {}", error.line(), error.column());
    Fault::new(Why::Malformed, format!("its payload is not that of a token ({place})"))
}

/// Checks an agent's id: a thing's name of at most 64 characters.
///
/// # Errors
/// The reason.
pub fn check_agent(id: &str) -> Result<(), String> {
    check(Name::Thing, id).map_err(|e| e.to_string())?;
    if id.len() > MAX_ID {
        return Err(format!(
            "it has {} characters, and a certificate's common name at most {MAX_ID}",
            id.len()
        ));
    }
    Ok(())
}

/// Checks a tenant's id: 1 to 64 characters without control characters and white space at the ends.
///
/// # Errors
/// The reason.
pub fn check_tenant(id: &str) -> Result<(), String> {
    let length = id.chars().count();
    if !(1..=MAX_ID).contains(&length) || id.chars().any(char::is_control) || id.trim() != id {
        return Err(format!("it must have 1 to {MAX_ID} characters and no control characters"));
    }
    Ok(())
}

fn time(seconds: i64) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}

fn text(time: OffsetDateTime) -> String {
    time.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}
