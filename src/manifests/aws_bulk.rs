//! The input of AWS's own bulk registration: one JSON object of texts a line, whose keys are the parameters of a
//! provisioning template. Without the template the usual names are known, and every other key is an attribute.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::options::Options;
use super::records::{Cut, Records};
use super::template::Values;
use super::{Cell, Key, Known, Problem, REJECT_COLUMNS, Record};
use crate::error::Result;

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    options: Options,
    known: Known,
}

/// What a key says where no template does.
fn usual(name: &str) -> Key {
    match name {
        "ThingName" => Key::ThingName,
        "ThingTypeName" | "ThingType" => Key::ThingType,
        "ThingGroups" | "ThingGroup" => Key::ThingGroups,
        "BillingGroup" | "BillingGroupName" => Key::BillingGroup,
        "CSR" | "CertificateSigningRequest" => Key::CsrPem,
        "CertificatePem" => Key::CertPem,
        "CertificateId" => Key::CertFingerprint,
        "PolicyName" => Key::Policies,
        name => Key::Attribute(name.to_owned()),
    }
}

impl Reader {
    pub(super) fn new(records: Records, options: Options, known: Known) -> Self {
        Self { records, options, known }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        Ok(self.records.line()?.map(|cut| self.record(cut)))
    }

    fn record(&self, cut: Cut) -> Record {
        Record::of_text(cut, self.known, |bytes, record| {
            let line = record.line;
            let mut problem = |place: Option<Arc<str>>, what: String| {
                record.problems.push(Problem { line, place, what });
            };
            let mut given = BTreeMap::new();
            match serde_json::from_slice::<Value>(bytes) {
                Ok(Value::Object(map)) => {
                    for (name, value) in
                        map.into_iter().filter(|(n, _)| !REJECT_COLUMNS.contains(&n.as_str()))
                    {
                        let place: Arc<str> = format!("key {name}").into();
                        let template = self.options.provisioning.as_ref();
                        match value {
                            Value::String(_)
                                if template.is_some_and(|template| !template.is_parameter(&name)) =>
                            {
                                problem(Some(place), "is none of the template's parameters".into());
                            }
                            Value::String(text) => drop(given.insert(name, text)),
                            _ => problem(Some(place), "is not a text, which AWS's parameters are".into()),
                        }
                    }
                }
                Ok(_) => problem(None, "the line is not a JSON object".into()),
                Err(e) => {
                    let text = e.to_string();
                    let why = text.split(" at line ").next().unwrap_or(&text);
                    problem(None, format!("the line is not JSON: {why} at character {}", e.column()));
                }
            }
            if record.problems.is_empty() {
                self.fill(&given, record);
            }
        })
    }

    fn fill(&self, given: &BTreeMap<String, String>, record: &mut Record) {
        let mut values = Values::default();
        for (name, text) in given {
            values.put(name, &format!("key {name}").into(), text.as_str());
        }
        let own_name = self.options.names.is_none();
        let line = record.line;
        match &self.options.provisioning {
            Some(template) => {
                for filled in template.fill(given) {
                    match filled {
                        Err((place, what)) => {
                            record.problems.push(Problem { line, place: Some(place), what });
                        }
                        Ok((key, place, text)) => {
                            record.says_attributes |= matches!(key, Key::Attribute(_));
                            if !text.is_empty() && (own_name || *key != Key::ThingName) {
                                record.cells.push(Cell { key: key.clone(), place, text });
                            }
                        }
                    }
                }
            }
            None => {
                for (name, text) in given {
                    let key = usual(name);
                    record.says_attributes |= matches!(key, Key::Attribute(_));
                    if !text.is_empty() && (own_name || key != Key::ThingName) {
                        let place = format!("key {name}").into();
                        record.cells.push(Cell { key, place, text: text.clone() });
                    }
                }
            }
        }
        self.options.apply(None, &values, record);
    }
}
