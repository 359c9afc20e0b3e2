//! In what two states of a thing differ.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Members that say where a thing is, and its version, which counts how often it was changed and not to what.
const NOT_COMPARED: [&str; 5] = ["tenant", "account", "region", "thingName", "version"];

/// One member in which two states differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// For example `attributes.version`.
    pub member: String,
    /// What it was; null for nothing.
    pub from: Value,
    /// What it is; null for nothing.
    pub to: Value,
}

/// The members in which two states differ, by their names. A member that only one of them has was not asked for in the
/// other: it goes into `unknown` and is not compared.
pub fn differences(
    from: &Map<String, Value>,
    to: &Map<String, Value>,
    unknown: &mut BTreeSet<String>,
) -> Vec<Difference> {
    let names: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let mut out = Vec::new();
    for name in names {
        if NOT_COMPARED.contains(&name.as_str()) {
            continue;
        }
        let (Some(one), Some(two)) = (from.get(name), to.get(name)) else {
            unknown.insert(name.clone());
            continue;
        };
        if let (Value::Object(one), Value::Object(two)) = (one, two) {
            let members: BTreeSet<&String> = one.keys().chain(two.keys()).collect();
            for member in members {
                let value = |of: &Map<String, Value>| of.get(member).cloned().unwrap_or(Value::Null);
                put(&mut out, format!("{name}.{member}"), value(one), value(two));
            }
        } else {
            put(&mut out, name.clone(), set(one), set(two));
        }
    }
    out
}

fn put(out: &mut Vec<Difference>, member: String, from: Value, to: Value) {
    if from != to {
        out.push(Difference { member, from, to });
    }
}

/// A list as the set that it is, its ARNs without account and Region.
fn set(value: &Value) -> Value {
    let Value::Array(items) = value else { return value.clone() };
    let mut items: Vec<Value> = items
        .iter()
        .map(|item| item.as_str().map_or_else(|| item.clone(), |text| resource(text).into()))
        .collect();
    items.sort_by_cached_key(Value::to_string);
    Value::Array(items)
}

/// What an ARN names in its account; another text as it is.
pub fn resource(text: &str) -> &str {
    let is_arn = text.starts_with("arn:");
    text.splitn(6, ':').nth(5).filter(|_| is_arn).unwrap_or(text)
}
