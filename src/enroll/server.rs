//! The endpoint that agents call: HTTP/1.1 with limits on everything that a stranger can send.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CONTENT_TYPE};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use super::provider::{Enrolled, Provider};
use super::whose::{Shown, Whose};
use super::wire::{MAX_REQUEST, Refusal};
use crate::bulk::stop::Stop;
use crate::error::{Error, Result};

/// How many connections are served at once; more wait to be accepted.
const CONNECTIONS: usize = 512;
/// How many requests are worked on at once; more are answered 503.
const REQUESTS: usize = 256;
/// How long a handshake, the headers and the body may take, each.
const READING: Duration = Duration::from_secs(10);
/// How long an answer may take.
const ANSWERING: Duration = Duration::from_secs(50);
/// How long a connection may last, with all of these. One serves one request, so that nobody sits on it.
const CONNECTION: Duration = Duration::from_secs(80);
/// How long connections are waited for at the end: less than the half minute that orchestrators leave. Agents whose
/// answer is cut off ask again, and what was begun for them is finished then.
const DRAINING: Duration = Duration::from_secs(25);
/// The largest head of a request, in bytes: a signed one has some 3 KB.
const HEAD: usize = 32 * 1024;

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// An agent has its certificate.
    Enrolled {
        /// Where the request came from.
        peer: SocketAddr,
        /// What it has.
        enrolled: Box<Enrolled>,
    },
    /// A request was refused.
    Refused {
        /// Where it came from.
        peer: SocketAddr,
        /// Whose it is, as far as that was shown.
        whose: Option<Whose>,
        /// Why.
        refusal: Refusal,
    },
}

/// What a server needs.
pub struct Server {
    /// What answers.
    pub provider: Provider,
    /// The path of the registration call.
    pub path: String,
    /// TLS, unless somebody before this server does it.
    pub tls: Option<TlsAcceptor>,
    /// Where it is told what happened.
    pub events: mpsc::Sender<Event>,
    requests: Arc<Semaphore>,
}

/// TLS with this certificate chain and key (PEM).
///
/// # Errors
/// Data (65) when the two are none, or do not belong together.
pub fn tls(chain: &[u8], key: &[u8]) -> Result<TlsAcceptor> {
    let bad = |what: &str, why: String| Error::data(format!("`{what}` cannot be used")).caused_by(why);
    let chain: Vec<_> = CertificateDer::pem_slice_iter(chain)
        .collect::<Result<_, _>>()
        .map_err(|e| bad("--tls-cert", e.to_string()))?;
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|e| bad("--tls-key", e.to_string()))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| Error::internal("setting up TLS").caused_by(e.to_string()))?
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|e| bad("--tls-cert", e.to_string()))?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

impl Server {
    /// A server that has not begun.
    pub fn new(
        provider: Provider,
        path: String,
        tls: Option<TlsAcceptor>,
        events: mpsc::Sender<Event>,
    ) -> Self {
        Self { provider, path, tls, events, requests: Arc::new(Semaphore::new(REQUESTS)) }
    }

    /// Serves until it is asked to stop, and then until what is under way has been answered.
    pub async fn serve(self: Arc<Self>, listener: TcpListener, stop: Stop) {
        let connections = Arc::new(Semaphore::new(CONNECTIONS));
        loop {
            let permit = tokio::select! {
                permit = Arc::clone(&connections).acquire_owned() => permit,
                () = stop.wait() => break,
            };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = stop.wait() => break,
            };
            let Ok((stream, peer)) = accepted else {
                // Out of descriptors: those that are served give some back.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let (server, stop) = (Arc::clone(&self), stop.clone());
            tokio::spawn(async move {
                let _permit = permit;
                match &server.tls {
                    None => server.connection(stream, peer, stop).await,
                    Some(tls) => {
                        // Whoever does not speak TLS is not worth a word.
                        if let Ok(Ok(stream)) = timeout(READING, tls.accept(stream)).await {
                            server.connection(stream, peer, stop).await;
                        }
                    }
                }
            });
        }
        drop(listener);
        let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
        let _ = timeout(DRAINING, connections.acquire_many(all)).await;
    }

    async fn connection<S>(self: &Arc<Self>, stream: S, peer: SocketAddr, stop: Stop)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let service = service_fn(move |request| {
            let server = Arc::clone(self);
            async move { Ok::<_, Infallible>(server.route(request, peer).await) }
        });
        let mut builder = hyper::server::conn::http1::Builder::new();
        builder.timer(TokioTimer::new()).header_read_timeout(READING).max_buf_size(HEAD).keep_alive(false);
        // Also whoever never reads the answer is let go of.
        let deadline = tokio::time::sleep(CONNECTION);
        let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
        tokio::select! {
            // How a connection ends is the agent's affair.
            _ = connection.as_mut() => return,
            () = deadline => return,
            () = stop.wait() => {}
        }
        connection.as_mut().graceful_shutdown();
        let _ = timeout(ANSWERING, connection).await;
    }

    async fn route(self: Arc<Self>, request: Request<Incoming>, peer: SocketAddr) -> Response<Full<Bytes>> {
        let path = request.uri().path();
        if path == "/healthz" {
            return answer(200, r#"{"status":"ok"}"#.to_owned());
        }
        if path != self.path {
            return answer(404, Refusal::new(404, "NotFound", "there is nothing here").body());
        }
        if request.method() != Method::POST {
            let refusal = Refusal::new(405, "MethodNotAllowed", "only POST is answered here");
            let mut answer = answer(405, refusal.body());
            answer.headers_mut().insert(ALLOW, hyper::header::HeaderValue::from_static("POST"));
            return answer;
        }
        let whose = Shown::default();
        match Arc::clone(&self).enroll(request, whose.clone()).await {
            Ok(enrolled) => {
                let body = serde_json::to_string(&enrolled.answer).unwrap_or_default();
                self.tell(Event::Enrolled { peer, enrolled: Box::new(enrolled) }).await;
                answer(200, body)
            }
            Err(refusal) => {
                let (status, body) = (refusal.status, refusal.body());
                self.tell(Event::Refused { peer, whose: whose.get(), refusal }).await;
                answer(status, body)
            }
        }
    }

    async fn enroll(self: Arc<Self>, request: Request<Incoming>, whose: Shown) -> Result<Enrolled, Refusal> {
        let body = timeout(READING, Limited::new(request.into_body(), MAX_REQUEST).collect()).await;
        let body = match body {
            Err(_) => return Err(Refusal::new(408, "RequestTimeout", "the request did not come in time")),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
                let message = format!("the request has more than {MAX_REQUEST} bytes");
                return Err(Refusal::new(413, "RequestTooLarge", message));
            }
            Ok(Err(_)) => return Err(Refusal::new(400, "RequestMalformed", "the request was cut off")),
            Ok(Ok(body)) => body.to_bytes(),
        };
        let Ok(permit) = Arc::clone(&self.requests).try_acquire_owned() else {
            return Err(Refusal::unavailable(format!("{REQUESTS} requests are under way")));
        };
        // Work of its own: what an agent that hangs up had begun is finished, and its certificate kept for it.
        let work = tokio::spawn(async move {
            let _permit = permit;
            self.provider.answer(&body, &whose).await
        });
        match timeout(ANSWERING, work).await {
            Ok(result) => result.unwrap_or_else(|e| Err(Refusal::unavailable(e.to_string()))),
            Err(_) => Err(Refusal::unavailable(format!("no answer within {} s", ANSWERING.as_secs()))),
        }
    }

    async fn tell(&self, event: Event) {
        // At the end there is nobody who wants to know.
        let _ = self.events.send(event).await;
    }
}

fn answer(status: u16, body: String) -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::new(Bytes::from(body)));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    answer.headers_mut().insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static("application/json"));
    answer
}
