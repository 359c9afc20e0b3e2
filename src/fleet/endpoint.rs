//! The address that a target's devices connect to.

use crate::aws::{AwsError, Call, Target};

/// The endpoint of MQTT and HTTPS whose server certificate Amazon's own root CAs sign (`iot:Data-ATS`). Emulators
/// may add a port.
///
/// # Errors
/// The failed call.
pub async fn data(target: &Target) -> Result<Option<String>, AwsError> {
    let call = target.iot().describe_endpoint().endpoint_type("iot:Data-ATS");
    Ok(call.send().await.aws("DescribeEndpoint")?.endpoint_address)
}
