//! What a function may do that gives things attributes and groups, beside what every activation needs.

use serde_json::Value;

use super::documents::allow;

/// What the things get.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Attributes.
    pub attributes: bool,
    /// Static thing groups, by name.
    pub groups: Vec<String>,
    /// A billing group, by name.
    pub billing_group: Option<String>,
}

impl Given {
    /// The statements of an IAM policy for it, none for nothing; `arn` makes the ARN of a resource (`thing/*`).
    pub fn statements(&self, arn: impl Fn(&str) -> String) -> Vec<Value> {
        let mut statements = Vec::new();
        let things = arn("thing/*");
        if self.attributes || self.billing_group.is_some() {
            let actions = ["iot:DescribeThing", "iot:UpdateThing"];
            statements.push(allow(&actions, std::slice::from_ref(&things)));
        }
        if !self.groups.is_empty() {
            let groups = self.groups.iter().map(|name| arn(&format!("thinggroup/{name}")));
            let on: Vec<String> = std::iter::once(things.clone()).chain(groups).collect();
            statements.push(allow(&["iot:AddThingToThingGroup"], &on));
        }
        if let Some(name) = &self.billing_group {
            let on = [things, arn(&format!("billinggroup/{name}"))];
            statements.push(allow(&["iot:AddThingToBillingGroup"], &on));
        }
        statements
    }
}
