//! A claim certificate that is built into devices, on MiniStack's broker with its authorization on: it provisions by its
//! template, and everything else that it tries is refused.

use serde_json::json;
use tempfile::TempDir;

use crate::devices;

#[test]
fn a_built_in_claim_provisions_by_its_template_and_nothing_else() {
    let home = TempDir::new().unwrap();
    let result = devices::meet(&home, "built_in_claim.py", &[]);
    assert_eq!(
        result,
        json!({
            "another client id": false,
            "certificate": true,
            "another template": false,
            "things then": [],
            "provisioned": "lamp-1",
            "publishes": false,
            "shadow": false,
            "the device publishes": true,
            "after its end": false,
        })
    );
}
