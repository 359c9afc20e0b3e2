//! How many things a continuous job begins with: asked once, before its dynamic groups are made, as nobody is asked again
//! when things come to it later.

use fleetctl_rules::query::Query;

use crate::aws::Target;
use crate::bulk::lane::{Lane, Limits};
use crate::bulk::stop::Stop;
use crate::commands::jobs::make::{self, GuardArgs, Number};
use crate::commands::over_targets::waiting;
use crate::commands::{queries, search};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::ui::text;

/// Counts what the query finds now in these targets, and holds it against what is expected and permitted.
pub(super) async fn check(
    cx: &Context,
    id: &str,
    (query, guards): (&Query, &GuardArgs),
    targets: &[Target],
    limits: &Limits,
) -> Result<()> {
    queries::check_not(cx, targets, query.text(), guards.is_bounded(), limits).await?;
    let plan = queries::plan(query.text())?;
    let limits = limits.asking(std::iter::once(query.text()));
    let asked = targets.iter().map(|target| {
        let (lane, plan) = (Lane::new(target.clone(), limits.clone(), Stop::default()), &plan);
        let work = async move { search::count(&cx.ui, &lane, plan).await.map_err(|e| e.at(&target.key)) };
        (&target.key, work)
    });
    let (mut things, mut places, mut failures) = (0, 0_usize, Vec::<Error>::new());
    for answer in waiting::all(cx, "Counting", asked).await {
        match answer {
            Ok(found) => {
                things += found;
                places += usize::from(found > 0);
            }
            Err(error) => failures.push(error),
        }
    }
    let unknown = match failures.len() {
        0 => String::new(),
        lost => format!(" (not counted in {})", text::count(lost, "target")),
    };
    cx.ui.status(format!(
        "the query `{}`: {} in {} now{unknown}, and those that come later, too.",
        query.text(),
        text::count(usize::try_from(things).unwrap_or(usize::MAX), "thing"),
        text::count(places, "target")
    ));
    let number =
        Number { things, at_least: false, failures: &failures, targets: targets.len(), is_made_anyway: true };
    let held = guards.check(cx, id, number).await;
    // Whoever may create jobs need not be allowed to count: whether the job can be made is found out by making it.
    if held.is_err() {
        make::say(cx, failures);
        return held;
    }
    if let Some(first) = failures.first() {
        cx.ui.warn(format!(
            "the things of {} could not be counted: {first}",
            text::count(failures.len(), "target")
        ));
    }
    Ok(())
}
