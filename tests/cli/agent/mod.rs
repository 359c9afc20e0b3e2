//! `agent enroll`, `serve` and `sign`: many agents at once, and every attack on the provider that is known here. STS,
//! which judges the proofs, is the sandbox's; OpenSSL judges the certificates.

mod attacks;
mod enroll;
mod lambda;
mod many;
mod register;
mod service;
mod sign;

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::SystemTime;

use fleetctl::enroll::{binding, csr, signing};
use fleetctl::pki::{KeyKind, PrivateKey};
use fleetctl::token::{Claims, Payload, PublicKey, SecretKey};
use serde_json::{Value, json};

use crate::support::{Output, Running, World};
use crate::token;

/// A world with tenants, keys, a CA in ca.crt and ca.key, and the policy `agent` in both tenants' accounts.
pub fn world() -> World {
    world_in(World::new())
}

fn world_in(world: World) -> World {
    let world = token::world_in(world);
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

fn sign(world: &World, input: &str, more: &[&str]) -> Output {
    world.fleetctl(&[&["agent", "sign", "-o", "json"], &PROVIDER[..], more].concat()).input(input).run()
}
