//! `ProvisionProduct`, `UpdateProvisionedProduct` and `TerminateProvisionedProduct`.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::input::{optional, parameters, required_name};
use super::orders::IN_PROGRESS_REFUSED;
use super::{Order, Provisioned, Record, Requester, at_home, invalid, not_found};
use crate::api::{Answer, ApiError};
use crate::chance;
use crate::organizations;
use crate::zone::Zone;

/// The parameters of the product; all are required.
pub(super) const PARAMETERS: [&str; 6] = [
    "AccountEmail",
    "AccountName",
    "ManagedOrganizationalUnit",
    "SSOUserEmail",
    "SSOUserFirstName",
    "SSOUserLastName",
];

/// How many account operations Control Tower works on at once (quota L-04D09B14).
const OPERATIONS_AT_ONCE: usize = 5;

/// The text for a unit that Control Tower does not know.
pub(super) fn not_enrolled(unit: &str) -> String {
    format!("The parent organizational unit '{unit}' is not enrolled in AWS Control Tower.")
}

struct NewRecord<'a> {
    product: &'a str,
    name: &'a str,
    kind: &'static str,
    artifact: &'a str,
    token: &'a str,
    request: &'a Value,
}

impl Zone {
    pub(super) fn provision(&mut self, asking: &Requester<'_>, now: SystemTime, input: &Value) -> Answer {
        let token = required_name(input, "ProvisionToken", "_-")?;
        let name = required_name(input, "ProvisionedProductName", "._-")?;
        self.find_product(asking, input)?;
        self.check_launch_path(asking, input)?;
        if let Some(answer) = self.repeated("PROVISION_PRODUCT", token, input)? {
            return Ok(answer);
        }
        let artifact = self.find_active_artifact(input)?;
        let values = parameters(input, &BTreeMap::new())?;
        check_parameters(&values)?;
        self.check_unit(&values)?;
        if self.catalog.provisioned.iter().any(|known| known.name == name) {
            return Err(invalid(format!("A stack named {name} already exists.")));
        }
        let order = self.take_order()?;
        let id = format!("pp-{}", self.fresh(chance::ID, 13));
        let new = NewRecord {
            product: &id,
            name,
            kind: "PROVISION_PRODUCT",
            artifact: &artifact,
            token,
            request: input,
        };
        let age = if order == Some(Order::StuckForLong) { Duration::from_hours(2) } else { Duration::ZERO };
        let record = self.record(asking, now - age, &new);
        self.catalog.provisioned.push(Provisioned {
            id: id.clone(),
            name: name.to_owned(),
            status: "UNDER_CHANGE",
            status_message: None,
            created: now,
            token: token.to_owned(),
            artifact,
            parameters: values,
            account: None,
            last_record: record.clone(),
            last_provisioning: record.clone(),
            last_successful: None,
            owner: asking.principal.clone(),
        });
        self.catalog.start(&record, &id, now, self.vend_time, order);
        Ok(self.record_answer(&record))
    }

    pub(super) fn update(&mut self, asking: &Requester<'_>, now: SystemTime, input: &Value) -> Answer {
        let token = required_name(input, "UpdateToken", "_-")?;
        let index = self.find_provisioned(asking, input, "ProvisionedProductId", "ProvisionedProductName")?;
        if let Some(answer) = self.repeated("UPDATE_PROVISIONED_PRODUCT", token, input)? {
            return Ok(answer);
        }
        self.check_launch_path(asking, input)?;
        let known = self.catalog.provisioned[index].clone();
        if known.status == "UNDER_CHANGE" {
            return Err(invalid(format!("The provisioned product {} is under change.", known.id)));
        }
        let given = optional(input, "ProvisioningArtifactId").or(optional(input, "ProvisioningArtifactName"));
        let artifact = if given.is_some() { self.find_active_artifact(input)? } else { known.artifact };
        let mut values = known.parameters.clone();
        values.extend(parameters(input, &known.parameters)?);
        check_parameters(&values)?;
        let fixed = ["AccountEmail", "AccountName"]
            .into_iter()
            .find(|key| values.get(*key) != known.parameters.get(*key));
        if let Some(key) = fixed {
            return Err(invalid(format!(
                "The value of {key} cannot be changed after the account was created."
            )));
        }
        self.check_unit(&values)?;
        let order = self.take_order()?;
        let (id, name) = (known.id.as_str(), known.name.as_str());
        let kind = "UPDATE_PROVISIONED_PRODUCT";
        let new = NewRecord { product: id, name, kind, artifact: &artifact, token, request: input };
        let record = self.record(asking, now, &new);
        let product = &mut self.catalog.provisioned[index];
        product.status = "UNDER_CHANGE";
        product.status_message = None;
        product.parameters = values;
        product.artifact = artifact;
        product.last_record.clone_from(&record);
        product.last_provisioning.clone_from(&record);
        self.catalog.start(&record, id, now, self.vend_time / 2, order);
        Ok(self.record_answer(&record))
    }

    pub(super) fn terminate(&mut self, asking: &Requester<'_>, now: SystemTime, input: &Value) -> Answer {
        let token = required_name(input, "TerminateToken", "_-")?;
        let index = self.find_provisioned(asking, input, "ProvisionedProductId", "ProvisionedProductName")?;
        if let Some(answer) = self.repeated("TERMINATE_PROVISIONED_PRODUCT", token, input)? {
            return Ok(answer);
        }
        let known = self.catalog.provisioned[index].clone();
        if known.status == "UNDER_CHANGE" && !self.catalog.is_stuck(&known.id) {
            return Err(invalid(format!("The provisioned product {} is under change.", known.id)));
        }
        if self.catalog.is_unmanaging() {
            return Err(ApiError::new("ResourceInUseException", 400, super::orders::IN_PROGRESS));
        }
        self.catalog.cancel(&known.id, now);
        let (id, name, artifact) = (known.id.as_str(), known.name.as_str(), known.artifact.as_str());
        let kind = "TERMINATE_PROVISIONED_PRODUCT";
        let new = NewRecord { product: id, name, kind, artifact, token, request: input };
        let record = self.record(asking, now, &new);
        let product = &mut self.catalog.provisioned[index];
        product.status = "UNDER_CHANGE";
        product.last_record.clone_from(&record);
        let share = if known.account.is_some() { 0.5 } else { 0.1 };
        let time = self.vend_time.mul_f64(share);
        self.catalog.start_termination(&record, id, now, time);
        Ok(self.record_answer(&record))
    }

    /// The answer to a token that was used before; the same token for another request is refused.
    fn repeated(&self, kind: &str, token: &str, input: &Value) -> Result<Option<Value>, ApiError> {
        let first = self.catalog.records.iter().find(|record| record.kind == kind && record.token == token);
        match first {
            None => Ok(None),
            Some(record) if record.request == *input => Ok(Some(self.record_answer(&record.id))),
            Some(_) => Err(invalid(format!(
                "The idempotency token {token} was already used by a request with different parameters."
            ))),
        }
    }

    /// The order for this operation, unless too many run already.
    fn take_order(&mut self) -> Result<Option<Order>, ApiError> {
        let order = self.catalog.orders.pop_front();
        let refused = order == Some(Order::OperationInProgressRefused);
        if refused || self.catalog.running() >= OPERATIONS_AT_ONCE {
            if !refused && let Some(order) = order {
                self.catalog.orders.push_front(order);
            }
            return Err(ApiError::new("ResourceInUseException", 400, IN_PROGRESS_REFUSED));
        }
        Ok(order)
    }

    /// A unit in the form `Name (ou-…)` is looked at when the account is to be moved; any other form at once.
    fn check_unit(&self, values: &BTreeMap<String, String>) -> Result<(), ApiError> {
        let wanted = values.get("ManagedOrganizationalUnit").map_or("", String::as_str);
        let unknown = match split_unit(wanted) {
            Some((_, id)) => self.organization.units.iter().any(|unit| unit.id == id),
            None => true,
        };
        if unknown && self.enrolled_unit(wanted).is_none() {
            return Err(invalid(not_enrolled(wanted)));
        }
        Ok(())
    }

    /// The id of the enrolled unit that `Name (ou-…)` means, or the only enrolled one of that plain name under the root.
    pub(super) fn enrolled_unit(&self, wanted: &str) -> Option<String> {
        let units = &self.organization.units;
        let enrolled = units.iter().filter(|unit| unit.enrolled);
        if let Some((name, id)) = split_unit(wanted) {
            return enrolled
                .clone()
                .find(|unit| unit.id == id && unit.name == name)
                .map(|unit| unit.id.clone());
        }
        let root = &self.organization.root;
        let mut named = enrolled.filter(|unit| unit.name == wanted && unit.parent == *root);
        let found = named.next()?;
        named.next().is_none().then(|| found.id.clone())
    }

    fn record(&mut self, asking: &Requester<'_>, now: SystemTime, new: &NewRecord<'_>) -> String {
        let id = format!("rec-{}", self.fresh(chance::ID, 13));
        self.catalog.records.push(Record {
            id: id.clone(),
            product: new.product.to_owned(),
            name: new.name.to_owned(),
            kind: new.kind,
            status: "CREATED",
            created: now,
            updated: now,
            artifact: new.artifact.to_owned(),
            errors: Vec::new(),
            outputs: Vec::new(),
            token: new.token.to_owned(),
            request: new.request.clone(),
            owner: asking.principal.clone(),
        });
        id
    }

    fn record_answer(&self, id: &str) -> Value {
        let record = self.catalog.records.iter().find(|record| record.id == id);
        json!({ "RecordDetail": record.map(|record| self.catalog.record_view(record)) })
    }

    /// The place of the provisioned product that a request names by id or name.
    pub(super) fn find_provisioned(
        &self,
        asking: &Requester<'_>,
        input: &Value,
        id: &str,
        name: &str,
    ) -> Result<usize, ApiError> {
        let (wanted_id, wanted_name) = (optional(input, id), optional(input, name));
        if wanted_id.is_none() && wanted_name.is_none() {
            return Err(invalid(format!("Specify either {id} or {name}.")));
        }
        let matches = |known: &Provisioned| {
            wanted_id.is_none_or(|id| known.id == id) && wanted_name.is_none_or(|name| known.name == name)
        };
        self.catalog.provisioned.iter().position(matches).filter(|_| at_home(asking)).ok_or_else(|| {
            let wanted = wanted_id.or(wanted_name).unwrap_or_default();
            not_found(format!("Provisioned product {wanted} not found."))
        })
    }
}

fn split_unit(text: &str) -> Option<(&str, &str)> {
    let (name, id) = text.strip_suffix(')')?.rsplit_once(" (")?;
    id.starts_with("ou-").then_some((name, id))
}

fn check_parameters(values: &BTreeMap<String, String>) -> Result<(), ApiError> {
    if let Some(unknown) = values.keys().find(|key| !PARAMETERS.contains(&key.as_str())) {
        return Err(invalid(format!("Parameters: [{unknown}] do not exist in the template")));
    }
    let missing: Vec<&str> = PARAMETERS
        .into_iter()
        .filter(|key| values.get(*key).is_none_or(|value| value.trim().is_empty()))
        .collect();
    if !missing.is_empty() {
        return Err(invalid(format!("Parameters: [{}] must have values", missing.join(", "))));
    }
    for key in ["AccountEmail", "SSOUserEmail"] {
        if !organizations::is_email(&values[key]) || values[key].chars().count() > 64 {
            return Err(invalid(format!(
                "Parameter {key} failed to satisfy constraint: must be a valid email address"
            )));
        }
    }
    let name = &values["AccountName"];
    if name.len() > 50 || !name.bytes().all(|byte| (0x20..=0x7e).contains(&byte)) {
        return Err(invalid(
            "Parameter AccountName failed to satisfy constraint: at most 50 printable ASCII characters",
        ));
    }
    Ok(())
}
