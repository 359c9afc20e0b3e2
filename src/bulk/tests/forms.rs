//! The forms of lists beside the plain one: AWS's names, bare names, signing requests, attributes to remove.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::x509::X509Req;

use super::*;
use crate::bulk::check::Checker;
use crate::manifests::Format;

/// The rows of a file, all of which are good.
fn rows(case: &Case) -> Vec<Row> {
    let checker = Checker::new(case.input.path.parent().unwrap().to_owned(), Vec::new());
    let (mut reader, mut rows) = (case.input.reader().unwrap(), Vec::new());
    while let Some(record) = reader.advance().unwrap() {
        rows.push(checker.row(&record).unwrap_or_else(|problems| panic!("{problems:?}")));
    }
    rows
}

#[test]
fn what_this_program_lists_can_be_fed_back() {
    let line = r#"{"tenant":"acme","account":"111122223333","region":"eu-west-1","thingName":"lamp","thingId":"x",
        "thingTypeName":"t","thingGroupNames":["g","h"],"billingGroupName":"b","attributes":{"site":"berlin"},
        "connectivity":{"connected":true,"timestamp":1},"shadow":null,"version":3,"thingArn":"arn"}"#;
    let json = rows(&case("d.jsonl", line.replace('\n', " ").as_bytes()));
    let csv = rows(&case(
        "d.csv",
        b"tenant,account,region,thingName,thingTypeName,thingGroupNames,billingGroupName,attributes,version\n\
          acme,111122223333,eu-west-1,lamp,t,g;h,b,\"{\"\"site\"\":\"\"berlin\"\"}\",3\n",
    ));
    for row in json.iter().chain(&csv) {
        assert_eq!(row.name, "lamp");
        assert_eq!(row.thing_type.as_deref(), Some("t"));
        assert_eq!(row.groups, ["g", "h"]);
        assert_eq!(row.billing_group.as_deref(), Some("b"));
        assert_eq!(row.attributes, Some(BTreeMap::from([("site".into(), "berlin".into())])));
        assert_eq!((row.tenant.as_deref(), row.account.as_deref()), (Some("acme"), Some("111122223333")));
        assert_eq!(row.region.as_deref(), Some("eu-west-1"));
    }
    assert_eq!((json.len(), csv.len()), (1, 1));
    let alone = rows(&case("d.csv", b"thing_name,tenant,account\na,,111122223333\n"));
    assert_eq!((alone[0].tenant.as_deref(), alone[0].account.as_deref()), (Some("111122223333"), None));
}

#[test]
fn one_thing_is_not_said_in_two_columns() {
    let error = scanned(&case("d.csv", b"thing_name,thingName\na,a\n")).unwrap_err().to_string();
    assert!(error.contains("column 2 (thingName): the column is there twice, as thing_name"), "{error}");
    let shown =
        problems("d.jsonl", br#"{"thing_name":"a","thingName":"b","attr.x":"1","attributes":{"x":"2"}}"#);
    assert_eq!(
        shown,
        [
            "d.jsonl:1: key thingName: says again what key thing_name says",
            "d.jsonl:1: key attributes.x: says again what key attr.x says",
        ]
    );
    let shown = problems("d.csv", b"thing_name,attributes\na,nonsense\nb,\"{\"\"x\"\":[1]}\"\n");
    assert_eq!(
        shown,
        [
            "d.csv:2: column 2 (attributes): is not a JSON object of names and values",
            "d.csv:3: column 2 (attributes): attribute x is not a text",
        ]
    );
}

#[test]
fn bare_names_are_a_list_where_only_names_count() {
    let list = case_of("d.txt", b"\xef\xbb\xbflamp-1\r\n\r\n  lamp-2\r\nbad one\nlamp-1\n", Known::NamesOnly);
    assert_eq!(list.input.format, Format::Names);
    let (scan, shown) = scanned(&list).unwrap();
    assert_eq!(scan.rows, 4);
    assert!(shown[0].starts_with("d.txt:4: the line: thing name has ' ' at character 4"), "{shown:?}");
    assert_eq!(shown[1], "d.txt:5: the line: thing `lamp-1` is in line 1 already; a thing has one row");
    // Its rejects have a header, and can be fed back.
    let mut reader = list.input.reader().unwrap();
    let record = reader.advance().unwrap().unwrap();
    let mut file = reader.reject_header().unwrap();
    file.extend(reader.reject_line(&record.raw, "InvalidRow", "says, no"));
    assert_eq!(file, b"error_code,error,thing_name\nInvalidRow,\"says, no\",lamp-1\n");
    let again = case_of("rejects.csv", &file, Known::NamesOnly);
    assert_eq!(rows(&again)[0].name, "lamp-1");
    assert_eq!(case_of("d.txt", b"lamp\n", Known::All).input.format, Format::Csv);
}

#[test]
fn where_only_names_count_other_columns_are_read_over() {
    let csv = b"colour,thingName,attr.bad name,colour,tenant\nred,lamp,x y,blue,acme\n";
    let json = br#"{"colour":["red"],"thingName":"lamp","attributes":7,"tenant":"acme"}"#;
    for row in
        [rows(&case_of("d.csv", csv, Known::NamesOnly)), rows(&case_of("d.jsonl", json, Known::NamesOnly))]
    {
        assert_eq!((row[0].name.as_str(), row[0].tenant.as_deref()), ("lamp", Some("acme")));
        assert_eq!((row.len(), row[0].attributes.as_ref()), (1, None));
    }
}

#[test]
fn only_a_change_removes_attributes() {
    let json = br#"{"thing_name":"a","attributes":{"x":null,"y":"","z":"1"}}"#;
    let changed = &rows(&case_of("d.jsonl", json, Known::Changes))[0];
    assert_eq!(changed.remove, ["x", "y"]);
    assert_eq!(changed.attributes, Some(BTreeMap::from([("z".into(), "1".into())])));
    let imported = &rows(&case("d.jsonl", json))[0];
    assert!(imported.remove.is_empty());
    assert_eq!(imported.attributes, changed.attributes);
    // An empty field of a CSV file says nothing: most tables have them.
    assert!(rows(&case_of("d.csv", b"thing_name,attr.x\na,\n", Known::Changes))[0].remove.is_empty());
}

fn request(key: &PKey<Private>, signer: &PKey<Private>) -> String {
    let mut request = X509Req::builder().unwrap();
    request.set_pubkey(key).unwrap();
    request.sign(signer, MessageDigest::sha256()).unwrap();
    String::from_utf8(request.build().to_pem().unwrap()).unwrap()
}

fn ec(curve: Nid) -> PKey<Private> {
    PKey::from_ec_key(EcKey::generate(&EcGroup::from_curve_name(curve).unwrap()).unwrap()).unwrap()
}

#[test]
fn signing_requests_are_checked_before_any_call() {
    let rsa = |bits| PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap();
    let (p256, other) = (ec(Nid::X9_62_PRIME256V1), ec(Nid::X9_62_PRIME256V1));
    let good = [request(&p256, &p256)]
        .into_iter()
        .chain([ec(Nid::SECP384R1), ec(Nid::SECP521R1), rsa(2048)].map(|key| request(&key, &key)));
    for pem in good {
        let line = serde_json::json!({ "thing_name": "a", "csr_pem": pem });
        let found = rows(&case("d.jsonl", line.to_string().as_bytes())).remove(0).certificate;
        let Some(Certificate::Csr { pem: kept, public_key_sha256 }) = found else { panic!("{found:?}") };
        assert_eq!((kept, public_key_sha256.len()), (pem, 64));
    }
    let (weak, foreign) = (rsa(1024), ec(Nid::SECP256K1));
    for (pem, says) in [
        (request(&weak, &weak), "AWS IoT takes keys of RSA with 2048 bits or more"),
        (request(&foreign, &foreign), "AWS IoT takes keys of RSA with 2048 bits or more"),
        (request(&p256, &other), "is not signed by the key that it names"),
        ("nonsense".to_owned(), "is not a PEM signing request"),
        ("x".repeat(4096), "has 4097 characters; a signing request has at most 4096"),
        (String::from_utf8(p256.private_key_to_pem_pkcs8().unwrap()).unwrap(), "holds a private key"),
    ] {
        let line = serde_json::json!({ "thing_name": "a", "csr_pem": pem });
        let shown = problems("d.jsonl", line.to_string().as_bytes());
        assert!(shown[0].starts_with("d.jsonl:1: key csr_pem: ") && shown[0].contains(says), "{shown:?}");
    }
    let both =
        format!("thing_name,cert_fingerprint,csr_pem\na,{},\"{}\"\n", "ab".repeat(32), request(&p256, &p256));
    let shown = problems("d.csv", both.as_bytes());
    assert_eq!(
        shown,
        ["d.csv:2: column 3 (csr_pem): a row has a certificate or a signing request, not both"]
    );
}

#[test]
fn a_signing_request_may_be_a_file_beside_the_list() {
    let key = ec(Nid::X9_62_PRIME256V1);
    let list = case("d.csv", b"thing_name,csr_file\na,a.csr\n");
    std::fs::write(list.input.path.with_file_name("a.csr"), request(&key, &key)).unwrap();
    assert!(matches!(rows(&list)[0].certificate, Some(Certificate::Csr { .. })));
    let missing = problems("d.csv", b"thing_name,csr_file\na,none.csr\n");
    assert!(missing[0].starts_with("d.csv:2: column 2 (csr_file): `"), "{missing:?}");
    assert!(missing[0].contains("none.csr` cannot be read"), "{missing:?}");
}

/// A problem of a file of one row, as CSV and as JSON lines.
fn both(name: &str, attributes: &[(&str, &str)], more: &[(&str, &str)]) -> [Vec<String>; 2] {
    let cells = || attributes.iter().map(|(k, v)| (format!("attr.{k}"), (*v).to_owned()));
    let cells: Vec<(String, String)> =
        cells().chain(more.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))).collect();
    let (mut header, mut record) = ("thing_name".to_owned(), name.to_owned());
    let mut object = serde_json::Map::from_iter([("thing_name".to_owned(), name.into())]);
    for (key, value) in cells {
        write!(header, ",{key}").unwrap();
        write!(record, ",\"{value}\"").unwrap();
        object.insert(key, value.into());
    }
    let line = serde_json::Value::Object(object);
    [
        problems("d.csv", format!("{header}\n{record}\n").as_bytes()),
        problems("d.jsonl", format!("\n{line}\n").as_bytes()),
    ]
}

#[test]
fn every_wrong_value_is_named_with_its_line_in_both_forms() {
    let numbered: Vec<String> = (0..51).map(|n| format!("a{n}")).collect();
    let many: Vec<(&str, &str)> = numbered.iter().map(|n| (n.as_str(), "1")).collect();
    let megabyte = "x".repeat(1 << 20);
    for (shown, place, says) in [
        (both("a", &[("x", "a b")], &[]), "attr.x", "has ' ' at character 2"),
        (both("a", &[("x", "a\r\nb")], &[]), "attr.x", "has U+000D at character 2"),
        (both("a", &many, &[("thing_type", "t")]), "attr.a0", "51 attributes; a thing may have 50"),
        (both("a", &[("x", &megabyte)], &[]), "attr.x", "has 1048576 characters"),
        (both("gr\u{fc}n", &[], &[]), "thing_name", "has 'ü' at character 3"),
    ] {
        for (shown, start) in shown.iter().zip(["d.csv:2: column ", "d.jsonl:2: key "]) {
            // A value that is far too long also takes more bytes than a thing may have.
            assert!(shown.len() == 1 || says.contains("1048576"), "{} problems", shown.len());
            let (head, _) = shown[0].split_at(shown[0].len().min(60));
            assert!(shown[0].starts_with(start) && head.contains(place), "{head}");
            assert!(shown[0].contains(says), "{head} does not say {says}");
        }
    }
    // AWS takes a colon in a thing's name.
    assert_eq!(both("urn:a:1", &[], &[]), [Vec::<String>::new(), Vec::new()]);
}

#[test]
fn json_lines_have_an_answer_to_every_strange_file() {
    let text = b"\xef\xbb\xbf{\"thing_name\":\"a\"}\r\n\r\n{\"thing_name\":\"b\",\"attr.x\":\"caf\xe9\"}\r\n\
                 {\"thing_name\":\"a\"}\r\n[1]\r\n{\"attr.x\":\"1\"}\r\n";
    let shown = problems("d.jsonl", text);
    assert!(shown[0].starts_with("d.jsonl:3: the line is not JSON: invalid unicode code point"), "{shown:?}");
    assert_eq!(
        shown[1..],
        [
            "d.jsonl:4: key thing_name: thing `a` is in line 1 already; a thing has one row",
            "d.jsonl:5: the line is not a JSON object",
            "d.jsonl:6: the row has no thing name",
        ]
    );
    let error = scanned(&case("d.jsonl", b"")).unwrap_err();
    assert_eq!((error.kind(), error.to_string().contains("is empty")), (Kind::Data, true), "{error}");
    assert_eq!(scanned(&case("d.jsonl", b"\n\r\n")).unwrap().0.rows, 0);
}

#[test]
fn doubles_are_found_in_a_file_that_is_longer_than_memory() {
    let rows = 3000;
    let mut text = "thing_name,thing_type\n".to_owned();
    for n in 0..rows {
        writeln!(text, "lamp-{},{}", n % (rows - 2), if n == 7 { "no good" } else { "t" }).unwrap();
    }
    let case = case("d.csv", text.as_bytes());
    let (scan, shown) = scanned(&case).unwrap();
    assert!(shown[0].starts_with("d.csv:9: column 2 (thing_type)"), "{shown:?}");
    assert_eq!(
        shown[1..],
        [
            "d.csv:3000: column 1 (thing_name): thing `lamp-0` is in line 2 already; a thing has one row",
            "d.csv:3001: column 1 (thing_name): thing `lamp-1` is in line 3 already; a thing has one row",
        ]
    );
    let demand = &scan.demands[&(None, None)];
    assert_eq!((demand.rows.rows, demand.names[&(Needed::ThingType, "t".into())].rows), (2997, 2997));
    assert_eq!((scan.rows, scan.invalid.len(), scan.seen.len()), (3000, 3, 3000));
    assert!(scan.invalid.contains(7) && scan.invalid.contains(2998) && scan.invalid.contains(2999));
}

#[test]
fn a_row_that_is_wrong_already_is_not_said_to_be_a_double_too() {
    assert_eq!(problems("d.csv", b"thing_name,attr.x\na,1\na,x y\na,2\n").len(), 2);
}
