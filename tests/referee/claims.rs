//! Test devices meet a broker that others wrote: MiniStack's, over mutual TLS, which enforces policies here
//! (`AUTH=true`) and takes on the template's role. They provision themselves by claim, publish, answer jobs and connect
//! for the first time, under `templates/device-policy.json`; boto3 and mosquitto_sub say what came of it.
//!
//! Where MiniStack is not AWS: it never answers CreateCertificateFromCsr, which the test takes for a server that is
//! silent.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::devices;

#[test]
fn devices_become_things_by_claim_and_a_whole_fleet_lives_and_goes() {
    let home = TempDir::new().unwrap();
    let mut result = devices::meet(&home, "claims.py", &[&devices::policy(&home)]);
    let mut part = |name: &str| {
        let found = result.as_object_mut().unwrap();
        let keys: Vec<String> = found.keys().filter(|key| key.starts_with(name)).cloned().collect();
        let parts = keys.into_iter().map(|key| (key.clone(), found.remove(&key).unwrap()));
        Value::Object(parts.collect())
    };
    let all = ["sim-0001", "sim-0002", "sim-0003"];
    let twice: Vec<String> =
        all.iter().flat_map(|name| vec![format!("devices/{name}/telemetry"); 2]).collect();
    assert_eq!(
        part("claim"),
        json!({
            "claim: names": all,
            "claim: connected": [true, true, true],
            "claim: heard by another": twice,
            "claim: configuration": { "site": "north" },
            "claim: thing": ["lamp", { "serial": "sim-0002", "model": "m1" }],
            "claim: group": all,
            "claim: certificate": [true],
            "claim: policy": ["device"],
            "claim: status": "ACTIVE",
            "claim: mode of the key": "0o600",
            "claim again: same certificates": true,
            "claim again: things": all,
            // The exit code, whether the reason is said, and whether a key is left.
            "claim without its parameter": [1, true, false],
            "claim with a request": [1, true, false],
        })
    );
    assert_eq!(
        part("job"),
        json!({
            "job works": [["SUCCEEDED", "SUCCEEDED", "SUCCEEDED"], true],
            "job works: status": "COMPLETED",
            "job fails": [["FAILED", "FAILED", "FAILED"], true],
            "job fails: status": "COMPLETED",
            "job mixed": [["FAILED", "SUCCEEDED", "SUCCEEDED"], true],
            "job mixed: status": "COMPLETED",
        })
    );
    assert_eq!(
        part("built-in"),
        json!({
            // The exit code and whether it was let in; the thing and its message; what it published all the same.
            "built-in claim as another": [1, false],
            "built-in claim": ["sim-built-1", 1],
            "built-in claim as a device": [1, 0],
            "built-in device for another": [1, true, 0],
        })
    );
    let lived = || {
        let heard: Vec<String> = (1..=5).map(|n| format!("devices/sim-life-{n}/life")).collect();
        // Connected and done, heard by another, AWS as before, and whether keys and shadow are there.
        json!([[true, true, true, true, true], heard, true, false, false])
    };
    assert_eq!(
        part(""),
        json!({
            "two jobs": [2, "COMPLETED", "COMPLETED"],
            "shadow": { "version": 1.2, "site": "north" },
            "a job that comes later": [1, "COMPLETED"],
            "first connection": [1, false, true],
            "after it": ["PENDING_ACTIVATION"],
            "second connection": true,
            "one of two": [3, { "newcomer": "done", "another": "failed" }],
            "life own ca": lived(),
            "life aws": lived(),
            // The exit code, things while they live, things after.
            "interrupted, cleans up": [130, 3, 0],
            "interrupted, leaves all": [130, 3, 3],
            "clean, dry run": 3,
            "clean": true,
            "left at the end": ["newcomer", "real", "sim-built-1"],
        })
    );
}
