//! A CSV of 1,000 rows of which 17 are bad, in nine ways; each bad row is named with its line and the place that
//! a message must name. The good rows need nothing in the account: no type, no group.

use std::fmt::Write as _;

/// The columns.
pub(crate) const HEADER: &str = "thing_name,thing_type,thing_groups,attr.site,attr.fw,attr.hw,attr.lot";
/// The rows.
pub(crate) const ROWS: usize = 1_000;
/// The rows that can be imported.
pub(crate) const GOOD: usize = 983;

/// One bad row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bad {
    /// Its line in the file.
    pub(crate) line: u64,
    /// What the message names: a column, or nothing when the record as a whole is wrong.
    pub(crate) place: Option<&'static str>,
    /// What is wrong, one of nine kinds.
    pub(crate) kind: &'static str,
}

type Fault = (&'static str, Option<&'static str>, fn(usize) -> String);

/// The nine kinds: what is wrong, the place, and a record that is so.
const KINDS: [Fault; 9] = [
    ("space in the name", Some("column 1 (thing_name)"), |i| format!("dev {i:04},,,berlin,1.0,,")),
    ("no name", None, |_| ",,,berlin,1.0,,".to_owned()),
    ("name too long", Some("column 1 (thing_name)"), |i| format!("{}{i},,,berlin,1.0,,", "x".repeat(128))),
    ("space in a value", Some("column 4 (attr.site)"), |i| format!("dev-{i:04},,,new york,1.0,,")),
    ("a second row for a thing", Some("column 1 (thing_name)"), |_| "dev-0000,,,berlin,1.0,,".to_owned()),
    ("bad group name", Some("column 3 (thing_groups)"), |i| {
        format!("dev-{i:04},,site-a;site b,berlin,1.0,,")
    }),
    ("too many attributes", Some("column 4 (attr.site)"), |i| format!("dev-{i:04},,,berlin,1.0,r1,l1")),
    ("too few fields", None, |i| format!("dev-{i:04},,berlin")),
    ("bad type name", Some("column 2 (thing_type)"), |i| format!("dev-{i:04},lamp/v2,,berlin,1.0,,")),
];

/// Which row is bad, and the kind; the first row is good, because another one doubles it.
const BAD: [(usize, usize); 17] = [
    (1, 0),
    (2, 1),
    (3, 2),
    (10, 3),
    (11, 4),
    (12, 5),
    (99, 6),
    (100, 7),
    (101, 8),
    (400, 0),
    (401, 1),
    (402, 2),
    (500, 3),
    (600, 4),
    (700, 5),
    (998, 0),
    (999, 3),
];

/// The file, and its bad rows in the order of their lines.
pub(crate) fn bad_rows() -> (String, Vec<Bad>) {
    let (mut csv, mut bad) = (format!("{HEADER}\n"), Vec::new());
    for row in 0..ROWS {
        let record = match BAD.iter().find(|(at, _)| *at == row) {
            None => format!("dev-{row:04},,,berlin,1.0,,"),
            Some((_, kind)) => {
                let (kind, place, record) = KINDS[*kind];
                bad.push(Bad { line: row as u64 + 2, place, kind });
                record(row)
            }
        };
        writeln!(csv, "{record}").expect("writing to a String cannot fail");
    }
    (csv, bad)
}

/// A rejects file of [`bad_rows`] after mending: its form, with 17 good rows.
pub(crate) fn mended() -> String {
    let mut csv = format!("error_code,error,{HEADER}\n");
    for (row, _) in BAD {
        writeln!(csv, "InvalidRow,mended,dev-{row:04},,,berlin,1.0,,")
            .expect("writing to a String cannot fail");
    }
    csv
}
