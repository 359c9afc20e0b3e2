//! The fields of the index of things, and what of a query finds nothing for sure or probably: AWS answers a name that no
//! field has, and a value that no field can have, with an empty list and not with an error. Source: AWS IoT developer
//! guide, "Managing thing indexing" (managed fields) and "Query syntax".

use super::asked::{of_empty_range, of_range};
use super::ast::{Expr, Term, Test};
use super::cursor::ESCAPABLE;
use super::{Pattern, Query};
use crate::near::near;

/// What fields begin with, and whether more has to follow after a dot.
const FIRST: [(&str, bool); 9] = [
    ("thingName", false),
    ("thingId", false),
    ("thingTypeName", false),
    ("thingGroupNames", false),
    ("attributes", true),
    ("shadow", true),
    ("connectivity", true),
    ("deviceDefender", true),
    ("registry", true),
];
/// What follows `shadow.`, and `shadow.name.NAME.`.
const SHADOW: [&str; 4] = ["reported", "desired", "hasDelta", "version"];
/// What follows `connectivity.`.
const CONNECTIVITY: [&str; 8] = [
    "connected",
    "timestamp",
    "disconnectReason",
    "version",
    "clientId",
    "keepAliveDuration",
    "cleanSession",
    "sessionExpiry",
];
/// What follows `registry.`.
const REGISTRY: [&str; 5] = ["version", "thingTypeName", "thingGroupNames", "thingName", "thingId"];

/// Whether this can be a field of the index, by all that is known of them.
pub fn is_field(field: &str) -> bool {
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    FIRST.iter().any(|(name, open)| *name == first && *open != rest.is_empty())
}

/// The fields that may be meant by one that is none, the nearest first.
pub fn meant(field: &str) -> Vec<String> {
    let (first, rest) = field.split_once('.').unwrap_or((field, ""));
    let with = |name: &str, open: bool| match (open, rest.is_empty()) {
        (true, false) => Some(format!("{name}.{rest}")),
        (false, true) => Some(name.to_owned()),
        _ => None,
    };
    let names = near(first, FIRST.iter().map(|(name, _)| *name));
    let open = |name: &str| FIRST.iter().any(|(known, open)| *known == name && *open);
    let mut out: Vec<String> = names.into_iter().filter_map(|name| with(name, open(name))).collect();
    if out.is_empty() && !field.is_empty() && !FIRST.iter().any(|(name, _)| *name == first) {
        // Only `version` is more often an attribute than what AWS has of a connection.
        let of_connection = field != "version" && CONNECTIVITY.contains(&field);
        out.push(format!("{}.{field}", if of_connection { "connectivity" } else { "attributes" }));
    }
    out
}

/// The field that is near a wanted one among those that are known: of the same parent, with a name like it.
///
/// ```
/// use fleetctl_rules::query::fields::near_known;
///
/// let known = ["attributes.battery", "shadow.reported.batery", "thingName"];
/// assert_eq!(near_known("attributes.batery", known.into_iter()), Some("attributes.battery"));
/// assert_eq!(near_known("attributes.zone", known.into_iter()), None);
/// assert_eq!(near_known("thingname", known.into_iter()), Some("thingName"));
/// ```
pub fn near_known<'k>(wanted: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let cut = |field: &'_ str| field.rfind('.').map_or(0, |at| at + 1);
    let (parent, name) = wanted.split_at(cut(wanted));
    let mut beside: Vec<&'k str> =
        known.filter(|known| known.split_at(cut(known)).0 == parent && *known != wanted).collect();
    beside.sort_unstable();
    let found = near(name, beside.iter().map(|known| known.split_at(cut(known)).1)).first().copied()?;
    beside.into_iter().find(|known| known.split_at(cut(known)).1 == found)
}

/// The query that finds what has this field.
///
/// ```
/// use fleetctl_rules::query::{Query, fields::exists};
///
/// assert_eq!(exists("attributes.a"), "attributes.a:*");
/// let query = Query::parse(&exists("attributes.mac:0")).unwrap();
/// assert_eq!(query.terms()[0].field.as_deref(), Some("attributes.mac:0"));
/// ```
pub fn exists(field: &str) -> String {
    let escaped = field.chars().flat_map(|c| ESCAPABLE.contains(c).then_some('\\').into_iter().chain([c]));
    escaped.chain(":*".chars()).collect()
}

/// What of a query finds nothing, or something else than it looks like: one sentence for each, none twice.
///
/// ```
/// use fleetctl_rules::query::{Query, fields};
///
/// let doubts = |text: &str| fields::doubts(&Query::parse(text).unwrap());
/// assert!(doubts("attributes.version:1 AND connectivity.connected:false").is_empty());
/// assert!(doubts("atributes.version:1")[0].contains("`attributes.version`"));
/// assert!(doubts("version=1")[0].contains("`attributes.version:1`"));
/// assert!(doubts("connected:false")[0].contains("`connectivity.connected`"));
/// ```
pub fn doubts(query: &Query) -> Vec<String> {
    let mut out = Vec::new();
    for term in query.terms() {
        let doubt = match &term.field {
            Some(field) => of_field(field).or_else(|| of_value(field, term)).or_else(|| of_range(term)),
            None => of_word(term),
        };
        out.extend(doubt.filter(|doubt| !out.contains(doubt)));
    }
    out
}

/// What of a query asks for a field that the index does not have, or below NOT for a value that a field cannot have: one
/// sentence, of the first. Below NOT such a part takes in every thing, so a command that changes things refuses what
/// [`doubts`] warns of.
///
/// ```
/// use fleetctl_rules::query::{Query, fields};
///
/// let of = |text| fields::unknown(&Query::parse(text).unwrap());
/// assert!(of("NOT connectivity.connected:flase").is_some() && of("connectivity.connected:flase").is_none());
/// assert!(of("NOT attributes.a:[2 TO 1]").is_some() && of("NOT attributes.a:[1 TO 2]").is_none());
/// ```
pub fn unknown(query: &Query) -> Option<String> {
    let of_value = |term: &Term| of_value(term.field.as_deref()?, term).or_else(|| of_empty_range(term));
    let field = query.terms().into_iter().find_map(|term| of_field(term.field.as_deref()?));
    field.or_else(|| excluding(query).into_iter().find_map(of_value))
}

/// The terms below NOT.
pub fn excluding(query: &Query) -> Vec<&Term> {
    fn walk<'q>(expr: &'q Expr, excludes: bool, found: &mut Vec<&'q Term>) {
        match expr {
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| walk(part, excludes, found)),
            Expr::Not(part) => walk(part, !excludes, found),
            Expr::Term(term) => found.extend(excludes.then_some(term)),
        }
    }
    let mut found = Vec::new();
    walk(query.expr(), false, &mut found);
    found
}

/// The attributes that a query excludes things by: those below NOT, names only, none twice.
///
/// ```
/// use fleetctl_rules::query::{Query, fields};
///
/// let query = Query::parse("attributes.a:1 AND NOT (attributes.b:2 OR NOT attributes.c:3) AND -thingName:x").unwrap();
/// assert_eq!(fields::excluded(&query), ["b"]);
/// ```
pub fn excluded(query: &Query) -> Vec<&str> {
    let mut found = Vec::new();
    for term in excluding(query) {
        let name = term.field.as_deref().and_then(|field| field.strip_prefix("attributes."));
        found.extend(name.filter(|name| !name.contains('*') && !found.contains(name)));
    }
    found
}

fn of_field(field: &str) -> Option<String> {
    let none = |meant: Option<String>| {
        let hint = meant.map_or_else(String::new, |meant| format!("; `{meant}` may be meant"));
        Some(format!(
            "the index has no field `{field}`, so that part finds nothing; names are case-sensitive{hint}"
        ))
    };
    if !is_field(field) {
        return none(meant(field).into_iter().next());
    }
    if field == "registry.version"
        || (field.starts_with("shadow.") && field.ends_with(".version") && depth(field))
    {
        return Some(format!(
            "AWS has figures of `{field}` and does not search it, so that part finds nothing"
        ));
    }
    let nearest = |before: &str, name: &str, rest: &str, known: &[&str]| {
        if known.contains(&name) {
            return None;
        }
        let found = near(name, known.iter().copied());
        none(found.first().map(|found| format!("{before}{found}{rest}")))
    };
    let cut = |path: &'_ str| {
        let end = path.find('.').unwrap_or(path.len());
        (path[..end].to_owned(), path[end..].to_owned())
    };
    if let Some(path) = field.strip_prefix("shadow.name.") {
        let (shadow, path) = path.split_once('.')?;
        let (name, rest) = cut(path);
        nearest(&format!("shadow.name.{shadow}."), &name, &rest, &SHADOW)
    } else if let Some(path) = field.strip_prefix("shadow.") {
        let (name, rest) = cut(path);
        let found = nearest("shadow.", &name, &rest, &[&SHADOW[..], &["name"]].concat());
        // Whoever leaves it out means what the thing says.
        found.map(|text| {
            if text.contains("may be meant") {
                text
            } else {
                format!("{text}; `shadow.reported.{path}` may be meant")
            }
        })
    } else if let Some(path) = field.strip_prefix("connectivity.") {
        nearest("connectivity.", path, "", &CONNECTIVITY)
    } else if let Some(path) = field.strip_prefix("registry.") {
        nearest("registry.", path, "", &REGISTRY)
    } else {
        None
    }
}

/// Whether it is AWS's own version of a shadow, and not a member of one.
fn depth(field: &str) -> bool {
    field == "shadow.version" || (field.starts_with("shadow.name.") && field.matches('.').count() == 3)
}

/// A flag is true or false.
fn of_value(field: &str, term: &Term) -> Option<String> {
    let violation = field.starts_with("deviceDefender.") && field.ends_with(".inViolation");
    let delta = field == "shadow.hasDelta"
        || (field.starts_with("shadow.name.")
            && field.ends_with(".hasDelta")
            && field.matches('.').count() == 3);
    if !violation && !delta && field != "connectivity.connected" {
        return None;
    }
    let accepts = |text: &str| match &term.test {
        Test::Word(pattern) => Pattern::matches(pattern, text),
        Test::Phrase(phrase) => phrase.matches(text),
        Test::Exists => true,
        Test::Range(_) | Test::Geo(_) => false,
    };
    if violation && accepts("false") && !accepts("true") {
        return Some(format!("AWS has no query for `{term}`; write `NOT {field}:true`"));
    }
    if accepts("true") || accepts("false") {
        return None;
    }
    let text = term.to_string();
    let value = text.get(field.len() + 1..).unwrap_or_default();
    let letter = value.trim_start_matches('"').get(..1).unwrap_or_default();
    let meant = ["true", "false"].into_iter().find(|flag| !letter.is_empty() && flag.starts_with(letter));
    let hint = meant.map_or_else(String::new, |meant| format!("; `{field}:{meant}` may be meant"));
    Some(format!("`{field}` is true or false, so `{term}` finds nothing{hint}"))
}

fn of_word(term: &Term) -> Option<String> {
    let text = term.to_string();
    if ["and", "or", "not"].contains(&text.as_str()) {
        return Some(format!("`{text}` is searched as a word; operators are in capitals"));
    }
    let (field, value) = text.split_once('=').filter(|_| !text.starts_with('"'))?;
    let value = value.trim_start_matches('=');
    if field.is_empty() || value.is_empty() {
        return None;
    }
    let field = if is_field(field) { field.to_owned() } else { meant(field).into_iter().next()? };
    Some(format!("`{text}` is searched as a word in all fields; a field's value is `{field}:{value}`"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_field_that_there_is_not_is_found_wherever_it_stands() {
        let of = |text: &str| unknown(&Query::parse(text).unwrap());
        for text in ["NOT atributes.version:1", "a OR (b AND NOT connectivity.conected:true)", "shadow.x:1"] {
            assert!(of(text).is_some_and(|said| said.contains("may be meant")), "{text}: {:?}", of(text));
        }
        // What only looks odd is no unknown field.
        for text in
            ["attributes.x:1", "NOT shadow.reported.a:1", "connectivity.connected:yes", "version=1", "*"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }

    fn of(text: &str) -> Vec<String> {
        doubts(&Query::parse(text).unwrap())
    }

    #[test]
    fn what_aws_knows_is_not_doubted() {
        for text in [
            "*",
            "thingName:a* AND attributes.version:1 AND NOT connectivity.connected:true",
            "shadow.reported.x:1 OR shadow.desired.y>2 OR shadow.hasDelta:true",
            "shadow.name.gps.reported.at:1 OR shadow.name.gps.hasDelta:false OR shadow.name.gps:*",
            "shadow.reported.version:1 OR shadow.name.gps.reported.version:2 OR attributes.hasDelta:yes",
            "connectivity.connected:f* OR connectivity.disconnectReason:LOST",
            "deviceDefender.violationCount>1 OR deviceDefender.p.b.inViolation:true",
            "registry.thingTypeName:a OR thingId:b OR thingGroupNames:c",
            "\"a=b\" OR attributes.q:a=b",
            "attributes.v>9 OR attributes.v:[\"1.9.0\" TO \"1.10.0\"] OR attributes.v:[* TO b]",
        ] {
            assert_eq!(of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn what_finds_nothing_is_said_with_what_may_be_meant() {
        for (text, says) in [
            ("atributes.x:1", "`attributes.x` may be meant"),
            ("attribute.x:1", "`attributes.x` may be meant"),
            ("thingname:a", "`thingName` may be meant"),
            ("thingGroupName:a", "`thingGroupNames` may be meant"),
            ("version:1.0", "`attributes.version` may be meant"),
            ("Shadow.reported.x:1", "`shadow.reported.x` may be meant"),
            ("shadow.reportd.x:1", "`shadow.reported.x` may be meant"),
            ("shadow.x:1", "`shadow.reported.x` may be meant"),
            ("shadow.name.gps.repoted.x:1", "`shadow.name.gps.reported.x` may be meant"),
            ("connectivity.conected:true", "`connectivity.connected` may be meant"),
            ("connectivity.connected:flase", "`connectivity.connected:false` may be meant"),
            ("connectivity.connected:0", "is true or false"),
            ("shadow.hasDelta:yes", "is true or false"),
            ("registry.version:3", "does not search it"),
            ("attributes.version=1.0", "`attributes.version:1.0`"),
            ("version==1.0", "`attributes.version:1.0`"),
            ("thingname=a", "`thingName:a`"),
            ("deviceDefender.p.b.inViolation:false", "NOT deviceDefender.p.b.inViolation:true"),
            ("thingName:a and thingName:b", "operators are in capitals"),
            ("attributes.v:[\"9\" TO \"10\"]", "compares texts, in which 10 comes before 9"),
            ("attributes.v:[5 TO 1]", "finds nothing: 5 is above 1"),
            ("attributes.v>\"9\"", "without quotes it compares numbers"),
        ] {
            let found = of(text);
            assert!(found.len() == 1 && found[0].contains(says), "{text}: {found:?}");
        }
        assert_eq!(of("atributes.x:(1 OR 2)").len(), 1);
    }

    #[test]
    fn a_field_is_one_of_the_index() {
        for field in ["thingTypeName", "attributes.n", "shadow.reported.a.b", "registry.version"] {
            assert!(is_field(field), "{field}");
        }
        for field in ["n", "thingtypename", "attributes", "attributes.", "thingName.x", ""] {
            assert!(!is_field(field), "{field}");
        }
    }
}
