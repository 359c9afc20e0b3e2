//! What AWS has before devices provision themselves: RegisterThing does not tell a thing that it made from one that was
//! there, so the template is evaluated for each device, and the things of these names are looked for.

use std::path::Path;

use fleetctl_rules::template::{self, CERTIFICATE_ID, Template};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::crowd::Member;
use crate::aws::Target;
use crate::context::Context;
use crate::devices::Expected;
use crate::error::{Error, Result};
use crate::fleet::{provisioning_template, thing};
use crate::ui::text;

/// DescribeThing calls at a time.
const AT_ONCE: usize = 16;

/// Looks at the selected target. Without a clean-up the devices need no AWS but their broker: it is looked at where one
/// is selected, and a failure is only told.
///
/// # Errors
/// With a clean-up usage (2) when several targets are selected, and the failed call.
pub(super) async fn look(
    cx: &Context,
    template: &str,
    members: &[Member],
    out: &Path,
    clean_up: bool,
) -> Result<(Option<Target>, Option<Expected>)> {
    let flags = &cx.settings.flags;
    if !clean_up && flags.tenant.is_empty() && flags.account.is_none() {
        return Ok((None, None));
    }
    let looked = async {
        let target = super::claims::one_target(cx).await?;
        let expected = expect(cx, &target, template, members, out).await.map_err(|e| e.at(&target.key))?;
        Ok::<_, Error>((Some(target), Some(expected)))
    };
    match looked.await {
        Err(error) if !clean_up => {
            cx.ui.warn(format!(
                "what was there before is not known ({error}): `devices clean --provisioned` will leave the things"
            ));
            Ok((None, None))
        }
        looked => looked,
    }
}

async fn expect(
    cx: &Context,
    target: &Target,
    name: &str,
    members: &[Member],
    out: &Path,
) -> Result<Expected> {
    let found = provisioning_template::describe(target, name).await?;
    let found = found.ok_or_else(|| Error::failed(format!("there is no provisioning template `{name}`")))?;
    let parsed = Template::parse(&found.text, template::Kind::Fleet);
    if parsed.is_err() {
        cx.ui.warn(format!("the template `{name}` has mistakes: what it names things is not known"));
    }
    let names: Vec<(String, String)> =
        members.iter().filter_map(|member| thing_of(parsed.as_ref().ok()?, member, out)).collect();
    let looked = stream::iter(names).map(async |(device, thing)| {
        let there = thing::read(target.iot().clone(), &thing).await?.is_some();
        Ok::<_, Error>((device, thing, there))
    });
    let looked: Vec<_> = looked.buffered(AT_ONCE).try_collect().await?;
    let there = looked.iter().filter(|(.., there)| *there).map(|(_, thing, _)| thing.as_str());
    let number = there.clone().count();
    if number > 0 {
        let things = text::count(number, "thing");
        cx.ui.warn(format!("{things} there before, which no clean-up will delete{}", text::some_of(there)));
    }
    let new = looked.into_iter().filter(|(.., there)| !there).map(|(device, thing, _)| (device, thing));
    Ok(Expected {
        account: target.key.account.clone(),
        region: target.key.region.clone(),
        run: cx.run_id.clone(),
        new: new.collect(),
    })
}

/// The thing that a device is going to be, where the template alone decides that.
fn thing_of(template: &Template, member: &Member, out: &Path) -> Option<(String, String)> {
    let Member::Claim { name, parameters, .. } = member else { return None };
    // One that comes back is what its folder says.
    if out.join(name).symlink_metadata().is_ok() {
        return None;
    }
    let made = |id: char| {
        let mut values = parameters.clone();
        values.insert(CERTIFICATE_ID.to_owned(), id.to_string().repeat(64));
        Some(template.evaluate(&values).ok()?.thing?.thing_name)
    };
    // One that the certificate names is not known before.
    made('a').filter(|thing| made('b').as_ref() == Some(thing)).map(|thing| (name.clone(), thing))
}
