//! What is said to somebody who left something out or mistyped it: the likely cause first, and no advice that would not
//! help.

use serde_json::{Value, json};

use crate::support::{Output, World};

/// Two tenants with things that have a battery and a version.
fn two(world: &World) {
    let seed = json!({"tenants": ["acme", "globex"], "things": 4, "type": "sensor", "group": "sites", "seed": 1,
        "attributes": {"battery": [20, 55, 90], "version": ["1.0", "2.0"]}, "connected": 0.5});
    let _ = world.admin("POST", "seed", &seed);
}

fn all(world: &World, words: &[&str]) -> Output {
    world.run(&[words, &["--all-tenants"]].concat())
}

/// The hints of a text, in their order.
fn hints(output: &Output) -> Vec<String> {
    output.stderr.lines().filter_map(|line| line.strip_prefix("hint: ")).map(str::to_owned).collect()
}

#[test]
fn whoever_selected_no_tenant_is_told_which_account_was_asked() {
    let world = World::new();
    two(&world);
    world.write(
        "c.yaml",
        "schemaVersion: 1\nkind: JobCampaign\nname: c-1\nquery: thingName:*\ndocument: {file: d.json}\n\
        waves: [{name: all, all: true}]\ngates: {successShare: 90%}\n",
    );
    world.write("d.json", r#"{"do":"it"}"#);
    let told = "of the credentials was asked, as no tenant was selected: `--all-tenants` or `--tenant NAME`";
    // An index that is off there, nothing found, and what is not there.
    for words in [
        &["things", "count"][..],
        &["things", "query", "*"],
        &["things", "buckets", "thingTypeName"],
        &["things", "list"],
        &["jobs", "watch", "no-such"],
        &["jobs", "executions", "no-such"],
        &["jobs", "show", "no-such"],
        &["jobs", "campaign", "status", "c-1"],
        &["jobs", "campaign", "plan", "c.yaml"],
        &["groups", "tree"],
    ] {
        let output = world.run(words);
        assert_eq!(hints(&output).iter().filter(|hint| hint.contains(told)).count(), 1, "{output}");
        assert!(!output.stderr.contains("index enable"), "{output}");
        let selected = all(&world, words);
        assert!(!selected.stderr.contains(told), "{selected}");
    }
    let _ = world.run(&["things", "count", "--tenant", "acme", "-o", "json"]).success();
}

#[test]
fn a_mistyped_field_of_figures_is_met_with_the_one_that_is_near() {
    let world = World::new();
    two(&world);
    for (words, kind) in [
        (&["things", "buckets", "attributes.batery"][..], "String"),
        (&["things", "count", "--by", "attributes.batery"], "String"),
        (&["things", "stats", "attributes.batery"], "Number"),
    ] {
        let output = all(&world, words).code(1).no_data();
        let hints = hints(&output);
        assert_eq!(hints[0], "Near it is `attributes.battery`.", "{output}");
        assert!(hints[1].contains(&format!("--custom-field attributes.batery:{kind}")), "{output}");
        assert_eq!(hints.len(), 2, "{output}");
        assert!(output.stderr.starts_with("error: "), "{output}");
    }
    let sorted = all(&world, &["things", "query", "*", "--sort", "attributes.batery", "-o", "csv"]).success();
    let _ = sorted.says("no row has `attributes.batery`").says("near it is `attributes.battery`");
    let sorted =
        all(&world, &["things", "query", "*", "--sort", " attributes.battery , tenant:desc", "-o", "csv"]);
    assert!(!sorted.success().stderr.contains("no row has"));
    // A custom field that is not there is not worth a question.
    let fields = ["index", "fields", "--remove", "attributes.vesrion"];
    let _ = all(&world, &fields)
        .success()
        .says("no index here has the custom field")
        .says("near it is `attributes.version`");
    let fields = ["index", "fields", "--remove", "attributes.version"];
    let _ = all(&world, &fields).code(2).says("confirmation");
}

#[test]
fn whoever_forgot_the_tenant_of_a_deletion_is_not_asked_for_yes_first() {
    let world = World::new();
    two(&world);
    let id = "0".repeat(64);
    for words in [
        &["things", "delete", "lamp"][..],
        &["certs", "delete", &id],
        &["ca", "delete", &id],
        &["provisioning", "allow", "remove", "serial-1", "--table", "allowed"],
        &["groups", "delete", "sites"],
        &["jobs", "cancel", "fw"],
    ] {
        let output = world.run(words).code(4).no_data();
        assert!(hints(&output)[0].starts_with("To work on tenants select them"), "{output}");
        assert!(!output.stderr.contains("--yes"), "{output}");
        let _ = all(&world, words).code(2).no_data().says("needs a confirmation").says("--yes");
    }
}

#[test]
fn short_names_and_blanks_are_taken_as_they_are_meant() {
    let world = World::new();
    two(&world);
    let rows = |words: &[&str]| all(&world, &[words, &["-o", "json"]].concat()).success().json();
    assert_eq!(rows(&["things", "buckets", "thingType"]), rows(&["things", "buckets", "thingTypeName"]));
    assert_eq!(rows(&["things", "buckets", "version"]), rows(&["things", "buckets", "attributes.version"]));
    let short =
        ["things", "query", "*", "--columns", "thingType,version", "--sort", "version:desc", "-o", "csv"];
    let full = [
        "things",
        "query",
        "*",
        "--columns",
        "thingTypeName,attributes.version",
        "--sort",
        "attributes.version:desc",
        "-o",
        "csv",
    ];
    assert_eq!(all(&world, &short).success().stdout, all(&world, &full).success().stdout);
    let report = ["things", "report", "--by", "version", "--columns", "version", "-o", "csv"];
    assert!(all(&world, &report).success().stdout.starts_with("attributes.version\n"));
    let columns =
        all(&world, &["things", "query", "*", "--columns", "tenant, thingName", "-o", "csv"]).success();
    assert!(columns.stdout.starts_with("tenant,thingName\n"), "{columns}");
    let report = ["things", "report", "--by", "tenant, version", "-o", "csv"];
    assert!(all(&world, &report).success().stdout.starts_with("tenant,attributes.version,"));
    for (words, near) in [
        (&["things", "query", "*", "--columns", "thingname"][..], "Near it is `thingName`."),
        (&["things", "report", "--columns", "tennant"], "Near it is `tenant`."),
        (&["groups", "tree", "site"], "Near it is `sites`."),
    ] {
        let output = all(&world, words);
        assert!(!output.status.success() && hints(&output).contains(&near.to_owned()), "{output}");
    }
    let named = all(&world, &["things", "query", "*", "-o", "name", "--report", "r.json"]).code(2).no_data();
    let _ = named.says("`--report` has no meaning here");
    for tenant in ["acmee", "Acme"] {
        let output = world.run(&["things", "list", "--tenant", tenant]).code(2);
        assert_eq!(hints(&output)[0], "Near it is `acme`.", "{output}");
    }
    let _ =
        all(&world, &["things", "query", "connected:false"]).says("`connectivity.connected` may be meant");
    let _ = all(&world, &["things", "query", "*", "--limit", "1"]).success().says("Stopped after 1 row (");
}

#[test]
fn what_nothing_is_grouped_by_and_what_there_is_not_are_named() {
    let world = World::new();
    two(&world);
    let lacking = "none has the attribute `verzion`; `attributes.version` may be meant";
    for words in [
        &["things", "report", "--by", "tenant,attributes.verzion"][..],
        &["things", "report", "--by", "attributes.verzion", "--where", "thingName:*"],
        &["things", "count", "--by", "attributes.verzion", "--exact"],
        &["things", "stats", "attributes.battery", "--by", "attributes.verzion"],
        &["things", "buckets", "attributes.battery", "--by", "attributes.verzion"],
        &["things", "buckets", "attributes.verzion", "--exact"],
    ] {
        let output = all(&world, words).success();
        assert_eq!(output.stderr.matches(lacking).count(), 1, "{output}");
    }
    // An attribute that some have is no mistake.
    let known = all(&world, &["things", "report", "--by", "attributes.battery,version"]).success();
    assert!(!known.stderr.contains("none has"), "{known}");
    for (query, says) in [
        ("thingTypeName:senzor", "matches `thingTypeName:senzor`; `sensor` may be meant"),
        ("thingTypeName:lamp* AND attributes.battery:1", "matches `thingTypeName:lamp*`"),
        (
            "attributes.mac>9 OR attributes.version:[3 TO 9] AND thingTypeName:sensor",
            "none has the attribute `mac`",
        ),
    ] {
        world.forget_calls();
        let _ = all(&world, &["things", "query", query]).success().says(says);
        assert!(world.count("ListThingTypes") <= 2, "{query}");
    }
    let there = all(&world, &["things", "query", "thingTypeName:sensor AND thingName:no"]).success();
    assert!(!there.stderr.contains("thing type"), "{there}");
    let below = all(&world, &["things", "query", "thingName:no AND NOT thingTypeName:none"]).success();
    assert!(!below.stderr.contains("thing type"), "{below}");
}

#[test]
fn ranges_of_texts_are_said() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.index(&acme);
    let create = ["things", "create", "a", "--attribute", "fw=1.10.2", "--tenant", "acme"];
    let _ = world.run(&create).success();
    let query = |query: &str| world.run(&["things", "query", query, "--tenant", "acme"]).success();
    let _ = query("attributes.fw>1")
        .says("`attributes.fw>1` finds values that are numbers, and `1.10.2` is none");
    let quoted = query("attributes.fw:[\"1\" TO \"2\"]").says("compares texts, in which 10 comes before 9");
    assert!(quoted.stdout.contains('a'), "{quoted}");
    let versions = query("attributes.fw:[\"1.9.0\" TO \"1.10.9\"]");
    assert!(!versions.stderr.contains("compares texts"), "{versions}");
}

#[test]
fn what_is_wrong_in_the_configuration_is_said_where_it_is() {
    let world = World::new();
    world.write("fleetctl.yaml", "querys: {a: 'thingName:*'}\n");
    let _ = world.run(&["things", "query", "@a"]).code(2).says("Near it is `queries`.");
    world.write(
        "fleetctl.yaml",
        "queries: {broken: 'a AND AND b', fine: 'thingName:a', more: 'thingName:b OR @fine'}\n",
    );
    let _ = world.run(&["things", "query", "@more"]).code(2).says("A saved query cannot name another one");
    for query in ["@broken", "thingName:b OR @broken"] {
        let output = world.run(&["things", "query", query]).code(2);
        let _ = output.says("the saved query `@broken` of `fleetctl.yaml` cannot be used").says("^");
    }
    world.assert_no_calls();
    world.write("empty.json", "");
    let create =
        ["jobs", "create", "j", "--document", "empty.json", "--where", "thingName:*", "--tenant", "acme"];
    let _ = world.run(&create).code(65).says("empty.json:1:1:");
}

#[test]
fn trees_come_in_the_order_of_the_tenants_whoever_answers_first() {
    let world = World::new();
    two(&world);
    let tenants = || -> Vec<Value> {
        let rows = all(&world, &["groups", "tree", "-o", "json"]).success().json();
        rows.as_array().unwrap().iter().map(|row| row["tenant"].clone()).collect()
    };
    // The first call of one tenant is thrown away, so that the other answers before it.
    for late in ["acme", "globex"] {
        let late = world.accounts().into_iter().find(|(name, _)| name == late).unwrap().1;
        let faults = json!({"account": late, "operations": ["ListThingGroups"], "faults": "throttle=60%"});
        let _ = world.admin("POST", "faults", &faults);
        assert_eq!(tenants(), ["acme", "globex"]);
        let _ = world.admin("POST", "faults", &json!({"faults": "off"}));
    }
}

#[test]
fn whoever_is_waited_for_is_named() {
    let world = World::new();
    two(&world);
    for (operation, words) in [
        ("ListThings", &["things", "list"][..]),
        ("GetStatistics", &["things", "count"]),
        ("SearchIndex", &["things", "query", "*", "--sort", "thingName"]),
        ("SearchIndex", &["things", "stats", "attributes.battery", "--exact"]),
    ] {
        let _ = world.admin("POST", "hold", &json!({ "operation": operation, "seconds": 2.5 }));
        let mut program = world.fleetctl(&[words, &["--all-tenants", "-o", "csv"]].concat());
        let output = program.env("FLEETCTL_PROGRESS_SECONDS", "0.5").run().success();
        let _ = world.admin("DELETE", "hold", &json!({}));
        let _ = output.says("waiting for acme ").says("globex ");
    }
    let quiet = all(&world, &["things", "count"]).success();
    assert!(!quiet.stderr.contains("waiting for"), "{quiet}");
}
