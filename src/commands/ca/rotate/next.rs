//! What a person does next in a roll-over.

use std::fmt::Write as _;

use super::stage::{Rotated, Stage};
use super::{Outcome, Plan};
use crate::context::Context;
use crate::ui::text;

/// Says how many targets are in which stage, and the command that leads on.
pub(super) fn say(cx: &Context, plan: &Plan<'_>, rows: &[Rotated]) {
    let at = |stage| rows.iter().filter(|row| row.stage == Some(stage)).count();
    let targets = |stage| text::count(at(stage), "target");
    if at(Stage::Register) > 0 && plan.args.finish {
        cx.ui.hint(format!(
            "In {} the new CA is to be registered first: run it without `--finish`.",
            targets(Stage::Register)
        ));
    }
    if at(Stage::Reissue) > 0 {
        let dependents: u64 = rows.iter().filter_map(|row| row.dependents).sum();
        cx.ui.hint(format!(
            "{dependents} certificates in {} still depend on the old CA. Issue them anew: `fleetctl certs rotate --issued-by {} --ca {}{}{}`",
            targets(Stage::Reissue),
            plan.old,
            word(&plan.args.new.display().to_string()),
            plan.args.new_key.as_ref().map_or_else(|| " --ca-key KEY".into(), |key| {
                format!(" --ca-key {}", word(key))
            }),
            selection(cx)
        ));
    }
    if at(Stage::Finish) > 0 {
        cx.ui.hint(format!(
            "In {} no certificate depends on the old CA: take it out of service with `--finish`.",
            targets(Stage::Finish)
        ));
    }
    let gone = |row: &&Rotated| row.stage == Some(Stage::Delete) && row.status != Outcome::Failed;
    if rows.iter().any(|row| gone(&row)) && !plan.args.delete {
        cx.ui.hint(format!(
            "In {} the old CA is out of service: `--finish --delete` deletes it.",
            targets(Stage::Delete)
        ));
    }
}

/// The flags that select the same targets again.
fn selection(cx: &Context) -> String {
    let flags = &cx.settings.flags;
    let mut out = String::new();
    let mut put = |flag: &str, value: &str| {
        let _ = write!(out, " {flag} {}", word(value));
    };
    let lists = [
        ("--tenant", &flags.tenant),
        ("--ou", &flags.ou),
        ("--tag", &flags.tag),
        ("--exclude", &flags.exclude),
        ("--region", &flags.region),
    ];
    for (flag, values) in lists {
        for value in values {
            put(flag, value);
        }
    }
    for (flag, value) in [("--account", &flags.account), ("--profile", &flags.profile)] {
        if let Some(value) = value {
            put(flag, value);
        }
    }
    if flags.all_tenants {
        out.insert_str(0, " --all-tenants");
    }
    out
}

/// A word as a shell takes it.
fn word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=@,+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
