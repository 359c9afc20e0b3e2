//! A served sandbox and the home folder of the one who works against it; set up through fleetctl's own commands.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::RetryConfig;
use serde_json::Value;
use tempfile::TempDir;

use super::Failure;
use super::served::{Served, binary};

/// The role that `tenant create --via organizations` leaves in an account.
const ROLE: &str = "OrganizationAccountAccessRole";

/// A sandbox and a home folder, both gone when this is dropped.
#[derive(Debug)]
pub(crate) struct Home {
    /// The sandbox.
    pub(crate) served: Served,
    folder: TempDir,
}

impl Home {
    /// Starts a sandbox with these options, in which accounts are made at once.
    pub(crate) fn start(options: &[&str]) -> Result<Self, Failure> {
        let served = Served::start(options)?;
        served.admin("POST", "accounts", r#"{"vendSeconds":0,"warmUpSeconds":0}"#)?;
        // Below `target/`, on the disk that the program is built on: a temporary folder may be in memory, where
        // syncing a journal costs nothing.
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR"))?;
        Ok(Self { served, folder })
    }

    /// The path of a file in the home folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A program in the sandbox's environment and no other.
    pub(crate) fn program(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.folder.path()).stdin(Stdio::null());
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LANG", "C.UTF-8").env("AWS_PAGER", "");
        command.env("HOME", self.folder.path()).env("TMPDIR", self.folder.path());
        command.envs(self.served.environment.iter().map(|(name, value)| (name, value)));
        command.env("FLEETCTL_STATE_DIR", self.path("state"));
        command
    }

    /// fleetctl with these arguments.
    pub(crate) fn fleetctl(&self, arguments: &[&str]) -> Command {
        let mut command = self.program(&binary());
        command.args(arguments);
        command
    }

    /// Runs fleetctl with `-o json` and gives its document.
    pub(crate) fn ok(&self, arguments: &[&str]) -> Result<Value, Failure> {
        let done = self.fleetctl(arguments).args(["-o", "json"]).output()?;
        if !done.status.success() {
            let line = arguments.join(" ");
            return Err(format!("{line}: {}: {}", done.status, String::from_utf8_lossy(&done.stderr)).into());
        }
        Ok(serde_json::from_slice(&done.stdout)?)
    }

    /// Makes a tenant with what the rows name: a type, a group, a billing group and a policy. Gives its account.
    pub(crate) fn tenant(&self, name: &str) -> Result<String, Failure> {
        let email = format!("{name}@example.com");
        let made = self.ok(&[
            "tenant",
            "create",
            name,
            "--email",
            &email,
            "--ou",
            "Tenants",
            "--via",
            "organizations",
        ])?;
        let account = made["account"].as_str().ok_or("`tenant create` named no account")?.to_owned();
        let policy = self.fleetctl(&["templates", "show", "device-policy.json"]).output()?.stdout;
        std::fs::write(self.path("policy.json"), policy)?;
        for create in [
            &["types", "create", "sensor"][..],
            &["groups", "create", "site-a"],
            &["billing-groups", "create", "gold"],
            &["policies", "create", "device", "--document", "policy.json"],
        ] {
            self.ok(&[create, &["--tenant", name]].concat())?;
        }
        Ok(account)
    }

    /// Credentials of a tenant's account, as anybody's script would get them.
    pub(crate) async fn credentials(&self, account: &str) -> Result<Credentials, Failure> {
        let [key, secret] =
            [self.served.get("AWS_ACCESS_KEY_ID")?, self.served.get("AWS_SECRET_ACCESS_KEY")?];
        let operator = self.config(Credentials::new(key, secret, None, None, "bench")).await?;
        let call = aws_sdk_sts::Client::new(&operator)
            .assume_role()
            .role_arn(format!("arn:aws:iam::{account}:role/{ROLE}"))
            .role_session_name("bench");
        let given = call.send().await.map_err(|error| DisplayErrorContext(error).to_string())?;
        let given = given.credentials.ok_or("AssumeRole gave no credentials")?;
        let token = Some(given.session_token);
        Ok(Credentials::new(given.access_key_id, given.secret_access_key, token, None, "bench"))
    }

    /// The SDK as it comes, without its retries.
    pub(crate) async fn config(&self, credentials: Credentials) -> Result<SdkConfig, Failure> {
        let loader = aws_config::defaults(BehaviorVersion::v2026_01_12())
            .endpoint_url(self.served.get("AWS_ENDPOINT_URL")?)
            .region(Region::new(self.served.get("AWS_REGION")?.to_owned()))
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .retry_config(RetryConfig::disabled());
        Ok(loader.load().await)
    }
}
