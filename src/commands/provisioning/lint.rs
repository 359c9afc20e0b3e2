//! A provisioning template is looked at before the first call.

use fleetctl_rules::template::{Kind as Use, Template};

use crate::error::Result;
use crate::fleet::document::Document;
use crate::fleet::provisioning_template::Kind;
use crate::manifests::provisioning::refused;

/// Checks a template as `provisioning check` does; `name` is its file's.
///
/// # Errors
/// Data (65), with file, line, column and JSON path of every place that is wrong.
pub(crate) fn lint(name: &str, document: &Document, kind: Kind) -> Result<()> {
    let kind = match kind {
        Kind::Fleet => Use::Fleet,
        Kind::Jitp => Use::Jitp,
    };
    match Template::parse(&document.text, kind) {
        Ok(_) => Ok(()),
        Err(problems) => Err(refused(name, &problems)),
    }
}
