//! The provisioning templates and the policy that come with the program, on MiniStack's broker with its authorization
//! on: by a built-in claim and by trusted users' claims.
//!
//! Where MiniStack is not AWS: it has no billing groups, and passes over the one that the templates name.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devices;

#[test]
fn devices_come_by_the_templates_in_the_program_and_go_again() {
    let home = TempDir::new().unwrap();
    let mut result = devices::meet(&home, "shipped.py", &[]);
    let mut came = |name: &str, onboarding: Value| {
        let mut attributes = json!({ "serialNumber": format!("{name}-1") });
        attributes.as_object_mut().unwrap().extend(onboarding.as_object().unwrap().clone());
        let thing = format!("device-{name}-1");
        let expected = [
            // Two of three: the third's thing was there, and was left as it was.
            ("code", json!([3, [&thing, &format!("device-{name}-2")]])),
            ("there before", json!([true, [], false])),
            (
                "thing",
                json!({
                    "type": "device",
                    "groups": ["devices"],
                    "billing group": null,
                    "names its certificate": true,
                    "attributes": attributes,
                    "own certificate": [true],
                    "status": "ACTIVE",
                    "policies": ["device"],
                }),
            ),
            ("configuration", json!({ "TopicPrefix": format!("devices/{thing}") })),
            ("written down", json!(true)),
            // For itself, for another, and as another.
            ("publishes", json!([true, false, false])),
            ("taken over", json!([1, true, 1])),
            ("comes back", json!([0, [true, true], [true, true]])),
        ];
        for (part, expected) in expected {
            let found = result.as_object_mut().unwrap().remove(&format!("{name}: {part}"));
            assert_eq!(found, Some(expected), "{name}: {part}");
        }
    };
    came("claim", json!({ "onboarding": "claim" }));
    came("user", json!({ "onboarding": "trusted-user", "site": "oslo" }));
    let refused = ["PENDING_ACTIVATION"; 4];
    assert_eq!(
        result,
        json!({
            // Connected and wrote its shadow; AWS as before; no keys, no shadow.
            "clean-up": [0, [true, true, true], true, false, false],
            "clean-up of others": [3, true, true],
            "clean": [3, true, ["device-claim-2", "device-claim-3"], ["claim-2"]],
            // What was there before any device came. The four that were refused had been given certificates, which AWS
            // deletes after an hour.
            "left at the end": [["device-claim-3", "device-user-3"], refused, true, []],
        })
    );
}
