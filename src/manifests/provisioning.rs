//! AWS's provisioning templates, as far as they say what a row of a bulk registration is to be: the thing, its
//! certificate and its policies, as texts of parameters. What a text becomes says the one evaluator of templates, in
//! the rules; here is only which of them an import does.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use fleetctl_rules::template::{Kind, Problem, Property, Template, What};
use openssl::sha::sha256;

use super::Key;
use crate::error::{Error, Result};

/// A provisioning template.
#[derive(Debug)]
pub struct Provisioning {
    template: Template,
    /// The template's properties, and what each says of a row.
    properties: Vec<(Property, Means)>,
    sha256: String,
}

/// What a property says of a row.
#[derive(Debug)]
struct Means {
    /// `None` is not for an import.
    key: Option<Key>,
    /// The JSON path.
    path: Arc<str>,
}

/// A property's text, or why it has none, with the JSON path in the template.
pub(super) type Filled<'t> = Result<(&'t Key, Arc<str>, String), (Arc<str>, String)>;

impl Provisioning {
    /// Reads a template's file.
    ///
    /// # Errors
    /// Data (65), with the place, when it is no template for bulk registration, or asks for what an import does not do.
    pub fn load(file: &Path) -> Result<Self> {
        let shown = file.display().to_string();
        let text = std::fs::read_to_string(file)
            .map_err(|e| Error::data(format!("reading the template `{shown}`")).caused_by(e.to_string()))?;
        Self::parse(&text, &shown)
    }

    /// Reads a template; `name` is its file's.
    ///
    /// # Errors
    /// As [`Provisioning::load`].
    pub fn parse(text: &str, name: &str) -> Result<Self> {
        let template = Template::parse(text, Kind::Bulk).map_err(|problems| refused(name, &problems))?;
        let all = template.properties();
        let wrong: Vec<String> = all
            .iter()
            .filter_map(|property| {
                let ((line, column), path) = (property.position(), property.path());
                Some(format!("{name}:{line}:{column}: {path}: {}", not_done(&template, property)?))
            })
            .collect();
        if !wrong.is_empty() {
            return Err(Error::data(wrong.join("\n")));
        }
        if !all.iter().any(|property| property.what == What::ThingName) {
            return Err(Error::data(format!(
                "{name}: Resources: no resource is an AWS::IoT::Thing with a ThingName"
            )));
        }
        let means = |property: &Property| Means { key: key(&property.what), path: property.path().into() };
        let means = all.iter().map(means).collect::<Vec<_>>();
        let properties = all.into_iter().zip(means).collect();
        let sha256 = sha256(text.as_bytes()).iter().fold(String::new(), |hex, b| hex + &format!("{b:02x}"));
        Ok(Self { template, properties, sha256 })
    }

    /// Whether a row may have this key.
    pub(super) fn is_parameter(&self, name: &str) -> bool {
        self.template.parameters().iter().any(|parameter| parameter.name == name)
    }

    /// What a row's parameters come to: several policies are one list.
    pub(super) fn fill(&self, given: &BTreeMap<String, String>) -> Vec<Filled<'_>> {
        let missing = self.template.missing(given);
        if !missing.is_empty() {
            return missing.into_iter().map(|problem| Err(told(problem))).collect();
        }
        let mut all: Vec<Filled<'_>> = Vec::with_capacity(self.properties.len());
        for (property, Means { key, path }) in &self.properties {
            let text = match self.template.property(property, given) {
                Ok(text) => text.unwrap_or_default(),
                Err(problems) => {
                    all.extend(problems.into_iter().map(|problem| Err(told(problem))));
                    continue;
                }
            };
            match key {
                Some(Key::Policies) => match all.last_mut() {
                    Some(Ok((Key::Policies, _, policies))) => *policies = format!("{policies};{text}"),
                    _ => all.push(Ok((&Key::Policies, path.clone(), text))),
                },
                Some(key) => all.push(Ok((key, path.clone(), text))),
                None if property.what == What::CertificateStatus && !active(&text) => {
                    all.push(Err((path.clone(), NOT_ACTIVE.into())));
                }
                None => {}
            }
        }
        all
    }

    /// What tells one template from another.
    pub(super) fn sha256(&self) -> &str {
        &self.sha256
    }
}

/// A template with errors: one line for each, with file, line, column and JSON path.
pub(crate) fn refused(name: &str, problems: &[Problem]) -> Error {
    let errors = problems.iter().filter(|problem| !problem.is_warning());
    let lines: Vec<String> = errors.map(|p| format!("{name}:{}:{}: {p}", p.line, p.column)).collect();
    Error::data(lines.join("\n"))
}

fn told(problem: Problem) -> (Arc<str>, String) {
    (problem.path.into(), problem.message)
}

fn key(what: &What) -> Option<Key> {
    Some(match what {
        What::ThingName => Key::ThingName,
        What::ThingTypeName => Key::ThingType,
        What::ThingGroups => Key::ThingGroups,
        What::BillingGroup => Key::BillingGroup,
        What::Attribute(name) => Key::Attribute(name.clone()),
        What::CertificateId => Key::CertFingerprint,
        What::CertificatePem => Key::CertPem,
        What::CertificateSigningRequest => Key::CsrPem,
        What::PolicyName => Key::Policies,
        // An import finds the CA, or needs none, by itself.
        What::CaCertificatePem
        | What::CertificateStatus
        | What::PackageVersion(_)
        | What::ThingPrincipalType
        | What::PolicyDocument => return None,
    })
}

const NOT_ACTIVE: &str = "an import makes certificates ACTIVE, and in no other state";

fn active(status: &str) -> bool {
    status.eq_ignore_ascii_case("active")
}

/// Why an import cannot do what a property asks for.
fn not_done(template: &Template, property: &Property) -> Option<&'static str> {
    match property.what {
        What::CertificateStatus => {
            template.constant(property).is_some_and(|status| !active(&status)).then_some(NOT_ACTIVE)
        }
        What::PolicyDocument => Some(
            "an import attaches policies and makes none; make it with `fleetctl policies create`, and name it with PolicyName",
        ),
        What::PackageVersion(_) => Some("an import sets no package versions"),
        What::ThingPrincipalType => Some("an import does not say whether a certificate is one thing's only"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use serde_json::{Value, json};

    use super::*;

    fn template(thing: &Value, more: &Value) -> Result<Provisioning> {
        let mut resources = json!({ "thing": { "Type": "AWS::IoT::Thing", "Properties": thing } });
        for (name, resource) in more.as_object().unwrap() {
            resources[name] = resource.clone();
        }
        let parameters = json!({
            "ThingName": { "Type": "String" },
            "Site": { "Type": "String", "Default": "berlin" },
            "CSR": { "Type": "String", "Default": "" },
        });
        Provisioning::parse(
            &json!({ "Parameters": parameters, "Resources": resources }).to_string(),
            "t.json",
        )
    }

    fn given(name: &str, text: impl Into<String>) -> BTreeMap<String, String> {
        BTreeMap::from([(name.to_owned(), text.into())])
    }

    fn texts(template: &Provisioning, given: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let filled = template.fill(given).into_iter().map(|filled| filled.unwrap());
        filled.map(|(key, _, text)| (format!("{key:?}"), text)).collect()
    }

    #[test]
    fn parameters_become_what_the_resources_say() {
        let thing = json!({
            "ThingName": { "Fn::Join": ["-", ["dev", { "Ref": "ThingName" }]] },
            "AttributePayload": {
                "site": { "Ref": "Site" }, "hall": { "Fn::Select": ["1", { "Fn::Split": ["-", { "Ref": "ThingName" }] }] },
            },
            "ThingGroups": ["all", { "Ref": "Site" }],
        });
        let more = json!({
            "certificate": { "Type": "AWS::IoT::Certificate",
                "Properties": { "CertificateSigningRequest": { "Ref": "CSR" }, "Status": "ACTIVE" } },
            "one": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": "device" } },
            "two": { "Type": "AWS::IoT::Policy", "Properties": { "PolicyName": { "Fn::Sub": "at-${Site}" } } },
        });
        let template = template(&thing, &more).unwrap();
        let found = texts(&template, &given("ThingName", "7-a"));
        assert_eq!(found["ThingName"], "dev-7-a");
        assert_eq!(found["Attribute(\"site\")"], "berlin");
        assert_eq!(found["Attribute(\"hall\")"], "a");
        assert_eq!(found["ThingGroups"], "all;berlin");
        assert_eq!(found["Policies"], "device;at-berlin");
        // What AWS would refuse the row for is told with its place.
        let wrong = template.fill(&given("ThingName", "7")).into_iter().find_map(Result::err).unwrap();
        assert_eq!(&*wrong.0, "Resources.thing.Properties.AttributePayload.hall.Fn::Select[0]", "{wrong:?}");
        let missing = template.fill(&given("Site", "bonn")).into_iter().find_map(Result::err).unwrap();
        assert_eq!(&*missing.0, "Parameters.ThingName");
    }

    #[test]
    fn a_text_does_not_grow_without_end() {
        let refs = vec![json!({ "Ref": "ThingName" }); 400];
        let template = template(&json!({ "ThingName": { "Fn::Join": ["", refs] } }), &json!({})).unwrap();
        assert_eq!(texts(&template, &given("ThingName", "x"))["ThingName"].len(), 400);
        let long = template.fill(&given("ThingName", "x".repeat(1 << 20)));
        assert!(long[0].as_ref().unwrap_err().1.contains("longer than 131072 characters"), "{long:?}");
    }

    #[test]
    fn what_an_import_does_not_do_is_refused_with_its_place() {
        let thing = json!({ "ThingName": { "Ref": "ThingName" } });
        let certificate = |more: &Value| {
            let mut properties = json!({ "CertificateSigningRequest": { "Ref": "CSR" } });
            properties.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "Type": "AWS::IoT::Certificate", "Properties": properties })
        };
        let document = json!({ "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Action": "iot:Connect", "Resource": "*" }] });
        let policy = json!({ "Type": "AWS::IoT::Policy", "Properties": { "PolicyDocument": document } });
        for (more, place, words) in [
            (
                json!({ "p": policy, "c": certificate(&json!({})) }),
                "Resources.p.Properties.PolicyDocument",
                "makes none",
            ),
            (
                json!({ "c": certificate(&json!({ "Status": "INACTIVE" })) }),
                "Resources.c.Properties.Status",
                "ACTIVE",
            ),
            (
                json!({ "c": certificate(&json!({ "ThingPrincipalType": "EXCLUSIVE_THING" })) }),
                "Resources.c.Properties.ThingPrincipalType",
                "one thing's only",
            ),
            (
                json!({ "c": { "Type": "AWS::IoT::Certificate", "Properties": { "CertificateId": { "Ref": "X" } } } }),
                "Resources.c.Properties.CertificateId.Ref",
                "not declared",
            ),
            (json!({ "c": { "Type": "AWS::S3::Bucket", "Properties": {} } }), "Resources.c.Type", "type"),
        ] {
            let error = template(&thing, &more).unwrap_err().to_string();
            assert!(error.starts_with("t.json:1:"), "{error}");
            assert!(error.contains(place) && error.contains(words), "{error}");
        }
        assert!(template(&json!({}), &json!({})).unwrap_err().to_string().contains("ThingName"));
        assert!(Provisioning::parse("[]", "t.json").unwrap_err().to_string().starts_with("t.json:1:1: "));
        let none = r#"{ "Resources": { "c": { "Type": "AWS::IoT::Certificate",
            "Properties": { "CertificateId": "0" } } } }"#
            .replace("\"0\"", &format!("\"{}\"", "0".repeat(64)));
        assert!(Provisioning::parse(&none, "t.json").unwrap_err().to_string().contains("with a ThingName"));
    }

    #[test]
    fn a_status_of_a_parameter_is_looked_at_in_each_row() {
        let thing = json!({ "ThingName": { "Ref": "ThingName" } });
        let certificate = json!({ "c": { "Type": "AWS::IoT::Certificate",
            "Properties": { "CertificateSigningRequest": { "Ref": "CSR" }, "Status": { "Ref": "ThingName" } } } });
        let template = template(&thing, &certificate).unwrap();
        assert!(template.fill(&given("ThingName", "Active")).iter().all(Result::is_ok));
        let wrong = template.fill(&given("ThingName", "INACTIVE")).into_iter().find_map(Result::err).unwrap();
        assert_eq!(&*wrong.0, "Resources.c.Properties.Status");
    }
}
