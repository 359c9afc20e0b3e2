//! `fleetctl sandbox tour`: the whole main job on the sandbox, by this very program as child processes.

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::Instant;

use clap::Args;
use fleetctl_sandbox::{Sandbox, Settings};
use tokio::process::Command;

use super::run::{self, Scratch};
use crate::commands::templates;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext, Result};
use crate::ui::text;

/// Show the main job on the sandbox, without an AWS account
///
/// Vends two tenant accounts, registers a CA in one, loads things, queries the fleet index over both, starts
/// a job, and shows that everything can be run again. Each step is this program, called as you would call it,
/// with the sandbox's failures on. Takes well under a minute; nothing is left behind.
#[derive(Debug, Args)]
pub(crate) struct TourArgs {}

struct Step {
    about: &'static str,
    command: &'static str,
}

const STEPS: [Step; 14] = [
    Step {
        about: "Vend a tenant account through Control Tower's Account Factory, and wait until it can be used.",
        command: "tenant create acme --email aws+acme@example.com --ou Tenants --tier gold",
    },
    Step {
        about: "A second one, through AWS Organizations.",
        command: "tenant create globex --email aws+globex@example.com --ou Tenants --tier silver --via organizations",
    },
    Step {
        about: "The same command again: the same answer, no second account.",
        command: "tenant create acme --email aws+acme@example.com --ou Tenants --tier gold",
    },
    Step {
        about: "A CA of our own. The key stays in this folder.",
        command: "ca create --cn 'Example devices' --out ca",
    },
    Step {
        about: "Register it in one account with proof of possession: code, verification certificate, registration.",
        command: "ca register --tenant acme --cert ca/ca.crt --key ca/ca.key --activate",
    },
    Step {
        about: "A policy, a thing type, groups and a billing group, in every tenant at once.",
        command: "policies create device --document policy.json --all-tenants",
    },
    Step { about: "", command: "types create sensor --searchable version --all-tenants" },
    Step { about: "", command: "groups create site-a --all-tenants" },
    Step { about: "", command: "billing-groups create gold --all-tenants" },
    Step {
        about: "Load things. The column `tenant` says where each row goes.",
        command: "things import things.csv --all-tenants",
    },
    Step {
        about: "The same file again: nothing is written.",
        command: "things import things.csv --all-tenants",
    },
    Step { about: "Turn the fleet index on and wait for it.", command: "index enable --wait --all-tenants" },
    Step {
        about: "Ask every tenant at once: which devices still run version 1.0?",
        command: "things query 'thingTypeName:sensor AND attributes.version:1.0' --all-tenants",
    },
    Step {
        about: "And act on the answer.",
        command: "jobs create update-1 --document job.json --group site-a --rollout-per-minute 100 --abort-on FAILED:10%:5 \
                  --all-tenants",
    },
];

pub(crate) async fn run(cx: &Context, _: TourArgs) -> Result<ExitStatus> {
    let settings = Settings {
        faults: "throttle=2%,error=1%,reset=1%,lost=1%"
            .parse()
            .map_err(|e| Error::internal(format!("{e}")))?,
        vend_time: std::time::Duration::from_secs(2),
        ..Settings::default()
    };
    let sandbox = Sandbox::start(settings).await.doing(|| "starting the sandbox".into())?;
    let home = Scratch::new("fleetctl-tour")?;
    write_inputs(&home)?;
    let program = std::env::current_exe().doing(|| "finding this program".into())?;
    let started = Instant::now();
    cx.output.text(&format!(
        "A sandbox plays AWS at {}: Control Tower, Organizations, STS and AWS IoT, with 5 % of all calls failing.\n",
        sandbox.url()
    ))?;
    for step in &STEPS {
        let about = if step.about.is_empty() { String::new() } else { format!("\n# {}\n", step.about) };
        cx.output.text(&format!("{about}$ fleetctl {}\n", step.command))?;
        let mut command = run::command(cx, &sandbox, &home, &program)?;
        let status = show(&mut command, step.command, &home).await?;
        if status != 0 {
            return Err(Error::internal(format!("`fleetctl {}` ended with {status}", step.command)));
        }
    }
    let calls = sandbox.calls();
    sandbox.stop().await;
    cx.output.text(&format!(
        "\nDone in {}, with {} AWS calls. Next: `fleetctl --help`, or `fleetctl sandbox run -- bash` for a shell of \
         your own against a fresh sandbox.\n",
        text::duration(started.elapsed()),
        calls.totals.calls,
    ))?;
    Ok(ExitStatus::Done)
}

async fn show(command: &mut Command, line: &str, home: &Scratch) -> Result<i32> {
    command.args(words(line)).current_dir(home.path()).stdin(Stdio::null()).env("FLEETCTL_NO_PROGRESS", "1");
    let status = command.status().await.doing(|| "running a step of the tour".into())?;
    Ok(status.code().unwrap_or(-1))
}

/// The words of a step; only single quotes group.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '\'' => (quoted, any) = (!quoted, true),
            ' ' if !quoted => {
                if any {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            _ => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        words.push(word);
    }
    words
}

fn write_inputs(home: &Scratch) -> Result<()> {
    let mut things = String::from("thing_name,thing_type,thing_groups,billing_group,attr.version,tenant\n");
    for n in 1..=40 {
        let version = if n % 4 == 0 { "1.1" } else { "1.0" };
        let tenant = if n % 2 == 0 { "acme" } else { "globex" };
        // Writing to a String cannot fail.
        let _ = writeln!(things, "sensor-{n:04},sensor,site-a,gold,{version},{tenant}");
    }
    let policy = templates::find("device-policy")?.shown()?;
    let files = [
        ("things.csv", things.as_str()),
        ("policy.json", &policy),
        ("job.json", include_str!("../../../templates/job-reboot.json")),
    ];
    for (name, content) in files {
        let path = home.path().join(name);
        std::fs::write(&path, content).doing(|| format!("writing `{}`", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_as_a_shell_would() {
        assert_eq!(words("a 'b c'  d=''"), ["a", "b c", "d="]);
    }
}
