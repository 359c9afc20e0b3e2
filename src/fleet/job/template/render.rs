//! What a template becomes in a job: its name resolved in a target, its parameters checked and put into the document.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::near::near;
use serde_json::Value;

use super::super::create::Source;
use super::{NOUN, Template, describe};
use crate::aws::Target;
use crate::error::{Error, Result};
use crate::fleet::document;

/// What the names of AWS's own templates begin with.
const MANAGED: &str = "AWS-";
/// What a parameter's place in a document begins with; it ends with `}`.
const PLACE: &str = "${aws:iot:parameter:";

/// The name and version of a managed template that this text or ARN names; nothing when it names another one.
///
/// # Errors
/// Usage (2) for a name with the en dash that AWS's guide prints for the hyphen.
pub fn managed_name(text: &str) -> Result<Option<(String, Option<String>)>> {
    let name = match text.split_once("::jobtemplate/") {
        Some((_, name)) if text.starts_with("arn:") => name,
        _ => text,
    };
    let hyphens = name.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
    if hyphens != name && hyphens.starts_with(MANAGED) {
        return Err(Error::usage(format!("`{text}` has a dash where the template's name has a hyphen"))
            .hint(format!("Write `{hyphens}`; AWS's guide prints another dash.")));
    }
    let Some(rest) = name.strip_prefix(MANAGED) else { return Ok(None) };
    let (rest, version) = rest.split_once(':').map_or((rest, None), |(rest, v)| (rest, Some(v.to_owned())));
    Ok(Some((format!("{MANAGED}{rest}"), version)))
}

impl Template {
    /// The document as a job with these parameters has it; nothing where the document is behind a link. What optional
    /// parameters that are not given leave in it is AWS's business: their places stay.
    ///
    /// # Errors
    /// Usage (2), naming a parameter that the template does not have, or one that it needs.
    pub fn render(&self, given: &BTreeMap<String, String>) -> Result<Option<Value>> {
        let called = NOUN.called(&self.listed.job_template_id);
        let mut places: BTreeSet<&str> = self.parameters.iter().map(|p| p.key.as_str()).collect();
        if let Some(text) = &self.text {
            places.extend(
                text.split(PLACE).skip(1).filter_map(|rest| rest.split_once('}')).map(|(key, _)| key),
            );
        } else if self.parameters.is_empty() {
            return Ok(None);
        }
        if let Some(unknown) = given.keys().find(|key| !places.contains(key.as_str())) {
            let near = near(unknown, places.iter().copied());
            let all: Vec<String> = places.iter().map(|p| format!("`{p}`")).collect();
            let hint = match (near.as_slice(), all.as_slice()) {
                ([one, ..], _) => format!("Near it is `{one}`."),
                (_, []) => "It has none.".to_owned(),
                _ => format!("It has {}.", all.join(", ")),
            };
            return Err(Error::usage(format!("{called} has no parameter `{unknown}`")).hint(hint));
        }
        let optional = |key: &str| self.parameters.iter().any(|p| p.key == key && p.optional);
        if let Some(missing) = places.iter().find(|key| !given.contains_key(**key) && !optional(key)) {
            let what = self.parameters.iter().find(|p| p.key == **missing);
            let example = what.and_then(|p| p.example.as_deref()).unwrap_or("VALUE");
            let error = Error::usage(format!("{called} needs the parameter `{missing}`"));
            return Err(error.hint(format!("For example `--parameter '{missing}={example}'`.")));
        }
        let Some(text) = &self.text else { return Ok(None) };
        let mut text = text.clone();
        for (key, value) in given {
            let quoted = Value::from(value.as_str()).to_string();
            text = text.replace(&format!("{PLACE}{key}}}"), &quoted[1..quoted.len() - 1]);
        }
        Ok(Some(document::shown(text)))
    }
}

/// The source as AWS takes it in this target, with the document that jobs get, as far as it can be known. A template
/// has to be there and to have the parameters.
///
/// # Errors
/// Usage (2) for parameters that do not fit; Failed (1) when there is no such template; the failed call.
pub async fn resolve(target: &Target, source: &Source) -> Result<(Source, Option<Value>)> {
    let (name, parameters) = match source {
        Source::Document(document) => return Ok((source.clone(), Some(document.value().clone()))),
        Source::Link(_) | Source::Stored(_) => return Ok((source.clone(), None)),
        Source::Template(name, parameters) => (name, parameters),
    };
    if let Some(region) = name.strip_prefix("arn:").and_then(|arn| arn.split(':').nth(2))
        && region != target.key.region
    {
        return Err(Error::usage(format!("{} is in {region}", NOUN.called(name)))
            .caused_by(format!("the job is made in {}", target.key.region))
            .hint("A template's name instead of its ARN stands for the one of each target."));
    }
    let Some(template) = describe(target, name).await? else {
        return Err(Error::failed(format!("there is no {}", NOUN.called(name)))
            .with_code("ResourceNotFoundException")
            .hint("`fleetctl jobs templates list` names the account's, `--managed` AWS's own."));
    };
    let document = template.render(parameters)?;
    let arn = if name.starts_with("arn:") { None } else { template.listed.job_template_arn.clone() };
    let arn = arn.unwrap_or_else(|| name.clone());
    Ok((Source::Template(arn, parameters.clone()), document))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::super::view::{Listed, Parameter};
    use super::*;
    use crate::aws::TargetKey;
    use crate::fleet::job::course::Course;

    #[test]
    fn managed_templates_are_told_by_their_names() {
        let of = |text: &str| managed_name(text).unwrap();
        assert_eq!(of("AWS-Reboot"), Some(("AWS-Reboot".into(), None)));
        assert_eq!(of("AWS-Reboot:1.0"), Some(("AWS-Reboot".into(), Some("1.0".into()))));
        assert_eq!(
            of("arn:aws:iot:eu-west-1::jobtemplate/AWS-Stop-Application:1.0"),
            Some(("AWS-Stop-Application".into(), Some("1.0".into())))
        );
        assert_eq!(of("arn:aws:iot:eu-west-1:111111111111:jobtemplate/mine"), None);
        assert_eq!(of("mine"), None);
        let error = managed_name("AWS\u{2013}Reboot").unwrap_err();
        assert!(error.hints()[0].contains("`AWS-Reboot`"), "{error}");
    }

    fn template(text: &str, parameters: &[(&str, bool)]) -> Template {
        let parameter = |(key, optional): &(&str, bool)| Parameter {
            key: (*key).to_owned(),
            description: None,
            regex: None,
            example: Some("tree".into()),
            optional: *optional,
        };
        Template {
            listed: Listed {
                target: TargetKey { tenant: None, account: "1".into(), region: "r".into() },
                job_template_id: "AWS-Install-Application".into(),
                description: None,
                created_at: None,
                job_template_arn: None,
                template_version: None,
                environments: Vec::new(),
            },
            document: None,
            document_source: None,
            parameters: parameters.iter().map(parameter).collect(),
            course: Course::default(),
            text: Some(text.to_owned()),
        }
    }

    #[test]
    fn parameters_are_put_in_as_json_texts() {
        let template = template(
            r#"{"p":"${aws:iot:parameter:packages}","u":"${aws:iot:parameter:runAsUser}"}"#,
            &[("packages", false), ("runAsUser", true)],
        );
        let given = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let rendered = template.render(&given(&[("packages", "a\"b")])).unwrap().unwrap();
        assert_eq!(rendered["p"], "a\"b");
        let missing = template.render(&given(&[])).unwrap_err();
        assert!(missing.to_string().contains("`packages`"), "{missing}");
        let unknown = template.render(&given(&[("packages", "a"), ("package", "b")])).unwrap_err();
        assert!(unknown.hints()[0].contains("`packages`"), "{unknown}");
    }
}
