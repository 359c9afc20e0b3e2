//! What an agent's thing is made with besides its name: attributes, thing groups and a billing group, so that the fleet
//! index, jobs and the bill know it from its first day.

use std::collections::BTreeMap;

use fleetctl_rules::names::{Name, check};
use time::OffsetDateTime;

use super::configuration::Facts;
use crate::pki::template::Template;

/// What the values of attributes can name: the agent, its tenant, and the day of its registration (UTC, `2026-11-28`).
pub const NAMED: [&str; 3] = ["agent_id", "tenant_id", "date"];

/// What each thing gets.
#[derive(Debug, Clone, Default)]
pub struct Enrichment {
    /// The attributes, whose values name what is in [`NAMED`].
    pub attributes: BTreeMap<String, Template>,
    /// The static thing groups.
    pub groups: Vec<String>,
    /// The billing group.
    pub billing_group: Option<String>,
}

impl Enrichment {
    /// The attributes of one agent's thing.
    ///
    /// # Errors
    /// What is wrong with one: it names what nobody knows, or AWS does not take its value.
    pub fn attributes(
        &self,
        agent: &str,
        tenant: &str,
        now: OffsetDateTime,
    ) -> Result<BTreeMap<String, String>, String> {
        let facts = Facts(BTreeMap::from([
            ("agent_id", agent.to_owned()),
            ("tenant_id", tenant.to_owned()),
            ("date", now.date().to_string()),
        ]));
        let fill = |(name, template): (&String, &Template)| {
            let value = template.fill(&facts).map_err(|unknown| {
                format!("`{name}`: there is no {{{unknown}}}; there are {}", NAMED.join(", "))
            })?;
            check(Name::AttributeValue, &value).map_err(|e| format!("`{name}`: {e}"))?;
            Ok((name.clone(), value))
        };
        self.attributes.iter().map(fill).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn values_name_the_agent_its_tenant_and_the_day() {
        let of = |text: &str| Enrichment {
            attributes: [("a".to_owned(), text.parse().unwrap())].into(),
            ..Enrichment::default()
        };
        let fill = |text: &str| of(text).attributes("press-7", "acme", OffsetDateTime::UNIX_EPOCH);
        assert_eq!(fill("{tenant_id}/{agent_id}:{date}").unwrap()["a"], "acme/press-7:1970-01-01");
        assert!(fill("{tier}").unwrap_err().contains("{tier}"));
        assert!(fill("two words").is_err());
    }
}
