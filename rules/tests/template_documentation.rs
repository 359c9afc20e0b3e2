//! The guide's own templates, and what it says comes out of them, written by hand.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "documentation/templates.rs"]
mod templates;

use std::collections::BTreeMap;

use fleetctl_rules::template::{
    CertificateSource, CertificateStatus, Kind, Override, PolicySource, Problem, Rule, Template,
};
use templates::{BULK_CSR, CERTIFICATE_BY_ID, CERTIFICATE_BY_PEM, FLEET, JITP, bulk, fleet};

fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn id() -> String {
    "0123456789abcdef".repeat(4)
}

fn errors(problems: Vec<Problem>) -> Vec<(String, Rule)> {
    problems.into_iter().filter(|p| !p.is_warning()).map(|p| (p.path, p.rule)).collect()
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    values(pairs)
}

#[test]
fn bulk_registration_with_a_csr() {
    let template = Template::parse(&bulk(), Kind::Bulk).unwrap();
    assert!(template.warnings().is_empty());
    let required: Vec<(&str, bool)> =
        template.parameters().iter().map(|p| (p.name.as_str(), p.required())).collect();
    assert_eq!(
        required,
        [("ThingName", true), ("SerialNumber", true), ("Location", false), ("CSR", true)],
        "the guide: \"The `Location` parameter declares a default value\""
    );
    // The first row of the guide's parameter file.
    let row = values(&[("ThingName", "foo"), ("SerialNumber", "123"), ("CSR", "csr1")]);
    let made = template.evaluate(&row).unwrap();
    let thing = made.thing.unwrap();
    assert_eq!(thing.thing_name, "foo");
    assert_eq!(thing.attributes, map(&[("version", "v1"), ("serialNumber", "123")]));
    assert_eq!(thing.thing_type_name.as_deref(), Some("lightBulb-versionA"));
    assert_eq!(thing.thing_groups, ["v1-lightbulbs", "WA"]);
    let certificate = made.certificate.unwrap();
    assert_eq!(certificate.source, CertificateSource::CertificateSigningRequest("csr1".into()));
    assert_eq!(certificate.status, CertificateStatus::Active);
    let PolicySource::PolicyDocument(document) = &made.policies[0].source else { panic!("a document") };
    assert_eq!(document["Statement"][0]["Resource"][0], "arn:aws:iot:us-east-1:123456789012:topic/foo/bar");
    let elsewhere = values(&[("ThingName", "bar"), ("SerialNumber", "4"), ("CSR", "c"), ("Location", "OR")]);
    assert_eq!(template.evaluate(&elsewhere).unwrap().thing.unwrap().thing_groups, ["v1-lightbulbs", "OR"]);
}

#[test]
fn the_other_ways_to_name_a_certificate() {
    let with = |how: &str, parameters: &[&str]| {
        let declared: Vec<String> =
            parameters.iter().map(|p| format!("\"{p}\": {{\"Type\": \"String\"}}")).collect();
        let text = bulk()
            .replace("\"CertificateSigningRequest\": {\"Ref\" : \"CSR\"}", how)
            .replace("\"CSR\" : {\"Type\" : \"String\"}", &declared.join(","));
        Template::parse(&text, Kind::Bulk).unwrap()
    };
    let base = [("ThingName", "foo"), ("SerialNumber", "1")];
    let by_id = with(CERTIFICATE_BY_ID, &["CertificateId"]);
    let mut given = values(&base);
    given.insert("CertificateId".into(), id());
    assert_eq!(
        by_id.evaluate(&given).unwrap().certificate.unwrap().source,
        CertificateSource::CertificateId(id())
    );
    let by_pem = with(CERTIFICATE_BY_PEM, &["CACertificatePem", "CertificatePem"]);
    given.extend(values(&[("CACertificatePem", "ca"), ("CertificatePem", "device")]));
    assert_eq!(
        by_pem.evaluate(&given).unwrap().certificate.unwrap().source,
        CertificateSource::CertificatePem { certificate: "device".into(), ca: Some("ca".into()) }
    );
}

/// The editions up to 2022 have no `ThingName` in this example, and list the property as the only one that is not
/// optional. A thing cannot be created without; the later editions have one.
#[test]
fn the_old_examples_lack_a_thing_name() {
    let problems = Template::parse(BULK_CSR, Kind::Bulk).unwrap_err();
    assert_eq!(errors(problems), [("Resources.thing.Properties".to_owned(), Rule::MissingMember)]);
}

#[test]
fn just_in_time_provisioning() {
    let template = Template::parse(JITP, Kind::Jitp).unwrap();
    assert!(template.warnings().is_empty());
    assert_eq!(Kind::guess(JITP).0, Kind::Jitp);
    let subject = [
        ("AWS::IoT::Certificate::CommonName", "lamp-7"),
        ("AWS::IoT::Certificate::SerialNumber", "S123"),
        ("AWS::IoT::Certificate::Country", "US"),
        ("AWS::IoT::Certificate::Id", &id()),
    ];
    let made = template.evaluate(&values(&subject)).unwrap();
    let thing = made.thing.unwrap();
    assert_eq!(thing.thing_name, "lamp-7");
    assert_eq!(thing.attributes, map(&[("version", "v1"), ("serialNumber", "S123")]));
    assert_eq!(thing.thing_groups, ["v1-lightbulbs", "US"]);
    assert_eq!(thing.overrides.attribute_payload, Some(Override::Merge));
    assert_eq!(thing.overrides.thing_type_name, Some(Override::Replace));
    assert_eq!(thing.overrides.thing_groups, Some(Override::DoNothing));
    let certificate = made.certificate.unwrap();
    assert_eq!(certificate.source, CertificateSource::CertificateId(id()));
    assert_eq!(certificate.status, CertificateStatus::Active);
    assert_eq!(certificate.status_override, Some(Override::DoNothing));
    assert_eq!(made.policies.len(), 1);
}

/// "if `AWS::IoT::Certificate::Country` is included in the template, but the certificate doesn't have a `Country`
/// property, the device provisioning fails"
#[test]
fn a_subject_without_a_country_is_refused() {
    let template = Template::parse(JITP, Kind::Jitp).unwrap();
    let subject = [
        ("AWS::IoT::Certificate::CommonName", "lamp-7"),
        ("AWS::IoT::Certificate::SerialNumber", "S123"),
        ("AWS::IoT::Certificate::Id", &id()),
    ];
    let problems = template.evaluate(&values(&subject)).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].rule, Rule::MissingParameter);
    assert_eq!(problems[0].path, "Parameters.AWS::IoT::Certificate::Country");
    assert!(problems[0].message.contains("subject has no Country"), "{}", problems[0].message);
}

#[test]
fn fleet_provisioning() {
    let text = fleet();
    let template = Template::parse(&text, Kind::Fleet).unwrap();
    assert!(template.warnings().is_empty());
    assert_eq!(Kind::guess(&text).0, Kind::Fleet);
    let implied = template.parameters().last().unwrap();
    assert_eq!((implied.name.as_str(), implied.declared), ("AWS::IoT::Certificate::Id", false));
    let given = [("SerialNumber", "7"), ("DeviceLocation", "Seattle"), ("AWS::IoT::Certificate::Id", &id())];
    let made = template.evaluate(&values(&given)).unwrap();
    let thing = made.thing.unwrap();
    assert_eq!(thing.thing_name, "ThingPrefix_7");
    assert_eq!(thing.thing_type_name.as_deref(), Some("ThingTypePrefix_7"));
    assert_eq!(thing.attributes, map(&[("version", "v1"), ("serialNumber", "serialNumber")]));
    assert_eq!(thing.thing_groups, ["widgets", "WA"]);
    assert_eq!(thing.billing_group.as_deref(), Some("BillingGroup"));
    let certificate = made.certificate.unwrap();
    assert_eq!((certificate.status, certificate.exclusive), (CertificateStatus::Active, Some(true)));
    assert_eq!(
        made.device_configuration,
        map(&[("FallbackUrl", "https://www.example.com/test-site"), ("LocationUrl", "https://example.aws")])
    );
}

#[test]
fn a_location_that_is_in_no_map_is_refused() {
    let template = Template::parse(&fleet(), Kind::Fleet).unwrap();
    let given = [("SerialNumber", "7"), ("DeviceLocation", "Oslo"), ("AWS::IoT::Certificate::Id", &id())];
    let problems = template.evaluate(&values(&given)).unwrap_err();
    assert_eq!(
        errors(problems),
        [("DeviceConfiguration.LocationUrl.Fn::FindInMap[1]".to_owned(), Rule::MappingKey)]
    );
}

/// The page on hooks uses SerialNumber without declaring it, against "The `Parameters` section declares the parameters
/// used in the `Resources` section"; its answer shows that creating such a template works, so that it is the first
/// device that would fail.
#[test]
fn the_example_of_the_hooks_refers_to_what_it_does_not_declare() {
    let problems = Template::parse(FLEET, Kind::Fleet).unwrap_err();
    let thing = "Resources.thing.Properties";
    assert_eq!(
        errors(problems),
        [
            (format!("{thing}.ThingName.Fn::Join[1][1].Ref"), Rule::UndeclaredParameter),
            (format!("{thing}.ThingTypeName.Fn::Join[1][1].Ref"), Rule::UndeclaredParameter),
        ]
    );
}

/// "`ATTRIBUTE_PAYLOAD`, `THING_TYPE_NAME`, `THING_GROUPS`": the list of the guide, where its examples have the names
/// of the properties.
#[test]
fn both_spellings_of_override_settings() {
    let text = JITP
        .replace("\"AttributePayload\": \"MERGE\"", "\"ATTRIBUTE_PAYLOAD\": \"REPLACE\"")
        .replace("\"ThingGroups\": \"DO_NOTHING\"", "\"THING_GROUPS\": \"FAIL\"");
    let template = Template::parse(&text, Kind::Jitp).unwrap();
    let subject = ["CommonName", "SerialNumber", "Country"];
    let mut given: BTreeMap<String, String> =
        subject.map(|part| (format!("AWS::IoT::Certificate::{part}"), "US".to_owned())).into();
    given.insert("AWS::IoT::Certificate::Id".into(), id());
    let overrides = template.evaluate(&given).unwrap().thing.unwrap().overrides;
    assert_eq!(overrides.attribute_payload, Some(Override::Replace));
    assert_eq!(overrides.thing_groups, Some(Override::Fail));
}

/// The functions, by their sentences in the guide and, for what it leaves open, CloudFormation's user guide.
#[test]
fn functions() {
    let evaluate = |function: &str, serial: &str| {
        let text =
            fleet().replace("{\"Fn::Join\":[\"\",[\"ThingPrefix_\",{\"Ref\":\"SerialNumber\"}]]}", function);
        let typed = "{\"Fn::Join\":[\"\",[\"ThingTypePrefix_\",{\"Ref\":\"SerialNumber\"}]]}";
        let text = text.replace(typed, "\"lamp\"");
        let template = Template::parse(&text, Kind::Fleet).map_err(errors)?;
        let mut given = values(&[("SerialNumber", serial), ("DeviceLocation", "Seattle")]);
        given.insert("AWS::IoT::Certificate::Id".into(), id());
        template.evaluate(&given).map(|made| made.thing.unwrap().thing_name).map_err(errors)
    };
    for (function, serial, name) in [
        (r#"{"Ref":"SerialNumber"}"#, "7", "7"),
        (r#"{"Fn::Join":[":",["a","b","c"]]}"#, "7", "a:b:c"),
        (r#"{"Fn::Join":["",["a",{"Ref":"SerialNumber"}]]}"#, "7", "a7"),
        (r#"{"Fn::Select":["1",["apples","grapes"]]}"#, "7", "grapes"),
        (r#"{"Fn::Select":[0,["apples","grapes"]]}"#, "7", "apples"),
        (r#"{"Fn::Select":["2",{"Fn::Split":["|",{"Ref":"SerialNumber"}]}]}"#, "a|b|c", "c"),
        (r#"{"Fn::Select":[{"Ref":"SerialNumber"},["a","b"]]}"#, "1", "b"),
        (r#"{"Fn::Join":["-",{"Fn::Split":[".",{"Ref":"SerialNumber"}]}]}"#, "1.2.3", "1-2-3"),
        (r#"{"Fn::Sub":"lamp-${SerialNumber}"}"#, "7", "lamp-7"),
        (r#"{"Fn::Sub":["${Kind}-${SerialNumber}",{"Kind":{"Fn::Sub":"k${SerialNumber}"}}]}"#, "7", "k7-7"),
        (r#"{"Fn::Sub":["${SerialNumber}",{"SerialNumber":"own"}]}"#, "7", "own"),
    ] {
        assert_eq!(evaluate(function, serial), Ok(name.to_owned()), "{function}");
    }
    let name = "Resources.thing.Properties.ThingName";
    for (function, serial, path, rule) in [
        (r#"{"Fn::Select":["2",["a","b"]]}"#, "7", ".Fn::Select[0]", Rule::SelectIndex),
        (r#"{"Fn::Select":["-1",["a","b"]]}"#, "7", ".Fn::Select[0]", Rule::SelectIndex),
        (r#"{"Fn::Select":[{"Ref":"SerialNumber"},["a","b"]]}"#, "x", ".Fn::Select[0]", Rule::SelectIndex),
        (
            r#"{"Fn::Select":["1",{"Fn::Split":["|",{"Ref":"SerialNumber"}]}]}"#,
            "a",
            ".Fn::Select[0]",
            Rule::SelectIndex,
        ),
    ] {
        assert_eq!(evaluate(function, serial), Err(vec![(format!("{name}{path}"), rule)]), "{function}");
    }
}
