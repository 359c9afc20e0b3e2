//! Queries over AWS's limits as several that are within them and find the same things together.
//!
//! An OR is taken apart, also one inside of an AND (`a AND (b OR c)` is `a AND b` and `a AND c`). Of an AND that is too
//! long, AWS is asked the part that fits, and the rest is held against what it answers; this is done only where the
//! answer settles the rest ([`Answer`]). Of a word with too many wildcards AWS is asked for how it begins. Everything
//! else is refused.

use std::collections::BTreeSet;

use super::ast::{Expr, Term, Test};
use super::{Answer, Document, Limits, Query, QueryError};

/// The most queries that one is taken apart into.
pub const MAX_PARTS: usize = 256;

/// One of the queries: things that AWS finds with `query` and that [`Part::keeps`].
#[derive(Debug, Clone)]
pub struct Part {
    /// What AWS is asked.
    pub query: String,
    rest: Option<Expr>,
    whole: Expr,
}

/// The queries that one is taken apart into. A thing may be found by several of them.
#[derive(Debug, Clone)]
pub struct Plan {
    /// In the order in which they are to be run.
    pub parts: Vec<Part>,
    /// The fields that the whole query names, also those that no part asks AWS for; who computes figures adds theirs.
    pub fields: BTreeSet<String>,
    settled: bool,
}

/// Why a query cannot be taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// This part of it cannot: what AWS's limits say of it.
    Part(String, String),
    /// It would take more than [`MAX_PARTS`] queries.
    TooMany,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Part(part, why) => {
                let short: String = part.chars().take(60).collect();
                let dots = if part.chars().nth(60).is_some() { "…" } else { "" };
                write!(f, "`{short}{dots}` cannot be asked in parts that are within the limits ({why})")
            }
            Self::TooMany => write!(f, "it would take more than {MAX_PARTS} queries"),
        }
    }
}

impl Part {
    /// Whether a thing that AWS found with this part's query is one that the part asks for.
    pub fn keeps(&self, document: &dyn Document) -> bool {
        self.rest.as_ref().is_none_or(|rest| rest.matches(document))
    }

    /// Whether some of the part is held against the answers instead of being asked.
    pub fn has_rest(&self) -> bool {
        self.rest.is_some()
    }
}

impl Plan {
    /// Whether the query is asked as it is.
    pub fn is_simple(&self) -> bool {
        matches!(self.parts.as_slice(), [one] if one.rest.is_none())
    }

    /// Whether [`Plan::is_double`] can tell; else who runs the parts must compare names.
    pub fn tells_doubles(&self) -> bool {
        self.settled
    }

    /// Whether a thing that the part of this number found was found by an earlier one.
    pub fn is_double(&self, part: usize, document: &dyn Document) -> bool {
        self.parts.iter().take(part).any(|earlier| earlier.whole.matches(document))
    }
}

/// Takes a query apart as far as the limits need it. `query` was parsed with [`Limits::NONE`].
///
/// ```
/// use fleetctl_rules::query::{Limits, Query, split};
///
/// let names: Vec<String> = (0..30).map(|n| format!("lamp-{n}")).collect();
/// let query = format!("thingTypeName:lamp AND thingName:({})", names.join(" OR "));
/// assert!(Query::parse(&query).is_err());
/// let query = Query::parse_with(&query, &Limits::NONE).unwrap();
/// let plan = split::split(&query, &Limits::SEARCH).unwrap();
/// assert_eq!(plan.parts.len(), 3);
/// assert!(plan.tells_doubles());
/// ```
///
/// # Errors
/// [`Refusal`] where the parts would not find exactly the same things.
pub fn split(query: &Query, limits: &Limits) -> Result<Plan, Refusal> {
    let mut parts = Vec::new();
    if fits(query.text(), limits).is_ok() {
        parts.push(Part { query: query.text().to_owned(), rest: None, whole: query.expr.clone() });
    } else {
        take_apart(&inward(&query.expr, false), limits, &mut parts)?;
    }
    let earlier = parts.len().saturating_sub(1);
    let settled = parts.iter().take(earlier).all(|part| Answer::SearchIndex.unsettled(&part.whole).is_none());
    let fields = query.terms().into_iter().filter_map(|term| term.field.clone()).collect();
    Ok(Plan { parts, fields, settled })
}

fn fits(text: &str, limits: &Limits) -> Result<(), QueryError> {
    Query::parse_with(text, limits).map(drop)
}

/// The same with every NOT at a term: the others hide what can be taken apart.
fn inward(expr: &Expr, not: bool) -> Expr {
    match expr {
        Expr::And(parts) if not => any(parts.iter().map(|part| inward(part, true)).collect()),
        Expr::And(parts) => all(parts.iter().map(|part| inward(part, false)).collect()),
        Expr::Or(parts) if not => all(parts.iter().map(|part| inward(part, true)).collect()),
        Expr::Or(parts) => any(parts.iter().map(|part| inward(part, false)).collect()),
        Expr::Not(part) => inward(part, !not),
        Expr::Term(_) if not => Expr::Not(Box::new(expr.clone())),
        Expr::Term(_) => expr.clone(),
    }
}

/// All of them, without an AND in an AND.
fn all(parts: Vec<Expr>) -> Expr {
    let flat = parts.into_iter().flat_map(|part| match part {
        Expr::And(inner) => inner,
        other => vec![other],
    });
    let mut flat: Vec<Expr> = flat.collect();
    if flat.len() == 1 { flat.remove(0) } else { Expr::And(flat) }
}

/// Any of them, without an OR in an OR.
fn any(parts: Vec<Expr>) -> Expr {
    let flat = parts.into_iter().flat_map(|part| match part {
        Expr::Or(inner) => inner,
        other => vec![other],
    });
    let mut flat: Vec<Expr> = flat.collect();
    if flat.len() == 1 { flat.remove(0) } else { Expr::Or(flat) }
}

fn take_apart(expr: &Expr, limits: &Limits, out: &mut Vec<Part>) -> Result<(), Refusal> {
    if out.len() >= MAX_PARTS {
        return Err(Refusal::TooMany);
    }
    let text = expr.to_string();
    let why = match fits(&text, limits) {
        Ok(()) => {
            out.push(Part { query: text, rest: None, whole: expr.clone() });
            return Ok(());
        }
        Err(error) => error.message,
    };
    match expr {
        Expr::Or(parts) => pack(&[], parts, limits, out),
        Expr::And(parts) => {
            let alternatives = |part: &Expr| match part {
                Expr::Or(inner) => inner.len(),
                _ => 0,
            };
            let widest = (0..parts.len()).max_by_key(|at| alternatives(&parts[*at])).unwrap_or_default();
            match &parts[widest] {
                Expr::Or(inner) => {
                    let others: Vec<Expr> = parts
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| *at != widest)
                        .map(|(_, p)| p.clone())
                        .collect();
                    pack(&others, inner, limits, out)
                }
                _ => hold(expr, parts, &why, limits, out),
            }
        }
        Expr::Term(_) => hold(expr, std::slice::from_ref(expr), &why, limits, out),
        Expr::Not(_) => Err(Refusal::Part(text, why)),
    }
}

/// As many of the alternatives in one query as fit, with what must be true beside them.
fn pack(beside: &[Expr], alternatives: &[Expr], limits: &Limits, out: &mut Vec<Part>) -> Result<(), Refusal> {
    let query = |some: &[Expr]| all([beside, &[any(some.to_vec())]].concat());
    let mut from = 0;
    while from < alternatives.len() {
        let fit = (from + 1..=alternatives.len())
            .take_while(|to| fits(&query(&alternatives[from..*to]).to_string(), limits).is_ok())
            .last();
        // One that does not fit by itself is taken apart further.
        let to = fit.unwrap_or(from + 1);
        take_apart(&query(&alternatives[from..to]), limits, out)?;
        from = to;
    }
    Ok(())
}

/// Asks what fits of an AND, and holds the rest against the answers.
fn hold(
    whole: &Expr,
    parts: &[Expr],
    why: &str,
    limits: &Limits,
    out: &mut Vec<Part>,
) -> Result<(), Refusal> {
    let (held, mut asked): (Vec<Expr>, Vec<Expr>) =
        parts.iter().cloned().partition(|part| Answer::SearchIndex.unsettled(part).is_none());
    let text = |asked: &[Expr]| all(asked.to_vec()).to_string();
    let refused = || Err(Refusal::Part(whole.to_string(), why.to_owned()));
    if !asked.is_empty() && fits(&text(&asked), limits).is_err() {
        return refused();
    }
    // What says what a thing is narrows the answer more than what says what it is not.
    let (terms, negations): (Vec<Expr>, Vec<Expr>) =
        held.into_iter().partition(|part| matches!(part, Expr::Term(Term { .. })));
    let mut rest = Vec::new();
    let fitted = |asked: &mut Vec<Expr>, part: Expr| {
        asked.push(part);
        let fits = fits(&text(asked), limits).is_ok();
        if !fits {
            asked.pop();
        }
        fits
    };
    for part in terms.into_iter().chain(negations) {
        if !fitted(&mut asked, part.clone()) {
            if let Some(wider) = wider(&part, limits) {
                fitted(&mut asked, wider);
            }
            rest.push(part);
        }
    }
    if asked.is_empty() {
        return refused();
    }
    out.push(Part { query: text(&asked), rest: Some(all(rest)), whole: whole.clone() });
    Ok(())
}

/// How a word with more wildcards than AWS allows begins: a word within the limits that finds all of the same things.
fn wider(part: &Expr, limits: &Limits) -> Option<Expr> {
    let Expr::Term(term) = part else { return None };
    let (Some(field), Test::Word(_)) = (&term.field, &term.test) else { return None };
    let word = term.text.get(field.len() + 1..)?;
    let count = |text: &str, sign: char| text.chars().filter(|c| *c == sign).count();
    let allowed = |text: &str| count(text, '*') <= limits.stars && count(text, '?') <= limits.question_marks;
    if allowed(word) {
        return None;
    }
    let ends = word.char_indices().map(|(at, _)| &word[..at]).rev();
    let mut begins =
        ends.map(|start| if start.ends_with('*') { start.to_owned() } else { format!("{start}*") });
    let word = begins.find(|begin| allowed(begin))?;
    Query::parse_with(&format!("{field}:{word}"), &Limits::NONE).ok().map(|query| query.expr)
}
