//! A device that makes its key itself: provisioned by claim with a signing request, on mosquitto with mutual TLS, since
//! MiniStack's broker never answers such a request. What answers here is a script that has MiniStack sign the request.

use serde_json::json;
use tempfile::TempDir;

use crate::devices;

#[test]
fn a_device_that_makes_its_key_itself_keeps_it() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "csr.py", &[]);
    assert_eq!(
        result,
        json!({
            "row": ["lamp-sim-0001", true, 1],
            "asked": [["certificateSigningRequest"]],
            // The request is signed with the key; the request, the certificate and the file have the same one.
            "one key": [true, true, true],
            "mode of the key": "0o600",
            "key left": [false, false],
            "registered": [{ "SerialNumber": "sim-0001" }],
            "heard of it": ["devices/lamp-sim-0001/x"],
            "comes back": [true],
            "without a certificate": false,
            // With the claim, as the thing, and again.
            "client ids": ["claim-sim-0001", "lamp-sim-0001", "sim-0001"],
            "left": [[], true, false],
        })
    );
}
