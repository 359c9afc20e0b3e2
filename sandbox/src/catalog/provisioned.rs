//! Reading provisioned products, their records and their outputs.

use serde_json::{Value, json};

use super::input::{list, optional, required};
use super::{Catalog, PRODUCT_NAME, Provisioned, Record, Requester, at_home, invalid, not_found};
use crate::api::Answer;
use crate::organizations::epoch;
use crate::zone::{HOME_REGION, MANAGEMENT, Zone};

/// The type of a vended account's provisioned product.
pub(super) const TYPE: &str = "CONTROL_TOWER_ACCOUNT";

impl Catalog {
    /// A record as `RecordDetail`.
    pub(super) fn record_view(&self, record: &Record) -> Value {
        let errors: Vec<Value> =
            record.errors.iter().map(|(code, text)| json!({ "Code": code, "Description": text })).collect();
        json!({
            "RecordId": record.id,
            "ProvisionedProductName": record.name,
            "Status": record.status,
            "CreatedTime": epoch(record.created),
            "UpdatedTime": epoch(record.updated),
            "ProvisionedProductType": TYPE,
            "RecordType": record.kind,
            "ProvisionedProductId": record.product,
            "ProductId": self.product(),
            "ProvisioningArtifactId": record.artifact,
            "PathId": self.path(),
            "RecordErrors": errors,
            "RecordTags": [],
        })
    }

    /// A provisioned product as `DescribeProvisionedProduct` and `SearchProvisionedProducts` show it.
    pub(super) fn provisioned_view(&self, known: &Provisioned) -> Value {
        let mut view = json!({
            "Name": known.name,
            "Arn": format!("arn:aws:servicecatalog:{HOME_REGION}:{MANAGEMENT}:stack/{}/{}", known.name, known.id),
            "Type": TYPE,
            "Id": known.id,
            "Status": known.status,
            "CreatedTime": epoch(known.created),
            "IdempotencyToken": known.token,
            "LastRecordId": known.last_record,
            "LastProvisioningRecordId": known.last_provisioning,
            "ProductId": self.product(),
            "ProvisioningArtifactId": known.artifact,
        });
        if let Some(message) = &known.status_message {
            view["StatusMessage"] = json!(message);
        }
        if let Some(record) = &known.last_successful {
            view["LastSuccessfulProvisioningRecordId"] = json!(record);
        }
        view
    }

    /// The further members that only `SearchProvisionedProducts` has.
    pub(super) fn search_view(&self, known: &Provisioned) -> Value {
        let mut view = self.provisioned_view(known);
        view["ProductName"] = json!(PRODUCT_NAME);
        view["ProvisioningArtifactName"] = json!(self.artifact_name(&known.artifact));
        view["UserArn"] = json!(known.owner.policy_arn);
        view["UserArnSession"] = json!(known.owner.arn);
        view["Tags"] = json!([]);
        if let Some(account) = &known.account {
            view["PhysicalId"] = json!(account);
        }
        view
    }
}

fn outputs_view(outputs: &[(&'static str, String)]) -> Vec<Value> {
    outputs
        .iter()
        .map(|(key, value)| json!({ "OutputKey": key, "OutputValue": value, "Description": "" }))
        .collect()
}

impl Zone {
    pub(super) fn describe_provisioned(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let index = self.find_provisioned(asking, input, "Id", "Name")?;
        let view = self.catalog.provisioned_view(&self.catalog.provisioned[index]);
        Ok(json!({ "ProvisionedProductDetail": view, "CloudWatchDashboards": [] }))
    }

    pub(super) fn describe_record(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let id = required(input, "Id")?;
        let found = self.catalog.records.iter().find(|record| record.id == id).filter(|_| at_home(asking));
        let record = found.ok_or_else(|| not_found(format!("Record {id} not found.")))?;
        let outputs = outputs_view(&record.outputs);
        let mut answer = list(self, input, &format!("DescribeRecord {id}"), "RecordOutputs", &outputs, 20)?;
        answer["RecordDetail"] = self.catalog.record_view(record);
        Ok(answer)
    }

    pub(super) fn provisioned_outputs(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let index = self.find_provisioned(asking, input, "ProvisionedProductId", "ProvisionedProductName")?;
        let known = &self.catalog.provisioned[index];
        let successful = known.last_successful.as_deref();
        let record = self.catalog.records.iter().find(|record| successful == Some(record.id.as_str()));
        let record = record.ok_or_else(|| invalid("Last Successful Provisioning Record doesn't exist."))?;
        let mut outputs = outputs_view(&record.outputs);
        if let Some(keys) = input.get("OutputKeys").and_then(Value::as_array) {
            let unknown = keys.iter().find(|key| !outputs.iter().any(|output| output["OutputKey"] == **key));
            if let Some(key) = unknown {
                return Err(invalid(format!("Invalid output key: {}", key.as_str().unwrap_or_default())));
            }
            outputs.retain(|output| keys.contains(&output["OutputKey"]));
        }
        list(self, input, &format!("GetProvisionedProductOutputs {}", known.id), "Outputs", &outputs, 20)
    }

    pub(super) fn list_records(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let filter = input.get("SearchFilter");
        let (key, value) =
            filter.map_or((None, None), |filter| (optional(filter, "Key"), optional(filter, "Value")));
        let shown = |record: &&Record| {
            let named = match key {
                None => true,
                Some("product") => value == Some(self.catalog.product()),
                Some("provisionedproduct") => value == Some(record.product.as_str()),
                Some(_) => false,
            };
            named && at_home(asking) && super::search::may_see(asking, &record.owner, input)
        };
        let newest_first = self.catalog.records.iter().rev().filter(shown);
        let views: Vec<Value> = newest_first.map(|record| self.catalog.record_view(record)).collect();
        let request = format!("ListRecordHistory {key:?} {value:?}");
        list(self, input, &request, "RecordDetails", &views, 20)
    }
}
