//! What every command that takes a query does with one that is over AWS's limits, or that things answer otherwise than
//! one would think: no thing twice, none left out, and no figure without what it is of.

use serde_json::{Value, json};

use crate::support::{Output, World};

/// Thirty things, whose attribute `n` is their number.
fn thirty(world: &World) -> Vec<String> {
    let names: Vec<String> = (0..30).map(|n| format!("t-{n:02}")).collect();
    let acme = world.tenant("acme");
    world.things(&acme, &names.iter().map(String::as_str).collect::<Vec<_>>());
    world.index(&acme);
    names
}

/// Runs it in the tenant.
fn run(world: &World, args: &[&str]) -> Output {
    world.run(&[args, &["--tenant", "acme"]].concat())
}

fn ok(world: &World, args: &[&str]) -> Value {
    ok_in(world, "acme", args)
}

fn ok_in(world: &World, tenant: &str, args: &[&str]) -> Value {
    world.run(&[args, &["--tenant", tenant, "-o", "json"]].concat()).success().json()
}

/// A query of more than twelve terms that finds `t-00` to `t-19`.
fn long(names: &[String]) -> String {
    format!("thingName:({})", names[..20].join(" OR "))
}

/// A query of more than twelve terms whose parts find things twice, which only the names tell: `t-00` has the value 0
/// in `n`. It finds `t-00` to `t-14`.
fn overlapping(names: &[String]) -> String {
    let numbers: Vec<String> = (0..15).map(|n| n.to_string()).collect();
    format!("{} OR {}", numbers.join(" OR "), names[..15].join(" OR "))
}

fn names_in(text: &str) -> Vec<String> {
    let rows = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut names: Vec<String> = rows
        .map(|row| row["thingName"].as_str().or(row["thing_name"].as_str()).unwrap().to_owned())
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn a_long_query_is_asked_in_parts_by_whatever_takes_a_query() {
    let world = World::new();
    let names = thirty(&world);
    world.write("doc.json", r#"{"do":"it"}"#);
    for (query, wanted) in [(long(&names), &names[..20]), (overlapping(&names), &names[..15])] {
        let output =
            run(&world, &["things", "export", "--where", &query, "-o", "jsonl", "--without", "principals"]);
        assert_eq!(names_in(&output.success().stdout), wanted);
        let rows = run(&world, &["things", "query", &query, "-o", "jsonl"]).success().stdout;
        assert_eq!(names_in(&rows), wanted);
        let count = run(&world, &["things", "count", &query, "-o", "json"]).success();
        assert_eq!(count.json()["count"], wanted.len());
        let _ = count.says("the query is over AWS's limits");
        let by = ok(&world, &["things", "count", &query, "--by", "attributes.n"]);
        assert_eq!(by.as_array().unwrap().len(), wanted.len() + 1);
        let buckets = ok(&world, &["things", "buckets", "attributes.n", "--where", &query]);
        assert_eq!(buckets.as_array().unwrap().len(), wanted.len());
        let stats = ok(&world, &["things", "stats", "attributes.n", "--where", &query]);
        assert_eq!(stats["count"], wanted.len());
        let report = ok(&world, &["things", "report", "--by", "tenant", "--where", &query]);
        assert_eq!(report[0]["things"], wanted.len(), "{report}");
    }
    // What changes things does so to each of them, once.
    let query = overlapping(&names);
    let _ = run(
        &world,
        &["things", "update", "--where", &query, "--attribute", "seen=yes", "--yes", "--no-progress"],
    )
    .success();
    let acme = world.accounts().into_iter().find(|(name, _)| name == "acme").unwrap().1;
    let things = world.things_of(&acme);
    for (at, name) in names.iter().enumerate() {
        assert_eq!(things[name].contains_key("seen"), at < 15, "{name}");
    }
    let job =
        ["jobs", "create", "fw", "--document", "doc.json", "--where", &query, "--via", "things", "--yes"];
    let _ = run(&world, &job).success();
    let executions = ok(&world, &["jobs", "executions", "fw"]);
    let mut of: Vec<&str> =
        executions.as_array().unwrap().iter().map(|row| row["thingName"].as_str().unwrap()).collect();
    of.sort_unstable();
    assert_eq!(of, names[..15]);
}

#[test]
fn a_query_that_cannot_be_asked_in_parts_is_refused_before_any_call() {
    let world = World::new();
    let terms: Vec<String> = (0..13).map(|n| format!("shadow.reported.x{n}:1")).collect();
    let query = terms.join(" AND ");
    world.write("doc.json", r#"{"do":"it"}"#);
    for command in [
        &["things", "count", &query][..],
        &["things", "export", "--where", &query],
        &["things", "delete", "--where", &query],
        &["things", "stats", "attributes.n", "--where", &query],
        &["jobs", "create", "fw", "--document", "doc.json", "--where", &query],
        &["certs", "deactivate", "--where", &query],
    ] {
        let _ =
            world.run(command).code(2).no_data().says("more than 12 terms").says("cannot be asked in parts");
    }
    world.assert_no_calls();
}

/// Things whose attribute `b` is a number, but for one.
fn mixed(world: &World) {
    let rows = "thing_name,attr.b,attr.site\na,1,north\nb,2.0,north\nc,n/a,south\nd,5,south\nbare,,\n";
    world.write("mixed.csv", rows);
    let acme = world.tenant("acme");
    let _ = run(world, &["things", "import", "mixed.csv", "--no-progress"]).success();
    world.index(&acme);
}

#[test]
fn figures_are_of_the_numbers_and_say_how_many_values_are_none() {
    for kind in [Some("attributes.b:String"), Some("attributes.b:Number"), None] {
        let world = World::new();
        mixed(&world);
        if let Some(field) = kind {
            let enable = ["index", "enable", "--custom-field", field, "--wait", "--yes"];
            let _ = run(&world, &enable).success();
        }
        let exact = ["things", "stats", "attributes.b", "--exact", "--percentiles", "50", "-o", "json"];
        let output = run(&world, &exact).success();
        let row = output.json();
        assert_eq!(
            [&row["count"], &row["notNumbers"], &row["sum"], &row["minimum"], &row["maximum"]],
            [&json!(4), &json!(1), &json!(8.0), &json!(1.0), &json!(5.0)],
            "{kind:?}: {row}"
        );
        assert!((row["mean"].as_f64().unwrap() - 8.0 / 3.0).abs() < 1e-9, "{row}");
        assert_eq!(row["percentiles"]["50"], 2.0, "{row}");
        let _ = output
            .says("1 of 4 values of `attributes.b` are no numbers, for example `n/a` of ")
            .says("/us-east-1/c; the figures are of the others");
        // Without that thing nothing is left to be said.
        let output = run(&world, &[&exact[..], &["--where", "NOT attributes.b:n*"]].concat()).success();
        let row = output.json();
        assert_eq!((&row["count"], &row["sum"]), (&json!(3), &json!(8.0)), "{kind:?}: {row}");
        assert!(row.get("notNumbers").is_none() && !output.stderr.contains("no numbers"), "{output}");
        let rows = ok(&world, &["things", "stats", "attributes.b", "--by", "attributes.site"]);
        let south = rows.as_array().unwrap().iter().find(|row| row["attributes.site"] == "south").unwrap();
        assert_eq!(
            (&south["count"], &south["notNumbers"], &south["sum"]),
            (&json!(2), &json!(1), &json!(5.0))
        );
    }
}

#[test]
fn buckets_of_groups_are_counted_from_the_things() {
    let world = World::new();
    mixed(&world);
    let ask = ["things", "buckets", "attributes.b", "--by", "attributes.site", "-o", "json"];
    let output = run(&world, &ask).success().says("AWS has no buckets by attributes.site");
    let mut rows: Vec<Value> = output.json().as_array().unwrap().clone();
    rows.retain(|row| row["scope"] == "group");
    let picked: Vec<Value> = rows
        .iter()
        .map(|row| json!([row["attributes.site"], row["value"], row["count"], row["exact"], row["complete"]]))
        .collect();
    assert_eq!(
        picked,
        [
            json!(["north", "1", 1, true, true]),
            json!(["north", "2.0", 1, true, true]),
            json!(["south", "5", 1, true, true]),
            json!(["south", "n/a", 1, true, true]),
        ]
    );
    let csv =
        run(&world, &["things", "buckets", "attributes.b", "--by", "attributes.site", "-o", "csv"]).success();
    assert!(csv.stdout.starts_with("scope,attributes.site,value,count,"), "{csv}");
    // What AWS counts, and what is counted here.
    let _ = run(&world, &["index", "enable", "--custom-field", "attributes.b:String", "--wait", "--yes"])
        .success();
    let buckets = |more: &[&str]| ok(&world, &[&["things", "buckets", "attributes.b"], more].concat());
    assert_eq!(buckets(&["--exact"]), buckets(&[]));
}

#[test]
fn what_finds_nothing_is_said() {
    let world = World::new();
    let _ = thirty(&world);
    let empty = |query: &str| {
        let output = run(&world, &["things", "query", query, "-o", "json"]).success();
        assert_eq!(output.json(), json!([]), "{query}");
        output
    };
    let _ = empty("atributes.n:1").says("`attributes.n` may be meant");
    let _ = empty("n=1").says("`attributes.n:1`");
    let _ = empty("attributes.nn:1").says("none has the attribute `nn`; `attributes.n` may be meant");
    // One call, and none where something is found or nothing of the kind is asked for.
    world.forget_calls();
    let output = empty("attributes.n:77");
    assert!(!output.stderr.contains("warning"), "{output}");
    assert_eq!(world.count("GetIndexingConfiguration"), 0);
}

/// The things of two tenants, whose index lacks connectivity in one of them.
fn half_connected(world: &World) {
    let seed = json!({"tenants": ["acme", "globex"], "things": 20, "connected": 0.5, "reported": {"x": [1]},
        "attributes": {"n": [7]}, "seed": 1});
    let _ = world.admin("POST", "seed", &seed);
    let _ = run(world, &["index", "disable", "--connectivity", "--yes"]).success();
}

#[test]
fn a_tenant_whose_index_lacks_what_is_asked_for_is_a_failed_one() {
    let world = World::new();
    half_connected(&world);
    world.write("doc.json", r#"{"do":"it"}"#);
    let away = "connectivity.connected:false";
    let others: Vec<String> = (20..32).map(|n| format!("NOT attributes.n:{n}")).collect();
    let long = &format!("thingName:* AND {away} AND {}", others.join(" AND "));
    let all = |words: &[&str]| world.run(&[words, &["--all-tenants", "-o", "json"]].concat());
    let named = |output: Output| {
        output
            .says("acme")
            .says("the fleet index does not have connectivity, which `connectivity.connected` needs")
            .says("`fleetctl index enable --connectivity --tenant NAME --wait`")
    };
    let globex = ok_in(&world, "globex", &["things", "count", away])["count"].clone();
    assert!(globex.as_u64().unwrap() > 0);
    for words in [
        &["things", "count", away][..],
        &["things", "count", long],
        &["things", "count", away, "--exact"],
        &["things", "stats", "thingName", "--where", away],
        &["things", "stats", "connectivity.connected", "--exact", "--where", away],
    ] {
        let output = named(all(words).code(3));
        assert_eq!(output.json()["count"], globex, "{words:?}");
        assert_eq!(output.json()["exact"], false, "{words:?}");
    }
    // Whatever takes a query; and a NOT of what is not indexed, which would find all things.
    let not = format!("NOT {away}");
    for words in [
        &["things", "query", away][..],
        &["things", "query", &not],
        &["things", "query", "connectivity.connected:true OR attributes.n:7"],
        &["things", "export", "--where", away, "--without", "principals"],
    ] {
        let output = world.run(&[words, &["--all-tenants", "-o", "jsonl"]].concat()).code(3);
        let rows = named(output).jsonl();
        assert!(!rows.is_empty() && rows.iter().all(|row| row["tenant"] == "globex"), "{words:?}");
    }
    for words in [
        &["things", "buckets", "thingTypeName", "--where", away][..],
        &["things", "buckets", "connectivity.connected", "--exact"],
        &["things", "count", away, "--by", "thingType"],
        &["things", "report", "--where", away],
    ] {
        let _ = named(all(words).code(3));
    }
    let create = ["jobs", "create", "j-1", "--document", "doc.json", "--where", away, "--yes"];
    let made = named(all(&create).code(3)).json();
    assert!(made.as_array().unwrap().iter().all(|row| row["tenant"] == "globex"), "{made}");
    // What changes things begins nothing unless all answer.
    world.forget_calls();
    let attach = ["things", "update", "--where", away, "--attribute", "a=1", "--yes"];
    let output = named(all(&attach));
    assert!(!output.status.success(), "{output}");
    world.assert_only_reads();
}

#[test]
fn what_the_index_has_is_asked_once_where_that_matters_and_by_whoever_may() {
    let world = World::new();
    half_connected(&world);
    let count = |query: &str| {
        world.forget_calls();
        let output =
            world.run(&["things", "count", query, "--tenant", "globex", "-o", "json", "-v"]).success();
        (world.count("GetIndexingConfiguration"), output)
    };
    assert_eq!(count("attributes.n:7").0, 0);
    assert_eq!(count("connectivity.connected:true OR shadow.reported.x:1").0, 1);
    let _ = run(&world, &["things", "count", "shadow.name.gps.reported.x:1"])
        .code(1)
        .says("does not have the named shadow `gps`")
        .says("--named-shadow gps --tenant NAME");
    let (_, told) = count("connectivity.connected:true");
    let globex = world.accounts().into_iter().find(|(name, _)| name == "globex").unwrap().1;
    let _ =
        world.admin("POST", "roles", &json!({"account": globex, "deny": ["iot:GetIndexingConfiguration"]}));
    let (calls, output) = count("connectivity.connected:true");
    assert_eq!((calls, output.json()), (1, told.json()));
    let _ = output.says("it is not known whether the index has what the query asks for");
}

#[test]
fn saved_queries_stand_beside_other_terms() {
    let world = World::new();
    let _ = thirty(&world);
    world.configure("queries:\n  few: attributes.n<3 OR thingName:t-09\n  one: thingName:t-01\n");
    let names =
        |query: &str| names_in(&run(&world, &["things", "query", query, "-o", "jsonl"]).success().stdout);
    assert_eq!(names("@few AND NOT @one"), ["t-00", "t-02", "t-09"]);
    assert_eq!(names("(@few OR thingName:t-29) AND -@one"), ["t-00", "t-02", "t-09", "t-29"]);
    assert_eq!(names("@few"), ["t-00", "t-01", "t-02", "t-09"]);
    let count = ok(&world, &["things", "count", "--where", "@few"]);
    assert_eq!(count["count"], 4);
    for query in ["@fwe", "thingName:a AND @fwe"] {
        let _ = run(&world, &["things", "query", query])
            .code(2)
            .no_data()
            .says("Near it is `@few`")
            .says("has @few, @one");
    }
    for limit in [
        &["things", "query", "*"][..],
        &["things", "buckets", "thingTypeName"],
        &["things", "list"],
        &["groups", "list"],
        &["certs", "list"],
        &["ca", "list"],
    ] {
        let _ = run(&world, &[limit, &["--limit", "0"]].concat()).code(2).no_data();
    }
}
