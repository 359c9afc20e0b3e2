//! Faults for one account or operation, traps, the log, and the view of a fleet.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};

use fleetctl_sandbox::watch::{Logged, Matching, Moment, Trap, TrapInfo};
use fleetctl_sandbox::{AUDIT, EXECUTION_ROLE, MANAGEMENT, Sandbox};
use hyper_util::client::legacy::Error;
use serde_json::json;

use crate::client::{Client, Reply, quiet, start};

async fn put(client: &Client, path: &str, body: serde_json::Value) -> Result<Reply, Error> {
    client.try_send("iot", ("PUT", path, ""), &[], body.to_string().as_bytes()).await
}

async fn exists(client: &Client, thing: &str) -> bool {
    let path = format!("/things/{thing}");
    client.try_send("iot", ("GET", &path, ""), &[], b"").await.unwrap().status == 200
}

async fn try_create(client: &Client, thing: &str) -> Result<Reply, Error> {
    client.try_send("iot", ("POST", &format!("/things/{thing}"), ""), &[], b"{}").await
}

/// Sets a trap that tells of the call.
fn told(sandbox: &Sandbox, matching: Matching, nth: u64, at: Moment) -> Receiver<TrapInfo> {
    let (tell, told) = channel();
    let action = Box::new(move |info: &TrapInfo| tell.send(info.clone()).unwrap());
    sandbox.trap(Trap { matching, nth, at, action });
    told
}

#[tokio::test]
async fn faults_can_be_for_one_account_and_operation() {
    let (_sandbox, client, _) = start(quiet()).await;
    let audit = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    client.admin("POST", "faults", json!({ "account": AUDIT, "faults": "error=100%" })).await;
    assert_eq!(client.create_thing("a").await.status, 200);
    let reply = audit.create_thing("a").await;
    assert_eq!(
        (reply.status, &reply.headers["x-amzn-errortype"]),
        (500, &"InternalFailureException".parse().unwrap())
    );
    client.admin("POST", "faults", json!({ "account": AUDIT, "faults": "off" })).await;
    assert_eq!(audit.create_thing("a").await.status, 200);

    let rule =
        json!({ "account": AUDIT, "operations": ["CreateThing"], "faults": "throttle=100%", "after": 2 });
    client.admin("POST", "faults", rule).await;
    assert!(exists(&audit, "a").await);
    assert_eq!([audit.create_thing("b").await.status, audit.create_thing("c").await.status], [200, 400]);
    assert!(exists(&audit, "b").await);
    client.admin("POST", "reset", json!({})).await;
    let audit = client.assume(AUDIT, EXECUTION_ROLE).await.unwrap();
    assert_eq!([audit.create_thing("b").await.status, audit.create_thing("c").await.status], [200, 200]);
}

#[tokio::test]
async fn faults_for_what_does_not_exist_are_refused() {
    let (sandbox, client, _) = start(quiet()).await;
    for wrong in [
        json!({ "account": "000000000000", "faults": "error=1%" }),
        json!({ "account": 7, "faults": "error=1%" }),
        json!({ "operations": ["CreateThingy"], "faults": "error=1%" }),
        json!({ "operations": "CreateThing", "faults": "error=1%" }),
        json!({ "faults": "error=1%", "after": -1 }),
    ] {
        let uri = format!("{}/_sandbox/faults", sandbox.url());
        assert!(!client.granted(&uri, &wrong).await, "{wrong}");
    }
}

#[tokio::test]
async fn a_trap_springs_at_its_moment() {
    for (at, effect, answered) in
        [(Moment::Received, false, false), (Moment::Done, true, false), (Moment::Answered, true, true)]
    {
        let (sandbox, client, _) = start(quiet()).await;
        let told = told(&sandbox, Matching::Mutating, 2, at);
        client.account().await;
        assert_eq!(try_create(&client, "a").await.unwrap().status, 200);
        assert!(exists(&client, "a").await);
        assert_eq!(try_create(&client, "b").await.is_ok(), answered, "{at:?}");
        let info = told.recv().unwrap();
        assert_eq!((info.number, info.operation, info.subject.as_str()), (2, "CreateThing", "b"));
        assert_eq!(
            (info.account.as_str(), info.region.as_str(), info.effect),
            (MANAGEMENT, "us-east-1", effect)
        );
        assert_eq!(exists(&client, "b").await, effect, "{at:?}");
        assert_eq!(try_create(&client, "c").await.unwrap().status, 200);
        assert_eq!(sandbox.disarm(), 0);
    }
}

#[tokio::test]
async fn a_trap_for_operations_counts_those_alone() {
    let (sandbox, client, _) = start(quiet()).await;
    let reads = told(&sandbox, Matching::Operations(vec!["DescribeThing".to_owned()]), 2, Moment::Done);
    let never = told(&sandbox, Matching::Operations(vec!["DeleteThing".to_owned()]), 1, Moment::Done);
    assert_eq!(client.create_thing("a").await.status, 200);
    assert!(exists(&client, "a").await);
    assert!(client.try_send("iot", ("GET", "/things/a", ""), &[], b"").await.is_err());
    assert_eq!(reads.recv().unwrap().subject, "a");
    assert_eq!(sandbox.disarm(), 1);
    assert!(never.recv().is_err());
}

/// Hands requests on, and answers only on request.
struct Proxy(std::net::TcpStream);

impl Proxy {
    fn start(url: String) -> (Self, String) {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let up = std::net::TcpStream::connect(url.trim_start_matches("http://")).unwrap();
        let mut upstream = up.try_clone().unwrap();
        std::thread::spawn(move || {
            let (mut down, _) = listener.accept().unwrap();
            let mut bytes = [0; 4096];
            let read = down.read(&mut bytes).unwrap();
            upstream.write_all(&bytes[..read]).unwrap();
        });
        (Self(up), format!("http://{address}"))
    }

    /// How many bytes of the answer are there now.
    fn drain(&self) -> usize {
        self.0.set_nonblocking(true).unwrap();
        let mut bytes = vec![0; 1 << 20];
        let mut total = 0;
        while let Ok(read @ 1..) = (&self.0).read(&mut bytes) {
            total += read;
        }
        total
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_was_sent_when_its_trap_springs() {
    let (sandbox, client, _) = start(quiet()).await;
    // A large answer, so that it takes more than one write.
    for number in 0..250 {
        let name = format!("{}-{number}", "x".repeat(100));
        assert_eq!(client.create_thing(&name).await.status, 200);
    }
    let whole = client.try_send("iot", ("GET", "/things", ""), &[], b"").await.unwrap().body.len();
    let (proxy, url) = Proxy::start(sandbox.url());
    let through = Client { url, ..client.clone() };
    let (tell, told) = channel();
    let action = Box::new(move |_: &TrapInfo| tell.send(proxy.drain()).unwrap());
    let matching = Matching::Operations(vec!["ListThings".to_owned()]);
    sandbox.trap(Trap { matching, nth: 1, at: Moment::Answered, action });
    let asked = through.try_send("iot", ("GET", "/things", ""), &[], b"").await;
    let sent = told.recv().unwrap();
    assert!(asked.is_err() && sent > whole, "{sent} of {whole} bytes were there when the trap sprang");
}

fn short(call: &Logged) -> (u64, &str, &str, &str, bool, bool) {
    (call.number, call.operation, &call.subject, call.outcome, call.effect, call.answered)
}

#[tokio::test]
async fn the_log_tells_what_became_of_each_call() {
    let (sandbox, client, _) = start(quiet()).await;
    assert_eq!(client.create_thing("before").await.status, 200);
    assert!(sandbox.log().is_empty());
    sandbox.record(true);
    assert_eq!(client.create_thing("a").await.status, 200);
    assert!(exists(&client, "a").await);
    client.account().await;
    let join = json!({ "thingName": "a", "thingGroupName": "halls" });
    assert_eq!(put(&client, "/thing-groups/addThingToThingGroup", join).await.unwrap().status, 404);
    client.admin("POST", "faults", json!({ "faults": "lost=100%" })).await;
    try_create(&client, "b").await.unwrap_err();
    client.admin("POST", "faults", json!({ "faults": "reset=100%" })).await;
    try_create(&client, "c").await.unwrap_err();
    client.admin("POST", "faults", json!({ "faults": "throttle=100%" })).await;
    assert_eq!(client.create_thing("d").await.status, 400);
    client.admin("POST", "faults", json!({ "faults": "off" })).await;
    let told = told(&sandbox, Matching::Mutating, 1, Moment::Done);
    try_create(&client, "e").await.unwrap_err();
    assert!(told.recv().unwrap().effect);
    let log = sandbox.log();
    assert_eq!(
        log.iter().map(short).collect::<Vec<_>>(),
        [
            (1, "CreateThing", "a", "ok", true, true),
            (2, "AddThingToThingGroup", "a -> halls", "ResourceNotFoundException", false, true),
            (3, "CreateThing", "b", "ok", true, false),
            (4, "CreateThing", "c", "none", false, false),
            (5, "CreateThing", "d", "ThrottlingException", false, true),
            (6, "CreateThing", "e", "ok", true, false),
        ]
    );
    assert!(log.iter().all(|call| call.account == MANAGEMENT && call.request_id.len() == 36));
    sandbox.record(true);
    assert!(sandbox.log().is_empty());
    sandbox.record(false);
    assert_eq!(client.create_thing("f").await.status, 200);
    assert!(sandbox.log().is_empty());
}

#[tokio::test]
async fn the_view_of_a_fleet_is_what_the_calls_made() {
    let (sandbox, client, _) = start(quiet()).await;
    assert_eq!(sandbox.fleet(AUDIT, "us-east-1").things.len(), 0);
    let send = async |call: (&str, &str, &str), headers: &[(&str, &str)], body: serde_json::Value| {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let reply = client.try_send("iot", call, headers, &body).await.unwrap();
        assert_eq!(reply.status, 200, "{call:?}: {}", reply.text());
        reply.json()
    };
    let nothing = serde_json::Value::Null;
    send(("POST", "/thing-types/pump", ""), &[], nothing.clone()).await;
    send(("POST", "/thing-groups/halls", ""), &[], nothing.clone()).await;
    send(("POST", "/billing-groups/ops", ""), &[], nothing.clone()).await;
    let document = json!({ "Version": "2012-10-17", "Statement": [
        { "Effect": "Allow", "Action": "iot:Connect", "Resource": "*" }] });
    send(("POST", "/policies/device", ""), &[], json!({ "policyDocument": document.to_string() })).await;
    let thing = json!({ "thingTypeName": "pump", "billingGroupName": "ops",
        "attributePayload": { "attributes": { "n": "1" } } });
    send(("POST", "/things/a", ""), &[], thing).await;
    send(("POST", "/things/b", ""), &[], nothing.clone()).await;
    let join = json!({ "thingName": "a", "thingGroupName": "halls" });
    send(("PUT", "/thing-groups/addThingToThingGroup", ""), &[], join).await;
    let made = send(("POST", "/keys-and-certificate", "setAsActive=true"), &[], nothing.clone()).await;
    let (id, arn) = (made["certificateId"].as_str().unwrap(), made["certificateArn"].as_str().unwrap());
    send(("PUT", "/target-policies/device", ""), &[], json!({ "target": arn })).await;
    send(("PUT", "/things/a/principals", ""), &[("x-amzn-principal", arn)], nothing).await;
    let fleet = sandbox.fleet(MANAGEMENT, "us-east-1");
    let text = |text: &str| text.to_owned();
    let a = &fleet.things["a"];
    assert_eq!((a.thing_type.as_deref(), a.billing_group.as_deref()), (Some("pump"), Some("ops")));
    assert_eq!(a.attributes, [(text("n"), text("1"))].into());
    assert_eq!((&a.groups, &a.principals), (&[text("halls")].into(), &[text(id)].into()));
    assert_eq!(fleet.things["b"], fleetctl_sandbox::iot::FleetThing::default());
    let certificate = &fleet.certificates[id];
    assert_eq!(certificate.status, "ACTIVE");
    assert_eq!((&certificate.policies, &certificate.things), (&[text("device")].into(), &[text("a")].into()));
    assert_eq!((fleet.things.len(), fleet.certificates.len()), (2, 1));
    assert!(sandbox.fleet(MANAGEMENT, "eu-west-1").things.is_empty());
}

#[tokio::test]
async fn the_registry_can_lag_and_settle() {
    let (_sandbox, client, clock) = start(quiet()).await;
    client.admin("POST", "registry", json!({ "lagSeconds": 2, "detachSeconds": 3 })).await;
    assert_eq!(client.create_thing("a").await.status, 200);
    assert!(!exists(&client, "a").await);
    clock.advance(std::time::Duration::from_secs(2));
    assert!(exists(&client, "a").await);
    assert_eq!(client.create_thing("a").await.status, 200);
    assert!(exists(&client, "a").await);
    let made = client.try_send("iot", ("POST", "/keys-and-certificate", ""), &[], b"").await.unwrap().json();
    let headers = [("x-amzn-principal", made["certificateArn"].as_str().unwrap())];
    let principals = async |method: &str| {
        client.try_send("iot", (method, "/things/a/principals", ""), &headers, b"").await.unwrap().status
    };
    assert_eq!(principals("PUT").await, 404);
    clock.advance(std::time::Duration::from_secs(2));
    assert_eq!([principals("PUT").await, principals("DELETE").await], [200, 200]);
    let delete = async |path: &str| {
        let reply = client.try_send("iot", ("DELETE", path, ""), &[], b"").await.unwrap();
        (reply.status, reply.headers.get("x-amzn-errortype").map(|v| v.to_str().unwrap().to_owned()))
    };
    let certificate = format!("/certificates/{}", made["certificateId"].as_str().unwrap());
    assert_eq!(delete("/things/a").await, (400, Some("InvalidRequestException".to_owned())));
    assert_eq!(delete(&certificate).await, (409, Some("DeleteConflictException".to_owned())));
    clock.advance(std::time::Duration::from_secs(3));
    assert_eq!((delete("/things/a").await.0, delete(&certificate).await.0), (200, 200));
}
