//! The document of the job that hands a new certificate out: JSON with placeholders in its texts.

use serde_json::Value;

use crate::error::{Error, Result};

/// The template that comes with the program.
pub const DEFAULT: &str = include_str!("../../templates/job-rotate-certificate.json");
/// AWS's limit of a job document, in bytes (service model: CreateJob.document).
pub const MOST_BYTES: usize = 32_768;
/// What a template can name.
const NAMES: [&str; 6] =
    ["campaign", "thing_name", "old_certificate_id", "certificate_id", "certificate_pem", "chain_pem"];

/// A checked template.
#[derive(Debug, Clone)]
pub struct Template {
    /// As it was read.
    pub text: String,
    value: Value,
}

/// What a document says.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The campaign.
    pub campaign: &'a str,
    /// The thing.
    pub thing_name: &'a str,
    /// The old certificate's id.
    pub old_certificate_id: &'a str,
    /// The new one's.
    pub certificate_id: &'a str,
    /// The new certificate.
    pub certificate_pem: &'a str,
    /// The certificates above it, its issuer first.
    pub chain_pem: &'a str,
}

impl Template {
    /// Reads a template; `shown` names it in messages.
    ///
    /// # Errors
    /// Data (65) when it is not a JSON object, names something unknown, or lacks the certificate.
    pub fn parse(text: &str, shown: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text).map_err(|e| {
            Error::data(format!("{shown}: the document is not JSON")).caused_by(e.to_string())
        })?;
        if !value.is_object() {
            return Err(Error::data(format!("{shown}: the document is not a JSON object")));
        }
        let mut named = Vec::new();
        walk(&value, &mut |text| named.extend(placeholders(text).map(str::to_owned)));
        let known: Vec<String> = NAMES.iter().map(|name| format!("{{{name}}}")).collect();
        if let Some(unknown) = named.iter().find(|name| !NAMES.contains(&name.as_str())) {
            return Err(Error::data(format!("{shown}: there is no `{{{unknown}}}`"))
                .hint(format!("A document can name {}.", known.join(", "))));
        }
        if !named.iter().any(|name| name == "certificate_pem") {
            return Err(Error::data(format!("{shown}: the document lacks `{{certificate_pem}}`"))
                .hint("Without it the device does not get its certificate."));
        }
        Ok(Self { text: text.to_owned(), value })
    }

    /// The document.
    ///
    /// # Errors
    /// Data (65) when it is longer than AWS takes.
    pub fn render(&self, said: &Said<'_>) -> Result<String> {
        let mut value = self.value.clone();
        fill(&mut value, said);
        let text = value.to_string();
        if text.len() > MOST_BYTES {
            return Err(Error::data(format!(
                "the job document has {} bytes; AWS takes {MOST_BYTES}",
                text.len()
            ))
            .hint("Leave `{chain_pem}` out of it, or give a shorter chain with `--ca-chain`."));
        }
        Ok(text)
    }
}

fn walk(value: &Value, visit: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(all) => all.iter().for_each(|one| walk(one, visit)),
        Value::Object(all) => all.values().for_each(|one| walk(one, visit)),
        _ => {}
    }
}

fn fill(value: &mut Value, said: &Said<'_>) {
    match value {
        Value::String(text) => *text = filled(text, said),
        Value::Array(all) => all.iter_mut().for_each(|one| fill(one, said)),
        Value::Object(all) => all.values_mut().for_each(|one| fill(one, said)),
        _ => {}
    }
}

/// In one pass: what is put in is not looked at again.
fn filled(text: &str, said: &Said<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let found = from.find('}').and_then(|end| Some((of(&from[1..end], said)?, end)));
        if let Some((what, end)) = found {
            out.push_str(what);
            rest = &from[end + 1..];
        } else {
            out.push('{');
            rest = &from[1..];
        }
    }
    out + rest
}

fn of<'a>(name: &str, said: &Said<'a>) -> Option<&'a str> {
    Some(match name {
        "campaign" => said.campaign,
        "thing_name" => said.thing_name,
        "old_certificate_id" => said.old_certificate_id,
        "certificate_id" => said.certificate_id,
        "certificate_pem" => said.certificate_pem,
        "chain_pem" => said.chain_pem,
        _ => return None,
    })
}

/// What is in braces and looks like a name; AWS's own `${aws:…}` does not.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let inside = text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name);
    inside.filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const SAID: Said<'_> = Said {
        campaign: "spring",
        thing_name: "lamp",
        old_certificate_id: "aa",
        certificate_id: "bb",
        certificate_pem: "-----BEGIN\n{campaign}\n",
        chain_pem: "",
    };

    #[test]
    fn the_default_says_all_of_it() {
        let text = Template::parse(DEFAULT, "it").unwrap().render(&SAID).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["operation"], "rotate-certificate");
        assert_eq!(value["thingName"], "lamp");
        assert_eq!(value["oldCertificateId"], "aa");
        assert_eq!(value["certificateId"], "bb");
        assert_eq!(value["certificatePem"], "-----BEGIN\n{campaign}\n", "what is put in stays as it is");
    }

    #[test]
    fn a_document_has_the_certificate_and_fits() {
        let own = r#"{"steps":[{"put":"{certificate_pem}"}],"from":"${aws:iot:test}","as":"x{thing_name}y"}"#;
        let text = Template::parse(own, "it").unwrap().render(&SAID).unwrap();
        assert!(text.contains("xlampy") && text.contains("${aws:iot:test}"), "{text}");
        for bad in ["[]", "{", r#"{"a":"b"}"#, r#"{"a":"{certificate_pem}{pem}"}"#] {
            assert!(Template::parse(bad, "it").is_err(), "{bad}");
        }
        let long = "x".repeat(MOST_BYTES);
        let said = Said { certificate_pem: &long, ..SAID };
        assert!(Template::parse(DEFAULT, "it").unwrap().render(&said).is_err());
    }
}
