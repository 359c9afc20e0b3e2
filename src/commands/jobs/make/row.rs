//! The row that says what became of a job.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::aws::{Target, TargetKey};
use crate::context::Context;
use crate::fleet::job::NOUN;
use crate::fleet::status::Status;
use crate::output::{Columns, Format};

/// The columns of a job that was made.
pub(in crate::commands::jobs) const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "jobId", "status", "things"],
    more: &["jobArn", "thingGroupName", "document"],
    open: &["document"],
};

/// A job that was made.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::commands::jobs) struct Made {
    #[serde(flatten)]
    target: TargetKey,
    job_id: String,
    job_arn: String,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    things: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing_group_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Value>,
}

impl Made {
    pub(in crate::commands::jobs) fn new(
        target: &Target,
        id: &str,
        status: Status,
        things: Option<usize>,
        group: Option<String>,
    ) -> Self {
        Self {
            target: target.key.clone(),
            job_id: id.to_owned(),
            job_arn: NOUN.arn(target, id),
            status,
            things,
            thing_group_name: group,
            document: None,
        }
    }

    /// With the document, where it is a dry run's; `shown` says it to a person, each document once.
    pub(in crate::commands::jobs) fn showing(
        self,
        cx: &Context,
        document: Option<Value>,
        shown: &Shown,
    ) -> Self {
        if !cx.dry_run() {
            return self;
        }
        if let Some(document) = document.as_ref().filter(|_| cx.output.format == Format::Table) {
            let text = serde_json::to_string_pretty(document).unwrap_or_default();
            if shown.0.borrow_mut().insert(text.clone()) {
                let target = &self.target;
                cx.ui.status(format!(
                    "The document (in {target}; another one is shown where it differs):\n{text}"
                ));
            }
        }
        Self { document, ..self }
    }
}

/// The documents that were shown: hundreds of targets have the same one, mostly.
#[derive(Debug, Default)]
pub(in crate::commands::jobs) struct Shown(RefCell<BTreeSet<String>>);
