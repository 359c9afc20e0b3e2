//! Credentials that are checked: whoever hands them out, they must be of the account that is meant, also when they are
//! renewed. Before a write GetCallerIdentity must name it; before a read AssumeRole's own answer is enough, which names
//! the account of the credentials in it and saves a call for each of hundreds of tenants.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_sdk_sts as sts;
use tokio::sync::OwnedMutexGuard;

use super::error::{AwsError, Call, Class, no_session};
use super::target::Access;

/// Who a session is, by GetCallerIdentity.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The account.
    pub account: String,
    /// The caller's ARN.
    pub arn: String,
}

impl Identity {
    /// The partition of the caller's ARN: `aws`, `aws-cn`, `aws-us-gov`.
    pub fn partition(&self) -> &str {
        self.arn.split(':').nth(1).filter(|p| !p.is_empty()).unwrap_or("aws")
    }
}

/// A role in an account and how to ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Role {
    /// The account that the credentials must belong to.
    pub account: String,
    /// The role's ARN.
    pub arn: String,
    /// The role to ask for when that one is refused.
    pub otherwise: Option<String>,
    /// The external id, if the role's trust policy wants one.
    pub external_id: Option<String>,
}

/// Why a session could not be had.
#[derive(Debug, Clone)]
pub enum RoleFailure {
    /// STS said no.
    Refused(AwsError),
    /// The credentials belong to another account.
    WrongAccount {
        /// The account meant.
        expected: String,
        /// The account found.
        found: String,
        /// What handed the credentials out.
        source: String,
    },
}

impl RoleFailure {
    /// Whether asking again may help.
    fn may_pass(&self) -> bool {
        matches!(self, Self::Refused(error) if error.is_retryable())
    }
}

impl fmt::Display for RoleFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => error.fmt(f),
            Self::WrongAccount { expected, found, source } => {
                write!(f, "{source} handed out credentials of account {found}, not {expected}")
            }
        }
    }
}

impl std::error::Error for RoleFailure {}

const IDENTIFY: &str = "GetCallerIdentity";

/// Credentials that are handed on only after GetCallerIdentity named the expected account. They are renewed beside
/// the calls that still use them, once whoever many ask, and the renewal outlives a caller who gives up waiting: no
/// session is asked for twice.
#[derive(Clone)]
pub(crate) struct Checked(Arc<Inner>);

struct Inner {
    source: Source,
    sts: sts::Client,
    /// For writes all credentials are proven before they are handed out.
    access: Access,
    /// The account that the credentials must belong to; for ambient ones without a pin, the first one seen.
    expected: Mutex<Option<String>>,
    identity: Mutex<Option<Identity>>,
    held: Mutex<Option<Held>>,
    /// Held by the one who renews.
    turn: Arc<tokio::sync::Mutex<()>>,
    /// The last refusal, for those who waited for the one whom it was said to.
    refused: Mutex<Option<Refusal>>,
    /// The access key of the credentials that GetCallerIdentity proved last; held by the one who asks.
    proven: tokio::sync::Mutex<Option<String>>,
}

struct Refusal {
    at: Instant,
    failure: RoleFailure,
    /// It was asked for ahead, and whoever needs the credentials has not heard of it yet.
    unheard: bool,
}

struct Held {
    credentials: Credentials,
    /// When they are renewed while they are still used.
    renew_at: Option<SystemTime>,
    /// When they are not handed out any more: a call on its way needs some life too.
    until: Option<SystemTime>,
}

impl Held {
    fn new(credentials: Credentials) -> Self {
        let (mut renew_at, mut until) = (None, None);
        if let Some(end) = credentials.expiry() {
            let life = end.duration_since(SystemTime::now()).unwrap_or_default();
            // A quarter of the life, at most five minutes: short-lived credentials are not renewed twice as often.
            let early = (life / 4).min(Duration::from_mins(5));
            renew_at = Some(end - early);
            until = Some(end - early / 2);
        }
        Self { credentials, renew_at, until }
    }

    /// Renewing failed for now: it is tried again before they end, but not with each call.
    fn put_off(&mut self) {
        let now = SystemTime::now();
        let left = self.until.and_then(|until| until.duration_since(now).ok());
        self.renew_at = left.map(|left| now + left / 4);
    }
}

fn is_before(time: Option<SystemTime>) -> bool {
    time.is_none_or(|time| SystemTime::now() < time)
}

/// Who hands the credentials out.
pub(super) enum Source {
    Ambient(SharedCredentialsProvider),
    Role { role: Role, session: String, tags: Vec<(String, String)> },
}

impl fmt::Debug for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checked").field("expected", &self.0.expected).finish_non_exhaustive()
    }
}

impl ProvideCredentials for Checked {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.0.current())
    }
}

impl Checked {
    /// Credentials from `source` that must belong to `expected`, or always to the account seen first. `sts` asks for
    /// roles, and whom credentials belong to.
    pub(super) fn new(source: Source, sts: sts::Client, access: Access, expected: Option<String>) -> Self {
        Self(Arc::new(Inner {
            source,
            sts,
            access,
            expected: Mutex::new(expected),
            identity: Mutex::default(),
            held: Mutex::default(),
            turn: Arc::default(),
            refused: Mutex::default(),
            proven: tokio::sync::Mutex::default(),
        }))
    }

    /// Asks for credentials beside everything else. Of a refusal the one hears who needs them next, also when it is over
    /// by then: it is not asked for again behind his back.
    pub(super) fn ask_ahead(&self) {
        let inner = Arc::clone(&self.0);
        tokio::spawn(async move { inner.get(true).await.is_ok() });
    }

    /// Asks GetCallerIdentity once whether the credentials of this access key are of the account that is meant. False
    /// when they were renewed meanwhile: others are held by now.
    ///
    /// # Errors
    /// Why they are not, or why that is not known.
    pub(super) async fn proven(&self, key: &str) -> Result<bool, RoleFailure> {
        let mut proven = self.0.proven.lock().await;
        if proven.as_deref() == Some(key) {
            return Ok(true);
        }
        let held = lock(&self.0.held).as_ref().map(|held| held.credentials.clone());
        let Some(credentials) = held.filter(|held| held.access_key_id() == key) else { return Ok(false) };
        if let Err(failure) = self.0.check(&credentials).await {
            if !failure.may_pass() {
                *lock(&self.0.held) = None;
            }
            return Err(failure);
        }
        *proven = Some(key.to_owned());
        Ok(true)
    }

    /// Whose the credentials are, by the call that checked them.
    pub(super) async fn identity(&self) -> Result<Identity, AwsError> {
        let none = |e| no_session(IDENTIFY, &e);
        self.0.current().await.map_err(none)?;
        let identity = lock(&self.0.identity).clone();
        identity.ok_or_else(|| none(CredentialsError::unhandled("credentials that were not checked")))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Inner {
    /// The credentials that can be used, and whether they are to be renewed.
    fn usable(&self) -> Option<(Credentials, bool)> {
        let held = lock(&self.held);
        let held = held.as_ref().filter(|held| is_before(held.until))?;
        Some((held.credentials.clone(), !is_before(held.renew_at)))
    }

    async fn current(self: &Arc<Self>) -> Result<Credentials, CredentialsError> {
        self.get(false).await
    }

    async fn get(self: &Arc<Self>, ahead: bool) -> Result<Credentials, CredentialsError> {
        if let Some((credentials, due)) = self.usable() {
            if due && let Ok(turn) = self.turn.clone().try_lock_owned() {
                tokio::spawn(self.clone().renew(turn, false));
            }
            return Ok(credentials);
        }
        let began = Instant::now();
        let turn = self.turn.clone().lock_owned().await;
        if let Some((credentials, _)) = self.usable() {
            return Ok(credentials);
        }
        if let Some(refusal) = &mut *lock(&self.refused)
            && (refusal.at >= began || refusal.unheard)
        {
            refusal.unheard &= ahead;
            return Err(CredentialsError::provider_error(refusal.failure.clone()));
        }
        let renewal = tokio::spawn(self.clone().renew(turn, ahead));
        renewal.await.map_err(CredentialsError::unhandled)?
    }

    async fn renew(
        self: Arc<Self>,
        _turn: OwnedMutexGuard<()>,
        ahead: bool,
    ) -> Result<Credentials, CredentialsError> {
        if let Some((credentials, false)) = self.usable() {
            return Ok(credentials);
        }
        let had = async {
            let (credentials, named) = self.fetch().await?;
            if let Some(account) = &named {
                self.is_expected(account).map_err(CredentialsError::provider_error)?;
            }
            if self.access == Access::Write || named.is_none() {
                self.check(&credentials).await.map_err(CredentialsError::provider_error)?;
                *self.proven.lock().await = Some(credentials.access_key_id().to_owned());
            }
            Ok(credentials)
        };
        let error = match had.await {
            Ok(credentials) => {
                *lock(&self.held) = Some(Held::new(credentials.clone()));
                return Ok(credentials);
            }
            Err(error) => error,
        };
        let failure = std::error::Error::source(&error).and_then(|e| e.downcast_ref::<RoleFailure>());
        if failure.is_some_and(|failure| !failure.may_pass()) {
            // Who may not have a session any more does not go on with the old one.
            *lock(&self.held) = None;
        } else if let Some(held) = &mut *lock(&self.held) {
            // What is held is good for a while yet.
            held.put_off();
        }
        if let Some(failure) = failure {
            *lock(&self.refused) =
                Some(Refusal { at: Instant::now(), failure: failure.clone(), unheard: ahead });
        }
        Err(error)
    }

    /// Credentials, and the account that the answer says they are of.
    async fn fetch(&self) -> Result<(Credentials, Option<String>), CredentialsError> {
        let (role, session, tags) = match &self.source {
            Source::Ambient(provider) => return Ok((provider.provide_credentials().await?, None)),
            Source::Role { role, session, tags } => (role, session, tags),
        };
        let assume = async |arn: &str| {
            let tags =
                tags.iter().filter_map(|(k, v)| sts::types::Tag::builder().key(k).value(v).build().ok());
            let call = self
                .sts
                .assume_role()
                .role_arn(arn)
                .role_session_name(session)
                .set_external_id(role.external_id.clone())
                .set_tags(Some(tags.collect::<Vec<_>>()).filter(|t| !t.is_empty()));
            call.send().await.aws("AssumeRole").map_err(|mut e| {
                e.message = format!("{} (role {arn})", e.message);
                e
            })
        };
        let answer = match (assume(&role.arn).await, &role.otherwise) {
            (Err(first), Some(other)) if first.class == Class::Access => {
                assume(other).await.map_err(|_| first)
            }
            (answer, _) => answer,
        };
        let answer = answer.map_err(|e| CredentialsError::provider_error(RoleFailure::Refused(e)))?;
        let given = answer
            .credentials
            .ok_or_else(|| CredentialsError::unhandled("AssumeRole gave no credentials"))?;
        let named = answer.assumed_role_user.and_then(|user| user.arn.split(':').nth(4).map(str::to_owned));
        let expiry = SystemTime::try_from(given.expiration).ok();
        let (id, secret, token) = (given.access_key_id, given.secret_access_key, Some(given.session_token));
        Ok((Credentials::new(id, secret, token, expiry, "fleetctl"), named))
    }

    async fn check(&self, credentials: &Credentials) -> Result<(), RoleFailure> {
        // A client of its own for each of hundreds of tenants would take as much of the CPU as the call.
        let theirs = SharedCredentialsProvider::new(credentials.clone());
        let call = self.sts.get_caller_identity().customize();
        let call = call.config_override(sts::config::Builder::new().credentials_provider(theirs));
        let answer = call.send().await.aws(IDENTIFY).map_err(RoleFailure::Refused)?;
        let identity =
            Identity { account: answer.account.unwrap_or_default(), arn: answer.arn.unwrap_or_default() };
        *lock(&self.identity) = Some(identity.clone());
        self.is_expected(&identity.account)
    }

    fn is_expected(&self, account: &str) -> Result<(), RoleFailure> {
        let mut expected = lock(&self.expected);
        let expected = expected.get_or_insert_with(|| account.to_owned());
        if expected == account {
            return Ok(());
        }
        let source = match &self.source {
            Source::Ambient(_) => "the AWS profile or environment".to_owned(),
            Source::Role { role, .. } => format!("AssumeRole into {}", role.arn),
        };
        Err(RoleFailure::WrongAccount { expected: expected.clone(), found: account.to_owned(), source })
    }
}
