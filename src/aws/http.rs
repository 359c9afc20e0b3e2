//! The one HTTP client: shared by every service client, so that connections and TLS set-up are shared too. And
//! [`Plain`], for the few requests that are none of a service's: an agent's to its provider, a proof's to STS.

use std::error::Error as _;
use std::path::Path;
use std::time::Duration;

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_http_client::{Builder, ConnectorBuilder};
use aws_smithy_runtime_api::client::http::{HttpConnector as _, SharedHttpClient, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use http_body_util::{BodyExt as _, Limited};
use hyper::Uri;

use crate::env_vars::{self, Env};
use crate::error::{Error, IoContext, Kind, Result};

/// Makes the client: the system's roots, or the bundle that `AWS_CA_BUNDLE` names; proxies as the
/// environment says. A system without roots is an error.
pub(super) fn client(env: &Env) -> Result<SharedHttpClient> {
    let tls = tls(env, None)?;
    Ok(super::gate::around(Builder::new().build_with_connector_fn(move |settings, components| {
        let mut connector = ConnectorBuilder::default()
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .tls_context(tls.clone());
        connector.set_connector_settings(settings.cloned());
        if let Some(components) = components {
            connector.set_sleep_impl(components.sleep_impl());
        }
        connector.set_proxy_config(Some(ProxyConfig::from_env()));
        connector.build()
    })))
}

/// The trust in servers: these certificates (PEM), those that `AWS_CA_BUNDLE` names, or the system's.
fn tls(env: &Env, bundle: Option<&Path>) -> Result<TlsContext> {
    let named = env.path("AWS_CA_BUNDLE");
    let (path, by) = match bundle {
        Some(path) => (Some(path), "--ca-bundle"),
        None => (named.as_deref(), "AWS_CA_BUNDLE"),
    };
    let trust = match path {
        // Small images and devices have none, and the connector panics without.
        None if rustls_native_certs::load_native_certs().certs.is_empty() => {
            return Err(Error::failed("this system has no roots of trust for TLS").hint(
                "Install its package ca-certificates, or name a file in SSL_CERT_FILE or AWS_CA_BUNDLE.",
            ));
        }
        None => TrustStore::default(),
        Some(path) => {
            let pem = std::fs::read(path)
                .doing(|| format!("reading the CA bundle `{}` ({by})", path.display()))
                .map_err(|e| e.with_kind(Kind::Usage))?;
            TrustStore::empty().with_pem_certificate(pem)
        }
    };
    let tls = TlsContext::builder().with_trust_store(trust).build();
    tls.map_err(|e| Error::failed("setting up TLS").caused_by(e.to_string()))
}

/// Sends single requests. Redirects are answers as any other; certificates are always verified.
#[derive(Debug, Clone)]
pub struct Plain {
    connector: SharedHttpConnector,
    /// In a sandbox nothing beyond this machine is called.
    sandboxed: bool,
}

/// A request. It has no Debug: a presigned URL can be used by whoever reads it.
pub struct PlainRequest<'a> {
    /// The method.
    pub method: &'static str,
    /// The URL.
    pub url: &'a str,
    /// The headers but `host`.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl PlainAnswer {
    /// The value of a header, whose name is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Plain {
    /// A client that trusts these certificates, or what the service clients trust.
    ///
    /// # Errors
    /// Usage (2) when the bundle cannot be read; failed (1) when the system has no roots of trust.
    pub fn new(env: &Env, bundle: Option<&Path>) -> Result<Self> {
        let mut connector = ConnectorBuilder::default()
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .tls_context(tls(env, bundle)?);
        connector.set_proxy_config(Some(ProxyConfig::from_env()));
        let sandboxed = env.get(env_vars::SANDBOX).is_some();
        Ok(Self { connector: SharedHttpConnector::new(connector.build()), sandboxed })
    }

    /// Sends a request, and reads an answer of at most `limit` bytes, in `patience` altogether.
    ///
    /// # Errors
    /// Why there is no answer. Nothing of the URL is in the text, which may hold a signature.
    pub async fn send(
        &self,
        request: PlainRequest<'_>,
        limit: usize,
        patience: Duration,
    ) -> Result<PlainAnswer, String> {
        let uri: Uri = request.url.parse().map_err(|e| format!("the URL is none: {e}"))?;
        if self.sandboxed && !matches!(uri.host(), Some("127.0.0.1" | "localhost" | "[::1]")) {
            return Err(format!("in the sandbox ({} is set) no other host is called", env_vars::SANDBOX));
        }
        let bad = |e: aws_smithy_runtime_api::http::HttpError| e.to_string();
        let mut message = HttpRequest::new(SdkBody::from(request.body));
        message.set_method(request.method).map_err(bad)?;
        message.set_uri(request.url.to_owned()).map_err(bad)?;
        for (name, value) in request.headers {
            message.headers_mut().try_append(name, value).map_err(bad)?;
        }
        let exchange = async {
            let answer = self.connector.call(message).await.map_err(|error| {
                let mut text = error.to_string();
                let mut source = error.source();
                while let Some(cause) = source {
                    text = format!("{text}: {cause}");
                    source = cause.source();
                }
                text
            })?;
            let status = answer.status().as_u16();
            let headers =
                answer.headers().iter().map(|(name, value)| (name.to_lowercase(), value.to_owned()));
            let headers = headers.collect();
            let body = Limited::new(answer.into_body(), limit).collect().await;
            let body = body.map_err(|e| format!("the answer cannot be read: {e}"))?.to_bytes().to_vec();
            Ok(PlainAnswer { status, headers, body })
        };
        match tokio::time::timeout(patience, exchange).await {
            Ok(answer) => answer,
            Err(_) => Err(format!("no answer within {} s", patience.as_secs())),
        }
    }
}
