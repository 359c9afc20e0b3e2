//! Provisioning: the templates by which devices are made members of the registry, and what uses them.
//!
//! Templates are evaluated by `fleetctl_rules::template`, the same code that checks them offline. What AWS does while a
//! device is provisioned cannot be compared with AWS here, and no emulator plays just-in-time provisioning: that
//! part has no judge but the developer guide. Where the guide is silent the modules say what was chosen.

pub(crate) mod apply;
pub(crate) mod claim;
mod claim_device;
mod first_connection;
pub(crate) mod register_thing;
pub(crate) mod template;
pub(crate) mod version;

pub(crate) use claim_device::ClaimDevice;

use super::Request;

/// The role with which a template is to provision, when the request gives one: AWS IoT must be able to assume it.
pub(crate) fn passed_role(request: &Request<'_>) -> Option<String> {
    if !matches!(request.operation, "CreateProvisioningTemplate" | "UpdateProvisioningTemplate") {
        return None;
    }
    let body: serde_json::Value = serde_json::from_slice(request.body).ok()?;
    body.get("provisioningRoleArn")?.as_str().map(str::to_owned)
}
