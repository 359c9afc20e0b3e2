//! The environment, read in one place: every `FLEETCTL_…` variable, and the facts about the terminal.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

/// Pins the ambient account, as `--account` does.
pub const ACCOUNT: &str = "FLEETCTL_ACCOUNT";
/// The configuration file, as `--config` does.
pub const CONFIG: &str = "FLEETCTL_CONFIG";
/// The endpoint of every AWS call, as `--endpoint-url` does.
pub const ENDPOINT_URL: &str = "FLEETCTL_ENDPOINT_URL";
/// The Region of Control Tower and Service Catalog, as `homeRegion` in the configuration file.
pub const HOME_REGION: &str = "FLEETCTL_HOME_REGION";
/// A role to assume first, as `hubRole` in the configuration file.
pub const HUB_ROLE: &str = "FLEETCTL_HUB_ROLE";
/// The passphrase of new device keys, where no `--key-passphrase-file` is given.
pub const KEY_PASSPHRASE: &str = "FLEETCTL_KEY_PASSPHRASE";
/// `text` or `json`, as `--log-format` does.
pub const LOG_FORMAT: &str = "FLEETCTL_LOG_FORMAT";
/// Never ask a question, as `--non-interactive` does.
pub const NON_INTERACTIVE: &str = "FLEETCTL_NON_INTERACTIVE";
/// No progress bars or lines, as `--no-progress` does.
pub const NO_PROGRESS: &str = "FLEETCTL_NO_PROGRESS";
/// The output format, as `--output` does.
pub const OUTPUT: &str = "FLEETCTL_OUTPUT";
/// The passphrase of a private key, where no `--passphrase-file` is given.
pub const PASSPHRASE: &str = "FLEETCTL_PASSPHRASE";
/// The library that talks to the PKCS#11 token, where the key's URI names none.
pub const PKCS11_MODULE: &str = "FLEETCTL_PKCS11_MODULE";
/// The PIN of the PKCS#11 token, where the key's URI names no file that holds it.
pub const PKCS11_PIN: &str = "FLEETCTL_PKCS11_PIN";
/// Seconds between two lines of progress off a terminal: for tests, which do not wait ten seconds.
pub const PROGRESS_SECONDS: &str = "FLEETCTL_PROGRESS_SECONDS";
/// A Region, as `--region` does; several are separated by commas.
pub const REGION: &str = "FLEETCTL_REGION";
/// Set by `sandbox run`: the only endpoint that may be called.
pub const SANDBOX: &str = "FLEETCTL_SANDBOX";
/// How many processes share a load, where the scheduler does not tell (`--shard env`).
pub const SHARDS: &str = "FLEETCTL_SHARDS";
/// The folder of runs and caches, as `--state-dir` does.
pub const STATE_DIR: &str = "FLEETCTL_STATE_DIR";

/// The environment of one invocation: variables and terminal facts.
#[derive(Clone, Default)]
pub struct Env {
    vars: BTreeMap<String, OsString>,
    /// stdin is a terminal.
    pub stdin_tty: bool,
    /// stdout is a terminal.
    pub stdout_tty: bool,
    /// stderr is a terminal.
    pub stderr_tty: bool,
}

impl std::fmt::Debug for Env {
    /// Names only: values may be keys, tokens and passphrases.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Env").field("names", &self.vars.keys()).finish_non_exhaustive()
    }
}

impl Env {
    /// Reads the process's environment.
    pub fn from_process() -> Self {
        Self {
            vars: std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v))).collect(),
            stdin_tty: std::io::stdin().is_terminal(),
            stdout_tty: std::io::stdout().is_terminal(),
            stderr_tty: std::io::stderr().is_terminal(),
        }
    }

    /// A variable's text; `None` when it is unset, empty or not UTF-8.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.vars.get(name)?.to_str().filter(|v| !v.is_empty())
    }

    /// A variable as a path; `None` when it is unset or empty.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        self.vars.get(name).filter(|v| !v.is_empty()).map(PathBuf::from)
    }

    /// Whether a switch is on: set, and not `0`, `false` or `no`.
    pub fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|v| !matches!(v, "0" | "false" | "no"))
    }

    /// All variables, for a child process.
    pub fn vars(&self) -> impl Iterator<Item = (&str, &OsString)> {
        self.vars.iter().map(|(k, v)| (k.as_str(), v))
    }

    /// The folder of configuration files: `$XDG_CONFIG_HOME`, else `~/.config`.
    pub fn config_home(&self) -> Option<PathBuf> {
        self.path("XDG_CONFIG_HOME").or_else(|| Some(self.path("HOME")?.join(".config")))
    }

    /// The folder of state: `$XDG_STATE_HOME`, else `~/.local/state`.
    pub fn state_home(&self) -> Option<PathBuf> {
        self.path("XDG_STATE_HOME").or_else(|| Some(self.path("HOME")?.join(".local/state")))
    }
}
