//! Holds a request back until its moment: it is signed and serialized before, so that nothing but the wire lies
//! between the moment and its leaving.

use std::cell::RefCell;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use futures_util::future::BoxFuture;

use super::connector::wrapping;

tokio::task_local! {
    static GATE: RefCell<Option<BoxFuture<'static, ()>>>;
}

/// Makes a call whose first request leaves when `moment` has come.
pub async fn hold<F: Future>(moment: BoxFuture<'static, ()>, call: F) -> F::Output {
    GATE.scope(RefCell::new(Some(moment)), call).await
}

/// Lets the requests of an HTTP client be held.
pub(super) fn around(client: SharedHttpClient) -> SharedHttpClient {
    wrapping(client, |inner| SharedHttpConnector::new(Connector(inner)))
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
