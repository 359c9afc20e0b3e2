//! Asking the fleet index for figures instead of things.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{BucketsAggregationType, TermsAggregation};

use crate::aws::{AwsError, Call, Class, apart};
use crate::fleet::aggregate::{Buckets, Numbers, Statistics};

/// A field by the name that aggregations know it by: queries have shorter ones for two of the managed fields (developer
/// guide, managed fields).
fn managed(field: &str) -> &str {
    match field {
        "thingTypeName" => "registry.thingTypeName",
        "thingGroupNames" => "registry.thingGroupNames",
        other => other,
    }
}

/// How many things a query finds.
///
/// # Errors
/// The failed call, also where the answer has no count.
pub async fn count(iot: Client, query: &str) -> Result<u64, AwsError> {
    let call = iot.get_statistics().query_string(query);
    let answer = apart(call.send()).await.aws("GetStatistics")?;
    let count = answer.statistics.map(|statistics| statistics.count);
    count.and_then(|count| u64::try_from(count).ok()).ok_or_else(|| without_count("GetStatistics"))
}

/// The statistics of a field over the things that a query finds.
///
/// # Errors
/// The failed call, also where the answer has no count; [`super::explain`] says what to do about it.
pub async fn statistics(iot: Client, query: &str, field: &str) -> Result<Statistics, AwsError> {
    let call = iot.get_statistics().query_string(query).aggregation_field(managed(field));
    let answer = apart(call.send()).await.aws("GetStatistics")?;
    let missing = || without_count("GetStatistics");
    let answer = answer.statistics.ok_or_else(missing)?;
    let count = u64::try_from(answer.count).map_err(|_| missing())?;
    let numbers = match (answer.sum, answer.minimum, answer.maximum) {
        (Some(sum), Some(minimum), Some(maximum)) if count > 0 => Some(Numbers {
            sum,
            minimum,
            maximum,
            sum_of_squares: answer.sum_of_squares,
            variance: answer.variance,
        }),
        _ => None,
    };
    Ok(Statistics { count, numbers })
}

/// The `most` largest buckets of a field over the things that a query finds.
///
/// # Errors
/// The failed call; [`super::explain`] says what to do about it.
pub async fn buckets(iot: Client, query: &str, field: &str, most: u32) -> Result<Buckets, AwsError> {
    let (things, buckets) = largest(iot, query, field, most).await?;
    Ok(Buckets::answered(things, buckets, usize::try_from(most).unwrap_or(usize::MAX)))
}

/// How many things a query finds, and the `most` largest buckets of a field over them.
///
/// # Errors
/// As [`buckets`].
pub async fn largest(
    iot: Client,
    query: &str,
    field: &str,
    most: u32,
) -> Result<(u64, Vec<(String, u64)>), AwsError> {
    let terms = TermsAggregation::builder().max_buckets(i32::try_from(most).unwrap_or(i32::MAX)).build();
    let kind = BucketsAggregationType::builder().terms_aggregation(terms).build();
    let call = iot.get_buckets_aggregation().query_string(query).aggregation_field(managed(field));
    let call = call.buckets_aggregation_type(kind);
    let answer = apart(call.send()).await.aws("GetBucketsAggregation")?;
    let count = |count: i32| u64::try_from(count).map_err(|_| without_count("GetBucketsAggregation"));
    let buckets = answer.buckets.unwrap_or_default().into_iter();
    let buckets = buckets.map(|bucket| Ok((bucket.key_value.unwrap_or_default(), count(bucket.count)?)));
    let buckets = buckets.collect::<Result<Vec<_>, AwsError>>()?;
    Ok((count(answer.total_count)?, buckets))
}

/// About how many different values of a field the things have that a query finds: AWS says it is an approximation.
///
/// # Errors
/// As [`buckets`].
pub async fn cardinality(iot: Client, query: &str, field: &str) -> Result<u64, AwsError> {
    let call = iot.get_cardinality().query_string(query).aggregation_field(managed(field));
    let answer = apart(call.send()).await;
    let cardinality = answer.aws("GetCardinality")?.cardinality;
    u64::try_from(cardinality).map_err(|_| without_count("GetCardinality"))
}

/// Percentiles of a field of numbers over the things that a query finds, about, by growing percents.
///
/// # Errors
/// As [`buckets`].
pub async fn percentiles(
    iot: Client,
    query: &str,
    field: &str,
    percents: &[f64],
) -> Result<Vec<(f64, f64)>, AwsError> {
    let call = iot.get_percentiles().query_string(query).aggregation_field(managed(field));
    let call = call.set_percents(Some(percents.to_vec()));
    let answer = apart(call.send()).await.aws("GetPercentiles")?;
    let pairs = answer.percentiles.unwrap_or_default().into_iter();
    let mut pairs: Vec<(f64, f64)> = pairs.map(|pair| (pair.percent, pair.value)).collect();
    pairs.sort_by(|one, two| one.0.total_cmp(&two.0));
    // An approximation may fall where the truth does not.
    let mut least = f64::NEG_INFINITY;
    for (_, value) in &mut pairs {
        least = least.max(*value);
        *value = least;
    }
    Ok(pairs)
}

fn without_count(operation: &'static str) -> AwsError {
    AwsError {
        operation,
        code: None,
        message: "the answer has no count".into(),
        request_id: None,
        class: Class::Refused,
    }
}
