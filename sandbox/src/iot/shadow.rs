//! Shadows, as far as the fleet index reads them: what is reported and desired, a version, and whether the two differ.
//!
//! No client's call changes them here; a test plays the device (`/_sandbox/shadows`, `/_sandbox/devices`). The metadata
//! of AWS's documents, a time stamp for each value, is not kept.

use std::{collections::BTreeMap, sync::Arc};

use fleetctl_rules::query;
use serde_json::{Map, Value, json};

/// The shadows of one thing by name; the classic one has the empty name.
pub(crate) type Shadows = BTreeMap<Arc<str>, Shadow>;

/// The name of the classic shadow.
pub(crate) const CLASSIC: &str = "";

/// One shadow. The documents are shared, as fleets of a bench report the same few.
#[derive(Clone, Default)]
pub(crate) struct Shadow {
    reported: Option<Arc<Value>>,
    desired: Option<Arc<Value>>,
    version: u64,
}

impl Shadow {
    /// Replaces what is given.
    pub(crate) fn set(&mut self, reported: Option<Arc<Value>>, desired: Option<Arc<Value>>) {
        self.reported = reported.or(self.reported.take());
        self.desired = desired.or(self.desired.take());
        self.version += 1;
    }

    /// Whether something is desired that is not reported so.
    fn has_delta(&self) -> bool {
        self.desired.as_ref().is_some_and(|desired| differs(desired, self.reported.as_deref()))
    }

    /// The value below `reported.` or `desired.`; nothing for a null.
    fn at(&self, field: &str) -> Option<&Value> {
        let (part, path) = field.split_once('.')?;
        let root = match part {
            "reported" => self.reported.as_deref()?,
            "desired" => self.desired.as_deref()?,
            _ => return None,
        };
        path.split('.').try_fold(root, |at, part| at.get(part)).filter(|found| !found.is_null())
    }

    /// Hands each value of a field such as `reported.site` or `hasDelta` to `visit`.
    pub(crate) fn values(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        match field {
            "hasDelta" => visit(query::Value::Bool(self.has_delta())),
            _ => self.at(field).into_iter().for_each(|found| elements(found, visit)),
        }
    }

    /// Whether the field exists, be it an object.
    pub(crate) fn has(&self, field: &str) -> bool {
        field == "hasDelta" || self.at(field).is_some()
    }

    /// Hands every value to `visit`.
    pub(crate) fn all_values(&self, visit: &mut dyn FnMut(query::Value<'_>)) {
        for document in [&self.reported, &self.desired].into_iter().flatten() {
            leaves(document, visit);
        }
    }

    /// The version, which can be aggregated over but not searched for.
    #[expect(clippy::cast_precision_loss, reason = "nobody counts shadow updates up to 2^53")]
    pub(crate) fn version(&self) -> f64 {
        self.version as f64
    }

    /// Its part of the document that `SearchIndex` answers.
    pub(crate) fn shown(&self) -> Map<String, Value> {
        let mut shown = Map::new();
        for (name, document) in [("desired", &self.desired), ("reported", &self.reported)] {
            if let Some(document) = document {
                shown.insert(name.to_owned(), Value::clone(document));
            }
        }
        shown.insert("hasDelta".to_owned(), json!(self.has_delta()));
        shown.insert("version".to_owned(), json!(self.version));
        shown
    }
}

fn differs(desired: &Value, reported: Option<&Value>) -> bool {
    match (desired, reported) {
        (Value::Object(wanted), Some(Value::Object(there))) => {
            wanted.iter().any(|(name, value)| differs(value, there.get(name)))
        }
        (wanted, there) => Some(wanted) != there,
    }
}

fn scalar(value: &Value, visit: &mut dyn FnMut(query::Value<'_>)) {
    match value {
        Value::String(text) => visit(query::Value::Text(text)),
        Value::Bool(flag) => visit(query::Value::Bool(*flag)),
        Value::Number(number) => number.as_f64().into_iter().for_each(|n| visit(query::Value::Number(n))),
        Value::Null | Value::Array(_) | Value::Object(_) => {}
    }
}

/// A value, or each of an array; arrays of objects are not indexed.
fn elements(value: &Value, visit: &mut dyn FnMut(query::Value<'_>)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| scalar(item, visit)),
        other => scalar(other, visit),
    }
}

fn leaves(value: &Value, visit: &mut dyn FnMut(query::Value<'_>)) {
    match value {
        Value::Object(members) => members.values().for_each(|member| leaves(member, visit)),
        other => elements(other, visit),
    }
}
