//! The bootstrap of templates/ in the place of Lambda's runtime, and Lambda's Runtime API (version 2018-06-01, as AWS
//! documents it for custom runtimes) played by this test.

use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use super::*;
use crate::support::binary;

/// How long a report is waited for.
const PATIENCE: Duration = Duration::from_mins(2);

/// What the runtime told Lambda.
struct Report {
    path: String,
    head: String,
    body: Value,
}

/// The Runtime API: gives out events one by one and takes what is reported.
struct RuntimeApi {
    address: String,
    events: Sender<(String, String)>,
    reports: Receiver<Report>,
}

impl RuntimeApi {
    fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (events, waiting) = channel::<(String, String)>();
        let (told, reports) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let Some((path, asked, body)) = request(&mut stream) else { continue };
                if path == "/2018-06-01/runtime/invocation/next" {
                    // Lambda freezes the runtime here until there is an event.
                    let Ok((id, event)) = waiting.recv() else { return };
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: {id}\r\n\
                         Lambda-Runtime-Deadline-Ms: 4102444800000\r\nLambda-Runtime-Invoked-Function-Arn: \
                         arn:aws:lambda:eu-central-1:111122223333:function:agents\r\nContent-Length: {}\r\n\
                         Connection: close\r\n\r\n",
                        event.len()
                    );
                    let _ = stream.write_all(&[head.as_bytes(), event.as_bytes()].concat());
                } else {
                    let answer = "{\"status\":\"OK\"}";
                    let head =
                        "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nConnection: close\r\n";
                    let length = answer.len();
                    let _ = write!(stream, "{head}Content-Length: {length}\r\n\r\n{answer}");
                    let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
                    let _ = told.send(Report { path, head: asked.to_lowercase(), body });
                }
            }
        });
        Self { address, events, reports }
    }

    /// Invokes the function; what it reported.
    fn invoke(&self, id: &str, event: &Value) -> Report {
        self.events.send((id.to_owned(), event.to_string())).unwrap();
        self.report()
    }

    fn report(&self) -> Report {
        self.reports.recv_timeout(PATIENCE).expect("the runtime reports")
    }
}

/// Path, head and body of a request.
fn request(stream: &mut TcpStream) -> Option<(String, String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        bytes.push(byte[0]);
    }
    let head = String::from_utf8(bytes).unwrap();
    let lower = head.to_lowercase();
    if lower.contains("\r\nexpect: 100-continue") {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").unwrap();
    }
    let length = lower.lines().find_map(|line| line.strip_prefix("content-length:"));
    let mut body = vec![0; length.map_or(0, |n| n.trim().parse().unwrap())];
    stream.read_exact(&mut body).ok()?;
    let path = head.split(' ').nth(1).unwrap().to_owned();
    Some((path, head, body))
}

/// An event of an HTTP API (payload format 2.0) with IAM authorization, with the members that AWS documents.
fn event(body: &str) -> Value {
    json!({
        "version": "2.0",
        "routeKey": "POST /agents",
        "rawPath": "/agents",
        "rawQueryString": "",
        "headers": {
            "accept": "*/*",
            "authorization": "AWS4-HMAC-SHA256 Credential=ASIA/20261128/eu-central-1/execute-api/aws4_request",
            "content-length": body.len().to_string(),
            "content-type": "application/json",
            "host": "a1b2c3.execute-api.eu-central-1.amazonaws.com",
            "x-amzn-trace-id": "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700",
            "x-forwarded-for": "192.0.2.7",
            "x-forwarded-port": "443",
            "x-forwarded-proto": "https",
        },
        "requestContext": {
            "accountId": "111122223333",
            "apiId": "a1b2c3",
            "authorizer": { "iam": { "accountId": "111122223333", "callerId": "AROA:fleetctl-press-7" } },
            "domainName": "a1b2c3.execute-api.eu-central-1.amazonaws.com",
            "domainPrefix": "a1b2c3",
            "http": {
                "method": "POST", "path": "/agents", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.7",
                "userAgent": "fleetctl",
            },
            "requestId": "JKJaXmPLvHcESHA=",
            "routeKey": "POST /agents",
            "stage": "$default",
            "time": "28/Nov/2026:15:00:00 +0000",
            "timeEpoch": 1_795_878_000_000_i64,
        },
        "body": body,
        "isBase64Encoded": false,
    })
}

/// The function's folder, as the README says what is in its zip file.
fn deploy(world: &World) {
    let code = world.path("code");
    std::fs::create_dir(&code).unwrap();
    let bootstrap = world.run(&["templates", "show", "agent-sign-bootstrap"]).success().stdout;
    std::fs::write(code.join("bootstrap"), bootstrap).unwrap();
    std::fs::set_permissions(code.join("bootstrap"), std::fs::Permissions::from_mode(0o755)).unwrap();
    symlink(binary(), code.join("fleetctl")).unwrap();
    std::fs::copy(world.path("ca.crt"), code.join("ca.crt")).unwrap();
    std::fs::copy(world.path("keys/signing.pub"), code.join("signing.pub")).unwrap();
    std::fs::write(code.join("agent.json"), r#"{"topic":"{tenant_id}/{agent_id}"}"#).unwrap();
    std::fs::create_dir(world.path("tmp")).unwrap();
}

fn start(world: &World, api: &RuntimeApi, audience: &str) -> Running {
    let mut runtime = world.program(world.path("code/bootstrap"));
    // Lambda sets neither; it sets its own two.
    runtime.env_remove("HOME").env_remove("XDG_CONFIG_HOME");
    runtime.env("LAMBDA_TASK_ROOT", world.path("code")).env("AWS_LAMBDA_RUNTIME_API", &api.address);
    runtime.env("TMPDIR", world.path("tmp")).env("AGENT_AUDIENCE", audience);
    runtime.env("AGENT_CA_KEY", world.path("ca.key")).env("AGENT_FLAGS", "--register --policy agent");
    runtime.start()
}

#[test]
fn the_bootstrap_answers_invocations_and_reports_what_fails() {
    let world = world();
    deploy(&world);
    let payload = issue(&world, "acme", "press-7", "http://127.0.0.1:1");
    let attack = Attack::new(&world, &payload);
    let api = RuntimeApi::start();
    let runtime = start(&world, &api, "fleet");

    let told = api.invoke("8476a536-e9f4-11e8-9739-2dfe598c3fcd", &event(&attack.body()));
    assert_eq!(told.path, "/2018-06-01/runtime/invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response");
    assert_eq!(told.body["statusCode"], 200, "{}", told.body);
    let answer: Value = serde_json::from_str(told.body["body"].as_str().unwrap()).unwrap();
    world.write("crt", answer["certificate"].as_str().unwrap());
    assert!(world.openssl_verifies("-x509_strict -purpose sslclient -CAfile ca.crt crt"));
    assert_eq!(answer["configuration"]["topic"], "acme/press-7");
    let there = world.certificates(&account(&world, "acme"));
    assert_eq!(there.into_values().collect::<Vec<_>>(), ["ACTIVE"]);

    // A refusal is an answer; who asks with another key has none.
    let told = api.invoke("id-2", &event(&Attack::new(&world, &payload).body()));
    assert_eq!(told.path, "/2018-06-01/runtime/invocation/id-2/response");
    assert_eq!(told.body["statusCode"], 409, "{}", told.body);
    assert_eq!(told.body["headers"]["content-type"], "application/json");
    let told = api.invoke("id-3", &event("hello"));
    assert_eq!((told.path.ends_with("/id-3/response"), &told.body["statusCode"]), (true, &json!(400)));

    // A program that dies is reported as such, and the next event is taken all the same.
    std::fs::remove_file(world.path("code/fleetctl")).unwrap();
    std::fs::write(world.path("code/fleetctl"), "#!/bin/sh\nkill -9 $$\n").unwrap();
    std::fs::set_permissions(world.path("code/fleetctl"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let told = api.invoke("id-4", &event(&attack.body()));
    assert_eq!(told.path, "/2018-06-01/runtime/invocation/id-4/error");
    assert!(told.head.contains("lambda-runtime-function-error-type: runtime.signfailed"), "{}", told.head);
    assert_eq!(told.body["errorType"], "Runtime.SignFailed");
    assert!(told.body["errorMessage"].as_str().unwrap().contains("137"), "{}", told.body);
    std::fs::remove_file(world.path("code/fleetctl")).unwrap();
    symlink(binary(), world.path("code/fleetctl")).unwrap();
    let told = api.invoke("id-5", &event(&attack.body()));
    let again: Value = serde_json::from_str(told.body["body"].as_str().unwrap()).unwrap();
    assert_eq!(again["certificate"], answer["certificate"]);
    runtime.signal("TERM");
    let ended = runtime.finish();
    assert!(!ended.stderr.contains(payload.credentials.session_token.as_str()), "{ended}");
}

#[test]
fn a_bootstrap_without_its_variables_says_so_to_lambda() {
    let world = world();
    deploy(&world);
    let api = RuntimeApi::start();
    let runtime = start(&world, &api, "");
    let told = api.report();
    assert_eq!(told.path, "/2018-06-01/runtime/init/error");
    assert_eq!(told.body["errorType"], "Runtime.NotConfigured");
    assert!(told.body["errorMessage"].as_str().unwrap().contains("AGENT_AUDIENCE"));
    let _ = runtime.finish().code(1);
}
