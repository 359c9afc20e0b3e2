//! The provider's side of the proof: a presigned GetCallerIdentity is read strictly, sent to STS, and STS says whose
//! it is.
//!
//! Where the request goes is never the agent's choice: the host is built here, of the Region that the grant names or
//! of the endpoint that the operator set, and the agent's URL must name the same. Redirects are not followed.

use std::collections::BTreeMap;
use std::time::Duration;

use hyper::Uri;
use time::OffsetDateTime;

use super::binding::{AUDIENCE, BINDING};
use super::signing::sts_of;
use super::wire::Refusal;
use crate::aws::{Plain, PlainRequest};

/// The longest proof, in characters: a session's token may have some thousand.
const MAX_PROOF: usize = 12 * 1024;
/// The longest answer of STS that is read, in bytes.
const MAX_ANSWER: usize = 16 * 1024;
/// How long STS may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest life of a proof, in seconds.
const LIFE: i64 = 60;
/// How far the agent's clock may be off, in seconds. STS does not look at a presigned request's own life: it takes one
/// for fifteen minutes, so that its age is judged here.
const SKEW: i64 = 60;

const SIGNED_HEADERS: &str = "host;x-fleetctl-audience;x-fleetctl-binding";
const MEMBERS: [&str; 9] = [
    "Action",
    "Version",
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-Date",
    "X-Amz-Expires",
    "X-Amz-Security-Token",
    "X-Amz-Signature",
    "X-Amz-SignedHeaders",
];

/// What a proof must be for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The Region of the grant.
    pub region: &'a str,
    /// The operator's endpoint of STS (scheme and host); none is AWS's own of the Region.
    pub endpoint: Option<&'a str>,
    /// The server's audience.
    pub audience: &'a str,
    /// The binding to token and signing request.
    pub binding: &'a str,
    /// The session that the token was issued with.
    pub session_arn: &'a str,
}

fn refused(message: impl Into<String>) -> Refusal {
    Refusal::new(401, "ProofRefused", message)
}

/// Reads a proof, and returns the URL that is to be called.
///
/// # Errors
/// The refusal.
pub fn read(proof: &str, wanted: &Wanted<'_>, now: OffsetDateTime) -> Result<String, Refusal> {
    if proof.len() > MAX_PROOF {
        return Err(refused(format!(
            "the proof has {} characters; at most {MAX_PROOF} are taken",
            proof.len()
        )));
    }
    let uri: Uri = proof.parse().map_err(|_| refused("the proof is no URL"))?;
    let of_region = sts_of(wanted.region);
    let base = wanted.endpoint.unwrap_or(&of_region);
    let origin =
        format!("{}://{}", uri.scheme_str().unwrap_or_default(), uri.authority().map_or("", |a| a.as_str()));
    if origin != base || uri.path() != "/" || proof.contains('#') {
        return Err(refused(format!("the proof does not go to {base}/, where it would be asked")));
    }
    let query = uri.query().unwrap_or_default();
    let members = members(query)?;
    let is = |name: &str, value: &str| members[name] == value;
    if !is("Action", "GetCallerIdentity") || !is("Version", "2011-06-15") {
        return Err(refused("the proof is no GetCallerIdentity"));
    }
    if !is("X-Amz-Algorithm", "AWS4-HMAC-SHA256") || !is("X-Amz-SignedHeaders", SIGNED_HEADERS) {
        return Err(refused("the proof does not sign the headers that bind it to this server and request"));
    }
    let scope: Vec<&str> = members["X-Amz-Credential"].split('/').collect();
    if !matches!(scope[..], [_, _, region, "sts", "aws4_request"] if region == wanted.region) {
        return Err(refused(format!("the proof is not signed for STS in {}", wanted.region)));
    }
    let life: i64 = members["X-Amz-Expires"].parse().unwrap_or(0);
    if !(1..=LIFE).contains(&life) {
        return Err(refused(format!("the proof must hold for 1 to {LIFE} s")));
    }
    let age = now.unix_timestamp() - signed_at(&members["X-Amz-Date"])?;
    if age > life + SKEW || age < -SKEW {
        return Err(Refusal::new(401, "ProofExpired", "the proof is not of now; check the agent's clock"));
    }
    Ok(format!("{base}/?{query}"))
}

/// Every member that a proof has, once each, and no other.
fn members(query: &str) -> Result<BTreeMap<&str, String>, Refusal> {
    let mut found = BTreeMap::new();
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').ok_or_else(|| refused("the proof's query is malformed"))?;
        if !MEMBERS.contains(&name) {
            return Err(refused("the proof's query has a member that GetCallerIdentity has not"));
        }
        let value = decoded(value).ok_or_else(|| refused("the proof's query is malformed"))?;
        if found.insert(name, value).is_some() {
            return Err(refused(format!("the proof's query has {name} twice")));
        }
    }
    match MEMBERS.iter().find(|name| !found.contains_key(**name)) {
        Some(missing) => Err(refused(format!("the proof's query has no {missing}"))),
        None => Ok(found),
    }
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            // It would be a space to some and itself to others.
            b'+' => return None,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn signed_at(text: &str) -> Result<i64, Refusal> {
    let format = time::macros::format_description!("[year][month][day]T[hour][minute][second]Z");
    let at =
        time::PrimitiveDateTime::parse(text, &format).map_err(|_| refused("the proof's date is none"))?;
    Ok(at.assume_utc().unix_timestamp())
}

/// Asks STS whose proof it is, and refuses another session than the token's.
///
/// # Errors
/// The refusal.
pub async fn check(http: &Plain, proof: &str, wanted: &Wanted<'_>) -> Result<(), Refusal> {
    let url = read(proof, wanted, OffsetDateTime::now_utc())?;
    let headers = [(AUDIENCE, wanted.audience), (BINDING, wanted.binding)];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let request = PlainRequest { method: "GET", url: &url, headers, body: Vec::new() };
    let answer = http.send(request, MAX_ANSWER, PATIENCE).await;
    let answer = answer.map_err(|why| Refusal::unavailable(format!("asking STS about a proof: {why}")))?;
    let text = String::from_utf8_lossy(&answer.body);
    match answer.status {
        200 => {}
        400..=499
            if answer.status != 429 && element(&text, "Code").is_none_or(|code| code != "Throttling") =>
        {
            let code = element(&text, "Code").unwrap_or("no reason");
            return Err(refused(format!("STS does not take the proof ({code})")));
        }
        status => {
            return Err(Refusal::unavailable(format!("STS answered a proof with HTTP status {status}")));
        }
    }
    let arn = element(&text, "Arn").filter(|_| text.contains("<GetCallerIdentityResult>"));
    let arn = arn.ok_or_else(|| Refusal::unavailable("STS answered a proof with something else"))?;
    if arn != wanted.session_arn {
        return Err(refused("the proof is that of another session than the token's"));
    }
    Ok(())
}

/// The text of the only element of this name.
fn element<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let (_, rest) = text.split_once(&open)?;
    let (value, after) = rest.split_once(&close)?;
    (!after.contains(&open) && !value.contains('<')).then_some(value)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::time::{Duration, SystemTime};

    use zeroize::Zeroizing;

    use super::super::signing;
    use super::*;
    use crate::token::Credentials;

    fn made(at: SystemTime) -> String {
        let credentials = Credentials {
            access_key_id: "ASIAEXAMPLE".into(),
            secret_access_key: Zeroizing::new("secret".into()),
            session_token: Zeroizing::new("a/token+with=signs".into()),
            expiration: 0,
        };
        signing::proof("https://sts.eu-west-1.amazonaws.com", "eu-west-1", &credentials, "fleet", "bind", at)
            .unwrap()
    }

    const WANTED: Wanted<'static> = Wanted {
        region: "eu-west-1",
        endpoint: None,
        audience: "fleet",
        binding: "bind",
        session_arn: "arn:aws:sts::111122223333:assumed-role/R/s",
    };

    #[test]
    fn a_proof_goes_only_where_it_should() {
        let proof = made(SystemTime::now());
        let now = OffsetDateTime::now_utc();
        assert_eq!(read(&proof, &WANTED, now).unwrap(), proof);
        let sandbox = Wanted { endpoint: Some("http://127.0.0.1:4650"), ..WANTED };
        assert!(read(&proof, &sandbox, now).is_err());
        let host = "sts.eu-west-1.amazonaws.com";
        for other in [
            proof.replace(host, "sts.evil.example"),
            proof.replace(host, "sts.us-east-1.amazonaws.com"),
            proof.replace(host, "169.254.169.254"),
            proof.replace(host, &format!("{host}.evil.example")),
            proof.replace(host, &format!("{host}:444")),
            proof.replace(host, &format!("user@{host}")),
            proof.replace(host, &format!("evil.example#{host}")),
            proof.replace("https", "http"),
            proof.replace("/?", "/latest?"),
            proof.replace("GetCallerIdentity", "AssumeRole"),
            proof.replace("Action=", "Action=GetCallerIdentity&Action="),
            format!("{proof}&RoleArn=arn"),
            format!("{proof}#x"),
            proof.replace("X-Amz-Expires=60", "X-Amz-Expires=604800"),
            proof.replace("X-Amz-Expires=60", "X-Amz-Expires=-1"),
            proof.replace("X-Amz-Security-Token", "X-Amz-Security-Tokem"),
            proof.replace("host%3B", ""),
            proof.replace("%2Fsts%2F", "%2Fiam%2F"),
            proof.replace("eu-west-1%2F", "eu-west-2%2F"),
            proof.replace("2011-06-15", "2011-06-16"),
            String::new(),
            "a".repeat(MAX_PROOF + 1),
        ] {
            assert_ne!(other, proof);
            assert_eq!(read(&other, &WANTED, now).map_err(|r| r.status), Err(401), "{other}");
        }
    }

    #[test]
    fn an_old_proof_is_refused_before_sts_is_asked() {
        let now = OffsetDateTime::now_utc();
        let at = |seconds| read(&made(SystemTime::now() - Duration::from_secs(seconds)), &WANTED, now);
        assert!(at(30).is_ok());
        assert_eq!(at(400).unwrap_err().reason.code, "ProofExpired");
        let ahead = made(SystemTime::now() + Duration::from_secs(400));
        assert_eq!(read(&ahead, &WANTED, now).unwrap_err().reason.code, "ProofExpired");
    }

    #[test]
    fn one_element_is_read_and_two_are_not() {
        assert_eq!(element("<a><Arn>x</Arn></a>", "Arn"), Some("x"));
        for bad in ["<Arn>x</Arn><Arn>y</Arn>", "<Arn><b/>x</Arn>", "<Arn>x", "x</Arn>", ""] {
            assert_eq!(element(bad, "Arn"), None, "{bad}");
        }
    }
}
