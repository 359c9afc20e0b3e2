//! `agent enroll`, `serve` and `sign`: many agents at once, and every attack on the provider that is known here. STS,
//! which judges the proofs, is the sandbox's; OpenSSL judges the certificates.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use fleetctl::enroll::{binding, csr, signing};
use fleetctl::pki::{KeyKind, PrivateKey};
use fleetctl::token::{Claims, Payload, PublicKey, SecretKey, jose};
use serde_json::{Value, json};

use crate::support::{Output, Running, World};
use crate::token;

/// A world with tenants, keys, a CA in ca.crt and ca.key, and the policy `agent` in both tenants' accounts.
fn world() -> World {
    let world = token::world();
    world.foreign_ca("ca");
    let allow = json!({ "Effect": "Allow", "Action": "iot:Connect", "Resource": "*" });
    world.write("policy.json", json!({ "Version": "2012-10-17", "Statement": [allow] }).to_string());
    world.ok(&["policies", "create", "agent", "--document", "policy.json", "--all-tenants"]);
    world
}

fn account(world: &World, tenant: &str) -> String {
    world.accounts().into_iter().find(|(name, _)| name == tenant).unwrap().1
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

const PROVIDER: [&str; 8] =
    ["--ca", "ca.crt", "--ca-key", "ca.key", "--verify-key", "keys/signing.pub", "--audience", "fleet"];

/// Starts a server that is ready.
fn serve(world: &World, port: u16, more: &[&str]) -> Running {
    let listen = format!("127.0.0.1:{port}");
    let words = ["agent", "serve", "-o", "jsonl", "--listen", &listen];
    let mut running = world.fleetctl(&[&words[..], &PROVIDER, more].concat()).start();
    running.until("it listens", || TcpStream::connect(&listen).is_ok());
    running
}

fn stop(running: Running) -> Vec<Value> {
    running.signal("TERM");
    running.finish().success().jsonl()
}

fn issue(world: &World, tenant: &str, agent: &str, endpoint: &str) -> Payload {
    let file = format!("{agent}.token");
    let output = world.run(&[
        "token",
        "issue",
        "--tenant",
        tenant,
        "--agent",
        agent,
        "--role",
        "Agents",
        "--endpoint",
        endpoint,
        "--audience",
        "fleet",
        "--sign-key",
        "keys/signing.key",
        "--encrypt-to",
        "keys/encryption.pub",
        "--out",
        &file,
        "--no-lookup",
    ]);
    let _ = output.success();
    Payload::open(&world.read(&file), &secret(world, "encryption"), &public(world)).unwrap()
}

fn secret(world: &World, name: &str) -> SecretKey {
    let pem = world.read(&format!("keys/{name}.key"));
    SecretKey::new(&PrivateKey::from_pem(pem.as_bytes(), None, name).unwrap(), name).unwrap()
}

fn public(world: &World) -> PublicKey {
    PublicKey::from_pem(world.read("keys/signing.pub").as_bytes(), "signing.pub").unwrap()
}

const ENROLL: [&str; 6] =
    ["agent", "enroll", "--decrypt-key", "keys/encryption.key", "--verify-key", "keys/signing.pub"];

fn enroll<'a>(token: &'a str, out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&ENROLL[..], &["--token", token, "--out", out, "-o", "json"], more].concat()
}

#[test]
fn a_hundred_agents_at_once_get_a_certificate_of_their_own_tenant_each() {
    const AGENTS: usize = 100;
    let world = world();
    world.foreign_ca("root");
    world.request("tls", "ec:P-256", "/CN=localhost", "-addext subjectAltName=IP:127.0.0.1");
    world.openssl(
        "x509 -req -in tls.csr -CA root.crt -CAkey root.key -days 9 -copy_extensions copy -out tls.crt",
    );
    world.write(
        "agent.json",
        r#"{"topic":"{tenant_id}/{agent_id}","account":"{account}","host":"{endpoint}"}"#,
    );
    let port = free_port();
    let tls = ["--tls-cert", "tls.crt", "--tls-key", "tls.key"];
    let register = ["--register", "--policy", "agent", "--config-file", "agent.json"];
    let server = serve(&world, port, &[&tls[..], &register].concat());
    let endpoint = format!("https://127.0.0.1:{port}");
    let tenant = |n: usize| if n.is_multiple_of(2) { "acme" } else { "globex" };
    let all: Vec<usize> = (0..AGENTS).collect();
    std::thread::scope(|scope| {
        for part in all.chunks(AGENTS / 4) {
            let (world, endpoint) = (&world, &endpoint);
            scope.spawn(move || {
                for n in part {
                    drop(issue(world, tenant(*n), &format!("agent-{n}"), endpoint));
                }
            });
        }
    });
    let running: Vec<Running> = all
        .iter()
        .map(|n| {
            let (token, out) = (format!("agent-{n}.token"), format!("out-{n}"));
            world.fleetctl(&enroll(&token, &out, &["--ca-bundle", "root.crt"])).start()
        })
        .collect();
    let rows: Vec<Value> = running.into_iter().map(|agent| agent.finish().success().json()).collect();

    let mut ids = [BTreeSet::new(), BTreeSet::new()];
    for (n, row) in rows.iter().enumerate() {
        let (tenant, agent) = (tenant(n), format!("agent-{n}"));
        assert_eq!((&row["tenantId"], &row["agentId"]), (&json!(tenant), &json!(agent)));
        let file = format!("out-{n}/certificate.pem");
        assert!(world.openssl_verifies(&format!("-x509_strict -purpose sslclient -CAfile ca.crt {file}")));
        let subject = world.openssl(&format!("x509 -in {file} -noout -subject -nameopt RFC2253"));
        assert_eq!(subject.trim(), format!("subject=CN={agent},O={tenant}"));
        assert_eq!(
            world.openssl(&format!("x509 -in {file} -noout -pubkey")),
            world.openssl(&format!("pkey -in out-{n}/key.pem -pubout"))
        );
        let told: Value = serde_json::from_str(&world.read(&format!("out-{n}/config.json"))).unwrap();
        assert_eq!(told["topic"], format!("{tenant}/{agent}"));
        assert_eq!(told["account"], account(&world, tenant));
        assert!(told["host"].as_str().unwrap().contains(".amazonaws.com"), "{told}");
        ids[n % 2].insert(row["certificateId"].as_str().unwrap().to_owned());
    }
    for (n, name) in ["acme", "globex"].into_iter().enumerate() {
        let account = account(&world, name);
        let there = world.certificates(&account);
        assert_eq!(there.keys().cloned().collect::<BTreeSet<_>>(), ids[n], "{name}");
        assert!(there.values().all(|status| status == "ACTIVE"));
        assert_eq!(world.things_of(&account).len(), AGENTS / 2);
        let expected = world.fleet(&account);
        assert_eq!(expected.things.len(), AGENTS / 2);
    }
    let told = stop(server);
    assert_eq!(told.iter().filter(|row| row["status"] == "created").count(), AGENTS, "{told:?}");
    assert_eq!(told.len(), AGENTS);
    // A server whose certificate nobody vouches for gets no request.
    let server = serve(&world, port, &tls);
    issue(&world, "acme", "distrustful", &endpoint);
    let output = world.run(&enroll("distrustful.token", "out-d", &["--ca-bundle", "ca.crt"])).code(75);
    assert!(output.stderr.to_lowercase().contains("certificate"), "{output}");
    assert_eq!(stop(server), [Value::Null; 0]);
}

#[test]
fn a_lost_answer_is_asked_for_again_and_another_key_is_refused() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register"]);
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let dry = world.run(&enroll("press-7.token", "out", &["--dry-run"])).success();
    assert!(!world.path("out").exists(), "{dry}");
    let first = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!(first["status"], "created");
    // The folder is complete: nothing is asked.
    let same = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!((&same["status"], &same["certificateId"]), (&json!("exists"), &first["certificateId"]));
    let told = stop(server);
    assert_eq!(told.len(), 1);

    // The answer is lost, and the server was started anew meanwhile.
    std::fs::remove_file(world.path("out/certificate.pem")).unwrap();
    let server = serve(&world, port, &["--register"]);
    let again = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!(again["certificateId"], first["certificateId"]);
    // Who has copied the token has another key.
    let thief = world.run(&enroll("press-7.token", "thief", &[])).code(4);
    assert_eq!(thief.error()["code"], "TokenReplayed");
    assert!(!world.path("thief/certificate.pem").exists());
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);
    // Another identity's folder is left alone.
    issue(&world, "globex", "press-8", &format!("http://127.0.0.1:{port}"));
    let _ = world.run(&enroll("press-8.token", "out", &[])).code(1).says("another identity");
    let told = stop(server);
    let statuses: Vec<&str> = told.iter().map(|row| row["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["exists", "refused"]);
}

/// A request as an agent makes it, of parts that an attacker may exchange.
struct Attack<'a> {
    world: &'a World,
    payload: Payload,
    key: PrivateKey,
    grant: String,
    csr: String,
    sts: String,
    audience: &'a str,
    binding: Option<String>,
}

impl<'a> Attack<'a> {
    fn new(world: &'a World, payload: &Payload) -> Self {
        let key = PrivateKey::generate(KeyKind::EcP256).unwrap();
        let request = csr::request(&key, &payload.claims.tenant_id, &payload.claims.agent_id).unwrap();
        Self {
            world,
            payload: payload.clone(),
            key,
            grant: payload.grant.clone(),
            csr: request.to_pem(),
            sts: world.url().to_owned(),
            audience: "fleet",
            binding: None,
        }
    }

    /// Other claims, signed by the provider: what it would have to have issued by mistake.
    fn claims(mut self, change: impl FnOnce(&mut Claims)) -> Self {
        change(&mut self.payload.claims);
        self.grant = self.payload.claims.grant(&secret(self.world, "signing")).unwrap();
        self
    }

    fn subject(mut self, tenant: &str, agent: &str) -> Self {
        self.csr = csr::request(&self.key, tenant, agent).unwrap().to_pem();
        self
    }

    fn grant(mut self, grant: impl Into<String>) -> Self {
        self.grant = grant.into();
        self
    }

    fn body(&self) -> String {
        let der = openssl::x509::X509Req::from_pem(self.csr.as_bytes()).unwrap().to_der().unwrap();
        let claims = &self.payload.claims;
        let bound = self.binding.clone().unwrap_or_else(|| binding::binding(&claims.jti, &der));
        let (credentials, now) = (&self.payload.credentials, SystemTime::now());
        let proof =
            signing::proof(&self.sts, &claims.region, credentials, self.audience, &bound, now).unwrap();
        json!({ "version": 1, "grant": self.grant, "csr": self.csr, "proof": proof }).to_string()
    }
}

/// Sends a body; the status and the code of the answer.
fn post(port: u16, body: &str) -> (u16, Value) {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
    let head = format!(
        "POST /agents HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // A body that is too large is not read to its end.
    let _ = stream.write_all(body.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {answer}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, serde_json::from_str(body).unwrap())
}

#[test]
fn every_attack_is_refused_and_nothing_is_signed_or_registered() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    let endpoint = format!("http://127.0.0.1:{port}");
    let payload = issue(&world, "acme", "press-7", &endpoint);
    let other = {
        std::fs::remove_file(world.path("press-7.token")).unwrap();
        issue(&world, "acme", "press-7", &endpoint)
    };
    let attack = || Attack::new(&world, &payload);
    let parts: Vec<&str> = payload.grant.split('.').collect();
    let altered = {
        let mut claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
        claims["tenant_id"] = json!("globex");
        URL_SAFE_NO_PAD.encode(claims.to_string())
    };
    let none = URL_SAFE_NO_PAD.encode(json!({"alg": "none", "typ": jose::GRANT, "kid": "x"}).to_string());
    let forger = SecretKey::generate().unwrap();
    let now = payload.claims.timestamp;
    let elsewhere = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let elsewhere_url = format!("http://{}", elsewhere.local_addr().unwrap());
    let bomb = {
        let mut header = josekit::jwe::JweHeader::new();
        header.set_content_encryption("A256GCM");
        header.set_compression("DEF");
        let key = josekit::jwe::ECDH_ES.encrypter_from_pem(world.read("keys/encryption.pub")).unwrap();
        josekit::jwe::serialize_compact(&vec![b'0'; 2 << 20], &header, &key).unwrap()
    };
    let tampered_csr = {
        let mut der = openssl::x509::X509Req::from_pem(attack().csr.as_bytes()).unwrap().to_der().unwrap();
        *der.last_mut().unwrap() ^= 1;
        let text = STANDARD.encode(der);
        format!("-----BEGIN CERTIFICATE REQUEST-----\n{text}\n-----END CERTIFICATE REQUEST-----\n")
    };
    let body = attack().body();
    let with = |change: &dyn Fn(&mut Attack<'_>)| {
        let mut attack = attack();
        change(&mut attack);
        attack.body()
    };
    let attacks: Vec<(&str, String, u16, &str)> = vec![
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
            body.replace(&attack_csr(&body), &tampered_csr.replace('\n', "\\n")),
            400,
            "CsrMalformed",
        ),
        ("no JSON", "hello".into(), 400, "RequestMalformed"),
        ("another member", body.replacen('{', "{\"admin\":true,", 1), 400, "RequestMalformed"),
    ];
    for (name, body, status, code) in &attacks {
        let (got, answer) = post(port, body);
        assert_eq!((got, answer["error"]["code"].as_str()), (*status, Some(*code)), "{name}: {answer}");
        assert!(answer["error"]["message"].as_str().unwrap().len() > 10, "{name}: {answer}");
    }
    assert_eq!(elsewhere.accept().unwrap_err().kind(), ErrorKind::WouldBlock, "nobody was called there");
    for tenant in ["acme", "globex"] {
        let account = account(&world, tenant);
        assert!(world.certificates(&account).is_empty() && world.things_of(&account).is_empty(), "{tenant}");
    }
    let kept = std::fs::read_to_string(world.state().join("enroll/tokens.jsonl")).unwrap();
    assert_eq!(kept, "", "no token counts as used");

    // The same parts, unchanged, are good; then the token is used.
    let (status, answer) = post(port, &body);
    assert_eq!(status, 200, "{answer}");
    let (status, again) = post(port, &body);
    assert_eq!((status, &again["certificate"]), (200, &answer["certificate"]));
    let (status, replay) = post(port, &attack().body());
    assert_eq!((status, &replay["error"]["code"]), (409, &json!("TokenReplayed")));
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);

    let told = stop(server);
    assert_eq!(told.iter().filter(|row| row["status"] == "refused").count(), attacks.len() + 1);
    let secret = payload.credentials.session_token.as_str();
    assert!(!format!("{told:?}").contains(secret), "a session's token was told");
}

/// The signing request of a body, as it is written there.
fn attack_csr(body: &str) -> String {
    let (_, rest) = body.split_once(r#""csr":""#).unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

fn sign(world: &World, input: &str, more: &[&str]) -> Output {
    world.fleetctl(&[&["agent", "sign", "-o", "json"], &PROVIDER[..], more].concat()).input(input).run()
}

#[test]
fn a_request_is_signed_from_stdin_and_as_an_event() {
    let world = world();
    let payload = issue(&world, "acme", "press-7", "http://127.0.0.1:1");
    let attack = Attack::new(&world, &payload);
    let answer = sign(&world, &attack.body(), &[]).success().json();
    world.write("crt", answer["certificate"].as_str().unwrap());
    assert!(world.openssl_verifies("-x509_strict -purpose sslclient -CAfile ca.crt crt"));
    assert_eq!(answer["configuration"]["agent_id"], "press-7");
    // Registered is nothing unless that is asked for.
    assert!(world.certificates(&account(&world, "acme")).is_empty());

    let encoded = STANDARD.encode(attack.body());
    for event in [
        json!({ "requestContext": {}, "body": attack.body(), "isBase64Encoded": false }),
        json!({ "version": "2.0", "requestContext": {}, "body": encoded, "isBase64Encoded": true }),
    ] {
        let event = sign(&world, &event.to_string(), &[]).success().json();
        assert_eq!(event["statusCode"], 200, "{event}");
        let body: Value = serde_json::from_str(event["body"].as_str().unwrap()).unwrap();
        assert_eq!(body["certificate"], answer["certificate"]);
    }
    let thief = Attack::new(&world, &payload);
    let refused = sign(&world, &thief.body(), &[]).code(5).no_data();
    assert_eq!(refused.error()["code"], "TokenReplayed");
    let event = json!({ "requestContext": {}, "body": thief.body() }).to_string();
    let event = sign(&world, &event, &[]).success().json();
    assert_eq!(event["statusCode"], 409, "{event}");
    // Only the tenants that are named are served.
    let other = sign(&world, &attack.body(), &["--tenant", "globex"]).code(5).no_data();
    assert_eq!(other.error()["code"], "TenantNotServed");
    let _ = sign(&world, "", &[]).code(5);
}

/// One connection serves one request: whoever sends many and reads nothing has its answer and no more of the server.
#[test]
fn a_connection_is_closed_after_its_answer() {
    use std::io::{Read as _, Write as _};
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &[]);
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let many = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3);
    stream.write_all(many.as_bytes()).unwrap();
    let mut answers = String::new();
    // A reset for what was not read counts as the end, too.
    let _ = stream.read_to_string(&mut answers);
    assert_eq!(answers.matches("HTTP/1.1 200").count(), 1, "{answers}");
    assert_eq!(stop(server), Vec::<Value>::new());
}

#[test]
fn a_server_that_cannot_serve_says_so_at_once() {
    let world = world();
    let serve = |more: &[&str]| world.run(&[&["agent", "serve"][..], &PROVIDER, more].concat());
    let _ = serve(&["--listen", "0.0.0.0:0"]).code(2).says("--plain-http");
    let _ = serve(&["--listen", "127.0.0.1:0", "--path", "agents"]).code(2).says("--path");
    let _ = serve(&["--listen", "127.0.0.1:0", "--tls-cert", "ca.crt", "--tls-key", "policy.json"]).code(65);
    world.write("bad.json", r#"{"a":["{endpoint}"]}"#);
    let bad = serve(&["--listen", "127.0.0.1:0", "--config-file", "bad.json"]).code(65);
    let _ = bad.says("bad.json: $.a[0]: {endpoint} is known only with `--register`");
    let _ = serve(&["--listen", "127.0.0.1:0", "--all-tenants"]).code(2).says("--tenant");
    let _ = serve(&["--listen", "127.0.0.1:0", "--dry-run"]).code(2).says("--dry-run");
}
