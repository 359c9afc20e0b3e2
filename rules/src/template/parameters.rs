//! `Parameters`: what a template wants to know about a device, and who tells it.

use std::collections::BTreeMap;

use super::json::Cursor;
use super::problem::{Found, Place, Rule};
use super::{Build, Kind};
use crate::limits::{PROVISIONING_PARAMETER_CHARS, PROVISIONING_PARAMETER_NAME_CHARS};

/// The certificate's own id, "an internally generated ID, not an ID that is contained in the certificate".
pub const CERTIFICATE_ID: &str = "AWS::IoT::Certificate::Id";

/// The parameters that just-in-time provisioning fills from the device certificate, as the guide lists them: the
/// parts of the subject with their types, and the id. "The values for these provisioning template parameters are
/// limited to what JITP can extract from the subject field of the certificate" – so SerialNumber is the subject's
/// serialNumber (2.5.4.5) and not the number that the CA counts by.
pub const JITP_PARAMETERS: [(&str, Option<&str>); 8] = [
    ("AWS::IoT::Certificate::Country", Some("2.5.4.6")),
    ("AWS::IoT::Certificate::Organization", Some("2.5.4.10")),
    ("AWS::IoT::Certificate::OrganizationalUnit", Some("2.5.4.11")),
    ("AWS::IoT::Certificate::DistinguishedNameQualifier", Some("2.5.4.46")),
    ("AWS::IoT::Certificate::StateName", Some("2.5.4.8")),
    ("AWS::IoT::Certificate::CommonName", Some("2.5.4.3")),
    ("AWS::IoT::Certificate::SerialNumber", Some("2.5.4.5")),
    (CERTIFICATE_ID, None),
];

/// A parameter of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it is where no value is given; without one a value is required.
    pub default: Option<String>,
    /// Whether `Parameters` has it; `AWS::IoT::Certificate::Id` is there in fleet provisioning without that.
    pub declared: bool,
    pub(super) place: Place,
}

impl Parameter {
    /// Whether a value has to be given.
    pub fn required(&self) -> bool {
        self.default.is_none()
    }
}

impl Build {
    pub(super) fn parameters(&mut self, section: &Cursor<'_>) {
        if !self.is_map(section, "`Parameters` is an object of parameters") {
            return;
        }
        for (member, cursor) in section.members() {
            let place = section.name_place(member);
            let name = member.name.clone();
            if name.is_empty() || name.chars().count() > PROVISIONING_PARAMETER_NAME_CHARS {
                let message = format!(
                    "the name of a parameter has 1 to {PROVISIONING_PARAMETER_NAME_CHARS} characters"
                );
                self.found.add(Rule::ParameterType, &place, message);
            }
            let default = self.parameter(&cursor);
            self.source(&name, default.is_some(), &place);
            if !self.parameters.iter().any(|p| p.name == name) {
                self.parameters.push(Parameter { name, default, declared: true, place });
            }
        }
    }

    /// Checks a declaration and returns its default.
    fn parameter(&mut self, cursor: &Cursor<'_>) -> Option<String> {
        if !self.is_map(cursor, "a parameter is an object like {\"Type\": \"String\"}") {
            return None;
        }
        self.only(cursor, &["Type", "Default"], "a parameter");
        let kind = cursor.member("Type");
        if kind.as_ref().and_then(Cursor::text) != Some("String") {
            let place = kind.map_or_else(|| cursor.place(), |kind| kind.place());
            self.found.add(
                Rule::ParameterType,
                &place,
                "a parameter has \"Type\": \"String\"; there is no other type",
            );
        }
        let default = cursor.member("Default")?;
        let Some(text) = default.text() else {
            let message = format!("a default is a string, not {}", default.what());
            self.found.add(Rule::ParameterType, &default.place(), message);
            return Some(String::new());
        };
        check_value(text, &default.place(), "the default", &mut self.found);
        Some(text.to_owned())
    }

    /// Whether anything ever fills the parameter.
    fn source(&mut self, name: &str, has_default: bool, place: &Place) {
        let known = JITP_PARAMETERS.iter().any(|(known, _)| *known == name);
        let names = || JITP_PARAMETERS.map(|(name, _)| name).join(", ");
        if name.starts_with("AWS::") && !known {
            let message = format!("AWS fills no parameter of this name; it fills {}", names());
            self.found.add(Rule::ParameterSource, place, message);
        } else if self.kind == Kind::Jitp && !known && !has_default {
            let message = format!(
                "just in time nobody gives this parameter a value, so that it needs a default; AWS fills {}",
                names()
            );
            self.found.add(Rule::ParameterSource, place, message);
        } else if self.kind == Kind::Fleet && known && name != CERTIFICATE_ID && !has_default {
            let message = format!(
                "only just in time AWS fills this parameter; in fleet provisioning it fills {CERTIFICATE_ID}"
            );
            self.found.add(Rule::ParameterSource, place, message);
        }
    }

    /// Notes that a parameter is used; whether it may be.
    pub(super) fn refer(&mut self, name: &str, place: &Place) -> bool {
        self.used.insert(name.to_owned());
        if self.parameters.iter().any(|p| p.name == name) {
            return true;
        }
        if name == CERTIFICATE_ID && self.kind == Kind::Fleet {
            let (name, place) = (name.to_owned(), place.clone());
            self.parameters.push(Parameter { name, default: None, declared: false, place });
            return true;
        }
        let message = if self.resources.iter().any(|r| r == name) {
            format!(
                "`{name}` is a resource, and the guide gives no value to a reference to one; Ref takes a parameter"
            )
        } else {
            let known: Vec<&str> = self.parameters.iter().map(|p| p.name.as_str()).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            format!("the parameter `{name}` is not declared in Parameters; declared: {known}")
        };
        self.found.add(Rule::UndeclaredParameter, place, message);
        false
    }

    pub(super) fn unused(&mut self) {
        for parameter in &self.parameters {
            if !self.used.contains(&parameter.name) {
                let message = if parameter.required() {
                    "nothing refers to this parameter, and a device without a value for it is refused all the same"
                } else {
                    "nothing refers to this parameter"
                };
                self.found.add(Rule::UnusedParameter, &parameter.place, message);
            }
        }
    }
}

/// Reports parameters without a value and values that are too long.
pub(super) fn check_values(
    kind: Kind,
    parameters: &[Parameter],
    values: &BTreeMap<String, String>,
    found: &mut Found,
) {
    check_missing(kind, parameters, values, found);
    for parameter in parameters {
        if let Some(value) = values.get(&parameter.name) {
            check_value(value, &parameter.place, "the value of the parameter", found);
        }
    }
}

/// Reports parameters without a value.
pub(super) fn check_missing(
    kind: Kind,
    parameters: &[Parameter],
    values: &BTreeMap<String, String>,
    found: &mut Found,
) {
    for parameter in parameters.iter().filter(|p| p.required() && !values.contains_key(&p.name)) {
        let part = parameter.name.rsplit("::").next().unwrap_or_default();
        let message = match kind {
            Kind::Jitp if parameter.name != CERTIFICATE_ID => format!(
                "the certificate's subject has no {part}: AWS does not provision the device, and the device \
                 only sees that it is disconnected"
            ),
            _ => "this parameter has no value and no default".to_owned(),
        };
        found.add(Rule::MissingParameter, &parameter.place, message);
    }
}

fn check_value(value: &str, place: &Place, what: &str, found: &mut Found) {
    let count = value.chars().count();
    if count > PROVISIONING_PARAMETER_CHARS {
        let message =
            format!("{what} has {count} characters; allowed are at most {PROVISIONING_PARAMETER_CHARS}");
        found.add(Rule::ParameterSize, place, message);
    }
}
