//! What a certificate hangs on, read and taken off.

use crate::aws::Class;
use crate::bulk::book::About;
use crate::bulk::lane::Fault;
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Job, all};
use crate::bulk::state;
use crate::fleet::{certificate, thing};

/// A certificate's status, if it is registered.
pub(super) async fn status(job: &Job, id: &str) -> Result<Option<String>, Fault> {
    Ok(job.lane.call("DescribeCertificate", |iot| certificate::status(iot, id)).await?.value)
}

/// The things that have a certificate; one that is gone hangs on none.
pub(super) async fn things(job: &Job, id: &str) -> Result<Vec<String>, Fault> {
    let (arn, mut all, mut token) = (job.arn(id), Vec::new(), None::<String>);
    loop {
        let call = |iot| certificate::things_page(iot, &arn, token.clone());
        let page = match job.lane.call("ListPrincipalThings", call).await {
            Ok(answer) => answer.value,
            Err(fault) if fault.error.class == Class::NotFound => return Ok(Vec::new()),
            Err(fault) => return Err(fault),
        };
        all.extend(page.items);
        if page.next.is_none() || page.next == token {
            return Ok(all);
        }
        token = page.next;
    }
}

/// Whether a thing has a certificate.
pub(super) async fn has(job: &Job, name: &str, id: &str) -> Result<bool, Fault> {
    Ok(state::principals(&job.lane, name).await?.contains(&job.arn(id)))
}

/// The policies of a certificate; one that is gone has none.
pub(super) async fn policies(job: &Job, id: &str) -> Result<Vec<String>, Fault> {
    let arn = job.arn(id);
    match job.lane.call("ListAttachedPolicies", |iot| certificate::attached_policies(iot, &arn)).await {
        Ok(answer) => Ok(answer.value),
        Err(fault) if fault.error.class == Class::NotFound => Ok(Vec::new()),
        Err(fault) => Err(fault),
    }
}

/// Takes a certificate off its things and its policies off it; what is off already is off.
pub(super) async fn detach(job: &Job, id: &str, things: &[String], policies: &[String]) -> Result<(), Fault> {
    let arn = &job.arn(id);
    let things = things.iter().map(|name| async move {
        let about = About { thing: name, on: Some(id), certificate: None };
        let call = |iot| thing::detach_principal(iot, name, arn);
        gone(job.make(&Step::DetachThingPrincipal, about, false, call).await)
    });
    all(things).await?;
    let policies = policies.iter().map(|policy| async move {
        let step = Step::DetachPolicy { policy_name: policy.clone() };
        let about = About { thing: "", on: Some(policy), certificate: Some(id) };
        gone(job.make(&step, about, false, |iot| certificate::detach_policy(iot, policy, arn)).await)
    });
    all(policies).await
}

fn gone(answer: Result<(), Fault>) -> Result<(), Fault> {
    answer.or_else(|fault| if fault.error.class == Class::NotFound { Ok(()) } else { Err(fault) })
}
