//! `--html`: a report as a page. Charts show the largest; the table has every row.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::error::Error;
use crate::fleet::metering::Grid;
use crate::output::html::{self, Bar, COLOURS, escaped};

/// Bars in a chart; of what is beyond, the sum is said.
const BARS: usize = 25;
/// What a missing value is called.
const NONE: &str = "(none)";

/// What the page says beside the numbers.
pub(crate) struct About<'a> {
    /// The columns, those that tell rows apart first.
    pub(crate) columns: &'a [String],
    /// How many columns tell rows apart; the others but `exact` and `source` are numbers.
    pub(crate) by: usize,
    /// What the bars are of, and what they are divided by: the names of the grid's keys, first and last.
    pub(crate) charted: &'a [String],
    /// The query.
    pub(crate) query: Option<String>,
    /// `--since`, as a moment.
    pub(crate) since: Option<String>,
    /// The index or the registry.
    pub(crate) source: &'a str,
    /// How many targets were asked.
    pub(crate) targets: usize,
    /// The targets that are not in it.
    pub(crate) failures: &'a [Error],
    /// When it was made.
    pub(crate) now: OffsetDateTime,
}

/// The whole page; the grid is what the chart shows.
pub(crate) fn page(about: &About<'_>, grid: &Grid, rows: &[Value]) -> String {
    let mut out = html::head(&format!("Things by {}", about.charted.join(", ")));
    facts(&mut out, about, rows);
    chart(&mut out, about.charted, grid);
    table(&mut out, about, rows);
    out.push_str(html::END);
    out
}

fn facts(out: &mut String, about: &About<'_>, rows: &[Value]) {
    let now = about.now.replace_nanosecond(0).unwrap_or(about.now);
    let now = now.format(&Rfc3339).unwrap_or_else(|_| now.to_string());
    let reached = format!("{} of {}", about.targets - about.failures.len(), about.targets);
    let things: u64 = rows.iter().filter_map(|row| row["things"].as_u64()).sum();
    let source = match about.source {
        "index" => "fleet index (seconds behind the registry)",
        _ => "registry",
    };
    let mut facts = vec![("Made", now), ("Things", things.to_string()), ("Accounts and Regions", reached)];
    facts.push(("Source", source.to_owned()));
    facts.push(("Query", about.query.clone().unwrap_or_else(|| "all things".to_owned())));
    facts.extend(about.since.clone().map(|since| ("Active since", since)));
    out.push_str("<dl>\n");
    for (name, value) in facts {
        let _ = writeln!(out, "<dt>{name}</dt><dd>{}</dd>", escaped(&value));
    }
    out.push_str("</dl>\n");
    if !about.failures.is_empty() {
        out.push_str("<section class=\"warn\">\n<h2>Not counted</h2>\n<ul>\n");
        for failure in about.failures {
            let target = failure.target().map(|target| format!("{target}: ")).unwrap_or_default();
            let _ = writeln!(out, "<li>{}</li>", escaped(&format!("{target}{failure}")));
        }
        out.push_str("</ul>\n</section>\n");
    }
    if rows.iter().any(|row| row["exact"] == false) {
        out.push_str(
            "<section class=\"warn\">\n<h2>Not exact</h2>\n<p>In rows where <code>exact</code> is false, AWS does not tell \
             for every thing what is counted.</p>\n</section>\n",
        );
    }
}

fn label(value: Option<&String>) -> String {
    value.map_or_else(|| NONE.to_owned(), Clone::clone)
}

/// Names by size; beyond `most` there is a rest.
fn largest(sizes: BTreeMap<Option<&String>, u64>, most: usize) -> Vec<Option<&String>> {
    let mut sizes: Vec<_> = sizes.into_iter().collect();
    sizes.sort_by_key(|&(_, size)| std::cmp::Reverse(size));
    sizes.into_iter().take(most).map(|(name, _)| name).collect()
}

fn chart(out: &mut String, by: &[String], grid: &Grid) {
    let stacked = by.len() > 1;
    let mut cells: BTreeMap<(Option<&String>, Option<&String>), u64> = BTreeMap::new();
    let (mut firsts, mut lasts) = (BTreeMap::new(), BTreeMap::new());
    for (key, count) in grid.cells() {
        let first = key.first().and_then(Option::as_ref);
        let last = key.last().filter(|_| stacked).and_then(Option::as_ref);
        *cells.entry((first, last)).or_default() += count.things;
        *firsts.entry(first).or_default() += count.things;
        *lasts.entry(last).or_default() += count.things;
    }
    if cells.is_empty() {
        return;
    }
    let (all, kinds) = (firsts.len(), lasts.len());
    let names = largest(firsts, BARS);
    let series = largest(lasts, if kinds > COLOURS { COLOURS - 1 } else { kinds });
    let mut labels: Vec<String> = series.iter().map(|name| label(*name)).collect();
    if kinds > series.len() {
        labels.push(format!("{} others", kinds - series.len()));
    }
    let mut bars: Vec<Bar> =
        names.iter().map(|name| Bar { name: label(*name), parts: vec![0; labels.len()] }).collect();
    let mut rest = 0;
    for ((first, last), things) in cells {
        let part = series.iter().position(|name| *name == last).unwrap_or(series.len());
        match names.iter().position(|name| *name == first) {
            Some(bar) => bars[bar].parts[part] += things,
            None => rest += things,
        }
    }
    let column = |name: Option<&String>| name.cloned().unwrap_or_default();
    let (first, last) = (column(by.first()), column(by.last()));
    let what =
        if stacked { format!("Things by {first}, divided by {last}") } else { format!("Things by {first}") };
    let _ = write!(out, "<h2>{}</h2>\n<figure>\n", escaped(&what));
    out.push_str(&html::bars(
        &format!("{what}; the table has the numbers"),
        if stacked { &labels } else { &[] },
        &bars,
    ));
    if all > names.len() {
        // As a bar it would make the others too short to be seen.
        let _ = writeln!(
            out,
            "<figcaption>The {} largest of {all}; the other {} have {rest} together.</figcaption>",
            names.len(),
            all - names.len()
        );
    }
    out.push_str("</figure>\n");
}

fn table(out: &mut String, about: &About<'_>, rows: &[Value]) {
    // The source is the same in all rows and is said above.
    let columns: Vec<(usize, &String)> =
        about.columns.iter().enumerate().filter(|(_, name)| *name != "source").collect();
    let is_number = |n: usize, name: &str| n >= about.by && name != "exact";
    out.push_str("<h2>All rows</h2>\n<div class=\"wide\">\n<table>\n");
    let _ = write!(out, "<caption>{} rows</caption>\n<thead><tr>", rows.len());
    for &(n, name) in &columns {
        let class = if is_number(n, name) { " class=\"n\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(name));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for &(n, name) in &columns {
            let cell = match &row[name.as_str()] {
                Value::String(text) if n == 0 => format!("<th scope=\"row\">{}</th>", escaped(text)),
                Value::Null if n == 0 => format!("<th scope=\"row\" class=\"none\">{NONE}</th>"),
                Value::Null if n < about.by => format!("<td class=\"none\">{NONE}</td>"),
                Value::Null => "<td class=\"n\">unknown</td>".to_owned(),
                Value::String(text) => format!("<td>{}</td>", escaped(text)),
                Value::Bool(yes) => format!("<td>{}</td>", if *yes { "yes" } else { "no" }),
                number => format!("<td class=\"n\">{number}</td>"),
            };
            out.push_str(&cell);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::fleet::metering::Count;

    const EVIL: &str = "</td></svg><script>alert('x')</script><img src=x onerror=\"y\">";

    fn about<'a>(columns: &'a [String], failures: &'a [Error]) -> About<'a> {
        let query = Some(format!("attributes.x:{EVIL}"));
        let now = datetime!(2026-11-28 12:00 UTC);
        let source = "registry";
        About {
            columns,
            by: 2,
            charted: &columns[..2],
            query,
            since: None,
            source,
            targets: 600,
            failures,
            now,
        }
    }

    fn columns(second: &str) -> Vec<String> {
        ["tenant", second, "things", "source", "exact"].map(str::to_owned).into()
    }

    #[test]
    fn whatever_names_say_is_text() {
        let mut grid = Grid::default();
        grid.add(vec![Some(EVIL.into()), Some(EVIL.into())], Count::one(None, None, false)).unwrap();
        let column = format!("attributes.{EVIL}");
        let rows = [json!({ "tenant": EVIL, column.as_str(): EVIL, "things": 1, "exact": true })];
        let failures = [Error::failed(EVIL).at(EVIL)];
        let page = page(&about(&columns(&column), &failures), &grid, &rows);
        for part in ["<script", "<img", "onerror=\""] {
            assert!(!page.contains(part), "{part}");
        }
        // Title, heading, chart, key, table, query and failure: it is in all of them.
        assert!(page.matches("&lt;script&gt;").count() >= 9, "{page}");
    }

    #[test]
    fn five_hundred_tenants_are_a_small_page_with_all_rows() {
        let (mut grid, mut rows) = (Grid::default(), Vec::new());
        for tenant in 0..500 {
            for version in 0..12 {
                let (tenant, version) = (format!("tenant-{tenant:03}"), format!("1.{version}"));
                let key = vec![Some(tenant.clone()), Some(version.clone())];
                grid.add(key, Count::one(None, None, false)).unwrap();
                rows.push(
                    json!({ "tenant": tenant, "attributes.version": version, "things": 1, "exact": true }),
                );
            }
        }
        let page = page(&about(&columns("attributes.version"), &[]), &grid, &rows);
        assert!(page.len() < 600_000, "{}", page.len());
        assert_eq!(page.matches("<tr>").count(), 1 + 6_000);
        assert!(page.contains("The 25 largest of 500; the other 475 have 5700 together."), "{page}");
        assert_eq!(page.matches("text-anchor").count(), 25);
        assert!(page.contains(", 5 others: 5</title>"), "{page}");
    }
}
