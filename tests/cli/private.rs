//! What is kept in the state folder is its owner's alone, and no private key is in it that a list had.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::support::{Output, World};

/// Runs a line of the shell as most people's umask has it.
fn shell(world: &World, line: &str) -> Output {
    world.program("/bin/bash").args(["-c", &format!("umask 022; set -o pipefail; {line}")]).run()
}

/// All that is below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(below(&path));
        }
        all.push(path);
    }
    all
}

#[track_caller]
fn assert_private(world: &World) {
    let all = below(&world.state());
    assert!(all.iter().any(|path| path.is_file()), "nothing was kept");
    for path in all {
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if path.is_dir() { 0o700 } else { 0o600 }, "{}: {mode:o}", path.display());
        let secret = path.is_file()
            && std::fs::read(&path).unwrap().windows(11).any(|window| window == b"PRIVATE KEY");
        assert!(!secret, "{} has a key", path.display());
    }
}

fn world() -> World {
    let world = World::new();
    let _ = world.tenant("acme");
    let _ = world.run(&["ca", "create", "--cn", "X", "--out", "ca"]).success();
    world
}

#[test]
fn identities_from_a_pipe_leave_no_key_behind() {
    let world = world();
    let issue = "fleetctl certs issue --ca ca --count 3 --name-template 'd{n}' --out -";
    let _ =
        shell(&world, &format!("{issue} | fleetctl certs register --from - --tenant acme -o json")).success();
    assert_private(&world);
    assert_eq!(world.count("RegisterCertificateWithoutCA"), 3);
}

#[test]
fn what_was_issued_is_imported_with_its_keys_read_over_and_rejects_have_none() {
    let world = world();
    let _ = shell(&world, "fleetctl certs issue --ca ca --count 3 --name-template 'd{n}' --out g.jsonl")
        .success();
    assert!(world.read("g.jsonl").contains("PRIVATE KEY"));
    let import = "fleetctl things import --tenant acme --no-progress -o json";
    let _ = shell(&world, &format!("{import} g.jsonl")).success();
    // Each row is refused for its type, which is missing.
    let rows = world.read("g.jsonl").replace("{\"thingName\"", "{\"thingTypeName\":\"none\",\"thingName\"");
    world.write("h.jsonl", &rows);
    let _ = shell(&world, &format!("{import} --skip-invalid --run-id lines - < h.jsonl")).code(3);
    let key = rows.split("privateKey\":\"").nth(1).unwrap().split('"').next().unwrap().replace("\\n", "\n");
    world.write("h.csv", format!("thing_name,thing_type,key_pem\na,none,\"{key}\"\nb,,\"{key}\"\n"));
    let _ = shell(&world, &format!("{import} --skip-invalid --run-id table h.csv --rejects r.csv")).code(3);
    let _ = shell(&world, &format!("{import} --skip-invalid --run-id kept h.csv")).code(3);
    let rejects = world.read("r.csv");
    assert!(rejects.contains("a,none,") && !rejects.contains("PRIVATE KEY"), "{rejects}");
    assert!(world.state().join("runs/kept/rejects.csv").is_file());
    assert!(world.state().join("runs/lines/rejects.jsonl").is_file());
    let mode = world.path("r.csv").metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    assert_private(&world);
}
