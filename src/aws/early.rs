//! Reads begin before the account is proven: a read leaves as soon as there are credentials, beside the
//! GetCallerIdentity that says whose they are, and its answer is handed on only when that has named the account that is
//! meant. A write waits for it before it leaves, and so does whatever is not known to be a read.

use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_types::SdkConfig;

use super::connector::wrapping;
use super::credentials::Checked;

/// The configuration of a session whose credentials are had as early as they can be.
pub(super) fn reading(config: &SdkConfig, session: &Checked) -> SdkConfig {
    // Without a client that can hold an answer back the credentials stay those that are proven.
    let Some(client) = config.http_client() else { return config.clone() };
    let early = SharedCredentialsProvider::new(Early(session.clone()));
    let session = session.clone();
    let held = wrapping(client, move |inner| SharedHttpConnector::new(Held(inner, session.clone())));
    config.to_builder().credentials_provider(early).http_client(held).build()
}

#[derive(Debug)]
struct Early(Checked);

impl ProvideCredentials for Early {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.0.early())
    }
}

#[derive(Debug)]
struct Held(SharedHttpConnector, Checked);

impl HttpConnector for Held {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Some(key) = signer(&request).map(str::to_owned) else {
            // Nobody could say whose answer it is.
            return HttpConnectorFuture::ready(Err(ConnectorError::user("the request is not signed".into())));
        };
        if self.1.is_proven(&key) {
            return self.0.call(request);
        }
        let (inner, session) = (self.0.clone(), self.1.clone());
        HttpConnectorFuture::new(async move {
            let proven = async || {
                let refuted = |failure| ConnectorError::other(Box::new(failure), None);
                session.proven(&key).await.map_err(refuted)
            };
            if !is_read(request.method(), request.uri()) {
                proven().await?;
                return inner.call(request).await;
            }
            let answer = inner.call(request).await;
            proven().await?;
            answer
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
