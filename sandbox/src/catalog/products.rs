//! The product, its versions, its launch path and its parameters.

use serde_json::{Value, json};

use super::input::{list, optional, required};
use super::provision::PARAMETERS;
use super::{Artifact, Catalog, PRODUCT_NAME, Requester, at_home, invalid, not_found};
use crate::api::{Answer, ApiError};
use crate::organizations::epoch;
use crate::zone::{HOME_REGION, MANAGEMENT, Zone};

const TYPE: &str = "CLOUD_FORMATION_TEMPLATE";

impl Catalog {
    fn product_view(&self) -> Value {
        json!({
            "Id": format!("prodview-{}", self.product.trim_start_matches("prod-")),
            "ProductId": self.product,
            "Name": PRODUCT_NAME,
            "Owner": "AWS Control Tower",
            "ShortDescription": "Creates and enrolls accounts in AWS Control Tower",
            "Type": TYPE,
            "Distributor": "",
            "HasDefaultPath": false,
            "SupportEmail": "",
            "SupportDescription": "",
            "SupportUrl": "",
        })
    }

    fn product_detail(&self) -> Value {
        json!({
            "ProductViewSummary": self.product_view(),
            "Status": "AVAILABLE",
            "ProductARN": format!("arn:aws:catalog:{HOME_REGION}:{MANAGEMENT}:product/{}", self.product),
            "CreatedTime": epoch(self.artifacts[0].created),
        })
    }

    fn launch_paths(&self) -> Value {
        json!([{ "Id": self.path, "Name": "AWS Control Tower Account Factory Portfolio" }])
    }

    /// The launch path's id.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The product's id.
    pub(super) fn product(&self) -> &str {
        &self.product
    }

    /// The name of a version.
    pub(super) fn artifact_name(&self, id: &str) -> &'static str {
        self.artifacts.iter().find(|artifact| artifact.id == id).map_or("", |artifact| artifact.name)
    }
}

fn artifact_view(artifact: &Artifact) -> Value {
    json!({
        "Id": artifact.id,
        "Name": artifact.name,
        "Description": "",
        "Type": TYPE,
        "CreatedTime": epoch(artifact.created),
        "Active": artifact.active,
        "Guidance": if artifact.active { "DEFAULT" } else { "DEPRECATED" },
    })
}

fn artifact_summary(artifact: &Artifact) -> Value {
    json!({
        "Id": artifact.id,
        "Name": artifact.name,
        "Description": "",
        "CreatedTime": epoch(artifact.created),
    })
}

impl Zone {
    fn may_launch(&self, asking: &Requester<'_>) -> bool {
        at_home(asking) && self.catalog.launchers.contains(&asking.principal.policy_arn)
    }

    /// Fails unless the request names the product, by `ProductId` or `ProductName`.
    pub(super) fn find_product(&self, asking: &Requester<'_>, input: &Value) -> Result<(), ApiError> {
        self.check_named(asking, optional(input, "ProductId"), optional(input, "ProductName"))
    }

    fn check_named(
        &self,
        asking: &Requester<'_>,
        id: Option<&str>,
        name: Option<&str>,
    ) -> Result<(), ApiError> {
        match (id, name) {
            (None, None) => Err(invalid("Specify either the product id or the product name.")),
            (Some(_), Some(_)) => {
                Err(invalid("Specify either the product id or the product name, not both."))
            }
            (Some(id), None) if !at_home(asking) || id != self.catalog.product() => {
                Err(not_found(format!("Product {id} not found.")))
            }
            (None, Some(name)) if !at_home(asking) || name != PRODUCT_NAME => {
                Err(not_found(format!("Product with name {name} not found")))
            }
            _ => Ok(()),
        }
    }

    /// Fails unless the caller may launch the product by the path that the request names, if it names one.
    pub(super) fn check_launch_path(&self, asking: &Requester<'_>, input: &Value) -> Result<(), ApiError> {
        let product = self.catalog.product();
        let path = optional(input, "PathId").is_none_or(|path| path == self.catalog.path());
        let name = optional(input, "PathName")
            .is_none_or(|name| name == "AWS Control Tower Account Factory Portfolio");
        if self.may_launch(asking) && path && name {
            return Ok(());
        }
        Err(not_found(format!("No launch paths found for resource: {product}")))
    }

    fn find_artifact(&self, input: &Value) -> Result<&Artifact, ApiError> {
        let (id, name) =
            (optional(input, "ProvisioningArtifactId"), optional(input, "ProvisioningArtifactName"));
        let wanted = id.or(name).ok_or_else(|| {
            invalid("Specify either the provisioning artifact id or the provisioning artifact name.")
        })?;
        let matches = |artifact: &&Artifact| id.map_or(artifact.name == wanted, |id| artifact.id == id);
        let found = self.catalog.artifacts.iter().find(matches);
        found.ok_or_else(|| not_found(format!("Provisioning artifact {wanted} not found.")))
    }

    /// The id of the version that a request names; a retired one is refused.
    pub(super) fn find_active_artifact(&self, input: &Value) -> Result<String, ApiError> {
        let artifact = self.find_artifact(input)?;
        if artifact.active {
            return Ok(artifact.id.clone());
        }
        Err(invalid(format!("Provisioning artifact {} is not active.", artifact.id)))
    }

    pub(super) fn search_products(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let shown = self.may_launch(asking) && self.matches_filters(input);
        let items = if shown { vec![self.catalog.product_view()] } else { Vec::new() };
        list(self, input, "SearchProducts", "ProductViewSummaries", &items, 100).map(|mut answer| {
            answer["ProductViewAggregations"] = json!({});
            answer
        })
    }

    pub(super) fn search_products_as_admin(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let shown = at_home(asking) && self.matches_filters(input);
        let items = if shown { vec![self.catalog.product_detail()] } else { Vec::new() };
        list(self, input, "SearchProductsAsAdmin", "ProductViewDetails", &items, 20)
    }

    fn matches_filters(&self, input: &Value) -> bool {
        let Some(filters) = input.get("Filters").and_then(Value::as_object) else { return true };
        filters.iter().all(|(key, values)| {
            let mut values = values.as_array().into_iter().flatten().filter_map(Value::as_str);
            match key.as_str() {
                "FullTextSearch" => values.all(|words| {
                    words
                        .split_whitespace()
                        .any(|word| PRODUCT_NAME.to_lowercase().contains(&word.to_lowercase()))
                }),
                "Owner" => values.any(|owner| owner == "AWS Control Tower"),
                "ProductType" => values.any(|kind| kind == TYPE),
                "SourceProductId" => values.any(|id| id == self.catalog.product()),
                _ => false,
            }
        })
    }

    pub(super) fn describe_product(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.check_named(asking, optional(input, "Id"), optional(input, "Name"))?;
        self.check_launch_path(asking, &json!({}))?;
        let artifacts: Vec<Value> = self
            .catalog
            .artifacts
            .iter()
            .filter(|artifact| artifact.active)
            .map(|artifact| {
                let mut view = artifact_summary(artifact);
                view["Guidance"] = json!("DEFAULT");
                view
            })
            .collect();
        Ok(json!({
            "ProductViewSummary": self.catalog.product_view(),
            "ProvisioningArtifacts": artifacts,
            "Budgets": [],
            "LaunchPaths": self.catalog.launch_paths(),
        }))
    }

    pub(super) fn describe_product_as_admin(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.check_named(asking, optional(input, "Id"), optional(input, "Name"))?;
        let artifacts: Vec<Value> = self.catalog.artifacts.iter().map(artifact_summary).collect();
        Ok(json!({
            "ProductViewDetail": self.catalog.product_detail(),
            "ProvisioningArtifactSummaries": artifacts,
            "Tags": [],
            "TagOptions": [],
            "Budgets": [],
        }))
    }

    pub(super) fn list_artifacts(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.check_named(asking, Some(required(input, "ProductId")?), None)?;
        let artifacts: Vec<Value> = self.catalog.artifacts.iter().map(artifact_view).collect();
        Ok(json!({ "ProvisioningArtifactDetails": artifacts }))
    }

    pub(super) fn describe_artifact(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.find_product(asking, input)?;
        let artifact = self.find_artifact(input)?;
        Ok(json!({ "ProvisioningArtifactDetail": artifact_view(artifact), "Status": "AVAILABLE" }))
    }

    pub(super) fn list_launch_paths(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.check_named(asking, Some(required(input, "ProductId")?), None)?;
        self.check_launch_path(asking, input)?;
        let mut path = self.catalog.launch_paths()[0].clone();
        path["ConstraintSummaries"] = json!([{ "Type": "LAUNCH", "Description": "" }]);
        path["Tags"] = json!([]);
        list(self, input, "ListLaunchPaths", "LaunchPathSummaries", &[path], 20)
    }

    pub(super) fn describe_parameters(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        self.find_product(asking, input)?;
        self.find_artifact(input)?;
        self.check_launch_path(asking, input)?;
        let parameters: Vec<Value> = PARAMETERS
            .iter()
            .map(|key| {
                json!({
                    "ParameterKey": key,
                    "ParameterType": "String",
                    "IsNoEcho": false,
                    "Description": "",
                    "ParameterConstraints": { "AllowedValues": [] },
                })
            })
            .collect();
        Ok(json!({
            "ProvisioningArtifactParameters": parameters,
            "ConstraintSummaries": [],
            "UsageInstructions": [],
            "TagOptions": [],
        }))
    }
}
