//! What an agent is told besides its certificate: a JSON document whose texts are templates.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::pki::template::{Template, Values};

/// The largest document, in bytes: with the certificates it fits into an answer.
const MAX_BYTES: usize = 64 * 1024;
/// What is known of every agent.
pub const ALWAYS: [&str; 6] = ["agent_id", "tenant_id", "thing_name", "region", "certificate_id", "audience"];
/// What is known where certificates are registered: the tenant's account and its data endpoint.
pub const REGISTERED: [&str; 2] = ["account", "endpoint"];

/// A document with holes.
#[derive(Debug, Clone)]
pub struct Configuration {
    document: Value,
    columns: Vec<String>,
}

/// The values of one agent.
#[derive(Debug, Default)]
pub struct Facts(pub BTreeMap<&'static str, String>);

impl Values for Facts {
    fn value(&self, column: &str) -> Option<Cow<'_, str>> {
        self.0.get(column).map(Cow::from)
    }
}

impl Default for Configuration {
    fn default() -> Self {
        let document = json!({
            "agent_id": "{agent_id}",
            "tenant_id": "{tenant_id}",
            "thing_name": "{thing_name}",
            "region": "{region}",
            "certificate_id": "{certificate_id}",
        });
        Self { document, columns: Vec::new() }
    }
}

impl Configuration {
    /// Reads a document. `registers` says whether the facts of [`REGISTERED`] will be known.
    ///
    /// # Errors
    /// Data (65): it is no JSON object, or a text in it is no template or names what nobody knows; with its path.
    pub fn read(bytes: &[u8], what: &str, registers: bool) -> Result<Self> {
        if bytes.len() > MAX_BYTES {
            return Err(Error::data(format!(
                "`{what}` has {} bytes; at most {MAX_BYTES} are sent",
                bytes.len()
            )));
        }
        let document: Value = serde_json::from_slice(bytes).map_err(|e| {
            Error::data(format!("{what}:{}:{}: no JSON document", e.line(), e.column()))
                .caused_by(e.to_string())
        })?;
        if !document.is_object() {
            return Err(Error::data(format!("`{what}` is no JSON object")));
        }
        let mut columns = Vec::new();
        check(&document, "$", registers, &mut columns)
            .map_err(|(path, why)| Error::data(format!("{what}: {path}: {why}")))?;
        Ok(Self { document, columns })
    }

    /// Whether a text of it names this fact.
    pub fn names(&self, column: &str) -> bool {
        self.columns.iter().any(|one| one == column)
    }

    /// The document of one agent.
    ///
    /// # Errors
    /// The fact that is missing.
    pub fn fill(&self, facts: &Facts) -> Result<Value, String> {
        filled(&self.document, facts)
    }
}

fn check(
    value: &Value,
    path: &str,
    registers: bool,
    columns: &mut Vec<String>,
) -> Result<(), (String, String)> {
    match value {
        Value::String(text) => {
            let template: Template = text.parse().map_err(|why| (path.to_owned(), why))?;
            for column in template.columns() {
                if REGISTERED.contains(&column) && !registers {
                    return Err((path.to_owned(), format!("{{{column}}} is known only with `--register`")));
                }
                if !ALWAYS.contains(&column) && !REGISTERED.contains(&column) {
                    let known = [&ALWAYS[..], &REGISTERED[..]].concat().join(", ");
                    return Err((path.to_owned(), format!("{{{column}}} is not known; there are {known}")));
                }
                columns.push(column.to_owned());
            }
            Ok(())
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(n, one)| check(one, &format!("{path}[{n}]"), registers, columns)),
        Value::Object(members) => members
            .iter()
            .try_for_each(|(name, one)| check(one, &format!("{path}.{name}"), registers, columns)),
        _ => Ok(()),
    }
}

fn filled(value: &Value, facts: &Facts) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) => Value::String(text.parse::<Template>()?.fill(facts)?),
        Value::Array(items) => items.iter().map(|one| filled(one, facts)).collect::<Result<_, _>>()?,
        Value::Object(members) => {
            let one = |(name, value): (&String, &Value)| Ok((name.clone(), filled(value, facts)?));
            Value::Object(members.iter().map(one).collect::<Result<_, String>>()?)
        }
        other => other.clone(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn texts_are_filled_and_all_else_stays() {
        let text = r#"{"topics":["{tenant_id}/{agent_id}/#"],"port":8883,"mqtt":{"host":"{endpoint}"}}"#;
        let configuration = Configuration::read(text.as_bytes(), "agent.json", true).unwrap();
        assert!(configuration.names("endpoint") && !configuration.names("account"));
        let facts = [("tenant_id", "acme"), ("agent_id", "a-1"), ("endpoint", "x.example")];
        let facts = Facts(facts.map(|(name, value)| (name, value.to_owned())).into());
        assert_eq!(
            configuration.fill(&facts).unwrap(),
            json!({"topics": ["acme/a-1/#"], "port": 8883, "mqtt": {"host": "x.example"}})
        );
    }

    #[test]
    fn what_nobody_knows_is_named_with_its_path() {
        for (text, why) in [
            (r#"{"a":[{"b":"{secret}"}]}"#, "agent.json: $.a[0].b: {secret} is not known"),
            (r#"{"a":"{account}"}"#, "agent.json: $.a: {account} is known only with `--register`"),
            (r#"{"a":"{"}"#, "agent.json: $.a: "),
            ("[]", "no JSON object"),
            ("{\n\"a\":", "agent.json:2:4: no JSON document"),
        ] {
            let error = Configuration::read(text.as_bytes(), "agent.json", false).unwrap_err();
            assert!(error.message().contains(why), "{error}");
        }
    }
}
