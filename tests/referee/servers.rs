//! What is judged and what judges: sandboxes, MiniStack and moto, each on a loopback port and ended when dropped.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fleetctl_sandbox::settings::Quotas;
use fleetctl_sandbox::{Clock, HOME_REGION, OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, Sandbox, Settings};
use tempfile::TempDir;

use crate::environment;

/// The Region of every call.
pub const REGION: &str = HOME_REGION;

/// How a server is reached: what clients need in their environment.
#[derive(Debug, Clone)]
pub struct Door {
    /// The endpoint, without a trailing slash.
    pub url: String,
    /// The access key id; for the emulators it is the account.
    pub key: String,
    /// The secret access key.
    pub secret: String,
}

impl Door {
    /// Gives a command this door, an empty configuration in `home`, and no other way to AWS.
    pub fn open(&self, command: &mut Command, home: &Path) {
        let empty = home.join("empty");
        std::fs::write(&empty, "").unwrap();
        scrub(command);
        command
            .env("AWS_ENDPOINT_URL", &self.url)
            .env("AWS_ACCESS_KEY_ID", &self.key)
            .env("AWS_SECRET_ACCESS_KEY", &self.secret)
            .env("AWS_REGION", REGION)
            .env("AWS_DEFAULT_REGION", REGION)
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("AWS_CONFIG_FILE", &empty)
            .env("AWS_SHARED_CREDENTIALS_FILE", &empty)
            .env("AWS_PAGER", "")
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("HOME", home)
            .env("NO_PROXY", "127.0.0.1")
            .env("no_proxy", "127.0.0.1")
            .stdin(Stdio::null());
    }
}

/// Leaves a command nothing of this process's environment but the search path.
fn scrub(command: &mut Command) {
    command.env_clear();
    #[expect(
        clippy::disallowed_methods,
        reason = "the rule is for the program, whose settings this test replaces"
    )]
    if let Some(path) = std::env::var_os("PATH") {
        command.env("PATH", path);
    }
}

/// A sandbox in which nothing takes time, for the program itself.
pub async fn quick_sandbox() -> (Sandbox, Door) {
    start(Settings {
        index_lag: Duration::ZERO,
        vend_time: Duration::ZERO,
        account_warm_up: Duration::ZERO,
        ..Settings::default()
    })
    .await
}

/// A sandbox whose clock stands still, whose index follows at once and whose lists have empty pages now and then.
pub async fn sandbox() -> (Sandbox, Door) {
    start(Settings {
        clock: Clock::manual(),
        index_lag: Duration::ZERO,
        vend_time: Duration::from_secs(10),
        account_warm_up: Duration::from_secs(1),
        ..Settings::default()
    })
    .await
}

/// A quick sandbox with AWS's quotas but for these rates.
pub async fn limited_sandbox<const N: usize>(rates: [(&str, f64); N]) -> (Sandbox, Door) {
    let rates = rates.into_iter().map(|(operation, rate)| (operation.to_owned(), rate)).collect();
    start(Settings { quotas: Quotas::Table(rates), ..Settings::default() }).await
}

/// A sandbox of these settings.
pub async fn start(settings: Settings) -> (Sandbox, Door) {
    let sandbox = Sandbox::start(settings).await.unwrap();
    let door =
        Door { url: sandbox.url(), key: OPERATOR_ACCESS_KEY.into(), secret: OPERATOR_SECRET_KEY.into() };
    (sandbox, door)
}

/// An emulator in a child process.
#[derive(Debug)]
pub struct Emulator {
    child: Child,
    port: u16,
    _home: TempDir,
}

impl Emulator {
    /// MiniStack, without its MQTT listener, which would not stay on the loopback interface.
    pub fn ministack() -> Self {
        Self::start("/_ministack/ready", |command, port| {
            command
                .args(["-m", "ministack"])
                .env("BIND_HOST", "127.0.0.1")
                .env("GATEWAY_PORT", port.to_string())
                .env("IOT_MTLS_ENABLED", "0")
                .env("SFTP_ENABLED", "0")
                .env("LOG_LEVEL", "ERROR");
        })
    }

    /// moto's server.
    pub fn moto() -> Self {
        Self::start("/moto-api/data.json", |command, port| {
            command.args(["-m", "moto.server", "-H", "127.0.0.1", "-p", &port.to_string()]);
        })
    }

    fn start(ready: &str, configure: impl Fn(&mut Command, u16)) -> Self {
        // Between choosing a free port and its use another process may take it; then the child ends, and another is tried.
        for _ in 0..5 {
            let home = TempDir::new().unwrap();
            let port = free_port();
            let mut command = Command::new(environment::python());
            scrub(&mut command);
            configure(&mut command, port);
            command.env("HOME", home.path()).env("TMPDIR", home.path()).current_dir(home.path());
            let child =
                command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            let mut emulator = Self { child, port, _home: home };
            if emulator.wait(ready) {
                return emulator;
            }
        }
        panic!("the emulator does not start");
    }

    /// Waits until the emulator answers; false when the process has ended instead.
    fn wait(&mut self, path: &str) -> bool {
        for _ in 0..1200 {
            if self.child.try_wait().unwrap().is_some() {
                return false;
            }
            if answers(self.port, path) {
                // Someone else's server on this port would answer as well, while ours has ended for want of it.
                std::thread::sleep(Duration::from_millis(200));
                return self.child.try_wait().unwrap().is_none();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        false
    }

    /// The door of an account; its root may do anything.
    pub fn door(&self, account: &str) -> Door {
        Door { url: format!("http://127.0.0.1:{}", self.port), key: account.into(), secret: "any".into() }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        // It has no state that anyone wants.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

fn answers(port: u16, path: &str) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, Duration::from_secs(1)) else { return false };
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    let mut answer = [0; 12];
    stream.set_read_timeout(Some(Duration::from_secs(5))).is_ok()
        && stream.write_all(request.as_bytes()).is_ok()
        && stream.read_exact(&mut answer).is_ok()
        && answer.ends_with(b" 200")
}

#[test]
fn the_emulators_answer_on_the_loopback_interface() {
    for emulator in [Emulator::ministack(), Emulator::moto()] {
        assert!(emulator.door("000000000000").url.starts_with("http://127.0.0.1:"));
    }
}
