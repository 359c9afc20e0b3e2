//! Requests as Amazon API Gateway hands them to a Lambda function (payload formats 1.0 and 2.0), and answers as it
//! takes them back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::provider::Enrolled;
use super::wire::Refusal;

/// What a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The agent's own request.
    Bare,
    /// An event of a Lambda function.
    Event,
}

/// Finds the agent's request in what was given.
///
/// # Errors
/// The refusal.
pub fn body(input: &[u8]) -> Result<(Form, Vec<u8>), Refusal> {
    let Ok(Value::Object(event)) = serde_json::from_slice::<Value>(input) else {
        return Ok((Form::Bare, input.to_vec()));
    };
    if !event.contains_key("requestContext") {
        return Ok((Form::Bare, input.to_vec()));
    }
    let malformed = |why: &str| Refusal::new(400, "RequestMalformed", why);
    let body = event.get("body").and_then(Value::as_str).ok_or_else(|| malformed("the event has no body"))?;
    if event.get("isBase64Encoded") == Some(&Value::Bool(true)) {
        let bytes = STANDARD.decode(body).map_err(|_| malformed("the event's body is not base64"))?;
        return Ok((Form::Event, bytes));
    }
    Ok((Form::Event, body.as_bytes().to_vec()))
}

/// The answer in the same form.
pub fn answer(form: Form, result: &Result<Enrolled, Refusal>) -> Value {
    let (status, body) = match result {
        Ok(enrolled) => (200, serde_json::to_value(&enrolled.answer).unwrap_or_default()),
        Err(refusal) => (refusal.status, serde_json::from_str(&refusal.body()).unwrap_or_default()),
    };
    match form {
        Form::Bare => body,
        Form::Event => json!({
            "statusCode": status,
            "headers": { "content-type": "application/json" },
            "isBase64Encoded": false,
            "body": body.to_string(),
        }),
    }
}
