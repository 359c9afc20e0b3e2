//! Gateways as the README sets them up, on MiniStack's broker with its authorization on: real mosquitto runs the bridge
//! that fleetctl renders, under the policies that come with the program, and a Greengrass core is provisioned by the
//! claim that is handed out. Greengrass itself does not run here: mosquitto's clients take its place with its client ids
//! and topics. MiniStack knows no role aliases and no `greengrass:` actions; of these the policy's text is compared with
//! AWS's guide (in the unit tests of the templates).

use serde_json::json;
use tempfile::TempDir;

use crate::devices;

#[test]
fn a_mosquitto_bridge_carries_what_its_policy_permits() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "bridge.py", &[]);
    assert_eq!(
        result,
        json!({
            "comes to the cloud": ["gateways/gateway-1/devices/lamp-1/state", "on"],
            "comes to the devices": ["commands/lamp-1/switch", "off"],
            // Another's commands, while its own arrive.
            "comes besides": [],
            // A bridge that is configured for another's topics, under the same policy.
            "published for another": [],
            "hears another's commands": false,
            "connected as another": false,
        })
    );
}

#[test]
fn a_greengrass_core_becomes_a_thing_by_the_claim_that_is_handed_out() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "greengrass.py", &[]);
    assert_eq!(
        result,
        json!({
            "handed out": ["AmazonRootCA1.pem", "certificate.pem", "config.json", "key.pem", "root-ca.pem"],
            "thing": { "serialNumber": "7", "onboarding": "claim" },
            "names its certificate": true,
            "group": ["core-7"],
            "policy": ["greengrass-core"],
            "health": true,
            "a second connection": true,
            "another topic": false,
            "another client id": false,
        })
    );
}
