//! The instruments of the tests that kill and disturb: a kill falls where it was aimed, and what is wrong is seen.

use std::collections::BTreeMap;

use aws_sdk_iot::types::AttributePayload;
use fleetctl_sandbox::MANAGEMENT;
use fleetctl_sandbox::watch::{Matching, Moment};
use serde_json::json;

use crate::support::{Device, World, differences, repeated, unanswered};

fn csv(rows: u32) -> String {
    (0..rows).fold(String::from("thing_name\n"), |text, n| text + &format!("lamp-{n}\n"))
}

#[test]
fn a_command_is_killed_at_the_chosen_call() {
    for (at, effect, answered) in
        [(Moment::Received, false, false), (Moment::Done, true, false), (Moment::Answered, true, true)]
    {
        let world = World::new();
        let acme = world.tenant("acme");
        world.write("a.csv", csv(6));
        world.record();
        let victim = world.kill_at(3, at);
        let command = ["things", "import", "a.csv", "--tenant", "acme", "--concurrency", "1"];
        let output = world.fleetctl(&command).start_as(&victim).finish();
        assert_eq!(output.status.code(), None, "{at:?}: {output}");
        let call = victim.killed_at().unwrap();
        assert_eq!((call.number, call.account.as_str(), call.operation), (3, acme.as_str(), "CreateThing"));
        let log = world.log();
        let at_kill = log.iter().find(|logged| logged.number == 3).unwrap();
        assert_eq!((at_kill.effect, at_kill.answered), (effect, answered), "{at:?}");
        assert_eq!(at_kill.subject, call.subject);
        let things = world.fleet(&acme).things;
        assert_eq!(things.contains_key(&call.subject), effect, "{at:?}: {things:?}");
        assert_eq!(things.len(), log.iter().filter(|logged| logged.effect).count());
        assert_eq!(unanswered(&log).iter().any(|call| call.number == 3), effect && !answered);
        assert_eq!(world.disarm(), 0);
    }
}

#[test]
fn a_running_command_can_be_killed() {
    let world = World::new();
    let acme = world.tenant("acme");
    world.admin("POST", "hold", &json!({ "operation": "CreateThing", "seconds": 60 }));
    let mut running = world.fleetctl(&["things", "create", "lamp", "--tenant", "acme"]).start();
    running.until("a call", || world.count("CreateThing") > 0);
    assert_eq!(running.kill().status.code(), None);
    world.assert_devices(&acme, &BTreeMap::new());
}

#[test]
fn faults_of_one_account_leave_the_others_alone() {
    let world = World::new();
    let (acme, globex) = (world.tenant("acme"), world.tenant("globex"));
    world.faults_of(&acme, &["CreateThing"], "error=100%");
    let create = |account: &str| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let client = world.iot(account);
        runtime.block_on(client.create_thing().thing_name("lamp").send()).is_ok()
    };
    assert_eq!((create(&acme), create(&globex)), (false, true));
    world.faults("off");
    assert!(create(&acme));
}

#[test]
fn what_is_doubled_orphaned_or_different_is_seen() {
    let world = World::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let client = world.iot(MANAGEMENT);
    world.record();
    runtime.block_on(async {
        let attributes = AttributePayload::builder().attributes("n", "1").build();
        client.create_thing().thing_name("a").attribute_payload(attributes).send().await.unwrap();
        client.create_thing_group().thing_group_name("halls").send().await.unwrap();
        for _ in 0..2 {
            let join = client.add_thing_to_thing_group().thing_name("a").thing_group_name("halls");
            join.send().await.unwrap();
        }
        let made = client.create_keys_and_certificate().set_as_active(true).send().await.unwrap();
        let attach = client.attach_thing_principal().thing_name("a");
        attach.principal(made.certificate_arn.unwrap()).send().await.unwrap();
    });
    let a = Device::new().attribute("n", 1).group("halls").certificate("ACTIVE", &[]);
    let expected = BTreeMap::from([("a".to_owned(), a.clone())]);
    world.assert_devices(MANAGEMENT, &expected);
    let log = world.log();
    let again: Vec<_> = repeated(&log).iter().map(|call| (call.operation, call.subject.as_str())).collect();
    assert_eq!(again, [("AddThingToThingGroup", "a -> halls")]);
    let typed = BTreeMap::from([("a".to_owned(), a.of_type("pump").billed_to("ops"))]);
    assert_eq!(differences(&world.fleet(MANAGEMENT), &typed).len(), 1);

    runtime.block_on(async {
        client.create_keys_and_certificate().send().await.unwrap();
        client.create_thing().thing_name("b").send().await.unwrap();
    });
    let wrong = differences(&world.fleet(MANAGEMENT), &expected);
    assert_eq!(wrong.len(), 2, "{wrong:?}");
    assert!(wrong[0].starts_with("certificate ") && wrong[0].ends_with("has the things {}"), "{wrong:?}");
    assert_eq!(wrong[1], "thing b was not expected");
}

#[test]
fn a_trap_can_do_anything() {
    let world = World::new();
    let acme = world.tenant("acme");
    let (tell, told) = std::sync::mpsc::channel();
    let matching = Matching::Operations(vec!["CreateThing".to_owned()]);
    world.trap(matching, 2, Moment::Answered, move |info| tell.send(info.subject.clone()).unwrap());
    world.things(&acme, &["a", "b", "c"]);
    assert_eq!(told.recv().unwrap(), "b");
}
