//! Folders and disks that do not take what a run has to write down.

use super::estate::{Estate, assert_complete, assert_nothing_known_repeated, calm, import, journal};
use crate::support::{World, binary, quick};

fn folder(world: &World) -> std::path::PathBuf {
    world.state().join("runs/r")
}

#[test]
fn a_folder_that_cannot_be_written_is_refused_before_the_first_call() {
    let world = World::with(quick());
    let estate = Estate::new(&world, 1, 12, 3);
    world.record();
    // Permissions do not stop root; a file in the place of a folder stops everybody.
    world.write("file", "");
    let below_a_file = world.path("file").join("state");
    let mut command = import(&world, "r");
    let output = command.env("FLEETCTL_STATE_DIR", &below_a_file).run();
    let _ = calm(output).code(1).says("preparing the run's folder").says("--state-dir").no_data();

    std::fs::create_dir_all(folder(&world).parent().unwrap()).unwrap();
    std::fs::write(folder(&world), "").unwrap();
    let _ = calm(import(&world, "r").run()).code(1).says("preparing the run's folder").no_data();
    std::fs::remove_file(folder(&world)).unwrap();

    // A lock that cannot be made, and a journal that cannot be.
    std::fs::create_dir_all(folder(&world).join("lock")).unwrap();
    let _ = calm(import(&world, "r").run()).code(1).says("preparing the run's folder").no_data();
    std::fs::remove_dir(folder(&world).join("lock")).unwrap();
    std::fs::create_dir_all(folder(&world).join("journal")).unwrap();
    let _ = calm(import(&world, "r").run()).code(1).says("journal").no_data();
    std::fs::remove_dir(folder(&world).join("journal")).unwrap();

    assert!(world.log().is_empty(), "{:?}", world.log());
    assert_complete(import(&world, "r").run(), estate.rows);
    estate.assert_exact(&world);
}

#[test]
fn a_second_process_is_kept_out_and_a_dead_one_holds_nothing() {
    let world = World::with(quick());
    let estate = Estate::new(&world, 1, 12, 3);
    world.admin("POST", "hold", &serde_json::json!({ "operation": "CreateThing", "seconds": 60 }));
    let mut first = import(&world, "r").start();
    first.until("a call", || world.count("CreateThing") > 0);
    let _ = calm(import(&world, "r").run()).code(75).says("another process is at work on run `r`").no_data();
    let _ = first.kill();
    world.admin("DELETE", "hold", &serde_json::json!({}));
    assert_complete(import(&world, "r").run(), estate.rows);
    estate.assert_exact(&world);
}

#[test]
fn a_full_disk_stops_the_run_and_room_lets_it_go_on() {
    let world = World::with(quick());
    let estate = Estate::new(&world, 2, 160, 4);
    world.record();
    // No file may grow beyond so many blocks of 512 bytes: the journal is the first that wants to.
    let limited = "trap '' XFSZ; ulimit -f 40; exec \"$@\"";
    let mut command = world.program("/bin/sh");
    command.args(["-c", limited, "sh"]).args([binary()]);
    command.args(["things", "import", super::estate::FILE, "--run-id", "r", "--no-progress", "-o", "json"]);
    let output = calm(command.run()).code(1).says("writing the run's journal").says("fleetctl runs resume r");
    super::estate::assert_adds_up(&output.json(), estate.rows);
    let written = journal(&world, "r");
    assert!(written.len() <= 40 * 512 && written.len() > 38 * 512, "{} bytes", written.len());
    // What is done by its account is in the journal.
    let done = output.json()["ok"].as_u64().unwrap();
    let known = written.lines().filter(|line| line.contains("\"t\":\"row\"")).count();
    assert!(done <= known as u64, "{done} rows are said to be done, the journal knows {known}");
    assert_complete(import(&world, "r").run(), estate.rows);
    estate.assert_exact(&world);
    assert_nothing_known_repeated(&world.log(), &journal(&world, "r"));
}
