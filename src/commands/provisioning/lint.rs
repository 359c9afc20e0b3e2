//! A provisioning template is looked at before the first call.

use crate::error::Result;
use crate::fleet::document::{self, Document};
use crate::fleet::provisioning_template::Kind;
use fleetctl_rules::limits::TEMPLATE_BODY_CHARS;

/// Checks a template; `name` is its file's.
///
/// # Errors
/// Data (65), naming every place that is wrong.
pub(crate) fn lint(name: &str, document: &Document, _kind: Kind) -> Result<()> {
    document::check_length(name, document.text.chars().count(), TEMPLATE_BODY_CHARS, "characters")
}
