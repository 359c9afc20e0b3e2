//! `provisioning claim` and `provisioning claim-certificate`: keys on the disk, nowhere else, and no rights too many.

use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::{Value, json};

use crate::support::{REGION, World};

const FLEET: &str = r#"{
  "Parameters": { "SerialNumber": { "Type": "String" }, "AWS::IoT::Certificate::Id": { "Type": "String" } },
  "Resources": {
    "thing": { "Type": "AWS::IoT::Thing", "Properties": { "ThingName": { "Ref": "SerialNumber" } } },
    "certificate": {
      "Type": "AWS::IoT::Certificate",
      "Properties": { "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" }, "Status": "ACTIVE" }
    },
    "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } }
  }
}"#;

const AMAZON: &str = include_str!("../../templates/AmazonRootCA1.pem");

/// A tenant with the fleet template `by-claim`.
fn tenant(world: &World, name: &str) -> String {
    let account = world.tenant(name);
    world.write("t.json", FLEET);
    let create = "provisioning create by-claim --kind fleet --role R --document t.json --tenant";
    world.ok(&words(&format!("{create} {name}")));
    world.forget_calls();
    account
}

fn words(command: &str) -> Vec<&str> {
    command.split(' ').collect()
}

fn json_of(world: &World, file: &str) -> Value {
    serde_json::from_str(&world.read(file)).unwrap()
}

#[track_caller]
fn private(world: &World, file: &str) {
    let mode = std::fs::metadata(world.path(file)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "{file}");
}

#[track_caller]
fn pair_belongs(world: &World, folder: &str) {
    let read = |name: &str| std::fs::read(world.path(&format!("{folder}/{name}"))).unwrap();
    let certificate = openssl::x509::X509::from_pem(&read("certificate.pem")).unwrap();
    let key = openssl::pkey::PKey::private_key_from_pem(&read("key.pem")).unwrap();
    assert!(certificate.public_key().unwrap().public_eq(&key), "{folder}");
}

#[test]
fn each_claim_has_a_folder_of_its_own() {
    let world = World::new();
    let account = tenant(&world, "acme");
    let claim = "provisioning claim --template by-claim --count 3 --out claims --tenant acme";
    let dry = world.ok(&words(&format!("{claim} --dry-run")));
    assert_eq!((dry.as_array().unwrap().len(), &dry[2]["status"]), (3, &json!("planned")), "{dry}");
    world.assert_only_reads();
    assert!(!world.path("claims").exists());
    let output =
        world.run(&words(&format!("{claim} -o json"))).success().says("3 claims; the first ends at ");
    assert!(!output.stdout.contains("PRIVATE") && !output.stderr.contains("PRIVATE"), "{output}");
    let rows = output.json();
    for (n, row) in rows.as_array().unwrap().iter().enumerate() {
        let folder = format!("claims/claim-000{}", n + 1);
        assert_eq!((&row["folder"], &row["status"]), (&json!(folder), &json!("created")));
        private(&world, &format!("{folder}/key.pem"));
        pair_belongs(&world, &folder);
        let about = json_of(&world, &format!("{folder}/claim.json"));
        assert_eq!(about["templateName"], "by-claim");
        assert_eq!((&about["account"], &about["region"]), (&json!(account), &json!(REGION)));
        assert_eq!(about["certificateId"], row["certificateId"]);
        assert_eq!(about["expiration"], row["expiration"]);
        assert!(about["endpoint"].as_str().unwrap().contains("-ats.iot."), "{about}");
        assert_eq!(about["rootCaFile"], "AmazonRootCA1.pem");
        assert_eq!(world.read(&format!("{folder}/AmazonRootCA1.pem")), AMAZON);
    }
    // Those that can still be used are not made again.
    world.forget_calls();
    let again = world.ok(&words(claim));
    let kept = rows.as_array().unwrap().iter().map(|row| {
        let mut row = row.clone();
        row["status"] = json!("exists");
        row
    });
    assert_eq!(again, json!(kept.collect::<Vec<_>>()));
    assert_eq!(world.mutations(), [""; 0]);
    // Nor are claims of another template taken for them.
    world.ok(&words("provisioning create other --kind fleet --role R --document t.json --tenant acme"));
    world.forget_calls();
    let other = claim.replace("--template by-claim", "--template other");
    let _ = world
        .run(&words(&other))
        .code(1)
        .no_data()
        .says("`claims/claim-0001` is a claim of the template by-claim");
    assert_eq!(world.mutations(), [""; 0]);
    // They are in no list.
    assert!(world.certificates(&account).is_empty());
}

#[test]
fn what_has_ended_or_is_not_whole_is_named_and_made_anew_behind() {
    let world = World::new();
    tenant(&world, "acme");
    let claim = "provisioning claim --template by-claim --count 3 --out claims --tenant acme";
    world.ok(&words(claim));
    let (first, third) = (world.read("claims/claim-0001/key.pem"), world.read("claims/claim-0003/key.pem"));
    let mut about = json_of(&world, "claims/claim-0001/claim.json");
    about["expiration"] = json!("2026-01-01T00:00:00Z");
    world.write("claims/claim-0001/claim.json", about.to_string());
    std::fs::remove_file(world.path("claims/claim-0002/claim.json")).unwrap();
    world.forget_calls();
    let output = world.run(&words(&format!("{claim} -o json"))).success();
    let output = output.says("any more: claims/claim-0001;").says("claims/claim-0002;");
    let rows = output.json();
    let told: Vec<_> =
        rows.as_array().unwrap().iter().map(|r| (r["folder"].clone(), r["status"].clone())).collect();
    let row = |n: u8, status: &str| (json!(format!("claims/claim-000{n}")), json!(status));
    assert_eq!(told, [row(3, "exists"), row(4, "created"), row(5, "created")]);
    assert_eq!(world.count("CreateProvisioningClaim"), 2);
    pair_belongs(&world, "claims/claim-0004");
    // Nothing is overwritten.
    assert_eq!(world.read("claims/claim-0001/key.pem"), first);
    assert_eq!(world.read("claims/claim-0003/key.pem"), third);
}

#[test]
fn an_interruption_keeps_what_was_made_and_says_how_many_are_there() {
    let world = World::new();
    tenant(&world, "acme");
    let claim = "provisioning claim --template by-claim --count 30 --out claims --archive all.tar.zst --tenant acme -o json";
    let mut running = world.fleetctl(&words(claim)).start();
    running.until("some claims", || world.path("claims/claim-0003/claim.json").exists());
    running.signal("TERM");
    let output = running.finish().code(143).says("The same command again makes the rest");
    let made = output.json().as_array().unwrap().clone();
    assert!((3..30).contains(&made.len()), "{output}");
    assert!(output.stderr.contains(&format!("{} of 30 claims are there", made.len())), "{output}");
    assert_eq!(world.count("CreateProvisioningClaim"), made.len() as u64);
    for row in &made {
        pair_belongs(&world, row["folder"].as_str().unwrap());
    }
    assert!(!world.path("all.tar.zst").exists() && made[0]["archive"].is_null(), "{output}");
    world.forget_calls();
    let all = world.run(&words(claim)).success().json().as_array().unwrap().clone();
    assert_eq!(all.len(), 30);
    let count = |status: &str| all.iter().filter(|row| row["status"] == status).count();
    assert_eq!((count("exists"), count("created")), (made.len(), 30 - made.len()));
    assert_eq!(world.count("CreateProvisioningClaim"), 30 - made.len() as u64);
    assert_eq!(entries(&world, "all.tar.zst").len(), 30 * 4);
    // Claims with another root certificate are not mixed with them.
    world.write("root.pem", AMAZON);
    let other = claim.replace("--archive all.tar.zst", "--root-ca root.pem");
    let _ = world.run(&words(&other)).code(1).says("is a claim with AmazonRootCA1.pem, not root-ca.pem");
}

#[test]
fn several_targets_have_folders_apart_and_one_that_fails_is_named() {
    let world = World::new();
    let acme = tenant(&world, "acme");
    let globex = world.tenant("globex");
    let claim = "provisioning claim --template by-claim --out claims --all-tenants -o json";
    let output = world.run(&words(claim)).code(3).says("there is no provisioning template `by-claim`");
    let output = output.says("1 of 2 targets failed");
    assert_eq!(output.json().as_array().unwrap().len(), 1);
    private(&world, &format!("claims/{acme}-{REGION}/claim-0001/key.pem"));
    assert!(!world.path(&format!("claims/{globex}-{REGION}")).exists());
}

#[test]
fn a_jitp_template_has_no_claims() {
    let world = World::new();
    tenant(&world, "acme");
    world.write("jitp.json", include_str!("../../templates/jitp-by-subject.json"));
    let create = "provisioning create jitp --kind jitp --role R --document jitp.json --tenant acme";
    world.ok(&words(create));
    world.forget_calls();
    for command in ["claim", "claim-certificate"] {
        let command = format!("provisioning {command} --template jitp --out claims --tenant acme");
        let _ = world.run(&words(&command)).code(1).says("is of type JITP");
    }
    world.assert_only_reads();
    assert!(!world.path("claims").exists());
}

const CERTIFICATE: &str = "provisioning claim-certificate --template by-claim --tenant acme --out claim";

#[test]
fn a_claim_of_aws_is_active_with_its_policy_and_made_once() {
    let world = World::new();
    let account = tenant(&world, "acme");
    assert_eq!(world.ok(&words(&format!("{CERTIFICATE} --dry-run")))["status"], "planned");
    world.assert_only_reads();
    let output = world.run(&words(&format!("{CERTIFICATE} -o json"))).success();
    assert!(!output.stdout.contains("PRIVATE") && !output.stderr.contains("PRIVATE"), "{output}");
    let row = output.json();
    let id = row["certificateId"].as_str().unwrap();
    assert_eq!((&row["status"], &row["policyName"]), (&json!("created"), &json!("by-claim-claim")));
    assert_eq!(world.certificates(&account), [(id.to_owned(), "ACTIVE".to_owned())].into());
    let arn = format!("arn:aws:iot:{REGION}:{account}:cert/{id}");
    assert_eq!(world.targets(&account, "by-claim-claim"), [arn].into());
    private(&world, "claim/key.pem");
    pair_belongs(&world, "claim");
    let config = json_of(&world, "claim/config.json");
    assert_eq!((&config["templateName"], &config["clientId"]), (&json!("by-claim"), &json!("claim-*")));
    assert_eq!(config["topics"]["registerThing"], "$aws/provisioning-templates/by-claim/provision/json");
    assert_eq!((&config["keyFile"], &config["chainFile"]), (&json!("key.pem"), &Value::Null));
    world.forget_calls();
    assert_eq!(world.ok(&words(CERTIFICATE))["status"], "exists");
    world.assert_only_reads();
    // A claim that somebody withdrew stays so.
    world.deactivate(&account, id);
    world.forget_calls();
    let _ = world.run(&words(CERTIFICATE)).code(1).says("is INACTIVE").says("certs activate");
    world.assert_only_reads();
}

#[test]
fn the_policy_allows_this_template_and_nothing_else() {
    let world = World::new();
    let account = tenant(&world, "acme");
    world.ok(&words(&format!("{CERTIFICATE} --policy narrow --client-id factory-*")));
    let shown = world.ok(&words("policies show narrow --tenant acme"));
    let arn = |rest: &str| format!("arn:aws:iot:{REGION}:{account}:{rest}");
    let topics =
        ["certificates/create", "certificates/create-from-csr", "provisioning-templates/by-claim/provision"];
    let all = |kind: &str| topics.map(|topic| arn(&format!("{kind}/$aws/{topic}/*")));
    let wanted = json!({
        "Version": "2012-10-17",
        "Statement": [
            { "Effect": "Allow", "Action": "iot:Connect", "Resource": arn("client/factory-*") },
            { "Effect": "Allow", "Action": ["iot:Publish", "iot:Receive"], "Resource": all("topic") },
            { "Effect": "Allow", "Action": "iot:Subscribe", "Resource": all("topicfilter") },
        ]
    });
    assert_eq!(shown["policyDocument"], wanted);
    // A policy of that name that allows more is not taken for it.
    world.write(
        "wide.json",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iot:*","Resource":"*"}]}"#,
    );
    world.ok(&words("policies create wide --document wide.json --tenant acme"));
    let wide = "provisioning claim-certificate --template by-claim --tenant acme --policy wide --out other";
    let _ = world.run(&words(wide)).code(1).says("exists and differs").says("--policy");
    assert!(!world.path("other").exists());
    // Nor is a certificate that another policy is attached to.
    let id = json_of(&world, "claim/config.json")["certificateId"].as_str().unwrap().to_owned();
    world.ok(&words(&format!("policies attach wide --certificate {id} --tenant acme")));
    let again = format!("{CERTIFICATE} --policy narrow --client-id factory-*");
    let _ = world.run(&words(&again)).code(1).says("the policy `wide` is attached");
}

#[test]
fn an_own_ca_and_a_signing_request_make_claims_too() {
    let world = World::new();
    let account = tenant(&world, "acme");
    world.ok(&["ca", "create", "--cn", "Factory", "--out", "ca"]);
    let own = "provisioning claim-certificate --template by-claim --tenant acme --ca ca --days 30 --out own";
    let row = world.ok(&words(own));
    assert_eq!(row["status"], "created");
    assert_eq!(world.count("RegisterCertificateWithoutCA"), 1);
    let subject = openssl::x509::X509::from_pem(world.read("own/certificate.pem").as_bytes()).unwrap();
    let subject = subject.subject_name().entries().next().unwrap().data().to_string().unwrap();
    assert_eq!(subject, "by-claim claim");
    assert_eq!(world.read("own/chain.pem"), world.read("ca/ca.crt"));
    pair_belongs(&world, "own");
    private(&world, "own/key.pem");
    assert_eq!(world.ok(&words(own))["status"], "exists");
    // Under the CA, once that is registered and active.
    let register = "ca register --cert ca/ca.crt --mode sni-only --activate --tenant acme";
    world.ok(&words(register));
    world.ok(&words(&own.replace("--out own", "--out second")));
    assert_eq!(world.count("RegisterCertificate"), 1);

    let key = openssl::pkey::PKey::ec_gen("prime256v1").unwrap();
    let mut request = openssl::x509::X509ReqBuilder::new().unwrap();
    request.set_pubkey(&key).unwrap();
    request.sign(&key, openssl::hash::MessageDigest::sha256()).unwrap();
    world.write("hsm.csr", request.build().to_pem().unwrap());
    let csr = "provisioning claim-certificate --template by-claim --tenant acme --csr hsm.csr --out hsm";
    let row = world.ok(&words(csr));
    assert_eq!(row["status"], "created");
    assert!(!world.path("hsm/key.pem").exists());
    assert_eq!(json_of(&world, "hsm/config.json")["keyFile"], Value::Null);
    assert_eq!(world.certificates(&account)[row["certificateId"].as_str().unwrap()], "ACTIVE");
    world.forget_calls();
    assert_eq!(world.ok(&words(csr))["status"], "exists");
    world.assert_only_reads();
    // Another key in a folder that has a certificate is not taken.
    let _ = world.run(&words(&csr.replace("--out hsm", "--out own"))).code(65);
}

/// Path, mode and bytes of each entry.
fn entries(world: &World, file: &str) -> Vec<(String, u32, Vec<u8>)> {
    let file = std::fs::File::open(world.path(file)).unwrap();
    let mut archive = tar::Archive::new(zstd::Decoder::new(file).unwrap());
    let read = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let path = entry.path().unwrap().display().to_string();
        (path, entry.header().mode().unwrap(), bytes)
    });
    read.collect()
}

#[test]
fn claims_are_handed_out_as_one_archive() {
    let world = World::new();
    let acme = tenant(&world, "acme");
    let claim = "provisioning claim --template by-claim --count 2 --out claims --archive claims.tar.zst --tenant acme";
    world.ok(&words(&format!("{claim} --dry-run")));
    assert!(!world.path("claims.tar.zst").exists());
    world.forget_calls();
    let _ = world.run(&words(&claim.replace(".tar.zst", ".zip"))).code(2).says("FILE.tar.zst");
    world.write("taken.tar.zst", "");
    let _ = world.run(&words(&claim.replace("claims.tar", "taken.tar"))).code(1).says("never overwritten");
    world.assert_no_calls();
    assert_eq!(world.ok(&words(claim))[1]["archive"], "claims.tar.zst");
    private(&world, "claims.tar.zst");
    let found = entries(&world, "claims.tar.zst");
    let files = ["key.pem", "certificate.pem", "AmazonRootCA1.pem", "claim.json"];
    let all = ["claim-0001", "claim-0002"].map(|claim| files.map(|file| format!("{claim}/{file}")));
    assert_eq!(found.iter().map(|(path, ..)| path.clone()).collect::<Vec<_>>(), all.concat());
    for (path, mode, bytes) in found {
        assert_eq!(mode, if path.ends_with("key.pem") { 0o600 } else { 0o644 }, "{path}");
        assert_eq!(bytes, std::fs::read(world.path(&format!("claims/{path}"))).unwrap(), "{path}");
    }
    // Targets are kept apart, and what was made of those that did not fail is handed out.
    world.tenant("globex");
    let both = "provisioning claim --template by-claim --out both --archive both.tar.zst --all-tenants";
    let _ = world.run(&words(both)).code(3);
    let found = entries(&world, "both.tar.zst");
    assert_eq!(found[0].0, format!("{acme}-{REGION}/claim-0001/key.pem"));
    assert_eq!(found.len(), 4);
    // Nothing is left of one that nothing went into.
    let none = "provisioning claim --template other --out none --archive none.tar.zst --tenant acme";
    let _ = world.run(&words(none)).code(1);
    for file in ["none.tar.zst", "none.tar.zst.partial", "claims.tar.zst.partial"] {
        assert!(!world.path(file).exists(), "{file}");
    }
}

#[test]
fn a_built_in_claim_is_handed_out_with_the_root_certificate_of_its_endpoint() {
    let world = World::new();
    tenant(&world, "acme");
    world.ok(&words(CERTIFICATE));
    assert_eq!(world.read("claim/AmazonRootCA1.pem"), AMAZON);
    assert_eq!(json_of(&world, "claim/config.json")["rootCaFile"], "AmazonRootCA1.pem");
    // What is there is packed by the same command again, as greengrass.yaml looks for it.
    let archive = format!("{CERTIFICATE} --archive claim.tar.zst");
    let again = world.ok(&words(&archive));
    assert_eq!((&again["status"], &again["archive"]), (&json!("exists"), &json!("claim.tar.zst")));
    private(&world, "claim.tar.zst");
    let found = entries(&world, "claim.tar.zst");
    let paths: Vec<&str> = found.iter().map(|(path, ..)| path.as_str()).collect();
    assert_eq!(
        paths,
        ["key.pem", "certificate.pem", "AmazonRootCA1.pem", "config.json"].map(|f| format!("claim/{f}"))
    );
    assert_eq!((found[0].1, found[1].1), (0o600, 0o644));
    let render = "templates render greengrass --set template=t --set role_alias=r --set serial_number=1 \
                  --set region=r --set data_endpoint=d --set credential_endpoint=c";
    let rendered = world.run(&render.split_whitespace().collect::<Vec<_>>()).success().stdout;
    for path in &paths[..2] {
        assert!(rendered.contains(&format!("\"/greengrass/v2/{path}\"")), "{path}: {rendered}");
    }
    let _ = world.run(&words(&archive)).code(1).says("never overwritten");

    // Another root, of a private endpoint; two of them, and what else is in the file is left out.
    world.ok(&["ca", "create", "--cn", "Private", "--out", "ca"]);
    let root = world.read("ca/ca.crt");
    world.write("roots.pem", format!("Private\n{root}{AMAZON}"));
    let other = CERTIFICATE.replace("--out claim", "--out other --root-ca roots.pem");
    world.ok(&words(&other));
    assert_eq!(world.read("other/root-ca.pem"), format!("{root}{AMAZON}"));
    assert!(!world.path("other/AmazonRootCA1.pem").exists());
    let config = json_of(&world, "other/config.json");
    assert_eq!((&config["rootCaFile"], &config["rootCa"]), (&json!("root-ca.pem"), &Value::Null));
    world.forget_calls();
    let _ = world.run(&words(&other.replace("roots.pem", "ca/ca.crt"))).code(1).says("holds something else");
    let _ = world.run(&words(&other.replace("roots.pem", "ca/ca.key"))).code(65).says("ca/ca.key");
    world.ok(&["certs", "issue", "--ca", "ca", "--name", "leaf", "--out", "ids"]);
    let leaf = other.replace("roots.pem", "ids/leaf/certificate.pem");
    let _ = world.run(&words(&leaf)).code(65).says("CN=leaf, which is no CA's certificate");
    world.assert_no_calls();
}

#[test]
fn what_is_wrong_is_found_before_the_first_call() {
    let world = World::new();
    tenant(&world, "acme");
    world.tenant("globex");
    world.forget_calls();
    world.write("bad.csr", "nothing");
    let base = "provisioning claim-certificate --template by-claim --out x --tenant acme";
    for (more, code) in [("--csr bad.csr", 65), ("--client-id ", 2), ("--policy a/b", 2), ("--days 3", 2)] {
        let _ = world.run(&words(&format!("{base} {more}"))).code(code).no_data();
    }
    let _ = world.run(&words("provisioning claim --template by-claim --out x --count 0")).code(2);
    world.assert_no_calls();
    let two = "provisioning claim-certificate --template by-claim --out x --all-tenants";
    let _ = world.run(&words(two)).code(2).says("2 targets are selected");
    assert_eq!(world.mutations(), [""; 0]);
}

#[test]
fn the_template_of_the_policy_is_the_policy() {
    let world = World::new();
    tenant(&world, "acme");
    let render = "templates render claim-policy --set template=by-claim --set client=claim-* --tenant acme";
    let rendered: Value = serde_json::from_str(&world.run(&words(render)).success().stdout).unwrap();
    world.ok(&words(CERTIFICATE));
    let shown = world.ok(&words("policies show by-claim-claim --tenant acme"));
    assert_eq!(shown["policyDocument"], rendered);
}
