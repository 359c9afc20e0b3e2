//! Who calls: the access keys that exist, and the check of a request's signature against them.
//!
//! Two things are kept per credential scope, because they are the same for every request of a client: the derived
//! signing key and the [`Caller`]. Credentials expire by the sandbox's clock; the skew of a request's timestamp is
//! measured against the machine's, by which clients sign.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use hyper::HeaderMap;

use crate::api::Caller;
use crate::calls::Lane;
use crate::regions;
use crate::sigv4::{self, Authorization, Signed, SigningKey};

/// How far a request's timestamp may be from the machine's clock: five minutes are documented, fifteen are granted by
/// AWS for most services.
const SKEW: Duration = Duration::from_mins(15);

/// The bounds of `X-Amz-Expires` in seconds: a signing key is good for seven days at most.
const EXPIRES: std::ops::RangeInclusive<u64> = 1..=604_800;

/// The holder of credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account that the credentials belong to.
    pub account: String,
    /// The ARN that `GetCallerIdentity` gives: of the user, or of the role's session.
    pub arn: String,
    /// The unique id, `AIDA…` or `AROA…:session`.
    pub user_id: String,
    /// The ARN that policies name: of the user, or of the role.
    pub policy_arn: String,
    /// Whether the credentials are a role's, so that a further `AssumeRole` is role chaining.
    pub is_session: bool,
}

/// An access key.
#[derive(Debug, Clone)]
pub(crate) struct Credentials {
    /// The access key id.
    pub access_key: String,
    /// The secret access key.
    pub secret: String,
    /// The session token, for temporary credentials.
    pub token: Option<String>,
    /// When they cease to be valid.
    pub expires: Option<SystemTime>,
    /// Whose they are.
    pub principal: Arc<Principal>,
}

/// One access key in one Region and service: what a client's requests have in common.
pub struct Scope {
    /// Whose credentials they are.
    pub principal: Arc<Principal>,
    /// The caller that the service areas see.
    pub caller: Caller,
    service: String,
    key: SigningKey,
    token: Option<String>,
    expires: Option<SystemTime>,
    /// The counters of the operations called so far.
    pub lanes: Mutex<HashMap<&'static str, Arc<Lane>>>,
}

/// Why a request is not from whom it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no signature.
    Missing,
    /// The `Authorization` header, the date or a signed header is missing or unreadable.
    Incomplete,
    /// The same for a presigned query string; the text says what.
    IncompleteQuery(&'static str),
    /// The access key, or its session token, is not known.
    UnknownKey,
    /// The credentials are too old.
    Expired,
    /// The signature is another one.
    Mismatch,
    /// The timestamp is too far from the present, or the scope is for another service, Region or day; the text says so.
    Outside(String),
}

/// The access keys that exist.
#[derive(Default)]
pub(crate) struct Identities {
    credentials: RwLock<HashMap<String, Arc<Credentials>>>,
    scopes: RwLock<HashMap<String, Arc<Scope>>>,
}

impl Identities {
    /// Adds an access key.
    pub(crate) fn add(&self, credentials: Credentials) {
        let mut all = self.credentials.write().unwrap_or_else(PoisonError::into_inner);
        all.insert(credentials.access_key.clone(), Arc::new(credentials));
    }

    /// The account of an access key.
    pub(crate) fn account_of(&self, access_key: &str) -> Option<String> {
        let all = self.credentials.read().unwrap_or_else(PoisonError::into_inner);
        all.get(access_key).map(|credentials| credentials.principal.account.clone())
    }

    /// Checks a request's signature, token, expiry and timestamp; `service` is the signing name it must be scoped to.
    pub(crate) fn authenticate(
        &self,
        now: SystemTime,
        service: &str,
        request: &Unverified<'_>,
    ) -> Result<Arc<Scope>, Refusal> {
        let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
        let pairs;
        let (authorization, timestamp, token, query) = if let Some(value) = header("authorization") {
            let authorization = Authorization::parse(value).ok_or(Refusal::Incomplete)?;
            let timestamp = header("x-amz-date").ok_or(Refusal::Incomplete)?;
            (authorization, timestamp, header("x-amz-security-token"), Cow::Borrowed(request.query))
        } else {
            pairs = query_pairs(request.query);
            let (authorization, timestamp) = presigned(&pairs)?;
            let token = sigv4::parameter(&pairs, "X-Amz-Security-Token");
            (authorization, timestamp, token, Cow::Owned(sigv4::without_signature(request.query)))
        };
        if !regions::is_real(authorization.region)
            || service == "iam" && authorization.region != crate::iam::REGION
        {
            // A Region that does not exist has no endpoint; this is what the endpoint of another one says.
            return Err(Refusal::Outside("Credential should be scoped to a valid region. ".to_owned()));
        }
        let scope = self.scope(&authorization)?;
        if scope.service != service {
            return Err(Refusal::Outside(format!(
                "Credential should be scoped to correct service: '{service}'. "
            )));
        }
        if token != scope.token.as_deref() {
            return Err(Refusal::UnknownKey);
        }
        if scope.expires.is_some_and(|expires| expires <= now) {
            return Err(Refusal::Expired);
        }
        check_timestamp(timestamp, authorization.date)?;
        if !authorization.signed_headers.split(';').any(|name| name == "host") {
            return Err(Refusal::Outside(
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.".to_owned(),
            ));
        }
        let signed = Signed {
            method: request.method,
            path: request.path,
            query: &query,
            headers: request.headers,
            timestamp,
            body: request.body,
        };
        match sigv4::verify(&scope.key, &authorization, &signed) {
            Some(true) => Ok(scope),
            Some(false) | None => Err(Refusal::Mismatch),
        }
    }

    fn scope(&self, authorization: &Authorization<'_>) -> Result<Arc<Scope>, Refusal> {
        let scopes = self.scopes.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(scope) = scopes.get(authorization.credential) {
            return Ok(Arc::clone(scope));
        }
        drop(scopes);
        let all = self.credentials.read().unwrap_or_else(PoisonError::into_inner);
        let credentials = Arc::clone(all.get(authorization.access_key).ok_or(Refusal::UnknownKey)?);
        drop(all);
        let Authorization { date, region, service, .. } = *authorization;
        let scope = Arc::new(Scope {
            caller: Caller {
                account: credentials.principal.account.clone(),
                region: region.to_owned(),
                arn: credentials.principal.arn.clone(),
            },
            principal: Arc::clone(&credentials.principal),
            service: service.to_owned(),
            key: sigv4::signing_key(&credentials.secret, date, region, service),
            token: credentials.token.clone(),
            expires: credentials.expires,
            lanes: Mutex::default(),
        });
        let mut scopes = self.scopes.write().unwrap_or_else(PoisonError::into_inner);
        scopes.insert(authorization.credential.to_owned(), Arc::clone(&scope));
        Ok(scope)
    }
}

/// A request before its signature was checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unverified<'a> {
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
}

fn query_pairs(query: &str) -> Vec<(String, String)> {
    let decode = |part: &str| String::from_utf8_lossy(&sigv4::percent_decode(part, false)).into_owned();
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// Reads a presigned query string: its parts, and the time of signing.
///
/// `X-Amz-Expires` must be within its bounds where it is given, and is then ignored: outside of S3 a presigned
/// request is good for fifteen minutes, whatever it says (seen with STS by aws-sdk-go #2167 and aws-sdk-ruby #2887).
fn presigned(pairs: &[(String, String)]) -> Result<(Authorization<'_>, &str), Refusal> {
    if sigv4::parameter(pairs, "X-Amz-Algorithm").is_none()
        && sigv4::parameter(pairs, "X-Amz-Signature").is_none()
    {
        return Err(Refusal::Missing);
    }
    let authorization = Authorization::of_query(pairs).ok_or(Refusal::IncompleteQuery(
        "AWS query-string parameters must include 'X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', \
         'X-Amz-SignedHeaders' and 'X-Amz-Date'.",
    ))?;
    let timestamp = sigv4::parameter(pairs, "X-Amz-Date")
        .ok_or(Refusal::IncompleteQuery("AWS query-string parameters must include 'X-Amz-Date'."))?;
    if let Some(expires) = sigv4::parameter(pairs, "X-Amz-Expires")
        && !expires.parse().is_ok_and(|seconds: u64| EXPIRES.contains(&seconds))
    {
        return Err(Refusal::IncompleteQuery("X-Amz-Expires must be a number of seconds from 1 to 604800."));
    }
    Ok((authorization, timestamp))
}

fn check_timestamp(timestamp: &str, scope_date: &str) -> Result<(), Refusal> {
    let signed_at = parse_timestamp(timestamp).ok_or(Refusal::Incomplete)?;
    if !timestamp.starts_with(scope_date) {
        return Err(Refusal::Outside(format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: \
             '{scope_date}' != '{}', from '{timestamp}'.",
            &timestamp[..8]
        )));
    }
    let now = SystemTime::now();
    if now.duration_since(signed_at).is_ok_and(|age| age > SKEW) {
        let (limit, now) = (format_timestamp(now - SKEW), format_timestamp(now));
        return Err(Refusal::Outside(format!(
            "Signature expired: {timestamp} is now earlier than {limit} ({now} - 15 min.)"
        )));
    }
    if signed_at.duration_since(now).is_ok_and(|lead| lead > SKEW) {
        let (limit, now) = (format_timestamp(now + SKEW), format_timestamp(now));
        return Err(Refusal::Outside(format!(
            "Signature not yet current: {timestamp} is still later than {limit} ({now} + 15 min.)"
        )));
    }
    Ok(())
}

/// Reads `YYYYMMDDTHHMMSSZ`.
fn parse_timestamp(text: &str) -> Option<SystemTime> {
    let digits = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    if text.len() != 16 || text.as_bytes()[8] != b'T' || text.as_bytes()[15] != b'Z' {
        return None;
    }
    let small = |from: usize| u8::try_from(digits(from, from + 2)?).ok();
    let month = time::Month::try_from(small(4)?).ok()?;
    let date = time::Date::from_calendar_date(i32::from(digits(0, 4)?), month, small(6)?).ok()?;
    let time = time::Time::from_hms(small(9)?, small(11)?, small(13)?).ok()?;
    Some(date.with_time(time).assume_utc().into())
}

fn format_timestamp(at: SystemTime) -> String {
    let at = time::OffsetDateTime::from(at);
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn timestamps_survive_a_round_trip() {
        assert_eq!(
            format_timestamp(parse_timestamp("20260229T000000Z").unwrap_or(SystemTime::UNIX_EPOCH)),
            "19700101T000000Z"
        );
        assert_eq!(format_timestamp(parse_timestamp("20261121T080910Z").unwrap()), "20261121T080910Z");
    }

    #[test]
    fn a_timestamp_far_from_now_is_outside() {
        let now = SystemTime::now();
        let check = |at: SystemTime| {
            let text = format_timestamp(at);
            check_timestamp(&text, &text[..8])
        };
        assert_eq!(check(now), Ok(()));
        let Err(Refusal::Outside(text)) = check(now - Duration::from_mins(16)) else { panic!("too old") };
        assert!(text.starts_with("Signature expired: "), "{text}");
        let Err(Refusal::Outside(text)) = check(now + Duration::from_mins(16)) else { panic!("too new") };
        assert!(text.starts_with("Signature not yet current: "), "{text}");
    }
}
