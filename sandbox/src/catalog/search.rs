//! `SearchProvisionedProducts`: the access level, and the filter `SearchQuery`.
//!
//! A query is a list of `key:value` terms, all of which must hold; `*` at the end of a value stands for anything, a
//! term without a key is looked for in every member. Without an access level only the caller's own are seen.

use serde_json::{Value, json};

use super::input::list;
use super::{Requester, at_home, invalid};
use crate::api::Answer;
use crate::identity::Principal;
use crate::zone::Zone;

/// The keys that a term can name, and the member each stands for.
const KEYS: [(&str, &str); 15] = [
    ("arn", "Arn"),
    ("createdtime", "CreatedTime"),
    ("id", "Id"),
    ("idempotencytoken", "IdempotencyToken"),
    ("lastrecordid", "LastRecordId"),
    ("name", "Name"),
    ("physicalid", "PhysicalId"),
    ("productid", "ProductId"),
    ("productname", "ProductName"),
    ("provisioningartifactid", "ProvisioningArtifactId"),
    ("provisioningartifactname", "ProvisioningArtifactName"),
    ("status", "Status"),
    ("type", "Type"),
    ("userarn", "UserArn"),
    ("userarnsession", "UserArnSession"),
];

/// Whether the request's access level covers what `owner` made.
pub(super) fn may_see(asking: &Requester<'_>, owner: &Principal, input: &Value) -> bool {
    match input.pointer("/AccessLevelFilter/Key").and_then(Value::as_str) {
        Some("Account") => true,
        Some("Role") => owner.policy_arn == asking.principal.policy_arn,
        _ => owner.arn == asking.principal.arn,
    }
}

impl Zone {
    pub(super) fn search_provisioned(&self, asking: &Requester<'_>, input: &Value) -> Answer {
        let queries = input.pointer("/Filters/SearchQuery").and_then(Value::as_array);
        let mut terms = Vec::new();
        for query in queries.into_iter().flatten().filter_map(Value::as_str) {
            for term in split_terms(query) {
                if let Some((key, _)) = term.split_once(':')
                    && member(key).is_none()
                {
                    return Err(invalid(format!("Invalid search query: unknown key {key}")));
                }
                terms.push(term);
            }
        }
        let views: Vec<Value> = self
            .catalog
            .provisioned
            .iter()
            .filter(|known| at_home(asking) && may_see(asking, &known.owner, input))
            .map(|known| self.catalog.search_view(known))
            .filter(|view| terms.iter().all(|term| holds(term, view)))
            .collect();
        let request = format!("SearchProvisionedProducts {terms:?}");
        let mut answer = list(self, input, &request, "ProvisionedProducts", &views, 100)?;
        answer["TotalResultsCount"] = json!(views.len());
        Ok(answer)
    }
}

/// Splits at spaces outside quotation marks, which are dropped.
fn split_terms(query: &str) -> Vec<String> {
    let mut terms = vec![String::new()];
    let mut quoted = false;
    for sign in query.chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => terms.push(String::new()),
            other => {
                if let Some(term) = terms.last_mut() {
                    term.push(other);
                }
            }
        }
    }
    terms.retain(|term| !term.is_empty());
    terms
}

fn member(key: &str) -> Option<&'static str> {
    let key = key.to_lowercase();
    KEYS.iter().find(|(name, _)| *name == key).map(|(_, member)| *member)
}

fn holds(term: &str, view: &Value) -> bool {
    let equals = |value: &Value, wanted: &str| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match wanted.strip_suffix('*') {
            Some(start) => text.starts_with(start),
            None => text == wanted,
        }
    };
    match term.split_once(':') {
        Some((key, wanted)) => {
            member(key).is_some_and(|member| view.get(member).is_some_and(|value| equals(value, wanted)))
        }
        None => view.as_object().is_some_and(|members| members.values().any(|value| equals(value, term))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_name_members_or_search_all() {
        let view =
            json!({ "Name": "acme one", "Type": "CONTROL_TOWER_ACCOUNT", "PhysicalId": "012345678901" });
        for term in [
            "name:acme one",
            "name:acme*",
            "type:CONTROL_TOWER_ACCOUNT",
            "physicalId:012345678901",
            "012345678901",
        ] {
            assert!(holds(term, &view), "{term}");
        }
        for term in ["name:acme", "status:AVAILABLE", "acme"] {
            assert!(!holds(term, &view), "{term}");
        }
        assert_eq!(split_terms("name:\"acme one\" status:TAINTED"), ["name:acme one", "status:TAINTED"]);
    }
}
