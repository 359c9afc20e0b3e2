//! `provisioning create|list|show|update|delete|versions|jitr-rule`, and what `ca register` makes of templates.

use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{REGION, World};

const ACME: [&str; 2] = ["--tenant", "acme"];

fn fleet(attribute: &str) -> String {
    json!({
        "Parameters": { "SerialNumber": { "Type": "String" }, "AWS::IoT::Certificate::Id": { "Type": "String" } },
        "Resources": {
            "thing": {
                "Type": "AWS::IoT::Thing",
                "Properties": {
                    "ThingName": { "Ref": "SerialNumber" },
                    "AttributePayload": { "made": attribute }
                }
            },
            "certificate": {
                "Type": "AWS::IoT::Certificate",
                "Properties": { "CertificateId": { "Ref": "AWS::IoT::Certificate::Id" }, "Status": "ACTIVE" }
            },
            "policy": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } }
        }
    })
    .to_string()
}

fn jitp() -> &'static str {
    include_str!("../../templates/jitp-by-subject.json")
}

/// A tenant `acme` with a role for provisioning, and the files of two templates.
fn acme(world: &World) -> String {
    let account = world.tenant("acme");
    world.write("one.json", fleet("one"));
    world.write("two.json", fleet("two"));
    world.write("jitp.json", jitp());
    world.forget_calls();
    account
}

fn words<'a>(command: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let words: Vec<&str> = command.split(' ').collect();
    [&words[..], more].concat()
}

#[track_caller]
fn status(world: &World, command: &str) -> Value {
    world.ok(&words(command, &ACME))["status"].clone()
}

const CREATE: &str = "provisioning create by-claim --kind fleet --role Provisioning --document";

#[test]
fn a_template_is_made_once_and_what_differs_is_named() {
    let world = World::new();
    let account = acme(&world);
    let create = format!("{CREATE} one.json --description Devices --resource-tag team=a");
    assert_eq!(status(&world, &format!("{create} --dry-run")), "planned");
    world.assert_only_reads();
    let made = world.ok(&words(&create, &ACME));
    let arn = format!("arn:aws:iot:{REGION}:{account}:provisioningtemplate/by-claim");
    assert_eq!((&made["status"], &made["templateArn"]), (&json!("created"), &json!(arn)));
    world.forget_calls();
    assert_eq!(status(&world, &create), "exists");
    // What is not given may be anything.
    assert_eq!(status(&world, &format!("{CREATE} one.json")), "exists");
    world.assert_only_reads();
    let shown = world.ok(&words("provisioning show by-claim", &ACME));
    assert_eq!(shown["type"], "FLEET_PROVISIONING");
    assert_eq!((&shown["enabled"], &shown["defaultVersionId"]), (&json!(true), &json!(1)));
    assert_eq!(shown["provisioningRoleArn"], format!("arn:aws:iam::{account}:role/Provisioning"));
    assert_eq!(shown["templateBody"], serde_json::from_str::<Value>(&fleet("one")).unwrap());
    let other = format!("{CREATE} two.json --disabled --description Others");
    let _ = world
        .run(&words(&other, &ACME))
        .code(1)
        .says("exists and differs")
        .says("enabled: there is `true`, asked for is `false`")
        .says("description: there is `Devices`, asked for is `Others`")
        .says("its body (version 1) is another one");
    let _ = world
        .run(&words(
            "provisioning create by-claim --kind jitp --role Provisioning --document jitp.json",
            &ACME,
        ))
        .code(1)
        .says("type: there is `FLEET_PROVISIONING`, asked for is `JITP`");
    world.assert_only_reads();
    let listed = world.ok(&words("provisioning list", &ACME));
    assert_eq!(listed.as_array().unwrap().len(), 1, "{listed}");
    assert_eq!(listed[0]["description"], "Devices");
}

#[test]
fn an_update_is_one_switch_to_a_new_version_and_five_make_room() {
    let world = World::new();
    acme(&world);
    assert_eq!(status(&world, &format!("{CREATE} one.json")), "created");
    let update = format!("{CREATE} two.json --disabled --hook allow --update");
    world.forget_calls();
    assert_eq!(status(&world, &format!("{update} --dry-run")), "planned");
    world.assert_only_reads();
    assert_eq!(status(&world, &update), "updated");
    assert_eq!(world.count("UpdateProvisioningTemplate"), 1);
    let shown = world.ok(&words("provisioning show by-claim", &ACME));
    assert_eq!((&shown["enabled"], &shown["defaultVersionId"]), (&json!(false), &json!(2)));
    assert!(shown["preProvisioningHook"]["targetArn"].as_str().unwrap().ends_with(":function:allow"));
    assert_eq!(shown["preProvisioningHook"]["payloadVersion"], "2020-04-01");
    assert_eq!(status(&world, &update), "exists");
    for n in 3..=5 {
        world.write("next.json", fleet(&n.to_string()));
        // The body itself says how it is used.
        assert_eq!(status(&world, "provisioning update by-claim --document next.json"), "updated");
    }
    world.write("next.json", fleet("six").replace("Resources", "Sources"));
    let _ = world
        .run(&words("provisioning update by-claim --document next.json", &ACME))
        .code(65)
        .says("--kind jitp");
    world.write("next.json", fleet("six"));
    let next = words("provisioning update by-claim --kind fleet --document next.json", &ACME);
    let _ = world
        .run(&[&next[..], &["--dry-run"]].concat())
        .success()
        .says("Would delete version 1 of provisioning template `by-claim`, to make room");
    let _ = world.run(&next).success().says("Deleted version 1 of");
    let versions = world.ok(&words("provisioning versions by-claim", &ACME));
    let ids: Vec<(&Value, &Value)> =
        versions.as_array().unwrap().iter().map(|v| (&v["versionId"], &v["isDefaultVersion"])).collect();
    let (yes, no) = (json!(true), json!(false));
    let numbers = [2, 3, 4, 5, 6].map(|n| json!(n));
    let wanted: Vec<_> = numbers.iter().map(|n| (n, if *n == 6 { &yes } else { &no })).collect();
    assert_eq!(ids, wanted);
    // A body that a version has already is taken from there: no sixth version, and nothing has to go.
    world.forget_calls();
    assert_eq!(status(&world, "provisioning update by-claim --kind fleet --document two.json"), "updated");
    assert_eq!(world.count("CreateProvisioningTemplateVersion"), 0);
    assert_eq!(status(&world, "provisioning update by-claim --default-version 6"), "updated");
    let _ = world
        .run(&words("provisioning update by-claim --default-version 9", &ACME))
        .code(1)
        .says("version 9");
    let old = world.ok(&words("provisioning show by-claim --version 2", &ACME));
    assert_eq!(old["templateBody"], serde_json::from_str::<Value>(&fleet("two")).unwrap());
    assert_eq!(old["defaultVersionId"], 6);
}

#[test]
fn settings_alone_are_changed_without_a_version() {
    let world = World::new();
    let account = acme(&world);
    assert_eq!(status(&world, &format!("{CREATE} one.json --hook first")), "created");
    assert_eq!(status(&world, "provisioning update by-claim --disabled --role Other --no-hook"), "updated");
    let shown = world.ok(&words("provisioning show by-claim", &ACME));
    assert_eq!(shown["enabled"], false);
    assert_eq!(shown["provisioningRoleArn"], format!("arn:aws:iam::{account}:role/Other"));
    assert_eq!((&shown["preProvisioningHook"], &shown["defaultVersionId"]), (&Value::Null, &json!(1)));
    assert_eq!(status(&world, "provisioning update by-claim --disabled --no-hook"), "exists");
    let _ = world.run(&words("provisioning update by-claim", &ACME)).code(2).says("nothing is given");
    let _ = world.run(&words("provisioning update absent --enabled", &ACME)).code(1).says("there is no");
    let stranger = "provisioning update by-claim --role arn:aws:iam::999988887777:role/R";
    let _ = world.run(&words(stranger, &ACME)).code(2).says("is not a role of");
}

#[test]
fn what_is_wrong_is_found_before_the_first_call() {
    let world = World::new();
    acme(&world);
    world.write("broken.json", "{ \"Resources\": ");
    world
        .write("wrong.json", fleet("one").replace("SerialNumber\"},", "Nothing\"},").replace("ACTIVE", "ON"));
    for (document, says) in [("broken.json", "broken.json:1:"), ("wrong.json", "Properties.Status")] {
        let _ = world.run(&words(&format!("{CREATE} {document}"), &ACME)).code(65).says(says);
    }
    // A template of the other kind: AWS would take it, and devices would fail.
    let _ =
        world.run(&words("provisioning create x --kind jitp --role R --document one.json", &ACME)).code(65);
    let bad = [
        ("provisioning create a.b --kind fleet --role R --document one.json", "`a.b` is no"),
        ("provisioning create x --kind jitp --role R --document jitp.json --hook f", "asks no hook"),
        (
            "provisioning create x --kind fleet --role R --document one.json --hook-payload-version 1",
            "a date",
        ),
        ("provisioning show a.b", "`a.b` is no"),
    ];
    for (command, says) in bad {
        let _ = world.run(&words(command, &ACME)).code(2).says(says);
    }
    world.assert_no_calls();
}

#[test]
fn over_all_tenants_one_command_does_it() {
    let world = World::new();
    acme(&world);
    let globex = world.tenant("globex");
    let create =
        words(&format!("{CREATE} one.json"), &[]).iter().map(ToString::to_string).collect::<Vec<_>>();
    let create: Vec<&str> = create.iter().map(String::as_str).chain(["--all-tenants"]).collect();
    let rows = world.ok(&create);
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "created"), "{rows}");
    let shown = world.ok(&["provisioning", "show", "by-claim", "--all-tenants"]);
    assert_eq!(shown.as_array().unwrap().len(), 2);
    assert!(shown.to_string().contains(&format!("arn:aws:iam::{globex}:role/Provisioning")));
    let _ = world.run(&["provisioning", "delete", "by-claim", "--all-tenants"]).code(2).says("--yes");
    let rows = world.ok(&["provisioning", "delete", "by-claim", "--all-tenants", "--yes"]);
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "deleted"), "{rows}");
    let rows = world.ok(&["provisioning", "delete", "by-claim", "--all-tenants", "--yes"]);
    assert!(rows.as_array().unwrap().iter().all(|row| row["status"] == "absent"), "{rows}");
}

#[test]
fn a_ca_takes_a_jitp_template_and_then_it_is_not_deleted_by_accident() {
    let world = World::new();
    acme(&world);
    world.write("ca.crt", Authority::new(Kind::Good).certificate());
    let register = "ca register --cert ca.crt --mode sni-only --activate --auto-register --template-name";
    let _ =
        world.run(&words(&format!("{register} jitp"), &ACME)).code(1).says("no provisioning template `jitp`");
    assert_eq!(status(&world, &format!("{CREATE} one.json")), "created");
    let _ = world.run(&words(&format!("{register} by-claim"), &ACME)).code(1).says("is not of type JITP");
    let create = "provisioning create jitp --kind jitp --role Provisioning --document jitp.json";
    assert_eq!(status(&world, create), "created");
    let registered = world.ok(&words(&format!("{register} jitp"), &ACME));
    assert_eq!(registered["status"], "created", "{registered}");
    let id = registered["certificateId"].as_str().unwrap();
    world.forget_calls();
    let _ = world.run(&words("provisioning delete jitp --yes", &ACME)).code(1).says(id);
    world.assert_only_reads();
    assert_eq!(status(&world, "ca deactivate ca.crt"), "updated");
    assert_eq!(status(&world, "ca delete ca.crt --yes"), "deleted");
    assert_eq!(status(&world, "provisioning delete jitp --yes"), "deleted");
    assert_eq!(status(&world, "provisioning delete by-claim --yes"), "deleted");
}

#[test]
fn the_template_file_of_a_ca_is_checked_before_the_first_call() {
    let world = World::new();
    acme(&world);
    world.write("ca.crt", Authority::new(Kind::Good).certificate());
    world.write("bad.json", jitp().replace("\"AWS::IoT::Thing\"", "\"AWS::IoT::Thong\""));
    let register = "ca register --cert ca.crt --mode sni-only --role-arn arn:aws:iam::111122223333:role/R";
    let bad = format!("{register} --template-file bad.json");
    let bad = world.run(&words(&bad, &ACME)).code(65);
    let place = "Resources.thing.Type: ";
    let (before, _) = bad.stderr.split_once(place).unwrap_or_else(|| panic!("{place} is not named\n{bad}"));
    assert!(before.starts_with("error: bad.json:"), "{bad}");
    world.assert_no_calls();
}

#[test]
fn the_rule_of_just_in_time_registration_is_made_compared_and_replaced() {
    let world = World::new();
    let account = acme(&world);
    world.write("ca.crt", Authority::new(Kind::Good).certificate());
    let rule = "provisioning jitr-rule --ca ca.crt --function activate";
    assert_eq!(status(&world, &format!("{rule} --dry-run")), "planned");
    world.assert_only_reads();
    let made = world.ok(&words(rule, &ACME));
    assert_eq!(made["status"], "created");
    let id = made["topic"].as_str().unwrap().strip_prefix("$aws/events/certificates/registered/").unwrap();
    assert_eq!(id.len(), 64);
    assert_eq!(made["functionArn"], format!("arn:aws:lambda:{REGION}:{account}:function:activate"));
    world.forget_calls();
    assert_eq!(status(&world, rule), "exists");
    assert_eq!(status(&world, &format!("provisioning jitr-rule --ca {id} --function activate")), "exists");
    let queue = "provisioning jitr-rule --any-ca --function activate --queue events --role ToQueue";
    let _ = world
        .run(&words(queue, &ACME))
        .code(1)
        .says("sql: there is")
        .says(&format!("https://sqs.{REGION}.amazonaws.com/{account}/events"));
    world.assert_only_reads();
    let replaced = world.ok(&words(&format!("{queue} --update"), &ACME));
    assert_eq!((&replaced["status"], &replaced["ruleName"]), (&json!("updated"), &json!("fleetctl_jitr")));
    assert_eq!(status(&world, queue), "exists");
    for (bad, says) in [
        ("provisioning jitr-rule --any-ca", "--function"),
        ("provisioning jitr-rule --function f", "--ca"),
        ("provisioning jitr-rule --ca nothing --function f", "neither"),
        ("provisioning jitr-rule --any-ca --function f --name a-b", "letters, digits"),
        ("provisioning jitr-rule --any-ca --queue q", "--role"),
    ] {
        let _ = world.run(&words(bad, &ACME)).code(2).says(says);
    }
    world.write("leaf.crt", Authority::new(Kind::Good).device("lamp-1", 7));
    let leaf = "provisioning jitr-rule --ca leaf.crt --function f";
    let _ = world.run(&words(leaf, &ACME)).code(65).says("is no CA certificate");
}

#[test]
fn the_function_is_written_with_what_deploys_it_and_without_a_call() {
    let world = World::new();
    world.write("ca.crt", Authority::new(Kind::Good).certificate());
    world.forget_calls();
    let write = "provisioning jitr-rule --ca ca.crt --policy device --allow-table allow --out jitr --account 111122223333";
    let rows = world.ok(&words(write, &[]));
    assert_eq!(rows.as_array().unwrap().len(), 5, "{rows}");
    assert!(world.ok(&words(write, &[])).as_array().unwrap().iter().all(|r| r["status"] == "exists"));
    let policy: Value = serde_json::from_str(&world.read("jitr/policy.json")).unwrap();
    assert!(policy.to_string().contains("arn:aws:iot:*:*:policy/device"), "{policy}");
    assert!(!policy.to_string().contains("dynamodb"), "{policy}");
    let of_table = world.read("jitr/table-policy.json");
    assert!(of_table.contains("dynamodb:UpdateItem") && of_table.contains(":table/allow"), "{of_table}");
    let script = world.read("jitr/deploy.sh");
    assert!(script.contains(r#""POLICY_NAME":"device","ALLOW_TABLE":"allow""#), "{script}");
    let _ = world.program("/bin/sh").args(["-n", "jitr/deploy.sh"]).run().success();
    let _ = world
        .run(&words("provisioning jitr-rule --any-ca --policy other --out jitr", &[]))
        .code(1)
        .says("is there");
    let _ = world.run(&words("provisioning jitr-rule --any-ca --out jitr", &[])).code(2).says("--policy");
    let quote = "provisioning jitr-rule --any-ca --policy p --function a'b --out other";
    let _ = world.run(&words(quote, &[])).code(2);
    let policy = world.read("jitr/policy.json");
    assert!(!policy.contains("AddThing") && !policy.contains("UpdateThing"), "{policy}");
    let rich = "provisioning jitr-rule --any-ca --policy p --out rich --attribute tier=pro --attribute registered={date}";
    world.ok(&words(rich, &["--group", "a", "--group", "b", "--billing-group", "c"]));
    let policy: Value = serde_json::from_str(&world.read("rich/policy.json")).unwrap();
    let of = |action: &str| {
        let all = policy["Statement"].as_array().unwrap();
        let one = all.iter().find(|one| one["Action"].to_string().contains(action)).unwrap();
        one["Resource"].as_array().unwrap()[1..].to_vec()
    };
    assert_eq!(of("AddThingToThingGroup"), ["arn:aws:iot:*:*:thinggroup/a", "arn:aws:iot:*:*:thinggroup/b"]);
    assert_eq!(of("AddThingToBillingGroup"), ["arn:aws:iot:*:*:billinggroup/c"]);
    let script = world.read("rich/deploy.sh");
    let told = r#""ATTRIBUTES":"tier=pro registered={date}","GROUPS":"a,b","BILLING_GROUP":"c""#;
    assert!(script.contains(told), "{script}");
    for bad in ["--attribute a={tenant_id}", "--attribute a={date:12}", "--group a'b", "--billing-group a,b"]
    {
        let write = format!("provisioning jitr-rule --any-ca --policy p --out bad {bad}");
        let _ = world.run(&words(&write, &[])).code(2);
    }
    // Without an allow list the function gets no right to one.
    let bare = world.ok(&words("provisioning jitr-rule --any-ca --policy p --out bare", &[]));
    assert_eq!(bare.as_array().unwrap().len(), 4, "{bare}");
    assert!(!world.path("bare/table-policy.json").exists());
    world.assert_no_calls();
}

#[test]
fn the_script_deploys_into_the_account_it_was_written_for_and_no_other() {
    let world = World::new();
    let write = |folder: &str, more: &[&str]| {
        let write = format!("provisioning jitr-rule --any-ca --policy device --out {folder}");
        world.ok(&words(&write, more));
    };
    write("bound", &["--account", "111122223333"]);
    write("free", &[]);
    // It says who one is and writes down everything else that it is asked.
    let aws = "#!/bin/sh\nif [ \"$1\" = sts ]; then echo 444455556666; else echo \"$@\" >> \"$CALLS\"; exit 1; fi\n";
    std::fs::create_dir(world.path("bin")).unwrap();
    world.write("bin/aws", aws);
    let _ = world.program("/bin/chmod").args(["+x", "bin/aws"]).run().success();
    let deploy = |folder: &str, account: &str| {
        let line =
            format!("PATH=\"$PWD/bin:$PATH\" CALLS=\"$PWD/calls\" exec sh {folder}/deploy.sh {account}");
        world.program("/bin/sh").args(["-c", &line]).run()
    };
    let _ = deploy("bound", "").code(1).says("of account 444455556666, not of 111122223333");
    let _ = deploy("bound", "444455556666").code(2).says("written for account 111122223333");
    let _ = deploy("free", "").code(2).says("Into which account?");
    let _ = deploy("free", "acme").code(2).says("not the id of an account");
    let _ = deploy("free", "111122223333").code(1).says("Nothing was changed");
    assert!(!world.path("calls").exists());
    assert!(!deploy("free", "444455556666").status.success());
    assert!(world.read("calls").contains("iam get-role"));
}

/// Runs a command again until it succeeds, as a person or a pipeline would.
#[track_caller]
fn at_last(world: &World, command: &str) {
    for _ in 0..20 {
        if world.run(&words(command, &ACME)).status.success() {
            return;
        }
    }
    panic!("{command} never succeeds");
}

#[test]
fn lost_answers_and_failures_double_nothing() {
    let world = World::new();
    let account = acme(&world);
    world.record();
    at_last(&world, &format!("{CREATE} one.json"));
    for n in 2..=9 {
        if n == 6 {
            world.faults_of(&account, &[], "lost=20%,error=5%,throttle=5%");
        }
        world.write("next.json", fleet(&n.to_string()));
        at_last(&world, "provisioning update by-claim --kind fleet --document next.json --hook allow");
    }
    at_last(&world, "provisioning jitr-rule --any-ca --function activate");
    at_last(&world, "provisioning jitr-rule --any-ca --function other --update");
    at_last(&world, "provisioning claim-certificate --template by-claim --out claim");
    assert!(world.log().iter().any(|call| call.effect && !call.answered), "no answer was lost");
    world.faults("off");
    let shown = world.ok(&words("provisioning show by-claim", &ACME));
    assert_eq!(shown["templateBody"], serde_json::from_str::<Value>(&fleet("9")).unwrap());
    let versions = world.ok(&words("provisioning versions by-claim", &ACME));
    assert!(versions.as_array().unwrap().len() <= 5, "{versions}");
    assert_eq!(status(&world, "provisioning jitr-rule --any-ca --function other"), "exists");
    assert_eq!(status(&world, "provisioning claim-certificate --template by-claim --out claim"), "exists");
    // What AWS made of a request whose answer was lost can do nothing.
    let active: Vec<String> =
        world.certificates(&account).into_iter().filter(|(_, s)| s == "ACTIVE").map(|(id, _)| id).collect();
    let config: Value = serde_json::from_str(&world.read("claim/config.json")).unwrap();
    assert_eq!(active, [config["certificateId"].as_str().unwrap()]);
    let arn = format!("arn:aws:iot:{REGION}:{account}:cert/{}", active[0]);
    assert_eq!(world.targets(&account, "by-claim-claim"), [arn].into());
    at_last(&world, "provisioning delete by-claim --yes");
}
