//! Broken templates: each is one of the guide's with one thing changed, and gets exactly the problem that was made,
//! with its path and its rule. What only a device's values break is in `template_values.rs`.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

#[path = "documentation/templates.rs"]
mod templates;

use fleetctl_rules::template::{Kind, Problem, Rule, Template};
use templates::{JITP, bulk, fleet};

const THING: &str = "Resources.thing.Properties";
const NAME: &str = r#"{"Fn::Join":["",["ThingPrefix_",{"Ref":"SerialNumber"}]]}"#;
const GROUPS: &str = r#"["widgets", "WA"]"#;
const ATTRIBUTES: &str = r#""version" : "v1","#;
const STATEMENT: &str = r#""Effect": "Allow","#;
const FLEET_POLICY: &str = "\"PolicyDocument\" : {";
const MAPPED: &str = r#""LocationUrl": "https://example.aws""#;

/// What is replaced by what in the fleet provisioning example, where the problem is, and its rule.
const FLEET: &[(&str, &str, &str, Rule)] = &[
    // Names that no device's value can mend.
    (NAME, r#""my lamp""#, "Resources.thing.Properties.ThingName", Rule::Name),
    (NAME, r#""""#, "Resources.thing.Properties.ThingName", Rule::Name),
    (GROUPS, r#"["widgets", "W A"]"#, "Resources.thing.Properties.ThingGroups[1]", Rule::Name),
    (
        r#""BillingGroup""#,
        r#""PackageVersions": {"bad name": "1"}, "BillingGroup""#,
        "Resources.thing.Properties.PackageVersions[\"bad name\"]",
        Rule::Name,
    ),
    (
        r#""BillingGroup": "BillingGroup""#,
        r#""BillingGroup": "lamps/eu""#,
        "Resources.thing.Properties.BillingGroup",
        Rule::Name,
    ),
    (
        r#""ThingTypeName" : {"Fn::Join":["",["ThingTypePrefix_",{"Ref":"SerialNumber"}]]}"#,
        r#""ThingTypeName" : "my type""#,
        "Resources.thing.Properties.ThingTypeName",
        Rule::Name,
    ),
    (ATTRIBUTES, r#""version" : "v 1","#, "Resources.thing.Properties.AttributePayload.version", Rule::Name),
    (
        ATTRIBUTES,
        r#""my version" : "v1","#,
        "Resources.thing.Properties.AttributePayload[\"my version\"]",
        Rule::Name,
    ),
    // Functions.
    (NAME, r#"{"Ref":"Serial"}"#, "Resources.thing.Properties.ThingName.Ref", Rule::UndeclaredParameter),
    (NAME, r#"{"Ref":"certificate"}"#, "Resources.thing.Properties.ThingName.Ref", Rule::UndeclaredParameter),
    (NAME, r#"{"Ref":"AWS::Region"}"#, "Resources.thing.Properties.ThingName.Ref", Rule::UndeclaredParameter),
    (
        NAME,
        r#"{"Ref":["SerialNumber"]}"#,
        "Resources.thing.Properties.ThingName.Ref",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Ref":"SerialNumber","x":1}"#,
        "Resources.thing.Properties.ThingName",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn:Join":["",["a"]]}"#,
        "Resources.thing.Properties.ThingName.Fn:Join",
        Rule::UnknownFunction,
    ),
    (
        NAME,
        r#"{"Fn::GetAtt":["a","b"]}"#,
        "Resources.thing.Properties.ThingName.Fn::GetAtt",
        Rule::UnknownFunction,
    ),
    (
        NAME,
        r#"{"Fn::Join":["a","b","c"]}"#,
        "Resources.thing.Properties.ThingName.Fn::Join",
        Rule::FunctionArguments,
    ),
    (NAME, r#"{"Fn::Join":"a"}"#, "Resources.thing.Properties.ThingName.Fn::Join", Rule::FunctionArguments),
    (
        NAME,
        r#"{"Fn::Join":[{"Ref":"SerialNumber"},["a"]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Join[0]",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn::Join":["-",["a",7]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Join[1][1]",
        Rule::WrongType,
    ),
    (
        NAME,
        r#"{"Fn::Join":["-",{"Ref":"SerialNumber"}]}"#,
        "Resources.thing.Properties.ThingName.Fn::Join[1].Ref",
        Rule::FunctionPlace,
    ),
    (
        NAME,
        r#"{"Fn::Split":["-",{"Ref":"SerialNumber"}]}"#,
        "Resources.thing.Properties.ThingName.Fn::Split",
        Rule::FunctionPlace,
    ),
    (
        NAME,
        r#"{"Fn::Select":["0",{"Fn::Split":["","a"]}]}"#,
        "Resources.thing.Properties.ThingName.Fn::Select[1].Fn::Split[0]",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn::Select":["2",["a","b"]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Select[0]",
        Rule::SelectIndex,
    ),
    (
        NAME,
        r#"{"Fn::Select":["first",["a","b"]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Select[0]",
        Rule::SelectIndex,
    ),
    (
        NAME,
        r#"{"Fn::Select":["0",["a",null]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Select[1][1]",
        Rule::WrongType,
    ),
    (
        NAME,
        r#"{"Fn::Sub":"lamp-${Serial}"}"#,
        "Resources.thing.Properties.ThingName.Fn::Sub",
        Rule::UndeclaredParameter,
    ),
    (
        NAME,
        r#"{"Fn::Sub":"lamp-${SerialNumber"}"#,
        "Resources.thing.Properties.ThingName.Fn::Sub",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn::Sub":["${A}",["A"]]}"#,
        "Resources.thing.Properties.ThingName.Fn::Sub[1]",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn::Sub":[{"Ref":"SerialNumber"},{}]}"#,
        "Resources.thing.Properties.ThingName.Fn::Sub[0]",
        Rule::FunctionArguments,
    ),
    (
        NAME,
        r#"{"Fn::FindInMap":["Places","Seattle","LocationUrl"]}"#,
        "Resources.thing.Properties.ThingName.Fn::FindInMap[0]",
        Rule::MappingKey,
    ),
    (
        NAME,
        r#"{"Fn::FindInMap":["LocationTable","Seattle","Url"]}"#,
        "Resources.thing.Properties.ThingName.Fn::FindInMap[2]",
        Rule::MappingKey,
    ),
    (
        NAME,
        r#"{"Fn::FindInMap":["LocationTable","Seattle"]}"#,
        "Resources.thing.Properties.ThingName.Fn::FindInMap",
        Rule::FunctionArguments,
    ),
    // In the text of a policy that Fn::Sub makes, policy variables are hidden.
    (
        NAME,
        r#"{"Fn::Sub":"${iot:ClientId}"}"#,
        "Resources.thing.Properties.ThingName.Fn::Sub",
        Rule::UndeclaredParameter,
    ),
    // Things.
    (NAME, "7", "Resources.thing.Properties.ThingName", Rule::WrongType),
    (ATTRIBUTES, r#""version" : 1,"#, "Resources.thing.Properties.AttributePayload.version", Rule::WrongType),
    (
        ATTRIBUTES,
        r#""Attributes" : {"version": "v1"},"#,
        "Resources.thing.Properties.AttributePayload.Attributes",
        Rule::WrongType,
    ),
    (GROUPS, r#""widgets""#, "Resources.thing.Properties.ThingGroups", Rule::WrongType),
    (GROUPS, r#"["widgets", "widgets"]"#, "Resources.thing.Properties.ThingGroups[1]", Rule::ThingGroups),
    (
        GROUPS,
        r#"["a","b","c","d","e","f","g","h","i","j","k"]"#,
        "Resources.thing.Properties.ThingGroups",
        Rule::ThingGroups,
    ),
    (
        r#""ThingTypeName" : "REPLACE""#,
        r#""ThingTypeName" : "MERGE""#,
        "Resources.thing.OverrideSettings.ThingTypeName",
        Rule::OverrideSettings,
    ),
    (
        r#""ThingGroups" : "DO_NOTHING""#,
        r#""ThingGroups" : "NOTHING""#,
        "Resources.thing.OverrideSettings.ThingGroups",
        Rule::OverrideSettings,
    ),
    (
        r#""ThingGroups" : "DO_NOTHING""#,
        r#""BillingGroup" : "DO_NOTHING""#,
        "Resources.thing.OverrideSettings.BillingGroup",
        Rule::OverrideSettings,
    ),
    // Certificates.
    (
        r#"{"Ref": "AWS::IoT::Certificate::Id"}"#,
        r#"{"Ref": "SerialNumber"}"#,
        "Resources.certificate.Properties.CertificateId",
        Rule::CertificateId,
    ),
    (
        r#""CertificateId": {"Ref": "AWS::IoT::Certificate::Id"},"#,
        r#""CertificateId": {"Ref": "AWS::IoT::Certificate::Id"}, "CertificatePem": {"Ref": "SerialNumber"},"#,
        "Resources.certificate.Properties",
        Rule::CertificateSource,
    ),
    (
        r#""Status" : "Active""#,
        r#""Status" : "REVOKED""#,
        "Resources.certificate.Properties.Status",
        Rule::CertificateStatus,
    ),
    (
        r#""EXCLUSIVE_THING""#,
        r#""EXCLUSIVE""#,
        "Resources.certificate.Properties.ThingPrincipalType",
        Rule::ThingPrincipalType,
    ),
    (
        r#""Type" : "AWS::IoT::Certificate""#,
        r#""Type" : "AWS::IoT::Cert""#,
        "Resources.certificate.Type",
        Rule::ResourceType,
    ),
    // Policies.
    (
        FLEET_POLICY,
        r#""PolicyName": "p", "PolicyDocument" : {"#,
        "Resources.policy.Properties",
        Rule::PolicySource,
    ),
    (STATEMENT, "", "Resources.policy.Properties.PolicyDocument", Rule::PolicyDocument),
    (STATEMENT, r#""Effect": "allow","#, "Resources.policy.Properties.PolicyDocument", Rule::PolicyDocument),
    (
        r#""Version": "2012-10-17""#,
        r#""Version": "2012""#,
        "Resources.policy.Properties.PolicyDocument",
        Rule::PolicyDocument,
    ),
    (
        r#""Action":["iot:Publish"]"#,
        r#""Action":[]"#,
        "Resources.policy.Properties.PolicyDocument",
        Rule::PolicyDocument,
    ),
    // The parts of the document.
    (
        r#""Parameters""#,
        r#""AWSTemplateFormatVersion": "2010-09-09", "Parameters""#,
        "AWSTemplateFormatVersion",
        Rule::UnknownMember,
    ),
    (
        r#""ThingName""#,
        r#""Colour": "red", "ThingName""#,
        "Resources.thing.Properties.Colour",
        Rule::UnknownMember,
    ),
    (
        r#""OverrideSettings""#,
        r#""DependsOn": "policy", "OverrideSettings""#,
        "Resources.thing.DependsOn",
        Rule::UnknownMember,
    ),
    (
        r#""ThingName""#,
        r#""BillingGroup": "other", "ThingName""#,
        "Resources.thing.Properties.BillingGroup",
        Rule::DuplicateMember,
    ),
    (
        r#""SerialNumber": {"Type": "String"}"#,
        r#""SerialNumber": {"Type": "Number"}"#,
        "Parameters.SerialNumber.Type",
        Rule::ParameterType,
    ),
    (
        r#""SerialNumber": {"Type": "String"}"#,
        r#""SerialNumber": {"Type": "String", "Default": 7}"#,
        "Parameters.SerialNumber.Default",
        Rule::ParameterType,
    ),
    (
        r#""SerialNumber": {"Type": "String"}"#,
        r#""SerialNumber": {"Type": "String", "MinLength": 7}"#,
        "Parameters.SerialNumber.MinLength",
        Rule::UnknownMember,
    ),
    (
        r#""SerialNumber": {"Type": "String"}"#,
        r#""SerialNumber": "String""#,
        "Parameters.SerialNumber",
        Rule::WrongType,
    ),
    (
        MAPPED,
        r#""LocationUrl": {"Ref": "SerialNumber"}"#,
        "Mappings.LocationTable.Seattle.LocationUrl",
        Rule::Mappings,
    ),
    (MAPPED, r#""LocationUrl": 7"#, "Mappings.LocationTable.Seattle.LocationUrl", Rule::Mappings),
    (
        r#""FallbackUrl": "https://www.example.com/test-site""#,
        r#""Urls": {"Fallback": "https://www.example.com"}"#,
        "DeviceConfiguration.Urls",
        Rule::DeviceConfiguration,
    ),
    (
        r#""FallbackUrl": "https://www.example.com/test-site""#,
        r#""Port": 8883"#,
        "DeviceConfiguration.Port",
        Rule::DeviceConfiguration,
    ),
];

/// The same of the sample of just-in-time provisioning.
const JUST_IN_TIME: &[(&str, &str, &str, Rule)] = &[
    (
        r#""CertificateId": {"Ref": "AWS::IoT::Certificate::Id"},"#,
        "",
        "Resources.certificate.Properties",
        Rule::CertificateSource,
    ),
    (
        r#"{"Ref": "AWS::IoT::Certificate::Id"}"#,
        r#"{"Ref": "AWS::IoT::Certificate::CommonName"}"#,
        "Resources.certificate.Properties.CertificateId",
        Rule::CertificateId,
    ),
    (
        r#""Type": "AWS::IoT::Policy""#,
        r#""Type": "AWS::IAM::Policy""#,
        "Resources.policy.Type",
        Rule::ResourceType,
    ),
    (
        r#""OverrideSettings": {"Status": "DO_NOTHING"}"#,
        r#""OverrideSettings": {"Status": "MERGE"}"#,
        "Resources.certificate.OverrideSettings.Status",
        Rule::OverrideSettings,
    ),
    (
        r#""PolicyDocument": "{"#,
        r#""PolicyDocument": "{{"#,
        "Resources.policy.Properties.PolicyDocument",
        Rule::PolicyDocument,
    ),
    (
        r#""Parameters" : {"#,
        r#""Parameters" : {"Site": {"Type": "String"},"#,
        "Parameters.Site",
        Rule::ParameterSource,
    ),
    (
        r#""Parameters" : {"#,
        r#""Parameters" : {"AWS::IoT::Certificate::Locality": {"Type": "String"},"#,
        "Parameters.AWS::IoT::Certificate::Locality",
        Rule::ParameterSource,
    ),
    (
        r#""AWS::IoT::Certificate::Country": {"Type": "String"},"#,
        "",
        "Resources.thing.Properties.ThingGroups[1].Ref",
        Rule::UndeclaredParameter,
    ),
    (
        r#""AWS::IoT::Certificate::Id": {"Type": "String"}"#,
        r#""AWS::IoT::Certificate::Organization": {"Type": "String"}"#,
        "Resources.certificate.Properties.CertificateId.Ref",
        Rule::UndeclaredParameter,
    ),
];

fn errors(problems: &[Problem]) -> Vec<(&str, Rule)> {
    problems.iter().filter(|p| !p.is_warning()).map(|p| (p.path.as_str(), p.rule)).collect()
}

fn refused(text: &str, kind: Kind) -> Vec<Problem> {
    Template::parse(text, kind).expect_err(text)
}

#[test]
fn each_broken_template_gets_its_problem() {
    let bases = [(fleet(), Kind::Fleet, FLEET), (JITP.to_owned(), Kind::Jitp, JUST_IN_TIME)];
    for (base, kind, cases) in bases {
        for (from, to, path, rule) in cases {
            assert!(base.contains(from), "{from} is not in the example");
            let text = base.replacen(from, to, 1);
            let problems = refused(&text, kind);
            assert_eq!(errors(&problems), [(*path, *rule)], "{from} -> {to}: {problems:#?}");
            for problem in &problems {
                assert!(problem.message.len() > 10 && !problem.message.ends_with('.'), "{problem}");
                stands_at(problem, &text);
            }
        }
    }
}

/// The place of a problem is that of the last part of its path.
fn stands_at(problem: &Problem, text: &str) {
    let line = text.lines().nth(problem.line - 1).unwrap_or_default();
    let rest: String = line.chars().skip(problem.column - 1).collect();
    assert!(!rest.is_empty() && !rest.starts_with(char::is_whitespace), "{problem:?} stands at {rest:?}");
}

/// A member in another spelling is not known where it is, and missed where it should be.
#[test]
fn a_misspelt_member_is_named_and_missed() {
    let spelt = |base: String, from: &str, to: &str, kind| refused(&base.replacen(from, to, 1), kind);
    let problems = spelt(fleet(), "\"ThingName\"", "\"thingName\"", Kind::Fleet);
    let expected =
        [(THING, Rule::MissingMember), ("Resources.thing.Properties.thingName", Rule::UnknownMember)];
    assert_eq!(errors(&problems), expected);
    assert!(problems.iter().any(|p| p.message.contains("(is ThingName meant?)")), "{problems:?}");
    let problems = spelt(JITP.to_owned(), "\"PolicyDocument\"", "\"policyDocument\"", Kind::Jitp);
    let policy = "Resources.policy.Properties";
    let expected =
        [(policy, Rule::PolicySource), ("Resources.policy.Properties.policyDocument", Rule::UnknownMember)];
    assert_eq!(errors(&problems), expected);
    // The guide's prose has a "`Mapping` section", its examples `Mappings`.
    let problems = spelt(fleet(), "\"Mappings\"", "\"Mapping\"", Kind::Fleet);
    let found = "DeviceConfiguration.LocationUrl.Fn::FindInMap[0]";
    assert_eq!(errors(&problems), [("Mapping", Rule::UnknownMember), (found, Rule::MappingKey)]);
}

#[test]
fn a_policy_that_is_named_has_a_policys_name() {
    let start = JITP.find("\"PolicyDocument\"").unwrap();
    let end = start + JITP[start..].find('\n').unwrap();
    let with = |name: &str| format!("{}\"PolicyName\": \"{name}\"{}", &JITP[..start], &JITP[end..]);
    for bad in ["a b", "a/b", &"a".repeat(129)] {
        let problems = refused(&with(bad), Kind::Jitp);
        assert_eq!(errors(&problems), [("Resources.policy.Properties.PolicyName", Rule::Name)], "{bad}");
    }
    Template::parse(&with("a=b,c.d@e-f"), Kind::Jitp).unwrap();
}

#[test]
fn lines_and_columns_are_those_of_the_text() {
    let text = "{\n  \"Parameters\": {},\n  \"Resources\": {\"t\": {\"Type\": \"AWS::IoT::Thing\",\n    \"Properties\": {\"ThingName\": \"ü\", \"ThingTypeName\": \"my type\"}}}\n}";
    let found: Vec<(usize, usize)> = refused(text, Kind::Bulk).iter().map(|p| (p.line, p.column)).collect();
    assert_eq!(found, [(4, 33), (4, 55)]);
}

#[test]
fn what_is_no_template_at_all() {
    for (text, rule, line, column) in [
        ("", Rule::Json, 1, 1),
        ("{\n  oops\n}", Rule::Json, 2, 3),
        ("{} {}", Rule::Json, 1, 4),
        ("\u{feff}{}", Rule::Json, 1, 1),
        ("[]", Rule::WrongType, 1, 1),
        ("{}", Rule::MissingMember, 1, 1),
        (r#"{"Resources": {}}"#, Rule::ResourceCount, 1, 15),
        (
            r#"{"templateBody": "{}", "roleArn": "arn:aws:iam::123456789012:role/r"}"#,
            Rule::WrappedTemplate,
            1,
            18,
        ),
    ] {
        let problems = refused(text, Kind::Bulk);
        assert_eq!(
            (problems[0].rule, problems[0].line, problems[0].column),
            (rule, line, column),
            "{text}: {problems:?}"
        );
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
    }
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(refused(&deep, Kind::Fleet)[0].rule, Rule::Json);
}

#[test]
fn sizes() {
    let blanks = |count: usize| fleet() + &" ".repeat(count - fleet().chars().count());
    assert!(Template::parse(&blanks(10_240), Kind::Fleet).is_ok());
    assert_eq!(errors(&refused(&blanks(10_241), Kind::Fleet)), [("", Rule::TemplateSize)]);
    // Not even read.
    assert_eq!(errors(&refused(&"x".repeat(1_000_000), Kind::Fleet)), [("", Rule::TemplateSize)]);
    let policy = |count: usize| {
        let document = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "iot:Connect", "Resource": "{}"}}}}"#,
            "r".repeat(count)
        );
        let text = bulk();
        let at = text.find("\"{ \\\"Version").unwrap();
        let end = text[at..].find("}\"").unwrap() + at + 2;
        format!("{}{}{}", &text[..at], serde_json::Value::from(document), &text[end..])
    };
    // Without white space the rest of the document has 92 characters.
    let rest = 92;
    assert!(Template::parse(&policy(2048 - rest), Kind::Bulk).is_ok());
    let path = "Resources.policy.Properties.PolicyDocument";
    assert_eq!(errors(&refused(&policy(2049 - rest), Kind::Bulk)), [(path, Rule::PolicySize)]);
}

#[test]
fn counts() {
    let attributes = |count: usize, typed: bool| {
        let more: Vec<String> = (0..count - 2).map(|n| format!("\"a{n}\": \"v\",")).collect();
        let more = more.join(" ");
        let text = fleet().replace(ATTRIBUTES, &format!("{ATTRIBUTES} {more}"));
        let typed_name =
            r#""ThingTypeName" : {"Fn::Join":["",["ThingTypePrefix_",{"Ref":"SerialNumber"}]]},"#;
        if typed { text } else { text.replace(typed_name, "") }
    };
    for (count, typed, good) in [(3, false, true), (4, false, false), (50, true, true), (51, true, false)] {
        let parsed = Template::parse(&attributes(count, typed), Kind::Fleet);
        match parsed {
            Ok(_) => assert!(good, "{count} {typed}"),
            Err(problems) => {
                assert!(!good, "{count} {typed}: {problems:?}");
                assert_eq!(errors(&problems), [("Resources.thing", Rule::AttributeCount)]);
            }
        }
    }
    let policies = |count: usize| {
        let more: Vec<String> = (1..count)
            .map(|n| {
                format!(r#""p{n}": {{"Type": "AWS::IoT::Policy", "Properties": {{"PolicyName": "p{n}"}}}},"#)
            })
            .collect();
        let more = more.join(" ");
        fleet().replacen("\"thing\" : {", &format!("{more} \"thing\" : {{"), 1)
    };
    assert!(Template::parse(&policies(10), Kind::Fleet).is_ok());
    assert_eq!(errors(&refused(&policies(11), Kind::Fleet)), [("Resources.policy", Rule::PolicyCount)]);
    let twice = fleet().replacen(
        "\"thing\" : {",
        r#""second": {"Type": "AWS::IoT::Thing", "Properties": {"ThingName": "a"}}, "thing" : {"#,
        1,
    );
    assert_eq!(errors(&refused(&twice, Kind::Fleet)), [("Resources.thing", Rule::ResourceCount)]);
}

#[test]
fn warnings_do_not_refuse() {
    let warned = |text: String, kind| {
        let template = Template::parse(&text, kind).unwrap();
        template.warnings().iter().map(|p| (p.path.clone(), p.rule)).collect::<Vec<_>>()
    };
    let unused = JITP.replace(
        "\"Parameters\" : {",
        r#""Parameters" : {"AWS::IoT::Certificate::StateName": {"Type": "String"},"#,
    );
    assert_eq!(
        warned(fleet().replace(NAME, r#""lamp""#), Kind::Fleet),
        [(format!("{THING}.ThingName"), Rule::SharedName)]
    );
    assert_eq!(
        warned(unused, Kind::Jitp),
        [("Parameters.AWS::IoT::Certificate::StateName".to_owned(), Rule::UnusedParameter)]
    );
    assert_eq!(
        warned(fleet().replace("\"CertificateId\"", "\"CertificateID\""), Kind::Fleet),
        [("Resources.certificate.Properties.CertificateID".to_owned(), Rule::Spelling)]
    );
    let joined = JITP.replace(
        r#"{"Ref": "AWS::IoT::Certificate::CommonName"}"#,
        r#"{"Fn::Join": ["-", ["lamp", {"Ref": "AWS::IoT::Certificate::CommonName"}]]}"#,
    );
    assert_eq!(warned(joined, Kind::Jitp), [(format!("{THING}.ThingName.Fn::Join"), Rule::FleetOnly)]);
}

/// Each level doubles the text; without a bound ten thousand characters would ask for more memory than there is.
#[test]
fn functions_cannot_grow_without_bound() {
    let mut text = "\"xxxxxxxx\"".to_owned();
    for _ in 0..30 {
        text = format!(r#"{{"Fn::Sub": ["${{A}}${{A}}${{A}}${{A}}", {{"A": {text}}}]}}"#);
    }
    let problems = refused(&fleet().replace(NAME, &text), Kind::Fleet);
    assert!(errors(&problems).iter().any(|(_, rule)| *rule == Rule::TextSize), "{problems:?}");
}
