//! A command line that cannot be understood is still answered in the form that it asks for: scripts that want JSON
//! on stderr get JSON for their own mistakes too.

mod commands;

use std::ffi::OsString;

use clap::ValueEnum;

use crate::env_vars::{self as vars, Env};
use crate::error::Error;
use crate::output::Format;
use crate::ui::{LogFormat, Manner, Ui};

/// The form of stderr, as far as single words of the command line and the environment say it.
pub(crate) fn manner(args: &[OsString], env: &Env) -> Manner {
    let value = |long: &str, short: Option<&str>, variable: &str| {
        given(args, long, short).or_else(|| env.get(variable).map(str::to_owned))
    };
    let log = value("--log-format", None, vars::LOG_FORMAT).and_then(|v| LogFormat::from_str(&v, false).ok());
    let output = value("--output", Some("-o"), vars::OUTPUT).and_then(|v| Format::from_str(&v, false).ok());
    Manner {
        log_format: log.unwrap_or_default(),
        json_errors: matches!(output, Some(Format::Json | Format::Jsonl)),
        ..Manner::default()
    }
}

/// The value of an option, wherever it stands before `--`.
fn given(args: &[OsString], long: &str, short: Option<&str>) -> Option<String> {
    let mut words = args.iter().filter_map(|a| a.to_str()).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == long || Some(word) == short {
            return words.next().map(str::to_owned);
        }
        let glued = word.strip_prefix(long).and_then(|rest| rest.strip_prefix('='));
        let attached =
            short.and_then(|short| word.strip_prefix(short)).map(|rest| rest.trim_start_matches('='));
        if let Some(value) = glued.or(attached).filter(|value| !value.is_empty()) {
            return Some(value.to_owned());
        }
    }
    None
}

/// Says what clap found wrong.
pub(crate) fn report(mut error: clap::Error, root: &clap::Command, args: &[OsString], manner: Manner) {
    commands::suggest(&mut error, root, args);
    if error.use_stderr() && (manner.json_errors || manner.log_format == LogFormat::Json) {
        Ui::new(manner).error(&converted(&error));
    } else {
        // clap knows which stream it belongs to; a closed one is not our failure.
        let _ = error.print();
    }
}

/// clap's text in this program's terms: the first paragraph is the error, tips are hints.
fn converted(error: &clap::Error) -> Error {
    let text = error.render().to_string();
    let (first, rest) = text.split_once("\n\n").unwrap_or((&text, ""));
    let words: Vec<&str> = first.trim_start_matches("error: ").split_whitespace().collect();
    let mut out = Error::usage(words.join(" "));
    for tip in rest.lines().filter_map(|line| line.trim().strip_prefix("tip: ")) {
        out = out.hint(tip);
    }
    out.hint("For more information, try '--help'.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(line: &str) -> (LogFormat, bool) {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let manner = manner(&args, &Env::default());
        (manner.log_format, manner.json_errors)
    }

    #[test]
    fn the_form_is_found_in_every_spelling() {
        assert_eq!(format("fleetctl things --log-format json"), (LogFormat::Json, false));
        assert_eq!(format("fleetctl --log-format=json -ojsonl"), (LogFormat::Json, true));
        for line in ["f -o json", "f --output json x", "f --output=json", "f -o=json"] {
            assert_eq!(format(line), (LogFormat::Text, true), "{line}");
        }
        for line in ["f", "f -o yaml", "f --output", "f sandbox run -- x -o json"] {
            assert_eq!(format(line), (LogFormat::Text, false), "{line}");
        }
    }
}
