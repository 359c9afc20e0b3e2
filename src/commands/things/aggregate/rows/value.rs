//! What a field of a thing is, and which group a thing is in.

use fleetctl_rules::query::{self, json};

use super::super::groups::{Label, of_target};
use crate::aws::target::each;
use crate::aws::{Target, TargetKey};
use crate::fleet::index::{self, Hit, Origin};
use crate::fleet::metering::Dimension;

/// What the values of a field are, as far as the index's configuration tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A custom field of texts: 1.1 and 1.10 are two values.
    Text,
    /// A custom field of numbers: what is none is no value of it, as AWS does.
    Number,
    /// Who does not tell leaves it open: 1.1 and 1.10 are one value where all are numbers.
    Open,
}

/// The kind of an attribute in the targets; text where it is so in one of them.
pub(super) async fn kind(targets: &[Target], field: Option<&str>) -> Kind {
    let Some(field) = field.filter(|field| field.starts_with("attributes.")) else { return Kind::Open };
    let answers = each(targets, async |target| index::known(target).await).await;
    let kinds: Vec<String> = answers
        .into_iter()
        .filter_map(|(_, known)| known.ok())
        .flatten()
        .filter(|known| known.index == index::THINGS && known.origin == Origin::Custom)
        .filter(|known| known.field.name == field)
        .map(|known| known.field.kind)
        .collect();
    let has = |kind: &str| kinds.iter().any(|known| known == kind);
    if has("String") {
        Kind::Text
    } else if has("Number") {
        Kind::Number
    } else {
        Kind::Open
    }
}

/// All things, and the group that a thing is in.
pub(super) fn labels(by: &[Dimension], key: &TargetKey, hit: &Hit<'_>) -> Vec<Label> {
    let mut labels = vec![Label(None)];
    if !by.is_empty() {
        let value = |dimension: &Dimension| match dimension {
            Dimension::ThingType => hit.thing_type_name.clone(),
            Dimension::Attribute(name) => hit.attributes.get(name).cloned(),
            other => of_target(other, key),
        };
        labels.push(Label(Some(by.iter().map(value).collect())));
    }
    labels
}

/// Hands the values of a field to `take`.
pub(super) fn visit(hit: &Hit<'_>, field: &str, take: &mut dyn FnMut(query::Value<'_>)) {
    let text = query::Value::Text;
    let field = field.strip_prefix("registry.").unwrap_or(field);
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    match (first, rest) {
        ("thingName", _) => take(text(&hit.thing_name)),
        ("thingId", _) => hit.thing_id.iter().for_each(|id| take(text(id))),
        ("thingTypeName", _) => hit.thing_type_name.iter().for_each(|name| take(text(name))),
        ("thingGroupNames", _) => hit.thing_group_names.iter().for_each(|name| take(text(name))),
        ("attributes", name) => hit.attributes.get(name).into_iter().for_each(|value| take(text(value))),
        ("shadow", path) => hit.shadow.iter().for_each(|shadow| json::values(shadow, path, take)),
        ("deviceDefender", path) => {
            hit.device_defender.iter().for_each(|found| json::values(found, path, take));
        }
        ("connectivity", path) => {
            if let Some(value) = hit.connectivity.as_ref().and_then(|c| serde_json::to_value(c).ok()) {
                json::values(&value, path, take);
            }
        }
        _ => {}
    }
}

/// A value as it is written, and the number that it is. Attributes are texts, whatever they stand for.
pub(super) fn read_value(value: &query::Value<'_>, field: &str) -> (String, Option<f64>) {
    match value {
        query::Value::Number(number) => (number.to_string(), Some(*number)),
        query::Value::Bool(flag) => (flag.to_string(), Some(f64::from(u8::from(*flag)))),
        query::Value::Text(text) => {
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            ((*text).to_owned(), number.filter(|_| field.starts_with("attributes.")))
        }
    }
}
