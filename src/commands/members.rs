//! What `groups add|remove` and `billing-groups add|remove` share.

use clap::Args;

use crate::bulk::row::{Group, Member, Purpose, Work};
use crate::commands::bulk::FromArgs;
use crate::commands::few::{apply, item, things};
use crate::context::Context;
use crate::error::{ExitStatus, Result};
use crate::fleet::{billing_group, thing_group};

#[derive(Debug, Args)]
pub(crate) struct MemberArgs {
    /// The group's name
    group: String,
    /// The things' names
    #[arg(value_name = "THING")]
    things: Vec<String>,
    #[command(flatten)]
    from: FromArgs,
}

impl MemberArgs {
    /// Lets the things join or leave a static thing group.
    pub(crate) async fn thing_group(self, cx: &Context, add: bool) -> Result<ExitStatus> {
        thing_group::NOUN.check(&self.group)?;
        let group = Group::Thing(self.group.clone());
        self.run(cx, group, add).await
    }

    /// Lets the things join or leave a billing group.
    pub(crate) async fn billing_group(self, cx: &Context, add: bool) -> Result<ExitStatus> {
        billing_group::NOUN.check(&self.group)?;
        let group = Group::Billing(self.group.clone());
        self.run(cx, group, add).await
    }

    async fn run(self, cx: &Context, group: Group, add: bool) -> Result<ExitStatus> {
        if !self.from.are_named(self.things.len())? {
            return Box::pin(self.from.run(cx, Purpose::Member { group, add }, false)).await;
        }
        let member = |name: String| {
            let member = Member { name: name.clone(), group: group.clone(), add };
            item(name, Work::Member(member))
        };
        let items = things(self.things)?.into_iter().map(member).collect();
        apply(cx, if add { "adding" } else { "removing" }, items).await
    }
}
