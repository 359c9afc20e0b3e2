//! Tells when the last byte of an answer was handed to the kernel.
//!
//! hyper keeps head and body in a buffer and flushes the connection once the buffer is empty. So the first flush after
//! a body gave its end is the one that had nothing left to send.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use http_body_util::Full;
use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::watch::Watched;

/// A watched call on its way through a response's extensions.
#[derive(Clone)]
pub(crate) struct Notice(Arc<Mutex<Option<Watched>>>);

impl Notice {
    /// A notice for a call.
    pub(crate) fn new(watched: Watched) -> Self {
        Self(Arc::new(Mutex::new(Some(watched))))
    }

    fn take(&self) -> Option<Watched> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The watched call of a connection whose answer was buffered whole.
#[derive(Default)]
pub(crate) struct Ended {
    any: AtomicBool,
    notice: Mutex<Option<Notice>>,
}

impl Ended {
    fn put(&self, notice: Notice) {
        *self.notice.lock().unwrap_or_else(PoisonError::into_inner) = Some(notice);
        self.any.store(true, Ordering::Release);
    }

    fn flushed(&self) {
        if self.any.load(Ordering::Acquire) {
            self.any.store(false, Ordering::Release);
            let notice = self.notice.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(watched) = notice.and_then(|notice| notice.take()) {
                watched.answered();
            }
        }
    }
}

/// An answer's body that says when it is at its end.
pub(crate) struct Answer {
    body: Full<Bytes>,
    notice: Option<(Notice, Arc<Ended>)>,
}

impl Answer {
    /// A body of a connection, of a watched call or not.
    pub(crate) fn new(body: Full<Bytes>, notice: Option<Notice>, ended: &Arc<Ended>) -> Self {
        match notice {
            // Nobody asks an empty body for its end.
            Some(notice) if body.is_end_stream() => {
                ended.put(notice);
                Self { body, notice: None }
            }
            notice => Self { body, notice: notice.map(|notice| (notice, Arc::clone(ended))) },
        }
    }
}

impl Body for Answer {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        if self.body.is_end_stream()
            && let Some((notice, ended)) = self.notice.take()
        {
            ended.put(notice);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection that tells its watched calls of its flushes.
pub(crate) struct Connection {
    stream: TcpStream,
    ended: Arc<Ended>,
}

impl Connection {
    /// A connection and the place of its watched calls.
    pub(crate) fn new(stream: TcpStream, ended: Arc<Ended>) -> Self {
        Self { stream, ended }
    }

    /// The socket.
    pub(crate) fn into_inner(self) -> TcpStream {
        self.stream
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        if matches!(flushed, Poll::Ready(Ok(()))) {
            self.ended.flushed();
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
