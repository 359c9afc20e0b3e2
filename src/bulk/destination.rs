//! Spreads rows over targets: a row's tenant and Region pick one of the selected targets, and a row that names
//! neither needs the choice to be unique.

use std::collections::BTreeMap;

use super::source::{Demand, Place, Users};
use crate::aws::TargetKey;

/// Finds each place's target.
///
/// Returns the targets' places in the list by place, and for places without a target the reason.
pub fn assign(
    demands: &BTreeMap<Place, Demand>,
    targets: &[&TargetKey],
) -> (BTreeMap<Place, usize>, BTreeMap<Place, String>) {
    let (mut found, mut missing) = (BTreeMap::new(), BTreeMap::new());
    for (place, demand) in demands {
        let found_at = pick(place, targets);
        match found_at.and_then(|at| same_account(place, demand, targets[at]).map(|()| at)) {
            Ok(at) => drop(found.insert(place.clone(), at)),
            Err(reason) => drop(missing.insert(place.clone(), reason)),
        }
    }
    (found, missing)
}

fn pick(place: &Place, keys: &[&TargetKey]) -> Result<usize, String> {
    let (tenant, region) = place;
    let named = |k: &TargetKey| {
        tenant.as_ref().is_none_or(|t| k.tenant.as_ref() == Some(t) || &k.account == t)
            && region.as_ref().is_none_or(|r| &k.region == r)
    };
    let mut hits = keys.iter().enumerate().filter(|(_, k)| named(k));
    match (hits.next(), hits.next()) {
        (Some((at, _)), None) => Ok(at),
        (Some(_), Some(_)) => Err(format!(
            "{} fits {} of the selected targets; a row without tenant or region needs exactly one",
            shown(place),
            keys.iter().filter(|k| named(k)).count()
        )),
        (None, _) => {
            let mut all: Vec<String> = keys.iter().map(ToString::to_string).collect();
            let more = all.len().saturating_sub(20);
            all.truncate(20);
            let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
            Err(format!("{} is not selected; selected are {}{tail}", shown(place), all.join(", ")))
        }
    }
}

/// A row that names tenant and account means one target by both.
fn same_account(place: &Place, demand: &Demand, key: &TargetKey) -> Result<(), String> {
    match demand.accounts.iter().find(|(account, _)| **account != key.account) {
        None => Ok(()),
        Some((account, users)) => Err(format!(
            "{} is account {}, and {} name account {account} beside it",
            shown(place),
            key.account,
            users.show()
        )),
    }
}

fn shown((tenant, region): &Place) -> String {
    match (tenant, region) {
        (Some(t), Some(r)) => format!("tenant `{t}` in `{r}`"),
        (Some(t), None) => format!("tenant `{t}`"),
        (None, Some(r)) => format!("Region `{r}`"),
        (None, None) => "a row without tenant and region".into(),
    }
}

/// How many good rows each of so many targets has.
pub fn rows(places: &BTreeMap<Place, usize>, demands: &BTreeMap<Place, Demand>, targets: usize) -> Vec<u64> {
    let mut rows = vec![0; targets];
    for (place, at) in places {
        rows[*at] += demands.get(place).map_or(0, |demand| demand.rows.rows);
    }
    rows
}

/// Puts the demands of one target's places together.
pub fn merged<'d>(demands: impl Iterator<Item = &'d Demand>) -> Demand {
    let mut sum = Demand::default();
    for demand in demands {
        sum.rows.rows += demand.rows.rows;
        sum.certificates += demand.certificates;
        for (name, users) in &demand.names {
            let known: &mut Users = sum.names.entry(name.clone()).or_default();
            known.rows += users.rows;
            known.lines.extend(&users.lines);
            known.lines.truncate(5);
        }
    }
    sum
}
