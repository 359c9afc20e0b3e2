//! `fleetctl things query`

use clap::Args;
use fleetctl_rules::query::Query;

use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::index;

/// Query the fleet index over every selected tenant at once
///
/// Prints rows as they arrive, with tenant, account and Region. The query is in
/// AWS IoT's own language; it is checked before the first call. `@name` stands
/// for a query of the configuration file.
///
/// A tenant that cannot be asked is named on stderr and makes the exit code 3;
/// the others' rows are there.
///
/// Examples:
///   fleetctl things query 'thingTypeName:sensor AND attributes.version:1*' --all-tenants
///   fleetctl things query 'attributes.version:1.0' --tenant acme -o jsonl --columns thingName
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct QueryArgs {
    /// The query, for example `attributes.version:1.0`; `*` finds everything
    query: String,
    /// Stop after so many things
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
}

pub(crate) async fn run(cx: &Context, args: QueryArgs) -> Result<ExitStatus> {
    let query = resolved(cx, &args.query)?;
    over_targets::list(cx, &index::COLUMNS, args.limit, async |target, rows| {
        index::search(target, &query, |page| rows.page(&page)).await
    })
    .await
}

/// The query that a command line means, checked.
///
/// # Errors
/// Usage (2) when there is no saved query of this name, or AWS would refuse it.
pub(super) fn resolved(cx: &Context, query: &str) -> Result<String> {
    let query = match query.strip_prefix('@') {
        None => query.to_owned(),
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
