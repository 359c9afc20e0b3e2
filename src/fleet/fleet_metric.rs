//! Fleet metrics: aggregations of the fleet index that AWS sends to CloudWatch. Read only, as the index must keep what they
//! need.

use futures_util::{StreamExt, TryStreamExt, stream};

use super::pages;
use crate::aws::{AwsError, Call, Class, Target};
use crate::error::Result;

/// DescribeFleetMetric calls at once; AWS publishes no rate, and the SDK waits when it is throttled.
const DETAILS_AT_ONCE: usize = 4;

/// What a metric needs of an index.
#[derive(Debug, Clone)]
pub struct FleetMetric {
    /// The name.
    pub metric_name: String,
    /// The index that is queried.
    pub index_name: String,
    /// The query.
    pub query_string: String,
    /// The field that is aggregated.
    pub aggregation_field: String,
}

/// Reads every fleet metric: a call for each page of names and one for each metric, of which AWS allows 100; `each`
/// returns whether to go on. There is none where an endpoint does not know the operation.
///
/// # Errors
/// The failed call, or what `each` answered.
pub async fn list_details(target: &Target, mut each: impl FnMut(FleetMetric) -> Result<bool>) -> Result<()> {
    let fetch = async |token| {
        let call = target.iot().list_fleet_metrics().set_next_token(token);
        match call.send().await.aws("ListFleetMetrics") {
            Ok(page) => Ok((page.fleet_metrics.unwrap_or_default(), page.next_token)),
            Err(error) if is_unknown(&error) => Ok((Vec::new(), None)),
            Err(error) => Err(error),
        }
    };
    let mut names = Vec::new();
    pages::items(fetch, |metric| {
        names.extend(metric.metric_name);
        Ok::<_, crate::error::Error>(true)
    })
    .await?;
    let mut metrics = stream::iter(&names).map(|name| describe(target, name)).buffered(DETAILS_AT_ONCE);
    while let Some(metric) = metrics.try_next().await? {
        // One that was deleted since it was listed needs nothing.
        if let Some(metric) = metric
            && !each(metric)?
        {
            break;
        }
    }
    Ok(())
}

/// Emulators do not have the operation. A call without members is invalid in no other way.
fn is_unknown(error: &AwsError) -> bool {
    ["InvalidRequestException", "UnknownOperationException", "ResourceNotFoundException"]
        .iter()
        .any(|code| error.is(code))
}

async fn describe(target: &Target, name: &str) -> Result<Option<FleetMetric>> {
    match target.iot().describe_fleet_metric().metric_name(name).send().await.aws("DescribeFleetMetric") {
        Ok(found) => Ok(Some(FleetMetric {
            metric_name: name.to_owned(),
            index_name: found.index_name.unwrap_or_default(),
            query_string: found.query_string.unwrap_or_default(),
            aggregation_field: found.aggregation_field.unwrap_or_default(),
        })),
        Err(error) if error.class == Class::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}
