//! Provisioning templates: read with all that is wrong in them, and evaluated for a device.
//!
//! AWS answers a bad template late: `CreateProvisioningTemplate` takes much that `RegisterThing` refuses, and then it
//! is a device in the field that is told no more than that it was disconnected. So the rules of the AWS IoT developer
//! guide ("Provisioning templates") are kept here as code; [`Rule`] quotes each. What the guide leaves open is
//! said where it matters.
//!
//! ```
//! use std::collections::BTreeMap;
//! use fleetctl_rules::template::{Kind, Template};
//!
//! let text = r#"{
//!   "Parameters": {"SerialNumber": {"Type": "String"}},
//!   "Resources": {
//!     "thing": {"Type": "AWS::IoT::Thing", "Properties": {
//!       "ThingName": {"Fn::Join": ["-", ["lamp", {"Ref": "SerialNumber"}]]}}},
//!     "certificate": {"Type": "AWS::IoT::Certificate", "Properties": {
//!       "CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}}}
//!   }
//! }"#;
//! let template = Template::parse(text, Kind::Fleet).unwrap();
//! let values = [("SerialNumber", "7".to_owned()), ("AWS::IoT::Certificate::Id", "ab".repeat(32))];
//! let values: BTreeMap<String, String> = values.map(|(name, value)| (name.to_owned(), value)).into();
//! assert_eq!(template.evaluate(&values).unwrap().thing.unwrap().thing_name, "lamp-7");
//!
//! let problems = Template::parse(&text.replace("\"Ref\": \"S", "\"Ref\": \"s"), Kind::Fleet).unwrap_err();
//! assert_eq!(problems[1].path, "Resources.thing.Properties.ThingName.Fn::Join[1][1].Ref");
//! ```

mod certificate;
mod function;
mod json;
mod kind;
mod mappings;
mod parameters;
mod policy;
mod problem;
mod property;
mod provisioned;
mod read;
mod thing;
mod value;

use std::collections::{BTreeMap, BTreeSet};

pub use kind::Kind;
pub use parameters::{CERTIFICATE_ID, JITP_PARAMETERS, Parameter};
pub use problem::{Problem, Rule};
pub use property::{Property, What};
pub use provisioned::{
    Certificate, CertificateSource, CertificateStatus, Override, Policy, PolicySource, Provisioned, Thing,
    ThingOverrides,
};

use problem::Found;
use value::{Mappings, Scope};

/// A template without errors.
#[derive(Debug, Clone)]
pub struct Template {
    kind: Kind,
    parameters: Vec<Parameter>,
    mappings: Mappings,
    resources: Resources,
    warnings: Vec<Problem>,
}

/// The resources of a template.
#[derive(Debug, Clone, Default)]
struct Resources {
    thing: Option<thing::Thing>,
    certificate: Option<certificate::Certificate>,
    policies: Vec<policy::Policy>,
    configuration: Vec<(String, function::Text)>,
}

/// What reading a template collects.
struct Build {
    kind: Kind,
    found: Found,
    parameters: Vec<Parameter>,
    used: BTreeSet<String>,
    mappings: Mappings,
    /// Logical names.
    resources: Vec<String>,
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// All problems, warnings among them, in the order of the text, when one of them is no warning.
    pub fn parse(text: &str, kind: Kind) -> Result<Self, Vec<Problem>> {
        let mut build = Build {
            kind,
            found: Found::default(),
            parameters: Vec::new(),
            used: BTreeSet::new(),
            mappings: Mappings::new(),
            resources: Vec::new(),
        };
        let resources = build.template(text);
        // What no parameter can change is wrong for every device.
        let scope = Scope { parameters: &build.parameters, mappings: &build.mappings, values: None };
        resources.evaluate(&scope, &mut build.found);
        let problems = build.found.sorted();
        if problems.iter().all(Problem::is_warning) {
            let Build { parameters, mappings, .. } = build;
            return Ok(Self { kind, parameters, mappings, resources, warnings: problems });
        }
        Err(problems)
    }

    /// What it is for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What is unusual but not refused.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// Its parameters in their order, `AWS::IoT::Certificate::Id` last where it is used undeclared.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// What it makes of a device with these values. Values that no parameter has are ignored.
    ///
    /// # Errors
    /// All problems that `RegisterThing` would refuse the device for, with their places in the template. Whether
    /// groups, types and policies are there only AWS knows.
    pub fn evaluate(&self, values: &BTreeMap<String, String>) -> Result<Provisioned, Vec<Problem>> {
        let mut found = Found::default();
        parameters::check_values(self.kind, &self.parameters, values, &mut found);
        let scope = Scope { parameters: &self.parameters, mappings: &self.mappings, values: Some(values) };
        let provisioned = self.resources.evaluate(&scope, &mut found);
        if found.0.is_empty() { Ok(provisioned) } else { Err(found.sorted()) }
    }
}

impl Resources {
    /// What can be known with these values; whether that is all, `found` tells.
    fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Provisioned {
        let configuration = self.configuration.iter();
        Provisioned {
            thing: self.thing.as_ref().and_then(|thing| thing.evaluate(scope, found)),
            certificate: self.certificate.as_ref().and_then(|c| c.evaluate(scope, found)),
            policies: self.policies.iter().filter_map(|policy| policy.evaluate(scope, found)).collect(),
            device_configuration: configuration
                .filter_map(|(name, text)| Some((name.clone(), text.evaluate(scope, found)?)))
                .collect(),
        }
    }
}
