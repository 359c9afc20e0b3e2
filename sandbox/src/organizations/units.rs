//! Organizational units, and who is whose parent.

use serde_json::{Value, json};

use super::{invalid, list, text};
use crate::api::{Answer, ApiError};
use crate::chance;
use crate::zone::Zone;

/// An organizational unit.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// `ou-…-…`.
    pub id: String,
    /// Its name, unique under its parent.
    pub name: String,
    /// The root's or another unit's id.
    pub parent: String,
    /// Whether it is registered with Control Tower, so that Account Factory accepts it.
    pub enrolled: bool,
}

impl super::Organization {
    fn unit(&self, id: &str) -> Result<&Unit, ApiError> {
        self.units.iter().find(|unit| unit.id == id).ok_or_else(|| {
            let text = "We can't find an OU with the OrganizationalUnitId that you specified.";
            ApiError::new("OrganizationalUnitNotFoundException", 400, text)
        })
    }

    fn unit_view(&self, unit: &Unit) -> Value {
        json!({ "Id": unit.id, "Arn": self.arn("ou", &unit.id), "Name": unit.name, "Path": self.path(&unit.id) })
    }

    fn depth(&self, parent: &str) -> usize {
        self.path(parent).matches("/ou-").count()
    }
}

impl Zone {
    /// The `ParentId` of a request, which must exist.
    pub(super) fn parent<'a>(&self, input: &'a Value) -> Result<&'a str, ApiError> {
        let parent = text(input, "ParentId")?;
        if self.organization.is_parent(parent) {
            return Ok(parent);
        }
        let text = "We can't find a root or OU with the ParentId that you specified.";
        Err(ApiError::new("ParentNotFoundException", 400, text))
    }

    pub(super) fn create_unit(&mut self, input: &Value) -> Answer {
        let parent = self.parent(input)?;
        let name = unit_name(input)?;
        let tags = super::tags::read(input, "Tags")?;
        self.check_unique(parent, name, None)?;
        if self.organization.depth(parent) >= 5 {
            let text =
                "You have exceeded the maximum depth of the OU tree, which is five levels below the root.";
            return Err(ApiError::new("ConstraintViolationException", 400, text)
                .with("Reason", "OU_DEPTH_LIMIT_EXCEEDED"));
        }
        if self.organization.units.len() >= 1000 {
            let text = "You have exceeded the number of OUs that you can have in an organization.";
            return Err(ApiError::new("ConstraintViolationException", 400, text)
                .with("Reason", "OU_NUMBER_LIMIT_EXCEEDED"));
        }
        let suffix = self.organization.root.trim_start_matches("r-").to_owned();
        let id = format!("ou-{suffix}-{}", self.fresh(chance::ID, 8));
        let unit = Unit { id: id.clone(), name: name.to_owned(), parent: parent.to_owned(), enrolled: false };
        self.organization.units.push(unit.clone());
        if !tags.is_empty() {
            self.organization.tags.insert(id, tags.into_iter().collect());
        }
        Ok(json!({ "OrganizationalUnit": self.organization.unit_view(&unit) }))
    }

    pub(super) fn update_unit(&mut self, input: &Value) -> Answer {
        let unit = self.organization.unit(text(input, "OrganizationalUnitId")?)?.clone();
        if input.get("Name").is_some() {
            let name = unit_name(input)?;
            self.check_unique(&unit.parent, name, Some(&unit.id))?;
            for known in self.organization.units.iter_mut().filter(|known| known.id == unit.id) {
                name.clone_into(&mut known.name);
            }
        }
        let unit = self.organization.unit(&unit.id)?;
        Ok(json!({ "OrganizationalUnit": self.organization.unit_view(unit) }))
    }

    fn check_unique(&self, parent: &str, name: &str, except: Option<&str>) -> Result<(), ApiError> {
        let same =
            |unit: &Unit| unit.parent == parent && unit.name == name && Some(unit.id.as_str()) != except;
        if self.organization.units.iter().any(same) {
            let text = "An OU with the same name already exists.";
            return Err(ApiError::new("DuplicateOrganizationalUnitException", 400, text));
        }
        Ok(())
    }

    pub(super) fn describe_unit(&self, input: &Value) -> Answer {
        let unit = self.organization.unit(text(input, "OrganizationalUnitId")?)?;
        Ok(json!({ "OrganizationalUnit": self.organization.unit_view(unit) }))
    }

    pub(super) fn list_units(&self, input: &Value) -> Answer {
        let parent = self.parent(input)?;
        let organization = &self.organization;
        let children = organization.units.iter().filter(|unit| unit.parent == parent);
        let views: Vec<Value> = children.map(|unit| organization.unit_view(unit)).collect();
        list(self, input, ("ListOrganizationalUnitsForParent", parent), "OrganizationalUnits", &views)
    }

    pub(super) fn list_children(&self, input: &Value) -> Answer {
        let parent = self.parent(input)?;
        let kind = text(input, "ChildType")?;
        let organization = &self.organization;
        let ids: Vec<&str> = match kind {
            "ACCOUNT" => {
                let children = organization.accounts.iter().filter(|account| account.parent == parent);
                children.map(|account| account.id.as_str()).collect()
            }
            "ORGANIZATIONAL_UNIT" => {
                let children = organization.units.iter().filter(|unit| unit.parent == parent);
                children.map(|unit| unit.id.as_str()).collect()
            }
            _ => return Err(invalid("INVALID_ENUM", "You specified an invalid value for ChildType.")),
        };
        let views: Vec<Value> = ids.into_iter().map(|id| json!({ "Id": id, "Type": kind })).collect();
        list(self, input, ("ListChildren", &format!("{parent} {kind}")), "Children", &views)
    }

    pub(super) fn list_parents(&self, input: &Value) -> Answer {
        let child = text(input, "ChildId")?;
        let organization = &self.organization;
        let parent = organization
            .account(child)
            .map(|account| account.parent.as_str())
            .or_else(|| organization.unit(child).ok().map(|unit| unit.parent.as_str()))
            .ok_or_else(|| {
                let text = "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.";
                ApiError::new("ChildNotFoundException", 400, text)
            })?;
        let kind = if parent == organization.root { "ROOT" } else { "ORGANIZATIONAL_UNIT" };
        list(self, input, ("ListParents", child), "Parents", &[json!({ "Id": parent, "Type": kind })])
    }
}

fn unit_name(input: &Value) -> Result<&str, ApiError> {
    let name = text(input, "Name")?;
    if name.is_empty() || name.chars().count() > 128 {
        return Err(invalid(
            "MAX_LENGTH_EXCEEDED",
            "You specified an invalid value for Name: 1 to 128 characters.",
        ));
    }
    Ok(name)
}
