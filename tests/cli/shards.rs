//! One load over several processes of somebody else's scheduler.

use crate::support::World;

const ROWS: &str = "thing_name\na\nb\nc\nd\ne\nf\ng\n";

#[test]
fn shards_do_every_row_once_with_their_part_of_the_quotas() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", ROWS);
    let mut rows = Vec::new();
    for shard in ["0/3", "1/3", "2/3"] {
        let summary = world.ok(&["things", "import", "a.csv", "--tenant", "acme", "--shard", shard]);
        assert_eq!((&summary["ok"], &summary["pending"]), (&summary["rows"], &0.into()), "{summary}");
        rows.push(summary["rows"].as_u64().unwrap());
        let create =
            summary["operations"].as_array().unwrap().iter().find(|o| o["operation"] == "CreateThing");
        let quota = create.unwrap()["quota"].as_f64().unwrap();
        assert!((quota - 100.0 / 3.0).abs() < 0.1, "{summary}");
    }
    assert_eq!(rows, [3, 2, 2]);
    assert_eq!(world.things_of(&acme).len(), 7);
    assert_eq!(world.count("CreateThing"), 7);
}

#[test]
fn the_environment_tells_the_shard() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.write("a.csv", ROWS);
    let import = |shard: &str, variables: &[(&str, &str)]| {
        let mut program = world
            .fleetctl(&["things", "import", "a.csv", "--tenant", "acme", "--shard", shard, "-o", "json"]);
        for (name, value) in variables {
            program.env(name, value);
        }
        program.run()
    };
    let batch = import("env", &[("AWS_BATCH_JOB_ARRAY_INDEX", "1"), ("AWS_BATCH_JOB_ARRAY_SIZE", "2")]);
    assert_eq!(batch.success().json()["rows"], 3);
    let kubernetes = import("env", &[("JOB_COMPLETION_INDEX", "0"), ("FLEETCTL_SHARDS", "2")]);
    assert_eq!(kubernetes.success().json()["rows"], 4);
    assert_eq!(world.things_of(&acme).len(), 7);
    let _ = import("env", &[]).code(2).says("AWS_BATCH_JOB_ARRAY_INDEX");
    let _ = import("env", &[("JOB_COMPLETION_INDEX", "0")]).code(2).says("FLEETCTL_SHARDS is not set");
    let _ = import("2/2", &[]).code(2).says("K/N");
}

#[test]
fn what_is_wrong_in_one_shard_keeps_all_from_beginning() {
    let world = World::new();
    world.tenant("acme");
    // Lines 2 and 5 are for one thing; the second of them is row 3, in shard 1.
    world.write("a.csv", "thing_name\na\nb\nc\na\n");
    world.forget_calls();
    let import =
        |shard| world.run(&["things", "import", "a.csv", "--tenant", "acme", "--shard", shard, "-o", "json"]);
    let _ = import("1/2").code(65).says("thing `a` is in line 2 already");
    let _ = import("0/2").code(65).says("1 row of other shards cannot be done");
    world.assert_only_reads();
}
