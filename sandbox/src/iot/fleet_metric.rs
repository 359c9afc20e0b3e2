//! Fleet metrics: aggregations of the index of things that AWS would send to CloudWatch. Kept and shown, never sent.
//!
//! An index cannot be turned off while there is one, and its field stays of the type that it was made with: the guide says
//! that a change of either is not supported, and the sandbox refuses it.

use std::{sync::Arc, time::SystemTime};

use serde_json::{Map, Value, json};

use super::{
    Call, aggregate,
    aggregate::Kind,
    area::{Area, timestamp},
    index::THINGS,
    input::{
        METRIC_DESCRIPTION, METRIC_NAME, already_exists, choice, constraint, invalid, limit_exceeded,
        not_found,
    },
    page::REGISTRY,
    search, tags,
    thing::check_version,
};
use crate::api::{Answer, ApiError};

/// How many an account can have in a Region.
const MAX_METRICS: usize = 100;
/// Seconds between two values.
const PERIODS: std::ops::RangeInclusive<i64> = 60..=86_400;

/// A fleet metric.
pub(crate) struct FleetMetric {
    /// What was asked for, by the model's names.
    members: Map<String, Value>,
    field: Box<str>,
    kind: Kind,
    created: SystemTime,
}

impl Area {
    /// Refuses an index that a metric cannot live with.
    ///
    /// # Errors
    /// `InvalidRequestException`, in the sandbox's words.
    pub(crate) fn check_metrics(&self) -> Result<(), ApiError> {
        let lost = |metric: &&FleetMetric| self.indexes.kind(&metric.field) != Some(metric.kind);
        match self.metrics.values().find(lost) {
            Some(metric) => Err(invalid(format!("{} is used by a fleet metric", metric.field))),
            None => Ok(()),
        }
    }
}

fn missing(name: &str) -> ApiError {
    not_found(format!("Fleet metric {name} does not exist"))
}

/// `CreateFleetMetric`: the same name with the same members is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("metricName", &METRIC_NAME)?;
    call.input.optional("description", &METRIC_DESCRIPTION)?;
    let field = call.input.required("aggregationField")?;
    call.input.required("queryString")?;
    let period = call.input.integer("period")?;
    let period = period.ok_or_else(|| constraint("null", "period", "Member must not be null"))?;
    if !PERIODS.contains(&period) || period % 60 != 0 {
        return Err(invalid("period must be a multiple of 60 between 60 and 86400"));
    }
    let aggregation = call.input.object("aggregationType")?;
    let aggregation = aggregation.ok_or_else(|| invalid("aggregationType must not be null"))?;
    let kind = choice(aggregation, "name", &["Statistics", "Percentiles", "Cardinality"])?
        .ok_or_else(|| invalid("aggregationType.name must not be null"))?;
    let tags = tags::read(&call.input)?;
    let mut members = Map::new();
    for member in
        ["queryString", "aggregationField", "aggregationType", "period", "description", "indexName", "unit"]
    {
        members.extend(call.input.get(member).map(|value| (member.to_owned(), value.clone())));
    }
    members.entry("indexName").or_insert_with(|| Value::from(THINGS));
    members.insert("queryVersion".to_owned(), Value::from(search::VERSION));
    let area = &mut *call.lock();
    let arn = area.arn("fleetmetric", name);
    let answer = json!({ "metricName": name, "metricArn": arn });
    if let Some(old) = area.metrics.get(name) {
        if old.members == members {
            return Ok(answer);
        }
        let text = format!("Fleet metric {name} already exists with different properties");
        return Err(already_exists(text, name, &arn));
    }
    let field_kind = aggregate::kind_for_metric(call, area, kind == "Percentiles")?;
    if area.metrics.len() >= MAX_METRICS {
        return Err(limit_exceeded(format!("An account can have at most {MAX_METRICS} fleet metrics")));
    }
    let metric = FleetMetric { members, field: field.into(), kind: field_kind, created: call.now };
    area.metrics.insert(Arc::from(name), metric);
    area.set_tags(&arn, tags);
    Ok(answer)
}

/// `DescribeFleetMetric`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("metricName", &METRIC_NAME)?;
    let area = call.lock();
    let metric = area.metrics.get(name).ok_or_else(|| missing(name))?;
    let mut answer = json!({
        "metricName": name,
        "metricArn": area.arn("fleetmetric", name),
        "creationDate": timestamp(metric.created),
        "lastModifiedDate": timestamp(metric.created),
        "version": 1,
    });
    for (member, value) in &metric.members {
        answer[member] = value.clone();
    }
    Ok(answer)
}

/// `ListFleetMetrics`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let area = call.lock();
    let items = window.range(&area.metrics).map(|(name, _)| {
        (name, json!({ "metricName": &**name, "metricArn": area.arn("fleetmetric", name) }))
    });
    Ok(call.page(&window, "fleetMetrics", items))
}

/// `DeleteFleetMetric`: a missing one is a success.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("metricName", &METRIC_NAME)?;
    let expected = call.input.integer("expectedVersion")?;
    let area = &mut *call.lock();
    if !area.metrics.contains_key(name) {
        return Ok(json!({}));
    }
    check_version(name, expected, 1)?;
    area.metrics.remove(name);
    let arn = area.arn("fleetmetric", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}
