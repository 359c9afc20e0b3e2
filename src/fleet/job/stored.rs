//! A document that lies in S3, before anybody has read it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::aws::s3::Object;

/// Where a document lies, and what is to be put into it. Before a job can be made of it, it is read and becomes a link
/// or, where values are put in, a document.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The link as it was given.
    pub given: String,
    /// What it names.
    pub object: Object,
    /// The values of its places.
    pub values: BTreeMap<String, String>,
}

impl Stored {
    /// What tells it from another one.
    pub fn identity(&self) -> impl Serialize + '_ {
        (&self.given, &self.values)
    }
}
