//! Metering: things counted by any combination of what is known about them. Arithmetic only.
//!
//! Memory is bounded by the number of combinations, not of things; the cap is an error, never a short report.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Serialize;

/// Combinations that one report may have.
pub const COMBINATIONS: usize = 100_000;

/// What things are counted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dimension {
    /// The tenant.
    Tenant,
    /// The account.
    Account,
    /// The Region.
    Region,
    /// The account's tag `fleetctl:tier`.
    Tier,
    /// A tag of the account.
    Tag(String),
    /// The thing type.
    ThingType,
    /// The billing group.
    BillingGroup,
    /// An attribute of the thing.
    Attribute(String),
}

impl Dimension {
    /// The column's name.
    pub fn column(&self) -> String {
        match self {
            Self::Tenant => "tenant".into(),
            Self::Account => "account".into(),
            Self::Region => "region".into(),
            Self::Tier => "tier".into(),
            Self::Tag(key) => format!("tag.{key}"),
            Self::ThingType => "thingTypeName".into(),
            Self::BillingGroup => "billingGroupName".into(),
            Self::Attribute(name) => format!("attributes.{name}"),
        }
    }

    /// Whether it takes the organization's tags.
    pub fn is_of_account(&self) -> bool {
        matches!(self, Self::Tier | Self::Tag(_))
    }
}

impl FromStr for Dimension {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let after = |prefix| text.strip_prefix(prefix).filter(|rest: &&str| !rest.is_empty());
        Ok(match text {
            "tenant" => Self::Tenant,
            "account" => Self::Account,
            "region" => Self::Region,
            "tier" => Self::Tier,
            "thingType" | "thingTypeName" => Self::ThingType,
            "billingGroup" | "billingGroupName" => Self::BillingGroup,
            "version" => Self::Attribute("version".into()),
            _ => match (after("attributes."), after("tag.")) {
                (Some(name), _) => Self::Attribute(name.to_owned()),
                (_, Some(key)) => Self::Tag(key.to_owned()),
                _ => {
                    return Err("it is tenant, account, region, tier, tag.KEY, thingType, billingGroup, \
                                attributes.NAME or version (which is attributes.version)"
                        .to_owned());
                }
            },
        })
    }
}

/// What is known of a thing's connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connection {
    /// Whether it is connected.
    pub connected: bool,
    /// When that changed last, in milliseconds since 1970. AWS may leave it out once the thing has been disconnected
    /// for about an hour (API reference, ThingConnectivity), and a thing that never connected has none.
    pub changed: Option<i64>,
}

impl Connection {
    /// Whether the thing was connected at any time since `moment` (milliseconds since 1970): it is now, or it went
    /// since. `None` when AWS does not tell.
    pub fn since(self, moment: i64) -> Option<bool> {
        if self.connected { Some(true) } else { self.changed.map(|changed| changed >= moment) }
    }
}

/// The things of one combination.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Count {
    /// All.
    pub things: u64,
    /// Those that are connected.
    pub connected: u64,
    /// Those whose connection is not indexed.
    pub connection_unknown: u64,
    /// Those that were connected at any time since the moment that was asked for.
    pub active: u64,
    /// Those of which that is not known.
    pub active_unknown: u64,
    /// Those whose combination is in doubt.
    pub doubtful: u64,
}

impl Count {
    /// One thing; its connection, where the index has it, and the moment that was asked for.
    pub fn one(connection: Option<Connection>, since: Option<i64>, doubtful: bool) -> Self {
        let active = since.map(|moment| connection.and_then(|c| c.since(moment)));
        Self {
            things: 1,
            connected: connection.is_some_and(|c| c.connected).into(),
            connection_unknown: connection.is_none().into(),
            active: (active == Some(Some(true))).into(),
            active_unknown: (active == Some(None)).into(),
            doubtful: doubtful.into(),
        }
    }

    fn add(&mut self, other: Self) {
        self.things += other.things;
        self.connected += other.connected;
        self.connection_unknown += other.connection_unknown;
        self.active += other.active;
        self.active_unknown += other.active_unknown;
        self.doubtful += other.doubtful;
    }
}

/// One value for each dimension; what a thing does not have is `None`.
pub type Key = Vec<Option<String>>;

/// Counts by combination.
#[derive(Debug, Default)]
pub struct Grid {
    cells: BTreeMap<Key, Count>,
}

/// There are more combinations than [`COMBINATIONS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

impl Grid {
    /// Counts under a combination.
    ///
    /// # Errors
    /// When there are too many combinations; nothing is counted then.
    pub fn add(&mut self, key: Key, count: Count) -> Result<(), TooMany> {
        if let Some(cell) = self.cells.get_mut(&key) {
            cell.add(count);
            return Ok(());
        }
        if self.cells.len() >= COMBINATIONS {
            return Err(TooMany);
        }
        self.cells.insert(key, count);
        Ok(())
    }

    /// Takes another grid's counts in.
    ///
    /// # Errors
    /// When there are too many combinations.
    pub fn merge(&mut self, other: Self) -> Result<(), TooMany> {
        other.cells.into_iter().try_for_each(|(key, count)| self.add(key, count))
    }

    /// The combinations in order.
    pub fn cells(&self) -> impl Iterator<Item = (&Key, &Count)> {
        self.cells.iter()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_dimension_is_a_known_word_or_says_where_it_is() {
        assert_eq!("version".parse(), Ok(Dimension::Attribute("version".into())));
        assert_eq!("attributes.fw.v".parse(), Ok(Dimension::Attribute("fw.v".into())));
        assert_eq!("tag.env".parse(), Ok(Dimension::Tag("env".into())));
        for wrong in ["teant", "", "attributes.", "tag."] {
            assert!(wrong.parse::<Dimension>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn active_is_known_when_it_is_connected_or_its_last_change_is() {
        let at = |connected, changed| Connection { connected, changed }.since(100);
        assert_eq!(at(true, Some(5)), Some(true));
        assert_eq!(at(true, None), Some(true));
        assert_eq!(at(false, Some(100)), Some(true));
        assert_eq!(at(false, Some(99)), Some(false));
        assert_eq!(at(false, None), None);
    }

    #[test]
    fn merging_counts_as_if_all_had_been_counted_at_once() {
        let key = |name: &str| vec![Some(name.to_owned())];
        let one = |connected| Count::one(Some(Connection { connected, changed: Some(1) }), Some(1), false);
        let (mut a, mut b, mut all) = (Grid::default(), Grid::default(), Grid::default());
        for (n, name) in ["x", "y", "x", "z", "x", "y"].into_iter().enumerate() {
            let half = if n < 3 { &mut a } else { &mut b };
            half.add(key(name), one(n % 2 == 0)).unwrap();
            all.add(key(name), one(n % 2 == 0)).unwrap();
        }
        a.merge(b).unwrap();
        assert_eq!(a.cells, all.cells);
        assert_eq!(a.cells[&key("x")].things, 3);
    }

    #[test]
    fn the_cap_stops_new_combinations_only() {
        let mut grid = Grid::default();
        for n in 0..COMBINATIONS {
            grid.add(vec![Some(n.to_string())], Count::default()).unwrap();
        }
        assert_eq!(grid.add(vec![None], Count::default()), Err(TooMany));
        assert_eq!(grid.add(vec![Some("7".into())], Count::default()), Ok(()));
    }
}
