//! What depends on the index: dynamic thing groups by their queries, and fleet metrics by these and by the field that they
//! aggregate. AWS refuses to take away what groups need, in words that do not name them; that metrics lose what they need
//! is not supported.

use fleetctl_rules::query::{Limits, Query};

use super::config::{GROUPS, THINGS};
use super::field::CustomField;
use super::parts::Parts;
use super::remove::Remove;
use super::source::Source;
use crate::aws::Target;
use crate::error::{Error, Result};
use crate::fleet::fleet_metric::{self, FleetMetric};
use crate::fleet::thing_group::{self, Filter};
use crate::ui::text;

/// What an index does not have any more.
#[derive(Debug, Default)]
pub(super) struct Lost {
    sources: Vec<Source>,
    /// Custom fields of the index of things, also those that get another type.
    fields: Vec<String>,
    /// A field that was a place.
    places: bool,
    /// The same of the index of thing groups.
    group_fields: Vec<String>,
    /// The index of thing groups as a whole.
    groups: bool,
}

impl Lost {
    pub(super) fn between(before: &Parts, after: &Parts) -> Self {
        let gone = |before: &[_], after: &[_]| {
            let after = CustomField::from_aws(after);
            let before = CustomField::from_aws(before).into_iter().filter(|field| !after.contains(field));
            before.map(|field| field.name).collect()
        };
        let places =
            |parts: &Parts| parts.things.filter().map(|f| f.geo_locations().to_vec()).unwrap_or_default();
        let after_places = places(after);
        let is_on = |parts: &Parts| parts.groups.thing_group_indexing_mode.as_str() != "OFF";
        Self {
            sources: Remove::sources(before, after),
            fields: gone(before.things.custom_fields(), after.things.custom_fields()),
            places: places(before).iter().any(|place| !after_places.contains(place)),
            group_fields: gone(before.groups.custom_fields(), after.groups.custom_fields()),
            groups: is_on(before) && !is_on(after),
        }
    }

    /// Whether what is queried needs something of it. A term without a field is searched in every source, and needs none
    /// of them.
    fn is_queried(&self, query: &str) -> bool {
        if self.sources.contains(&Source::Registry) {
            return true;
        }
        // A query that AWS took and that cannot be read here is AWS's to judge.
        let Ok(query) = Query::parse_with(query, &Limits::NONE) else { return false };
        let shadow = |source: &Source| matches!(source, Source::Shadow | Source::NamedShadow(_));
        if query.uses_geo() && (self.places || self.sources.iter().any(shadow)) {
            return true;
        }
        let terms = query.terms();
        terms.iter().filter_map(|term| term.field.as_deref()).any(|field| self.has_source_of(field))
    }

    fn has_source_of(&self, field: &str) -> bool {
        self.sources.contains(&Source::of(field))
    }

    fn is_measured(&self, metric: &FleetMetric) -> bool {
        match metric.index_name.as_str() {
            THINGS => {
                self.is_queried(&metric.query_string)
                    || self.has_source_of(&metric.aggregation_field)
                    || self.fields.contains(&metric.aggregation_field)
            }
            GROUPS => self.groups || self.group_fields.contains(&metric.aggregation_field),
            _ => false,
        }
    }
}

/// Refuses when a dynamic group or a fleet metric needs something of what is lost. Reads every thing group and metric, as
/// AWS lists names only; nothing where nothing is lost that they could need.
///
/// # Errors
/// Failed (1), naming them; the failed call.
pub(super) async fn check(target: &Target, lost: &Lost) -> Result<()> {
    let groups =
        if lost.sources.is_empty() && !lost.places { Vec::new() } else { groups(target, lost).await? };
    let fields = !lost.fields.is_empty() || !lost.group_fields.is_empty();
    let metrics = if lost.sources.is_empty() && !lost.places && !fields && !lost.groups {
        Vec::new()
    } else {
        metrics(target, lost).await?
    };
    let found = [("dynamic thing group", &groups), ("fleet metric", &metrics)];
    let found = found.into_iter().filter(|(_, names)| !names.is_empty());
    let said: Vec<String> = found
        .map(|(what, names)| {
            text::count(names.len(), what) + &text::some_of(names.iter().map(String::as_str))
        })
        .collect();
    if said.is_empty() {
        return Ok(());
    }
    let need = if groups.len() + metrics.len() == 1 { "needs" } else { "need" };
    let what = said.join(" and ");
    let mut error = Error::failed(format!("{what} {need} what would be taken out of the fleet index"));
    if let Some(first) = groups.first() {
        error = error.hint(format!(
            "Nothing was changed there. AWS keeps an index that dynamic groups need: `fleetctl groups update {first} \
             --where …` gives a group another query, `fleetctl groups delete {first}` deletes it."
        ));
    }
    if let Some(first) = metrics.first() {
        error = error.hint(format!(
            "Nothing was changed there. A fleet metric without what it needs measures nothing: `aws iot \
             delete-fleet-metric --metric-name {first}` deletes one."
        ));
    }
    Err(error)
}

async fn groups(target: &Target, lost: &Lost) -> Result<Vec<String>> {
    let mut found = Vec::new();
    thing_group::list_details(target, &Filter::default(), |group| {
        if group.query_string.is_some_and(|query| lost.is_queried(&query)) {
            found.push(group.listed.thing_group_name);
        }
        Ok(true)
    })
    .await
    .map_err(|error| error.context("looking for dynamic thing groups that need the fleet index"))?;
    Ok(found)
}

async fn metrics(target: &Target, lost: &Lost) -> Result<Vec<String>> {
    let mut found = Vec::new();
    fleet_metric::list_details(target, |metric| {
        if lost.is_measured(&metric) {
            found.push(metric.metric_name);
        }
        Ok(true)
    })
    .await
    .map_err(|error| error.context("looking for fleet metrics that need the fleet index"))?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(index: &str, query: &str, field: &str) -> FleetMetric {
        FleetMetric {
            metric_name: "m".into(),
            index_name: index.into(),
            query_string: query.into(),
            aggregation_field: field.into(),
        }
    }

    #[test]
    fn a_metric_needs_what_it_queries_and_what_it_aggregates() {
        let sources = |source| Lost { sources: vec![source], ..Lost::default() };
        let fields = Lost { fields: vec!["attributes.n".into()], ..Lost::default() };
        let of_groups = Lost { group_fields: vec!["attributes.n".into()], ..Lost::default() };
        let groups = Lost { groups: true, ..Lost::default() };
        let places = Lost { places: true, ..Lost::default() };
        let near = "shadow.reported.at:geo_distance,47.6,-122.3,5km";
        for (lost, metric, needs) in [
            (&sources(Source::Registry), metric(THINGS, "*", "registry.version"), true),
            (&sources(Source::Registry), metric(GROUPS, "*", "version"), false),
            (
                &sources(Source::Connectivity),
                metric(THINGS, "connectivity.connected:true", "thingName"),
                true,
            ),
            (&sources(Source::Connectivity), metric(THINGS, "*", "connectivity.connected"), true),
            (&sources(Source::Connectivity), metric(THINGS, "*", "attributes.n"), false),
            (&fields, metric(THINGS, "*", "attributes.n"), true),
            // A query needs no custom field.
            (&fields, metric(THINGS, "attributes.n:1", "thingName"), false),
            (&fields, metric(GROUPS, "*", "attributes.n"), false),
            (&of_groups, metric(GROUPS, "*", "attributes.n"), true),
            (&groups, metric(GROUPS, "*", "version"), true),
            (&groups, metric(THINGS, "*", "thingName"), false),
            (&places, metric(THINGS, near, "thingName"), true),
            (&places, metric(THINGS, "shadow.reported.at:1", "thingName"), false),
        ] {
            assert_eq!(lost.is_measured(&metric), needs, "{lost:?} {metric:?}");
        }
    }
}
