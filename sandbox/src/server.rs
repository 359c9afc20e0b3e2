//! The HTTP server: one loopback port, keep-alive, and connections that can be cut instead of answered.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, PoisonError, RwLock};

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming as IncomingBody};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

use crate::admin;
use crate::calls::Calls;
use crate::flush::{self, Connection, Ended, Notice};
use crate::settings::Settings;
use crate::state::{Abort, Incoming, OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, State};
use crate::watch::{Logged, Trap};

/// The largest body that is read; no request of the services answered here may be larger.
const LARGEST_BODY: usize = 4 << 20;

/// The state, exchanged as a whole by a reset.
pub(crate) struct Shared {
    current: RwLock<Arc<State>>,
    settings: Settings,
}

impl Shared {
    /// The state of now.
    pub(crate) fn state(&self) -> Arc<State> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Goes back to the start; everything but the clock is as it was then.
    pub(crate) fn reset(&self) {
        let fresh = Arc::new(State::new(self.settings.clone()));
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = fresh;
    }
}

/// A running sandbox; it stops when it is dropped.
pub struct Sandbox {
    address: SocketAddr,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Sandbox {
    /// Starts a sandbox on 127.0.0.1 within the current tokio runtime.
    ///
    /// Fails when the port cannot be bound.
    pub async fn start(settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port)).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(State::new(settings.clone()));
        let shared = Arc::new(Shared { current: RwLock::new(state), settings });
        let server = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Ok(Self { address, shared, server })
    }

    /// The endpoint URL, without a trailing slash.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was called so far.
    pub fn calls(&self) -> Calls {
        self.shared.state().lanes.snapshot()
    }

    /// Sets a trap besides those that are set; a reset takes it away.
    pub fn trap(&self, trap: Trap) {
        self.shared.state().watch.set(trap);
    }

    /// Takes all traps away and tells how many had not sprung.
    pub fn disarm(&self) -> usize {
        self.shared.state().watch.disarm()
    }

    /// The things and certificates of an account in a Region as they are now.
    pub fn fleet(&self, account: &str, region: &str) -> crate::iot::Fleet {
        self.shared.state().iot.fleet(account, region)
    }

    /// Puts an object into a bucket of S3 in an account and Region, made where there is none, and lets other accounts read
    /// that bucket.
    pub fn put_object(
        &self,
        account: &str,
        region: &str,
        bucket: &str,
        object: (&str, &[u8]),
        readers: &[&str],
    ) {
        self.shared.state().buckets.place(account, region, bucket, object, readers);
    }

    /// Begins a new log of the IoT calls that change something, or ends it and forgets it; a reset ends it too.
    /// The log grows by some hundred bytes a call.
    pub fn record(&self, on: bool) {
        self.shared.state().watch.record(on);
    }

    /// The log since the recording began, in order of arrival; empty when nothing is recorded.
    pub fn log(&self) -> Vec<Logged> {
        self.shared.state().watch.log()
    }

    /// The operations that are answered, by the service's signing name.
    pub fn operations(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        crate::wire::Service::all_operations()
            .map(|(service, names)| (service.signing_name(), names))
            .collect()
    }

    /// Goes back to the state at the start: accounts, things, credentials, counters, and settings changed meanwhile.
    pub fn reset(&self) {
        self.shared.reset();
    }

    /// The environment of a command that is to work against this sandbox as the management account's operator.
    ///
    /// The caller must also unset the other `AWS_…` variables and name empty files as `AWS_CONFIG_FILE` and
    /// `AWS_SHARED_CREDENTIALS_FILE`.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let url = self.url();
        vec![
            ("AWS_ENDPOINT_URL", url.clone()),
            ("AWS_ACCESS_KEY_ID", OPERATOR_ACCESS_KEY.to_owned()),
            ("AWS_SECRET_ACCESS_KEY", OPERATOR_SECRET_KEY.to_owned()),
            ("AWS_REGION", crate::zone::HOME_REGION.to_owned()),
            ("AWS_DEFAULT_REGION", crate::zone::HOME_REGION.to_owned()),
            ("AWS_EC2_METADATA_DISABLED", "true".to_owned()),
            ("FLEETCTL_SANDBOX", url),
        ]
    }

    /// Stops the server and cuts its connections.
    pub async fn stop(mut self) {
        self.server.abort();
        // The only error is the cancellation just asked for.
        let _ = (&mut self.server).await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                // Out of file descriptors, or a peer that is gone already: the next one may be better off.
                let Ok((stream, _)) = accepted else {
                    tokio::time::sleep(std::time::Duration::from_millis(10)).await;
                    continue;
                };
                let _ = stream.set_nodelay(true);
                connections.spawn(serve(stream, Arc::clone(&shared)));
            }
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let abort = Arc::new(RwLock::new(None));
    let ended = Arc::new(Ended::default());
    let service = service_fn(|request| {
        let (shared, abort, ended) = (Arc::clone(&shared), Arc::clone(&abort), Arc::clone(&ended));
        async move {
            let result = answer(request, &shared).await;
            if let Err(kind) = &result {
                *abort.write().unwrap_or_else(PoisonError::into_inner) = Some(*kind);
            }
            result.map(|mut response| {
                let notice = response.extensions_mut().remove::<Notice>();
                response.map(|body| flush::Answer::new(body, notice, &ended))
            })
        }
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(None).pipeline_flush(true);
    let mut connection =
        builder.serve_connection(TokioIo::new(Connection::new(stream, Arc::clone(&ended))), service);
    let ended = (&mut connection).await;
    let reset = *abort.read().unwrap_or_else(PoisonError::into_inner) == Some(Abort::Reset);
    if ended.is_err() && reset {
        // Closing without lingering sends RST instead of FIN.
        let _ = connection.into_parts().io.into_inner().into_inner().set_zero_linger();
    }
}

async fn answer(request: Request<IncomingBody>, shared: &Shared) -> Result<Response<Full<Bytes>>, Abort> {
    let arrived = shared.state().clock.elapsed();
    let (head, body) = request.into_parts();
    let Ok(body) = Limited::new(body, LARGEST_BODY).collect().await else {
        let mut response = Response::new(Full::new(Bytes::new()));
        *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return Ok(response);
    };
    let body = body.to_bytes();
    let incoming = Incoming {
        method: head.method.as_str(),
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
        headers: &head.headers,
        body: &body,
        arrived,
    };
    if let Some(path) = incoming.path.strip_prefix("/_sandbox/") {
        return Ok(admin::handle(shared, path, &incoming));
    }
    shared.state().handle(incoming).await
}
