//! Undoing what a run did to one thing: it is described again just before, and left as it is when somebody changed
//! it since. Then what the run made is taken down in the order in which AWS permits it, the thing last, so that an
//! undo that ended in between finds the rest again.

use aws_sdk_iot::Client;

use super::delete::settling;
use super::{Ending, Job};
use crate::aws::{AwsError, COMPARE, Class};
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::{Billing, Step};
use crate::bulk::row::Row;
use crate::bulk::state;
use crate::bulk::undo::{Deeds, Undo};
use crate::fleet::status::Status;
use crate::fleet::{certificate, thing};

pub(super) async fn undo(job: &Job, wanted: &Undo, steps: &mut Vec<Step>) -> Result<Status, Ending> {
    let (name, deeds) = (wanted.name.as_str(), &wanted.deeds);
    let is = job.lane.call("DescribeThing", |iot| thing::read(iot, name)).await?.value;
    let looks =
        is.is_some() && (deeds.created || !deeds.attached.is_empty() || !deeds.certificates.is_empty());
    let principals = if looks { state::principals(&job.lane, name).await? } else { Vec::new() };
    if let (true, Some(is)) = (deeds.created, &is) {
        let changed = changes(job, deeds, is, &principals);
        if !changed.is_empty() {
            return Err(left(format!("the thing was left as it is: {}", changed.join("; "))));
        }
    }
    let mut taking = Taking { job, name, steps };
    let mut doomed = Vec::new();
    let (mut shared, mut kept) = (Vec::new(), Vec::new());
    for id in &deeds.certificates {
        // Attached to this thing, and not by the run: somebody wants it here.
        let elsewhere = !deeds.attached.contains(id) && principals.contains(&job.arn(id));
        if elsewhere {
            kept.push(id);
        } else if job.state.is_shared(&job.lane, id, name).await? {
            shared.push(id);
        } else if taking.take_down(id).await? {
            doomed.push(id);
        }
    }
    for id in &deeds.activated {
        taking.deactivate(id).await?;
    }
    for (id, policy) in &deeds.policies {
        if !deeds.certificates.contains(id) {
            taking.policy(id, policy).await?;
        }
    }
    for id in deeds.attached.iter().filter(|id| principals.contains(&job.arn(id))) {
        let arn = job.arn(id);
        let call = |iot| thing::detach_principal(iot, name, &arn);
        taking.take(Step::DetachThingPrincipal, Some(id), None, call).await?;
    }
    if !job.mode.dry_run {
        // Rows of the run may have had one between them: the last that leaves it takes it down.
        for id in &shared {
            job.state.leave(id, name);
        }
    }
    for id in shared {
        if job.state.is_shared(&job.lane, id, name).await? {
            kept.push(id);
        } else if taking.take_down(id).await? {
            doomed.push(id);
        }
    }
    if is.is_some() && !deeds.created {
        taking.memberships(deeds).await?;
    }
    for id in doomed {
        taking.delete(Step::DeleteCertificate, Some(id), |iot| certificate::delete(iot, id)).await?;
    }
    if is.is_some() && deeds.created {
        taking.delete(Step::DeleteThing, None, |iot| thing::delete(iot, name)).await?;
    }
    if !kept.is_empty() && !job.mode.dry_run {
        let ids: Vec<&str> = kept.into_iter().map(String::as_str).collect();
        let verb = if ids.len() == 1 { "stays" } else { "stay" };
        return Err(left(format!("certificate {} {verb}: another thing has it", ids.join(", "))));
    }
    Ok(status(job, steps))
}

fn status(job: &Job, steps: &[Step]) -> Status {
    let deleted = steps.iter().any(|s| matches!(s, Step::DeleteThing | Step::DeleteCertificate));
    match (steps.is_empty(), job.mode.dry_run) {
        // An earlier attempt took the last of it away.
        (true, _) if !job.page.made.steps.is_empty() => Status::Deleted,
        (true, _) => Status::Absent,
        (false, true) => Status::Planned,
        (false, false) if deleted => Status::Deleted,
        (false, false) => Status::Updated,
    }
}

/// What shows that the thing is no longer the one that the run made.
fn changes(job: &Job, deeds: &Deeds, is: &thing::Thing, principals: &[String]) -> Vec<String> {
    let is_other = |now: &Option<String>| deeds.thing_id.is_some() && now.is_some() && *now != deeds.thing_id;
    if is_other(&is.thing_id) {
        return vec!["it was deleted since, and one of the same name was made".into()];
    }
    let mut found = Vec::new();
    // CreateThing makes version 1.
    if is.version > 1 + deeds.changes {
        found.push(format!("its attributes or its type were changed since (version {})", is.version));
    }
    let own: Vec<String> = deeds.attached.iter().map(|id| job.arn(id)).collect();
    found.extend(
        principals
            .iter()
            .filter(|arn| !own.contains(arn))
            .map(|arn| format!("`{arn}` was attached to it since")),
    );
    found
}

fn left(message: String) -> Ending {
    Ending::Failed(AwsError {
        operation: COMPARE,
        code: Some("Differs".into()),
        message,
        request_id: None,
        class: Class::Refused,
    })
}

/// What is gone already needs no call.
fn or_gone(answer: Result<(), Fault>) -> Result<(), Fault> {
    match answer {
        Err(fault) if fault.error.class == Class::NotFound => Ok(()),
        answer => answer,
    }
}

/// One thing from which things are taken.
struct Taking<'a> {
    job: &'a Job,
    name: &'a str,
    steps: &'a mut Vec<Step>,
}

impl Taking<'_> {
    fn about<'b>(&'b self, on: Option<&'b str>, certificate: Option<&'b str>) -> About<'b> {
        About { thing: self.name, on, certificate }
    }

    async fn take<F>(
        &mut self,
        step: Step,
        on: Option<&str>,
        certificate: Option<&str>,
        send: impl Fn(Client) -> F,
    ) -> Result<(), Fault>
    where
        F: Future<Output = Result<(), AwsError>>,
    {
        if !self.job.mode.dry_run {
            or_gone(self.job.make(&step, self.about(on, certificate), false, send).await)?;
        }
        self.steps.push(step);
        Ok(())
    }

    /// Deletes what was just detached.
    async fn delete<F>(
        &mut self,
        step: Step,
        on: Option<&str>,
        send: impl Fn(Client) -> F,
    ) -> Result<(), Ending>
    where
        F: Future<Output = Result<(), AwsError>>,
    {
        if !self.job.mode.dry_run {
            settling(self.job, &step, self.about(on, None), send).await?;
        }
        self.steps.push(step);
        Ok(())
    }

    /// Makes a certificate inactive and takes its policies off; false when there is none.
    async fn take_down(&mut self, id: &str) -> Result<bool, Fault> {
        let lane = &self.job.lane;
        let Some(status) = lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?.value
        else {
            return Ok(false);
        };
        self.inactive(id, &status).await?;
        for policy in self.policies(id).await? {
            self.detach_policy(id, &policy).await?;
        }
        Ok(true)
    }

    /// Makes a certificate inactive that can be used.
    async fn deactivate(&mut self, id: &str) -> Result<(), Fault> {
        let lane = &self.job.lane;
        let status = lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?.value;
        self.inactive(id, status.as_deref().unwrap_or_default()).await
    }

    async fn inactive(&mut self, id: &str, status: &str) -> Result<(), Fault> {
        if status != "ACTIVE" {
            return Ok(());
        }
        let step = Step::UpdateCertificate { new_status: "INACTIVE".into() };
        self.take(step, Some(id), None, |iot| certificate::set_status(iot, id, "INACTIVE")).await
    }

    /// Takes one policy off a certificate that was there before the run.
    async fn policy(&mut self, id: &str, policy: &str) -> Result<(), Fault> {
        if self.policies(id).await?.iter().any(|found| found == policy) {
            self.detach_policy(id, policy).await?;
        }
        Ok(())
    }

    async fn detach_policy(&mut self, id: &str, policy: &str) -> Result<(), Fault> {
        let arn = self.job.arn(id);
        let step = Step::DetachPolicy { policy_name: policy.to_owned() };
        self.take(step, Some(policy), Some(id), |iot| certificate::detach_policy(iot, policy, &arn)).await
    }

    async fn policies(&self, id: &str) -> Result<Vec<String>, Fault> {
        let arn = self.job.arn(id);
        let call = |iot| certificate::attached_policies(iot, &arn);
        match self.job.lane.call("ListAttachedPolicies", call).await {
            Ok(answer) => Ok(answer.value),
            Err(fault) if fault.error.class == Class::NotFound => Ok(Vec::new()),
            Err(fault) => Err(fault),
        }
    }

    /// Takes the thing out of the groups that the run put it into.
    async fn memberships(&mut self, deeds: &Deeds) -> Result<(), Fault> {
        let (job, name) = (self.job, self.name);
        for group in &deeds.groups {
            let row = Row { name: name.to_owned(), groups: vec![group.clone()], ..Row::default() };
            let is_in = match job.state.groups_missing(&job.lane, &row).await {
                Ok(missing) => missing.is_empty(),
                // The group itself is gone.
                Err(fault) if fault.error.class == Class::NotFound => false,
                Err(fault) => return Err(fault),
            };
            if is_in {
                let step = Step::RemoveThingFromThingGroup { thing_group_name: group.clone() };
                self.take(step, Some(group), None, |iot| thing::remove_from_group(iot, name, group)).await?;
            }
        }
        let Some(group) = &deeds.billing_group else { return Ok(()) };
        let row = Row { name: name.to_owned(), ..Row::default() };
        let standing = match job.state.billing(&job.lane, &row, group).await {
            Ok(standing) => standing,
            Err(fault) if fault.error.class == Class::NotFound => return Ok(()),
            Err(fault) => return Err(fault),
        };
        if standing != Billing::Fine {
            // In another one now, or in none: somebody moved it since.
            return Ok(());
        }
        let step = Step::RemoveThingFromBillingGroup { billing_group_name: group.clone() };
        self.take(step, Some(group), None, |iot| thing::remove_from_billing_group(iot, name, group)).await?;
        let Some(before) = &deeds.billing_group_before else { return Ok(()) };
        let step = Step::AddThingToBillingGroup { billing_group_name: before.clone() };
        self.take(step, Some(before), None, |iot| thing::add_to_billing_group(iot, name, before)).await
    }
}
