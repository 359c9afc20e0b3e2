//! The account that takes certificates which are moved to it: its targets, and the lanes to them.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::lane::Lane;
use crate::aws::Target;

/// One account in the Regions in which it takes certificates.
pub struct Receivers {
    account: String,
    targets: Vec<Target>,
    /// By Region; each is made when the first certificate arrives there.
    lanes: Mutex<HashMap<String, Arc<Lane>>>,
}

impl Receivers {
    /// Those of this account.
    pub fn new(account: String, targets: Vec<Target>) -> Self {
        Self { account, targets, lanes: Mutex::default() }
    }

    /// The account.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The lane to the account in the Region of this lane; a transfer never leaves its Region.
    pub fn lane(&self, from: &Lane) -> Option<Arc<Lane>> {
        let region = &from.target.key.region;
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lane) = lanes.get(region) {
            return Some(lane.clone());
        }
        let target = self.targets.iter().find(|target| &target.key.region == region)?;
        let lane = Arc::new(from.beside(target.clone()));
        lanes.insert(region.clone(), lane.clone());
        Some(lane)
    }
}

/// What the task of a run says of it: the account, which stays the same when the run is resumed.
impl fmt::Debug for Receivers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.account)
    }
}
