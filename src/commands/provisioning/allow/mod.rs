//! `fleetctl provisioning allow …`

mod add;
mod import;
mod list;
mod remove;

use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::bulk::allow::{Allow as Errand, Deed};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::allow_list::change::May;
use crate::fleet::allow_list::{TABLE, check_serial, check_table};

#[derive(Debug, Subcommand)]
pub(crate) enum Allow {
    Add(Box<add::AddArgs>),
    List(Box<list::ListArgs>),
    Remove(Box<remove::RemoveArgs>),
    Import(Box<import::ImportArgs>),
}

impl Allow {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::Add(args) => cx.block_on(add::run(cx, *args)),
            Self::List(args) => cx.block_on(list::run(cx, *args)),
            Self::Remove(args) => cx.block_on(remove::run(cx, *args)),
            Self::Import(args) => cx.block_on(import::run(cx, *args)),
        }
    }
}

/// Which table.
#[derive(Debug, Args)]
struct TableArg {
    /// The DynamoDB table in the target's account and Region
    #[arg(long, value_name = "NAME", default_value = TABLE, value_parser = table)]
    table: String,
}

/// How serials come onto the list.
#[derive(Debug, Args)]
struct PutArgs {
    #[command(flatten)]
    table: TableArg,
    /// Make the table where there is none, paid per request
    #[arg(long)]
    create_table: bool,
    /// Change what differs of a serial that is on the list
    #[arg(long)]
    update: bool,
    /// Let a serial that has registered register once more, with another certificate
    #[arg(long)]
    reset: bool,
    /// Take also what has ended already
    #[arg(long)]
    allow_expired: bool,
}

impl PutArgs {
    fn errand(&self) -> Errand {
        let may = May { update: self.update, reset: self.reset };
        let deed = Deed::Put { may, create_table: self.create_table };
        Errand { table: Arc::from(&*self.table.table), deed }
    }
}

fn table(text: &str) -> Result<String, String> {
    check_table(text).map(|()| text.to_owned())
}

/// Checks the serials of the command line, and takes each once.
fn serials(given: Vec<String>) -> Result<Vec<String>> {
    let mut serials: Vec<String> = Vec::with_capacity(given.len());
    for serial in given {
        check_serial(&serial).map_err(|what| Error::usage(format!("the serial `{serial}` {what}")))?;
        if !serials.contains(&serial) {
            serials.push(serial);
        }
    }
    Ok(serials)
}
