//! The signing CA where it may be left out: only beginning a wave needs it.

use clap::{ArgMatches, Args, Command, FromArgMatches};

use crate::commands::authority::CaArgs;

/// The flags of [`CaArgs`], if `--ca` is given.
#[derive(Debug)]
pub(super) struct MaybeCa(pub(super) Option<CaArgs>);

impl Args for MaybeCa {
    fn augment_args(command: Command) -> Command {
        CaArgs::augment_args(command).mut_arg("ca", |ca| ca.required(false))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for MaybeCa {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = matches.contains_id("ca");
        Ok(Self(given.then(|| CaArgs::from_arg_matches(matches)).transpose()?))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
