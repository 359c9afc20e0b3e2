//! The documentation's example queries with their hand-written expected sets, on the emulators and on the sandbox.
//!
//! How many queries a referee answers as expected is fixed. Every other one has a reason, and the test fails when a
//! referee disagrees without one as well as when a reason is no longer true.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door, Emulator};

#[expect(dead_code, reason = "the table has more than registries hold")]
#[path = "../../rules/tests/documentation/fleet.rs"]
mod fleet;

use fleet::{EXAMPLES, FLEET, Thing};

const ACCOUNT: &str = "123456789012";

/// A limit of a referee, in the words of the survey of the emulators, and the queries that it explains.
struct Limit {
    says: &'static str,
    explains: fn(&str) -> bool,
}

const fn limit(says: &'static str, explains: fn(&str) -> bool) -> Limit {
    Limit { says, explains }
}

fn is_bare(query: &str) -> bool {
    !query.contains([':', '<', '>']) || query.starts_with('"')
}

fn has_operator(query: &str) -> bool {
    ["NOT ", " OR ", "(", "<", ">", "["].iter().any(|sign| query.contains(sign)) || query.starts_with('-')
}

fn has_range(query: &str) -> bool {
    query.contains('[') || query.contains('{') || query.contains('<') || query.contains('>')
}

fn beyond_the_registry(query: &str) -> bool {
    ["shadow.", "connectivity.", "deviceDefender."].iter().any(|part| query.contains(part))
}

const MINISTACK: &[Limit] = &[
    limit(
        "refuses OR, NOT, `-`, parentheses, ranges `[1 TO 5]`, `>`, `>=`; `attributes.n:>5` silently returns 0",
        |q| has_operator(q) || has_range(q),
    ),
    limit("refuses bare `*`, bare words", is_bare),
    limit("refuses named shadows, shadow.hasDelta, deviceDefender.*", |q| {
        ["shadow.name.", "shadow.hasDelta", "deviceDefender."].iter().any(|part| q.contains(part))
    }),
    limit("connectivity is indexed under STATUS for devices that connect, and none does here", |q| {
        q.contains("connectivity.")
    }),
    limit("refuses fields that it does not know, where AWS finds nothing", |q| {
        q.starts_with("thingname:") || q.starts_with("THINGTYPENAME:")
    }),
    limit("takes an escape as a sign of the name", |q| q.contains('\\')),
    limit("compares shadow values as whole texts: no arrays, no objects, no 85.0 for 85", |q| {
        q.contains("shadow.reported.")
    }),
];

const MOTO: &[Limit] = &[
    limit("quotes, ranges, shadow and connectivity never match", |q| {
        q.contains('"') || has_range(q) || beyond_the_registry(q)
    }),
    limit("wildcards only in thingName/thingTypeName; attributes exact and case-sensitive", |q| {
        q.contains('*') || q.contains("ABC") || q == "thingTypeName:aa"
    }),
    limit("bare word = substring of the name", is_bare),
    limit("parentheses with a minus sign are refused", |q| q.contains('(')),
];

/// The sandbox has a registry and no devices, so nothing is in its index but the registry.
const SANDBOX: &[Limit] = &[limit("no shadows, no connections, no Device Defender", |q| {
    beyond_the_registry(q) || q.contains("gate")
})];

fn view(thing: &Thing) -> Value {
    let attributes: serde_json::Map<String, Value> =
        thing.attributes.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let shadow: Value = serde_json::from_str(thing.shadow).unwrap_or(Value::Null);
    json!({
        "name": thing.name, "type": thing.type_name, "groups": thing.groups, "attributes": attributes, "shadow": shadow,
    })
}

/// What the referee answers to every example, in their order.
fn ask(door: &Door, index: Option<&str>, shadows: bool, leave_out: &[&str]) -> Vec<Value> {
    let home = TempDir::new().unwrap();
    let (asked, answered) = (home.path().join("asked.json"), home.path().join("answered.json"));
    let things: Vec<Value> =
        FLEET.iter().filter(|thing| !leave_out.contains(&thing.name)).map(view).collect();
    let queries: Vec<&str> = EXAMPLES.iter().map(|(query, _)| *query).collect();
    let task = json!({ "things": things, "queries": queries, "index": index, "shadows": shadows });
    std::fs::write(&asked, task.to_string()).unwrap();
    let mut command = Command::new(environment::python());
    door.open(&mut command, home.path());
    let done =
        command.current_dir(environment::scripts()).arg("queries.py").args([&asked, &answered]).output();
    let done = done.unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&std::fs::read(&answered).unwrap()).unwrap()
}

/// Holds the answers against the expected sets; `agreeing` is how many must be as expected.
fn judge(answers: &[Value], limits: &[Limit], leave_out: &[&str], agreeing: usize) {
    assert_eq!(answers.len(), EXAMPLES.len());
    let (mut wrong, mut agreed) = (Vec::new(), 0);
    let mut needed = vec![false; limits.len()];
    for ((query, expected), answer) in EXAMPLES.iter().zip(answers) {
        let mut expected: Vec<&str> =
            expected.iter().copied().filter(|name| !leave_out.contains(name)).collect();
        expected.sort_unstable();
        if answer["found"] == json!(expected) {
            agreed += 1;
            continue;
        }
        match limits.iter().position(|limit| (limit.explains)(query)) {
            Some(at) => needed[at] = true,
            None => wrong.push(format!("{query}: expected {expected:?}, got {answer}")),
        }
    }
    for (limit, needed) in limits.iter().zip(needed) {
        if !needed {
            wrong.push(format!("no query shows any more: {}", limit.says));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(agreed, agreeing, "the number of queries answered as the documentation says");
}

#[test]
fn ministack_finds_what_the_documentation_says() {
    let emulator = Emulator::ministack();
    let answers = ask(&emulator.door(ACCOUNT), Some("REGISTRY_AND_SHADOW"), true, &[]);
    judge(&answers, MINISTACK, &[], 18);
}

#[test]
fn moto_finds_what_the_documentation_says() {
    let emulator = Emulator::moto();
    let answers = ask(&emulator.door(ACCOUNT), None, false, &[]);
    judge(&answers, MOTO, &[], 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sandbox_finds_what_the_documentation_says() {
    let (sandbox, door) = servers::sandbox().await;
    // Four attributes need a thing type, and this thing must have none.
    let without = ["plain-3"];
    let answers = tokio::task::spawn_blocking(move || ask(&door, Some("REGISTRY"), false, &without)).await;
    judge(&answers.unwrap(), SANDBOX, &without, 47);
    sandbox.stop().await;
}

/// What fleetctl prints of a query there.
fn query(door: &Door, words: &[&str]) -> String {
    let home = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_fleetctl"));
    door.open(&mut command, home.path());
    let done = command.current_dir(home.path()).args(["things", "query"]).args(words).output().unwrap();
    let error = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "fleetctl things query {words:?} ended with {}:\n{error}", done.status);
    String::from_utf8(done.stdout).unwrap()
}

/// Order, columns and names of what others answer; the fleet is the one that was loaded before.
fn sorted_columns_and_names(door: &Door) {
    let columns = ["--columns", "thingName,attributes.myAttribute", "-o", "csv"];
    let by =
        |sort: &'static str| query(door, &[&["thingTypeName:lamp", "--sort", sort][..], &columns].concat());
    let header = "thingName,attributes.myAttribute\n";
    assert_eq!(by("attributes.myAttribute"), format!("{header}aba,77.5\nmy-lamp,80\n"));
    assert_eq!(by("attributes.myAttribute:desc"), format!("{header}my-lamp,80\naba,77.5\n"));
    assert_eq!(query(door, &["thingTypeName:lamp", "-o", "name", "--sort", "thingName"]), "aba\nmy-lamp\n");
    // From the registry, by ListThings: all of the fleet.
    let mut all: Vec<String> = FLEET.iter().map(|thing| thing.name.to_lowercase()).collect();
    all.sort_unstable();
    let listed = query(door, &["*", "-o", "name", "--sort", "thingName"]);
    assert_eq!(listed.to_lowercase().lines().collect::<Vec<_>>(), all);
    let lamps = ["thingTypeName:lamp AND NOT attributes.model:legacy", "--from", "registry", "-o", "name"];
    assert_eq!(query(door, &lamps), "aba\n");
}

#[test]
fn fleetctl_sorts_and_names_what_ministack_finds() {
    let emulator = Emulator::ministack();
    let door = emulator.door(ACCOUNT);
    ask(&door, Some("REGISTRY_AND_SHADOW"), true, &[]);
    sorted_columns_and_names(&door);
    let deep = query(&door, &["thingName:aba", "--columns", "thingName,shadow.reported.fw", "-o", "csv"]);
    assert_eq!(deep.lines().nth(1), Some("aba,v2"));
}

#[test]
fn fleetctl_sorts_and_names_what_moto_finds_and_asks_it_in_parts() {
    let emulator = Emulator::moto();
    let door = emulator.door(ACCOUNT);
    ask(&door, None, false, &[]);
    sorted_columns_and_names(&door);
    let none: Vec<String> = (0..13).map(|n| format!("thingName:none-{n}")).collect();
    let long = format!("{} OR thingName:aba OR thingName:abc OR thingTypeName:lamp", none.join(" OR "));
    assert_eq!(query(&door, &[&long, "-o", "name", "--sort", "thingName"]), "aba\nabc\nmy-lamp\n");
}
