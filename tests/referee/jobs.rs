//! Jobs for devices that connect to a broker which others wrote, MiniStack's: one tenant from the query to the retry.
//! boto3 says who was reached and what came of it.
//!
//! Where MiniStack is not AWS: it has no managed job templates, so these are the sandbox's to judge.

use serde_json::json;
use tempfile::TempDir;

use crate::devices;

#[test]
fn a_job_of_a_query_is_watched_and_only_the_failed_devices_get_it_again() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "jobs.py", &[&devices::policy(&home)]);
    let expected = json!({
        "create: unexpected": [2, []],
        "create": ["created", true, { "operation": "update", "version": "2" }],
        "create again": "exists",
        "watch: nobody is there": [7, 8],
        // The exit code, the job's state, whether some but not all failed, and whether boto3 counts as many.
        "watch: some failed": [3, "COMPLETED", true, true],
        "executions": [true, true],
        "retry": ["fw-retry1", true, true, { "operation": "update", "version": "2" }],
        "retry again": ["exists"],
        "retry: watch": [0, true],
        "retry: nothing left": [2, []],
        "group": ["created", ["job-fg"], true, true],
        "group again": "exists",
        "group: cancel": ["canceled", "CANCELED"],
        "group: watch": [1, 5],
        "group: deleted": [false, []],
        "template": [{ "operation": "update", "version": "4" }, "Four", ["t"]],
        "template: job": { "operation": "update", "version": "4" },
        "template: deleted": [],
        "stored: a place is open": [2, false],
        "stored": { "operation": "update", "version": "5" },
        "stored: the device": ["sim-1"],
        "stored: link": true,
        "stored: no such key": 1,
    });
    assert_eq!(result, expected);
}

#[test]
fn a_campaign_goes_through_its_waves_stops_at_a_gate_and_is_held() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "job_campaign.py", &[&devices::policy(&home)]);
    let expected = json!({
        "plan": [0, [], ["fw-w1", "fw-w2"], true],
        "start": [0, ["fw-w1"], true],
        "tags": ["fw", "fw-w1", "1"],
        "nobody has answered": 7,
        "through": [0, ["passed", "passed"], true, true],
        "succeeded": true,
        "document": { "operation": "update", "version": "2" },
        "again": 0,
        "gate": [5, ["failed", "not-started"], true, false],
        "pause": [0, "paused", 7],
        "unpause": [7, false],
        "abort": ["CANCELED", 5],
        "list": [["bad", 1, "idle"], ["fw", 2, "idle"], ["held", 1, "aborted"]],
    });
    assert_eq!(result, expected);
}
