//! The credentials of a token: a session of the provider's role, narrowed by the session policy.

use aws_sdk_sts as sts;
use openssl::rand::rand_bytes;
use zeroize::Zeroizing;

use super::payload::Credentials;
use super::session_policy::{self, InvokeArn};
use crate::aws::{AwsError, Call};
use crate::error::{Error, Result};

/// The shortest session that AWS gives, in seconds.
pub const MIN_SECONDS: u64 = 900;
/// The longest, in seconds.
pub const MAX_SECONDS: u64 = 43_200;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The role's ARN.
    pub role: &'a str,
    /// The agent.
    pub agent: &'a str,
    /// The tenant.
    pub tenant: &'a str,
    /// The token's name.
    pub jti: &'a str,
    /// The session's life, [`MIN_SECONDS`] to [`MAX_SECONDS`].
    pub seconds: u64,
    /// What may be invoked.
    pub invoke: Option<&'a InvokeArn>,
    /// Tag the session with `tenant` and `agent`; the role's trust policy must allow sts:TagSession.
    pub tags: bool,
}

/// A session.
#[derive(Debug)]
pub struct Session {
    /// Its credentials.
    pub credentials: Credentials,
    /// Its ARN, as GetCallerIdentity names it.
    pub arn: String,
}

/// Draws the name of a token: 128 random bits as 32 hexadecimal digits.
///
/// # Errors
/// A failure of OpenSSL.
pub fn new_jti() -> Result<String> {
    let mut bytes = [0; 16];
    rand_bytes(&mut bytes).map_err(|e| Error::internal("drawing a token's name").caused_by(e.to_string()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// The session's name: `fleetctl-AGENT-JTI`, with as much of the agent as fits into 64 characters and 16 digits of the
/// token's name, so that no two tokens have the same session.
pub fn session_name(agent: &str, jti: &str) -> String {
    // A thing's name may have a colon, and a session's may not.
    let agent: String = agent.chars().take(38).map(|c| if c == ':' { '.' } else { c }).collect();
    format!("fleetctl-{agent}-{jti:.16}")
}

/// Assumes the role.
///
/// # Errors
/// The failed call.
pub async fn assume(client: &sts::Client, wanted: &Wanted<'_>) -> Result<Session, AwsError> {
    let tags = [("tenant", wanted.tenant), ("agent", wanted.agent)];
    let tags = tags.iter().filter_map(|(k, v)| sts::types::Tag::builder().key(*k).value(*v).build().ok());
    let call = client
        .assume_role()
        .role_arn(wanted.role)
        .role_session_name(session_name(wanted.agent, wanted.jti))
        .duration_seconds(i32::try_from(wanted.seconds.clamp(MIN_SECONDS, MAX_SECONDS)).unwrap_or(900))
        .policy(session_policy::text(wanted.invoke))
        .set_tags(wanted.tags.then(|| tags.collect()));
    let answer = call.send().await.aws("AssumeRole").map_err(|mut e| {
        e.message = format!("{} (role {})", e.message, wanted.role);
        e
    })?;
    let incomplete = || AwsError {
        operation: "AssumeRole",
        code: None,
        message: "the answer has no credentials".into(),
        request_id: None,
        class: crate::aws::Class::Refused,
    };
    let given = answer.credentials.ok_or_else(incomplete)?;
    let arn = answer.assumed_role_user.map(|user| user.arn).filter(|arn| !arn.is_empty());
    Ok(Session {
        credentials: Credentials {
            access_key_id: given.access_key_id,
            secret_access_key: Zeroizing::new(given.secret_access_key),
            session_token: Zeroizing::new(given.session_token),
            expiration: given.expiration.secs(),
        },
        arn: arn.ok_or_else(incomplete)?,
    })
}
