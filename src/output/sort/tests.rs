//! Orders of values and rows, and that a file changes nothing about them.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::json;

use super::*;

const COLUMNS: Columns =
    Columns { default: &["name", "n"], more: &["attributes"], open: &["attributes", "shadow"] };

fn order(fields: &[&str]) -> Order {
    Order::parse(&fields.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>(), &COLUMNS).unwrap()
}

fn sorted(values: &[Value], field: &str) -> Vec<Value> {
    let order = order(&[field]);
    let mut keyed: Vec<_> = values.iter().map(|n| (order.key(&json!({ "n": n }), b""), n.clone())).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    keyed.into_iter().map(|(_, value)| value).collect()
}

#[test]
fn values_are_in_the_order_that_is_documented() {
    let up = [
        json!(false),
        json!(true),
        json!(-1e9),
        json!(-2),
        json!(0),
        json!(0.5),
        json!(3),
        json!(20),
        json!("1"),
        json!("1.9"),
        json!("1.10"),
        json!("1.10.1"),
        json!("2"),
        json!("010"),
        json!("A"),
        json!("ab"),
        json!("lamp"),
        json!("lamp-2"),
        json!("Lamp-10"),
        json!("lamp-10a"),
        json!("lampe"),
        json!(["x", "y"]),
        json!("\u{e4}"),
    ];
    let mut mixed = up.to_vec();
    mixed.reverse();
    mixed.swap(3, 17);
    assert_eq!(sorted(&mixed, "n"), up);
    assert_eq!(sorted(&mixed, "n:asc"), up);
    let mut down = up.to_vec();
    down.reverse();
    assert_eq!(sorted(&mixed, "n:desc"), down);
    for field in ["n", "n:desc"] {
        assert_eq!(sorted(&[json!(null), json!(""), json!("z"), json!([])], field)[0], json!("z"));
    }
}

#[test]
fn fields_count_in_their_order_and_the_place_decides_at_last() {
    let order = order(&["n:desc", "name"]);
    let key = |n: i32, name: &str, place: &[u8]| order.key(&json!({ "n": n, "name": name }), place);
    assert!(key(2, "b", b"9") < key(1, "a", b"0"));
    assert!(key(2, "a", b"9") < key(2, "b", b"0"));
    assert!(key(2, "a", b"0") < key(2, "A", b"1"));
}

#[test]
fn what_is_no_column_is_refused() {
    let parse = |field: &str| Order::parse(&[field.to_owned()], &COLUMNS);
    assert!(parse("attributes.a:b:asc").is_ok(), "an attribute may be called so");
    // A typo of `desc` is no name, or the order would be another one in silence.
    assert!(parse("attributes.a:dsc").unwrap_err().hints()[0].contains("attributes.a:dsc:asc"));
    assert!(parse("shadow.reported.fw:desc").is_ok());
    assert!(parse("nmae").unwrap_err().message().contains("no column `nmae`"));
    assert!(parse("n:down").unwrap_err().message().contains("neither `asc` nor `desc`"));
}

fn rows(count: u32) -> Vec<(Vec<u8>, Vec<u8>)> {
    let row = |n: u32| {
        let mixed = n.wrapping_mul(2_654_435_761);
        (mixed.to_be_bytes().to_vec(), format!("row {mixed} {}", "x".repeat((n % 90) as usize)).into_bytes())
    };
    (0..count).map(row).collect()
}

fn through(mut sorter: Sorter, rows: &[(Vec<u8>, Vec<u8>)], stop_after: usize) -> Vec<Vec<u8>> {
    for (key, row) in rows {
        sorter.push(key.clone(), row.clone()).unwrap();
    }
    let mut out = Vec::new();
    sorter
        .finish(|row| {
            out.push(row.to_vec());
            Ok(out.len() < stop_after)
        })
        .unwrap();
    out
}

#[test]
fn a_file_and_a_heap_give_what_memory_gives() {
    let folder = tempfile::tempdir().unwrap();
    let all = rows(5_000);
    let mut expected = all.clone();
    expected.sort();
    let expected: Vec<_> = expected.into_iter().map(|(_, row)| row).collect();
    for memory in [4 << 10, 64 << 10, MEMORY_ENOUGH] {
        let sorter = Sorter::All(Runs::within(folder.path(), memory));
        assert_eq!(through(sorter, &all, usize::MAX), expected);
    }
    assert_eq!(through(Sorter::All(Runs::within(folder.path(), 4 << 10)), &all, 7), expected[..7]);
    assert_eq!(through(Sorter::new(Some(25), folder.path()), &all, usize::MAX), expected[..25]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "a temporary file was left");
}

/// More than all rows take.
const MEMORY_ENOUGH: usize = 64 << 20;

#[test]
fn rows_of_one_key_are_one_row() {
    let folder = tempfile::tempdir().unwrap();
    let twice = [rows(500), rows(500)].concat();
    for memory in [2 << 10, MEMORY_ENOUGH] {
        let sorter = Sorter::All(Runs::within(folder.path(), memory));
        assert_eq!(through(sorter, &twice, usize::MAX).len(), 500);
    }
    assert_eq!(through(Sorter::new(Some(100), folder.path()), &twice, usize::MAX).len(), 100);
}
