//! A token's whole payload, and the way into a token and out of it.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::claims::{Claims, check_version, malformed};
use super::fault::{Fault, Why};
use super::jose;
use super::key::{PublicKey, SecretKey};
use crate::error::{Error, Result};

/// Temporary AWS credentials.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The access key's id, which is no secret.
    pub access_key_id: String,
    /// The secret.
    #[serde(with = "secret")]
    pub secret_access_key: Zeroizing<String>,
    /// The session's token.
    #[serde(with = "secret")]
    pub session_token: Zeroizing<String>,
    /// When AWS stops to take them, in Unix seconds.
    pub expiration: i64,
}

mod secret {
    use serde::{Deserialize, Deserializer, Serializer};
    use zeroize::Zeroizing;

    pub(super) fn serialize<S: Serializer>(text: &Zeroizing<String>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Zeroizing<String>, D::Error> {
        String::deserialize(from).map(Zeroizing::new)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .field("expiration", &self.expiration)
            .finish_non_exhaustive()
    }
}

/// The payload: the claims with the credentials, and the grant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// The claims.
    #[serde(flatten)]
    pub claims: Claims,
    /// The credentials.
    pub credentials: Credentials,
    /// The claims alone, signed: what the server is shown.
    pub grant: String,
}

/// The same as it is read: flattened members cannot refuse unknown ones, and these do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    version: u32,
    timestamp: i64,
    expires: i64,
    jti: String,
    agent_id: String,
    tenant_id: String,
    api_endpoint: String,
    path: String,
    region: String,
    audience: String,
    #[serde(default)]
    invoke_arn: Option<String>,
    session_arn: String,
    credentials: Credentials,
    grant: String,
}

impl From<Read> for Payload {
    fn from(read: Read) -> Self {
        let claims = Claims {
            version: read.version,
            timestamp: read.timestamp,
            expires: read.expires,
            jti: read.jti,
            agent_id: read.agent_id,
            tenant_id: read.tenant_id,
            api_endpoint: read.api_endpoint,
            path: read.path,
            region: read.region,
            audience: read.audience,
            invoke_arn: read.invoke_arn,
            session_arn: read.session_arn,
        };
        Self { claims, credentials: read.credentials, grant: read.grant }
    }
}

impl Payload {
    /// Signs the claims and the credentials, and encrypts them.
    ///
    /// # Errors
    /// A failure of the library.
    pub fn seal(
        claims: Claims,
        credentials: Credentials,
        sign: &SecretKey,
        encrypt: &PublicKey,
    ) -> Result<Zeroizing<String>> {
        let grant = claims.grant(sign)?;
        let payload = Self { claims, credentials, grant };
        let text = serde_json::to_vec(&payload).map_err(|e| Error::internal(e.to_string()))?;
        let text = Zeroizing::new(text);
        let signed = Zeroizing::new(jose::sign(&text, jose::SIGNED, sign)?);
        Ok(Zeroizing::new(jose::encrypt(&signed, encrypt)?))
    }

    /// Decrypts a token and verifies it, and that its grant says the same. Neither time nor audience have been
    /// looked at.
    ///
    /// # Errors
    /// The refusal.
    pub fn open(token: &str, decrypt: &SecretKey, verify: &PublicKey) -> Result<Self, Fault> {
        let signed = jose::decrypt(token, decrypt)?;
        let payload = jose::verify(&signed, jose::SIGNED, verify, jose::MAX_TOKEN)?;
        let payload = Self::read(&payload)?;
        if Claims::of_grant(&payload.grant, verify)? != payload.claims {
            return Err(Fault::new(Why::Malformed, "its grant does not say what the token says"));
        }
        Ok(payload)
    }

    /// Decrypts a token without verifying who signed it: to be shown, never to be trusted.
    ///
    /// # Errors
    /// The refusal.
    pub fn peek(token: &str, decrypt: &SecretKey) -> Result<Self, Fault> {
        use base64::Engine as _;
        let signed = jose::decrypt(token, decrypt)?;
        let bad = || Fault::new(Why::Malformed, "it holds nothing signed");
        let part = signed.split('.').nth(1).ok_or_else(bad)?;
        let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).map_err(|_| bad())?;
        Self::read(&Zeroizing::new(bytes))
    }

    fn read(payload: &[u8]) -> Result<Self, Fault> {
        check_version(payload)?;
        serde_json::from_slice::<Read>(payload).map(Self::from).map_err(|e| malformed(&e))
    }
}
