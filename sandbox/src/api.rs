//! What the protocol layer and the service areas share: who calls, and what a refused call answers.

use std::time::SystemTime;

use serde_json::{Map, Value};

/// The caller of one request, taken from its signature.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The twelve-digit account that the credentials belong to.
    pub account: String,
    /// The Region of the signature's scope.
    pub region: String,
    /// The caller's ARN, as `GetCallerIdentity` gives it.
    pub arn: String,
}

/// A refused call: AWS's error name, its HTTP status and its text.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiError {
    /// The name, for example `ResourceAlreadyExistsException`.
    pub code: &'static str,
    /// The HTTP status that the service model gives for that name.
    pub status: u16,
    /// The text for people.
    pub message: String,
    /// Further members of the error's shape, for example `resourceId`.
    pub extra: Map<String, Value>,
}

impl ApiError {
    /// An error of the given name, status and text.
    pub fn new(code: &'static str, status: u16, message: impl Into<String>) -> Self {
        Self { code, status, message: message.into(), extra: Map::new() }
    }

    /// The same error with one more member.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }
}

/// What a call answers: the output shape as JSON, or an error.
pub type Answer = Result<Value, ApiError>;

/// The moment of a call, by the sandbox's clock.
pub type Now = SystemTime;
