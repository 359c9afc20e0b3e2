//! The input of a call: path labels, query string, headers and JSON body merged under the model's member names,
//! and the checks of lengths and patterns that the service model states, with AWS's own texts.

use serde_json::{Map, Value};

use super::{Request, routes::Route};
use crate::api::ApiError;

/// A refused input: `InvalidRequestException`, status 400.
pub(crate) fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidRequestException", 400, message)
}

/// Something that is not there: `ResourceNotFoundException`, status 404.
pub(crate) fn not_found(message: impl Into<String>) -> ApiError {
    ApiError::new("ResourceNotFoundException", 404, message)
}

/// A name that is taken: `ResourceAlreadyExistsException`, status 409, with the resource that has it.
pub(crate) fn already_exists(message: impl Into<String>, id: &str, arn: &str) -> ApiError {
    ApiError::new("ResourceAlreadyExistsException", 409, message)
        .with("resourceId", id)
        .with("resourceArn", arn)
}

/// An outdated `expectedVersion`: `VersionConflictException`, status 409.
pub(crate) fn version_conflict(name: &str, expected: i64, actual: u64) -> ApiError {
    let text = format!("The expected version {expected} of {name} does not match its version {actual}");
    ApiError::new("VersionConflictException", 409, text)
}

/// A quota of the account: `LimitExceededException`, status 410.
pub(crate) fn limit_exceeded(message: impl Into<String>) -> ApiError {
    ApiError::new("LimitExceededException", 410, message)
}

/// The text of a failed constraint, as AWS words it.
pub(crate) fn constraint(value: &str, member: &str, rule: &str) -> ApiError {
    invalid(format!(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {rule}"
    ))
}

/// A string shape of the service model: its bounds in characters and the characters it allows.
pub(crate) struct Shape {
    min: usize,
    max: usize,
    pattern: &'static str,
    allows: fn(char) -> bool,
}

fn registry(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-')
}

/// Names of things, types, groups and billing groups.
pub(crate) const NAME: Shape = Shape { min: 1, max: 128, pattern: "[a-zA-Z0-9:_-]+", allows: registry };
/// Names of policies.
pub(crate) const POLICY_NAME: Shape = Shape {
    min: 1,
    max: 128,
    pattern: r"[\w+=,.@-]+",
    allows: |c| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c),
};
/// Identifiers of certificates and CA certificates.
pub(crate) const CERTIFICATE_ID: Shape =
    Shape { min: 64, max: 64, pattern: "(0x)?[a-fA-F0-9]+", allows: |c| c.is_ascii_hexdigit() || c == 'x' };
/// Identifiers of accounts.
pub(crate) const ACCOUNT: Shape =
    Shape { min: 12, max: 12, pattern: "[0-9]+", allows: |c| c.is_ascii_digit() };
/// Messages and reasons of transfers.
pub(crate) const MESSAGE: Shape = Shape { min: 0, max: 128, pattern: r"[\s\S]*", allows: |_| true };
/// Identifiers of jobs.
pub(crate) const JOB_ID: Shape = Shape {
    min: 1,
    max: 64,
    pattern: "[a-zA-Z0-9_-]+",
    allows: |c| c.is_ascii_alphanumeric() || c == '_' || c == '-',
};
/// Names of attributes.
pub(crate) const ATTRIBUTE_NAME: Shape = Shape {
    min: 1,
    max: 128,
    pattern: "[a-zA-Z0-9_.,@/:#-]+",
    allows: |c| c.is_ascii_alphanumeric() || "_.,@/:#-".contains(c),
};
/// Values of attributes.
pub(crate) const ATTRIBUTE_VALUE: Shape = Shape {
    min: 0,
    max: 800,
    pattern: r"[a-zA-Z0-9_.,@/:#=\[\]-]*",
    allows: |c| c.is_ascii_alphanumeric() || "_.,@/:#=[]-".contains(c),
};
/// Descriptions of types, groups and billing groups.
pub(crate) const DESCRIPTION: Shape =
    Shape { min: 0, max: 2028, pattern: r"[\p{Graph}\x20]*", allows: |c| c.is_ascii_graphic() || c == ' ' };
/// Texts that may hold anything but control characters.
pub(crate) const COMMENT: Shape =
    Shape { min: 0, max: 2028, pattern: r"[^\p{C}]+", allows: |c| !c.is_control() };
/// Values of a job document's parameters.
pub(crate) const PARAMETER_VALUE: Shape =
    Shape { min: 1, max: 30_720, pattern: r"[^\p{C}]+", allows: |c| !c.is_control() };
/// Reason codes of cancelled jobs.
pub(crate) const REASON_CODE: Shape = Shape {
    min: 0,
    max: 128,
    pattern: r"[\p{Upper}\p{Digit}_]+",
    allows: |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_',
};
/// Names of provisioning templates.
pub(crate) const TEMPLATE_NAME: Shape = Shape {
    min: 1,
    max: 36,
    pattern: "^[0-9A-Za-z_-]+$",
    allows: |c| c.is_ascii_alphanumeric() || c == '_' || c == '-',
};
/// Descriptions of provisioning templates.
pub(crate) const TEMPLATE_DESCRIPTION: Shape =
    Shape { min: 0, max: 500, pattern: r"[^\p{C}]*", allows: |c| !c.is_control() };
/// Texts of provisioning templates.
pub(crate) const TEMPLATE_BODY: Shape = Shape { min: 0, max: 10_240, pattern: r"[\s\S]*", allows: |_| true };
/// Versions of the payload of a pre-provisioning hook.
pub(crate) const PAYLOAD_VERSION: Shape =
    Shape { min: 10, max: 32, pattern: "^[0-9-]+$", allows: |c| c.is_ascii_digit() || c == '-' };
/// Names of topic rules.
pub(crate) const RULE_NAME: Shape =
    Shape { min: 1, max: 128, pattern: "^[a-zA-Z0-9_]+$", allows: |c| c.is_ascii_alphanumeric() || c == '_' };
/// Names of fleet metrics.
pub(crate) const METRIC_NAME: Shape = Shape {
    min: 1,
    max: 128,
    pattern: r"[a-zA-Z0-9_\-\.]+",
    allows: |c| c.is_ascii_alphanumeric() || "_-.".contains(c),
};
/// Descriptions of fleet metrics.
pub(crate) const METRIC_DESCRIPTION: Shape =
    Shape { min: 0, max: 1024, pattern: r"[\p{Graph}\x20]*", allows: |c| c.is_ascii_graphic() || c == ' ' };
/// Keys of tags.
pub(crate) const TAG_KEY: Shape = Shape {
    min: 1,
    max: 128,
    pattern: r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$",
    allows: |c| c.is_alphanumeric() || c.is_whitespace() || "_.:/=+-@".contains(c),
};
/// Values of tags.
pub(crate) const TAG_VALUE: Shape = Shape {
    min: 0,
    max: 256,
    pattern: r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$",
    allows: |c| c.is_alphanumeric() || c.is_whitespace() || "_.:/=+-@".contains(c),
};
/// PEM texts of certificates.
pub(crate) const PEM: Shape = Shape { min: 1, max: 65_536, pattern: r"[\s\S]*", allows: |_| true };
/// ARNs and texts of any characters up to 2,048.
pub(crate) const ARN: Shape = Shape { min: 1, max: 2048, pattern: "", allows: |_| true };
/// ARNs of roles.
pub(crate) const ROLE_ARN: Shape = Shape { min: 20, max: 2048, pattern: "", allows: |_| true };

impl Shape {
    /// Refuses a value that the shape does not allow.
    pub(crate) fn check(&self, member: &str, value: &str) -> Result<(), ApiError> {
        let length = value.chars().count();
        if length > self.max {
            let rule = format!("Member must have length less than or equal to {}", self.max);
            return Err(constraint(value, member, &rule));
        }
        if length < self.min {
            let rule = format!("Member must have length greater than or equal to {}", self.min);
            return Err(constraint(value, member, &rule));
        }
        if value.chars().all(self.allows) {
            return Ok(());
        }
        let rule = format!("Member must satisfy regular expression pattern: {}", self.pattern);
        Err(constraint(value, member, &rule))
    }
}

/// The merged input of one call. Query values stay strings and are read as the type that the handler asks for.
pub(crate) struct Input {
    /// The operation.
    pub(crate) operation: &'static str,
    members: Map<String, Value>,
}

impl Input {
    /// Merges what a request carries; path, query and header members win over the body's.
    pub(crate) fn read(route: &Route, request: &Request<'_>) -> Result<Self, ApiError> {
        let mut members = if request.body.is_empty() {
            Map::new()
        } else {
            match serde_json::from_slice(request.body) {
                Ok(Value::Object(members)) => members,
                Ok(Value::Null) => Map::new(),
                _ => {
                    return Err(ApiError::new(
                        "SerializationException",
                        400,
                        "The body is not a JSON object",
                    ));
                }
            }
        };
        for (label, value) in route.labels(request.path) {
            let member = if label == "caCertificateId" && route.operation != "ListCertificatesByCA" {
                "certificateId"
            } else {
                label
            };
            members.insert(member.to_owned(), Value::String(value));
        }
        for (name, value) in request.query {
            if route.query.split(' ').any(|known| known == name) {
                let member = if name == "isAscendingOrder" { "ascendingOrder" } else { name };
                members.insert(member.to_owned(), Value::String(value.clone()));
            }
        }
        let header = route.header.and_then(|(member, name)| Some((member, (request.header)(name)?)));
        if let Some((member, value)) = header {
            members.insert(member.to_owned(), Value::String(value.to_owned()));
        }
        Ok(Self { operation: route.operation, members })
    }

    /// The input of what is no call of a client's.
    pub(crate) fn empty(operation: &'static str) -> Self {
        Self::of(operation, Map::new())
    }

    /// The input of a call with these members.
    pub(crate) fn of(operation: &'static str, members: Map<String, Value>) -> Self {
        Self { operation, members }
    }

    /// A member as it came; `null` counts as absent.
    pub(crate) fn get(&self, member: &str) -> Option<&Value> {
        self.members.get(member).filter(|value| !value.is_null())
    }

    /// A string member.
    pub(crate) fn text(&self, member: &str) -> Result<Option<&str>, ApiError> {
        text(&self.members, member)
    }

    /// A string member that must be there.
    pub(crate) fn required(&self, member: &str) -> Result<&str, ApiError> {
        self.text(member)?.ok_or_else(|| constraint("null", member, "Member must not be null"))
    }

    /// A string member that must be there and of the given shape.
    pub(crate) fn shaped(&self, member: &str, shape: &Shape) -> Result<&str, ApiError> {
        let value = self.required(member)?;
        shape.check(member, value)?;
        Ok(value)
    }

    /// A string member that, when there, must be of the given shape.
    pub(crate) fn optional(&self, member: &str, shape: &Shape) -> Result<Option<&str>, ApiError> {
        let value = self.text(member)?;
        if let Some(value) = value {
            shape.check(member, value)?;
        }
        Ok(value)
    }

    /// A string member that, when there, must be one of `choices`.
    pub(crate) fn choice(
        &self,
        member: &str,
        choices: &[&'static str],
    ) -> Result<Option<&'static str>, ApiError> {
        choice(&self.members, member, choices)
    }

    /// A Boolean member; absent counts as false.
    pub(crate) fn flag(&self, member: &str) -> Result<bool, ApiError> {
        Ok(self.boolean(member)?.unwrap_or(false))
    }

    /// A Boolean member.
    pub(crate) fn boolean(&self, member: &str) -> Result<Option<bool>, ApiError> {
        match self.get(member) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(Value::String(text)) if text == "true" => Ok(Some(true)),
            Some(Value::String(text)) if text == "false" => Ok(Some(false)),
            Some(other) => Err(invalid(format!("{member}: {other} is not a Boolean"))),
        }
    }

    /// A whole-number member.
    pub(crate) fn integer(&self, member: &str) -> Result<Option<i64>, ApiError> {
        let number = match self.get(member) {
            None => return Ok(None),
            Some(Value::String(text)) => text.parse().ok(),
            Some(other) => other.as_i64(),
        };
        number.map(Some).ok_or_else(|| invalid(format!("{member} is not a whole number")))
    }

    /// A structure member.
    pub(crate) fn object(&self, member: &str) -> Result<Option<&Map<String, Value>>, ApiError> {
        object(&self.members, member)
    }

    /// A list member of strings; absent counts as empty.
    pub(crate) fn texts(&self, member: &str) -> Result<Vec<&str>, ApiError> {
        let wrong = || invalid(format!("{member} is not a list of strings"));
        match self.get(member) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items.iter().map(|item| item.as_str().ok_or_else(wrong)).collect(),
            Some(_) => Err(wrong()),
        }
    }
}

/// A string member of a structure.
pub(crate) fn text<'v>(members: &'v Map<String, Value>, member: &str) -> Result<Option<&'v str>, ApiError> {
    match members.get(member) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(invalid(format!("{member} is not a string"))),
    }
}

/// A structure member of a structure.
pub(crate) fn object<'v>(
    members: &'v Map<String, Value>,
    member: &str,
) -> Result<Option<&'v Map<String, Value>>, ApiError> {
    match members.get(member) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(object)) => Ok(Some(object)),
        Some(_) => Err(invalid(format!("{member} is not a structure"))),
    }
}

/// A string member of a structure that, when there, must be one of `choices`.
pub(crate) fn choice(
    members: &Map<String, Value>,
    member: &str,
    choices: &[&'static str],
) -> Result<Option<&'static str>, ApiError> {
    let Some(value) = text(members, member)? else { return Ok(None) };
    let found = choices.iter().copied().find(|choice| *choice == value);
    found.map(Some).ok_or_else(|| {
        let rule = format!("Member must satisfy enum value set: [{}]", choices.join(", "));
        constraint(value, member, &rule)
    })
}

/// Checks an attribute payload's `attributes` and gives them; absent counts as empty.
///
/// # Errors
/// `InvalidRequestException` for a name or value outside the model's shapes.
pub(crate) fn attributes(payload: Option<&Map<String, Value>>) -> Result<Vec<(&str, &str)>, ApiError> {
    let Some(payload) = payload else { return Ok(Vec::new()) };
    let Some(attributes) = object(payload, "attributes")? else { return Ok(Vec::new()) };
    let mut pairs = Vec::with_capacity(attributes.len());
    for (name, value) in attributes {
        let value = value.as_str().ok_or_else(|| invalid(format!("attribute {name} is not a string")))?;
        ATTRIBUTE_NAME.check("attributePayload.attributes", name)?;
        ATTRIBUTE_VALUE.check("attributePayload.attributes", value)?;
        pairs.push((name.as_str(), value));
    }
    Ok(pairs)
}
