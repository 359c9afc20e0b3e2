//! Holds a request back until its moment: it is signed and serialized before, so that nothing but the wire lies
//! between the moment and its leaving.

use std::cell::RefCell;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_types::config_bag::ConfigBag;
use futures_util::future::BoxFuture;

tokio::task_local! {
    static GATE: RefCell<Option<BoxFuture<'static, ()>>>;
}

/// Makes a call whose first request leaves when `moment` has come.
pub async fn hold<F: Future>(moment: BoxFuture<'static, ()>, call: F) -> F::Output {
    GATE.scope(RefCell::new(Some(moment)), call).await
}

/// Lets the requests of an HTTP client be held.
pub(super) fn around(client: SharedHttpClient) -> SharedHttpClient {
    SharedHttpClient::new(Gated(client))
}

#[derive(Debug)]
struct Gated(SharedHttpClient);

impl HttpClient for Gated {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        parts: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector(self.0.http_connector(settings, parts)))
    }

    fn validate_base_client_config(
        &self,
        parts: &RuntimeComponentsBuilder,
        config: &ConfigBag,
    ) -> Result<(), BoxError> {
        self.0.validate_base_client_config(parts, config)
    }

    fn validate_final_config(&self, parts: &RuntimeComponents, config: &ConfigBag) -> Result<(), BoxError> {
        self.0.validate_final_config(parts, config)
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.0.connector_metadata()
    }
}

#[derive(Debug)]
struct Connector(SharedHttpConnector);

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        match GATE.try_with(RefCell::take) {
            Ok(Some(moment)) => {
                let inner = self.0.clone();
                HttpConnectorFuture::new(async move {
                    moment.await;
                    inner.call(request).await
                })
            }
            _ => self.0.call(request),
        }
    }
}
