//! What only a device's values break: a template that is fine is evaluated with values that go where they cannot.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "documentation/templates.rs"]
mod templates;

use std::collections::BTreeMap;

use fleetctl_rules::template::{Kind, Problem, Rule, Template};
use templates::fleet;

fn errors(problems: &[Problem]) -> Vec<(&str, Rule)> {
    problems.iter().filter(|p| !p.is_warning()).map(|p| (p.path.as_str(), p.rule)).collect()
}

#[test]
fn a_policy_made_of_functions_is_checked_with_a_devices_values() {
    let with = |resource: &str| {
        let text = fleet().replace("\"arn:aws:iot:us-east-1:504350838278:topic/foo/bar\"", resource);
        let template = Template::parse(&text, Kind::Fleet).unwrap();
        template.evaluate(&given(&[("SerialNumber", &"7".repeat(100))]))
    };
    let made = with(r#"{"Fn::Sub": "arn:aws:iot:*:*:topic/${SerialNumber}/${!iot:ClientId}"}"#).unwrap();
    let document = serde_json::to_string(&made.policies).unwrap();
    assert!(document.contains(&format!("topic/{}/${{iot:ClientId}}", "7".repeat(100))), "{document}");
    let long = format!(r#"{{"Fn::Join": ["", [{}]]}}"#, vec![r#"{"Ref": "SerialNumber"}"#; 20].join(","));
    let problems = with(&long).unwrap_err();
    assert_eq!(errors(&problems), [("Resources.policy.Properties.PolicyDocument", Rule::PolicySize)]);
}

fn given(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let id = "ab".repeat(32);
    let all = [("SerialNumber", "7"), ("DeviceLocation", "Seattle"), ("AWS::IoT::Certificate::Id", &id)];
    all.iter().chain(pairs).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A value of the fleet provisioning example, where the problem is, and its rule.
#[test]
fn values_are_checked_with_the_place_that_they_go_to() {
    let template = Template::parse(&fleet(), Kind::Fleet).unwrap();
    assert!(template.evaluate(&given(&[])).is_ok());
    let (thing, long, longer) = ("Resources.thing.Properties", "7".repeat(128), "7".repeat(4097));
    let name = format!("{thing}.ThingName");
    let both = [name.clone(), format!("{thing}.ThingTypeName")];
    for (parameter, value, paths, rule) in [
        ("SerialNumber", "a b", both.to_vec(), Rule::Name),
        ("SerialNumber", long.as_str(), both.to_vec(), Rule::Name),
        (
            "DeviceLocation",
            "Oslo",
            vec!["DeviceConfiguration.LocationUrl.Fn::FindInMap[1]".to_owned()],
            Rule::MappingKey,
        ),
        (
            "AWS::IoT::Certificate::Id",
            "ab",
            vec!["Resources.certificate.Properties.CertificateId".to_owned()],
            Rule::Name,
        ),
    ] {
        let problems = template.evaluate(&given(&[(parameter, value)])).unwrap_err();
        let expected: Vec<(&str, Rule)> = paths.iter().map(|path| (path.as_str(), rule)).collect();
        assert_eq!(errors(&problems), expected, "{parameter}={value}");
    }
    let problems = template.evaluate(&given(&[("SerialNumber", &longer)])).unwrap_err();
    assert_eq!(errors(&problems)[0], ("Parameters.SerialNumber", Rule::ParameterSize));
    let mut without = given(&[]);
    without.remove("SerialNumber");
    let problems = template.evaluate(&without).unwrap_err();
    assert_eq!(errors(&problems), [("Parameters.SerialNumber", Rule::MissingParameter)]);
    // More than the template asks for does not matter.
    assert!(template.evaluate(&given(&[("Colour", "red")])).is_ok());
}
