//! Certificates that AWS makes of signing requests. AWS makes another one each time it is asked, so the intent is on
//! the disk before the call, and a call whose effect is open is looked for before it is made again: a certificate
//! with the request's key among those that were made since.

use std::sync::atomic::{AtomicI64, Ordering};

use super::{Ending, Job};
use crate::aws::{AwsError, Class};
use crate::bulk::book::{About, now};
use crate::bulk::credential;
use crate::bulk::lane::{Answer, Fault, Why};
use crate::bulk::plan::Step;
use crate::bulk::row::Row;
use crate::bulk::state;
use crate::fleet::{certificate, certificate_list};

/// AWS's clock and this one's may differ by so many seconds.
pub(super) const SKEW: i64 = 60;
/// How far back a row without a journal is looked for, where its thing is there and has no such certificate: a day.
const FORGOTTEN: i64 = 24 * 60 * 60;
/// Pages of 250 certificates that are looked through for such a row.
const FORGOTTEN_PAGES: u32 = 4;
/// The code of a call that was not made because it could not be written down.
const UNWRITTEN: &str = "JournalFailed";
/// How often a call is made after its effect was looked for in vain.
const TRIES: u32 = 5;
/// Before its effect is looked for again: AWS IoT is eventually consistent.
const SETTLING: std::time::Duration = std::time::Duration::from_secs(2);

/// The certificate that an earlier attempt made of the request, or an earlier run.
pub(super) async fn find(job: &Job, row: &Row, key: &str, there: bool) -> Result<Option<String>, Fault> {
    let made = job.page.made.steps.iter().rev().find(|s| s.operation == "CreateCertificateFromCsr");
    if let Some(id) = made.and_then(|s| s.on.clone()) {
        return Ok(Some(id));
    }
    if let Some(first) = job.page.made.intents.iter().map(|i| i.at).min() {
        return search(job, row, key, first - SKEW, u32::MAX).await;
    }
    if !there {
        return Ok(None);
    }
    for arn in state::principals(&job.lane, &row.name).await? {
        if let Some((_, id)) = arn.rsplit_once(":cert/")
            && has_key(job, id, key).await?
        {
            return Ok(Some(id.to_owned()));
        }
    }
    // Of a thing that this run made, nothing is older than the run.
    let own = job.page.began().filter(|_| job.page.made("CreateThing", None));
    search(job, row, key, own.unwrap_or(now() - FORGOTTEN) - SKEW, FORGOTTEN_PAGES).await
}

/// Makes the certificate.
pub(super) async fn create(
    job: &Job,
    row: &Row,
    pem: &str,
    key: &str,
    active: bool,
) -> Result<String, Ending> {
    let operation = Step::CreateCertificateFromCsr.operation();
    let mut tries = 0;
    loop {
        let since = AtomicI64::new(0);
        // Written down when the call may leave, not while it waits: a run that is killed leaves few effects open.
        let call = |iot| async {
            let Ok(at) = job.page.intend(operation, key).await else { return Err(unwritten(operation)) };
            since.store(at, Ordering::Relaxed);
            certificate::create_from_csr(iot, pem, active).await
        };
        let made = job.lane.call_once(operation, call).await;
        let since = since.load(Ordering::Relaxed);
        let fault = match made {
            Ok(Answer { value: (id, text), request_id, .. }) => {
                kept(job, row, &text)?;
                note(job, row, &id, request_id);
                return Ok(id);
            }
            Err(fault) => fault,
        };
        if is_unwritten(&fault.error) {
            // Without a word on the disk the call is not made; the run says why when it ends.
            return Err(Ending::Pending(None));
        }
        if !matches!(fault.why, Why::Lost) {
            return Err(fault.into());
        }
        for again in [false, true] {
            if again && !job.lane.pause(SETTLING).await {
                return Err(Ending::Pending(None));
            }
            if let Some(id) = search(job, row, key, since - SKEW, u32::MAX).await? {
                note(job, row, &id, None);
                return Ok(id);
            }
        }
        tries += 1;
        if tries == TRIES {
            return Err(Ending::TryAgain(fault.error));
        }
    }
}

fn note(job: &Job, row: &Row, id: &str, request_id: Option<String>) {
    job.state.issued.add(id);
    let about = About { thing: &row.name, on: Some(id), certificate: None };
    job.page.step(Step::CreateCertificateFromCsr.operation(), about, request_id);
}

/// A call that was not made because its intent could not be written down.
pub(super) fn unwritten(operation: &'static str) -> AwsError {
    AwsError {
        operation,
        code: Some(UNWRITTEN.into()),
        message: "the journal cannot be written".into(),
        request_id: None,
        class: Class::Refused,
    }
}

/// Whether that is what became of a call.
pub(super) fn is_unwritten(error: &AwsError) -> bool {
    error.is(UNWRITTEN)
}

/// Keeps the certificate in the run's folder, where that is not done yet.
pub(super) async fn keep(job: &Job, row: &Row, id: &str) -> Result<(), Ending> {
    let key = &job.lane.target.key;
    if job.page.has_certificate(key, &row.name) {
        return Ok(());
    }
    let answer = job.lane.call("DescribeCertificate", |iot| certificate::pem(iot, id)).await?;
    match answer.value {
        Some(text) => kept(job, row, &text),
        None => Err(Ending::Failed(AwsError {
            operation: "DescribeCertificate",
            code: Some("ResourceNotFoundException".into()),
            message: format!("certificate {id} of the signing request is not there any more"),
            request_id: None,
            class: Class::NotFound,
        })),
    }
}

fn kept(job: &Job, row: &Row, pem: &str) -> Result<(), Ending> {
    job.page.certificate(&job.lane.target.key, &row.name, pem).map_err(|error| {
        // The intent is on the disk: the next attempt finds the certificate.
        Ending::Failed(AwsError {
            operation: "CreateCertificateFromCsr",
            code: Some("CertificateNotKept".into()),
            message: error.to_string(),
            request_id: None,
            class: Class::Refused,
        })
    })
}

/// Looks for a certificate with this key among those made since, the newest first, leaving out those that this
/// run made for other rows, and those that another thing has. One row looks at a time: what it learns serves the
/// next, and no two take the same one.
pub(super) async fn search(
    job: &Job,
    row: &Row,
    key: &str,
    since: i64,
    pages: u32,
) -> Result<Option<String>, Fault> {
    let _turn = job.state.issued.turn().await;
    let (mut token, mut left) = (None, pages);
    loop {
        let call = |iot| certificate_list::page(iot, None, token.clone());
        let page = job.lane.call(certificate_list::operation(None), call).await?.value;
        for (id, made) in page.items.into_iter().filter_map(certificate_list::made) {
            if made < since {
                return Ok(None);
            }
            if !job.state.issued.has(&id)
                && !job.page.is_own_certificate(&id)
                && has_key(job, &id, key).await?
                && !job.state.is_shared(&job.lane, &id, &row.name).await?
            {
                job.state.issued.add(&id);
                return Ok(Some(id));
            }
        }
        left -= 1;
        if page.next.is_none() || left == 0 {
            return Ok(None);
        }
        token = page.next;
    }
}

async fn has_key(job: &Job, id: &str, key: &str) -> Result<bool, Fault> {
    if let Some(known) = job.state.issued.key(id) {
        return Ok(known == key);
    }
    let answer = job.lane.call("DescribeCertificate", |iot| certificate::pem(iot, id)).await?;
    let found = answer.value.as_deref().and_then(credential::key_of).unwrap_or_default();
    job.state.issued.learn(id, &found);
    Ok(found == key)
}
