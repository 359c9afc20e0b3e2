//! All targets together, and groups of them.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::aws::TargetKey;
use crate::error::{Error, Result};
use crate::fleet::aggregate::Merge;
use crate::fleet::metering::Dimension;

/// What every row begins with: nothing for all things, else a value for each of `--by`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Label(pub(super) Option<Vec<Option<String>>>);

impl Label {
    /// `scope`, and the group's values by the names of their columns.
    pub(super) fn members(&self, by: &[Dimension]) -> Map<String, Value> {
        let scope = if self.0.is_some() { "group" } else { "all" };
        let mut out = Map::from_iter([("scope".to_owned(), scope.into())]);
        for (dimension, value) in by.iter().zip(self.0.iter().flatten()) {
            out.insert(dimension.column(), value.clone().into());
        }
        out
    }
}

/// What of `--by` things have, and not targets.
pub(super) fn fields(by: &[Dimension]) -> Vec<&Dimension> {
    by.iter().filter(|d| matches!(d, Dimension::ThingType | Dimension::Attribute(_))).collect()
}

/// The value of a target in a group; nothing for what things have.
pub(super) fn of_target(dimension: &Dimension, key: &TargetKey) -> Option<String> {
    match dimension {
        Dimension::Tenant => key.tenant.clone(),
        Dimension::Account => Some(key.account.clone()),
        Dimension::Region => Some(key.region.clone()),
        _ => None,
    }
}

/// The attributes of `--by` that nothing has of what is in groups: each row's members say which group it is.
pub(super) fn lacking<'b, 'r>(
    by: &'b [Dimension],
    rows: impl Iterator<Item = &'r Map<String, Value>> + Clone,
) -> Vec<&'b str> {
    let groups = rows.filter(|row| row.get("scope").is_some_and(|scope| scope == "group"));
    let is_empty = |dimension: &Dimension| {
        let column = dimension.column();
        let mut values = groups.clone().map(|row| row.get(&column).is_none_or(Value::is_null)).peekable();
        values.peek().is_some() && values.all(|is_none| is_none)
    };
    let attribute = |dimension: &'b Dimension| match dimension {
        Dimension::Attribute(name) if is_empty(dimension) => Some(name.as_str()),
        _ => None,
    };
    by.iter().filter_map(attribute).collect()
}

/// Refuses what these figures are not grouped by.
pub(super) fn check(by: &[Dimension]) -> Result<()> {
    for (n, dimension) in by.iter().enumerate() {
        if by[..n].contains(dimension) {
            return Err(Error::usage(format!("`--by` has {} twice", dimension.column())));
        }
        if dimension.is_of_account() || *dimension == Dimension::BillingGroup {
            return Err(Error::usage(format!("these figures are not grouped by {}", dimension.column()))
                .hint("`fleetctl things report --by` counts things by it."));
        }
    }
    Ok(())
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
    by: Vec<Dimension>,
    groups: BTreeMap<Label, Group<T>>,
}

impl<T: Merge + Clone> Groups<T> {
    /// The groups of the targets that are to be asked.
    pub(super) fn new<'k>(by: &[Dimension], targets: impl Iterator<Item = &'k TargetKey>) -> Self {
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

    /// The group of the targets that a label's values are of, whatever its things have.
    pub(super) fn of(&self, label: &Label) -> Option<&Group<T>> {
        let places = label.0.as_ref().map(|values| {
            let own = |(dimension, value): (&Dimension, &Option<String>)| {
                value.clone().filter(|_| fields(std::slice::from_ref(dimension)).is_empty())
            };
            self.by.iter().zip(values).map(own).collect()
        });
        self.groups.get(&Label(places))
    }

    fn labels(&self, key: &TargetKey) -> Vec<Label> {
        let mut labels = vec![Label(None)];
        if !self.by.is_empty() {
            labels.push(Label(Some(self.by.iter().map(|dimension| of_target(dimension, key)).collect())));
        }
        labels
    }
}
