//! What a plan says of a campaign besides its things: the gates, what aborts it, and the document.

use serde_json::{Value, json};

use super::load::Loaded;
use crate::campaign::jobs::file::Source;
use crate::campaign::jobs::{Abort, Gate};
use crate::context::Context;
use crate::ui::text;

/// Says for people what each wave waits for, what aborts the campaign, and what devices get.
pub(super) fn say(cx: &Context, loaded: &Loaded) {
    for (at, (wave, gate)) in loaded.file.waves.iter().zip(&loaded.gates).enumerate() {
        cx.ui.status(format!("Gate of wave {} `{}`: {}.", at + 1, wave.name, in_words(gate)));
    }
    cx.ui.status(match &loaded.file.abort {
        Some(Abort { failed_share, minimum_executed }) => format!(
            "Abort: from {failed_share} failed, rejected or timed out on, of at least {minimum_executed} that ended, over all waves."
        ),
        None => "Abort: never; the file has no `abort`.".to_owned(),
    });
    cx.ui.status(format!("Document: {}.", document(&loaded.file.document)));
}

fn in_words(gate: &Gate) -> String {
    let share = gate.success_share;
    let mut all = vec![match gate.minimum_executed {
        Some(minimum) => {
            format!("{share} of those that ended must have succeeded, {minimum} or all must have ended")
        }
        None => format!("{share} must have succeeded, all must have ended"),
    }];
    if !gate.soak.is_zero() {
        all.push(format!("for {}", text::duration(gate.soak)));
    }
    all.extend(gate.zero_query.as_ref().map(|query| format!("then the query `{query}` must find nothing")));
    all.join(", ")
}

/// A wave's gate as a row has it.
pub(super) fn gate(gate: &Gate) -> Value {
    json!({
        "successShare": gate.success_share,
        "minimumExecuted": gate.minimum_executed,
        "soakSeconds": gate.soak.as_secs(),
        "zeroQuery": gate.zero_query,
    })
}

/// What the document is called.
pub(super) fn document(source: &Source) -> String {
    let file = source.file.as_ref().map(|path| format!("file `{}`", path.display()));
    let template = source.template.as_ref().map(|name| format!("template `{name}`"));
    let what = file.or(template).or_else(|| source.s3.clone()).unwrap_or_default();
    let values = source.set.iter().chain(&source.parameters);
    let values: Vec<String> = values.map(|(name, value)| format!("{name}={value}")).collect();
    if values.is_empty() { what } else { format!("{what} with {}", values.join(", ")) }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::time::Duration;

    use super::*;

    #[test]
    fn a_gate_is_said_with_all_that_it_asks() {
        let all = Gate {
            success_share: "98%".parse().unwrap(),
            minimum_executed: None,
            soak: Duration::ZERO,
            zero_query: None,
        };
        assert_eq!(in_words(&all), "98% must have succeeded, all must have ended");
        let soaks = Gate {
            minimum_executed: Some(5),
            soak: Duration::from_mins(30),
            zero_query: Some("thingName:x".into()),
            ..all
        };
        let said = in_words(&soaks);
        assert!(
            said.starts_with("98% of those that ended must have succeeded, 5 or all must have ended, for 30"),
            "{said}"
        );
        assert!(said.ends_with("then the query `thingName:x` must find nothing"), "{said}");
        assert_eq!(gate(&soaks)["soakSeconds"], 1800);
    }
}
