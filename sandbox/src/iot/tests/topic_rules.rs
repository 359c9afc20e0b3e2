//! Topic rules: the form of statements and actions, and which of them a list gives.

use serde_json::{Value, json};

use super::{EXISTS, Fixture, INVALID, each};

const UNAUTHORIZED: (&str, u16) = ("UnauthorizedException", 401);
const UNPARSED: (&str, u16) = ("SqlParseException", 400);

fn rule(name: &str, sql: &str) -> Value {
    let function = "arn:aws:lambda:eu-west-1:111122223333:function:activate";
    json!({ "ruleName": name, "sql": sql, "actions": [{ "lambda": { "functionArn": function } }] })
}

#[test]
fn a_rule_is_kept_replaced_switched_and_deleted() {
    let aws = Fixture::new();
    let sql = "SELECT * FROM '$aws/events/certificates/registered/+' WHERE certificateStatus <> 'FROM'";
    aws.ok("CreateTopicRule", rule("activate", sql));
    let again = aws.refused("CreateTopicRule", rule("activate", sql));
    assert_eq!((again.code, again.status), EXISTS);
    let shown = aws.ok("GetTopicRule", json!({ "ruleName": "activate" }));
    assert_eq!(shown["ruleArn"], "arn:aws:iot:eu-west-1:111122223333:rule/activate");
    assert_eq!((&shown["rule"]["sql"], &shown["rule"]["ruleDisabled"]), (&json!(sql), &json!(false)));
    assert_eq!(shown["rule"]["awsIotSqlVersion"], "2015-10-08");
    aws.wait(60);
    aws.ok("DisableTopicRule", json!({ "ruleName": "activate" }));
    assert_eq!(aws.ok("GetTopicRule", json!({ "ruleName": "activate" }))["rule"]["ruleDisabled"], true);
    let mut other = rule("activate", "SELECT temperature FROM 'pumps/#'");
    other["awsIotSqlVersion"] = json!("2016-03-23");
    aws.ok("ReplaceTopicRule", other);
    let after = aws.ok("GetTopicRule", json!({ "ruleName": "activate" }));
    assert_eq!(after["rule"]["createdAt"], shown["rule"]["createdAt"]);
    assert_eq!(after["rule"]["ruleDisabled"], false);
    aws.ok("DeleteTopicRule", json!({ "ruleName": "activate" }));
    for operation in ["GetTopicRule", "DeleteTopicRule", "EnableTopicRule", "DisableTopicRule"] {
        assert_eq!(aws.code(operation, json!({ "ruleName": "activate" })), UNAUTHORIZED, "{operation}");
    }
}

#[test]
fn a_list_can_be_asked_for_a_topic_and_for_what_is_disabled() {
    let aws = Fixture::new();
    for (name, sql) in [
        ("one", "SELECT * FROM 'pumps/+/state'"),
        ("all", "select * from 'pumps/#'"),
        ("other", "SELECT * FROM \"valves/1/state\""),
        ("ingest", "SELECT *"),
    ] {
        aws.ok("CreateTopicRule", rule(name, sql));
    }
    aws.ok("DisableTopicRule", json!({ "ruleName": "other" }));
    let listed = |input: Value| each(&aws.registry("ListTopicRules", input, "rules"), "ruleName");
    assert_eq!(listed(json!({})), ["all", "ingest", "one", "other"]);
    assert_eq!(listed(json!({ "topic": "pumps/7/state" })), ["all", "one"]);
    assert_eq!(listed(json!({ "topic": "valves/1/state" })), ["other"]);
    assert_eq!(listed(json!({ "ruleDisabled": true })), ["other"]);
    let ingest = aws.ok("ListTopicRules", json!({ "ruleDisabled": false }));
    assert!(ingest["rules"][1].get("topicPattern").is_none());
}

#[test]
fn statements_and_actions_have_a_form() {
    let aws = Fixture::new();
    for sql in [
        "",
        "DELETE FROM 'a'",
        "SELECTED FROM 'a'",
        "SELECT * FROM a",
        "SELECT * FROM 'a",
        "SELECT * FROM ''",
    ] {
        assert_eq!(aws.code("CreateTopicRule", rule("x", sql)), UNPARSED, "{sql}");
    }
    let with = |actions: Value| {
        let mut input = rule("x", "SELECT * FROM 'a'");
        input["actions"] = actions;
        input
    };
    let function = json!({ "lambda": { "functionArn": "arn:aws:lambda:eu-west-1:111122223333:function:f" } });
    for actions in [
        json!([{}]),
        json!([{ "lambda": {} }]),
        json!([{ "mail": { "to": "me" } }]),
        json!([{ "lambda": { "functionArn": "f" }, "http": { "url": "https://example.com" } }]),
        json!({ "lambda": {} }),
        Value::Array(vec![function; 11]),
    ] {
        assert_eq!(aws.code("CreateTopicRule", with(actions.clone())), INVALID, "{actions}");
    }
    let mut failing = rule("x", "SELECT * FROM 'a'");
    failing["errorAction"] = json!({ "sqs": { "queueUrl": "q" } });
    assert_eq!(aws.code("CreateTopicRule", failing), INVALID);
    assert_eq!(aws.code("CreateTopicRule", rule("no-dash", "SELECT * FROM 'a'")), INVALID);
    aws.ok("CreateTopicRule", with(json!([])));
}
