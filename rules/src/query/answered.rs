//! Which terms can be held against what AWS answers about a thing, with the same outcome as in its index. Only what the
//! guide's rules settle counts: words and quoted texts of names, groups and attributes, and numbers of attributes.

use super::ast::{Bound, Expr, Range, Term, Test};

/// The call whose answers are held against a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// `SearchIndex`: names, type, groups with the billing group, attributes and connectivity.
    SearchIndex,
    /// `ListThings`: name, type and attributes.
    ListThings,
}

impl Answer {
    /// Whether this term can be held against the answer. Texts outside of ASCII, escapes and ranges of texts are left
    /// to AWS, since the guide does not say how it folds or orders them; so are shadows, of which the answer may have
    /// more or less than the index.
    pub fn settles(self, term: &Term) -> bool {
        let word = matches!(term.test, Test::Exists | Test::Word(_) | Test::Phrase(_));
        if !term.text.is_ascii() || term.text.contains('\\') {
            return false;
        }
        match term.field.as_deref() {
            None => matches!(term.test, Test::Exists),
            Some("thingName" | "thingTypeName") => word,
            Some("thingGroupNames" | "connectivity.connected") => word && self == Self::SearchIndex,
            Some(field) if field.starts_with("attributes.") => match &term.test {
                Test::Range(range) => is_of_numbers(range),
                _ => word,
            },
            Some(_) => false,
        }
    }

    /// The first term that cannot be held against the answer.
    pub fn unsettled(self, expr: &Expr) -> Option<&Term> {
        let mut terms = Vec::new();
        expr.collect(&mut terms);
        terms.into_iter().find(|term| !self.settles(term))
    }
}

fn is_of_numbers(range: &Range) -> bool {
    [&range.low, &range.high].into_iter().flatten().all(|limit| matches!(limit.bound, Bound::Number(_)))
}
