//! Many agents at once.

use std::collections::{BTreeSet, HashMap};

use fleetctl_sandbox::Settings;
use fleetctl_sandbox::settings::Quotas;

use super::*;
use crate::support::quick;

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

/// The quotas are AWS's but for two calls, which take less than is published, and Service Quotas may not be asked: the
/// server finds out by being throttled, in each account by itself. They take so little that twelve agents are throttled also
/// where a busy machine starts them over many seconds.
#[test]
fn agents_of_many_tenants_get_through_throttles() {
    const AGENTS: usize = 48;
    const TENANTS: [&str; 4] = ["acme", "globex", "initech", "umbrella"];
    let slow =
        HashMap::from([("RegisterCertificateWithoutCA".to_owned(), 1.0), ("AttachPolicy".to_owned(), 4.0)]);
    let world = World::with(Settings { quotas: Quotas::Table(slow), ..quick() });
    let world = world_in(world);
    for tenant in ["initech", "umbrella"] {
        world.tenant(tenant);
        world.ok(&["policies", "create", "agent", "--document", "policy.json", "--tenant", tenant]);
    }
    for tenant in TENANTS {
        let denied = json!({ "account": account(&world, tenant), "deny": ["servicequotas:*"] });
        world.admin("POST", "roles", &denied);
    }
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    let endpoint = format!("http://127.0.0.1:{port}");
    let tenant = |n: usize| TENANTS[n % TENANTS.len()];
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
    world.forget_calls();
    let running: Vec<Running> = all
        .iter()
        .map(|n| {
            let (token, out) = (format!("agent-{n}.token"), format!("out-{n}"));
            world.fleetctl(&enroll(&token, &out, &[])).start()
        })
        .collect();
    for agent in running {
        assert_eq!(agent.finish().success().json()["status"], "created");
    }
    let told = stop(server);
    assert_eq!(told.iter().filter(|row| row["status"] == "created").count(), AGENTS, "{told:?}");
    for row in &told {
        assert_eq!((&row["peer"], &row["proven"]), (&json!("127.0.0.1"), &json!("session")), "{row}");
    }
    // Each tenant was looked up once, however many of its agents waited for that.
    assert_eq!(world.count("ListAccounts"), TENANTS.len() as u64);
    for name in TENANTS {
        let account = account(&world, name);
        let there = world.certificates(&account);
        assert_eq!(there.len(), AGENTS / TENANTS.len(), "{name}");
        assert!(there.values().all(|status| status == "ACTIVE"), "{there:?}");
        assert_eq!(world.targets(&account, "agent").len(), there.len());
        let calls = world.calls().operations;
        let throttled: u64 = calls.iter().filter(|c| c.account == account).map(|c| c.throttled).sum();
        assert!(throttled > 0, "{name}");
    }
}
