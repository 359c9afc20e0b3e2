//! The session of a command that only reads: AssumeRole's word on the account is enough for a read, and whatever is
//! not known to be one waits for GetCallerIdentity's.

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_types::SdkConfig;

use super::connector::wrapping;
use super::credentials::Checked;

/// The configuration with a client that lets nothing but reads through before the account is proven.
pub(super) fn only(config: &SdkConfig, session: &Checked) -> SdkConfig {
    let Some(client) = config.http_client() else { return config.clone() };
    let session = session.clone();
    let guarded = wrapping(client, move |inner| SharedHttpConnector::new(Guarded(inner, session.clone())));
    config.to_builder().http_client(guarded).build()
}

#[derive(Debug)]
struct Guarded(SharedHttpConnector, Checked);

impl HttpConnector for Guarded {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        if is_read(request.method(), request.uri()) {
            return self.0.call(request);
        }
        let Some(key) = signer(&request).map(str::to_owned) else {
            // Nobody could say whose account it would change.
            return HttpConnectorFuture::ready(Err(ConnectorError::user("the request is not signed".into())));
        };
        let (inner, session) = (self.0.clone(), self.1.clone());
        HttpConnectorFuture::new(async move {
            match session.proven(&key).await {
                Ok(true) => inner.call(request).await,
                // The SDK tries again, and signs with those.
                Ok(false) => Err(ConnectorError::io("the credentials were renewed meanwhile".into())),
                Err(failure) => Err(ConnectorError::other(Box::new(failure), None)),
            }
        })
    }
}

/// The access key that the request is signed with.
fn signer(request: &HttpRequest) -> Option<&str> {
    signer_of(request.headers().get("authorization")?)
}

fn signer_of(header: &str) -> Option<&str> {
    let (_, credential) = header.split_once("Credential=")?;
    credential.split_once('/').map(|(key, _)| key)
}

/// AWS IoT reads by GET, and what its index is asked goes below `/indices/`.
fn is_read(method: &str, uri: &str) -> bool {
    let path = uri.split_once("://").map_or(uri, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
    method == "GET" || method == "POST" && path.starts_with("/indices/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_to_be_a_read_waits() {
        for (method, uri) in [
            ("GET", "https://iot.eu-west-1.amazonaws.com/things?maxResults=250"),
            ("POST", "https://iot.eu-west-1.amazonaws.com/indices/search"),
            ("POST", "http://127.0.0.1:4566/indices/statistics?x=/a"),
        ] {
            assert!(is_read(method, uri), "{method} {uri}");
        }
        for (method, uri) in [
            ("POST", "https://iot.eu-west-1.amazonaws.com/things/indices/search"),
            ("POST", "https://iot.eu-west-1.amazonaws.com/indexing/config"),
            ("POST", "https://sts.amazonaws.com/"),
            ("POST", "https://sts.amazonaws.com"),
            ("PUT", "https://iot.eu-west-1.amazonaws.com/indices/search"),
            ("DELETE", "https://iot.eu-west-1.amazonaws.com/things/a"),
            ("PATCH", "https://iot.eu-west-1.amazonaws.com/things/a"),
        ] {
            assert!(!is_read(method, uri), "{method} {uri}");
        }
    }

    #[test]
    fn the_signature_says_whose_it_is() {
        let header =
            "AWS4-HMAC-SHA256 Credential=ASIAX/20261129/eu-west-1/iot/aws4_request, SignedHeaders=host";
        assert_eq!(signer_of(header), Some("ASIAX"));
        assert_eq!(signer_of("Bearer x"), None);
    }
}
