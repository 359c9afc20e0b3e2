//! All targets together, and groups of them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::aws::TargetKey;
use crate::fleet::aggregate::Merge;

/// `--by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum By {
    /// Each tenant
    Tenant,
    /// Each account
    Account,
    /// Each Region
    Region,
}

/// What every row begins with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Label {
    /// `all`, or `group`.
    scope: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    tenant: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    account: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
}

/// The answers of some targets.
#[derive(Debug, Clone)]
pub(super) struct Group<T> {
    /// What they make together; nothing where none answered.
    pub(super) value: Option<T>,
    /// Targets that answered.
    pub(super) targets: usize,
    /// Targets that were asked.
    pub(super) asked: usize,
}

impl<T> Group<T> {
    /// Whether no target is missing.
    pub(super) fn is_whole(&self) -> bool {
        self.targets == self.asked
    }
}

#[derive(Debug)]
pub(super) struct Groups<T> {
    by: Vec<By>,
    groups: BTreeMap<Label, Group<T>>,
}

impl<T: Merge + Clone> Groups<T> {
    /// The groups of the targets that are to be asked.
    pub(super) fn new<'k>(by: &[By], targets: impl Iterator<Item = &'k TargetKey>) -> Self {
        let mut this = Self { by: by.to_vec(), groups: BTreeMap::new() };
        for key in targets {
            for label in this.labels(key) {
                let none = || Group { value: None, targets: 0, asked: 0 };
                this.groups.entry(label).or_insert_with(none).asked += 1;
            }
        }
        this
    }

    /// Takes the answer of a target in.
    pub(super) fn answered(&mut self, key: &TargetKey, answer: T) {
        for label in self.labels(key) {
            let Some(group) = self.groups.get_mut(&label) else { continue };
            group.targets += 1;
            match &mut group.value {
                Some(value) => value.merge(answer.clone()),
                None => group.value = Some(answer.clone()),
            }
        }
    }

    /// All targets first, then the groups.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Label, &Group<T>)> {
        self.groups.iter()
    }

    fn labels(&self, key: &TargetKey) -> Vec<Label> {
        let mut labels = vec![Label { scope: "all", tenant: None, account: None, region: None }];
        if !self.by.is_empty() {
            let has = |by| self.by.contains(&by);
            labels.push(Label {
                scope: "group",
                tenant: key.tenant.clone().filter(|_| has(By::Tenant)),
                account: has(By::Account).then(|| key.account.clone()),
                region: has(By::Region).then(|| key.region.clone()),
            });
        }
        labels
    }
}
