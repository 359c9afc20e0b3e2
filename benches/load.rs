//! A raw load generator: keep-alive connections that write ready-made requests and look only at status and length.
//!
//! One thread, so that the sandbox keeps most of two cores.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::Failure;

/// Sends the requests over one connection each, all at once; the time from the first byte to the last answer, and
/// how long each request took.
///
/// Fails at the first answer that is not 200, with its body.
pub(crate) async fn send(host: &str, lots: Vec<Vec<Vec<u8>>>) -> Result<(Duration, Vec<Duration>), Failure> {
    let mut streams = Vec::with_capacity(lots.len());
    for _ in &lots {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        streams.push(stream);
    }
    let start = Instant::now();
    let tasks: Vec<_> =
        streams.into_iter().zip(lots).map(|(stream, lot)| tokio::spawn(send_lot(stream, lot))).collect();
    let mut latencies = Vec::new();
    for task in tasks {
        latencies.extend(task.await??);
    }
    Ok((start.elapsed(), latencies))
}

async fn send_lot(mut stream: TcpStream, lot: Vec<Vec<u8>>) -> Result<Vec<Duration>, Failure> {
    let mut latencies = Vec::with_capacity(lot.len());
    let mut buffer = Vec::with_capacity(16 * 1024);
    for request in lot {
        let start = Instant::now();
        stream.write_all(&request).await?;
        buffer.clear();
        while !is_complete(&buffer)? {
            if stream.read_buf(&mut buffer).await? == 0 {
                return Err("the connection was closed instead of an answer".into());
            }
        }
        latencies.push(start.elapsed());
        if !buffer.starts_with(b"HTTP/1.1 200 ") {
            return Err(format!("refused: {}", String::from_utf8_lossy(&buffer)).into());
        }
    }
    Ok(latencies)
}

/// Whether the buffer holds an answer's head and as many bytes as it announces.
fn is_complete(buffer: &[u8]) -> Result<bool, Failure> {
    let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(false);
    };
    let head = std::str::from_utf8(&buffer[..end])?;
    let length = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .ok_or("an answer without a length")?;
    let length: usize = length.1.trim().parse()?;
    Ok(buffer.len() >= end + 4 + length)
}
