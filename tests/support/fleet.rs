//! Exactly what an account is to hold: every device, nothing doubled, nothing orphaned.
//!
//! The state comes from the sandbox's own memory, so that thousands of devices are compared at once. Ids of certificates
//! that AWS makes are not known beforehand; a device's certificates are compared by status and policies.

use std::collections::{BTreeMap, BTreeSet};

use fleetctl_sandbox::iot::Fleet;

use super::{REGION, World};

/// A thing with what hangs on it, as a test expects it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Device {
    pub thing_type: Option<String>,
    pub attributes: BTreeMap<String, String>,
    pub groups: BTreeSet<String>,
    pub billing_group: Option<String>,
    /// Status and policies of each certificate, sorted.
    pub certificates: Vec<(String, BTreeSet<String>)>,
}

impl Device {
    /// A thing on which nothing hangs.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn of_type(mut self, name: &str) -> Self {
        self.thing_type = Some(name.to_owned());
        self
    }

    pub fn attribute(mut self, name: &str, value: impl ToString) -> Self {
        self.attributes.insert(name.to_owned(), value.to_string());
        self
    }

    pub fn group(mut self, name: &str) -> Self {
        self.groups.insert(name.to_owned());
        self
    }

    pub fn billed_to(mut self, group: &str) -> Self {
        self.billing_group = Some(group.to_owned());
        self
    }

    pub fn certificate(mut self, status: &str, policies: &[&str]) -> Self {
        let policies = policies.iter().map(|name| (*name).to_owned()).collect();
        self.certificates.push((status.to_owned(), policies));
        self.certificates.sort();
        self
    }
}

/// The devices of a fleet by name, and everything that is wrong whatever was expected: certificates without a thing or
/// with several, and principals that are no certificate of the account.
pub fn devices(fleet: &Fleet) -> (BTreeMap<String, Device>, Vec<String>) {
    let mut wrong = Vec::new();
    for (id, certificate) in &fleet.certificates {
        if certificate.things.len() != 1 {
            wrong.push(format!(
                "certificate {id} ({}, policies {:?}) has the things {:?}",
                certificate.status, certificate.policies, certificate.things
            ));
        }
    }
    let mut devices = BTreeMap::new();
    for (name, thing) in &fleet.things {
        let mut certificates = Vec::new();
        for principal in &thing.principals {
            match fleet.certificates.get(principal) {
                Some(certificate) if certificate.things.contains(name) => {
                    certificates.push((certificate.status.clone(), certificate.policies.clone()));
                }
                _ => wrong.push(format!(
                    "thing {name} has the principal {principal}, which is not its certificate"
                )),
            }
        }
        certificates.sort();
        let device = Device {
            thing_type: thing.thing_type.clone(),
            attributes: thing.attributes.clone(),
            groups: thing.groups.clone(),
            billing_group: thing.billing_group.clone(),
            certificates,
        };
        devices.insert(name.clone(), device);
    }
    (devices, wrong)
}

/// Everything in which a fleet differs from exactly these devices, in sentences; empty when nothing does.
pub fn differences(fleet: &Fleet, expected: &BTreeMap<String, Device>) -> Vec<String> {
    let (found, mut wrong) = devices(fleet);
    for (name, device) in expected {
        match found.get(name) {
            None => wrong.push(format!("thing {name} is missing")),
            Some(other) if other != device => {
                wrong.push(format!("thing {name} is\n    {other:?}\n  and not\n    {device:?}"));
            }
            Some(_) => {}
        }
    }
    let unexpected = found.keys().filter(|name| !expected.contains_key(*name));
    wrong.extend(unexpected.map(|name| format!("thing {name} was not expected")));
    wrong
}

impl World {
    /// The things and certificates of an account in the world's Region.
    pub fn fleet(&self, account: &str) -> Fleet {
        self.sandbox().fleet(account, REGION)
    }

    /// Asserts that an account holds exactly these devices, each certificate with one thing and nothing besides.
    #[track_caller]
    pub fn assert_devices(&self, account: &str, expected: &BTreeMap<String, Device>) {
        let wrong = differences(&self.fleet(account), expected);
        let shown = wrong.iter().take(20).fold(String::new(), |all, text| all + "- " + text + "\n");
        assert!(wrong.is_empty(), "{account}: {} differences\n{shown}", wrong.len());
    }
}
