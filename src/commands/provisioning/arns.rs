//! Roles, functions and queues by name or ARN: one name on the command line stands for another ARN in each account
//! and Region.

use crate::aws::Target;
use crate::error::{Error, Result};

/// The ARN of a role of the target's account; a name may have a path before it.
///
/// # Errors
/// Usage (2) when the ARN is one of another account, whose roles AWS IoT cannot be given.
pub(crate) fn role(target: &Target, given: &str) -> Result<String> {
    if !given.starts_with("arn:") {
        return Ok(format!("arn:{}:iam::{}:role/{given}", target.partition, target.key.account));
    }
    if given.split(':').nth(4) != Some(target.key.account.as_str()) {
        return Err(Error::usage(format!("`{given}` is not a role of {}", target.key))
            .hint("Give the role's name: it stands for the role of that name in each account."));
    }
    Ok(given.to_owned())
}

/// The ARN of a Lambda function; a name may have an alias behind a `:`.
pub(super) fn function(target: &Target, given: &str) -> String {
    if given.starts_with("arn:") {
        return given.to_owned();
    }
    let key = &target.key;
    format!("arn:{}:lambda:{}:{}:function:{given}", target.partition, key.region, key.account)
}

/// The URL of an SQS queue.
pub(super) fn queue(target: &Target, given: &str) -> String {
    if given.contains("://") {
        return given.to_owned();
    }
    let key = &target.key;
    let domain = if target.partition == "aws-cn" { "amazonaws.com.cn" } else { "amazonaws.com" };
    format!("https://sqs.{}.{domain}/{}/{given}", key.region, key.account)
}
