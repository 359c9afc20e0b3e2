//! `fleetctl provisioning allow add`

use clap::Args;

use super::{PutArgs, serials};
use crate::bulk::allow::Entering;
use crate::bulk::book::now;
use crate::bulk::row::Work;
use crate::bulk::subject::Subject;
use crate::commands::few::{apply_to, item};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::expiry::Within;
use crate::fleet::allow_list::{self, Standing, Wanted};

/// Let serials register
///
/// Puts serials onto the allow list, which the pre-provisioning hook asks
/// (`fleetctl templates show allow-list-hook.py`): each may register once. For
/// many give a file to `allow import`. A serial is compared byte by byte with
/// what the device says.
///
/// What is on the list as asked for is left alone; what differs fails, unless
/// --update. One that has registered stays as it is, and satisfies `pending`;
/// --reset lets it register again. --status blocked keeps a serial out; one
/// that had registered is provisioned again when it is unblocked. Every write
/// is conditional on what was read, so that nobody's change is lost.
///
/// Exit codes 0, 1, 2, 3, 4, 75.
///
/// Examples:
///   fleetctl provisioning allow add SN-0001 SN-0002 --tenant acme --create-table
///   fleetctl provisioning allow add SN-0001 --owner line-3 --template claim --expires 30d
///   fleetctl provisioning allow add SN-0666 --status blocked --update
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct AddArgs {
    /// The serials
    #[arg(value_name = "SERIAL", required = true)]
    serials: Vec<String>,
    /// Who answers for the devices
    #[arg(long, value_name = "TEXT")]
    owner: Option<String>,
    /// The only provisioning template that may use them
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// When the serials end: 30d, 8w, 12h from now, or a date (2027-03-01)
    #[arg(long, value_name = "WHEN")]
    expires: Option<Within>,
    /// What a person wants to say of them
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// What the serials are to be
    #[arg(long, value_enum, value_name = "STATUS")]
    status: Option<Status>,
    #[command(flatten)]
    put: PutArgs,
}

/// `--status`: what an operator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Status {
    /// They may register
    Pending,
    /// They may not register
    Blocked,
}

impl AddArgs {
    /// What is wanted of each serial.
    fn wanted(&self) -> Result<Wanted> {
        for (flag, text) in [("--owner", &self.owner), ("--note", &self.note)] {
            if let Some(text) = text {
                allow_list::check_text(text).map_err(|what| Error::usage(format!("`{flag}` {what}")))?;
            }
        }
        if let Some(name) = &self.template {
            allow_list::check_template(name)
                .map_err(|what| Error::usage("`--template` is not valid").caused_by(what))?;
        }
        let expires_at = match self.expires {
            None => None,
            Some(Within::Before(moment)) => Some(moment),
            Some(Within::Seconds(seconds)) => Some(now().saturating_add(seconds)),
            Some(Within::Percent(_)) => {
                return Err(Error::usage("`--expires` is a time (30d, 8w, 12h) or a date (2027-03-01)"));
            }
        };
        let lets_in = self.status != Some(Status::Blocked);
        if let Some(end) = expires_at.filter(|end| lets_in && !self.put.allow_expired && *end <= now()) {
            return Err(Error::usage(format!(
                "`--expires` is {}, which has passed",
                crate::expiry::text(end)
            ))
            .hint("Such a serial would let nobody in; `--allow-expired` writes it all the same."));
        }
        Ok(Wanted {
            serial: String::new(),
            // A change of the owner is no pardon; to be let in is what a serial is added for.
            status: match self.status {
                Some(Status::Blocked) => Some(Standing::Blocked),
                None if self.put.update => None,
                Some(Status::Pending) | None => Some(Standing::Pending),
            },
            owner: self.owner.clone(),
            template: self.template.clone(),
            note: self.note.clone(),
            expires_at,
        })
    }
}

pub(crate) async fn run(cx: &Context, args: AddArgs) -> Result<ExitStatus> {
    let (wanted, allow) = (args.wanted()?, args.put.errand());
    let items = serials(args.serials)?.into_iter().map(|serial| {
        let wanted = Wanted { serial: serial.clone(), ..wanted.clone() };
        item(serial, Work::Allow(Box::new(Entering { wanted, allow: allow.clone() })))
    });
    apply_to(cx, "allowing", Subject::Serial, items.collect()).await
}
