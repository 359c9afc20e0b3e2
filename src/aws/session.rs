//! Sessions: the ambient one, the hub role's, and one for each tenant account, made on first need.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use aws_config::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_config::{AppName, BehaviorVersion, Region, SdkConfig};
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_sts as sts;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use tokio::sync::OnceCell;

pub(crate) use super::credentials::Checked;
use super::credentials::Source;
pub use super::credentials::{Identity, Role, RoleFailure};
use super::reads;
use super::target::Access;
use crate::config::Config;
use crate::error::{Error, Kind, Result};
use crate::settings::Settings;

/// How often a single (not bulk) call is tried: throttles and lost answers of a minute are outlasted.
const ATTEMPTS: u32 = 10;
/// How often the first call of all is tried: a wrong endpoint or an untrusted certificate should show soon.
const FIRST_ATTEMPTS: u32 = 4;
/// How long each of these may take, and each that asks for a role's credentials.
const FIRST_TIMEOUT: Duration = Duration::from_secs(5);
/// How long one attempt may take before it counts as lost. The SDK has no limit of its own.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(15);

/// All sessions of one invocation, each made on first need.
#[derive(Debug)]
pub struct Sessions {
    settings: Settings,
    config: Config,
    run_id: String,
    base: OnceCell<Base>,
    hub: OnceCell<SdkConfig>,
    roles: Mutex<HashMap<(Role, Access), Checked>>,
    /// Who asks for the tenants' roles, by Region: making a client takes as much of the CPU as a call.
    askers: Mutex<HashMap<String, sts::Client>>,
}

#[derive(Debug)]
struct Base {
    sdk: SdkConfig,
    identity: Identity,
}

impl Sessions {
    /// Sessions that say `run_id` in their names; nothing is read or called yet.
    pub fn new(settings: Settings, config: Config, run_id: String) -> Self {
        Self {
            settings,
            config,
            run_id,
            base: OnceCell::new(),
            hub: OnceCell::new(),
            roles: Mutex::default(),
            askers: Mutex::default(),
        }
    }

    /// The Regions to work in: flags, then the environment, then the configuration, then the AWS profile.
    ///
    /// # Errors
    /// Usage (2) when nothing names one: there is no default Region.
    pub async fn regions(&self) -> Result<Vec<String>> {
        let mut named = self.named_regions().to_vec();
        if named.is_empty() {
            let sdk = &self.base().await?.sdk;
            named.extend(sdk.region().map(ToString::to_string).filter(|r| !r.is_empty()));
        }
        let mut seen = std::collections::HashSet::new();
        named.retain(|r| seen.insert(r.clone()));
        if named.is_empty() { Err(no_region()) } else { Ok(named) }
    }

    /// The Region of Control Tower and Service Catalog: `homeRegion`, else the first Region.
    ///
    /// # Errors
    /// As [`Sessions::regions`].
    pub async fn home_region(&self) -> Result<String> {
        match &self.config.home_region {
            Some(region) => Ok(region.clone()),
            None => Ok(self.regions().await?.swap_remove(0)),
        }
    }

    /// Who the ambient credentials are.
    ///
    /// # Errors
    /// Access (4) when there are none, or when they belong to another account than `--account` names.
    pub async fn ambient(&self) -> Result<&Identity> {
        Ok(&self.base().await?.identity)
    }

    /// The ambient session in a Region.
    ///
    /// # Errors
    /// As [`Sessions::ambient`].
    pub async fn ambient_in(&self, region: &str) -> Result<SdkConfig> {
        Ok(in_region(&self.base().await?.sdk, region))
    }

    /// The session that sees the organization and assumes the tenants' roles: the hub role where one is
    /// configured, else the ambient one.
    ///
    /// # Errors
    /// As [`Sessions::ambient`]; Access (4) when the hub role is refused.
    pub async fn hub_in(&self, region: &str) -> Result<SdkConfig> {
        let Some(arn) = &self.config.hub_role else { return self.ambient_in(region).await };
        let hub = self.hub.get_or_try_init(|| async {
            let account = arn.split(':').nth(4).unwrap_or_default().to_owned();
            if !crate::settings::is_account_id(&account) {
                return Err(Error::usage(format!("`{arn}` is not a role's ARN"))
                    .hint("hubRole looks like arn:aws:iam::123456789012:role/FleetctlHub."));
            }
            let base = &self.base().await?.sdk;
            let role = Role { account, arn: arn.clone(), otherwise: None, external_id: None };
            let asker = sts::Client::new(&soon(base));
            let session = SharedCredentialsProvider::new(self.session(asker, role, Access::Write));
            Ok(base.to_builder().credentials_provider(session).build())
        });
        Ok(in_region(hub.await?, region))
    }

    /// A tenant account's session in a Region, and its credentials. Nothing is called before the first use.
    ///
    /// # Errors
    /// As [`Sessions::hub_in`].
    pub(crate) async fn role_in(
        &self,
        role: Role,
        region: &str,
        access: Access,
    ) -> Result<(SdkConfig, Checked)> {
        let hub = self.hub_in(region).await?;
        let session = self.session(self.asker(&hub, region), role, access);
        let provider = SharedCredentialsProvider::new(session.clone());
        let config = hub.to_builder().credentials_provider(provider).build();
        let config = match access {
            Access::Read => reads::only(&config, &session),
            Access::Write => config,
        };
        Ok((config, session))
    }

    /// Asks for a tenant account's session for reads, beside everything else.
    pub(super) fn ask_ahead(&self, hub: &SdkConfig, region: &str, role: Role) {
        self.session(self.asker(hub, region), role, Access::Read).ask_ahead();
    }

    /// The configuration that the sessions follow.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The flags and environment that the sessions follow.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Flags beat the environment, which beats the configuration; an empty answer leaves it to the AWS profile.
    fn named_regions(&self) -> &[String] {
        let env = &self.settings.env;
        let flags = &self.settings.flags.region;
        let ambient = env.get("AWS_REGION").or(env.get("AWS_DEFAULT_REGION")).is_some();
        if flags.is_empty() && !ambient { &self.config.regions } else { flags }
    }

    async fn base(&self) -> Result<&Base> {
        self.base.get_or_try_init(|| self.load()).await
    }

    async fn load(&self) -> Result<Base> {
        crate::context::built("tls");
        let flags = &self.settings.flags;
        let timeouts = TimeoutConfig::builder().operation_attempt_timeout(ATTEMPT_TIMEOUT).build();
        let mut loader = aws_config::defaults(BehaviorVersion::v2026_01_12())
            .http_client(super::http::client(&self.settings.env)?)
            .retry_config(retries(ATTEMPTS))
            .timeout_config(timeouts)
            // Sessions cache their own credentials: a cache per client would assume each role once per client.
            .identity_cache(aws_config::identity::IdentityCache::no_cache());
        if let Ok(name) = AppName::new(format!("fleetctl-{}", self.run_id)) {
            loader = loader.app_name(name);
        }
        if let Some(profile) = flags.profile.as_ref().or(self.config.profile.as_ref()) {
            loader = loader.profile_name(profile);
        }
        let endpoint = self.settings.endpoint().or(self.config.endpoint_url.as_deref());
        if let Some(url) = endpoint {
            loader = loader.endpoint_url(url);
        }
        if let Some(region) = self.named_regions().first() {
            loader = loader.region(Region::new(region.clone()));
        }
        let sdk = loader.load().await;
        if sdk.region().is_none_or(|r| r.as_ref().is_empty()) {
            return Err(no_region());
        }
        let source = sdk.credentials_provider().ok_or_else(no_credentials)?;
        let pinned = flags.account.clone().or_else(|| self.config.account.clone());
        let ambient =
            Checked::new(Source::Ambient(source), sts::Client::new(&first(&sdk)), Access::Write, pinned);
        let identity = ambient
            .identity()
            .await
            .map_err(|e| Error::from(e).context("asking who the credentials belong to"))
            .map_err(|e| match e.kind() {
                Kind::TryAgain => e.hint("Check the network, the proxy variables and the endpoint."),
                Kind::Access if flags.profile.is_some() => {
                    e.caused_by(format!("the profile is `{}`", flags.profile.as_deref().unwrap_or_default()))
                }
                _ => e,
            })?;
        let sdk = sdk.to_builder().credentials_provider(SharedCredentialsProvider::new(ambient)).build();
        Ok(Base { sdk, identity })
    }

    /// The hub's STS client in a Region. A target that waits for its credentials does nothing else, so that its
    /// attempts end soon.
    fn asker(&self, hub: &SdkConfig, region: &str) -> sts::Client {
        let mut askers = self.askers.lock().unwrap_or_else(PoisonError::into_inner);
        askers.entry(region.to_owned()).or_insert_with(|| sts::Client::new(&soon(hub))).clone()
    }

    fn session(&self, asker: sts::Client, role: Role, access: Access) -> Checked {
        let mut roles = self.roles.lock().unwrap_or_else(PoisonError::into_inner);
        let account = role.account.clone();
        let make = || {
            let source = Source::Role {
                role: role.clone(),
                session: self.session_name(),
                tags: self.config.session_tags.clone().into_iter().collect(),
            };
            Checked::new(source, asker, access, Some(account))
        };
        roles.entry((role.clone(), access)).or_insert_with(make).clone()
    }

    /// `fleetctl-USER-RUN`, in the characters that a session name may have, at most 64.
    fn session_name(&self) -> String {
        let user = self.settings.env.get("USER").or(self.settings.env.get("LOGNAME")).unwrap_or("unknown");
        let name = format!("fleetctl-{user:.24}-{}", self.run_id);
        let fits = |c: char| c.is_ascii_alphanumeric() || "_+=,.@-".contains(c);
        name.chars().map(|c| if fits(c) { c } else { '-' }).take(64).collect()
    }
}

/// The same session without the SDK's own retries, for those who decide themselves.
pub fn without_retries(config: &SdkConfig) -> SdkConfig {
    config.to_builder().retry_config(RetryConfig::disabled()).build()
}

/// The session for calls of the bulk engine, which itself repeats them and gives up on those that take too long:
/// what the SDK has for that costs a timer and a wrapped body per call.
pub(super) fn for_bulk(config: &SdkConfig) -> SdkConfig {
    let timeouts = config.timeout_config().map(TimeoutConfig::to_builder).unwrap_or_default();
    without_retries(config)
        .to_builder()
        .timeout_config(timeouts.disable_operation_attempt_timeout().build())
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
        .build()
}

fn retries(attempts: u32) -> RetryConfig {
    RetryConfig::standard()
        .with_max_attempts(attempts)
        .with_initial_backoff(Duration::from_millis(300))
        .with_max_backoff(Duration::from_secs(5))
}

/// The session of the first call: patient for seconds, not for minutes.
fn first(config: &SdkConfig) -> SdkConfig {
    soon(config).to_builder().retry_config(retries(FIRST_ATTEMPTS)).build()
}

/// The same session with attempts that end soon: of calls that AWS answers at once, and that may be repeated.
fn soon(config: &SdkConfig) -> SdkConfig {
    let timeouts = TimeoutConfig::builder().operation_attempt_timeout(FIRST_TIMEOUT).build();
    config.to_builder().timeout_config(timeouts).build()
}

fn in_region(config: &SdkConfig, region: &str) -> SdkConfig {
    config.to_builder().region(Region::new(region.to_owned())).build()
}

fn no_region() -> Error {
    Error::usage("no Region is set, and there is no default Region")
        .hint("Give `--region REGION`, set AWS_REGION, or put `region` into the AWS profile.")
}

fn no_credentials() -> Error {
    Error::new(Kind::Access, "no AWS credentials were found")
        .hint("Sign in, give `--profile NAME`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
}
