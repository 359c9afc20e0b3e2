//! What a device does over MQTT on AWS, and here the test that plays it says by the sandbox's own paths: it answers a
//! job, and its shadows report.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};

use super::{Call, World, area::Area, input::Input, job_play::answer_named, routes};
use crate::api::{Caller, Now};

impl World {
    fn existing(&self, account: &str, region: &str) -> Result<Arc<Mutex<Area>>, String> {
        let areas = self.areas.read().unwrap_or_else(PoisonError::into_inner);
        let area = areas.get(account).and_then(|regions| regions.get(region));
        area.cloned().ok_or_else(|| format!("nothing was ever called in {account}/{region}"))
    }

    /// Does what no client's call does, in the way of a call.
    pub(super) fn played<T>(
        &self,
        place: (&str, &str),
        now: Now,
        what: &'static str,
        with: impl FnOnce(&Call<'_>) -> T,
    ) -> Result<T, String> {
        let (account, region) = place;
        let area = self.existing(account, region)?;
        let arn = format!("arn:aws:iam::{account}:root");
        let caller = Caller { account: account.to_owned(), region: region.to_owned(), arn };
        let call = Call { world: self, caller: &caller, now, area: &area, input: Input::empty(what) };
        call.catch_up();
        Ok(with(&call))
    }

    /// Carries out an operation as the account itself would ask for it.
    ///
    /// # Errors
    /// With the text of the service's refusal.
    pub(super) fn asked(
        &self,
        (account, region): (&str, &str),
        now: Now,
        operation: &'static str,
        input: Value,
    ) -> Result<Value, String> {
        let route = routes::named(operation).ok_or_else(|| format!("no operation is called {operation}"))?;
        let Value::Object(members) = input else { return Err("an input is an object".to_owned()) };
        let area = self.area_of((account, region));
        let arn = format!("arn:aws:iam::{account}:root");
        let caller = Caller { account: account.to_owned(), region: region.to_owned(), arn };
        let input = Input::of(operation, members);
        let mut call = Call { world: self, caller: &caller, now, area: &area, input };
        (route.handler)(&mut call).map_err(|error| format!("{operation}: {}: {}", error.code, error.message))
    }

    /// The accounts of which anything was called in a Region.
    pub(crate) fn known_in(&self, region: &str) -> Vec<String> {
        let areas = self.areas.read().unwrap_or_else(PoisonError::into_inner);
        let known = areas.iter().filter(|(_, regions)| regions.contains_key(region));
        let mut known: Vec<String> = known.map(|(account, _)| account.clone()).collect();
        known.sort();
        known
    }

    /// A thing's execution of a job gets a status; a job whose executions have all ended is completed.
    ///
    /// # Errors
    /// When there is no such execution, it has ended already, or the status is none that a device can set.
    pub fn answer_job(
        &self,
        place: (&str, &str),
        now: Now,
        job: &str,
        thing: &str,
        status: &str,
    ) -> Result<(), String> {
        let status = answer_named(status)?;
        let area = self.existing(place.0, place.1)?;
        let mut area = area.lock().unwrap_or_else(PoisonError::into_inner);
        area.answer_job(now, job, thing, status)
    }

    /// What a thing's shadow reports, the classic one under the empty name; the fleet index sees it where it indexes it.
    ///
    /// # Errors
    /// When there is no such thing.
    pub fn report_shadow(
        &self,
        place: (&str, &str),
        thing: &str,
        shadow: &str,
        reported: Map<String, Value>,
    ) -> Result<(), String> {
        let area = self.existing(place.0, place.1)?;
        let mut area = area.lock().unwrap_or_else(PoisonError::into_inner);
        let name = area.thing_name(thing).map_err(|_| format!("there is no thing {thing}"))?;
        let shadow = area.shared(shadow);
        area.set_shadow(&name, &shadow, Some(Arc::new(Value::Object(reported))), None);
        Ok(())
    }
}

impl Area {
    /// Replaces what a shadow reports or is desired to report.
    pub(crate) fn set_shadow(
        &mut self,
        thing: &Arc<str>,
        shadow: &Arc<str>,
        reported: Option<Arc<Value>>,
        desired: Option<Arc<Value>>,
    ) {
        self.touched += 1;
        let shadows = self.shadows.entry(Arc::clone(thing)).or_default();
        shadows.entry(Arc::clone(shadow)).or_default().set(reported, desired);
    }
}
