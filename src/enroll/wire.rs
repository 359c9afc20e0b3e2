//! What agent and provider say to each other: JSON over HTTPS, members as in the token (snake_case).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::token::{Fault, Why};

/// The version of the request and of the answer.
pub const VERSION: u32 = 1;
/// The largest request, in bytes.
pub const MAX_REQUEST: usize = 64 * 1024;
/// The largest answer that an agent reads, in bytes.
pub const MAX_ANSWER: usize = 256 * 1024;

/// An agent's request. It has no Debug: the proof can be used by whoever reads it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// [`VERSION`].
    pub version: u32,
    /// The grant of its token: a compact JWS. The token's credentials stay with the agent.
    pub grant: String,
    /// The signing request, PEM.
    pub csr: String,
    /// The presigned GetCallerIdentity.
    pub proof: String,
}

/// The provider's answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Answer {
    /// [`VERSION`].
    pub version: u32,
    /// The certificate, PEM.
    pub certificate: String,
    /// The certificates above it, PEM, the issuer's first.
    pub chain: String,
    /// AWS IoT's id of the certificate.
    pub certificate_id: String,
    /// What the agent is told besides.
    pub configuration: Value,
}

/// The body of a refusal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Refused {
    /// What is wrong.
    pub error: Reason,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// A name that never changes.
    pub code: String,
    /// A sentence for people.
    pub message: String,
}

/// A refusal with its HTTP status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The reason.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal.
    pub fn new(status: u16, code: &str, message: impl Into<String>) -> Self {
        Self { status, reason: Reason { code: code.into(), message: message.into() } }
    }

    /// Something of the provider's failed; the agent can ask again. The reason is the operator's to read.
    pub fn unavailable(message: impl Into<String>) -> Self {
        Self::new(503, "Unavailable", message)
    }

    /// The body of the answer. What failed at the provider is not told to the agent.
    pub fn body(&self) -> String {
        let mut reason = self.reason.clone();
        if self.status >= 500 {
            reason.message = "the provider cannot answer now; ask again later".into();
        }
        serde_json::to_string(&Refused { error: reason }).unwrap_or_default()
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        let status = match fault.why {
            Why::TooLarge => 413,
            Why::Malformed | Why::Version => 400,
            Why::Algorithm | Why::Decryption | Why::Signature | Why::Expired | Why::NotYetValid => 401,
            Why::Audience | Why::Tenant | Why::Agent => 403,
        };
        Self::new(status, fault.why.code(), fault.message)
    }
}

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// The refusal.
    pub fn read(body: &[u8]) -> Result<Self, Refusal> {
        if body.len() > MAX_REQUEST {
            let message = format!("the request has {} bytes; at most {MAX_REQUEST} are taken", body.len());
            return Err(Refusal::new(413, "RequestTooLarge", message));
        }
        let malformed = |message: String| Refusal::new(400, "RequestMalformed", message);
        let request: Self = serde_json::from_slice(body).map_err(|e| {
            // The text may quote the request.
            malformed(format!(
                "the request is not one of an agent (line {}, column {})",
                e.line(),
                e.column()
            ))
        })?;
        if request.version == VERSION {
            return Ok(request);
        }
        Err(malformed(format!("the request's version is {}; {VERSION} is known", request.version)))
    }
}
