//! An HTTP client around another one: what every request passes on its way to the wire.

use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, RuntimeComponentsBuilder};
use aws_smithy_types::config_bag::ConfigBag;

/// The client with `wrap` around each of its connectors.
pub(super) fn wrapping<F>(client: SharedHttpClient, wrap: F) -> SharedHttpClient
where
    F: Fn(SharedHttpConnector) -> SharedHttpConnector + Send + Sync + 'static,
{
    SharedHttpClient::new(Wrapping(client, wrap))
}

struct Wrapping<F>(SharedHttpClient, F);

impl<F> fmt::Debug for Wrapping<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wrapping").field(&self.0).finish_non_exhaustive()
    }
}

impl<F> HttpClient for Wrapping<F>
where
    F: Fn(SharedHttpConnector) -> SharedHttpConnector + Send + Sync + 'static,
{
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        parts: &RuntimeComponents,
    ) -> SharedHttpConnector {
        (self.1)(self.0.http_connector(settings, parts))
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
