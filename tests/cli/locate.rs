//! `things locate`: who has it, whatever of it is known; and never "nobody" where somebody was not asked.

use aws_sdk_iot as iot;
use serde_json::{Value, json};

use crate::support::certificates::{Authority, Kind};
use crate::support::{ORGANIZATION_ROLE, World};

/// Makes a thing with attributes.
fn thing(world: &World, account: &str, name: &str, attributes: &[(&str, &str)]) {
    let client = world.iot(account);
    let all = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let payload = iot::types::AttributePayload::builder().set_attributes(Some(all)).build();
    world.wait(client.create_thing().thing_name(name).attribute_payload(payload).send()).unwrap();
}

/// Two tenants, whose indexes are on.
fn two(world: &World) -> [String; 2] {
    ["acme", "bolt"].map(|name| {
        let account = world.tenant(name);
        world.index(&account);
        account
    })
}

/// Tenant, thing and ways of each row, sorted.
fn who(rows: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let ways: Vec<&str> =
            row["matchedBy"].as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect();
        let [tenant, thing] = ["tenant", "thingName"].map(|name| row[name].as_str().unwrap_or("-"));
        format!("{tenant} {thing} {}", ways.join("+"))
    };
    let mut rows: Vec<String> = rows.as_array().unwrap().iter().map(row).collect();
    rows.sort();
    rows
}

fn locate(world: &World, args: &[&str]) -> Vec<String> {
    who(&world.ok(&[&["things", "locate", "--all-tenants"], args].concat()))
}

#[test]
fn a_name_is_found_in_every_tenant_that_has_it_with_its_certificates() {
    let world = World::new();
    let accounts = two(&world);
    world.things(&accounts[0], &["pump-1", "pump-2"]);
    world.things(&accounts[1], &["pump-1"]);
    let id = world.certificate_for(&accounts[1], &["pump-1"], "devices");
    world.forget_calls();
    assert_eq!(locate(&world, &["pump-1"]), ["acme pump-1 thingName", "bolt pump-1 thingName"]);
    world.assert_only_reads();
    let rows = world.ok(&["things", "locate", "pump-1", "--all-tenants"]);
    let bolt = rows.as_array().unwrap().iter().find(|row| row["tenant"] == "bolt").unwrap();
    assert_eq!(
        *bolt,
        json!({
            "tenant": "bolt", "account": accounts[1], "region": "us-east-1", "thingName": "pump-1",
            "sought": "pump-1", "matchedBy": ["thingName"], "thingTypeName": null, "attributes": { "n": "0" },
            "certificateIds": [id]
        })
    );
    let output = world.run(&["things", "locate", "pump-2", "--all-tenants", "-o", "name"]).success();
    assert_eq!(output.stdout, "acme/us-east-1/pump-2\n");
    // The registry is asked by name only where the text can be one, and the index only where it may know.
    world.forget_calls();
    assert_eq!(locate(&world, &["pump-2", "--by", "name"]), ["acme pump-2 thingName"]);
    assert_eq!((world.count("SearchIndex"), world.count("DescribeThing")), (0, 2));
}

#[test]
fn a_serial_number_counts_whole_and_in_any_case_in_whichever_attribute() {
    let world = World::new();
    let accounts = two(&world);
    thing(&world, &accounts[0], "a", &[("serial", "SN-47")]);
    thing(&world, &accounts[0], "b", &[("serialNumber", "SN-470"), ("site", "SN-47")]);
    thing(&world, &accounts[1], "c", &[("SerialNumber", "sn-47")]);
    thing(&world, &accounts[1], "d", &[("factory", "SN-47")]);
    thing(&world, &accounts[1], "sn-47", &[]);
    let two = ["acme a attributes.serial", "bolt c attributes.SerialNumber"];
    assert_eq!(locate(&world, &["SN-47", "--by", "serial"]), two);
    assert_eq!(locate(&world, &["SN-47"]), two);
    let more = locate(&world, &["sn-47"]);
    assert_eq!(more, [two[0], two[1], "bolt sn-47 thingName"]);
    let other = ["SN-47", "--by", "serial", "--attribute", "factory,attributes.site"];
    assert_eq!(locate(&world, &other), ["acme b attributes.site", "bolt d attributes.factory"]);
}

#[test]
fn a_fingerprint_leads_to_the_things_of_the_certificate_or_to_it_alone() {
    let world = World::new();
    let accounts = two(&world);
    world.things(&accounts[0], &["a", "b", "c"]);
    let id = world.certificate_for(&accounts[0], &["a", "b"], "devices");
    let alone = world.certificate_for(&accounts[1], &[], "devices");
    let upper = id.to_uppercase();
    let pairs: Vec<&str> = (0..32).map(|n| &upper[2 * n..2 * n + 2]).collect();
    for text in [id.clone(), format!("sha256 Fingerprint={}", pairs.join(":"))] {
        for by in [&[][..], &["--by", "fingerprint"]] {
            let found = locate(&world, &[&[text.as_str()], by].concat());
            assert_eq!(found, ["acme a fingerprint", "acme b fingerprint"]);
        }
    }
    let rows = world.ok(&["things", "locate", &alone, "--all-tenants"]);
    assert_eq!(
        (who(&rows), &rows[0]["certificateIds"]),
        (vec!["bolt - fingerprint".into()], &json!([alone]))
    );
    let output = world.run(&["things", "locate", &alone, "--all-tenants", "-o", "name"]).success();
    assert_eq!(output.stdout, "", "what has no name is in no list of names");
}

#[test]
fn a_mac_address_is_one_however_it_is_written() {
    let world = World::new();
    let accounts = two(&world);
    thing(&world, &accounts[0], "a", &[("mac", "AA:BB:CC:00:11:22")]);
    thing(&world, &accounts[0], "b", &[("macAddress", "aabb.cc00.1122")]);
    thing(&world, &accounts[1], "cam-AABBCC001122-x", &[("mac", "aabbcc001122")]);
    thing(&world, &accounts[1], "aa-bb-cc-00-11-22", &[]);
    thing(&world, &accounts[1], "near", &[("mac", "aa:bb:cc:00:11:23")]);
    let expected = [
        "acme a attributes.mac",
        "acme b attributes.macAddress",
        "bolt aa-bb-cc-00-11-22 thingName",
        "bolt cam-AABBCC001122-x attributes.mac+thingName",
    ];
    for text in ["aa:bb:cc:00:11:22", "AA-BB-CC-00-11-22", "aabbcc001122", "AABB.CC00.1122"] {
        assert_eq!(locate(&world, &[text, "--by", "mac"]), expected, "{text}");
        assert_eq!(locate(&world, &[text]), expected, "{text}");
    }
}

#[test]
fn a_common_name_is_known_of_attributes_and_of_certificates_that_were_read() {
    let world = World::new();
    let accounts = two(&world);
    let ca = Authority::new(Kind::Good);
    let ids = world.registered(&accounts[0], &[ca.device("dev/7", 7)]);
    world.things(&accounts[0], &["a", "b"]);
    world.attach(&accounts[0], "a", &ids[0]);
    thing(&world, &accounts[1], "c", &[("commonName", "line/8")]);
    assert_eq!(locate(&world, &["line/8", "--by", "cn"]), ["bolt c attributes.commonName"]);
    // Nothing was read yet.
    assert_eq!(locate(&world, &["LINE/8"]), ["bolt c attributes.commonName"]);
    let output = world.run(&["things", "locate", "CN7", "--by", "cn", "--all-tenants"]).code(1);
    let _ = output
        .says("nobody has `CN7`")
        .says("No certificate was read on this machine")
        .says("certs expiring");
    let ids = world.registered(&accounts[0], &[ca.device("CN7", 9)]);
    world.attach(&accounts[0], "b", &ids[0]);
    let _ = world.run(&["certs", "expiring", "--all-tenants", "--within", "1d", "-o", "json"]).success();
    for name in ["CN7", "cn7"] {
        assert_eq!(locate(&world, &[name, "--by", "cn"]), ["acme b commonName"]);
    }
    let cn8 = ["things", "locate", "CN8", "--by", "cn", "--all-tenants"];
    let _ = world.run(&cn8).code(1).says("certificates made since then are not among them");
    // It is asked again: what was detached or deleted since is not told from memory.
    let arn = format!("arn:aws:iot:us-east-1:{}:cert/{}", accounts[0], ids[0]);
    world
        .wait(world.iot(&accounts[0]).detach_thing_principal().thing_name("b").principal(arn).send())
        .unwrap();
    assert_eq!(locate(&world, &["CN7"]), ["acme - commonName"]);
    world.index(&world.tenant("late"));
    let _ = world.run(&cn8).code(1).says("Of 1 target no certificate was read on this machine");
}

#[test]
fn nobody_is_said_only_where_everybody_was_asked() {
    let world = World::new();
    let accounts = two(&world);
    world.things(&accounts[0], &["here"]);
    let ask =
        |args: &[&str]| world.run(&[&["things", "locate", "--all-tenants", "-o", "json"], args].concat());
    let output = ask(&["nowhere"]).code(1);
    assert!(output.error()["message"].as_str().unwrap().contains("nobody has `nowhere`"), "{output}");
    let output = ask(&["here", "nowhere"]).code(3);
    assert_eq!(who(&output.json()), ["acme here thingName"]);
    let _ = output.says("nobody has `nowhere`");
    world.remove_role(&accounts[1], ORGANIZATION_ROLE);
    let output = ask(&["here"]).code(3);
    assert_eq!(who(&output.json()), ["acme here thingName"]);
    assert_eq!(output.error()["target"], format!("bolt {}/us-east-1", accounts[1]));
    let output = ask(&["nowhere"]).code(3);
    assert_eq!(output.json(), json!([]));
    let _ = output.says("nobody has `nowhere` of those that answered");
}

#[test]
fn a_tenant_without_an_index_is_named_and_its_registry_answers() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.things(&acme, &["here"]);
    let output = world.run(&["things", "locate", "here", "--tenant", "acme", "-o", "json"]).code(3);
    assert_eq!(who(&output.json()), ["acme here thingName"]);
    assert!(output.error()["hint"].as_str().unwrap().contains("index enable --wait"), "{output}");
    let _ = world.run(&["things", "locate", "here", "--tenant", "acme", "--by", "name"]).success();
    let _ = world.run(&["things", "locate", "here", "--tenant", "acme", "--by", "serial"]).code(1);
}

#[test]
fn what_a_text_cannot_be_is_refused_before_any_call() {
    let world = World::new();
    for (text, by, says) in [
        ("pump-1", "mac", "`pump-1` is no MAC address"),
        ("pump-1", "name,fingerprint", "`pump-1` is no SHA-256 fingerprint"),
        ("pump 1", "name", "`pump 1` is no thing name"),
        ("a\"b", "serial", "looking for `a\"b`"),
        (" ", "serial", "there is nothing to look for"),
    ] {
        let _ = world.run(&["things", "locate", text, "--by", by]).code(2).no_data().says(says);
    }
    world.assert_no_calls();
}
