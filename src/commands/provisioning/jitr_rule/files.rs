//! The activation function with what deploys it, filled in from the templates.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::JitrRuleArgs;
use crate::commands::templates::{fill, find};
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Result};
use crate::fleet::allow_list::check_table;
use crate::fleet::role::things::Given;
use crate::fleet::status::Status;
use crate::output::Columns;

const FUNCTION: &str = "jitr-activate.py";

const POLICY: &str = "jitr-activate-policy.json";

/// What a function may do that asks an allow list: of those without one nothing.
const OF_TABLE: &str = "allow-list-hook-policy.json";

/// Template and file, in the order in which they are written.
const FILES: [(&str, &str); 5] = [
    (FUNCTION, "jitr_activate.py"),
    (POLICY, "policy.json"),
    (OF_TABLE, "table-policy.json"),
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
    // The script deploys into no other.
    let account = cx.settings.flags.account.as_deref();
    let values = values(args, cas, account)?;
    let mut texts = Vec::new();
    for (name, file) in FILES.into_iter().filter(|(name, _)| *name != OF_TABLE || args.allow_table.is_some())
    {
        let template = find(name)?;
        // The function itself takes its settings from its environment.
        let text = if name == FUNCTION {
            template.text.to_owned()
        } else {
            let fields = fill::fields(template.text);
            let own = values.iter().filter(|(k, _)| fields.iter().any(|f| f.name == **k));
            fill::fill(name, template.text, &own.map(|(k, v)| (k.clone(), v.clone())).collect())?
        };
        let text = if name == POLICY { with_rights(&text, args)? } else { text };
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
    let (script, place) = (out.join("deploy.sh"), account.unwrap_or("ACCOUNT"));
    let given = if account.is_none() { " ACCOUNT" } else { "" };
    cx.ui.status(format!("`sh {}{given}` deploys it into the account {place}.", script.display()));
    Ok(ExitStatus::Done)
}

/// The function's policy with what attributes and groups need: of those without them nothing.
fn with_rights(text: &str, args: &JitrRuleArgs) -> Result<String> {
    let partition = &args.partition;
    let given = Given {
        attributes: !args.attribute.is_empty(),
        groups: args.group.clone(),
        billing_group: args.billing_group.clone(),
    };
    let more = given.statements(|resource| format!("arn:{partition}:iot:*:*:{resource}"));
    if more.is_empty() {
        return Ok(text.to_owned());
    }
    let wrong = |e: serde_json::Error| Error::internal(e.to_string());
    let mut policy: Value = serde_json::from_str(text).map_err(wrong)?;
    if let Some(statements) = policy["Statement"].as_array_mut() {
        statements.extend(more);
    }
    Ok(serde_json::to_string_pretty(&policy).map_err(wrong)? + "\n")
}

fn values(args: &JitrRuleArgs, cas: &[String], account: Option<&str>) -> Result<BTreeMap<String, String>> {
    let function = args.function.as_deref().unwrap_or("fleetctl-jitr");
    // Lambda's names of functions (its model, `FunctionName`), which go into a script.
    let fine = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if function.is_empty() || function.len() > 64 || !function.chars().all(fine) {
        return Err(Error::usage(format!("`--function {function}`: with `--out` it is a name"))
            .hint("Letters, digits, `-` and `_`, at most 64."));
    }
    let table = args.allow_table.as_deref().unwrap_or_default();
    if args.allow_table.is_some() {
        check_table(table).map_err(|what| {
            Error::usage(format!("`--allow-table {table}` is no name of a table")).caused_by(what)
        })?;
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
        // No name and no value of an attribute has a space, no group's name a comma.
        ("attributes".to_owned(), args.attribute.join(" ")),
        ("groups".to_owned(), args.group.join(",")),
        ("billing_group".to_owned(), args.billing_group.clone().unwrap_or_default()),
        ("ca_ids".to_owned(), if cas.is_empty() { "*".to_owned() } else { cas.join(",") }),
        ("ca_flags".to_owned(), if cas.is_empty() { "--any-ca".to_owned() } else { flags }),
    ]);
    if args.allow_table.is_some() {
        values.insert("allow_table".to_owned(), table.to_owned());
    }
    values.extend(account.map(|id| ("account".to_owned(), id.to_owned())));
    Ok(values)
}
