//! What has to change in an entry that exists, and the conditional write that does it. Pure.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use super::{Entry, KEY, Standing, Wanted};

/// What may be changed of an entry that exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct May {
    /// What differs becomes as wanted.
    pub update: bool,
    /// One that has registered may do so again, with another certificate.
    pub reset: bool,
}

/// A conditional change of an entry.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// What is set.
    set: Vec<(&'static str, AttributeValue)>,
    /// What is taken away.
    remove: Vec<&'static str>,
    /// What must still be as it was read.
    was: Vec<(&'static str, Option<AttributeValue>)>,
}

/// What a device that registered has left in its entry.
const OF_REGISTRATION: [&str; 3] = ["certificateId", "provisionedAt", "thingName"];

/// What has to change; `None` when the entry is as wanted. One that has registered satisfies `pending`.
///
/// # Errors
/// What differs and may not be changed, as a phrase each.
pub fn plan(wanted: &Wanted, is: &Entry, may: May) -> Result<Option<Change>, Vec<String>> {
    let mut change = Change::default();
    let mut differs = Vec::new();
    let text = |text: &Option<String>| text.clone().map(AttributeValue::S);
    let fields = [
        ("owner", text(&wanted.owner)),
        ("template", text(&wanted.template)),
        ("note", text(&wanted.note)),
        ("expiresAt", wanted.expires_at.map(|end| AttributeValue::N(end.to_string()))),
    ];
    for (name, value) in fields {
        let has = is.value(name);
        let Some(value) = value.filter(|value| has.as_ref() != Some(value)) else { continue };
        if may.update {
            change.was.push((name, has));
            change.set.push((name, value));
        } else {
            let has = has.as_ref().map_or_else(|| "none".to_owned(), shown);
            differs.push(format!("{name} is {has}, the row says {}", shown(&value)));
        }
    }
    match status(wanted, is, may) {
        Ok(None) => {}
        Ok(Some(status)) => {
            change.set.push(("status", AttributeValue::S(status.word().to_owned())));
            if status == Standing::Pending {
                change.remove.extend(OF_REGISTRATION);
            }
        }
        Err(what) => differs.push(what),
    }
    if !differs.is_empty() {
        return Err(differs);
    }
    // The hook may have been quicker: then all is looked at again.
    change.was.push(("status", is.value("status")));
    Ok((!change.set.is_empty()).then_some(change))
}

fn shown(value: &AttributeValue) -> String {
    match value {
        AttributeValue::S(text) => format!("`{text}`"),
        AttributeValue::N(number) => number.parse().map_or_else(|_| number.clone(), crate::expiry::text),
        _ => "something else".to_owned(),
    }
}

/// The status that the entry is to get, if another one.
fn status(wanted: &Wanted, is: &Entry, may: May) -> Result<Option<Standing>, String> {
    let has = Standing::parse(&is.status);
    let has_registered = is.certificate_id.is_some();
    let to = match (wanted.status, has) {
        (Some(Standing::Pending) | None, Some(Standing::Provisioned)) => {
            return Ok(may.reset.then_some(Standing::Pending));
        }
        (None, Some(_)) => return Ok(None),
        (Some(wanted), Some(has)) if wanted == has => return Ok(None),
        (Some(Standing::Provisioned), _) => {
            return Err(format!(
                "status is `{}`, the row says `provisioned`, which only a device that registers becomes",
                is.status
            ));
        }
        // Without a reset, one that had registered before it was blocked is what it was.
        (Some(Standing::Pending), Some(Standing::Blocked)) if has_registered && !may.reset => {
            Standing::Provisioned
        }
        (wanted, _) => wanted.unwrap_or(Standing::Pending),
    };
    if may.update {
        return Ok(Some(to));
    }
    let wanted = wanted.status.unwrap_or(Standing::Pending).word();
    Err(format!("status is `{}`, the row says `{wanted}`", is.status))
}

impl Change {
    /// The attributes that it changes.
    pub fn attributes(&self) -> String {
        let set: Vec<&str> = self.set.iter().map(|(name, _)| *name).collect();
        set.join(", ")
    }

    /// The update expression.
    pub fn expression(&self) -> String {
        let set: Vec<String> = self.set.iter().map(|(name, _)| format!("#{name} = :new_{name}")).collect();
        let remove: Vec<String> = self.remove.iter().map(|name| format!("#{name}")).collect();
        let remove = if remove.is_empty() { String::new() } else { format!(" REMOVE {}", remove.join(", ")) };
        format!("SET {}{remove}", set.join(", "))
    }

    /// The condition expression.
    pub fn condition(&self) -> String {
        let still = self.was.iter().map(|(name, was)| match was {
            Some(_) => format!("#{name} = :old_{name}"),
            None => format!("attribute_not_exists(#{name})"),
        });
        let all: Vec<String> = std::iter::once(format!("attribute_exists(#{KEY})")).chain(still).collect();
        all.join(" AND ")
    }

    /// The attribute names that both use.
    pub fn names(&self) -> HashMap<String, String> {
        let set = self.set.iter().map(|(name, _)| *name);
        let was = self.was.iter().map(|(name, _)| *name);
        let all = set.chain(was).chain(self.remove.iter().copied()).chain([KEY]);
        all.map(|name| (format!("#{name}"), name.to_owned())).collect()
    }

    /// The values that both use.
    pub fn values(&self) -> HashMap<String, AttributeValue> {
        let new = self.set.iter().map(|(name, value)| (format!(":new_{name}"), value.clone()));
        let old = self.was.iter().filter_map(|(name, was)| Some((format!(":old_{name}"), was.clone()?)));
        new.chain(old).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const NEITHER: May = May { update: false, reset: false };
    const UPDATE: May = May { update: true, reset: false };
    const RESET: May = May { update: false, reset: true };

    fn entry(status: &str) -> Entry {
        let certificate_id = (status != "pending").then(|| "c1".to_owned());
        Entry { serial: "SN".into(), status: status.into(), certificate_id, ..Entry::default() }
    }

    fn wanted(status: Option<Standing>) -> Wanted {
        Wanted { serial: "SN".into(), status, ..Wanted::default() }
    }

    /// The status that is set, or none.
    fn to(wanted: &Wanted, is: &Entry, may: May) -> Option<String> {
        let change = plan(wanted, is, may).unwrap()?;
        let value = change.set.iter().find(|(name, _)| *name == "status").map(|(_, value)| value.clone());
        value.map(|v| v.as_s().unwrap().clone())
    }

    #[test]
    fn one_that_registered_satisfies_pending_and_goes_back_by_a_reset_only() {
        for status in [None, Some(Standing::Pending)] {
            for may in [NEITHER, UPDATE] {
                assert_eq!(plan(&wanted(status), &entry("provisioned"), may), Ok(None));
            }
            let change = plan(&wanted(status), &entry("provisioned"), RESET).unwrap().unwrap();
            assert_eq!(
                change.expression(),
                "SET #status = :new_status REMOVE #certificateId, #provisionedAt, #thingName"
            );
            assert_eq!(change.condition(), "attribute_exists(#serial) AND #status = :old_status");
            assert_eq!(change.values()[":old_status"], AttributeValue::S("provisioned".into()));
            assert_eq!((change.names().len(), change.values().len()), (5, 2));
        }
    }

    #[test]
    fn blocking_and_unblocking_are_updates() {
        let (block, pending) = (wanted(Some(Standing::Blocked)), wanted(Some(Standing::Pending)));
        assert!(plan(&block, &entry("pending"), NEITHER).is_err());
        assert_eq!(to(&block, &entry("pending"), UPDATE).as_deref(), Some("blocked"));
        assert_eq!(to(&block, &entry("provisioned"), UPDATE).as_deref(), Some("blocked"));
        assert!(plan(&pending, &entry("blocked"), NEITHER).is_err());
        assert_eq!(to(&pending, &entry("blocked"), UPDATE).as_deref(), Some("provisioned"));
        let both = May { update: true, reset: true };
        assert_eq!(to(&pending, &entry("blocked"), both).as_deref(), Some("pending"));
        let never = Entry { certificate_id: None, ..entry("blocked") };
        assert_eq!(to(&pending, &never, UPDATE).as_deref(), Some("pending"));
        assert_eq!(plan(&wanted(None), &entry("blocked"), NEITHER), Ok(None));
    }

    #[test]
    fn nobody_is_made_provisioned() {
        let provisioned = wanted(Some(Standing::Provisioned));
        assert_eq!(plan(&provisioned, &entry("provisioned"), NEITHER), Ok(None));
        for may in [NEITHER, UPDATE, RESET] {
            assert!(plan(&provisioned, &entry("pending"), may).is_err());
        }
    }

    #[test]
    fn what_differs_is_named_and_changed_only_as_it_was_read() {
        let is = Entry { owner: Some("north".into()), ..entry("pending") };
        let row = Wanted { owner: Some("south".into()), expires_at: Some(0), ..wanted(None) };
        let differs = plan(&row, &is, NEITHER).unwrap_err();
        assert_eq!(
            differs,
            [
                "owner is `north`, the row says `south`",
                "expiresAt is none, the row says 1970-01-01T00:00:00Z"
            ]
        );
        let change = plan(&row, &is, UPDATE).unwrap().unwrap();
        assert_eq!(change.expression(), "SET #owner = :new_owner, #expiresAt = :new_expiresAt");
        assert_eq!(
            change.condition(),
            "attribute_exists(#serial) AND #owner = :old_owner AND attribute_not_exists(#expiresAt) AND \
             #status = :old_status"
        );
        assert_eq!(plan(&Wanted { owner: Some("north".into()), ..wanted(None) }, &is, NEITHER), Ok(None));
    }
}
