//! What depends on the index: the dynamic thing groups, by their queries. AWS refuses to take away what they need, in
//! words that do not name them.

use fleetctl_rules::query::{Limits, Query};

use super::source::Source;
use crate::aws::Target;
use crate::error::{Error, Result};
use crate::fleet::thing_group::{self, Filter, ThingGroup};
use crate::ui::text;

/// Refuses when a dynamic group needs one of the sources. Reads every thing group, as AWS lists names only.
///
/// # Errors
/// Failed (1), naming the groups; the failed call.
pub(super) async fn check(target: &Target, sources: &[Source]) -> Result<()> {
    if sources.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    thing_group::list_details(target, &Filter::default(), |group| {
        if needs(&group, sources) {
            found.push(group.listed.thing_group_name);
        }
        Ok(true)
    })
    .await
    .map_err(|error| error.context("looking for dynamic thing groups that need the fleet index"))?;
    if found.is_empty() {
        return Ok(());
    }
    let groups = text::count(found.len(), "dynamic thing group");
    let need = if found.len() == 1 { "needs" } else { "need" };
    let names = text::some_of(found.iter().map(String::as_str));
    let first = &found[0];
    Err(Error::failed(format!("{groups}{names} {need} what would be taken out of the fleet index")).hint(
        format!(
            "Nothing was changed there. AWS keeps an index that dynamic groups need: `fleetctl groups update {first} \
             --where …` gives a group another query, `fleetctl groups delete {first}` deletes it."
        ),
    ))
}

/// A term without a field is searched in every source, and needs none of them.
fn needs(group: &ThingGroup, sources: &[Source]) -> bool {
    let Some(query) = &group.query_string else { return false };
    if sources.contains(&Source::Registry) {
        return true;
    }
    // A query that AWS took and that cannot be read here is AWS's to judge.
    let Ok(query) = Query::parse_with(query, &Limits::NONE) else { return false };
    if query.uses_geo() {
        let shadow = |s: &Source| matches!(s, Source::Shadow | Source::NamedShadow(_));
        if sources.iter().any(shadow) {
            return true;
        }
    }
    query.terms().iter().filter_map(|t| t.field.as_deref()).any(|f| sources.contains(&Source::of(f)))
}
