//! What a watch needs in each target, looked for before it begins: a run checks that by itself, but a watch may find its
//! first certificate hours later.

use futures_util::future::join_all;

use super::ActivatePendingArgs;
use super::options::Options;
use crate::aws::{Target, TargetKey};
use crate::bulk::act::Act;
use crate::bulk::lane::{Fault, Lane, Limits};
use crate::bulk::preflight;
use crate::bulk::source::{Demand, Needed, Users};
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
    let demand = demand(args);
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

/// What every certificate is to get.
fn demand(args: &ActivatePendingArgs) -> Demand {
    let all = |kind: Needed, names: &[String]| -> Vec<(Needed, String)> {
        names.iter().map(|name| (kind, name.clone())).collect()
    };
    let one = |kind: Needed, name: &Option<String>| name.clone().map(|name| (kind, name));
    let names = all(Needed::Policy, &args.policy)
        .into_iter()
        .chain(all(Needed::ThingGroup, &args.group))
        .chain(one(Needed::ThingType, &args.thing_type))
        .chain(one(Needed::BillingGroup, &args.billing_group));
    Demand { names: names.map(|need| (need, Users::default())).collect(), ..Demand::default() }
}

/// What is missing in a target.
async fn reasons(target: &Target, demand: &Demand, act: &Act) -> std::result::Result<Vec<String>, Fault> {
    let lane = Lane::new(target.clone(), Limits::default(), Stop::default());
    let missing = preflight::missing(&lane, demand).await?.into_values();
    Ok(missing.chain(preflight::act(&lane, act).await?).collect())
}
