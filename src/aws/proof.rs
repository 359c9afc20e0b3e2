//! Whether credentials are of the account that is meant, while STS is being asked whose they are.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use aws_credential_types::Credentials;
use tokio::sync::Notify;

use super::credentials::RoleFailure;

/// The credentials of one session that are being proven, and those that were found to be of another account.
#[derive(Default)]
pub(super) struct Proofs {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    open: Option<Credentials>,
    /// By access key. Whatever is neither here nor open was proven before it was handed out.
    refuted: HashMap<String, RoleFailure>,
}

impl State {
    /// What is known of an access key; nothing while it is open.
    fn verdict(&self, key: &str) -> Option<Result<(), RoleFailure>> {
        match self.refuted.get(key) {
            Some(failure) => Some(Err(failure.clone())),
            None if self.open.as_ref().is_some_and(|open| open.access_key_id() == key) => None,
            None => Some(Ok(())),
        }
    }
}

impl Proofs {
    /// These credentials are there, and it is being asked whose they are.
    pub(super) fn begin(&self, credentials: &Credentials) {
        self.change(|state| state.open = Some(credentials.clone()));
    }

    /// The answer came.
    pub(super) fn end(&self, credentials: &Credentials, checked: &Result<(), RoleFailure>) {
        self.change(|state| {
            state.open = None;
            if let Err(failure) = checked {
                state.refuted.insert(credentials.access_key_id().to_owned(), failure.clone());
            }
        });
    }

    /// The credentials that are being proven, as soon as there are any.
    pub(super) async fn begun(&self) -> Credentials {
        self.wait(|state| state.open.clone()).await
    }

    /// Whether the credentials of this access key are of the account that is meant; nothing while nobody knows.
    pub(super) fn verdict(&self, key: &str) -> Option<Result<(), RoleFailure>> {
        self.look(|state| state.verdict(key))
    }

    /// As [`Proofs::verdict`], when somebody knows.
    pub(super) async fn judged(&self, key: &str) -> Result<(), RoleFailure> {
        self.wait(|state| state.verdict(key)).await
    }

    fn look<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        self.look(change);
        self.changed.notify_waiters();
    }

    async fn wait<T>(&self, until: impl Fn(&mut State) -> Option<T>) -> T {
        loop {
            // Made before the look: a change in between wakes it.
            let changed = self.changed.notified();
            if let Some(found) = self.look(&until) {
                return found;
            }
            changed.await;
        }
    }
}
