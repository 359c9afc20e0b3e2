//! `fleetctl things locate`

mod look;
mod mac;
mod sought;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use clap::Args;
use serde::Serialize;

use crate::aws::TargetKey;
use crate::bulk::lane::Lane;
use crate::bulk::stop::Stop;
use crate::commands::over_targets;
use crate::commands::rates::RateArgs;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::expiry::cache;
use crate::output::{Columns, Format};
use sought::{Sought, Way};

const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "thingName", "matchedBy", "certificateIds", "thingTypeName"],
    more: &["sought", "attributes"],
    open: &["attributes"],
};

/// Find who has a device: by name, serial number, fingerprint, CN or MAC
///
/// Asks every selected tenant and Region at once. A text is looked for as all
/// that it can be, or as what --by says:
///   name          the thing's name, in the registry
///   serial        an attribute serial, serialNumber, SerialNumber or
///                 serial_number, in the index
///   fingerprint   a certificate's id, which is its SHA-256 fingerprint, with or
///                 without colons; its things, or the certificate alone
///   cn            an attribute cn, CN, commonName or CommonName; and the
///                 certificates that `certs expiring` has read on this machine.
///                 AWS cannot be asked for a common name, and reading every
///                 certificate takes a call each; where none was read that is said
///   mac           an attribute mac, MAC, macAddress or mac_address, and names
///                 that have it in them; with :, -, . or without, in any case
/// --attribute names other attributes for serial, cn and mac. Attributes count
/// whole, without regard to case. The index is some seconds behind.
///
/// `matchedBy` says what it was found by. All things are shown that have it, with
/// their certificates. One to three calls a target, and some for what is found.
///
/// Exit codes: 0 when it was found; 1 when nobody has it (of a common name: in an
/// attribute or a certificate that was read; the error says so); 2; 3 when a target
/// could not be asked in some way (for example as its index is off; it is named,
/// and what was found is printed), or when somebody has one of several texts and
/// nobody another; 4, 75 when no target could be asked.
///
/// Examples:
///   fleetctl things locate SN-0047-11 --all-tenants
///   fleetctl things locate b8:27:eb:45:12:9f --by mac --all-tenants -o json
///   fleetctl things locate pump-7 pump-8 --by name --all-tenants -o name
///   fleetctl things locate 4711 --by serial --attribute factoryId --all-tenants
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct LocateArgs {
    /// What is sought
    #[arg(required = true, value_name = "X")]
    sought: Vec<String>,
    /// What it is; without this, all that it can be
    #[arg(long, value_enum, value_name = "A,B", value_delimiter = ',')]
    by: Vec<Way>,
    /// The attributes to look at
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    attribute: Vec<String>,
    #[command(flatten)]
    rates: RateArgs,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'t> {
    #[serde(flatten)]
    target: &'t TargetKey,
    thing_name: Option<String>,
    sought: &'t str,
    matched_by: BTreeSet<String>,
    thing_type_name: Option<String>,
    attributes: BTreeMap<String, String>,
    certificate_ids: Vec<String>,
}

pub(crate) async fn run(cx: &Context, args: LocateArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let limits = args.rates.limits()?;
    let read = |text: &String| Sought::read(cx, text, &args.by, &args.attribute);
    let all: Vec<Sought> = args.sought.iter().map(read).collect::<Result<_>>()?;
    // Without a state directory nothing was read before.
    let known = cx.settings.state_dir().ok().map(|folder| cache::folder(&folder));
    let found: RefCell<BTreeSet<&str>> = RefCell::default();
    let partly: RefCell<Vec<Error>> = RefCell::default();
    let asked: Cell<[usize; 2]> = Cell::default();
    let names_only = cx.output.format == Format::Name;
    let status = over_targets::list(cx, &COLUMNS, None, async |target, rows| {
        let lane = Lane::new(target.clone(), limits.clone(), Stop::default());
        let is_read = known
            .as_ref()
            .is_some_and(|folder| cache::is_there(folder, &target.key.account, &target.key.region));
        let [read, all_of_them] = asked.get();
        asked.set([read + usize::from(is_read), all_of_them + 1]);
        let (mut answered, mut failures) = (0, Vec::new());
        for one in &all {
            let looked = look::look(&cx.ui, &lane, one, known.as_deref()).await;
            answered += looked.answered;
            failures.extend(looked.failures);
            let row = |found: look::Found| Row {
                target: &target.key,
                thing_name: found.thing_name,
                sought: &one.text,
                matched_by: found.matched_by,
                thing_type_name: found.thing_type_name,
                attributes: found.attributes,
                certificate_ids: found.certificate_ids,
            };
            let mut page: Vec<Row<'_>> = looked.found.into_iter().map(row).collect();
            if !page.is_empty() {
                found.borrow_mut().insert(&one.text);
            }
            page.retain(|row| !names_only || row.thing_name.is_some());
            rows.page(&page)?;
        }
        failures.dedup_by(|later, first| later.to_string() == first.to_string());
        if answered == 0 && !failures.is_empty() {
            return Err(failures.swap_remove(0));
        }
        partly.borrow_mut().extend(failures.into_iter().map(|error| error.at(&target.key)));
        Ok(())
    })
    .await?;
    let partly = partly.into_inner();
    for error in &partly {
        cx.ui.error(error);
    }
    let found = found.into_inner();
    let missing: Vec<&Sought> = all.iter().filter(|one| !found.contains(one.text.as_str())).collect();
    let names: Vec<String> = missing.iter().map(|one| format!("`{}`", one.text)).collect();
    let nobody = format!("nobody has {}", names.join(", "));
    let unread = missing.iter().any(|one| one.common_name);
    let hint = not_read(asked.get());
    if partly.is_empty() && status == ExitStatus::Done && missing.len() == all.len() {
        let error = Error::failed(nobody);
        return Err(if unread { error.hint(hint) } else { error });
    }
    if !missing.is_empty() {
        let asked =
            if partly.is_empty() && status == ExitStatus::Done { "" } else { " of those that answered" };
        cx.ui.warn(format!("{nobody}{asked}"));
        if unread {
            cx.ui.hint(&hint);
        }
    }
    let whole = partly.is_empty() && missing.is_empty();
    Ok(if whole { status } else { ExitStatus::Code(Kind::Partial) })
}

/// Why a common name may not have been found: of how many of the targets certificates were read on this machine.
fn not_read([read, asked]: [usize; 2]) -> String {
    const READS: &str = "AWS cannot be asked for a common name: `fleetctl certs expiring --all-tenants --within 1d` reads \
                         every certificate once (10 a second in each account), and they are known from then on.";
    if read == 0 {
        format!("No certificate was read on this machine, so no common name of one was looked at. {READS}")
    } else if read < asked {
        format!(
            "Of {} no certificate was read on this machine. {READS}",
            crate::ui::text::count(asked - read, "target")
        )
    } else {
        "Common names are those of attributes and of certificates that `fleetctl certs expiring` has read here; certificates \
         made since then are not among them until it is run again."
            .to_owned()
    }
}
