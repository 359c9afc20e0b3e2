//! Pages of a list, with opaque tokens, and with the empty page that AWS documents as possible.
//!
//! A token names the position and the request it continues; with another request it is refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::chance;

/// One page: where it starts and ends in the whole list, and how to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// The index of the first item.
    pub start: usize,
    /// The index after the last item.
    pub end: usize,
    /// The token of the next page, if there is one.
    pub next: Option<String>,
}

/// How a list is cut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut<'a> {
    /// How many items a page has at most.
    pub size: usize,
    /// The operation and its filters: what a token must not be moved to another of.
    pub request: &'a str,
    /// The token given.
    pub token: Option<&'a str>,
    /// The seed of the empty pages; none for no such pages.
    pub empty_pages: Option<u64>,
}

/// Cuts a list of `length` items; none when the token is not one of this request's.
pub(crate) fn page(length: usize, cut: Cut<'_>) -> Option<Page> {
    let tag = chance::number(0, cut.request);
    let (start, after_empty) = match cut.token {
        None => (0, false),
        Some(token) => read_token(token, tag)?,
    };
    if start > length {
        return None;
    }
    let empty = cut.empty_pages.filter(|_| !after_empty && start < length);
    if empty.is_some_and(|seed| chance::draw(seed, ("empty page", cut.request, start)) < 0.125) {
        return Some(Page { start, end: start, next: Some(token(tag, start, true)) });
    }
    let end = length.min(start + cut.size.max(1));
    let next = (end < length).then(|| token(tag, end, false));
    Some(Page { start, end, next })
}

fn token(tag: u64, start: usize, after_empty: bool) -> String {
    STANDARD.encode(format!("{tag:016x}:{start}:{}", u8::from(after_empty)))
}

fn read_token(token: &str, expected: u64) -> Option<(usize, bool)> {
    let text = String::from_utf8(STANDARD.decode(token).ok()?).ok()?;
    let mut parts = text.split(':');
    let tag = u64::from_str_radix(parts.next()?, 16).ok()?;
    let start = parts.next()?.parse().ok()?;
    let after_empty = parts.next()? == "1";
    (tag == expected).then_some((start, after_empty))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn every_item_comes_once_whatever_the_empty_pages() {
        let mut empty = 0;
        for seed in 0..50 {
            let mut seen = Vec::new();
            let mut token: Option<String> = None;
            loop {
                let cut = Cut {
                    size: 3,
                    request: "ListAccounts",
                    token: token.as_deref(),
                    empty_pages: Some(seed),
                };
                let page = page(10, cut).unwrap();
                empty += usize::from(page.start == page.end);
                seen.extend(page.start..page.end);
                token = page.next;
                if token.is_none() {
                    break;
                }
            }
            assert_eq!(seen, (0..10).collect::<Vec<_>>());
        }
        assert!(empty > 5, "{empty} empty pages in 50 lists of four pages");
    }

    #[test]
    fn a_token_of_another_request_is_refused() {
        let cut = Cut { size: 2, request: "a", token: None, empty_pages: None };
        let next = page(3, cut).unwrap().next.unwrap();
        assert!(page(3, Cut { request: "b", token: Some(&next), ..cut }).is_none());
        assert!(page(3, Cut { token: Some("nonsense"), ..cut }).is_none());
        assert_eq!(page(3, Cut { token: Some(&next), ..cut }), Some(Page { start: 2, end: 3, next: None }));
    }
}
