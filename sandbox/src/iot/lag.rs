//! The registry's lag on request: a new thing or certificate is unknown to the other operations for a while.
//!
//! The call that made it can be repeated meanwhile, and lists show it at once.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;

use super::{Call, area::Area, input::Input, input::not_found};
use crate::api::{ApiError, Now};

fn lock(area: &Mutex<Area>) -> MutexGuard<'_, Area> {
    area.lock().unwrap_or_else(PoisonError::into_inner)
}

fn makes(operation: &str) -> Option<&'static str> {
    match operation {
        "CreateThing" => Some("thingName"),
        "RegisterCertificate"
        | "RegisterCertificateWithoutCA"
        | "CreateCertificateFromCsr"
        | "CreateKeysAndCertificate" => Some("certificateId"),
        _ => None,
    }
}

/// Refuses a call that names something which is too new.
///
/// # Errors
/// `ResourceNotFoundException`.
pub(crate) fn check_seen(area: &Mutex<Area>, input: &Input, now: Now) -> Result<(), ApiError> {
    // Deleting what is not there is a success on AWS.
    if makes(input.operation).is_some() || input.operation == "DeleteThing" {
        return Ok(());
    }
    let area = &mut *lock(area);
    for member in ["thingName", "thingArn", "certificateId", "principal", "target"] {
        let Some(text) = input.text(member)? else { continue };
        let name = text.rsplit_once('/').map_or(text, |(_, name)| name);
        match area.unseen.get(name) {
            Some(until) if *until > now => return Err(not_found(format!("{text} does not exist"))),
            Some(_) => drop(area.unseen.remove(name)),
            None => {}
        }
    }
    Ok(())
}

/// Whether a call makes a thing that is there already.
pub(crate) fn repeats(area: &Mutex<Area>, input: &Input) -> bool {
    let name = input.text("thingName").ok().flatten();
    name.is_some_and(|name| lock(area).things.contains_key(name))
}

/// Notes what a call made just now.
pub(crate) fn note_new(call: &Call<'_>, answer: &Value, lag: Duration) {
    let name = makes(call.input.operation).and_then(|member| answer[member].as_str());
    if let Some(name) = name {
        lock(call.area).unseen.insert(Arc::from(name), call.now + lag);
    }
}
