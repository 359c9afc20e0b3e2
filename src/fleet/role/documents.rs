//! What the roles of provisioning trust and may do.
//!
//! Trust in AWS IoT is limited to the account's own resources, as "Cross-service confused deputy prevention" of the
//! developer guide has it. Lambda is not documented to say for whom it assumes a function's role, so there no condition
//! is set: a function can only be given a role by whoever may pass it (`iam:PassRole`).

use serde::Serialize;
use serde_json::{Value, json};

use super::Wanted;
use super::things::Given;
use crate::aws::Target;

/// What a role is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Just-in-time provisioning
    Jitp,
    /// Fleet provisioning templates: by claim or by trusted user
    Fleet,
    /// Bulk registration tasks, which read their input from S3
    Bulk,
    /// The function that activates certificates registered just in time
    JitrFunction,
    /// The pre-provisioning hook that asks the allow list
    HookFunction,
}

/// What may be said about a role besides its purpose.
#[derive(Debug, Default)]
pub struct Details {
    /// Only the actions and resources that are needed, in an inline policy, instead of AWS's managed policy.
    pub least: bool,
    /// The S3 bucket with the input of bulk registration tasks.
    pub bucket: Option<String>,
    /// The only AWS IoT policy that the activation function may attach.
    pub policy: Option<String>,
    /// The table of the allow list.
    pub table: Option<String>,
    /// What the activation function gives things besides.
    pub given: Given,
}

/// What AWSIoTThingsRegistration (version 3) allows on resources of its own account.
const ON_RESOURCES: [&str; 23] = [
    "iot:AddThingToBillingGroup",
    "iot:AddThingToThingGroup",
    "iot:AttachPolicy",
    "iot:AttachPrincipalPolicy",
    "iot:AttachThingPrincipal",
    "iot:CreatePolicy",
    "iot:CreateThing",
    "iot:DescribeBillingGroup",
    "iot:DescribeCertificate",
    "iot:DescribeThing",
    "iot:DescribeThingGroup",
    "iot:DescribeThingType",
    "iot:DetachPolicy",
    "iot:DetachThingPrincipal",
    "iot:GetPolicy",
    "iot:ListTargetsForPolicy",
    "iot:ListThingGroupsForThing",
    "iot:ListThingPrincipals",
    "iot:RemoveThingFromBillingGroup",
    "iot:RemoveThingFromThingGroup",
    "iot:UpdateCertificate",
    "iot:UpdateThing",
    "iot:UpdateThingGroupsForThing",
];

/// The rest of it: actions for which a policy cannot, or not dependably, name a resource.
const ON_ANYTHING: [&str; 5] = [
    "iot:ListAttachedPolicies",
    "iot:ListPolicyPrincipals",
    "iot:ListPrincipalPolicies",
    "iot:ListPrincipalThings",
    "iot:RegisterThing",
];

/// And what only makes certificates of its own, which a device that connects has already.
const CERTIFICATES: [&str; 2] = ["iot:CreateCertificateFromCsr", "iot:RegisterCertificate"];

impl Purpose {
    /// The role's name where no flag names another.
    pub fn usual_name(self) -> &'static str {
        match self {
            Self::Jitp | Self::Fleet | Self::Bulk => "fleetctl-provisioning",
            Self::JitrFunction => "fleetctl-jitr",
            Self::HookFunction => "fleetctl-allow-list",
        }
    }

    /// Whether AWS Lambda assumes it, and not AWS IoT.
    pub fn is_function(self) -> bool {
        matches!(self, Self::JitrFunction | Self::HookFunction)
    }

    fn description(self) -> &'static str {
        match self {
            Self::Jitp => "AWS IoT: just-in-time provisioning (fleetctl)",
            Self::Fleet => "AWS IoT: fleet provisioning (fleetctl)",
            Self::Bulk => "AWS IoT: bulk registration (fleetctl)",
            Self::JitrFunction => "Lambda: activates certificates registered just in time (fleetctl)",
            Self::HookFunction => "Lambda: pre-provisioning hook with the allow list (fleetctl)",
        }
    }

    /// What the role is to be in a target's account.
    pub fn wanted(self, target: &Target, details: &Details) -> Wanted {
        let place = Place { partition: &target.partition, account: &target.key.account };
        self.in_place(place, details)
    }

    fn in_place(self, place: Place<'_>, details: &Details) -> Wanted {
        let managed = place.managed(if self.is_function() {
            "service-role/AWSLambdaBasicExecutionRole"
        } else {
            "service-role/AWSIoTThingsRegistration"
        });
        let statements = self.statements(place, details);
        let policy_document =
            (!statements.is_empty()).then(|| json!({ "Version": "2012-10-17", "Statement": statements }));
        let (managed_policy_arns, replaced) =
            if details.least { (Vec::new(), vec![managed]) } else { (vec![managed], Vec::new()) };
        Wanted {
            assume_role_policy_document: place.trust(self.is_function()),
            managed_policy_arns,
            policy_document,
            replaced,
            description: self.description().to_owned(),
        }
    }

    fn statements(self, place: Place<'_>, details: &Details) -> Vec<Value> {
        let mut statements = Vec::new();
        if details.least && self.is_function() {
            statements.push(place.logs());
        } else if details.least {
            let kinds = ["billinggroup", "cert", "policy", "thing", "thinggroup", "thingtype"];
            let resources: Vec<String> = kinds.iter().map(|kind| place.iot(&format!("{kind}/*"))).collect();
            statements.push(allow(&ON_RESOURCES, &resources));
            let certificates: &[&str] = if self == Self::Bulk { &CERTIFICATES } else { &[] };
            statements.push(allow(&[certificates, &ON_ANYTHING].concat(), &["*".to_owned()]));
        }
        match (self, &details.table) {
            (Self::Bulk, _) => {
                if let Some(bucket) = &details.bucket {
                    let objects = format!("arn:{}:s3:::{bucket}/*", place.partition);
                    statements.push(allow(&["s3:GetObject"], &[objects]));
                }
            }
            (Self::JitrFunction, table) => {
                let (certificates, things) = (place.iot("cert/*"), place.iot("thing/*"));
                let policy = place.iot(&format!("policy/{}", details.policy.as_deref().unwrap_or("*")));
                let both = [certificates.clone(), things.clone()];
                let attach = [certificates.clone(), policy];
                statements
                    .push(allow(&["iot:DescribeCertificate", "iot:UpdateCertificate"], &[certificates]));
                statements.push(allow(&["iot:CreateThing", "iot:ListThingPrincipals"], &[things]));
                statements.push(allow(&["iot:AttachThingPrincipal", "iot:DetachThingPrincipal"], &both));
                statements.push(allow(&["iot:AttachPolicy"], &attach));
                statements.extend(table.as_deref().map(|table| place.allow_list(table)));
                statements.extend(details.given.statements(|resource| place.iot(resource)));
            }
            (Self::HookFunction, table) => {
                statements
                    .push(place.allow_list(table.as_deref().unwrap_or(crate::fleet::allow_list::TABLE)));
            }
            _ => {}
        }
        statements
    }
}

/// Where the role is.
#[derive(Clone, Copy)]
struct Place<'a> {
    partition: &'a str,
    account: &'a str,
}

impl Place<'_> {
    fn managed(self, name: &str) -> String {
        format!("arn:{}:iam::aws:policy/{name}", self.partition)
    }

    /// The ARN of AWS IoT resources in every Region of the account.
    fn iot(self, resource: &str) -> String {
        format!("arn:{}:iot:*:{}:{resource}", self.partition, self.account)
    }

    fn trust(self, function: bool) -> Value {
        let service = if function { "lambda.amazonaws.com" } else { "iot.amazonaws.com" };
        let mut statement = json!({
            "Effect": "Allow",
            "Principal": { "Service": service },
            "Action": "sts:AssumeRole",
        });
        if !function {
            statement["Condition"] = json!({
                "StringEquals": { "aws:SourceAccount": self.account },
                "ArnLike": { "aws:SourceArn": self.iot("*") },
            });
        }
        json!({ "Version": "2012-10-17", "Statement": [statement] })
    }

    fn allow_list(self, table: &str) -> Value {
        let table = format!("arn:{}:dynamodb:*:{}:table/{table}", self.partition, self.account);
        allow(&["dynamodb:UpdateItem"], &[table])
    }

    /// What AWSLambdaBasicExecutionRole allows, for the logs of this account's functions.
    fn logs(self) -> Value {
        let groups = format!("arn:{}:logs:*:{}:log-group:/aws/lambda/*", self.partition, self.account);
        allow(&["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], &[groups])
    }
}

pub(super) fn allow(actions: &[&str], resources: &[String]) -> Value {
    json!({ "Effect": "Allow", "Action": actions, "Resource": resources })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use super::*;

    const PLACE: Place<'_> = Place { partition: "aws", account: "444444444444" };

    fn allowed(policy: &Value) -> BTreeSet<String> {
        let statements = policy["Statement"].as_array().cloned().unwrap_or_default();
        let texts = |value: &Value| match value {
            Value::String(one) => vec![one.clone()],
            Value::Array(all) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        statements.iter().flat_map(|statement| texts(&statement["Action"])).collect()
    }

    /// The one truth about what the function calls is its template.
    #[test]
    fn the_activation_function_may_do_what_its_template_says() {
        let template: Value =
            serde_json::from_str(include_str!("../../../templates/jitr-activate-policy.json")).unwrap();
        let of_table: Value =
            serde_json::from_str(include_str!("../../../templates/allow-list-hook-policy.json")).unwrap();
        let may = |table: Option<&str>| {
            let details = Details { table: table.map(str::to_owned), ..Details::default() };
            allowed(&Purpose::JitrFunction.in_place(PLACE, &details).policy_document.unwrap())
        };
        assert_eq!(may(None), allowed(&template));
        assert_eq!(may(Some("list")), &allowed(&template) | &allowed(&of_table));
    }

    #[test]
    fn no_document_reaches_beyond_the_account() {
        let all =
            [Purpose::Jitp, Purpose::Fleet, Purpose::Bulk, Purpose::JitrFunction, Purpose::HookFunction];
        for purpose in all {
            let details = Details { least: true, bucket: Some("in".to_owned()), ..Details::default() };
            let wanted = purpose.in_place(PLACE, &details);
            assert!(wanted.managed_policy_arns.is_empty() && wanted.replaced.len() == 1, "{purpose:?}");
            let policy = wanted.policy_document.unwrap();
            for statement in policy["Statement"].as_array().unwrap() {
                for resource in statement["Resource"].as_array().unwrap() {
                    let resource = resource.as_str().unwrap();
                    let anything = statement["Action"].as_array().unwrap().iter().all(|action| {
                        let action = action.as_str().unwrap();
                        ON_ANYTHING.contains(&action) || CERTIFICATES.contains(&action)
                    });
                    let bounded = resource.contains(":444444444444:") || resource == "arn:aws:s3:::in/*";
                    assert!(bounded || resource == "*" && anything, "{purpose:?}: {statement}");
                }
            }
            let text = wanted.assume_role_policy_document.to_string();
            assert_eq!(text.contains("aws:SourceAccount"), !purpose.is_function(), "{text}");
        }
    }

    #[test]
    fn certificates_are_made_for_bulk_registration_only() {
        let least = Details { least: true, ..Details::default() };
        let actions = |purpose: Purpose| allowed(&purpose.in_place(PLACE, &least).policy_document.unwrap());
        assert!(actions(Purpose::Bulk).contains("iot:RegisterCertificate"));
        assert!(!actions(Purpose::Fleet).contains("iot:RegisterCertificate"));
        assert_eq!(actions(Purpose::Bulk).len(), 30, "AWSIoTThingsRegistration has 30 actions");
    }

    #[test]
    fn a_managed_policy_alone_takes_no_inline_one() {
        let wanted = Purpose::Fleet.in_place(PLACE, &Details::default());
        assert_eq!(wanted.policy_document, None);
        assert_eq!(
            wanted.managed_policy_arns,
            ["arn:aws:iam::aws:policy/service-role/AWSIoTThingsRegistration"]
        );
    }
}
