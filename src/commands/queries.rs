//! Queries of the fleet index as commands take them: saved ones by `@name`, and checked before the first call.

use std::collections::BTreeSet;

use fleetctl_rules::near::near;
use fleetctl_rules::query::split::{self, Plan};
use fleetctl_rules::query::{Limits, Query, QueryError, fields};

use crate::aws::Target;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::index;

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
                Err(refused(query, error)
                    .context(format!("the saved query `@{name}` of `{file}` cannot be used")))
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
    let all: Vec<String> = known.map(|name| format!("@{name}")).collect();
    if all.is_empty() {
        return error.hint("Saved queries are in the configuration file, under `queries`; there are none.");
    }
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

/// Says why a query may find nothing: attributes that no thing has. The first target that answers speaks for all.
pub(crate) async fn explain_nothing(cx: &Context, query: &Query) {
    cx.found_nothing();
    let fields: BTreeSet<&str> = query.terms().iter().filter_map(|term| term.field.as_deref()).collect();
    let targets = cx.some_targets();
    let attributes = fields.iter().filter_map(|field| field.strip_prefix("attributes."));
    let attributes: Vec<&str> = attributes.filter(|name| !name.contains('*')).collect();
    if attributes.is_empty() {
        return;
    }
    if let Some(lacking) = lacking(&targets, attributes).await {
        for (name, meant) in &lacking.names {
            cx.ui.warn(format!("{} none has the attribute `{name}`{meant}", lacking.of));
        }
    }
}

/// Says what below NOT excludes nothing, as no thing has such an attribute, and whether there is any. The first target
/// that answers speaks for all.
pub(crate) async fn explain_not(cx: &Context, targets: &[Target], checked: &str) -> bool {
    let Ok(query) = Query::parse_with(checked, &Limits::NONE) else { return false };
    let attributes = fields::excluded(&query);
    if attributes.is_empty() {
        return false;
    }
    let lacking = lacking(&targets[..targets.len().min(ASKED)], attributes).await;
    for (name, meant) in lacking.iter().flat_map(|lacking| &lacking.names) {
        let of = lacking.as_ref().map(|lacking| lacking.of.as_str()).unwrap_or_default();
        cx.ui.warn(format!(
            "{of} none has the attribute `{name}`, so `NOT attributes.{name}…` excludes nothing{meant}"
        ));
    }
    lacking.is_some_and(|lacking| !lacking.names.is_empty())
}

/// As [`explain_not`], before something is made for what a query finds that excludes nothing: nobody may have meant that
/// many, so that a number has to be said. Nothing is refused where nothing is made.
///
/// # Errors
/// Data (65).
pub(crate) async fn check_not(
    cx: &Context,
    targets: &[Target],
    checked: &str,
    is_bounded: bool,
) -> Result<()> {
    if !explain_not(cx, targets, checked).await || is_bounded || cx.dry_run() {
        return Ok(());
    }
    Err(Error::data("the query excludes nothing by an attribute that no thing has").hint(
        "Nothing was created. If all of these are meant, look at the number with `--dry-run` and give it: `--expect N`.",
    ))
}

/// Says which attributes of a query no thing has, wherever they stand in it.
pub(crate) async fn explain_attributes(cx: &Context, targets: &[Target], query: &Query) {
    let below: BTreeSet<&str> = fields::excluded(query).into_iter().collect();
    let all = query.terms().into_iter().filter_map(|term| term.field.as_deref()?.strip_prefix("attributes."));
    let attributes: BTreeSet<&str> =
        all.filter(|name| !name.contains('*') && !below.contains(name)).collect();
    if attributes.is_empty() {
        return;
    }
    if let Some(lacking) = lacking(targets, attributes.into_iter().collect()).await {
        for (name, meant) in &lacking.names {
            cx.ui.warn(format!("{} none has the attribute `{name}`{meant}", lacking.of));
        }
    }
}

/// Targets that are asked at most what attributes their things have.
pub(crate) const ASKED: usize = 3;

/// Attributes that no thing has.
struct Lacking {
    /// Of whom.
    of: String,
    /// Their names, and what may be meant.
    names: Vec<(String, String)>,
}

/// Which of these attributes none of the first things has, in the first target that answers and has things with any.
async fn lacking(targets: &[Target], attributes: Vec<&str>) -> Option<Lacking> {
    for target in targets {
        let Ok(page) = index::page(target.iot().clone(), &target.key, "*", None).await else { continue };
        let known: BTreeSet<&str> =
            page.items.iter().flat_map(|hit| hit.attributes.keys().map(String::as_str)).collect();
        if known.is_empty() {
            continue;
        }
        let asked = crate::ui::text::count(page.items.len(), "thing");
        let names = attributes.into_iter().filter(|name| !known.contains(name)).map(|name| {
            let meant = near(name, known.iter().copied())
                .first()
                .map_or_else(String::new, |meant| format!("; `attributes.{meant}` may be meant"));
            (name.to_owned(), meant)
        });
        return Some(Lacking {
            of: format!("of the first {asked} in {}", target.key),
            names: names.collect(),
        });
    }
    None
}
