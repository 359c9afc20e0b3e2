//! Signatures, credentials and roles.

use std::time::{Duration, SystemTime};

use fleetctl_sandbox::settings::{Faults, WrongAccount};
use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, HUB_ROLE, LOG_ARCHIVE, MANAGEMENT, Settings};
use serde_json::json;

use crate::client::{quiet, start};

#[tokio::test]
async fn a_wrong_secret_is_refused_in_each_protocol() {
    let (_sandbox, mut client, _) = start(quiet()).await;
    client.secret = "wrong".to_owned();
    let reply = client.create_thing("a").await;
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (403, &"InvalidSignatureException".parse().unwrap())
    );
    let reply = client.organizations("ListRoots", json!({})).await;
    assert_eq!((reply.status, &reply.json()["__type"]), (400, &json!("InvalidSignatureException")));
    let reply = client.sts("Action=GetCallerIdentity").await;
    assert_eq!((reply.status, reply.element("Code")), (403, "SignatureDoesNotMatch".to_owned()));
}

#[tokio::test]
async fn unknown_keys_and_tokens_are_refused() {
    let (_sandbox, client, _) = start(quiet()).await;
    let mut unknown = client.clone();
    unknown.access_key = "AKIAIOSFODNN7EXAMPLE".to_owned();
    assert_eq!(unknown.sts("Action=GetCallerIdentity").await.element("Code"), "InvalidClientTokenId");
    let reply = unknown.create_thing("a").await;
    assert_eq!(reply.headers["x-amzn-errortype"], "UnrecognizedClientException");
    let mut session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    session.token = Some("another".to_owned());
    assert_eq!(session.sts("Action=GetCallerIdentity").await.element("Code"), "InvalidClientTokenId");
}

#[tokio::test]
async fn a_timestamp_must_be_within_fifteen_minutes() {
    let (_sandbox, mut client, _) = start(quiet()).await;
    client.signed_at = SystemTime::now() - Duration::from_mins(17);
    let reply = client.sts("Action=GetCallerIdentity").await;
    assert_eq!(reply.element("Code"), "SignatureDoesNotMatch");
    assert!(reply.element("Message").starts_with("Signature expired: "), "{}", reply.text());
}

#[tokio::test]
async fn the_scope_must_name_the_service() {
    let (_sandbox, client, _) = start(quiet()).await;
    let reply = client.try_send("sqs", ("GET", "/things", ""), &[], b"").await.unwrap();
    assert_eq!(reply.headers["x-amzn-errortype"], "InvalidSignatureException");
    assert_eq!(reply.json()["message"], "Credential should be scoped to correct service: 'iot'. ");
}

#[tokio::test]
async fn roles_are_assumed_where_they_exist() {
    let (_sandbox, client, _) = start(quiet()).await;
    let session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    assert_eq!(session.account().await, AUDIT);
    for (account, role) in [(AUDIT, "Nope"), ("999999999999", EXECUTION_ROLE), (MANAGEMENT, EXECUTION_ROLE)] {
        let Err(reply) = client.assume(account, role).await else {
            panic!("{role} of {account} was assumed")
        };
        assert_eq!((reply.status, reply.element("Code")), (403, "AccessDenied".to_owned()));
        let text = format!(
            "User: arn:aws:iam::{MANAGEMENT}:user/operator is not authorized to perform: sts:AssumeRole on resource: \
             arn:aws:iam::{account}:role/{role}"
        );
        assert_eq!(reply.element("Message"), text);
    }
    let Err(_) = session.assume(LOG_ARCHIVE, EXECUTION_ROLE).await else {
        panic!("one tenant entered another")
    };
}

#[tokio::test]
async fn chained_roles_live_an_hour_at_most() {
    let (_sandbox, client, _) = start(quiet()).await;
    let hub = client.assume(MANAGEMENT, HUB_ROLE).await.unwrap();
    assert_eq!(hub.assume(AUDIT, EXECUTION_ROLE).await.ok().unwrap().account().await, AUDIT);
    let Err(reply) = hub.assume_with(AUDIT, EXECUTION_ROLE, "&DurationSeconds=3601").await else {
        panic!("chained")
    };
    assert!(reply.element("Message").contains("role chaining"), "{}", reply.text());
    for (more, code) in [
        ("&DurationSeconds=899", "ValidationError"),
        ("&DurationSeconds=43201", "ValidationError"),
        ("&ExternalId=%20%20", "ValidationError"),
        (
            "&Tags.member.1.Key=a&Tags.member.1.Value=b&Tags.member.2.Key=A&Tags.member.2.Value=c",
            "InvalidParameterValue",
        ),
        ("&Policy=nonsense", "MalformedPolicyDocument"),
    ] {
        let Err(reply) = client.assume_with(AUDIT, EXECUTION_ROLE, more).await else { panic!("{more}") };
        assert_eq!((reply.status, reply.element("Code").as_str()), (400, code), "{more}");
    }
}

#[tokio::test]
async fn credentials_expire_by_the_sandboxs_clock() {
    let ttl = Some(Duration::from_secs(20));
    let (_sandbox, client, clock) = start(Settings { credential_ttl: ttl, ..quiet() }).await;
    let session = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    clock.advance(Duration::from_secs(19));
    assert_eq!(session.create_thing("a").await.status, 200);
    clock.advance(Duration::from_secs(1));
    let reply = session.create_thing("b").await;
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (403, &"ExpiredTokenException".parse().unwrap())
    );
    assert_eq!(session.sts("Action=GetCallerIdentity").await.element("Code"), "ExpiredToken");
}

#[tokio::test]
async fn external_ids_and_denials_are_honoured() {
    let (_sandbox, client, _) = start(quiet()).await;
    client.admin("POST", "roles", json!({ "account": AUDIT, "role": "Narrow", "externalId": "42" })).await;
    assert!(client.assume(AUDIT, "Narrow").await.is_err());
    let session = client.assume_with(AUDIT, "Narrow", "&ExternalId=42").await.unwrap();
    client.admin("POST", "roles", json!({ "account": AUDIT, "deny": ["iot:Create*"] })).await;
    let reply = session.create_thing("a").await;
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (403, &"AccessDeniedException".parse().unwrap())
    );
    assert!(reply.text().contains("explicit deny in a service control policy"));
    client.admin("POST", "roles", json!({ "account": AUDIT, "deny": [] })).await;
    assert_eq!(session.create_thing("a").await.status, 200);
    client.admin("DELETE", "roles", json!({ "account": AUDIT, "role": "Narrow" })).await;
    assert!(client.assume_with(AUDIT, "Narrow", "&ExternalId=42").await.is_err());
}

#[tokio::test]
async fn another_accounts_credentials_come_at_first_or_at_a_refresh() {
    for (wrong_account, expected) in [
        (WrongAccount::First, [LOG_ARCHIVE, AUDIT, AUDIT]),
        (WrongAccount::Unsaid, [LOG_ARCHIVE, AUDIT, AUDIT]),
        (WrongAccount::Refresh, [AUDIT, LOG_ARCHIVE, LOG_ARCHIVE]),
    ] {
        let faults = Faults { wrong_account, ..Faults::default() };
        let (_sandbox, client, _) = start(Settings { faults, ..quiet() }).await;
        let mut accounts = Vec::new();
        for _ in 0..3 {
            accounts.push(client.assume(AUDIT, EXECUTION_ROLE).await.unwrap().account().await);
        }
        assert_eq!(accounts, expected, "{wrong_account:?}");
    }
}
