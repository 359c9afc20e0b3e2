//! Forms and forgeries of tokens, without AWS.
#![allow(clippy::unwrap_used, reason = "tests")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use josekit::jwe::{ECDH_ES, ECDH_ES_A256KW, JweHeader};
use josekit::jws::{ES256, HS256, JwsHeader};
use serde_json::json;
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

use super::session_policy::{MAX_CHARACTERS, text};
use super::*;

fn claims() -> Claims {
    let now = OffsetDateTime::now_utc().unix_timestamp();
    Claims {
        version: 1,
        timestamp: now,
        expires: now + 900,
        jti: "0123456789abcdef0123456789abcdef".into(),
        agent_id: "agent-1".into(),
        tenant_id: "acme".into(),
        api_endpoint: "https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod".into(),
        path: "/agents".into(),
        region: "eu-central-1".into(),
        audience: "fleet".into(),
        invoke_arn: None,
        session_arn: "arn:aws:sts::111122223333:assumed-role/R/fleetctl-agent-1".into(),
    }
}

fn credentials() -> Credentials {
    Credentials {
        access_key_id: "ASIAEXAMPLE".into(),
        secret_access_key: Zeroizing::new("SECRETKEY".into()),
        session_token: Zeroizing::new("SESSIONTOKEN".into()),
        expiration: claims().expires,
    }
}

struct Keys {
    sign: SecretKey,
    decrypt: SecretKey,
}

impl Keys {
    fn new() -> Self {
        Self { sign: SecretKey::generate().unwrap(), decrypt: SecretKey::generate().unwrap() }
    }

    fn seal(&self) -> Zeroizing<String> {
        Payload::seal(claims(), credentials(), &self.sign, self.decrypt.public()).unwrap()
    }

    fn why(&self, token: &str) -> Why {
        Payload::open(token, &self.decrypt, self.sign.public()).unwrap_err().why
    }
}

fn header(value: serde_json::Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

#[test]
fn a_token_says_what_was_put_in_and_shows_nothing() {
    let keys = Keys::new();
    let token = keys.seal();
    let opened = Payload::open(&token, &keys.decrypt, keys.sign.public()).unwrap();
    assert_eq!(opened.claims, claims());
    assert_eq!(opened.credentials, credentials());
    assert_eq!(Claims::of_grant(&opened.grant, keys.sign.public()).unwrap(), claims());
    let grant = URL_SAFE_NO_PAD.decode(opened.grant.split('.').nth(1).unwrap()).unwrap();
    let grant = String::from_utf8(grant).unwrap();
    let debug = format!("{opened:?}");
    for secret in ["SECRETKEY", "SESSIONTOKEN"] {
        assert!(!debug.contains(secret) && !grant.contains(secret), "{secret}");
    }
    assert!(grant.contains("acme") && !grant.contains("ASIA"), "{grant}");
}

#[test]
fn every_changed_character_is_noticed() {
    let keys = Keys::new();
    let token = keys.seal();
    // The last characters of a part carry bits that base64url leaves open; strict reading refuses those too.
    for at in (0..token.len()).step_by(7).chain(token.len() - 3..token.len()) {
        let mut bytes = token.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).unwrap();
        assert!(Payload::open(&changed, &keys.decrypt, keys.sign.public()).is_err(), "at {at}");
    }
    for length in [0, 1, 100, token.len() / 2, token.len() - 1] {
        assert!(Payload::open(&token[..length], &keys.decrypt, keys.sign.public()).is_err(), "{length}");
    }
    assert_eq!(keys.why(&"A".repeat(jose::MAX_TOKEN + 1)), Why::TooLarge);
    assert_eq!(keys.why(&format!("{}\n", *token)), Why::Malformed);
}

#[test]
fn other_keys_are_refused() {
    let (keys, others) = (Keys::new(), Keys::new());
    let token = keys.seal();
    let open = |decrypt, verify| Payload::open(&token, decrypt, verify).unwrap_err().why;
    assert_eq!(open(&others.decrypt, keys.sign.public()), Why::Decryption);
    assert_eq!(open(&keys.decrypt, others.sign.public()), Why::Signature);
    // Who has the encryption key, as every agent's installer may, cannot sign.
    let forged = Payload::seal(claims(), credentials(), &others.sign, keys.decrypt.public()).unwrap();
    assert_eq!(keys.why(&forged), Why::Signature);
}

#[test]
fn what_is_not_signed_by_es256_is_refused() {
    let keys = Keys::new();
    let claims = serde_json::to_vec(&claims()).unwrap();
    let body = URL_SAFE_NO_PAD.encode(&claims);
    let why = |grant: &str| Claims::of_grant(grant, keys.sign.public()).unwrap_err().why;
    let none = header(json!({"alg": "none", "typ": jose::GRANT, "kid": "x"}));
    assert_eq!(why(&format!("{none}.{body}.")), Why::Algorithm);
    // The public key as a shared secret.
    let mut hs256 = JwsHeader::new();
    hs256.set_token_type(jose::GRANT);
    hs256.set_key_id("x");
    let signer = HS256.signer_from_bytes(keys.sign.public().to_pem().unwrap()).unwrap();
    let forged = josekit::jws::serialize_compact(&claims, &hs256, &signer).unwrap();
    assert_eq!(why(&forged), Why::Algorithm);
    // Right key, but with more in the header than is taken.
    let signer = ES256.signer_from_pem(keys.sign.pem()).unwrap();
    let mut more = JwsHeader::new();
    more.set_token_type(jose::GRANT);
    more.set_key_id("x");
    more.set_claim("extra", Some(json!("x"))).unwrap();
    let text = josekit::jws::serialize_compact(&claims, &more, &signer).unwrap();
    assert_eq!(why(&text), Why::Algorithm);
    // What is signed as a token is no grant.
    let other = jose::sign(&claims, jose::SIGNED, &keys.sign).unwrap();
    assert_eq!(why(&other), Why::Malformed);
    let bare = jose::sign(&claims, jose::GRANT, &keys.sign).unwrap();
    assert!(Claims::of_grant(&bare, keys.sign.public()).is_ok());
    assert_eq!(why(&format!("{}.", bare.rsplit_once('.').unwrap().0)), Why::Signature);
}

#[test]
fn compression_and_other_encryption_are_refused_before_decrypting() {
    let keys = Keys::new();
    let key = keys.decrypt.public();
    let make = |change: &dyn Fn(&mut JweHeader), payload: &[u8]| {
        let mut header = JweHeader::new();
        header.set_content_encryption("A256GCM");
        header.set_token_type(jose::TOKEN);
        header.set_content_type("JWS");
        header.set_key_id(key.id());
        change(&mut header);
        let encrypter = ECDH_ES.encrypter_from_der(key.spki()).unwrap();
        josekit::jwe::serialize_compact(payload, &header, &encrypter).unwrap()
    };
    // Fifty megabytes of zeros in a token of normal size.
    let bomb = make(&|header| header.set_compression("DEF"), &vec![b'0'; 50 << 20]);
    assert_eq!(keys.why(&bomb), if bomb.len() > jose::MAX_TOKEN { Why::TooLarge } else { Why::Algorithm });
    let small = make(&|header| header.set_compression("DEF"), &vec![b'0'; 1 << 20]);
    assert!(small.len() < jose::MAX_TOKEN);
    assert_eq!(keys.why(&small), Why::Algorithm);
    assert_eq!(keys.why(&make(&|header| header.set_content_encryption("A128GCM"), b"x")), Why::Algorithm);
    assert_eq!(keys.why(&make(&|header| header.set_critical(&vec!["exp"]), b"x")), Why::Algorithm);
    assert_eq!(keys.why(&make(&|_| (), b"not signed")), Why::Malformed);
    let wrapped = ECDH_ES_A256KW.encrypter_from_der(key.spki()).unwrap();
    let mut head = JweHeader::new();
    head.set_content_encryption("A256GCM");
    let text = josekit::jwe::serialize_compact(b"x", &head, &wrapped).unwrap();
    assert_eq!(keys.why(&text), Why::Algorithm);
}

#[test]
fn an_ephemeral_key_off_the_curve_is_refused() {
    let keys = Keys::new();
    let token = keys.seal();
    let (first, rest) = token.split_once('.').unwrap();
    let mut head: serde_json::Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(first).unwrap()).unwrap();
    head["epk"]["y"] = json!(URL_SAFE_NO_PAD.encode([1_u8; 32]));
    assert_eq!(keys.why(&format!("{}.{rest}", header(head))), Why::Algorithm);
}

#[test]
fn versions_and_unknown_members_are_refused() {
    let keys = Keys::new();
    let grant = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = serde_json::to_value(claims()).unwrap();
        change(&mut value);
        let grant = jose::sign(value.to_string().as_bytes(), jose::GRANT, &keys.sign).unwrap();
        Claims::of_grant(&grant, keys.sign.public()).unwrap_err().why
    };
    assert_eq!(grant(&|v| v["version"] = json!(2)), Why::Version);
    assert_eq!(grant(&|v| v["admin"] = json!(true)), Why::Malformed);
    assert_eq!(grant(&|v| v["expires"] = json!("never")), Why::Malformed);
    assert_eq!(grant(&|v| drop(v.as_object_mut().unwrap().remove("jti"))), Why::Malformed);
}

#[test]
fn time_and_audience_are_judged_here() {
    let now = OffsetDateTime::now_utc();
    let check = |change: &dyn Fn(&mut Claims), expected: Expected<'_>| {
        let mut claims = claims();
        change(&mut claims);
        claims.check(now, expected).err().map(|fault| fault.why)
    };
    let any = Expected::default();
    let at = now.unix_timestamp();
    assert_eq!(check(&|_| (), any), None);
    assert_eq!(check(&|c| (c.timestamp, c.expires) = (at - 900, at), any), Some(Why::Expired));
    assert_eq!(check(&|c| (c.timestamp, c.expires) = (at + 50, at + 900), any), None, "within the skew");
    assert_eq!(check(&|c| (c.timestamp, c.expires) = (at + 90, at + 900), any), Some(Why::NotYetValid));
    assert_eq!(check(&|c| c.expires = at + 50_000, any), Some(Why::Malformed), "longer than a session");
    assert_eq!(check(&|c| c.expires = i64::MAX, any), Some(Why::Malformed));
    assert_eq!(check(&|c| c.jti = "../../etc".into(), any), Some(Why::Malformed));
    assert_eq!(check(&|c| c.agent_id = "a b".into(), any), Some(Why::Malformed));
    assert_eq!(check(&|c| c.agent_id = "a".repeat(65), any), Some(Why::Malformed));
    assert_eq!(check(&|c| c.tenant_id = "a\nb".into(), any), Some(Why::Malformed));
    let expected = Expected { audience: Some("fleet"), tenant: Some("acme"), agent: Some("agent-1") };
    assert_eq!(check(&|_| (), expected), None);
    assert_eq!(check(&|c| c.audience = "other".into(), expected), Some(Why::Audience));
    assert_eq!(check(&|c| c.tenant_id = "globex".into(), expected), Some(Why::Tenant));
    assert_eq!(check(&|c| c.agent_id = "agent-2".into(), expected), Some(Why::Agent));
    assert_eq!(claims().check(now + Duration::minutes(16), any).unwrap_err().why, Why::Expired);
}

#[test]
fn an_api_of_the_gateway_is_known_by_its_host_name() {
    for (url, arn) in [
        (
            "https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod/",
            Some("arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/agents"),
        ),
        (
            "https://a1b2c3.execute-api.eu-west-1.amazonaws.com",
            Some("arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/$default/POST/agents"),
        ),
        (
            "https://a1b2c3.execute-api.cn-north-1.amazonaws.com.cn/v1",
            Some("arn:aws-cn:execute-api:cn-north-1:111122223333:a1b2c3/v1/POST/agents"),
        ),
        ("https://api.example.com/prod", None),
        ("https://a1b2c3.execute-api.eu-central-1.amazonaws.com.evil.example", None),
        ("https://a.b.execute-api.eu-central-1.amazonaws.com", None),
    ] {
        let endpoint: Endpoint = url.parse().unwrap();
        let found = InvokeArn::of(&endpoint, "/agents", "111122223333", "aws");
        assert_eq!(found.map(|arn| arn.to_string()).as_deref(), arn, "{url}");
    }
    for bad in [
        "http://api.example.com",
        "https://user@api.example.com",
        "https://api.example.com/?a=b",
        "https://api.example.com/a/../b",
        "https://api.example.com/a%2fb",
        "ftp://api.example.com",
        "api.example.com",
        "https:///agents",
    ] {
        assert!(bad.parse::<Endpoint>().is_err(), "{bad}");
    }
    for good in
        ["http://127.0.0.1:8443", "http://localhost", "http://[::1]:80/x", "https://api.example.com:8443/v1"]
    {
        assert_eq!(good.parse::<Endpoint>().unwrap().to_string(), good);
    }
}

#[test]
fn the_session_policy_allows_one_call_or_nothing() {
    let arn: InvokeArn =
        "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/agents".parse().unwrap();
    assert_eq!(
        text(Some(&arn)),
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/agents"}]}"#
    );
    assert_eq!(
        text(None),
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}"#
    );
    let long = format!("arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/{}", "a".repeat(255));
    assert!(text(Some(&long.parse().unwrap())).len() <= MAX_CHARACTERS);
    for bad in [
        "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/*",
        "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/GET/agents",
        "arn:aws:execute-api:eu-central-1:1:a1b2c3/prod/POST/agents",
        "arn:aws:iot:eu-central-1:111122223333:a1b2c3/prod/POST/agents",
        "arn:aws:execute-api:eu-central-1:111122223333:a1b2c3/prod/POST/\"}",
        "",
    ] {
        assert!(bad.parse::<InvokeArn>().is_err(), "{bad}");
    }
}

#[test]
fn session_names_are_names_that_sts_takes() {
    for agent in ["a", "agent:1", &"x".repeat(64)] {
        let name = assume::session_name(agent, "0123456789abcdef0123456789abcdef");
        assert!(name.len() <= 64 && name.ends_with("-0123456789abcdef"), "{name}");
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+=,.@-".contains(&b)), "{name}");
    }
}
