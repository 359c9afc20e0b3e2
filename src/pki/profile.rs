//! What the certificates of many devices say, as templates over the columns of their rows.

use super::alternative::AlternativeName;
use super::error::{Error, Result};
use super::name::{DistinguishedName, NamePart};
use super::template::{Template, Values};

/// The templates of a device's subject and of its alternative names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    subject: Vec<(NamePart, Template)>,
    sans: Vec<Template>,
}

impl Profile {
    /// Reads a subject such as `CN={thing_name},O={tenant},serialNumber={serial}` (a comma in a value is written `\,`)
    /// and names such as `URI:urn:dev:mac:{mac}`.
    pub fn new(subject: &str, sans: &[String]) -> Result<Self> {
        let parts = split(subject).iter().map(|part| subject_part(part)).collect::<Result<Vec<_>>>()?;
        let sans = sans.iter().map(|san| san_template(san)).collect::<Result<Vec<_>>>()?;
        Ok(Self { subject: parts, sans })
    }

    /// The columns that the templates name.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.subject.iter().map(|(_, template)| template).chain(&self.sans).flat_map(Template::columns)
    }

    /// The subject of a row.
    pub fn subject(&self, row: &dyn Values) -> Result<DistinguishedName> {
        let values: Vec<String> = self
            .subject
            .iter()
            .map(|(_, template)| filled(template, row, "subject"))
            .collect::<Result<_>>()?;
        let parts: Vec<(NamePart, &str)> =
            self.subject.iter().zip(&values).map(|((part, _), value)| (*part, value.as_str())).collect();
        DistinguishedName::new(&parts)
    }

    /// The alternative names of a row.
    pub fn sans(&self, row: &dyn Values) -> Result<Vec<AlternativeName>> {
        self.sans.iter().map(|san| filled(san, row, "alternative name")?.parse()).collect()
    }
}

/// The parts between commas; `\` takes the meaning from the character behind it.
fn split(text: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => part.extend(characters.next()),
            ',' => parts.push(std::mem::take(&mut part)),
            _ => part.push(character),
        }
    }
    parts.push(part);
    parts
}

fn subject_part(part: &str) -> Result<(NamePart, Template)> {
    let bad = |problem: String| Error::bad_input("the subject's template", problem);
    let Some((label, value)) = part.split_once('=') else {
        return Err(bad(format!("`{}` is not NAME=VALUE", part.trim()))
            .with_hint("write it as CN={thing_name},O=Acme; a comma in a value is written as \\,"));
    };
    let label = label.trim();
    let kind = NamePart::parse(label).ok_or_else(|| {
        bad(format!("`{label}` is not known")).with_hint(format!("use of {}", NamePart::labels()))
    })?;
    Ok((kind, value.trim().parse().map_err(bad)?))
}

fn san_template(text: &str) -> Result<Template> {
    let kind = text.split_once(':').map(|(kind, _)| kind.to_ascii_lowercase()).unwrap_or_default();
    if !["dns", "uri", "ip", "email"].contains(&kind.as_str()) {
        let problem = format!("`{text}` does not start with DNS:, URI:, IP: or email:");
        return Err(Error::bad_input("the alternative name's template", problem));
    }
    text.parse().map_err(|problem: String| Error::bad_input("the alternative name's template", problem))
}

fn filled(template: &Template, row: &dyn Values, what: &str) -> Result<String> {
    template.fill(row).map_err(|column| {
        let problem = format!("the {what} `{template}` needs a value of {column}, and there is none");
        Error::bad_input("the row", problem)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::borrow::Cow;

    use super::*;

    struct Row(&'static str);

    impl Values for Row {
        fn value(&self, column: &str) -> Option<Cow<'_, str>> {
            match column {
                "thing_name" => Some(self.0.into()),
                "serial" => Some("A-17".into()),
                _ => None,
            }
        }
    }

    #[test]
    fn a_row_gets_its_own_names() {
        let sans = ["URI:urn:dev:{serial}".to_owned(), "dns:{thing_name}.example.com".to_owned()];
        let profile =
            Profile::new(r"C=DE, o=Acme\, Inc.,CN={thing_name},serialNumber={serial}", &sans).unwrap();
        let subject = profile.subject(&Row("dev-1")).unwrap();
        assert_eq!(subject.text(), r"C=DE, O=Acme\, Inc., CN=dev-1, serialNumber=A-17");
        let sans = profile.sans(&Row("dev-1")).unwrap();
        assert_eq!(
            sans.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["URI:urn:dev:A-17", "DNS:dev-1.example.com"]
        );
        assert!(profile.sans(&Row("dev_1 x")).is_err());
        assert_eq!(profile.columns().collect::<Vec<_>>(), ["thing_name", "serial", "serial", "thing_name"]);
    }

    #[test]
    fn what_cannot_be_a_template_is_refused() {
        for subject in ["", "CN", "XX=a", "CN={", "CN={thing_name},,O=a"] {
            assert!(Profile::new(subject, &[]).is_err(), "{subject}");
        }
        for san in ["", "dev", "RID:1.2", "DNS:{"] {
            assert!(Profile::new("CN=a", &[san.to_owned()]).is_err(), "{san}");
        }
        let error = Profile::new("CN={mac}", &[]).unwrap().subject(&Row("a")).unwrap_err().to_string();
        assert!(error.contains("needs a value of mac"), "{error}");
    }
}
