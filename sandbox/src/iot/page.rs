//! Pages: the two ways in which IoT operations page, and the tokens between pages.
//!
//! A token is opaque to clients: a check value over operation, account and Region, and the last key handed out,
//! so that a page starts where the last one ended whatever was created or deleted in between.

use std::collections::BTreeMap;
use std::ops::Bound;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{Call, input::invalid};
use crate::api::ApiError;

/// The names of an operation's paging members, its default page size and its largest.
pub(crate) struct Paging {
    size: &'static str,
    token: &'static str,
    next: &'static str,
    default: usize,
    max: usize,
}

/// `pageSize` and `marker`: certificates, CA certificates and policies; 25 items unless asked, 250 at most.
pub(crate) const MARKER: Paging =
    Paging { size: "pageSize", token: "marker", next: "nextMarker", default: 25, max: 250 };
/// `maxResults` and `nextToken` of the registry; the model gives no default, so the largest page is used.
pub(crate) const REGISTRY: Paging =
    Paging { size: "maxResults", token: "nextToken", next: "nextToken", default: 250, max: 250 };
/// `maxResults` and `nextToken` of jobs; 250 at most.
pub(crate) const JOBS: Paging =
    Paging { size: "maxResults", token: "nextToken", next: "nextToken", default: 250, max: 250 };
/// `maxResults` and `nextToken` of topic rules; 10,000 at most, and for want of a stated default always.
pub(crate) const RULES: Paging =
    Paging { size: "maxResults", token: "nextToken", next: "nextToken", default: 10_000, max: 10_000 };
/// `maxResults` and `nextToken` of a search; 100 at most.
pub(crate) const SEARCH: Paging =
    Paging { size: "maxResults", token: "nextToken", next: "nextToken", default: 100, max: 100 };
/// `maxResults` and `nextToken` of the list of indexes; 500 at most.
pub(crate) const INDICES: Paging =
    Paging { size: "maxResults", token: "nextToken", next: "nextToken", default: 500, max: 500 };

/// Where a page starts and how many items it holds.
pub(crate) struct Window {
    paging: &'static Paging,
    /// The last key of the page before, when there was one.
    pub(crate) after: Option<String>,
    /// How many items the page may hold.
    pub(crate) size: usize,
}

impl Call<'_> {
    /// Reads the paging members of the input.
    ///
    /// # Errors
    /// `InvalidRequestException` for a size outside the model's bounds and a token of another operation.
    pub(crate) fn window(&self, paging: &'static Paging) -> Result<Window, ApiError> {
        let size = match self.input.integer(paging.size)? {
            None => paging.default,
            Some(size) => usize::try_from(size)
                .ok()
                .filter(|size| (1..=paging.max).contains(size))
                .ok_or_else(|| invalid(format!("{} must be between 1 and {}", paging.size, paging.max)))?,
        };
        let after = match self.input.text(paging.token)? {
            None | Some("") => None,
            Some(token) => {
                let key = self.open(token);
                Some(key.ok_or_else(|| invalid(format!("Invalid {}", paging.token)))?)
            }
        };
        Ok(Window { paging, after, size })
    }

    /// Answers one page: the items from the window's start, and a token when there are more.
    pub(crate) fn page<K: AsRef<str>>(
        &self,
        window: &Window,
        member: &str,
        items: impl Iterator<Item = (K, Value)>,
    ) -> Value {
        let mut values = Vec::new();
        let mut last = None;
        let mut more = false;
        for (key, value) in items {
            if values.len() == window.size {
                more = true;
                break;
            }
            values.push(value);
            last = Some(key);
        }
        let mut answer = Map::new();
        answer.insert(member.to_owned(), Value::Array(values));
        if let Some(last) = last.filter(|_| more) {
            answer.insert(window.paging.next.to_owned(), Value::String(self.seal(last.as_ref())));
        }
        Value::Object(answer)
    }

    /// Makes the token that continues after a key.
    pub(crate) fn seal(&self, key: &str) -> String {
        let mut bytes = self.check_value(key).to_vec();
        bytes.extend_from_slice(key.as_bytes());
        STANDARD.encode(bytes)
    }

    fn open(&self, token: &str) -> Option<String> {
        let bytes = STANDARD.decode(token).ok()?;
        let (check, key) = bytes.split_at_checked(CHECK_LENGTH)?;
        let key = String::from_utf8(key.to_vec()).ok()?;
        (self.check_value(&key) == check).then_some(key)
    }

    fn check_value(&self, key: &str) -> [u8; CHECK_LENGTH] {
        let mut hash = Sha256::new();
        for part in [self.input.operation, &self.caller.account, &self.caller.region, key] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        let mut check = [0; CHECK_LENGTH];
        check.copy_from_slice(&hash.finalize()[..CHECK_LENGTH]);
        check
    }
}

const CHECK_LENGTH: usize = 12;

impl Window {
    /// The part of a name-ordered map that the page and its successors cover.
    pub(crate) fn range<'m, K, V>(&self, map: &'m BTreeMap<K, V>) -> impl Iterator<Item = (&'m K, &'m V)>
    where
        K: std::borrow::Borrow<str> + Ord,
    {
        let start = self.after.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        map.range::<str, _>((start, Bound::Unbounded))
    }

    /// Whether a key comes after the window's start.
    pub(crate) fn covers(&self, key: &str) -> bool {
        self.after.as_deref().is_none_or(|after| key > after)
    }
}

/// The numbers of a creation-ordered map from a window's start on, in either direction.
///
/// # Errors
/// `InvalidRequestException` when the token does not hold a position.
pub(crate) fn by_age<'m, V>(
    window: &Window,
    order: &'m BTreeMap<u64, V>,
    ascending: bool,
) -> Result<Box<dyn Iterator<Item = (String, &'m V)> + 'm>, ApiError> {
    let after: Option<u64> = match &window.after {
        None => None,
        Some(after) => Some(after.parse().map_err(|_| invalid("Invalid marker"))?),
    };
    let named = |(number, value): (&u64, &'m V)| (number.to_string(), value);
    Ok(if ascending {
        let start = after.map_or(Bound::Unbounded, Bound::Excluded);
        Box::new(order.range((start, Bound::Unbounded)).map(named))
    } else {
        let end = after.map_or(Bound::Unbounded, Bound::Excluded);
        Box::new(order.range((Bound::Unbounded, end)).rev().map(named))
    })
}
