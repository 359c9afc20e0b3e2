//! The one HTTP client: shared by every service client, so that connections and TLS set-up are shared too.

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_http_client::{Builder, ConnectorBuilder};
use aws_smithy_runtime_api::client::http::SharedHttpClient;

use crate::env_vars::Env;
use crate::error::{Error, IoContext, Kind, Result};

/// Makes the client: the system's roots, or the bundle that `AWS_CA_BUNDLE` names; proxies as the
/// environment says.
pub(super) fn client(env: &Env) -> Result<SharedHttpClient> {
    let trust = match env.path("AWS_CA_BUNDLE") {
        None => TrustStore::default(),
        Some(path) => {
            let pem = std::fs::read(&path)
                .doing(|| format!("reading the CA bundle `{}` (AWS_CA_BUNDLE)", path.display()))
                .map_err(|e| e.with_kind(Kind::Usage))?;
            TrustStore::empty().with_pem_certificate(pem)
        }
    };
    let tls = TlsContext::builder()
        .with_trust_store(trust)
        .build()
        .map_err(|e| Error::failed("setting up TLS").caused_by(e.to_string()))?;
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
