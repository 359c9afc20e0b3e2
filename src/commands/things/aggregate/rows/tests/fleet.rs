//! Random fleets, and what is in a group of them by definition.

use rand::RngExt as _;
use rand::rngs::StdRng;
use serde_json::Value;

use crate::aws::TargetKey;
use crate::fleet::index::Hit;
use crate::fleet::metering::Dimension;

pub(super) const FIELD: &str = "attributes.v";

/// What a thing is counted by, and its value.
#[derive(Clone)]
pub(super) struct Thing {
    pub(super) thing_type: Option<String>,
    pub(super) site: Option<String>,
    pub(super) value: Option<String>,
}

impl Thing {
    pub(super) fn number(&self) -> Option<f64> {
        self.value.as_deref().and_then(|value| value.parse().ok())
    }

    pub(super) fn hit<'t>(&self, target: &'t TargetKey, number: usize) -> Hit<'t> {
        let pairs = [("site", &self.site), ("v", &self.value)];
        let attributes =
            pairs.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)));
        Hit {
            target,
            thing_name: format!("thing-{number}"),
            thing_id: None,
            thing_type_name: self.thing_type.clone(),
            thing_group_names: Vec::new(),
            attributes: attributes.collect(),
            shadow: None,
            connectivity: None,
            device_defender: None,
        }
    }
}

/// One target, and whether it answers.
pub(super) struct Place {
    pub(super) key: TargetKey,
    pub(super) answers: bool,
    pub(super) things: Vec<Thing>,
}

/// Accounts with two Regions; a tenant may have several accounts, and an account no tenant.
pub(super) fn fleet(rng: &mut StdRng) -> Vec<Place> {
    let tenants = [Some("acme"), Some("globex"), None];
    let some = |rng: &mut StdRng, names: &[&str]| {
        let at = rng.random_range(0..=names.len());
        names.get(at).map(|name| (*name).to_owned())
    };
    let mut places = Vec::new();
    let values = rng.random_range(1..12);
    for account in 0..rng.random_range(1..5) {
        let tenant = tenants[rng.random_range(0..tenants.len())];
        for region in &["eu-west-1", "us-east-1"][..rng.random_range(1..=2)] {
            let thing = |rng: &mut StdRng| Thing {
                thing_type: some(rng, &["pump", "lamp"]),
                site: some(rng, &["north", "south", "1.0"]),
                value: rng.random_bool(0.9).then(|| {
                    let eighths = rng.random_range(0..values).min(rng.random_range(0..values)) - 3;
                    match rng.random_range(0..12) {
                        0 => "broken".to_owned(),
                        // One number, written otherwise.
                        1 => format!("{:.4}", f64::from(eighths) / 8.0),
                        _ => (f64::from(eighths) / 8.0).to_string(),
                    }
                }),
            };
            let many = if rng.random_bool(0.2) { 0 } else { rng.random_range(0..40) };
            places.push(Place {
                key: TargetKey {
                    tenant: tenant.map(str::to_owned),
                    account: format!("{account:012}"),
                    region: (*region).to_owned(),
                },
                answers: rng.random_bool(0.9),
                things: (0..many).map(|_| thing(rng)).collect(),
            });
        }
    }
    places
}

/// Some of what there is to group by, in any order.
pub(super) fn some_of(rng: &mut StdRng, mut from: Vec<Dimension>) -> Vec<Dimension> {
    let many = rng.random_range(0..=from.len().min(3));
    (0..many).map(|_| from.remove(rng.random_range(0..from.len()))).collect()
}

pub(super) fn of_places() -> Vec<Dimension> {
    vec![Dimension::Tenant, Dimension::Account, Dimension::Region]
}

pub(super) fn site() -> Dimension {
    Dimension::Attribute("site".into())
}

/// A group by definition: its things, those of them whose targets answered, and how many targets these are.
#[derive(Default)]
pub(super) struct Truth {
    pub(super) all: Vec<Thing>,
    pub(super) answered: Vec<Thing>,
    pub(super) targets: usize,
    pub(super) asked: usize,
}

impl Truth {
    /// Nothing is missing.
    pub(super) fn is_whole(&self) -> bool {
        self.targets == self.asked
    }
}

/// The group of these members; without any, all.
pub(super) fn truth(places: &[Place], by: &[Dimension], row: &Value) -> Truth {
    let grouped = row["scope"] == "group";
    let wanted: Vec<Option<String>> =
        by.iter().map(|dimension| row[dimension.column()].as_str().map(str::to_owned)).collect();
    let own = |place: &Place, thing: Option<&Thing>| -> Vec<Option<String>> {
        let value = |(dimension, wanted): (&Dimension, &Option<String>)| match (dimension, thing) {
            (Dimension::Tenant, _) => place.key.tenant.clone(),
            (Dimension::Account, _) => Some(place.key.account.clone()),
            (Dimension::Region, _) => Some(place.key.region.clone()),
            (Dimension::ThingType, Some(thing)) => thing.thing_type.clone(),
            (_, Some(thing)) => thing.site.clone(),
            (_, None) => wanted.clone(),
        };
        by.iter().zip(&wanted).map(value).collect()
    };
    let mut truth = Truth::default();
    for place in places {
        if grouped && own(place, None) != wanted {
            continue;
        }
        truth.asked += 1;
        truth.targets += usize::from(place.answers);
        let things =
            place.things.iter().filter(|thing| !grouped || own(place, Some(thing)) == wanted).cloned();
        let things: Vec<Thing> = things.collect();
        truth.answered.extend(things.iter().filter(|_| place.answers).cloned());
        truth.all.extend(things);
    }
    truth
}
