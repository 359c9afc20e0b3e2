//! The agent's own side: its folder, and how it asks again.

use super::*;

#[test]
fn a_lost_answer_is_asked_for_again_and_another_key_is_refused() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &["--register"]);
    issue(&world, "acme", "press-7", &format!("http://127.0.0.1:{port}"));
    let dry = world.run(&enroll("press-7.token", "out", &["--dry-run"])).success();
    assert!(!world.path("out").exists(), "{dry}");
    let first = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!(first["status"], "created");
    // The folder is complete: nothing is asked.
    let same = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!((&same["status"], &same["certificateId"]), (&json!("exists"), &first["certificateId"]));
    let told = stop(server);
    assert_eq!(told.len(), 1);

    // The answer is lost, and the server was started anew meanwhile.
    std::fs::remove_file(world.path("out/certificate.pem")).unwrap();
    let server = serve(&world, port, &["--register"]);
    let again = world.run(&enroll("press-7.token", "out", &[])).success().json();
    assert_eq!(again["certificateId"], first["certificateId"]);
    // Who has copied the token has another key.
    let thief = world.run(&enroll("press-7.token", "thief", &[])).code(4);
    assert_eq!(thief.error()["code"], "TokenReplayed");
    assert!(!world.path("thief/certificate.pem").exists());
    assert_eq!(world.certificates(&account(&world, "acme")).len(), 1);
    // Another identity's folder is left alone.
    issue(&world, "globex", "press-8", &format!("http://127.0.0.1:{port}"));
    let _ = world.run(&enroll("press-8.token", "out", &[])).code(1).says("another identity");
    let told = stop(server);
    let statuses: Vec<&str> = told.iter().map(|row| row["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["exists", "refused"]);
}

/// A run that was cut off between the files of an answer; and files that are somebody else's.
#[test]
fn what_an_interrupted_run_left_is_written_again_and_no_other_file_is() {
    let world = world();
    let port = free_port();
    let server = serve(&world, port, &[]);
    let endpoint = format!("http://127.0.0.1:{port}");
    issue(&world, "acme", "press-7", &endpoint);
    let command = enroll("press-7.token", "out", &[]);
    let first = world.run(&command).success().json();
    assert!(!world.path("out/.enrolling").exists());
    let told = world.read("out/config.json");

    // Cut off before the certificate, of an answer whose configuration was another one.
    std::fs::remove_file(world.path("out/certificate.pem")).unwrap();
    world.write("out/config.json", "{\"old\": tru");
    world.write("out/chain.pem", "-----BEGIN CERT");
    world.write("out/.enrolling", "");
    let again = world.run(&command).success().json();
    assert_eq!((&again["status"], &again["certificateId"]), (&json!("created"), &first["certificateId"]));
    assert_eq!(world.read("out/config.json"), told);
    assert!(!world.path("out/.enrolling").exists());
    // Cut off after the certificate: the folder is complete.
    world.write("out/.enrolling", "");
    let output = world.run(&command).success().says("Already enrolled");
    assert_eq!(output.json()["status"], "exists");
    assert!(!world.path("out/.enrolling").exists());

    // A file of the same name that no run has begun.
    std::fs::remove_file(world.path("out/certificate.pem")).unwrap();
    world.write("out/config.json", "{\"mine\": true}");
    let _ = world.run(&command).code(1).says("config.json").says("Move this file away");
    assert_eq!(world.read("out/config.json"), "{\"mine\": true}");
    assert!(!world.path("out/certificate.pem").exists());
    std::fs::remove_file(world.path("out/config.json")).unwrap();
    assert_eq!(world.run(&command).success().json()["certificateId"], first["certificateId"]);
    std::fs::create_dir(world.path("foreign")).unwrap();
    world.write("foreign/config.json", "{}");
    issue(&world, "acme", "press-8", &endpoint);
    let _ = world.run(&enroll("press-8.token", "foreign", &[])).code(1).says("no key.pem beside it");
    assert_eq!(stop(server).len(), 4);
}
