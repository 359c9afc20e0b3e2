//! `AWS::IoT::Policy`.

use serde_json::Value as Json;

use super::Build;
use super::function::{Text, is_function};
use super::json::{Cursor, Value};
use super::problem::{Found, Place, Rule};
use super::property::{Property, What};
use super::provisioned::{self, PolicySource};
use super::thing::check_name;
use super::value::{Scope, short};
use crate::limits::{POLICY_DOCUMENT_CHARS, policy_document_chars};
use crate::names::Name;
use crate::near::near;

/// A policy as the template has it.
#[derive(Debug, Clone)]
pub(super) struct Policy {
    logical_name: String,
    source: Option<Source>,
}

#[derive(Debug, Clone)]
enum Source {
    Name(Text),
    /// "A JSON object specified as an escaped string"
    Escaped(Text),
    /// A JSON object, as the guide's fleet provisioning examples have it.
    Object(Place, Tree),
}

/// JSON with functions in it.
#[derive(Debug, Clone)]
enum Tree {
    Plain(Json),
    Text(Text),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Build {
    pub(super) fn policy(&mut self, logical_name: &str, resource: &Cursor<'_>) -> Policy {
        let properties = resource.member("Properties");
        if let Some(properties) = &properties {
            self.only(properties, &["PolicyName", "PolicyDocument"], "a policy");
        }
        if let Some(settings) = resource.member("OverrideSettings") {
            let message = "a policy has no OverrideSettings";
            self.found.add(Rule::OverrideSettings, &settings.place(), message);
        }
        let member = |name: &str| properties.as_ref().and_then(|p| p.member(name));
        let source = match (member("PolicyName"), member("PolicyDocument")) {
            (Some(name), None) => self.text(&name, "PolicyName").map(Source::Name),
            (None, Some(document)) => self.document(&document),
            (name, _) => {
                let which = if name.is_some() { "not both" } else { "and this one has neither" };
                let message = format!(
                    "a policy has PolicyName (of a policy that is there) or PolicyDocument (of one that is made), {which}"
                );
                let place = properties.as_ref().unwrap_or(resource).place();
                self.found.add(Rule::PolicySource, &place, message);
                None
            }
        };
        Policy { logical_name: logical_name.to_owned(), source }
    }

    fn document(&mut self, cursor: &Cursor<'_>) -> Option<Source> {
        if cursor.is_map() && !is_function(cursor) {
            return Some(Source::Object(cursor.place(), self.tree(cursor)?));
        }
        let what = "PolicyDocument is an object or an escaped string; the text";
        self.text(cursor, what).map(Source::Escaped)
    }

    fn tree(&mut self, cursor: &Cursor<'_>) -> Option<Tree> {
        if is_function(cursor) {
            return self.text(cursor, "the value").map(Tree::Text);
        }
        Some(match &cursor.node.value {
            Value::Null => Tree::Plain(Json::Null),
            Value::Bool(value) => Tree::Plain(Json::Bool(*value)),
            Value::Number(number) => Tree::Plain(serde_json::from_str(number).ok()?),
            Value::Text(text) => Tree::Plain(Json::String(text.clone())),
            Value::List(_) => {
                let items: Vec<_> = cursor.items().map(|item| self.tree(&item)).collect();
                Tree::List(items.into_iter().collect::<Option<_>>()?)
            }
            Value::Map(_) => {
                let members = cursor.members().map(|(m, value)| Some((m.name.clone(), self.tree(&value)?)));
                let members: Vec<_> = members.collect();
                Tree::Map(members.into_iter().collect::<Option<_>>()?)
            }
        })
    }
}

impl Policy {
    /// Its text, or the place of its document.
    pub(super) fn property(&self) -> Option<Property> {
        Some(match self.source.as_ref()? {
            Source::Name(text) => Property::text(What::PolicyName, text),
            Source::Escaped(text) => Property::place(What::PolicyDocument, &text.place),
            Source::Object(place, _) => Property::place(What::PolicyDocument, place),
        })
    }

    /// As [`super::thing::Thing::evaluate`].
    pub(super) fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<provisioned::Policy> {
        let source = match self.source.as_ref()? {
            Source::Name(text) => {
                let name = text.evaluate(scope, found)?;
                check_name(Name::Policy, &name, &text.place, found);
                PolicySource::PolicyName(name)
            }
            Source::Escaped(text) => {
                let escaped = text.evaluate(scope, found)?;
                let document = parse(&escaped, &text.place, found)?;
                check_document(&document, &escaped, &text.place, found);
                PolicySource::PolicyDocument(document)
            }
            Source::Object(place, tree) => {
                let document = tree.evaluate(scope, found)?;
                check_document(&document, &document.to_string(), place, found);
                PolicySource::PolicyDocument(document)
            }
        };
        Some(provisioned::Policy { logical_name: self.logical_name.clone(), source })
    }
}

impl Tree {
    fn evaluate(&self, scope: &Scope<'_>, found: &mut Found) -> Option<Json> {
        match self {
            Self::Plain(value) => Some(value.clone()),
            Self::Text(text) => text.evaluate(scope, found).map(Json::String),
            Self::List(items) => {
                let items: Vec<_> = items.iter().map(|item| item.evaluate(scope, found)).collect();
                items.into_iter().collect::<Option<Vec<_>>>().map(Json::Array)
            }
            Self::Map(members) => {
                let members: Vec<_> = members
                    .iter()
                    .map(|(name, tree)| Some((name.clone(), tree.evaluate(scope, found)?)))
                    .collect();
                members.into_iter().collect::<Option<serde_json::Map<_, _>>>().map(Json::Object)
            }
        }
    }
}

fn parse(escaped: &str, place: &Place, found: &mut Found) -> Option<Json> {
    match serde_json::from_str(escaped) {
        Ok(document) => Some(document),
        Err(error) => {
            let message = format!("the text in PolicyDocument is not JSON: {error} of that text");
            found.add(Rule::PolicyDocument, place, message);
            None
        }
    }
}

/// What makes JSON a policy (guide, "AWS IoT Core policies"; "Version … `2012-10-17`" is that of policy variables).
fn check_document(document: &Json, text: &str, place: &Place, found: &mut Found) {
    let count = policy_document_chars(text);
    if count > POLICY_DOCUMENT_CHARS {
        let message = format!(
            "the policy document has {count} characters without white space; AWS allows {POLICY_DOCUMENT_CHARS}"
        );
        found.add(Rule::PolicySize, place, message);
    }
    let mut report = |message: String| found.add(Rule::PolicyDocument, place, message);
    let Some(members) = document.as_object() else {
        report("a policy document is a JSON object".to_owned());
        return;
    };
    unknown(members.keys(), &["Version", "Id", "Statement"], "a policy document", &mut report);
    match members.get("Version").and_then(Json::as_str) {
        Some("2012-10-17" | "2008-10-17") => {}
        _ => report("a policy document has \"Version\": \"2012-10-17\"".to_owned()),
    }
    let statements = match members.get("Statement") {
        Some(Json::Array(statements)) => statements.as_slice(),
        Some(statement @ Json::Object(_)) => std::slice::from_ref(statement),
        _ => &[],
    };
    if statements.is_empty() {
        report("a policy document has a Statement, which is an object or a list of them".to_owned());
    }
    for (at, statement) in statements.iter().enumerate() {
        check_statement(at + 1, statement, &mut report);
    }
}

fn check_statement(number: usize, statement: &Json, report: &mut impl FnMut(String)) {
    let Some(members) = statement.as_object() else {
        report(format!("statement {number} of the policy document is not an object"));
        return;
    };
    let known = ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"];
    unknown(members.keys(), &known, &format!("statement {number}"), report);
    if !matches!(members.get("Effect").and_then(Json::as_str), Some("Allow" | "Deny")) {
        report(format!("statement {number} has no \"Effect\" of \"Allow\" or \"Deny\""));
    }
    for (name, not) in [("Action", "NotAction"), ("Resource", "NotResource")] {
        let value = members.get(name).or_else(|| members.get(not));
        let is_text = |value: &Json| value.as_str().is_some_and(|text| !text.is_empty());
        let good = match value {
            Some(Json::Array(values)) => !values.is_empty() && values.iter().all(is_text),
            Some(value) => is_text(value),
            None => false,
        };
        if !good {
            report(format!("statement {number} has no {name}, which is a string or a list of strings"));
        }
    }
}

fn unknown<'a>(
    names: impl Iterator<Item = &'a String>,
    known: &[&str],
    what: &str,
    report: &mut impl FnMut(String),
) {
    for name in names.filter(|name| !known.contains(&name.as_str())) {
        let hint = near(name, known.iter().copied()).first().map(|n| format!(" (is {n} meant?)"));
        report(format!(
            "{what} has no member `{}`{}; there are {}",
            short(name),
            hint.unwrap_or_default(),
            known.join(", ")
        ));
    }
}
