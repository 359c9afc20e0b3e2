//! What a watch needs in each target, looked for before it begins: a run checks that by itself, but a watch may find its
//! first certificate hours later.

use futures_util::future::join_all;

use super::ActivatePendingArgs;
use super::options::Options;
use crate::aws::{Target, TargetKey};
use crate::bulk::act::Act;
use crate::bulk::lane::{Fault, Lane, Limits};
use crate::bulk::preflight;
use crate::bulk::source::Demand;
use crate::bulk::stop::Stop;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::ui::text;

/// Warns of targets that have no such policy, group, type or table, and goes on for the others.
///
/// # Errors
/// Failed (1) when no target has what is needed.
pub(super) async fn check(
    cx: &Context,
    args: &ActivatePendingArgs,
    options: &Options,
    targets: &[Target],
    lost: &[TargetKey],
) -> Result<()> {
    let billing_group = args.billing_group.as_deref();
    let demand = Demand::of(&args.policy, &args.group, args.thing_type.as_deref(), billing_group);
    let act = Act::ActivatePending(options.activation(options.authorities(&[])).into());
    // Those that do not answer are told of and tried again by the watch.
    let asked: Vec<&Target> = targets.iter().filter(|target| !lost.contains(&target.key)).collect();
    let answers = join_all(asked.iter().map(|target| reasons(target, &demand, &act))).await;
    let (mut unready, mut first) = (0, None);
    for (target, answer) in asked.iter().zip(answers) {
        let key = target.key.to_string();
        let place = text::sanitise(&key);
        match answer {
            Ok(reasons) if reasons.is_empty() => {}
            Ok(reasons) => {
                unready += 1;
                let what = reasons.join("; ");
                cx.ui.warn(format!("{place}: {what}; nothing is activated there until that is mended"));
                first.get_or_insert(what);
            }
            Err(Fault { error, .. }) => {
                cx.ui.warn(format!("{place}: it could not be looked whether all is there: {error}"));
            }
        }
    }
    match first {
        Some(what) if unready == targets.len() => {
            Err(Error::failed("no target has what the certificates are to get").caused_by(what))
        }
        _ => Ok(()),
    }
}

/// What is missing in a target.
async fn reasons(target: &Target, demand: &Demand, act: &Act) -> std::result::Result<Vec<String>, Fault> {
    let lane = Lane::new(target.clone(), Limits::default(), Stop::default());
    let missing = preflight::missing(&lane, demand).await?.into_values();
    Ok(missing.chain(preflight::act(&lane, act).await?).collect())
}
