//! Every attack on the provider that is known here, through `agent serve` and through `agent sign`.

use std::io::ErrorKind;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use fleetctl::token::jose;

use super::*;

/// An attack: its name, the body of the request, and the status and code of the refusal.
pub(super) type Case = (&'static str, String, u16, &'static str);

/// What attacks are made of.
struct Arsenal<'a> {
    world: &'a World,
    /// The token that is attacked.
    payload: Payload,
    /// Another token for the same agent.
    other: Payload,
    /// A server of the attacker's, that nobody must call.
    elsewhere: TcpListener,
}

impl<'a> Arsenal<'a> {
    fn new(world: &'a World, endpoint: &str) -> Self {
        let payload = issue(world, "acme", "press-7", endpoint);
        std::fs::remove_file(world.path("press-7.token")).unwrap();
        let other = issue(world, "acme", "press-7", endpoint);
        let elsewhere = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        elsewhere.set_nonblocking(true).unwrap();
        Self { world, payload, other, elsewhere }
    }

    /// The request of the agent itself; each has a key of its own.
    fn attack(&self) -> Attack<'a> {
        Attack::new(self.world, &self.payload)
    }

    /// All attacks; `body` is the body of a good request.
    fn cases(&self, body: &str) -> Vec<Case> {
        let Self { world, payload, other, elsewhere } = self;
        let attack = || self.attack();
        let parts: Vec<&str> = payload.grant.split('.').collect();
        let altered = {
            let mut claims: Value =
                serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
            claims["tenant_id"] = json!("globex");
            URL_SAFE_NO_PAD.encode(claims.to_string())
        };
        let none = URL_SAFE_NO_PAD.encode(json!({"alg": "none", "typ": jose::GRANT, "kid": "x"}).to_string());
        let forger = SecretKey::generate().unwrap();
        let now = payload.claims.timestamp;
        let elsewhere_url = format!("http://{}", elsewhere.local_addr().unwrap());
        let bomb = {
            let mut header = josekit::jwe::JweHeader::new();
            header.set_content_encryption("A256GCM");
            header.set_compression("DEF");
            let key = josekit::jwe::ECDH_ES.encrypter_from_pem(world.read("keys/encryption.pub")).unwrap();
            josekit::jwe::serialize_compact(&vec![b'0'; 2 << 20], &header, &key).unwrap()
        };
        let tampered_csr = {
            let mut der =
                openssl::x509::X509Req::from_pem(attack().csr.as_bytes()).unwrap().to_der().unwrap();
            *der.last_mut().unwrap() ^= 1;
            let text = STANDARD.encode(der);
            format!("-----BEGIN CERTIFICATE REQUEST-----\n{text}\n-----END CERTIFICATE REQUEST-----\n")
        };
        let with = |change: &dyn Fn(&mut Attack<'_>)| {
            let mut attack = attack();
            change(&mut attack);
            attack.body()
        };
        vec![
            (
                "altered payload",
                attack()
                    .subject("globex", "press-7")
                    .grant(format!("{}.{altered}.{}", parts[0], parts[2]))
                    .body(),
                401,
                "TokenSignature",
            ),
            ("another tenant's CSR", attack().subject("globex", "press-7").body(), 403, "CsrRefused"),
            ("another agent's CSR", attack().subject("acme", "press-8").body(), 403, "CsrRefused"),
            (
                "expired",
                attack().claims(|c| (c.timestamp, c.expires) = (now - 1800, now - 900)).body(),
                401,
                "TokenExpired",
            ),
            ("from the future", attack().claims(|c| c.timestamp = now + 600).body(), 401, "TokenNotYetValid"),
            ("wrong audience", attack().claims(|c| c.audience = "other".into()).body(), 403, "TokenAudience"),
            ("unsigned", attack().grant(format!("{}.{}.", parts[0], parts[1])).body(), 401, "TokenSignature"),
            ("alg none", attack().grant(format!("{none}.{}.", parts[1])).body(), 401, "TokenAlgorithm"),
            (
                "signed by another key",
                attack().grant(payload.claims.grant(&forger).unwrap()).body(),
                401,
                "TokenSignature",
            ),
            ("oversized request", format!("{body}{}", " ".repeat(70_000)), 413, "RequestTooLarge"),
            ("oversized grant", attack().grant("a".repeat(10_000)).body(), 413, "TokenTooLarge"),
            (
                "truncated grant",
                attack().grant(&payload.grant[..payload.grant.len() / 2]).body(),
                400,
                "TokenMalformed",
            ),
            ("truncated request", body[..body.len() / 2].to_owned(), 400, "RequestMalformed"),
            (
                "zip bomb",
                attack().grant(&bomb[..]).body(),
                if bomb.len() > 6144 { 413 } else { 400 },
                if bomb.len() > 6144 { "TokenTooLarge" } else { "TokenMalformed" },
            ),
            ("another version", attack().claims(|c| c.version = 2).body(), 400, "TokenVersion"),
            (
                "an unknown tenant",
                attack().claims(|c| c.tenant_id = "nobody".into()).subject("nobody", "press-7").body(),
                403,
                "TenantUnknown",
            ),
            (
                "proof of another session",
                with(&|a| {
                    a.payload.credentials = other.credentials.clone();
                }),
                401,
                "ProofRefused",
            ),
            ("proof that goes elsewhere", with(&|a| a.sts.clone_from(&elsewhere_url)), 401, "ProofRefused"),
            ("proof for another server", with(&|a| a.audience = "other"), 401, "ProofRefused"),
            ("proof for another request", with(&|a| a.binding = Some("x".repeat(43))), 401, "ProofRefused"),
            (
                "proof signed with a wrong secret",
                with(&|a| a.payload.credentials.secret_access_key = "wrong".to_owned().into()),
                401,
                "ProofRefused",
            ),
            (
                "tampered CSR",
                body.replace(&attack_csr(body), &tampered_csr.replace('\n', "\\n")),
                400,
                "CsrMalformed",
            ),
            ("no JSON", "hello".into(), 400, "RequestMalformed"),
            ("another member", body.replacen('{', "{\"admin\":true,", 1), 400, "RequestMalformed"),
        ]
    }

    /// Nothing was called elsewhere, registered or counted as used.
    fn assert_unharmed(&self) {
        let called = self.elsewhere.accept().unwrap_err();
        assert_eq!(called.kind(), ErrorKind::WouldBlock, "somebody was called there");
        for tenant in ["acme", "globex"] {
            let account = account(self.world, tenant);
            let empty =
                self.world.certificates(&account).is_empty() && self.world.things_of(&account).is_empty();
            assert!(empty, "{tenant}");
        }
        let kept = std::fs::read_to_string(self.world.state().join("enroll/tokens.jsonl")).unwrap();
        assert_eq!(kept, "", "no token counts as used");
    }
}

#[test]
fn every_attack_is_refused_and_nothing_is_signed_or_registered() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    let arsenal = Arsenal::new(&world, &format!("http://127.0.0.1:{port}"));
    let body = arsenal.attack().body();
    let attacks = arsenal.cases(&body);
    for (name, body, status, code) in &attacks {
        let (got, answer) = post(port, body);
        assert_eq!((got, answer["error"]["code"].as_str()), (*status, Some(*code)), "{name}: {answer}");
        assert!(answer["error"]["message"].as_str().unwrap().len() > 10, "{name}: {answer}");
    }
    arsenal.assert_unharmed();

    // The same parts, unchanged, are good; then the token is used.
    let (status, answer) = post(port, &body);
    assert_eq!(status, 200, "{answer}");
    let (status, again) = post(port, &body);
    assert_eq!((status, &again["certificate"]), (200, &answer["certificate"]));
    let (status, replay) = post(port, &arsenal.attack().body());
    assert_eq!((status, &replay["error"]["code"]), (409, &json!("TokenReplayed")));
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);

    let told = stop(server);
    let refused: Vec<&Value> = told.iter().filter(|row| row["status"] == "refused").collect();
    assert_eq!(refused.len(), attacks.len() + 1);
    let secret = arsenal.payload.credentials.session_token.as_str();
    assert!(!format!("{told:?}").contains(secret), "a session's token was told");
    // Whose a request is, is told where that was shown, with what shows it, and else not.
    let jti = arsenal.payload.claims.jti.as_str();
    for row in refused {
        let whose = [&row["tenantId"], &row["agentId"], &row["jti"], &row["proven"]];
        assert_eq!(row["peer"], "127.0.0.1");
        match row["code"].as_str().unwrap() {
            "TokenReplayed" => assert_eq!(whose, ["acme", "press-7", jti, "session"]),
            "CsrRefused" | "CsrMalformed" | "ProofRefused" | "TokenExpired" | "TokenAudience" => {
                assert_eq!(whose, ["acme", "press-7", jti, "grant"], "{row}");
            }
            "TenantUnknown" => assert_eq!(whose, ["nobody", "press-7", jti, "session"]),
            "TokenSignature" | "TokenAlgorithm" | "TokenMalformed" | "TokenTooLarge" | "TokenVersion"
            | "RequestMalformed" | "RequestTooLarge" => {
                assert!(whose.iter().all(|member| member.is_null()), "{row}");
            }
            _ => {}
        }
    }
}

#[test]
fn every_attack_is_refused_by_agent_sign_as_well() {
    let world = world();
    let arsenal = Arsenal::new(&world, "http://127.0.0.1:1");
    let body = arsenal.attack().body();
    let register = ["--register", "--policy", "agent"];
    for (name, body, status, code) in arsenal.cases(&body) {
        let event = json!({ "version": "2.0", "requestContext": {}, "body": body }).to_string();
        let answer = sign(&world, &event, &register).success().json();
        let told: Value = serde_json::from_str(answer["body"].as_str().unwrap()).unwrap();
        let got = (answer["statusCode"].as_u64(), told["error"]["code"].as_str());
        assert_eq!(got, (Some(status.into()), Some(code)), "{name}: {answer}");
        let exit = if code == "ProofRefused" { 4 } else { 5 };
        let refused = sign(&world, &body, &register).code(exit).no_data();
        assert_eq!(refused.error()["code"], code, "{name}");
    }
    arsenal.assert_unharmed();
    // The same parts, unchanged, are good; then the token is used.
    let answer = sign(&world, &body, &register).success().json();
    let again = sign(&world, &body, &register).success().json();
    assert_eq!(again["certificate"], answer["certificate"]);
    let replay = sign(&world, &arsenal.attack().body(), &register).code(5).no_data();
    assert_eq!(replay.error()["code"], "TokenReplayed");
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);
}

/// The signing request of a body, as it is written there.
fn attack_csr(body: &str) -> String {
    let (_, rest) = body.split_once(r#""csr":""#).unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}
