//! `token keys`, `issue`, `show` and `verify`, over the sandbox's STS.

use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value, json};

use crate::support::{MANAGEMENT, Output, World};

const GATEWAY: &str = "https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod";

/// A world with the tenants acme and globex, a role for agents in the management account, and keys in `keys/`.
pub fn world() -> World {
    world_in(World::new())
}

/// The same in a world of other settings.
pub fn world_in(world: World) -> World {
    world.tenant("acme");
    world.tenant("globex");
    world.admin("POST", "roles", &json!({ "account": MANAGEMENT, "role": "Agents" }));
    world.ok(&["token", "keys", "--out", "keys"]);
    world
}

fn issue(world: &World, out: &str, more: &[&str]) -> Output {
    let words = ["token", "issue", "--tenant", "acme", "--agent", "press-7", "--role", "Agents"];
    let keys = ["--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub", "--out", out];
    let mut all = [&words[..], &keys[..], more].concat();
    if !more.contains(&"--endpoint") {
        all.extend(["--endpoint", GATEWAY]);
    }
    world.fleetctl(&all).args(["-o", "json"]).run()
}

fn verify(world: &World, token: &str, more: &[&str]) -> Output {
    let words = ["token", "verify", token, "--decrypt-key", "keys/encryption.key"];
    let keys = ["--verify-key", "keys/signing.pub", "-o", "json"];
    world.run(&[&words[..], &keys[..], more].concat())
}

#[test]
fn keys_are_made_once_and_private_ones_are_private() {
    let world = World::new();
    let rows = world.ok(&["token", "keys", "--out", "keys"]);
    assert_eq!(rows[0]["status"], "created");
    for name in ["signing", "encryption"] {
        let mode = std::fs::metadata(world.path(&format!("keys/{name}.key"))).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
        let text = world.openssl(&format!("pkey -in keys/{name}.key -noout -text"));
        assert!(text.contains("prime256v1"), "{text}");
        assert_eq!(
            world.openssl(&format!("pkey -in keys/{name}.key -pubout")),
            world.read(&format!("keys/{name}.pub"))
        );
    }
    let again = world.ok(&["token", "keys", "--out", "keys"]);
    assert_eq!(again[0]["status"], "exists");
    assert_eq!(again[0]["keyId"], rows[0]["keyId"]);
    std::fs::remove_file(world.path("keys/signing.pub")).unwrap();
    let _ = world.run(&["token", "keys", "--out", "keys"]).code(1).says("exists, but");
    world.assert_no_calls();
}

#[test]
fn a_token_is_a_private_file_that_says_what_it_is_for() {
    let world = world();
    let row = issue(&world, "t", &[]).success().json();
    let arn = format!("arn:aws:execute-api:eu-central-1:{MANAGEMENT}:a1b2c3/prod/POST/agents");
    assert_eq!(row["invokeArn"], arn.as_str());
    let policy: Value = serde_json::from_str(row["sessionPolicy"].as_str().unwrap()).unwrap();
    let statement = json!({ "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": arn });
    assert_eq!(policy, json!({ "Version": "2012-10-17", "Statement": [statement] }));
    assert!(row["sessionArn"].as_str().unwrap().contains(":assumed-role/Agents/fleetctl-press-7-"), "{row}");
    assert!(row["token"].is_null(), "{row}");
    assert_eq!(std::fs::metadata(world.path("t")).unwrap().permissions().mode() & 0o777, 0o600);
    let good = verify(&world, "t", &["--tenant", "acme", "--agent", "press-7", "--audience", GATEWAY]);
    assert_eq!(good.success().json()["jti"], row["jti"]);

    let shown = world.ok(&["token", "show", "t"]);
    assert_eq!(shown["algorithm"], "ECDH-ES");
    assert!(shown["agentId"].is_null(), "{shown}");
    let keys = ["--decrypt-key", "keys/encryption.key"];
    let shown = world.ok(&[&["token", "show", "t"][..], &keys].concat());
    assert_eq!((&shown["signature"], &shown["agentId"]), (&json!("notVerified"), &json!("press-7")));
    assert_eq!(shown["status"], "unverified");
    for secret in ["secretAccessKey", "sessionToken", "grant"] {
        assert!(shown[secret].is_null(), "{shown}");
    }
    let all = ["token", "show", "t", "--secrets", "--verify-key", "keys/signing.pub"];
    let shown = world.ok(&[&all[..], &keys].concat());
    assert_eq!(shown["signature"], "valid");
    assert_eq!(shown["secretAccessKey"].as_str().unwrap().len(), 40);

    // A token's file is not overwritten, and one on stdout is nothing else.
    let _ = issue(&world, "t", &[]).code(2).says("exists already");
    let text =
        ["token", "issue", "--tenant", "acme", "--agent", "a", "--role", "Agents", "--endpoint", GATEWAY];
    let keys = ["--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub", "--out", "-"];
    let token = world.run(&[&text[..], &keys].concat()).success().stdout;
    let given = world.fleetctl(&["token", "show", "-"]).input(token).args(["-o", "json"]).run();
    assert_eq!(given.success().json()["encryptedTo"], shown["encryptedTo"]);
}

#[test]
fn what_is_wrong_is_said_before_a_role_is_assumed() {
    let world = world();
    world.forget_calls();
    for (more, says) in [
        (&["--ttl", "10m"][..], "15m to 12h"),
        (&["--agent", "a b"], "--agent"),
        (&["--endpoint", "http://api.example.com"], "not https"),
        (&["--path", "/a/../b"], "--path"),
        (&["--invoke-arn", "arn:aws:execute-api:eu-central-1:111122223333:a/*"], "wildcard"),
        (&["--sign-key", "keys/none"], "keys/none"),
        (&["--audience", "a b"], "--audience"),
    ] {
        let words = ["token", "issue", "--tenant", "acme", "--role", "Agents", "--out", "t"];
        let mut all = words.to_vec();
        for (flag, value) in [
            ("--agent", "press-7"),
            ("--endpoint", GATEWAY),
            ("--sign-key", "keys/signing.key"),
            ("--encrypt-to", "keys/encryption.pub"),
        ] {
            if !more.contains(&flag) {
                all.extend([flag, value]);
            }
        }
        let output = world.run(&[&all[..], more].concat()).no_data().says(says);
        assert!(matches!(output.status.code(), Some(1 | 2 | 65)), "{output}");
    }
    world.assert_no_calls();
    let _ = issue(&world, "t", &["--region", "eu-central-1,eu-west-1"]).code(2).says("one Region");
    let unknown =
        ["--tenant", "nobody", "--agent", "a", "--role", "Agents", "--endpoint", GATEWAY, "--out", "t"];
    let keys = ["--sign-key", "keys/signing.key", "--encrypt-to", "keys/encryption.pub"];
    let _ = world.run(&[&["token", "issue"][..], &unknown, &keys].concat()).code(2).says("nobody");
    assert_eq!(world.count("AssumeRole"), 0);
    let dry = issue(&world, "t", &["--dry-run"]).success().json();
    assert_eq!(dry["status"], "planned");
    assert!(!world.path("t").exists());
    assert_eq!(world.count("AssumeRole"), 0);
    // A role that is not there is refused by STS.
    world.remove_role(MANAGEMENT, "Agents");
    let _ = issue(&world, "t", &[]).code(4).says("press-7");
    assert!(!world.path("t").exists());
}

#[test]
fn bad_tokens_are_found_with_a_code() {
    let world = world();
    let _ = issue(&world, "t", &["--endpoint", "http://127.0.0.1:1"]).success().says("may do nothing");
    let token = world.read("t");
    let code = |output: Output| output.code(5).no_data().error()["code"].as_str().unwrap().to_owned();
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let first = if parts[3].starts_with('A') { "B" } else { "A" };
    parts[3].replace_range(..1, first);
    world.write("changed", parts.join("."));
    world.write("cut", &token[..token.len() - 40]);
    world.write("long", "A".repeat(100_000));
    world.write("text", "no token");
    for (file, expected) in [
        ("changed", "TokenDecryption"),
        ("cut", "TokenMalformed"),
        ("long", "TokenTooLarge"),
        ("text", "TokenMalformed"),
    ] {
        assert_eq!(code(verify(&world, file, &[])), expected, "{file}");
    }
    assert_eq!(code(verify(&world, "t", &["--tenant", "globex"])), "TokenTenant");
    assert_eq!(code(verify(&world, "t", &["--agent", "press-8"])), "TokenAgent");
    assert_eq!(code(verify(&world, "t", &["--audience", "other"])), "TokenAudience");
    world.ok(&["token", "keys", "--out", "others"]);
    let with = |decrypt: &str, key: &str| {
        let words = ["token", "verify", "t", "--decrypt-key", decrypt, "--verify-key", key, "-o", "json"];
        code(world.run(&words))
    };
    assert_eq!(with("others/encryption.key", "keys/signing.pub"), "TokenDecryption");
    assert_eq!(with("keys/encryption.key", "others/signing.pub"), "TokenSignature");
    let _ = verify(&world, "absent", &[]).code(1).says("absent");
}
