//! `--register`: what is done in the tenants' accounts, in which order, and what is not.

use super::*;

/// The certificate that a row is about.
fn id(row: &Value) -> String {
    row["certificateId"].as_str().unwrap().to_owned()
}

fn arn(account: &str, id: &str) -> String {
    format!("arn:aws:iot:{}:{account}:cert/{id}", crate::support::REGION)
}

#[test]
fn an_agent_is_active_only_with_its_policy_and_what_was_begun_is_finished() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let acme = account(&world, "acme");
    let deny = |what: &[&str]| world.admin("POST", "roles", &json!({ "account": acme, "deny": what }));
    deny(&["iot:AttachPolicy"]);
    let command = enroll("press-7.token", "out", &[]);
    let output = world.run(&command).code(75);
    assert!(!output.stderr.contains("AttachPolicy"), "the provider's affair: {output}");
    let there = world.certificates(&acme);
    assert_eq!(there.values().collect::<Vec<_>>(), ["INACTIVE"]);

    deny(&[]);
    let row = world.run(&command).success().json();
    assert_eq!(world.certificates(&acme), [(id(&row), "ACTIVE".to_owned())].into());
    assert!(there.contains_key(&id(&row)), "the one that was begun");
    assert_eq!(world.principals(&acme, "press-7"), [arn(&acme, &id(&row))]);
    assert_eq!(world.targets(&acme, "agent"), [arn(&acme, &id(&row))].into());

    // What an operator does to it afterwards is not undone by an agent that asks again.
    world.set_status(&acme, &id(&row), "INACTIVE");
    std::fs::remove_file(world.path("out/certificate.pem")).unwrap();
    assert_eq!(id(&world.run(&command).success().json()), id(&row));
    assert_eq!(world.certificates(&acme)[&id(&row)], "INACTIVE");
    let told = stop(server);
    let refused = told.iter().find(|row| row["status"] == "refused").unwrap();
    assert_eq!((&refused["code"], &refused["agentId"]), (&json!("Unavailable"), &json!("press-7")));
    assert!(refused["error"].as_str().unwrap().contains("AttachPolicy"), "{refused}");
}

#[test]
fn things_are_made_with_what_the_server_is_told() {
    let world = world();
    let (acme, port) = (account(&world, "acme"), free_port());
    for (noun, name) in [("types", "press"), ("groups", "gold"), ("billing-groups", "tenants")] {
        world.ok(&[noun, "create", name, "--tenant", "acme"]);
    }
    let flags = "--register --policy agent --thing-type press --group gold --billing-group tenants \
                 --attribute tier=gold --attribute of={tenant_id}/{agent_id} --attribute registered={date}";
    let server = serve(&world, port, &flags.split_whitespace().collect::<Vec<_>>());
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let day = || time::OffsetDateTime::now_utc().date().to_string();
    let before = day();
    let row = world.run(&enroll("press-7.token", "out", &[])).success().json();
    let thing = world.fleet(&acme).things.remove("press-7").unwrap();
    assert_eq!(
        (thing.attributes["tier"].as_str(), thing.attributes["of"].as_str()),
        ("gold", "acme/press-7")
    );
    assert!([before, day()].contains(&thing.attributes["registered"]), "{thing:?}");
    assert_eq!(thing.thing_type.as_deref(), Some("press"));
    assert_eq!(thing.groups, ["gold".to_owned()].into());
    assert_eq!(thing.billing_group.as_deref(), Some("tenants"));
    assert_eq!(thing.principals, [id(&row)].into());
    drop(stop(server));
}

#[test]
fn attributes_are_checked_before_anything_is_served() {
    let world = world();
    for (flags, says) in [
        (["--attribute", "tier={level}"], "{level} is not known; there are agent_id, tenant_id, date"),
        (["--attribute", "tier"], "there is no `=`"),
        (["--attribute", "tier=two words"], "' ' at character 4"),
        (["--group", "a b"], "`--group` is not valid"),
    ] {
        let command =
            ["agent", "serve", "--listen", "127.0.0.1:0", "--ca", "ca", "--verify-key", "tk/signing.pub"];
        let more = ["--audience", "fleet", "--register"];
        let _ = world.run(&[&command[..], &more[..], &flags[..]].concat()).code(2).says(says);
    }
}

#[test]
fn what_agents_are_to_get_is_looked_for_before_anything_is_registered() {
    let world = world();
    let (port, acme) = (free_port(), account(&world, "acme"));
    let server = serve(&world, port, &["--register", "--policy", "unmade", "--group", "none"]);
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    world.forget_calls();
    let command = enroll("press-7.token", "out", &[]);
    let _ = world.run(&command).code(75);
    world.assert_only_reads();
    assert!(world.certificates(&acme).is_empty() && world.things_of(&acme).is_empty());
    // Made meanwhile, it is found by the next request.
    world.ok(&["policies", "create", "unmade", "--document", "policy.json", "--tenant", "acme"]);
    world.ok(&["groups", "create", "none", "--tenant", "acme"]);
    let row = world.run(&command).success().json();
    assert_eq!(world.certificates(&acme)[&id(&row)], "ACTIVE");
    let told = stop(server);
    let refused = told[0]["error"].as_str().unwrap();
    for missing in ["there is no policy `unmade`", "there is no thing group `none`"] {
        assert!(refused.contains(missing), "{refused}");
    }
}

/// Begun by a server that died before it could remember, and revoked meanwhile.
#[test]
fn a_certificate_that_was_revoked_meanwhile_stays_revoked() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let acme = account(&world, "acme");
    let deny = |what: &[&str]| world.admin("POST", "roles", &json!({ "account": acme, "deny": what }));
    deny(&["iot:AttachPolicy"]);
    let command = enroll("press-7.token", "out", &[]);
    let _ = world.run(&command).code(75);
    let there: Vec<String> = world.certificates(&acme).into_keys().collect();
    world.set_status(&acme, &there[0], "REVOKED");
    deny(&[]);
    assert_eq!(world.run(&command).code(4).error()["code"], "CertificateNotUsable");
    assert_eq!(world.certificates(&acme)[&there[0]], "REVOKED");
    drop(stop(server));
}

#[test]
fn a_thing_that_has_another_certificate_is_refused_unless_it_is_to_be_replaced() {
    let world = world();
    let (acme, port) = (account(&world, "acme"), free_port());
    world.things(&acme, &["press-7", "press-8"]);
    let old = world.certificate_for(&acme, &["press-7"], "agent");
    let shared = world.certificate_for(&acme, &["press-7", "press-8"], "agent");
    let before = world.certificates(&acme);
    let endpoint = format!("http://127.0.0.1:{port}");
    issue(&world, "acme", "press-7", &endpoint);
    let command = enroll("press-7.token", "out", &[]);
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    let output = world.run(&command).code(4).says("has another certificate");
    assert_eq!(output.error()["code"], "ThingTaken");
    assert_eq!(world.certificates(&acme), before, "nothing was registered");
    let told = stop(server);
    assert_eq!(told.len(), 1, "it is not asked for again");
    assert_eq!((&told[0]["code"], &told[0]["proven"]), (&json!("ThingTaken"), &json!("session")));
    let kept = std::fs::read_to_string(world.state().join("enroll/tokens.jsonl")).unwrap();
    assert_eq!(kept, "", "the token is not used up");

    let server = serve(&world, port, &["--register", "--policy", "agent", "--replace"]);
    let new = id(&world.run(&command).success().json());
    assert_eq!(world.principals(&acme, "press-7"), [arn(&acme, &new)]);
    let there = world.certificates(&acme);
    assert_eq!(there[&new], "ACTIVE");
    assert_eq!(there[&old], "INACTIVE");
    // Another thing lives by this one.
    assert_eq!(there[&shared], "ACTIVE");
    assert_eq!(world.principals(&acme, "press-8"), [arn(&acme, &shared)]);
    drop(stop(server));
}

/// Two tokens of one agent at once: one of the two certificates is registered.
#[test]
fn two_tokens_of_one_agent_are_one_certificate() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register", "--policy", "agent"]);
    let endpoint = format!("http://127.0.0.1:{port}");
    let bodies: Vec<String> = (0..4)
        .map(|_| {
            let payload = issue(&world, "acme", "press-7", &endpoint);
            std::fs::remove_file(world.path("press-7.token")).unwrap();
            Attack::new(&world, &payload).body()
        })
        .collect();
    let answers: Vec<(u16, Value)> = std::thread::scope(|scope| {
        let asking: Vec<_> = bodies.iter().map(|body| scope.spawn(move || post(port, body))).collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let taken = answers.iter().filter(|(_, answer)| answer["error"]["code"] == "ThingTaken").count();
    assert_eq!((answers.iter().filter(|(status, _)| *status == 200).count(), taken), (1, 3), "{answers:?}");
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);
    drop(stop(server));
}

#[test]
fn a_name_that_no_tenant_has_is_looked_up_once() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register"]);
    let payload = issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let body = Attack::new(&world, &payload)
        .claims(|claims| claims.tenant_id = "nobody".into())
        .subject("nobody", "press-7")
        .body();
    world.forget_calls();
    std::thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                let (status, answer) = post(port, &body);
                assert_eq!((status, &answer["error"]["code"]), (403, &json!("TenantUnknown")));
            });
        }
    });
    assert_eq!(world.count("ListAccounts"), 1);
    drop(stop(server));
}

/// `token issue` takes an account's id, and the server finds the account by the tenant's name.
#[test]
fn a_token_for_an_account_is_one_for_its_tenant() {
    let world = world();
    let (port, acme) = (free_port(), account(&world, "acme"));
    let server = serve(&world, port, &["--register"]);
    let endpoint = format!("http://127.0.0.1:{port}");
    let mut words = vec!["token", "issue", "--agent", "press-7", "--role", "Agents", "--audience", "fleet"];
    words.extend(["--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub"]);
    words.extend(["--endpoint", &endpoint, "--tenant", &acme]);
    let row = world.ok(&[&words[..], &["--out", "t"]].concat());
    assert_eq!(row["tenantId"], "acme");
    let row = world.run(&enroll("t", "out", &[])).success().json();
    assert_eq!(world.certificates(&acme)[&id(&row)], "ACTIVE");
    // Without the organization there is nobody to ask.
    let output = world.run(&[&words[..], &["--out", "u", "--no-lookup"]].concat()).success();
    assert!(output.stderr.contains("looks like an account's id"), "{output}");
    drop(stop(server));
}
