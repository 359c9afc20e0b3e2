//! Microchip's manifest of secure elements (Trust Platform, ATECC608): a JSON array of signed elements, read one by
//! one, or the lines of a rejects file of it. Only what a signer signed whom the user named is imported.

mod jws;
mod signers;

use std::sync::Arc;

pub use signers::Signers;

use super::options::{Options, certificate_values};
use super::records::{Cut, Records};
use super::template::{Template, Values};
use super::{Cell, Key, Known, Problem, Record, own_names};
use crate::error::Result;

/// The columns that templates may name, beside those of every certificate.
pub(super) const COLUMNS: [&str; 11] = [
    "unique_id",
    "slot",
    "model",
    "part_number",
    "group_id",
    "provisioning_timestamp",
    "manufacturer",
    "manufacturer_unit",
    "distributor",
    "distributor_unit",
    "element",
];

#[derive(Debug)]
pub(super) struct Reader {
    records: Records,
    options: Options,
    known: Known,
    default: Template,
}

impl Reader {
    pub(super) fn new(records: Records, options: Options, known: Known) -> Self {
        Self { records, options, known, default: Template::of_column("unique_id") }
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.records
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>> {
        Ok(self.records.element()?.map(|cut| self.record(cut)))
    }

    fn record(&self, cut: Cut) -> Record {
        let element = cut.number + 1;
        Record::of_text(cut, self.known, |bytes, record| {
            match jws::verify(bytes, &self.options.signers, self.options.slot.as_deref()) {
                Err(jws::Refused { unique_id, why }) => {
                    // What is claimed is not verified, so it is shown and not believed.
                    let id = unique_id.map(|id| format!(" ({})", id.escape_default())).unwrap_or_default();
                    let place: Arc<str> = format!("element {element}{id}").into();
                    record.problems.push(Problem { line: record.line, place: Some(place), what: why });
                }
                Ok(part) => {
                    let place: Arc<str> = format!("element {element} ({})", part.payload.unique_id).into();
                    let pem = part.certificate.to_pem();
                    record.cells.push(Cell { key: Key::CertPem, place: place.clone(), text: pem });
                    let values = values(&part, element, &place);
                    self.options.apply(own_names(&self.default, self.known), &values, record);
                }
            }
        })
    }
}

fn values(part: &jws::Part, element: u64, place: &Arc<str>) -> Values {
    let (payload, mut values) = (&part.payload, Values::default());
    let name = |of: Option<&jws::Organization>| of.and_then(|o| o.organization_name.clone());
    let unit = |of: Option<&jws::Organization>| of.and_then(|o| o.organizational_unit_name.clone());
    let texts = [
        Some(payload.unique_id.clone()),
        Some(part.slot.clone()),
        payload.model.clone(),
        payload.part_number.clone(),
        payload.group_id.clone(),
        payload.provisioning_timestamp.clone(),
        name(payload.manufacturer.as_ref()),
        unit(payload.manufacturer.as_ref()),
        name(payload.distributor.as_ref()),
        unit(payload.distributor.as_ref()),
        Some(element.to_string()),
    ];
    for (column, text) in COLUMNS.iter().zip(texts) {
        values.put(column, place, text.unwrap_or_default());
    }
    certificate_values(&part.certificate, place, &mut values);
    values
}
