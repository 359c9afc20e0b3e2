//! Reading a JSON document of the command line: a file, or `-` for stdin.

use std::io::Read;
use std::path::Path;

use super::templates::fill;
use crate::error::{Error, IoContext, Result};
use crate::fleet::document::Document;

/// The name of a document in messages.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() }
}

/// Reads and checks a document.
///
/// # Errors
/// Failed (1) when the file cannot be read; Data (65) with line and column when it is not a JSON object.
pub(crate) fn read(path: &Path) -> Result<Document> {
    let name = name(path);
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.reading(|| format!("reading `{name}`"))?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let line = e.as_bytes()[..e.utf8_error().valid_up_to()].split(|&b| b == b'\n').count();
        Error::data(format!("{name}:{line}: this is not UTF-8 text"))
    })?;
    Document::parse(&name, text)
}

/// Refuses a policy that still is a template: AWS takes `arn:{partition}:…` without a word, and it permits nothing.
///
/// # Errors
/// Data (65), with the line of the first place that is not filled in.
pub(crate) fn refuse_template(path: &Path, document: &Document) -> Result<()> {
    let place = |field: &fill::Field| {
        field.default.is_some() || ["partition", "region", "account"].contains(&field.name.as_str())
    };
    let Some(field) = fill::fields(&document.text).into_iter().find(place) else { return Ok(()) };
    let start = format!("{{{}", field.name);
    let line = document.text.lines().position(|line| line.contains(&start)).unwrap_or_default() + 1;
    let name = name(path);
    Err(Error::data(format!(
        "{name}:{line}: `{{{}}}` is a place of a template that is not filled in",
        field.name
    ))
    .hint("`fleetctl templates show` or `templates render` fills templates in."))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_policy_that_is_a_template_is_named_with_its_line() {
        let check = |text: &str| {
            let document = Document::parse("p", text.to_owned()).unwrap();
            refuse_template(Path::new("p.json"), &document)
        };
        let error = check("{\n \"Resource\": \"arn:{partition=aws}:iot:*:*:topic/a\"}").unwrap_err();
        assert!(error.to_string().starts_with("p.json:2: `{partition}`"), "{error}");
        check("{\"Resource\": \"arn:aws:iot:*:*:topic/{x}/${iot:ClientId}\"}").unwrap();
    }
}
