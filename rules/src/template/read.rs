//! The sections of a template and what its parts have in common.

use super::certificate::Certificate;
use super::json::{self, Cursor};
use super::policy::Policy;
use super::problem::{Place, Rule};
use super::provisioned::Override;
use super::thing::Thing;
use super::{Build, Kind, Resources};
use crate::limits::{POLICIES_PER_PRINCIPAL, TEMPLATE_BODY_CHARS};
use crate::near::near;

const SECTIONS: [&str; 4] = ["Parameters", "Mappings", "Resources", "DeviceConfiguration"];
const TYPES: [&str; 3] = ["AWS::IoT::Thing", "AWS::IoT::Certificate", "AWS::IoT::Policy"];

/// Characters from which on a template is not read at all: it is no near miss, and reading it takes time.
const READ_CHARS: usize = 20 * TEMPLATE_BODY_CHARS;

impl Build {
    pub(super) fn template(&mut self, text: &str) -> Resources {
        let mut resources = Resources::default();
        let whole = Place { path: String::new(), line: 1, column: 1 };
        let count = text.chars().count();
        if count > TEMPLATE_BODY_CHARS {
            let message = format!("the template has {count} characters; AWS allows {TEMPLATE_BODY_CHARS}");
            self.found.add(Rule::TemplateSize, &whole, message);
        }
        if count > READ_CHARS {
            return resources;
        }
        if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
            let at = format!(" at line {} column {}", error.line(), error.column());
            let why = error.to_string();
            let why = why.strip_suffix(&at).unwrap_or(&why);
            let place =
                Place { path: String::new(), line: error.line().max(1), column: error.column().max(1) };
            self.found.add(Rule::Json, &place, format!("this is not JSON: {why}"));
            return resources;
        }
        let Some(node) = json::read(text) else {
            self.found.add(Rule::Json, &whole, "this is not JSON");
            return resources;
        };
        let root = Cursor::root(&node);
        root.duplicates(&mut self.found);
        if !self.is_map(&root, "a template must be an object, with `Parameters` and `Resources`") {
            return resources;
        }
        if let Some(body) = root.member("templateBody") {
            let message = "this is a registrationConfig, and the template is the text in its `templateBody`";
            self.found.add(Rule::WrappedTemplate, &body.place(), message);
            return resources;
        }
        self.only(&root, &SECTIONS, "a provisioning template");
        self.sections(&root, &mut resources);
        self.unused();
        resources
    }

    fn sections(&mut self, root: &Cursor<'_>, resources: &mut Resources) {
        if let Some(section) = root.member("Parameters") {
            self.parameters(&section);
        }
        if let Some(section) = root.member("Mappings") {
            self.fleet_only(&section.place(), "Mappings");
            self.read_mappings(&section);
        }
        match root.member("Resources") {
            Some(section) => self.resources(&section, resources),
            None => self.found.add(Rule::MissingMember, &root.place(), "a template has `Resources`"),
        }
        if let Some(section) = root.member("DeviceConfiguration") {
            self.fleet_only(&section.place(), "DeviceConfiguration");
            resources.configuration = self.configuration(&section);
        }
    }

    fn resources(&mut self, section: &Cursor<'_>, all: &mut Resources) {
        if !self.is_map(section, "`Resources` is an object of resources") {
            return;
        }
        self.resources = section.members().map(|(m, _)| m.name.clone()).collect();
        let (mut again, mut known): (Vec<(&str, Place)>, bool) = (Vec::new(), true);
        for (member, resource) in section.members() {
            let name = member.name.as_str();
            match self.resource(&resource) {
                Some("AWS::IoT::Thing") => {
                    let thing: Thing = self.thing(name, &resource);
                    if all.thing.replace(thing).is_some() {
                        again.push(("thing", section.name_place(member)));
                    }
                }
                Some("AWS::IoT::Certificate") => {
                    let certificate: Certificate = self.certificate(name, &resource);
                    if all.certificate.replace(certificate).is_some() {
                        again.push(("certificate", section.name_place(member)));
                    }
                }
                Some(_) => {
                    let policy: Policy = self.policy(name, &resource);
                    all.policies.push(policy);
                    if all.policies.len() == POLICIES_PER_PRINCIPAL + 1 {
                        let message =
                            format!("AWS allows {POLICIES_PER_PRINCIPAL} policies on a certificate");
                        self.found.add(Rule::PolicyCount, &section.name_place(member), message);
                    }
                }
                None => known = false,
            }
        }
        for (what, place) in again {
            self.found.add(
                Rule::ResourceCount,
                &place,
                format!("this is a second {what}; a template has one"),
            );
        }
        // What a resource of an unknown type was meant to be may be what is needed.
        if known {
            self.needed(section, all);
        }
    }

    /// What just-in-time and fleet provisioning cannot do without.
    fn needed(&mut self, section: &Cursor<'_>, all: &Resources) {
        let place = section.place();
        if all.certificate.is_none() && self.kind != Kind::Bulk {
            let message = format!("{} needs a resource of type AWS::IoT::Certificate", self.kind.label());
            self.found.add(Rule::ResourceCount, &place, message);
        }
        if all.policies.is_empty() && self.kind == Kind::Jitp {
            let message = "just-in-time provisioning needs a resource of type AWS::IoT::Policy";
            self.found.add(Rule::ResourceCount, &place, message);
        }
        if all.certificate.is_none() && !all.policies.is_empty() && self.kind == Kind::Bulk {
            let message = "a policy is attached to the certificate, and this template has none";
            self.found.add(Rule::ResourceCount, &place, message);
        }
        if section.members().next().is_none() && self.kind == Kind::Bulk {
            self.found.add(Rule::ResourceCount, &place, "`Resources` is empty");
        }
    }

    /// Checks what all resources have, and returns the type.
    fn resource(&mut self, resource: &Cursor<'_>) -> Option<&'static str> {
        if !self.is_map(resource, "a resource is an object with `Type` and `Properties`") {
            return None;
        }
        self.only(resource, &["Type", "Properties", "OverrideSettings"], "a resource");
        match resource.member("Properties") {
            Some(properties) => {
                self.is_map(&properties, "`Properties` is an object");
            }
            None => self.found.add(Rule::MissingMember, &resource.place(), "a resource has `Properties`"),
        }
        let Some(given) = resource.member("Type") else {
            self.found.add(Rule::MissingMember, &resource.place(), "a resource has a `Type`");
            return None;
        };
        let known = TYPES.into_iter().find(|t| given.text() == Some(t));
        if known.is_none() {
            let message = format!("the type of a resource is {}", TYPES.join(", "));
            self.found.add(Rule::ResourceType, &given.place(), message);
        }
        known
    }

    /// `OverrideSettings`: each member in the spelling of the guide's examples or of its list, and whether it may be
    /// merged. The settings are returned in that order.
    pub(super) fn overrides(
        &mut self,
        resource: &Cursor<'_>,
        members: &[([&str; 2], bool)],
    ) -> Vec<Option<Override>> {
        let Some(settings) = resource.member("OverrideSettings") else { return vec![None; members.len()] };
        if !self.is_map(&settings, "`OverrideSettings` is an object") {
            return vec![None; members.len()];
        }
        let names = members.iter().map(|([name, _], _)| *name).collect::<Vec<_>>().join(", ");
        for (member, cursor) in settings.members() {
            if !members.iter().any(|(spellings, _)| spellings.contains(&member.name.as_str())) {
                let message =
                    format!("OverrideSettings of this resource has no `{}`; there is {names}", member.name);
                self.found.add(Rule::OverrideSettings, &settings.name_place(member), message);
                let _ = cursor;
            }
        }
        let setting = |(spellings, merge): &([&str; 2], bool)| {
            let cursor = spellings.iter().find_map(|name| settings.member(name))?;
            let value = match cursor.text() {
                Some("DO_NOTHING") => Some(Override::DoNothing),
                Some("REPLACE") => Some(Override::Replace),
                Some("FAIL") => Some(Override::Fail),
                Some("MERGE") if *merge => Some(Override::Merge),
                _ => None,
            };
            if value.is_none() {
                let merge = if *merge { ", FAIL or MERGE" } else { " or FAIL" };
                let message = format!("this is DO_NOTHING, REPLACE{merge}");
                self.found.add(Rule::OverrideSettings, &cursor.place(), message);
            }
            value
        };
        members.iter().map(setting).collect()
    }

    fn configuration(&mut self, section: &Cursor<'_>) -> Vec<(String, super::function::Text)> {
        if !self.is_map(section, "`DeviceConfiguration` is an object of names and values") {
            return Vec::new();
        }
        let mut all = Vec::new();
        for (member, value) in section.members() {
            if value.text().is_none() && !super::function::is_function(&value) {
                let message = format!(
                    "DeviceConfiguration is flat: a value is a string or a function that gives one, not {}",
                    value.what()
                );
                self.found.add(Rule::DeviceConfiguration, &value.place(), message);
                continue;
            }
            all.extend(self.text(&value, "the value").map(|text| (member.name.clone(), text)));
        }
        all
    }

    /// Reports what is no object.
    pub(super) fn is_map(&mut self, cursor: &Cursor<'_>, rule: &str) -> bool {
        if !cursor.is_map() {
            let message = format!("{rule}, not {}", cursor.what());
            self.found.add(Rule::WrongType, &cursor.place(), message);
        }
        cursor.is_map()
    }

    /// Reports members that are not known.
    pub(super) fn only(&mut self, cursor: &Cursor<'_>, known: &[&str], what: &str) {
        for (member, _) in cursor.members().filter(|(m, _)| !known.contains(&m.name.as_str())) {
            let hint = near(&member.name, known.iter().copied()).first().map(|n| format!(" (is {n} meant?)"));
            let message = format!(
                "{what} has no member `{}`{}; there are {}",
                super::value::short(&member.name),
                hint.unwrap_or_default(),
                known.join(", ")
            );
            self.found.add(Rule::UnknownMember, &cursor.name_place(member), message);
        }
    }

    /// Warns of what the guide has for fleet provisioning only.
    pub(super) fn fleet_only(&mut self, place: &Place, what: &str) {
        if self.kind != Kind::Fleet {
            let message = format!(
                "the guide has {what} for fleet provisioning only; whether {} takes it is not documented",
                self.kind.label()
            );
            self.found.add(Rule::FleetOnly, place, message);
        }
    }
}
