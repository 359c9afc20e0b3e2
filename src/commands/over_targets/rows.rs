//! Where a command over many targets puts its rows: on stdout as they come, or in order when all have come.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use fleetctl_rules::near::near;
use serde::Serialize;
use serde_json::Value;
use tokio::sync::Notify;

use crate::context::Context;
use crate::error::{Error, Result};
use crate::output::sort::{Order, Sorter};
use crate::output::{Columns, List, at};

/// In which order rows come.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ordering {
    /// By these fields, then by place and name; with none, as they are answered.
    pub(crate) order: Order,
    /// A target may answer the same thing more than once: each is kept once.
    pub(crate) doubles: bool,
}

impl Ordering {
    /// By place, and within a place by this column: for lists that people compare with the last one. One target's rows
    /// come in its own order.
    ///
    /// # Errors
    /// Usage (2) when that is no column.
    pub(crate) fn by_place(cx: &Context, columns: &Columns, within: &[&str]) -> Result<Self> {
        if !cx.settings.selects_many() {
            return Ok(Self::default());
        }
        let fields: Vec<String> =
            ["tenant", "account", "region"].iter().chain(within).map(|&field| field.to_owned()).collect();
        Ok(Self { order: Order::parse(&fields, columns)?, doubles: false })
    }

    fn waits(&self) -> bool {
        self.doubles || !self.order.is_empty()
    }
}

/// Where the rows go.
pub(crate) struct Rows {
    /// How many targets are asked.
    pub(crate) targets: usize,
    list: RefCell<List>,
    limit: Option<u64>,
    /// Told when there are as many rows as are wanted.
    filled: Notify,
    /// The columns that say which row it is: place and name.
    names: Vec<&'static str>,
    waiting: Option<Waiting>,
}

struct Waiting {
    ordering: Ordering,
    sorter: RefCell<Sorter>,
    rows: std::cell::Cell<u64>,
    /// A row could not be kept: what was kept is not everything, and not in the order of everything.
    broken: std::cell::Cell<bool>,
    /// The fields of the order that no row had so far, with what is beside them in rows.
    absent: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

impl Rows {
    pub(super) fn new(
        cx: &Context,
        columns: &Columns,
        targets: usize,
        limit: Option<u64>,
        ordering: Ordering,
    ) -> Result<Self> {
        let list = RefCell::new(cx.output.list(columns)?);
        let names = columns.default.iter().take(4).copied().collect();
        let absent = ordering.order.paths().map(|path| (path.to_owned(), BTreeSet::new())).collect();
        let folder = std::env::temp_dir();
        if ordering.waits() && !folder.is_dir() {
            return Err(Error::usage(format!("there is no folder `{}` to sort in", folder.display())).hint(
                "Rows that are sorted are kept in a file there when they are many; TMPDIR names another.",
            ));
        }
        let waiting = ordering.waits().then(|| {
            let limit = limit.filter(|_| !ordering.doubles);
            Waiting {
                sorter: RefCell::new(Sorter::new(limit, &folder)),
                ordering,
                rows: std::cell::Cell::new(0),
                broken: std::cell::Cell::new(false),
                absent: RefCell::new(absent),
            }
        });
        Ok(Self { targets, list, limit, filled: Notify::new(), names, waiting })
    }

    /// Takes one row, and says whether more are wanted.
    pub(crate) fn row<T: Serialize>(&self, row: &T) -> Result<bool> {
        if let Some(waiting) = &self.waiting {
            let value = serde_json::to_value(row).map_err(|e| unwritten(&e))?;
            let order = if waiting.ordering.doubles { &Order::default() } else { &waiting.ordering.order };
            let key = order.key(&value, &self.place(&value));
            waiting.rows.set(waiting.rows.get() + 1);
            waiting.absent.borrow_mut().retain(|path, beside| is_absent(&value, path, beside));
            let kept = waiting.sorter.borrow_mut().push(key, bytes(&value)?);
            return kept.map(|()| true).inspect_err(|_| waiting.broken.set(true));
        }
        if self.full() {
            return Ok(false);
        }
        self.list.borrow_mut().row_of_fields(row)?;
        let full = self.full();
        if full {
            self.filled.notify_one();
        }
        Ok(!full)
    }

    /// Waits until there are as many rows as are wanted; for ever where that is not known before all have come.
    pub(super) async fn filled(&self) {
        self.filled.notified().await;
    }

    /// Takes a page of rows and hands it to the reader at once, and says whether more are wanted.
    pub(crate) fn page<T: Serialize>(&self, page: &[T]) -> Result<bool> {
        for row in page {
            if !self.row(row)? {
                return Ok(false);
            }
        }
        if !self.waits() {
            self.list.borrow_mut().flush()?;
        }
        Ok(true)
    }

    /// Whether rows come when all have come.
    pub(super) fn waits(&self) -> bool {
        self.waiting.is_some()
    }

    /// How many wait.
    pub(super) fn so_far(&self) -> Option<String> {
        self.waiting.as_ref().map(|waiting| format!("{} rows so far", waiting.rows.get()))
    }

    pub(super) fn full(&self) -> bool {
        self.limit.is_some_and(|limit| self.list.borrow().len() >= limit)
    }

    /// Warns of fields to sort by that no row has.
    pub(super) fn say_unsorted(&self, cx: &Context) {
        let Some(waiting) = self.waiting.as_ref().filter(|waiting| waiting.rows.get() > 0) else { return };
        for (path, beside) in waiting.absent.borrow().iter() {
            let name = path.rsplit_once('.').map_or(path.as_str(), |(_, name)| name);
            let near = near(name, beside.iter().map(String::as_str));
            let near = near.first().map_or_else(String::new, |near| {
                format!("; near it is `{}{near}`", &path[..path.len() - name.len()])
            });
            cx.ui.warn(format!("no row has `{path}`, so `--sort` by it changes nothing{near}"));
        }
    }

    /// What tells rows apart: place and name, as they are written.
    fn place(&self, row: &Value) -> Vec<u8> {
        let mut out = Vec::new();
        for name in &self.names {
            if let Some(text) = row.get(*name).and_then(Value::as_str) {
                out.extend_from_slice(text.as_bytes());
            }
            out.push(0);
        }
        out
    }

    /// Writes what waited. Gives the list, and whether rows were left out by the limit.
    pub(super) fn finish(mut self) -> Result<(List, bool)> {
        let Some(waiting) = self.waiting.take() else {
            let cut = self.full();
            return Ok((self.list.into_inner(), cut));
        };
        let Waiting { ordering, sorter, rows, broken, .. } = waiting;
        if broken.get() {
            return Err(Error::failed("sorting the rows")
                .caused_by("some could not be kept, so none is written")
                .hint("TMPDIR names the folder that they are kept in."));
        }
        let mut sorter = sorter.into_inner();
        let mut all = rows.get();
        if ordering.doubles && !ordering.order.is_empty() {
            let mut second = Sorter::new(self.limit, &std::env::temp_dir());
            all = 0;
            sorter.finish(|row| {
                let value = read(row)?;
                all += 1;
                second.push(ordering.order.key(&value, &self.place(&value)), row.to_vec())?;
                Ok(true)
            })?;
            sorter = second;
        }
        let sorts = !ordering.order.is_empty();
        let mut more = sorts && all > self.limit.unwrap_or(u64::MAX);
        sorter.finish(|row| {
            if self.full() {
                more = true;
                return Ok(false);
            }
            self.list.get_mut().row(&read(row)?)?;
            Ok(true)
        })?;
        Ok((self.list.into_inner(), more))
    }
}

/// Names beside a field that are kept for a hint.
const BESIDE: usize = 100;

/// Whether a row has no value in a field; then the names beside it are kept.
fn is_absent(row: &Value, path: &str, beside: &mut BTreeSet<String>) -> bool {
    if at(row, path).is_some_and(|value| !value.is_null()) {
        return false;
    }
    let parent = path.rsplit_once('.').map_or(Some(row), |(parent, _)| at(row, parent));
    if let Some(members) = parent.and_then(Value::as_object) {
        let left = BESIDE.saturating_sub(beside.len());
        beside.extend(
            members.keys().filter(|name| !beside.contains(*name)).take(left).cloned().collect::<Vec<_>>(),
        );
    }
    true
}

fn bytes(row: &Value) -> Result<Vec<u8>> {
    serde_json::to_vec(row).map_err(|e| unwritten(&e))
}

fn read(row: &[u8]) -> Result<Value> {
    serde_json::from_slice(row).map_err(|e| unwritten(&e))
}

fn unwritten(error: &serde_json::Error) -> Error {
    Error::internal("keeping a row").caused_by(error.to_string())
}
