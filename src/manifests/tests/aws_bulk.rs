use std::sync::Arc;

use serde_json::json;

use super::{Format, Key, Options, read, rejected, told};
use crate::manifests::Provisioning;

#[test]
fn without_a_template_the_usual_names_are_known() {
    let lines = [
        json!({ "ThingName": "lamp", "SerialNumber": "7", "CSR": "csr" }),
        json!({ "ThingName": "lamp", "ThingGroups": ["a"] }),
        json!("lamp"),
    ];
    let text = lines.map(|line| line.to_string()).join("\n");
    let records = read(text.as_bytes(), Format::AwsBulk, &Options::default()).unwrap();
    let text = |key: &Key| records[0].text(key);
    assert_eq!(text(&Key::CsrPem), Some("csr"));
    assert_eq!(text(&Key::Attribute("SerialNumber".into())), Some("7"));
    let told = told(&records);
    assert_eq!(told[0], "lamp");
    assert_eq!(told[1], "2: key ThingGroups: is not a text, which AWS's parameters are");
    assert_eq!(told[2], "3: the line is not a JSON object");
    let again = read(&rejected(&records[0]), Format::AwsBulk, &Options::default()).unwrap();
    assert_eq!((super::told(&again).remove(0), again[0].cells.len()), ("lamp".into(), 3));
}

#[test]
fn a_template_says_what_the_keys_are() {
    let template = json!({
        "Parameters": { "ThingName": { "Type": "String" }, "Site": { "Type": "String", "Default": "berlin" } },
        "Resources": { "thing": { "Type": "AWS::IoT::Thing", "Properties": {
            "ThingName": { "Ref": "ThingName" }, "AttributePayload": { "site": { "Ref": "Site" } } } } },
    });
    let options = Options {
        provisioning: Some(Arc::new(Provisioning::parse(&template.to_string(), "t.json").unwrap())),
        ..Options::default()
    };
    let text = "{\"ThingName\":\"lamp\"}\n{\"Site\":\"bonn\"}\n{\"ThingName\":\"b\",\"Hall\":\"2\"}\n";
    let records = read(text.as_bytes(), Format::AwsBulk, &options).unwrap();
    assert_eq!(records[0].text(&Key::Attribute("site".into())), Some("berlin"));
    let told = told(&records);
    assert_eq!(told[0], "lamp");
    assert_eq!(told[1], "2: Parameters.ThingName: this parameter has no value and no default");
    assert!(told[2].contains("key Hall: is none of the template's parameters"), "{told:?}");
}
