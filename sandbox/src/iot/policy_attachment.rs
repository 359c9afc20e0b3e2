//! Policies on principals and thing groups.

use std::{collections::BTreeSet, sync::Arc};

use serde_json::{Value, json};

use super::{
    Call,
    area::Area,
    input::{ARN, POLICY_NAME, limit_exceeded},
    page::MARKER,
    policy, thing_group,
};
use crate::api::{Answer, ApiError};

/// How many policies a certificate or identity can have.
const MAX_PER_PRINCIPAL: usize = 10;
/// How many policies a thing group can have.
const MAX_PER_GROUP: usize = 2;

impl Area {
    /// The group that a target's ARN names, when it names one.
    fn target_group<'t>(&self, target: &'t str) -> Result<Option<&'t str>, ApiError> {
        match self.name_in("thinggroup", target) {
            Some(group) if !self.groups.contains_key(group) => Err(thing_group::missing(group)),
            group => Ok(group),
        }
    }

    fn check_target(&self, target: &str) -> Result<(), ApiError> {
        match self.target_group(target)? {
            Some(_) => Ok(()),
            None => self.check_principal(target),
        }
    }

    /// Attaches a policy; what is attached already is a success.
    ///
    /// # Errors
    /// `ResourceNotFoundException` for either, `LimitExceededException` for more policies than a target can have.
    pub(crate) fn attach_policy(&mut self, name: &str, target: &str) -> Result<(), ApiError> {
        let shared = self.policies.get_key_value(name).map(|(name, _)| Arc::clone(name));
        let shared = shared.ok_or_else(|| policy::missing(name))?;
        self.check_target(target)?;
        self.target_group(target)?.map_or(Ok(()), |group| self.check_static(group))?;
        let most = if self.target_group(target)?.is_some() { MAX_PER_GROUP } else { MAX_PER_PRINCIPAL };
        let held = self.targets.get(target).map_or(0, |target| target.policies.len());
        let attached = self.targets.get(target).is_some_and(|target| target.policies.contains(name));
        if attached {
            return Ok(());
        }
        if held >= most {
            let text = format!("The maximum number of policies per target is reached ({most}): {target}");
            return Err(limit_exceeded(text));
        }
        let key = match self.targets.get_key_value(target) {
            Some((key, _)) => Arc::clone(key),
            None => Arc::from(target),
        };
        self.targets.entry(Arc::clone(&key)).or_default().policies.insert(shared);
        if let Some(policy) = self.policies.get_mut(name) {
            policy.targets.insert(key);
        }
        Ok(())
    }

    /// Forgets a principal or group with all its policies.
    pub(crate) fn drop_target(&mut self, arn: &str) {
        let Some(target) = self.targets.remove(arn) else { return };
        for name in target.policies {
            if let Some(policy) = self.policies.get_mut(&name) {
                policy.targets.remove(arn);
            }
        }
    }
}

/// `AttachPolicy`: what is attached already is a success.
pub(crate) fn attach(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let target = call.input.shaped("target", &ARN)?;
    call.lock().attach_policy(name, target)?;
    Ok(json!({}))
}

/// `DetachPolicy`: what is not attached is a success.
pub(crate) fn detach(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let target = call.input.shaped("target", &ARN)?;
    let area = &mut *call.lock();
    let policy = area.policies.get_mut(name).ok_or_else(|| policy::missing(name))?;
    policy.targets.remove(target);
    if let Some(held) = area.targets.get_mut(target) {
        held.policies.remove(name);
        if !held.has_policies() && !held.has_things() {
            area.targets.remove(target);
        }
    }
    Ok(json!({}))
}

/// `ListAttachedPolicies`; `recursive` adds those of the parent groups, and for a certificate those of the groups
/// of its things.
pub(crate) fn list_attached(call: &mut Call<'_>) -> Answer {
    let target = call.input.shaped("target", &ARN)?;
    let recursive = call.input.flag("recursive")?;
    let window = call.window(&MARKER)?;
    let area = call.lock();
    area.check_target(target)?;
    let mut names: BTreeSet<&Arc<str>> =
        area.targets.get(target).into_iter().flat_map(|held| &held.policies).collect();
    if recursive {
        for group in inherited_groups(&area, target)? {
            let arn = area.arn("thinggroup", &group);
            names.extend(area.targets.get(arn.as_str()).into_iter().flat_map(|held| &held.policies));
        }
    }
    let items = names
        .into_iter()
        .filter(|name| window.covers(name))
        .map(|name| (name, json!({ "policyName": &**name, "policyArn": area.arn("policy", name) })));
    Ok(call.page(&window, "policies", items))
}

fn inherited_groups(area: &Area, target: &str) -> Result<BTreeSet<Arc<str>>, ApiError> {
    if let Some(group) = area.target_group(target)? {
        return Ok(area.ancestors(group).into_iter().collect());
    }
    let things = area.targets.get(target).into_iter().flat_map(|held| held.things.keys());
    let direct = things.filter_map(|name| area.things.get(name)).flat_map(|thing| thing.groups.iter());
    Ok(direct.flat_map(|group| area.ancestors(group).into_iter().chain([Arc::clone(group)])).collect())
}

/// `ListTargetsForPolicy`.
pub(crate) fn list_targets(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("policyName", &POLICY_NAME)?;
    let window = call.window(&MARKER)?;
    let area = call.lock();
    let policy = area.policies.get(name).ok_or_else(|| policy::missing(name))?;
    let items = policy.targets.iter().filter(|target| window.covers(target));
    Ok(call.page(&window, "targets", items.map(|target| (target, Value::from(&**target)))))
}
