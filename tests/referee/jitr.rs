//! Just-in-time registration with a device and a broker that others wrote: mosquitto's client and MiniStack, which
//! enforces policies here (`AUTH=true`). The policy is `templates/device-policy.json`, with its policy variables.
//!
//! MiniStack registers by JITR as AWS documents it. That a policy can be attached to a certificate that is
//! PENDING_ACTIVATION is what AWS's own activation functions do; MiniStack agrees. Its broker also calls the activation
//! function by the topic rule and runs it by its own local runtime, without AWS's roles: what the function may do by its
//! IAM policy is not judged there.

use serde_json::json;
use tempfile::TempDir;

use crate::devices;

#[test]
fn devices_come_in_by_their_first_connection_once_they_are_activated() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "jitr.py", &[&devices::policy(&home)]);
    let refused = json!({
        "lamp-2": ["failed", "NotOnAllowList"],
        "lamp-3": ["failed", "CertificateRevokedByCa"],
    });
    let mut activated = refused.clone();
    activated["lamp-1"] = json!(["updated", null]);
    assert_eq!(
        result,
        json!({
            "first connections": [false, false, false],
            "registered": {
                "lamp-1": "PENDING_ACTIVATION",
                "lamp-2": "PENDING_ACTIVATION",
                "lamp-3": "PENDING_ACTIVATION",
            },
            "activated": activated,
            "then": { "lamp-1": "ACTIVE", "lamp-2": "PENDING_ACTIVATION", "lamp-3": "PENDING_ACTIVATION" },
            "things": { "lamp-1": { "batch": "7" } },
            "own topic": true,
            "another's topic": false,
            "second connection of those refused": [false, false],
            "turned away": refused,
            "in the end": { "lamp-1": "ACTIVE", "lamp-2": "INACTIVE", "lamp-3": "INACTIVE" },
            "watch": {
                "first connection": false,
                "line": ["lamp-4", "updated"],
                "second connection": true,
                "ends": [0, ""],
            },
        })
    );
}

#[test]
fn the_rule_itself_calls_the_deployed_function_which_lets_the_device_in() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "jitr_function.py", &[&devices::policy(&home)]);
    assert_eq!(
        result,
        json!({
            "first connections": [false, false],
            "statuses": ["ACTIVE", "PENDING_ACTIVATION"],
            "entries": { "lamp-1": ["provisioned", "lamp-1"] },
            "second connections": [false, true],
            "things": ["lamp-1"],
        })
    );
}
