//! What a run does with the entries of an allow list.

use std::sync::Arc;

use super::subject::Subject;
use crate::fleet::allow_list::Wanted;
use crate::fleet::allow_list::change::May;
use crate::manifests::Known;

/// What is done to each entry, and where.
#[derive(Debug, Clone)]
pub struct Allow {
    /// The table.
    pub table: Arc<str>,
    /// What is done.
    pub deed: Deed,
}

/// What is done to each entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It is to be on the list, as the row says.
    Put {
        /// What may be changed of one that is there.
        may: May,
        /// A missing table is made.
        create_table: bool,
    },
    /// It is taken off the list.
    Remove {
        /// Also one that is provisioned.
        force: bool,
    },
}

/// What is to be done to one entry.
#[derive(Debug, Clone)]
pub struct Entering {
    /// What is wanted of it.
    pub wanted: Wanted,
    /// What is done.
    pub allow: Allow,
}

impl Allow {
    /// What its rows are about.
    pub fn subject(&self) -> Subject {
        Subject::Serial
    }

    /// Which columns of a list count.
    pub fn known(&self) -> Known {
        match self.deed {
            Deed::Put { .. } => Known::Serials,
            Deed::Remove { .. } => Known::SerialsOnly,
        }
    }

    /// Whether a missing table is made.
    pub fn creates_table(&self) -> bool {
        matches!(self.deed, Deed::Put { create_table: true, .. })
    }

    /// Whether what differs is changed, or nothing is compared.
    pub fn updates(&self) -> bool {
        !matches!(self.deed, Deed::Put { may: May { update: false, .. }, .. })
    }

    /// What the run is doing: `allowing`.
    pub fn doing(&self) -> &'static str {
        match self.deed {
            Deed::Put { .. } => "allowing",
            Deed::Remove { .. } => "removing",
        }
    }

    /// What it does, in the imperative: `allow`.
    pub fn verb(&self) -> &'static str {
        match self.deed {
            Deed::Put { .. } => "allow",
            Deed::Remove { .. } => "remove",
        }
    }

    /// What goes with each, for the question before it.
    pub fn also(&self) -> &'static str {
        match self.deed {
            Deed::Put { .. } => "",
            Deed::Remove { force: false } => " from the allow list",
            Deed::Remove { force: true } => ", also provisioned ones, from the allow list",
        }
    }

    /// What decides what is done with each row. That a missing table is made does not: it may be there by then.
    pub fn task(&self) -> String {
        let table = &self.table;
        match self.deed {
            Deed::Put { may: May { update, reset }, .. } => {
                format!("allow-list put table={table} update={update} reset={reset}")
            }
            Deed::Remove { force } => format!("allow-list remove table={table} force={force}"),
        }
    }
}
