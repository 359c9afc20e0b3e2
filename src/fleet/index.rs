//! The fleet index: its state, its configuration, and searching it.

mod add;
mod aggregate;
mod change;
mod config;
mod dependents;
mod field;
mod fields;
mod parts;
mod remove;
mod source;
mod write;

use std::collections::BTreeMap;

use aws_sdk_iot::Client;
use aws_sdk_iot::types::ThingDocument;
use fleetctl_rules::query::{self, Document};
use serde::Serialize;
use serde_json::Value;

use super::thing::Page;
use crate::aws::{AwsError, Call, TargetKey, apart};
use crate::error::{Error, Result};
use crate::output::Columns;

pub use add::{Add, Mode};
pub use aggregate::{buckets, cardinality, count, largest, percentiles, statistics};
pub use change::{CHANGED_COLUMNS, Change, Changed, change};
pub use config::{CONFIG_COLUMNS, IndexConfig, Needs, THINGS, config, missing_source, of_things};
pub use field::{CustomField, GeoLocation};
pub use fields::{Known, Origin, known};
pub use remove::Remove;
pub use source::Source;

/// The columns of a thing that a query found.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingName", "thingTypeName", "thingGroupNames", "attributes"],
    more: &["thingId", "shadow", "connectivity", "deviceDefender"],
    open: &["attributes", "shadow", "connectivity", "deviceDefender"],
};

/// SearchIndex answers at most so many things a page (service model; 500 in older ones).
const PAGE: i32 = 100;

/// One thing as the fleet index has it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit<'t> {
    /// Where it is.
    #[serde(flatten)]
    pub target: &'t TargetKey,
    /// The name.
    pub thing_name: String,
    /// The id.
    pub thing_id: Option<String>,
    /// The thing type.
    pub thing_type_name: Option<String>,
    /// The thing groups, and the billing group.
    pub thing_group_names: Vec<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The shadows, where they are indexed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shadow: Option<Value>,
    /// The connection, where it is indexed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connectivity: Option<Connectivity>,
    /// Device Defender's findings, where they are indexed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_defender: Option<Value>,
}

/// A thing's connection.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Connectivity {
    /// Whether it is connected.
    pub connected: bool,
    /// When that changed last, in milliseconds since 1970.
    pub timestamp: Option<i64>,
    /// Why it disconnected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disconnect_reason: Option<String>,
}

/// What the answer settles of a query ([`fleetctl_rules::query::Answer`]).
impl Document for Hit<'_> {
    fn values(&self, field: &str, visit: &mut dyn FnMut(query::Value<'_>)) {
        let text = query::Value::Text;
        match field {
            "thingName" => visit(text(&self.thing_name)),
            "thingTypeName" => self.thing_type_name.iter().for_each(|name| visit(text(name))),
            "thingGroupNames" => self.thing_group_names.iter().for_each(|name| visit(text(name))),
            "connectivity.connected" => {
                self.connectivity.iter().for_each(|c| visit(query::Value::Bool(c.connected)));
            }
            _ => {
                if let Some(value) =
                    field.strip_prefix("attributes.").and_then(|name| self.attributes.get(name))
                {
                    visit(text(value));
                }
            }
        }
    }

    /// Nobody asks: a term without a field is AWS's to answer.
    fn all_values(&self, _: &mut dyn FnMut(query::Value<'_>)) {}
}

impl<'t> Hit<'t> {
    /// The thing's name.
    pub fn thing_name(&self) -> &str {
        &self.thing_name
    }

    fn new(target: &'t TargetKey, thing: ThingDocument) -> Self {
        // The index answers JSON inside strings; a document that is not JSON is shown as it is.
        let json = |text: String| serde_json::from_str(&text).unwrap_or(Value::String(text));
        Self {
            target,
            thing_name: thing.thing_name.unwrap_or_default(),
            thing_id: thing.thing_id,
            thing_type_name: thing.thing_type_name,
            thing_group_names: thing.thing_group_names.unwrap_or_default(),
            attributes: thing.attributes.unwrap_or_default().into_iter().collect(),
            shadow: thing.shadow.map(json),
            device_defender: thing.device_defender.map(json),
            connectivity: thing.connectivity.map(|c| Connectivity {
                connected: c.connected.unwrap_or_default(),
                timestamp: c.timestamp,
                disconnect_reason: c.disconnect_reason,
            }),
        }
    }
}

/// One page of the things that a query finds, for callers with a rate of their own.
///
/// # Errors
/// The failed call; [`explain`] says what to do about it.
pub async fn page<'t>(
    iot: Client,
    target: &'t TargetKey,
    query: &str,
    token: Option<String>,
) -> Result<Page<Hit<'t>>, AwsError> {
    let call = iot.search_index().query_string(query).max_results(PAGE).set_next_token(token);
    let page = apart(call.send()).await.aws("SearchIndex")?;
    let hits = page.things.unwrap_or_default().into_iter().map(|t| Hit::new(target, t));
    Ok(Page::new(hits.collect(), page.next_token))
}

/// A failed search, with what to do when the index is off or being built.
pub fn explain(error: AwsError) -> Error {
    let not_ready = error.is("IndexNotReadyException");
    let off = error.is("ResourceNotFoundException");
    let invalid = error.is("InvalidQueryException");
    let error = Error::from(error).context("searching the fleet index");
    if off {
        error
            .hint("The fleet index is off in this account and Region.")
            .hint("`fleetctl index enable --wait` turns it on.")
    } else if not_ready {
        error.hint(
            "The fleet index is being built; `fleetctl index enable --wait` waits until it can be searched.",
        )
    } else if invalid {
        error.with_kind(crate::error::Kind::Usage)
    } else {
        error
    }
}

/// AWS's error for figures of what is no field of the index.
pub const NO_FIELD: &str = "InvalidAggregationException";

/// As [`explain`], of figures of a field that would be of this type.
pub fn explain_figures(error: AwsError, field: &str, kind: &str) -> Error {
    let no_field = error.is(NO_FIELD);
    let error = explain(error);
    if !no_field {
        return error;
    }
    error.hint(format!(
        "Figures are of AWS's managed fields and of custom fields: `fleetctl index enable --custom-field {field}:{kind} \
         --tenant NAME --wait` makes it one, and `--exact` reads the rows instead."
    ))
}
