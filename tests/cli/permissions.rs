//! The table of permissions in the README is what the commands call: nothing else, and all of it but what is in
//! parentheses.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::World;

const README: &str = include_str!("../../README.md");

/// What of each row is run, in this order; `!` answers jobs with failures.
const ROWS: [(&str, &[&str]); 17] = [
    ("`things query`", &["things query connectivity.connected:true", "things query thingTypeName:none"]),
    (
        "`things count`",
        &[
            "things count",
            "things count --by thingType",
            "things count --by version --exact",
            "things count thingName:no",
        ],
    ),
    (
        "`things stats`",
        &[
            "things stats attributes.battery --percentiles 50 --cardinality --max-buckets 1",
            "things stats attributes.battery --exact",
        ],
    ),
    ("`things buckets`", &["things buckets thingType", "things buckets version --exact"]),
    ("`things report`", &["things report --by tenant,tier", "things report --by billingGroup --connected"]),
    ("`things locate`", &["things locate acme-00001", "things locate @ID@"]),
    (
        "`things export`",
        &[
            "things export --to all",
            "things export --where thingName:a* --to some",
            "things export --where @SAVED --to one",
        ],
    ),
    ("`index status`, `fields`", &["index status", "index fields"]),
    ("`index enable`, `fields --add`", &["index enable --groups", "index fields --add attributes.x:String"]),
    (
        "`index disable`, `fields --remove`",
        &[
            "index disable --device-defender",
            "index disable --connectivity",
            "index fields --remove attributes.x",
        ],
    ),
    (
        "`groups create`, `update`, `delete`",
        &[
            "groups create plain",
            "groups update plain --description x",
            "groups create dyn --where attributes.version:1",
            "groups update dyn --where attributes.version:2",
            "groups delete dyn",
            "groups create other",
            "groups delete other",
        ],
    ),
    (
        "`groups list`, `show`, `tree`, `things`",
        &["groups list --details", "groups show sites", "groups tree --counts", "groups things sites"],
    ),
    (
        "`groups add`, `remove`",
        // Of a few things it is asked which groups they are in.
        &[
            "groups add plain --where thingName:acme-0000*",
            "groups remove plain --where thingName:acme-0000*",
            "groups add plain --where thingName:*",
            "groups remove plain --where thingName:*",
        ],
    ),
    (
        "`jobs create`, `retry`",
        &[
            "jobs create j1 --document d.json --thing acme-00001",
            "jobs create j2 --document d.json --where thingName:*",
            "jobs create j3 --document d.json --where attributes.version:1 --continuous",
            "jobs create j4 --document d.json --group sites",
            "!",
            "jobs retry j1",
        ],
    ),
    (
        "`jobs list`, `show`, `watch`, `executions`, `templates list`",
        &[
            "jobs list",
            "jobs show j1",
            "jobs watch j2 --timeout 1s",
            "jobs executions j1 --details",
            "jobs templates list",
        ],
    ),
    ("`jobs cancel`, `delete`", &["jobs cancel j3", "jobs delete j2 --force", "jobs delete j3 --force"]),
    (
        "`jobs campaign`",
        &[
            "jobs campaign plan c.yaml",
            "jobs campaign start c.yaml --expect 120",
            "jobs campaign status c.yaml",
            "jobs campaign pause c.yaml",
            "jobs campaign resume c.yaml --unpause",
            "jobs campaign abort c.yaml",
            "jobs campaign list",
        ],
    ),
];

/// The actions of a row: those that are needed, and those in parentheses.
fn listed(row: &str) -> [BTreeSet<String>; 2] {
    let line = README.lines().find_map(|line| line.strip_prefix(&format!("| {row} | "))).unwrap();
    let (needed, more) = line.trim_end_matches(" |").split_once(" (").unwrap_or((line, ""));
    let actions = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        words
            .filter(|word| word.len() > 6 && word.chars().next().is_some_and(char::is_uppercase))
            .map(str::to_owned)
            .collect()
    };
    [actions(needed), actions(more)]
}

#[test]
fn commands_call_what_the_table_of_permissions_has() {
    let world = World::new();
    let seed = json!({"tenants": ["acme"], "things": 120, "type": "sensor", "group": "sites", "seed": 1, "connected": 0.9,
        "attributes": {"version": ["1", "2"], "battery": [20, 55]}, "index": {
            "thingIndexingMode": "REGISTRY_AND_SHADOW", "thingConnectivityIndexingMode": "STATUS",
            "customFields": [{"name": "attributes.battery", "type": "Number"}]}});
    let _ = world.admin("POST", "seed", &seed);
    let acme = world.accounts().into_iter().find(|(name, _)| name == "acme").unwrap().1;
    let id = world.certificate_for(&acme, &["acme-00001"], "devices");
    let gold = ["billing-groups", "create", "gold", "--tenant", "acme"];
    let _ = world.run(&gold).success();
    let add = ["billing-groups", "add", "gold", "acme-00001", "--tenant", "acme"];
    let _ = world.run(&add).success();
    world.fleet_metric(&acme, "many", "thingName:*", "registry.version");
    world.configure("queries:\n  SAVED: thingName:acme-00001\n");
    world.write("d.json", "{}");
    world.write(
        "c.yaml",
        "schemaVersion: 1\nkind: JobCampaign\nname: c-1\nquery: thingName:*\ndocument: {file: d.json}\n\
        waves: [{name: all, all: true}]\ngates: {successShare: 90%}\n",
    );
    let (mut wrong, mut organization) = (Vec::new(), BTreeSet::new());
    for (row, lines) in ROWS {
        world.forget_calls();
        for line in lines {
            if *line == "!" {
                let fail = json!({"job": "j1", "fail": "100%", "seed": 1});
                let _ = world.admin("POST", "devices/answer", &fail);
                continue;
            }
            let line = line.replace("@ID@", &id);
            let words: Vec<&str> = line.split(' ').chain(["--all-tenants", "--yes"]).collect();
            let output = world.run(&words);
            let code = output.status.code();
            // What was waited for is not over yet.
            let waits = line.contains("--timeout") || line.contains(" resume ");
            assert!(code == Some(0) || waits && code == Some(7), "{output}");
        }
        let (mut called, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
        for call in world.calls().operations {
            match (call.service, call.account == acme) {
                ("iot", true) => called.insert(call.operation.to_owned()),
                (service, _) => elsewhere.insert(format!("{service}:{}", call.operation)),
            };
        }
        organization.extend(elsewhere);
        let [needed, more] = listed(row);
        wrong.extend(
            called
                .iter()
                .filter(|name| !needed.contains(*name) && !more.contains(*name))
                .map(|name| format!("{row} calls {name}")),
        );
        wrong.extend(needed.difference(&called).map(|name| format!("{row} does not call {name}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    world.forget_calls();
    let _ = world.run(&["things", "count", "--ou", "Tenants"]).success();
    let of_unit = world.calls().operations.into_iter().filter(|call| call.service == "organizations");
    organization.extend(of_unit.map(|call| format!("organizations:{}", call.operation)));
    let section = README.split("\n### Permissions\n").nth(1).unwrap().split("\n### ").next().unwrap();
    let unsaid = organization
        .iter()
        .filter(|name| name.as_str() != "sts:GetCallerIdentity" && !section.contains(&format!("`{name}`")));
    assert_eq!(unsaid.collect::<Vec<_>>(), [""; 0]);
}
