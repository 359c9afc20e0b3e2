//! The command tree: what can be typed, and which module answers it.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::commands;
use crate::context::Context;
use crate::error::{self, ExitStatus};
use crate::settings::GlobalArgs;

const EXIT_CODES: &str = "Exit codes:
  0    done (an empty list is done)
  1    failed, nothing achieved
  2    usage, a selector that matches nothing, or `--yes` missing without a terminal
  3    partial: some rows or targets failed; report and rejects are written
  4    credentials or permission
  5    a check found something, or drift
  7    wait timed out
  65   bad input data, found before any mutating call
  70   internal bug
  75   try again later: throttled or unavailable beyond patience
  130  interrupted (SIGINT), 143 terminated (SIGTERM); run it again

Without a Target option a command works on the account of your AWS
credentials. To try everything without an AWS account:
`fleetctl sandbox tour`.";

/// Administer an AWS IoT fleet over many tenant accounts
///
/// Vends tenant accounts, registers CAs, loads things, queries the fleet index and runs jobs, over one AWS
/// account or hundreds at once. stdout is data; everything else is on stderr.
#[derive(Debug, Parser)]
#[command(name = "fleetctl", version, after_long_help = EXIT_CODES, max_term_width = 110)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A group's help is its commands: the options that every command takes would hide them.
const GROUP_HELP: &str = "{before-help}{about-with-newline}
{usage-heading} {usage}

Commands:
{subcommands}{after-help}

`--help` after a command explains it; options for every command (tenants,
Regions, output) are in `fleetctl --help`.
";

/// The command tree.
pub(crate) fn command() -> clap::Command {
    Cli::command().mut_subcommands(group)
}

fn group(command: clap::Command) -> clap::Command {
    if !command.has_subcommands() {
        return command;
    }
    command.help_template(GROUP_HELP).mut_subcommands(group)
}

/// Reads a command line.
///
/// # Errors
/// clap's, which is help and the version too.
pub(crate) fn parse(args: &[OsString]) -> Result<Cli, clap::Error> {
    let mut matches = command().try_get_matches_from(args)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command()))
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Tenants: the organization's accounts that hold fleets
    #[command(subcommand, alias = "tenants")]
    Tenant(commands::tenant::Tenant),
    /// CA certificates: make, register, activate
    #[command(subcommand, alias = "cas")]
    Ca(commands::ca::Ca),
    /// Device certificates: issue, register, rotate, take down
    #[command(subcommand, aliases = ["cert", "certificates"])]
    Certs(commands::certs::Certs),
    /// Thing types: what things have in common
    #[command(subcommand, alias = "type")]
    Types(commands::types::Types),
    /// Thing groups: static and dynamic
    #[command(subcommand, alias = "group")]
    Groups(commands::groups::Groups),
    /// Billing groups: what the costs of things are attributed to
    #[command(subcommand, alias = "billing-group")]
    BillingGroups(commands::billing_groups::BillingGroups),
    /// Policies: what devices may do
    #[command(subcommand, alias = "policy")]
    Policies(commands::policies::Policies),
    /// Things: the devices in the registry and the fleet index
    #[command(subcommand, alias = "thing")]
    Things(commands::things::Things),
    /// The fleet index: what things can be queried by
    #[command(subcommand)]
    Index(commands::index::Index),
    /// Jobs: what devices are asked to do
    #[command(subcommand, alias = "job")]
    Jobs(commands::jobs::Jobs),
    /// Provisioning: templates, claims, just-in-time registration, the allow list
    #[command(subcommand)]
    Provisioning(commands::provisioning::Provisioning),
    /// Registration tokens: short credentials, signed and encrypted for one agent
    #[command(subcommand, alias = "tokens")]
    Token(commands::token::Token),
    /// Agents: enroll with a registration token, and the provider's side of it
    #[command(subcommand, alias = "agents")]
    Agent(commands::agent::Agent),
    /// Test devices over MQTT
    #[command(subcommand, alias = "device")]
    Devices(commands::devices::Devices),
    /// Bulk runs: what was begun, and how to go on with it, undo it or clear it away
    #[command(subcommand, alias = "run")]
    Runs(commands::runs::Runs),
    /// Show the request rates of AWS IoT, and what a bulk command would use
    #[command(alias = "quota")]
    Quotas(commands::quotas::QuotasArgs),
    /// Templates that come with the program: policies, job documents, provisioning templates
    #[command(subcommand, alias = "template")]
    Templates(commands::templates::Templates),
    /// The rehearsal sandbox: AWS's control planes on this machine, with quotas and failures
    #[cfg(feature = "sandbox")]
    #[command(subcommand, after_help = commands::sandbox::PATHS)]
    Sandbox(commands::sandbox::SandboxCommand),
    /// Print the completion script of a shell
    #[command(alias = "completion")]
    Completions(commands::completions::CompletionsArgs),
}

impl Command {
    pub(crate) fn run(self, cx: &Context) -> error::Result<ExitStatus> {
        match self {
            Self::Ca(command) => command.run(cx),
            Self::Certs(command) => command.run(cx),
            Self::Completions(args) => commands::completions::run(cx, args),
            #[cfg(feature = "sandbox")]
            Self::Sandbox(command) => cx.block_on(command.run(cx)),
            Self::Agent(command) => command.run(cx),
            Self::Devices(command) => command.run(cx),
            Self::Provisioning(command) => command.run(cx),
            Self::Token(command) => command.run(cx),
            Self::Runs(command) => command.run(cx),
            Self::Templates(command) => command.run(cx),
            Self::Tenant(command) => cx.block_on(command.run(cx)),
            Self::Quotas(args) => cx.block_on(commands::quotas::run(cx, args)),
            Self::Things(command) => cx.block_on(command.run(cx)),
            Self::Types(command) => cx.block_on(command.run(cx)),
            Self::Groups(command) => cx.block_on(command.run(cx)),
            Self::BillingGroups(command) => cx.block_on(command.run(cx)),
            Self::Policies(command) => cx.block_on(command.run(cx)),
            Self::Jobs(command) => cx.block_on(command.run(cx)),
            Self::Index(command) => cx.block_on(command.run(cx)),
        }
    }
}
