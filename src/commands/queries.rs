//! Queries of the fleet index as commands take them: saved ones by `@name`, and checked before the first call.

use fleetctl_rules::query::split::{self, Plan};
use fleetctl_rules::query::{Limits, Query, QueryError};

use crate::context::Context;
use crate::error::{Error, Result};

/// The query that `text` is or stands for, checked: [`plan`] has it asked, in parts where it is over AWS's limits.
pub(crate) fn checked(cx: &Context, text: &str) -> Result<String> {
    Ok(planned(cx, text)?.0.text().to_owned())
}

/// The queries within AWS's limits that find together what a checked query finds.
pub(crate) fn plan(checked: &str) -> Result<Plan> {
    let query = Query::parse_with(checked, &Limits::NONE).map_err(|e| refused(checked, e))?;
    taken_apart(&query)
}

/// The query of a dynamic thing group that `text` is or stands for, checked by AWS's limits for such groups.
pub(crate) fn dynamic(cx: &Context, text: &str) -> Result<Query> {
    check(cx, &saved(cx, text)?, &Limits::DYNAMIC_GROUP)
}

/// The query that `text` is or stands for, and the queries within AWS's limits that find the same together.
pub(crate) fn planned(cx: &Context, text: &str) -> Result<(Query, Plan)> {
    let text = saved(cx, text)?;
    let query = check(cx, &text, &Limits::NONE)?;
    let plan = taken_apart(&query)?;
    if !plan.is_simple() {
        cx.ui.detail(format!("the query is over AWS's limits and is asked in {} parts", plan.parts.len()));
    }
    Ok((query, plan))
}

fn taken_apart(query: &Query) -> Result<Plan> {
    split::split(query, &Limits::SEARCH).map_err(|refusal| match Query::parse(query.text()) {
        Ok(_) => Error::internal("taking a query apart").caused_by(refusal.to_string()),
        Err(error) => refused(query.text(), error).caused_by(refusal.to_string()),
    })
}

/// The query that `text` is or stands for, whatever AWS's limits say: for who answers it himself.
pub(crate) fn parsed(cx: &Context, text: &str) -> Result<Query> {
    check(cx, &saved(cx, text)?, &Limits::NONE)
}

fn saved(cx: &Context, text: &str) -> Result<String> {
    match text.strip_prefix('@') {
        None => Ok(text.to_owned()),
        Some(name) => cx.config()?.queries.get(name).cloned().ok_or_else(|| {
            Error::usage(format!("there is no saved query `@{name}`"))
                .hint("Saved queries are in the configuration file, under `queries`.")
        }),
    }
}

/// Refuses a query that AWS would refuse, with a caret under the place, and warns of terms that AWS takes and
/// that find nothing.
fn check(cx: &Context, query: &str, limits: &Limits) -> Result<Query> {
    match Query::parse_with(query, limits) {
        Ok(parsed) => {
            for doubt in doubts(&parsed) {
                cx.ui.warn(doubt);
            }
            Ok(parsed)
        }
        Err(error) => Err(refused(query, error)),
    }
}

fn refused(query: &str, error: QueryError) -> Error {
    let mut place = String::new();
    for line in error.caret(query).lines() {
        place.push_str("\n    ");
        place.push_str(line);
    }
    let refused = Error::usage(format!("the query is not valid: {}{place}", error.message));
    match error.hint {
        Some(hint) => refused.hint(hint),
        None => refused,
    }
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

/// Refuses what cannot be a field of the index, before the first call.
pub(crate) fn check_field(field: &str) -> Result<()> {
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    let open = ["attributes", "shadow", "connectivity", "deviceDefender", "registry"].contains(&first);
    if FIELDS.contains(&first) && open != rest.is_empty() {
        return Ok(());
    }
    Err(Error::usage(format!("the index has no field `{field}`")).hint(format!(
        "Names are case-sensitive. An attribute is `attributes.NAME`; besides there are {}.",
        "thingName, thingTypeName, thingGroupNames, shadow.…, connectivity.…, deviceDefender.… and registry.version"
    )))
}

fn doubts(query: &Query) -> Vec<String> {
    let mut out = Vec::new();
    for term in query.terms() {
        match &term.field {
            Some(field) => {
                let first = field.split('.').next().unwrap_or(field);
                if field.starts_with("deviceDefender.")
                    && field.ends_with(".inViolation")
                    && term.to_string().to_ascii_lowercase().ends_with(":false")
                {
                    out.push(format!("AWS has no query for `{term}`; write `NOT {field}:true`"));
                }
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
    fn a_field_is_one_of_the_index() {
        for field in ["thingTypeName", "attributes.n", "shadow.reported.a.b", "registry.version"] {
            check_field(field).unwrap();
        }
        for field in ["n", "thingtypename", "attributes", "attributes.", "thingName.x", ""] {
            assert_eq!(check_field(field).unwrap_err().kind(), crate::error::Kind::Usage, "{field}");
        }
    }

    #[test]
    fn a_term_that_finds_nothing_is_doubted() {
        let doubts = |text: &str| doubts(&Query::parse(text).unwrap()).len();
        assert_eq!(doubts("thingName:a* AND attributes.version:1 AND NOT connectivity.connected:true"), 0);
        assert_eq!(doubts("version:1.0"), 1);
        assert_eq!(doubts("thingname:a and thingName:b"), 2);
        assert_eq!(doubts("deviceDefender.p.b.inViolation:true"), 0);
        assert_eq!(doubts("deviceDefender.p.b.inViolation:false"), 1);
    }
}
