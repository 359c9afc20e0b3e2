//! The texts of a template's resources one by one, for those who make the things themselves and check every name
//! where they read it: an import of rows, which tells the row's line. What a text becomes is decided in one place, by
//! [`Text::evaluate`].

use std::collections::BTreeMap;

use super::Template;
use super::function::{List, Text};
use super::problem::{Found, Place, Problem};
use super::value::Scope;

/// What a text of a template is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What<'t> {
    /// `ThingName`.
    ThingName,
    /// `ThingTypeName`.
    ThingTypeName,
    /// `ThingGroups`, a list.
    ThingGroups,
    /// `BillingGroup`.
    BillingGroup,
    /// The value of an attribute of this name.
    Attribute(&'t str),
    /// The version of a software package of this name.
    PackageVersion(&'t str),
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
#[derive(Debug, Clone, Copy)]
pub struct Property<'t> {
    /// What it is.
    pub what: What<'t>,
    template: &'t Template,
    place: &'t Place,
    source: Source<'t>,
}

#[derive(Debug, Clone, Copy)]
enum Source<'t> {
    Text(&'t Text),
    List(&'t List),
    None,
}

impl Template {
    /// The texts of its resources: the thing's, the certificate's, the policies'.
    pub fn properties(&self) -> impl Iterator<Item = Property<'_>> {
        let resources = &self.resources;
        let thing = resources.thing.iter().flat_map(super::thing::Thing::properties);
        let certificate = resources.certificate.iter().flat_map(super::certificate::Certificate::properties);
        let policies = resources.policies.iter().filter_map(super::policy::Policy::property);
        thing.chain(certificate).chain(policies).map(|part| part.of(self))
    }

    /// The required parameters that have no value among these.
    pub fn missing(&self, values: &BTreeMap<String, String>) -> Vec<Problem> {
        let mut found = Found::default();
        super::parameters::check_missing(self.kind, &self.parameters, values, &mut found);
        found.sorted()
    }
}

/// A property that does not know its template yet.
pub(super) struct Part<'t>(What<'t>, &'t Place, Source<'t>);

impl<'t> Part<'t> {
    pub(super) fn text(what: What<'t>, text: &'t Text) -> Self {
        Self(what, &text.place, Source::Text(text))
    }

    pub(super) fn list(what: What<'t>, list: &'t List) -> Self {
        Self(what, &list.place, Source::List(list))
    }

    pub(super) fn place(what: What<'t>, place: &'t Place) -> Self {
        Self(what, place, Source::None)
    }

    fn of(self, template: &'t Template) -> Property<'t> {
        let Self(what, place, source) = self;
        Property { what, template, place, source }
    }
}

impl<'t> Property<'t> {
    /// Where it is, for example `Resources.thing.Properties.ThingName`.
    pub fn path(&self) -> &'t str {
        &self.place.path
    }

    /// The line and the column of that place in the template's text, counted from 1.
    pub fn position(&self) -> (usize, usize) {
        (self.place.line, self.place.column)
    }

    /// What it becomes with these values, the values of a list with `;` between; `None` while it depends on a
    /// parameter that has no value. Names and sizes are not checked.
    ///
    /// # Errors
    /// What cannot be evaluated, with its place in the template.
    pub fn evaluate(&self, values: &BTreeMap<String, String>) -> Result<Option<String>, Vec<Problem>> {
        self.evaluated(Some(values))
    }

    /// What it is for every device, if that is so.
    pub fn constant(&self) -> Option<String> {
        self.evaluated(None).ok().flatten()
    }

    fn evaluated(&self, values: Option<&BTreeMap<String, String>>) -> Result<Option<String>, Vec<Problem>> {
        let Template { parameters, mappings, .. } = self.template;
        let scope = Scope { parameters, mappings, values };
        let mut found = Found::default();
        let text = match self.source {
            Source::Text(text) => text.evaluate(&scope, &mut found),
            Source::List(list) => list
                .evaluate(&scope, &mut found)
                .and_then(|values| values.into_iter().collect::<Option<Vec<_>>>())
                .map(|values| values.join(";")),
            Source::None => None,
        };
        if found.0.is_empty() { Ok(text) } else { Err(found.sorted()) }
    }
}
