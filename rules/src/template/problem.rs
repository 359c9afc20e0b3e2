//! What can be wrong with a template: the rule, where it is broken, and what is allowed instead.

use std::fmt;

use serde::{Serialize, Serializer};

/// A rule that templates are checked by. Unless a rule says otherwise it is AWS's, in the words of the AWS IoT
/// developer guide ("guide": provision-template, jit-provisioning, provision-wo-cert) or of the service model
/// ("model"); "CloudFormation" marks what the guide leaves open and takes from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Guide: "A provisioning template is a JSON document". Nested at most 127 deep here, so that reading is bounded.
    Json,
    /// One member twice in an object: which one counts is up to the reader, so neither is meant.
    DuplicateMember,
    /// Model, `TemplateBody`: at most 10,240 characters.
    TemplateSize,
    /// A value of another JSON type than the guide gives for it.
    WrongType,
    /// A member that the guide does not have there.
    UnknownMember,
    /// A member without which the template says nothing: `Resources`, `Type`, `Properties`, `ThingName`.
    MissingMember,
    /// A whole `registrationConfig` (`templateBody` and `roleArn`) where the template itself belongs.
    WrappedTemplate,
    /// Guide: "Valid types are: AWS::IoT::Thing, AWS::IoT::Certificate, AWS::IoT::Policy".
    ResourceType,
    /// Guide: "a thing, a certificate, and one or more IoT policies"; just in time needs a certificate and a policy,
    /// fleet provisioning a certificate.
    ResourceCount,
    /// Guide: every parameter has `"Type": "String"`, and an optional default, which is a string.
    ParameterType,
    /// Guide: just in time, a template "can use only the values in the preceding list": the subject's and the id.
    ParameterSource,
    /// Guide: "The `Parameters` section declares the parameters used in the `Resources` section."
    UndeclaredParameter,
    /// A declared parameter that nothing refers to. A warning: AWS asks for its value all the same.
    UnusedParameter,
    /// A thing's name in which no parameter is. A warning: for a single device it is right.
    SharedName,
    /// Guide: "The certificate must contain values for all of the parameters in the template body"; in general a
    /// parameter without a default needs a value.
    MissingParameter,
    /// Model, `RegisterThing`: a parameter's value has at most 4,096 characters.
    ParameterSize,
    /// Guide: the functions are Ref, Fn::Join, Fn::Select, Fn::FindInMap, Fn::Split and Fn::Sub.
    UnknownFunction,
    /// The arguments of a function: how many, and of which form (CloudFormation).
    FunctionArguments,
    /// A function that gives a list where one text belongs, or the other way round.
    FunctionPlace,
    /// Guide: "Mappings … You cannot include parameters, pseudo parameters, or call intrinsic functions".
    Mappings,
    /// Guide: Fn::FindInMap returns "the value corresponding to keys in a two-level map that is declared".
    MappingKey,
    /// Guide: "`Fn::Select` does not check for `null` values or if the index is out of bounds of the array. Both
    /// conditions result in a provisioning error".
    SelectIndex,
    /// A text of more than 131,072 characters out of functions; this program's own bound.
    TextSize,
    /// A section or function that the guide has for fleet provisioning only. A warning.
    FleetOnly,
    /// Guide, "Override settings": which member may have which value; policies have none.
    OverrideSettings,
    /// Guide: "When you declare a certificate in a template, use only one of these methods".
    CertificateSource,
    /// Guide: just in time and in fleet provisioning the certificate is `{"Ref": "AWS::IoT::Certificate::Id"}`.
    CertificateId,
    /// Guide: "`Status`: Optional. String that can be `ACTIVE` or `INACTIVE`." Its examples write `Active` too.
    CertificateStatus,
    /// Guide: `ThingPrincipalType` is EXCLUSIVE_THING or NON_EXCLUSIVE_THING.
    ThingPrincipalType,
    /// The guide's list writes `CertificateID`, its examples `CertificateId`. A warning.
    Spelling,
    /// Guide: "`PolicyName` or `PolicyDocument`, but not both, must be specified."
    PolicySource,
    /// A policy document that is no policy: JSON with `Version` and `Statement`, each with `Effect`, `Action` and
    /// `Resource` (guide, "AWS IoT Core policies").
    PolicyDocument,
    /// General reference: a policy document has at most 2,048 characters without white space.
    PolicySize,
    /// General reference: at most ten policies on one certificate.
    PolicyCount,
    /// Model: the characters and the length of a name or value; see [`crate::names`].
    Name,
    /// Guide: three attributes, with a thing type fifty.
    AttributeCount,
    /// General reference: 47 KB of attribute names and values.
    AttributesSize,
    /// Guide: a thing can be in ten groups, in each of them once.
    ThingGroups,
    /// Guide, "Device configuration", and the answer of `RegisterThing` over MQTT: a flat map of texts.
    DeviceConfiguration,
}

impl Rule {
    /// Whether AWS takes a template that breaks it, as far as is known: such a problem is only a warning.
    pub fn is_warning(self) -> bool {
        matches!(self, Self::UnusedParameter | Self::SharedName | Self::FleetOnly | Self::Spelling)
    }

    /// Its name in kebab-case, for example `undeclared-parameter`. It stays.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::DuplicateMember => "duplicate-member",
            Self::TemplateSize => "template-size",
            Self::WrongType => "wrong-type",
            Self::UnknownMember => "unknown-member",
            Self::MissingMember => "missing-member",
            Self::WrappedTemplate => "wrapped-template",
            Self::ResourceType => "resource-type",
            Self::ResourceCount => "resource-count",
            Self::ParameterType => "parameter-type",
            Self::ParameterSource => "parameter-source",
            Self::UndeclaredParameter => "undeclared-parameter",
            Self::UnusedParameter => "unused-parameter",
            Self::SharedName => "shared-name",
            Self::MissingParameter => "missing-parameter",
            Self::ParameterSize => "parameter-size",
            Self::UnknownFunction => "unknown-function",
            Self::FunctionArguments => "function-arguments",
            Self::FunctionPlace => "function-place",
            Self::Mappings => "mappings",
            Self::MappingKey => "mapping-key",
            Self::SelectIndex => "select-index",
            Self::TextSize => "text-size",
            Self::FleetOnly => "fleet-only",
            Self::OverrideSettings => "override-settings",
            Self::CertificateSource => "certificate-source",
            Self::CertificateId => "certificate-id",
            Self::CertificateStatus => "certificate-status",
            Self::ThingPrincipalType => "thing-principal-type",
            Self::Spelling => "spelling",
            Self::PolicySource => "policy-source",
            Self::PolicyDocument => "policy-document",
            Self::PolicySize => "policy-size",
            Self::PolicyCount => "policy-count",
            Self::Name => "name",
            Self::AttributeCount => "attribute-count",
            Self::AttributesSize => "attributes-size",
            Self::ThingGroups => "thing-groups",
            Self::DeviceConfiguration => "device-configuration",
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A place in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) path: String,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// One thing that is wrong. Displays as `path: message`, or as the message alone for the template as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The rule that is broken.
    pub rule: Rule,
    /// Where, for example `Resources.thing.Properties.ThingName.Fn::Join[1][0]`; empty for the whole template.
    pub path: String,
    /// The line of that place in the template's text, counted from 1.
    pub line: usize,
    /// The column of that place in characters, counted from 1.
    pub column: usize,
    /// What is wrong there and what is allowed, as one phrase in lower case.
    pub message: String,
}

impl Problem {
    /// Whether it is only a warning.
    pub fn is_warning(&self) -> bool {
        self.rule.is_warning()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

/// Collects problems, so that one reading finds them all.
#[derive(Debug, Default)]
pub(super) struct Found(pub(super) Vec<Problem>);

impl Found {
    pub(super) fn add(&mut self, rule: Rule, place: &Place, message: impl Into<String>) {
        let Place { path, line, column } = place.clone();
        let problem = Problem { rule, path, line, column, message: message.into() };
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    /// In the order of the text.
    pub(super) fn sorted(mut self) -> Vec<Problem> {
        self.0.sort_by_key(|p| (p.line, p.column));
        self.0
    }
}
