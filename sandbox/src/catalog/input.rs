//! Reading the members of a request, with the texts of Service Catalog's own validation.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::invalid;
use crate::api::{Answer, ApiError};
use crate::paging::{Cut, page};
use crate::zone::Zone;

/// A text member, if it is there.
pub(super) fn optional<'a>(input: &'a Value, name: &str) -> Option<&'a str> {
    input.get(name).and_then(Value::as_str)
}

/// A text member that must be there.
pub(super) fn required<'a>(input: &'a Value, name: &str) -> Result<&'a str, ApiError> {
    optional(input, name).ok_or_else(|| {
        validation(format!(
            "Value null at '{}' failed to satisfy constraint: Member must not be null",
            lower(name)
        ))
    })
}

/// A token or name of at most 128 characters, starting with a letter or digit, of those and `marks`.
pub(super) fn required_name<'a>(input: &'a Value, name: &str, marks: &str) -> Result<&'a str, ApiError> {
    let value = required(input, name)?;
    let fits = (1..=128).contains(&value.len())
        && value.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && value.chars().all(|sign| sign.is_ascii_alphanumeric() || marks.contains(sign));
    if fits {
        return Ok(value);
    }
    Err(validation(format!(
        "Value '{value}' at '{}' failed to satisfy constraint: Member must satisfy regular expression pattern: \
         [a-zA-Z0-9][a-zA-Z0-9{marks}]*",
        lower(name)
    )))
}

/// The list of `Key` and `Value`; a member with `UsePreviousValue` takes the value of `previous`.
pub(super) fn parameters(
    input: &Value,
    previous: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, ApiError> {
    let mut read = BTreeMap::new();
    let list = input.get("ProvisioningParameters").and_then(Value::as_array);
    for parameter in list.into_iter().flatten() {
        let key = required(parameter, "Key")?;
        let keep = parameter.get("UsePreviousValue").and_then(Value::as_bool) == Some(true);
        let value = if keep { previous.get(key).map(String::as_str) } else { optional(parameter, "Value") };
        let value = value.unwrap_or_default();
        if value.chars().count() > 4096 {
            return Err(validation(
                "Value at 'provisioningParameters' failed to satisfy constraint: Member must have length less than or equal to 4096",
            ));
        }
        if read.insert(key.to_owned(), value.to_owned()).is_some() {
            return Err(invalid(format!("Parameter key {key} is specified more than once.")));
        }
    }
    Ok(read)
}

/// One page of `items` under the member `name`, of at most `most` items.
pub(super) fn list(
    zone: &Zone,
    input: &Value,
    request: &str,
    name: &str,
    items: &[Value],
    most: u64,
) -> Answer {
    let size = match input.get("PageSize").and_then(Value::as_u64) {
        None | Some(0) => most.min(20),
        Some(size) if size <= most => size,
        Some(size) => {
            return Err(validation(format!(
                "Value '{size}' at 'pageSize' failed to satisfy constraint: Member must have value less than or equal \
                 to {most}"
            )));
        }
    };
    let cut = Cut {
        size: usize::try_from(size).unwrap_or(20),
        request,
        token: optional(input, "PageToken"),
        // The few outputs of one record come at once; it is the lists that AWS may answer an empty page of.
        empty_pages: Some(zone.seed).filter(|_| zone.empty_pages && !name.ends_with("Outputs")),
    };
    let page = page(items.len(), cut).ok_or_else(|| invalid("Invalid page token."))?;
    let mut answer = json!({ name: items[page.start..page.end] });
    if let Some(next) = page.next {
        answer["NextPageToken"] = json!(next);
    }
    Ok(answer)
}

fn validation(text: impl std::fmt::Display) -> ApiError {
    ApiError::new("ValidationException", 400, format!("1 validation error detected: {text}"))
}

fn lower(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}
