//! Why a query finds nothing, or everything: attributes that no thing has, thing types that there are not, and ranges of
//! numbers where there are none.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::near::near;
use fleetctl_rules::query::{self, Limits as Terms, Query, Test, asked, fields};

use crate::aws::Target;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::commands::search;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::{index, thing, thing_type};

/// Targets that are asked at most what attributes their things have.
pub(crate) const ASKED: usize = 3;

/// Thing types on the page that is read of a target.
const TYPES: usize = 250;

/// Says why a query may have found nothing. The first target that answers speaks for all.
pub(crate) async fn explain_nothing(cx: &Context, query: &Query) {
    cx.found_nothing();
    let known = say(cx, &cx.some_targets(), &named(query), &BTreeSet::new()).await;
    for (name, term) in asked::number_ranges(query) {
        let values = known.values.get(name).map(Vec::as_slice).unwrap_or_default();
        if let [first, ..] = values
            && !values.iter().any(|value| asked::is_number(value))
        {
            cx.ui.warn(format!("`{term}` finds values that are numbers, and `{first}` is none"));
        }
    }
    say_types(cx, asked::wanted(query, "thingTypeName")).await;
}

/// Says of attributes by which all things are in one group, as none has them, what may be meant.
pub(crate) async fn explain_groups(cx: &Context, attributes: &[&str]) {
    say(cx, &cx.some_targets(), &attributes.iter().copied().collect(), &BTreeSet::new()).await;
}

/// Says why figures of a field may be of nothing.
pub(crate) async fn explain_field(cx: &Context, field: &str) {
    let names: BTreeSet<&str> = field.strip_prefix("attributes.").into_iter().collect();
    say(cx, &cx.some_targets(), &names, &BTreeSet::new()).await;
}

/// Says what the query of a dynamic group asks for that no thing has, wherever it stands.
pub(crate) async fn explain_group(cx: &Context, query: &Query) {
    let below: BTreeSet<&str> = fields::excluded(query).into_iter().collect();
    say(cx, &cx.some_targets(), &named(query), &below).await;
}

/// Says what below NOT excludes nothing, and which attributes these are. The first target that answers speaks for all.
pub(crate) async fn explain_not(cx: &Context, targets: &[Target], checked: &str) -> Vec<String> {
    let Ok(query) = Query::parse_with(checked, &Terms::NONE) else { return Vec::new() };
    let below: BTreeSet<&str> = fields::excluded(&query).into_iter().collect();
    let mut types = fields::excluding(&query);
    types.retain(|term| term.field.as_deref() == Some("thingTypeName"));
    say_types(cx, types).await;
    say(cx, &targets[..targets.len().min(ASKED)], &below, &below).await.lacking
}

/// As [`explain_not`], before something is made for what the query finds: where no thing of any target has such an
/// attribute nobody may have meant that many, and a number has to be said. Where nobody may count nothing is refused.
///
/// # Errors
/// Data (65).
pub(crate) async fn check_not(
    cx: &Context,
    targets: &[Target],
    checked: &str,
    is_bounded: bool,
    limits: &Limits,
) -> Result<()> {
    let doubtful = explain_not(cx, targets, checked).await;
    if is_bounded || cx.dry_run() {
        return Ok(());
    }
    for name in doubtful {
        if is_nowhere(cx, targets, &name, limits).await? {
            return Err(Error::data(format!("no thing has the attribute `{name}`, so its NOT excludes nothing")).hint(
                "Nothing was created. If all of these are meant, look at the number with `--dry-run` and give it: `--expect N`.",
            ));
        }
    }
    Ok(())
}

/// Whether all targets that answer say that none of their things has the attribute. In one that does not answer nothing is
/// made either.
async fn is_nowhere(cx: &Context, targets: &[Target], name: &str, limits: &Limits) -> Result<bool> {
    let plan = super::plan(&fields::exists(&format!("attributes.{name}")))?;
    let asked = targets.iter().map(|target| {
        let (lane, plan) = (Lane::new(target.clone(), limits.clone(), Stop::default()), &plan);
        (&target.key, async move { search::count(&cx.ui, &lane, plan).await })
    });
    let found: Vec<u64> =
        waiting::all(cx, "Counting", asked).await.into_iter().filter_map(Result::ok).collect();
    Ok(!found.is_empty() && found.iter().all(|found| *found == 0))
}

/// The attributes that a query names.
fn named(query: &Query) -> BTreeSet<&str> {
    let fields = query.terms().into_iter().filter_map(|term| term.field.as_deref());
    fields.filter_map(|field| field.strip_prefix("attributes.")).collect()
}

/// What the first target that answered has of attributes.
#[derive(Default)]
struct Attributes {
    /// Those that none of its first things has.
    lacking: Vec<String>,
    /// The values that these have of the others.
    values: BTreeMap<String, Vec<String>>,
}

/// Says and returns which of these attributes none of the first things has, in the first target that answers and has
/// things with any; of those in `below` that NOT then excludes nothing. Only names, no patterns.
async fn say(cx: &Context, targets: &[Target], names: &BTreeSet<&str>, below: &BTreeSet<&str>) -> Attributes {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.contains('*')).collect();
    if names.is_empty() {
        return Attributes::default();
    }
    for target in targets {
        let Some(things) = first_things(target).await else { continue };
        let known: BTreeSet<&str> =
            things.iter().flat_map(|attributes| attributes.keys().map(String::as_str)).collect();
        if known.is_empty() {
            continue;
        }
        let of = format!("of the first {} in {}", crate::ui::text::count(things.len(), "thing"), target.key);
        let (held, lacking): (Vec<&str>, Vec<&str>) =
            names.into_iter().partition(|name| known.contains(name));
        for name in &lacking {
            let meant = near(name, known.iter().copied());
            let meant = meant
                .first()
                .map_or_else(String::new, |meant| format!("; `attributes.{meant}` may be meant"));
            let so = if below.contains(name) {
                format!("; unless others have it, `NOT attributes.{name}…` excludes nothing")
            } else {
                String::new()
            };
            cx.ui.warn(format!("{of} none has the attribute `{name}`{so}{meant}"));
        }
        let values = held.into_iter().map(|name| {
            let values = things.iter().filter_map(|attributes| attributes.get(name).cloned());
            (name.to_owned(), values.collect())
        });
        return Attributes {
            values: values.collect(),
            lacking: lacking.into_iter().map(str::to_owned).collect(),
        };
    }
    Attributes::default()
}

/// The attributes of the first things of a target: of its index, else of its registry. Nothing where neither answers.
async fn first_things(target: &Target) -> Option<Vec<BTreeMap<String, String>>> {
    if let Ok(page) = index::page(target.iot().clone(), &target.key, "*", None).await {
        return Some(page.items.into_iter().map(|hit| hit.attributes).collect());
    }
    let page = thing::list_page(target.iot().clone(), None).await.ok()?;
    Some(page.items.into_iter().map(|thing| thing.attributes).collect())
}

/// Says which thing types a query asks for that there are none of, in some targets; one call in each.
async fn say_types(cx: &Context, mut terms: Vec<&query::Term>) {
    terms.retain(|term| term.test != Test::Exists);
    if terms.is_empty() {
        return;
    }
    let (mut types, mut asked) = (BTreeSet::new(), Vec::new());
    for target in cx.some_targets() {
        let mut own = Vec::new();
        let read = thing_type::list(&target, |one| {
            own.push(one.thing_type_name);
            Ok(own.len() < TYPES)
        });
        // Where there may be more of them nothing is known.
        if read.await.is_err() || own.len() >= TYPES {
            return;
        }
        types.extend(own);
        asked.push(target.key.to_string());
    }
    let of = match asked.as_slice() {
        [] => return,
        [one] => one.clone(),
        many => format!("the first {} targets", many.len()),
    };
    for term in terms {
        if types.iter().any(|name| term.test.accepts(query::Value::Text(name))) {
            continue;
        }
        let text = term.to_string();
        let wanted = text.split_once(':').map_or("", |(_, wanted)| wanted.trim_matches('"'));
        let meant = near(wanted, types.iter().map(String::as_str));
        let meant = meant.first().map_or_else(String::new, |meant| format!("; `{meant}` may be meant"));
        cx.ui.warn(format!("no thing type of {of} matches `{text}`{meant}"));
    }
}
