//! The table of those who may come, asked for a certificate before it is made active: a serial is taken for it.
//!
//! It is taken before thing and policy are attached, so that of two certificates with one serial only the one that has
//! it gets anything. A run that ends in between goes on with it: the same certificate may take it again.

use super::refused;
use crate::activation::{Activation, AllowTable, Refusal};
use crate::bulk::act::Errand;
use crate::bulk::book::{About, now};
use crate::bulk::journal::Noted;
use crate::bulk::lane::Answer;
use crate::bulk::plan::Step;
use crate::bulk::recipe::{Ending, Job};
use crate::fleet::allow_list::Entry;
use crate::fleet::allow_list::calls::{self, Write};
use crate::fleet::allow_list::take::{self, SETS, Taker};

/// How often an entry is taken again that somebody changed between the write and the look at why it was refused.
const TRIES: u32 = 5;

/// Takes the serial, where there is a table, and says why it cannot be had. A dry run only looks.
pub(super) async fn take(
    job: &Job,
    errand: &Errand,
    how: &Activation,
    serial: Option<&str>,
    thing: Option<&str>,
    steps: &mut Vec<Step>,
) -> Result<Option<Refusal>, Ending> {
    let (Some(table), Some(serial)) = (&how.table, serial) else { return Ok(None) };
    let id = errand.id();
    let by = Taker { certificate_id: id, thing, now: now() };
    let refusal = |why: String| {
        let label = table.serial.label();
        Refusal::by_table(format!("in the table `{}` its {label} {serial:?} {why}", table.name))
    };
    let step = Step::UpdateItem { attributes: SETS.to_owned() };
    if job.mode.dry_run {
        if let Some(why) = take::refuses(read(job, table, serial).await?.as_ref(), by) {
            return Ok(Some(refusal(why)));
        }
        steps.push(step);
        return Ok(None);
    }
    for _ in 0..TRIES {
        let send = |_| take::take(job.lane.target.dynamodb_bulk().clone(), &table.name, serial, by);
        let Answer { value, request_id, .. } = job.lane.call(step.operation(), send).await?;
        let found = match value {
            Write::Made => {
                let about =
                    About { thing: thing.unwrap_or_default(), on: Some(&table.name), certificate: Some(id) };
                job.page.step_noting(step.operation(), about, request_id, Noted::default());
                steps.push(step);
                return Ok(None);
            }
            Write::Unmet(Some(found)) => Some(*found),
            Write::Unmet(None) => read(job, table, serial).await?,
        };
        if let Some(why) = take::refuses(found.as_ref(), by) {
            return Ok(Some(refusal(why)));
        }
    }
    let what = format!(
        "the entry of {serial:?} in the table `{}` is refused by its condition, though it reads as if it could be taken: \
         somebody changes it all the time, or an attribute has another type than this program writes",
        table.name
    );
    Err(refused("EntryNotClear", what))
}

async fn read(job: &Job, table: &AllowTable, serial: &str) -> Result<Option<Entry>, Ending> {
    let look = |_| calls::read(job.lane.target.dynamodb_bulk().clone(), &table.name, serial);
    Ok(job.lane.call("GetItem", look).await?.value)
}
