//! The three shapes of a command over targets: a streamed list, one thing, and a change.
//!
//! A command that names one target answers one object; one that can reach several (`--all-tenants`, `--ou`,
//! `--tag`, several tenants or Regions) answers a list, however many there turn out to be.

mod rows;
pub(crate) mod waiting;

use std::cell::RefCell;
use std::io::IsTerminal as _;

use serde::Serialize;

use crate::aws::Target;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::output::Columns;

pub(crate) use rows::{Ordering, Rows};

/// Lists what every target answers, as it comes; `limit` counts rows.
pub(crate) async fn list<F>(
    cx: &Context,
    columns: &Columns,
    limit: Option<u64>,
    work: F,
) -> Result<ExitStatus>
where
    F: AsyncFn(&Target, &Rows) -> Result<()>,
{
    list_in(cx, columns, limit, Ordering::default(), work).await
}

/// Lists what every target answers in an order; `limit` counts rows. Who has not answered when they are complete is not
/// waited for.
pub(crate) async fn list_in<F>(
    cx: &Context,
    columns: &Columns,
    limit: Option<u64>,
    ordering: Ordering,
    work: F,
) -> Result<ExitStatus>
where
    F: AsyncFn(&Target, &Rows) -> Result<()>,
{
    cx.output.check(columns)?;
    cx.no_report()?;
    let targets = cx.targets_to_read().await?;
    let rows = Rows::new(cx, columns, targets.len(), limit, ordering)?;
    // Kept apart from the answers, which come all at once or not at all.
    let failed = RefCell::new(Vec::new());
    let asking = waiting::each(
        || if rows.waits() { cx.ui.progress("Asking") } else { cx.ui.progress_in_lines("Asking") },
        &targets,
        || rows.so_far(),
        async |target| {
            if let Err(error) = work(target, &rows).await {
                failed.borrow_mut().push((std::ptr::from_ref(target), error.at(&target.key)));
            }
            Ok(())
        },
    );
    tokio::select! {
        biased;
        _ = asking => {}
        () = rows.filled() => {}
    }
    // In the order of the targets.
    let mut failed = failed.into_inner();
    failed.sort_by_key(|(target, _)| *target);
    let failures: Vec<Error> = failed.into_iter().map(|(_, error)| error).collect();
    rows.say_unsorted(cx);
    let (list, cut) = rows.finish()?;
    let is_empty = list.is_empty();
    // Where nobody could be asked, an empty list would be an answer that nobody gave.
    if failures.is_empty() || failures.len() < targets.len() || !list.is_empty() {
        list.finish()?;
    }
    if let Some(limit) = limit.filter(|_| cut) {
        let rows = match limit {
            1 => "1 row".to_owned(),
            many => format!("{many} rows"),
        };
        cx.ui.status(format!("Stopped after {rows} (`--limit`); there may be more."));
    }
    if is_empty && failures.is_empty() {
        // A script sees an empty list; a person sees nothing at all.
        if std::io::stdout().is_terminal() {
            cx.ui.status("Nothing was found.");
        }
        cx.found_nothing();
    }
    cx.settle(failures, targets.len())
}

/// Shows the one thing that `what` names, in every target that has it.
pub(crate) async fn show<T, F>(cx: &Context, columns: &Columns, what: &str, work: F) -> Result<ExitStatus>
where
    T: Serialize,
    F: AsyncFn(&Target) -> Result<Option<T>>,
{
    cx.output.check(columns)?;
    cx.no_report()?;
    let targets = cx.targets_to_read().await?;
    let (found, failures) = split(
        waiting::each(|| cx.ui.progress("Asking"), &targets, || None, async |target| work(target).await)
            .await,
    );
    let found: Vec<T> = found.into_iter().flatten().collect();
    if found.is_empty() && failures.is_empty() && !targets.is_empty() {
        return Err(Error::absent(format!("there is no {what}")));
    }
    if !found.is_empty() || failures.is_empty() {
        put(cx, columns, &found)?;
    }
    cx.settle(failures, targets.len())
}

/// Changes something in every target and prints what became of it. A dry run passes the same guards, and
/// `work` must look at [`Context::dry_run`].
pub(crate) async fn change<T, F>(cx: &Context, columns: &Columns, work: F) -> Result<ExitStatus>
where
    T: Serialize,
    F: AsyncFn(&Target) -> Result<T>,
{
    change_after(cx, columns, async |_| Ok(()), async |target, ()| work(target).await).await
}

/// As [`change`], after something that is looked at in all targets before anything is changed in one.
pub(crate) async fn change_after<P, T, B, F>(
    cx: &Context,
    columns: &Columns,
    before: B,
    work: F,
) -> Result<ExitStatus>
where
    T: Serialize,
    B: AsyncFn(&[Target]) -> Result<P>,
    F: AsyncFn(&Target, &P) -> Result<T>,
{
    cx.output.check(columns)?;
    cx.no_report()?;
    let targets = cx.targets_to_write().await?;
    let known = before(&targets).await?;
    let working = || cx.ui.progress("Working");
    let doing = waiting::each(working, &targets, || None, async |target| work(target, &known).await);
    let (done, failures) = split(doing.await);
    if !done.is_empty() || failures.is_empty() {
        put(cx, columns, &done)?;
    }
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, nothing was changed.");
    }
    cx.settle(failures, targets.len())
}

/// Writes rows: one object where the command names one target, else a list.
pub(crate) fn put<T: Serialize>(cx: &Context, columns: &Columns, rows: &[T]) -> Result<()> {
    match rows {
        [one] if !cx.settings.selects_many() => cx.output.one(columns, one),
        rows => cx.output.all(columns, rows),
    }
}

/// Divides answers into what was done and what failed.
pub(crate) fn split<T>(answers: Vec<(&Target, Result<T>)>) -> (Vec<T>, Vec<Error>) {
    let (mut done, mut failures) = (Vec::new(), Vec::new());
    for (_, answer) in answers {
        match answer {
            Ok(value) => done.push(value),
            Err(error) => failures.push(error),
        }
    }
    (done, failures)
}
