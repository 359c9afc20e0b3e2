//! Queries of the fleet index as commands take them: saved ones by `@name`, and checked before the first call.

mod explain;

use fleetctl_rules::near::near;
use fleetctl_rules::query::split::{self, Plan};
use fleetctl_rules::query::{Limits, Query, QueryError, fields};

use crate::context::Context;
use crate::error::{Error, Result};

pub(crate) use explain::{
    ASKED, check_not, explain_field, explain_group, explain_groups, explain_not, explain_nothing,
};

/// The query that `text` is or stands for, checked: [`plan`] has it asked, in parts where it is over AWS's limits.
pub(crate) fn checked(cx: &Context, text: &str) -> Result<String> {
    Ok(planned(cx, text)?.0.text().to_owned())
}

/// As [`checked`], for a command that changes what the query finds: a field that AWS does not have is refused.
pub(crate) fn checked_to_write(cx: &Context, text: &str) -> Result<String> {
    let text = saved(cx, text)?;
    if let Ok(query) = Query::parse_with(&text, &Limits::NONE) {
        check_written(&query)?;
    }
    checked(cx, &text)
}

/// Refuses fields that AWS does not have: below NOT they take in every thing.
fn check_written(query: &Query) -> Result<()> {
    let Some(unknown) = fields::unknown(query) else { return Ok(()) };
    Err(Error::data(format!("the query `{}`: {unknown}", query.text())).hint(
        "A command that changes things takes no such query: below NOT that part would take in every thing.",
    ))
}

/// The queries within AWS's limits that find together what a checked query finds.
pub(crate) fn plan(checked: &str) -> Result<Plan> {
    let query = Query::parse_with(checked, &Limits::NONE).map_err(|e| refused(checked, e))?;
    taken_apart(&query)
}

/// The query of a dynamic thing group that `text` is or stands for, checked by AWS's limits for such groups.
pub(crate) fn dynamic(cx: &Context, text: &str) -> Result<Query> {
    let text = saved(cx, text)?;
    if let Ok(query) = Query::parse_with(&text, &Limits::DYNAMIC_GROUP) {
        check_written(&query)?;
    }
    check(cx, &text, &Limits::DYNAMIC_GROUP)
}

/// The query that `text` is or stands for, and the queries within AWS's limits that find the same together.
pub(crate) fn planned(cx: &Context, text: &str) -> Result<(Query, Plan)> {
    let text = saved(cx, text)?;
    let query = check(cx, &text, &Limits::NONE)?;
    let plan = taken_apart(&query)?;
    if !plan.is_simple() {
        let parts = crate::ui::text::count(plan.parts.len(), "part");
        cx.ui.detail(format!("the query is over AWS's limits and is asked in {parts}"));
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

/// The text with its saved queries: `@name` is one where a term can begin, in parentheses beside other terms.
fn saved(cx: &Context, text: &str) -> Result<String> {
    let known = |name: &str| -> Result<String> {
        let config = cx.config()?;
        let queries = &config.queries;
        let query = queries.get(name).ok_or_else(|| no_such(name, queries.keys().map(String::as_str)))?;
        match Query::parse_with(query, &Limits::NONE) {
            Ok(_) => Ok(query.clone()),
            Err(error) => {
                let file = config
                    .queried_in
                    .get(name)
                    .map_or("configuration".into(), |path| path.display().to_string());
                let names_others =
                    query.split([' ', '(', '-']).any(|word| word.starts_with('@')) || query.starts_with('@');
                let error = refused(query, error)
                    .context(format!("the saved query `@{name}` of `{file}` cannot be used"));
                Err(if names_others {
                    error.hint("A saved query cannot name another one: write its text there.")
                } else {
                    error
                })
            }
        }
    };
    if let Some(name) = text.trim().strip_prefix('@').filter(|name| !name.contains(char::is_whitespace)) {
        return known(name);
    }
    let (mut out, mut quoted, mut begins) = (String::new(), false, true);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '@' && begins && !quoted {
            let name = &rest[1..];
            let end = name.find(|c: char| c.is_whitespace() || c == ')').unwrap_or(name.len());
            out.extend(["(", &known(&name[..end])?, ")"]);
            rest = &name[end..];
            continue;
        }
        quoted ^= c == '"';
        begins = c.is_whitespace() || matches!(c, '(' | '-');
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    Ok(out)
}

fn no_such<'n>(name: &str, known: impl Iterator<Item = &'n str> + Clone) -> Error {
    let error = Error::usage(format!("there is no saved query `@{name}`"));
    let near = near(name, known.clone());
    let all: Vec<String> = known.map(|name| format!("@{name}")).collect();
    if all.is_empty() {
        return error.hint("Saved queries are in the configuration file, under `queries`; there are none.");
    }
    let error = match near.as_slice() {
        [near, ..] => error.hint(format!("Near it is `@{near}`.")),
        [] => error,
    };
    error.hint(format!("The configuration file has {}, under `queries`.", all.join(", ")))
}

/// Refuses a query that AWS would refuse, with a caret under the place, and warns of terms that AWS takes and
/// that find nothing.
fn check(cx: &Context, query: &str, limits: &Limits) -> Result<Query> {
    match Query::parse_with(query, limits) {
        Ok(parsed) => {
            for doubt in fields::doubts(&parsed) {
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

/// A field of figures, with the short names that `--by` takes.
pub(crate) fn field(text: &str) -> &str {
    match text.trim() {
        "thingType" => "thingTypeName",
        "version" => "attributes.version",
        other => other,
    }
}

/// Refuses what cannot be a field of the index, before the first call.
pub(crate) fn check_field(field: &str) -> Result<()> {
    if fields::is_field(field) {
        return Ok(());
    }
    let error = Error::usage(format!("the index has no field `{field}`"));
    let error = match fields::meant(field).first() {
        Some(meant) => error.hint(format!("`{meant}` may be meant.")),
        None => error,
    };
    Err(error.hint(format!(
        "Names are case-sensitive. An attribute is `attributes.NAME`; besides there are {}.",
        "thingName, thingTypeName, thingGroupNames, shadow.…, connectivity.…, deviceDefender.… and registry.version"
    )))
}
