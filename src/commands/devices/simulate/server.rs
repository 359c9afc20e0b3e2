//! Which server the devices connect to: as the command line, the claim or AWS says it.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Args;

use crate::context::Context;
use crate::devices::Server;
use crate::devices::mqtt::PORT;
use crate::error::{Error, Result};
use crate::fleet::endpoint::{self, Kind};

const HEADING: &str = "Server";

/// The flags about the server.
#[derive(Debug, Args)]
pub(super) struct ServerArgs {
    /// The endpoint: its name goes into SNI and must be in the server's certificate; without it that of the claim, or
    /// of the target
    #[arg(long, value_name = "HOST[:PORT]", help_heading = HEADING)]
    endpoint: Option<String>,
    /// The address to dial, where it is another than the endpoint's
    #[arg(long, value_name = "HOST:PORT", help_heading = HEADING)]
    connect: Option<String>,
    /// The CAs of the server (PEM), instead of the system's
    #[arg(long, value_name = "FILE", help_heading = HEADING)]
    trust: Option<PathBuf>,
}

impl ServerArgs {
    /// Checks what is given; nothing is asked.
    ///
    /// # Errors
    /// Usage (2).
    pub(super) fn check(&self, cx: &Context) -> Result<()> {
        let endpoint = self.endpoint.as_deref().map(|text| host_and_port("--endpoint", text)).transpose()?;
        let dial = self.connect.as_deref().map(|text| host_and_port("--connect", text)).transpose()?;
        if let Some((host, None)) = &dial {
            return Err(Error::usage(format!("`--connect {host}` has no port")).hint("Give HOST:PORT."));
        }
        if cx.settings.sandbox.is_some() {
            let dialled = dial.or(endpoint).map(|(host, _)| host);
            if !dialled.as_deref().is_some_and(is_loopback) {
                return Err(Error::usage("the sandbox has no MQTT, and devices do not leave it")
                    .hint("`--connect 127.0.0.1:PORT` names a broker on this machine."));
            }
        }
        Ok(())
    }

    /// The server; `of_claim` is the endpoint that a claim's folder names.
    ///
    /// # Errors
    /// Data (65) for a file of CAs that has none; the failure of AWS, which is asked only where nothing else tells.
    pub(super) async fn open(&self, cx: &Context, of_claim: Option<String>) -> Result<Server> {
        let (host, port) = match (&self.endpoint, of_claim) {
            (Some(given), _) => host_and_port("--endpoint", given)?,
            // The port that an emulator adds to what AWS answers is not that of MQTT.
            (None, Some(said)) => (host_and_port("the claim's endpoint", &said)?.0, None),
            (None, None) => (host_and_port("--endpoint", &of_target(cx).await?)?.0, None),
        };
        Server::new(host, port.unwrap_or(PORT), self.connect.clone(), self.trust.as_deref())
    }
}

async fn of_target(cx: &Context) -> Result<String> {
    cx.also_writes();
    let targets = cx.targets_to_read().await?;
    let [target] = targets.as_slice() else {
        return Err(Error::usage(format!(
            "{} targets are selected, and devices connect to one",
            targets.len()
        ))
        .hint("Select one, or give its `--endpoint`."));
    };
    endpoint::address(target, Kind::Data).await.map_err(|e| e.at(&target.key))
}

fn host_and_port(flag: &str, text: &str) -> Result<(String, Option<u16>)> {
    let wrong = || Error::usage(format!("`{flag} {text}` is no address")).hint("Give HOST or HOST:PORT.");
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) => (host, Some(port.parse::<u16>().ok().filter(|p| *p > 0).ok_or_else(wrong)?)),
        None => (text, None),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    if host.is_empty() || host.contains(['/', ' ', '@']) {
        return Err(wrong());
    }
    Ok((host.to_owned(), port))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn addresses_have_a_host_and_perhaps_a_port() {
        let read = |text| host_and_port("--endpoint", text);
        assert_eq!(read("a.iot.eu-west-1.amazonaws.com").unwrap().1, None);
        assert_eq!(read("localhost:8883").unwrap(), ("localhost".to_owned(), Some(8883)));
        assert_eq!(read("[::1]:8883").unwrap(), ("::1".to_owned(), Some(8883)));
        for bad in ["", ":8883", "a:b", "a:0", "a:70000", "https://a", "a b"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
