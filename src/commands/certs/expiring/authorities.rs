//! The CA certificates that expire: few, so each is asked for every time.

use futures_util::future::join_all;

use super::answer::{Answer, Row};
use super::{ExpiringArgs, Outcome, failure};
use crate::bulk::lane::Lane;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::expiry::Validity;
use crate::fleet::certificate_view::{self as view, CaEnd};
use crate::fleet::pages;

pub(super) async fn look(
    cx: &Context,
    args: &ExpiringArgs,
    lanes: &[Lane],
    now: i64,
    mut answer: Answer<'_>,
) -> Result<Option<Outcome>> {
    let answers = join_all(lanes.iter().map(ends)).await;
    let (mut rows, mut failures, mut unreadable) = (Vec::new(), Vec::new(), 0);
    for (lane, (ends, failed)) in lanes.iter().zip(answers) {
        failures.extend(failed);
        for ca in ends {
            if ca.status != "ACTIVE" && !args.include_inactive {
                continue;
            }
            let Some(validity) = ca.validity else {
                unreadable += 1;
                cx.ui.warn(format!("{}: the validity of CA {} cannot be told", lane.target.key, ca.id));
                continue;
            };
            if args.within.covers(validity, now) {
                rows.push((validity.not_after, row(lane, ca, validity, now)));
            }
        }
    }
    rows.sort_by_key(|(end, _)| *end);
    for (_, row) in rows {
        answer.put(row)?;
    }
    let found = answer.finish(failures.len() < lanes.len() || lanes.is_empty())?;
    Ok(Some(Outcome { found, failures, unreadable }))
}

fn row(lane: &Lane, ca: CaEnd, validity: Validity, now: i64) -> Row {
    let row = Row {
        target: lane.target.key.clone(),
        kind: "ca",
        certificate_id: ca.id,
        status: ca.status,
        common_name: ca.common_name,
        not_before: String::new(),
        not_after: String::new(),
        days_left: 0,
        ca_certificate_id: None,
        thing_names: None,
    };
    row.ending(validity, now)
}

/// The CAs of a target; with a failure, those that were answered before it.
async fn ends(lane: &Lane) -> (Vec<CaEnd>, Option<Error>) {
    let mut found = Vec::new();
    let failed = async {
        let mut token: Option<String> = None;
        loop {
            let page = lane.call("ListCACertificates", |iot| view::ca_page(iot, token.clone())).await;
            let page = page.map_err(|fault| failure(lane, fault))?.value;
            for (id, _) in page.items {
                let end = lane.call("DescribeCACertificate", |iot| view::ca_end(iot, &id)).await;
                found.extend(end.map_err(|fault| failure(lane, fault))?.value);
            }
            if !pages::goes_on(&mut token, page.next)? {
                return Ok::<_, Error>(());
            }
        }
    };
    let failed = failed.await.err();
    (found, failed)
}
