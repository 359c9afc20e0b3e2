//! What a query asks of a field: for those who say why it finds nothing.

use super::Query;
use super::ast::{Bound, Expr, Limit, Range, Term, Test};
use super::pattern::number;

/// The terms about a field that a thing must satisfy, or may: not those below NOT.
///
/// ```
/// use fleetctl_rules::query::{Query, asked::wanted};
///
/// let query = Query::parse("thingTypeName:a OR (thingTypeName:b* AND NOT thingTypeName:c)").unwrap();
/// let terms: Vec<String> = wanted(&query, "thingTypeName").iter().map(ToString::to_string).collect();
/// assert_eq!(terms, ["thingTypeName:a", "thingTypeName:b*"]);
/// ```
pub fn wanted<'q>(query: &'q Query, field: &str) -> Vec<&'q Term> {
    let mut found = Vec::new();
    walk(query.expr(), false, &mut |term| {
        if term.field.as_deref() == Some(field) {
            found.push(term);
        }
    });
    found
}

/// The ranges and comparisons of attributes with numbers, by the attributes' names; not those below NOT. Values that are
/// no numbers are outside of any of them.
///
/// ```
/// use fleetctl_rules::query::{Query, asked::number_ranges};
///
/// let query = Query::parse("attributes.a>9 AND attributes.b:[\"x\" TO \"y\"] AND NOT attributes.c<1").unwrap();
/// assert_eq!(number_ranges(&query).iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["a"]);
/// ```
pub fn number_ranges(query: &Query) -> Vec<(&str, &Term)> {
    let mut found = Vec::new();
    walk(query.expr(), false, &mut |term| {
        let name = term.field.as_deref().and_then(|field| field.strip_prefix("attributes."));
        if let (Some(name), Test::Range(range)) = (name, &term.test)
            && ends(range).all(|limit| matches!(limit.bound, Bound::Number(_)))
        {
            found.push((name, term));
        }
    });
    found
}

/// Whether a text reads as a number in a range.
pub fn is_number(text: &str) -> bool {
    number(text).is_some()
}

/// Of a range in which nothing can be.
pub(super) fn of_empty_range(term: &Term) -> Option<String> {
    let Test::Range(range) = &term.test else { return None };
    if let (Some(low), Some(high)) = (&range.low, &range.high)
        && let (Bound::Number(least), Bound::Number(most)) = (&low.bound, &high.bound)
        && least > most
    {
        return Some(format!("`{term}` finds nothing: {least} is above {most}"));
    }
    None
}

/// Of a range of texts whose ends are numbers in quotes, and of one in which nothing can be.
pub(super) fn of_range(term: &Term) -> Option<String> {
    let Test::Range(range) = &term.test else { return None };
    if let Some(empty) = of_empty_range(term) {
        return Some(empty);
    }
    let quoted = |limit: &Limit| matches!(&limit.bound, Bound::Text(text) if is_number(text));
    ends(range).all(quoted).then(|| {
        format!("`{term}` compares texts, in which 10 comes before 9; without quotes it compares numbers")
    })
}

fn ends(range: &Range) -> impl Iterator<Item = &Limit> {
    [&range.low, &range.high].into_iter().flatten()
}

fn walk<'q>(expr: &'q Expr, excludes: bool, take: &mut dyn FnMut(&'q Term)) {
    match expr {
        Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| walk(part, excludes, take)),
        Expr::Not(part) => walk(part, !excludes, take),
        Expr::Term(term) if !excludes => take(term),
        Expr::Term(_) => {}
    }
}
