//! What the command line and the environment say, resolved once: flags beat environment beats files.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};

use crate::env_vars::{self as vars, Env};
use crate::error::{Error, Result};
use crate::output::{Format, Output};
use crate::ui::{LogFormat, Manner};

const TARGETS: &str = "Targets";
const GLOBAL: &str = "Global options";

/// The value of an option that names what is written and cannot be stdout: `-`, which is stdout elsewhere, would be a file
/// of that name. `instead` says what to do.
pub(crate) fn named(instead: &'static str) -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(move |path| {
        if path.as_os_str() == "-" {
            return Err(format!("this is not written to stdout: {instead}"));
        }
        Ok(path)
    })
}

/// When to paint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The flags that every command takes.
#[derive(Debug, Clone, Default, Args)]
pub struct GlobalArgs {
    /// Work on this tenant: the value of an account's tag `fleetctl:tenant`, or an account id (can be
    /// repeated or comma-separated)
    #[arg(long, global = true, value_name = "ID", value_delimiter = ',', help_heading = TARGETS)]
    pub tenant: Vec<String>,
    /// Work on the tenants of this organizational unit and those below it: name or id (can be repeated)
    #[arg(long, global = true, value_name = "OU", help_heading = TARGETS)]
    pub ou: Vec<String>,
    /// Work on the tenants whose account carries this tag (can be repeated: all must match)
    #[arg(long, global = true, value_name = "KEY=VALUE", help_heading = TARGETS)]
    pub tag: Vec<String>,
    /// Work on every account that carries the tag `fleetctl:tenant`
    #[arg(long, global = true, help_heading = TARGETS)]
    pub all_tenants: bool,
    /// Leave this tenant out (can be repeated or comma-separated)
    #[arg(long, global = true, value_name = "ID", value_delimiter = ',', help_heading = TARGETS)]
    pub exclude: Vec<String>,
    /// Take it as done when the selection matches no tenant, instead of failing with exit code 2
    #[arg(long, global = true, help_heading = TARGETS)]
    pub allow_empty: bool,
    /// Work in this Region (can be repeated or comma-separated); without it the one of the AWS profile or
    /// environment; there is no default
    #[arg(long, global = true, value_name = "REGION", value_delimiter = ',', help_heading = TARGETS)]
    pub region: Vec<String>,
    /// The account that the ambient credentials must belong to; writing to an organization's management,
    /// log-archive or audit account needs it
    #[arg(long, global = true, value_name = "ID", help_heading = TARGETS)]
    pub account: Option<String>,
    /// Take the credentials of this AWS profile
    #[arg(long, global = true, value_name = "NAME", help_heading = TARGETS)]
    pub profile: Option<String>,
    /// Send every AWS call to this URL
    #[arg(long, global = true, value_name = "URL", help_heading = TARGETS)]
    pub endpoint_url: Option<String>,

    /// The form of stdout
    #[arg(short, long, global = true, value_enum, value_name = "FORMAT", help_heading = GLOBAL)]
    pub output: Option<Format>,
    /// Show these columns (comma-separated)
    #[arg(long, global = true, value_name = "A,B", value_delimiter = ',', help_heading = GLOBAL)]
    pub columns: Vec<String>,
    /// Say what would be done and change nothing
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub dry_run: bool,
    /// Answer yes to the question that a destructive command asks
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    pub yes: bool,
    /// Never ask a question; fail where one would be needed
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub non_interactive: bool,
    /// Leave out status lines; data, warnings and errors stay
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    pub quiet: bool,
    /// Say more (-vv: also what the AWS SDK logs)
    #[arg(short, long, global = true, action = ArgAction::Count, help_heading = GLOBAL)]
    pub verbose: u8,
    /// When to paint stderr
    #[arg(long, global = true, value_enum, value_name = "WHEN", help_heading = GLOBAL)]
    pub color: Option<Color>,
    /// No progress bars or lines
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub no_progress: bool,
    /// The form of stderr
    #[arg(long, global = true, value_enum, value_name = "FORM", help_heading = GLOBAL)]
    pub log_format: Option<LogFormat>,
    /// Write the summary of a bulk command to this file, as JSON
    #[arg(long, global = true, value_name = "FILE", help_heading = GLOBAL, value_parser = named("give a file; `-o json` prints the summary"))]
    pub report: Option<PathBuf>,
    /// The folder of runs and caches
    #[arg(long, global = true, value_name = "DIR", help_heading = GLOBAL)]
    pub state_dir: Option<PathBuf>,
    /// The configuration file, instead of `fleetctl/config.yaml` in the user's configuration folder
    #[arg(long, global = true, value_name = "FILE", help_heading = GLOBAL)]
    pub config: Option<PathBuf>,
}

/// Everything that was settled before the first step: no file was read for it.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The flags, with the environment filled in where a flag is missing.
    pub flags: GlobalArgs,
    /// The environment.
    pub env: Env,
    /// When set, the only endpoint that may be called (the sandbox's).
    pub sandbox: Option<String>,
}

impl Settings {
    /// Fills the flags up from the environment.
    ///
    /// # Errors
    /// Usage (2) when a variable has a value that its flag would not take.
    pub fn resolve(mut flags: GlobalArgs, env: Env) -> Result<Self> {
        let text = |name: &str| env.get(name).map(str::to_owned);
        if flags.region.is_empty() {
            flags.region =
                text(vars::REGION).map(|v| v.split(',').map(str::to_owned).collect()).unwrap_or_default();
        }
        flags.account = flags.account.or_else(|| text(vars::ACCOUNT));
        flags.endpoint_url = flags.endpoint_url.or_else(|| text(vars::ENDPOINT_URL));
        flags.output = or_variable(flags.output, &env, vars::OUTPUT)?;
        flags.log_format = or_variable(flags.log_format, &env, vars::LOG_FORMAT)?;
        flags.no_progress |= env.flag(vars::NO_PROGRESS);
        flags.non_interactive |= env.flag(vars::NON_INTERACTIVE);
        flags.state_dir = flags.state_dir.or_else(|| env.path(vars::STATE_DIR));
        flags.config = flags.config.or_else(|| env.path(vars::CONFIG));
        if let Some(account) = &flags.account
            && !is_account_id(account)
        {
            return Err(Error::usage(format!("`{account}` is not an account id"))
                .hint("An account id has twelve digits."));
        }
        let sandbox = text(vars::SANDBOX);
        if let (Some(sandbox), Some(endpoint)) = (&sandbox, &flags.endpoint_url)
            && sandbox.trim_end_matches('/') != endpoint.trim_end_matches('/')
        {
            return Err(Error::usage(format!("`{endpoint}` is not the sandbox's endpoint `{sandbox}`"))
                .hint(format!(
                    "Under `fleetctl sandbox run` ({} is set) no other endpoint is called.",
                    vars::SANDBOX
                )));
        }
        Ok(Self { flags, env, sandbox })
    }

    /// The endpoint of every AWS call, if one is set.
    pub fn endpoint(&self) -> Option<&str> {
        self.sandbox.as_deref().or(self.flags.endpoint_url.as_deref())
    }

    /// Whether tenants are selected in any way; else the account of the credentials is meant.
    pub fn selects(&self) -> bool {
        let f = &self.flags;
        f.all_tenants || !(f.tenant.is_empty() && f.ou.is_empty() && f.tag.is_empty())
    }

    /// Whether the selection can reach more than one target, whatever it finds: rows then come as a list.
    pub fn selects_many(&self) -> bool {
        let f = &self.flags;
        f.all_tenants || !f.ou.is_empty() || !f.tag.is_empty() || f.tenant.len() > 1 || f.region.len() > 1
    }

    /// The folder of runs and caches.
    ///
    /// # Errors
    /// Usage (2) when neither a flag nor the environment names one.
    pub fn state_dir(&self) -> Result<PathBuf> {
        let named = self.flags.state_dir.clone();
        named.or_else(|| Some(self.env.state_home()?.join("fleetctl"))).ok_or_else(|| {
            Error::usage("there is no folder for state")
                .hint(format!("Give `--state-dir DIR`, or set {} or HOME.", vars::STATE_DIR))
        })
    }

    /// How to write to stdout.
    pub fn output(&self) -> Output {
        Output {
            format: self.flags.output.unwrap_or_default(),
            columns: (!self.flags.columns.is_empty())
                .then(|| self.flags.columns.iter().map(|name| name.trim().to_owned()).collect()),
            tty: self.env.stdout_tty,
            many: self.selects_many(),
        }
    }

    /// How to talk to people.
    pub fn manner(&self) -> Manner {
        let flags = &self.flags;
        let quiet_terminal = self.env.get("TERM") == Some("dumb") || self.env.flag("CI");
        let color = match flags.color.unwrap_or_default() {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if self.env.get("NO_COLOR").is_some() => false,
            Color::Auto => {
                self.env.flag("CLICOLOR_FORCE") || self.env.flag("FORCE_COLOR") || self.env.stderr_tty
            }
        };
        let log_format = flags.log_format.unwrap_or_default();
        Manner {
            quiet: flags.quiet,
            verbose: flags.verbose,
            log_format,
            color: color && log_format == LogFormat::Text,
            json_errors: matches!(flags.output, Some(Format::Json | Format::Jsonl)),
            bars: self.env.stderr_tty
                && !quiet_terminal
                && flags.verbose == 0
                && log_format == LogFormat::Text,
            progress: !flags.no_progress && !flags.quiet,
            progress_every: self.env.get(vars::PROGRESS_SECONDS).and_then(seconds),
            can_ask: self.env.stdin_tty && self.env.stderr_tty && !flags.non_interactive,
            yes: flags.yes,
        }
    }
}

fn seconds(text: &str) -> Option<Duration> {
    Duration::try_from_secs_f64(text.parse().ok()?).ok().filter(|every| !every.is_zero())
}

/// Whether the text is an AWS account id: twelve digits.
pub fn is_account_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}

fn or_variable<T: ValueEnum>(flag: Option<T>, env: &Env, name: &str) -> Result<Option<T>> {
    let (None, Some(text)) = (&flag, env.get(name)) else { return Ok(flag) };
    T::from_str(text, false).map(Some).map_err(|_| {
        let allowed: Vec<_> = T::value_variants()
            .iter()
            .filter_map(|v| Some(v.to_possible_value()?.get_name().to_owned()))
            .collect();
        Error::usage(format!("{name} is `{text}`")).hint(format!("It takes {}.", allowed.join(", ")))
    })
}
