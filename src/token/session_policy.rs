//! The session policy that a token's credentials are narrowed by: the registration call, and nothing else.
//!
//! A session may do what its role's policies allow and this policy allows too. GetCallerIdentity needs no permission
//! and cannot be denied (STS API reference), so that the proof of identity works under either policy.

use std::fmt;
use std::str::FromStr;

use serde_json::json;

use super::endpoint::Endpoint;

/// AWS's limit on the text of session policies, in characters.
pub const MAX_CHARACTERS: usize = 2048;
/// The method of the registration call.
pub const METHOD: &str = "POST";

/// What may be invoked: `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/POST/PATH`, without wildcards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvokeArn(String);

impl fmt::Display for InvokeArn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for InvokeArn {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.contains(['*', '?']) {
            return Err("it has a wildcard, and a token is for one call only".into());
        }
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let [_, _, "execute-api", region, account, resource] = parts[..] else {
            return Err("it is no ARN of execute-api".into());
        };
        let good = |c: u8| c.is_ascii_alphanumeric() || b"-._~/$".contains(&c);
        let resource_is_good = resource.split('/').count() >= 3 && resource.bytes().all(good);
        let account_is_good = account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit());
        if !text.starts_with("arn:aws") || region.is_empty() || !account_is_good || !resource_is_good {
            return Err(
                "it does not look like arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/POST/agents".into()
            );
        }
        if resource.split('/').nth(2) != Some(METHOD) {
            return Err(format!("its method is not {METHOD}"));
        }
        Ok(Self(text.to_owned()))
    }
}

impl InvokeArn {
    /// The ARN that the endpoint's own host name tells, for an API of this account; none for other host names.
    pub fn of(endpoint: &Endpoint, path: &str, account: &str, partition: &str) -> Option<Self> {
        let gateway = endpoint.gateway()?;
        let partition = if gateway.china { "aws-cn" } else { partition };
        let (region, api, stage) = (gateway.region, gateway.api, gateway.stage);
        let arn = format!("arn:{partition}:execute-api:{region}:{account}:{api}/{stage}/{METHOD}{path}");
        arn.parse().ok()
    }
}

/// The policy's text: exactly this call, or nothing at all.
pub fn text(allowed: Option<&InvokeArn>) -> String {
    let statement = match allowed {
        Some(arn) => json!({ "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": arn.0 }),
        None => json!({ "Effect": "Deny", "Action": "*", "Resource": "*" }),
    };
    json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string()
}
