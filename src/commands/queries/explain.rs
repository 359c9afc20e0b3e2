//! Why a query finds nothing, or everything: attributes that no thing has.

use std::collections::BTreeSet;

use fleetctl_rules::near::near;
use fleetctl_rules::query::{Limits as Terms, Query, fields};

use crate::aws::Target;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::over_targets::waiting;
use crate::commands::search;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::index;

/// Targets that are asked at most what attributes their things have.
pub(crate) const ASKED: usize = 3;

/// Says why a query may have found nothing. The first target that answers speaks for all.
pub(crate) async fn explain_nothing(cx: &Context, query: &Query) {
    cx.found_nothing();
    say(cx, &cx.some_targets(), &named(query), &BTreeSet::new()).await;
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
    say(cx, &targets[..targets.len().min(ASKED)], &below, &below).await
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

/// Says and returns which of these attributes none of the first things has, in the first target that answers and has
/// things with any; of those in `below` that NOT then excludes nothing. Only names, no patterns.
async fn say(
    cx: &Context,
    targets: &[Target],
    names: &BTreeSet<&str>,
    below: &BTreeSet<&str>,
) -> Vec<String> {
    let names: Vec<&str> = names.iter().copied().filter(|name| !name.contains('*')).collect();
    if names.is_empty() {
        return Vec::new();
    }
    for target in targets {
        let Ok(page) = index::page(target.iot().clone(), &target.key, "*", None).await else { continue };
        let known: BTreeSet<&str> =
            page.items.iter().flat_map(|hit| hit.attributes.keys().map(String::as_str)).collect();
        if known.is_empty() {
            continue;
        }
        let of =
            format!("of the first {} in {}", crate::ui::text::count(page.items.len(), "thing"), target.key);
        let lacking: Vec<&str> = names.into_iter().filter(|name| !known.contains(name)).collect();
        for name in &lacking {
            let meant = near(name, known.iter().copied());
            let meant = meant
                .first()
                .map_or_else(String::new, |meant| format!("; `attributes.{meant}` may be meant"));
            let so = if below.contains(name) {
                format!(", so `NOT attributes.{name}…` excludes nothing")
            } else {
                String::new()
            };
            cx.ui.warn(format!("{of} none has the attribute `{name}`{so}{meant}"));
        }
        return lacking.into_iter().map(str::to_owned).collect();
    }
    Vec::new()
}
