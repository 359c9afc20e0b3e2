//! AWS Service Catalog, with one product: Control Tower's Account Factory.
//!
//! The product exists in the management account's home Region only. Its launch path is granted to principals by ARN;
//! the operator and the hub role have it at the start.

mod input;
mod machine;
mod orders;
mod products;
mod provision;
mod provisioned;
mod search;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::api::{Answer, ApiError, Caller};
use crate::chance;
use crate::identity::Principal;
use crate::zone::{HOME_REGION, HUB_ROLE, MANAGEMENT, Zone};

pub(crate) use machine::Operation;
pub(crate) use orders::Order;

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &[
    "DescribeProduct",
    "DescribeProductAsAdmin",
    "DescribeProvisionedProduct",
    "DescribeProvisioningArtifact",
    "DescribeProvisioningParameters",
    "DescribeRecord",
    "GetProvisionedProductOutputs",
    "ListLaunchPaths",
    "ListProvisioningArtifacts",
    "ListRecordHistory",
    "ProvisionProduct",
    "SearchProducts",
    "SearchProductsAsAdmin",
    "SearchProvisionedProducts",
    "TerminateProvisionedProduct",
    "UpdateProvisionedProduct",
];

/// The product's name.
pub(crate) const PRODUCT_NAME: &str = "AWS Control Tower Account Factory";

/// A version of the product.
#[derive(Debug, Clone)]
pub(crate) struct Artifact {
    id: String,
    name: &'static str,
    created: SystemTime,
    active: bool,
}

/// A provisioned product: the vending of one account.
#[derive(Debug, Clone)]
pub(crate) struct Provisioned {
    id: String,
    name: String,
    status: &'static str,
    status_message: Option<String>,
    created: SystemTime,
    token: String,
    artifact: String,
    /// The parameters that it was last provisioned or updated with.
    parameters: BTreeMap<String, String>,
    /// The account, once there is one.
    account: Option<String>,
    last_record: String,
    last_provisioning: String,
    last_successful: Option<String>,
    owner: Principal,
}

/// One thing that was done to a provisioned product.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    id: String,
    product: String,
    name: String,
    kind: &'static str,
    status: &'static str,
    created: SystemTime,
    updated: SystemTime,
    artifact: String,
    errors: Vec<(&'static str, String)>,
    outputs: Vec<(&'static str, String)>,
    token: String,
    /// What the token was first used for.
    request: Value,
    owner: Principal,
}

/// The state of Service Catalog.
pub(crate) struct Catalog {
    product: String,
    path: String,
    artifacts: Vec<Artifact>,
    provisioned: Vec<Provisioned>,
    records: Vec<Record>,
    operations: Vec<Operation>,
    /// The ARNs that may launch the product.
    pub launchers: BTreeSet<String>,
    /// What the next operations are told to come to.
    pub orders: VecDeque<Order>,
}

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Requester<'a> {
    /// The account and Region.
    pub caller: &'a Caller,
    /// The principal, for launch paths and access levels.
    pub principal: &'a Principal,
}

impl Catalog {
    /// The catalog of a fresh landing zone: one retired version of the product, one active.
    pub(crate) fn new(seed: u64, now: SystemTime) -> Self {
        let id = |prefix: &str, what: &str| format!("{prefix}-{}", chance::text(seed, what, chance::ID, 13));
        let day = Duration::from_hours(24);
        let artifact =
            |name, age, active| Artifact { id: id("pa", name), name, created: now - day * age, active };
        Self {
            product: id("prod", "product"),
            path: id("lpv2", "path"),
            artifacts: vec![
                artifact("AWS Control Tower Account Factory 3.2", 700, false),
                artifact("AWS Control Tower Account Factory", 90, true),
            ],
            provisioned: Vec::new(),
            records: Vec::new(),
            operations: Vec::new(),
            launchers: BTreeSet::from([
                format!("arn:aws:iam::{MANAGEMENT}:user/operator"),
                format!("arn:aws:iam::{MANAGEMENT}:role/{HUB_ROLE}"),
            ]),
            orders: VecDeque::new(),
        }
    }

    /// Whether a provisioned product holds the account.
    fn manages(&self, account: &str) -> bool {
        self.provisioned.iter().any(|product| product.account.as_deref() == Some(account))
    }
}

/// Answers one operation.
pub(crate) fn call(
    zone: &mut Zone,
    asking: &Requester<'_>,
    now: SystemTime,
    operation: &str,
    input: &Value,
) -> Answer {
    match operation {
        "DescribeProduct" => zone.describe_product(asking, input),
        "DescribeProductAsAdmin" => zone.describe_product_as_admin(asking, input),
        "DescribeProvisionedProduct" => zone.describe_provisioned(asking, input),
        "DescribeProvisioningArtifact" => zone.describe_artifact(asking, input),
        "DescribeProvisioningParameters" => zone.describe_parameters(asking, input),
        "DescribeRecord" => zone.describe_record(asking, input),
        "GetProvisionedProductOutputs" => zone.provisioned_outputs(asking, input),
        "ListLaunchPaths" => zone.list_launch_paths(asking, input),
        "ListProvisioningArtifacts" => zone.list_artifacts(asking, input),
        "ListRecordHistory" => zone.list_records(asking, input),
        "ProvisionProduct" => zone.provision(asking, now, input),
        "SearchProducts" => zone.search_products(asking, input),
        "SearchProductsAsAdmin" => zone.search_products_as_admin(asking, input),
        "SearchProvisionedProducts" => zone.search_provisioned(asking, input),
        "TerminateProvisionedProduct" => zone.terminate(asking, now, input),
        "UpdateProvisionedProduct" => zone.update(asking, now, input),
        other => Err(ApiError::new("UnknownOperationException", 400, format!("Unknown operation {other}"))),
    }
}

/// Whether the caller is where Account Factory is.
fn at_home(asking: &Requester<'_>) -> bool {
    asking.caller.account == MANAGEMENT && asking.caller.region == HOME_REGION
}

fn not_found(text: impl Into<String>) -> ApiError {
    ApiError::new("ResourceNotFoundException", 400, text)
}

fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParametersException", 400, text)
}
