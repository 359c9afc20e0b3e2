//! A Region's things and certificates as they are, for tests that must say exactly what a command left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

use super::World;

/// The things and certificates of one account in one Region.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fleet {
    /// The things by name.
    pub things: BTreeMap<String, FleetThing>,
    /// The certificates by id.
    pub certificates: BTreeMap<String, FleetCertificate>,
}

/// A thing with all that hangs on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FleetThing {
    /// The type.
    pub thing_type: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
    /// The thing groups.
    pub groups: BTreeSet<String>,
    /// The billing group.
    pub billing_group: Option<String>,
    /// The principals: ids of certificates, and other principals as they are.
    pub principals: BTreeSet<String>,
}

/// A certificate with all that hangs on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FleetCertificate {
    /// The status.
    pub status: String,
    /// The policies.
    pub policies: BTreeSet<String>,
    /// The things.
    pub things: BTreeSet<String>,
}

fn owned<'a>(names: impl IntoIterator<Item = &'a std::sync::Arc<str>>) -> BTreeSet<String> {
    names.into_iter().map(|name| (**name).to_owned()).collect()
}

impl World {
    /// The things and certificates of an account in a Region; nothing for one that was never called.
    pub fn fleet(&self, account: &str, region: &str) -> Fleet {
        let areas = self.areas.read().unwrap_or_else(PoisonError::into_inner);
        let Some(area) = areas.get(account).and_then(|regions| regions.get(region)) else {
            return Fleet::default();
        };
        let area = area.lock().unwrap_or_else(PoisonError::into_inner);
        let things = area.things.iter().map(|(name, thing)| {
            let principal = |arn: &str| area.name_in("cert", arn).unwrap_or(arn).to_owned();
            let state = FleetThing {
                thing_type: thing.kind.as_deref().map(str::to_owned),
                attributes: thing.attributes.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect(),
                groups: owned(&thing.groups),
                billing_group: thing.billing_group.as_deref().map(str::to_owned),
                principals: thing.principals.iter().map(|arn| principal(arn)).collect(),
            };
            (name.to_string(), state)
        });
        let certificates = area.certificates.iter().map(|(id, certificate)| {
            let target = area.targets.get(area.arn("cert", id).as_str());
            let state = FleetCertificate {
                status: certificate.status().to_owned(),
                policies: owned(target.into_iter().flat_map(|target| &target.policies)),
                things: owned(target.into_iter().flat_map(|target| target.things.keys())),
            };
            (id.to_string(), state)
        });
        Fleet { things: things.collect(), certificates: certificates.collect() }
    }
}
