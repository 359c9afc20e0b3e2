//! `AWS::IoT::Thing`.

use std::collections::{BTreeMap, BTreeSet};

use super::Build;
use super::function::{List, Text};
use super::json::Cursor;
use super::problem::{Found, Place, Rule};
use super::property::{Property, What};
use super::provisioned::{self, ThingOverrides};
use super::value::{Scope, short};
use crate::limits::{self, ATTRIBUTES_BYTES, GROUPS_PER_THING};
use crate::names::{Name, check};

const PROPERTIES: [&str; 6] =
    ["ThingName", "AttributePayload", "ThingTypeName", "ThingGroups", "BillingGroup", "PackageVersions"];

/// A thing as the template has it.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    logical_name: String,
    place: Place,
    name: Option<Text>,
    attributes: Vec<(String, Text)>,
    type_name: Option<Text>,
    groups: Option<List>,
    billing_group: Option<Text>,
    packages: Vec<(String, Text)>,
    overrides: ThingOverrides,
}

impl Build {
    pub(super) fn thing(&mut self, logical_name: &str, resource: &Cursor<'_>) -> Thing {
        let properties = resource.member("Properties");
        if let Some(properties) = &properties {
            self.only(properties, &PROPERTIES, "a thing");
        }
        let member = |name: &str| properties.as_ref().and_then(|p| p.member(name));
        if let Some(properties) = &properties
            && properties.is_map()
            && member("ThingName").is_none()
        {
            let message = "a thing has a ThingName; AWS makes none up";
            self.found.add(Rule::MissingMember, &properties.place(), message);
        }
        let mut text = |name: &str| self.text(&member(name)?, name);
        let (name, type_name) = (text("ThingName"), text("ThingTypeName"));
        let billing_group = text("BillingGroup");
        let groups = member("ThingGroups").and_then(|c| self.list(&c, "ThingGroups"));
        let attributes = member("AttributePayload").map(|c| self.texts(&c, "AttributePayload"));
        let packages = member("PackageVersions").map(|c| self.texts(&c, "PackageVersions"));
        let overrides = self.overrides(
            resource,
            &[
                (["AttributePayload", "ATTRIBUTE_PAYLOAD"], true),
                (["ThingTypeName", "THING_TYPE_NAME"], false),
                (["ThingGroups", "THING_GROUPS"], true),
            ],
        );
        Thing {
            logical_name: logical_name.to_owned(),
            place: resource.place(),
            name,
            attributes: attributes.unwrap_or_default(),
            type_name,
            groups,
            billing_group,
            packages: packages.unwrap_or_default(),
            overrides: ThingOverrides {
                attribute_payload: overrides[0],
                thing_type_name: overrides[1],
                thing_groups: overrides[2],
            },
        }
    }

    /// An object whose values are texts.
    pub(super) fn texts(&mut self, cursor: &Cursor<'_>, what: &str) -> Vec<(String, Text)> {
        if !self.is_map(cursor, &format!("{what} is an object of names and values")) {
            return Vec::new();
        }
        let members = cursor.members();
        members.filter_map(|(m, value)| Some((m.name.clone(), self.text(&value, "the value")?))).collect()
    }
}

impl Thing {
    /// Its texts.
    pub(super) fn properties(&self) -> impl Iterator<Item = Property> + use<'_> {
        let text = |what, text: Option<_>| text.map(|text| Property::text(what, text)).into_iter();
        let attributes =
            self.attributes.iter().map(|(name, text)| Property::text(What::Attribute(name.clone()), text));
        let packages =
            self.packages.iter().map(|(name, text)| Property::text(What::PackageVersion(name.clone()), text));
        text(What::ThingName, self.name.as_ref())
            .chain(attributes)
            .chain(text(What::ThingTypeName, self.type_name.as_ref()))
            .chain(self.groups.as_ref().map(|groups| Property::list(What::ThingGroups, groups)))
            .chain(text(What::BillingGroup, self.billing_group.as_ref()))
            .chain(packages)
    }

    /// What is created; `None` when it depends on parameters without values or something is wrong.
    pub(super) fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<provisioned::Thing> {
        let mut named = |text: &Option<Text>, kind| {
            let text = text.as_ref()?;
            let value = text.evaluate(scope, found)?;
            check_name(kind, &value, &text.place, found);
            Some(value)
        };
        let thing_name = named(&self.name, Name::Thing);
        let thing_type_name = named(&self.type_name, Name::ThingType);
        let billing_group = named(&self.billing_group, Name::BillingGroup);
        Some(provisioned::Thing {
            attributes: self.attributes(scope, found),
            thing_groups: self.groups(scope, found),
            package_versions: self.packages(scope, found),
            logical_name: self.logical_name.clone(),
            thing_type_name,
            billing_group,
            overrides: self.overrides,
            thing_name: thing_name?,
        })
    }

    fn attributes(&self, scope: &Scope<'_>, found: &mut Found) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        let allowed = limits::attributes_allowed(self.type_name.is_some());
        if self.attributes.len() > allowed {
            let kind = if self.type_name.is_some() { "with" } else { "without" };
            let message = format!(
                "the thing has {} attributes; {kind} a thing type AWS allows {allowed}",
                self.attributes.len()
            );
            found.add(Rule::AttributeCount, &self.place, message);
        }
        for (name, text) in &self.attributes {
            check_name(Name::AttributeName, name, &text.place, found);
            if let Some(value) = text.evaluate(scope, found) {
                check_name(Name::AttributeValue, &value, &text.place, found);
                all.insert(name.clone(), value);
            }
        }
        let bytes = limits::attributes_bytes(all.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        if bytes > ATTRIBUTES_BYTES {
            let message =
                format!("the attributes have {bytes} bytes together; AWS allows {ATTRIBUTES_BYTES}");
            found.add(Rule::AttributesSize, &self.place, message);
        }
        all
    }

    fn groups(&self, scope: &Scope<'_>, found: &mut Found) -> Vec<String> {
        let Some(list) = &self.groups else { return Vec::new() };
        let values = list.evaluate(scope, found).unwrap_or_default();
        if values.len() > GROUPS_PER_THING {
            let message =
                format!("these are {} groups; AWS allows {GROUPS_PER_THING} for a thing", values.len());
            found.add(Rule::ThingGroups, &list.place, message);
        }
        let mut seen = BTreeSet::new();
        for (at, value) in values.iter().enumerate() {
            let Some(value) = value else { continue };
            let place = list.item_place(at);
            check_name(Name::ThingGroup, value, place, found);
            if !seen.insert(value) {
                found.add(Rule::ThingGroups, place, format!("the group `{}` is there twice", short(value)));
            }
        }
        values.into_iter().flatten().collect()
    }

    fn packages(&self, scope: &Scope<'_>, found: &mut Found) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        for (name, text) in &self.packages {
            check_name(Name::Package, name, &text.place, found);
            if let Some(value) = text.evaluate(scope, found) {
                check_name(Name::PackageVersion, &value, &text.place, found);
                all.insert(name.clone(), value);
            }
        }
        all
    }
}

/// Checks an evaluated name.
pub(super) fn check_name(kind: Name, value: &str, place: &Place, found: &mut Found) {
    if let Err(error) = check(kind, value) {
        found.add(Rule::Name, place, format!("`{}`: {error}", short(value)));
    }
}
