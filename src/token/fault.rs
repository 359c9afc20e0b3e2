//! Why a token, or a request that carries its grant, is refused.

use std::fmt;

/// The kinds of refusal. Their names are answered to agents and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is larger than a token can be.
    TooLarge,
    /// It has not the form of a token.
    Malformed,
    /// Its headers ask for something else than ES256, or ECDH-ES with A256GCM, without compression.
    Algorithm,
    /// It is encrypted for another key, or was changed.
    Decryption,
    /// It is signed by another key, or was changed.
    Signature,
    /// It is of a version that is not known.
    Version,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It is for another server.
    Audience,
    /// It is for another tenant.
    Tenant,
    /// It is for another agent.
    Agent,
}

impl Why {
    /// The name in answers and in JSON errors.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "TokenTooLarge",
            Self::Malformed => "TokenMalformed",
            Self::Algorithm => "TokenAlgorithm",
            Self::Decryption => "TokenDecryption",
            Self::Signature => "TokenSignature",
            Self::Version => "TokenVersion",
            Self::Expired => "TokenExpired",
            Self::NotYetValid => "TokenNotYetValid",
            Self::Audience => "TokenAudience",
            Self::Tenant => "TokenTenant",
            Self::Agent => "TokenAgent",
        }
    }
}

/// A refusal and its reason. The text never holds a part of the token that is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The kind.
    pub why: Why,
    /// The reason, lower case, without a final period.
    pub message: String,
}

impl Fault {
    /// A refusal.
    pub fn new(why: Why, message: impl Into<String>) -> Self {
        Self { why, message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}
