//! A `fleetctl sandbox serve` of the same build, as a process of its own.
//!
//! `FLEETCTL_BENCH_BIN` names another fleetctl to measure, for example the one of another build.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::Failure;
use super::machine;
use super::requests::{Credentials, RequestSigner};

/// The program that is measured.
pub(crate) fn binary() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "a bench is no part of the program")]
    let other = std::env::var_os("FLEETCTL_BENCH_BIN");
    other.map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_fleetctl")), PathBuf::from)
}

/// A running sandbox, ended when it is dropped.
#[derive(Debug)]
pub(crate) struct Served {
    process: Child,
    /// `address:port`.
    pub(crate) host: String,
    /// What a command needs to reach it, as it printed it.
    pub(crate) environment: Vec<(String, String)>,
}

impl Served {
    /// Starts it on a free port with these further options.
    pub(crate) fn start(options: &[&str]) -> Result<Self, Failure> {
        let process = Command::new(binary())
            .args(["sandbox", "serve", "--port", "0"])
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut served = Self { process, host: String::new(), environment: Vec::new() };
        let stdout = served.process.stdout.take().ok_or("the sandbox has no standard output")?;
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            let Some(export) = line.strip_prefix("export ") else { continue };
            let (name, value) = export.split_once('=').ok_or("the sandbox printed an odd export")?;
            served.environment.push((name.to_owned(), value.trim_matches('\'').to_owned()));
            // The last one that it prints.
            if name == "FLEETCTL_SANDBOX" {
                break;
            }
        }
        served.host = served.get("AWS_ENDPOINT_URL")?.trim_start_matches("http://").to_owned();
        Ok(served)
    }

    /// One of the variables that it printed.
    pub(crate) fn get(&self, name: &str) -> Result<&str, Failure> {
        let found = self.environment.iter().find(|(known, _)| known == name);
        Ok(found
            .map(|(_, value)| value.as_str())
            .ok_or_else(|| format!("the sandbox did not print {name}"))?)
    }

    /// What signs requests as its operator, in the management account.
    pub(crate) fn signer(&self) -> Result<RequestSigner, Failure> {
        RequestSigner::new(Credentials {
            host: self.host.clone(),
            access_key: self.get("AWS_ACCESS_KEY_ID")?.to_owned(),
            secret: self.get("AWS_SECRET_ACCESS_KEY")?.to_owned(),
            region: self.get("AWS_REGION")?.to_owned(),
        })
    }

    /// A request to the sandbox's own paths; its answer, JSON.
    pub(crate) fn admin(&self, method: &str, path: &str, body: &str) -> Result<String, Failure> {
        let mut stream = TcpStream::connect(&self.host)?;
        write!(
            stream,
            "{method} /_sandbox/{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("the sandbox gave no answer")?;
        if !head.starts_with("HTTP/1.1 200 ") {
            return Err(format!("{method} {path}: {body}").into());
        }
        Ok(body.to_owned())
    }

    /// User and system time of the sandbox's process so far.
    #[allow(dead_code, reason = "not every bench asks")]
    pub(crate) fn cpu(&self) -> Result<std::time::Duration, Failure> {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id()))?;
        // The name before the closing parenthesis may have spaces; the times are the 12th and 13th field after it.
        let fields = text.rsplit_once(')').map(|(_, rest)| rest.split_whitespace()).ok_or("an odd stat")?;
        let ticks = fields.skip(11).take(2).map(str::parse::<u64>).sum::<Result<u64, _>>()?;
        // Linux gives a hundred ticks a second to programs.
        Ok(std::time::Duration::from_millis(ticks * 10))
    }

    /// The resident memory of the sandbox's process, in MB of 1,000,000 bytes.
    #[allow(dead_code, reason = "not every bench asks")]
    pub(crate) fn resident(&self) -> Result<f64, Failure> {
        let path = format!("/proc/{}/status", self.process.id());
        let text = machine::field(&path, "VmRSS").ok_or("the sandbox has ended")?;
        let kibibytes: f64 = text.trim_end_matches("kB").trim().parse()?;
        Ok(kibibytes * 1024.0 / 1e6)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already; there is nobody to tell.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
