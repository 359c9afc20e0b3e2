//! AWS's provisioning templates, as far as they say what a row of a bulk registration is to be: the thing, its
//! certificate and its policies, as texts of parameters.

use std::collections::BTreeMap;
use std::path::Path;

use openssl::sha::sha256;
use serde_json::{Map, Value};

use super::Key;
use crate::error::{Error, Result};

/// A template's characters, at most (AWS's limit).
const CHARACTERS: usize = 10_240;

/// A joined text's bytes, at most: AWS takes 65,536 of a certificate, the longest that there is. A template may
/// name a parameter a thousand times.
const JOINED: usize = 1 << 17;

/// A provisioning template.
#[derive(Debug)]
pub struct Provisioning {
    /// The parameters, with their defaults.
    parameters: BTreeMap<String, Option<String>>,
    /// What each property becomes.
    texts: Vec<(Key, String, Text)>,
    sha256: String,
}

/// A property's value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Text {
    Literal(String),
    Ref(String),
    /// `Fn::Join`, and lists with `;` between.
    Join(String, Vec<Text>),
}

impl Provisioning {
    /// Reads a template's file.
    ///
    /// # Errors
    /// Data (65) when it is no template, or asks for what an import does not do.
    pub fn load(file: &Path) -> Result<Self> {
        let shown = file.display().to_string();
        let text = std::fs::read_to_string(file)
            .map_err(|e| Error::data(format!("reading the template `{shown}`")).caused_by(e.to_string()))?;
        Self::parse(&text)
            .map_err(|why| Error::data(format!("the template `{shown}` cannot be used")).caused_by(why))
    }

    /// Reads a template.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let length = text.chars().count();
        if length > CHARACTERS {
            return Err(format!("it has {length} characters; AWS takes {CHARACTERS}"));
        }
        let whole: Value = serde_json::from_str(text).map_err(|e| format!("it is not JSON: {e}"))?;
        let section = |name: &str| whole.get(name).and_then(Value::as_object);
        let mut parameters = BTreeMap::new();
        for (name, about) in section("Parameters").into_iter().flatten() {
            let default = about.get("Default");
            let text = default.and_then(Value::as_str).map(str::to_owned);
            if about.get("Type").and_then(Value::as_str) != Some("String")
                || text.is_some() != default.is_some()
            {
                return Err(format!("Parameters.{name}: only texts (Type String) are known"));
            }
            parameters.insert(name.clone(), text);
        }
        let hex = sha256(text.as_bytes()).iter().fold(String::new(), |hex, b| hex + &format!("{b:02x}"));
        let mut template = Self { parameters, texts: Vec::new(), sha256: hex };
        for (name, resource) in section("Resources").ok_or("it has no Resources")? {
            template.resource(name, resource)?;
        }
        if !template.texts.iter().any(|(key, ..)| *key == Key::ThingName) {
            return Err("no resource is an AWS::IoT::Thing with a ThingName".into());
        }
        template.policies();
        Ok(template)
    }

    fn resource(&mut self, name: &str, resource: &Value) -> Result<(), String> {
        let kind = resource.get("Type").and_then(Value::as_str).unwrap_or_default();
        let none = Map::new();
        let properties = resource.get("Properties").and_then(Value::as_object).unwrap_or(&none);
        for (property, value) in properties {
            let place = format!("Resources.{name}.Properties.{property}");
            let key = match (kind, property.as_str()) {
                ("AWS::IoT::Thing", "ThingName") => Key::ThingName,
                ("AWS::IoT::Thing", "ThingTypeName") => Key::ThingType,
                ("AWS::IoT::Thing", "ThingGroups") => Key::ThingGroups,
                ("AWS::IoT::Thing", "BillingGroup") => Key::BillingGroup,
                ("AWS::IoT::Thing", "AttributePayload") => {
                    let attributes = value.as_object().ok_or(format!("{place}: is not an object"))?;
                    for (attribute, value) in attributes {
                        let place = format!("{place}.{attribute}");
                        let text = self.text(value, &place)?;
                        self.texts.push((Key::Attribute(attribute.clone()), place, text));
                    }
                    continue;
                }
                ("AWS::IoT::Certificate", "CertificateSigningRequest") => Key::CsrPem,
                ("AWS::IoT::Certificate", "CertificatePem") => Key::CertPem,
                ("AWS::IoT::Certificate", "CertificateId") => Key::CertFingerprint,
                // An import finds the CA, or needs none, by itself.
                ("AWS::IoT::Certificate", "CACertificatePem") => continue,
                ("AWS::IoT::Certificate", "Status") => {
                    let active = |s: &str| s.eq_ignore_ascii_case("active");
                    if value.as_str().is_some_and(active) {
                        continue;
                    }
                    return Err(format!(
                        "{place}: an import makes certificates ACTIVE, and in no other state"
                    ));
                }
                ("AWS::IoT::Policy", "PolicyName") => Key::Policies,
                ("AWS::IoT::Policy", "PolicyDocument") => {
                    return Err(format!(
                        "{place}: an import attaches policies and makes none; make it with `fleetctl policies create`, and name it with PolicyName"
                    ));
                }
                ("AWS::IoT::Thing" | "AWS::IoT::Certificate" | "AWS::IoT::Policy", _) => {
                    return Err(format!("{place}: is not a property that is known"));
                }
                _ => return Err(format!("Resources.{name}: `{kind}` is not a type that is known")),
            };
            if key != Key::Policies && self.texts.iter().any(|(known, ..)| *known == key) {
                return Err(format!("{place}: an earlier resource says it already; a row makes one of each"));
            }
            let text = self.text(value, &place)?;
            self.texts.push((key, place, text));
        }
        Ok(())
    }

    /// Several policies are one list.
    fn policies(&mut self) {
        let (policies, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.texts).into_iter().partition(|(key, ..)| *key == Key::Policies);
        self.texts = others;
        let place = policies.first().map(|(_, place, _)| place.clone());
        if let Some(place) = place {
            let names = policies.into_iter().map(|(.., text)| text).collect();
            self.texts.push((Key::Policies, place, Text::Join(";".into(), names)));
        }
    }

    fn text(&self, value: &Value, place: &str) -> Result<Text, String> {
        match value {
            Value::String(text) => Ok(Text::Literal(text.clone())),
            Value::Array(items) => {
                let texts = items.iter().map(|item| self.text(item, place)).collect::<Result<_, _>>()?;
                Ok(Text::Join(";".into(), texts))
            }
            Value::Object(map) if map.len() == 1 => {
                let (function, value) = map.iter().next().expect("it has one member");
                self.function(function, value, place)
            }
            _ => Err(format!("{place}: is neither a text nor a Ref")),
        }
    }

    fn function(&self, function: &str, value: &Value, place: &str) -> Result<Text, String> {
        match (function, value) {
            ("Ref", Value::String(name)) if self.parameters.contains_key(name) => Ok(Text::Ref(name.clone())),
            ("Ref", Value::String(name)) => Err(format!("{place}: Ref `{name}` is none of the Parameters")),
            ("Fn::Join", Value::Array(parts)) => {
                let [Value::String(between), Value::Array(items)] = parts.as_slice() else {
                    return Err(format!("{place}: Fn::Join has a text and a list"));
                };
                let texts = items.iter().map(|item| self.text(item, place)).collect::<Result<_, _>>()?;
                Ok(Text::Join(between.clone(), texts))
            }
            _ => Err(format!("{place}: of the functions, Ref and Fn::Join are known")),
        }
    }

    /// Whether a row may have this key.
    pub(super) fn is_parameter(&self, name: &str) -> bool {
        self.parameters.contains_key(name)
    }

    /// What a row's parameters come to: key, place and text of each property, or what is missing.
    pub(super) fn fill<'t>(
        &'t self,
        given: &BTreeMap<String, String>,
    ) -> Vec<(&'t Key, &'t str, Result<String, String>)> {
        let filled = |text: &Text| self.filled(text, given);
        self.texts.iter().map(|(key, place, text)| (key, place.as_str(), filled(text))).collect()
    }

    fn filled(&self, text: &Text, given: &BTreeMap<String, String>) -> Result<String, String> {
        match text {
            Text::Literal(text) => Ok(text.clone()),
            Text::Ref(name) => {
                let default = || self.parameters.get(name).and_then(Option::as_ref);
                let missing = || format!("the parameter {name} is not there, and has no default");
                given.get(name).or_else(default).cloned().ok_or_else(missing)
            }
            Text::Join(between, texts) => {
                let mut joined = String::new();
                for (at, text) in texts.iter().enumerate() {
                    joined += if at > 0 { between } else { "" };
                    joined += &self.filled(text, given)?;
                    if joined.len() > JOINED {
                        return Err(format!("the parameters make a text of more than {JOINED} bytes"));
                    }
                }
                Ok(joined)
            }
        }
    }

    /// What tells one template from another.
    pub(super) fn sha256(&self) -> &str {
        &self.sha256
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use serde_json::json;

    fn template(thing: &Value, more: &Value) -> Result<Provisioning, String> {
        let mut resources = json!({ "thing": { "Type": "AWS::IoT::Thing", "Properties": thing } });
        for (name, resource) in more.as_object().unwrap() {
            resources[name] = resource.clone();
        }
        let parameters = json!({
            "ThingName": { "Type": "String" },
            "Site": { "Type": "String", "Default": "berlin" },
            "CSR": { "Type": "String" },
        });
        Provisioning::parse(&json!({ "Parameters": parameters, "Resources": resources }).to_string())
    }

    #[test]
    fn parameters_become_what_the_resources_say() {
        let thing = json!({
            "ThingName": { "Fn::Join": ["-", ["dev", { "Ref": "ThingName" }]] },
            "AttributePayload": { "site": { "Ref": "Site" }, "version": "v1" },
            "ThingGroups": ["all", { "Ref": "Site" }],
        });
        let more = json!({
            "certificate": { "Type": "AWS::IoT::Certificate",
                "Properties": { "CertificateSigningRequest": { "Ref": "CSR" }, "Status": "ACTIVE" } },
            "one": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } },
            "two": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": { "Ref": "Site" } } },
        });
        let template = template(&thing, &more).unwrap();
        let given = BTreeMap::from([("ThingName".to_owned(), "7".to_owned())]);
        let found: BTreeMap<String, Result<String, String>> =
            template.fill(&given).into_iter().map(|(key, _, text)| (format!("{key:?}"), text)).collect();
        let text = |key: &str| found[key].clone().unwrap();
        assert_eq!(text("ThingName"), "dev-7");
        assert_eq!(text("Attribute(\"site\")"), "berlin");
        assert_eq!(text("ThingGroups"), "all;berlin");
        assert_eq!(text("Policies"), "device;berlin");
        assert!(found["CsrPem"].clone().unwrap_err().contains("parameter CSR"), "{found:?}");
    }

    #[test]
    fn a_text_does_not_grow_without_end() {
        let refs = vec![json!({ "Ref": "ThingName" }); 400];
        let template = template(&json!({ "ThingName": { "Fn::Join": ["", refs] } }), &json!({})).unwrap();
        let filled = |length: usize| {
            let given = BTreeMap::from([("ThingName".to_owned(), "x".repeat(length))]);
            template.fill(&given)[0].2.clone()
        };
        assert_eq!(filled(1).unwrap().len(), 400);
        assert!(filled(1 << 20).unwrap_err().contains("more than 131072 bytes"));
    }

    #[test]
    fn what_an_import_does_not_do_is_refused() {
        let thing = json!({ "ThingName": { "Ref": "ThingName" } });
        for (more, words) in [
            (
                json!({ "p": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyDocument": "{}" } } }),
                "makes none",
            ),
            (
                json!({ "c": { "Type": "AWS::IoT::Certificate", "Properties": { "Status": "INACTIVE" } } }),
                "ACTIVE",
            ),
            (
                json!({ "c": { "Type": "AWS::IoT::Certificate", "Properties": { "CertificateId": { "Ref": "X" } } } }),
                "none of the Parameters",
            ),
            (json!({ "c": { "Type": "AWS::S3::Bucket", "Properties": { "A": "b" } } }), "AWS::S3::Bucket"),
            (
                json!({ "c": { "Type": "AWS::IoT::Certificate", "Properties": { "CertificateId": { "Fn::Select": [] } } } }),
                "Ref and Fn::Join",
            ),
        ] {
            let error = template(&thing, &more).unwrap_err();
            assert!(error.contains(words), "{error}");
        }
        assert!(template(&json!({}), &json!({})).unwrap_err().contains("ThingName"));
        assert!(Provisioning::parse("[]").unwrap_err().contains("Resources"));
    }
}
