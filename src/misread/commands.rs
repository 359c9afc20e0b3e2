//! Commands that somebody may have meant who typed one that does not exist: verbs that stand under another noun
//! (`fleetctl query` is `things query`) and options taken for commands, not only names with like letters.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use fleetctl_rules::near::near;

/// Gives an error about an unknown command the commands that may have been meant, instead of clap's, which are those of
/// the same level with like letters, hidden names too.
pub(super) fn suggest(error: &mut clap::Error, root: &Command, args: &[OsString]) {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return;
    }
    let Some(ContextValue::String(said)) = error.get(ContextKind::InvalidSubcommand) else { return };
    let found = meant(root, &group(root, args, said), said);
    let _ = error.remove(ContextKind::SuggestedSubcommand);
    if !found.is_empty() {
        let _ = error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(found));
    }
}

/// The path of the group in which the unknown word stood.
fn group(root: &Command, args: &[OsString], said: &str) -> Vec<String> {
    let mut path = Vec::new();
    let mut here = root;
    for word in args.iter().skip(1).filter_map(|arg| arg.to_str()).take_while(|word| *word != said) {
        if let Some(next) = here.find_subcommand(word) {
            path.push(next.get_name().to_owned());
            here = next;
        }
    }
    path
}

/// One command of the tree.
struct Known<'a> {
    path: Vec<&'a str>,
    names: Vec<&'a str>,
    command: &'a Command,
}

/// What other tools call these verbs.
const OTHERS: [(&str, &[&str]); 8] = [
    ("remove", &["delete", "remove"]),
    ("rm", &["delete", "remove"]),
    ("stop", &["cancel", "abort", "pause"]),
    ("new", &["create", "issue"]),
    ("ls", &["list"]),
    ("get", &["show"]),
    ("describe", &["show"]),
    ("search", &["query", "locate"]),
];

/// What is named so anywhere, else what is named nearly so, else whose option it is; of all of them those that are
/// nearest in the tree.
fn meant(root: &Command, group: &[String], said: &str) -> Vec<String> {
    let mut all = Vec::new();
    collect(root, &[], &mut all);
    let steps = |known: &Known<'_>| match known.path.iter().zip(group).all(|(a, b)| a == b) {
        true if known.path.len() == group.len() + 1 => 0,
        true if known.path.len() > group.len() => 1,
        _ => 2,
    };
    let wanted = said.to_lowercase();
    let forms = [singular(&wanted), wanted];
    let is_named = |known: &Known<'_>| known.names.iter().any(|name| forms.iter().any(|form| form == name));
    let nearest = |fits: &dyn Fn(&Known<'_>, &[&str]) -> bool| {
        (0..=2).find_map(|far| {
            let level: Vec<&Known<'_>> = all.iter().filter(|known| steps(known) == far).collect();
            let like = near(said, level.iter().flat_map(|known| known.names.iter().copied()));
            let found: Vec<String> =
                level.iter().filter(|known| fits(known, &like)).map(|known| known.path.join(" ")).collect();
            (!found.is_empty()).then_some(found)
        })
    };
    let others = OTHERS.iter().find(|(word, _)| *word == said).map_or(&[][..], |(_, verbs)| verbs);
    let is_other =
        |known: &Known<'_>| steps(known) == 0 && known.names.iter().any(|name| others.contains(name));
    let is_like = |known: &Known<'_>, like: &[&str]| known.names.iter().any(|name| like.contains(name));
    if let Some(found) = nearest(&|known, _| is_named(known) || is_other(known)).or_else(|| nearest(&is_like))
    {
        return found;
    }
    let takes = |command: &Command| {
        command.get_arguments().any(|arg| !arg.is_global_set() && arg.get_long() == Some(said))
    };
    let with = all.iter().filter(|known| takes(known.command));
    with.map(|known| format!("{} --{said}", known.path.join(" "))).collect()
}

fn collect<'a>(command: &'a Command, path: &[&'a str], all: &mut Vec<Known<'a>>) {
    for command in command.get_subcommands().filter(|command| !command.is_hide_set()) {
        let name = command.get_name();
        let path = [path, &[name]].concat();
        let names = std::iter::once(name).chain(command.get_all_aliases()).collect();
        all.push(Known { path: path.clone(), names, command });
        collect(command, &path, all);
    }
}

/// `queries` is `query`, `reports` is `report`.
fn singular(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant_by(line: &str) -> Vec<String> {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let root = crate::cli::command();
        let said = line.rsplit(' ').next().unwrap_or_default();
        meant(&root, &group(&root, &args, said), said)
    }

    #[test]
    fn a_verb_under_another_noun_is_found() {
        for (line, path) in [
            ("fleetctl query", "things query"),
            ("fleetctl queries", "things query"),
            ("fleetctl groups querys", "things query"),
            ("fleetctl diff", "things diff"),
            ("fleetctl campaign", "jobs campaign"),
            ("fleetctl jobs pause", "jobs campaign pause"),
            ("fleetctl runs ls", "runs list"),
            ("fleetctl --region eu-west-1 jobs campaigns", "jobs campaign"),
            ("fleetctl thigns", "things"),
            ("fleetctl things qeury", "things query"),
            ("fleetctl billing", "billing-groups"),
            ("fleetctl snapshot", "things export --snapshot"),
        ] {
            assert_eq!(meant_by(line), [path], "{line}");
        }
    }

    #[test]
    fn what_stands_under_several_is_given_for_each_and_first_where_one_is() {
        let reports = meant_by("fleetctl reports");
        assert_eq!(reports, ["billing-groups report", "things report"]);
        assert!(meant_by("fleetctl list").len() > 8);
        assert_eq!(meant_by("fleetctl jobs status"), ["jobs campaign status"]);
        assert_eq!(meant_by("fleetctl jobs remove"), ["jobs delete"]);
        assert_eq!(meant_by("fleetctl things search"), ["things locate", "things query"]);
        assert_eq!(meant_by("fleetctl jobs campaign stop"), ["jobs campaign pause", "jobs campaign abort"]);
    }

    #[test]
    fn what_is_like_nothing_finds_nothing() {
        for line in ["fleetctl frobnicate", "fleetctl things x", "fleetctl é"] {
            assert_eq!(meant_by(line), [""; 0], "{line}");
        }
    }
}
