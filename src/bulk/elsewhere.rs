//! Certificates that another selected target has already: before the first change every target is asked for the
//! certificates of the rows that go to the others. One device in two tenants is mostly a list that was given twice.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::check::Hasher;
use super::lane::{Fault, Lane};
use super::row::{Certificate, Work};
use super::row_set::RowSet;
use super::source::{Input, Next, Place, Second, Selection, Span};
use super::table::{Sorter, Spill, Table};
use crate::aws::AwsError;
use crate::error::{Error, Result};
use crate::fleet::{certificate, certificate_list};

/// Pairs in memory at once, of each list.
const CAP: usize = 1 << 14;
/// At most so many certificates are asked for one by one before a list is tried.
const FEW: u64 = 2;

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// A target that has it, by the number of each row whose certificate is elsewhere.
    pub rows: Table<1>,
    /// Targets that could not be asked.
    pub unasked: Vec<(usize, AwsError)>,
}

/// The rows' certificates.
struct Certificates {
    /// By hash of the id: number of the row, and its target.
    rows: Table<2>,
    /// By number of the row: its target, and the id as four numbers.
    ids: Table<5>,
    /// How many each target has.
    counts: Vec<u64>,
}

/// Asks every target. `places` has the target of each row, as a place in `lanes`.
///
/// # Errors
/// The failure of the input or of a temporary file.
pub async fn find(
    input: &Input,
    places: Vec<(Place, Span, usize)>,
    invalid: Arc<RowSet>,
    lanes: &[Arc<Lane>],
    hasher: &Hasher,
) -> Result<Found> {
    let spill = Spill::new(&input.scratch);
    let (reading, from, own) = (input.clone(), spill.clone(), hasher.clone());
    let targets = lanes.len();
    let read = move || certificates(&reading, places, invalid, targets, &from, &own);
    let Certificates { rows, ids, counts } = blocking(read).await?;
    let found = Mutex::new(Some(Sorter::<1>::on(&spill, CAP)));
    let asked = lanes.iter().enumerate().map(|(at, lane)| {
        let (rows, ids, found) = (&rows, &ids, &found);
        let mut others = rows.len() - counts[at];
        async move {
            if others == 0 {
                return Ok(None);
            }
            let put = |key| {
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                found.as_mut().map_or(Ok(()), |found| found.push(key, [at as u64]))
            };
            if others > FEW {
                let mut marker = None;
                // Both calls are 10 a second: a list of more pages than rows is not worth it.
                while others > 0 {
                    others -= 1;
                    let token: Option<String> = marker.take();
                    let call = |iot| certificate_list::page(iot, None, token.clone());
                    let page = match lane.call(certificate_list::operation(None), call).await {
                        Ok(page) => page.value,
                        Err(fault) => return Ok(Some(unasked(at, fault))),
                    };
                    for id in page.items.iter().filter_map(|found| found.certificate_id()) {
                        let key = hasher.of(id);
                        if rows.contains(key)? {
                            put(key)?;
                        }
                    }
                    marker = page.next;
                    if marker.is_none() {
                        return Ok(None);
                    }
                }
            }
            for pair in ids.pairs() {
                let (_, [own, id @ ..]) = pair?;
                if own == at as u64 {
                    continue;
                }
                let id = hex(id);
                match lane.call("DescribeCertificate", |iot| certificate::status(iot, &id)).await {
                    Ok(answer) if answer.value.is_some() => put(hasher.of(id.as_str()))?,
                    Ok(_) => {}
                    Err(fault) => return Ok(Some(unasked(at, fault))),
                }
            }
            Ok::<_, Error>(None)
        }
    });
    let answers = futures_util::future::join_all(asked).await;
    let unasked = answers.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner).expect("it was put in above");
    let rows = blocking(move || joined(&rows, &found.finish()?, &spill)).await?;
    Ok(Found { rows, unasked })
}

fn unasked(at: usize, fault: Fault) -> (usize, AwsError) {
    (at, fault.error)
}

/// Does what reads and writes files where it keeps no call waiting.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|e| Error::internal("reading the input").caused_by(e.to_string()))?
}

/// Reads the good rows' certificates.
fn certificates(
    input: &Input,
    places: Vec<(Place, Span, usize)>,
    invalid: Arc<RowSet>,
    targets: usize,
    spill: &Arc<Spill>,
    hasher: &Hasher,
) -> Result<Certificates> {
    let (mut rows, mut ids) = (Sorter::on(spill, CAP), Sorter::on(spill, CAP));
    let mut counts = vec![0; targets];
    let at: BTreeMap<Place, usize> = places.iter().map(|(place, _, at)| (place.clone(), *at)).collect();
    let spans = places.into_iter().map(|(place, span, _)| (place, span)).collect();
    let selection = Selection { places: spans, skip: invalid, ..Selection::default() };
    let mut second = Second::start(input, selection)?;
    while let Some(next) = second.advance()? {
        let Next::Item(item) = next else { continue };
        let Work::Import(row) = &item.work else { continue };
        let Some(id) = row.certificate.as_ref().and_then(Certificate::id) else { continue };
        let Some(&at) = at.get(&(row.tenant.clone(), row.region.clone())) else { continue };
        let [a, b, c, d] = numbers(id);
        rows.push(hasher.of(id), [item.origin.number, at as u64])?;
        ids.push(item.origin.number, [at as u64, a, b, c, d])?;
        counts[at] += 1;
    }
    Ok(Certificates { rows: rows.finish()?, ids: ids.finish()?, counts })
}

/// A certificate id, 64 hexadecimal digits, as four numbers.
fn numbers(id: &str) -> [u64; 4] {
    std::array::from_fn(|n| {
        id.get(16 * n..16 * (n + 1)).and_then(|part| u64::from_str_radix(part, 16).ok()).unwrap_or_default()
    })
}

fn hex(id: [u64; 4]) -> String {
    id.iter().fold(String::with_capacity(64), |hex, part| hex + &format!("{part:016x}"))
}

/// The rows of which another target has the certificate: both lists go by hash.
fn joined(rows: &Table<2>, found: &Table<1>, spill: &Arc<Spill>) -> Result<Table<1>> {
    let mut out = Sorter::on(spill, CAP);
    let mut found = found.pairs().peekable();
    let (mut hash, mut targets): (u64, Vec<u64>) = (0, Vec::new());
    for row in rows.pairs() {
        let (key, [number, own]) = row?;
        if key != hash {
            (hash, targets) = (key, Vec::new());
        }
        while let Some(next) = found.next_if(|next| next.as_ref().map_or(true, |(of, _)| *of <= key)) {
            let (of, [target]) = next?;
            if of == key && !targets.contains(&target) {
                targets.push(target);
            }
        }
        if let Some(other) = targets.iter().filter(|target| **target != own).min() {
            out.push(number, [*other])?;
        }
    }
    out.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn an_id_is_kept_as_numbers() {
        let id = "00ff".repeat(16);
        assert_eq!(hex(numbers(&id)), id);
    }

    #[test]
    fn a_row_is_elsewhere_when_another_target_has_its_certificate() {
        let spill = Spill::new(&std::env::temp_dir());
        let (mut rows, mut found) = (Sorter::on(&spill, 2), Sorter::on(&spill, 2));
        // Rows 0 and 4 have one certificate, for targets 0 and 2.
        for (key, number, own) in [(7, 0, 0), (9, 1, 1), (11, 2, 1), (13, 3, 0), (7, 4, 2)] {
            rows.push(key, [number, own]).unwrap();
        }
        for (key, target) in [(7, 2), (8, 0), (9, 1), (13, 2), (13, 1), (13, 2), (14, 0)] {
            found.push(key, [target]).unwrap();
        }
        let joined = joined(&rows.finish().unwrap(), &found.finish().unwrap(), &spill).unwrap();
        let pairs: Vec<_> = joined.pairs().map(Result::unwrap).collect();
        assert_eq!(pairs, [(0, [2]), (3, [1])]);
    }
}
