use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Format, Key, Options, made, read, rejected, told};

#[test]
fn a_bundle_has_a_record_for_each_device() {
    let root = made("Root", true, None);
    let (middle, other) = (made("Middle", true, Some(&root)), made("Other", true, None));
    let (a, b) = (made("lamp a", false, Some(&middle)), made("lamp-b", false, Some(&middle)));
    let text = [
        "subject=CN = lamp a\n".to_owned() + &a.pem(),
        middle.pem(),
        root.pem(),
        b.pem().replace('\n', "\r\n"),
        other.pem(),
        "-----BEGIN CERTIFICATE-----\nAAAA\n".to_owned(),
        b.pem(),
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n".to_owned(),
    ]
    .concat();
    let records = read(text.as_bytes(), Format::Pem, &Options::default()).unwrap();
    let told = told(&records);
    assert_eq!((told[0].as_str(), told[1].as_str(), told[4].as_str()), ("lamp_a", "lamp-b", "lamp-b"));
    assert!(told[2].contains("of a CA"), "{told:?}");
    assert!(told[3].contains("no END line"), "{told:?}");
    assert!(told[5].contains("private key"), "{told:?}");
    assert_eq!(told.len(), 6);
    assert_eq!(records[0].text(&Key::CertPem), Some(a.pem().as_str()));
    assert!(!String::from_utf8(rejected(&records[5])).unwrap().contains("AAAA"));
    for (record, name) in [(&records[1], "lamp-b"), (&records[0], "lamp_a")] {
        let again = read(&rejected(record), Format::Pem, &Options::default()).unwrap();
        assert_eq!(super::told(&again), [name]);
    }
}

#[test]
fn a_line_is_base64_of_pem_or_der() {
    let root = made("Root", true, None);
    let devices: Vec<_> = (0..4).map(|n| made(&format!("dev-{n}"), false, Some(&root))).collect();
    let lines = [
        STANDARD.encode(devices[0].pem() + &root.pem()),
        STANDARD.encode(root.pem() + &devices[1].pem()),
        STANDARD.encode(devices[2].der()),
        STANDARD.encode(devices[3].der()).trim_end_matches('=').to_owned() + "\r",
        STANDARD.encode(root.pem()),
        STANDARD.encode(devices[0].pem() + &devices[1].pem()),
        "no base64!".to_owned(),
        STANDARD.encode("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
    ];
    let options = Options {
        names: Some("d:{cn}".parse().unwrap()),
        attributes: vec!["ca=@issuer".parse().unwrap(), "until={not_after}".parse().unwrap()],
        ..Options::default()
    };
    let records = read((lines.join("\n") + "\n\n").as_bytes(), Format::Pem, &options).unwrap();
    let told = told(&records);
    assert_eq!(told[..4], ["d:dev-0", "d:dev-1", "d:dev-2", "d:dev-3"]);
    for (at, words) in [
        (4, "5: the line: is the certificate of a CA"),
        (5, "several"),
        (6, "not base64"),
        (7, "private key"),
    ] {
        assert!(told[at].contains(words), "{told:?}");
    }
    assert_eq!(records[2].text(&Key::Attribute("ca".into())), Some("Root"));
    assert_eq!(records[2].text(&Key::Attribute("until".into())), Some("2033-12-31"));
    assert!(!String::from_utf8(rejected(&records[7])).unwrap().contains(&lines[7]));
    let again = read(&rejected(&records[6]), Format::Pem, &options).unwrap();
    assert!(super::told(&again)[0].contains("not base64"));
}

#[test]
fn a_file_in_der_is_one_record() {
    let device = made("lamp", false, None);
    assert_eq!(told(&read(&device.der(), Format::Pem, &Options::default()).unwrap()), ["lamp"]);
    let long = [device.der(), vec![0; 1 << 18]].concat();
    assert!(read(&long, Format::Pem, &Options::default()).is_err());
    let cut = &device.der()[..100];
    assert!(told(&read(cut, Format::Pem, &Options::default()).unwrap())[0].starts_with("1: the file"));
}

#[test]
fn a_column_that_there_is_not_is_a_mistake() {
    let options = Options { names: Some("{mac}".parse().unwrap()), ..Options::default() };
    let error = read(made("a", false, None).pem().as_bytes(), Format::Pem, &options).unwrap_err();
    assert!(error.to_string().contains("no column mac"), "{error}");
}
