//! The texts of a template's resources one by one, for those who make the things themselves and check every name
//! where they read it: an import of rows, which tells the row's line. What a text becomes is decided in one place,
//! where templates are evaluated as a whole, too.

use std::collections::BTreeMap;

use super::Template;
use super::function::{List, Text};
use super::problem::{Found, Place, Problem};
use super::value::Scope;

/// What a text of a template is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// `ThingName`.
    ThingName,
    /// `ThingTypeName`.
    ThingTypeName,
    /// `ThingGroups`, a list.
    ThingGroups,
    /// `BillingGroup`.
    BillingGroup,
    /// The value of an attribute of this name.
    Attribute(String),
    /// The version of a software package of this name.
    PackageVersion(String),
    /// `CertificateId`.
    CertificateId,
    /// `CertificatePem`.
    CertificatePem,
    /// `CACertificatePem`.
    CaCertificatePem,
    /// `CertificateSigningRequest`.
    CertificateSigningRequest,
    /// `Status` of the certificate.
    CertificateStatus,
    /// `ThingPrincipalType` of the certificate.
    ThingPrincipalType,
    /// `PolicyName`.
    PolicyName,
    /// `PolicyDocument`, which has a place and no text here.
    PolicyDocument,
}

/// A text of a template.
#[derive(Debug, Clone)]
pub struct Property {
    /// What it is.
    pub what: What,
    place: Place,
    source: Source,
}

#[derive(Debug, Clone)]
enum Source {
    Text(Text),
    List(List),
    None,
}

impl Template {
    /// The texts of its resources: the thing's, the certificate's, the policies'.
    pub fn properties(&self) -> Vec<Property> {
        let resources = &self.resources;
        let thing = resources.thing.iter().flat_map(super::thing::Thing::properties);
        let certificate = resources.certificate.iter().flat_map(super::certificate::Certificate::properties);
        let policies = resources.policies.iter().filter_map(super::policy::Policy::property);
        thing.chain(certificate).chain(policies).collect()
    }

    /// The required parameters that have no value among these.
    pub fn missing(&self, values: &BTreeMap<String, String>) -> Vec<Problem> {
        let mut found = Found::default();
        super::parameters::check_missing(self.kind, &self.parameters, values, &mut found);
        found.sorted()
    }

    /// What one of its properties becomes with these values, the values of a list with `;` between; `None` while it
    /// depends on a parameter that has no value. Names and sizes are not checked.
    ///
    /// # Errors
    /// What cannot be evaluated, with its place in the template.
    pub fn property(
        &self,
        property: &Property,
        values: &BTreeMap<String, String>,
    ) -> Result<Option<String>, Vec<Problem>> {
        property.evaluate(&Scope {
            parameters: &self.parameters,
            mappings: &self.mappings,
            values: Some(values),
        })
    }

    /// What one of its properties is for every device, if that is so.
    pub fn constant(&self, property: &Property) -> Option<String> {
        let scope = Scope { parameters: &self.parameters, mappings: &self.mappings, values: None };
        property.evaluate(&scope).ok().flatten()
    }
}

impl Property {
    pub(super) fn text(what: What, text: &Text) -> Self {
        Self { what, place: text.place.clone(), source: Source::Text(text.clone()) }
    }

    pub(super) fn list(what: What, list: &List) -> Self {
        Self { what, place: list.place.clone(), source: Source::List(list.clone()) }
    }

    pub(super) fn place(what: What, place: &Place) -> Self {
        Self { what, place: place.clone(), source: Source::None }
    }

    /// Where it is, for example `Resources.thing.Properties.ThingName`.
    pub fn path(&self) -> &str {
        &self.place.path
    }

    /// The line and the column of that place in the template's text, counted from 1.
    pub fn position(&self) -> (usize, usize) {
        (self.place.line, self.place.column)
    }

    fn evaluate(&self, scope: &Scope<'_>) -> Result<Option<String>, Vec<Problem>> {
        let mut found = Found::default();
        let text = match &self.source {
            Source::Text(text) => text.evaluate(scope, &mut found),
            Source::List(list) => list.joined(";", &self.place, scope, &mut found),
            Source::None => None,
        };
        if found.0.is_empty() { Ok(text) } else { Err(found.sorted()) }
    }
}
