//! Presigned `GetCallerIdentity`: what anyone may forward, and what AWS then says of whom.

use std::time::{Duration, SystemTime};

use fleetctl_sandbox::settings::Settings;
use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, MANAGEMENT};

use crate::client::{quiet, start};

const AUDIENCE: (&str, &str) = ("x-fleetctl-audience", "https://api.tenant.example/enrol");

#[tokio::test]
async fn a_presigned_request_is_answered_to_whoever_forwards_it() {
    let (_sandbox, client, _) = start(quiet()).await;
    let reply = client.forward(&client.presign("60", &[]), &[]).await;
    assert_eq!((reply.status, reply.element("Account")), (200, MANAGEMENT.to_owned()));
    let session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    let reply = client.forward(&session.presign("60", &[AUDIENCE]), &[AUDIENCE]).await;
    assert_eq!((reply.status, reply.element("Account")), (200, AUDIT.to_owned()), "{}", reply.text());
}

#[tokio::test]
async fn a_signed_header_must_come_along_unchanged() {
    let (_sandbox, client, _) = start(quiet()).await;
    let query = client.presign("60", &[AUDIENCE]);
    for headers in [&[][..], &[("x-fleetctl-audience", "https://api.other.example/enrol")]] {
        let reply = client.forward(&query, headers).await;
        assert_eq!((reply.status, reply.element("Code")), (403, "SignatureDoesNotMatch".to_owned()));
    }
}

#[tokio::test]
async fn what_is_altered_is_refused() {
    let (_sandbox, client, _) = start(quiet()).await;
    let session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    let query = session.presign("60", &[]);
    let token = query.split('&').find(|pair| pair.starts_with("X-Amz-Security-Token")).unwrap();
    for (altered, status, code) in [
        (query.replace("Action=GetCallerIdentity", "Action=GetAccessKeyInfo"), 403, "SignatureDoesNotMatch"),
        (query.replace("Expires=60", "Expires=61"), 403, "SignatureDoesNotMatch"),
        (query.replace("SignedHeaders=host", "SignedHeaders=accept"), 403, "SignatureDoesNotMatch"),
        (format!("{query}&Extra=1"), 403, "SignatureDoesNotMatch"),
        (query.replace(&format!("&{token}"), ""), 403, "InvalidClientTokenId"),
        (query.replace(&session.access_key, "ASIAIOSFODNN7EXAMPLE"), 403, "InvalidClientTokenId"),
        (query.replace("AWS4-HMAC-SHA256", "none"), 400, "IncompleteSignature"),
        (query.replace("X-Amz-Date=", "X-Amz-Day="), 400, "IncompleteSignature"),
        (query.split("&X-Amz-Algorithm").next().unwrap().to_owned(), 403, "MissingAuthenticationToken"),
    ] {
        let reply = client.forward(&altered, &[]).await;
        assert_eq!((reply.status, reply.element("Code").as_str()), (status, code), "{altered}");
    }
}

/// Outside of S3 `X-Amz-Expires` shortens and prolongs nothing, but its bounds are those of S3.
#[tokio::test]
async fn fifteen_minutes_are_what_it_lives() {
    let (_sandbox, mut client, _) = start(quiet()).await;
    for (minutes, expires, code) in [
        (14, "60", None),
        (16, "60", Some("SignatureDoesNotMatch")),
        (16, "3600", Some("SignatureDoesNotMatch")),
        (0, "604800", None),
        (0, "604801", Some("IncompleteSignature")),
        (0, "0", Some("IncompleteSignature")),
    ] {
        client.signed_at = SystemTime::now() - Duration::from_mins(minutes);
        let reply = client.forward(&client.presign(expires, &[]), &[]).await;
        let refused = (reply.status != 200).then(|| reply.element("Code"));
        assert_eq!(refused.as_deref(), code, "{minutes} minutes old, X-Amz-Expires={expires}");
    }
}

#[tokio::test]
async fn it_ends_with_its_credentials() {
    let ttl = Some(Duration::from_mins(1));
    let (_sandbox, client, clock) = start(Settings { credential_ttl: ttl, ..quiet() }).await;
    let query = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap().presign("900", &[]);
    assert_eq!(client.forward(&query, &[]).await.status, 200);
    clock.advance(Duration::from_mins(1));
    assert_eq!(client.forward(&query, &[]).await.element("Code"), "ExpiredToken");
}
