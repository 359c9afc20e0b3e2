//! `fleetctl templates …`: what the folder templates/ holds, built into the program. Offline.

pub(crate) mod fill;
mod render;

use std::borrow::Cow;
use std::collections::BTreeMap;

use clap::{Args, Subcommand};
pub(crate) use render::given;
use serde::Serialize;

use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::output::Columns;

const COLUMNS: Columns = Columns { default: &["name", "kind", "description"], more: &[], open: &[] };

/// One template.
#[derive(Debug, Serialize)]
pub(crate) struct Template {
    /// The file's name.
    pub(crate) name: &'static str,
    kind: &'static str,
    description: &'static str,
    /// What is in the file.
    #[serde(skip)]
    pub(crate) text: &'static str,
}

const TEMPLATES: &[Template] = &[
    Template {
        name: crate::fleet::endpoint::ROOT_CA_FILE,
        kind: "certificate",
        description: "Amazon Root CA 1, by which devices check AWS IoT's endpoints",
        text: crate::fleet::endpoint::ROOT_CA_PEM,
    },
    Template {
        name: "agent-serve.Containerfile",
        kind: "container",
        description: "`agent serve` as a container without a shell, as a user without a name",
        text: include_str!("../../../templates/agent-serve.Containerfile"),
    },
    Template {
        name: "agent-sign-bootstrap.sh",
        kind: "script",
        description: "`agent sign` as a Lambda function: the bootstrap of a custom runtime",
        text: include_str!("../../../templates/agent-sign-bootstrap.sh"),
    },
    Template {
        name: "allow-list-hook-policy.json",
        kind: "IAM policy",
        description: "What allow-list-hook.py may do; `templates render` fills it in",
        text: include_str!("../../../templates/allow-list-hook-policy.json"),
    },
    Template {
        name: "allow-list-hook.py",
        kind: "function",
        description: "Pre-provisioning hook: a serial of the allow list may register once",
        text: include_str!("../../../templates/allow-list-hook.py"),
    },
    Template {
        name: "claim-policy.json",
        kind: "policy",
        description: "Claims: nothing but provisioning by one template; `templates render` fills it in",
        text: include_str!("../../../templates/claim-policy.json"),
    },
    Template {
        name: "device-policy-by-subject.json",
        kind: "policy",
        description: "Least privilege without a thing: own topics by the certificate's common name",
        text: include_str!("../../../templates/device-policy-by-subject.json"),
    },
    Template {
        name: "device-policy.json",
        kind: "policy",
        description: "Least privilege for every device by policy variables: own topics, shadow and jobs",
        text: include_str!("../../../templates/device-policy.json"),
    },
    Template {
        name: "fleet-by-claim.json",
        kind: "provisioning template",
        description: "Fleet provisioning by claim: a serial number registers once; what is there is not taken over",
        text: include_str!("../../../templates/fleet-by-claim.json"),
    },
    Template {
        name: "fleet-by-trusted-user.json",
        kind: "provisioning template",
        description: "Fleet provisioning by trusted user: serial number and site; what is there is not taken over",
        text: include_str!("../../../templates/fleet-by-trusted-user.json"),
    },
    Template {
        name: "fleet-greengrass.json",
        kind: "provisioning template",
        description: "Greengrass cores by claim: group greengrass-cores, policy greengrass-core",
        text: include_str!("../../../templates/fleet-greengrass.json"),
    },
    Template {
        name: "gateway-policy.json",
        kind: "policy",
        description: "What mosquitto-bridge.conf needs, for every gateway by policy variables",
        text: include_str!("../../../templates/gateway-policy.json"),
    },
    Template {
        name: "greengrass-core-policy.json",
        kind: "policy",
        description: "AWS's minimum for Greengrass cores and their role alias; `templates render` fills it in",
        text: include_str!("../../../templates/greengrass-core-policy.json"),
    },
    Template {
        name: "greengrass.yaml",
        kind: "configuration",
        description: "Greengrass core that provisions itself by claim; `templates render` fills it in",
        text: include_str!("../../../templates/greengrass.yaml"),
    },
    Template {
        name: "jitp-by-subject.json",
        kind: "provisioning template",
        description: "Just-in-time provisioning: name, tenant and serial number from CN, O and serialNumber",
        text: include_str!("../../../templates/jitp-by-subject.json"),
    },
    Template {
        name: "jitr-activate-deploy.sh",
        kind: "script",
        description: "Deploys jitr-activate.py with the AWS CLI; `provisioning jitr-rule --out` fills it in",
        text: include_str!("../../../templates/jitr-activate-deploy.sh"),
    },
    Template {
        name: "jitr-activate-policy.json",
        kind: "IAM policy",
        description: "What jitr-activate.py may do",
        text: include_str!("../../../templates/jitr-activate-policy.json"),
    },
    Template {
        name: "jitr-activate-trust.json",
        kind: "IAM policy",
        description: "Lets Lambda assume the role of jitr-activate.py",
        text: include_str!("../../../templates/jitr-activate-trust.json"),
    },
    Template {
        name: "jitr-activate.py",
        kind: "function",
        description: "Activates certificates that were registered on first connection: CA, allow list, thing, policy",
        text: include_str!("../../../templates/jitr-activate.py"),
    },
    Template {
        name: "job-firmware-update.json",
        kind: "job document",
        description: "Firmware update from S3 by a presigned URL",
        text: include_str!("../../../templates/job-firmware-update.json"),
    },
    Template {
        name: "job-reboot.json",
        kind: "job document",
        description: "Reboot after a delay",
        text: include_str!("../../../templates/job-reboot.json"),
    },
    Template {
        name: "job-rotate-certificate.json",
        kind: "job document",
        description: "A new certificate for the device, as `certs rotate --hand-out job` fills it in",
        text: include_str!("../../../templates/job-rotate-certificate.json"),
    },
    Template {
        name: "mosquitto-bridge.conf",
        kind: "configuration",
        description: "Mosquitto as a gateway to AWS IoT; `templates render` fills it in",
        text: include_str!("../../../templates/mosquitto-bridge.conf"),
    },
    Template {
        name: "rule-presence-to-shadow.json",
        kind: "topic rule",
        description: "Which certificate each device connected with, in its shadow `fleetctl`",
        text: include_str!("../../../templates/rule-presence-to-shadow.json"),
    },
    Template {
        name: "things.csv",
        kind: "import file",
        description: "Every common column of `things import`",
        text: include_str!("../../../templates/things.csv"),
    },
];

#[derive(Debug, Subcommand)]
pub(crate) enum Templates {
    List(ListArgs),
    Show(ShowArgs),
    Render(render::RenderArgs),
}

/// List the templates
#[derive(Debug, Args)]
pub(crate) struct ListArgs {}

/// Print a template
///
/// Where every place in it has a default, these are filled in, so that a policy
/// can be created as it is printed; in other partitions than `aws` it needs
/// `templates render`. Other templates are printed with their places.
///
/// Examples:
///   fleetctl templates show device-policy.json > policy.json
///   fleetctl templates show things.csv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ShowArgs {
    /// The template's name, as `templates list` shows it
    name: String,
}

impl Template {
    /// With its defaults when every place has one, else with its places.
    pub(crate) fn shown(&self) -> Result<Cow<'static, str>> {
        let fields = fill::fields(self.text);
        if fields.is_empty() || fields.iter().any(|field| field.default.is_none()) {
            return Ok(self.text.into());
        }
        Ok(fill::fill(self.name, self.text, &BTreeMap::new())?.into())
    }
}

impl Templates {
    pub(crate) fn run(self, cx: &Context) -> Result<ExitStatus> {
        match self {
            Self::List(ListArgs {}) => cx.output.all(&COLUMNS, TEMPLATES)?,
            Self::Render(args) => return cx.block_on(render::run(cx, args)),
            Self::Show(args) => cx.output.text(&find(&args.name)?.shown()?)?,
        }
        Ok(ExitStatus::Done)
    }
}

pub(crate) fn find(name: &str) -> Result<&'static Template> {
    let stem = |t: &Template| t.name.split_once('.').is_some_and(|(stem, _)| stem == name);
    TEMPLATES.iter().find(|t| t.name == name || stem(t)).ok_or_else(|| {
        let names: Vec<&str> = TEMPLATES.iter().map(|t| t.name).collect();
        Error::usage(format!("there is no template `{name}`"))
            .hint(format!("There are {}.", names.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn every_file_in_templates_is_offered_and_parses() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        let files = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<String> = files.collect();
        files.sort();
        assert_eq!(files, TEMPLATES.iter().map(|t| t.name).collect::<Vec<_>>());
        for template in
            TEMPLATES.iter().filter(|t| std::path::Path::new(t.name).extension().is_some_and(|e| e == "json"))
        {
            let value: serde_json::Value = serde_json::from_str(template.text).unwrap();
            assert!(value.is_object(), "{}", template.name);
        }
    }

    #[test]
    fn the_greengrass_configuration_is_yaml_whatever_is_filled_in() {
        let template = find("greengrass").unwrap();
        let values = fill::fields(template.text).into_iter().filter(|f| f.default.is_none());
        let values = values.map(|f| (f.name, "a\": b\n# c".to_owned())).collect();
        let text = fill::fill(template.name, template.text, &values).unwrap();
        let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        let plugin = &value["services"]["aws.greengrass.FleetProvisioningByClaim"]["configuration"];
        assert_eq!(plugin["iotRoleAlias"], "a\": b\n# c");
        // The client id that it connects with: a claim's policy permits `claim-*`, and the plugin's own is random.
        let client =
            fill::fields(find("claim-policy").unwrap().text).into_iter().find(|f| f.name == "client");
        let permitted = client.and_then(|f| f.default).unwrap();
        let prefix = permitted.strip_suffix('*').unwrap();
        assert!(plugin["deviceId"].as_str().unwrap().starts_with(prefix), "{permitted}");
        // What the templates for claims ask for, besides the certificate that AWS IoT fills in.
        for name in ["fleet-by-claim", "fleet-greengrass"] {
            let by_claim: serde_json::Value = serde_json::from_str(find(name).unwrap().text).unwrap();
            let asked =
                by_claim["Parameters"].as_object().unwrap().keys().filter(|name| !name.contains("::"));
            assert!(asked.eq(plugin["templateParameters"].as_object().unwrap().keys()), "{name}");
        }
        // The plugin's parameters (AWS IoT Greengrass developer guide, "Configure the fleet provisioning plugin").
        let mut names: Vec<&str> = plugin.as_object().unwrap().keys().map(String::as_str).collect();
        names.sort_unstable();
        let documented = [
            "awsRegion",
            "claimCertificatePath",
            "claimCertificatePrivateKeyPath",
            "deviceId",
            "iotCredentialEndpoint",
            "iotDataEndpoint",
            "iotRoleAlias",
            "provisioningTemplate",
            "rootCaPath",
            "rootPath",
            "templateParameters",
        ];
        assert_eq!(names, documented);
    }

    fn text(name: &str) -> &'static str {
        find(name).unwrap().text
    }

    /// Each passes `provisioning check` as what it is for, told by its content, without a warning.
    #[test]
    fn provisioning_templates_are_checked() {
        use fleetctl_rules::template::{Kind, Template};
        let of_kind = TEMPLATES.iter().filter(|t| t.kind == "provisioning template");
        let names: Vec<&str> = of_kind.map(|t| t.name).collect();
        let all = [
            "fleet-by-claim.json",
            "fleet-by-trusted-user.json",
            "fleet-greengrass.json",
            "jitp-by-subject.json",
        ];
        assert_eq!(names, all);
        for name in names {
            let (kind, _) = Kind::guess(text(name));
            assert_eq!(kind == Kind::Jitp, name.starts_with("jitp"), "{name}");
            let template = Template::parse(text(name), kind).unwrap();
            assert_eq!(template.warnings(), [], "{name}");
            let values = template.parameters().iter().map(|parameter| {
                let id = parameter.name == fleetctl_rules::template::CERTIFICATE_ID;
                (parameter.name.clone(), if id { "ab".repeat(32) } else { "A-17".to_owned() })
            });
            let made = template.evaluate(&values.collect()).unwrap();
            let thing = made.thing.unwrap();
            assert!(thing.thing_name.ends_with("A-17"), "{name}");
            if kind == Kind::Fleet {
                // A claim proves nothing about a serial, and AWS compares before it fails: so that nobody takes a
                // thing over, even with the same parameters, one attribute is never the same.
                let settings: serde_json::Value = serde_json::from_str(text(name)).unwrap();
                let settings = settings["Resources"]["thing"]["OverrideSettings"].as_object().unwrap();
                assert!(settings.values().all(|setting| setting == "FAIL"), "{name}");
                assert!(settings.contains_key("AttributePayload"), "{name}");
                assert_eq!(thing.attributes["onboardingCertificateId"], "ab".repeat(32), "{name}");
            }
            let made =
                (thing.thing_type_name.as_deref(), &thing.thing_groups[..], thing.billing_group.as_deref());
            if name == "fleet-greengrass.json" {
                assert_eq!(made, (None, &["greengrass-cores".to_owned()][..], None));
            } else {
                assert_eq!(made, (Some("device"), &["devices".to_owned()][..], Some("devices")), "{name}");
            }
        }
    }

    /// The claim's policy of templates/ is the one that `provisioning claim-certificate` makes.
    #[test]
    fn the_policy_of_claims_names_the_topics_of_one_template() {
        let values = [("template", "lamps"), ("region", "eu-west-1"), ("account", "123456789012")];
        let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let policy = fill::fill("claim-policy.json", text("claim-policy"), &values).unwrap();
        let policy: serde_json::Value = serde_json::from_str(&policy).unwrap();
        for (statement, kind) in [(1, "topic"), (2, "topicfilter")] {
            let expected: Vec<String> = crate::fleet::provisioning_claim::topics("lamps")
                .iter()
                .map(|topic| format!("arn:aws:iot:eu-west-1:123456789012:{kind}/{topic}/*"))
                .collect();
            assert_eq!(policy["Statement"][statement]["Resource"], serde_json::json!(expected));
        }
    }

    fn filled(name: &str, values: &[(&str, &str)]) -> String {
        let values = values.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        fill::fill(find(name).unwrap().name, text(name), &values).unwrap()
    }

    /// What a statement of these actions permits.
    fn resources(policy: &str, action: &str) -> Vec<String> {
        let policy: serde_json::Value = serde_json::from_str(policy).unwrap();
        let list = |value: &serde_json::Value| match value {
            serde_json::Value::Array(all) => all.iter().map(|v| v.as_str().unwrap().to_owned()).collect(),
            one => vec![one.as_str().unwrap().to_owned()],
        };
        let statements = policy["Statement"].as_array().unwrap().iter();
        let of_action =
            statements.filter(|statement| list(&statement["Action"]).contains(&action.to_owned()));
        of_action.flat_map(|statement| list(&statement["Resource"])).collect()
    }

    /// The bridge publishes and subscribes where the policy lets the thing of its client id.
    #[test]
    fn the_bridge_and_the_policy_of_gateways_name_the_same_topics() {
        for remote in [None, Some("sites")] {
            let more: Vec<(&str, &str)> = remote.map(|remote| ("remote", remote)).into_iter().collect();
            let bridge = [&more[..], &[("client_id", "gw-1"), ("data_endpoint", "d")]].concat();
            let bridge = filled("mosquitto-bridge", &bridge);
            let topics = |way: &str| -> Vec<String> {
                let lines = bridge.lines().filter(|line| line.starts_with("topic "));
                let words = lines.map(|line| line.split(' ').collect::<Vec<_>>());
                words.filter(|w| w[2] == way).map(|w| format!("{}{}", w[5], w[1].replace('#', "*"))).collect()
            };
            let policy = filled("gateway-policy", &more).replace("${iot:Connection.Thing.ThingName}", "gw-1");
            let permitted = |action: &str, kind: &str| -> Vec<String> {
                let found = resources(&policy, action).into_iter();
                found.map(|arn| arn.split_once(&format!(":{kind}/")).unwrap().1.to_owned()).collect()
            };
            assert_eq!(permitted("iot:Publish", "topic"), topics("out"));
            assert_eq!(permitted("iot:Receive", "topic"), topics("in"));
            assert_eq!(permitted("iot:Subscribe", "topicfilter"), topics("in"));
            assert_eq!(permitted("iot:Connect", "client"), ["gw-1"]);
            assert_eq!((topics("out").len(), topics("in").len()), (1, 1));
        }
    }

    /// The template attaches the policy by its name in the README, and names things as the policy permits. What AWS's
    /// guide lists ("Minimal AWS IoT policy for AWS IoT Greengrass V2 core devices") is in it, and no policy variable
    /// of a thing, which it says Greengrass does not support.
    #[test]
    fn greengrass_cores_are_named_as_their_policy_permits() {
        let values = [("region", "eu-west-1"), ("account", "123456789012"), ("role_alias", "GreengrassCore")];
        let policy = filled("greengrass-core-policy", &values);
        let of = |action: &str| resources(&policy, action);
        let arn = |rest: &str| format!("arn:aws:iot:eu-west-1:123456789012:{rest}");
        assert_eq!(of("iot:Connect"), [arn("client/core-*")]);
        assert_eq!(of("iot:AssumeRoleWithCertificate"), [arn("rolealias/GreengrassCore")]);
        let topics = |kind: &str, ends: &[&str]| -> Vec<String> {
            ends.iter().map(|end| arn(&format!("{kind}/$aws/things/core-*/{end}"))).collect()
        };
        let published = ["greengrass/health/json", "greengrassv2/health/json", "jobs/*", "shadow/*"];
        assert_eq!(of("iot:Publish"), topics("topic", &published));
        assert_eq!(of("iot:Receive"), topics("topic", &published));
        assert_eq!(of("iot:Subscribe"), topics("topicfilter", &["jobs/*", "shadow/*"]));
        for action in ["iot:GetThingShadow", "iot:UpdateThingShadow", "iot:DeleteThingShadow"] {
            assert_eq!(of(action), [arn("thing/core-*")]);
        }
        for action in [
            "GetComponentVersionArtifact",
            "ResolveComponentCandidates",
            "GetDeploymentConfiguration",
            "ListThingGroupsForCoreDevice",
        ] {
            assert_eq!(of(&format!("greengrass:{action}")), ["*"]);
        }
        assert!(!policy.contains("iot:Connection"));
        let template: serde_json::Value = serde_json::from_str(text("fleet-greengrass")).unwrap();
        assert_eq!(template["Resources"]["policy"]["Properties"]["PolicyName"], "greengrass-core");
        assert_eq!(template["Resources"]["thing"]["Properties"]["ThingName"]["Fn::Join"][1][0], "core-");
    }

    /// No policy is for one partition of AWS only.
    #[test]
    fn policies_are_for_every_partition() {
        for template in TEMPLATES.iter().filter(|t| t.kind == "policy") {
            assert!(!template.text.contains("arn:aws"), "{}", template.name);
            let places = template.text.matches("arn:").count();
            assert_eq!(template.text.matches("arn:{partition=aws}:").count(), places, "{}", template.name);
        }
        let china = filled("device-policy", &[("partition", "aws-cn")]);
        assert!(resources(&china, "iot:Connect")[0].starts_with("arn:aws-cn:iot:*:*:client/"));
        // As it is printed it can be created, and what has no default is left to `render`.
        assert_eq!(find("device-policy").unwrap().shown().unwrap(), filled("device-policy", &[]));
        assert!(find("claim-policy").unwrap().shown().unwrap().contains("{account}"));
    }

    /// A policy that AWS would call too long helps nobody.
    #[test]
    fn policies_fit() {
        use fleetctl_rules::limits::{POLICY_DOCUMENT_CHARS, policy_document_chars};
        for template in TEMPLATES.iter().filter(|t| t.kind == "policy") {
            let length = policy_document_chars(template.text);
            // What is filled in may be longer than its place.
            assert!(length + 400 <= POLICY_DOCUMENT_CHARS, "{}: {length}", template.name);
        }
    }

    #[test]
    fn a_name_may_leave_the_ending_out() {
        assert_eq!(find("job-reboot").unwrap().name, "job-reboot.json");
        assert!(find("nope").is_err());
    }
}
