//! The agent's signatures (SigV4), made with the token's credentials: of the registration call, and of the proof.

use std::time::{Duration, SystemTime};

use aws_sigv4::http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::identity::Identity;

use super::binding::{AUDIENCE, BINDING};
use crate::error::{Error, Result};
use crate::token::Credentials;

/// How long a proof can be used.
pub const PROOF_LIFE: Duration = Duration::from_mins(1);

fn identity(credentials: &Credentials) -> Identity {
    aws_credential_types::Credentials::new(
        credentials.access_key_id.clone(),
        credentials.secret_access_key.as_str(),
        Some(credentials.session_token.to_string()),
        None,
        "registration token",
    )
    .into()
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::internal("signing a request").caused_by(error.to_string())
}

/// The headers that sign a POST of JSON for Amazon API Gateway with IAM authorization.
///
/// # Errors
/// A failure of the library.
pub fn post(
    url: &str,
    body: &[u8],
    credentials: &Credentials,
    region: &str,
) -> Result<Vec<(String, String)>> {
    let content = ("content-type", "application/json");
    let identity = identity(credentials);
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name("execute-api")
        .time(SystemTime::now())
        .settings(SigningSettings::default())
        .build()
        .map_err(failed)?
        .into();
    let request = SignableRequest::new("POST", url, std::iter::once(content), SignableBody::Bytes(body));
    let signed = sign(request.map_err(failed)?, &parameters).map_err(failed)?;
    let (instructions, _) = signed.into_parts();
    let headers = instructions.headers().map(|(name, value)| (name.to_owned(), value.to_owned()));
    Ok(std::iter::once((content.0.to_owned(), content.1.to_owned())).chain(headers).collect())
}

/// A presigned GetCallerIdentity at this STS endpoint (scheme and host), which holds for [`PROOF_LIFE`] and only with
/// the two headers of [`super::binding`].
///
/// # Errors
/// A failure of the library.
pub fn proof(
    endpoint: &str,
    region: &str,
    credentials: &Credentials,
    audience: &str,
    binding: &str,
    now: SystemTime,
) -> Result<String> {
    let url = format!("{endpoint}/?Action=GetCallerIdentity&Version=2011-06-15");
    let mut settings = SigningSettings::default();
    settings.signature_location = SignatureLocation::QueryParams;
    settings.expires_in = Some(PROOF_LIFE);
    let identity = identity(credentials);
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name("sts")
        .time(now)
        .settings(settings)
        .build()
        .map_err(failed)?
        .into();
    let headers = [(AUDIENCE, audience), (BINDING, binding)];
    let request = SignableRequest::new("GET", &url, headers.into_iter(), SignableBody::Bytes(&[]));
    let signed = sign(request.map_err(failed)?, &parameters).map_err(failed)?;
    let mut request = hyper::Request::get(&url).body(()).map_err(failed)?;
    signed.into_parts().0.apply_to_request_http1x(&mut request);
    Ok(request.uri().to_string())
}

/// The STS endpoint of a Region.
pub fn sts_of(region: &str) -> String {
    let suffix = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
    format!("https://sts.{region}.{suffix}")
}
