//! The certificates that wait for their activation, in every target.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use futures_util::future::join_all;

use crate::aws::{Target, TargetKey};
use crate::error::{Error, Result};
use crate::fleet::{ca, pending};
use crate::pki::Certificate;

/// How much older than the newest certificate one may be that AWS lists only now: it is eventually consistent.
const LAG: Duration = Duration::from_mins(2);

/// The targets, each with the CAs that are registered there.
#[derive(Debug)]
pub(super) struct Seats {
    all: Vec<Seat>,
    /// The CAs' certificates, as AWS has them.
    pub(super) authorities: Vec<Certificate>,
    hasher: Hasher,
}

/// Hashes of certificates with keys of this process, so that nobody can prepare a collision.
#[derive(Debug, Clone, Default)]
pub(super) struct Hasher(RandomState);

impl Hasher {
    /// The hash of a certificate of a target.
    pub(super) fn key(&self, account: &str, region: &str, id: &str) -> u64 {
        self.0.hash_one((account, region, id))
    }
}

#[derive(Debug)]
struct Seat {
    target: Target,
    /// What is listed: those of a CA, or all.
    lists: Vec<Option<String>>,
    /// Until when the lists are known, in seconds since 1970.
    since: Option<i64>,
    /// It did not answer the last time.
    lost: bool,
    /// It is not known yet which CAs it has.
    unknown: bool,
}

impl Seats {
    /// Asks every target which of the CAs it has; those that do not answer are asked again by each look.
    pub(super) async fn take(targets: &[Target], cas: &[String]) -> (Self, Vec<Error>) {
        let mut seats = Self { all: Vec::new(), authorities: Vec::new(), hasher: Hasher::default() };
        let mut failures = Vec::new();
        let answers = join_all(targets.iter().map(|target| registered(target, cas))).await;
        for (target, answer) in targets.iter().zip(answers) {
            let seat =
                Seat { target: target.clone(), lists: Vec::new(), since: None, lost: false, unknown: false };
            match answer {
                Ok(found) => {
                    let lists = seats.lists(cas, found);
                    seats.all.push(Seat { lists, ..seat });
                }
                Err(error) => {
                    failures.push(error);
                    seats.all.push(Seat { lost: true, unknown: true, ..seat });
                }
            }
        }
        (seats, failures)
    }

    /// What is to be listed where these are registered.
    fn lists(&mut self, cas: &[String], found: Vec<Certificate>) -> Vec<Option<String>> {
        if cas.is_empty() {
            return vec![None];
        }
        let lists = found.iter().map(|ca| Some(ca.info().certificate_id.clone())).collect();
        for ca in found {
            let id = &ca.info().certificate_id;
            if !self.authorities.iter().any(|known| known.info().certificate_id == *id) {
                self.authorities.push(ca);
            }
        }
        lists
    }

    /// Refuses a CA that no target has.
    ///
    /// # Errors
    /// Failed (1), naming it.
    pub(super) fn require_all(&self, cas: &[String], lost: &[Error]) -> Result<()> {
        let is_known = |id: &&String| self.authorities.iter().any(|ca| ca.info().certificate_id == **id);
        match cas.iter().find(|id| !is_known(id)) {
            Some(id) if lost.is_empty() && !self.all.is_empty() => Err(Error::failed(format!(
                "CA {id} is not registered in any selected target"
            ))
            .hint(
                "`fleetctl ca register --auto-register` registers it; `fleetctl ca where` shows where it is.",
            )),
            _ => Ok(()),
        }
    }

    /// The next look reads the whole lists.
    pub(super) fn forget(&mut self) {
        self.all.iter_mut().for_each(|seat| seat.since = None);
    }

    /// What hashes certificates.
    pub(super) fn hasher(&self) -> Hasher {
        self.hasher.clone()
    }

    /// Looks everywhere, for all but these, and gives what was found and the targets that did not answer.
    pub(super) async fn look(&mut self, skip: &HashSet<u64>) -> (Vec<(Target, Vec<String>)>, Vec<Error>) {
        let looks = self.all.iter().filter(|seat| !seat.unknown).map(|seat| async {
            let (mut ids, mut newest) = (Vec::new(), seat.since);
            for list in &seat.lists {
                let found = pending::look(&seat.target, list.as_deref(), seat.since).await?;
                ids.extend(found.ids);
                let lag = i64::try_from(LAG.as_secs()).unwrap_or_default();
                newest = newest.max(found.newest.map(|made| made - lag));
            }
            Ok::<_, crate::aws::AwsError>((ids, newest))
        });
        let answers = join_all(looks).await;
        let (mut found, mut failures) = (Vec::new(), Vec::new());
        for (at, answer) in answers.into_iter().enumerate() {
            let Some(seat) = self.all.iter_mut().filter(|seat| !seat.unknown).nth(at) else { continue };
            match answer {
                Ok((ids, newest)) => {
                    (seat.since, seat.lost) = (newest, false);
                    found.push((seat.target.clone(), ids));
                }
                Err(error) => {
                    seat.lost = true;
                    failures.push(Error::from(error).context("listing certificates").at(&seat.target.key));
                }
            }
        }
        for (Target { key, .. }, ids) in &mut found {
            ids.retain(|id| !skip.contains(&self.hasher.key(&key.account, &key.region, id)));
        }
        (found, failures)
    }

    /// The targets that did not answer the last time.
    pub(super) fn lost(&self) -> Vec<TargetKey> {
        self.all.iter().filter(|seat| seat.lost).map(|seat| seat.target.key.clone()).collect()
    }

    /// Asks those targets again which CAs they have that could not say it; whether there is a CA that was not known.
    pub(super) async fn ask_again(&mut self, cas: &[String]) -> bool {
        let known = self.authorities.len();
        for at in 0..self.all.len() {
            if !self.all[at].unknown {
                continue;
            }
            if let Ok(found) = registered(&self.all[at].target.clone(), cas).await {
                let lists = self.lists(cas, found);
                let seat = &mut self.all[at];
                (seat.lists, seat.unknown, seat.lost) = (lists, false, false);
            }
        }
        self.authorities.len() > known
    }
}

/// Those of the CAs that a target has.
async fn registered(target: &Target, cas: &[String]) -> Result<Vec<Certificate>> {
    let mut found = Vec::new();
    for id in cas {
        let pem = ca::pem(target, id).await;
        let pem = pem.map_err(|e| Error::from(e).context(format!("looking for CA {id}")).at(&target.key))?;
        let Some(pem) = pem else { continue };
        let ca = Certificate::parse(pem.as_bytes(), &format!("CA {id}"))?;
        if ca.info().certificate_id == *id {
            found.push(ca);
        }
    }
    Ok(found)
}
