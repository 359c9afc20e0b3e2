//! What every test of the binary stands on: a sandbox of its own, a home folder of its own, and an environment from
//! which nothing but that sandbox can be reached.
//!
//! Each test starts its own [`World`], so that tests run side by side and none sees another's accounts or counters.

mod authorities;
mod aws;
pub mod certificates;
mod fleet;
mod groups;
mod jobs;
pub mod keys;
mod openssl_command;
mod output;
mod process;
mod provisioning;
mod watch;

use std::path::{Path, PathBuf};
use std::time::Duration;

use fleetctl_sandbox::calls::{Calls, OperationCalls};
use fleetctl_sandbox::{Sandbox, Settings};
use serde_json::{Value, json};
use tempfile::TempDir;

pub use aws::{ORGANIZATION_ROLE, OpenJob};
pub use fleet::{Device, differences};
pub use fleetctl_sandbox::{AUDIT, HUB_ROLE, LOG_ARCHIVE, MANAGEMENT};
pub use jobs::SeenJob;
pub use output::Output;
pub use process::{Program, Running, binary};
pub use watch::{repeated, unanswered};

/// The Region of a world unless a test says otherwise: the landing zone's.
pub const REGION: &str = fleetctl_sandbox::HOME_REGION;

/// A sandbox in its own runtime, and the home folder of the one who works against it.
pub struct World {
    sandbox: Option<Sandbox>,
    runtime: Option<tokio::runtime::Runtime>,
    home: TempDir,
    url: String,
}

/// Settings in which nothing takes time and nothing fails.
pub fn quick() -> Settings {
    Settings {
        vend_time: Duration::ZERO,
        account_warm_up: Duration::ZERO,
        index_lag: Duration::ZERO,
        ..Settings::default()
    }
}

impl World {
    /// A world in which nothing takes time and nothing fails.
    pub fn new() -> Self {
        Self::with(quick())
    }

    /// A world of these settings.
    pub fn with(settings: Settings) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(settings)).unwrap();
        let home = TempDir::new().unwrap();
        for folder in ["work", "config/fleetctl", "state"] {
            std::fs::create_dir_all(home.path().join(folder)).unwrap();
        }
        std::fs::write(home.path().join("empty"), "").unwrap();
        let url = sandbox.url();
        Self { sandbox: Some(sandbox), runtime: Some(runtime), home, url }
    }

    fn sandbox(&self) -> &Sandbox {
        self.sandbox.as_ref().unwrap()
    }

    /// Waits for one of the test's own calls.
    pub fn wait<F: Future>(&self, future: F) -> F::Output {
        self.runtime.as_ref().unwrap().block_on(future)
    }

    /// The sandbox's endpoint.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder in which commands run.
    pub fn folder(&self) -> PathBuf {
        self.home.path().join("work")
    }

    /// The folder of runs and caches.
    pub fn state(&self) -> PathBuf {
        self.home.path().join("state")
    }

    /// The path of a file in the folder in which commands run.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file into the folder in which commands run.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Reads a file of the folder in which commands run.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Writes the user's configuration file.
    pub fn configure(&self, yaml: &str) {
        std::fs::write(self.home.path().join("config/fleetctl/config.yaml"), yaml).unwrap();
    }

    /// The variables that lead AWS's clients to this world.
    pub fn environment(&self) -> Vec<(String, String)> {
        self.sandbox().environment().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// A command in this world's environment.
    pub fn program(&self, program: impl AsRef<Path>) -> Program {
        let home = self.home.path();
        let empty = home.join("empty");
        let mut path = binary().parent().unwrap().as_os_str().to_owned();
        path.push(":/usr/local/bin:/usr/bin:/bin");
        let mut command = Program::new(program.as_ref());
        command.folder(&self.folder());
        command.env("PATH", path).env("HOME", home).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("TMPDIR", home).env("COLUMNS", "100").env("LANG", "C.UTF-8");
        command.env("FLEETCTL_STATE_DIR", self.state());
        command.env("AWS_CONFIG_FILE", &empty).env("AWS_SHARED_CREDENTIALS_FILE", &empty);
        for (name, value) in self.sandbox().environment() {
            command.env(name, value);
        }
        command
    }

    /// fleetctl with these arguments, not started yet.
    pub fn fleetctl<A: AsRef<str>>(&self, args: &[A]) -> Program {
        let mut command = self.program(binary());
        command.args(args.iter().map(AsRef::as_ref));
        command
    }

    /// Runs fleetctl to its end.
    pub fn run<A: AsRef<str>>(&self, args: &[A]) -> Output {
        self.fleetctl(args).run()
    }

    /// Runs fleetctl with `-o json`, asserts that it succeeds, and returns its document.
    pub fn ok<A: AsRef<str>>(&self, args: &[A]) -> Value {
        self.fleetctl(args).args(["-o", "json"]).run().success().json()
    }

    /// What was called so far.
    pub fn calls(&self) -> Calls {
        self.sandbox().calls()
    }

    /// Sets the counters to zero.
    pub fn forget_calls(&self) {
        self.admin("DELETE", "calls", &json!({}));
    }

    /// Every operation that changes something and was called, with its count.
    pub fn mutations(&self) -> Vec<String> {
        let calls = self.calls().operations;
        calls.iter().filter(|call| call.mutating).map(shown).collect()
    }

    /// Asserts that something was called, and nothing but reads.
    pub fn assert_only_reads(&self) {
        assert!(self.calls().totals.calls > 0, "nothing was called at all");
        assert_eq!(self.mutations(), [""; 0]);
    }

    /// Asserts that AWS was not called at all.
    pub fn assert_no_calls(&self) {
        let calls = self.calls().operations;
        assert!(calls.is_empty(), "called: {:?}", calls.iter().map(shown).collect::<Vec<_>>());
    }

    /// How often an operation was called, over all accounts.
    pub fn count(&self, operation: &str) -> u64 {
        self.calls().operations.iter().filter(|c| c.operation == operation).map(|c| c.calls).sum()
    }

    /// A request to the sandbox's own paths; panics unless it is granted.
    pub fn admin(&self, method: &str, path: &str, input: &Value) -> Value {
        let (status, body) =
            process::http(&self.url, method, &format!("/_sandbox/{path}"), &input.to_string());
        assert!(status == 200, "{method} {path}: {status} {body}");
        serde_json::from_str(&body).unwrap()
    }

    /// Removes a role, so that it cannot be assumed.
    pub fn remove_role(&self, account: &str, role: &str) {
        self.admin("DELETE", "roles", &json!({ "account": account, "role": role }));
    }
}

fn shown(call: &OperationCalls) -> String {
    format!("{} {} {}×{}", call.account, call.region, call.operation, call.calls)
}

impl Drop for World {
    fn drop(&mut self) {
        drop(self.sandbox.take());
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
