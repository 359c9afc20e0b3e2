//! Lists of AWS IoT, read page by page to their end.
//!
//! An empty token means the end as well as none does. A service that answers the token it was given would be
//! asked for ever; that is an error here, never a silently short list.

use crate::aws::AwsError;
use crate::aws::Class;

/// Items on one page (`LIST_PAGE` of the rules, as the SDK takes it).
pub const PAGE: i32 = 250;

/// One page: its items and the token of the next.
pub type Page<T> = (Vec<T>, Option<String>);

/// Reads every page; `take` gets each page's items and returns whether to go on.
///
/// # Errors
/// The failed call, a page token that repeats, or what `take` answered.
pub async fn pages<T, E: From<AwsError>>(
    fetch: impl AsyncFn(Option<String>) -> Result<Page<T>, AwsError>,
    mut take: impl AsyncFnMut(Vec<T>) -> Result<bool, E>,
) -> Result<(), E> {
    let mut token: Option<String> = None;
    loop {
        let (items, next) = fetch(token.clone()).await?;
        if !take(items).await? {
            return Ok(());
        }
        if !goes_on(&mut token, next)? {
            return Ok(());
        }
    }
}

/// Goes on to the next page's token, and says whether there is one.
///
/// # Errors
/// A page token that repeats.
pub fn goes_on(token: &mut Option<String>, next: Option<String>) -> Result<bool, AwsError> {
    let next = next.filter(|t| !t.is_empty());
    if next.is_some() && next == *token {
        return Err(repeated());
    }
    *token = next;
    Ok(token.is_some())
}

/// Reads every item; `each` returns whether to go on.
///
/// # Errors
/// As [`pages`].
pub async fn items<T, E: From<AwsError>>(
    fetch: impl AsyncFn(Option<String>) -> Result<Page<T>, AwsError>,
    mut each: impl FnMut(T) -> Result<bool, E>,
) -> Result<(), E> {
    pages(fetch, async |items| {
        for item in items {
            if !each(item)? {
                return Ok(false);
            }
        }
        Ok(true)
    })
    .await
}

/// Reads everything into memory: for lists that AWS keeps short.
///
/// # Errors
/// As [`pages`].
pub async fn all<T>(
    fetch: impl AsyncFn(Option<String>) -> Result<Page<T>, AwsError>,
) -> Result<Vec<T>, AwsError> {
    let mut found = Vec::new();
    items(fetch, |item| {
        found.push(item);
        Ok::<_, AwsError>(true)
    })
    .await?;
    Ok(found)
}

fn repeated() -> AwsError {
    AwsError {
        operation: "of the next page",
        code: None,
        message: "the service answered the same page token twice; the list would never end".into(),
        request_id: None,
        class: Class::Refused,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn an_empty_token_is_the_end() {
        let fetch = async |token: Option<String>| match token.as_deref() {
            None => Ok((vec![1, 2], Some("a".to_owned()))),
            Some("a") => Ok((Vec::new(), Some("b".to_owned()))),
            _ => Ok((vec![3], Some(String::new()))),
        };
        assert_eq!(all(fetch).now_or_never().unwrap().unwrap(), [1, 2, 3]);
    }

    #[test]
    fn a_token_that_repeats_is_an_error() {
        let fetch = async |_: Option<String>| Ok((vec![1], Some("a".to_owned())));
        let error = all(fetch).now_or_never().unwrap().unwrap_err();
        assert!(error.message.contains("same page token"), "{error}");
    }

    #[test]
    fn nothing_is_fetched_after_enough() {
        let fetch = async |token: Option<String>| {
            assert_eq!(token, None, "a second page was asked for");
            Ok((vec![1, 2, 3], Some("a".to_owned())))
        };
        let mut seen = Vec::new();
        let done = items(fetch, |n| {
            seen.push(n);
            Ok::<_, AwsError>(seen.len() < 2)
        });
        done.now_or_never().unwrap().unwrap();
        assert_eq!(seen, [1, 2]);
    }
}
