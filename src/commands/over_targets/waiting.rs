//! Work in all targets at once, and on stderr which of them are still waited for: one that does not answer is tried again
//! for the better part of a minute, and nobody should have to guess which it is.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::pin::pin;
use std::time::Duration;

use futures_util::future::join_all;

use crate::aws::Target;
use crate::aws::target;
use crate::context::Context;
use crate::error::Result;
use crate::ui::Progress;

/// Targets that are named.
const NAMED: usize = 3;
/// Time between two looks at who is left; the progress decides how often that is said.
const EVERY: Duration = Duration::from_secs(1);

/// Does all of this work, each with the name of whom it waits for, and keeps the answers in order.
pub(crate) async fn all<N: Display, T, F: Future<Output = T>>(
    cx: &Context,
    title: &str,
    work: impl Iterator<Item = (N, F)>,
) -> Vec<T> {
    let open = RefCell::new(BTreeMap::new());
    let work: Vec<_> = work
        .enumerate()
        .map(|(at, (name, work))| {
            open.borrow_mut().insert(at, name.to_string());
            let open = &open;
            async move {
                let answer = work.await;
                open.borrow_mut().remove(&at);
                answer
            }
        })
        .collect();
    let progress = cx.ui.progress(title);
    let (mut all, mut ticks) = (pin!(join_all(work)), tokio::time::interval(EVERY));
    loop {
        tokio::select! {
            biased;
            answers = &mut all => return answers,
            _ = ticks.tick() => progress.say(&format!("waiting for {}", some(open.borrow().values()))),
        }
    }
}

/// As [`crate::aws::target::each`], and on stderr whom it waits for, with what there is so far.
pub(crate) async fn each<'t, 'p, T, F, Fut>(
    progress: impl Fn() -> Progress<'p>,
    targets: &'t [Target],
    so_far: impl Fn() -> Option<String>,
    work: F,
) -> Vec<(&'t Target, Result<T>)>
where
    F: Fn(&'t Target) -> Fut,
    Fut: Future<Output = Result<T>>,
{
    let open: BTreeMap<_, _> = targets.iter().map(|target| &target.key).enumerate().collect();
    let at: HashMap<_, _> = open.iter().map(|(at, key)| (*key, *at)).collect();
    let open = RefCell::new(open);
    let (still_open, at, work) = (&open, &at, &work);
    let mut all = Box::pin(target::each(targets, |target| async move {
        let answer = work(target).await;
        if let Some(at) = at.get(&target.key) {
            still_open.borrow_mut().remove(at);
        }
        answer
    }));
    // Most commands are over before there is anything to say.
    let mut ticks = tokio::time::interval_at(tokio::time::Instant::now() + EVERY, EVERY);
    let mut said = None;
    loop {
        tokio::select! {
            biased;
            answers = &mut all => return answers,
            _ = ticks.tick() => {
                let said = said.get_or_insert_with(&progress);
                let waited = format!("waiting for {}", some(open.borrow().values()));
                said.say(&so_far().map_or_else(|| waited.clone(), |so_far| format!("{so_far}, {waited}")));
            }
        }
    }
}

/// `tenant-a 1/r, tenant-b 2/r`: the first ones, and how many others there are.
pub(crate) fn some<N: Display>(names: impl ExactSizeIterator<Item = N>) -> String {
    let more = names.len().saturating_sub(NAMED);
    let first: Vec<String> = names.take(NAMED).map(|name| name.to_string()).collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    first.join(", ") + &more
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_are_named_and_the_others_counted() {
        assert_eq!(some([1, 2, 3].iter()), "1, 2, 3");
        assert_eq!(some([1, 2, 3, 4, 5].iter()), "1, 2, 3 and 2 more");
        assert_eq!(some([0; 0].iter()), "");
    }
}
