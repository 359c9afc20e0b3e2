//! Looks in one target, by all ways at once. What one way cannot answer leaves the others' answers as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::sought::Sought;
use crate::aws::AwsError;
use crate::bulk::lane::{Fault, Lane};
use crate::commands::search;
use crate::error::{Error, Result};
use crate::expiry::cache;
use crate::fleet::{certificate, certificate_view, pages, thing};
use crate::ui::Ui;

/// Things asked for at once.
const AT_ONCE: usize = 16;

/// A thing, or a certificate that no thing has.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) thing_name: Option<String>,
    pub(super) thing_type_name: Option<String>,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) matched_by: BTreeSet<String>,
    pub(super) certificate_ids: Vec<String>,
}

/// What a target answered.
#[derive(Debug, Default)]
pub(super) struct Looked {
    pub(super) found: Vec<Found>,
    /// Why a way led nowhere.
    pub(super) failures: Vec<Error>,
    /// Ways that were answered.
    pub(super) answered: usize,
}

type Things = BTreeMap<String, Found>;

pub(super) async fn look(ui: &Ui, lane: &Lane, sought: &Sought, known: Option<&Path>) -> Looked {
    let (name, certificates, index) =
        tokio::join!(by_name(lane, sought), by_certificate(lane, sought, known), by_index(ui, lane, sought));
    let mut looked = Looked::default();
    let mut things = Things::new();
    let mut take = |looked: &mut Looked, answer: Option<Result<Vec<Found>>>| match answer {
        None => {}
        Some(Err(error)) => looked.failures.push(error),
        Some(Ok(found)) => {
            looked.answered += 1;
            for one in found {
                match one.thing_name.clone() {
                    Some(name) => merge(things.entry(name).or_default(), one),
                    None => looked.found.push(one),
                }
            }
        }
    };
    for answer in [name, certificates, index] {
        take(&mut looked, answer);
    }
    let mut complete = stream::iter(things.into_values()).map(|one| completed(lane, one)).buffered(AT_ONCE);
    while let Some((one, failure)) = complete.next().await {
        looked.found.extend(one);
        looked.failures.extend(failure);
    }
    looked
}

/// The same thing, found in another way; the registry's word comes first.
fn merge(one: &mut Found, other: Found) {
    let matched_by = std::mem::take(&mut one.matched_by);
    if one.thing_name.is_none() || one.attributes.is_empty() && one.thing_type_name.is_none() {
        *one = other;
        one.matched_by.extend(matched_by);
    } else {
        one.matched_by = matched_by.into_iter().chain(other.matched_by).collect();
    }
}

fn error(fault: Fault) -> Error {
    fault.error.into()
}

async fn by_name(lane: &Lane, sought: &Sought) -> Option<Result<Vec<Found>>> {
    if !sought.name {
        return None;
    }
    let answer = lane.call("DescribeThing", |iot| thing::read(iot, &sought.text)).await;
    Some(
        answer
            .map_err(error)
            .map(|answer| answer.value.map(|t| of_thing(t, "thingName")).into_iter().collect()),
    )
}

fn of_thing(thing: thing::Thing, matched_by: &str) -> Found {
    Found {
        thing_name: Some(thing.thing_name),
        thing_type_name: thing.thing_type_name,
        attributes: thing.attributes,
        matched_by: BTreeSet::from([matched_by.to_owned()]),
        certificate_ids: Vec::new(),
    }
}

/// By fingerprint, and by the common names of certificates that were read before.
async fn by_certificate(lane: &Lane, sought: &Sought, known: Option<&Path>) -> Option<Result<Vec<Found>>> {
    let mut ids: Vec<(String, &str)> = Vec::new();
    ids.extend(sought.fingerprint.clone().map(|id| (id, "fingerprint")));
    if let Some(folder) = known.filter(|_| sought.common_name) {
        let key = &lane.target.key;
        match cache::named(folder, &key.account, &key.region, &sought.text) {
            Ok(named) => ids.extend(named.iter().map(|id| (cache::id_text(id), "commonName"))),
            Err(error) => return Some(Err(error)),
        }
    }
    if ids.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    for (id, matched_by) in ids {
        match of_certificate(lane, &id, matched_by).await {
            Ok(more) => found.extend(more),
            Err(fault) => return Some(Err(error(fault))),
        }
    }
    Some(Ok(found))
}

async fn of_certificate(lane: &Lane, id: &str, matched_by: &'static str) -> Result<Vec<Found>, Fault> {
    let described = lane.call("DescribeCertificate", |iot| certificate_view::describe(iot, id)).await?.value;
    let Some(described) = described else { return Ok(Vec::new()) };
    let arn = described.certificate_arn.unwrap_or_else(|| lane.target.arn(&format!("cert/{id}")));
    let (mut token, mut names) = (None, Vec::new());
    loop {
        let page = lane
            .call("ListPrincipalThings", |iot| certificate::things_page(iot, &arn, token.clone()))
            .await?
            .value;
        names.extend(page.items);
        if !pages::goes_on(&mut token, page.next).map_err(refused)? {
            break;
        }
    }
    let bare = Found {
        matched_by: BTreeSet::from([matched_by.to_owned()]),
        certificate_ids: vec![id.to_owned()],
        ..Found::default()
    };
    if names.is_empty() {
        return Ok(vec![bare]);
    }
    let things = stream::iter(names).map(async |name: String| {
        let thing = lane.call("DescribeThing", |iot| thing::read(iot, &name)).await?.value;
        // One that was deleted a moment ago is still the answer of the list.
        Ok(thing.map(|thing| of_thing(thing, matched_by)))
    });
    let things: Vec<Option<Found>> = things.buffered(AT_ONCE).try_collect().await?;
    Ok(things.into_iter().flatten().collect())
}

fn refused(error: AwsError) -> Fault {
    Fault { why: crate::bulk::lane::Why::Refused, error, repeated: false }
}

async fn by_index(ui: &Ui, lane: &Lane, sought: &Sought) -> Option<Result<Vec<Found>>> {
    if sought.plans.is_empty() {
        return None;
    }
    let mut found = Vec::new();
    for plan in &sought.plans {
        let page = |hits: Vec<crate::fleet::index::Hit<'_>>| {
            for hit in hits {
                let matched_by: BTreeSet<String> = sought.matched(&hit).into_iter().collect();
                if !matched_by.is_empty() {
                    found.push(Found {
                        thing_name: Some(hit.thing_name),
                        thing_type_name: hit.thing_type_name,
                        attributes: hit.attributes,
                        matched_by,
                        certificate_ids: Vec::new(),
                    });
                }
            }
            Ok(true)
        };
        if let Err(error) = search::read(ui, lane, plan, false, page).await {
            return Some(Err(error));
        }
    }
    Some(Ok(found))
}

/// The thing with its certificates. One that is gone from the registry is still in the index, for some seconds.
async fn completed(lane: &Lane, mut one: Found) -> (Option<Found>, Option<Error>) {
    let name = one.thing_name.clone().unwrap_or_default();
    let mut token = None;
    loop {
        let answer =
            lane.call("ListThingPrincipals", |iot| thing::principals_page(iot, &name, token.clone())).await;
        let page = match answer {
            Ok(answer) => answer.value,
            Err(fault) if fault.error.class == crate::aws::Class::NotFound => return (None, None),
            Err(fault) => return (Some(one), Some(error(fault))),
        };
        let ids = page.items.iter().filter_map(|arn| arn.rsplit_once(":cert/"));
        one.certificate_ids.extend(ids.map(|(_, id)| id.to_owned()));
        match pages::goes_on(&mut token, page.next) {
            Ok(true) => {}
            Ok(false) => return (Some(one), None),
            Err(repeated) => return (Some(one), Some(repeated.into())),
        }
    }
}
