//! Provisioning templates through the SDK, and devices that connect.

use aws_sdk_iot::types::TemplateType;
use serde_json::{Value, json};

use super::{REGION, World};

impl World {
    /// Makes an enabled provisioning template, by a role that nothing is known of.
    pub fn put_template(&self, account: &str, name: &str, kind: TemplateType, body: &Value) {
        let call = self
            .iot(account)
            .create_provisioning_template()
            .template_name(name)
            .template_body(body.to_string())
            .provisioning_role_arn(format!("arn:aws:iam::{account}:role/provision"))
            .enabled(true)
            .r#type(kind);
        self.wait(call.send()).unwrap();
    }

    /// Makes a policy that lets connect.
    pub fn put_policy(&self, account: &str, name: &str) {
        let document = json!({ "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Action": "iot:Connect", "Resource": "*" }] });
        let call = self.iot(account).create_policy().policy_name(name).policy_document(document.to_string());
        self.wait(call.send()).unwrap();
    }

    /// A device connects with this certificate; what the sandbox says of it.
    pub fn connect(&self, account: &str, pem: &str) -> Value {
        let device = json!({ "account": account, "region": REGION, "certificatePem": pem });
        self.admin("POST", "connections", &device)
    }
}
