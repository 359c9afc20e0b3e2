//! Queries of the fleet index as commands take them: saved ones by `@name`, and checked before the first call.

use fleetctl_rules::query::Query;

use crate::context::Context;
use crate::error::{Error, Result};

/// The query that `text` is or stands for, checked.
pub(crate) fn checked(cx: &Context, text: &str) -> Result<String> {
    let query = match text.strip_prefix('@') {
        None => text.to_owned(),
        Some(name) => cx.config()?.queries.get(name).cloned().ok_or_else(|| {
            Error::usage(format!("there is no saved query `@{name}`"))
                .hint("Saved queries are in the configuration file, under `queries`.")
        })?,
    };
    check(cx, &query)?;
    Ok(query)
}

/// Refuses a query that AWS would refuse, with a caret under the place, and warns of terms that AWS takes and
/// that find nothing.
fn check(cx: &Context, query: &str) -> Result<()> {
    let error = match Query::parse(query) {
        Ok(parsed) => {
            for doubt in doubts(&parsed) {
                cx.ui.warn(doubt);
            }
            return Ok(());
        }
        Err(error) => error,
    };
    let mut place = String::new();
    for line in error.caret(query).lines() {
        place.push_str("\n    ");
        place.push_str(line);
    }
    let refused = Error::usage(format!("the query is not valid: {}{place}", error.message));
    Err(match error.hint {
        Some(hint) => refused.hint(hint),
        None => refused,
    })
}

/// The fields of the index AWS_Things, by their first part (AWS IoT guide, managed and custom fields).
const FIELDS: [&str; 9] = [
    "thingName",
    "thingId",
    "thingTypeName",
    "thingGroupNames",
    "attributes",
    "shadow",
    "connectivity",
    "deviceDefender",
    "registry",
];

fn doubts(query: &Query) -> Vec<String> {
    let mut out = Vec::new();
    for term in query.terms() {
        match &term.field {
            Some(field) => {
                let first = field.split('.').next().unwrap_or(field);
                if !FIELDS.contains(&first) && !query.uses_geo() {
                    out.push(format!(
                        "the index has no field `{field}`, so that part finds nothing; names are case-sensitive, \
                         and an attribute is `attributes.{field}`"
                    ));
                }
            }
            None if ["and", "or", "not"].contains(&term.to_string().as_str()) => {
                out.push(format!("`{term}` is searched as a word; operators are in capitals"));
            }
            None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_term_that_finds_nothing_is_doubted() {
        let doubts = |text: &str| doubts(&Query::parse(text).unwrap()).len();
        assert_eq!(doubts("thingName:a* AND attributes.version:1 AND NOT connectivity.connected:true"), 0);
        assert_eq!(doubts("version:1.0"), 1);
        assert_eq!(doubts("thingname:a and thingName:b"), 2);
    }
}
