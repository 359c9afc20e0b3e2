//! A provisioning template is looked at before the first call.

use fleetctl_rules::template::{Kind as Use, Template};

use crate::error::{Error, Result};
use crate::fleet::document::Document;
use crate::fleet::provisioning_template::Kind;

/// Checks a template as `provisioning check` does; `name` is its file's.
///
/// # Errors
/// Data (65), with file, line, column and JSON path of every place that is wrong.
pub(crate) fn lint(name: &str, document: &Document, kind: Kind) -> Result<()> {
    let kind = match kind {
        Kind::Fleet => Use::Fleet,
        Kind::Jitp => Use::Jitp,
    };
    let Err(problems) = Template::parse(&document.text, kind) else { return Ok(()) };
    let wrong: Vec<String> = problems
        .iter()
        .filter(|problem| !problem.is_warning())
        .map(|p| format!("{name}:{}:{}: {p}", p.line, p.column))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::data(wrong.join("\n"))) }
}
