//! Certificates that AWS makes. It makes another one each time it is asked, so the intent is on the disk before the
//! call.
//!
//! Of a signing request a lost answer's certificate is found by its key. Of a key that AWS makes and shows once it
//! cannot be found: nothing tells it from what somebody else makes at the same time. So it is made INACTIVE, and
//! becomes active only once its key is on the disk: what a lost answer leaves behind can never be used. The run lists
//! what it may have left (see `bulk/issued.rs`).

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use super::{refused, register};
use crate::bulk::act::{Errand, New};
use crate::bulk::book::About;
use crate::bulk::credential;
use crate::bulk::lane::{Answer, Why};
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Ending, Job, csr};
use crate::bulk::row::Certificate;
use crate::fleet::status::Status;
use crate::fleet::{certificate, issuance};
use crate::pki::{PrivateKey, store};

/// The names in an identity's folder, as `certs issue` has them.
const KEY: &str = "key.pem";
const CERTIFICATE: &str = "certificate.pem";
/// How often keys are made after a lost answer.
const TRIES: u32 = 5;

/// Has AWS make a certificate of the row's signing request.
pub(super) async fn of_request(
    job: &Job,
    errand: &Errand,
    out: Option<&Path>,
    active: bool,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let row = &errand.row;
    let Some(Certificate::Csr { pem, public_key_sha256: key }) = &row.certificate else {
        return Err(refused("NoRequest", "the row has no signing request".into()));
    };
    let folder = out.map(|out| out.join(&row.name));
    if let Some(folder) = folder.as_ref().filter(|folder| folder.join(CERTIFICATE).exists()) {
        return there(job, errand, folder, key, steps).await;
    }
    let found = csr::find(job, row, key, false).await?;
    if job.mode.dry_run {
        steps.push(Step::CreateCertificateFromCsr);
        return Ok(Status::Planned);
    }
    let id = match found {
        Some(id) => {
            csr::keep(job, row, &id).await?;
            id
        }
        None => csr::create(job, row, pem, key, active).await?,
    };
    if let Some(folder) = folder {
        let kept = match job.page.kept_certificate(&job.lane.target.key, &row.name) {
            Some(kept) => Some(kept),
            None => job.lane.call("DescribeCertificate", |iot| certificate::pem(iot, &id)).await?.value,
        };
        let pem = kept.ok_or_else(|| unkept(format!("certificate {id} is not there any more")))?;
        write(move || {
            store::ensure_folder(&folder)?;
            store::write_certificate(&folder.join(CERTIFICATE), &pem)
        })
        .await?;
    }
    steps.push(Step::CreateCertificateFromCsr);
    register::policies(job, errand, &id, true, steps).await?;
    let _ = job.certificate.set(id);
    Ok(Status::Created)
}

/// A request whose certificate is on the disk already: made by an earlier attempt, or by an earlier run.
async fn there(
    job: &Job,
    errand: &Errand,
    folder: &Path,
    key: &str,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let pem = read(folder.join(CERTIFICATE)).await?;
    if credential::key_of(&pem).as_deref() != Some(key) {
        return Err(taken(folder));
    }
    let made = !job.page.made.intents.is_empty() || !job.page.made.steps.is_empty();
    let id = kept(job, folder, made).await?;
    let changed = register::policies(job, errand, &id, made, steps).await?;
    let _ = job.certificate.set(id);
    Ok(match (job.mode.dry_run, made, changed) {
        (true, _, true) => Status::Planned,
        (false, true, _) => Status::Created,
        (false, false, true) => Status::Updated,
        _ => Status::Exists,
    })
}

/// Has AWS make a key and its certificate, under the row's name.
pub(super) async fn keys(
    job: &Job,
    errand: &Errand,
    out: &Path,
    active: bool,
    steps: &mut Vec<Step>,
) -> Result<Status, Ending> {
    let folder = out.join(&errand.row.name);
    let has_certificate = folder.join(CERTIFICATE).exists();
    let (mut id, mut made) = (None, !job.page.made.intents.is_empty() || !job.page.made.steps.is_empty());
    if has_certificate {
        id = Some(kept(job, &folder, made).await?);
    } else if folder.join(KEY).exists() {
        if !made {
            return Err(taken(&folder));
        }
        id = find(job, errand, &folder).await?;
        if id.is_none() {
            return Err(refused(
                "CertificateNotFound",
                format!("`{}` has a key, and no certificate of it is registered", folder.display()),
            ));
        }
    }
    if job.mode.dry_run {
        if id.is_none() {
            steps.push(Step::CreateKeysAndCertificate);
        }
        return Ok(if id.is_none() { Status::Planned } else { Status::Exists });
    }
    let id = if let Some(id) = id {
        id
    } else {
        for intent in &job.page.made.intents {
            // Killed between the call and the disk: whether AWS made it, and which it is, nobody knows.
            job.state.issued.lose(intent.at);
        }
        steps.push(Step::CreateKeysAndCertificate);
        made = true;
        make(job, errand, &folder).await?
    };
    let is = job.state.certificate(&job.lane, &id, true).await?;
    let mut changed = false;
    if active && is.as_deref() == Some("INACTIVE") {
        let step = Step::UpdateCertificate { new_status: New::Active.word().into() };
        let about = About { thing: "", on: Some(&id), certificate: None };
        let call = |iot| certificate::set_status(iot, &id, New::Active.word());
        job.make(&step, about, true, call).await?;
        steps.push(step);
        changed = true;
    }
    changed |= register::policies(job, errand, &id, made, steps).await?;
    let _ = job.certificate.set(id);
    Ok(match (made, changed) {
        (true, _) => Status::Created,
        (false, true) => Status::Updated,
        (false, false) => Status::Exists,
    })
}

/// The id of an identity that is on the disk already: made by an earlier attempt, or by an earlier run.
async fn kept(job: &Job, folder: &Path, own: bool) -> Result<String, Ending> {
    let path = folder.join(CERTIFICATE);
    let pem = read(path.clone()).await?;
    let Ok(Certificate::Pem { id, .. }) = credential::any_pem(&pem) else { return Err(taken(folder)) };
    if !own && job.state.certificate(&job.lane, &id, true).await?.is_none() {
        // Somebody else's, of another account or another CA.
        return Err(taken(folder));
    }
    job.state.issued.add(&id);
    Ok(id)
}

/// The certificate of a key that is on the disk without it; it is put beside it.
async fn find(job: &Job, errand: &Errand, folder: &Path) -> Result<Option<String>, Ending> {
    let path = folder.join(KEY);
    let key = tokio::task::spawn_blocking(move || {
        let pem = store::read(&path)?;
        let key = PrivateKey::from_pem(&pem, None, &path.display().to_string())?;
        Ok::<_, crate::pki::Error>(credential::sha256_hex(key.spki()))
    });
    let key = key.await.map_err(|e| unkept(e.to_string()))?.map_err(|e| unkept(e.to_string()))?;
    let Some(since) = job.page.made.intents.iter().map(|i| i.at).min() else { return Ok(None) };
    let Some(id) = csr::search(job, &errand.row, &key, since - csr::SKEW, u32::MAX).await? else {
        return Ok(None);
    };
    let answer = job.lane.call("DescribeCertificate", |iot| certificate::pem(iot, &id)).await?;
    let Some(pem) = answer.value else { return Ok(None) };
    let path = folder.join(CERTIFICATE);
    write(move || store::write_certificate(&path, &pem)).await?;
    note(job, &id, None);
    Ok(Some(id))
}

async fn make(job: &Job, errand: &Errand, folder: &Path) -> Result<String, Ending> {
    let operation = Step::CreateKeysAndCertificate.operation();
    let mut tries = 0;
    loop {
        let since = AtomicI64::new(0);
        let call = |iot| async {
            let Ok(at) = job.page.intend(operation, &errand.row.name).await else {
                return Err(csr::unwritten(operation));
            };
            since.store(at, Ordering::Relaxed);
            issuance::create_keys(iot).await
        };
        let fault = match job.lane.call_once(operation, call).await {
            Ok(Answer { value, request_id, .. }) => {
                let issuance::Made { id, pem, key } = value;
                let folder = folder.to_owned();
                write(move || {
                    store::ensure_folder(&folder)?;
                    store::write_key(&folder.join(KEY), &key)?;
                    store::write_certificate(&folder.join(CERTIFICATE), &pem)
                })
                .await?;
                note(job, &id, request_id);
                return Ok(id);
            }
            Err(fault) => fault,
        };
        if csr::is_unwritten(&fault.error) {
            return Err(Ending::Pending(None));
        }
        if !matches!(fault.why, Why::Lost) {
            return Err(fault.into());
        }
        job.state.issued.lose(since.load(Ordering::Relaxed));
        tries += 1;
        if tries == TRIES {
            return Err(Ending::TryAgain(fault.error));
        }
    }
}

fn note(job: &Job, id: &str, request_id: Option<String>) {
    job.state.issued.add(id);
    let about = About { thing: "", on: Some(id), certificate: None };
    job.page.step(Step::CreateKeysAndCertificate.operation(), about, request_id);
}

async fn read(path: PathBuf) -> Result<String, Ending> {
    let text =
        tokio::task::spawn_blocking(move || store::read(&path)).await.map_err(|e| unkept(e.to_string()))?;
    let text = text.map_err(|e| unkept(e.to_string()))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Writes where a slow disk keeps nobody waiting.
async fn write(work: impl FnOnce() -> crate::pki::Result<()> + Send + 'static) -> Result<(), Ending> {
    let written = tokio::task::spawn_blocking(work).await.map_err(|e| unkept(e.to_string()))?;
    written.map_err(|e| unkept(e.to_string()))
}

fn unkept(message: String) -> Ending {
    refused("NotKept", message)
}

fn taken(folder: &Path) -> Ending {
    refused("NameTaken", format!("`{}` is there already, and not of this run", folder.display()))
}
