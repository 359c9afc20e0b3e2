//! The first two stages without AWS: what the reader and the checker say of bad files, and what is planned.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "../../tests/support/bad_rows.rs"]
mod bad_rows;

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::check::Hasher;
use super::plan::{self, Billing, Current, Details, Step, Thing, Update};
use super::row::{Certificate, Row};
use super::source::{Input, Needed, Scan, Second, Selection, scan};
use crate::error::{Kind, Result};
use crate::manifests::{Known, Options};

#[path = "tests/forms.rs"]
mod forms;

struct Case {
    _folder: tempfile::TempDir,
    input: Input,
}

fn case(name: &str, bytes: &[u8]) -> Case {
    case_of(name, bytes, Known::All)
}

fn case_of(name: &str, bytes: &[u8], known: Known) -> Case {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let input = Input::open(&path, &path, None, Options::default(), Vec::new(), known).unwrap();
    Case { _folder: folder, input: Input { shown: name.to_owned(), ..input } }
}

/// Scans a file and returns what it found, with every problem as people see it.
fn scanned(case: &Case) -> Result<(Scan, Vec<String>)> {
    let mut shown = Vec::new();
    let mut reader = case.input.reader()?;
    let scan = scan(&case.input, &mut reader, &Hasher::default(), |_, _, problems| {
        shown.extend(problems.iter().map(|p| (p.line, case.input.show(p))));
        Ok(())
    })?;
    // Doubles come after the rest; the order of lines is easier to compare.
    shown.sort_by_key(|(line, _)| *line);
    Ok((scan, shown.into_iter().map(|(_, text)| text).collect()))
}

fn problems(name: &str, bytes: &[u8]) -> Vec<String> {
    scanned(&case(name, bytes)).unwrap().1
}

#[test]
fn every_bad_row_of_nine_kinds_is_named() {
    let (csv, bad) = bad_rows::bad_rows();
    let case = case("d.csv", csv.as_bytes());
    let (scan, shown) = scanned(&case).unwrap();
    assert_eq!((scan.rows, scan.invalid.len()), (bad_rows::ROWS as u64, 17));
    assert_eq!(scan.demands[&(None, None)].rows.rows, bad_rows::GOOD as u64);
    assert_eq!(shown.len(), bad.len(), "{shown:#?}");
    for (bad, shown) in bad.iter().zip(&shown) {
        let start =
            bad.place.map_or(format!("d.csv:{}: ", bad.line), |p| format!("d.csv:{}: {p}: ", bad.line));
        assert!(shown.starts_with(&start), "{}: `{shown}` does not start with `{start}`", bad.kind);
    }
    let kinds: std::collections::HashSet<_> = bad.iter().map(|b| b.kind).collect();
    assert_eq!(kinds.len(), 9);
    assert_eq!(problems("m.csv", bad_rows::mended().as_bytes()), Vec::<String>::new());
}

#[test]
fn messages_say_what_is_allowed() {
    let shown = problems("d.csv", b"thing_name,attr.site\nlamp-1,new york\nlamp-1,x\n");
    let value = "d.csv:2: column 2 (attr.site): attribute value has ' ' at character 4; allowed are letters, digits \
                 and _.,@/:#=[]- without spaces, at most 800 characters";
    assert_eq!(
        shown,
        [value, "d.csv:3: column 1 (thing_name): thing `lamp-1` is in line 2 already; a thing has one row"]
    );
}

#[test]
fn a_message_names_the_line_in_which_its_record_starts() {
    let csv = b"\xef\xbb\xbfthing_name,attr.a\r\n\r\nok-1,1\r\n\"ok-2\",\"x\r\ny\"\r\nbad one,2\r\n";
    let shown = problems("d.csv", csv);
    assert_eq!(shown.len(), 2, "{shown:#?}");
    assert!(
        shown[0].starts_with("d.csv:4: column 2 (attr.a): attribute value has U+000D at character 2"),
        "{shown:?}"
    );
    assert!(
        shown[1].starts_with("d.csv:6: column 1 (thing_name): thing name has ' ' at character 4"),
        "{shown:?}"
    );
}

#[test]
fn strange_bytes_are_named_and_do_not_end_the_file() {
    let shown = problems("d.csv", b"thing_name,attr.a\nok-1,caf\xe9\nbad one,1\n");
    assert_eq!(shown[0], "d.csv:2: column 2 (attr.a): byte 4 (0xE9) is not UTF-8; save the file as UTF-8");
    assert_eq!(shown.len(), 2);
    let huge = format!("thing_name,attr.a\nok-1,{}\n", "x".repeat(1 << 20));
    assert!(problems("d.csv", huge.as_bytes())[0].contains("attribute value has 1048576 characters"));
}

#[test]
fn files_that_cannot_be_read_are_refused_as_a_whole() {
    for (bytes, says) in [
        (&b""[..], "is empty"),
        (b"\xff\xfet\0h\0", "is UTF-16"),
        (b"\x7fELF\x02\x01\x01\0\0\n", "is not UTF-8 text"),
        (b"thing_name,attr.\xe9\na,1\n", "is not UTF-8 text"),
        (b"thing_name,colour\na,red\n", "column 2 (colour): unknown column"),
        (b"thing_type\nlamp\n", "there is no column thing_name"),
        (b"thing_name,thing_name\na,a\n", "column 2 (thing_name): the column is there twice"),
        (b"thing_name\nok\n\"open\nx\n", "line 3, column 1: a quote is opened and never closed"),
        (b"thing_name,attr.a\nok,\"1\n2\",\"\n", "line 3, column 4: a quote is opened and never closed"),
    ] {
        let error = scanned(&case("d.csv", bytes)).unwrap_err();
        assert_eq!(error.kind(), Kind::Data, "{error}");
        assert!(error.to_string().contains(says), "{error}");
    }
    assert_eq!(scanned(&case("d.csv", b"thing_name\n")).unwrap().0.rows, 0);
}

#[test]
fn json_lines_have_the_same_keys() {
    let text = br#"{"thing_name":"a","thing_groups":["g","h"],"attributes":{"site":"x","n":7}}
{"thing_name":"b","colour":"red"}
not json
{"thing_name":"c","attr":{"s":"x y"}}
"#;
    let shown = problems("d.jsonl", text);
    assert!(shown[0].starts_with("d.jsonl:2: key colour: unknown key; known are thing_name"), "{shown:?}");
    assert!(shown[1].starts_with("d.jsonl:3: the line is not JSON"), "{shown:?}");
    assert!(
        shown[2].starts_with("d.jsonl:4: key attr.s: attribute value has ' ' at character 2"),
        "{shown:?}"
    );
    let (scan, _) = scanned(&case("d.jsonl", text)).unwrap();
    let names: Vec<_> = scan.demands[&(None, None)].names.keys().cloned().collect();
    assert_eq!(names, [(Needed::ThingGroup, "g".into()), (Needed::ThingGroup, "h".into())]);
}

#[test]
fn limits_depend_on_the_thing_type() {
    let header = (0..51).fold("thing_name,thing_type".to_owned(), |h, i| format!("{h},attr.a{i}"));
    let row = |name: &str, kind: &str, n: usize| {
        (0..51).fold(format!("{name},{kind}"), |r, i| r + if i < n { ",1" } else { "," })
    };
    let file = [header, row("a", "", 3), row("b", "", 4), row("c", "t", 50), row("d", "t", 51)].join("\n");
    let shown = problems("d.csv", file.as_bytes());
    assert_eq!(
        shown,
        [
            "d.csv:3: column 3 (attr.a0): 4 attributes; a thing without a thing type may have 3",
            "d.csv:5: column 3 (attr.a0): 51 attributes; a thing may have 50",
        ]
    );
}

#[test]
fn certificates_are_checked_before_any_call() {
    let shown =
        problems("d.csv", b"thing_name,cert_fingerprint,policies,cert_pem\na,12ab,,\nb,,p,\nc,,,nonsense\n");
    assert!(
        shown[0].starts_with("d.csv:2: column 2 (cert_fingerprint): is not a SHA-256 fingerprint"),
        "{shown:?}"
    );
    assert!(shown[1].starts_with("d.csv:3: column 3 (policies): the row has no certificate"), "{shown:?}");
    assert!(shown[2].starts_with("d.csv:4: column 4 (cert_pem): is not a PEM certificate"), "{shown:?}");
}

#[test]
fn the_second_pass_hands_each_place_its_rows() {
    let case = case("d.csv", b"thing_name,tenant\na,t1\nb,t2\nbad one,t1\nc,t1\nd,t2\n");
    let (scan, _) = scanned(&case).unwrap();
    let lines = |tenant: &str| {
        let place = (Some(tenant.to_owned()), None);
        let demand = &scan.demands[&place];
        let skip = std::sync::Arc::new(scan.invalid.clone());
        let selection =
            Selection { places: vec![(place.clone(), demand.span)], skip, ..Selection::default() };
        let mut second = Second::start(&case.input, selection).unwrap();
        let mut lines = Vec::new();
        while let Some(super::source::Next::Item(item)) = second.advance().unwrap() {
            lines.push((item.origin.number, item.origin.line));
        }
        lines
    };
    assert_eq!((lines("t1"), lines("t2")), (vec![(0, 2), (3, 5)], vec![(1, 3), (4, 6)]));
}

#[test]
fn a_rejects_file_has_the_inputs_form_and_can_be_read_again() {
    let input = case("d.csv", b"thing_name,error,attr.a,error_code\n\"bad, one\",old,1,Old\n");
    let mut reader = input.input.reader().unwrap();
    let record = reader.advance().unwrap().unwrap();
    let mut file = reader.reject_header().unwrap();
    file.extend(reader.reject_line(&record.raw, "InvalidRow", "says \"no\""));
    assert_eq!(
        String::from_utf8(file.clone()).unwrap(),
        "error_code,error,thing_name,attr.a\nInvalidRow,\"says \"\"no\"\"\",\"bad, one\",1\n"
    );
    assert_eq!(problems("r.csv", &file).len(), 1);
    let short = case("s.csv", b"thing_name,attr.a\nb\nc,1,2\n");
    let mut reader = short.input.reader().unwrap();
    let mut file = reader.reject_header().unwrap();
    while let Some(record) = reader.advance().unwrap() {
        file.extend(reader.reject_line(&record.raw, "InvalidRow", "fields"));
    }
    assert_eq!(problems("s2.csv", &file).len(), 2, "{}", String::from_utf8_lossy(&file));
    let input = case("d.jsonl", b"{\"thing_name\":\"a\"}\n");
    let mut reader = input.input.reader().unwrap();
    let record = reader.advance().unwrap().unwrap();
    let line = reader.reject_line(&record.raw, "X", "y");
    assert_eq!(line, b"{\"thing_name\":\"a\",\"error_code\":\"X\",\"error\":\"y\"}\n");
}

fn row() -> Row {
    Row {
        outside_validity: false,
        line: 2,
        name: "a".into(),
        thing: None,
        thing_type: Some("lamp".into()),
        attributes: Some(BTreeMap::from([("site".into(), "x".into())])),
        remove: Vec::new(),
        groups: vec!["g".into(), "h".into()],
        billing_group: Some("b".into()),
        certificate: Some(Certificate::Pem { id: "ab".into(), pem: "pem".into() }),
        policies: vec!["p".into()],
        entry: None,
        tenant: None,
        account: None,
        region: None,
    }
}

fn nothing() -> Current {
    Current {
        thing: Thing::Absent,
        groups_missing: Vec::new(),
        billing_group: Billing::Fine,
        certificate: None,
        attached: false,
        policies_missing: Vec::new(),
    }
}

fn steps(row: &Row, current: &Current, update: Update) -> Vec<String> {
    plan::import(row, current, update).unwrap().steps().map(ToString::to_string).collect()
}

#[test]
fn a_new_row_takes_the_fewest_calls() {
    assert_eq!(
        steps(&row(), &nothing(), Update::Never),
        [
            "CreateThing",
            "AddThingToThingGroup g",
            "AddThingToThingGroup h",
            "RegisterCertificateWithoutCA",
            "AttachPolicy p",
            "AttachThingPrincipal",
        ]
    );
}

#[test]
fn what_is_so_needs_no_call_and_what_is_missing_is_added() {
    let same =
        Current { thing: Thing::Same, certificate: Some("ACTIVE".into()), attached: true, ..nothing() };
    assert_eq!(steps(&row(), &same, Update::Never), Vec::<String>::new());
    let lacking = Current {
        groups_missing: vec!["h".into()],
        billing_group: Billing::None,
        attached: false,
        policies_missing: vec!["p".into()],
        ..same
    };
    assert_eq!(
        steps(&row(), &lacking, Update::Never),
        ["AddThingToThingGroup h", "AddThingToBillingGroup b", "AttachPolicy p", "AttachThingPrincipal",]
    );
}

#[test]
fn what_differs_is_named_unless_it_may_be_updated() {
    let details = Details {
        thing_type: Some("lamp".into()),
        attributes: BTreeMap::from([("site".into(), "y".into()), ("fw".into(), "1".into())]),
    };
    let differs = Current {
        thing: Thing::Is(details.clone()),
        billing_group: Billing::Other("c".into()),
        certificate: Some("REVOKED".into()),
        attached: true,
        ..nothing()
    };
    assert_eq!(
        plan::import(&row(), &differs, Update::Never).unwrap_err(),
        [
            "attribute site is `y`, the row says `x`",
            "attribute fw is `1`, the row has none",
            "billing group is `c`, the row says `b`",
            "certificate ab is REVOKED, an import would make it ACTIVE",
        ]
    );
    let active = Current { certificate: Some("ACTIVE".into()), ..differs };
    let update = |update| plan::import(&row(), &active, update).unwrap().thing.unwrap();
    let attributes = Some(BTreeMap::from([("site".to_owned(), "x".to_owned())]));
    for (how, merge) in [(Update::Merge, true), (Update::Replace, false)] {
        let attributes = attributes.clone();
        assert_eq!(
            update(how),
            Step::UpdateThing { thing_type: None, remove_type: false, attributes, merge }
        );
    }
    let more = Row { attributes: Some(BTreeMap::from([("site".into(), "y".into())])), ..row() };
    assert!(plan::is_same(&more, &details, Update::Merge), "merging leaves other attributes alone");
    assert!(!plan::is_same(&more, &details, Update::Never));
    let silent = Row { attributes: None, ..row() };
    assert!(plan::is_same(&silent, &details, Update::Never), "a row that names no attribute compares none");
}
