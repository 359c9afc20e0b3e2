//! What a run may have left behind: certificates whose keys AWS showed in an answer that was lost. They are INACTIVE,
//! so nobody can use them; they are listed at the end of the run, to be looked at and deleted.

use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::json;

use super::Drive;
use crate::bulk::journal;
use crate::bulk::lane::{Fault, Lane};
use crate::bulk::state::State;
use crate::error::{IoContext, Result};
use crate::fleet::{certificate, certificate_list};
use crate::ui::text;

/// Clocks differ by so much, and a call is on its way for so long, in seconds.
const AROUND: i64 = 90;

impl Drive<'_> {
    /// Lists them in the run's folder, and says so.
    pub(super) async fn list_orphans(&self, states: &[(Arc<Lane>, Arc<State>)]) -> Result<()> {
        if states.iter().all(|(_, state)| state.issued.lost().is_empty()) {
            return Ok(());
        }
        let own = journal::read(&self.folder.path)?.map(|past| past.certificates).unwrap_or_default();
        let (mut lines, mut unknown) = (String::new(), false);
        for (lane, state) in states {
            let lost = state.issued.lost();
            let Ok(found) = orphans(lane, &lost).await else {
                unknown = true;
                continue;
            };
            for id in found.into_iter().filter(|id| !own.contains_key(id) && !state.issued.has(id)) {
                let key = &lane.target.key;
                let row = json!({ "certificateId": id, "account": key.account, "region": key.region });
                let _ = writeln!(lines, "{row}");
            }
        }
        if unknown {
            self.cx
                .ui
                .warn("answers of CreateKeysAndCertificate were lost; what they left could not be listed");
        }
        let count = lines.lines().count();
        if count > 0 {
            let path = self.folder.path.join("orphans.jsonl");
            crate::private::write(&path, &lines).doing(|| format!("writing `{}`", path.display()))?;
            self.cx.ui.warn(format!(
                "{} may have been left by lost answers, INACTIVE and without a key: they are in `{}`; look at them, \
                 and delete them with `fleetctl certs delete --from` that file",
                text::count(count, "certificate"),
                path.display()
            ));
        }
        Ok(())
    }
}

/// The INACTIVE certificates that were made around these times.
async fn orphans(lane: &Lane, lost: &[i64]) -> Result<Vec<String>, Fault> {
    let Some(first) = lost.iter().min() else { return Ok(Vec::new()) };
    let (mut found, mut token) = (Vec::new(), None);
    loop {
        let call = |iot| certificate_list::page(iot, None, Option::clone(&token));
        let page = lane.call(certificate_list::operation(None), call).await?.value;
        for (id, made) in page.items.into_iter().filter_map(certificate_list::made) {
            if made < first - AROUND {
                return Ok(found);
            }
            let is_near = lost.iter().any(|at| (made - at).abs() <= AROUND);
            if is_near {
                let status =
                    lane.call("DescribeCertificate", |iot| certificate::status(iot, &id)).await?.value;
                if status.as_deref() == Some("INACTIVE") {
                    found.push(id);
                }
            }
        }
        if page.next.is_none() || page.next == token {
            return Ok(found);
        }
        token = page.next;
    }
}
