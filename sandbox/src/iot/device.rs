//! What a device does over MQTT on AWS, and here the test that plays it says by the sandbox's own paths: it answers a
//! job, and its shadows report.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};

use super::{Call, World, area::Area, input::Input, job_execution::ANSWERS};
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
        Ok(with(&Call { world: self, caller: &caller, now, area: &area, input: Input::empty(what) }))
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
        let known = ANSWERS.iter().find(|known| **known == status);
        let status = known.ok_or_else(|| format!("a device answers {}, not {status}", ANSWERS.join(", ")))?;
        let area = self.existing(place.0, place.1)?;
        let mut area = area.lock().unwrap_or_else(PoisonError::into_inner);
        area.answer_job(now, job, thing, status)
    }

    /// What a thing's named shadow reports; the fleet index sees it where it indexes named shadows.
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
        area.shadows.entry(name).or_default().insert(shadow.to_owned(), Value::Object(reported));
        Ok(())
    }
}
