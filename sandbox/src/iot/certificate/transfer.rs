//! Certificates on their way to another account in the same Region.
//!
//! A transferred certificate belongs to the target at once, as `PENDING_TRANSFER`, and the source keeps a note of it:
//! so the ARN in the documented answers, which is one of the target, and the words of the API reference, by which a
//! rejected or cancelled certificate "is returned to the source's account".

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use serde_json::{Map, Value, json};

use super::{super::Call, Certificate, being_transferred, missing, state_error};
use crate::api::{Answer, ApiError};
use crate::iot::{
    area::{Area, timestamp},
    input::{ACCOUNT, CERTIFICATE_ID, MESSAGE, invalid, not_found},
    page::{MARKER, by_age},
};

/// What a certificate keeps of its last transfer.
#[derive(Default)]
pub(crate) struct Transfer {
    /// Whom it came from; still there after it was accepted, not after it came back.
    pub(super) from: Option<Arc<str>>,
    message: Option<String>,
    began: Option<SystemTime>,
    accepted: Option<SystemTime>,
    rejected: Option<SystemTime>,
    reason: Option<String>,
}

impl Transfer {
    /// The member `transferData` of a description.
    pub(super) fn data(&self) -> Value {
        let mut data = Map::new();
        for (member, text) in [("transferMessage", &self.message), ("rejectReason", &self.reason)] {
            if let Some(text) = text {
                data.insert(member.to_owned(), Value::from(text.as_str()));
            }
        }
        let moments =
            [("transferDate", self.began), ("acceptDate", self.accepted), ("rejectDate", self.rejected)];
        for (member, moment) in moments {
            if let Some(moment) = moment {
                data.insert(member.to_owned(), timestamp(moment));
            }
        }
        Value::Object(data)
    }
}

/// The certificates that an account gave away.
#[derive(Default)]
pub(crate) struct Outgoing {
    /// By id: those under way, and those whose transfer is over.
    notes: HashMap<Arc<str>, Note>,
    /// The ids of those under way, by the number that they had here.
    order: BTreeMap<u64, Arc<str>>,
}

struct Note {
    to: String,
    number: u64,
    created: SystemTime,
    began: SystemTime,
    message: Option<String>,
    under_way: bool,
}

impl Outgoing {
    fn close(&mut self, id: &str) {
        if let Some(note) = self.notes.get_mut(id) {
            note.under_way = false;
            self.order.remove(&note.number);
        }
    }

    /// Whether a certificate is on its way to another account.
    fn has(&self, id: &str) -> bool {
        self.notes.get(id).is_some_and(|note| note.under_way)
    }
}

fn conflict(message: impl Into<String>) -> ApiError {
    ApiError::new("TransferConflictException", 409, message)
}

fn completed(id: &str) -> ApiError {
    let text = format!("The transfer of the certificate is already complete. Id: {id}");
    ApiError::new("TransferAlreadyCompletedException", 410, text)
}

fn lock(area: &Mutex<Area>) -> MutexGuard<'_, Area> {
    area.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Locks the caller's state and another account's, always in the order of the accounts.
fn both<'a>(call: &Call<'a>, other: &'a Mutex<Area>, account: &str) -> [MutexGuard<'a, Area>; 2] {
    if *call.caller.account < *account {
        let own = call.lock();
        [own, lock(other)]
    } else {
        let theirs = lock(other);
        [call.lock(), theirs]
    }
}

fn other_area<'a>(call: &Call<'a>, account: &str, keep: &'a mut Option<Arc<Mutex<Area>>>) -> &'a Mutex<Area> {
    let mut caller = call.caller.clone();
    account.clone_into(&mut caller.account);
    keep.insert(call.world.area(&caller))
}

impl Certificate {
    fn settle(&mut self, status: &'static str, now: SystemTime) {
        self.status = status;
        self.modified = now;
        self.version += 1;
    }
}

impl Area {
    fn put_certificate(&mut self, id: &Arc<str>, certificate: Certificate) {
        self.certificate_order.insert(certificate.number, Arc::clone(id));
        self.certificates.insert(Arc::clone(id), certificate);
    }

    fn take_certificate(&mut self, id: &str) -> Option<(Arc<str>, Certificate)> {
        let (id, certificate) = self.certificates.remove_entry(id)?;
        self.certificate_order.remove(&certificate.number);
        self.drop_target(&self.arn("cert", &id));
        Some((id, certificate))
    }

    fn check_transferable(&self, id: &str) -> Result<(), ApiError> {
        let Some(certificate) = self.certificates.get(id) else {
            let text = format!("The certificate is being transferred. Id: {id}");
            return Err(if self.outgoing.has(id) { state_error(text) } else { missing(id) });
        };
        match certificate.status {
            "ACTIVE" => Err(state_error(format!("An active certificate cannot be transferred. Id: {id}"))),
            "PENDING_TRANSFER" => Err(being_transferred(id)),
            _ => Ok(()),
        }?;
        let arn = self.arn("cert", id);
        let Some(target) = self.targets.get(arn.as_str()) else { return Ok(()) };
        let what = if target.has_policies() { "policies" } else { "things" };
        Err(conflict(format!(
            "The certificate cannot be transferred: {what} are still attached (arn: {arn})"
        )))
    }

    /// A certificate that came by a transfer which is not settled.
    fn pending(&mut self, id: &str) -> Result<&mut Certificate, ApiError> {
        let certificate = self.certificates.get_mut(id).ok_or_else(|| missing(id))?;
        if certificate.status == "PENDING_TRANSFER" {
            return Ok(certificate);
        }
        let text = format!("The certificate was not transferred to this account. Id: {id}");
        Err(if certificate.transfer.began.is_some() { completed(id) } else { invalid(text) })
    }
}

/// `TransferCertificate`: of an inactive certificate without policies and things.
pub(crate) fn transfer(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let to = call.input.shaped("targetAwsAccount", &ACCOUNT)?;
    let message = call.input.optional("transferMessage", &MESSAGE)?.map(str::to_owned);
    if *to == call.caller.account {
        return Err(invalid("A certificate cannot be transferred to the account that has it"));
    }
    let mut keep = None;
    let [mut own, mut theirs] = both(call, other_area(call, to, &mut keep), to);
    own.check_transferable(id)?;
    if theirs.certificates.contains_key(id) {
        return Err(conflict(format!("The certificate is registered in the account {to} already. Id: {id}")));
    }
    let (id, mut certificate) = own.take_certificate(id).ok_or_else(|| missing(id))?;
    let note = Note {
        to: to.to_owned(),
        number: certificate.number,
        created: certificate.created,
        began: call.now,
        message: message.clone(),
        under_way: true,
    };
    own.outgoing.order.insert(note.number, Arc::clone(&id));
    own.outgoing.notes.insert(Arc::clone(&id), note);
    certificate.number = theirs.number();
    let from = Some(Arc::from(own.account()));
    certificate.transfer = Transfer { from, message, began: Some(call.now), ..Transfer::default() };
    certificate.settle("PENDING_TRANSFER", call.now);
    let arn = theirs.arn("cert", &id);
    theirs.put_certificate(&id, certificate);
    Ok(json!({ "transferredCertificateArn": arn }))
}

/// `AcceptCertificateTransfer`: by the target; inactive unless `setAsActive`.
pub(crate) fn accept(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let status = if call.input.flag("setAsActive")? { "ACTIVE" } else { "INACTIVE" };
    let source = sender(call, id)?;
    let mut keep = None;
    let [mut own, mut theirs] = both(call, other_area(call, &source, &mut keep), &source);
    let certificate = own.pending(id)?;
    certificate.transfer.accepted = Some(call.now);
    certificate.settle(status, call.now);
    theirs.outgoing.close(id);
    Ok(json!({}))
}

/// `RejectCertificateTransfer`: by the target.
pub(crate) fn reject(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let reason = call.input.optional("rejectReason", &MESSAGE)?.map(str::to_owned);
    let source = sender(call, id)?;
    let mut keep = None;
    let [mut own, mut theirs] = both(call, other_area(call, &source, &mut keep), &source);
    let certificate = own.pending(id)?;
    certificate.transfer.rejected = Some(call.now);
    certificate.transfer.reason = reason;
    give_back(&mut own, &mut theirs, id, call.now)
}

/// `CancelCertificateTransfer`: by the source, as long as the target accepted nothing.
pub(crate) fn cancel(call: &mut Call<'_>) -> Answer {
    let id = call.input.shaped("certificateId", &CERTIFICATE_ID)?;
    let to = {
        let own = call.lock();
        match own.outgoing.notes.get(id) {
            Some(note) if note.under_way => note.to.clone(),
            Some(_) => return Err(completed(id)),
            None if own.certificates.contains_key(id) => {
                return Err(invalid(format!("The certificate is not being transferred. Id: {id}")));
            }
            None => return Err(missing(id)),
        }
    };
    let mut keep = None;
    let [mut own, mut theirs] = both(call, other_area(call, &to, &mut keep), &to);
    if !own.outgoing.has(id) {
        return Err(completed(id));
    }
    give_back(&mut theirs, &mut own, id, call.now)
}

/// The account that a pending certificate came from.
fn sender(call: &Call<'_>, id: &str) -> Result<String, ApiError> {
    let from = call.lock().pending(id)?.transfer.from.as_deref().map(str::to_owned);
    from.ok_or_else(|| not_found(format!("The certificate {id} has no sender")))
}

fn give_back(holder: &mut Area, source: &mut Area, id: &str, now: SystemTime) -> Answer {
    let (id, mut certificate) = holder.take_certificate(id).ok_or_else(|| missing(id))?;
    if let Some(note) = source.outgoing.notes.get(&id) {
        certificate.number = note.number;
    }
    source.outgoing.close(&id);
    certificate.transfer.from = None;
    certificate.settle("INACTIVE", now);
    source.put_certificate(&id, certificate);
    Ok(json!({}))
}

/// `ListOutgoingCertificates`: newest first unless `ascendingOrder`.
pub(crate) fn list_outgoing(call: &mut Call<'_>) -> Answer {
    let window = call.window(&MARKER)?;
    let ascending = call.input.flag("ascendingOrder")?;
    let area = call.lock();
    let items = by_age(&window, &area.outgoing.order, ascending)?.filter_map(|(number, id)| {
        let note = area.outgoing.notes.get(id)?;
        let mut item = json!({
            "certificateArn": area.arn_in(&note.to, "cert", id),
            "certificateId": &**id,
            "transferredTo": note.to,
            "transferDate": timestamp(note.began),
            "creationDate": timestamp(note.created),
        });
        if let Some(message) = &note.message {
            item["transferMessage"] = Value::from(message.as_str());
        }
        Some((number, item))
    });
    Ok(call.page(&window, "outgoingCertificates", items))
}
