//! `templates render`: values given and values asked for, and configurations that their programs take.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::{REGION, World};

fn words(command: &str) -> Vec<&str> {
    command.split(' ').collect()
}

const GREENGRASS: &str =
    "templates render greengrass --set template=cores --set role_alias=Cores --set serial_number=core-7";

#[test]
fn a_greengrass_configuration_is_filled_in_by_the_target() {
    let world = World::new();
    world.tenant("acme");
    world.forget_calls();
    let text = world.run(&words(&format!("{GREENGRASS} --tenant acme"))).success().stdout;
    let endpoints: Vec<&str> = text.lines().filter(|line| line.contains("Endpoint:")).collect();
    assert_eq!(endpoints.len(), 2, "{text}");
    assert!(endpoints[0].contains("-ats.iot.") && endpoints[1].contains("credentials.iot."), "{text}");
    for line in [
        format!("      awsRegion: \"{REGION}\""),
        "      iotRoleAlias: \"Cores\"".to_owned(),
        "      provisioningTemplate: \"cores\"".to_owned(),
        "        SerialNumber: \"core-7\"".to_owned(),
    ] {
        assert!(text.lines().any(|l| l == line), "{line} is missing in\n{text}");
    }
    assert!(!text.contains(['{', '}']), "{text}");
    world.assert_only_reads();
}

#[test]
fn nothing_is_called_when_everything_is_given() {
    let world = World::new();
    let all = format!(
        "{GREENGRASS} --set region=eu-west-1 --set data_endpoint=d.example --set credential_endpoint=c.example \
         --out config.yaml"
    );
    let all = all.split_whitespace().collect::<Vec<_>>();
    let _ = world.run(&all).success().no_data();
    assert!(world.read("config.yaml").contains("iotDataEndpoint: \"d.example\""));
    // A file that is there stays.
    let _ = world.run(&all).code(1).says("config.yaml");
    world.assert_no_calls();
}

/// Policies of devices are the same in every account, but for the partition.
#[test]
fn the_partition_is_that_of_the_target_or_of_the_region() {
    let world = World::new();
    let account = world.tenant("acme");
    world.forget_calls();
    let connect = |command: &str| -> Value {
        let text = world.run(&words(&format!("templates {command}"))).success().stdout;
        let policy: Value = serde_json::from_str(&text).unwrap();
        policy["Statement"][0]["Resource"].as_str().unwrap().split(':').nth(1).unwrap().into()
    };
    for template in ["device-policy", "device-policy-by-subject", "gateway-policy"] {
        assert_eq!(connect(&format!("show {template}")), "aws");
        for (region, partition) in
            [("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"), ("eu-west-1", "aws")]
        {
            assert_eq!(connect(&format!("render {template} --region {region}")), partition);
        }
        assert_eq!(connect(&format!("render {template} --set partition=aws-iso")), "aws-iso");
    }
    let _ = world.run(&words("templates render device-policy --region cn-north-1,eu-west-1")).code(2);
    world.assert_no_calls();
    // The sandbox is in `aws`, whatever its Regions are called.
    assert_eq!(connect("render device-policy --tenant acme --region cn-north-1"), "aws");
    let core = "templates render greengrass-core-policy --set role_alias=Cores --tenant acme";
    let core = world.run(&words(core)).success().stdout;
    assert!(core.contains(&format!("arn:aws:iot:{REGION}:{account}:rolealias/Cores\"")), "{core}");
}

#[test]
fn values_that_are_missing_or_unknown_are_named_before_a_call() {
    let world = World::new();
    world.tenant("acme");
    world.tenant("globex");
    world.forget_calls();
    for (command, says) in [
        ("templates render greengrass --tenant acme", "also needs `role_alias`, `template`, `serial_number`"),
        ("templates render mosquitto-bridge --set client=x", "has no place for `client`"),
        ("templates render mosquitto-bridge --set client_id", "has no `=`"),
        ("templates render nothing", "there is no template `nothing`"),
        ("templates render things.csv --set a=b", "It takes no values at all"),
    ] {
        let _ = world.run(&words(command)).code(2).says(says).no_data();
    }
    let line =
        ["templates", "render", "mosquitto-bridge", "--set", "client_id=a\nb", "--set", "data_endpoint=d"];
    let _ = world.run(&line).code(2).says("line break");
    world.assert_no_calls();
    let two = format!("{GREENGRASS} --all-tenants");
    let _ = world.run(&words(&two)).code(2).says("2 targets are selected");
}

#[test]
fn json_that_is_filled_in_stays_json() {
    let world = World::new();
    let pem = "-----BEGIN \"X\"-----\nabc\\\n";
    let value = format!("certificate_pem={pem}");
    let mut render = words(
        "templates render job-rotate-certificate --set campaign=c --set thing_name=t --set old_certificate_id=o \
         --set certificate_id=i --set chain_pem= --set",
    );
    render.retain(|word| !word.is_empty());
    render.push(&value);
    let document: Value = serde_json::from_str(&world.run(&render).success().stdout).unwrap();
    assert_eq!((&document["certificatePem"], &document["chainPem"]), (&json!(pem), &json!("")));
}

/// mosquitto itself reads the configuration and starts the bridge; with a line that it does not know it ends.
#[test]
fn mosquitto_takes_the_bridge_configuration() {
    let world = World::new();
    let render = "templates render mosquitto-bridge --set client_id=gateway-1 --set data_endpoint=127.0.0.1 \
                  --set port=1 --out bridge.conf";
    let _ = world.run(&render.split_whitespace().collect::<Vec<_>>()).success();
    let bridge = world.read("bridge.conf");
    let good = said_until(&world, "", &bridge, "Connecting bridge");
    assert!(good.contains("Connecting bridge") && good.contains("(127.0.0.1:1)"), "{good}");
    let bad = said_until(&world, "no_such_option true\n", &bridge, "Connecting bridge");
    assert!(bad.contains("no_such_option") && !bad.contains("Connecting bridge"), "{bad}");
}

/// What mosquitto says of a configuration until it says this, or ends.
fn said_until(world: &World, extra: &str, bridge: &str, this: &str) -> String {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    world.write("all.conf", format!("listener {port} 127.0.0.1\nallow_anonymous true\n{extra}{bridge}"));
    let mut command = Command::new("mosquitto");
    command.env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    command.args(["-v", "-c", "all.conf"]).current_dir(world.folder());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("mosquitto");
    let mut said = String::new();
    for line in BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok) {
        said.push_str(&line);
        said.push('\n');
        if line.contains(this) {
            break;
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    said
}
