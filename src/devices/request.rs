//! Asking AWS something over MQTT: a message to a topic, and an answer at `…/accepted` or `…/rejected`.

use serde_json::Value;

use super::mqtt::Session;
use crate::error::{Error, Kind, Result};

/// The two topics at which the answer comes, which are to be subscribed to first. Each by name: a wildcard over
/// AWS's own topics ends the connection.
pub(super) fn answers(topic: &str) -> [String; 2] {
    [format!("{topic}/accepted"), format!("{topic}/rejected")]
}

/// Asks, and waits for the answer; other messages are passed over.
///
/// # Errors
/// Failed, with AWS's own code, when it is rejected; Timeout when no answer comes; TryAgain when the connection is
/// lost.
pub(super) async fn ask(session: &mut Session, topic: &str, question: &Value, doing: &str) -> Result<Value> {
    let [accepted, rejected] = answers(topic);
    session.publish(topic, question.to_string().into_bytes()).await.map_err(|e| e.context(doing))?;
    let patience = session.patience();
    let answer = tokio::time::timeout(patience, async {
        loop {
            let message = session.receive().await?;
            if message.topic == accepted || message.topic == rejected {
                return Ok::<_, Error>(message);
            }
        }
    });
    let Ok(answer) = answer.await else {
        let within = crate::ui::text::duration(patience);
        return Err(Error::new(Kind::Timeout, doing)
            .caused_by(format!("no answer at `{accepted}` or `{rejected}` within {within}")));
    };
    let answer = answer.map_err(|e| e.context(doing))?;
    let value = value(&answer.payload);
    if answer.topic == rejected {
        return Err(rejection(&value).context(doing));
    }
    Ok(value)
}

/// A message as JSON; null when it is none.
pub(super) fn value(payload: &[u8]) -> Value {
    serde_json::from_slice(payload).unwrap_or_default()
}

/// What a rejection says: provisioning, jobs and shadows have names of their own for code and message.
pub(super) fn rejection(answer: &Value) -> Error {
    let text = |names: [&str; 2]| {
        names.iter().find_map(|name| match answer.get(name) {
            Some(Value::String(text)) => Some(text.clone()),
            Some(Value::Number(number)) => Some(number.to_string()),
            _ => None,
        })
    };
    let code = text(["errorCode", "code"]).unwrap_or_else(|| "rejected".to_owned());
    let error = match text(["errorMessage", "message"]) {
        Some(message) => Error::failed(format!("{code}: {message}")),
        None => Error::failed(code.clone()),
    };
    error.with_code(code)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_rejection_is_told_with_its_code() {
        let provisioning =
            json!({"statusCode": 400, "errorCode": "InvalidParameters", "errorMessage": "no serial"});
        let error = rejection(&provisioning);
        assert_eq!((error.code(), error.message()), ("InvalidParameters", "InvalidParameters: no serial"));
        let shadow = json!({"code": 413, "message": "too large"});
        assert_eq!(rejection(&shadow).message(), "413: too large");
        assert_eq!(rejection(&Value::Null).message(), "rejected");
    }
}
