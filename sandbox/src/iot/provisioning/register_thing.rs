//! `RegisterThing`: a template and parameters of the caller's, provisioned in one call.
//!
//! The template is one of bulk registration. What is wrong with it is an `InvalidRequestException`, what the
//! parameters make of it and what the account lacks a `ResourceRegistrationFailureException`; the model declares
//! both without saying which is when. `ConflictingResourceUpdateException` never comes.

use std::collections::BTreeMap;

use fleetctl_rules::template::{Kind, Problem, Provisioned, Template};
use serde_json::{Map, Value, json};

use super::apply::{apply, failure};
use crate::api::{Answer, ApiError};
use crate::iot::{
    Call,
    input::{Input, TEMPLATE_BODY, invalid},
};

/// The most characters of a parameter's name.
const MAX_NAME: usize = 2048;
/// The most characters of a parameter's value.
const MAX_VALUE: usize = 4096;

/// All problems in one text.
pub(crate) fn told(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| !problem.is_warning());
    errors.map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Reads a template and evaluates it with the values of its parameters.
///
/// # Errors
/// As the operation: `InvalidRequestException` or `ResourceRegistrationFailureException`.
pub(crate) fn evaluate(
    body: &str,
    kind: Kind,
    values: &BTreeMap<String, String>,
) -> Result<Provisioned, ApiError> {
    let template = Template::parse(body, kind)
        .map_err(|problems| invalid(format!("Invalid registration template. {}", told(&problems))))?;
    template.evaluate(values).map_err(|problems| failure(told(&problems)))
}

/// Parameters as the model has them: a map of strings.
pub(crate) fn parameters(given: Option<&Map<String, Value>>) -> Result<BTreeMap<String, String>, ApiError> {
    let mut values = BTreeMap::new();
    for (name, value) in given.into_iter().flatten() {
        let value = value.as_str().ok_or_else(|| invalid(format!("The parameter {name} is not a string")))?;
        if name.chars().count() > MAX_NAME || value.chars().count() > MAX_VALUE {
            return Err(invalid(format!(
                "A parameter has at most {MAX_NAME} characters in its name and {MAX_VALUE} in its value"
            )));
        }
        values.insert(name.clone(), value.to_owned());
    }
    Ok(values)
}

fn read(input: &Input) -> Result<Provisioned, ApiError> {
    let body = input.shaped("templateBody", &TEMPLATE_BODY)?;
    evaluate(body, Kind::Bulk, &parameters(input.object("parameters")?)?)
}

/// `RegisterThing`.
pub(crate) fn register(call: &mut Call<'_>) -> Answer {
    let wanted = read(&call.input)?;
    let area = &mut *call.lock();
    let made = apply(call, area, &wanted)?;
    let mut answer = json!({ "resourceArns": made.arns });
    if let Some(certificate) = made.certificate.and_then(|id| area.certificates.get(&id)) {
        answer["certificatePem"] = Value::from(certificate.pem());
    }
    Ok(answer)
}
