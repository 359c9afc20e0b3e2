//! Asking the fleet index for figures instead of things.

use aws_sdk_iot::Client;
use aws_sdk_iot::types::{BucketsAggregationType, TermsAggregation};

use crate::aws::{AwsError, Call, Class};
use crate::fleet::aggregate::{Buckets, Numbers, Statistics};

/// How many things a query finds.
///
/// # Errors
/// The failed call, also where the answer has no count.
pub async fn count(iot: Client, query: &str) -> Result<u64, AwsError> {
    let answer = iot.get_statistics().query_string(query).send().await.aws("GetStatistics")?;
    let count = answer.statistics.map(|statistics| statistics.count);
    count.and_then(|count| u64::try_from(count).ok()).ok_or_else(|| without_count("GetStatistics"))
}

/// The statistics of a field over the things that a query finds.
///
/// # Errors
/// The failed call, also where the answer has no count; [`super::explain`] says what to do about it.
pub async fn statistics(iot: Client, query: &str, field: &str) -> Result<Statistics, AwsError> {
    let call = iot.get_statistics().query_string(query).aggregation_field(field);
    let answer = call.send().await.aws("GetStatistics")?;
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
    let terms = TermsAggregation::builder().max_buckets(i32::try_from(most).unwrap_or(i32::MAX)).build();
    let kind = BucketsAggregationType::builder().terms_aggregation(terms).build();
    let call = iot.get_buckets_aggregation().query_string(query).aggregation_field(field);
    let answer = call.buckets_aggregation_type(kind).send().await.aws("GetBucketsAggregation")?;
    let count = |count: i32| u64::try_from(count).map_err(|_| without_count("GetBucketsAggregation"));
    let buckets = answer.buckets.unwrap_or_default().into_iter();
    let buckets = buckets.map(|bucket| Ok((bucket.key_value.unwrap_or_default(), count(bucket.count)?)));
    let buckets = buckets.collect::<Result<Vec<_>, AwsError>>()?;
    Ok(Buckets::answered(count(answer.total_count)?, buckets, usize::try_from(most).unwrap_or(usize::MAX)))
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
