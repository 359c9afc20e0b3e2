//! Everything the running sandbox knows, and the way of one request through it.
//!
//! The order is AWS's: signature, rate, permission, then the operation itself.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{HeaderMap, Response};

use crate::api::{Answer, ApiError};
use crate::calls::Lanes;
use crate::chance;
use crate::clock::Clock;
use crate::faults::{Fate, FaultRules, fate};
use crate::flush::Notice;
use crate::holds::Holds;
use crate::identity::{Credentials, Identities, Principal, Scope, Unverified};
use crate::iot;
use crate::rates::Rates;
use crate::settings::{Faults, Settings};
use crate::watch::{Moment, Watch, Watched};
use crate::wire::{self, Route, Service};
use crate::zone::{MANAGEMENT, Zone};
use crate::{catalog, dynamodb, iam, kms, organizations, s3, service_quotas, sts};

/// What tokio's timer takes longer than asked for, on average: it rounds up to the millisecond.
const ROUNDED_UP: Duration = Duration::from_micros(500);

/// The management account operator's access key id.
pub const OPERATOR_ACCESS_KEY: &str = "AKIASANDBOXMANAGEMENT";
/// The management account operator's secret access key; it opens nothing but a sandbox.
pub const OPERATOR_SECRET_KEY: &str = "sandbox/operator/secret/key/not/for/real/AWS";

/// Why a connection is to be closed instead of answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Abort {
    /// The connection is reset.
    #[error("the connection is reset on request")]
    Reset,
    /// The connection is closed.
    #[error("the answer is lost on request")]
    Close,
}

/// A request as it came in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Incoming<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path as sent.
    pub path: &'a str,
    /// The query string as sent.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a [u8],
    /// When its head was read, by the sandbox's clock.
    pub arrived: Duration,
}

impl Incoming<'_> {
    /// Uses the request as one for an IoT operation.
    fn as_iot<T>(&self, operation: &'static str, with: impl FnOnce(&iot::Request<'_>) -> T) -> T {
        let query = if self.query.is_empty() { Vec::new() } else { wire::pairs(self.query) };
        let header = |name: &str| self.headers.get(name).and_then(|value| value.to_str().ok());
        let Self { method, path, body, .. } = *self;
        with(&iot::Request { operation, method, path, query: &query, header: &header, body })
    }
}

/// The state between two resets.
pub(crate) struct State {
    /// What the sandbox was started with.
    pub settings: Settings,
    /// The source of time.
    pub clock: Clock,
    /// The access keys.
    pub identities: Identities,
    /// The counters.
    pub lanes: Lanes,
    /// The request rates.
    pub rates: Rates,
    /// The faults in force.
    pub faults: FaultRules,
    /// The actions that a service control policy denies, by account: `iot:CreateThing`, `iot:*`, `*`.
    pub denied: RwLock<HashMap<String, Vec<String>>>,
    /// The calls that are held on request.
    pub holds: Holds,
    /// The traps and the log.
    pub watch: Watch,
    /// The IoT control plane.
    pub iot: iot::World,
    /// The keys of KMS.
    keys: kms::Keys,
    /// The tables of DynamoDB.
    tables: dynamodb::Tables,
    /// The buckets of S3.
    pub buckets: s3::Buckets,
    zone: Mutex<Zone>,
    requests: AtomicU64,
}

impl State {
    /// The state at the start.
    pub(crate) fn new(settings: Settings) -> Self {
        let clock = settings.clock.clone();
        let identities = Identities::default();
        identities.add(operator(settings.seed));
        let world = iot::WorldSettings {
            index_lag: settings.index_lag,
            detach_settling: settings.detach_settling,
            registry_lag: settings.registry_lag,
            certificates_at: settings.certificates_at,
            seed: settings.seed,
            ..iot::WorldSettings::default()
        };
        Self {
            identities,
            lanes: Lanes::default(),
            rates: Rates::new(&settings.quotas, settings.burst),
            faults: FaultRules::new(settings.faults),
            denied: RwLock::default(),
            holds: Holds::default(),
            watch: Watch::default(),
            iot: iot::World::new(world),
            keys: kms::Keys::new(settings.seed),
            tables: dynamodb::Tables::new(settings.seed, settings.table_time),
            buckets: s3::Buckets::default(),
            zone: Mutex::new(Zone::new(&settings, clock.now())),
            requests: AtomicU64::new(0),
            clock,
            settings,
        }
    }

    /// The landing zone as it is now.
    pub(crate) fn zone(&self) -> MutexGuard<'_, Zone> {
        let mut zone = self.zone.lock().unwrap_or_else(PoisonError::into_inner);
        zone.advance(self.clock.now());
        zone
    }

    /// Answers one request, or says how its connection is to end.
    pub(crate) async fn handle(&self, incoming: Incoming<'_>) -> Result<Response<Full<Bytes>>, Abort> {
        let Incoming { method, path, query, headers, body, .. } = incoming;
        let route = wire::route(method, path, query, headers, body);
        let request_id = self.request_id();
        let unverified = Unverified { method, path, query, headers, body };
        let scope =
            match self.identities.authenticate(self.clock.now(), route.service.signing_name(), &unverified) {
                Ok(scope) => scope,
                Err(refusal) => {
                    return Ok(wire::respond(
                        &route,
                        &Err(wire::refused(route.protocol, refusal)),
                        &request_id,
                    ));
                }
            };
        let Some(operation) = route.operation else {
            return Ok(wire::respond(&route, &Err(wire::unknown_operation(&route)), &request_id));
        };
        let service = route.service.signing_name();
        let lane = self.lanes.lane(&scope, service, operation);
        let number = lane.count_call();
        let mut watched = self.watched(&scope, &route, &incoming, &request_id);
        if watched.as_mut().is_some_and(|watched| watched.spring(Moment::Received)) {
            return Err(Abort::Close);
        }
        // A call counts when it arrives: how long it is on its way and in work says nothing about the caller's rate.
        let limited = route.service == Service::Iot;
        let within = !limited || self.rates.take(&lane.bucket, operation, incoming.arrived);
        self.wait(&scope, operation, number, incoming.arrived).await;
        self.holds.wait(operation, &scope.caller.account).await;
        let faults = self.faults.of(&scope, operation);
        let fate = fate(self.settings.seed, &faults, &scope, operation, number);
        if fate != Fate::Answered {
            lane.count_fault();
        }
        let answer = match fate {
            Fate::Reset => return Err(Abort::Reset),
            Fate::Hung => std::future::pending().await,
            Fate::Throttled => Err(route.service.throttled(operation)),
            Fate::Failed => Err(route.service.failed()),
            Fate::Answered | Fate::Lost => {
                if within {
                    let answer = self
                        .check_denied(&scope, &route)
                        .and_then(|()| self.dispatch(&scope, &route, &incoming, &faults));
                    if answer.is_err() {
                        lane.count_error();
                    }
                    answer
                } else {
                    lane.count_throttled();
                    Err(route.service.throttled(operation))
                }
            }
        };
        if let Some(watched) = &mut watched {
            watched.done(&answer);
            if fate != Fate::Lost && watched.spring(Moment::Done) {
                return Err(Abort::Close);
            }
        }
        if fate == Fate::Lost {
            return Err(Abort::Close);
        }
        let mut response = wire::respond(&route, &answer, &request_id);
        if let Some(watched) = watched {
            response.extensions_mut().insert(Notice::new(watched));
        }
        Ok(response)
    }

    fn watched(
        &self,
        scope: &Scope,
        route: &Route,
        incoming: &Incoming<'_>,
        request_id: &str,
    ) -> Option<Watched> {
        if route.service != Service::Iot || !self.watch.is_looking() {
            return None;
        }
        let operation = route.operation?;
        let subject = || incoming.as_iot(operation, iot::subject);
        self.watch.received(scope, operation, request_id, subject)
    }

    /// Waits until as long after the call's arrival as `--latency` says, to the half of a millisecond.
    async fn wait(&self, scope: &Scope, operation: &str, number: u64, arrived: Duration) {
        let latency = self.settings.latency;
        if latency.max.is_zero() {
            return;
        }
        let subject = ("latency", &scope.caller.account, &scope.caller.region, operation, number);
        let share = chance::draw(self.settings.seed, subject);
        let whole = latency.min + latency.max.saturating_sub(latency.min).mul_f64(share);
        let spent = self.clock.elapsed().saturating_sub(arrived);
        tokio::time::sleep(whole.saturating_sub(spent + ROUNDED_UP)).await;
    }

    fn check_denied(&self, scope: &Scope, route: &Route) -> Result<(), ApiError> {
        let denied = self.denied.read().unwrap_or_else(PoisonError::into_inner);
        let Some(actions) = denied.get(&scope.caller.account) else { return Ok(()) };
        let operation = route.operation.unwrap_or_default();
        // No policy can deny GetCallerIdentity.
        if operation == "GetCallerIdentity" {
            return Ok(());
        }
        let action = format!("{}:{operation}", route.service.signing_name());
        let covers = |pattern: &String| match pattern.strip_suffix('*') {
            Some(start) => action.starts_with(start),
            None => *pattern == action,
        };
        if !actions.iter().any(covers) {
            return Ok(());
        }
        let text = format!(
            "User: {} is not authorized to perform: {action} with an explicit deny in a service control policy",
            scope.caller.arn
        );
        let form = matches!(route.service, Service::Sts | Service::Iam | Service::S3);
        let code = if form { "AccessDenied" } else { "AccessDeniedException" };
        let status = if form || route.service == Service::Iot { 403 } else { 400 };
        Err(ApiError::new(code, status, text))
    }

    fn dispatch(&self, scope: &Scope, route: &Route, incoming: &Incoming<'_>, faults: &Faults) -> Answer {
        let now = self.clock.now();
        let operation = route.operation.unwrap_or_default();
        match route.service {
            Service::Iot => incoming.as_iot(operation, |request| {
                if let Some(role) = iot::passed_role(request) {
                    self.check_passed(&scope.caller.account, &role)?;
                }
                self.iot.call(&scope.caller, now, request)
            }),
            Service::Sts => {
                let mut context = sts::Context {
                    zone: &mut self.zone(),
                    identities: &self.identities,
                    principal: &scope.principal,
                    now,
                    credential_ttl: self.settings.credential_ttl,
                    wrong_account: faults.wrong_account,
                };
                sts::call(&mut context, operation, &route.parameters)
            }
            Service::Organizations => {
                let input = wire::input(route.protocol, incoming.body)?;
                organizations::call(&mut self.zone(), &scope.caller, now, operation, &input)
            }
            Service::Catalog => {
                let input = wire::input(route.protocol, incoming.body)?;
                let caller = catalog::Requester { caller: &scope.caller, principal: &scope.principal };
                catalog::call(&mut self.zone(), &caller, now, operation, &input)
            }
            Service::Quotas => {
                let input = wire::input(route.protocol, incoming.body)?;
                service_quotas::call(&self.rates, &scope.caller, operation, &input)
            }
            Service::Kms => {
                let input = wire::input(route.protocol, incoming.body)?;
                self.keys.call(&scope.caller, now, operation, &input)
            }
            Service::DynamoDb => {
                let input = wire::input(route.protocol, incoming.body)?;
                self.tables.call(&scope.caller, now, operation, &input)
            }
            Service::S3 => {
                let header = |name: &str| incoming.headers.get(name).and_then(|value| value.to_str().ok());
                let Incoming { path, body, .. } = *incoming;
                let request = s3::Request { operation, path, header: &header, body };
                self.buckets.call(&scope.caller, now, &request)
            }
            Service::Iam => iam::call(&mut self.zone(), &scope.caller, now, operation, &route.parameters),
            Service::Tunneling => Err(wire::unknown_operation(route)),
        }
    }

    /// Refuses a provisioning role that AWS IoT cannot assume, in the words that Terraform's provider waits for.
    ///
    /// An account whose roles were never touched through IAM has roles that nobody told the sandbox of: there only a
    /// role that is known counts.
    fn check_passed(&self, account: &str, role: &str) -> Result<(), ApiError> {
        let zone = self.zone();
        let known = zone.roles.get(account);
        let complete = known.is_some_and(|roles| roles.values().any(|role| role.iam.trust.is_some()));
        let name = role.rsplit('/').next().unwrap_or_default();
        let trusted = match known.and_then(|roles| roles.get(name)) {
            None => !complete,
            Some(role) => {
                role.iam.trust.as_deref().is_some_and(|trust| iam::allows_service(trust, "iot.amazonaws.com"))
            }
        };
        if trusted {
            return Ok(());
        }
        let text = "The provisioning role cannot be assumed by AWS IoT";
        Err(ApiError::new("InvalidRequestException", 400, text))
    }

    fn request_id(&self) -> String {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let high = chance::number(self.settings.seed, ("request", number));
        let low = chance::number(high, number);
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | (low >> 50),
            low & 0xffff_ffff_ffff
        )
    }
}

fn operator(seed: u64) -> Credentials {
    let arn = format!("arn:aws:iam::{MANAGEMENT}:user/operator");
    Credentials {
        access_key: OPERATOR_ACCESS_KEY.to_owned(),
        secret: OPERATOR_SECRET_KEY.to_owned(),
        token: None,
        expires: None,
        principal: Arc::new(Principal {
            account: MANAGEMENT.to_owned(),
            user_id: format!("AIDA{}", chance::text(seed, "operator", chance::KEY, 17)),
            policy_arn: arn.clone(),
            arn,
            is_session: false,
        }),
    }
}
