//! The activation function with what deploys it, filled in from the templates.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use serde::Serialize;

use super::JitrRuleArgs;
use crate::commands::templates::{fill, find};
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::fleet::status::Status;
use crate::output::Columns;

const FUNCTION: &str = "jitr-activate.py";

/// Template and file, in the order in which they are written.
const FILES: [(&str, &str); 4] = [
    (FUNCTION, "jitr_activate.py"),
    ("jitr-activate-policy.json", "policy.json"),
    ("jitr-activate-trust.json", "trust.json"),
    ("jitr-activate-deploy.sh", "deploy.sh"),
];

const COLUMNS: Columns = Columns { default: &["file", "status"], more: &[], open: &[] };

#[derive(Debug, Serialize)]
struct Row {
    file: String,
    status: Status,
}

/// Writes the files; those that are there with the same content stay.
pub(super) fn write(cx: &Context, args: &JitrRuleArgs, cas: &[String], out: &Path) -> Result<ExitStatus> {
    let values = values(args, cas)?;
    let mut texts = Vec::new();
    for (name, file) in FILES {
        let template = find(name)?;
        // The function itself takes its settings from its environment.
        let text = if name == FUNCTION {
            template.text.to_owned()
        } else {
            let fields = fill::fields(template.text);
            let own = values.iter().filter(|(k, _)| fields.iter().any(|f| f.name == **k));
            fill::fill(name, template.text, &own.map(|(k, v)| (k.clone(), v.clone())).collect())?
        };
        texts.push((out.join(file), text));
    }
    let mut rows = Vec::new();
    for (path, text) in &texts {
        let there = std::fs::read_to_string(path).ok();
        let status = match there {
            Some(there) if there == *text => Status::Exists,
            Some(_) => {
                return Err(Error::failed(format!("`{}` is there and is another one", path.display()))
                    .hint("Nothing was written. Choose another folder, or move the file away."));
            }
            None if cx.dry_run() => Status::Planned,
            None => Status::Created,
        };
        rows.push(Row { file: path.display().to_string(), status });
    }
    for ((path, text), row) in texts.iter().zip(&rows) {
        if row.status == Status::Created {
            std::fs::create_dir_all(out).doing(|| format!("making the folder `{}`", out.display()))?;
            let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
            let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
            written.doing(|| format!("writing `{}`", path.display()))?;
        }
    }
    cx.output.all(&COLUMNS, &rows)?;
    let script = out.join("deploy.sh");
    cx.ui.status(format!("`sh {}` deploys it into the account of your AWS credentials.", script.display()));
    Ok(ExitStatus::Done)
}

fn values(args: &JitrRuleArgs, cas: &[String]) -> Result<BTreeMap<String, String>> {
    let function = args.function.as_deref().unwrap_or("fleetctl-jitr");
    // Lambda's names of functions (its model, `FunctionName`), which go into a script.
    let fine = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if function.is_empty() || function.len() > 64 || !function.chars().all(fine) {
        return Err(Error::usage(format!("`--function {function}`: with `--out` it is a name"))
            .hint("Letters, digits, `-` and `_`, at most 64."));
    }
    let table = args.allow_table.as_deref().unwrap_or_default();
    let fine_table = |c: char| fine(c) || c == '.';
    if !table.chars().all(fine_table) {
        return Err(Error::usage(format!("`--allow-table {table}` is no name of a table")));
    }
    if !args.partition.chars().all(|c| c.is_ascii_lowercase() || c == '-') {
        return Err(Error::usage(format!("`--partition {}` is none", args.partition)));
    }
    let flags = cas.iter().map(|id| format!("--ca {id}")).collect::<Vec<_>>().join(" ");
    let mut values = BTreeMap::from([
        ("function".to_owned(), function.to_owned()),
        ("rule".to_owned(), args.name.clone()),
        ("partition".to_owned(), args.partition.clone()),
        ("policy".to_owned(), args.policy.clone().unwrap_or_default()),
        ("thing_type".to_owned(), args.thing_type.clone().unwrap_or_default()),
        ("ca_ids".to_owned(), if cas.is_empty() { "*".to_owned() } else { cas.join(",") }),
        ("ca_flags".to_owned(), if cas.is_empty() { "--any-ca".to_owned() } else { flags }),
    ]);
    if !table.is_empty() {
        values.insert("allow_table".to_owned(), table.to_owned());
    }
    Ok(values)
}
