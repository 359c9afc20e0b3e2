//! The state machine of provisioning, updating and terminating: what happens when, by the sandbox's clock.
//!
//! An operation is a list of dated events. A failure on the way replaces the rest of the list: the record is
//! `IN_PROGRESS_IN_ERROR` for a while, then `FAILED`.

use std::collections::VecDeque;
use std::time::{Duration, SystemTime};

use super::{Catalog, Order, orders};
use crate::organizations::NewAccount;
use crate::zone::{AUDIT, EXECUTION_ROLE, LOG_ARCHIVE, MANAGEMENT, Role, Zone};

/// How an operation ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The account is there and in its unit.
    Done,
    /// The record fails with this error; the product is tainted or, without an account, in error.
    Failed {
        /// The error's code.
        code: &'static str,
        /// The error's description.
        text: String,
        /// Whether the product is tainted rather than in error.
        tainted: bool,
    },
    /// The account is no longer managed, and the provisioned product gone.
    Terminated,
}

#[derive(Debug, Clone)]
enum Event {
    Begin,
    OpenAccount,
    RemoveRole,
    MoveAccount,
    Failing,
    Finish(Outcome),
}

/// A running operation.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    record: String,
    product: String,
    events: VecDeque<(SystemTime, Event)>,
    /// Whether it never ends by itself.
    stuck: bool,
    /// Whether it ends an account's management; of these AWS runs one at a time.
    unmanages: bool,
}

impl Catalog {
    /// When the next event is due.
    pub(crate) fn next_due(&self) -> Option<SystemTime> {
        self.operations.iter().filter_map(|operation| operation.events.front()).map(|(at, _)| *at).min()
    }

    /// How many account operations are under way; a stuck one counts.
    pub(super) fn running(&self) -> usize {
        self.operations.len()
    }

    pub(super) fn is_unmanaging(&self) -> bool {
        self.operations.iter().any(|operation| operation.unmanages)
    }

    pub(super) fn is_stuck(&self, product: &str) -> bool {
        self.operations.iter().any(|operation| operation.product == product && operation.stuck)
    }

    /// Drops the operation of a product, as its termination does.
    pub(super) fn cancel(&mut self, product: &str, at: SystemTime) {
        let cancelled: Vec<String> = self
            .operations
            .iter()
            .filter(|operation| operation.product == product)
            .map(|operation| operation.record.clone())
            .collect();
        self.operations.retain(|operation| operation.product != product);
        for record in self.records.iter_mut().filter(|record| cancelled.contains(&record.id)) {
            record.status = "FAILED";
            record.updated = at;
            record.errors =
                vec![("InternalFailure", "The operation was cancelled by a termination.".to_owned())];
        }
    }

    /// Starts provisioning or updating; it takes `time`.
    pub(super) fn start(
        &mut self,
        record: &str,
        product: &str,
        now: SystemTime,
        time: Duration,
        order: Option<Order>,
    ) {
        let at = |share: f64| now + time.mul_f64(share);
        let mut events = VecDeque::from([(at(0.05), Event::Begin)]);
        let mut stuck = false;
        if order.is_none_or(Order::makes_account) {
            events.push_back((at(0.4), Event::OpenAccount));
        }
        match order {
            None => {
                events.push_back((at(0.8), Event::MoveAccount));
                events.push_back((at(1.0), Event::Finish(Outcome::Done)));
            }
            Some(Order::Stuck | Order::StuckForLong) => stuck = true,
            Some(order) => {
                if order == Order::RoleMissing {
                    events.push_back((at(0.4), Event::RemoveRole));
                }
                let end = if order == Order::InError { 3.0 } else { 1.0 };
                events.push_back((at(0.6), Event::Failing));
                let (text, tainted) = (order.text().to_owned(), order.taints());
                let outcome = Outcome::Failed { code: "InternalFailure", text, tainted };
                events.push_back((at(end), Event::Finish(outcome)));
            }
        }
        let (record, product) = (record.to_owned(), product.to_owned());
        self.operations.push(Operation { record, product, events, stuck, unmanages: false });
    }

    /// Starts a termination; it takes `time`.
    pub(super) fn start_termination(&mut self, record: &str, product: &str, now: SystemTime, time: Duration) {
        let events = VecDeque::from([
            (now + time.mul_f64(0.1), Event::Begin),
            (now + time, Event::Finish(Outcome::Terminated)),
        ]);
        let (record, product) = (record.to_owned(), product.to_owned());
        self.operations.push(Operation { record, product, events, stuck: false, unmanages: true });
    }
}

impl Zone {
    /// Lets the event happen that is due at `at`.
    pub(crate) fn step_catalog(&mut self, at: SystemTime) {
        let due = |operation: &Operation| operation.events.front().is_some_and(|(due, _)| *due == at);
        let Some(index) = self.catalog.operations.iter().position(due) else { return };
        let operation = &mut self.catalog.operations[index];
        let (record, product) = (operation.record.clone(), operation.product.clone());
        let Some((_, event)) = operation.events.pop_front() else { return };
        match event {
            Event::Begin => self.set_record(&record, "IN_PROGRESS", at),
            Event::Failing => self.set_record(&record, "IN_PROGRESS_IN_ERROR", at),
            Event::OpenAccount => {
                if let Err((code, text)) = self.enter_account(&product, at) {
                    self.derail(index, at, code, text);
                }
            }
            Event::RemoveRole => {
                if let Some(account) = self.account_of(&product) {
                    self.remove_role(&account, EXECUTION_ROLE);
                }
            }
            Event::MoveAccount => {
                if let Err(text) = self.place_account(&product) {
                    self.derail(index, at, "InternalFailure", text);
                }
            }
            Event::Finish(outcome) => {
                self.catalog.operations.remove(index);
                self.finish(&record, &product, at, outcome);
            }
        }
    }

    fn derail(&mut self, index: usize, at: SystemTime, code: &'static str, text: String) {
        let product = self.catalog.operations[index].product.clone();
        let tainted = self.account_of(&product).is_some();
        let failed = Event::Finish(Outcome::Failed { code, text, tainted });
        let end = at + self.vend_time.mul_f64(0.2);
        self.catalog.operations[index].events = VecDeque::from([(at, Event::Failing), (end, failed)]);
    }

    fn set_record(&mut self, id: &str, status: &'static str, at: SystemTime) {
        for record in self.catalog.records.iter_mut().filter(|record| record.id == id) {
            record.status = status;
            record.updated = at;
        }
    }

    fn account_of(&self, product: &str) -> Option<String> {
        self.catalog.provisioned.iter().find(|known| known.id == product)?.account.clone()
    }

    fn parameter(&self, product: &str, name: &str) -> String {
        let known = self.catalog.provisioned.iter().find(|known| known.id == product);
        known.and_then(|known| known.parameters.get(name)).cloned().unwrap_or_default()
    }

    /// Makes the account, or takes over the account of this e-mail address and name that is not managed yet.
    fn enter_account(&mut self, product: &str, at: SystemTime) -> Result<(), (&'static str, String)> {
        let role_missing = || ("InternalFailure", orders::ROLE_MISSING.to_owned());
        if let Some(account) = self.account_of(product) {
            return self.role(&account, EXECUTION_ROLE).map(|_| ()).ok_or_else(role_missing);
        }
        let (email, name) = (self.parameter(product, "AccountEmail"), self.parameter(product, "AccountName"));
        let known =
            self.organization.accounts.iter().find(|account| account.email.eq_ignore_ascii_case(&email));
        let adopted = known
            .filter(|account| {
                account.is_active() && account.name == name && !self.catalog.manages(&account.id)
            })
            .filter(|account| ![MANAGEMENT, LOG_ARCHIVE, AUDIT].contains(&account.id.as_str()))
            .map(|account| account.id.clone());
        let account = if let Some(account) = adopted {
            self.role(&account, EXECUTION_ROLE).ok_or_else(role_missing)?;
            account
        } else {
            let wanted = NewAccount { email: email.clone(), name, tags: Vec::new() };
            let account = self.open_account(&wanted, at).map_err(|reason| match reason {
                "EMAIL_ALREADY_EXISTS" => (
                    reason,
                    format!("An AWS account with the email address {email} already exists: {reason}"),
                ),
                _ => (
                    reason,
                    format!("You have exceeded the number of accounts in your organization: {reason}"),
                ),
            })?;
            let ready_at = at + self.warm_up;
            self.add_role(&account, EXECUTION_ROLE, Role::new(ready_at));
            account
        };
        for known in self.catalog.provisioned.iter_mut().filter(|known| known.id == product) {
            known.account = Some(account.clone());
        }
        Ok(())
    }

    fn place_account(&mut self, product: &str) -> Result<(), String> {
        let wanted = self.parameter(product, "ManagedOrganizationalUnit");
        let unit = self.enrolled_unit(&wanted).ok_or_else(|| super::provision::not_enrolled(&wanted))?;
        if let Some(account) = self.account_of(product)
            && let Some(account) = self.organization.account_mut(&account)
        {
            account.parent = unit;
        }
        Ok(())
    }

    fn finish(&mut self, record_id: &str, product: &str, at: SystemTime, outcome: Outcome) {
        let account = self.account_of(product);
        match outcome {
            Outcome::Done => {
                self.warm(account.as_deref(), at);
                self.set_record(record_id, "SUCCEEDED", at);
                let outputs = self.outputs(product);
                for record in self.catalog.records.iter_mut().filter(|record| record.id == record_id) {
                    record.outputs.clone_from(&outputs);
                }
                for known in self.catalog.provisioned.iter_mut().filter(|known| known.id == product) {
                    known.status = "AVAILABLE";
                    known.status_message = None;
                    known.last_successful = Some(record_id.to_owned());
                }
            }
            Outcome::Failed { code, text, tainted } => {
                self.set_record(record_id, "FAILED", at);
                for known in self.catalog.provisioned.iter_mut().filter(|known| known.id == product) {
                    let keeps = known.last_successful.is_some();
                    known.status = if tainted || keeps { "TAINTED" } else { "ERROR" };
                    known.status_message = Some(text.clone());
                }
                for record in self.catalog.records.iter_mut().filter(|record| record.id == record_id) {
                    record.errors = vec![(code, text.clone())];
                }
            }
            Outcome::Terminated => {
                self.set_record(record_id, "SUCCEEDED", at);
                let root = self.organization.root.clone();
                if let Some(account) = account.and_then(|account| self.organization.account_mut(&account)) {
                    account.parent = root;
                }
                self.catalog.provisioned.retain(|known| known.id != product);
            }
        }
    }

    /// A new account goes on refusing its role for a while after it was vended.
    fn warm(&mut self, account: Option<&str>, at: SystemTime) {
        let warm_up = self.warm_up;
        let fresh = account.and_then(|account| self.roles.get_mut(account)?.get_mut(EXECUTION_ROLE));
        if let Some(role) = fresh.filter(|role| role.ready_at + warm_up + self.vend_time > at) {
            role.ready_at = at + warm_up;
        }
    }

    fn outputs(&self, product: &str) -> Vec<(&'static str, String)> {
        let portal = format!("https://{}.awsapps.com/start", self.organization.id.replace("o-", "d-"));
        vec![
            ("AccountId", self.account_of(product).unwrap_or_default()),
            ("AccountEmail", self.parameter(product, "AccountEmail")),
            ("SSOUserEmail", self.parameter(product, "SSOUserEmail")),
            ("SSOUserPortal", portal),
        ]
    }
}
