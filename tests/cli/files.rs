//! Files that a command line names: what cannot be made is a usage error, what cannot be read as what it is is wrong data,
//! whichever command it is, and nothing is called before it.

use crate::support::World;

#[test]
fn what_cannot_be_made_is_said_before_the_first_call() {
    let world = World::new();
    world.write("there", "x");
    std::fs::create_dir(world.path("folder")).unwrap();
    world.write("list.csv", "thing_name\na\n");
    let report = ["things", "report", "--by", "tenant", "--html"];
    for words in [
        &["things", "export", "--to"][..],
        &["things", "export", "--snapshot"],
        &report,
        &["billing-groups", "report", "--html"],
        &["things", "import", "list.csv", "--rejects"],
    ] {
        for (file, says) in [
            ("there", "there` exists already"),
            ("folder", "folder` is a folder"),
            ("none/x", "there is no folder `"),
        ] {
            world.forget_calls();
            let output = world.run(&[words, &[file, "--all-tenants"]].concat()).code(2).no_data();
            let output = output.says(says);
            assert_eq!(world.calls().totals.calls, 0, "{output}");
        }
    }
    assert_eq!(std::fs::read_to_string(world.path("there")).unwrap(), "x");
}

#[test]
fn a_folder_or_bytes_in_place_of_an_input_are_wrong_data() {
    let world = World::new();
    world.tenant("acme");
    world.forget_calls();
    std::fs::create_dir(world.path("folder")).unwrap();
    std::fs::write(world.path("bytes"), b"\x7fELF\x02\x01\xff\xfe\0\0\n\xc3\x28").unwrap();
    std::fs::write(world.path("plain.jsonl"), "{\"thingName\":\"a\"}\n").unwrap();
    for words in [
        &["jobs", "create", "j", "--thing", "a", "--document"][..],
        &["policies", "create", "p", "--document"],
        &["jobs", "campaign", "plan"],
        &["things", "diff", "plain.jsonl"],
        &["things", "import"],
        &["things", "delete", "--yes", "--from"],
        &["provisioning", "check"],
    ] {
        for file in ["folder", "bytes"] {
            let output = world.run(&[words, &[file, "--tenant", "acme"]].concat()).code(65);
            let texts = if file == "folder" {
                &["is a folder", "in the folder"][..]
            } else {
                &["text", "UTF-8", "no JSON object"]
            };
            assert!(texts.iter().any(|text| output.stderr.contains(text)), "{output}");
            assert!(!output.stderr.contains('\u{1}'), "{output}");
        }
    }
    assert_eq!(world.mutations(), [""; 0]);
}
